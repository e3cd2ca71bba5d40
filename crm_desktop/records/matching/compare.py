"""One pair of people, field by field: how far each field agrees, and what that is worth.

A pair can be one contact, two of a household, two of a company, or strangers. For the first, worth is kept as level
per field (weights.py knows the m of each) plus `worth`, the log of 1 / (chance that strangers agree so). For household
and company the ratio is worked out here: there, names and birthdays are those of strangers, while last name, address,
number or domain are shared.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from jellyfish import jaro_winkler_similarity

from . import weights as w
from .keys import FREEMAIL
from .slips import one_slip, slips
from .sound import CACHE, cologne, is_short_form, spelling
from .traits import SEVERAL, WITHIN, Place, Traits
from .weights import Weights

_LN = {
    share: log(share)
    for share in (0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 0.75, 0.8, 0.85, 0.95, 0.97)
}


Names = tuple[int, int, float, float, float]
"""Levels of first and last name, worth, and what they say for household and company."""


class Evidence(NamedTuple):
    """levels by field (weights.FIRST ... ADDRESS); logs of likelihood ratios against strangers."""

    levels: tuple[int, ...]
    worth: float
    household: float
    colleagues: float


_SPREAD = {w.SOUNDS: log(0.3), w.PART: log(0.5), w.SHORT: log(0.2), w.SIMILAR: log(0.02), w.CODE: log(0.003)}
"""log of the chance that a name, when it is written otherwise, is written as this one."""
_CAP = {w.SOUNDS: 7.0, w.PART: 7.0, w.SHORT: 6.0, w.SIMILAR: 6.5, w.CODE: 3.0}
_INITIAL = log(0.95 / 0.1)


_FAR = 0.55
"""Jaro-Winkler similarity below which no two spellings of one name have been met."""


def name_level(one: str, other: str, given: bool) -> int:
    """How far two names (not empty, comparable) agree."""
    if one == other:
        return w.EXACT
    joined, other_joined = one.replace(" ", ""), other.replace(" ", "")
    if joined == other_joined:
        return w.SOUNDS
    if len(joined) == 1 or len(other_joined) == 1:
        return w.INITIAL if joined[0] == other_joined[0] else w.OTHER
    spaced = " " in one or " " in other
    near = jaro_winkler_similarity(joined, other_joined)
    if near < _FAR and not spaced:
        if given and is_short_form(one, other):
            return w.SHORT
        return w.CODE if cologne(one) == cologne(other) else w.OTHER
    if spelling(one) == spelling(other):
        return w.SOUNDS
    if spaced:
        words, others = one.split(), other.split()
        if given and (words[0] == others[0] or set(words) < set(others) or set(others) < set(words)):
            return w.PART
        if not given and _shares_word(words, others):
            return w.PART
        if (
            given
            and len(words[0]) > 1
            and len(others[0]) > 1
            and (level := name_level(words[0], others[0], True)) in (w.SOUNDS, w.SHORT)
        ):
            return level
    if given and is_short_form(one, other):
        return w.SHORT
    longest = max(len(joined), len(other_joined))
    most = 3 if longest > 9 else 2 if longest > 5 else 1
    faults = slips(joined, other_joined, most)
    if faults <= most and longest > 2:
        return w.CODE if _only_vowel(joined, other_joined, faults) else w.SIMILAR
    if longest > 4 and near >= 0.91:
        return w.SIMILAR
    return w.CODE if cologne(one) == cologne(other) else w.OTHER


def _shares_word(words: list[str], others: list[str]) -> bool:
    """Double names: one has a part the other consists of, or both share a part of weight."""
    return any(len(word) > 2 and word in others for word in words)


def _only_vowel(one: str, other: str, faults: int) -> bool:
    """Müller and Möller, Müller and Maler: the same consonants with another vowel are another name."""
    if len(one) != len(other):  # Müller and Maler differ by a double letter besides
        one, other = _TWICE.sub(r"\1", one), _TWICE.sub(r"\1", other)
        unlike = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
        return len(one) == len(other) < 8 and bool(unlike) and all(pair <= _VOWELS for pair in unlike)
    return len(one) < 8 and cologne(one) == cologne(other) and one[0] == other[0] and faults <= 2


_TWICE = re.compile(r"([a-z])\1")
_VOWELS = frozenset("aeiou")
_ROLE = re.compile(r"(?:info|kontakt|contact|office|mail|post|buero|service|team|zentrale|verwaltung|familie|fam)\b")
"""Mailboxes of a house or a company rather than of a person."""


def _may_cross(a: Traits, b: Traits) -> bool:
    """A quick look: swapped names begin alike crosswise."""
    (first, last), (their_first, their_last) = a[1:3], b[1:3]
    if not (first and last and their_first and their_last):
        return True
    return (first[0] == their_last[0] and last[0] == their_first[0]) or " " in last or " " in their_last


class Comparer:
    """Judges pairs with one set of weights. Not for several threads at once."""

    def __init__(self, weights: Weights) -> None:
        self.rarity = weights.rarity
        self._first, self._last = weights.rarities("first"), weights.rarities("last")
        self._zip, self._street = weights.rarities("zip"), weights.rarities("street")
        self._firsts: dict[tuple[str, str], tuple[int, float]] = {}
        self._lasts: dict[tuple[str, str], tuple[int, float]] = {}

    def people(self, a: Traits, b: Traits, names: Names | None = None) -> Evidence:
        """All that speaks for and against two people being one. `names`: what names() said, when it was asked."""
        first, last, worth, house, firm = names or self.names(a, b)
        birthday = number = phone = email = employer = 0
        if a.birthday and b.birthday:
            birthday, value = self._birthday(a.birthday, b.birthday)
            worth += value
            if birthday != w.UNLIKE:
                house += max(0.0, value + _LN[0.01])
        if a.number and b.number:
            number, value = self._number(a.number, b.number)
            worth += value
            house += max(0.0, value + _LN[0.02])
            firm += max(0.0, value + _LN[0.02])
        if a.phones and b.phones:
            phone, value = self._phone(a.phones, b.phones)
            worth += value
            if phone == w.EQUAL:
                house += value + _LN[0.5]
                firm += value + _LN[0.5]
            elif phone == w.NEAR:
                house += _LN[0.05] + value
                firm += _LN[0.3] + value
            else:
                house += _LN[0.5]
                firm += _LN[0.4]
        if a.emails and b.emails:
            email, value = self._email(a.emails, b.emails)
            worth += value
            if email == w.EQUAL:
                share = _LN[0.5] if _ROLE.match(a.emails) or _ROLE.match(b.emails) else _LN[0.1]
                house += value + share
                firm += value + share
            elif email == w.MAIL_HOST:
                house += max(0.0, value + _LN[0.2])
                firm += value + _LN[0.8]
            elif email == w.MAIL_OTHER:
                firm += _LN[0.2]
        if a.firm and b.firm:
            employer, value = self._firm(a.firm, b.firm)
            worth += value
            house += max(0.0, value + _LN[0.05])
            firm += value + (_LN[0.97] if employer == w.EQUAL else _LN[0.02])
        address, value, house_value, firm_value = self._address(a, b)
        levels = (first, last, birthday, number, phone, email, employer, address)
        return Evidence(levels, worth + value, house + house_value, firm + firm_value)

    # Names

    def names(self, a: Traits, b: Traits) -> Names:
        """Levels of first and last name, worth, and what the last name says for household and company."""
        first = last = 0
        given = family = 0.0
        (one, surname, born), (other, their_surname, their_born) = a[1:4], b[1:4]
        if one and other:
            if one == other:
                first, given = w.EXACT, self._first[one]
            else:
                first, given = self._name("first", self._firsts, one, other)
        if surname and their_surname:
            if surname == their_surname:
                last, family = w.EXACT, self._last[surname]
            else:
                last, family = self._name("last", self._lasts, surname, their_surname)
                if last > w.SOUNDS and (born or their_born) and (born == their_surname or their_born == surname):
                    last = w.PART
                    family = self.rarity("last", surname if their_born == surname else their_surname) + _SPREAD[w.PART]
        if (first == 0 or first > w.SIMILAR or last == 0 or last > w.SIMILAR) and _may_cross(a, b):
            crossed = self._crossed(a, b)
            if crossed > given + family + 2.0:
                return w.CROSSED, 0, crossed, 0.0, 0.0
        house = firm = 0.0
        if last:
            share = _HOUSE_LAST.get(last)
            house = family + share if share is not None else _LN[0.1]
            firm = max(0.0, family + _LN[0.02])
        if first == w.EXACT:
            house += max(0.0, given + _LN[0.01])
        return first, last, given + family, house, firm

    def _name(
        self, kind: str, known: dict[tuple[str, str], tuple[int, float]], one: str, other: str
    ) -> tuple[int, float]:
        found = known.get((one, other))
        if found is None:
            level = name_level(one, other, kind == "first")
            found = known[one, other] = level, self._name_worth(kind, level, one, other)
        return found

    def _name_worth(self, kind: str, level: int, one: str, other: str) -> float:
        if level == w.EXACT:
            return self.rarity(kind, one)
        if level == w.OTHER:
            return 0.0
        if level == w.INITIAL:
            return _INITIAL
        if level == w.PART:
            shared = [word for word in one.split() if word in other.split()] or [min(one, other, key=len)]
            return min(max(self.rarity(kind, word) for word in shared) + _SPREAD[w.PART], _CAP[w.PART])
        rarest = max(self.rarity(kind, one), self.rarity(kind, other))
        return min(rarest + _SPREAD[level], _CAP[level])

    def _crossed(self, a: Traits, b: Traits) -> float:
        """Worth of first and last name swapped in one of the two, or run together in one field."""
        if a.first and a.last and b.first and b.last:
            one, two = name_level(a.first, b.last, True), name_level(a.last, b.first, False)
            if w.OTHER in (one, two) or w.CODE in (one, two) or w.INITIAL in (one, two):
                return 0.0
            # How likely a stranger is swapped just so is told by the commoner way round.
            ways = (
                self._name_worth("first", one, a.first, b.last) + self._name_worth("last", two, a.last, b.first),
                self._name_worth("last", one, a.first, b.last) + self._name_worth("first", two, a.last, b.first),
            )
            return min(ways) + _SELDOM_CROSSED - _CROSSED_FAULTS * ((one != w.EXACT) + (two != w.EXACT))
        words = f"{a.first} {a.last}".split()
        if a.last == b.last or sorted(words) != sorted(f"{b.first} {b.last}".split()):
            return 0.0  # both know the last name only: that is one name, however it is compared
        if len(words) == 1:
            return self.rarity("last", words[0])
        return min(self.rarity("first", word) for word in words) + self.rarity("last", words[-1])

    # Dates and numbers

    def _birthday(self, one: str, other: str) -> tuple[int, float]:
        if one == other:
            return w.EQUAL, self.rarity("birthday", one) if one[:2] != "--" else _YEARLESS
        if one[:2] == "--" or other[:2] == "--":
            return (w.EQUAL, _YEARLESS) if one[-4:] == other[-4:] else (w.UNLIKE, 0.0)
        if one_slip(one, other):
            return w.NEAR, _NEAR_DAY
        if one[:4] == other[:4] and one[4:6] == other[6:] and one[6:] == other[4:6]:
            return w.NEAR, _NEAR_DAY
        if (one[4:] == other[4:] or one[:4] == other[:4]) and slips(one, other, 2) == 2:
            return w.NEAR, _NEAR_DAY - 1.5
        return w.UNLIKE, 0.0

    def _number(self, one: str, other: str) -> tuple[int, float]:
        if one == other:
            return w.EQUAL, self.rarity("number", one)
        if len(one) > 4 and one_slip(one, other):
            return w.NEAR, _NEAR_NUMBER
        return w.UNLIKE, 0.0

    def _phone(self, one: str, other: str) -> tuple[int, float]:
        if one == other and SEVERAL not in one:
            return w.EQUAL, self.rarity("phone", one)
        ours, theirs = one.split(SEVERAL), other.split(SEVERAL)
        shared = [number for number in ours if number in theirs]
        if shared:
            return w.EQUAL, max([self.rarity("phone", number) for number in shared])
        for number in ours:
            for their in theirs:
                if number[-7:] == their[-7:] and len(number) > 8:  # the same number with and without area code
                    return w.EQUAL, max(self.rarity("phone", number) - 1.0, 5.0)
                if len(number) > 7 and number[:-5] == their[:-5] and one_slip(number, their):
                    return w.NEAR, _NEAR_PHONE
                if len(number) > 7 and number[-4:] == their[-4:] and one_slip(number, their):
                    return w.NEAR, _NEAR_PHONE
        return w.UNLIKE, 0.0

    def _email(self, one: str, other: str) -> tuple[int, float]:
        if one == other and SEVERAL not in one:
            return w.EQUAL, self.rarity("email", one)
        ours, theirs = one.split(SEVERAL), other.split(SEVERAL)
        shared = [mail for mail in ours if mail in theirs]
        if shared:
            return w.EQUAL, max([self.rarity("email", mail) for mail in shared])
        best, value = w.MAIL_OTHER, 0.0
        for mail in ours:
            name, _, host = mail.rpartition("@")
            for their in theirs:
                their_name, _, their_host = their.rpartition("@")
                if name == their_name and len(name) > 3:
                    best, value = w.MAIL_LOCAL, max(value, _SAME_LOCAL)
                elif host == their_host and len(name) > 4 and one_slip(name, their_name):
                    best, value = w.MAIL_NEAR, max(value, _NEAR_MAIL)
                elif best == w.MAIL_OTHER and host == their_host and host not in FREEMAIL:
                    best, value = w.MAIL_HOST, self.rarity("host", host)
        return best, value

    def _firm(self, one: str, other: str) -> tuple[int, float]:
        if one == other:
            return w.EQUAL, self.rarity("firm", one)
        if firm_alike(one, other):
            return w.NEAR, _NEAR_FIRM
        return w.UNLIKE, 0.0

    # Addresses

    def _address(self, a: Traits, b: Traits) -> tuple[int, float, float, float]:
        """Level, worth, and what it says for household and company."""
        same = self.places(a, b)
        if same is None:
            return 0, 0.0, 0.0, 0.0
        ratio = exp(min(same, 40.0))
        house, firm = log(0.97 * ratio + 0.03), log(0.75 * ratio + 0.25)
        return (w.SAME_PLACE, same, house, firm) if same > 1.0 else (w.OTHER_PLACE, 0.0, house, firm)

    def places(self, a: Traits, b: Traits) -> float | None:
        """The best of all addresses against all; None when one side has none."""
        if not a.places and not b.places:
            return self._place(a[7:13], b[7:13])  # pyright: ignore
        found = [self._place(one, two) for one in all_places(a) for two in all_places(b)]
        return max((value for value in found if value is not None), default=None)

    def _place(self, one: Place, two: Place) -> float | None:
        if one == two and one[2] and one[0] and one[1] and not one[5]:
            return self._zip[one[2]] - 0.1 + min(self._street[one[0]], _STREET_IN_AREA) + _SAME_HOUSE
        street, house, zip_code, city, state, extra = one
        street2, house2, zip2, city2, state2, extra2 = two
        if extra and extra2 and street != street2 and lines_swapped(one, two):
            street2, extra, extra2 = extra2.replace(" ", ""), extra.replace(" ", ""), street2
        worth, known, area = 0.0, False, False
        if zip_code and zip2:
            known = True
            if zip_code == zip2:
                worth, area = self.rarity("zip", zip_code) - 0.1, True
            else:
                worth = _NEAR_ZIP if one_slip(zip_code, zip2) else -3.0
        if city and city2:
            known = True
            level = town_level(city, city2)
            if area:
                worth += (0.0, -0.2, -0.9)[level]
            else:
                found = (self.rarity("city", city), 3.0, -2.3)[level]
                worth = (
                    max(worth + (0.0 if level < 2 else -1.0), found + (-0.7 if zip_code and zip2 else 0.0))
                    if worth
                    else found
                )
                area = level < 2
        if street and street2:
            known = True
            level = road_level(street, street2)
            if level == 0:
                worth += min(self.rarity("street", street), _STREET_IN_AREA) if area else self.rarity("street", street)
            elif level == 1:
                worth += _SIMILAR_STREET if area else _SIMILAR_STREET + 1.0
            else:
                worth -= 2.3
            if level < 2 and house and house2:
                worth += _SAME_HOUSE if house == house2 else (_OTHER_HOUSE if digits(house) != digits(house2) else 2.0)
            elif level == 2 and house and house == house2:
                worth += 1.5
        if extra and extra2:
            worth += (
                self.rarity("extra", extra) - 0.5
                if extra == extra2
                else (3.0 if jaro_winkler_similarity(extra, extra2) > 0.88 else -0.7)
            )
        if state and state2 and state != state2:
            worth -= 1.5
        return worth if known else None


_HOUSE_LAST = {w.EXACT: _LN[0.85], w.SOUNDS: _LN[0.05], w.PART: _LN[0.05], w.SIMILAR: _LN[0.02]}
_SELDOM_CROSSED = log(1 / 0.1)
_CROSSED_FAULTS = 1.0
_YEARLESS = log(365)
_NEAR_DAY = log(700)
_NEAR_NUMBER = log(20)
_NEAR_PHONE = log(800)
_SAME_LOCAL = log(25)
_NEAR_MAIL = log(800)
_NEAR_FIRM = log(150)
_NEAR_ZIP = 2.5
_STREET_IN_AREA = 3.6
_SIMILAR_STREET = 2.3
_SAME_HOUSE = 3.2
_OTHER_HOUSE = -2.2


def lines_swapped(one: Place, two: Place) -> bool:
    """Whether the street of each is the further line of the other."""
    here, there = one[5].replace(" ", ""), two[5].replace(" ", "")
    return bool(one[0] and two[0]) and road_level(one[0], there) < 2 and road_level(here, two[0]) < 2


def digits(house: str) -> str:
    return house.rstrip("abcdefghijklmnopqrstuvwxyz")


@lru_cache(CACHE)
def road_level(one: str, other: str) -> int:
    """0 the same road, 1 alike, 2 another."""
    if one == other:
        return 0
    near, long = jaro_winkler_similarity(one, other), max(len(one), len(other)) > 5
    if near < _FAR and long:
        return 2
    if near >= 0.92 or (long and slips(one, other, 2) <= 2):
        return 1
    return 1 if spelling(one) == spelling(other) else 2


@lru_cache(CACHE)
def town_level(one: str, other: str) -> int:
    if one == other:
        return 0
    return 1 if jaro_winkler_similarity(one, other) >= 0.9 or spelling(one) == spelling(other) else 2


@lru_cache(CACHE)
def firm_alike(one: str, other: str) -> bool:
    """Two company names with a slip, other word order, or run together."""
    joined, other_joined = one.replace(" ", ""), other.replace(" ", "")
    if joined == other_joined or sorted(one.split()) == sorted(other.split()):
        return True
    if spelling(one) == spelling(other):
        return True
    most = 2 if len(joined) > 10 else 1
    return len(joined) > 5 and slips(joined, other_joined, most) <= most


def all_places(traits: Traits) -> list[Place]:
    found: list[Place] = [traits[7:13]]  # pyright: ignore
    if traits.places:
        found += [tuple(part.split(WITHIN)) for part in traits.places.split(SEVERAL)]  # pyright: ignore
    return found
