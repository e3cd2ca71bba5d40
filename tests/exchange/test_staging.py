"""Rows as understood, and values typed into them: understood at once by the rules of the import."""

from __future__ import annotations

from datetime import date

import pytest

from crm_desktop.exchange import staging
from crm_desktop.exchange.reading.columns import Mapping, guess_table
from crm_desktop.exchange.reading.tables import ColumnSummary, Table
from crm_desktop.exchange.reading.understand import Options, understand_rows
from crm_desktop.exchange.staging import cell, stage
from crm_desktop.exchange.staging_edits import Understood, put_right

RULES = Understood("DE", date(2026, 11, 22))
HEADER = (
    "Anrede", "Vorname", "Nachname", "Firma", "Straße", "PLZ", "Ort", "Land", "Telefon", "E-Mail", "Geburtstag",
)  # fmt: skip


def understood(*rows, header=HEADER) -> tuple[list, dict[str, str]]:
    numbered = tuple((number, tuple(value or None for value in row)) for number, row in enumerate(rows, 2))
    columns = tuple(
        ColumnSummary(len(rows), tuple({row[n]: None for row in rows if row[n]})) for n in range(len(header))
    )
    table = Table(tuple(header), 1, 0, numbered, len(rows), columns)
    mapping: Mapping = guess_table(table)
    places = {column.header: column.target for column in mapping.columns}
    return list(understand_rows(table, mapping, Options("DE", "2026-11-22"))), places


ANNA = (
    "Frau", "Anna", "Kess", "", "Am Markt 1", "1067", "Dresden", "", "0351/5550120", "anna(at)kess.example",
    "31.02.1968",
)  # fmt: skip


@pytest.fixture
def anna():
    (contact,), places = understood(ANNA)
    return contact, places


def test_cells_say_what_was_understood_what_stood_there_and_what_is_doubtful(anna):
    contact, places = anna
    phone = cell(contact, "phone:work", places)
    assert (phone.text, phone.typed) == ("0351/5550120", "+493515550120")
    zip_code = cell(contact, "address.work.zip", places)
    assert (zip_code.text, zip_code.typed, zip_code.severity) == ("01067", "1067", "note")
    born = cell(contact, "birthday", places)
    assert (born.text, born.severity) == ("31.02.1968", "bad")
    assert cell(contact, "salutation", places).text == "Ms"


@pytest.mark.parametrize(
    ("code", "typed", "shown", "severity"),
    [
        ("birthday", "28.02.1968", "28 Feb 1968", ""),
        ("birthday", "30.02.1968", "30.02.1968", "bad"),
        ("birthday", "", "", ""),
        ("address.work.zip", "01069", "01069", ""),
        ("address.work.zip", "10115", "10115", "warn"),
        ("address.work.city", "Berlin", "Berlin", ""),
        ("address.work.country", "Schweiz", "Switzerland", ""),
        ("email:work", "anna@kess.example", "anna@kess.example", ""),
        ("email:work", "kommt noch", "kommt noch", "warn"),
        ("phone:work", "0351 5550199; 0171 5550123", "0351 5550199; 0171 5550123", ""),
        ("phone:work", "nie", "nie", "warn"),
        ("first_name", "Hanna", "Hanna", ""),
        ("salutation", "Herr", "Mr", "warn"),
        ("tags", "VIP; Neu", "VIP; Neu", ""),
        ("custom:Rabatt", "5", "5", ""),
        ("phone:mobile", "0171 5550123", "0171 5550123", ""),
        ("address.home.city", "Potsdam", "Potsdam", ""),
    ],
)
def test_what_is_typed_is_understood_at_once(anna, code, typed, shown, severity):
    contact, places = anna
    now = put_right(contact, {code: typed}, RULES)
    found = cell(now, code, places)
    assert (found.text, found.severity) == (shown, severity)
    used = staging._Used()
    used.add(contact)
    others = [item for item in staging.ordered(used.codes) if item.split(".")[0] != code.split(".")[0]]
    for other in others:
        assert cell(now, other, places) == cell(contact, other, places), other


def test_a_corrected_postal_code_takes_the_doubt_of_its_place_away():
    (contact,), places = understood((*ANNA[:5], "01067", "Berlin", *ANNA[7:]))
    assert cell(contact, "address.work.zip", places).severity == "warn"
    now = put_right(contact, {"address.work.city": "Dresden"}, RULES)
    assert cell(now, "address.work.zip", places).severity == ""


def test_it_is_known_what_a_row_was_before_it_was_put_right(anna):
    contact, _ = anna
    once = put_right(contact, {"birthday": "28.02.1968"}, RULES)
    twice = put_right(contact, {"birthday": "28.02.1968", "address.work.zip": "01069"}, RULES)
    assert once.reference == twice.reference != ""
    assert (once.corrected, twice.corrected) == (("birthday",), ("birthday", "address.work"))


def test_rows_say_what_needs_a_look_and_where():
    contacts, places = understood(
        ANNA, ("Frau", "Hans", "Müller", *ANNA[3:9], "hans@example.com", ""), ("", "Bernd", "Weiß", *[""] * 8),
        ("", "", "", "Weber GmbH", *[""] * 7),
    )  # fmt: skip
    staged = stage(contacts, {}, places, RULES)
    assert [row.row for row in staged.rows] == [2, 3, 4, 5]
    assert staged.doubtful == [0, 1]
    assert staged.by_field == {"birthday": [0], "salutation": [1]}
    assert staged.proposals == [2]
    assert cell(staged.rows[2].contact, "salutation", places).proposal == "Mr"
    assert staged.fields[:4] == ["kind", "salutation", "first_name", "last_name"]
    put = stage(contacts, {(2, 0): {"birthday": ""}, (3, 0): {"salutation": "Herr"}}, places, RULES)
    assert put.doubtful == []


def test_households_are_shown_as_they_were_understood():
    contacts, places = understood(
        ("Hans und Anna Müller",), ("Familie Müller",), ("z.Hd. Frau Dr. Eva Kess",), ("Müller & Sohn KG",),
        header=("Name",),
    )  # fmt: skip
    shown = [
        tuple(cell(contact, code, places).text for code in ("kind", "salutation", "title", "first_name", "last_name"))
        for contact in contacts
    ]
    assert shown == [
        ("Person", "Family", "", "Hans und Anna", "Müller"), ("Person", "Family", "", "", "Müller"),
        ("Person", "Ms", "Dr.", "Eva", "Kess"), ("Company", "", "", "", ""),
    ]  # fmt: skip


def test_contact_persons_of_a_company_are_rows_of_their_own():
    contacts, places = understood(
        ("Weber GmbH", "Eva Kess", "eva@example.com"), header=("Firma", "Ansprechpartner", "E-Mail Ansprechpartner")
    )
    staged = stage(contacts, {}, places, RULES)
    assert [(row.key, row.contact.company, row.contact.last_name) for row in staged.rows] == [
        ((2, 0), "Weber GmbH", ""), ((2, 1), "Weber GmbH", "Kess"),
    ]  # fmt: skip
    (now,) = staging.corrected(contacts, {(2, 1): {"last_name": "Keß"}}, RULES)
    assert (now.people[0].last_name, now.company, now.people[0].corrected) == ("Keß", "Weber GmbH", ("last_name",))
