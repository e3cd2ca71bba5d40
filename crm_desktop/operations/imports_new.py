"""Rows of contacts that an import makes, gathered per table; and beside them what list and search need to know of these
contacts, so that it need not be read back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from crm_desktop.common.fold import fold
from crm_desktop.common.ids import id_run
from crm_desktop.records.cell_lists import parted
from crm_desktop.records.contact import COMPANY, FIELD_KINDS, PERSON, CustomField, Tag
from crm_desktop.records.contact_sheet import parted_notes
from crm_desktop.records.importing import Decision, ImportOptions
from crm_desktop.records.incoming import PLAIN_FIELDS, IncomingAddress, IncomingContact
from crm_desktop.records.reach import ChannelRow
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.records.selection import COLOURS
from crm_desktop.store import schema
from crm_desktop.store.blocks import BLOCK
from crm_desktop.store.listing_names import CONTACT_COLUMNS
from crm_desktop.store.listing_rows import LISTED_KINDS, Belongings, Fresh

from . import fields
from .imports_marks import fold_again
from .imports_ready import ready

COLUMNS: dict[str, tuple[str, ...]] = {
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
    schema.CUSTOM_FIELD: ("id", "noun", "name", "kind", "applies_to", "reason", "position", "created_at"),
    schema.TAG: ("id", "name", "colour"),
    schema.CUSTOM_VALUE: ("id", "field_id", "record_id", "value", "number"),
    schema.PHASE_CHANGE: ("id", "contact_id", "phase", "at"),
    schema.ACTIVITY: ("id", "kind", "state", "body", "at", "created_at", "created_by"),
    schema.ACTIVITY_LINK: ("id", "activity_id", "noun", "record_id"),
    schema.IMPORT_ROW: ("id", "import_id", "contact_id", "fingerprint"),
}  # fmt: skip

_plain_values = attrgetter(*PLAIN_FIELDS)
_NOTHING = (None,) * len(PLAIN_FIELDS)
_WIDTH = len(COLUMNS[schema.CONTACT])
_as_listed = itemgetter(
    *(COLUMNS[schema.CONTACT].index(name) if name in COLUMNS[schema.CONTACT] else _WIDTH for name in CONTACT_COLUMNS)
)
"""A row of the contact table, with None at its end, as listing.py reads it."""
_name_parts = attrgetter("title", "first_name", "middle_name", "last_name", "name_suffix")

Rows = list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]]
"""Rows to be inserted: by table, with their columns."""


class Moment(NamedTuple):
    """What holds for all rows of an import."""

    import_id: str
    now: str
    user_id: str
    options: ImportOptions


class Waiting:
    """Rows waiting to be inserted, by table; the ids of each table follow each other (see journal.py)."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        self.makers: dict[str, Callable[[], str]] = {table: id_run() for table in COLUMNS}

    def add(self, table: str, *values: Any) -> str:
        """Queue a row; empty texts must have been turned into None."""
        row_id = self.makers[table]()
        self.rows[table].append((row_id, *values))
        return row_id

    def take(self, *, rest: bool = True) -> Rows:
        """What waits, by table with its columns. Without the rest only whole blocks, which are inserted at one go; the
        rest waits on."""
        found: Rows = []
        for table, rows in self.rows.items():
            count = len(rows) if rest else len(rows) - len(rows) % BLOCK
            if count:
                found.append((table, COLUMNS[table], rows[:count]))
                self.rows[table] = rows[count:]
        return found


class ImportFields:
    """Own fields by name; those that the file lacks are made (see fields.create)."""

    def __init__(self, there: Iterable[CustomField], waiting: Waiting, moment: Moment) -> None:
        self.known = {fold(field.name).strip(): field for field in there}
        """By folded name."""
        self._waiting = waiting
        self._moment = moment

    def make(self, name: str) -> None:
        key, clean = fold(name).strip(), " ".join(name.split())
        if key in self.known or not clean:
            return
        options = self._moment.options
        kind, reason = options.field_kinds.get(name, "text"), options.reasons.get(name, "").strip()
        if kind not in FIELD_KINDS:
            raise ValueError(f"no field kind {kind!r}")
        place = len(self.known)
        row_id = self._waiting.add(
            schema.CUSTOM_FIELD, "contact", clean, kind, None, reason or None, place, self._moment.now
        )
        self.known[key] = CustomField(row_id, clean, kind, "", (), reason, place)

    def get(self, name: str) -> CustomField | None:
        return self.known.get(fold(name).strip())


