"""Postal codes, places, countries, and the parts of an address line."""

from __future__ import annotations

import pytest

from crm_desktop.common import i18n
from crm_desktop.records.countries import _by_name, _key, _rows  # pyright: ignore[reportPrivateUsage]
from crm_desktop.records.postal import (
    country_code,
    country_codes,
    country_name,
    fix_postcode,
    place_matches,
    places,
    split_street_number,
    split_zip_city,
)


@pytest.mark.parametrize(
    ("value", "country", "city", "fixed", "reason", "found"),
    [
        # right already
        ("01067", "DE", "", "01067", "", ""),
        ("50667", "", "", "50667", "", ""),
        ("1010", "AT", "", "1010", "", ""),
        ("8001", "CH", "", "8001", "", ""),
        ("9490", "LI", "", "9490", "", ""),
        ("SW1A 1AA", "GB", "", "SW1A 1AA", "", "GB"),
        ("75001", "FR", "", "75001", "", ""),
        ("", "", "", "", "", ""),
        # the zero a spreadsheet took
        ("1067", "DE", "", "01067", "zip_zero_added", ""),
        ("1067.0", "DE", "", "01067", "zip_zero_added", ""),
        ("1067", "", "", "01067", "zip_zero_added", ""),
        ("1067", "", "Dresden", "01067", "zip_zero_added", ""),
        ("6112", "", "Halle", "06112", "zip_zero_added", ""),
        ("6112", "", "Halle (Saale)", "06112", "zip_zero_added", ""),
        ("4109", "DE", "", "04109", "zip_zero_added", ""),
        ("8056", "", "Zwickau", "08056", "zip_zero_added", ""),
        ("2138", "US", "", "02138", "zip_zero_added", ""),
        ("6000", "FR", "Nice", "06000", "zip_zero_added", ""),
        # four digits that are right in Austria or Switzerland
        ("1010", "", "Wien", "1010", "", "AT"),
        ("1097", "", "Riex", "1097", "", "CH"),
        ("1097", "", "Dresden-Neustadt", "01097", "zip_zero_added", ""),
        ("8001.0", "CH", "", "8001", "zip_cleaned", ""),
        ("1097", "", "", "1097", "zip_ambiguous", ""),
        ("8056", "DE", "Zürich", "08056", "zip_zero_added", ""),
        # habits
        ("D-01067", "", "", "01067", "zip_cleaned", "DE"),
        ("D - 01067", "DE", "", "01067", "zip_cleaned", "DE"),
        ("DE-1067", "", "", "01067", "zip_zero_added", "DE"),
        ("A-1010", "", "", "1010", "zip_cleaned", "AT"),
        ("CH-8001", "", "", "8001", "zip_cleaned", "CH"),
        ("CH 8001", "", "", "8001", "zip_cleaned", "CH"),
        ("sw1a1aa", "", "", "SW1A 1AA", "zip_cleaned", "GB"),
        ("1234ab", "NL", "", "1234 AB", "zip_cleaned", ""),
        # nothing to be sure of
        ("106", "DE", "", "106", "zip_unlikely", ""),
        ("123456", "DE", "", "123456", "zip_unlikely", ""),
        ("Dresden", "DE", "", "Dresden", "zip_unlikely", ""),
        ("10115", "AT", "", "10115", "zip_unlikely", ""),
        ("K1A 0B1", "CA", "", "K1A 0B1", "", ""),
    ],
)
def test_postcodes(value, country, city, fixed, reason, found):
    postcode = fix_postcode(value, country, city)
    assert (postcode.value, postcode.reason, postcode.country) == (fixed, reason, found)
    assert postcode.changed == (postcode.value != value)


def test_every_german_code_survives_a_spreadsheet():
    from crm_desktop.records.postal import _table  # pyright: ignore[reportPrivateUsage]

    for code in _table()["DE"]:
        assert fix_postcode(f"{int(code)}.0", "DE").value == code


def test_places():
    assert places("01067")[0] == "Dresden"
    assert places("1010") == (*places("1010", "AT"), *places("1010", "CH"))
    assert [places(code, "AT")[0] for code in ("1010", "8010", "4020", "6020")] == ["Wien", "Graz", "Linz", "Innsbruck"]
    assert places("8001", "CH") == ("Zürich",)
    assert places("00000") == ()
    assert places("50658") == ()  # a tax office with a code of its own is no place
    assert "Stadt Wehlen" in places("01829")


