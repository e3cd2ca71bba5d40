"""What the values of a column look like, where its heading says nothing or says something else."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from functools import cache

from crm_desktop.common.fold import fold
from crm_desktop.records import companies, opt_outs, postal
from crm_desktop.records.countries import country_code
from crm_desktop.records.name_titles import split_salutation_and_title, take_titles

from . import words
from .tables import Cell

_EMAIL = re.compile(r"(?:[^<>@]*<)?[^@\s<>;,]+@[^@\s<>;,]+\.[\w\-]{2,}>?(?:\s*[;,]\s*[^@\s<>;,]+@[^@\s<>;,]+)*")
_EXCHANGE = re.compile(r"/o=.*", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:[A-Za-zÄÖÜäöüß.:]{0,12}\s*)?[+(]?[\d(][\d\s()/.\-–+]{4,24}\d(?:\s*(?:App\.?|DW|ext\.?)\s*\d{1,5})?"
)
_WEB = re.compile(
    r"(?:https?://\S+|www\.\S+|[\w\-]+(?:\.[\w\-]+)*\.(?:de|com|at|ch|org|net|eu|info|example)(?:/\S*)?)", re.I
)
_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2}(?:[T ].*)?|\d{1,2}/\d{1,2}/\d{2,4}")
_ZIP = re.compile(r"(?:[A-Z]{1,2}[- ])?\d{4,5}")
_ZIP_CITY = re.compile(r"(?:[A-Z]{1,3}-)?\d{4,5}\s+[^\W\d_].*")
_STREET = re.compile(r"[^\W\d_][\w.\-/ ]*[\s.](?:\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-zA-Z]?)?)")
_STREET_WORD = re.compile(
    r"(?:str(?:a(?:ß|ss)e)?\b\.?|weg\b|platz\b|allee\b|gasse\b|ring\b|ufer\b|damm\b|street\b|road\b)", re.I
)
_MOBILE = re.compile(r"(?:\+49|0049|0)\s?\(?0?\)?\s?1[567]\d")
_NUMBER = re.compile(r"[A-Z]{0,4}[-./ ]?\d{3,10}")
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?:\s+[^\W\d_][\w.'’\-]*){1,4}|[^\W\d_][\w'’\- ]+,\s*[^\W\d_][\w.'’\- ]+")
_WORD = re.compile(r"[^\W\d_][^\W\d_'’\-]+(?:[- ][^\W\d_]+)?")
_VAT = re.compile(
    r"(?=.*\d)(?:DE\s?\d{9}|ATU\s?\d{8}|CHE[-\s]?\d{3}[.\s]?\d{3}[.\s]?\d{3}.*|[A-Z]{2}\s?[A-Z0-9]{8,12})"
)


@cache
def _places() -> frozenset[str]:
    return frozenset(
        fold(name)
        for country in ("DE", "AT", "CH")
        for found in postal._table()[country].values()  # pyright: ignore[reportPrivateUsage]
        for name in found[:1]
    )


def _is_salutation(text: str) -> bool:
    if not 1 < len(text) <= 20:  # a mere cross marks something else
        return False
    code, title = split_salutation_and_title(text)
    return bool(code) and not title


def _is_title(text: str) -> bool:
    return len(text) < 30 and bool(re.fullmatch(r"(?:(?:Prof|Dr|Dipl|Mag|Ing)\b[\w.\-() ]*)+", text))


def _addresses(value: Cell) -> bool:
    """Whether a value can stand before a name, as "Dr." and "Herr" do and "Sales Manager" does not."""
    text = str(value).strip()
    return bool(words.salutation_and_title(text)[0]) or take_titles(f"{text} X")[2] == "X" or text.endswith(".")


def _is_zip(text: str) -> bool:
    return bool(_ZIP.fullmatch(text)) and bool(postal.places(text[-5:].zfill(5)) or postal.places(text[-4:]))


def _is_phone(text: str) -> bool:
    """A plain number is no phone number: amounts and codes look the same. It takes a 0, a + or a separator."""
    if not _PHONE.fullmatch(text) or _DATE.fullmatch(text) or re.fullmatch(r"\d+[.,]\d{1,2}", text):
        return False
    return 6 <= sum(map(str.isdigit, text)) <= 16 and (text[0] in "+0(" or any(char in text for char in " /-"))


def _is_country(text: str) -> bool:
    return (len(text) > 1 or text in "DA") and bool(country_code(text))


def _is_street(text: str) -> bool:
    return bool(_STREET.fullmatch(text)) or bool(_STREET_WORD.search(text) and any(map(str.isdigit, text)))


_TESTS: dict[str, tuple[Callable[[str], object], float]] = {
    # target: (test of one value, confidence when all values pass)
    "email:work": (lambda text: _EMAIL.fullmatch(text) or _EXCHANGE.fullmatch(text), 0.95),
    "web:work": (_WEB.fullmatch, 0.9),
    "address.work.zip_city": (_ZIP_CITY.fullmatch, 0.88),
    "address.work.zip": (_is_zip, 0.8),
    "phone:work": (_is_phone, 0.85),
    "salutation": (_is_salutation, 0.9),
    "title": (_is_title, 0.85),
    "vat_id": (_VAT.fullmatch, 0.8),
    "birthday": (_DATE.fullmatch, 0.6),
    "company": (companies.is_company_name, 0.85),
    "address.work.street": (_is_street, 0.8),
    "address.work.city": (lambda text: fold(text) in _places(), 0.8),
    "address.work.country": (_is_country, 0.75),
    "customer_no": (_NUMBER.fullmatch, 0.6),
    "display_name": (_NAME.fullmatch, 0.5),
    "last_name": (lambda text: _WORD.fullmatch(text) and text[0].isupper(), 0.4),
}


def shares(samples: Sequence[Cell]) -> dict[str, float]:
    """Target to the share of the samples that look like it, only those above a quarter."""
    texts, dates, numbers = _by_type(samples)
    total = len(texts) + dates + numbers
    found: dict[str, float] = {}
    if not total:
        return found
    for target, (test, _) in _TESTS.items():
        share = sum(1 for text in texts if test(text)) / total
        if share > 0.25:
            found[target] = share
    if dates:
        found["birthday"] = found.get("birthday", 0.0) + dates / total
    if found.get("company", 0) >= 0.5:
        found.pop("display_name", None)
    return found


_LONGEST = 150
"""A longer text is prose: it is like none of the targets, and patterns are not tried on it."""


def _by_type(samples: Sequence[Cell]) -> tuple[list[str], int, int]:
    texts: list[str] = []
    dates = numbers = 0
    for value in samples:
        if isinstance(value, bool):
            numbers += 1
        elif isinstance(value, int):
            texts.append(str(value))
        elif isinstance(value, str) and len(value) <= _LONGEST:
            texts.append(value)
        elif isinstance(value, (datetime.date, datetime.datetime)):
            dates += 1
        else:
            numbers += 1
    return texts, dates, numbers


def guesses(samples: Sequence[Cell]) -> list[tuple[str, float]]:
    """(target, confidence) for what the values look like, the most likely first."""
    found = shares(samples)
    mobile = [value for value in samples if isinstance(value, str) and _MOBILE.match(value)]
    scored: list[tuple[str, float]] = []
    weak = len(samples) < 3
    for target, share in found.items():
        score = _TESTS[target][1] * share * (0.8 if weak else 1.0)
        if target == "phone:work" and len(mobile) * 2 > len(samples):
            target = "phone:mobile"
        if target == "address.work.street" and not any(_STREET_WORD.search(str(value)) for value in samples):
            score *= 0.5  # "Wartung bis 12" looks like a street, too
        if target == "birthday" and not _like_birthdays(samples):
            target = "custom"
        scored.append((target, round(score, 2)))
    return sorted(scored, key=lambda item: -item[1])


def _like_birthdays(samples: Sequence[Cell]) -> bool:
    years: list[int] = []
    for value in samples:
        if isinstance(value, (datetime.date, datetime.datetime)):
            years.append(value.year)
        elif isinstance(value, str) and (found := re.search(r"\b(19|20)\d\d\b", value)):
            years.append(int(found.group()))
    return not years or (min(years) >= 1901 and sorted(years)[len(years) // 2] < 2010)


_CHECKED = {"email": "email:work", "phone": "phone:work", "web": "web:work"}


def fit(target: str, samples: Sequence[Cell]) -> float:
    """Share of the samples that can be what their heading says; 1.0 for targets that cannot be checked."""
    if target.endswith(".country"):
        return sum(not str(value).isdigit() for value in samples) / max(len(samples), 1)
    if target.startswith("opt_in:"):
        said = [opt_outs.read(str(value), opt_in=True) for value in samples]
        return sum(item != opt_outs.NOTHING for item in said) / max(len(samples), 1)
    if target == "addressee_kind":
        return sum(bool(words.contact_kind(str(value))) for value in samples) / max(len(samples), 1)
    if target == "role":
        return sum(any(map(words.role, words.listed(str(value)))) for value in samples) / max(len(samples), 1)
    if target in ("title", "salutation_or_title"):
        return sum(map(_addresses, samples)) / max(len(samples), 1)
    if target.startswith(("email:", "phone:", "web:")):
        name = _CHECKED[target.partition(":")[0]]
    elif target == "birthday":
        name = target
    elif target.endswith(".zip"):
        texts, _, _ = _by_type(samples)
        return sum(any(map(str.isdigit, text)) for text in texts) / max(len(samples), 1)
    else:
        return 1.0
    if target == "birthday":
        return sum(not isinstance(value, str) or any(map(str.isdigit, value)) for value in samples) / max(
            len(samples), 1
        )
    if target.startswith("phone:"):
        texts, _, _ = _by_type(samples)
        return sum(any(map(str.isdigit, text)) and "@" not in text for text in texts) / max(len(samples), 1)
    return shares(samples).get(name, 0.0)
