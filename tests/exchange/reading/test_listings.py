"""Contacts in texts and sheets that are no tables: recipients of a mail, fields below each other, names and numbers."""

from __future__ import annotations

import time

import pytest
from openpyxl import Workbook

from crm_desktop.exchange.reading import listings
from crm_desktop.exchange.reading.inspect import inspect_file


def text(path, content, encoding="utf-8"):
    path.write_bytes(content.encode(encoding))
    return inspect_file(path)


def who(record):
    name = " ".join(filter(None, (record.get("first_name"), record.get("last_name"))))
    return name or record.get("company", ""), [channel["value"] for channel in record.get("channels", ())]


@pytest.mark.parametrize(
    "content",
    [
        'Anna Adam <anna@adam.example>; Bert Berg <bert@berg.example>; "Dorn, Clara" <clara@dorn.example>',
        'An: "Anna Adam" <anna@adam.example>, Berg, Bert <bert@berg.example>,\n'
        "Clara Dorn <mailto:clara@dorn.example>\n",
        "Anna Adam <anna@adam.example>\nBert Berg <bert@berg.example>\nClara Dorn <clara@dorn.example>\n",
    ],
)
def test_the_recipients_of_a_mail_are_contacts(tmp_path, content):
    found = text(tmp_path / "verteiler.txt", content)
    assert [who(record) for record in found["records"]] == [
        ("Anna Adam", ["anna@adam.example"]),
        ("Bert Berg", ["bert@berg.example"]),
        ("Clara Dorn", ["clara@dorn.example"]),
    ]
    assert "recipients of a mail: 3 contacts" in found["warnings"][0]


def test_two_addresses_in_a_line_are_two_contacts(tmp_path):
    found = text(tmp_path / "zwei.txt", "a@adam.example; Bert Berg <b@berg.example>")
    assert [who(record) for record in found["records"]] == [
        ("", ["a@adam.example"]),
        ("Bert Berg", ["b@berg.example"]),
    ]


def test_two_columns_of_mere_addresses_stay_columns(tmp_path):
    found = text(tmp_path / "spalten.csv", "a@adam.example;a@home.example\nb@berg.example;b@home.example\n")
    assert [len(record["channels"]) for record in found["records"]] == [2, 2]


FIELDS = """Anfrage über das Formular

Firma: Beta KG
Ansprechpartner: Anna Adam
Telefon: 030 5550101
E-Mail: anna@beta.example
Ihre Nachricht: Bitte rufen Sie an,
am besten abends.
-----------
Firma: Gamma AG
Ansprechpartner: Bert Berg
Telefon: 040 5550102
Telefon: 040 5550103
Ort: Hamburg
"""


def test_fields_below_each_other_in_a_text_are_read(tmp_path):
    found = text(tmp_path / "anfragen.txt", FIELDS)
    beta, gamma = (record for record in found["records"] if record.get("company"))
    assert who(beta) == ("Beta KG", ["030 5550101", "anna@beta.example"])
    assert beta["notes"] == ("Anfrage über das Formular",)
    assert beta["people"][0]["last_name"] == "Adam"
    assert ("Ihre Nachricht", "Bitte rufen Sie an,\nam besten abends.") in [tuple(pair) for pair in beta["custom"]]
    assert who(gamma) == ("Gamma AG", ["040 5550102", "040 5550103"])
    assert gamma["addresses"][0]["city"] == "Hamburg"
    assert any("below each other" in warning for warning in found["warnings"])


def test_fields_below_each_other_in_a_sheet_are_read(tmp_path):
    made = Workbook()
    for row in (
        ["Firma:", "Beta KG"], ["Straße:", "Weg 1"], ["PLZ:", 1067], ["Ort:", "Dresden"], [],
        ["Firma:", "Gamma AG"], ["Straße:", "Weg 2"], ["PLZ:", 20095], ["Ort:", "Hamburg"], ["bitte anrufen"],
    ):  # fmt: skip
        made.active.append(row)
    made.save(tmp_path / "karten.xlsx")
    found = inspect_file(tmp_path / "karten.xlsx")
    assert [(record["company"], record["addresses"][0]["zip"]) for record in found["records"]] == [
        ("Beta KG", "01067"),
        ("Gamma AG", "20095"),
    ]
    assert "bitte anrufen" in str(found["records"][1])


def test_names_with_a_number_behind_them_are_read(tmp_path):
    found = text(
        tmp_path / "telefonliste.txt",
        "Anna Adam 0351 5550101\nBerg, Bert - Tel. 0361/5550102\nClara Dorn  +49 30 5550103 clara@dorn.example\n",
    )
    assert [who(record) for record in found["records"]] == [
        ("Anna Adam", ["0351 5550101"]),
        ("Bert Berg", ["0361/5550102"]),
        ("Clara Dorn", ["+49 30 5550103", "clara@dorn.example"]),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Name,Telefon\nAnna Adam,0351 5550101\nBert Berg,0361 5550102\n",
        "Anna,Adam,0351 5550101\nBert,Berg,0361 5550102\n",
        "Name;E-Mail\nAnna Adam;a@adam.example\nBert Berg;b@berg.example\n",
        "Name: Vorname: Ort:\nAdam Anna Bonn\n",
        "Von: a@adam.example\nAn: b@berg.example\nBetreff: Angebot\n\nGuten Tag,\nhier das Angebot.\nGruß\nAnna\n",
    ],
)
def test_tables_and_letters_are_left_as_they_are(content):
    assert listings.as_table(content) is None


@pytest.mark.parametrize("sign", ['"', "<", "a@", " ", "Name: ", "Name:\n", "a, ", "a -", "(", "\n"])
def test_texts_made_to_take_long_take_no_longer(sign):
    begin = time.process_time()
    listings.as_table(sign * 200_000 + "x")
    listings.as_table("Name: A\nFirma: B\nOrt: C\n" + sign * 200_000)
    listings.as_table("Anna Adam <a@adam.example>;" + sign * 200_000)
    assert time.process_time() - begin < 3


def test_a_line_in_utf8_amid_windows_text_does_not_make_it_another_encoding(tmp_path):
    lines = "Name;Straße;Ort\nMüller, Anna;Ährenweg 1;Köln\nGroß, Jörg;Übersee 2;Erfurt\n".encode("cp1252")
    (tmp_path / "gemischt.csv").write_bytes(lines + "Käse, Uwe;Weg 3;Potsdam\n".encode())
    found = inspect_file(tmp_path / "gemischt.csv")
    assert [record["last_name"] for record in found["records"]] == ["Müller", "Groß", "Käse"]


def test_polish_text_of_windows_is_read_as_such(tmp_path):
    found = text(tmp_path / "polnisch.csv", "Firma;Ort;Name\nBeta KG;Łódź;Żaneta Wasłowska\n", "cp1250")
    assert found["records"][0]["addresses"][0]["city"] == "Łódź"
    spanish = text(tmp_path / "spanisch.csv", "Name;Notiz\nAna Muñoz;¿Qué tal?\n", "cp1252")
    assert spanish["records"][0]["last_name"] == "Muñoz"
