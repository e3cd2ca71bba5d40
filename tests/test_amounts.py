"""Amounts as people type them, in either language; what is none is refused rather than guessed."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.numbers import currency_named, parse_money, parse_number


@pytest.fixture(params=["de", "en"])
def language(request):
    before = i18n.language()
    i18n.set_language(request.param)
    yield request.param
    i18n.set_language(before)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.234,56 €", 123_456), ("1,234.56", 123_456), ("1 234,56", 123_456), ("1'234.50", 123_450),
        ("12k", 1_200_000), ("12,5k", 1_250_000), ("12 TEUR", 1_200_000), ("2,5 Tsd. EUR", 250_000),
        ("EUR 1.234,56", 123_456), ("€1,234.56", 123_456), ("1,234,567.89", 123_456_789),
        ("1,5 Mio", 150_000_000), ("€ 4.800,-", 480_000), ("2.500.000", 250_000_000),
        ("12 kEUR", 1_200_000), ("5.000 CHF", 500_000), ("Fr. 100.-", 10_000),
        ("1200 PLN", 120_000), ("0,125", 13), ("0.125", 13), ("-0,125", -13),
        ("1.234", 123_400), ("1,234", 123_400), ("-5", -500), ("12.5", 1_250), ("12,5", 1_250),
    ],
)  # fmt: skip
def test_understood(language, text, cents):
    assert parse_money(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zwölf",
        "1.2.3",
        "1,2,3",
        "24.12.2026",
        "1.23.456",
        "1e9",
        "9" * 20,
        "1,234.567",
        "1.234,567",
        "12k5",
        "5 %",
        "(5)",
        "12,50-",
    ],
)
def test_refused(language, text):
    assert parse_money(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("5.000", ""), ("12k", ""), ("5.000 CHF", "CHF"), ("CHF 5'000.-", "CHF"), ("Sfr. 20", "CHF"), ("$12k", "USD"),
        ("£3", "GBP"), ("12 TEUR", "EUR"), ("12 €", "EUR"), ("300 pln", "PLN"), ("Franz", ""), ("Neurologie 3", ""),
    ],
)  # fmt: skip
def test_the_currency_is_the_one_that_was_typed(language, text, named):
    assert currency_named(text) == named


def test_what_begins_with_nothing_is_no_thousand(language):
    assert parse_number("0,125") == parse_number("0.125") == 0.125
