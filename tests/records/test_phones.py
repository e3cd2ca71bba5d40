"""Phone numbers out of cells. The numbers are invented; their area codes are real, as the plan is checked."""

from __future__ import annotations

import re

import phonenumbers
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm_desktop.records import phone_reading
from crm_desktop.records.contact import PHONE_TYPES
from crm_desktop.records.phones import format_phone, parse_phones, phone_type, search_digits

BERLIN = "+49301234567"
MOBILE = "+491711234567"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("030 1234567", BERLIN),
        ("030/1234567", BERLIN),
        ("030 / 123 45 67", BERLIN),
        ("(030) 1234567", BERLIN),
        ("030-1234567", BERLIN),
        ("030–1234567", BERLIN),
        ("030\u00a01234567", BERLIN),
        ("\u202a+49 30 1234567\u202c", BERLIN),
        ("０３０ 1234567", BERLIN),
        ("+49 30 1234567", BERLIN),
        ("+49 (0)30 1234567", BERLIN),
        ("+49 (0) 30 / 1234567", BERLIN),
        ("+49(30)1234567", BERLIN),
        ("(+49) 30 1234567", BERLIN),
        ("+49.30.1234567", BERLIN),
        ("0049 30 1234567", BERLIN),
        ("0049 (0)30 1234567", BERLIN),
        ("+0049 30 1234567", BERLIN),
        ("+030 1234567", BERLIN),
        ("30 1234567", BERLIN),
        ("301234567.0", BERLIN),
        ("1711234567.0", MOBILE),
        ("1711234567,0", MOBILE),
        ("1711234567", MOBILE),
        ("491711234567.0", MOBILE),
        ("491711234567", MOBILE),
        ("0171/1234567", MOBILE),
        ("030 1234567-0", "+493012345670"),
        ("030 1234567 - 12", "+4930123456712"),
        ("Tel.: 030/1234567", BERLIN),
        ("Tel 030 1234567", BERLIN),
        ("Telefon (privat): 030 1234567", BERLIN),
        ("Tel.: 030/1234567 (Zentrale)", BERLIN),
        ("030/1234567 (Frau Schmidt)", BERLIN),
        ("Büro Köln: 030/1234567", BERLIN),
        ("Tel. 2: 030/1234567", BERLIN),
        ("0800 1234567", "+498001234567"),
        ("0491 123456", "+49491123456"),
        ("0043 1 5131313", "+4315131313"),
        ("+41 44 668 18 00", "+41446681800"),
        ("+1 (212) 555-0100", "+12125550100"),
        ("+39 06 12345678", "+390612345678"),
        ("+44 20 7946 0958", "+442079460958"),
    ],
)
def test_one_number(text, normal):
    (phone,) = parse_phones(text)
    assert (phone.normal, phone.valid, phone.reason, phone.extension) == (normal, True, "", "")


@pytest.mark.parametrize(
    ("text", "normal", "extension"),
    [
        ("+49 30 1234567 App. 12", BERLIN, "12"),
        ("030 1234567 DW 12", BERLIN, "12"),
        ("030 1234567-0 DW -12", "+493012345670", "12"),
        ("030 1234567, Durchwahl 12", BERLIN, "12"),
        ("030/1234567 (Durchwahl 12)", BERLIN, "12"),
        ("+49 30 1234567 ext. 12", BERLIN, "12"),
        ("+49 30 1234567x12", BERLIN, "12"),
        ("+49 30 1234567 x12", BERLIN, "12"),
        ("+43 1 5131313 Kl. 12", "+4315131313", "12"),
        ("Durchwahl: 030 1234567", BERLIN, ""),
    ],
)
def test_extensions(text, normal, extension):
    (phone,) = parse_phones(text)
    assert (phone.normal, phone.extension) == (normal, extension)


