"""Every table by name, and whether it is shared (later: between the PCs of an office) or local to this file.

Shared tables follow office.md rules, checked on the live file by tests/store/test_schema.py:
`id TEXT PRIMARY KEY NOT NULL` and no other constraint, no generated columns, no foreign keys, soft delete, one fact per
column, columns only appended. Local tables are derived or belong to this PC; triggers may write only those.
The columns themselves stand in migrations.py, the only place that may change them.
"""

from __future__ import annotations

CONTACT = "contact"
ADDRESS = "address"
CHANNEL = "channel"
RELATION = "relation"
RELATION_TYPE = "relation_type"
CONTACT_ROLE = "contact_role"
TAG = "tag"
TAG_LINK = "tag_link"
CUSTOM_FIELD = "custom_field"
CUSTOM_OPTION = "custom_option"
CUSTOM_VALUE = "custom_value"
PHASE_CHANGE = "phase_change"
ACTIVITY = "activity"
ACTIVITY_LINK = "activity_link"
SELECTION = "selection"
SETTING = "setting"
USER = "user"
IMPORT_RUN = "import_run"
IMPORT_ROW = "import_row"
IMPORT_MAPPING = "import_mapping"
NOT_DUPLICATE = "not_duplicate"
FILE = "file"
FILE_LINK = "file_link"
PROCESS = "process"
PROCESS_VERSION = "process_version"
PROCESS_CASE = "process_case"
"""A case in a process: a sale, a ticket, a complaint."""
CASE_MOVE = "case_move"
CASE_PERSON = "case_person"
CONSENT = "consent"
"""The ledger: lines are added, never changed."""
BLOCK = "block"
"""Addresses that are never written to again, as salted hashes."""
CALL_LIST = "call_list"
CALL_ENTRY = "call_entry"
"""One contact of a call list and what came of the calls."""
TEMPLATE = "template"
"""A template of the office's own; its document is a file of the noun "template"."""
TEMPLATE_FIELD = "template_field"
"""What a field of a template means, as somebody said."""
EQUIPMENT = "equipment"
QUOTE = "quote"
QUOTE_LINE = "quote_line"
"""What a customer has: product, serial number, until when."""
MAILING = "mailing"
"""One run of e-mails; the mails themselves wait in OUTBOX."""
CAMPAIGN = "campaign"
CAMPAIGN_STEP = "campaign_step"
CAMPAIGN_COST = "campaign_cost"
CAMPAIGN_PERSON = "campaign_person"
"""Who was in the audience when it was frozen, and who was left out and why; with a step, left out of that step."""
CAMPAIGN_RESPONSE = "campaign_response"
CAMPAIGN_ERASED = "campaign_erased"
"""That one person was this (campaign.GROUPS) to a campaign, or to a step of it, who was erased since: figures count
them on, and nothing says who it was."""
ERASURE = "erasure"
"""Proof that somebody was erased: when, by whom, why, and the id that nothing else holds any more; no name."""

SHARED = (
    CONTACT,
    ADDRESS,
    CHANNEL,
    RELATION,
    RELATION_TYPE,
    CONTACT_ROLE,
    TAG,
    TAG_LINK,
    CUSTOM_FIELD,
    CUSTOM_OPTION,
    CUSTOM_VALUE,
    PHASE_CHANGE,
    ACTIVITY,
    ACTIVITY_LINK,
    SELECTION,
    SETTING,
    USER,
    IMPORT_RUN,
    IMPORT_ROW,
    IMPORT_MAPPING,
    NOT_DUPLICATE,
    FILE,
    FILE_LINK,
    PROCESS,
    PROCESS_VERSION,
    PROCESS_CASE,
    CASE_MOVE,
    CASE_PERSON,
    CONSENT,
    BLOCK,
    CALL_LIST,
    CALL_ENTRY,
    TEMPLATE,
    TEMPLATE_FIELD,
    EQUIPMENT,
    MAILING,
    QUOTE,
    QUOTE_LINE,
    CAMPAIGN,
    CAMPAIGN_STEP,
    CAMPAIGN_COST,
    CAMPAIGN_PERSON,
    CAMPAIGN_RESPONSE,
    CAMPAIGN_ERASED,
    ERASURE,
)

OPERATION = "operation"
DO, UNDO, REDO = "do", "undo", "redo"
"""Kinds of operations."""
SETUP = "setup"
"""The kind of what fills or prepares a file: nothing the user did, so Ctrl+Z leaves it alone."""
ERASE = "erase"
"""The kind of an erasing: it leaves nothing to undo, and nothing undone before is brought back after it."""
CHANGE = "change"
DERIVED = "derived"
"""Which version of listing.py made the four tables below; another version makes them anew."""
LISTING = "listing"
SEARCH = "search"
SEARCH_PHONE = "search_phone"
LATE = "late"
SHORTEST_PHONE_PART = 3
"""Digits; a shorter part of a number is not looked for. The index of numbers is made of parts as long as this."""

MATCH_RECORD = "match_record"
MATCH_KEY = "match_key"
MATCH_OUTSTANDING = "match_outstanding"
MATCH_WEIGHTS = "match_weights"
"""Derived, for the search for doubles: see matching_index.py."""

MIGRATIONS = "_sqlite_migrations"
"""Kept by sqlite-utils: which steps this file has gone through."""

FILE_CONTENT = "file_content"
"""What kept files hold, by SHA-256. Local: an office will share files by other means than rows (office.md rule 17)."""

REMINDER_TOLD = "reminder_told"
"""Which reminders rang already, and for whom. Local: it says what this file's windows did, not what is to be done."""

DRAFT = "draft"
"""What was begun to be written, by record and kind of text. Local and outside the journal."""

