"""Exports of other CRM programs are recognised by their headings, and what is in them comes in where it belongs."""

from __future__ import annotations

import csv

import pytest

from crm_desktop.exchange import importing
from crm_desktop.exchange.guides import GUIDES
from crm_desktop.exchange.reading.header_words import OTHER_CRM, PROFILE_NAMES, profiles
from crm_desktop.operations import imports
from crm_desktop.records import targets
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store.queries import contacts as queries

ANNA = (
    "Anna",
    "Kess",
    "Kess Bau GmbH",
    "Einkauf",
    "anna@kess.example",
    "0351 5550120",
    "Am Markt 1",
    "01067",
    "Dresden",
)
EXPORTS = {
    "espocrm": (
        "id,salutationName,firstName,lastName,accountName,title,emailAddress,phoneNumber,addressStreet,"
        "addressPostalCode,addressCity,addressCountry,assignedUserName,createdAt",
        "64f,Ms.,{0},{1},{2},{3},{4},{5},{6},{7},{8},Germany,Admin,2026-01-01 10:00:00",
    ),
    "suitecrm": (
        '"First Name","Last Name","Title","Account Name","Email Address","Office Phone","Primary Address Street",'
        '"Primary Address Postal Code","Primary Address City","Assigned to","Date Created","ID"',
        "{0},{1},{3},{2},{4},{5},{6},{7},{8},admin,01/01/2026 10:00,64f",
    ),
    "odoo": (
        "id,name,is_company,parent_id,function,email,phone,street,street2,zip,city,country_id,category_id,lang",
        '__export__.res_partner_7,{0} {1},False,{2},{3},{4},{5},{6},,{7},{8},Germany,"VIP,Neu",de_DE',
    ),
    "hubspot": (
        "Record ID - Contact,First Name,Last Name,Company Name,Job Title,Email,Phone Number,Street Address,Postal Code,"
        "City,Country/Region,Contact owner,Lifecycle Stage,Lead Status,Create Date",
        "51,{0},{1},{2},{3},{4},{5},{6},{7},{8},Germany,Ute Chef,Customer,New,2026-01-01 10:00",
    ),
    "pipedrive": (
        "Person - ID,Person - Name,Person - Organization,Person - Job title,Person - Email - Work,"
        "Person - Phone - Work,Person - Owner,Person - Label,Organization - Address",
        '9,{0} {1},{2},{3},{4},{5},Ute Chef,Hot lead,"{6}, {7} {8}, Germany"',
    ),
    "zoho": (
        "Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Email,"
        "Title,Phone,Mobile,Email Opt Out,Mailing Street,Mailing City,Mailing State,Mailing Zip,Mailing Country,"
        "Description,Created Time,Tag",
        "zcrm_1,zcrm_2,Ute Chef,,{0},{1},zcrm_3,{2},{4},{3},{5},,false,{6},{8},,{7},Germany,,2026-01-01 10:00:00,VIP",
    ),
    "daylite": (
        "First Name,Middle Name,Last Name,Company,Role,Work Email,Work Phone,Street,City,State/Province,Postal Code,"
        "Country,Keywords,Category,Details,Owner",
        "{0},,{1},{2},{3},{4},{5},{6},{8},,{7},Germany,VIP,Customer,,Ute Chef",
    ),
    "cas": (
        "GGUID,COMPNAME,CHRISTIANNAME,NAME,ADDRESSTERM,GWFUNCTION,STREET1,ZIP1,TOWN1,COUNTRY1,PHONEFIELDSTR1,"
        "MAILFIELDSTR1,GWISCOMPANY,GWISCONTACT",
        "0x1,{2},{0},{1},Frau,{3},{6},{7},{8},D,{5},{4},0,1",
    ),
    "cobra": (
        "ID,Firma 1,Firma 2,Anrede,Titel,Vorname,Name,Funktion,Straße,PLZ,Ort,Land,PLZ/Postfach,Telefon 1,Telefax,"
        "E-Mail 1,Briefanrede,Stichwörter,Geändert von",
        '7,{2},,Frau,,{0},{1},{3},{6},{7},{8},D,,{5},,{4},"Sehr geehrte Frau Kess,",Kunde,UC',
    ),
    "lexware": (
        "Kundennummer,Firmenname,Steuernummer,Umsatzsteuer ID,Anrede,Vorname,Nachname,Straße,PLZ,Ort,Land,"
        "E-Mail geschäftlich,Telefon geschäftlich,Notiz",
        "10001,{2},,,Frau,{0},{1},{6},{7},{8},Deutschland,{4},{5},",
    ),
}
KEPT_AS_THEY_ARE = ("Lead Status", "Email Opt Out")
SAYS_NO_POSITION = frozenset(("lexware",))
COMPANIES = {
    "espocrm_accounts": (
        "id,name,website,emailAddress,phoneNumber,type,industry,billingAddressStreet,billingAddressPostalCode,"
        "billingAddressCity,assignedUserName",
        "7,Weber,www.weber.example,info@weber.example,0351 5550100,Customer,Bau,Weg 2,01067,Dresden,Admin",
    ),
    "suitecrm_accounts": (
        "id,name,website,phone_office,billing_address_street,billing_address_postalcode,billing_address_city,"
        "account_type,industry,assigned_user_name",
        "7,Weber,www.weber.example,0351 5550100,Weg 2,01067,Dresden,Customer,Bau,Admin",
    ),
    "hubspot_companies": (
        "Record ID,Company name,Company Domain Name,Company owner,Phone Number,Street Address,Postal Code,City,"
        "Industry,Number of Employees,Last Activity Date",
        "7,Weber,weber.example,Ute Chef,0351 5550100,Weg 2,01067,Dresden,Bau,12,2026-01-01",
    ),
    "zoho_accounts": (
        "Record Id,Account Owner,Account Name,Phone,Website,Account Type,Industry,Billing Street,Billing City,"
        "Billing Code,Billing Country,Shipping Street,Created Time",
        "zcrm_1,Ute Chef,Weber,0351 5550100,www.weber.example,Customer,Bau,Weg 2,Dresden,01067,Germany,,2026-01-01",
    ),
    "pipedrive_organizations": (
        "Organization - ID,Organization - Name,Organization - Owner,Organization - Label,Organization - Address,"
        "Organization - ZIP/Postal code of Address,Organization - City/town/village/locality of Address",
        '7,Weber,Ute Chef,Customer,"Weg 2, 01067 Dresden",01067,Dresden',
    ),
}


