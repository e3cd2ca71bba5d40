"""Postal codes, places and address blocks.

Places of Germany, Austria and Switzerland come from resources/data/plz_dach.tsv (GeoNames, CC BY 4.0). The table
is good enough to mend a lost zero and to propose a place; it is no proof that a code does not exist.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop.common import paths
from crm_desktop.common.fold import fold

from .countries import country_code, country_codes, country_name

__all__ = [
    "Postcode",
    "country_code",
    "country_codes",
    "country_name",
    "fix_postcode",
    "place_matches",
    "places",
    "split_street_number",
    "split_zip_city",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Postcode:
    value: str
    changed: bool = False
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well."""
    country: str = ""
    """ISO code when the text itself ("D-01067") or the table says so, else ''."""


@cache
def _table() -> dict[str, dict[str, tuple[str, ...]]]:
    """Country to code to places (the main one first). Bulk recipients, which are no places, have none."""
    found: dict[str, dict[str, tuple[str, ...]]] = {"DE": {}, "AT": {}, "CH": {}}
    text = (paths.resources() / "data" / "plz_dach.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[2:]:
        country, code, place, state, others = line.split("\t")
        names = () if country == "DE" and state in _BULK_STATES else (place, *filter(None, others.split("|")))
        found[country][code] = names
    return found


_BULK_STATES = frozenset(
    (
        "Bavaria", "Lower Saxony", "Land Berlin", "Saxony", "Saxony-Anhalt", "Thuringia",
        "Mecklenburg-Western Pomerania", "",
    )
)  # fmt: skip
"""In the table, codes of single large recipients (an authority, a bank) carry an English or no state name."""


def places(zip: str, country: str = "") -> tuple[str, ...]:
    """The places of a code, the main one first; without a country by the length of the code (5 DE, 4 AT and CH)."""
    table = _table()
    if country:
        return table.get(country, {}).get(zip, ())
    if len(zip) == 5:
        return table["DE"].get(zip, ())
    return (*table["AT"].get(zip, ()), *table["CH"].get(zip, ()))


_PLACE_NOISE = re.compile(
    r"\b(?:a|am|an|der|den|die|im|in|bei|b|ob|vor|im|i|d|an|main|rhein|st|sankt|stadt|bad|markt)\b|\W+|\d+"
)


@lru_cache(maxsize=8192)
def _place_key(name: str) -> str:
    return _PLACE_NOISE.sub("", fold(name.partition("(")[0].partition("/")[0]))


@lru_cache(maxsize=8192)
def place_matches(zip: str, city: str, country: str = "") -> bool:
    """False only when the table knows the code and none of its places is like the city."""
    known = places(zip, country)
    wanted = _place_key(city)
    if not known or not wanted:
        return True
    for name in known:
        key = _place_key(name)
        if key and (key in wanted or wanted in key):
            return True
    return False


_PREFIX = re.compile(r"^([A-Za-z]{1,3})\s*[-–. ]\s*(?=\d)")
_FLOAT = re.compile(r"^(\d+)[.,]0+$")
_ZERO_FILLED = {"DE": 5, "US": 5, "FR": 5, "IT": 5, "ES": 5, "FI": 5, "TR": 5}
_UK = re.compile(r"^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$")


@lru_cache(maxsize=8192)
def fix_postcode(value: str, country: str = "", city: str = "") -> Postcode:
    """Mend what spreadsheets and habits do to a postal code; what cannot be understood stays as it is.

    `country` is an ISO code or empty. A lost zero is put back for Germany, and without a country where the
    table says that the code is no Austrian or Swiss one or where the city decides.
    """
    text = " ".join(value.split())
    if not text:
        return Postcode("")
    changed, found = False, ""
    if damaged := _FLOAT.match(text):
        text, changed = damaged[1], True
    if prefix := _PREFIX.match(text):
        code = country_code(prefix[1].upper())
        if code and code == (country or code):
            text, found, changed = text[prefix.end() :], code, True
    country = country or found
    if text.isdigit():
        result = _fix_digits(text, country, city)
    else:
        result = _fix_letters(text, country)
    if changed and not result.changed:
        return Postcode(result.value, True, result.reason or "zip_cleaned", result.country or found)
    return Postcode(result.value, result.changed, result.reason, result.country or found)


def _fix_digits(text: str, country: str, city: str) -> Postcode:
    if country in _ZERO_FILLED:
        length = _ZERO_FILLED[country]
        if len(text) == length:
            return Postcode(text)
        if length - 2 <= len(text) < length and (country != "DE" or len(text) == 4):
            return Postcode(text.zfill(length), True, "zip_zero_added")
        return Postcode(text, reason="zip_unlikely")
    if country in ("AT", "CH", "LI"):
        return Postcode(text) if len(text) == 4 else Postcode(text, reason="zip_unlikely")
    if country:
        return Postcode(text)
    if len(text) == 4:
        return _decide_four(text, city)
    return Postcode(text) if len(text) == 5 else Postcode(text, reason="zip_unlikely")


def _decide_four(text: str, city: str) -> Postcode:
    """Four digits without a country: Austrian, Swiss, or a German code that lost its zero."""
    filled = "0" + text
    candidates = [(code, zip) for code, zip in (("AT", text), ("CH", text), ("DE", filled)) if places(zip, code)]
    if city:
        fitting = [entry for entry in candidates if place_matches(entry[1], city, entry[0])]
        candidates = fitting or candidates
    if not candidates or [code for code, _ in candidates] == ["DE"]:
        return Postcode(filled, True, "zip_zero_added")
    if len(candidates) == 1:
        return Postcode(text, country=candidates[0][0])
    if all(code != "DE" for code, _ in candidates):
        return Postcode(text)
    return Postcode(text, reason="zip_ambiguous")


def _fix_letters(text: str, country: str) -> Postcode:
    upper = text.upper()
    if country == "GB" or (not country and _UK.match(upper)):
        joined = upper.replace(" ", "")
        spaced = f"{joined[:-3]} {joined[-3:]}"
        if _UK.match(spaced):
            return Postcode(spaced, spaced != text, "zip_cleaned" if spaced != text else "", "GB")
    if country == "NL" and (match := re.fullmatch(r"(\d{4})\s*([A-Z]{2})", upper)):
        spaced = f"{match[1]} {match[2]}"
        return Postcode(spaced, spaced != text, "zip_cleaned" if spaced != text else "")
    if country in ("DE", "AT", "CH", "LI"):
        return Postcode(text, reason="zip_unlikely")
    return Postcode(text)


_ZIP_CITY = re.compile(
    r"^(?:(?P<land>[A-Z]{1,3})\s*[-–]\s*)?(?P<zip>\d{4,5}|\d{3} \d{2}|\d{4} [A-Z]{2})\s+(?P<city>\D.*)$"
)


def split_zip_city(text: str) -> tuple[str, str]:
    """("01067", "Dresden") of "01067 Dresden" or "D-01067 Dresden"; ("", text) where there is no code in front."""
    text = " ".join(text.split())
    if match := _ZIP_CITY.match(text):
        land = f"{match['land']}-" if match["land"] else ""
        return land + match["zip"], match["city"]
    if re.fullmatch(r"(?:[A-Z]{1,3}-)?\d{4,5}", text):
        return text, ""
    return "", text


_STREET_NUMBER = re.compile(
    r"^(?P<street>.*?[^\s\d,].*?)[\s,]+(?P<number>\d+\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d+\s?[a-zA-Z]?)*)$"
)


def split_street_number(text: str) -> tuple[str, str]:
    """("Hauptstr.", "12 a") of "Hauptstr. 12 a"; the number is '' where none stands at the end."""
    text = " ".join(text.split())
    if (match := _STREET_NUMBER.match(text)) and not _NUMBERED_STREET.match(text):
        return match["street"].rstrip(","), match["number"]
    return text, ""


_NUMBERED_STREET = re.compile(r"^(?:Straße|Strasse|Platz) des \d+\b[^\d]*$|^[A-Z]\s?\d$", re.IGNORECASE)
