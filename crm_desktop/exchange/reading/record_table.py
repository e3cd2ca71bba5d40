"""Contacts of formats that keep records, laid out as a table: one row a record, columns that say where they go.

Everything that works on rows (preview, mapping, corrections, understanding) then works on cards and mailbox items,
too. The headings are the labels of the target fields; values that repeat are counted ("Phone 2").
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.records import labels, targets
from crm_desktop.records.appointment import IncomingAppointment, placed

from .tables import Cell, Warning_

tr = texts("reading")

Tell = Callable[[int, int], None]
"""Takes (records done, records in all), so that a large file is seen to move while it is opened."""
TOLD_EVERY = 250


def quietly(done: int, total: int) -> None:
    """For who need not tell."""


MOST = {"phone": 40, "email": 40, "web": 20, "social": 20}
MOST_ADDRESSES = 12
MOST_OWN = 80
MOST_TAGS = 200
"""So many values of a kind have columns; what goes beyond is kept in the notes."""
_FAMILIES = {"phone": "phone:work", "email": "email:work", "web": "web:work", "social": "social"}
_PARTS = ("extra", "street", "po_box", "zip", "city", "state", "country", "formatted")


_MANY = 50


@dataclass(slots=True)
class Record:
    """One contact as its file has it, in the words of records/targets.py."""

    fields: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Target to values: "first_name", "tags", "note", "custom:Name" …"""
    channels: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    """(phone, email, web or social; code of its type or any label or empty; value), the preferred ones first."""
    addresses: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    """Parts of an address as in records/targets.py, and "type" (a code or any label)."""
    keys: set[str] = field(default_factory=set[str])
    """What groups name their members by: identifiers and e-mail addresses, folded."""

    picture: bytes = b""

    _held: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    """The values of fields with many of them, by which one that comes again is found."""

    def put(self, target: str, *values: str) -> None:
        for value in values:
            if not (value := value.strip()):
                continue
            known = self.fields.setdefault(target, [])
            if len(known) < _MANY:
                if value not in known:
                    known.append(value)
                continue
            held = self._held.get(target)
            if held is None or len(held) != len(known):
                held = self._held[target] = set(known)
            if value not in held:
                held.add(value)
                known.append(value)


@dataclass(slots=True)
class Group:
    """A distribution list: its name becomes a tag of its members."""

    name: str
    members: list[str] = field(default_factory=list[str])
    people: list[Record] = field(default_factory=list[Record])
    """Members with what the list itself says about them: one that is no contact of the file comes along as one."""
    keys: set[str] = field(default_factory=set[str])
    """What other groups name this one by, of which it is a member."""


@dataclass(slots=True)
class Found:
    """What a reader got from one file."""

    records: list[Record] = field(default_factory=list[Record])
    groups: list[Group] = field(default_factory=list[Group])
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    """For `inspect`: counts and lists, added up over the files of a folder; whatever else speaks of one file."""
    warnings: list[Warning_] = field(default_factory=list[Warning_])
    appointments: list[IncomingAppointment] = field(default_factory=list[IncomingAppointment])
    field_kinds: dict[str, str] = field(default_factory=dict[str, str])
    """Kind of an own field by its name, where the file says so."""
    ours: bool = False
    """Whether this program wrote the file."""

    def warn(self, code: str, count: int = 1, detail: str = "") -> None:
        """Count something worth a sentence."""
        for at, known in enumerate(self.warnings):
            if (known.code, known.detail) == (code, detail):
                self.warnings[at] = Warning_(code, known.count + count, detail)
                return
        self.warnings.append(Warning_(code, count, detail))

    def add(self, other: Found) -> None:
        self.records += other.records
        self.groups += other.groups
        self.appointments += other.appointments
        self.field_kinds |= other.field_kinds
        for name, value in other.facts.items():
            if type(value) in (int, list):
                self.facts[name] = self.facts[name] + value if name in self.facts else value
        for warning in other.warnings:
            self.warn(warning.code, warning.count, warning.detail)


@dataclass(slots=True)
class RecordTable:
    header: tuple[str, ...]
    targets: tuple[str, ...]
    rows: list[list[Cell]]