def written(path, heading: str, line: str):
    path.write_text(f"{heading}\n{line}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("name", EXPORTS)
def test_people_come_in_with_firm_and_address(ws, tmp_path, name):
    heading, line = EXPORTS[name]
    path = written(tmp_path / "export.csv", heading, line.format(*ANNA))
    look = importing.look(path, None, ws)
    assert look.mapping.profile == name
    kept = [column for column in look.mapping.columns if not column.empty]
    assert [
        column.header for column in kept if column.target == targets.CUSTOM and column.header not in KEPT_AS_THEY_ARE
    ] == []
    (contact,) = importing.read(ws, path, look.mapping).contacts
    position = "" if name in SAYS_NO_POSITION else ANNA[3]
    assert (contact.first_name, contact.last_name, contact.company, contact.position) == (*ANNA[:3], position)
    assert {(item.kind, item.type, item.normal) for item in contact.channels} == {
        ("email", "work", "anna@kess.example"), ("phone", "work", "+493515550120"),
    }  # fmt: skip
    (address,) = contact.addresses
    assert (address.street, address.zip, address.city) == ANNA[6:]
    imports.run(ws, importing.plan(ws, [contact], ImportOptions("export.csv")))
    person = ws.value("SELECT id FROM contact WHERE kind = 'person'")
    assert [item.other_name for item in queries.page(ws, person).relations] == ["Kess Bau GmbH"]


@pytest.mark.parametrize("name", COMPANIES)
def test_companies_come_in_as_companies(ws, tmp_path, name):
    path = written(tmp_path / "export.csv", *COMPANIES[name])
    look = importing.look(path, None, ws)
    assert look.mapping.profile == name
    (contact,) = importing.read(ws, path, look.mapping).contacts
    assert (contact.kind, contact.company) == ("company", "Weber")
    assert (contact.addresses[0].zip, contact.addresses[0].city) == ("01067", "Dresden")


def test_a_plain_list_is_nobody_elses(ws, tmp_path):
    path = tmp_path / "plain.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["First Name", "Last Name", "Email", "Phone", "Type"],
                ["Anna", "Kess", "a@example.com", "0351 5550120", "A"],
            ]
        )
    look = importing.look(path, None, ws)
    assert look.mapping.profile == ""
    assert look.mapping.columns[4].target not in ("role", targets.IGNORE)


def test_every_target_and_every_name_is_known():
    for name in OTHER_CRM:
        assert name in PROFILE_NAMES
        assert {target for target in profiles()[name].targets.values() if not targets.is_target(target)} == set()
        assert PROFILE_NAMES[name] in {guide.program for guide in GUIDES.values()}
