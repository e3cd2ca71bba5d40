"""Lists laid out for the eye: labels, tables side by side, days counted from 1904; and files made to take long."""

from __future__ import annotations

import datetime
import time

import pytest
from openpyxl import Workbook

from crm_desktop.exchange.reading import child, text_files, vcard_lines
from crm_desktop.exchange.reading.inspect import inspect_file

LABELS = [
    ["Adam GmbH", "Bert Berg", "Clas KG"],
    ["Frau Anna Adam", "Weg 2", "Weg 3"],
    ["Weg 1", "14467 Potsdam", "50667 Köln"],
    ["10115 Berlin"],
    [],
    ["Dorn GmbH", "Herrn", "An"],
    ["Weg 4", "Emil Ernst", "Fink AG"],
    ["01067 Dresden", "Weg 5", "Weg 6"],
    ["Tel. 0351 5550101", "1010 Wien", "80331 München"],
    [None, "Österreich"],
]


def book(path, rows, from_1904=False):
    made = Workbook()
    if from_1904:
        made.epoch = datetime.datetime(1904, 1, 1)
    for row in rows:
        made.active.append(row)
    made.save(path)
    return inspect_file(path)


def text(path, content):
    path.write_text(content, encoding="utf-8")
    return inspect_file(path)


def name_and_place(record):
    place = (record.get("addresses") or [{}])[0]
    who = " ".join(filter(None, (record.get("first_name"), record.get("last_name"))))
    return record.get("company", ""), who, place.get("street", ""), place.get("zip", ""), place.get("country", "")


