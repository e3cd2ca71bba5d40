"""Columns of other programs' exports and of lists people made themselves."""

from __future__ import annotations

import csv
import time

import pytest

from crm_desktop.common import paths
from crm_desktop.common.i18n import set_language
from crm_desktop.exchange.reading.columns import CONTENT, HEADER, PROFILE, USER, guess_table
from crm_desktop.exchange.reading.header_words import fold_heading
from crm_desktop.exchange.reading.tables import ColumnSummary, Table
from crm_desktop.records import targets


def table(headers, *rows) -> Table:
    columns = []
    for index in range(max([len(headers), *map(len, rows)])):
        cells = [row[index] for row in rows if index < len(row) and row[index] not in ("", None)]
        columns.append(ColumnSummary(len(cells), tuple(dict.fromkeys(cells))))
    return Table(tuple(headers), 1 if any(headers) else 0, columns=tuple(columns), data_rows=len(rows))


def mapped(headers, *rows) -> list[str]:
    return [column.target for column in guess_table(table(headers, *rows)).columns]


def known_headings() -> dict[tuple[str, str], list[tuple[str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    path = paths.resources() / "data" / "csv_headers.tsv"
    for row in list(csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))[
        1:
    ]:
        found.setdefault((row[0], row[1]), []).append((row[2], row[3]))
    return found


def test_every_target_of_the_table_is_in_the_vocabulary():
    used = {target for columns in known_headings().values() for _, target in columns}
    assert used <= set(targets.TARGETS)


EXPORTS = [key for key in known_headings() if key[0] != "single" and key[1] != "desktop_de_2007"]


@pytest.mark.parametrize("export", EXPORTS, ids="-".join)
def test_an_export_is_recognised_and_mapped_as_its_table_says(export):
    columns = [(name.replace(" N ", " 1 "), target) for name, target in known_headings()[export]]
    found = guess_table(table([name for name, _ in columns]))
    assert found.profile == export[0]
    assert [(column.header, column.target) for column in found.columns] == columns
    assert {column.basis for column in found.columns} == {PROFILE}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Telefon (privat)", "Telefon privat"),
        ("Straße geschäftlich", "Strasse geschaeftlich"),
        ("\ufeffVorname", '"Vorname"'),
        ("Tel.", "tel"),
        ("E-Mail  Adresse", " E-MAIL ADRESSE "),
        ("Organisationsnr.", "Organisationsnr"),
        ("n_given", "N GIVEN"),
    ],
)
def test_headings_are_compared_folded(one, other):
    assert fold_heading(one) == fold_heading(other)


def test_old_outlook_without_umlauts_is_outlook():
    names = [name for name, _ in known_headings()["outlook", "desktop_de"]]
    plain = [name.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue") for name in names]
    assert guess_table(table(plain)).profile == "outlook"


def test_a_plain_list_is_no_programs_export_and_its_ort_is_the_city():
    headers = [
        "Kunden-Nr.",
        "Anrede",
        "Vorname",
        "Nachname",
        "Firma",
        "Straße",
        "PLZ",
        "Ort",
        "Land",
        "Telefon",
        "E-Mail",
    ]
    found = guess_table(table(headers))
    assert found.profile == ""
    assert found.columns[7].target == "address.work.city"


def test_in_outlook_ort_is_no_city():
    outlook = known_headings()["outlook", "desktop_de"]
    found = guess_table(table([name for name, _ in outlook]))
    ort = next(column for column in found.columns if column.header == "Ort")
    assert ort.target == "custom"
    assert mapped(["Vorname", "Nachname", "Ort", "Ort geschäftlich"])[2:] == ["custom", "address.work.city"]


def test_a_day_is_a_day_only_beside_a_year():
    assert mapped(["Name", "Geburtstag"])[1] == "birthday"
    assert mapped(["Name", "Geburtstag", "Geburtsmonat", "Geburtsjahr"])[1:] == [
        "birthday.day",
        "birthday.month",
        "birthday.year",
    ]


def test_name_beside_a_first_name_is_the_last_name():
    assert mapped(["Vorname", "Name"]) == ["first_name", "last_name"]
    assert mapped(["Name", "Straße"]) == ["name_or_company", "address.work.street"]


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Tel. Büro", "phone:work"),
        ("Telefon (gesch.)", "phone:work"),
        ("Privattelefon", "phone:home"),
        ("private E-Mail", "email:home"),
        ("E-Mail dienstl.", "email:work"),
        ("Mobil privat", "phone:mobile"),
        ("Handy-Nr.", "phone:mobile"),
        ("Faxnummer privat", "phone:fax_home"),
        ("Lieferadresse: PLZ", "address.delivery.zip"),
        ("Lieferadresse Ort", "address.delivery.city"),
        ("Rechnungsadresse Straße", "address.invoice.street"),
        ("Ort (Rechnungsadresse)", "address.invoice.city"),
        ("PLZ privat", "address.home.zip"),
        ("Postleitzahl / Ort", "address.work.zip_city"),
        ("Ansprechpartner Telefon", "contact.phone"),
        ("E-Mail Ansprechpartner", "contact.email"),
        ("Vornahme", "first_name"),
        ("Nachnahme", "last_name"),
        ("Postleizahl", "address.work.zip"),
        ("Gebrutsdatum", "birthday"),
        ("E-Mail-Addresse", "email:work"),
    ],
)
def test_headings_nobody_wrote_down(header, target):
    assert mapped(["Firma", header])[1] == target


