"""The writing half of an import: decisions become rows, gathered per table and inserted set-wise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby

from crm_desktop.common.ahead import ahead
from crm_desktop.common.clock import stamp
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.common.progress import Progress
from crm_desktop.records.contact import COMPANY, PERSON, Address, CustomField, Tag
from crm_desktop.records.contact_sheet import parted_notes
from crm_desktop.records.importing import NEW, UPDATE, Decision, ImportPlan
from crm_desktop.records.incoming import IncomingAddress, IncomingContact
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import fields, tags
from .imports_filling import settle
from .imports_new import Moment, NewContacts, Rows, Waiting, address_key, custom_values

tr = texts("imports")

PORTION = 1000
"""Rows of the list that are made while those before are inserted."""


class Writer:
    def __init__(self, ws: Workspace, plan: ImportPlan, progress: Progress) -> None:
        self.ws = ws
        self.plan = plan
        self.progress = progress
        self.now = stamp(ws.clock())
        self.import_id = new_id()
        self.waiting = Waiting()
        self.tags: dict[str, Tag] = {}
        self.fields: dict[str, CustomField] = {}
        self.company_addresses: dict[str, list[tuple[str, ...]]] = {}
        self.as_given = True
        moment = Moment(self.import_id, self.now, ws.user_id, plan.options)
        self.new = NewContacts(moment, self.waiting, self.fields, self._tag, self._company_addresses)

    def write(self) -> str:
        """Write all decisions; returns the id of the import."""
        options, figures = self.plan.options, self.plan.figures
        rows.insert(
            self.ws, schema.IMPORT_RUN,
            {
                "id": self.import_id, "file_name": options.file_name, "profile": options.profile, "tag": options.tag,
                "source": options.source, "legal_basis": options.legal_basis, "at": self.now,
                "user_id": self.ws.user_id, "created": figures.created, "updated": figures.updated,
                "unchanged": figures.unchanged, "failed": figures.bad,
            },
        )  # fmt: skip
        self._make_fields()
        self._note_addresses_of_companies()
        self.progress.start(tr("Writing"), len(self.plan.decisions))
        done = 0
        for quick, parts in groupby(_portions(self.plan.decisions), _only_new):
            for part in parts if not quick else ():
                self._fill_up(part)
                self.progress.step(done := done + len(part))
            for count, made in ahead(self._prepared(part) for part in parts):
                self._insert(made)
                self.progress.step(done := done + count)
        if self.as_given:  # otherwise what is stored is not quite what is known of it
            self.ws.list_as(self.new.fresh)
        self.progress.start(tr("Updating search"))
        return self.import_id

    def _note_addresses_of_companies(self) -> None:
        """A company with a row of its own keeps to the addresses of that row, wherever the row stands in the file."""
        for decision in self.plan.decisions:
            incoming = decision.incoming
            if incoming.kind == COMPANY and incoming.addresses and decision.action in (NEW, UPDATE):
                theirs = self._company_addresses(decision.contact_id, stored=decision.action == UPDATE)
                theirs.extend(key for address in incoming.addresses if (key := address_key(address)) not in theirs)

    def _make_fields(self) -> None:
        known = {fold(found.name).strip(): found for found in field_queries.fields(self.ws)}
        for name in self.plan.new_fields:
            key = fold(name).strip()
            if key not in known:
                options = self.plan.options
                known[key] = fields.create(
                    self.ws, name, options.field_kinds.get(name, "text"), reason=options.reasons.get(name, "")
                )
        self.fields.update(known)

    def _prepared(self, part: list[Decision]) -> Callable[[], tuple[int, Rows]]:
        """What makes the rows of new contacts. It may run beside, so all that asks the file is done now."""
        for decision in part:
            for name in decision.incoming.tags:
                self._tag(name)
            if decision.company_id and decision.company_id not in self.plan.made:
                self._company_addresses(decision.company_id)
        if self.plan.options.tag:
            self._tag(self.plan.options.tag)

        def make() -> tuple[int, Rows]:
            for decision in part:
                if decision.action == NEW:
                    self.new.contact(decision)
            return len(part), self.waiting.take()

        return make

    def _fill_up(self, part: list[Decision]) -> None:
        for decision in part:
            if decision.action == NEW:
                self.new.contact(decision)
            elif decision.action == UPDATE:
                self._update(decision)
        self._insert(self.waiting.take())

    def _insert(self, made: Rows) -> None:
        for table, columns, waiting in made:
            self.as_given = rows.insert_many(self.ws, table, columns, waiting) and self.as_given

    def _update(self, decision: Decision) -> None:
        if decision.company_new:
            self.new.company(decision.company_id, decision.incoming.company)
        self._insert(self.waiting.take())  # the row to be filled may still be waiting
        # Of contacts that this list made, more is changed now than was noted while making them.
        self.new.fresh.again |= self.plan.made.intersection((decision.contact_id, decision.company_id))
        rest = settle(self.ws, decision, self.plan.options, self.fields)
        if rest is not None:
            self._belongings(replace(decision, incoming=rest))

    def _belongings(self, decision: Decision) -> None:
        """What a row brings to a contact that is there, without what that has already."""
        incoming, contact_id, company_id = decision.incoming, decision.contact_id, decision.company_id
        known = _Known(self.ws, contact_id)
        add = self.waiting.add
        self._addresses(incoming, contact_id, company_id, known)
        self._channels(incoming, contact_id, known)
        if company_id and company_id not in known.employers:
            role, department = incoming.position or None, incoming.department or None
            add(schema.RELATION, EMPLOYMENT, contact_id, company_id, role, department, int(not known.employers))
        for role in incoming.roles:
            if role not in known.roles:
                add(schema.CONTACT_ROLE, contact_id, role)
        wanted = [*incoming.tags, self.plan.options.tag] if self.plan.options.tag else incoming.tags
        for tag_id in dict.fromkeys(self._tag(name).id for name in wanted):
            if tag_id not in known.tags:
                add(schema.TAG_LINK, tag_id, contact_id)
        # A cell of several notes has the newest first; those of one moment stay in order when written from the end.
        for entry in (entry for text in incoming.notes for entry in reversed(parted_notes(text))):
            if entry.text not in known.notes:
                at = min(entry.at or self.now, self.now)
                note = add(schema.ACTIVITY, "note", "done", entry.text, at, self.now, self.ws.user_id)
                add(schema.ACTIVITY_LINK, note, "contact", contact_id)
        self._custom(incoming, contact_id, known)
        add(schema.IMPORT_ROW, self.import_id, contact_id, decision.fingerprint)
        if incoming.reference and incoming.reference != decision.fingerprint:
            add(schema.IMPORT_ROW, self.import_id, contact_id, incoming.reference)

    def _tag(self, name: str) -> Tag:
        found = self.tags.get(name)
        if found is None:
            key = fold(name).strip()
            known = next((tag for other, tag in self.tags.items() if fold(other).strip() == key), None)
            found = self.tags[name] = known or tags.ensure(self.ws, name)
        return found

    def _addresses(self, incoming: IncomingContact, contact_id: str, company_id: str, known: _Known) -> None:
        """As NewContacts does."""
        for address in incoming.addresses:
            owner, key = contact_id, address_key(address)
            if company_id and incoming.kind == PERSON and address.type == "work":
                theirs = self._company_addresses(company_id)
                if key in theirs:
                    continue
                if not theirs:
                    owner = company_id
                    theirs.append(key)
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

    def _company_addresses(self, company_id: str, *, stored: bool = True) -> list[tuple[str, ...]]:
        """Addresses a company has or will have; those stored are only asked for where there can be any."""
        found = self.company_addresses.get(company_id)
        if found is None:
            there = queries.addresses(self.ws, company_id) if stored and company_id not in self.plan.made else ()
            found = self.company_addresses[company_id] = [_stored_key(item) for item in there]
        return found

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


def _portions(decisions: list[Decision]) -> Iterator[list[Decision]]:
    for start in range(0, len(decisions), PORTION):
        yield decisions[start : start + PORTION]


def _only_new(part: list[Decision]) -> bool:
    return all(decision.action != UPDATE for decision in part)


class _Known:
    """What a contact has already, so that nothing is added twice."""

    def __init__(self, ws: Workspace, contact_id: str) -> None:
        self.addresses: list[tuple[str, ...]] = []
        self.channels: set[tuple[str, str]] = set()
        self.employers: set[str] = set()
        self.roles: tuple[str, ...] = ()
        self.tags: set[str] = set()
        self.notes: set[str] = set()
        self.values: dict[str, tuple[str, ...]] = {}
        page = queries.page(ws, contact_id)
        if page is None:
            return
        self.addresses = [_stored_key(item) for item in page.addresses]
        self.channels = {(item.kind, item.normal.lower() or item.value) for item in page.channels}
        self.employers = {
            item.other_id for item in page.relations if item.forward and item.relation.type_id == EMPLOYMENT
        }
        self.roles = page.roles
        self.tags = {tag.id for tag in page.tags}
        self.notes = set(note_texts(ws, contact_id))
        self.values = page.values

    def count(self, kind: str) -> int:
        return sum(1 for channel_kind, _ in self.channels if channel_kind == kind)


def note_texts(ws: Workspace, contact_id: str) -> list[str]:
    from crm_desktop.store.queries import activities

    return [entry.body for entry in activities.entries(ws, contact_id, limit=10_000) if entry.record_id == contact_id]


def _stored_key(item: Address) -> tuple[str, ...]:
    return address_key(IncomingAddress(item.type, item.extra, item.street, item.po_box, item.zip, item.city))
