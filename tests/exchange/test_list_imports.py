"""Lists of cases and of what customers have: understood, found again, written as one step."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import list_imports, process_files
from crm_desktop.operations import contacts, equipment, history
from crm_desktop.operations import list_imports as operations
from crm_desktop.records.list_rows import CASES, EQUIPMENT
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import equipment as queries

OFFERS = (
    "Kd-Nr.;Firma;Titel;Angebotssumme;Angebotsdatum;Auftragswahrscheinlichkeit;Realisierungszeitpunkt;Angebotsinhalt;"
    "Absagegrund;Mitbewerber;Phase\n"
    "4711;Muster AG;Server;12.500,00 €;15.10.2026;40 %;31.01.2027;Zwei Server;;;Angebot\n"
    ";Fenster Kühn;Telefonanlage;8k;2026-10-20;25;;Anlage;Preis;Muster AG;verloren\n"
    ";Unbekannt KG;Netz;1;;;;;;;\n"
    ";Muster AG;WLAN;viel;;140;;;;;Irgendwas\n"
    ";Muster AG;;;;;;;;;\n"
)


@pytest.fixture
def office(ws, zone):
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    i18n.set_language("de")
    process_files.available(ws, "acquisition")
    contacts.create(ws, kind="company", company_name="Muster AG", customer_no="4711")
    contacts.create(ws, kind="company", company_name="Fenster Kühn")
    yield ws
    i18n.set_language("en")


def planned(ws, path, kind, *, create=False, maps=()):
    found = list_imports.look(path, kind)
    columns = list_imports.chosen(kind, found, maps)
    rows = list(list_imports.read(path, kind, found, columns))
    return operations.plan(ws, kind, rows, process_id="acquisition", create=create)


def case(ws, title):
    return case_queries.case(ws, case_queries.titled(ws, title)[0])


def test_the_six_fields_of_an_offer_come_in_from_a_table(office, tmp_path):
    path = tmp_path / "angebote.csv"
    path.write_text(OFFERS, encoding="utf-8")
    found = planned(office, path, CASES)
    assert [item.action for item in found] == ["new", "new", "bad", "new", "bad"]
    assert found[2].problems == ["Es gibt keinen Kontakt „Unbekannt KG“."]
    assert len(found[3].problems) == 3, "amount, percent and step are said"
    assert operations.run(office, CASES, found, path.name) == 3
    server = case(office, "Server")
    assert (server.amount, server.offer_day, server.own_probability, server.close_day, server.content, server.step) == (
        1250000, "2026-10-15", 40, "2027-01-31", "Zwei Server", "offer",
    )  # fmt: skip
    assert server.next_day, "an open case has its next step"
    lost = case(office, "Telefonanlage")
    assert (lost.outcome, lost.reason, lost.competitor, lost.amount, lost.next_day) == (
        "lost", "Preis", "Muster AG", 800000, "",
    )  # fmt: skip
    history.undo(office)
    assert not case_queries.titled(office, "Server")


def test_a_second_time_changes_only_what_is_otherwise(office, tmp_path):
    path = tmp_path / "angebote.csv"
    path.write_text(OFFERS, encoding="utf-8")
    operations.run(office, CASES, planned(office, path, CASES), path.name)
    assert [item.action for item in planned(office, path, CASES)] == ["same", "same", "bad", "same", "bad"]
    path.write_text(OFFERS.replace("12.500,00 €", "13.000,00 €"), encoding="utf-8")
    again = planned(office, path, CASES)
    assert [item.action for item in again] == ["update", "same", "bad", "same", "bad"]
    assert again[0].values == {"amount": 1300000}
    operations.run(office, CASES, again, path.name)
    assert case(office, "Server").amount == 1300000


def test_contacts_that_are_not_there_are_made_when_wanted_each_once(office, tmp_path):
    path = tmp_path / "neu.csv"
    path.write_text("Firma;Kontakt;Titel\nNeu GmbH;;Eins\nNeu GmbH;;Zwei\n;Anna Kess;Drei\n", encoding="utf-8")
    assert {item.action for item in planned(office, path, CASES)} == {"bad"}
    operations.run(office, CASES, planned(office, path, CASES, create=True), path.name)
    assert case(office, "Eins").contact_id == case(office, "Zwei").contact_id
    assert case(office, "Drei").contact == "Anna Kess"


def test_equipment_from_a_workbook(office, tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.append(["Kundennummer", "Produkt", "Seriennummer", "Vertragsende", "Garantie bis", "Wert", "Bemerkung", "X"])
    sheet.append([4711, "Wartung Server", "A-77", date(2027, 1, 31), "31.12.2027", 480.5, "jährlich", "egal"])
    sheet.append([4711, "Wartung Server", "A-78", "nie", None, None, None, None])
    sheet.append([None, "Drucker", None, None, None, None, None, None])
    path = tmp_path / "bestand.xlsx"
    book.save(path)
    found = planned(office, path, EQUIPMENT)
    assert [item.action for item in found] == ["new", "new", "bad"]
    operations.run(office, EQUIPMENT, found, path.name)
    (contact_id,) = {item.contact_id for item in found if item.contact_id}
    one, other = sorted(queries.of_contact(office, contact_id), key=lambda item: item.serial)
    assert (one.product, one.serial, one.contract_end, one.warranty_end, one.amount, one.note) == (
        "Wartung Server", "A-77", "2027-01-31", "2027-12-31", 48050, "jährlich",
    )  # fmt: skip
    assert other.contract_end == ""
    assert not equipment.wanted(office), "the follow-up before the end was made with it"
    assert [item.action for item in planned(office, path, EQUIPMENT)] == ["same", "same", "bad"]


def test_a_contact_of_two_is_told_apart_by_firm_and_else_asked_for(office, tmp_path):
    first = contacts.create(office, first_name="Anna", last_name="Kess", employer="Muster AG")
    contacts.create(office, first_name="Anna", last_name="Kess")
    path = tmp_path / "zwei.csv"
    path.write_text("Kontakt;Firma;Titel\nAnna Kess;Muster AG;A\nKess, Anna;;B\n", encoding="utf-8")
    found = planned(office, path, CASES)
    assert found[0].contact_id == first
    assert found[1].action == "bad"
    assert "2 Kontakte" in found[1].problems[0]


def test_columns_are_put_right_by_hand(office, tmp_path):
    path = tmp_path / "fremd.csv"
    path.write_text("A;B;C\nMuster AG;Netz;99\n", encoding="utf-8")
    found = planned(office, path, CASES, maps=["A=company", "B=title", "C=amount"])
    assert found[0].values["amount"] == 9900
    with pytest.raises(CrmError, match="kein Feld"):
        planned(office, path, CASES, maps=["A=nonsense"])
    with pytest.raises(CrmError, match="keine Spalte"):
        planned(office, path, CASES, maps=["Z=title"])


def test_no_table_is_refused(office, tmp_path):
    path = tmp_path / "karte.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\n", encoding="utf-8")
    with pytest.raises(CrmError, match="keine Tabelle"):
        list_imports.look(path, CASES)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_cases_written_as_a_table_come_back_the_same(office, tmp_path, language, ending):
    from crm_desktop.exchange import list_exports

    path = tmp_path / "angebote.csv"
    path.write_text(OFFERS, encoding="utf-8")
    operations.run(office, CASES, planned(office, path, CASES), path.name)
    i18n.set_language(language)
    out = tmp_path / f"out{ending}"
    found = [*case_queries.open_cases(office), *case_queries.closed_cases(office, "")]
    assert list_exports.write_cases(office, out, found) == 3
    again = planned(office, out, CASES)
    assert not [sentence for item in again for sentence in item.problems]
    assert {item.action for item in again} == {"same"}
    history.undo(office)
    assert not case_queries.titled(office, "Server")
    operations.run(office, CASES, planned(office, out, CASES), out.name)
    server, lost = case(office, "Server"), case(office, "Telefonanlage")
    assert (server.amount, server.offer_day, server.own_probability, server.close_day, server.content, server.step) == (
        1250000, "2026-10-15", 40, "2027-01-31", "Zwei Server", "offer",
    )  # fmt: skip
    assert (lost.outcome, lost.reason, lost.competitor) == ("lost", "Preis", "Muster AG")
