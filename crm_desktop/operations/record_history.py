"""The history of one contact in words: who changed what, when, from what to what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.records import field_labels
from crm_desktop.records.countries import country_name
from crm_desktop.records.dates import format_date
from crm_desktop.records.labels import label, relation_label
from crm_desktop.records.labels_of_women import label_of
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts, fields, journal, tags
from crm_desktop.store.queries.journal import RowChange
from crm_desktop.store.schema import UNDO
from crm_desktop.store.workspace import Workspace

tr = texts("record_history")


@dataclass(frozen=True, slots=True)
class Line:
    """One field, before and after, in the language of the window; empty text is "nothing"."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation, as far as it concerns this contact."""

    operation_id: int
    label: str
    at: str
    user: str
    lines: tuple[Line, ...]


def record_history(ws: Workspace, contact_id: str, limit: int = 300) -> list[Entry]:
    """What was done to the contact and all that belongs to it, newest first; undoing is an entry of its own."""
    words = _Words(ws, contact_id)
    found: list[Entry] = []
    changes = journal.record_history(ws, contact_id, limit)
    for number, group in groupby(changes, key=lambda change: change.operation_id):
        rows = list(group)
        lines = tuple(line for change in rows for line in words.lines(change))
        if lines:
            first = rows[0]
            what = tr("Undone: {label}", label=first.label) if first.kind == UNDO else first.label
            found.append(Entry(number, what, first.at, first.user, lines))
    return found


