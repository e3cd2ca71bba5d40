"""How the file grows from version to version. A step, once released, is never changed.

Steps run through sqlite-utils' Migrations, all of them in one transaction in which user_version is set too, so a file
is always exactly at one version. Steps on shared tables only append nullable columns.
"""

from __future__ import annotations

from typing import Any, cast

from .engine import Connection, transaction

APPLICATION_ID = 0x4B4E5452  # "KNTR"
VERSION = 27

_SHARED_1: dict[str, str] = {
    "contact": "kind TEXT, salutation TEXT, title TEXT, first_name TEXT, middle_name TEXT, last_name TEXT,"
    " name_suffix TEXT, company_name TEXT, nickname TEXT, birth_name TEXT, profession TEXT, birthday TEXT,"
    " language TEXT, address_form TEXT, letter_salutation TEXT, industry TEXT, phase TEXT, owner_id TEXT,"
    " customer_no TEXT, vat_id TEXT, source TEXT, legal_basis TEXT, import_id TEXT, merged_into TEXT,"
    " created_at TEXT, updated_at TEXT, deleted_at TEXT",
    "address": "contact_id TEXT, type TEXT, extra TEXT, street TEXT, po_box TEXT, zip TEXT, city TEXT, state TEXT,"
    " country TEXT, is_primary INTEGER, position INTEGER, deleted_at TEXT",
    "channel": "contact_id TEXT, kind TEXT, type TEXT, value TEXT, normal TEXT, label TEXT, is_primary INTEGER,"
    " valid INTEGER, bounced INTEGER, position INTEGER, deleted_at TEXT",
    "relation": "type_id TEXT, from_id TEXT, to_id TEXT, role TEXT, department TEXT, is_primary INTEGER,"
    " from_date TEXT, to_date TEXT, note TEXT, deleted_at TEXT",
    "relation_type": "code TEXT, forward TEXT, reverse TEXT, from_kind TEXT, to_kind TEXT, deleted_at TEXT",
    "contact_role": "contact_id TEXT, role TEXT, deleted_at TEXT",
    "tag": "name TEXT, colour TEXT, deleted_at TEXT",
    "tag_link": "tag_id TEXT, record_id TEXT, deleted_at TEXT",
    "custom_field": "noun TEXT, name TEXT, kind TEXT, applies_to TEXT, reason TEXT, position INTEGER,"
    " created_at TEXT, deleted_at TEXT",
    "custom_option": "field_id TEXT, label TEXT, position INTEGER, deleted_at TEXT",
    "custom_value": "field_id TEXT, record_id TEXT, value TEXT, number REAL, deleted_at TEXT",
    "phase_change": "contact_id TEXT, phase TEXT, at TEXT, deleted_at TEXT",
    "activity": "kind TEXT, state TEXT, subject TEXT, body TEXT, at TEXT, created_at TEXT, created_by TEXT,"
    " deleted_at TEXT",
    "activity_link": "activity_id TEXT, noun TEXT, record_id TEXT, deleted_at TEXT",
    "selection": "name TEXT, colour TEXT, definition TEXT, columns TEXT, sort TEXT, mode TEXT, position INTEGER,"
    " deleted_at TEXT",
    "setting": "key TEXT, value TEXT",
    "user": "name TEXT, email TEXT, deleted_at TEXT",
    "import_run": "file_name TEXT, profile TEXT, source TEXT, legal_basis TEXT, tag TEXT, at TEXT, user_id TEXT,"
    " created INTEGER, updated INTEGER, unchanged INTEGER, failed INTEGER, deleted_at TEXT",
    "import_row": "import_id TEXT, contact_id TEXT, fingerprint TEXT, deleted_at TEXT",
    "import_mapping": "source_key TEXT, definition TEXT, updated_at TEXT, deleted_at TEXT",
}

