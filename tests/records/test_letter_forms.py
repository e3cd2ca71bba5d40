"""Greetings and address fields of plain records, as the books on letters and the posts of the countries want them."""

from __future__ import annotations

import pytest

from crm_desktop.records.letter_fields import key
from crm_desktop.records.letter_values import address_lines, greeting

GREETINGS = [
    ({"Anrede": "Frau", "Titel": "Dr.", "Vorname": "Anna", "Nachname": "Müller"}, "de", "Sehr geehrte Frau Dr. Müller"),
    (
        {"Anrede": "Herr", "Titel": "Prof. Dr. mult.", "Vorname": "Max", "Nachname": "Huber"},
        "de",
        "Sehr geehrter Herr Professor Huber",
    ),
    (
        {"Anrede": "Frau", "Titel": "Prof. Dr. Dr. h. c. mult.", "Nachname": "Huber"},
        "de",
        "Sehr geehrte Frau Professorin Huber",
    ),
    ({"Anrede": "Herrn", "Titel": "Dr. med. dent.", "Nachname": "Zahn"}, "de", "Sehr geehrter Herr Dr. Zahn"),
    ({"Anrede": "Herr", "Titel": "Dipl.-Ing.", "Nachname": "Bau"}, "de", "Sehr geehrter Herr Bau"),
    ({"Anrede": "Familie", "Nachname": "Schulz"}, "de", "Sehr geehrte Familie Schulz"),
    ({"Anrede": "Herr und Frau", "Nachname": "Schulz"}, "de", "Sehr geehrte Familie Schulz"),
    ({"Anrede": "Eheleute", "Vorname": "Anna und Peter", "Nachname": "Schulz"}, "de", "Sehr geehrte Familie Schulz"),
    ({"Name": "Eheleute Anna und Peter Schulz"}, "de", "Sehr geehrte Familie Schulz"),
    ({"Name": "Frau Anna Meier und Herr Peter Schulz"}, "de", "Sehr geehrte Frau Meier, sehr geehrter Herr Schulz"),
    ({"Name": "Herr und Frau Schulz"}, "de", "Sehr geehrte Familie Schulz"),
    ({"Name": "Dr. Anna Müller"}, "de", "Guten Tag Dr. Anna Müller"),
    ({"Name": "Frau Hans Müller"}, "de", "Sehr geehrte Frau Müller"),
    ({"Name": "Anna Müller"}, "de", "Guten Tag Anna Müller"),
    ({"Name": "Prof. Dr. Anna Müller", "Anrede": "Frau"}, "de", "Sehr geehrte Frau Professorin Müller"),
    ({"Firma": "Muster GmbH"}, "de", ""),
    ({"Anrede": "Firma", "Firma": "Muster GmbH"}, "de", ""),
    ({"Anrede": "Divers", "Vorname": "Kim", "Nachname": "Lang"}, "de", "Guten Tag Kim Lang"),
    ({"Anrede": "keine Angabe", "Vorname": "Kim", "Nachname": "Lang"}, "de", "Guten Tag Kim Lang"),
    ({"Anrede": "Herr", "Nachname": "Graf von Hohenfels", "Vorname": "B."}, "de", "Sehr geehrter Graf von Hohenfels"),
    ({"Anrede": "Frau", "Nachname": "Freifrau von Stein"}, "de", "Sehr geehrte Frau von Stein"),
    ({"Anrede": "Herr", "Nachname": "von der Heide"}, "de", "Sehr geehrter Herr von der Heide"),
    ({"Anrede": "Herr", "Nachname": "Graf"}, "de", "Sehr geehrter Herr Graf"),
    ({"Anrede": "Mr", "Nachname": "Smith"}, "en", "Dear Mr Smith"),
    ({"Anrede": "Mrs.", "Nachname": "Smith"}, "en", "Dear Ms Smith"),
    ({"Title": "Mr.", "Nachname": "Smith"}, "en", "Dear Mr Smith"),
    ({"Title": "Dr.", "Nachname": "Smith", "Vorname": "Jo"}, "en", "Dear Dr Smith"),
    ({"Anrede": "Herr", "Nachname": "Smith", "Sprache": "en"}, "de", "Dear Mr Smith"),
    ({"Anrede": "Frau", "Nachname": "Dupont", "Sprache": "fr"}, "de", "Dear Ms Dupont"),
    ({"Briefanrede": "Liebe Anna,", "Nachname": "M"}, "de", "Liebe Anna"),
    ({"Briefanrede": "Sehr geehrte Frau Müller!", "Nachname": "M"}, "de", "Sehr geehrte Frau Müller"),
    ({"Vorname": "Anna"}, "de", "Guten Tag Anna"),
    ({"Nachname": "Müller"}, "de", "Sehr geehrte Damen und Herren"),
    ({"Anrede": "Herr", "Titel": "RA", "Nachname": "Koch"}, "de", "Sehr geehrter Herr Koch"),
    ({"Anrede": "Frau", "Titel": "PD Dr.", "Nachname": "Koch"}, "de", "Sehr geehrte Frau Dr. Koch"),
    (
        {"Anrede": "Frau", "Vorname": "Anna", "Nachname": "Müller-Lüdenscheidt"},
        "de",
        "Sehr geehrte Frau Müller-Lüdenscheidt",
    ),
    ({"Anrede": "FRAU", "Nachname": "MÜLLER"}, "de", "Sehr geehrte Frau MÜLLER"),
    ({"Anrede": "Fr.", "Nachname": "Müller"}, "de", "Sehr geehrte Frau Müller"),
    ({"Anrede": "w", "Nachname": "Müller"}, "de", "Sehr geehrte Frau Müller"),
    ({"Anrede": "Frau Dr.", "Nachname": "Müller"}, "de", "Sehr geehrte Frau Dr. Müller"),
    ({"Anrede": "Sehr geehrte Frau", "Nachname": "Müller"}, "de", "Sehr geehrte Frau Müller"),
    (
        {"Name": "Herr Peter Schulz / Frau Dr. Anna Meier"},
        "de",
        "Sehr geehrter Herr Schulz, sehr geehrte Frau Dr. Meier",
    ),
    ({"Name": "Frau Anna Meier und Herr Peter Schulz"}, "en", "Dear Ms Meier and Mr Schulz"),
    ({"Name": "Herr Meier und Frau Schulz"}, "de", "Sehr geehrter Herr Meier, sehr geehrte Frau Schulz"),
    ({"Name": "Anna Meier und Peter Schulz"}, "de", "Guten Tag Anna Meier und Peter Schulz"),
]

