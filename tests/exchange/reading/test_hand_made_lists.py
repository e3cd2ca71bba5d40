"""Lists as people and careless programs make them: what a cell shows, several people in one, tables drawn with signs,
values that are not quoted, headings far below, and more sheets than one."""

from __future__ import annotations

import time
import zipfile

import pytest
from openpyxl import Workbook

from crm_desktop.exchange.reading import encoded_twice, text_files, untidy_text
from crm_desktop.exchange.reading.inspect import inspect_file
from tests.exchange.reading.test_beside_values import open_document


def book(path, rows, change=None):
    made = Workbook()
    for row in rows:
        made.active.append(row)
    if change:
        change(made)
    made.save(path)
    return inspect_file(path)


def text(path, content, encoding="utf-8"):
    path.write_bytes(content.encode(encoding))
    return inspect_file(path)


def name(record):
    return " ".join(filter(None, (record.get("first_name"), record.get("last_name")))) or record.get("company", "")


def names(found):
    return [name(record) for record in found["records"]]


def customs(found):
    return [dict(record.get("custom", ())) for record in found["records"]]


def shown_as_percent(made):
    for row in (2, 3):
        made.active.cell(row, 2).number_format = "0%"
        made.active.cell(row, 3).number_format = '0.0" "%'
        made.active.cell(row, 4).number_format = '0" % der Flächen"'


@pytest.mark.parametrize("second_reader", [False, True])
def test_percent_come_in_as_they_are_shown(tmp_path, second_reader):
    rows = [["Firma", "Rabatt", "Provision", "Anteil"], ["Adam GmbH", 0.05, 0.125, 40], ["Berta KG", 1, -12345.6789, 5]]
    path = tmp_path / "list.xlsx"
    book(path, rows, shown_as_percent)
    from crm_desktop.exchange.reading.sources import open_source
    from crm_desktop.exchange.reading.tables import Choices

    source = open_source(path, Choices(), lambda done, total: None, second_reader=second_reader)
    assert [cells[1:] for _, cells in source.data()] == [["5 %", "12.5 %", 40], ["100 %", "-1234567.89 %", 5]]


def test_percent_of_an_open_document_sheet(tmp_path):
    def cell(kind, value="", shown=""):
        attributes = f'office:value-type="{kind}"' + (f' office:value="{value}"' if value else "")
        return f"<table:table-cell {attributes}><text:p>{shown or value}</text:p></table:table-cell>"

    rows = "".join(
        f"<table:table-row>{''.join(cells)}</table:table-row>"
        for cells in (
            (cell("string", shown="Firma"), cell("string", shown="Rabatt")),
            (cell("string", shown="Adam GmbH"), cell("percentage", "0.05", "5%")),
        )
    )
    path = open_document(tmp_path, rows)
    assert zipfile.is_zipfile(path)
    assert customs(inspect_file(path)) == [{"Rabatt": "5 %"}]


def test_several_people_in_a_cell_are_contact_persons_each(tmp_path):
    found = text(
        tmp_path / "list.csv",
        "Firma;Ansprechpartner;Ort\n"
        "Beta KG;Anna Adam, Bert Berg;Berlin\n"
        "Gamma AG;Hr. Dorn / Fr. Ernst;Hamburg\n"
        'Delta GmbH;"Herr Fink\nFrau Groß";Bonn\n'
        "Epsilon AG;von Berg, Anna Maria;Köln\n"
        "Zeta KG;Anna Adam, Dipl.-Ing.;Köln\n",
    )
    people = [[name(person) for person in record["people"]] for record in found["records"]]
    assert people[:4] == [["Anna Adam", "Bert Berg"], ["Dorn", "Ernst"], ["Fink", "Groß"], ["Anna von Berg"]]
    assert len(people[4]) == 1


def test_whose_a_further_address_is_stays_beside_it(tmp_path):
    found = text(tmp_path / "list.csv", 'Name;E-Mail\nAnna Adam;"a@adam.example; Bert Berg <b@berg.example>"\n')
    assert [(item["value"], item.get("label", "")) for item in found["records"][0]["channels"]] == [
        ("a@adam.example", ""),
        ("b@berg.example", "Bert Berg"),
    ]


