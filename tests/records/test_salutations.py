"""Greetings of letters, in German and English."""

from __future__ import annotations

import pytest

from crm_desktop.records.names import split_person_name
from crm_desktop.records.salutations import letter_salutation, spoken_title

# salutation, title, first, last: formal German, formal English
FORMAL = [
    (("ms", "Dr.", "Anna", "Müller"), "Sehr geehrte Frau Dr. Müller", "Dear Dr Müller"),
    (("mr", "Prof. Dr. rer. nat.", "Klaus", "Weber"), "Sehr geehrter Herr Professor Weber", "Dear Professor Weber"),
    (("mr", "Univ.-Prof. DDr.", "Max", "Huber"), "Sehr geehrter Herr Professor Huber", "Dear Professor Huber"),
    (("mr", "Dr.-Ing. E.h.", "Uwe", "Lang"), "Sehr geehrter Herr Dr. Lang", "Dear Dr Lang"),
    (("ms", "Dipl.-Ing. (FH)", "Eva", "Lang"), "Sehr geehrte Frau Lang", "Dear Ms Lang"),
    (("mr", "RA", "Jens", "Koch"), "Sehr geehrter Herr Koch", "Dear Mr Koch"),
    (("ms", "", "", "von der Heide"), "Sehr geehrte Frau von der Heide", "Dear Ms von der Heide"),
    (("family", "", "", "Schulz"), "Sehr geehrte Familie Schulz", "Dear Schulz family"),
    (("family", "Dr.", "Anna und Peter", "Schulz"), "Sehr geehrte Familie Dr. Schulz", "Dear Schulz family"),
    (("neutral", "", "Kim", "Müller"), "Guten Tag Kim Müller", "Dear Kim Müller"),
    (("neutral", "Dr.", "Kim", "Müller"), "Guten Tag Dr. Kim Müller", "Dear Dr Müller"),
    (("", "", "Kim", "Müller"), "Guten Tag Kim Müller", "Dear Kim Müller"),
    (("", "Dr.", "", "Müller"), "Guten Tag Dr. Müller", "Dear Dr Müller"),
    (("", "", "Kim", ""), "Guten Tag Kim", "Dear Kim"),
    (("mr", "", "Kim", ""), "Guten Tag Kim", "Dear Kim"),
    (("", "", "", "Müller"), "Sehr geehrte Damen und Herren", "Dear Sir or Madam"),
    (("", "", "", ""), "Sehr geehrte Damen und Herren", "Dear Sir or Madam"),
    (("ms", "", "", ""), "Sehr geehrte Damen und Herren", "Dear Sir or Madam"),
    (("neutral", "", "", "Anna Meier und Peter Schulz"), "Guten Tag Anna Meier und Peter Schulz",
     "Dear Anna Meier and Peter Schulz"),
    # nobility
    (("mr", "", "Karl", "Freiherr von Thalheim"), "Sehr geehrter Herr von Thalheim", "Dear Mr von Thalheim"),
    (("ms", "Dr.", "Eva", "Freifrau von Thalheim"), "Sehr geehrte Frau Dr. von Thalheim", "Dear Dr von Thalheim"),
    (("mr", "", "Bernd", "Graf von Hohenfels"), "Sehr geehrter Graf von Hohenfels", "Dear Graf von Hohenfels"),
    (("ms", "", "Maria", "Gräfin von Hohenfels"), "Sehr geehrte Gräfin von Hohenfels", "Dear Gräfin von Hohenfels"),
    (("mr", "Dr.", "Karl", "Prinz zu Beispiel"), "Sehr geehrter Dr. Prinz zu Beispiel", "Dear Dr Prinz zu Beispiel"),
    (("ms", "", "Nina", "Graf"), "Sehr geehrte Frau Graf", "Dear Ms Graf"),
    (("", "", "Maria", "Gräfin von Hohenfels"), "Guten Tag Maria Gräfin von Hohenfels", "Dear Gräfin von Hohenfels"),
]  # fmt: skip


@pytest.mark.parametrize(("person", "german", "english"), FORMAL)
def test_formal(person, german, english):
    assert letter_salutation(*person) == german
    assert letter_salutation(*person, language="") == german
    assert letter_salutation(*person, language="en") == english
    assert letter_salutation(*person, language="fr") == english


@pytest.mark.parametrize(
    ("person", "german", "english"),
    [
        (("ms", "Dr.", "Anna", "Müller"), "Liebe Anna", "Dear Anna"),
        (("mr", "", "Peter", "Müller"), "Lieber Peter", "Dear Peter"),
        (("neutral", "", "Kim", "Müller"), "Hallo Kim", "Dear Kim"),
        (("", "", "Kim", "Müller"), "Hallo Kim", "Dear Kim"),
        (("family", "", "Anna und Peter", "Schulz"), "Hallo Anna und Peter", "Dear Anna and Peter"),
        (("family", "", "", "Schulz"), "Liebe Familie Schulz", "Dear Schulz family"),
        (("ms", "", "", "Müller"), "Sehr geehrte Frau Müller", "Dear Ms Müller"),
    ],
)
def test_informal(person, german, english):
    assert letter_salutation(*person, address_form="du") == german
    assert letter_salutation(*person, address_form="du", language="en") == english


def test_what_the_user_typed_wins_without_its_comma():
    assert letter_salutation("ms", "", "Anna", "Müller", override="Liebe Frau Müller,") == "Liebe Frau Müller"
    assert letter_salutation("ms", "", "Anna", "Müller", override=" , ") == "Sehr geehrte Frau Müller"


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Herrn Prof. Dr. med. dent. habil. Uwe Groß", "Sehr geehrter Herr Professor Groß"),
        ("Eheleute Anna und Peter Schulz", "Sehr geehrte Familie Schulz"),
        ("Anna Meier und Peter Schulz", "Guten Tag Anna Meier und Peter Schulz"),
        ("Frau Gräfin Maria von Hohenfels", "Sehr geehrte Gräfin von Hohenfels"),
        ("Frau Dr. Anna von der Heide, M.Sc.", "Sehr geehrte Frau Dr. von der Heide"),
    ],
)
def test_from_the_text_of_a_cell_to_the_letter(text, greeting):
    name = split_person_name(text)
    assert letter_salutation(name.salutation, name.title, name.first_name, name.last_name) == greeting


@pytest.mark.parametrize(
    ("title", "spoken"),
    [("Prof. Dr.", "Prof."), ("Dr. Dr. h.c.", "Dr."), ("Dr.med.", "Dr."), ("Dipl.-Kfm.", ""), ("MBA", ""), ("", "")],
)
def test_spoken_titles(title, spoken):
    assert spoken_title(title) == spoken
