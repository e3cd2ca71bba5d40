"""What a row does to a contact that is there, by the mode of each column.

`settle` writes what takes a place in the contact's own rows and gives back what is left to come beside them; the
writer adds that as it does for a new contact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields as fields_of
from dataclasses import replace
from functools import cached_property
from typing import Any

from crm_desktop.common.fold import fold
from crm_desktop.records.contact import COMPANY, PERSON, Address, Channel, Contact, CustomField, Relation, Tag
from crm_desktop.records.importing import APPEND, FILL, LEAVE, OVERWRITE, Decision, ImportOptions
from crm_desktop.records.incoming import PLAIN_FIELDS, IncomingAddress, IncomingChannel, IncomingContact
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import contacts, fields, tags
from .imports_new import address_key


class Many:
    """What nearly every row asks about contacts that are there, read at one go; right until one of them is changed."""

    def __init__(self, ws: Workspace, contact_ids: Sequence[str]) -> None:
        self.contacts = queries.contacts(ws, contact_ids)
        self.addresses = queries.addresses_of(ws, contact_ids)
        self.channels = queries.channels_of(ws, contact_ids)
        self.employments = queries.employments_of(ws, contact_ids)


class There:
    """A contact that is there, each part of it read when a row asks for it (`many`: unless it was with others)."""

    def __init__(self, ws: Workspace, contact: Contact, many: Many | None = None) -> None:
        self._ws = ws
        self._many = many
        self.contact = contact

    @cached_property
    def addresses(self) -> Sequence[Address]:
        identity = self.contact.id
        return queries.addresses(self._ws, identity) if self._many is None else self._many.addresses.get(identity, ())

    @cached_property
    def channels(self) -> Sequence[Channel]:
        identity = self.contact.id
        return queries.channels(self._ws, identity) if self._many is None else self._many.channels.get(identity, ())

    @cached_property
    def employments(self) -> Sequence[Relation]:
        identity = self.contact.id
        if self._many is None:
            return queries.employments(self._ws, identity)
        return self._many.employments.get(identity, ())

    @cached_property
    def roles(self) -> tuple[str, ...]:
        return queries.roles(self._ws, self.contact.id)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        return queries.tags(self._ws, self.contact.id)

    @cached_property
    def values(self) -> dict[str, tuple[str, ...]]:
        return queries.values(self._ws, self.contact.id)


class Has:
    """What a contact has already, so that nothing is added twice."""

    def __init__(self, there: There) -> None:
        self._there = there

    @cached_property
    def addresses(self) -> list[tuple[str, ...]]:
        return [stored_key(item) for item in self._there.addresses]

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

    def look(self) -> None:
        """What nearly every row asks, of a contact read with others: now, by whoever has the time."""
        _ = self.addresses, self.channels, self.employers

    def count(self, kind: str) -> int:
        return sum(1 for channel_kind, _ in self.channels if channel_kind == kind)


def stored_key(item: Address) -> tuple[str, ...]:
    return address_key(IncomingAddress(item.type, item.extra, item.street, item.po_box, item.zip, item.city))


def settle(
    ws: Workspace,
    decision: Decision,
    options: ImportOptions,
    known_fields: Mapping[str, CustomField],
    many: Many | None = None,
) -> tuple[IncomingContact, There] | None:
    """What is left, and the contact as it is now; None when the contact is gone. `known_fields`: own fields by folded
    name. `many`: the contact and others, as they are now."""
    identity = decision.contact_id
    contact = queries.contact(ws, identity) if many is None else many.contacts.get(identity)
    if contact is None:
        return None
    there = There(ws, contact, many)
    filling = Filling(ws, decision, options, there, known_fields)
    rest = filling.settle()
    return rest, There(ws, contact) if filling.wrote else there


class Filling:
    def __init__(
        self,
        ws: Workspace,
        decision: Decision,
        options: ImportOptions,
        there: There,
        known_fields: Mapping[str, CustomField],
    ) -> None:
        self.ws = ws
        self.incoming = decision.incoming
        self.contact_id, self.company_id = decision.contact_id, decision.company_id
        self.options = options
        self.there = there
        self.known_fields = known_fields
        self.wrote = False

    def settle(self) -> IncomingContact:
        self._own_row()
        self._employment()
        return replace(
            self.incoming,
            addresses=tuple(self._addresses()),
            channels=tuple(self._channels()),
            roles=self._roles(),
            tags=self._tags(),
            notes=() if self._mode("note") == LEAVE else self.incoming.notes,
            custom=tuple(self._custom()),
        )

    def _save(self, table: str, row_id: str, values: Mapping[str, Any]) -> None:
        self.wrote = rows.update(self.ws, table, row_id, values) or self.wrote

    def _delete(self, table: str, row_id: str) -> None:
        self.wrote = rows.soft_delete(self.ws, table, row_id) or self.wrote

    def _set_phase(self, phase: str) -> None:
        contacts.set_phase(self.ws, [self.contact_id], phase)
        self.wrote = True

    def _take_role(self, role: str) -> None:
        contacts.set_role(self.ws, [self.contact_id], role, on=False)
        self.wrote = True

    def _take_tag(self, tag_id: str) -> None:
        tags.remove(self.ws, [self.contact_id], tag_id)
        self.wrote = True

    def _addresses_of_firm(self) -> Sequence[Address]:
        return queries.addresses(self.ws, self.company_id)

    def _mode(self, key: str) -> str:
        return self.options.mode(key, self.incoming)

    def _combined(self, key: str, now: str, new: str) -> str | None:
        """What a field becomes; None when it stays as it is."""
        mode = self._mode(key)
        if new == now or mode == LEAVE or not (new or key in self.incoming.corrected):
            return None
        if mode == OVERWRITE or not now:
            return new
        return f"{now}; {new}" if mode == APPEND and fold(new) not in fold(now) else None

    # The contact's own row, and its employment

    def _own_row(self) -> None:
        found, incoming = self.there.contact, self.incoming
        changed: dict[str, str] = {}
        for name in (*PLAIN_FIELDS, "source", "legal_basis"):
            value = self._combined(name, getattr(found, name), getattr(incoming, name))
            if value is not None:
                changed[name] = value
        if incoming.kind == COMPANY and incoming.company and self._mode("company") == OVERWRITE:
            changed["company_name"] = incoming.company
        self._save(schema.CONTACT, self.contact_id, changed)
        phase = self._combined("phase", found.phase, incoming.phase)
        if phase is not None:
            self._set_phase(phase)

    def _employment(self) -> None:
        """Position and department of the employment that is there; employers that the row takes the place of."""
        incoming = self.incoming
        if not (incoming.company or incoming.position or incoming.department or incoming.corrected):
            return
        for relation in self.there.employments:
            if relation.to_id == self.company_id or not self.incoming.company:
                values = {
                    column: value
                    for column, name in (("role", "position"), ("department", "department"))
                    if (value := self._combined(name, getattr(relation, column), getattr(self.incoming, name)))
                    is not None
                }
                self._save(schema.RELATION, relation.id, values)
            elif self.company_id and self._mode("company") == OVERWRITE:
                self._delete(schema.RELATION, relation.id)

    # Addresses

    def _addresses(self) -> Iterable[IncomingAddress]:
        met: dict[str, int] = {}
        for address in self.incoming.addresses:
            mode = self._mode(f"address.{address.type}")
            if mode == APPEND:
                yield address
                continue
            theirs = self._addresses_of(address.type)
            if mode == LEAVE or (mode == FILL and theirs):
                continue
            place = met.get(address.type, 0)
            met[address.type] = place + 1
            if place >= len(theirs):
                yield address
            else:
                self._save(schema.ADDRESS, theirs[place].id, _values(address, _ADDRESS_PARTS))

    def _addresses_of(self, kind: str) -> list[Address]:
        """Of the contact; a person who works somewhere and has no such address of their own has the one of the firm."""
        own = [item for item in self.there.addresses if item.type == kind]
        if own or kind != "work" or self.incoming.kind != PERSON or not self.company_id:
            return own
        return list(self._addresses_of_firm())[:1]

    # Phones, e-mails, websites, profiles

    def _channels(self) -> Iterable[IncomingChannel]:
        families: dict[str, list[IncomingChannel]] = {
            key: [] for key in self.incoming.corrected if key.split(":")[0] in _CHANNEL_KINDS
        }
        for channel in self.incoming.channels:
            families.setdefault(f"{channel.kind}:{channel.type}", []).append(channel)
        for key, new in families.items():
            mode = self._mode(key)
            kind, _, type_ = key.partition(":")
            theirs = [item for item in self.there.channels if (item.kind, item.type) == (kind, type_)]
            if mode == APPEND or (mode == FILL and not theirs) or (mode == OVERWRITE and not theirs):
                yield from new
            elif mode == OVERWRITE:
                yield from self._in_place(theirs, new)

    def _in_place(self, theirs: list[Any], new: list[IncomingChannel]) -> Iterable[IncomingChannel]:
        """The first takes the place of the first and so on; those equal already keep theirs."""
        same = {(item.normal.lower() or item.value) for item in theirs}
        wanted = {(item.normal.lower() or item.value) for item in new}
        free = [item for item in theirs if (item.normal.lower() or item.value) not in wanted]
        for channel in new:
            if (channel.normal.lower() or channel.value) in same:
                continue
            if free:
                values = _values(channel, ("value", "label", "valid")) | {"normal": channel.normal.lower()}
                self._save(schema.CHANNEL, free.pop(0).id, values)
            else:
                yield channel
        for item in free:
            self._delete(schema.CHANNEL, item.id)

    # Roles, tags, own fields

    def _roles(self) -> tuple[str, ...]:
        mode, new = self._mode("role"), self.incoming.roles
        if mode == LEAVE or (mode == FILL and self.there.roles):
            return ()
        if mode == OVERWRITE and new:
            for role in set(self.there.roles) - set(new):
                self._take_role(role)
        return new

    def _tags(self) -> tuple[str, ...]:
        mode, new = self._mode("tags"), self.incoming.tags
        if mode == LEAVE or (mode == FILL and self.there.tags):
            return ()
        if mode == OVERWRITE and (new or "tags" in self.incoming.corrected):
            wanted = {fold(name).strip() for name in new}
            for tag in self.there.tags:
                if fold(tag.name).strip() not in wanted:
                    self._take_tag(tag.id)
        return new

    def _custom(self) -> Iterable[tuple[str, str]]:
        for name, value in self.incoming.custom:
            mode = self._mode(f"custom:{name}")
            if mode == LEAVE:
                continue
            field = self.known_fields.get(fold(name).strip())
            there = field_queries.value_rows(self.ws, field.id, self.contact_id) if field is not None else []
            if field is None or not there or mode == FILL or field.kind == "multi":
                if field is not None and mode == OVERWRITE:
                    for row_id, _ in there:
                        self._delete(schema.CUSTOM_VALUE, row_id)
                yield name, value
                continue
            row_id, now = there[0]
            if mode == OVERWRITE or (field.kind == "text" and fold(value) not in fold(now)):
                text = value if mode == OVERWRITE else f"{now}; {value}"
                stored, number = fields.canonical_or_text(field, text)
                self._save(schema.CUSTOM_VALUE, row_id, {"value": stored, "number": number})


_CHANNEL_KINDS = ("phone", "email", "web", "social")
_ADDRESS_PARTS = tuple(item.name for item in fields_of(IncomingAddress))


def _values(record: object, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}