OUTBOX = "outbox"
"""E-mails waiting to be sent, and what became of them. Local and outside the journal: what has left the office cannot
be taken back, and another computer must not send it again."""

OUTBOX_FILE = "outbox_file"
"""What goes along with one mail of the outbox and no other; kept in FILE_CONTENT."""

FILE_PART = "file_part"
"""The parts of a large content, whose row in FILE_CONTENT is empty."""

LOCAL = (
    OPERATION, CHANGE, DERIVED, LISTING, SEARCH, SEARCH_PHONE, LATE, FILE_CONTENT, FILE_PART,
    MATCH_RECORD, MATCH_KEY, MATCH_OUTSTANDING,
    MATCH_WEIGHTS, REMINDER_TOLD, DRAFT, OUTBOX, OUTBOX_FILE, MIGRATIONS,
)  # fmt: skip

PARENTS: dict[str, dict[str, str]] = {
    CONTACT: {"owner_id": USER, "deputy_id": USER, "import_id": IMPORT_RUN, "merged_into": CONTACT},
    ADDRESS: {"contact_id": CONTACT},
    CHANNEL: {"contact_id": CONTACT},
    RELATION: {"from_id": CONTACT, "to_id": CONTACT, "type_id": RELATION_TYPE},
    CONTACT_ROLE: {"contact_id": CONTACT},
    TAG_LINK: {"record_id": CONTACT, "tag_id": TAG},
    CUSTOM_OPTION: {"field_id": CUSTOM_FIELD},
    CUSTOM_VALUE: {"record_id": CONTACT, "field_id": CUSTOM_FIELD},
    PHASE_CHANGE: {"contact_id": CONTACT},
    ACTIVITY: {
        "created_by": USER,
        "owner_id": USER,
        "delegated_by": USER,
        "follows_id": ACTIVITY,
        "case_id": PROCESS_CASE,
        "answered_id": ACTIVITY,
        "campaign_step_id": CAMPAIGN_STEP,
    },
    ACTIVITY_LINK: {"activity_id": ACTIVITY, "record_id": CONTACT},
    IMPORT_RUN: {"user_id": USER},
    IMPORT_ROW: {"import_id": IMPORT_RUN, "contact_id": CONTACT},
    NOT_DUPLICATE: {"first_id": CONTACT, "second_id": CONTACT, "user_id": USER},
    FILE: {"user_id": USER},
    FILE_LINK: {"file_id": FILE, "record_id": CONTACT},
    USER: {"deputy_id": USER},
    PROCESS_VERSION: {"process_id": PROCESS, "user_id": USER},
    PROCESS_CASE: {
        "version_id": PROCESS_VERSION,
        "contact_id": CONTACT,
        "competitor_id": CONTACT,
        "owner_id": USER,
        "next_id": ACTIVITY,
        "from_case_id": PROCESS_CASE,
        "created_by": USER,
        "campaign_id": CAMPAIGN,
    },
    CASE_MOVE: {"case_id": PROCESS_CASE, "version_id": PROCESS_VERSION, "user_id": USER},
    CASE_PERSON: {"case_id": PROCESS_CASE, "contact_id": CONTACT},
    CONSENT: {"contact_id": CONTACT, "user_id": USER, "file_id": FILE, "activity_id": ACTIVITY},
    BLOCK: {"salt_id": SETTING},
    CALL_LIST: {"created_by": USER, "campaign_step_id": CAMPAIGN_STEP},
    CALL_ENTRY: {"call_list_id": CALL_LIST, "contact_id": CONTACT, "activity_id": ACTIVITY, "next_id": ACTIVITY},
    TEMPLATE: {"created_by": USER},
    TEMPLATE_FIELD: {"template_id": TEMPLATE},
    MAILING: {"template_id": TEMPLATE, "user_id": USER, "campaign_step_id": CAMPAIGN_STEP},
    EQUIPMENT: {"contact_id": CONTACT, "created_by": USER},
    QUOTE: {"case_id": PROCESS_CASE, "contact_id": CONTACT, "next_id": ACTIVITY, "created_by": USER},
    QUOTE_LINE: {"quote_id": QUOTE},
    CAMPAIGN: {"owner_id": USER, "created_by": USER, "process_id": PROCESS, "from_campaign_id": CAMPAIGN},
    CAMPAIGN_STEP: {"campaign_id": CAMPAIGN},
    CAMPAIGN_COST: {"campaign_id": CAMPAIGN},
    CAMPAIGN_PERSON: {
        "campaign_id": CAMPAIGN,
        "step_id": CAMPAIGN_STEP,
        "contact_id": CONTACT,
        "instead_id": CONTACT,
    },
    CAMPAIGN_RESPONSE: {
        "campaign_id": CAMPAIGN,
        "step_id": CAMPAIGN_STEP,
        "contact_id": CONTACT,
        "case_id": PROCESS_CASE,
        "activity_id": ACTIVITY,
        "created_by": USER,
    },
    CAMPAIGN_ERASED: {"campaign_id": CAMPAIGN, "step_id": CAMPAIGN_STEP},
    ERASURE: {"user_id": USER},
}
"""Columns that hold an id, and the table they point to. There are no foreign keys: undo asks here what hangs on a
row, and `check` lists rows whose parent is missing. The built-in kinds of relation (records/relations.py) have none."""

OTHER_NOUNS: dict[str, dict[str, str]] = {
    FILE_LINK: {"activity": ACTIVITY, "template": TEMPLATE, MAILING: MAILING, "case": PROCESS_CASE}
}
"""Tables whose record_id points to the table of PARENTS unless their noun says another one."""
