"""Rows of one list compared with each other, as far as that follows from the rows alone: nothing here asks the file or
knows what is decided. The process that reads a file does it beside (exchange/reading), and tells with each row which
earlier ones share a sign with it, and what became of the pairs it judged."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from operator import itemgetter
from typing import Any

from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import POSSIBLE, RELATED
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.matching import reasons
from crm_desktop.records.matching.scoring import Judge
from crm_desktop.records.matching.sound import cologne, is_short_form, plain
from crm_desktop.records.matching.traits import SEVERAL, Traits, make
from crm_desktop.records.matching.weights import LISTS_OVERLAP, Weights

SELECTIVE = 5
"""A key that so few share is a hint by itself; one of many needs a second key beside it."""
NEAREST = 12
"""Candidates of a row that are looked at, those with most keys in common first."""
IN_LIST = 24
"""Rows of the list kept per key: what more share says little."""
COMPARED = 200_000
"""Rows that the process that reads compares, since it has to keep what is compared: some 400 MB."""

Outcome = tuple[str, float, tuple[str, ...]] | None
"""Of a pair: class, score and reasons as in a Likeness; None for strangers."""
Told = tuple[int, tuple[int, ...], tuple[tuple[int, Outcome], ...]]
"""The place of a row in its list; under each of its signs the place of the first row that has it; the places of rows it
was compared with, and the outcome. Places of one reading begin at a number of their own."""
OF_ONE_READING = 1 << 32
"""Places that one reading may give."""

_COMPARED = (
    "kind", "first_name", "middle_name", "last_name", "birth_name", "name_suffix", "company", "birthday",
    "customer_no", "vat_id", "channels", "addresses",
)  # fmt: skip
_FIELDS = [item.name for item in fields(IncomingContact)]
_compared = itemgetter(*map(_FIELDS.index, _COMPARED))


def usual_judge() -> Judge:
    """Of rows of a list, where the file has taught nothing."""
    return Judge(Weights(duplicates=LISTS_OVERLAP))


class Compared:
    """Compares rows as they come, as if each made a contact. For the process that reads."""

    def __init__(self) -> None:
        self.judging = True
        """Whether the next pairs are judged, by what holds for a file that has taught nothing."""
        self._judge = usual_judge()
        self._first = int.from_bytes(os.urandom(3), "big") * OF_ONE_READING
        self._count = 0
        self._by_sign: dict[str, int | list[int]] = {}
        self._rows: list[tuple[Any, ...]] = []
        self._traits: dict[int, Traits] = {}
        self._by_name = ByName(_keys_of)

    @property
    def full(self) -> bool:
        """Whether no further row is to be added."""
        return self._count >= COMPARED

    def add(self, values: Sequence[Any], signs: Sequence[str], *, scarce: bool) -> tuple[list[str], Told]:
        """Compare a row (as plain values) with those before. Returns which of its signs others have, and what else is
        told."""
        number = self._count
        self._count += 1
        shared: list[list[int]] = []
        joined: list[str] = []
        by_sign = self._by_sign
        for key in signs:
            found = by_sign.setdefault(key, number)
            if found != number:
                shared.append([found] if isinstance(found, int) else found)
                joined.append(key)
        firsts = tuple([found[0] for found in shared])
        pairs = self._pairs(number, values, shared, scarce)
        for key in joined:
            file_sign(by_sign, key, number)
        return joined, (self._first + number, firsts, pairs)

    def _pairs(
        self, number: int, values: Sequence[Any], shared: list[list[int]], scarce: bool
    ) -> tuple[tuple[int, Outcome], ...]:
        row = _compared(values)
        self._rows.append(row)
        company = row[0] == COMPANY
        if self.judging:
            shared = shared + self._by_name.found(row, scarce=scarce, company=company)
        self._by_name.add(number, row, scarce=scarce, company=company)
        near = nearest(shared) if shared and self.judging else ()
        if not near:
            return ()
        own = self._traits_of(number)
        return tuple([(other, outcome(self._judge, own, self._traits_of(other))) for other in near])

    def _traits_of(self, number: int) -> Traits:
        found = self._traits.get(number)
        if found is None:
            values = list(self._rows[number])
            values[-2] = [(item[0], item[3] or item[2]) for item in values[-2]]
            values[-1] = [(item[2], item[4], item[5], item[6], item[1]) for item in values[-1]]
            found = self._traits[number] = _made(*values)
        return found


def _keys_of(row: tuple[Any, ...]) -> list[str]:
    kind, first, _, last, _, _, company, *_, addresses = row
    return _name_keys(kind, company, first, last, [(item[4], item[2]) for item in addresses[:2]])


class ByName:
    """Rows by name and place, by which those are compared of whom little else is known (imports_ready.WELL_KNOWN)."""

    def __init__(self, keys: Callable[[Any], list[str]]) -> None:
        self._make = keys
        """name_keys() of a row."""
        self._all: dict[str, list[int]] = {}
        """All people, as far as there is somebody to be found so."""
        self._scarce: dict[str, list[int]] = {}
        """Companies and people of whom little is known: everybody is compared with them."""
        self._unnamed: list[tuple[int, Any, list[str] | None]] = []
        """People not yet filed among all, with their keys where they are known."""
        self._asked: tuple[Any, list[str]] | None = None
        """The row whose keys were made last, and they: it is compared, then added."""

    def found(self, row: Any, *, scarce: bool, company: bool) -> list[list[int]]:
        """The earlier rows under each key of this one."""
        by_name = self._scarce
        if scarce and not company:
            for number, other, names in self._unnamed:
                _file(self._all, names or self._make(other), number)
            self._unnamed, by_name = [], self._all
        return [found for key in self._keys(row) if (found := by_name.get(key))] if by_name else []

    def add(self, number: int, row: Any, *, scarce: bool, company: bool) -> None:
        names = self._asked[1] if self._asked is not None and self._asked[0] is row else None
        if scarce:
            names = self._keys(row)
            _file(self._scarce, names, number)
        if not company:
            self._unnamed.append((number, row, names))

    def _keys(self, row: Any) -> list[str]:
        if self._asked is None or self._asked[0] is not row:
            self._asked = row, self._make(row)
        return self._asked[1]

    def held(self) -> tuple[dict[str, list[int]], ...]:
        """What is large in here, to let go of."""
        return self._all, self._scarce


def file_sign(by_sign: dict[str, int | list[int]], key: str, number: int) -> None:
    """Add a row to those before that have this sign."""
    kept = by_sign[key]
    if isinstance(kept, int):
        by_sign[key] = [kept, number]
    elif len(kept) < IN_LIST:
        kept.append(number)


def nearest(found: Sequence[Sequence[int]]) -> Sequence[int]:
    """Places that share a selective key, or several; those with most keys first."""
    if len(found) == 1:
        return found[0] if len(found[0]) <= SELECTIVE else ()
    counts: dict[int, int] = {}
    alone: set[int] = set()
    for places in found:
        for place in places:
            counts[place] = counts.get(place, 0) + 1
        if len(places) <= SELECTIVE:
            alone.update(places)
    near = [place for place, count in counts.items() if count > 1 or place in alone]
    return near if len(near) <= NEAREST else sorted(near, key=lambda place: (-counts[place], place))[:NEAREST]


# Pairs

STRANGERS, ONE_HOUSE, TO_JUDGE = range(3)


def outcome(judge: Judge, traits: Traits, other: Traits) -> Outcome:
    """What becomes of two rows of a list."""
    (seen,) = quick_looks(traits, (other,))
    if seen == ONE_HOUSE:
        return RELATED, 0.0, reasons.of_related(traits, other)
    score, cls = judge.one_or_not(traits, other) if seen == TO_JUDGE else (0.0, "")
    return (POSSIBLE, score, reasons.of(judge, traits, other, cls)) if cls else None


def quick_looks(traits: Traits, others: Iterable[Traits]) -> list[int]:
    """A quick look at each, since most that share a place or a company are others. To be judged are those whose names
    begin alike, and beside them a sign of one person, one house, or both names sounding the same."""
    kind, first, last = traits[:3]
    if kind == COMPANY or not (first and last):
        return [TO_JUDGE for _ in others]
    found: list[int] = []
    initial, end, sound = first[0], last[0], cologne(first)[:1]
    for other in others:
        their_first, their_last = other[1:3]
        if not (their_first and their_last):
            found.append(TO_JUDGE)
            continue
        alike = initial == their_first[0]
        if not alike and last == their_last and _one_house(traits, other) and not _same_given(first, their_first):
            found.append(ONE_HOUSE)
            continue
        if not alike:
            crossed = initial == their_last[0] and their_first[0] == end
            alike = crossed or cologne(their_first)[:1] == sound or _same_given(first, their_first)
        found.append(TO_JUDGE if _same_sign(traits, other) or (alike and _may_be_one(traits, other)) else STRANGERS)
    return found


def _same_given(one: str, other: str) -> bool:
    """Whether two first names that begin otherwise may be one person's: Josef and Sepp, Hans-Peter and Peter."""
    if is_short_form(one, other):
        return True
    return (" " in one or " " in other) and not set(one.split()).isdisjoint(other.split())


