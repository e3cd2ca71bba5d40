"""Whom rows of an import look like: the search for doubles over many rows at once.

Rows are compared with the contacts of the file through the key table, a portion at a time, and with the earlier rows of
the same list that make contacts. What the plain rules of imports.py recognise never comes here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from crm_desktop.common.collector import let_go
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import CERTAIN, POSSIBLE, RELATED, Likeness
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.matching import keys, reasons, scoring, weights
from crm_desktop.records.matching.sound import cologne, is_short_form, plain
from crm_desktop.records.matching.traits import SEVERAL, Traits, make
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

from . import duplicates
from .imports_ready import NUMBERS, ready

tr = texts("imports")

SELECTIVE = 5
"""A key that so few share is a hint by itself; one of many needs a second key beside it."""
NEAREST = 12
"""Candidates of a row that are looked at, those with most keys in common first."""
KEPT = 120_000
"""Contacts of the file whose traits are kept for the next rows: some 60 MB."""
WHOLE_FROM, WHOLE_TO = 0.1, 200_000
"""Rows looked up, as a share of the contacts of the file, from which on reading its whole key table is quicker than
asking on for each key; and contacts up to which this is done: some 180 MB."""
IN_LIST = 24
"""Rows of the list kept per key: what more share says little."""


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
        self._asked: tuple[IncomingContact, list[str]] | None = None
        """The row that sharing() has filed in advance, and those of its signs that others have."""
        self._by_name: dict[str, list[int]] = {}
        """By name and place: all people, as far as there is somebody to be found so."""
        self._scarce: dict[str, list[int]] = {}
        """The same of companies and of people of whom little is known: everybody is compared with them."""
        self._unnamed: list[tuple[int, list[str] | None]] = []
        """Rows not yet in _by_name, with their keys where they are known."""
        self._named: tuple[IncomingContact, list[str]] | None = None
        """The row whose keys of name and place were made last, and they: it is compared, then added."""
        if not empty:
            self._get_ready()
        self._judge = duplicates.judge_of_lists(ws)

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

    def candidates(self, traits: Sequence[Traits]) -> list[Candidates]:
        """The contacts of the file that each row with these traits may be about."""
        own = [keys.of(item) for item in traits]
        shared = self._sharing(own)
        for key in self._late_keys.keys() & {key for found in own for key in found} if self._late_keys else ():
            shared[key] = (shared.get(key, []) + self._late_keys[key])[: 2 * queries.AT_ONCE]
        lists = [[places for key in found if (places := shared.get(key))] for found in own]
        near = [_nearest(found) for found in lists]
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
        names: list[str] | None = None
        if ready(incoming).scarce:
            names = self._keys(incoming)
            _file(self._scarce, names, number)
        if incoming.kind != COMPANY:
            self._unnamed.append((number, names))
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
        for key in ready(incoming).signs:
            found = setdefault(key, number)
            if found != number:
                others = [found] if isinstance(found, int) else found
                shared.append(others)
                joined.append(key)
                if key[0] in NUMBERS:
                    firsts.append(others[0])
        self._asked = incoming, joined
        return shared, firsts

    def _file_signs(self, incoming: IncomingContact, number: int) -> None:
        if self._asked is None or self._asked[0] is not incoming:
            self.sharing(incoming)
        _, joined = self._asked or (incoming, ())
        for key in joined:
            kept = self._by_sign[key]
            if isinstance(kept, int):
                self._by_sign[key] = [kept, number]
            elif len(kept) < IN_LIST:
                kept.append(number)
        self._asked = None

    def _withdraw(self) -> None:
        """The row asked about last made no contact."""
        if self._asked is not None:
            incoming, joined = self._asked
            for key in set(ready(incoming).signs).difference(joined):
                del self._by_sign[key]
            self._asked = None

    def in_list(
        self, incoming: IncomingContact, traits: Traits | None, shared: list[list[int]] | None = None
    ) -> Likeness | None:
        """The contact of an earlier row that this row looks like most (`shared`: of sharing(), when it was asked).
        Never certain: who wrote the list put two rows in it, and folding them would lose where they differ."""
        shared = self.sharing(incoming)[0] if shared is None else shared
        scarce = ready(incoming).scarce
        by_name = self._scarce
        if scarce and incoming.kind != COMPANY:
            for number, names in self._unnamed:
                _file(self._by_name, names or _name_keys(self._incoming[number]), number)
            self._unnamed, by_name = [], self._by_name
        if by_name:
            shared += [found for key in self._keys(incoming) if (found := by_name.get(key))]
        near = _nearest(shared) if shared else ()
        if not near:
            return None
        others = [(self._made[number][0], self._traits_of(number), self._made[number][1]) for number in near]
        return self.best(traits or traits_of(incoming), others)

    def _keys(self, incoming: IncomingContact) -> list[str]:
        if self._named is None or self._named[0] is not incoming:
            self._named = incoming, _name_keys(incoming)
        return self._named[1]

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
        for contact_id, other, row, one_house in _worth_a_look(traits, others):
            if one_house:
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
        return self._by_sign, self._by_name, self._scarce, self._traits, self._known, self._texts, self._all_keys or {}


def _nearest(found: Sequence[Sequence[int]]) -> Sequence[int]:
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


def _worth_a_look(traits: Traits, others: Sequence[Other]) -> list[tuple[str, Traits, int, bool]]:
    """A quick look, since most that share a place or a company are others. Left are those whose names begin alike, and
    beside them a sign of one person, one house, or both names sounding the same; and (True) others of one house."""
    kind, first, last = traits[:3]
    if kind == COMPANY or not (first and last):
        return [(contact_id, other, row, False) for contact_id, other, row in others]
    found: list[tuple[str, Traits, int, bool]] = []
    initial, end, sound = first[0], last[0], cologne(first)[:1]
    for contact_id, other, row in others:
        their_first, their_last = other[1:3]
        if not (their_first and their_last):
            found.append((contact_id, other, row, False))
            continue
        alike = initial == their_first[0]
        if not alike and last == their_last and _one_house(traits, other):
            found.append((contact_id, other, row, True))
            continue
        if not alike:
            crossed = initial == their_last[0] and their_first[0] == end
            alike = crossed or cologne(their_first)[:1] == sound or is_short_form(first, their_first)
        if _same_sign(traits, other) or (alike and _may_be_one(traits, other)):
            found.append((contact_id, other, row, False))
    return found


def _one_house(a: Traits, b: Traits) -> bool:
    """Of two people with one last name."""
    if a.kind != b.kind or a[7:10] != b[7:10]:
        return False
    return bool(a.street and a.zip and a.emails != b.emails)


def _told_apart(a: Traits, b: Traits) -> bool:
    """Whether customer number or birthday say that these are two, however alike they look: then a person decides."""
    return any(ours and theirs and ours != theirs for ours, theirs in ((a.number, b.number), (a.birthday, b.birthday)))


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


def traits_of(row: IncomingContact) -> Traits:
    phones: list[str] = []
    emails: list[str] = []
    webs: list[str] = []
    for item in row.channels:
        kind = item.kind
        if kind == "phone":
            phones.append(item.normal or item.value)
        elif kind == "email":
            emails.append(item.normal or item.value)
        elif kind == "web":
            webs.append(item.normal or item.value)
    first = f"{row.first_name} {row.middle_name}" if row.middle_name else row.first_name
    addresses = [(item.street, item.zip, item.city, item.state, item.extra) for item in row.addresses]
    return make(
        kind=row.kind, first=first, last=row.last_name, birth_name=row.birth_name, suffix=row.name_suffix,
        company=row.company, addresses=addresses, phones=phones, emails=emails, webs=webs, birthday=row.birthday,
        number=row.customer_no, vat_id=row.vat_id,
    )  # fmt: skip


def _file(by_key: dict[str, list[int]], keys: Iterable[str], number: int) -> None:
    for key in keys:
        kept = by_key.get(key)
        if kept is None:
            by_key[key] = [number]
        elif len(kept) < IN_LIST:
            kept.append(number)


def _name_keys(row: IncomingContact) -> list[str]:
    """Keys of names and places, which many share."""
    if row.kind == COMPANY:
        name = plain(row.company)
        area = row.addresses[0].zip if row.addresses else ""
        return [f"F{cologne(name)}", f"F{cologne(name.partition(' ')[0])}|{area}"]
    keys: list[str] = []
    first, last = plain(row.first_name), plain(row.last_name)
    given, sound = cologne(first.partition(" ")[0]), cologne(last)
    if given and sound:
        keys.append(f"n{given}|{sound}" if given < sound else f"n{sound}|{given}")
    for place in row.addresses[:2]:
        if place.zip:
            keys += (
                f"z{place.zip}|{sound}",
                f"z{place.zip}|{given}|{last[:1]}",
                f"s{place.zip}|{place.street[:6].casefold()}|{given}",
            )
    return keys