_LOCAL_1 = """
CREATE TABLE operation (id INTEGER PRIMARY KEY, label TEXT, at TEXT, user_id TEXT, kind TEXT, source TEXT,
    target INTEGER, state TEXT, undone_by INTEGER) STRICT;
CREATE TABLE derived (version INTEGER) STRICT;
CREATE TABLE change (id INTEGER PRIMARY KEY, operation_id INTEGER, tbl TEXT, row_id TEXT, before TEXT) STRICT;
CREATE INDEX change_operation ON change(operation_id);
CREATE INDEX change_row ON change(row_id);
CREATE INDEX address_contact ON address(contact_id);
CREATE INDEX channel_contact ON channel(contact_id);
CREATE INDEX channel_normal ON channel(normal) WHERE normal IS NOT NULL;
CREATE INDEX relation_from ON relation(from_id);
CREATE INDEX relation_to ON relation(to_id);
CREATE INDEX contact_role_contact ON contact_role(contact_id);
CREATE INDEX tag_link_record ON tag_link(record_id, tag_id);
CREATE INDEX tag_link_tag ON tag_link(tag_id);
CREATE INDEX custom_value_record ON custom_value(record_id, field_id);
CREATE INDEX custom_value_field ON custom_value(field_id, value, record_id);
CREATE INDEX phase_change_contact ON phase_change(contact_id);
CREATE INDEX activity_link_activity ON activity_link(activity_id);
CREATE INDEX activity_link_record ON activity_link(record_id);
CREATE INDEX import_row_contact ON import_row(contact_id);
CREATE INDEX import_row_fingerprint ON import_row(fingerprint);
CREATE INDEX contact_customer_no ON contact(customer_no) WHERE customer_no IS NOT NULL;
CREATE INDEX contact_merged ON contact(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX contact_deleted ON contact(deleted_at) WHERE deleted_at IS NOT NULL;
"""


def _foundation(db: Any) -> None:
    for name, columns in _SHARED_1.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    for statement in _LOCAL_1.split(";\n"):
        if statement.strip():
            db.execute(statement)


_SHARED_2: dict[str, str] = {
    "not_duplicate": "first_id TEXT, second_id TEXT, at TEXT, user_id TEXT, deleted_at TEXT",
    "file": "name TEXT, path TEXT, sha256 TEXT, size INTEGER, media_type TEXT, at TEXT, user_id TEXT, deleted_at TEXT",
    "file_link": "file_id TEXT, noun TEXT, record_id TEXT, deleted_at TEXT",
}

_COLUMNS_2: dict[str, str] = {
    "activity": "due_day TEXT, due_time TEXT, until_day TEXT, remind_at TEXT, recurs TEXT, owner_id TEXT,"
    " delegated_by TEXT, minutes INTEGER, direction TEXT, result TEXT, important INTEGER, place TEXT, done_at TEXT,"
    " uid TEXT, follows_id TEXT",
    "contact": "account_class TEXT, rhythm_days INTEGER, deputy_id TEXT, preferred_channel TEXT, status TEXT,"
    " status_day TEXT",
    "user": "absent_from TEXT, absent_until TEXT, deputy_id TEXT",
}

_LOCAL_2 = """
CREATE TABLE file_content (sha256 TEXT PRIMARY KEY NOT NULL, content BLOB) STRICT;
CREATE INDEX not_duplicate_first ON not_duplicate(first_id);
CREATE INDEX not_duplicate_second ON not_duplicate(second_id);
CREATE INDEX file_sha256 ON file(sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX file_link_file ON file_link(file_id);
CREATE INDEX file_link_record ON file_link(record_id);
CREATE INDEX activity_due ON activity(due_day, owner_id) WHERE state = 'planned';
CREATE INDEX activity_uid ON activity(uid) WHERE uid IS NOT NULL;
"""


def _line_of_time(db: Any) -> None:
    """Follow-ups, files, and the pairs somebody said are two contacts. due_day and due_time are the day and the time
    on the wall of the office ("2026-11-18", "10:00"), since a follow-up stays at ten when the clocks change."""
    for name, columns in _SHARED_2.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    for name, columns in _COLUMNS_2.items():
        for column in columns.split(", "):
            db.execute(f'ALTER TABLE "{name}" ADD COLUMN {column}')
    for statement in _LOCAL_2.split(";\n"):
        if statement.strip():
            db.execute(statement)