def tag_members(found: Found) -> None:
    """Give the members of every group its name as a tag."""
    if not found.groups:
        return
    by_key = {key: record for record in found.records for key in record.keys}
    by_name = _by_name(found.records)
    lost = 0
    for group, person in _members(found.groups):
        record = next((by_key[key] for key in person.keys if key in by_key), None)
        if record is None and not person.channels:
            record = by_name.get(_name(person))
        if record is None:
            if not person.channels and not _name(person):
                lost += 1
                continue
            record = person
            found.records.append(record)
            by_key.update((key, record) for key in person.keys)
            by_name.setdefault(_name(record), record)
        record.put("tags", group.name)
    found.warn("groups_as_tags", len(found.groups))
    if lost:
        found.warn("members_unknown", lost)


def _members(groups: list[Group]) -> Iterator[tuple[Group, Record]]:
    """Every member of every group, those of groups inside it, too; each with what the group says about them."""
    by_key = {key: group for group in groups for key in group.keys}
    direct = {id(group): _parted(group, by_key) for group in groups}
    for group in groups:
        waiting, seen = [group], {id(group)}
        while waiting:
            people, further = direct[id(waiting.pop())]
            for person in people:
                yield group, person
            new = [inner for inner in further if id(inner) not in seen]
            seen |= {id(inner) for inner in new}
            waiting += new


def _parted(group: Group, by_key: dict[str, Group]) -> tuple[list[Record], list[Group]]:
    """The people of a group, and the groups that are members of it."""
    people: list[Record] = []
    further: dict[int, Group] = {}
    named = (Record(keys={member.casefold()}) for member in group.members)
    for person in (*named, *group.people):
        inner = next((by_key[key] for key in person.keys if key in by_key), None)
        if inner is None:
            people.append(person)
        else:
            further[id(inner)] = inner
    return people, list(further.values())


def _by_name(records: list[Record]) -> dict[str, Record | None]:
    """Records by how they are called, None where two are called so."""
    found: dict[str, Record | None] = {}
    for record in records:
        if name := _name(record):
            found[name] = None if name in found else record
    return found


def _name(record: Record) -> str:
    said = record.fields.get("display_name") or [
        text for part in ("first_name", "last_name") for text in record.fields.get(part, ())
    ]
    return " ".join(said).casefold()


def table_of(found: Found) -> RecordTable:
    """The records as rows of one table."""
    records = found.records
    if found.appointments and not records:
        return _agenda(found.appointments)
    for record in records:
        _spill(record, found)
    columns = [*_plain_columns(records), *_channel_columns(records), *_address_columns(records)]
    width = len(columns)
    rows: list[list[Cell]] = [[None] * width for _ in records]
    for at, (_, _, cells) in enumerate(columns):
        for number, value in cells:
            rows[number][at] = value
    return RecordTable(tuple(column[0] for column in columns), tuple(column[1] for column in columns), rows)


def _agenda(appointments: list[IncomingAppointment]) -> RecordTable:
    """A calendar to look at: its rows are no contacts, so no column goes anywhere."""
    header = (tr("Day"), tr("Time"), tr("Until"), tr("Subject"), tr("Place"), tr("Participants"))
    rows: list[list[Cell]] = []
    for item in appointments:
        when = placed(item)
        day = datetime.date.fromisoformat(when.day) if when.day else None
        rows.append([day, when.time or None, when.until_day or None, item.subject or None, item.place or None,
                     "; ".join(item.people) or None])  # fmt: skip
    return RecordTable(header, (targets.IGNORE,) * len(header), rows)


_Column = tuple[str, str, list[tuple[int, str]]]
"""Heading, target and (record, value)."""


