"""Rows as contacts: what must come over, what must not, and what must be said about it."""

from __future__ import annotations

import datetime
import pickle
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.exchange.reading.columns import guess_table
from crm_desktop.exchange.reading.packed import unpack
from crm_desktop.exchange.reading.tables import ColumnSummary, Table
from crm_desktop.exchange.reading.understand import Options, Understanding, understand_rows
from crm_desktop.records import targets
from crm_desktop.records.contact import CHANNEL_KINDS
from crm_desktop.records.doubts import CODES, sentence
from crm_desktop.records.incoming import IncomingContact

TEXTS = [field.name for field in fields(IncomingContact) if field.type == "str"]


def understood(headers, *rows, targets=None, country="DE") -> list[IncomingContact]:
    width = max([len(headers), *map(len, rows)])
    cells = [[None if cell == "" else cell for cell in row] for row in rows]
    columns = tuple(
        ColumnSummary(
            sum(len(row) > index and row[index] is not None for row in cells),
            tuple(dict.fromkeys(row[index] for row in cells if len(row) > index and row[index] is not None)),
        )
        for index in range(width)
    )
    table = Table(tuple(headers), 1, 0, tuple((n, tuple(row)) for n, row in enumerate(cells, 2)), len(rows), columns)
    mapping = guess_table(table).with_targets(targets or {})
    found = list(understand_rows(table, mapping, Options(country, "2026-11-21")))
    for contact in found:
        assert all(doubt.reason in CODES and sentence(doubt) for doubt in contact.doubts)
    return found


def one(headers, row, **more) -> IncomingContact:
    (found,) = understood(headers, row, **more)
    return found


def channels(contact: IncomingContact) -> list[tuple[str, str, str]]:
    return [(channel.kind, channel.type, channel.normal or channel.value) for channel in contact.channels]


def reasons(contact: IncomingContact) -> list[str]:
    return [doubt.reason for doubt in contact.doubts]


OUTLOOK = {
    "Anrede": "Herrn Dr.",
    "Vorname": "Jörg",
    "Weitere Vornamen": "Ove",
    "Nachname": "Kess",
    "Suffix": "jun.",
    "Firma": "Kess Metallbau GmbH",
    "Abteilung": "Einkauf",
    "Position": "Leiter",
    "Straße geschäftlich": "Am Kanal 12",
    "Straße geschäftlich 2": "Hof links",
    "Ort geschäftlich": "Dresden",
    "Region geschäftlich": "Sachsen",
    "Postleitzahl geschäftlich": "1067",
    "Land/Region geschäftlich": "Deutschland",
    "Straße privat": "Wall 9",
    "Ort privat": "Wien",
    "Postleitzahl privat": "1010",
    "Land/Region privat": "Österreich",
    "Telefon geschäftlich": "0351/5550120",
    "Fax geschäftlich": "0351 5550121",
    "Telefon (privat)": "+43 1 5880123",
    "Mobiltelefon": "0171 1234567",
    "Benutzer 1": "Wartung bis 12/27",
    "E-Mail-Adresse": "/o=Firma/ou=Erste/cn=Recipients/cn=jkess",
    "E-Mail-Typ": "EX",
    "E-Mail: Angezeigter Name": "Jörg Kess",
    "E-Mail 2: Adresse": "J.Kess@Kess.Example",
    "E-Mail 2: Typ": "SMTP",
    "E-Mail 2: Angezeigter Name": "Jörg Kess",
    "Geburtstag": "0.0.00",
    "Geschlecht": "Keine Angabe",
    "Jahrestag": "0.0.00",
    "Kategorien": "Kunde;Newsletter",
    "Notizen": "Ruft zurück\nam Montag",
    "Ort": "EG links",
    "Priorität": "Normal",
    "Privat": "Aus",
    "Vertraulichkeit": "Normal",
    "Webseite": "www.kess.example",
}