def test_a_state_with_its_country_and_an_address_that_begins_with_the_place(tmp_path):
    found = text(
        tmp_path / "list.csv",
        "Name,Street,City,State\nAlpha GmbH,Weg 1,Berlin,Berlin (DE)\nBeta KG,Weg 2,Wien,Wien (AT)\n"
        "Gamma AG,Weg 3,Bonn,NRW (West)\n",
    )
    places = [(one["addresses"][0].get("state"), one["addresses"][0].get("country", "")) for one in found["records"]]
    assert places == [("Berlin", "DE"), ("Wien", "AT"), ("NRW (West)", "")]
    found = text(
        tmp_path / "other.csv", "Name;Anschrift\nBert Berg;99084 Erfurt, Weg 2\nAnna Adam;Weg 1, 01067 Dresden\n"
    )
    assert [
        (place["street"], place["zip"], place["city"]) for one in found["records"] for place in one["addresses"]
    ] == [("Weg 2", "99084", "Erfurt"), ("Weg 1", "01067", "Dresden")]


def test_companies_and_people_of_a_program_that_says_yes_or_no(tmp_path):
    found = text(
        tmp_path / "res.partner.csv",
        "Name,Is a Company,Related Company,Email\nAlpha,True,,info@alpha.example\n"
        "Anna Adam,False,Alpha,a@alpha.example\n"
        "Alpha Nord,True,Alpha,nord@alpha.example\n",
    )
    assert [(one.get("kind"), name(one), one.get("company")) for one in found["records"]] == [
        ("company", "Alpha", "Alpha"),
        ("person", "Anna Adam", "Alpha"),
        ("company", "Alpha Nord", "Alpha Nord"),
    ]
    assert customs(found)[2] == {"Related Company": "Alpha"}


def test_sums_in_any_column_are_no_contacts(tmp_path):
    rows = [
        ["Nr.", "Name", "PLZ", "Ort"], [1, "Anna Adam", "01067", "Dresden"], [2, "Bert Berg", "99084", "Erfurt"],
        ["Summe", None, None, 2], [None, "Anzahl: 2"], ["* = Stammkunde"],
    ]  # fmt: skip
    found = book(tmp_path / "list.xlsx", rows)
    assert names(found) == ["Anna Adam", "Bert Berg"]
    assert customs(found) == [{}, {}]  # the number of the row is no field
    assert any("2 rows add up" in warning for warning in found["warnings"])


HEADINGS = ["Name", "Straße", "PLZ", "Ort"]


def test_a_heading_below_many_notes_is_found(tmp_path):
    rows = [[f"Hinweis {number}: bitte beachten"] for number in range(40)]
    found = book(tmp_path / "list.xlsx", [*rows, HEADINGS, ["Anna Adam", "Weg 1", "01067", "Dresden"]])
    assert (found["header_row"], names(found)) == (41, ["Anna Adam"])


def test_different_tables_side_by_side_are_not_mixed(tmp_path):
    rows = [
        ["Kunden", None, None, None, "Lieferanten"],
        ["Name", "PLZ", "Ort", None, "Firma", "Postleitzahl", "E-Mail"],
        ["Anna Adam", "01067", "Dresden", None, "Beta KG", "10115", "b@beta.example"],
        ["Bert Berg", "99084", "Erfurt"],
    ]
    found = book(tmp_path / "list.xlsx", rows)
    assert names(found) == ["Anna Adam", "Bert Berg", "Beta KG"]
    assert [one["addresses"][0]["zip"] for one in found["records"]] == ["01067", "99084", "10115"]


def test_groups_of_columns_of_one_table_stay_together(tmp_path):
    rows = [
        ["Person", None, None, "Arbeit"],
        ["Vorname", "Nachname", None, "Firma", "PLZ", "Ort"],
        ["Anna", "Adam", None, "Beta KG", "10115", "Berlin"],
        ["Bert", "Berg", None, "Gamma AG", "20095", "Hamburg"],
    ]
    found = book(tmp_path / "list.xlsx", rows)
    assert [(name(one), one["company"]) for one in found["records"]] == [
        ("Anna Adam", "Beta KG"),
        ("Bert Berg", "Gamma AG"),
    ]