EXPECTED = {
    ("Adam GmbH", "Anna Adam", "Weg 1", "10115", ""), ("", "Bert Berg", "Weg 2", "14467", ""),
    ("Clas KG", "", "Weg 3", "50667", ""), ("Dorn GmbH", "", "Weg 4", "01067", ""),
    ("", "Emil Ernst", "Weg 5", "1010", "AT"), ("Fink AG", "", "Weg 6", "80331", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_addresses_as_on_labels_are_read(tmp_path, kind):
    if kind == "xlsx":
        found = book(tmp_path / "etiketten.xlsx", LABELS)
    else:
        lines = [";".join(cell or "" for cell in [*row, "", "", ""][:3]) for row in LABELS]
        found = text(tmp_path / "etiketten.csv", "\n".join(lines))
    assert {name_and_place(record) for record in found["records"]} == EXPECTED
    assert "as on labels" in found["warnings"][0]
    dorn = next(record for record in found["records"] if record.get("company") == "Dorn GmbH")
    assert dorn["channels"][0]["value"] == "0351 5550101"


def test_one_address_below_the_other_in_a_text(tmp_path):
    found = text(
        tmp_path / "adressen.txt", "Adam GmbH\nFrau Anna Adam\nWeg 1\n10115 Berlin\n\nBert Berg\nWeg 2\n14467 Potsdam\n"
    )
    assert [name_and_place(record)[:2] for record in found["records"]] == [
        ("Adam GmbH", "Anna Adam"),
        ("", "Bert Berg"),
    ]


def test_a_table_with_a_column_of_places_is_no_sheet_of_labels(tmp_path):
    found = text(tmp_path / "liste.csv", "Anna Adam;Weg 1;10115 Berlin\nBert Berg;Weg 2;14467 Potsdam\n")
    assert [record["addresses"][0]["street"] for record in found["records"]] == ["Weg 1", "Weg 2"]
    assert not any("labels" in warning for warning in found["warnings"])


@pytest.mark.parametrize("gap", [[], [None]])
def test_tables_side_by_side_are_read_one_below_the_other(tmp_path, gap):
    found = book(
        tmp_path / "zwei.xlsx",
        [
            ["Vorname", "Nachname", "Telefon", *gap, "Vorname", "Nachname", "Telefon"],
            ["Anna", "Adam", "030 5550101", *gap, "Bert", "Berg", "030 5550102"],
            ["Carla", "Clas", "030 5550103", *gap, None, None, None],
        ],
    )
    assert [(record["row"], record["first_name"]) for record in found["records"]] == [
        (2, "Anna"), (3, "Carla"), (4, "Bert"),
    ]  # fmt: skip
    assert [len(record["channels"]) for record in found["records"]] == [1, 1, 1]
    assert any("side by side" in warning for warning in found["warnings"])


def test_tables_of_different_columns_behind_an_empty_one(tmp_path):
    found = book(
        tmp_path / "zwei.xlsx",
        [
            ["Name", "Ort", "Telefon", None, "Name", "E-Mail"],
            ["Adam GmbH", "Berlin", "030 5550101", None, "Berg KG", "b@example.com"],
        ],
    )
    assert [record["company"] for record in found["records"]] == ["Adam GmbH", "Berg KG"]
    assert found["records"][1]["channels"][0]["kind"] == "email"


def test_several_numbers_of_one_person_are_no_tables(tmp_path):
    found = text(
        tmp_path / "liste.csv", "Name;Telefon;Typ;Telefon;Typ\nAnna Adam;030 5550101;Büro;0331 5550102;privat\n"
    )
    assert len(found["records"]) == 1
    assert len(found["records"][0]["channels"]) == 2


def test_bare_numbers_of_days_count_from_where_the_workbook_does(tmp_path):
    rows = [["Name", "Geburtstag"], ["Anna Adam", 24208]]
    old = book(tmp_path / "mac.xlsx", rows, from_1904=True)
    assert old["records"][0]["birthday"] == "1970-04-12"
    new = book(tmp_path / "win.xlsx", rows)
    assert new["records"][0]["birthday"] == "1966-04-11"


def test_a_number_of_the_row_is_no_house_number(tmp_path):
    found = book(
        tmp_path / "liste.xlsx",
        [["Nr", "Name", "Ort"], [1, "Adam GmbH", "Berlin"], [2, "Berg KG", "Köln"], [None, "Summe"], ["* geschätzt"]],
    )
    assert [record["company"] for record in found["records"]] == ["Adam GmbH", "Berg KG"]
    assert all("street" not in record["addresses"][0] for record in found["records"])


@pytest.mark.parametrize(
    "line", ["Gedruckt am 01.02.2026 durch Müller", "Stand: 01.02.2026", "# Ende", "Seite 1 von 3", "* ohne Gewähr"]
)
def test_remarks_below_a_list_are_no_contacts(tmp_path, line):
    found = text(tmp_path / "liste.csv", f"KdNr;Name;Ort\n10001;Adam GmbH;Berlin\n{line};;\n;{line};\n")
    assert [record["company"] for record in found["records"]] == ["Adam GmbH"]
    assert any("2 rows name neither" in warning for warning in found["warnings"])


def test_an_empty_column_does_not_stand_before_one_that_holds_the_same(tmp_path):
    found = text(tmp_path / "liste.csv", "Vorname;Nachname;Firma;Unternehmen\nAnna;Adam;;Adam AG\n")
    assert found["records"][0]["company"] == "Adam AG"


def test_a_short_list_behind_a_cover_and_another_below(tmp_path):
    made = Workbook()
    made.active["A1"], made.active["A3"] = "Adressverwaltung", "Stand 2026"
    sheet = made.create_sheet("Kunden")
    for row in (
        ["Name", "Telefon"],
        ["Anna Adam", "030 5550101"],
        [],
        ["Lieferanten"],
        ["Firma", "Ort"],
        ["Berg KG", "Köln"],
    ):
        sheet.append(row)
    made.save(tmp_path / "buch.xlsx")
    found = inspect_file(tmp_path / "buch.xlsx")
    assert found["sheet"] == "Kunden"
    assert [record["last_name"] for record in found["records"]] == ["Adam"]
    assert any("In row 5 another table" in warning for warning in found["warnings"])


def rows_of(data):
    return sum(1 for _ in text_files.open_text(data).rows())


def cards_of(data):
    return sum(1 for _ in vcard_lines.cards_of(data))


def names_of(data):
    return next(vcard_lines.cards_of(data)).properties[-1].part(1)


@pytest.mark.parametrize(
    ("read", "data"),
    [
        (rows_of, b"a;b\n" + b'"a "b ;' * 20_000 + b"\n"),
        (rows_of, b"V;N;Notiz\n" + b'A;B;"x\n' * 60_000),
        (lambda data: child._emails([(1, [data.decode()])]), b"a" * 200_000 + b"@" + b"b." * 200_000),
        (cards_of, b"BEGIN:VCARD\nFN:x\nNOTE:x\n" + b"odd line\n" * 200_000 + b"END:VCARD\n"),
        (names_of, b"BEGIN:VCARD\nFN:x\nN:" + b"\\;," * 200_000 + b"\nEND:VCARD\n"),
    ],
)
def test_what_is_made_to_take_long_does_not(read, data):
    """Each of these took ten seconds to minutes, and twice as long a file four times that."""
    begin = time.process_time()
    read(data)
    assert time.process_time() - begin < 5


def test_addresses_are_counted_as_before():
    text = "Anna <a@x.example>, b@y.example;c@@d.example (e@z) f@g@h.example"
    assert child._emails([(1, [text, None, 7])]) == 3


def test_a_line_longer_than_any_list_has_is_read(tmp_path):
    found = text(tmp_path / "lang.csv", "Name\n" + "ä" * 200_000 + "\nAnna Adam\n")
    assert found["open"] == "ok"
    assert found["records"][-1]["last_name"] == "Adam"


def test_a_list_of_the_alphabet_without_headings_tells_first_from_last_names(tmp_path):
    rows = [
        ["A"],
        ["Adam", "Anna", "030 5550101"],
        ["Albers", "Axel", "030 5550102"],
        ["B"],
        ["Berg", "Eva", "030 5550103"],
    ]
    found = book(tmp_path / "telefon.xlsx", rows)
    names = [(record["first_name"], record["last_name"]) for record in found["records"]]
    assert names == [("Anna", "Adam"), ("Axel", "Albers"), ("Eva", "Berg")]


def test_a_cross_in_a_column_without_a_heading_is_no_form_of_address(tmp_path):
    found = text(tmp_path / "kreuz.csv", "Vorname;;Nachname\nAnna;x;Adam\nBert;;Berg\n")
    assert [record.get("salutation", "") for record in found["records"]] == ["", ""]