def test_an_outlook_row():
    contact = one(list(OUTLOOK), list(OUTLOOK.values()))
    assert (contact.salutation, contact.title, contact.first_name, contact.middle_name) == ("mr", "Dr.", "Jörg", "Ove")
    assert (contact.last_name, contact.name_suffix, contact.kind) == ("Kess", "jun.", "person")
    assert (contact.company, contact.department, contact.position) == ("Kess Metallbau GmbH", "Einkauf", "Leiter")
    work, home = contact.addresses
    assert (work.type, work.street, work.extra, work.zip, work.city) == (
        "work",
        "Am Kanal 12",
        "Hof links",
        "01067",
        "Dresden",
    )
    assert (work.country, home.type, home.zip, home.country) == ("DE", "home", "1010", "AT")
    assert channels(contact) == [
        ("phone", "work", "+493515550120"),
        ("phone", "fax", "+493515550121"),
        ("phone", "home", "+4315880123"),
        ("phone", "mobile", "+491711234567"),
        ("email", "other", "J.Kess@kess.example"),
        ("web", "work", "https://www.kess.example"),
    ]
    assert (contact.tags, contact.notes, contact.birthday) == (("Kunde", "Newsletter"), ("Ruft zurück\nam Montag",), "")
    assert contact.custom == (("Benutzer 1", "Wartung bis 12/27"), ("Ort", "EG links"))
    assert sorted(reasons(contact)) == ["email_exchange", "zip_zero_added"]
    doubt = next(doubt for doubt in contact.doubts if doubt.reason == "zip_zero_added")
    assert (doubt.column, doubt.value, doubt.detail) == ("Postleitzahl geschäftlich", "1067", "01067")


GOOGLE = {
    "Name": "Anna Kess",
    "Given Name": "Anna",
    "Family Name": "Kess",
    "Group Membership": "* myContacts ::: Kunden ::: Chor",
    "E-mail 1 - Type": "* Privat",
    "E-mail 1 - Value": "anna@kess.example ::: kess@chor.example",
    "E-mail 2 - Type": "Geschäftlich",
    "E-mail 2 - Value": "a.kess@amt.example",
    "Phone 1 - Type": "Mobil",
    "Phone 1 - Value": "0171 1234567 ::: 0160 7654321",
    "Phone 2 - Type": "Ferienhaus",
    "Phone 2 - Value": "0351 5550120",
    "Address 1 - Type": "Privat",
    "Address 1 - Formatted": "Am Kanal 12\n14467 Potsdam\nDE",
    "Address 1 - Street": "Am Kanal 12",
    "Address 1 - City": "Potsdam",
    "Address 1 - Postal Code": "14467",
    "Address 2 - Type": "Arbeit",
    "Address 2 - Formatted": "Amt für Maß\nRing 1\n01067 Dresden",
    "Organization 1 - Name": "Amt",
    "Organization 1 - Title": "Rätin",
    "Relation 1 - Type": "Ehepartner",
    "Relation 1 - Value": "Uwe",
    "Website 1 - Type": "Blog",
    "Website 1 - Value": "https://www.linkedin.com/in/anna",
    "Event 1 - Type": "Hochzeitstag",
    "Event 1 - Value": "2010-05-01",
    "Custom Field 1 - Type": "Schuhgröße",
    "Custom Field 1 - Value": "39",
}


def test_a_google_row():
    contact = one(list(GOOGLE), list(GOOGLE.values()))
    assert (contact.first_name, contact.last_name, contact.company, contact.position) == (
        "Anna",
        "Kess",
        "Amt",
        "Rätin",
    )
    assert contact.tags == ("Kunden", "Chor")
    assert channels(contact) == [
        ("phone", "mobile", "+491711234567"),
        ("phone", "mobile", "+491607654321"),
        ("phone", "other", "+493515550120"),
        ("email", "home", "anna@kess.example"),
        ("email", "home", "kess@chor.example"),
        ("email", "work", "a.kess@amt.example"),
        ("social", "linkedin", "https://www.linkedin.com/in/anna"),
    ]
    assert contact.channels[2].label == "Ferienhaus"
    home, work = contact.addresses
    assert (home.type, home.street, home.zip) == ("home", "Am Kanal 12", "14467")
    assert (work.type, work.extra, work.street, work.zip, work.city) == (
        "work",
        "Amt für Maß",
        "Ring 1",
        "01067",
        "Dresden",
    )
    assert contact.custom == (("Ehepartner", "Uwe"), ("Hochzeitstag", "2010-05-01"), ("Schuhgröße", "39"))


