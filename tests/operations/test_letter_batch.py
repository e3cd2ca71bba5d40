"""A run looked at before it is written: what is odd, greetings for once, names of files, labels, what is to follow."""

from __future__ import annotations

from datetime import datetime

import pytest

from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.letters import runs, shipped, template
from crm_desktop.exchange.letters.batch import Batch, Choices
from crm_desktop.operations import consents, contacts, history, letters, relations
from crm_desktop.records.phrases import read
from crm_desktop.records.salutations import RULES, rule_of
from crm_desktop.store.queries import activities, files
from crm_desktop.store.queries import contacts as contact_queries
from tests.exchange.letters.word import document, paragraph, part, text_of


@pytest.fixture
def plain(tmp_path):
    body = paragraph("{MERGEFIELD Anschrift}") + paragraph("{MERGEFIELD Briefanrede},") + paragraph(
        "Ihre Nummer {MERGEFIELD Kundennummer}, {MERGEFIELD Nachname}"
    )  # fmt: skip
    return document(tmp_path / "Wartung.docx", body + "<w:p/>")


def person(ws, number, **values):
    given = {"first_name": "Anna", "last_name": f"Muster{number}", "salutation": "ms", "customer_no": f"K-{number}"}
    identity = contacts.create(ws, **{**given, **values})
    contacts.add_address(ws, identity, type="work", street=f"Weg {number}", zip="01067", city="Dresden", country="DE")
    return identity


def marks(batch):
    looks, skipped = batch.looks()
    return {batch.recipients[look.people[0]].name: dict(look.marks) for look in looks}, skipped


def test_the_odd_ones_are_pointed_out(ws, plain):
    ids = [person(ws, number) for number in range(6)]
    ids.append(person(ws, 7, first_name="Maximiliane-Henriette", last_name="Schöller-Brandenburg"))
    ids.append(person(ws, 8, customer_no="", last_name="Ohne"))
    ids.append(person(ws, 9, salutation="mr", last_name="Falsch"))
    abroad = contacts.create(ws, first_name="Luc", last_name="Rosier", salutation="mr", customer_no="K-9")
    contacts.add_address(ws, abroad, type="work", street="1 Rue X", zip="69001", city="Lyon", country="FR")
    found, skipped = marks(Batch(ws, template.read(plain), [*ids, abroad]))
    assert found["Maximiliane-Henriette Schöller-Brandenburg"] == {"longest": ""}
    assert found["Anna Ohne"] == {"missing": "Kundennummer", "gap": ""}
    assert found["Anna Falsch"] == {"greeting": ""}
    assert found["Luc Rosier"] == {"foreign": "FR"}
    assert found["Anna Muster1"] == {}
    assert skipped == []


def test_what_most_letters_have_is_not_odd(ws, plain):
    found, _ = marks(Batch(ws, template.read(plain), [person(ws, number, customer_no="") for number in range(3)]))
    assert all("missing" not in mark and "gap" not in mark for mark in found.values())


def test_a_greeting_for_this_letter_only(ws, plain, tmp_path):
    anna, bert = person(ws, 1), person(ws, 2)
    batch = Batch(ws, template.read(plain), [anna, bert], Choices(greetings={anna: "Liebe Anna,"}))
    assert batch.greets
    assert batch.greeting(0) == "Liebe Anna"
    outcome = runs.of_batch(ws, batch, tmp_path / "out")
    assert [text_of(part(path)).splitlines()[3] for path in outcome.written.files] == [
        "Liebe Anna,",
        "Sehr geehrte Frau Muster2,",
    ]
    assert contact_queries.contact(ws, anna).letter_salutation == ""


def test_entries_links_and_what_follows_are_one_step_of_undo(ws, plain, tmp_path):
    ids = [person(ws, number) for number in range(3)]
    reading = read("in 2 Wochen anrufen", datetime(2026, 11, 18, 9, 0), "de")
    before = ws.value("SELECT count(*) FROM operation")
    batch = Batch(ws, template.read(plain), ids, Choices("contract", left=frozenset(ids[:1])))
    outcome = runs.of_batch(ws, batch, tmp_path / "out", keep=runs.LINKED, follow_up=reading, subject="Wartung 2027")
    assert ws.value("SELECT count(*) FROM operation") == before + 1
    assert [(one.contact, one.code) for one in outcome.left_out] == [(ids[0], "hand")]
    assert [one.kind for one in activities.timeline(ws, ids[0])] == ["auto"]
    (letter,) = [one for one in activities.timeline(ws, ids[1]) if one.kind == "letter"]
    assert letter.subject == "Wartung 2027"
    assert letter.body == "Purpose: Contract"
    (linked,) = files.of_record(ws, letter.id)
    assert linked.path == str(outcome.written.files[0].resolve())
    assert ws.value("SELECT count(*) FROM activity WHERE state = 'planned' AND kind = 'call'") == 2
    assert ws.value("SELECT due_day FROM activity WHERE state = 'planned'") == "2026-12-02"
    history.undo(ws)
    assert not ws.value("SELECT count(*) FROM activity WHERE deleted_at IS NULL")


