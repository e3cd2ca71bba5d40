"""Erasing a person: nothing of them is left in the bytes of the file, nor comes back by undo or a new import."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crm_desktop.common.errors import CrmError, NotFound, UndoRefused
from crm_desktop.exchange import backup
from crm_desktop.operations import (
    activities,
    call_lists,
    cases,
    consents,
    contacts,
    drafts,
    equipment,
    erasing,
    fields,
    files,
    followups,
    history,
    imports,
    mailings,
    merge,
    notes,
    processes,
    quotes,
    relations,
    tags,
)  # fmt: skip
from crm_desktop.records.consent import CHANNELS, PROMOTING
from crm_desktop.records.erasing import POINTING
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingChannel, IncomingContact
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.records.quote import Line
from crm_desktop.store import schema, upkeep
from crm_desktop.store.queries import call_lists as call_entries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows
from tests.operations.doings import DOINGS
from tests.store.states import assert_in_step

STRINGS = (
    "Xaveria", "Quendolin", "Altenquell", "xaveria.q@example.com", "xq.alt@example.com", "5550177", "555 01 77",
    "Zwirbelgasse", "Geheimnotiz", "Kuckuck", "Vertraulichkeit", "SN-77-QUEND", "Brieftext-Xyz", "Rabenhorst",
)  # fmt: skip
"""What the person is known by, and what was written about nobody else."""
IDENTITY = STRINGS[:8]
"""Of these nothing stays, whatever was done before; a follow-up that was handed over to somebody else is theirs."""


def fill(ws: Workspace) -> str:
    """A person with something in every corner of the file."""
    who = contacts.create(ws, first_name="Xaveria", last_name="Altenquell", email="xq.alt@example.com")
    contacts.set_fields(ws, who, {"last_name": "Quendolin", "birth_name": "Rabenhorst"})
    contacts.add_channel(ws, who, "email", "xaveria.q@example.com")
    contacts.add_channel(ws, who, "phone", "0331 555 01 77")
    contacts.add_address(ws, who, type="home", street="Zwirbelgasse 3", zip="14467", city="Potsdam", country="DE")
    other = contacts.create(ws, first_name="Bert", last_name="Bleibt", email="bert@example.com", phone="030 99887766")
    relations.link(ws, relations.define_type(ws, "kennt", "kennt").id, who, other, note="Kuckuck")
    notes.add(ws, who, "Geheimnotiz: mag keine Anrufe")
    notes.add(ws, who, "Geheimnotiz, zurückgenommen")
    history.undo(ws)
    entry = activities.log(ws, [who, other], "meeting", "Mit Xaveria Quendolin und Bert über Dächer gesprochen",
                           subject="Treffen mit Frau Quendolin")  # fmt: skip
    activities.change(ws, entry, text="Mit Xaveria und Bert über Dächer gesprochen, Rückruf +49 331 5550177")
    followups.plan(ws, [who], kind="call", subject="Geheimnotiz nachfragen", day="2026-11-20")
    files.keep(ws, "Brief an Quendolin.txt", b"Brieftext-Xyz " * 100_000, "contact", who)
    files.keep(ws, "gemeinsam.txt", b"fuer beide", "activity", entry)
    tags.add(ws, [who, other], "Messe")
    fields.set_value(ws, fields.create(ws, "Eigenes", "text").id, [who], ["Vertraulichkeit"])
    drafts.keep(ws, who, drafts.NOTE, "Geheimnotiz halb")
    drafts.keep(ws, "", drafts.NOTE, "mit Xaveria Quendolin")
    consents.record(ws, who, "email", "newsletter", "allowed", how="Geheimnotiz am Stand")
    equipment.add(ws, who, "Therme", serial="SN-77-QUEND", note="Vertraulichkeit")
    steps = (Step("need", "Bedarf", reactions=(Reaction("yes", "Ja", "won"),)), Step("won", "Gewonnen", end="won"))
    process = processes.install(ws, Process("sale", "Verkauf", "sale", "need", steps))
    case = cases.begin(ws, process, who, "Küche Quendolin", amount=480000)
    cases.react(ws, case, "yes", note="Geheimnotiz zum Abschluss")
    cases.begin(ws, process, who, "Bad Quendolin", amount=120000)
    cases.add_person(ws, cases.begin(ws, process, other, "Dach", amount=99), who, "decides", "Vertraulichkeit")
    line = Line("Montage bei Quendolin", 1000, "h", 12000, detail="Vertraulichkeit")
    quotes.send(ws, quotes.create(ws, case_id=case, title="Ausbau Quendolin", lines=[line]))
    calls = call_lists.begin(ws, [who, other], "Herbst", purpose="service")
    call_lists.record(ws, call_entries.entries(ws, calls)[0].id, "reached", note="Geheimnotiz")
    mail = OutgoingMail(who, "Xaveria", "xaveria.q@example.com", "Hallo Xaveria", "Geheimnotiz\n")
    own = {who: [mailings.Attachment("Brief Xaveria Quendolin.pdf", "", b"Geheimnotiz im Brief")]}
    mailings.queue(ws, "Gruß", [mail], "service", ["<1@example.com>"], own=own)
    double = contacts.create(ws, first_name="X.", last_name="Quendolin", email="xq.alt@example.com")
    notes.add(ws, double, "Kuckuck")
    merge.merge(ws, who, [double])
    bring(ws, "Xaveria", "Quendolin", "zweite@example.com")
    history.undo(ws)
    return who


def bring(ws: Workspace, first: str, last: str, email: str) -> None:
    """By an import, among others."""
    mail = IncomingChannel("email", "work", email, email)
    phone = IncomingChannel("phone", "work", "0331 5550177", "+493315550177")
    other = IncomingChannel("email", "work", "c@example.com", "c@example.com")
    people = [
        IncomingContact(2, first_name=first, last_name=last, channels=(mail, phone)),
        IncomingContact(3, first_name="Carla", last_name="Kommt", channels=(other,)),
    ]
    options = ImportOptions(f"{last}.csv", source="Messe", legal_basis="consent")
    imports.run(ws, imports.plan(ws, people, options))


def bytes_of(ws: Workspace) -> bytes:
    found = ws.path.read_bytes()
    log = ws.path.with_name(f"{ws.path.name}-wal")
    return found + (log.read_bytes() if log.exists() else b"")


def left(ws: Workspace) -> list[str]:
    found = bytes_of(ws).lower()
    return [text for text in STRINGS if text.lower().encode() in found or text.lower().encode("utf-16-le") in found]


def test_nothing_is_left_in_the_bytes_of_the_file(ws):
    who = fill(ws)
    assert set(left(ws)) >= {"Xaveria", "Altenquell", "Geheimnotiz"}
    done = erasing.erase(ws, who, "request", "Frau Xaveria Quendolin hat am Telefon darum gebeten")
    assert done.log_emptied
    assert left(ws) == []
    assert ws.rows("SELECT ground, reason FROM erasure WHERE main IS NULL") == [
        ("request", "Frau [erased] hat am Telefon darum gebeten")
    ]


def live(ws: Workspace, table: str) -> int:
    return ws.value(f'SELECT count(*) FROM "{table}"')


def test_figures_stay_without_the_person(ws):
    who = fill(ws)
    plan = erasing.look(ws, who)
    assert (plan.name, plan.cases, plan.open_cases, plan.quotes) == ("Xaveria Quendolin", 2, 1, 1)
    assert plan.shared_entries == 1
    assert plan.files == 1
    assert plan.mails == 1
    assert plan.contacts == 2
    done = erasing.erase(ws, who, "request")
    assert done.cases == 2
    found = ws.rows("SELECT title, contact_id, amount, outcome FROM process_case ORDER BY amount")
    assert found == [("Dach", found[0][1], 99, None), ("[erased]", None, 120000, "lost"),
                     ("[erased]", None, 480000, "won")]  # fmt: skip
    assert ws.rows("SELECT title, contact_id, text_before FROM quote") == [("[erased]", None, None)]
    assert ws.rows("SELECT text, price FROM quote_line") == [("Montage bei [erased]", 12000)]
    assert ws.rows("SELECT subject, body FROM activity WHERE kind = 'meeting'") == [
        ("Treffen mit Frau [erased]", "Mit [erased] und Bert über Dächer gesprochen, Rückruf [erased]")
    ]
    assert live(ws, "file_content") == 1


def test_the_list_search_and_the_search_for_doubles_are_in_step(ws):
    erasing.erase(ws, fill(ws), "request")
    assert_in_step(ws)
    assert not upkeep.orphans(ws)
    assert not ws.value("SELECT count(*) FROM match_record WHERE traits LIKE '%quendolin%'")
    with ws.writable() as connection:
        for table in ("search", "search_phone"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, '{table}', 'row')")
            words = {row[0] for row in connection.execute("SELECT term FROM temp.words").fetchall()}
            connection.execute("DROP TABLE temp.words")
            assert not words & {"quendolin", "xaveria", "altenquell", "geheimnotiz", "555", "017"}, table


def test_undoing_everything_afterwards_brings_nothing_back_and_breaks_nothing(ws):
    who = fill(ws)
    notes.add(ws, contacts.create(ws, last_name="Danach"), "später")
    erasing.erase(ws, who, "objection")
    assert history.redo(ws) is None
    undone = 0
    while history.undo_label(ws) is not None:
        history.undo(ws)
        undone += 1
        assert_in_step(ws)
    assert undone > 10
    assert not upkeep.orphans(ws)
    assert left(ws) == []
    while history.redo(ws) is not None:
        undone -= 1
    assert undone == 0
    assert left(ws) == []
    assert_in_step(ws)
    assert ws.rows("SELECT last_name FROM contact WHERE deleted_at IS NULL ORDER BY 1") == [
        ("Bleibt",), ("Danach",),
    ]  # fmt: skip


def test_what_was_handed_over_to_somebody_else_is_theirs_without_the_name(ws):
    who = contacts.create(ws, first_name="Xaveria", last_name="Quendolin")
    other = contacts.create(ws, last_name="Nachfolger")
    relations.employ(ws, who, "Firma")
    relations.employ(ws, other, "Firma")
    followups.plan(ws, [who], kind="call", subject="Frau Quendolin anrufen", day="2026-11-20")
    (job,) = [row[0] for row in ws.rows("SELECT id FROM relation WHERE from_id = ?", (who,))]
    relations.leave(ws, job, "2026-11-18", successor_id=other)
    erasing.erase(ws, who, "request")
    assert ws.rows("SELECT subject FROM activity WHERE state = 'planned'") == [("Frau [erased] anrufen",)]
    assert not set(left(ws)) & set(IDENTITY)


def test_the_step_itself_cannot_be_undone(ws):
    who = contacts.create(ws, last_name="Weg")
    erasing.erase(ws, who, "purpose")
    assert history.undo_label(ws) is None
    number = ws.value("SELECT max(id) FROM operation")
    with pytest.raises(NotFound):
        history.undo_operation(ws, number)


@pytest.mark.parametrize("channel", CHANNELS)
def test_who_comes_in_anew_stays_blocked(ws, channel):
    erasing.erase(ws, fill(ws), "request")
    assert "example.com" not in json.dumps(ws.rows("SELECT channel, hash, reason FROM block"))
    bring(ws, "Xaveria", "Quendolin", "xaveria.q@example.com")
    again = ws.value("SELECT id FROM listing WHERE name LIKE 'Xaveria%'")
    contacts.add_address(ws, again, type="home", street="Zwirbelgasse  3", zip="14467", city="Potsdam", country="DE")
    for purpose in PROMOTING:
        consents.record(ws, again, channel, purpose, "allowed")
        (answer,) = consents.gate(ws, [again], channel, purpose)
        assert answer.decision.code == "blocked"


def test_a_refusal_blocks_whatever_the_ground(ws):
    free = contacts.create(ws, last_name="Frei", email="frei@example.com")
    assert erasing.erase(ws, free, "purpose").blocked == 0
    refusing = contacts.create(ws, last_name="Nein", email="nein@example.com")
    consents.withdraw(ws, refusing)
    assert erasing.erase(ws, refusing, "purpose", block=False).blocked == 1


def test_others_with_the_name_are_named_not_touched(ws):
    who = contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    other = contacts.create(ws, first_name="Bert", last_name="Bach")
    notes.add(ws, other, "Kennt Anna Müller vom Chor")
    (found,) = erasing.look(ws, who).mentions
    assert (found.table, found.contact_ids) == ("activity", (other,))
    erasing.erase(ws, who, "request")
    assert ws.value("SELECT body FROM activity") == "Kennt Anna Müller vom Chor"


def test_a_mail_on_its_way_is_waited_for(ws):
    who = contacts.create(ws, last_name="Eilig", email="eilig@example.com")
    mail = OutgoingMail(who, "E", "eilig@example.com", "Hallo", "Text\n")
    mailings.queue(ws, "Gruß", [mail], "service", ["<1@example.com>"])
    assert mailings.take_next(ws)
    with pytest.raises(CrmError, match="being sent"):
        erasing.erase(ws, who, "request")
    assert live(ws, "contact") == 1


def test_a_reason_in_words_is_needed_where_no_ground_is_named(ws):
    who = contacts.create(ws, last_name="Grund")
    with pytest.raises(CrmError, match="Why"):
        erasing.erase(ws, who, "other", "  ")
    erasing.erase(ws, who, "other", "Testdaten")
    with pytest.raises(NotFound):
        erasing.erase(ws, who, "request")


def test_a_backup_that_is_restored_loses_the_person_again(ws, tmp_path):
    who = fill(ws)
    made = backup.make(ws, tmp_path / "backups")
    erasing.erase(ws, who, "request")
    restored = backup.restore(made, tmp_path / "restored.kontor")
    with Workspace.open(restored) as again:
        assert left(again) == []
        assert again.value("SELECT count(*) FROM erasure") == 2


def test_every_table_that_points_to_a_contact_loses_its_rows(ws):
    """A table made later is erased by itself, unless it stays for its figures."""
    who = contacts.create(ws, last_name="Weg")
    stays = {schema.PROCESS_CASE, schema.QUOTE, schema.CONTACT}
    for table, links in schema.PARENTS.items():
        for column in [
            name
            for name, parent in links.items()
            if parent == schema.CONTACT and table not in stays and (table, name) not in POINTING
        ]:
            columns = [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")') if row[2] == "TEXT"]
            texts = dict.fromkeys((name for name in columns if not name.endswith(("id", "deleted_at"))), "Spur-Xy")
            with ws.operation("row"):
                row = rows.insert(ws, table, {**texts, column: who})
            with ws.operation("change"):
                rows.update(ws, table, row, dict.fromkeys(texts, "Spur-Zz"))
    erasing.erase(ws, who, "request")
    found = bytes_of(ws)
    assert b"Spur-Xy" not in found
    assert b"Spur-Zz" not in found


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
@example(seed=324)  # an older copy of a change stood in what was unused of a page
def test_after_anything_at_all_the_person_is_gone(empty_file, tmp_path_factory, seed):
    chance = Random(seed)
    path = tmp_path_factory.mktemp("erase") / "office.kontor"
    shutil.copyfile(empty_file, path)
    with Workspace.open(path) as ws:
        who = fill(ws)
        for _ in range(25):
            with suppress(CrmError):
                chance.choice(DOINGS)(ws, chance)
        plan = erasing.look(ws, who)
        erasing.erase(ws, who, "request")
        assert_in_step(ws)
        if not plan.mentions:
            assert not set(left(ws)) & set(IDENTITY)
        for _ in range(60):
            try:
                if history.undo(ws) is None:
                    break
            except UndoRefused:
                break
        assert_in_step(ws)
        assert not ws.value("SELECT count(*) FROM contact WHERE last_name IN ('Quendolin', 'Altenquell')")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    erased=st.lists(st.sampled_from(range(6)), min_size=1, max_size=4, unique=True),
    ground=st.sampled_from(("request", "withdrawn", "objection")),
    allowed=st.lists(st.tuples(st.sampled_from(range(6)), st.sampled_from(CHANNELS), st.sampled_from(PROMOTING))),
)
def test_no_erased_address_is_allowed_again(empty_file, tmp_path_factory, erased, ground, allowed):
    def person(ws: Workspace, number: int, phone: str, mail: str) -> str:
        who = contacts.create(ws, first_name="P", last_name=f"Nr{number}", email=mail, phone=phone)
        contacts.add_address(ws, who, type="home", street=f"Weg {number}", zip="14467", city="Ort", country="DE")
        return who

    path = tmp_path_factory.mktemp("gate") / "office.kontor"
    shutil.copyfile(empty_file, path)
    with Workspace.open(path) as ws:
        first = [person(ws, number, f"0331 55501{number}0", f"p{number}@example.com") for number in range(6)]
        for number in erased:
            erasing.erase(ws, first[number], ground)
        again = [person(ws, number, f"+49 (331) 5550-1{number}0", f"P{number}@Example.com ") for number in range(6)]
        for number, channel, purpose in allowed:
            consents.record(ws, again[number], channel, purpose, "allowed")
        for channel in CHANNELS:
            for purpose in PROMOTING:
                out = set(consents.allowed(ws, again, channel, purpose))
                assert not out & {again[number] for number in erased}
        assert {answer.contact_id for answer in consents.gate(ws, again, "email", "contract") if answer.allowed} == {
            *again
        }
