"""Postal codes, places and address blocks.

Places of Germany, Austria and Switzerland come from resources/data/plz_dach.tsv (GeoNames, CC BY 4.0). The table
is good enough to mend a lost zero and to propose a place; it is no proof that a code does not exist.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_desktop.common import paths
from crm_desktop.common.fold import fold

from .addresses import address_block
from .companies import is_company_name
from .countries import country_code, country_codes, country_name

__all__ = [
    "Postcode",
    "address_block",
    "country_code",
    "country_codes",
    "country_name",
    "fix_postcode",
    "impossible",
    "place_matches",
    "places",
    "split_street_number",
    "split_zip_city",
]


@dataclass(frozen=True, slots=True)
class Postcode:
    value: str
    changed: bool = False
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well."""
    country: str = ""
    """ISO code when the text itself ("D-01067") or the table says so, else ''."""


_Places = tuple[str, ...]

_BULK_STATES = frozenset(
    (
        "Bavaria", "Lower Saxony", "Land Berlin", "Saxony", "Saxony-Anhalt", "Thuringia",
        "Mecklenburg-Western Pomerania", "",
    )
)  # fmt: skip
"""In the table, codes of single large recipients (an authority, a bank) carry an English or no state name."""


@cache
def _table() -> dict[str, dict[str, _Places]]:
    """Country to code to places, the main one first."""
    found: dict[str, dict[str, _Places]] = {"DE": {}, "AT": {}, "CH": {}}
    text = (paths.resources() / "data" / "plz_dach.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[2:]:
        country, code, place, state, others = line.split("\t")
        names = (place, *others.split("|")) if others else (place,)
        found[country][code] = () if country == "DE" and state in _BULK_STATES else names
    return found


@lru_cache(maxsize=4096)
def places(zip: str, country: str = "") -> _Places:
    """The places of a code, the main one first; without a country by the length of the code (5 DE, 4 AT and CH).

    Empty for unknown codes and for those of single large recipients.
    """
    table = _table()
    if not country:
        country = "DE" if len(zip) == 5 else ""
    found: _Places = ()
    for code in (country,) if country else ("AT", "CH"):
        names = table.get(code, {}).get(zip, ())
        found += _towns_first(names) if code == "AT" else names
    if found and is_company_name(found[0]) and not found[0].startswith("Stadt "):
        return ()
    return found


def _towns_first(names: _Places) -> _Places:
    """Austrian rows list hamlets and districts ("Graz,01.Bez.:Innere Stadt") in no order: a statutory city, then
    the town with most districts here, then with most codes in the country, comes first."""
    towns = [name.partition(",")[0] for name in names]
    if len(set(towns)) > 1:
        counts, everywhere = Counter(towns), _austrian_towns()
        towns.sort(key=lambda town: (town not in _STATUTORY, -counts[town], -everywhere[town]))
    return tuple(dict.fromkeys(towns))


_STATUTORY = frozenset(
    (
        "Wien", "Graz", "Linz", "Salzburg", "Innsbruck", "Klagenfurt", "Villach", "Wels", "St. Pölten", "Steyr",
        "Wiener Neustadt", "Krems an der Donau", "Eisenstadt", "Rust", "Waidhofen an der Ybbs", "Dornbirn", "Bregenz",
    )
)  # fmt: skip


@cache
def _austrian_towns() -> Counter[str]:
    return Counter(town for names in _table()["AT"].values() for town in {name.partition(",")[0] for name in names})


_PLACE_NOISE = re.compile(
    r"\b(?:a|am|an|der|den|die|im|in|bei|b|ob|vor|i|d|main|rhein|st|sankt|stadt|bad|markt)\b|\W+|\d+"
)


_PLACE_END = re.compile(r"[(/,]")


@lru_cache(maxsize=8192)
def _place_key(name: str) -> str:
    folded = fold(_PLACE_END.split(name, maxsplit=1)[0])
    return _PLACE_NOISE.sub("", folded) or folded


def _is_place_of(zip: str, city: str, country: str) -> bool:
    wanted = _place_key(city)
    for name in places(zip, country):
        known = _place_key(name)
        if known == wanted or (
            min(len(known), len(wanted)) > 3 and (known.startswith(wanted) or wanted.startswith(known))
        ):
            return True
    return False


_TOWN = 4
"""A place of so many codes in one region is a town whose codes the table knows, not a village that shares its name."""


@cache
def _regions(country: str) -> dict[str, Counter[str]]:
    """Place to the first two digits of its codes, and how many begin so."""
    found: dict[str, Counter[str]] = {}
    for code in _table().get(country, {}):
        for name in {_place_key(name) for name in places(code, country)}:
            found.setdefault(name, Counter())[code[:2]] += 1
    return found


@lru_cache(maxsize=8192)
def place_matches(zip: str, city: str, country: str = "") -> bool:
    """False only when the table knows the place, but nowhere near the code; or as a town with other codes (14467 is in
    Potsdam, not in Berlin).

    Villages within a municipality and codes of single recipients are not in the table; they pass.
    """
    if not city.strip() or not places(zip, country) or _is_place_of(zip, city, country):
        return True
    elsewhere = False
    for code in (country,) if country else ("DE", "AT", "CH"):
        regions = _regions(code).get(_place_key(city)) if places(zip, code) else None
        if regions is not None and zip[:2] in regions:
            return regions[zip[:2]] < _TOWN
        elsewhere = elsewhere or regions is not None
    return not elsewhere


@cache
def _areas(country: str) -> frozenset[str]:
    """The first two digits of the codes there are."""
    return frozenset(code[:2] for code in _table()[country])


@lru_cache(maxsize=65_536)
def impossible(zip: str, city: str = "", country: str = "") -> bool:
    """Whether a postal code cannot be, or the place is known and lies elsewhere. Asks only for Germany, Austria and
    Switzerland; a code that is merely not in the table passes, since nobody knows them all. Without a country the
    number of digits tells; `country` may be a code or a name."""
    code, text = country_code(country) if country.strip() else "", " ".join(zip.split())
    if not text or (country.strip() and code not in ("DE", "AT", "CH")):
        return False
    lengths = {"DE": (5,), "AT": (4,), "CH": (4,)}.get(code, (4, 5))
    if not (text.isascii() and text.isdigit()) or len(text) not in lengths:
        return True
    countries = (code,) if code else ("DE",) if len(text) == 5 else ("AT", "CH")
    return not any(text[:2] in _areas(one) for one in countries) or not place_matches(text, city, code)


_PREFIX = re.compile(r"^([A-Za-z]{1,3})\s*[-–. ]\s*(?=\d)")
_FLOAT = re.compile(r"^(\d+)[.,]0+$")
_ZERO_FILLED = {"DE": 5, "US": 5, "FR": 5, "IT": 5, "ES": 5, "FI": 5, "TR": 5}
_UK = re.compile(r"^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$")


_GROUPED = re.compile(r"(\d{1,2})[.,'](\d{3})")


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
    if grouped := _GROUPED.fullmatch(text):  # shown as an amount: 99.084
        text, changed = f"{grouped[1]}{grouped[2]}", True
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
        candidates = [entry for entry in candidates if _is_place_of(entry[1], city, entry[0])] or candidates
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
    r"^(?:(?P<land>[A-Z]{1,3})\s*[-– ]\s*)?"
    r"(?P<zip>\d{4} [A-Z]{2}(?= )|\d{3} \d{2}|\d{2}-\d{3}|\d{4,5})\s+(?P<city>\D.*)$"
)
_CITY_ZIP = re.compile(r"^(?P<city>\D+?),?\s+(?P<zip>\d{4,5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$")
_ONLY_ZIP = re.compile(r"^(?:[A-Z]{1,3}\s?-\s?)?\d{4,5}$")