class ImportTags:
    """Tags by name, whatever its spelling of case and umlauts; those that the file lacks are made (see tags.ensure)."""

    def __init__(self, there: Iterable[Tag], waiting: Waiting) -> None:
        self._known = {fold(tag.name).strip(): tag for tag in there}
        self._by_name: dict[str, Tag | None] = {}
        self._waiting = waiting

    def __call__(self, name: str) -> Tag | None:
        """None for a name of blanks."""
        if name not in self._by_name:
            self._by_name[name] = self._found(" ".join(name.split()))
        return self._by_name[name]

    def _found(self, name: str) -> Tag | None:
        key = fold(name)
        if name and key not in self._known:
            colour = COLOURS[len(self._known) % len(COLOURS)]
            self._known[key] = Tag(self._waiting.add(schema.TAG, name, colour), name, colour)
        return self._known.get(key)


class NewContacts:
    def __init__(
        self,
        moment: Moment,
        waiting: Waiting,
        known_fields: ImportFields,
        tag: Callable[[str], Tag | None],
        company_addresses: Callable[[str], list[tuple[str, ...]]],
    ) -> None:
        self.moment = moment
        self.waiting = waiting
        self.known_fields = known_fields
        self.tag = tag
        self.company_addresses = company_addresses
        self.fresh = Fresh()
        self.with_employer: list[Decision] = []
        """People whose addresses must wait until those of all companies are known: pass them to addresses()."""
        self.given: set[str] = set()
        """Companies to which some of these have given their address."""
        self._tags_of: dict[tuple[str, ...], list[tuple[str, str, str]]] = {}
        """As the list reads them, without saying whose they are: many share one set."""

    def company(self, contact_id: str, name: str) -> None:
        """A firm that is only named by the people who work there."""
        self._contact(contact_id, COMPANY, _NOTHING, name, "", "", "")
        self.fresh.live[contact_id] = (name, fold(name), self._listed)

    def contact(self, decision: Decision) -> None:
        """A contact with all that belongs to it."""
        incoming, contact_id = decision.incoming, decision.contact_id
        kind = incoming.kind
        plain = [value or None for value in _plain_values(incoming)]
        company = incoming.company if kind == COMPANY else ""
        self._contact(contact_id, kind, plain, company, incoming.phase, incoming.source, incoming.legal_basis)
        if incoming.addresses and decision.company_id and kind == PERSON:
            self.with_employer.append(decision)
        elif incoming.addresses:
            self.addresses(incoming, contact_id, "")
        if incoming.channels:
            self._channels(incoming, contact_id)
        self._name(incoming, contact_id, company, decision.order)
        if decision.company_id:
            self._employment(incoming, contact_id, decision.company_id)
        if incoming.roles:
            self._own.roles = [(contact_id, role) for role in incoming.roles]
            for role in incoming.roles:
                self.waiting.add(schema.CONTACT_ROLE, contact_id, role)
        if incoming.tags or self.moment.options.tag:
            self._tags(incoming, contact_id)
        if incoming.notes:
            self._notes(incoming, contact_id)
        if incoming.custom:
            self._custom(incoming, contact_id)
        rows, make = self.waiting.rows, self.waiting.makers[schema.IMPORT_ROW]
        rows[schema.IMPORT_ROW].append((make(), self.moment.import_id, contact_id, decision.fingerprint))
        if incoming.reference and incoming.reference != decision.fingerprint:
            self.waiting.add(schema.IMPORT_ROW, self.moment.import_id, contact_id, incoming.reference)

    def _contact(
        self, contact_id: str, kind: str, plain: Any, company: str, phase: str, source: str, basis: str
    ) -> None:
        moment = self.moment
        row = (
            contact_id, kind, *plain, company or None, phase or None, source or moment.options.source or None,
            basis or moment.options.legal_basis or None, moment.import_id, moment.now, moment.now,
        )  # fmt: skip
        self.waiting.rows[schema.CONTACT].append(row)
        self._listed = _as_listed((*row, None))
        self._own = self.fresh.has[contact_id] = Belongings()
        if phase:
            self.waiting.add(schema.PHASE_CHANGE, contact_id, phase, moment.now)

    def _name(self, incoming: IncomingContact, contact_id: str, company: str, order: str) -> None:
        title, first, middle, last, suffix = _name_parts(incoming)
        if company or incoming.kind == COMPANY or not (first or middle or last):
            name, order = company, fold(company)
        elif suffix:
            from crm_desktop.records.names import display_name

            name = display_name(title, first, middle, last, suffix)
        else:
            name = " ".join([part for part in (title, first, middle, last) if part])
        if not name:
            name = _name_of_channel(ready(incoming).channels)
            order = fold(name)
        self.fresh.live[contact_id] = (name, order, self._listed)

    def addresses(self, incoming: IncomingContact, contact_id: str, company_id: str) -> None:
        """A work address goes to the employer while that has none; an equal one is not repeated on the person."""
        known: list[tuple[str, ...]] = []
        for address in incoming.addresses:
            owner, place = contact_id, len(known)
            key = address_key(address)
            if company_id and address.type == "work":
                theirs = self.company_addresses(company_id)
                if key in theirs:
                    continue
                if not theirs:
                    owner, place = company_id, 0
                    theirs.append(key)
                    self.given.add(company_id)
            if owner == contact_id:
                if key in known:
                    continue
                known.append(key)
            extra, street, box = address.extra or None, address.street or None, address.po_box or None
            code, city, state = address.zip or None, address.city or None, address.state or None
            country = address.country or None
            self.waiting.add(
                schema.ADDRESS, owner, address.type, extra, street, box, code, city, state, country, int(place == 0),
                place,
            )  # fmt: skip
            own = self.fresh.has.get(owner)
            if own is not None:
                own.addresses = [*own.addresses, (owner, street, code, city, country, extra, box, state)]

    def _channels(self, incoming: IncomingContact, contact_id: str) -> None:
        make, waiting = self.waiting.makers[schema.CHANNEL], self.waiting.rows[schema.CHANNEL]
        known = ready(incoming)
        for row in known.channels:
            waiting.append((make(), contact_id, *row))
        self._own.reach = known.reach

    def _employment(self, incoming: IncomingContact, contact_id: str, company_id: str) -> None:
        role, department = incoming.position or None, incoming.department or None
        self.waiting.add(schema.RELATION, EMPLOYMENT, contact_id, company_id, role, department, 1)
        name = None
        firm = self._own.employer = self.fresh.has.get(company_id)
        if firm is not None:
            name = self.fresh.live[company_id][0]
            firm.people = (firm.people or 0) + 1
        else:
            self.fresh.employers.add(company_id)
        self._own.jobs = [(contact_id, name, role, department, None, company_id)]

    def _tags(self, incoming: IncomingContact, contact_id: str) -> None:
        tags = self._tags_of.get(incoming.tags)
        if tags is None:
            tags = self._tags_of[incoming.tags] = [("", tag.name, tag.id) for tag in self.tags_of(incoming)]
        make, append = self.waiting.makers[schema.TAG_LINK], self.waiting.rows[schema.TAG_LINK].append
        for _, _, tag_id in tags:
            append((make(), tag_id, contact_id))
        self._own.tags = tags

    def tags_of(self, incoming: IncomingContact) -> list[Tag]:
        """Of the row and of the whole import, each once."""
        extra = self.moment.options.tag
        found: list[Tag] = []
        for name in (*incoming.tags, extra) if extra else incoming.tags:
            tag = self.tag(name)
            if tag is not None and tag not in found:
                found.append(tag)
        return found

    def _notes(self, incoming: IncomingContact, contact_id: str) -> None:
        # A cell of several notes has the newest first; those of one moment stay in order when written from the end.
        moment = self.moment
        shown: list[tuple[Any, ...]] = []
        for entry in (entry for text in incoming.notes for entry in reversed(parted_notes(text))):
            at = min(entry.at or moment.now, moment.now)
            note = self.waiting.add(schema.ACTIVITY, "note", "done", entry.text, at, moment.now, moment.user_id)
            self.waiting.add(schema.ACTIVITY_LINK, note, "contact", contact_id)
            shown.append((contact_id, "note", "done", at, None, entry.text, None, None, None))
        self._own.entries = shown
        self.fresh.eventful = True

    def _custom(self, incoming: IncomingContact, contact_id: str) -> None:
        shown: list[tuple[str, tuple[Any, ...]]] = []
        for name, value in incoming.custom:
            for field, stored, number in custom_values(self.known_fields, name, value):
                self.waiting.add(schema.CUSTOM_VALUE, field.id, contact_id, stored or None, number)
                if field.kind in LISTED_KINDS:
                    shown.append((field.id, (contact_id, stored or None)))
        shown.sort(key=itemgetter(0))
        self._own.texts = [row for _, row in shown]


def custom_values(known: ImportFields, name: str, value: str) -> list[tuple[CustomField, str, float | None]]:
    """(field, stored text, number) of what a row says for an own field; several of one with several values."""
    field = known.get(name)
    if field is None or not value.strip():
        return []
    parts = [part for part, _ in parted(value) if part.strip()] if field.kind == "multi" else [value]
    return [(field, *fields.canonical_or_text(field, part)) for part in parts]


def address_key(address: IncomingAddress) -> tuple[str, ...]:
    """What makes two addresses the same place."""
    return (fold_again(address.street), address.po_box, address.zip, fold_again(address.city))


def _name_of_channel(channels: list[ChannelRow]) -> str:
    """As listing_names.name_from_channel()."""
    for wanted in (("email",), ("phone",), ("web", "social")):
        for kind, _, value, *_ in channels:
            if kind in wanted:
                return value
    return ""
