"""Lists as people make them by hand: turned on their side, several in one sheet, numbers and addresses in one column,
days as bare numbers, signs between columns that nobody uses any more."""

from __future__ import annotations

import time

import pytest

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.record_files import open_records
from crm_desktop.exchange.reading.record_table import quietly
from crm_desktop.exchange.reading.tables import Choices
from tests.conftest import FIXTURES

from .making import contacts, one, text_file, workbook


def codes(path):
    return [warning.code for warning in files.preview(path).warnings]


PEOPLE = [
    ["Vorname", "Ida", "Jörg"],
    ["Nachname", "Kess", "Uhl"],
    ["Ort", "Ulm", "Bonn"],
    ["Telefon", None, "0228 1234567"],
]


@pytest.mark.parametrize("above", [[], [["Unsere Kunden"], []]])
def test_a_list_whose_fields_stand_in_rows(tmp_path, above):
    path = workbook(tmp_path, [*above, *PEOPLE])
    ida, joerg = contacts(path)
    assert (ida.first_name, ida.last_name, ida.addresses[0].city) == ("Ida", "Kess", "Ulm")
    assert [channel.normal for channel in joerg.channels] == ["+492281234567"]
    assert codes(path) == ["turned_sideways"]


def test_a_single_contact_written_line_by_line(tmp_path):
    contact = one(text_file(tmp_path, "Name;Ida Kess\nStraße;Weg 1\nPLZ;89073\nOrt;Ulm\n"))
    assert (contact.last_name, contact.addresses[0].zip) == ("Kess", "89073")


def test_a_list_as_it_should_be_is_not_turned(tmp_path):
    rows = [["Vorname", "Nachname"], ["Ort", "Kess"], ["Land", "Uhl"], ["Telefon", "Zorn"]]
    assert len(contacts(workbook(tmp_path, rows))) == 3


def test_a_second_table_in_the_sheet_is_not_read_with_the_headings_of_the_first(tmp_path):
    rows = [
        ["Vorname", "Nachname", "Ort", "Telefon"],
        ["Ida", "Kess", "Ulm", None],
        [],
        ["Jörg", "Uhl", "Bonn", None],
        [],
    ]
    rows += [["Lieferanten"], ["Firma", "Straße", "PLZ", "Ort"], ["Bau AG", "Weg 1", "89073", "Ulm"]]
    path = workbook(tmp_path, rows)
    assert [contact.last_name for contact in contacts(path)] == ["Kess", "Uhl"]
    said = inspect_file(path)["warnings"]
    assert any("In row 7 another table with headings of its own begins: its 1 row was left out." in one for one in said)
    (second,) = contacts(path, choices=Choices(header_row=7))
    assert (second.company, second.addresses[0].city) == ("Bau AG", "Ulm")


def test_averages_and_counted_rows_at_the_end_are_no_companies(tmp_path):
    rows = [["Firma", "Ort", "Umsatz"], ["Kess AG", "Ulm", 100], ["Anzahl Kunden: 1"], ["Mittelwert", None, 100]]
    assert [contact.company for contact in contacts(workbook(tmp_path, rows))] == ["Kess AG"]


def test_a_column_of_numbers_and_addresses_cell_by_cell(tmp_path):
    text = "Name;Kontakt\nIda Kess;030 1234567\nJörg Uhl;j@kess.example\nAnna Zorn;0171 1234567, a@kess.example\n"
    found = [
        [(channel.kind, channel.normal) for channel in person.channels]
        for person in contacts(text_file(tmp_path, text))
    ]
    assert found == [
        [("phone", "+49301234567")],
        [("email", "j@kess.example")],
        [("phone", "+491711234567"), ("email", "a@kess.example")],
    ]


def test_what_stands_in_the_column_of_the_other(tmp_path):
    text = "Name;E-Mail;Telefon\nIda Kess;0171 1234567;i@kess.example\nJörg Uhl;Jörg <j@kess.example>, 030 1234567;\n"
    ida, joerg = contacts(text_file(tmp_path, text))
    assert {(channel.kind, channel.normal) for channel in ida.channels} == {
        ("phone", "+491711234567"),
        ("email", "i@kess.example"),
    }
    assert {(channel.kind, channel.normal) for channel in joerg.channels} == {
        ("phone", "+49301234567"),
        ("email", "j@kess.example"),
    }
    assert ida.doubts == joerg.doubts == ()