@pytest.mark.parametrize(
    "text",
    [
        "030/1234567 oder 0171/1234567",
        "030/1234567, 0171/1234567",
        "030/1234567; 0171/1234567",
        "030/1234567 / 0171/1234567",
        "030/1234567/0171/1234567",
        "030/1234567 und 0171 1234567",
        "030/1234567 bzw. 0171 1234567",
        "030/1234567 & 0171 1234567",
        "030 1234567\n0171 1234567",
        "030 1234567 ::: 0171 1234567",
        "+49 30 1234567 | +49 171 1234567",
        "Tel. 030 1234567 Mobil 0171 1234567",
        "T +49 30 1234567 M +49 171 1234567",
        "030/1234567 mobil: 0171-1234567",
    ],
)
def test_two_numbers_in_a_cell(text):
    assert [phone.normal for phone in parse_phones(text)] == [BERLIN, MOBILE]
    assert [phone.kind for phone in parse_phones(text)] == ["", "mobile"]


def test_two_extensions_of_one_number():
    assert [phone.normal for phone in parse_phones("030/1234567-10/-11")] == ["+4930123456710", "+4930123456711"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("110", "phone_no_area_code"),
        ("116117", "phone_no_area_code"),
        ("1234567", "phone_no_area_code"),
        ("0800-FLOWERS", "phone_not_understood"),
        ("Frau Schmidt 030/1234567", "phone_not_understood"),
        ("keine", "phone_not_understood"),
        ("-", "phone_not_understood"),
        ("0", "phone_not_understood"),
        ("030/...", "phone_not_understood"),
        ("4,91711E+11", "phone_digits_lost"),
        ("4.91711E+11", "phone_digits_lost"),
        ("12345678901234567", "phone_digits_lost"),
    ],
)
def test_what_is_no_number_stays_text(text, reason):
    (phone,) = parse_phones(text)
    assert (phone.value, phone.normal, phone.valid, phone.reason) == (text, "", False, reason)


def test_letters_are_never_dialled():
    for text in ("030/1234567 nur vormittags", "030 KAUFHAUS", "Fax auf Anfrage 030"):
        assert all(not phone.normal for phone in parse_phones(text))


def test_a_possible_but_unknown_number_is_kept_with_a_doubt():
    (phone,) = parse_phones("491711234567890.0")
    assert phone.value == "491711234567890"
    assert not phone.valid
    assert phone.reason == "phone_unlikely"


def test_value_is_as_typed_without_understood_labels():
    assert [phone.value for phone in parse_phones("Tel.: 030/1234567 (Zentrale); mobil 0171 / 1234567")] == [
        "030/1234567 (Zentrale)",
        "0171 / 1234567",
    ]
    assert parse_phones("Pforte: 030 1234567")[0].value == "Pforte: 030 1234567"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("030 1234567", ""),
        ("0171 1234567", "mobile"),
        ("+43 664 1234567", "mobile"),
        ("+41 79 123 45 67", "mobile"),
        ("Fax 030 1234567", "fax"),
        ("Fax privat: 030 1234567", "fax_home"),
        ("privat 030 1234567", "home"),
        ("030 1234567 (Zentrale)", "main"),
        ("Sekretariat: 030 1234567", "assistant"),
        ("Fax 0171 1234567", "fax"),
    ],
)
def test_kind(text, kind):
    assert parse_phones(text)[0].kind == kind


def test_the_country_decides_for_numbers_without_country_code():
    assert parse_phones("01 5131313", "AT")[0].normal == "+4315131313"
    assert parse_phones("0664 1234567", "AT")[0].kind == "mobile"
    assert parse_phones("044 668 18 00", "CH")[0].normal == "+41446681800"
    assert parse_phones("(212) 555-0100", "US")[0].normal == "+12125550100"
    assert parse_phones("030 1234567", "")[0].normal == BERLIN
    assert parse_phones("030 1234567", "XX")[0].normal == ""


def test_empty():
    assert parse_phones("") == parse_phones(" \n") == ()


