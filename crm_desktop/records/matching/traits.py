"""What of a record is compared: its traits, made comparable once and kept with the record.

Any record with named fields fits: a contact of the file, a row to be imported, what somebody is typing. Empty text
means "not known" and speaks neither for nor against.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from crm_desktop.records.codes import PERSON
from crm_desktop.records.companies import company_key, legal_form

from .sound import plain

Place = tuple[str, str, str, str, str, str]
"""street, house number, postal code, city, state, further line; comparable."""
NOWHERE: Place = ("", "", "", "", "", "")


class Traits(NamedTuple):
    """Comparable values of one record. Several values of a kind are joined by SEVERAL."""

    kind: str = PERSON
    first: str = ""
    last: str = ""
    birth_name: str = ""
    suffix: str = ""
    firm: str = ""
    """Name of the company, or of a person's employer, without legal form."""
    form: str = ""
    street: str = ""
    house: str = ""
    zip: str = ""
    city: str = ""
    state: str = ""
    extra: str = ""
    places: str = ""
    """Further addresses, each packed like the first."""
    phones: str = ""
    emails: str = ""
    webs: str = ""
    birthday: str = ""
    number: str = ""
    vat_id: str = ""


SEVERAL = "\x1e"
PARTS = "\x1f"
WITHIN = "\x1d"
EMPTY = Traits()


def pack(traits: Traits) -> str:
    return PARTS.join(traits)


def unpack(text: str) -> Traits:
    return Traits._make(text.split(PARTS))


_SHARED = (1, 2, 5, 7, 9, 10)
"""Names, firm, street, postal code, city: many have the same."""


def unpack_many(packed: Iterable[str], known: dict[str, str]) -> list[Traits]:
    """The same for many, who then share equal texts (kept in `known`): half the memory, and equal is quickly told."""
    found: list[Traits] = []
    for text in packed:
        parts = text.split(PARTS)
        for place in _SHARED:
            value = parts[place]
            if value:
                parts[place] = known.setdefault(value, value)
        found.append(Traits._make(parts))
    return found


def make(
    *, kind: str = PERSON, first: str = "", last: str = "", birth_name: str = "", suffix: str = "", company: str = "",
    addresses: Iterable[tuple[str, str, str, str, str]] = (), phones: Iterable[str] = (), emails: Iterable[str] = (),
    webs: Iterable[str] = (), birthday: str = "", number: str = "", vat_id: str = "",
) -> Traits:  # fmt: skip
    """Traits from values as stored: addresses are (street with number, postal code, city, state, further line),
    numbers E.164 or digits, dates ISO."""
    places = [place(*address) for address in addresses]
    street, house, zip_code, city, state, extra = places[0] if places else NOWHERE
    firm, form = firm_and_form(company) if company else ("", "")
    day = birthday.replace("-", "") if birthday else ""
    return Traits._make((
        kind, plain(first) if first else "", plain(last) if last else "", plain(birth_name) if birth_name else "",
        plain(suffix) if suffix else "", firm, form, street, house, zip_code, city, state, extra,
        SEVERAL.join([WITHIN.join(item) for item in places[1:]]) if len(places) > 1 else "", SEVERAL.join(phones),
        SEVERAL.join(emails).lower(), SEVERAL.join([host for host in map(domain, webs) if host]) if webs else "",
        f"--{day}" if birthday[:2] == "--" else day, number.strip().casefold(), plain(vat_id) if vat_id else "",
    ))  # fmt: skip


def place(street: str, zip_code: str, city: str, state: str = "", extra: str = "") -> Place:
    road, house = road_and_house(street) if street else ("", "")
    code = zip_code if zip_code.isdecimal() else zip_code.replace(" ", "").casefold()
    return road, house, code, town(city) if city else "", plain(state) if state else "", plain(extra) if extra else ""


_USUAL_HOUSE = re.compile(r"(\D*[^\W\d][,.]?) (\d+)([a-z]?)")
_HOUSE = re.compile(r"^(.*?[^\W\d].*?)\s*[,.]?\s*(\d+)\s*([a-z]?)(?:\s*[-/+]\s*\d*\s*[a-z]?)*\s*$")
_HOUSE_FIRST = re.compile(r"^(\d+)\s*([a-z]?)\s+(\D.*)$")
_ROAD = re.compile(r"(?<=[a-z])\s*(?:strasse|str)(?![a-z])")


@lru_cache(1 << 16)
def road_and_house(street: str) -> tuple[str, str]:
    """The road, with one form for "Straße", and the first house number: "Berliner Str. 12 a-c" → (…, "12a")."""
    text = " ".join(street.casefold().split())
    found = _USUAL_HOUSE.fullmatch(text) or _HOUSE.match(text)
    if found:
        road, house = found.group(1), found.group(2) + found.group(3)
    else:
        front = _HOUSE_FIRST.match(text)
        road, house = (front.group(3), front.group(1) + front.group(2)) if front else (text, "")
    return _road(road), house


@lru_cache(1 << 16)
def _road(name: str) -> str:
    road = plain(name)
    return _ROAD.sub(" str", f"sankt{road[2:]}" if road.startswith("st ") else road).replace(" ", "")


@lru_cache(1 << 15)
def town(city: str) -> str:
    """A place without what is often left out: "Frankfurt (Main)", "Frankfurt a.M." and "Frankfurt" are one."""
    words = plain(city.split("(")[0].split(",")[0].split("/")[0]).split()
    if words and words[0] == "st":
        words[0] = "sankt"
    cut = next(
        (number for number, word in enumerate(words) if number and word in ("am", "a", "an", "im", "i", "ob")), 0
    )
    return " ".join(words[:cut] if cut else words)


@lru_cache(1 << 16)
def firm_and_form(name: str) -> tuple[str, str]:
    """A company's name without legal form, comparable, and the form in its usual spelling."""
    form = legal_form(name)
    if not form:
        return _core(plain(name)), ""
    key, tail = company_key(name), plain(form).replace(" ", "")
    at = key.rfind(tail)  # in front it may be letters of the name: Elektro Berg e.K.
    words = plain(name).split()
    # The words of the name that are not those of the form: they are what key has besides the form.
    rest = key[:at] + key[at + len(tail) :] if at >= 0 else key
    kept: list[str] = []
    for word in words:
        if rest and plain(rest).startswith(word):
            kept.append(word)
            rest = plain(rest)[len(word) :]
    return _core(" ".join(kept) or plain(name)), form


def _core(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in ("firma", "fa"):
        del words[0]
    return " ".join("sankt" if word == "st" else word for word in words if word not in ("und", "and", "u")) or name


def domain(web: str) -> str:
    """The bare domain of a web address."""
    text = web.casefold().split("//")[-1].split("/")[0].split(":")[0]
    return text[4:] if text.startswith("www.") else text
