"""The writing half of an import: decisions become rows, gathered per table and inserted set-wise."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from crm_desktop.common.ahead import ahead
from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.common.progress import Progress
from crm_desktop.common.turns import turn
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.contact_sheet import parted_notes
from crm_desktop.records.importing import NEW, UPDATE, Decision, Figures, ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from .imports_beside import Beside, Problems, WorkedOut
from .imports_filling import Has, Many, settle, stored_key
from .imports_new import ImportFields, ImportTags, Moment, NewContacts, Rows, Waiting, address_key, custom_values

tr = texts("imports")

T = TypeVar("T")

PORTION = 1000
"""Rows of the list that are made, then inserted, at a time."""

LARGER = 10_000
"""Addresses of people with an employer: many are made while the engine indexes what is there."""

Portion = Callable[[], list[Decision]]
Left = Callable[[], None]
"""What the thread that writes is to do with something that was made."""


class Writer:
    """First all new contacts; then the work addresses of people with an employer, since a company keeps to those of a
    row of its own, wherever that stands; last what rows bring to contacts that are there."""

    def __init__(
        self, ws: Workspace, options: ImportOptions, made: Set[str], progress: Progress, *, read_beside: bool = False
    ) -> None:
        """`made`: ids of the contacts that the decisions make, complete when write() is through. `read_beside`: of
        may_be_read_beside(), asked before the operation."""
        self.ws = ws
        self._read_beside = read_beside
        self._beside: Beside | None = None
        self._found: list[list[WorkedOut | None]] = []
        """Of the updates, by portion, what was worked out beside."""
        self._addresses_read = True
        self.options = options
        self.made = made
        self.progress = progress
        self.now = stamp(ws.clock())
        self.import_id = new_id()
        self.waiting = Waiting()
        self.company_addresses = _CompanyAddresses(ws, made)
        self.as_given = True
        self.updates: list[Decision] = []
        self.waiting_for: set[str] = set()
        """Contacts that rows of updates wait for."""
        self.companies: list[Decision] = []
        """With addresses in a row of their own."""
        moment = Moment(self.import_id, self.now, ws.user_id, options)
        self.fields = ImportFields(field_queries.fields(ws), self.waiting, moment)
        tags = ImportTags(tag_queries.live(ws), self.waiting)
        self.new = NewContacts(moment, self.waiting, self.fields, tags, self.company_addresses.of)

    def write(self, portions: Iterable[Portion], total: int = 0, updates: Sequence[Decision] = ()) -> None:
        """Write what was decided. Without a total the progress is that of the portions, which are decided while another
        process reads; more of them may be asked for than there are. `updates`: those decisions among them, where they
        are known in advance."""
        if total:
            self.progress.start(tr("Writing"), total)
        if self._read_beside and total > PORTION:
            self._write_beside(list(portions), list(in_portions(updates, PORTION)))
        else:
            self._write_in_turn(portions, total)
        for part, found in zip_longest(in_portions(self.updates, PORTION), self._found):
            self._update_all(part, found or [None] * len(part))
        self._insert(self.waiting.take())

    def _write_in_turn(self, portions: Iterable[Portion], total: int) -> None:
        with _done(
            (partial(self._make, portion) for portion in portions), beside=not total or total > PORTION
        ) as results:
            for count, made in results:
                if total:
                    self._insert_made(count, made)
                else:
                    self._insert(made)
        employed = self.new.with_employer
        self._read_addresses(self.ws)
        work = (partial(self._make_addresses, part) for part in in_portions(employed, LARGER))
        with _done(work, beside=len(employed) > PORTION) as results:
            self._index()
            for made in results:
                self._insert_made(0, made)

    def _write_beside(self, portions: Sequence[Portion], updates: list[list[Decision]]) -> None:
        """The same, and what can be said of updates, by a thread that has a connection of its own. What it does says
        what is left to do here."""
        self._beside = Beside(self.ws, self.made, self.options, self.fields.known)
        with ahead(self._steps(portions, updates)) as results:
            for left in results:
                left()

    def _steps(self, portions: Sequence[Portion], updates: list[list[Decision]]) -> Iterator[Callable[[], Left]]:
        """Updates between the portions, since the thread makes rows quicker than the engine takes them."""
        waiting = iter(updates)
        every = max(len(portions) // (len(updates) + 1), 1)
        for number, portion in enumerate(portions, 1):
            yield partial(self._make_beside, portion)
            if number % every == 0 and (part := next(waiting, None)) is not None:
                yield partial(self._work_out, part)
        yield self._read_addresses_beside
        for number in range(-(-len(portions) * PORTION // LARGER)):
            yield partial(self._make_addresses_beside, number)
        for part in waiting:
            yield partial(self._work_out, part)

    def _make_beside(self, portion: Portion) -> Left:
        return partial(self._insert_made, *self._make(portion))

    def _work_out(self, part: list[Decision]) -> Left:
        assert self._beside is not None
        return partial(self._found.append, self._beside.of(part))

    def _read_addresses_beside(self) -> Left:
        try:
            with self.ws.again() as reading:
                self._read_addresses(reading)
        except Problems:
            self._addresses_read = False
            return partial(self._read_addresses, self.ws)
        return self._index

    def _make_addresses_beside(self, number: int) -> Left:
        part = self.new.with_employer[number * LARGER : (number + 1) * LARGER]
        if self._addresses_read:
            return partial(self._insert_made, 0, self._make_addresses(part))
        return partial(self._make_and_insert_addresses, part)

    def _make_and_insert_addresses(self, part: list[Decision]) -> None:
        self._insert_made(0, self._make_addresses(part))

    def _index(self) -> None:
        if not self.updates:
            self.ws.index_bulk()

    def _insert_made(self, count: int, made: Rows) -> None:
        self._insert(made)
        self.progress.step(self.progress.done + count)

    def _read_addresses(self, reading: Workspace) -> None:
        """Of all companies that people or rows of their own may bring one."""
        concerned = {decision.company_id for decision in (*self.new.with_employer, *self.updates)}
        concerned |= {decision.contact_id for decision in self.companies}
        self.company_addresses.read(concerned - {""}, reading)
        self._note_addresses_of_companies()

    def finish(self, figures: Figures) -> str:
        """Note the import itself; returns its id."""
        options = self.options
        rows.insert(
            self.ws, schema.IMPORT_RUN,
            {
                "id": self.import_id, "file_name": options.file_name, "profile": options.profile, "tag": options.tag,
                "source": options.source, "legal_basis": options.legal_basis, "at": self.now,
                "user_id": self.ws.user_id, "created": figures.created, "updated": figures.updated,
                "unchanged": figures.unchanged, "failed": figures.bad,
            },
        )  # fmt: skip
        if self.as_given:  # otherwise what is stored is not quite what is known of it
            self.ws.list_as(self.new.fresh)
        self.progress.start(tr("Updating search"))
        return self.import_id

    def _make(self, portion: Portion) -> tuple[int, Rows]:
        """The rows of new contacts. Asks the file nothing: a thread may do it."""
        decisions = portion()
        for decision in decisions:
            turn()
            if decision.action not in (NEW, UPDATE):
                continue
            if decision.incoming.kind == COMPANY and decision.incoming.addresses:
                self.companies.append(decision)
            if decision.company_new:
                self.new.company(decision.company_id, decision.incoming.company)
            if decision.action == NEW:
                self.new.contact(decision)
            else:
                self.updates.append(decision)
        return len(decisions), self.waiting.take(rest=False)

    def _make_addresses(self, part: list[Decision]) -> Rows:
        """Those of people with an employer; likewise."""
        for decision in part:
            turn()
            self.new.addresses(decision.incoming, decision.contact_id, decision.company_id)
        return self.waiting.take(rest=False)

    def _note_addresses_of_companies(self) -> None:
        for decision in self.companies:
            theirs = self.company_addresses.of(decision.contact_id)
            keys = map(address_key, decision.incoming.addresses)
            theirs.extend(key for key in dict.fromkeys(keys) if key not in theirs)

    def _insert(self, made: Rows) -> None:
        for table, columns, waiting in made:
            self.as_given = rows.insert_many(self.ws, table, columns, waiting) and self.as_given

    def _update_all(self, part: list[Decision], found: list[WorkedOut | None]) -> None:
        """What these rows bring to contacts that are there, as far as it was worked out already. The other contacts are
        read at one go, and once more where a row before changed the contact."""
        self._insert(self.waiting.take())  # rows to be filled may still be waiting
        self.waiting_for.clear()
        given = self.new.given
        found = [None if known is None or known.is_void(given) else known for known in found]
        left = {decision.contact_id for decision, known in zip(part, found, strict=True) if known is None}
        many = Many(self.ws, list(left)) if left else None
        changed: set[str] = set()
        for number, (decision, known) in enumerate(zip(part, found, strict=True)):
            # Of contacts that this list made, more is changed now than was noted while making them.
            self.new.fresh.again |= self.made & {decision.contact_id, decision.company_id}
            if known is not None:
                self._add(known)
            else:
                self._update(decision, None if decision.contact_id in changed else many)
            changed |= {decision.contact_id, decision.company_id}
            if number % 100 == 0:
                self.progress.step(self.progress.done)

    def _add(self, found: WorkedOut) -> None:
        if found.has is None:
            return
        for table, row_id, values in found.changes:
            rows.update(self.ws, table, row_id, values)
        self._belongings(found.decision, found.has)
        self.waiting_for.add(found.decision.contact_id)

    def _update(self, decision: Decision, many: Many | None) -> None:
        concerned = {decision.contact_id, decision.company_id}
        if self.waiting_for & concerned:
            self._insert(self.waiting.take())
            self.waiting_for.clear()
        settled = settle(self.ws, decision, self.options, self.fields.known, many)
        if settled is not None:
            rest, there = settled
            self._belongings(replace(decision, incoming=rest), Has(there))
            self.waiting_for.add(decision.contact_id)

    def _belongings(self, decision: Decision, known: Has) -> None:
        """What a row brings to a contact that is there, without what that has already."""
        incoming, contact_id, company_id = decision.incoming, decision.contact_id, decision.company_id
        add = self.waiting.add
        self._addresses(incoming, contact_id, company_id, known)
        self._channels(incoming, contact_id, known)
        if company_id and company_id not in known.employers:
            role, department = incoming.position or None, incoming.department or None
            add(schema.RELATION, EMPLOYMENT, contact_id, company_id, role, department, int(not known.employers))
        for role in incoming.roles:
            if role not in known.roles:
                add(schema.CONTACT_ROLE, contact_id, role)
        for tag in self.new.tags_of(incoming):
            if tag.id not in known.tags:
                add(schema.TAG_LINK, tag.id, contact_id)
        # A cell of several notes has the newest first; those of one moment stay in order when written from the end.
        notes = note_texts(self.ws, contact_id) if incoming.notes else []
        for entry in (entry for text in incoming.notes for entry in reversed(parted_notes(text))):
            if entry.text not in notes:
                at = min(entry.at or self.now, self.now)
                note = add(schema.ACTIVITY, "note", "done", entry.text, at, self.now, self.ws.user_id)
                add(schema.ACTIVITY_LINK, note, "contact", contact_id)
        self._custom(incoming, contact_id, known)
        add(schema.IMPORT_ROW, self.import_id, contact_id, decision.fingerprint)
        if incoming.reference and incoming.reference != decision.fingerprint:
            add(schema.IMPORT_ROW, self.import_id, contact_id, incoming.reference)

    def _addresses(self, incoming: IncomingContact, contact_id: str, company_id: str, known: Has) -> None:
        """As NewContacts does."""
        for address in incoming.addresses:
            owner, key = contact_id, address_key(address)
            if company_id and incoming.kind == PERSON and address.type == "work":
                theirs = self.company_addresses.of(company_id)
                if key in theirs:
                    continue
                if not theirs:
                    owner = company_id
                    theirs.append(key)
                    self.waiting_for.add(company_id)
            if owner == contact_id:
                if key in known.addresses:
                    continue
                known.addresses.append(key)
            place = 0 if owner != contact_id else len(known.addresses) - 1
            self.waiting.add(
                schema.ADDRESS, owner, address.type, address.extra or None, address.street or None,
                address.po_box or None, address.zip or None, address.city or None, address.state or None,
                address.country or None, int(place == 0), place,
            )  # fmt: skip

    def _channels(self, incoming: IncomingContact, contact_id: str, known: Has) -> None:
        for channel in incoming.channels:
            normal = channel.normal.lower()
            mark = (channel.kind, normal or channel.value)
            if mark in known.channels:
                continue
            place = known.count(channel.kind)
            known.channels.add(mark)
            if channel.kind != "email":
                normal = channel.normal  # the path of a profile keeps its capitals
            self.waiting.add(
                schema.CHANNEL, contact_id, channel.kind, channel.type, channel.value, normal or None,
                channel.label or None, int(place == 0), channel.valid, 0, place,
            )  # fmt: skip

    def _custom(self, incoming: IncomingContact, contact_id: str, known: Has) -> None:
        for name, value in incoming.custom:
            for field, stored, number in custom_values(self.fields, name, value):
                there = known.values.get(field.id)
                if there is None or (field.kind == "multi" and stored not in there):
                    self.waiting.add(schema.CUSTOM_VALUE, field.id, contact_id, stored or None, number)


@contextmanager
def _done(work: Iterable[Callable[[], T]], *, beside: bool) -> Generator[Iterator[T]]:
    """The results of this work in turn; made by a thread while the engine inserts what came before."""
    if beside:
        with ahead(work) as results:
            yield results
    else:
        yield (one() for one in work)


def in_portions(decisions: Sequence[Decision], size: int = PORTION) -> Iterator[list[Decision]]:
    for start in range(0, len(decisions), size):
        yield list(decisions[start : start + size])


class _CompanyAddresses:
    """Addresses a company has or will have, asked for where there can be any. On its own, since the writer is free at
    once when nothing it holds points back to it: nobody searches for cycles around an import."""

    def __init__(self, ws: Workspace, made: Set[str]) -> None:
        self._ws = ws
        self._made = made
        self._known: dict[str, list[tuple[str, ...]]] = {}

    def of(self, company_id: str) -> list[tuple[str, ...]]:
        if company_id not in self._known:
            self.read({company_id}, self._ws)
        return self._known[company_id]

    def read(self, company_ids: Set[str], reading: Workspace) -> None:
        """Ask for those of all these companies at one go; of() asks the file nothing about them then."""
        asked = company_ids - self._known.keys()
        there = queries.addresses_of(reading, sorted(asked - self._made)) if asked else {}
        for company_id in asked:
            self._known[company_id] = [stored_key(item) for item in there.get(company_id, ())]


def note_texts(ws: Workspace, contact_id: str) -> list[str]:
    from crm_desktop.store.queries import activities

    return [entry.body for entry in activities.entries(ws, contact_id, limit=10_000) if entry.record_id == contact_id]