def test_other_sheets_with_rows_are_named(tmp_path):
    def more(made):
        made.active.title = "Kunden"
        for title in ("Lieferanten", "Leer"):
            made.create_sheet(title)
        made["Lieferanten"].append(HEADINGS)
        made["Lieferanten"].append(["Beta KG", "Weg 1", "10115", "Berlin"])

    found = book(tmp_path / "list.xlsx", [HEADINGS, ["Anna Adam", "Weg 1", "01067", "Dresden"]], more)
    assert names(found) == ["Anna Adam"]
    assert found["warnings"] == [
        "1 more sheet of this file holds rows and was not read: Lieferanten. Please import it as well."
    ]
    assert inspect_file(tmp_path / "list.xlsx", sheet="Lieferanten")["warnings"] == []


def test_values_that_are_not_quoted_keep_their_comma(tmp_path):
    found = text(
        tmp_path / "list.csv",
        "Name,Firma,PLZ,Ort\nAnna Adam,Adam, Berg & Co. KG,01067,Dresden\nBert Berg,Beta,99084,Erfurt\nC,D,E,F, G,H\n",
    )
    first = found["records"][0]
    assert (first["company"], first["addresses"][0]["city"]) == ("Adam, Berg & Co. KG", "Dresden")
    assert any("1 row is longer than its heading" in warning for warning in found["warnings"])


@pytest.mark.parametrize(
    "content",
    [
        "'Name';'Firma';'Ort'\n'Anna Adam';'Hotel \"Post\"; Bar';'Bonn'\n",
        'Name,Firma,Ort\nAnna Adam,"Hotel \\"Post\\"; Bar",Bonn\n',
        '"Name","Firma","Ort"\n"Anna Adam","Hotel \\"Post\\"; Bar","Bonn"\n',
        '| Name | Firma | Ort |\n|------|:-----:|-----|\n| Anna Adam | Hotel "Post"; Bar | Bonn |\n',
        '+------+\n| Name | Firma | Ort |\n+======+\n| Anna Adam | Hotel "Post"; Bar | Bonn |\n+-----+\n',
    ],
)
def test_quoting_of_other_programs_and_drawn_tables(tmp_path, content):
    found = text(tmp_path / "list.csv", content)
    assert [(name(one), one["company"]) for one in found["records"]] == [("Anna Adam", 'Hotel "Post"; Bar')]


@pytest.mark.parametrize("taken_for", ["cp1252", "mac_roman", "cp850"])
def test_text_encoded_twice_by_way_of_other_systems_is_put_right(tmp_path, taken_for):
    plain = "Name;Straße;Ort\nMüller, Jörg;Ährenweg 1 – Übersee;Großräschen\n"
    found = text(tmp_path / "list.csv", plain.encode().decode(taken_for, "replace"))
    assert names(found) == ["Jörg Müller"]
    assert found["records"][0]["addresses"][0]["city"] == "Großräschen"


@pytest.mark.parametrize("plain", ["√ 2", "50 √x", "a ├─ b", "¬ nicht", "‚Zitat‘"])
def test_signs_of_their_own_stay(plain):
    assert not encoded_twice.is_twice(plain)


def test_other_addresses_of_a_bookkeeping_program_are_addresses(tmp_path):
    found = text(tmp_path / "list.csv", '"EXTF";700;48;"Diverse Adressen";1\nKonto;Name;Ort\n10001;Adam GmbH;Bonn\n')
    assert not any("holds no addresses" in warning for warning in found["warnings"])


@pytest.mark.parametrize("sign", ['\\"', "'", "';'", "|-", "-", '"', ", ", "√", ';"a\\'])
def test_such_lists_made_to_take_long_take_no_longer(sign):
    begin = time.process_time()
    for text_ in ("Name|Ort\n" + sign * 150_000 + "x\n", "'" + sign * 150_000, '"a";' + sign * 150_000):
        list(text_files.open_text(text_.encode()).rows())
        encoded_twice.unravelled(text_)
        untidy_text.without_rules(text_)
    assert time.process_time() - begin < 6