def _one_house(a: Traits, b: Traits) -> bool:
    """Of two people with one last name."""
    if a.kind != b.kind or a[7:10] != b[7:10]:
        return False
    return bool(a.street and a.zip and a.emails != b.emails)


def _same_sign(a: Traits, b: Traits) -> bool:
    """Whether they share what belongs to one person alone."""
    emails, _, birthday, number = a[15:19]
    their_emails, _, their_birthday, their_number = b[15:19]
    return (
        (emails == their_emails != "") or (birthday == their_birthday != "") or (number == their_number != "")
    )  # fmt: skip


def _may_be_one(a: Traits, b: Traits) -> bool:
    """Of two whose first names begin alike."""
    if (a.street and a.street == b.street) or _same_phone(a.phones, b.phones):
        return True
    (first, last, born), (their_first, their_last, their_born) = a[1:4], b[1:4]
    if last == their_last or (first[0] == their_last[0] and their_first[0] == last[0]) or born or their_born:
        return True
    return cologne(last) == cologne(their_last) or " " in last or " " in their_last


def _same_phone(one: str, other: str) -> bool:
    if not (one and other) or one == other:
        return bool(one and other)
    return not set(one.split(SEVERAL)).isdisjoint(other.split(SEVERAL))


# Traits and keys


def traits_of(row: IncomingContact) -> Traits:
    return _made(
        row.kind, row.first_name, row.middle_name, row.last_name, row.birth_name, row.name_suffix, row.company,
        row.birthday, row.customer_no, row.vat_id, [(item.kind, item.normal or item.value) for item in row.channels],
        [(item.street, item.zip, item.city, item.state, item.extra) for item in row.addresses],
    )  # fmt: skip