class _Words:
    """Reads row images; names of tags, fields and people are looked up once."""

    def __init__(self, ws: Workspace, contact_id: str) -> None:
        self._ws, self._contact_id = ws, contact_id
        self._fields = {field.id: field for field in fields.fields(ws, deleted=True)}
        self._tags = tags.names(ws)
        self._users = dict(contacts.users(ws))
        self._types = contacts.relation_types(ws)
        found = contacts.contact(ws, contact_id)
        self._form = found.salutation if found is not None else ""
        self._readers: dict[str, Callable[[RowChange], list[Line]]] = {
            schema.CONTACT: self._contact,
            schema.ADDRESS: self._address,
            schema.CHANNEL: self._channel,
            schema.RELATION: self._relation,
            schema.CONTACT_ROLE: lambda change: self._whole(change, tr("Role"), self._role),
            schema.TAG_LINK: lambda change: self._whole(change, tr("Tag"), self._tag),
            schema.CUSTOM_VALUE: self._custom,
            schema.ACTIVITY: lambda change: self._whole(change, tr("Note"), lambda row: row.get("body") or ""),
        }

    def lines(self, change: RowChange) -> list[Line]:
        reader = self._readers.get(change.table)
        return reader(_plain(change)) if reader else []

    def _whole(self, change: RowChange, name: str, read: Callable[[dict[str, Any]], str]) -> list[Line]:
        """A row that is one value: shown as added, replaced or taken away."""
        before = read(change.before) if _lives(change.before) else ""
        after = read(change.after) if _lives(change.after) else ""
        return [Line(name, before, after)] if before != after else []

    def _contact(self, change: RowChange) -> list[Line]:
        found: list[Line] = []
        kind = change.after.get("kind") or change.before.get("kind") or ""
        other = contacts.name(self._ws, change.row_id) if change.row_id != self._contact_id else ""
        merged = [str(image.get("merged_into") or "") for image in (change.before, change.after)]
        if merged[0] != merged[1]:  # of the two, one went to the trash with it, which is no news about this one
            names = [contacts.name(self._ws, found) if found else "" for found in merged]
            if other:
                names = [other if found == self._contact_id else "" for found in merged]
            found.append(Line(tr("Merged with") if other else tr("Merged into"), *names))
        elif change.before and _lives(change.before) != _lives(change.after):
            states = (tr("in the list"), tr("in the trash"))
            found.append(Line(tr("Contact"), *(states if _lives(change.before) else reversed(states))))
        for name in field_labels.CONTACT:
            before, after = _text(change.before.get(name)), _text(change.after.get(name))
            if before != after and (change.before or name != "kind"):
                field = field_labels.contact_field(name, kind)
                if other and change.before:
                    field = f"{field} ({other})"
                found.append(Line(field, self._value(name, before), self._value(name, after)))
        return found

    def _value(self, name: str, value: str) -> str:
        if name in ("owner_id", "deputy_id"):
            return self._users.get(value, value)
        return field_labels.contact_value(name, value, self._form)

    def _channel(self, change: RowChange) -> list[Line]:
        row = change.after or change.before
        kind, type = row.get("kind") or "phone", row.get("type") or ""
        name = label(kind, type) if kind in ("phone", "email", "web") else label("channel", kind)
        found = self._whole(change, name, lambda image: image.get("value") or "")
        if not (_lives(change.before) and _lives(change.after)):
            return found
        if change.before.get("type") != change.after.get("type") and kind in ("phone", "email", "web"):
            what = tr("Kind of {value}", value=row.get("value") or "")
            found.append(Line(what, label(kind, change.before.get("type") or ""), label(kind, type)))
        if change.after.get("is_primary") and not change.before.get("is_primary"):
            found.append(Line(tr("Used first"), "", row.get("value") or ""))
        return found

    def _address(self, change: RowChange) -> list[Line]:
        if not (_lives(change.before) and _lives(change.after)):
            type = (change.after or change.before).get("type") or "work"
            return self._whole(change, label("address", type), _address_line)
        found: list[Line] = []
        for name in field_labels.ADDRESS:
            before, after = change.before.get(name) or "", change.after.get(name) or ""
            if before != after:
                if name == "type":
                    before, after = label("address", before), label("address", after)
                elif name == "country":
                    before, after = country_name(before), country_name(after)
                found.append(Line(field_labels.address_field(name), before, after))
        if change.after.get("is_primary") and not change.before.get("is_primary"):
            found.append(Line(tr("Used first"), "", _address_line(change.after)))
        return found

    def _relation(self, change: RowChange) -> list[Line]:
        row = change.after or change.before
        forward = row.get("from_id") == self._contact_id
        other = contacts.name(self._ws, str(row.get("to_id" if forward else "from_id") or ""))
        type = self._types.get(str(row.get("type_id")))
        name = relation_label(type, forward) if type else tr("Linked to")
        if not (_lives(change.before) and _lives(change.after)):
            return self._whole(change, name, lambda image: " · ".join(filter(None, (other, image.get("role") or ""))))
        found: list[Line] = []
        for field in field_labels.RELATION:
            before, after = change.before.get(field) or "", change.after.get(field) or ""
            if before != after:
                if field.endswith("_date"):
                    before, after = format_date(before), format_date(after)
                found.append(Line(f"{field_labels.relation_field(field)} ({other})", before, after))
        return found

    def _custom(self, change: RowChange) -> list[Line]:
        field = self._fields.get(str((change.after or change.before).get("field_id")))
        if field is None:
            return []
        return self._whole(change, field.name, lambda row: field_labels.custom_value(field, row.get("value") or ""))

    def _role(self, row: dict[str, Any]) -> str:
        return label_of("role", row.get("role") or "", self._form)

    def _tag(self, row: dict[str, Any]) -> str:
        return self._tags.get(str(row.get("tag_id")), "")


def _lives(row: dict[str, Any]) -> bool:
    return bool(row) and not row.get("deleted_at")


def _plain(change: RowChange) -> RowChange:
    """The same change where NULL and empty text are one."""
    return replace(
        change,
        before={name: value or "" for name, value in change.before.items()},
        after={name: value or "" for name, value in change.after.items()},
    )


def _address_line(row: dict[str, Any]) -> str:
    place = f"{row.get('zip') or ''} {row.get('city') or ''}".strip()
    land = country_name(row.get("country") or "")
    parts = (row.get("extra"), row.get("po_box") or row.get("street"), place, land)
    return ", ".join(str(part) for part in parts if part)


def _text(value: object) -> str:
    return "" if value is None else str(value)