def test_labels_are_logged_for_each_begin_where_said_and_ask_the_gate(ws, tmp_path):
    ids = [person(ws, number) for number in range(30)]
    consents.record(ws, ids[3], "post", "advertising", "declined")
    sheet = template.read(shipped.find("Etiketten 70 x 37"))
    batch = Batch(ws, sheet, ids, Choices(used=5))
    looks, _ = batch.looks()
    assert [len(look.people) for look in looks] == [19, 10]
    outcome = runs.of_batch(ws, batch, tmp_path / "labels.docx")
    assert outcome.reached == 29
    assert len(outcome.entries) == 29
    assert [one.contact for one in outcome.left_out] == [ids[3]]
    assert not files.of_record(ws, outcome.entries[0])
    cells = [text_of(cell) for cell in part(outcome.written.files[0]).iter() if cell.tag.endswith("}tc")]
    assert [bool(text.strip()) for text in cells[:7]] == [False] * 5 + [True] * 2
    assert "Muster0" in cells[5]


def test_names_of_files_by_a_pattern(ws, plain, tmp_path):
    batch = Batch(ws, template.read(plain), [person(ws, 1), person(ws, 2, last_name="A/B: *")])
    assert runs.file_names(batch, "{nummer} {PLZ} {Nachname}.docx") == ["0001 01067 Muster1", "0002 01067 A B_ _"]
    with pytest.raises(CrmError, match="Nochname"):
        runs.of_batch(ws, batch, tmp_path / "out", pattern="{Nochname}")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("at", [0, 1, 60, 150])
def test_stopped_anywhere_nothing_stays(ws, plain, tmp_path, at):
    ids = [person(ws, number) for number in range(80)]
    before = ws.value("SELECT count(*) FROM operation")
    seen = []

    def look(progress):
        seen.append(progress.done)
        if len(seen) * 20 > at:
            progress.cancel()

    batch = Batch(ws, template.read(plain), ids)
    with pytest.raises(Cancelled):
        runs.of_batch(ws, batch, tmp_path / "out", Progress(look))
    assert not (tmp_path / "out").exists()
    assert ws.value("SELECT count(*) FROM operation") == before
    assert not ws.value("SELECT count(*) FROM activity")


def test_how_many_a_letter_may_go_to(ws):
    anna, bert, lost = person(ws, 1), person(ws, 2), contacts.create(ws, last_name="Ohne")
    firm = contacts.create(ws, "company", company_name="Krämer GmbH")
    contacts.add_address(ws, firm, type="work", street="Weg 1", zip="01067", city="Dresden")
    clerk = contacts.create(ws, last_name="Klein")
    relations.employ(ws, clerk, "Krämer GmbH")
    consents.record(ws, bert, "post", "advertising", "declined")
    assert letters.how_many(ws, [anna, bert, lost, firm, clerk]) == 3
    assert letters.how_many(ws, [anna, bert, lost, firm, clerk], "contract") == 4


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"letter_salutation": "Moin Anna,"}, "typed"), ({"address_form": "du"}, "informal"),
        ({"salutation": "family"}, "family"), ({"last_name": "Graf von Hohenfels"}, "noble"),
        ({"title": "Prof. Dr. med."}, "professor"), ({"title": "Dr."}, "doctor"), ({}, "ms"),
        ({"salutation": "mr"}, "mr"), ({"salutation": ""}, "by_name"),
        ({"salutation": "", "first_name": ""}, "nobody"),
    ],
)  # fmt: skip
def test_the_rule_of_a_greeting(ws, values, rule):
    assert rule in RULES
    assert rule_of(contact_queries.contact(ws, person(ws, 1, **values))) == rule