SEPARATED = st.text("0123456789", min_size=3, max_size=14).flatmap(
    lambda digits: st.lists(st.sampled_from(["", "", "", " ", "-", "/"]), min_size=14, max_size=14).map(
        lambda gaps: "".join(digit + gap for digit, gap in zip(digits, gaps, strict=False)).rstrip(" -/")
    )
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(["+49", "+49 ", "+49 (0)", "0049", "0", ""]), SEPARATED)
@example("0", "491123456")
@example("+49", "491123456")
@example("0", "171123456789")
def test_german_numbers_agree_with_the_library(prefix, rest):
    """The short way for Germany must give what phonenumbers gives, whatever the digits."""
    if not any("1" <= char <= "9" for char in rest[:1]):
        return
    if not prefix and (rest[:2] == "49" or not rest[0].isdigit()):
        return  # read with or without country code by our own rule
    phones = parse_phones(prefix + rest)
    if (
        len(phones) != 1
        or phones[0].reason == "phone_no_area_code"
        or phones[0].reason in ("phone_not_understood", "phone_digits_lost")
    ):
        return
    expected = phonenumbers.parse(prefix + rest, "DE")
    assert phones[0].valid == phonenumbers.is_valid_number(expected)
    assert phones[0].normal == phonenumbers.format_number(expected, phonenumbers.PhoneNumberFormat.E164)