CONTENTS = {
    "email:work": ["anna@kess.example", "Uwe Zorn <uwe@zorn.example>", "x@y.example"],
    "phone:work": ["0331/5550120", "(03327) 555-44", "+49 351 5550120"],
    "phone:mobile": ["0171 1234567", "+49 160 7654321", "0176/1234567"],
    "address.work.zip": ["14467", "01067", 4109],
    "address.work.zip_city": ["14467 Potsdam", "D-01067 Dresden", "1010 Wien"],
    "address.work.city": ["Potsdam", "Dresden", "Werder (Havel)", "Köln"],
    "address.work.street": ["Am Kanal 12", "Eisenbahnstr. 4", "Wall 9a"],
    "address.work.country": ["Deutschland", "Österreich", "AT"],
    "web:work": ["www.kess.example", "https://zorn.example/a", "uhl.de"],
    "salutation": ["Frau", "Herr", "Herrn"],
    "title": ["Dr.", "Prof. Dr.", "Dipl.-Ing."],
    "company": ["Metallbau Kess GmbH", "Zorn AG", "Hotel Uhl e.K."],
    "birthday": ["12.03.1970", "1.1.1985", "24.12.1944"],
    "customer_no": ["K-10482", "K-10517", "K-10533"],
}


@pytest.mark.parametrize("target", CONTENTS)
def test_values_speak_where_the_heading_says_nothing(target):
    (column,) = guess_table(table(["Benutzer 9"], *[[value] for value in CONTENTS[target]])).columns
    assert (column.target, column.basis) == (target, CONTENT)
    assert 0.3 < column.confidence < 0.97


def test_a_list_without_headings_is_understood_by_its_values():
    rows = [
        ["Frau", "Anna", "Kess", "Am Kanal 12", "14467", "Potsdam", "anna@kess.example"],
        ["Herr", "Uwe", "Zorn", "Wall 9", "01067", "Dresden", "uwe@zorn.example"],
        ["Herr", "Ove", "Uhl", "Ringstr. 1", "50667", "Köln", "ove@uhl.example"],
    ]
    assert mapped([""] * 7, *rows) == [
        "salutation",
        "first_name",
        "last_name",
        "address.work.street",
        "address.work.zip",
        "address.work.city",
        "email:work",
    ]


def test_a_heading_that_its_values_belie_gives_way():
    (column,) = guess_table(table(["Telefon"], ["anna@kess.example"], ["uwe@zorn.example"], ["o@uhl.example"])).columns
    assert (column.target, column.basis) == ("email:work", CONTENT)
    assert column.alternatives[0][0] == "phone:work"


def test_an_unknown_heading_makes_a_new_field_and_an_empty_column_nothing():
    found = guess_table(table(["Lieblingsfarbe", "Steht leer", ""], ["blau", "", ""], ["grün", "", ""]))
    assert [(column.target, column.basis) for column in found.columns[:1]] == [("custom", HEADER)]
    assert [column.empty for column in found.columns] == [False, True, True]
    assert [column.target for column in found.columns[1:]] == ["ignore", "ignore"]
    assert not found.columns[0].sure