def test_a_thunderbird_row_with_its_birthday_in_three_columns():
    headers = ["Vorname", "Nachname", "Primäre E-Mail-Adresse", "Geburtsjahr", "Geburtsmonat", "Geburtstag"]
    assert one(headers, ["Anna", "Kess", "a@b.example", 1970, 3, 12]).birthday == "1970-03-12"
    assert one(headers, ["Anna", "Kess", "a@b.example", "", "4", "15"]).birthday == "--04-15"
    assert one(headers, ["Anna", "Kess", "a@b.example", "1970", "", ""]).birthday == ""
    wrong = one(headers, ["Anna", "Kess", "a@b.example", "1970", "2", "30"])
    assert (wrong.birthday, reasons(wrong)) == ("", ["date_impossible"])


def test_a_kivitendo_row_is_a_company_with_its_contact_person():
    headers = ["customernumber", "greeting", "name", "department_1", "street", "country", "zipcode", "city", "phone"]
    headers += [
        "fax",
        "email",
        "cp_greeting",
        "cp_title",
        "cp_givenname",
        "cp_name",
        "cp_phone1",
        "cp_mobile1",
        "cp_email",
    ]
    row = ["73029", "Firma", "Zorn Druckerei GmbH", "Versand", "Wall 9", "D", "01067", "Dresden", "0351 5550120", ""]
    row += ["info@zorn.example, post@zorn.example", "Frau", "Dr.", "Anna", "Kess", "0351 5550122", "0171 1234567"]
    contact = one(headers, [*row, "anna@zorn.example"])
    assert (contact.kind, contact.company, contact.customer_no) == ("company", "Zorn Druckerei GmbH", "73029")
    assert (contact.first_name, contact.last_name, contact.title) == ("", "", "")
    assert [value for kind, _, value in channels(contact) if kind == "email"] == [
        "info@zorn.example",
        "post@zorn.example",
    ]
    assert (contact.addresses[0].extra, contact.addresses[0].country) == ("Versand", "DE")
    (person,) = contact.people
    assert (person.salutation, person.title, person.first_name, person.last_name) == ("ms", "Dr.", "Anna", "Kess")
    assert channels(person) == [
        ("phone", "work", "+493515550122"),
        ("phone", "mobile", "+491711234567"),
        ("email", "work", "anna@zorn.example"),
    ]
    private = one(headers, ["73030", "", "Wolfgang Brand", *[""] * 15])
    assert (private.kind, private.first_name, private.last_name) == ("person", "Wolfgang", "Brand")


def test_several_contact_persons_in_a_row():
    contact = one(["Firma", "Ansprechpartner 1", "Ansprechpartner 2"], ["Kess GmbH", "Frau Dr. Eva Uhl", "Zorn, Uwe"])
    assert [(person.salutation, person.first_name, person.last_name) for person in contact.people] == [
        ("ms", "Eva", "Uhl"),
        ("", "Uwe", "Zorn"),
    ]


def test_a_contact_person_without_a_company_is_the_contact():
    contact = one(["Firma", "Ansprechpartner", "Telefon"], ["", "Frau Eva Uhl", "0351 5550120"])
    assert (contact.kind, contact.salutation, contact.last_name, contact.people) == ("person", "ms", "Uhl", ())


@pytest.mark.parametrize(
    ("headers", "row", "kind", "company", "last"),
    [
        (["Name", "Ort"], ["Metallbau Kess GmbH", "Ulm"], "company", "Metallbau Kess GmbH", ""),
        (["Name", "Ort"], ["Dr. Anna Kess", "Ulm"], "person", "", "Kess"),
        (["Nachname", "Ort"], ["Kess GmbH & Co. KG", "Ulm"], "company", "Kess GmbH & Co. KG", ""),
        (["Firma", "Vorname", "Nachname"], ["Kess GmbH", "Anna", "Kess"], "person", "Kess GmbH", "Kess"),
        (["Firma", "Vorname", "Nachname"], ["Kess GmbH", "", ""], "company", "Kess GmbH", ""),
        (["Display Name", "Organization"], ["Kess Werke", "Kess Werke"], "company", "Kess Werke", ""),
        (["E-Mail"], ["Anna Kess <a@kess.example>"], "person", "", "Kess"),
        (["E-Mail"], ["a@kess.example"], "person", "", ""),
    ],
)
def test_people_and_companies_are_told_apart(headers, row, kind, company, last):
    contact = one(headers, row)
    assert (contact.kind, contact.company, contact.last_name) == (kind, company, last)


def test_a_list_of_companies_makes_single_words_companies():
    rows = [["Kess GmbH"], ["Zorn AG"], ["Nitschke"]]
    assert [contact.kind for contact in understood(["Kunde"], *rows)] == ["company"] * 3
    assert [contact.kind for contact in understood(["Name"], ["Kess"], ["Zorn"])] == ["person"] * 2