def _runs_of_ids(db: Any) -> None:
    """An import notes the rows it made as one run of ids per table: row_id to last_id."""
    db.execute("ALTER TABLE change ADD COLUMN last_id TEXT")
    db.execute("CREATE INDEX change_run ON change(tbl, row_id) WHERE last_id IS NOT NULL")


def _open_follow_ups(db: Any) -> None:
    """What is open by day, and what was handed on: read at each start, out of a million activities."""
    db.execute(
        "CREATE INDEX activity_open ON activity(due_day, due_time, owner_id)"
        " WHERE state = 'planned' AND deleted_at IS NULL"
    )
    db.execute("CREATE INDEX activity_handed ON activity(delegated_by) WHERE delegated_by IS NOT NULL")


def _calendar(db: Any) -> None:
    """What a calendar asks of its days: what lasts longer than one, what repeats, and the appointments that were."""
    db.execute("CREATE INDEX activity_lasting ON activity(until_day) WHERE until_day IS NOT NULL")
    db.execute(
        "CREATE INDEX activity_series ON activity(due_day)"
        " WHERE recurs IS NOT NULL AND state = 'planned' AND deleted_at IS NULL"
    )
    db.execute(
        "CREATE INDEX activity_met ON activity(coalesce(due_day, substr(at, 1, 10)))"
        " WHERE state = 'done' AND kind IN ('meeting', 'visit') AND deleted_at IS NULL"
    )


_SHARED_6: dict[str, str] = {
    "process": "code TEXT, noun TEXT, name TEXT, position INTEGER, deleted_at TEXT",
    "process_version": "process_id TEXT, number INTEGER, state TEXT, definition TEXT, at TEXT, user_id TEXT,"
    " deleted_at TEXT",
    "process_case": "version_id TEXT, noun TEXT, number TEXT, title TEXT, contact_id TEXT, step TEXT, step_at TEXT,"
    " next_id TEXT, owner_id TEXT, amount INTEGER, currency TEXT, probability INTEGER, offer_day TEXT, close_day TEXT,"
    " first_close_day TEXT, content TEXT, budget INTEGER, need TEXT, time_frame TEXT, outcome TEXT, closed_at TEXT,"
    " reason TEXT, competitor_id TEXT, from_case_id TEXT, priority TEXT, due_day TEXT, product TEXT, serial TEXT,"
    " cause TEXT, cost INTEGER, compensation INTEGER, answered_at TEXT, created_at TEXT, created_by TEXT,"
    " deleted_at TEXT",
    "case_move": "case_id TEXT, version_id TEXT, from_step TEXT, to_step TEXT, reaction TEXT, at TEXT, user_id TEXT,"
    " deleted_at TEXT",
    "case_person": "case_id TEXT, contact_id TEXT, role TEXT, note TEXT, deleted_at TEXT",
}

_LOCAL_6 = """
CREATE INDEX process_version_process ON process_version(process_id);
CREATE INDEX process_case_contact ON process_case(contact_id);
CREATE INDEX process_case_number ON process_case(number);
CREATE INDEX process_case_open ON process_case(version_id, step) WHERE outcome IS NULL AND deleted_at IS NULL;
CREATE INDEX process_case_closed ON process_case(closed_at) WHERE closed_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX case_move_case ON case_move(case_id);
CREATE INDEX case_person_case ON case_person(case_id);
CREATE INDEX case_person_contact ON case_person(contact_id);
CREATE INDEX activity_case ON activity(case_id) WHERE case_id IS NOT NULL;
"""


def _processes(db: Any) -> None:
    """Drawn processes in versions, and the cases that run in them. Money is in cents; next_id is the follow-up that a
    step of the process planned."""
    for name, columns in _SHARED_6.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    db.execute("ALTER TABLE activity ADD COLUMN case_id TEXT")
    for statement in _LOCAL_6.split(";\n"):
        if statement.strip():
            db.execute(statement)


_COLUMNS_7: dict[str, str] = {
    "activity": "snooze_at TEXT, remind_seen TEXT, origin TEXT, answer TEXT, answered_id TEXT",
}