def _the_long_way(text, country):
    """What a cell says when nothing is taken for plainly valid and the library is asked about each number."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phone_reading, "plainly_valid", lambda number, country: "")
        patch.setattr(phone_reading, "_MARKED_END", re.compile(""))
        phone_reading._understand.cache_clear()
        found = parse_phones(text, country)
    phone_reading._understand.cache_clear()
    return found


COUNTRIES = st.sampled_from(["DE", "DE", "AT", "CH", "GB", "LI", "LU", "US", "FR", "NL", "BE", "IT", "ES", "PL", "CZ",
                             "DK", "SE", "NO", ""])  # fmt: skip
CODES = "49 43 41 423 352 44 1 33 31 32 39 34 48 420 45 46 47 351".split()


@st.composite
def written(draw):
    """A number as people and programs write it, mostly of a real plan, sometimes with a digit too many or too few."""
    country, code = draw(COUNTRIES), draw(st.sampled_from(CODES))
    region = phonenumbers.region_code_for_country_code(int(code))
    number = draw(st.sampled_from([phonenumbers.example_number_for_type(region, kind) for kind in range(3)]))
    digits = phonenumbers.national_significant_number(number) if number else "30123456"
    end = draw(st.integers(0, 4))
    digits = digits[: len(digits) - end] + draw(st.text("0123456789", min_size=max(end - 1, 0), max_size=end + 1))
    before = draw(st.sampled_from([f"+{code}", f"00{code}", f"+{code} (0)", f"00{code} (0)", f"+{code}0", code, "0", "",
                                   f"(+{code})", f"+{code}-", f"+{code}.", "(0"]))  # fmt: skip
    area = draw(st.integers(0, 5))
    after = ") " if before == "(0" else draw(st.sampled_from(["", " ", "-", "/", " / ", ") ", ".", " - ", " /", "/ 0"]))
    gaps = draw(st.lists(st.sampled_from(["", "", "", " ", "-", ".", " - ", "/"]), min_size=20, max_size=20))
    rest = "".join(digit + gap for digit, gap in zip(digits[area:], gaps, strict=False)).rstrip(" -/.")
    return before + draw(st.sampled_from(["", " "])) + digits[:area] + after + rest, country


@st.composite
def beside_words(draw):
    """Numbers with words as address books have them, and several in a cell."""
    word = st.sampled_from(
        ["Tel", "Fax", "Mobil", "privat", "Zentrale", "DW", "Durchwahl", "App", "no", "oder", "Frau", "x"]
    )
    text, country = draw(written())
    for _ in range(draw(st.integers(0, 1))):
        text += draw(st.sampled_from([", ", "; ", " / ", "/", " oder ", ",", "\n", " "])) + draw(written())[0]
    before = draw(st.sampled_from(["", "", "{} ", "{}. ", "{}: ", "{}.: ", "{}.:", "({}) "])).format(draw(word))
    after = draw(st.sampled_from(["", "", " {}", " ({})", "({}.)", " {} 12", " {}. 12", " ({} 12)", ", {} -12", "/12"]))
    return before + text + after.format(draw(word)), country


@settings(max_examples=1_500, deadline=None)
@given(st.one_of(written(), beside_words(), st.tuples(st.text("0123456789+-/(). ", max_size=24), COUNTRIES)))
@example(("+49 (0) 821 / 605436 - 73", "DE"))
@example(("+49 30 1234567/8", "DE"))
@example(("Tel.: 0331 12 34 56", "DE"))
@example(("Fax (0331) 1234-0 / 0171 1234567", "DE"))
@example(("+43 1 588 58-0 (privat)", "DE"))
@example(("0331/123456, Durchwahl 0331 1234567", "DE"))
@example(("033112/0171123", "DE"))
@example(("0331/-123456", "DE"))
@example(("/30123456", "LU"))
@example(("06 12345678", "IT"))
@example(("123456789.0", "DE"))
def test_the_short_way_says_what_the_long_one_says(cell):
    text, country = cell
    assert parse_phones(text, country) == _the_long_way(text, country)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text("0123456789+-/() .,;Telx\n", max_size=40)))
def test_any_text_is_read(text):
    for phone in parse_phones(text):
        assert phone.kind in ("", *PHONE_TYPES)
        assert phone.normal == "" or (phone.normal[0] == "+" and phone.normal[1:].isascii())
        assert phone.valid <= bool(phone.normal)


def test_search_digits():
    assert search_digits("030/1234567", BERLIN) == "49301234567"
    assert search_digits("Pforte 0110", "") == "110"
    assert search_digits("keine", "") == ""


def test_numbers_are_shown_as_people_read_them():
    assert format_phone(BERLIN) == "030 1234567"
    assert format_phone(BERLIN, "AT") == "+49 30 1234567"
    assert format_phone(MOBILE) == "0171 1234567"
    assert format_phone("+41446681800") == "+41 44 668 18 00"
    assert format_phone("nichts") == "nichts"


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Mobil", "mobile"),
        ("Mobiltelefon 2", "mobile"),
        ("CELL,VOICE", "mobile"),
        ("iPhone", "mobile"),
        ("Fax privat", "fax_home"),
        ("WORK;FAX", "fax"),
        ("HOME", "home"),
        ("Telefon (privat)", "home"),
        ("geschäftlich", "work"),
        ("Telefon geschäftlich", "work"),
        ("Telefon", "work"),
        ("Haupttelefon", "main"),
        ("Company Main Phone", "main"),
        ("Autotelefon", "car"),
        ("Telefon Assistent", "assistant"),
        ("Pager", "pager"),
        ("Sonstiges", "other"),
        ("Irgendwas", ""),
        ("", ""),
    ],
)
def test_types_of_other_programs(word, code):
    assert phone_type(word) == code


def test_a_note_in_the_phone_column_is_kept_as_text():
    note = "Bitte nur vormittags anrufen. " * 4000
    (phone,) = parse_phones(note)
    assert (phone.value, phone.reason) == (note.strip(), "phone_not_understood")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("(030) 123 45 67 / 68", [BERLIN, "+49301234568"]),
        ("+49 30 1234567/8", [BERLIN, "+49301234568"]),
        ("0331 / 12 34 - 0 (Zentrale), -12 (Durchwahl)", ["+4933112340", "+49331123412"]),
        ("0331 / 12345", ["+4933112345"]),
        ("030/123/456", ["+4930123456"]),
    ],
)
def test_a_second_number_of_which_only_the_end_is_written(text, numbers):
    assert [phone.normal for phone in parse_phones(text)] == numbers


def test_a_number_that_two_fields_say_without_a_sign_between():
    for text in ("046-630-4614046-630-4614", "(0351)555-0123(0351)555-0123", "0351 5550123 0351 5550123"):
        (phone,) = parse_phones(text)
        assert (2 * len(phone.value) <= len(text), bool(phone.normal), phone.reason) == (True, True, "")


def test_only_whole_numbers_lose_digits_in_a_spreadsheet():
    (phone,) = parse_phones("0351-5550123-5550124-55")
    assert phone.reason == "phone_not_understood"
