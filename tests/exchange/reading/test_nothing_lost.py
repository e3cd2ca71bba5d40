"""What stands in a list and has no place of its own comes along or is said: remarks, names beside addresses, titles of
parts; and headings and letters that other programs write in their own way."""

from __future__ import annotations

import time

import pytest
from openpyxl import Workbook

from crm_desktop.exchange.reading import untidy_text
from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.records.postal import fix_postcode


def read(path, content, encoding="utf-8"):
    path.write_bytes(content.encode(encoding))
    return inspect_file(path)


def one(path, content):
    (found,) = read(path, content)["records"]
    return found


def name(record):
    return " ".join(filter(None, (record.get("first_name"), record.get("last_name")))) or record.get("company", "")


def test_remarks_in_a_column_without_a_heading_are_notes(tmp_path):
    made = Workbook()
    for row in (
        ["Name", "Telefon", "Ort"], ["Anna Adam", "0351 5550101", "Dresden", "ruft zurück"],
        ["Bert Berg", "0361 5550102", "Erfurt"],
    ):  # fmt: skip
        made.active.append(row)
    made.active["D1"] = " "
    made.save(tmp_path / "list.xlsx")
    anna, _ = inspect_file(tmp_path / "list.xlsx")["records"]
    assert (name(anna), anna["notes"]) == ("Anna Adam", ("ruft zurück",))


@pytest.mark.parametrize(
    ("cells", "label"),
    [
        ("Alpha GmbH;Anna Adam <a@adam.example>", "Anna Adam"),
        ('Alpha GmbH;"Anna Adam, 0351 5550101, a@adam.example"', "Anna Adam"),
        ("Alpha GmbH;a@adam.example (nur vormittags)", "nur vormittags"),
        ("Alpha GmbH;info@alpha.example", ""),
        ('Alpha GmbH;"Tel. 0351 5550101, E-Mail: a@adam.example"', ""),
    ],
)
def test_words_beside_an_address_stay_beside_it(tmp_path, cells, label):
    record = one(tmp_path / "list.csv", f"Firma;E-Mail\n{cells}\n")
    mails = [channel for channel in record["channels"] if channel["kind"] == "email"]
    assert [channel.get("label", "") for channel in mails] == [label]


def test_the_name_of_the_contact_is_not_repeated_beside_the_address(tmp_path):
    record = one(tmp_path / "list.csv", 'Name;E-Mail\n"Adam, Anna";Anna Adam <a@adam.example>\n')
    assert record["channels"][0].get("label", "") == ""


def test_words_for_many_become_tags_of_those_below(tmp_path):
    found = read(
        tmp_path / "list.csv",
        "Name;Telefon;Ort\nKunden;;\nAnna Adam;0351 5550101;Dresden\nBert Berg;;Erfurt\n"
        "Lieferanten:;;\nBeta KG;;Berlin\n",
    )
    assert [(name(record), record["tags"]) for record in found["records"]] == [
        ("Anna Adam", ("Kunden",)),
        ("Bert Berg", ("Kunden",)),
        ("Beta KG", ("Lieferanten",)),
    ]
    assert "2 rows only say what those below them are" in found["warnings"][0]


def test_headings_that_say_as_what_somebody_is_in_the_list(tmp_path):
    record = one(
        tmp_path / "list.csv", 'Patient;Kasse;Whg.;Tel. p;Tel. (d)\n"Adam, Anna";AOK;1.OG;0351 5550101;0351 5550102\n'
    )
    assert name(record) == "Anna Adam"
    assert dict(record["custom"]) == {"Kasse": "AOK", "Whg.": "1.OG"}
    assert [channel["type"] for channel in record["channels"]] == ["home", "work"]


def test_such_a_heading_over_yes_and_no_is_a_field(tmp_path):
    record = one(tmp_path / "list.csv", "E-Mail;Mitglied\na@adam.example;ja\n")
    assert (dict(record["custom"]), name(record)) == ({"Mitglied": "ja"}, "")


def test_an_order_of_a_shop_is_about_who_pays(tmp_path):
    record = one(
        tmp_path / "orders.csv",
        "billing_first_name,billing_last_name,billing_address_1,billing_postcode,billing_city,shipping_first_name\n"
        "Anna,Adam,Weg 1,01067,Dresden,Bert\n",
    )
    assert (name(record), record["addresses"][0]["type"]) == ("Anna Adam", "invoice")
    assert dict(record["custom"]) == {"shipping_first_name": "Bert"}


