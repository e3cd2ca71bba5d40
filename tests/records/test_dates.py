"""Dates as people and programs write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.common import i18n
from crm_desktop.records.dates import age, day_order, format_date, format_relative, parse_date

TODAY = datetime.date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("18.11.1970", "1970-11-18"),
        ("3.5.1970", "1970-05-03"),
        ("3. 5. 1970", "1970-05-03"),
        ("03-05-1970", "1970-05-03"),
        ("15/10/2017", "2017-10-15"),
        ("12/25/1980", "1980-12-25"),
        ("3/5/1970", "1970-05-03"),
        ("1970-05-03", "1970-05-03"),
        ("1970/5/3", "1970-05-03"),
        ("19700503", "1970-05-03"),
        ("1970-05-03T00:00:00Z", "1970-05-03"),
        ("03.05.1970 00:00:00", "1970-05-03"),
        ("03.05.1970 0:00", "1970-05-03"),
        ("05. März 2026", "2026-03-05"),
        ("5. Mrz. 2026", "2026-03-05"),
        ("1. Jänner 1980", "1980-01-01"),
        ("5 Mar 1970", "1970-03-05"),
        ("5th March 1970", "1970-03-05"),
        ("March 5, 1970", "1970-03-05"),
        ("Mar 5th, 1970", "1970-03-05"),
        ("05-Oct-1970", "1970-10-05"),
        ("Mo, 3. Mai 1999", "1999-05-03"),
        ("Montag, 03.05.1999", "1999-05-03"),
        ("Fri, 5 Mar 1999", "1999-03-05"),
        # two digits: a birthday is in the past
        ("3.5.26", "2026-05-03"),
        ("3.12.26", "1926-12-03"),
        ("3.5.27", "1927-05-03"),
        ("3.5.70", "1970-05-03"),
        ("3.5.00", "2000-05-03"),
        ("5. Mai '70", "1970-05-05"),
        # no year
        ("15.4.", "--04-15"),
        ("15.04", "--04-15"),
        ("15. April", "--04-15"),
        ("April 15", "--04-15"),
        ("--04-15", "--04-15"),
        ("--0415", "--04-15"),
        ("29.2.", "--02-29"),
        # empty dates of other programs
        ("", ""),
        (" ", ""),
        ("0.0.00", ""),
        ("0/0/00", ""),
        ("00.00.0000", ""),
        ("0000-00-00", ""),
        ("01.01.4501", ""),
        ("1/1/0001", ""),
        ("00.01.1900", ""),
    ],
)
def test_parse(text, iso):
    parsed = parse_date(text, today=TODAY)
    assert parsed.iso == iso
    assert parsed.reason == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31.2.2020", "date_impossible"),
        ("2020-13-01", "date_impossible"),
        ("30.2.", "date_impossible"),
        ("29.2.2023", "date_impossible"),
        ("40.40.1970", "date_impossible"),
        ("1.1.1899", "date_too_old"),
        ("1964", "date_not_understood"),
        ("Mai 1964", "date_not_understood"),
        ("unbekannt", "date_not_understood"),
        ("5. Brumaire 1799", "date_not_understood"),
        ("123.4.1970", "date_not_understood"),
        ("٣.٥.١٩٧٠", "date_not_understood"),
    ],
)
def test_refuse(text, reason):
    parsed = parse_date(text, today=TODAY)
    assert (parsed.iso, parsed.reason) == ("", reason)


def test_a_future_birthday_is_kept_with_a_doubt():
    parsed = parse_date("1.1.2030", today=TODAY)
    assert (parsed.iso, parsed.reason) == ("2030-01-01", "date_in_future")
    assert parse_date("1.1.2030", today=TODAY, past=False).reason == ""


def test_the_order_of_the_column_decides():
    assert parse_date("3/5/1970", "md").iso == "1970-03-05"
    assert parse_date("3/5/1970", "dm").iso == "1970-05-03"
    assert parse_date("25/12/1970", "md").iso == "1970-12-25"
    assert parse_date("1970-03-05", "md").iso == "1970-03-05"


def test_other_dates_may_lie_ahead():
    assert parse_date("3.5.27", today=TODAY, past=False).iso == "2027-05-03"
    assert parse_date("3.5.36", today=TODAY, past=False).iso == "2036-05-03"
    assert parse_date("3.5.37", today=TODAY, past=False).iso == "1937-05-03"
    assert parse_date("3.5.29").iso == "2029-05-03"
    assert parse_date("3.5.30").iso == "1930-05-03"


def test_values_of_spreadsheets():
    assert parse_date(datetime.date(1970, 5, 3)).iso == "1970-05-03"
    assert parse_date(datetime.datetime(1970, 5, 3, 12, 30)).iso == "1970-05-03"
    assert parse_date(datetime.date(1899, 12, 31)).reason == "date_too_old"
    assert parse_date(None) == parse_date("")
    assert parse_date(datetime.time(1, 2)).reason == "date_not_understood"


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["3/5/26", "15/3/26"], "dm"),
        (["3/5/26", "3/15/26"], "md"),
        (["3/5/26", "4/6/26"], ""),
        (["3.5.26"], "dm"),
        (["15/3/26", "3/15/26"], ""),
        (["1970-05-13", "", None, datetime.date(1970, 1, 2)], ""),
        ([], ""),
    ],
)
def test_order_of_a_column(values, order):
    assert day_order(values) == order


@given(st.dates(datetime.date(1901, 1, 1), TODAY))
def test_what_is_shown_can_be_read_again(day):
    for language in ("en", "de"):
        i18n.set_language(language)
        assert parse_date(format_date(day.isoformat()), today=TODAY).iso == day.isoformat()


@given(st.text(max_size=40))
def test_any_text_is_read(text):
    parsed = parse_date(text, today=TODAY)
    assert parsed.iso == "" or len(parsed.iso) in (7, 10)


def test_age():
    assert age("1970-11-18", TODAY) == 56
    assert age("1970-11-19", TODAY) == 55
    assert age("2000-02-29", datetime.date(2026, 2, 28)) == 25
    assert age("--11-18", TODAY) is None
    assert age("2030-01-01", TODAY) is None
    assert age("", TODAY) is None


def test_format():
    assert format_date("2026-11-18") == "18 Nov 2026"
    assert format_date("2026-11-08T10:00:00Z") == "8 Nov 2026"
    assert format_date("--04-15") == "15 Apr"
    assert format_date("") == ""
    assert format_date("soon") == "soon"
    i18n.set_language("de")
    assert format_date("2026-11-08") == "08.11.2026"
    assert format_date("--04-15") == "15.04."


@pytest.mark.parametrize(
    ("iso", "english", "german"),
    [
        ("2026-11-18", "today", "heute"),
        ("2026-11-19T08:00:00Z", "tomorrow", "morgen"),
        ("2026-11-17", "yesterday", "gestern"),
        ("2026-11-21", "in 3 days", "in 3 Tagen"),
        ("2026-11-13", "5 days ago", "vor 5 Tagen"),
        ("2026-12-25", "25 Dec 2026", "25.12.2026"),
        ("2025-11-18", "18 Nov 2025", "18.11.2025"),
        ("soon", "soon", "soon"),
    ],
)
def test_relative(iso, english, german):
    assert format_relative(iso, TODAY) == english
    i18n.set_language("de")
    assert format_relative(iso, TODAY) == german