ADDRESSES = [
    (
        {
            "Anrede": "Herr",
            "Titel": "Dr.",
            "Vorname": "Peter",
            "Nachname": "Weber",
            "Firma": "Beispiel GmbH",
            "Abteilung": "Einkauf",
            "Straße": "Musterweg 1",
            "PLZ": "01067",
            "Ort": "Dresden",
        },
        ["Beispiel GmbH", "Einkauf", "Herrn Dr. Peter Weber", "Musterweg 1", "01067 Dresden"],
    ),
    (
        {"Firma": "Muster AG", "Postfach": "1234", "PLZ": "01001", "Ort": "Dresden"},
        ["Muster AG", "Postfach 12 34", "01001 Dresden"],
    ),
    (
        {"Firma": "Muster AG", "Postfach": "123456", "PLZ": "01001", "Ort": "Dresden"},
        ["Muster AG", "Postfach 12 34 56", "01001 Dresden"],
    ),
    (
        {"Firma": "Muster AG", "Postfach": "Postfach 10 20 30", "PLZ": "01001", "Ort": "Dresden"},
        ["Muster AG", "Postfach 10 20 30", "01001 Dresden"],
    ),
    (
        {"Name": "Familie Schulz", "Straße": "Weg 1", "PLZ": "50667", "Ort": "Köln"},
        ["Familie Schulz", "Weg 1", "50667 Köln"],
    ),
    (
        {"Name": "Eheleute Anna und Peter Schulz", "Straße": "Weg 1", "PLZ": "50667", "Ort": "Köln"},
        ["Familie Anna und Peter Schulz", "Weg 1", "50667 Köln"],
    ),
    (
        {
            "Anrede": "Frau",
            "Vorname": "Eva",
            "Nachname": "Huber",
            "Straße": "Ring 1/2/3",
            "PLZ": "1010",
            "Ort": "Wien",
            "Land": "Österreich",
        },
        ["Frau Eva Huber", "Ring 1/2/3", "1010 WIEN", "ÖSTERREICH"],
    ),
    (
        {
            "Anrede": "Herr",
            "Vorname": "Urs",
            "Nachname": "Meier",
            "Straße": "Gasse 1",
            "PLZ": "8001",
            "Ort": "Zürich",
            "Land": "CH",
        },
        ["Herr Urs Meier", "Gasse 1", "8001 ZÜRICH", "SCHWEIZ"],
    ),
    (
        {"Firma": "Bank AG", "Postfach": "1234", "PLZ": "8021", "Ort": "Zürich", "Land": "Schweiz"},
        ["Bank AG", "Postfach 1234", "8021 ZÜRICH", "SCHWEIZ"],
    ),
    (
        {"Firma": "Bank AG", "Postfach": "Postfach", "PLZ": "8021", "Ort": "Zürich", "Land": "Schweiz"},
        ["Bank AG", "Postfach", "8021 ZÜRICH", "SCHWEIZ"],
    ),
    (
        {
            "Name": "Ann Smith",
            "Straße": "1 High Street",
            "PLZ": "SW1A 1AA",
            "Ort": "London",
            "Land": "UK",
            "Sprache": "en",
        },
        ["Ann Smith", "1 High Street", "LONDON", "SW1A 1AA", "VEREINIGTES KÖNIGREICH"],
    ),
    (
        {
            "Name": "Ann Smith",
            "Straße": "1 High Street",
            "PLZ": "SW1A 1AA",
            "Ort": "London",
            "Land": "England",
            "Sprache": "en",
        },
        ["Ann Smith", "1 High Street", "LONDON", "SW1A 1AA", "VEREINIGTES KÖNIGREICH"],
    ),
    (
        {
            "Name": "John Doe",
            "Straße": "5 Main St Apt 4",
            "PLZ": "10001",
            "Ort": "New York",
            "Bundesland": "NY",
            "Land": "USA",
            "Sprache": "en",
        },
        ["John Doe", "5 Main St Apt 4", "NEW YORK, NY 10001", "VEREINIGTE STAATEN"],
    ),
    (
        {
            "Name": "John Doe",
            "Postfach": "77",
            "PLZ": "10001",
            "Ort": "New York",
            "Bundesland": "NY",
            "Land": "US",
            "Sprache": "en",
        },
        ["John Doe", "PO Box 77", "NEW YORK, NY 10001", "VEREINIGTE STAATEN"],
    ),
    (
        {
            "Name": "Luc Martin",
            "Straße": "1 rue de la Paix",
            "PLZ": "75002",
            "Ort": "Paris",
            "Land": "Frankreich",
            "Sprache": "fr",
        },
        ["Luc Martin", "1 rue de la Paix", "75002 PARIS", "FRANKREICH"],
    ),
    (
        {"Firma": "Société X", "Postfach": "BP 12", "PLZ": "69001", "Ort": "Lyon", "Land": "FR", "Sprache": "fr"},
        ["Société X", "BP 12", "69001 LYON", "FRANKREICH"],
    ),
    (
        {"Firma": "Société X", "Postfach": "12", "PLZ": "69001", "Ort": "Lyon", "Land": "FR", "Sprache": "fr"},
        ["Société X", "BP 12", "69001 LYON", "FRANKREICH"],
    ),
    (
        {"Name": "Jan Jansen", "Straße": "Weg 1", "PLZ": "1012 AB", "Ort": "Amsterdam", "Land": "NL"},
        ["Jan Jansen", "Weg 1", "1012 AB AMSTERDAM", "NIEDERLANDE"],
    ),
    (
        {
            "Name": "Mario Rossi",
            "Straße": "Via Roma 1",
            "PLZ": "00184",
            "Ort": "Roma",
            "Bundesland": "RM",
            "Land": "Italien",
        },
        ["Mario Rossi", "Via Roma 1", "00184 ROMA RM", "ITALIEN"],
    ),
    (
        {"Name": "Ana García", "Straße": "Calle Mayor 1", "PLZ": "28013", "Ort": "Madrid", "Land": "Spanien"},
        ["Ana García", "Calle Mayor 1", "28013 MADRID", "SPANIEN"],
    ),
    (
        {"Name": "Jan Kowalski", "Straße": "ul. Długa 1", "PLZ": "00-238", "Ort": "Warszawa", "Land": "Polen"},
        ["Jan Kowalski", "ul. Długa 1", "00-238 WARSZAWA", "POLEN"],
    ),
    (
        {"Name": "Ola Nordmann", "Straße": "Gate 1", "PLZ": "0150", "Ort": "Oslo", "Land": "Norwegen"},
        ["Ola Nordmann", "Gate 1", "0150 OSLO", "NORWEGEN"],
    ),
    (
        {
            "Name": "Jo Brown",
            "Straße": "1 King St W",
            "PLZ": "M5H 1A1",
            "Ort": "Toronto",
            "Bundesland": "ON",
            "Land": "Kanada",
        },
        ["Jo Brown", "1 King St W", "TORONTO ON M5H 1A1", "KANADA"],
    ),
    (
        {
            "Name": "Jo Brown",
            "Straße": "1 George St",
            "PLZ": "2000",
            "Ort": "Sydney",
            "Bundesland": "NSW",
            "Land": "Australien",
        },
        ["Jo Brown", "1 George St", "SYDNEY NSW 2000", "AUSTRALIEN"],
    ),
    (
        {"Name": "Pat Murphy", "Straße": "1 O'Connell St", "PLZ": "D01 F5P2", "Ort": "Dublin", "Land": "Irland"},
        ["Pat Murphy", "1 O'Connell St", "DUBLIN", "D01 F5P2", "IRLAND"],
    ),
    (
        {
            "Anrede": "Frau",
            "Vorname": "Eva",
            "Nachname": "Lang",
            "Straße": "Gasse 1",
            "PLZ": "9490",
            "Ort": "Vaduz",
            "Land": "Liechtenstein",
        },
        ["Frau Eva Lang", "Gasse 1", "9490 VADUZ", "LIECHTENSTEIN"],
    ),
    (
        {
            "Anrede": "Frau",
            "Vorname": "Eva",
            "Nachname": "Lang",
            "Adresszusatz": "c/o Meier",
            "Straße": "Weg 1",
            "PLZ": "01067",
            "Ort": "Dresden",
        },
        ["Frau Eva Lang", "c/o Meier", "Weg 1", "01067 Dresden"],
    ),
    (
        {"Anrede": "Frau", "Vorname": "Eva", "Nachname": "Lang", "PLZ_Ort": "01067 Dresden", "Straße": "Weg 1"},
        ["Frau Eva Lang", "Weg 1", "01067 Dresden"],
    ),
    (
        {
            "Anrede": "Herr",
            "Titel": "Prof. Dr. mult.",
            "Vorname": "Max",
            "Nachname": "Huber",
            "Namenszusatz": "MBA",
            "Straße": "Weg 1",
            "PLZ": "01067",
            "Ort": "Dresden",
        },
        ["Herrn Prof. Dr. mult. Max Huber, MBA", "Weg 1", "01067 Dresden"],
    ),
    (
        {
            "Anrede": "Herr",
            "Vorname": "Bernd",
            "Nachname": "Graf von Hohenfels",
            "Straße": "Schloss 1",
            "PLZ": "01067",
            "Ort": "Dresden",
        },
        ["Herrn Bernd Graf von Hohenfels", "Schloss 1", "01067 Dresden"],
    ),
    (
        {
            "Anrede": "Frau",
            "Vorname": "Eva",
            "Nachname": "Lang",
            "Straße": "Weg 1",
            "PLZ": "01067",
            "Ort": "Dresden",
            "Land": "DE",
        },
        ["Frau Eva Lang", "Weg 1", "01067 Dresden"],
    ),
    (
        {"Anrede": "Frau", "Vorname": "Eva", "Nachname": "Lang", "Straße": "Weg 1", "PLZ": "D-01067", "Ort": "Dresden"},
        ["Frau Eva Lang", "Weg 1", "01067 Dresden"],
    ),
    (
        {
            "Anrede": "Frau",
            "Vorname": "Eva",
            "Nachname": "Lang",
            "Straße": "Weg 1",
            "PLZ": "A-1010",
            "Ort": "Wien",
            "Land": "Österreich",
        },
        ["Frau Eva Lang", "Weg 1", "1010 WIEN", "ÖSTERREICH"],
    ),
    (
        {"Anrede": "Frau", "Vorname": "Eva", "Nachname": "Lang", "Straße": "", "PLZ": "01067", "Ort": "Dresden"},
        ["Frau Eva Lang", "01067 Dresden"],
    ),
    (
        {"Anrede": "Firma", "Firma": "Muster GmbH", "Straße": "Weg 1", "PLZ": "01067", "Ort": "Dresden"},
        ["Muster GmbH", "Weg 1", "01067 Dresden"],
    ),
    ({"Firma": "Müller", "Name": "Müller", "Straße": "Weg 1", "PLZ": "1", "Ort": "X"}, ["Müller", "Weg 1", "1 X"]),
    (
        {"Name": "Ann Lee", "Straße": "1 Queen's Road", "Ort": "Hong Kong", "Land": "Hongkong"},
        ["Ann Lee", "1 Queen's Road", "HONG KONG", "HONGKONG"],
    ),
    (
        {
            "Anrede": "Mr",
            "Vorname": "Ann",
            "Nachname": "Lee",
            "Straße": "x 1",
            "Ort": "London",
            "PLZ": "E1",
            "Land": "GB",
            "Sprache": "en",
        },
        ["Ann Lee", "x 1", "LONDON", "E1", "VEREINIGTES KÖNIGREICH"],
    ),
    (
        {"Name": "Frau Anna Meier und Herr Peter Schulz", "Straße": "Weg 1", "PLZ": "50667", "Ort": "Köln"},
        ["Frau Anna Meier", "Herrn Peter Schulz", "Weg 1", "50667 Köln"],
    ),
    (
        {"Name": "A", "Straße": "Iela 1", "PLZ": "LV-1010", "Ort": "Rīga", "Land": "Lettland"},
        ["A", "Iela 1", "LV-1010 RĪGA", "LETTLAND"],
    ),
]


def record(values: dict[str, str]) -> dict[str, str]:
    return {key(name): value for name, value in values.items()}


@pytest.mark.parametrize(("values", "language", "words"), GREETINGS)
def test_greeting(values, language, words):
    assert greeting(record(values), language) == words


@pytest.mark.parametrize(("values", "lines"), ADDRESSES)
def test_address(values, lines):
    assert address_lines(record(values)) == lines


@pytest.mark.parametrize(
    ("home", "country"), [("AT", "DEUTSCHLAND"), ("CH", "DEUTSCHLAND"), ("GB", "GERMANY"), ("US", "GERMANY")]
)
def test_the_country_is_said_in_the_language_of_the_senders_post(home, country):
    abroad = record({"Nachname": "Weber", "Straße": "Weg 1", "PLZ": "01067", "Ort": "Dresden", "Land": "DE"})
    assert address_lines(abroad, home) == ["Weber", "Weg 1", "01067 DRESDEN", country]
