"""The writing half of an import: decisions become rows, gathered per table and inserted set-wise."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, partial
from typing import TypeVar

from crm_desktop.common.ahead import ahead
from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.common.progress import Progress
from crm_desktop.common.turns import turn
from crm_desktop.records.contact import COMPANY, PERSON, Address
from crm_desktop.records.contact_sheet import parted_notes
from crm_desktop.records.importing import NEW, UPDATE, Decision, Figures, ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingContact
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import tags as tag_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from .imports_filling import Many, There, settle
from .imports_new import ImportFields, ImportTags, Moment, NewContacts, Rows, Waiting, address_key, custom_values

tr = texts("imports")

T = TypeVar("T")

PORTION = 1000
"""Rows of the list that are made, then inserted, at a time."""

LARGER = 10_000
"""Addresses of people with an employer: many are made while the engine indexes what is there."""

Portion = Callable[[], list[Decision]]


class Writer:
    """First all new contacts; then the work addresses of people with an employer, since a company keeps to those of a
    row of its own, wherever that stands; last what rows bring to contacts that are there."""

    def __init__(self, ws: Workspace, options: ImportOptions, made: Set[str], progress: Progress) -> None:
        """`made`: ids of the contacts that the decisions make, complete when write() is through."""
        self.ws = ws
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

    def write(self, portions: Iterable[Portion], total: int = 0) -> None:
        """Write what was decided. Without a total the progress is that of the portions, which are decided while another
        process reads; more of them may be asked for than there are."""
        if total:
            self.progress.start(tr("Writing"), total)
        done = 0
        with _done(
            (partial(self._make, portion) for portion in portions), beside=not total or total > PORTION
        ) as results:
            for count, made in results:
                self._insert(made)
                if total:
                    self.progress.step(done := done + count)
        employed = self.new.with_employer
        self.company_addresses.read(
            {decision.company_id for decision in employed} | {decision.contact_id for decision in self.companies}
        )
        self._note_addresses_of_companies()
        work = (partial(self._make_addresses, part) for part in in_portions(employed, LARGER))
        with _done(work, beside=len(employed) > PORTION) as results:
            if not self.updates:
                self.ws.index_bulk()
            for made in results:
                self._insert(made)
                self.progress.step(self.progress.done)
        for part in in_portions(self.updates):
            self._update_all(part)
        self._insert(self.waiting.take())

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

    def _update_all(self, part: list[Decision]) -> None:
        """What these rows bring to contacts that are there: read at one go, and once more where a row before changed
        the contact."""
        self._insert(self.waiting.take())  # rows to be filled may still be waiting
        self.waiting_for.clear()
        many = Many(self.ws, list({decision.contact_id for decision in part}))
        changed: set[str] = set()
        for number, decision in enumerate(part):
            self._update(decision, None if decision.contact_id in changed else many)
            changed |= {decision.contact_id, decision.company_id}
            if number % 100 == 0:
                self.progress.step(self.progress.done)

    def _update(self, decision: Decision, many: Many | None) -> None:
        concerned = {decision.contact_id, decision.company_id}
        if self.waiting_for & concerned:
            self._insert(self.waiting.take())
            self.waiting_for.clear()
        # Of contacts that this list made, more is changed now than was noted while making them.
        self.new.fresh.again |= self.made & concerned
        settled = settle(self.ws, decision, self.options, self.fields.known, many)
        if settled is not None:
            rest, there = settled
            self._belongings(replace(decision, incoming=rest), _Known(there))
            self.waiting_for.add(decision.contact_id)

    def _belongings(self, decision: Decision, known: _Known) -> None:
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

    def _addresses(self, incoming: IncomingContact, contact_id: str, company_id: str, known: _Known) -> None:
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

    def _channels(self, incoming: IncomingContact, contact_id: str, known: _Known) -> None:
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

    def _custom(self, incoming: IncomingContact, contact_id: str, known: _Known) -> None:
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


def in_portions(decisions: list[Decision], size: int = PORTION) -> Iterator[list[Decision]]:
    for start in range(0, len(decisions), size):
        yield decisions[start : start + size]


class _CompanyAddresses:
    """Addresses a company has or will have, asked for where there can be any. On its own, since the writer is free at
    once when nothing it holds points back to it: nobody searches for cycles around an import."""

    def __init__(self, ws: Workspace, made: Set[str]) -> None:
        self._ws = ws
        self._made = made
        self._known: dict[str, list[tuple[str, ...]]] = {}

    def of(self, company_id: str) -> list[tuple[str, ...]]:
        if company_id not in self._known:
            self.read({company_id})
        return self._known[company_id]

    def read(self, company_ids: Set[str]) -> None:
        """Ask for those of all these companies at one go; of() asks the file nothing about them then."""
        asked = company_ids - self._known.keys()
        there = queries.addresses_of(self._ws, sorted(asked - self._made)) if asked else {}
        for company_id in asked:
            self._known[company_id] = [_stored_key(item) for item in there.get(company_id, ())]


class _Known:
    """What a contact has already, so that nothing is added twice."""

    def __init__(self, there: There) -> None:
        self._there = there

    @cached_property
    def addresses(self) -> list[tuple[str, ...]]:
        return [_stored_key(item) for item in self._there.addresses]

    @cached_property
    def channels(self) -> set[tuple[str, str]]:
        return {(item.kind, item.normal.lower() or item.value) for item in self._there.channels}

    @cached_property
    def employers(self) -> set[str]:
        return {item.to_id for item in self._there.employments}

    @cached_property
    def tags(self) -> set[str]:
        return {tag.id for tag in self._there.tags}

    @property
    def roles(self) -> tuple[str, ...]:
        return self._there.roles

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        return self._there.values

    def count(self, kind: str) -> int:
        return sum(1 for channel_kind, _ in self.channels if channel_kind == kind)


def note_texts(ws: Workspace, contact_id: str) -> list[str]:
    from crm_desktop.store.queries import activities

    return [entry.body for entry in activities.entries(ws, contact_id, limit=10_000) if entry.record_id == contact_id]


def _stored_key(item: Address) -> tuple[str, ...]:
    return address_key(IncomingAddress(item.type, item.extra, item.street, item.po_box, item.zip, item.city))
