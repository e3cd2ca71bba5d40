"""Letters to contacts: who gets one, what stands in it, and their entries on the line of time."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange.letters import runs
from crm_desktop.operations import consents, contacts, fields, history, letters
from crm_desktop.store.queries import activities, files
from tests.exchange.letters.word import document, paragraph, part, text_of


@pytest.fixture
def template(tmp_path):
    body = "".join(
        paragraph(line)
        for line in (
            "{ADDRESSBLOCK}",
            "{MERGEFIELD Briefanrede},",
            "{MERGEFIELD Vorname} {MERGEFIELD Hobby} {MERGEFIELD PLZ}",
        )
    )
    return document(tmp_path / "Angebot.docx", body + "<w:p/>")


def person(ws, **values):
    identity = contacts.create(ws, **{"last_name": "Müller", **values})
    contacts.add_address(ws, identity, type="work", street="Weg 1", zip="01067", city="Dresden", country="DE")
    return identity


def test_each_letter_is_on_the_line_of_time_and_undo_takes_all_back(ws, template, tmp_path):
    hobby = fields.create(ws, "Hobby", "text").id
    anna = person(ws, first_name="Anna", salutation="ms", title="Dr.")
    bert = person(ws, first_name="Bert", salutation="mr", address_form="du")
    fields.set_value(ws, hobby, [anna], ["Schach"])
    before = ws.value("SELECT count(*) FROM operation")
    outcome = runs.of_contacts(ws, template, [anna, bert], tmp_path / "out")
    assert ws.value("SELECT count(*) FROM operation") == before + 1
    first, second = (text_of(part(path)) for path in outcome.written.files)
    assert first == "Frau Dr. Anna Müller\nWeg 1\n01067 Dresden\nSehr geehrte Frau Dr. Müller,\nAnna Schach 01067"
    assert second.splitlines()[3] == "Lieber Bert,"
    (entry,) = [one for one in activities.timeline(ws, anna) if one.kind == "letter"]
    assert (entry.subject, entry.direction) == ("Angebot", "out")
    (kept,) = files.of_record(ws, entry.id)
    assert kept.name == "Dr. Anna Müller.docx"
    assert files.content(ws, kept.sha256) == outcome.written.files[0].read_bytes()
    history.undo(ws)
    assert not [one for one in activities.timeline(ws, anna) if one.kind == "letter"]


def test_who_objected_or_has_no_address_is_left_out_with_the_reason(ws, template, tmp_path):
    fields.create(ws, "Hobby", "text")
    anna = person(ws, first_name="Anna")
    gone = person(ws, first_name="Bert", legal_basis="Widerspruch 3.4.2026")
    lost = contacts.create(ws, last_name="Ohne")
    outcome = runs.of_contacts(ws, template, [anna, gone, lost], tmp_path / "out")
    assert outcome.written.letters == 1
    assert [one.contact for one in outcome.left_out] == [gone, lost]
    assert "Widerspruch" in outcome.left_out[0].reason
    with pytest.raises(CrmError, match="nobody to write to"):
        runs.of_contacts(ws, template, [gone, lost], tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_the_ledger_decides_and_what_is_owed_reaches_everybody(ws, template, tmp_path):
    fields.create(ws, "Hobby", "text")
    anna, bert = person(ws, first_name="Anna"), person(ws, first_name="Bert")
    consents.record(ws, bert, "post", "advertising", "withdrawn", how="Anruf")
    outcome = runs.of_contacts(ws, template, [anna, bert], tmp_path / "one")
    assert [one.contact for one in outcome.left_out] == [bert]
    assert "Art. 21" in outcome.left_out[0].reason
    owed = runs.of_contacts(ws, template, [anna, bert], tmp_path / "two", purpose="invoice")
    assert owed.written.letters == 2


def test_fields_nobody_has_stop_the_run_before_it_begins(ws, template, tmp_path):
    anna = person(ws, first_name="Anna")
    with pytest.raises(CrmError, match="Hobby"):
        runs.of_contacts(ws, template, [anna], tmp_path / "out")
    assert not (tmp_path / "out").exists()
    outcome = runs.of_contacts(ws, template, [anna], tmp_path / "out.docx", {"Hobby": "Ort"})
    assert "Anna Dresden 01067" in text_of(part(outcome.written.files[0]))
    assert len(outcome.entries) == 1


def test_when_logging_fails_the_files_go_away_again(ws, template, tmp_path, monkeypatch):
    anna = person(ws, first_name="Anna")

    def broken(*_, **__):
        raise CrmError("no space")

    monkeypatch.setattr(letters, "log", broken)
    with pytest.raises(CrmError, match="no space"):
        runs.of_contacts(ws, template, [anna], tmp_path / "out", leave_empty=True)
    assert not (tmp_path / "out").exists()


def test_private_address_companies_and_other_countries(ws, tmp_path):
    template = document(
        tmp_path / "t.docx", paragraph("{MERGEFIELD Anschrift}") + paragraph("{MERGEFIELD Briefanrede}") + "<w:p/>"
    )
    firm = contacts.create(ws, "company", company_name="Bäckerei Krämer GmbH")
    contacts.add_address(ws, firm, type="work", po_box="1234", zip="80331", city="München", country="DE")
    lady = contacts.create(ws, first_name="Ann", last_name="Smith", language="en", salutation="ms")
    contacts.add_address(ws, lady, type="home", street="1 High Street", zip="SW1A 1AA", city="London", country="GB")
    out = tmp_path / "out"
    outcome = runs.of_contacts(ws, template, [firm, lady], out)
    texts = [text_of(part(path)) for path in outcome.written.files]
    assert texts[0] == "Bäckerei Krämer GmbH\nPostfach 12 34\n80331 München\nSehr geehrte Damen und Herren"
    assert texts[1] == "Ann Smith\n1 High Street\nLONDON\nSW1A 1AA\nVEREINIGTES KÖNIGREICH\nDear Ms Smith"


def test_odd_forms_of_address_are_pointed_out_and_the_order_is_that_of_the_post(ws, tmp_path):
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD PLZ}") + "<w:p/>")
    hans = person(ws, first_name="Hans", salutation="ms")
    vienna = contacts.create(ws, first_name="Eva", last_name="Huber", salutation="ms")
    contacts.add_address(ws, vienna, type="work", street="Ring 1", zip="1010", city="Wien", country="AT")
    early = contacts.create(ws, first_name="Anna", last_name="Lang")
    contacts.add_address(ws, early, type="work", street="Weg 2", zip="01001", city="Dresden", country="DE")
    out = tmp_path / "o.docx"
    outcome = runs.of_contacts(ws, template, [vienna, hans, early], out, postal_order=True)
    assert text_of(part(out)).split() == ["01001", "01067", "1010"]
    assert len(outcome.doubts) == 1
    assert outcome.doubts[0].startswith("Hans Müller: ")
    kept = {
        ws.value("SELECT record_id FROM activity_link WHERE activity_id = ?", (entry,)) for entry in outcome.entries
    }
    assert kept == {hans, vienna, early}


def test_amounts_of_own_fields_are_written_as_amounts_and_still_numbers(ws, tmp_path):
    line = '{MERGEFIELD Umsatz} {MERGEFIELD Umsatz \\# "0.00"} {IF {MERGEFIELD Umsatz} > 1000 "groß" "klein"}'
    template = document(tmp_path / "t.docx", paragraph(line) + "<w:p/>")
    turnover = fields.create(ws, "Umsatz", "money").id
    anna = person(ws, first_name="Anna")
    fields.set_value(ws, turnover, [anna], ["1234,50"])
    outcome = runs.of_contacts(ws, template, [anna], tmp_path / "o.docx")
    assert text_of(part(outcome.written.files[0])) == "1.234,50 € 1234.50 groß"