def _spill(record: Record, found: Found) -> None:
    """Move what has no column any more to the notes."""
    extra: list[str] = []
    counts = dict.fromkeys(MOST, 0)
    kept: list[tuple[str, str, str]] = []
    for channel in record.channels:
        counts[channel[0]] += 1
        if counts[channel[0]] <= MOST[channel[0]]:
            kept.append(channel)
        else:
            extra.append(channel[2])
    record.channels = kept
    for address in record.addresses[MOST_ADDRESSES:]:
        extra.append(", ".join(value for part, value in address.items() if part != "type"))
    del record.addresses[MOST_ADDRESSES:]
    if len(tags := record.fields.get("tags", [])) > MOST_TAGS:
        extra.append("; ".join(tags[MOST_TAGS:]))
        del tags[MOST_TAGS:]
    own = [name for name in record.fields if name.startswith("custom:")]
    for name in own[MOST_OWN:]:
        extra.append(f"{name.removeprefix('custom:')}: {'; '.join(record.fields.pop(name))}")
    if extra:
        record.put("note", "\n".join(extra))
        found.warn("kept_in_notes", len(extra))


def _plain_columns(records: list[Record]) -> list[_Column]:
    used = dict.fromkeys(name for record in records for name in record.fields)
    order = {code: place for place, code in enumerate(targets.TARGETS)}
    own = [name for name in used if name.startswith("custom:")]
    further = set(own[MOST_OWN:])  # different ones in every record: the rest keeps its name in one column
    used = {name: None for name in used if name not in further}
    found: list[_Column] = []
    for name in sorted(used, key=lambda name: order.get(name, len(order))):
        cells = [(at, _joined(name, record.fields[name])) for at, record in enumerate(records) if name in record.fields]
        found.append((name.removeprefix("custom:") if name.startswith("custom:") else targets.label(name), name, cells))
    rest = [
        (at, "\n".join(f"{name.removeprefix('custom:')}: {_joined(name, record.fields[name])}" for name in names))
        for at, record in enumerate(records)
        if (names := [name for name in record.fields if name in further])
    ]
    return [*found, (tr("Further fields"), "note", rest)] if rest else found


def _joined(name: str, values: list[str]) -> str:
    if name in ("tags", "role"):  # the sign by which a cell with several of them is told from one with a comma
        parted = len(values) > 1 or not {";", ",", "|"}.isdisjoint(values[0])
        return " ::: ".join(values) + (" :::" if parted and len(values) == 1 else "")
    return ("\n\n" if name == "note" else "; ").join(values)


def _channel_columns(records: list[Record]) -> list[_Column]:
    names = {"phone": tr("Phone"), "email": tr("E-mail"), "web": tr("Website"), "social": tr("Messenger")}
    found: list[_Column] = []
    for kind, name in names.items():
        places: list[tuple[list[tuple[int, str]], list[tuple[int, str]]]] = []
        for at, record in enumerate(records):
            for place, (_, type_, value) in enumerate(item for item in record.channels if item[0] == kind):
                if place == len(places):
                    places.append(([], []))
                places[place][0].append((at, value))
                if type_:
                    places[place][1].append((at, _type_name(kind, type_)))
        for number, (values, types) in enumerate(places, 1):
            found.append((f"{name} {number}", _FAMILIES[kind], values))
            if types:
                found.append((f"{name} {number} - {tr('Type')}", f"{kind}.label", types))
    return found


def _type_name(kind: str, type_: str) -> str:
    """A code as the label that is understood again, any other text as it is; also both: "mobile: Garden"."""
    table = "web" if kind == "social" else kind
    code, sign, own = type_.partition(": ")
    if sign and (name := labels.label(table, code)) != code:
        return f"{name}: {own}"
    return labels.label(table, type_)


def _address_columns(records: list[Record]) -> list[_Column]:
    found: list[_Column] = []
    most = max((len(record.addresses) for record in records), default=0)
    for number in range(1, most + 1):
        here = [
            (at, record.addresses[number - 1]) for at, record in enumerate(records) if len(record.addresses) >= number
        ]
        name = f"{tr('Address')} {number}"
        for part in _PARTS:
            if cells := [(at, address[part]) for at, address in here if address.get(part)]:
                label = targets.part_label(part)
                found.append((f"{name} - {label}", f"address.work.{part}", cells))
        types = [(at, _type_name("address", address["type"])) for at, address in here if address.get("type")]
        if types:
            found.append((f"{name} - {tr('Type')}", "address.label", types))
    return found
