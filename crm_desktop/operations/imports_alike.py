"""Whom rows of an import look like: the search for doubles over many rows at once.

Rows are compared with the contacts of the file through the key table, a portion at a time, and with the earlier rows of
the same list that make contacts. What the plain rules of imports.py recognise never comes here.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.common.collector import let_go
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import CERTAIN, POSSIBLE, RELATED, Likeness
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.matching import keys, reasons, scoring, weights
from crm_desktop.records.matching.traits import Traits, make
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

from . import duplicates
from .imports_pairs import (
    NEAREST,
    OF_ONE_READING,
    ONE_HOUSE,
    STRANGERS,
    ByName,
    Outcome,
    Told,
    file_sign,
    name_keys,
    nearest,
    quick_looks,
    traits_of,
    usual_judge,
)
from .imports_ready import NUMBERS, all_signs, ready

tr = texts("imports")

KEPT = 120_000
"""Contacts of the file whose traits are kept for the next rows: some 60 MB."""
WHOLE_FROM, WHOLE_TO = 0.1, 200_000
"""Rows looked up, as a share of the contacts of the file, from which on reading its whole key table is quicker than
asking on for each key; and contacts up to which this is done: some 180 MB."""
_UNTOLD: Any = object()


Other = tuple[str, Traits, int]
"""Id, traits, and the row of a contact that the list makes; 0 for one of the file."""


class Candidates(NamedTuple):
    """Whom of the file a row may be about."""

    others: list[Other]
    more: bool
    """Whether further ones were left out."""


class Alike:
    """Compares rows with the file and with one another. Only candidates() asks the file."""

    def __init__(self, ws: Workspace, *, empty: bool) -> None:
        self._ws = ws
        self._late: set[str] = set()
        self._late_traits: dict[int, tuple[str, Traits]] = {}
        self._known: dict[int, tuple[str, Traits]] = {}
        """By place what was read of the file: many a contact looks like several rows."""
        self._texts: dict[str, str] = {}
        """Of these, each once."""
        self._all_keys: dict[int, int | list[int]] | None = None
        self._size = 0 if empty else listing.count_all(ws)
        self._looked_up = 0
        self._late_keys: dict[int, list[int]] = {}
        self._made: list[tuple[str, int]] = []
        """(id, row) of the contacts that rows make."""
        self._incoming: list[IncomingContact] = []
        self._traits: dict[int, Traits] = {}
        self._by_sign: dict[str, int | list[int]] = {}
        """A number alone where nobody else has the sign, as is usual."""
        self._asked: tuple[IncomingContact, Sequence[str], list[str]] | None = None
        """The row that sharing() has filed in advance, its signs, and those of them that others have."""
        self._all_signs = False
        """Whether rows go by all their signs; else by those that others have, as told."""
        self._last_place, self._end_of_places = -1, sys.maxsize
        self._number_at: dict[int, int] = {}
        """By the place told."""
        self._by_name = ByName(name_keys)
        if not empty:
            self._get_ready()
        self._judge = duplicates.judge_of_lists(ws)
        self._as_told = self._judge.weights == usual_judge().weights
        """Whether the process that reads has judged by the very weights."""

    def _get_ready(self) -> None:
        """What came since is compared, too; a few, and where nothing can be written, from their rows."""
        ws = self._ws
        if not ws.read_only and not ws.in_operation:
            if duplicates.to_catch_up(ws):
                duplicates.catch_up(ws)
            duplicates.count_names(ws)
        if not queries.is_late(ws):
            return
        self._late, found = queries.late(ws)
        for number, (contact_id, traits) in enumerate(found, 1):
            self._late_traits[-number] = (contact_id, traits)
            for key in keys.of(traits):
                self._late_keys.setdefault(key, []).append(-number)

    # With the file

    def know(self, keys: dict[int, int | list[int]]) -> None:
        """The whole key table, read before."""
        self._all_keys = keys

    def candidates(self, traits: Sequence[Traits]) -> list[Candidates]:
        """The contacts of the file that each row with these traits may be about."""
        own = [keys.of(item) for item in traits]
        shared = self._sharing(own)
        for key in self._late_keys.keys() & {key for found in own for key in found} if self._late_keys else ():
            shared[key] = (shared.get(key, []) + self._late_keys[key])[: 2 * queries.AT_ONCE]
        lists = [[places for key in found if (places := shared.get(key))] for found in own]
        near = [nearest(found) for found in lists]
        known = self._read({place for places in near for place in places if place > 0})
        made: list[Candidates] = []
        for found, places in zip(lists, near, strict=True):
            more = len(places) >= NEAREST or max(map(len, found), default=0) >= queries.AT_ONCE
            made.append(Candidates([(*known[place], 0) for place in places if place in known], more))
        return made

    def _sharing(self, own: Sequence[Sequence[int]]) -> dict[int, list[int]]:
        """Key to the first contacts of the file that have it, of the keys of some rows."""
        if self._all_keys is None:
            self._looked_up += len(own)
            if self._looked_up < WHOLE_FROM * self._size or self._size > WHOLE_TO:
                return queries.sharing_many(self._ws, [key for found in own for key in found])
            self._all_keys = queries.all_keys(self._ws)
        known = self._all_keys
        return {
            key: [places] if isinstance(places, int) else places
            for found in own
            for key in found
            if (places := known.get(key)) is not None
        }

    def _read(self, places: set[int]) -> dict[int, tuple[str, Traits]]:
        """Id and traits of these, and of what came in late."""
        known = self._known
        if len(known) > KEPT:
            let_go(known)
            known.clear()
            self._texts.clear()
        if not known:
            known.update(self._late_traits)
        if missing := places - known.keys():
            found = queries.traits_at(self._ws, missing, self._texts)
            if self._late:
                found = {place: item for place, item in found.items() if item[0] not in self._late}
            known.update(found)
        return known

    # With the list itself

    def add(self, incoming: IncomingContact, contact_id: str, traits: Traits | None) -> int:
        """Remember a row that makes a contact, with its traits where they are known. Returns its number."""
        number = len(self._made)
        self._file_signs(incoming, number)
        self._made.append((contact_id, incoming.row))
        self._incoming.append(incoming)
        if traits is not None:
            self._traits[number] = traits
        known = ready(incoming)
        if known.told is not None and not self._all_signs:
            self._number_at[known.told[0]] = number
        self._by_name.add(number, incoming, scarce=known.scarce, company=incoming.kind == COMPANY)
        return number

    def made(self, number: int) -> tuple[str, IncomingContact]:
        """The contact that the row of this number makes."""
        return self._made[number][0], self._incoming[number]

    def sharing(self, incoming: IncomingContact) -> tuple[list[list[int]], list[int]]:
        """The earlier rows under each sign of this one; and the first row with each of its numbers. Files the row as it
        asks, since nearly each makes a contact: looking twice for a sign among half a million would cost as much."""
        self._withdraw()
        number, setdefault = len(self._made), self._by_sign.setdefault
        shared: list[list[int]] = []
        firsts: list[int] = []
        joined: list[str] = []
        signs = self._signs_to_ask(incoming)
        for key in signs:
            found = setdefault(key, number)
            if found != number:
                others = [found] if isinstance(found, int) else found
                shared.append(others)
                joined.append(key)
                if key[0] in NUMBERS:
                    firsts.append(others[0])
        self._asked = incoming, signs, joined
        return shared, firsts

    def _signs_to_ask(self, incoming: IncomingContact) -> Sequence[str]:
        """Of a row that the process that reads has compared with those before, only the signs that others have; the
        first of these is filed now. Once a row comes that was not, or not in its turn, all signs are asked for."""
        known = ready(incoming)
        if known.told is None:
            return self._signs_of_all(known.signs)
        if self._all_signs:
            return all_signs(incoming)
        place, firsts, _ = known.told
        if not self._last_place < place < self._end_of_places:
            return self._signs_of_all(all_signs(incoming))
        if self._last_place < 0:
            self._end_of_places = (place // OF_ONE_READING + 1) * OF_ONE_READING
        self._last_place = place
        if firsts:
            begin = place - place % OF_ONE_READING
            for key, first in zip(known.signs, firsts, strict=True):
                if key not in self._by_sign and (number := self._number_at.get(begin + first)) is not None:
                    self._by_sign[key] = number
        return known.signs

    def _signs_of_all(self, signs: Sequence[str]) -> Sequence[str]:
        """From now on each row goes by all its signs."""
        if not self._all_signs:
            self._all_signs = True
            self._by_sign.clear()
            for number, incoming in enumerate(self._incoming):
                for key in all_signs(incoming):
                    if self._by_sign.setdefault(key, number) != number:
                        file_sign(self._by_sign, key, number)
        return signs

    def _file_signs(self, incoming: IncomingContact, number: int) -> None:
        if self._asked is None or self._asked[0] is not incoming:
            self.sharing(incoming)
        _, _, joined = self._asked or (incoming, (), ())
        for key in joined:
            file_sign(self._by_sign, key, number)
        self._asked = None

    def _withdraw(self) -> None:
        """The row asked about last made no contact."""
        if self._asked is not None:
            _, signs, joined = self._asked
            for key in set(signs).difference(joined):
                del self._by_sign[key]
            self._asked = None

    def in_list(
        self, incoming: IncomingContact, traits: Traits | None, shared: list[list[int]] | None = None
    ) -> Likeness | None:
        """The contact of an earlier row that this row looks like most (`shared`: of sharing(), when it was asked).
        Never certain: who wrote the list put two rows in it, and folding them would lose where they differ."""
        shared = self.sharing(incoming)[0] if shared is None else shared
        known = ready(incoming)
        shared += self._by_name.found(incoming, scarce=known.scarce, company=incoming.kind == COMPANY)
        near = nearest(shared) if shared else ()
        if not near:
            return None
        if known.told is not None and self._as_told and not self._all_signs:
            outcomes = self._told_of(known.told, near)
            if outcomes is not None:
                return self._best_told(near, outcomes)
        others = [(self._made[number][0], self._traits_of(number), self._made[number][1]) for number in near]
        return self.best(traits or traits_of(incoming), others)

    def _told_of(self, told: Told, near: Sequence[int]) -> list[Outcome] | None:
        """What became of these pairs in the process that reads; None where it did not judge one of them."""
        place, _, pairs = told
        begin, number_at = place - place % OF_ONE_READING, self._number_at
        outcomes = {number_at.get(begin + other): found for other, found in pairs}
        found = [outcomes.get(number, _UNTOLD) for number in near]
        return None if _UNTOLD in found else found

    def _best_told(self, near: Sequence[int], outcomes: Sequence[Outcome]) -> Likeness | None:
        """As best() tells."""
        best: Likeness | None = None
        for number, found in zip(near, outcomes, strict=True):
            if found is None:
                continue
            cls, score, why = found
            if best is None or (cls != RELATED and (best.cls == RELATED or score > best.score)):
                contact_id, row = self._made[number]
                best = Likeness(contact_id, cls, score, why, row)
        return best

    def _traits_of(self, number: int) -> Traits:
        found = self._traits.get(number)
        if found is None:
            found = self._traits[number] = traits_of(self._incoming[number])
        return found

    # Judging

    def best(self, traits: Traits, others: Sequence[Other]) -> Likeness | None:
        """The one of these that a row with these traits looks like most."""
        if not others:
            return None
        best: Likeness | None = None
        judge = self._judge
        looks = quick_looks(traits, [other for _, other, _ in others])
        for (contact_id, other, row), look in zip(others, looks, strict=True):
            if look == STRANGERS:
                continue
            if look == ONE_HOUSE:
                if best is None:
                    best = Likeness(contact_id, RELATED, 0.0, reasons.of_related(traits, other), row)
                continue
            score, cls = judge.one_or_not(traits, other)
            if not cls:
                continue
            certain = cls == scoring.CERTAIN and not row and not _told_apart(traits, other)
            if best is None or best.cls == RELATED or (certain, score) > (best.cls == CERTAIN, best.score):
                why = reasons.of(judge, traits, other, cls)
                best = Likeness(contact_id, CERTAIN if certain else POSSIBLE, score, why, row)
        return best

    def names_clash(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether neither first nor last name have anything in common."""
        a, b = (make(first=first, last=last) for first, last in (one, other))
        unlike = (weights.CODE, weights.OTHER)
        return all(level in unlike for level in self._judge.comparer.names(a, b)[:2])

    def held(self) -> tuple[dict[Any, Any], ...]:
        """What is large in here, to let go of."""
        return (
            self._by_sign, self._number_at, *self._by_name.held(), self._traits, self._known, self._texts,
            self._all_keys or {},
        )  # fmt: skip


def _told_apart(a: Traits, b: Traits) -> bool:
    """Whether customer number or birthday say that these are two, however alike they look: then a person decides."""
    return any(ours and theirs and ours != theirs for ours, theirs in ((a.number, b.number), (a.birthday, b.birthday)))
