"""What the file says about rows of a list: looked up for a portion of them at one go, and kept with each row, so that
planning the same rows again asks only about those that were changed since, or about all when the file was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

from crm_desktop.common.collector import let_go
from crm_desktop.common.turns import turn
from crm_desktop.records.companies import company_key
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import Likeness
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.matching.traits import Traits
from crm_desktop.store import matching_index
from crm_desktop.store.queries import duplicates as queries
from crm_desktop.store.queries import journal, listing, matching
from crm_desktop.store.workspace import Workspace

from .imports_alike import WHOLE_FROM, WHOLE_TO, Alike, traits_of
from .imports_known import Known, Row, fits, may_be_known
from .imports_ready import ready

PORTION = 1000
"""Rows that are looked up at one go."""


class Found(NamedTuple):
    state: str = ""
    """Of the file."""
    met: str | None = None
    """The contact that an equal row made or met in an earlier import."""
    put_right: str | None = None
    """The one of the row as it was before it was put right."""
    match: tuple[str, str] | None = None
    """(contact id, reason) of the person this row is about by a plain rule."""
    number: str = ""
    """Somebody with this customer number, whatever the name."""
    likeness: Likeness | None = None
    """The contact it looks like most, where nothing else says whom it is about."""
    traits: Traits | None = None
    """Its own, where they were compared."""


NOTHING = Found()


def state(ws: Workspace) -> str:
    """Another text whenever looking up may say something else."""
    return f"{ws.path}|{journal.latest(ws)}|{matching_index.weights_mark(ws)}"


class ReadAhead(NamedTuple):
    """What is asked about nearly every row of a long list, read while the list is first looked at."""

    state: str
    """Of the file."""
    keys: dict[int, int | list[int]]
    companies: dict[str, list[matching.Firm]]


def read_ahead(ws: Workspace) -> ReadAhead | None:
    """None while contacts wait to be compared: the key table changes then without another state of the file."""
    now = state(ws)
    return None if queries.is_late(ws) else ReadAhead(now, queries.all_keys(ws), matching.companies_by_key(ws))


def is_worth_reading(ws: Workspace, rows: int) -> bool:
    """Whether so many rows will ask for all of it."""
    count = listing.count_all(ws)
    return WHOLE_FROM * count <= rows and count <= WHOLE_TO


class LookUp:
    """In a file that holds contacts. The companies are those of the file alone."""

    def __init__(self, ws: Workspace, alike: Alike, companies: dict[str, list[matching.Firm]]) -> None:
        self._ws = ws
        self._alike = alike
        self._companies = {key: list(found) for key, found in companies.items()}
        self._state = state(ws)

    @classmethod
    def of_file(cls, ws: Workspace, ahead: ReadAhead | None = None) -> LookUp:
        """For rows that nobody plans with yet."""
        alike = Alike(ws, empty=False)
        if ahead is None or ahead.state != state(ws):
            return cls(ws, alike, matching.companies_by_key(ws))
        alike.know(ahead.keys)
        return cls(ws, alike, ahead.companies)

    def of_contacts(self, contacts: Sequence[IncomingContact]) -> None:
        """Look these up, to be kept with them; who names contact persons is taken apart when it is planned with."""
        made = [(row, ready(row)) for row in contacts if not row.people]
        self.of([Row(row, known.mark, known.order, None) for row, known in made])

    def end(self) -> None:
        """Let go of what was read, beside a window."""
        let_go(*self._alike.held())

    def of(self, rows: Sequence[Row]) -> list[Found]:
        """What the file says about each of these."""
        open_rows = [
            row for row in rows if row.mark and ((kept := row.incoming.found) is None or kept.state != self._state)
        ]
        if open_rows:
            self._look_up(open_rows)
        return [row.incoming.found if row.mark else NOTHING for row in rows]

    def _look_up(self, rows: Sequence[Row]) -> None:
        traits = [traits_of(row.incoming) for row in rows]
        candidates = self._alike.candidates(traits)
        known = Known(self._ws, rows, [may_be_known(own, near) for own, near in zip(traits, candidates, strict=True)])
        for (incoming, mark, order, _), own, near in zip(rows, traits, candidates, strict=True):
            turn()
            met, put_right = known.met(mark), known.met(incoming.reference)
            match, number, likeness, kept = None, "", None, None
            if incoming.kind != COMPANY:
                match = known.match(incoming, order, self._alike.names_clash)
                number = known.namesake_number(incoming)
            if not (met or put_right or match or self._firm(incoming)):
                likeness, kept = self._alike.best(own, near.others), own
            found = Found(self._state, met, put_right, match, number, likeness, kept)
            object.__setattr__(incoming, "found", found)

    def _firm(self, incoming: IncomingContact) -> str:
        if incoming.kind != COMPANY:
            return ""
        found = self._companies.get(company_key(incoming.company))
        return fits(found, incoming) if found else ""


# Looked up by another process

Told = list[tuple[Any, ...] | None]
"""What was found about each of some rows, as plain values."""


def told(contacts: Iterable[IncomingContact]) -> Told:
    """What was found about these, to be sent."""
    return [
        None
        if (found := row.found) is None
        else (*found[:5], found.likeness and _likeness(found.likeness), found.traits and tuple(found.traits))
        for row in contacts
    ]


_likeness = attrgetter(*(item.name for item in fields(Likeness)))


def understood(contacts: Sequence[IncomingContact], answer: Told) -> None:
    """Keep with each of these rows what another process found about it."""
    for row, values in zip(contacts, answer, strict=True):
        if values is not None:
            *plain, likeness, traits = values
            found = Found._make((*plain, likeness and Likeness(*likeness), traits and Traits._make(traits)))
            object.__setattr__(row, "found", found)