_LOCAL_7 = """
CREATE TABLE reminder_told (user_id TEXT, activity_id TEXT, moment TEXT, PRIMARY KEY (activity_id, user_id, moment))
    STRICT, WITHOUT ROWID;
CREATE INDEX activity_remind ON activity(coalesce(snooze_at, remind_at))
    WHERE state = 'planned' AND deleted_at IS NULL AND coalesce(snooze_at, remind_at) IS NOT NULL;
CREATE INDEX activity_waiting ON activity(at)
    WHERE answer = 'wanted' AND answered_id IS NULL AND deleted_at IS NULL;
CREATE INDEX contact_account ON contact(account_class, rhythm_days)
    WHERE account_class IS NOT NULL OR rhythm_days IS NOT NULL;
"""


def _reminders(db: Any) -> None:
    """Reminders put off and put away (moments on the wall of the office), what a contact rhythm planned, and which
    entry asked for an answer and got it."""
    for name, columns in _COLUMNS_7.items():
        for column in columns.split(", "):
            db.execute(f'ALTER TABLE "{name}" ADD COLUMN {column}')
    for statement in _LOCAL_7.split(";\n"):
        if statement.strip():
            db.execute(statement)


_SHARED_8: dict[str, str] = {
    "call_list": "name TEXT, script TEXT, created_at TEXT, created_by TEXT, closed_at TEXT, deleted_at TEXT",
    "call_entry": "call_list_id TEXT, contact_id TEXT, position INTEGER, state TEXT, outcome TEXT, at TEXT,"
    " attempts INTEGER, again_day TEXT, again_time TEXT, activity_id TEXT, next_id TEXT, deleted_at TEXT",
}


def _call_lists(db: Any) -> None:
    """Lists of people to be called, and since when somebody does not want to be called."""
    for name, columns in _SHARED_8.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    db.execute("ALTER TABLE contact ADD COLUMN no_calls TEXT")
    db.execute("CREATE INDEX call_entry_list ON call_entry(call_list_id)")
    db.execute("CREATE INDEX call_entry_contact ON call_entry(contact_id)")


def _drafts(db: Any) -> None:
    """What was begun to be written and waits at its record ("" for none in particular)."""
    db.execute("CREATE TABLE draft (record_id TEXT, kind TEXT, body TEXT, at TEXT) STRICT")


def _stays(db: Any) -> None:
    """How long (seconds) a case was in the step it left, so that the funnel of a hundred thousand cases is one walk
    along an index; and what the sums of the board read."""
    db.execute("ALTER TABLE case_move ADD COLUMN stayed INTEGER")
    db.execute(
        "CREATE INDEX case_move_funnel ON case_move(version_id, from_step, to_step, at, stayed)"
        " WHERE deleted_at IS NULL"
    )
    db.execute(
        "CREATE INDEX process_case_sums ON process_case(version_id, step, step_at, id, currency, amount, probability,"
        " close_day, owner_id, noun) WHERE outcome IS NULL AND deleted_at IS NULL"
    )


def _large_files(db: Any) -> None:
    """What a large file holds, in parts (its row in file_content is empty then); when a linked file was last changed;
    what a file is to its record ("body": the page of a mail)."""
    db.execute(
        "CREATE TABLE file_part (sha256 TEXT, number INTEGER, content BLOB, PRIMARY KEY (sha256, number)) STRICT"
    )
    db.execute("ALTER TABLE file ADD COLUMN modified TEXT")
    db.execute("ALTER TABLE file_link ADD COLUMN role TEXT")


_SHARED_12: dict[str, str] = {
    "consent": "contact_id TEXT, channel TEXT, purpose TEXT, state TEXT, basis TEXT, conditions TEXT, at TEXT,"
    " how TEXT, wording TEXT, file_id TEXT, activity_id TEXT, note TEXT, user_id TEXT, deleted_at TEXT",
    "block": "channel TEXT, hash TEXT, salt_id TEXT, at TEXT, reason TEXT, deleted_at TEXT",
}


def _consents(db: Any) -> None:
    """The ledger of consents (lines are only added), and addresses nobody writes to again, as salted hashes, so that
    they outlive the erasing of a person."""
    for name, columns in _SHARED_12.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    db.execute("CREATE INDEX consent_contact ON consent(contact_id)")
    db.execute("CREATE INDEX block_hash ON block(hash)")