def split_zip_city(text: str) -> tuple[str, str]:
    """("01067", "Dresden") of "01067 Dresden" or "Dresden 01067"; a prefix stays ("D-01067") for fix_postcode.

    ("", text) where there is no code.
    """
    text = " ".join(text.split())
    if match := _ZIP_CITY.match(text):
        return (f"{match['land']}-" if match["land"] else "") + match["zip"], match["city"]
    if _ONLY_ZIP.match(text):
        return text, ""
    if match := _CITY_ZIP.match(text):
        return match["zip"], match["city"]
    return "", text


_STREET_NUMBER = re.compile(
    r"^(?P<street>.*?[^\s\d,].*?)(?:[\s,]+|(?<=str\.))(?P<number>\d+\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d+\s?[a-zA-Z]?)*)$"
)
_SQUARE = re.compile(r"^[A-Z]\s?\d$")
"""Mannheim counts blocks: "Q 5" is a street."""


def split_street_number(text: str) -> tuple[str, str]:
    """("Hauptstr.", "12 a") of "Hauptstr. 12 a"; the number is '' where none stands at the end."""
    text = " ".join(text.split())
    if (match := _STREET_NUMBER.match(text)) and not _SQUARE.match(text):
        return match["street"].rstrip(","), match["number"]
    return text, ""