def test_titles_and_greetings_inside_name_columns():
    contact = one(["Vorname", "Nachname"], ["Dr. Anna", "Frau Kess"])
    assert (contact.salutation, contact.title, contact.first_name, contact.last_name) == ("ms", "Dr.", "Anna", "Kess")
    assert one(["Anrede", "Titel", "Nachname"], ["Herr Prof.", "Dr.", "Kess"]).title == "Prof. Dr."


def test_gender_is_only_taken_where_no_form_of_address_stands():
    assert one(["Nachname", "Geschlecht"], ["Kess", "weiblich"]).salutation == "ms"
    assert one(["Anrede", "Nachname", "Geschlecht"], ["Herr", "Kess", "w"]).salutation == "mr"
    assert one(["Nachname", "Geschlecht"], ["Kess", "Keine Angabe"]).salutation == ""
    assert one(["Vorname", "Nachname"], ["Anna", "Kess"]).salutation == ""


def test_order_of_day_and_month_is_learnt_from_the_column():
    english = understood(["Nachname", "Birthday"], ["A", "3/5/1970"], ["B", "3/25/1970"])
    assert [contact.birthday for contact in english] == ["1970-03-05", "1970-03-25"]
    german = understood(["Nachname", "Geburtstag"], ["A", "3/5/1970"], ["B", "25/3/1970"])
    assert [contact.birthday for contact in german] == ["1970-05-03", "1970-03-25"]
    unclear = one(["Nachname", "Geburtstag"], ["A", "3/5/1970"])
    assert (unclear.birthday, reasons(unclear)) == ("1970-05-03", ["date_order"])


@pytest.mark.parametrize(
    ("cell", "birthday", "reason"),
    [
        ("05. März 1970", "1970-03-05", []),
        ("3.5.26", "2026-05-03", []),
        ("3.5.27", "1927-05-03", []),
        (datetime.datetime(1970, 3, 5, 12), "1970-03-05", []),
        (datetime.date(1899, 12, 29), "", ["date_too_old"]),
        (25567, "1969-12-30", ["date_from_number"]),
        ("31.2.1970", "", ["date_impossible"]),
        ("unbekannt", "", ["date_not_understood"]),
        ("15.4.", "--04-15", []),
        ("0/0/00", "", []),
    ],
)
def test_birthdays(cell, birthday, reason):
    contact = one(["Nachname", "Geburtstag"], ["Kess", cell])
    assert (contact.birthday, reasons(contact)) == (birthday, reason)


def test_postal_codes_and_places():
    headers = ["Nachname", "PLZ", "Ort", "Land"]
    rows = [
        ["A", 1067, "Dresden", ""],
        ["B", 1010, "Wien", "Österreich"],
        ["C", "D-1067", "Dresden", ""],
        ["D", 8001, "Zürich", "CH"],
        ["E", "12345", "Dresden", "Deutschland"],
        ["F", "99999", "", "Atlantis"],
    ]
    found = understood(headers, *rows)
    assert [contact.addresses[0].zip for contact in found] == ["01067", "1010", "01067", "8001", "12345", "99999"]
    assert [contact.addresses[0].country for contact in found] == ["", "AT", "DE", "CH", "DE", "Atlantis"]
    assert reasons(found[5]) == ["country_unknown"]
    joined = one(["Nachname", "PLZ/Ort"], ["Kess", "01067 Dresden"]).addresses[0]
    assert (joined.zip, joined.city) == ("01067", "Dresden")
    numbered = one(["Nachname", "Straße", "Hausnummer", "PLZ", "Ort"], ["Kess", "Wall", 9, "14467", "Potsdam"])
    assert numbered.addresses[0].street == "Wall 9"


def test_phones_of_other_countries_follow_the_address():
    contact = one(["Nachname", "Telefon", "Land"], ["Kess", "01 5880123", "Österreich"])
    assert contact.channels[0].normal == "+4315880123"
    assert one(["Nachname", "Telefon"], ["Kess", "01 5880123"], country="AT").channels[0].normal == "+4315880123"