_SHARED_13: dict[str, str] = {
    "template": "kind TEXT, name TEXT, created_at TEXT, created_by TEXT, deleted_at TEXT",
    "template_field": "template_id TEXT, field TEXT, meaning TEXT, deleted_at TEXT",
}


def _templates(db: Any) -> None:
    """Templates of the office's own, and what their fields mean."""
    for name, columns in _SHARED_13.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')


def _equipment(db: Any) -> None:
    """What customers have, and when contracts and warranties end. Money is in cents."""
    db.execute(
        "CREATE TABLE equipment (id TEXT PRIMARY KEY NOT NULL, contact_id TEXT, product TEXT, serial TEXT,"
        " contract_end TEXT, warranty_end TEXT, amount INTEGER, currency TEXT, notice_days INTEGER, note TEXT,"
        " created_at TEXT, created_by TEXT, deleted_at TEXT) STRICT"
    )
    db.execute("CREATE INDEX equipment_contact ON equipment(contact_id)")
    db.execute(
        "CREATE INDEX equipment_ends ON equipment(max(coalesce(contract_end, ''), coalesce(warranty_end, '')))"
        " WHERE deleted_at IS NULL"
    )


def _service(db: Any) -> None:
    """What Today asks of tickets and complaints: no first answer yet, past the day they are due."""
    db.execute(
        "CREATE INDEX process_case_asked ON process_case(created_at) WHERE answered_at IS NULL AND outcome IS NULL"
        " AND deleted_at IS NULL AND noun IN ('ticket', 'complaint')"
    )
    db.execute(
        "CREATE INDEX process_case_due ON process_case(due_day) WHERE outcome IS NULL AND deleted_at IS NULL"
        " AND due_day IS NOT NULL"
    )


_COLUMNS_16 = "subject TEXT, body TEXT, html TEXT, formatted INTEGER, language TEXT, purpose TEXT"

_LOCAL_16 = """
CREATE TABLE outbox (id TEXT PRIMARY KEY NOT NULL, mailing_id TEXT, contact_id TEXT, name TEXT, address TEXT,
    message_id TEXT, subject TEXT, body TEXT, page TEXT, state TEXT, at TEXT, tries INTEGER, not_before TEXT,
    answer TEXT, activity_id TEXT, computer TEXT) STRICT;
CREATE INDEX outbox_state ON outbox(state, id);
CREATE INDEX outbox_mailing ON outbox(mailing_id);
"""


def _mails_out(db: Any) -> None:
    """Templates of e-mails, runs of mails to many, and the queue of this computer (records/outgoing.py)."""
    for column in _COLUMNS_16.split(", "):
        db.execute(f"ALTER TABLE template ADD COLUMN {column}")
    db.execute(
        "CREATE TABLE mailing (id TEXT PRIMARY KEY NOT NULL, name TEXT, template_id TEXT, purpose TEXT, at TEXT,"
        " user_id TEXT, deleted_at TEXT) STRICT"
    )
    for statement in _LOCAL_16.split(";\n"):
        if statement.strip():
            db.execute(statement)


def _purposes(db: Any) -> None:
    """What the calls of a list are for; where a question for consent went and by which token its answer is known."""
    db.execute("ALTER TABLE call_list ADD COLUMN purpose TEXT")
    db.execute("ALTER TABLE consent ADD COLUMN address TEXT")
    db.execute("ALTER TABLE consent ADD COLUMN token TEXT")
    db.execute("CREATE INDEX consent_token ON consent(token) WHERE token IS NOT NULL")


