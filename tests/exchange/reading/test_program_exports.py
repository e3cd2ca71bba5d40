"""Exports of bookkeeping, shop, newsletter and CRM programs with the headings these programs write: what has a field
comes into it, what has none is kept as an own field, and no value makes a column what its heading does not say."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file


def read(folder, *columns, encoding="utf-8", delimiter=";"):
    """The records of a list given by its columns: heading, then one value for each row."""
    path = folder / "export.csv"
    rows = zip(*columns, strict=True)
    path.write_bytes("".join(delimiter.join(row) + "\r\n" for row in rows).encode(encoding))
    found = inspect_file(path)
    assert found["open"] == "ok", found.get("message")
    return found


def targets(found):
    return {item["header"]: item["target"] for item in found["mapping"]}


NOT_ITS_HEADING = [
    ("Steuernummer", "012/345/67890"), ("Käuferreferenz", "991-11223-44"), ("Finanzamt", "München"),
    ("Rechtsform", "Partnerschaft mbB"), ("Datum Erstkontakt", "03.06.1984"), ("Erstkontakt", "05/1998"),
    ("Lead-Status", "Verbunden"), ("Order #", "5551001"), ("Allergien / Unverträglichkeiten", "Nüsse"),
    ("Person - Sichtbar für", "Gesamtes Unternehmen"), ("billing_countryID", "2"),
    ("aktiv", "0"), ("Hausarzt", "Dr. Herbst"), ("Parteikürzel", "ORGANIZATION"),
    ("Priorität", "Hoch"), ("Letzter Kontakt", "2026-10-01"),
    ("Bounced", "ja"),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "text"), NOT_ITS_HEADING)
def test_what_has_no_field_is_kept_as_it_is_called(tmp_path, heading, text):
    found = read(
        tmp_path, ("Vorname", "Anna"), ("Nachname", "Kess"), ("Firma", "Kess GmbH"), ("Ort", "Ulm"), (heading, text)
    )
    (record,) = found["records"]
    assert (record["first_name"], record["last_name"], record["company"]) == ("Anna", "Kess", "Kess GmbH")
    assert record["custom"] == ((heading, text),)
    assert "birthday" not in record
    assert "channels" not in record


@pytest.mark.parametrize(
    ("heading", "text", "target"),
    [
        ("Person - Telefon - Büro", "0351 5550120", "phone:work"),
        ("Person - E-Mail - Privat", "a@kess.example", "email:home"),
        ("Person - Stellenbezeichnung", "Einkauf", "position"),
        ("customer_email", "a@kess.example", "email:work"),
        ("Kontakt: Abteilung", "Einkauf", "department"),
        ("Phone - Fax", "0351 5550120", "phone:fax"),
        ("Mobiltelefonnummer", "0171 5550120", "phone:mobile"),
        ("Funktelefon", "0171 5550120", "phone:mobile"),
        ("SMS", "491715550120", "phone:mobile"),
        ("Address - Mail - Street", "Weg 1", "address.work.street"),
        ("Default Address Zip", "01067", "address.work.zip"),
        ("billing_address_1", "Weg 1", "address.invoice.street"),
        ("billing_address_2", "2. OG", "address.invoice.extra"),
        ("default_shipping_address_city", "Ulm", "address.delivery.city"),
        ("Home Address 1", "Weg 1", "address.home.street"),
        ("billing_company", "Kess GmbH", "company"),
        ("Name des Unternehmens", "Kess GmbH", "company"),
        ("Firmenname / Nachname", "Kess", "name_or_company"),
        ("Akademischer Titel", "Dr.", "title"),
        ("Jobbezeichnung", "Einkauf", "position"),
        ("title", "Sales Manager", "position"),
        ("title", "Dr.", "salutation_or_title"),
        ("Contact Tag List", "VIP", "tags"),
        ("Background", "Met at fair", "note"),
        ("Account Type", "Business", "addressee_kind"),
        ("Typ", "Privatperson", "addressee_kind"),
        ("Kundenart", "Stammkunde", "role"),
        ("Rolle Kunde", "ja", "role"),
        ("Eigentümer", "Anna Kess", "name_or_company"),
        ("PatNr", "4711", "customer_no"),
        ("Parteityp", "ORGANIZATION", "addressee_kind"),
        ("Vorname Teilnehmer", "Klara", "first_name"),
        ("E-Mail Teilnehmer", "k@fall.example", "email:work"),
        ("Name des Kunden", "Klara Fall", "name_or_company"),
        ("Lieferadresse Straße + Hausnr.", "Weg 1", "address.delivery.street"),
        ("Hauptadresse: Ländercode", "DE", "address.work.country"),
        ("Land / ISO (2-stellig)", "DE", "address.work.country"),
        ("Invitee Email", "k@fall.example", "email:work"),
        ("VAT Reg No", "GB123456789", "vat_id"),
        ("POAddressLine1", "3 Light St", "address.work.street"),
        ("GebDat", "05.06.1958", "birthday"),
        ("Work number", "0351 5550120", "phone:work"),
        ("password", "$2y$10$abc", "ignore"),
        ("Straße (geschäftl.)", "Weg 1", "address.work.street"),
        ("E-Mail (geschäftl.)", "a@kess.example", "email:work"),
        ("Mobil (geschäftl.)", "0171 5550120", "phone:mobile"),
        ("Postanschrift (Postleitzahl)", "01067", "address.work.zip"),
        ("Privatanschrift Ort", "Ulm", "address.home.city"),
        ("Sekundäre E-Mail", "a@kess.example", "email:other"),
        ("Alt Phone", "0351 5550120", "phone:other"),
        ("Primary Phone", "0351 5550120", "phone:main"),
        ("Telefon des Assistenten", "0351 5550120", "phone:assistant"),
        ("Sekretariat Telefon", "0351 5550120", "phone:assistant"),
    ],
)
def test_headings_of_programs(tmp_path, heading, text, target):
    assert targets(read(tmp_path, (heading, text), ("Kunden-Nr.", "K-17")))[heading] == target


def test_ort_is_the_city_where_a_postal_code_stands_beside_it(tmp_path):
    found = targets(read(tmp_path, ("Firma", "Kess"), ("PLZ", "89073"), ("Ort", "Ulm"), ("Ort privat", "Bonn")))
    assert (found["Ort"], found["Ort privat"]) == ("address.work.city", "address.home.city")


def test_the_zip_of_a_data_loader_and_the_account_of_espocrm(tmp_path):
    loader = ("FirstName", "LastName", "AccountId", "MailingStreet", "MailingCity", "MailingPostalCode", "OwnerId")
    found = targets(read(tmp_path, *((name, "01067" if "Code" in name else "Kess") for name in loader)))
    assert found["MailingPostalCode"] == "address.work.zip"
    espo = "ID|Name|Salutation Name|First Name|Last Name|Account|Title|Email|Phone|Do Not Call|Address Street".split(
        "|"
    )
    espo += "Address City|Address State|Address Country|Address Postal Code|Description|Assigned User".split("|")
    assert targets(read(tmp_path, *((name, "Kess") for name in espo)))["Account"] == "company"


def test_a_word_before_every_heading_is_no_part_of_it(tmp_path):
    found = read(
        tmp_path, ("Person - Name", "Karl Sommer"), ("Person - Vorname", "Karl"), ("Person - Nachname", "Sommer"),
        ("Person - Organisation", "Sommer Gärten"), ("Person - Besitzer", "Kai Chef"),
        ("Person - Postanschrift", "Weg 3, 79098 Freiburg, Deutschland"),
    )  # fmt: skip
    (record,) = found["records"]
    assert (record["first_name"], record["last_name"], record["company"]) == ("Karl", "Sommer", "Sommer Gärten")
    assert record["owner_id"] == "Kai Chef"
    (address,) = record["addresses"]
    assert (address["street"], address["zip"], address["city"], address["country"]) == (
        "Weg 3", "79098", "Freiburg", "DE",
    )  # fmt: skip
    assert "extra" not in address


def test_people_and_firms_under_one_heading_told_apart_by_another(tmp_path):
    found = read(
        tmp_path, ("Adressattyp", "Natürliche Person", "Juristische Person"),
        ("Firmenname / Nachname", "Baumgartner", "Baumgartner Architekten"), ("Vorname", "Josef", ""),
    )  # fmt: skip
    person, company = found["records"]
    assert (person["kind"], person["first_name"], person["last_name"]) == ("person", "Josef", "Baumgartner")
    assert (company["kind"], company["company"]) == ("company", "Baumgartner Architekten")


def test_yes_and_no_say_the_role(tmp_path):
    found = read(
        tmp_path, ("Firma", "Kess GmbH", "Lind AG"), ("Rolle Kunde", "ja", "nein"), ("Rolle Lieferant", "nein", "ja")
    )
    assert [record["roles"] for record in found["records"]] == [("customer",), ("supplier",)]


def test_types_beside_numbers_and_addresses(tmp_path):
    found = read(
        tmp_path, ("First Name", "Lena"), ("Last Name", "Brandt"), ("Address Street", "Allee 7"), ("City", "Essen"),
        ("Address Type", "Home"), ("Phone Number", "0201 555045"), ("Phone Type", "Work"),
        ("Phone Number 2", "0201 555046"), ("Phone Type 2", "Fax"), ("Email Address", "l@brandt.example"),
        ("Email Type", "Home"),
    )  # fmt: skip
    (record,) = found["records"]
    assert [item["type"] for item in record["channels"]] == ["work", "fax", "home"]
    assert record["addresses"][0]["type"] == "home"
    assert "custom" not in record


def test_a_list_of_subscribers(tmp_path):
    found = read(
        tmp_path, ("Email Address", "f@roth.example", "e@lind.example"), ("First Name", "Felix", "Eva"),
        ("Last Name", "Roth", "Lind"), ("Address", "Hauptstr. 7  Weimar TH 99423 DE", ""),
        ("Birthday", "04/15", "03/04"), ("MEMBER_RATING", "4", "3"), ("CC", "DE", "DE"), ("LEID", "12345", "12346"),
        delimiter=",",
    )  # fmt: skip
    felix, eva = found["records"]
    (address,) = felix["addresses"]
    assert (address["street"], address["zip"], address["city"], address["country"]) == (
        "Hauptstr. 7", "99423", "Weimar", "DE",
    )  # fmt: skip
    assert (felix["birthday"], eva["birthday"]) == ("--04-15", "--03-04")
    assert "addresses" not in eva


def test_a_degree_behind_the_last_name(tmp_path):
    (record,) = read(tmp_path, ("First Name", "Tom"), ("Last Name", "O'Neill, MBA"))["records"]
    assert (record["last_name"], record["title"]) == ("O'Neill", "MBA")


def test_somebody_known_by_a_nickname_only(tmp_path):
    (record,) = read(tmp_path, ("Vorname", ""), ("Spitzname", "Schorsch"), ("Mobil", "0171 5550166"))["records"]
    assert record["first_name"] == "Schorsch"


def test_the_firm_twice_is_no_line_of_the_address(tmp_path):
    found = read(tmp_path, ("Firma", "Kess GmbH"), ("Zugehöriges Unternehmen", "Kess GmbH"), ("Ort", "Ulm"))
    assert "extra" not in found["records"][0]["addresses"][0]


def test_the_euro_and_one_sharp_s_are_windows_text(tmp_path):
    found = read(tmp_path, ("Nachname", "Kess"), ("Straße", "Weg 1"), ("Umsatz", "3.412,50 €"), encoding="cp1252")
    assert found["encoding"] == "cp1252"
    assert found["records"][0]["custom"] == (("Umsatz", "3.412,50 €"),)


def test_salzburg_is_no_mobile_number(tmp_path):
    found = read(tmp_path, ("Nachname", "Kess"), ("Telefon", "+43 662 123456"), ("Telefon 2", "+43 664 1234567"))
    assert [item["type"] for item in found["records"][0]["channels"]] == ["work", "mobile"]


def test_contact_persons_with_numbers_keep_what_is_theirs(tmp_path):
    found = read(
        tmp_path, ("Firma", "Holz AG", "Zorn KG"), ("AP 1 Vorname", "Anna", ""), ("AP 1 Nachname", "Kess", ""),
        ("AP 1 Telefon", "0351 12345671", ""), ("AP2 Vorname", "Bo", "Eva"), ("AP2 Nachname", "Lind", "Uhl"),
        ("AP2 E-Mail", "b@holz.example", "e@zorn.example"), ("AP2 Anrede", "Herr", "Frau"),
    )  # fmt: skip
    first, second = found["records"]
    assert [(person["last_name"], [item["value"] for item in person["channels"]]) for person in first["people"]] == [
        ("Kess", ["0351 12345671"]), ("Lind", ["b@holz.example"]),
    ]  # fmt: skip
    assert [(person["last_name"], person["salutation"]) for person in second["people"]] == [("Uhl", "ms")]
    found = read(tmp_path, ("Firma", "Holz AG"), ("Ansprechpartner", "Anna Kess"), ("AP Telefon 1", "0351 12345671"),
                 ("AP Telefon 2", "0351 12345672"))  # fmt: skip
    assert [len(person["channels"]) for person in found["records"][0]["people"]] == [2]


def test_the_list_behind_a_cover_sheet(tmp_path):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Kundenliste Heizungsbau"])
    book.active.append(["Stand: 20.11.2026"])
    sheet = book.create_sheet("Kunden")
    for row in (["Adr.-Nr.", "Name", "PLZ", "Ort"], [10001, "Anna Kess", "01067", "Dresden"]):
        sheet.append(row)
    book.save(tmp_path / "list.xlsx")
    found = inspect_file(tmp_path / "list.xlsx")
    assert (found["sheet"], [record["last_name"] for record in found["records"]]) == ("Kunden", ["Kess"])


PHONE_BOOK = """<?xml version="1.0" encoding="{encoding}"?>
<phonebooks><phonebook owner="1" name="Büro"><contact><category>1</category>
<person><realName>Müller, Hans</realName></person><telephony nid="3"><number type="home" prio="1">0351555093</number>
<number type="mobile">01715550194</number><number type="fax_work">0351555095</number>
<number type="label:Ferienhaus">03501555096</number></telephony>
<services><email classifier="private">hans@mueller.example</email></services><setup/></contact></phonebook>
<phonebook name="Privat"><contact><category>0</category><person><realName>Autohaus Nord GmbH</realName></person>
<telephony><number type="work">+49461555096</number></telephony></contact><contact><person/></contact></phonebook>
</phonebooks>"""


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_the_phone_book_of_a_router(tmp_path, encoding):
    path = tmp_path / "FRITZ.Box_Telefonbuch.xml"
    path.write_bytes(PHONE_BOOK.format(encoding=encoding).encode(encoding))
    found = inspect_file(path)
    person, company = found["records"]
    assert (person["first_name"], person["last_name"], person["tags"]) == ("Hans", "Müller", ("Büro", "VIP"))
    assert [(item["type"], item["value"]) for item in person["channels"]] == [
        ("home", "0351555093"), ("mobile", "01715550194"), ("fax", "0351555095"), ("work", "03501555096"),
        ("home", "hans@mueller.example"),
    ]  # fmt: skip
    assert (company["kind"], company["company"]) == ("company", "Autohaus Nord GmbH")


@pytest.mark.parametrize(
    "text",
    [PHONE_BOOK[:300], "<phonebooks></phonebooks>", '<!DOCTYPE a [<!ENTITY b "c">]><phonebooks>&b;</phonebooks>'],
)
def test_a_phone_book_that_says_nothing(tmp_path, text):
    (tmp_path / "book.xml").write_text(text.format(encoding="utf-8") if "{" in text else text, encoding="utf-8")
    found = inspect_file(tmp_path / "book.xml")
    assert (found["open"], "unchanged" in found["message"]) == ("error", True)


def test_who_is_visited_is_not_the_guest(tmp_path):
    found = read(
        tmp_path, ("User Name", "Kai Chef"), ("User Email", "kai@office.example"), ("Invitee Name", "Nora Feld"),
        ("Invitee Email", "nora@feld.example"), ("Event Type Name", "Erstgespräch"),
    )  # fmt: skip
    (record,) = found["records"]
    assert (record["first_name"], [item["value"] for item in record["channels"]]) == ("Nora", ["nora@feld.example"])


def test_a_number_in_a_heading_makes_no_second_address(tmp_path):
    found = read(tmp_path, ("Nachname", "Kess"), ("Ort", "Ulm"), ("Land / ISO (2-stellig)", "DE"))
    assert len(found["records"][0]["addresses"]) == 1


@pytest.mark.parametrize(("program", "code"), [("Salesforce", "Mailing Zip/Postal Code"), ("Zoho CRM", "Mailing Zip")])
def test_a_list_is_called_after_its_own_program(tmp_path, program, code):
    found = read(
        tmp_path, ("Salutation", "Ms."), ("First Name", "Anna"), ("Last Name", "Kess"), ("Account Name", "Kess Ltd"),
        ("Mailing Street", "1 High Street"), ("Mailing City", "London"), (code, "SW1A 1AA"),
        ("Mailing Country", "United Kingdom"), ("Email", "anna@example.com"), ("Contact Owner", "Bert Berg"),
    )  # fmt: skip
    assert found["profile_name"] == program
    assert targets(found)[code] == "address.work.zip"