def _made(
    kind: str, first: str, middle: str, last: str, birth_name: str, suffix: str, company: str, birthday: str,
    number: str, vat_id: str, channels: Iterable[tuple[str, str]], addresses: Iterable[tuple[str, str, str, str, str]],
) -> Traits:  # fmt: skip
    phones: list[str] = []
    emails: list[str] = []
    webs: list[str] = []
    for what, value in channels:
        if what == "phone":
            phones.append(value)
        elif what == "email":
            emails.append(value)
        elif what == "web":
            webs.append(value)
    return make(
        kind=kind, first=f"{first} {middle}" if middle else first, last=last, birth_name=birth_name, suffix=suffix,
        company=company, addresses=addresses, phones=phones, emails=emails, webs=webs, birthday=birthday,
        number=number, vat_id=vat_id,
    )  # fmt: skip


def _file(by_key: dict[str, list[int]], keys: Iterable[str], number: int) -> None:
    for key in keys:
        kept = by_key.get(key)
        if kept is None:
            by_key[key] = [number]
        elif len(kept) < IN_LIST:
            kept.append(number)


def name_keys(row: IncomingContact) -> list[str]:
    """Keys of names and places, which many share."""
    places = [(item.zip, item.street) for item in row.addresses[:2]]
    return _name_keys(row.kind, row.company, row.first_name, row.last_name, places)


def _name_keys(kind: str, company: str, first: str, last: str, places: Sequence[tuple[str, str]]) -> list[str]:
    if kind == COMPANY:
        name = plain(company)
        area = places[0][0] if places else ""
        return [f"F{cologne(name)}", f"F{cologne(name.partition(' ')[0])}|{area}"]
    keys: list[str] = []
    first, last = plain(first), plain(last)
    given, sound = cologne(first.partition(" ")[0]), cologne(last)
    if given and sound:
        keys.append(f"n{given}|{sound}" if given < sound else f"n{sound}|{given}")
    for code, street in places:
        if code:
            keys += (f"z{code}|{sound}", f"z{code}|{given}|{last[:1]}", f"s{code}|{street[:6].casefold()}|{given}")
    return keys