def test_letters_as_in_a_web_page_and_signs_nobody_sees(tmp_path):
    record = one(
        tmp_path / "list.csv",
        "Name;Firma;Ort\n\u200bAnna M&uuml;ller;Adam &amp; Berg &quot;Nord&quot; GmbH;Gro&szlig;r\u00e4\u00adschen\n",
    )
    assert (name(record), record["company"]) == ("Anna Müller", "Adam & Berg ”Nord” GmbH")
    assert record["addresses"][0]["city"] == "Großräschen"


def test_a_company_with_such_a_sign_stays_as_it_is():
    assert untidy_text.without_entities("R&D;Adam & Söhne;a&b;&c") == "R&D;Adam & Söhne;a&b;&c"


def test_what_the_program_wrote_itself_stays_to_the_letter(tmp_path):
    record = one(tmp_path / "own.csv", 'Kontaktart;Nachname;Notizen\nPerson;Adam;"a &gt; b \\""c\\"" ­ d"\n')
    assert record["notes"] == ('a &gt; b \\"c\\" ­ d',)


def test_postal_codes_shown_as_amounts():
    assert [fix_postcode(text, city=city).value for text, city in (("99.084", "Erfurt"), ("1,067", "Dresden"))] == [
        "99084",
        "01067",
    ]


def test_an_address_parted_by_blanks(tmp_path):
    record = one(tmp_path / "list.csv", "Name,Address\nAnna Adam,Weg 1  Dresden  01067  DE\n")
    place = record["addresses"][0]
    assert (place["street"], place["zip"], place["city"], place["country"]) == ("Weg 1", "01067", "Dresden", "DE")


@pytest.mark.parametrize("sign", ["&", "&a", "&#1", "&amp;", "tel. "])
def test_texts_full_of_such_signs_take_no_longer(sign):
    begin = time.process_time()
    untidy_text.without_entities(sign * 300_000 + ";")
    assert time.process_time() - begin < 2


def test_contact_persons_below_their_company_belong_to_it(tmp_path):
    found = read(
        tmp_path / "list.csv",
        "Firma;Ort;AP 1;Tel. AP 1;AP 2;Tel. AP 2\nAlpha GmbH;Bonn;Anna Adam;0228 5550101;Clara Dorn;0228 5550103\n"
        ";;Bert Berg;0228 5550102;;\n\n;;Dirk Ernst;0228 5550104;;\n",
    )
    alpha, bert, dirk = found["records"]
    assert [(name(person), person["channels"][0]["value"]) for person in alpha["people"]] == [
        ("Anna Adam", "0228 5550101"),
        ("Clara Dorn", "0228 5550103"),
    ]
    assert (name(bert), bert["company"], bert["doubts"][0]["reason"]) == (
        "Bert Berg",
        "Alpha GmbH",
        "company_from_above",
    )
    assert "company" not in dirk  # a gap parts them


def test_groups_of_headings_that_are_not_merged(tmp_path):
    record = one(
        tmp_path / "list.csv",
        "Kunde;;;Ansprechpartner;\nName;PLZ;Ort;Name;Telefon\nAlpha GmbH;01067;Dresden;Anna Adam;0351 5550101\n",
    )
    assert (record["company"], name(record["people"][0])) == ("Alpha GmbH", "Anna Adam")


@pytest.mark.parametrize("row", ["Name;Street;ZIP;City", "(Pflichtfeld);Text;Zahl (optional);Text"])
def test_what_explains_the_headings_is_no_contact(tmp_path, row):
    found = read(tmp_path / "list.csv", f"Name;Straße;PLZ;Ort\n{row}\nAnna Adam;Weg 1;01067;Dresden\n")
    assert [name(record) for record in found["records"]] == ["Anna Adam"]


def test_names_above_their_numbers(tmp_path):
    found = read(tmp_path / "liste.txt", "Anna Adam\nTel. 0351 5550101\na@adam.example\n\nBert Berg\n0361 5550102\n")
    assert [(name(record), len(record["channels"])) for record in found["records"]] == [
        ("Anna Adam", 2),
        ("Bert Berg", 1),
    ]


def test_letters_beside_the_names_they_begin_are_no_countries(tmp_path):
    found = read(
        tmp_path / "list.csv",
        ";Name;Tel;Ort\nA;;;\n;Adam, Anna;0351 5550101;Dresden\nB;;;\n;Berg, Bert;0361 5550102;Erfurt\n",
    )
    assert [name(record) for record in found["records"]] == ["Anna Adam", "Bert Berg"]