def test_area_codes_in_a_column_of_their_own():
    contact = one(["Vorwahl", "Telefonnummer", "Name"], ["0351", "5550120", "Kess"])
    assert contact.channels[0].normal == "+493515550120"
    assert one(["Vorwahl", "Telefonnummer", "Name"], [351, 5550120, "Kess"]).channels[0].normal == "+493515550120"


def test_a_mobile_number_under_telefon_is_mobile_and_no_number_comes_twice():
    contact = one(["Nachname", "Telefon", "Mobil"], ["Kess", "0171 1234567", "+49 171 1234567"])
    assert channels(contact) == [("phone", "mobile", "+491711234567")]


def test_text_that_is_no_number_or_address_is_kept_with_a_doubt():
    contact = one(
        ["Nachname", "Telefon", "E-Mail", "Homepage"], ["Kess", "beim Pförtner", "kess(at)example", "auf Anfrage"]
    )
    assert [channel.value for channel in contact.channels if not channel.normal][:2] == [
        "beim Pförtner",
        "kess(at)example",
    ]
    assert {"phone_not_understood", "email_not_understood", "web_not_understood"} <= set(reasons(contact))


def test_roles_accounts_and_vat_numbers():
    headers = ["Name", "Kategorie", "Debitoren/Kreditoren-Nr.", "Umsatzsteuer-ID"]
    contact = one(headers, ["Kess GmbH", "Interessent", 70001, "DE 123456789"], targets={1: "role"})
    assert (contact.roles, contact.customer_no, contact.vat_id) == (("prospect", "supplier"), "70001", "DE123456789")
    both = one(["Name", "Kundennummer", "Debitor"], ["Kess GmbH", "K-1", "10001"])
    assert (both.customer_no, both.custom, both.roles) == ("K-1", (("Debitor", "10001"),), ("customer",))
    assert one(["Name", "Rolle"], ["Kess", "Stammtisch"], targets={1: "role"}).tags == ("Stammtisch",)


def test_codes_that_are_not_known_stay_as_own_fields():
    contact = one(["Name", "Sprache", "Du/Sie"], ["Kess", "Klingonisch", "Du"])
    assert (contact.language, contact.address_form, contact.custom) == ("", "du", (("Sprache", "Klingonisch"),))
    assert one(["Name", "Sprache"], ["Kess", "Englisch"]).language == "en"


def test_notes_say_where_they_come_from():
    headers = ["Name", "Notizen", "Bemerkung (Telefon)"]
    contact = one(headers, ["Kess", "guter Kunde", "nur vormittags"], targets={2: "note"})
    assert contact.notes == ("guter Kunde", "Bemerkung (Telefon): nur vormittags")


def test_rows_that_name_nobody_give_no_contact():
    assert understood(["Nachname", "Notiz"], ["", "Summe: 12"], ["Kess", ""])[0].last_name == "Kess"
    assert len(understood(["Nachname", "Notiz"], ["", "Summe: 12"])) == 0


def test_own_fields_keep_dates_and_numbers_readable():
    contact = one(
        ["Name", "Wartung bis", "Umsatz"],
        ["Kess", datetime.date(2027, 12, 1), 1234.5],
        targets={1: "custom", 2: "custom"},
    )
    assert contact.custom == (("Wartung bis", "2027-12-01"), ("Umsatz", "1234.5"))


CELLS = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(
        ["Frau Dr. Kess", "0351/5550120 oder 0171 1234567", "a@b.example; c@d", "01067 Dresden", "31.2.1970"]
    ),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_any_cell_in_any_field_gives_a_contact_or_none(data):
    chosen = data.draw(st.lists(st.sampled_from([*targets.TARGETS, "custom:Eigenes"]), min_size=1, max_size=12))
    rows = data.draw(st.lists(st.lists(CELLS, min_size=1, max_size=14), min_size=1, max_size=4))
    header = [f"Spalte {index} - x" for index in range(len(chosen))]
    understanding = Understanding(header, 1, list(enumerate(chosen)), Options("DE", "2026-11-21"))
    understanding.look_at(rows)
    for packed in understanding.contacts(list(enumerate(rows, 2))):
        contact = unpack(pickle.loads(pickle.dumps(packed)))
        assert contact.row >= 2
        for part in (contact, *contact.people):
            assert all(isinstance(getattr(part, name), str) for name in TEXTS)
            assert all(doubt.reason in CODES and sentence(doubt) for doubt in part.doubts)
            assert all(channel.kind in CHANNEL_KINDS and channel.valid in (0, 1) for channel in part.channels)