def _quotes(db: Any) -> None:
    """Quotes with their lines. Prices are in cents, quantities in thousandths, rates and discounts in hundredths of a
    percent; sums are worked out, never kept."""
    db.execute(
        "CREATE TABLE quote (id TEXT PRIMARY KEY NOT NULL, case_id TEXT, contact_id TEXT, number TEXT, version INTEGER,"
        " state TEXT, title TEXT, currency TEXT, discount INTEGER, valid_until TEXT, text_before TEXT, text_after TEXT,"
        " sent_at TEXT, closed_at TEXT, next_id TEXT, created_at TEXT, created_by TEXT, deleted_at TEXT) STRICT"
    )
    db.execute(
        "CREATE TABLE quote_line (id TEXT PRIMARY KEY NOT NULL, quote_id TEXT, position INTEGER, text TEXT,"
        " detail TEXT, quantity INTEGER, unit TEXT, price INTEGER, discount INTEGER, vat INTEGER, deleted_at TEXT)"
        " STRICT"
    )
    db.execute("CREATE INDEX quote_case ON quote(case_id)")
    db.execute("CREATE INDEX quote_contact ON quote(contact_id)")
    db.execute("CREATE INDEX quote_number ON quote(number)")
    db.execute("CREATE INDEX quote_line_quote ON quote_line(quote_id)")


_SHARED_19: dict[str, str] = {
    "campaign": "name TEXT, goal TEXT, goal_responses INTEGER, goal_cases INTEGER, goal_turnover INTEGER,"
    " budget INTEGER, currency TEXT, begins TEXT, ends TEXT, owner_id TEXT, process_id TEXT, purpose TEXT, note TEXT,"
    " audience TEXT, audience_name TEXT, once TEXT, from_campaign_id TEXT, frozen_at TEXT, closed_at TEXT,"
    " created_at TEXT, created_by TEXT, deleted_at TEXT",
    "campaign_step": "campaign_id TEXT, position INTEGER, medium TEXT, name TEXT, day TEXT, template TEXT, code TEXT,"
    " done_at TEXT, deleted_at TEXT",
    "campaign_cost": "campaign_id TEXT, what TEXT, amount INTEGER, day TEXT, deleted_at TEXT",
    "campaign_person": "campaign_id TEXT, step_id TEXT, contact_id TEXT, state TEXT, code TEXT, reason TEXT,"
    " instead_id TEXT, at TEXT, deleted_at TEXT",
    "campaign_response": "campaign_id TEXT, step_id TEXT, contact_id TEXT, kind TEXT, day TEXT, code TEXT, note TEXT,"
    " source TEXT, case_id TEXT, activity_id TEXT, created_at TEXT, created_by TEXT, deleted_at TEXT",
}

_LOCAL_19 = """
CREATE INDEX campaign_step_campaign ON campaign_step(campaign_id);
CREATE INDEX campaign_cost_campaign ON campaign_cost(campaign_id);
CREATE INDEX campaign_person_campaign ON campaign_person(campaign_id, state, contact_id);
CREATE INDEX campaign_person_contact ON campaign_person(contact_id);
CREATE INDEX campaign_response_campaign ON campaign_response(campaign_id, contact_id);
CREATE INDEX campaign_response_contact ON campaign_response(contact_id);
CREATE INDEX activity_campaign ON activity(campaign_step_id) WHERE campaign_step_id IS NOT NULL;
CREATE INDEX process_case_campaign ON process_case(campaign_id) WHERE campaign_id IS NOT NULL;
"""


def _campaigns(db: Any) -> None:
    """Campaigns with steps, costs, frozen audience and responses (money in cents, days ISO; `audience` is a filter as
    JSON); which step of one an entry, a run of mails or a list of calls belongs to, and which campaign a case."""
    for name, columns in _SHARED_19.items():
        db.execute(f'CREATE TABLE "{name}" (id TEXT PRIMARY KEY NOT NULL, {columns}) STRICT')
    for name in ("activity", "mailing", "call_list"):
        db.execute(f'ALTER TABLE "{name}" ADD COLUMN campaign_step_id TEXT')
    db.execute("ALTER TABLE process_case ADD COLUMN campaign_id TEXT")
    for statement in _LOCAL_19.split(";\n"):
        if statement.strip():
            db.execute(statement)


def _erasures(db: Any) -> None:
    """Who was erased when, why and by whom: without the person. `record` is the id the contact had, `main` that of the
    contact it had been merged into; the figures count what went. The journal's earlier states are found by table."""
    db.execute(
        "CREATE TABLE erasure (id TEXT PRIMARY KEY NOT NULL, record TEXT, main TEXT, at TEXT, user_id TEXT,"
        " ground TEXT, reason TEXT, entries INTEGER, files INTEGER, cases INTEGER, blocked INTEGER, deleted_at TEXT)"
        " STRICT"
    )
    db.execute("CREATE INDEX change_image ON change(tbl) WHERE before IS NOT NULL")