@pytest.mark.parametrize(
    ("cell", "day", "doubts"),
    [
        (25569, "1970-01-01", ["date_from_number"]),
        ("25569", "1970-01-01", ["date_from_number"]),
        (19700412, "1970-04-12", []),
        (12041970, "1970-04-12", []),
        (1041970, "1970-04-01", []),
        ("12041970", "1970-04-12", []),
        (1970, "", ["date_not_understood"]),
        (99999, "", ["date_not_understood"]),
        (31131970, "", ["date_not_understood"]),
    ],
)
def test_birthdays_as_bare_numbers(tmp_path, cell, day, doubts):
    contact = one(workbook(tmp_path, [["Vorname", "Nachname", "Geburtstag"], ["Ida", "Kess", cell]]), {2: "birthday"})
    assert (contact.birthday, [doubt.reason for doubt in contact.doubts]) == (day, doubts)


@pytest.mark.parametrize("sign", ["^", "~", ":"])
def test_signs_between_columns_that_few_programs_use(tmp_path, sign):
    text = "Vorname;Nachname;Firma;Ort\nIda;Kess;Kess, Uhl & Co;Ulm\nJörg;Uhl;Bau, Tief;Bonn\n".replace(";", sign)
    path = text_file(tmp_path, text)
    assert files.preview(path).delimiter == sign
    assert [contact.company for contact in contacts(path)] == ["Kess, Uhl & Co", "Bau, Tief"]


def test_a_colon_within_values_parts_nothing(tmp_path):
    assert files.preview(text_file(tmp_path, "Name\nFirma: Kess\nFirma: Uhl\n")).delimiter == ","


MANY = 20_000


def opened_at_once(path, kind):
    start = time.process_time()
    found, _ = open_records(path, kind, quietly)
    assert time.process_time() - start < 5
    return found


@pytest.mark.parametrize(
    "line",
    ["TEL:+49 30 {0:07d}", "EMAIL:a{0}@kess.example", "NOTE:{0}", "ORG:{0}", "CATEGORIES:{0}", "X-OWN{0}:{0}",
     "ADR:;;Weg {0};Ulm;;89073;", "X-ABRELATEDNAMES:A{0}"],
)  # fmt: skip
def test_a_card_with_thousands_of_values_is_read_at_once(tmp_path, line):
    lines = "".join(f"{line.format(number)}\n" * 2 for number in range(MANY))
    path = text_file(tmp_path, f"BEGIN:VCARD\nVERSION:3.0\nFN:Ida\n{lines}END:VCARD\n", name="many.vcf")
    (record,) = opened_at_once(path, "vcard").records
    if line.startswith("TEL"):
        assert len(record.channels) + record.fields["note"][0].count("\n") + 1 == MANY


def test_thousands_of_cards_with_fields_of_their_own(tmp_path):
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:A{0}\nX-OWN{0}:{0}\nEND:VCARD\n"
    path = text_file(tmp_path, "".join(map(card.format, range(MANY))), name="many.vcf")
    assert len(opened_at_once(path, "vcard").records) == MANY


def test_an_entry_of_a_directory_with_thousands_of_addresses(tmp_path):
    mails = "".join(f"mail: a{number}@kess.example\n" for number in range(MANY))
    path = text_file(tmp_path, f"dn: cn=Ida\nobjectclass: person\ncn: Ida\n{mails}", name="many.ldif")
    assert len(opened_at_once(path, "ldif").records) == 1


def test_journals_of_a_calendar_are_named(tmp_path):
    entry = "BEGIN:{0}\nUID:{0}\nSUMMARY:A\nDTSTART:20260101T100000Z\nEND:{0}\n"
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{entry.format('VJOURNAL')}{entry.format('VEVENT')}END:VCALENDAR\n"
    found = inspect_file(text_file(tmp_path, text, name="a.ics"))
    assert found["warnings"] == ["1 journal entry of the calendar was left out; appointments and tasks were read."]
    assert found["counts"]["appointments"] == 1


@pytest.mark.skipif(not FIXTURES.exists(), reason="the real files are not here")
def test_a_store_that_was_copied_in_part_says_so(tmp_path):
    whole = (FIXTURES / "pst" / "aspose__Outlook_1.pst").read_bytes()
    (tmp_path / "cut.pst").write_bytes(whole[:-70_000])
    found = inspect_file(tmp_path / "cut.pst")
    assert "The file is cut off: 94 % of it is here" in found["warnings"][0]
    assert not any("cut off" in text for text in inspect_file(FIXTURES / "pst" / "aspose__Outlook_1.pst")["warnings"])