def test_amounts_and_plain_numbers_are_no_phones():
    assert mapped(["Wert"], ["20000.00"], ["79000.00"], ["1190.50"]) == ["custom"]


def test_two_columns_for_one_place():
    found = guess_table(table(["Firma", "Firma 2", "Ort", "Stadt"], ["Kess GmbH", "Metallbau", "Ulm", "Köln"]))
    assert [column.target for column in found.columns] == [
        "company",
        "address.work.extra",
        "address.work.city",
        "custom",
    ]
    phones = guess_table(table(["Telefon", "Telefon", "Telefon 2"], ["0351 1", "0351 2", "0351 3"]))
    assert {column.target for column in phones.columns} == {"phone:work"}


def test_the_user_has_the_last_word():
    found = guess_table(table(["A", "B"], ["x", "y"])).with_targets({1: "custom:Wartung bis", 0: "last_name"})
    assert [(column.target, column.confidence, column.basis) for column in found.columns] == [
        ("last_name", 1.0, USER),
        ("custom:Wartung bis", 1.0, USER),
    ]
    with pytest.raises(KeyError):
        found.with_targets({0: "lastname"})


def test_labels_in_both_languages():
    assert targets.label("address.work.zip") == "Work address: Postal code"
    assert targets.label("custom:Hobby") == "Own field “Hobby”"
    english = {code: targets.label(code) for code in targets.TARGETS}
    set_language("de")
    assert targets.label("address.work.zip") == "Anschrift Büro: PLZ"
    assert targets.label("phone:work") == "Telefon Büro"
    assert all(targets.label(code) for code in targets.TARGETS)
    assert len({targets.label(code) for code in targets.TARGETS}) == len(set(english.values()))
    icons = paths.resources() / "icons"
    assert all((icons / f"{targets.icon(code)}.svg").exists() for code in targets.TARGETS)


def test_a_role_column_may_hold_positions_or_groups():
    assert mapped(["Nachname", "Rolle"], ["Kess", "Kunde"], ["Zorn", "Lieferant; Partner"])[1] == "role"
    assert mapped(["Nachname", "Rolle"], ["Kess", "Geschäftsführerin"], ["Zorn", "Einkauf"])[1] == "position"
    assert mapped(["Nachname", "Typ"], ["Kess", "Chor"], ["Zorn", "Vorstand"])[1] == "tags"


@pytest.mark.parametrize(
    "text",
    ["a@b.cc" + ";a@b" * 40 + " x", "a " * 20_000, "1-" * 20_000 + "x", "A." * 20_000, "www." * 10_000, "(" * 20_000],
)
def test_no_value_makes_the_guess_run_for_long(text):
    start = time.monotonic()
    guess_table(table(["Benutzer 9", "Telefon", "E-Mail", ""], [text] * 4, [text[:120]] * 4))
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("headers", "numbers", "target"),
    [
        (("Straße", "Nr.", "Ort"), ("4711", "12a", "8"), "address.work.house_no"),
        (("Str.", "Nr", "Ort"), ("1", "2", "3"), "address.work.house_no"),
        (("Nr.", "Straße", "Ort"), ("10000", "10001", "10007"), "customer_no"),
        (("Nr.", "Straße", "Ort"), (10000, 10001, 10007), "customer_no"),
        (("Nr.", "Straße", "Ort"), ("1", "2", "3"), targets.IGNORE),
        (("Nr.", "Kundennummer", "Ort"), ("7", "9", "12"), targets.IGNORE),
    ],
)
def test_a_bare_number_is_no_house_number_unless_the_street_stands_before_it(headers, numbers, target):
    values = {
        "Nr.": numbers,
        "Nr": numbers,
        "Ort": ("Kiel", "Bonn", "Ulm"),
        "Kundennummer": ("70001", "70002", "70003"),
    }
    rows = zip(*(values.get(name, ("Markt", "Hauptstr.", "Am Ring")) for name in headers), strict=True)
    found = guess_table(table(headers, *rows)).columns[[name[:2] for name in headers].index("Nr")]
    assert found.target == target
    assert found.sure is (target != "customer_no")  # what may be either is looked at before it goes on