def _letters(db: Any) -> None:
    """What letters say, for "got letter X, did not answer" over a million entries."""
    db.execute(
        "CREATE INDEX activity_letter ON activity(subject, body, direction, at, id)"
        " WHERE kind = 'letter' AND state = 'done' AND deleted_at IS NULL"
    )


def _own_attachments(db: Any) -> None:
    """What goes along with one mail of the queue and no other, like somebody's own letter."""
    db.execute(
        "CREATE TABLE outbox_file (mail_id TEXT, position INTEGER, name TEXT, media_type TEXT, sha256 TEXT,"
        " PRIMARY KEY (mail_id, position)) STRICT"
    )


def _returned_post(db: Any) -> None:
    """The day a letter came back from an address."""
    db.execute("ALTER TABLE address ADD COLUMN returned TEXT")
    db.execute("CREATE INDEX address_returned ON address(contact_id) WHERE returned IS NOT NULL")


def _accounts(db: Any) -> None:
    """What was promised to a customer, and what is to be reached with them until when."""
    for column in ("service_level TEXT", "goal TEXT", "goal_day TEXT"):
        db.execute(f"ALTER TABLE contact ADD COLUMN {column}")


def _channels(db: Any) -> None:
    """How often and how long people were in touch, by kind and month, over a million entries."""
    kinds = "'call', 'email', 'letter', 'meeting', 'visit', 'fax', 'sms', 'chat', 'social', 'web'"
    db.execute(
        "CREATE INDEX activity_channel ON activity(kind, at, direction, minutes)"
        f" WHERE state = 'done' AND deleted_at IS NULL AND kind IN ({kinds})"
    )


def _erased_of_campaigns(db: Any) -> None:
    """Counts of campaigns that outlive the people counted: a row is one person, without saying who."""
    db.execute(
        "CREATE TABLE campaign_erased (id TEXT PRIMARY KEY NOT NULL, campaign_id TEXT, step_id TEXT, state TEXT,"
        " deleted_at TEXT) STRICT"
    )
    db.execute("CREATE INDEX campaign_erased_campaign ON campaign_erased(campaign_id)")


def _images_by_step(db: Any) -> None:
    """What the journal holds of a table is read from the index by step: one of its own was a page more of each edit."""
    for name in ("change_image", "change_operation"):
        db.execute(f"DROP INDEX IF EXISTS {name}")
    db.execute("CREATE INDEX change_operation ON change(operation_id, id, tbl)")


STEPS = (
    (1, _foundation),
    (2, _line_of_time),
    (3, _runs_of_ids),
    (4, _open_follow_ups),
    (5, _calendar),
    (6, _processes),
    (7, _reminders),
    (8, _call_lists),
    (9, _drafts),
    (10, _stays),
    (11, _large_files),
    (12, _consents),
    (13, _templates),
    (14, _equipment),
    (15, _service),
    (16, _mails_out),
    (17, _purposes),
    (18, _quotes),
    (19, _campaigns),
    (20, _erasures),
    (21, _letters),
    (22, _own_attachments),
    (23, _returned_post),
    (24, _accounts),
    (25, _channels),
    (26, _erased_of_campaigns),
    (27, _images_by_step),
)


def migrate(connection: Connection) -> None:
    """Bring the open file to VERSION, all steps in one transaction: a file that fails or is cut off on the way stays
    as it was. Safe to call again, and beside another process that does the same."""
    from sqlite_utils import Database, Migrations

    steps = Migrations("kontor")
    for number, step in STEPS:
        steps(name=f"{number:04d}{step.__name__}")(_with_version(number, step))
    database = Database(cast(Any, connection), execute_plugins=False)
    with transaction(connection):
        steps.apply(database)


def _with_version(number: int, step: Any) -> Any:
    def run(db: Any) -> None:
        step(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {number}")

    return run