@pytest.mark.parametrize(
    ("code", "city", "fits"),
    [
        ("50667", "Köln", True),
        ("50667", "KOELN", True),
        ("50667", "Köln-Innenstadt", True),
        ("50667", "Bonn", False),
        ("01067", "München", False),
        ("60311", "Frankfurt", True),
        ("60311", "Frankfurt a.M.", True),
        ("60311", "Frankfurt/Main", True),
        ("06112", "Halle/Saale", True),
        ("50667", "", True),
        ("00000", "Köln", True),
        ("29313", "Kleinbeispiel", True),  # a village of the municipality, not in the table
        ("50658", "Köln", True),  # single recipient
        ("1010", "Wien", True),
        ("1010", "Graz", False),
        ("8001", "Zürich", True),
        ("8001", "Bern", False),
        ("14467", "Berlin", False),  # Berlin has codes that begin so, but this is Potsdam's
        ("14482", "Babelsberg", True),
    ],
)
def test_place_matches(code, city, fits):
    assert place_matches(code, city) is fits


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Deutschland", "DE"), ("germany", "DE"), ("D", "DE"), ("DE", "DE"), ("DEU", "DE"), ("BRD", "DE"),
        ("Österreich", "AT"), ("Oesterreich", "AT"), ("A", "AT"), ("Austria", "AT"),
        ("Schweiz", "CH"), ("Suisse", "CH"), ("Svizzera", "CH"), ("CH", "CH"),
        ("FL", "LI"), ("USA", "US"), ("U.S.A.", "US"), ("Vereinigte Staaten von Amerika", "US"),
        ("UK", "GB"), ("Großbritannien", "GB"), ("England", "GB"), ("Vereinigtes Königreich", "GB"),
        ("Niederlande", "NL"), ("Holland", "NL"), ("The Netherlands", "NL"), ("España", "ES"), ("Türkei", "TR"),
        ("Turkey", "TR"), ("Česko", "CZ"), ("Czech Republic", "CZ"), ("Côte d'Ivoire", "CI"), ("Südkorea", "KR"),
        ("P.R. China", "CN"), ("ES", "ES"), ("IRL", "IE"), ("SLO", "SI"), ("S", "SE"),
        ("", ""), ("Musterland", ""), ("-", ""), ("QQ", ""),
    ],
)  # fmt: skip
def test_country_codes(text, code):
    assert country_code(text) == code


def test_country_names_in_both_languages():
    assert country_name("AT", "de") == "Österreich"
    assert country_name("AT") == "Austria"
    i18n.set_language("de")
    assert country_name("AT") == "Österreich"
    assert country_name("Musterland") == "Musterland"


def test_the_country_table_is_sound():
    codes = country_codes()
    assert len(codes) == len(set(codes)) > 240
    assert len({row[1] for row in _rows()}) == len(codes)
    names = [_key(name) for row in _rows() for name in {row[2], row[3], *row[5]}]
    assert len(_by_name()) == len(set(names))
    for code in codes:
        assert country_code(country_name(code, "de")) == code
        assert country_code(country_name(code, "en")) == code


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("01067 Dresden", ("01067", "Dresden")),
        ("D-01067 Dresden", ("D-01067", "Dresden")),
        ("D 01067 Dresden", ("D-01067", "Dresden")),
        ("1010 Wien", ("1010", "Wien")),
        ("60311 Frankfurt am Main", ("60311", "Frankfurt am Main")),
        ("1012 AB Amsterdam", ("1012 AB", "Amsterdam")),
        ("Dresden 01067", ("01067", "Dresden")),
        ("London SW1A 1AA", ("SW1A 1AA", "London")),
        ("01067", ("01067", "")),
        ("Dresden", ("", "Dresden")),
        ("", ("", "")),
    ],
)
def test_split_zip_city(text, parts):
    assert split_zip_city(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hauptstr. 12 a", ("Hauptstr.", "12 a")),
        ("Hauptstr.12", ("Hauptstr.", "12")),
        ("Musterweg 3-5", ("Musterweg", "3-5")),
        ("Straße des 17. Juni 135", ("Straße des 17. Juni", "135")),
        ("Am Markt", ("Am Markt", "")),
        ("Q 5", ("Q 5", "")),
        ("12 Main Street", ("12 Main Street", "")),
        ("", ("", "")),
    ],
)
def test_split_street_number(text, parts):
    assert split_street_number(text) == parts
