"""The writing half of an import: decisions become rows, gathered per table and inserted set-wise."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from operator import attrgetter
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.fold import fold
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import id_run
from crm_desktop.common.progress import Progress
from crm_desktop.records.contact import COMPANY, PERSON, CustomField
from crm_desktop.records.contact_sheet import parted_notes
from crm_desktop.records.importing import NEW, UPDATE, Decision, ImportPlan
from crm_desktop.records.incoming import PLAIN_FIELDS, IncomingAddress, IncomingContact
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import fields, tags
from .imports_filling import settle

tr = texts("imports")

FLUSH = 5000

_COLUMNS: dict[str, tuple[str, ...]] = {
    schema.CONTACT: (
        "id", "kind", *PLAIN_FIELDS, "company_name", "phase", "source", "legal_basis", "import_id", "created_at",
        "updated_at",
    ),
    schema.ADDRESS: (
        "id", "contact_id", "type", "extra", "street", "po_box", "zip", "city", "state", "country", "is_primary",
        "position",
    ),
    schema.CHANNEL: (
        "id", "contact_id", "kind", "type", "value", "normal", "label", "is_primary", "valid", "bounced", "position",
    ),
    schema.RELATION: ("id", "type_id", "from_id", "to_id", "role", "department", "is_primary"),
    schema.CONTACT_ROLE: ("id", "contact_id", "role"),
    schema.TAG_LINK: ("id", "tag_id", "record_id"),
    schema.CUSTOM_VALUE: ("id", "field_id", "record_id", "value", "number"),
    schema.PHASE_CHANGE: ("id", "contact_id", "phase", "at"),
    schema.ACTIVITY: ("id", "kind", "state", "body", "at", "created_at", "created_by"),
    schema.ACTIVITY_LINK: ("id", "activity_id", "noun", "record_id"),
    schema.IMPORT_ROW: ("id", "import_id", "contact_id", "fingerprint"),
}  # fmt: skip

_plain_values = attrgetter(*PLAIN_FIELDS)
_NOTHING = [None] * len(PLAIN_FIELDS)


class Writer:
    def __init__(self, ws: Workspace, plan: ImportPlan, progress: Progress) -> None:
        self.ws = ws
        self.plan = plan
        self.progress = progress
        self.now = stamp(ws.clock())
        self.new_id = id_run()
        self.import_id = self.new_id()
        self.waiting: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.tag_ids: dict[str, str] = {}
        self.fields: dict[str, CustomField] = {}
        self.company_addresses: dict[str, list[tuple[str, ...]]] = {}
        self.made: set[str] = set()

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
        for number, decision in enumerate(self.plan.decisions, 1):
            self._decision(decision)
            if number % 500 == 0:
                self.progress.step(number)
            if number % FLUSH == 0:
                self._flush()
        self._flush()
        self.progress.start(tr("Updating search"))
        return self.import_id

    def _note_addresses_of_companies(self) -> None:
        """A company with a row of its own keeps to the addresses of that row, wherever the row stands in the file."""
        for decision in self.plan.decisions:
            incoming = decision.incoming
            if incoming.kind == COMPANY and incoming.addresses and decision.action in (NEW, UPDATE):
                theirs = self._company_addresses(decision.contact_id, stored=decision.action == UPDATE)
                theirs.extend(key for address in incoming.addresses if (key := _key(address)) not in theirs)

    def _make_fields(self) -> None:
        known = {fold(found.name).strip(): found for found in field_queries.fields(self.ws)}
        for name in self.plan.new_fields:
            key = fold(name).strip()
            if key not in known:
                options = self.plan.options
                known[key] = fields.create(
                    self.ws, name, options.field_kinds.get(name, "text"), reason=options.reasons.get(name, "")
                )
        self.fields = known

    def _flush(self) -> None:
        for table, columns in _COLUMNS.items():
            if self.waiting[table]:
                rows.insert_many(self.ws, table, columns, self.waiting[table])
                self.waiting[table] = []

    def _add(self, table: str, *values: Any) -> str:
        """Queue a row; empty texts must have been turned into None."""
        row_id = self.new_id()
        self.waiting[table].append((row_id, *values))
        return row_id

    def _decision(self, decision: Decision) -> None:
        incoming = decision.incoming
        if decision.action not in (NEW, UPDATE):
            return
        if decision.company_new:
            self._new_contact(decision.company_id, COMPANY, company=incoming.company)
        fresh = decision.action == NEW
        if fresh:
            self._new_contact(decision.contact_id, incoming.kind, incoming)
        else:
            self._flush()  # the row to be filled may still be waiting
            rest = settle(self.ws, decision, self.plan.options, self.fields)
            if rest is None:
                return
            decision = replace(decision, incoming=rest)
        self._belongings(decision, fresh)

    def _new_contact(
        self, contact_id: str, kind: str, incoming: IncomingContact | None = None, company: str = ""
    ) -> None:
        options = self.plan.options
        if incoming is None:
            plain, phase, source, basis = _NOTHING, None, "", ""
        else:
            plain, phase = [value or None for value in _plain_values(incoming)], incoming.phase or None
            source, basis = incoming.source, incoming.legal_basis
            company = incoming.company if kind == COMPANY else ""
        self.waiting[schema.CONTACT].append(
            (
                contact_id, kind, *plain, company or None, phase, source or options.source or None,
                basis or options.legal_basis or None, self.import_id, self.now, self.now,
            )
        )  # fmt: skip
        self.made.add(contact_id)
        if incoming is not None and incoming.phase:
            self._add(schema.PHASE_CHANGE, contact_id, incoming.phase, self.now)

    def _belongings(self, decision: Decision, fresh: bool) -> None:
        incoming, contact_id, company_id = decision.incoming, decision.contact_id, decision.company_id
        known = _Known(self.ws, None if fresh else contact_id)
        self._addresses(incoming, contact_id, company_id, known)
        self._channels(incoming, contact_id, company_id, known)
        if company_id and company_id not in known.employers:
            first = int(not known.employers)
            self._add(
                schema.RELATION,
                EMPLOYMENT,
                contact_id,
                company_id,
                incoming.position or None,
                incoming.department or None,
                first,
            )
        for role in incoming.roles:
            if role not in known.roles:
                self._add(schema.CONTACT_ROLE, contact_id, role)
        wanted = [*incoming.tags, self.plan.options.tag] if self.plan.options.tag else incoming.tags
        for name in dict.fromkeys(wanted):
            tag_id = self._tag(name)
            if tag_id not in known.tags:
                self._add(schema.TAG_LINK, tag_id, contact_id)
        # A cell of several notes has the newest first; those of one moment stay in order when written from the end.
        for entry in (entry for text in incoming.notes for entry in reversed(parted_notes(text))):
            if entry.text not in known.notes:
                at = min(entry.at or self.now, self.now)
                note = self._add(schema.ACTIVITY, "note", "done", entry.text, at, self.now, self.ws.user_id)
                self._add(schema.ACTIVITY_LINK, note, "contact", contact_id)
        self._custom(incoming, contact_id, known)
        self._add(schema.IMPORT_ROW, self.import_id, contact_id, decision.fingerprint)
        if incoming.reference and incoming.reference != decision.fingerprint:
            self._add(schema.IMPORT_ROW, self.import_id, contact_id, incoming.reference)

    def _tag(self, name: str) -> str:
        key = fold(name).strip()
        if key not in self.tag_ids:
            self.tag_ids[key] = tags.ensure(self.ws, name).id
        return self.tag_ids[key]

    def _addresses(self, incoming: IncomingContact, contact_id: str, company_id: str, known: _Known) -> None:
        """A work address goes to the employer while that has none; an equal one is not repeated on the person."""
        for address in incoming.addresses:
            owner = contact_id
            if company_id and incoming.kind == PERSON and address.type == "work":
                theirs = self._company_addresses(company_id)
                if _key(address) in theirs:
                    continue
                if not theirs:
                    owner = company_id
                    theirs.append(_key(address))
            if owner == contact_id:
                if _key(address) in known.addresses:
                    continue
                known.addresses.append(_key(address))
            place = 0 if owner != contact_id else len(known.addresses) - 1
            self._add(
                schema.ADDRESS, owner, address.type, address.extra or None, address.street or None,
                address.po_box or None, address.zip or None, address.city or None, address.state or None,
                address.country or None,
                int(place == 0), place,
            )  # fmt: skip

    def _company_addresses(self, company_id: str, *, stored: bool = True) -> list[tuple[str, ...]]:
        """Addresses a company has or will have; those stored are only asked for where there can be any."""
        if company_id not in self.company_addresses:
            there = queries.addresses(self.ws, company_id) if stored and company_id not in self.made else ()
            self.company_addresses[company_id] = [
                _key(IncomingAddress(item.type, item.extra, item.street, item.po_box, item.zip, item.city))
                for item in there
            ]
        return self.company_addresses[company_id]

    def _channels(self, incoming: IncomingContact, contact_id: str, company_id: str, known: _Known) -> None:
        for channel in incoming.channels:
            normal = channel.normal.lower()  # also the part before the @: nobody means two people by it
            mark = (channel.kind, normal or channel.value)
            if mark in known.channels:
                continue
            place = known.count(channel.kind)
            known.channels.add(mark)
            self._add(
                schema.CHANNEL, contact_id, channel.kind, channel.type, channel.value, normal or None,
                channel.label or None, int(place == 0), channel.valid, 0, place,
            )  # fmt: skip

    def _custom(self, incoming: IncomingContact, contact_id: str, known: _Known) -> None:
        for name, value in incoming.custom:
            field = self.fields.get(fold(name).strip())
            if field is None or not value.strip():
                continue
            parts = [part for part in value.split(";") if part.strip()] if field.kind == "multi" else [value]
            if field.id in known.values and field.kind != "multi":
                continue
            for part in parts:
                stored, number = fields.canonical_or_text(field, part)
                if stored not in known.values.get(field.id, ()):
                    self._add(schema.CUSTOM_VALUE, field.id, contact_id, stored or None, number)


class _Known:
    """What a contact has already, so that nothing is added twice. For a new contact: nothing, without asking."""

    def __init__(self, ws: Workspace, contact_id: str | None) -> None:
        self.addresses: list[tuple[str, ...]] = []
        self.channels: set[tuple[str, str]] = set()
        self.employers: set[str] = set()
        self.roles: tuple[str, ...] = ()
        self.tags: set[str] = set()
        self.notes: set[str] = set()
        self.values: dict[str, tuple[str, ...]] = {}
        if contact_id is None:
            return
        page = queries.page(ws, contact_id)
        if page is None:
            return
        self.addresses = [
            _key(IncomingAddress(item.type, item.extra, item.street, item.po_box, item.zip, item.city))
            for item in page.addresses
        ]
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


def _key(address: IncomingAddress) -> tuple[str, ...]:
    """What makes two addresses the same place."""
    return (fold(address.street), address.po_box, address.zip, fold(address.city))
