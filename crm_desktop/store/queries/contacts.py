"""Reading contacts with all that belongs to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Any, NamedTuple, TypeVar

from crm_desktop.common.fold import fold, words
from crm_desktop.common.frozen import maker
from crm_desktop.records.contact import (
    Address,
    Channel,
    Contact,
    ContactPage,
    PhaseChange,
    RelatedContact,
    Relation,
    RelationType,
    Tag,
)
from crm_desktop.records.relations import BUILT_IN
from crm_desktop.store import listing_names, schema
from crm_desktop.store.workspace import Workspace

from .users import users as users

T = TypeVar("T")


@cache
def _names(record: type[Any]) -> tuple[str, ...]:
    return tuple(item.name for item in fields(record))


@cache
def _missing(record: type[Any]) -> tuple[Any, ...]:
    """What each field is where a row says nothing."""
    return tuple(None if item.default is MISSING else item.default for item in fields(record))


MANY = 100
"""Records from which on making a quick maker of them is worth it."""
_quick_maker = cache(maker)


def _made(record: type[T], rows: Sequence[tuple[Any, ...]]) -> Iterator[T]:
    """Records from rows: NULL becomes the default of the field."""
    make = _quick_maker(record) if len(rows) > MANY else record
    missing = _missing(record)
    for row in rows:
        if None in row:
            row = [default if value is None else value for value, default in zip(row, missing, strict=True)]
        yield make(*row)


def _all(ws: Workspace, record: type[T], table: str, where: str, parameters: tuple[Any, ...]) -> tuple[T, ...]:
    columns = ", ".join(f'"{name}"' for name in _names(record))
    return tuple(_made(record, ws.rows(f'SELECT {columns} FROM "{table}" WHERE {where}', parameters)))


def contact(ws: Workspace, contact_id: str) -> Contact | None:
    """The contact, also when it is in the trash."""
    found = _all(ws, Contact, schema.CONTACT, "id = ?", (contact_id,))
    return found[0] if found else None


AT_ONCE = 10_000
"""Contacts asked about by one statement."""


def contacts(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, Contact]:
    """The same of many."""
    found: dict[str, Contact] = {}
    for marks, part in _parts(contact_ids):
        found.update((item.id, item) for item in _all(ws, Contact, schema.CONTACT, f"id IN ({marks})", part))
    return found


def _parts(contact_ids: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Question marks and ids of each statement."""
    for start in range(0, len(contact_ids), AT_ONCE):
        part = tuple(contact_ids[start : start + AT_ONCE])
        yield ",".join("?" * len(part)), part


def exists(ws: Workspace, contact_id: str) -> bool:
    """Also when it is in the trash."""
    return ws.value("SELECT 1 FROM contact WHERE id = ?", (contact_id,)) is not None


def before_channel(ws: Workspace, contact_id: str, kind: str) -> tuple[int, str] | None:
    """What is to be known before a channel is added: how many of its kind there are, and the country of the office
    ('' when it named none). None when there is no such contact, also not in the trash."""
    found = ws.rows(
        "SELECT (SELECT count(*) FROM channel WHERE contact_id = c.id AND kind = ? AND deleted_at IS NULL),"
        " (SELECT value FROM setting WHERE key = 'office.country' ORDER BY id LIMIT 1) FROM contact AS c WHERE id = ?",
        (kind, contact_id),
    )
    return (found[0][0], found[0][1] or "") if found else None


def addresses(ws: Workspace, contact_id: str) -> tuple[Address, ...]:
    return tuple(addresses_of(ws, [contact_id]).get(contact_id, ()))


def addresses_of(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, list[Address]]:
    """The same of many."""
    return _belonging(ws, Address, schema.ADDRESS, "is_primary DESC, position, id", contact_ids)


def channels(ws: Workspace, contact_id: str) -> tuple[Channel, ...]:
    return tuple(channels_of(ws, [contact_id]).get(contact_id, ()))


def channels_of(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, list[Channel]]:
    """The same of many."""
    return _belonging(ws, Channel, schema.CHANNEL, "kind, is_primary DESC, position, id", contact_ids)


B = TypeVar("B", Address, Channel)


def _belonging(
    ws: Workspace, record: type[B], table: str, order: str, contact_ids: Sequence[str]
) -> dict[str, list[B]]:
    found: dict[str, list[B]] = {}
    for marks, part in _parts(contact_ids):
        where = f"contact_id IN ({marks}) AND deleted_at IS NULL ORDER BY {order}"
        for item in _all(ws, record, table, where, part):
            found.setdefault(item.contact_id, []).append(item)
    return found


def roles(ws: Workspace, contact_id: str) -> tuple[str, ...]:
    rows = ws.rows(
        "SELECT role FROM contact_role WHERE contact_id = ? AND deleted_at IS NULL GROUP BY role ORDER BY min(id)",
        (contact_id,),
    )
    return tuple(row[0] for row in rows)


def role_counts(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, int]:
    """Role to how many of these contacts have it."""
    found: dict[str, int] = {}
    for marks, part in _parts(contact_ids):
        for role, number in ws.rows(
            "SELECT role, count(DISTINCT contact_id) FROM contact_role WHERE deleted_at IS NULL"
            f" AND contact_id IN ({marks}) GROUP BY role",
            part,
        ):
            found[role] = found.get(role, 0) + number
    return found


def role_rows(ws: Workspace, contact_id: str, role: str) -> list[str]:
    """Ids of the rows that give this role."""
    rows = ws.rows(
        "SELECT id FROM contact_role WHERE contact_id = ? AND role = ? AND deleted_at IS NULL", (contact_id, role)
    )
    return [row[0] for row in rows]


def companies_named(ws: Workspace, name: str) -> list[str]:
    """Ids of live companies that are the same by records/companies.company_key."""
    from crm_desktop.records.companies import company_key, legal_form

    wanted = company_key(name)
    aside = {"firma", "fa", *words(legal_form(name))}
    telling = max((word for word in words(name) if word not in aside), key=len, default=fold(name).strip())
    if not telling:
        return []
    # The beginning of its longest word stands somewhere in every other spelling, also after "Firma" or in one word.
    rows = ws.rows(
        "SELECT id, name FROM listing WHERE kind = 'company' AND instr(sort_name, ?) ORDER BY id", (telling[:3],)
    )
    return [row[0] for row in rows if company_key(row[1] or "") == wanted]


def tags(ws: Workspace, contact_id: str) -> tuple[Tag, ...]:
    rows = ws.rows(
        "SELECT t.id, t.name, t.colour FROM tag_link AS l JOIN tag AS t ON t.id = l.tag_id"
        " AND t.deleted_at IS NULL WHERE l.record_id = ? AND l.deleted_at IS NULL GROUP BY t.id ORDER BY min(l.id)",
        (contact_id,),
    )
    return tuple(_made(Tag, rows))


def phases(ws: Workspace, contact_id: str) -> tuple[PhaseChange, ...]:
    """Dated history of the life-cycle phase, oldest first."""
    return _all(
        ws, PhaseChange, schema.PHASE_CHANGE, "contact_id = ? AND deleted_at IS NULL ORDER BY at, id", (contact_id,)
    )


def values(ws: Workspace, contact_id: str) -> dict[str, tuple[str, ...]]:
    """Custom field id to the values of this contact."""
    found: dict[str, tuple[str, ...]] = {}
    for field_id, value in ws.rows(
        "SELECT field_id, value FROM custom_value WHERE record_id = ? AND deleted_at IS NULL ORDER BY id", (contact_id,)
    ):
        found[field_id] = (*found.get(field_id, ()), value or "")
    return found


def relation_types(ws: Workspace) -> dict[str, RelationType]:
    """Built-in and own types by id."""
    own = _all(ws, RelationType, schema.RELATION_TYPE, "deleted_at IS NULL ORDER BY id", ())
    return {kind.id: kind for kind in (*BUILT_IN, *own)}


def relations_of_type(ws: Workspace, type_id: str) -> list[str]:
    """Ids of the live relations of one type."""
    rows = ws.rows("SELECT id FROM relation WHERE type_id = ? AND deleted_at IS NULL", (type_id,))
    return [row[0] for row in rows]


def relations(ws: Workspace, contact_id: str) -> tuple[RelatedContact, ...]:
    """All relations of a contact as read from its side: employments first, ended ones last."""
    types = relation_types(ws)
    columns = ", ".join(f"r.{name}" for name in _names(Relation))
    rows = ws.rows(
        f"SELECT {columns}, o.id, o.kind, coalesce(l.name, o.company_name, o.last_name, '') FROM relation AS r"
        " JOIN contact AS o ON o.id = CASE r.from_id WHEN ?1 THEN r.to_id ELSE r.from_id END AND o.deleted_at IS NULL"
        " LEFT JOIN listing AS l ON l.id = o.id"
        " WHERE (r.from_id = ?1 OR r.to_id = ?1) AND r.deleted_at IS NULL"
        " ORDER BY r.to_date IS NOT NULL, r.type_id <> 'employment', r.is_primary DESC, r.id",
        (contact_id,),
    )
    found: list[RelatedContact] = []
    for row, relation in zip(rows, _made(Relation, [row[:-3] for row in rows]), strict=True):
        kind = types.get(relation.type_id) or RelationType(relation.type_id)
        found.append(RelatedContact(relation, kind, relation.from_id == contact_id, row[-3], row[-1], row[-2]))
    return tuple(found)


def employments(ws: Workspace, contact_id: str) -> tuple[Relation, ...]:
    """Where somebody works or worked, as relations() has them."""
    return tuple(employments_of(ws, [contact_id]).get(contact_id, ()))


def employments_of(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, list[Relation]]:
    """The same of many."""
    columns = ", ".join(f"r.{name}" for name in _names(Relation))
    found: dict[str, list[Relation]] = {}
    for marks, part in _parts(contact_ids):
        rows = ws.rows(
            f"SELECT {columns} FROM relation AS r JOIN contact AS o ON o.id = r.to_id AND o.deleted_at IS NULL"
            f" WHERE r.from_id IN ({marks}) AND r.type_id = 'employment' AND r.deleted_at IS NULL"
            " ORDER BY r.to_date IS NOT NULL, r.is_primary DESC, r.id",
            part,
        )
        for item in _made(Relation, rows):
            found.setdefault(item.from_id, []).append(item)
    return found


def relation(ws: Workspace, relation_id: str) -> Relation | None:
    found = _all(ws, Relation, schema.RELATION, "id = ?", (relation_id,))
    return found[0] if found else None


def channel(ws: Workspace, channel_id: str) -> Channel | None:
    found = _all(ws, Channel, schema.CHANNEL, "id = ?", (channel_id,))
    return found[0] if found else None


def address(ws: Workspace, address_id: str) -> Address | None:
    found = _all(ws, Address, schema.ADDRESS, "id = ?", (address_id,))
    return found[0] if found else None


def name(ws: Workspace, contact_id: str) -> str:
    """The display name; also of a contact in the trash. Empty when there is no such contact."""
    row = ws.one("SELECT name FROM listing WHERE id = ?", (contact_id,))
    if row is not None:
        return str(row[0] or "")
    row = ws.one(
        "SELECT id, kind, title, first_name, middle_name, last_name, name_suffix, company_name FROM contact"
        " WHERE id = ?",
        (contact_id,),
    )
    if row is None:
        return ""
    return listing_names.names_of(row)[0] or listing_names.name_from_channel(ws.connection, contact_id)


def page(ws: Workspace, contact_id: str) -> ContactPage | None:
    """Everything the page of one contact shows."""
    found = contact(ws, contact_id)
    if found is None:
        return None
    return ContactPage(
        found,
        name(ws, contact_id),
        addresses(ws, contact_id),
        channels(ws, contact_id),
        relations(ws, contact_id),
        roles(ws, contact_id),
        tags(ws, contact_id),
        phases(ws, contact_id),
        values(ws, contact_id),
    )


@dataclass(frozen=True, slots=True)
class Trashed:
    id: str
    name: str
    kind: str
    deleted_at: str


_IN_TRASH = "deleted_at IS NOT NULL AND merged_into IS NULL"


def trash(ws: Workspace, *, limit: int = -1, offset: int = 0) -> list[Trashed]:
    """Deleted contacts, the latest first."""
    rows = ws.rows(
        f"SELECT id, kind, deleted_at FROM contact WHERE {_IN_TRASH}"
        " ORDER BY deleted_at DESC, id DESC LIMIT ? OFFSET ?",
        (limit, offset),
    )
    return [Trashed(row[0], name(ws, row[0]), row[1] or "", row[2]) for row in rows]


def trashed(ws: Workspace) -> int:
    """How many contacts are in the trash."""
    return int(ws.value(f"SELECT count(*) FROM contact WHERE {_IN_TRASH}"))


def industries(ws: Workspace, limit: int = 200) -> list[str]:
    """Industries in use, the most frequent first."""
    rows = ws.rows(
        "SELECT industry FROM listing WHERE industry IS NOT NULL GROUP BY industry ORDER BY count(*) DESC, industry"
        " LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]


def service_levels(ws: Workspace, limit: int = 200) -> list[str]:
    """What was promised to customers, the most frequent first."""
    rows = ws.rows(
        "SELECT c.service_level FROM contact AS c WHERE c.service_level IS NOT NULL AND c.deleted_at IS NULL"
        " GROUP BY c.service_level ORDER BY count(*) DESC, c.service_level LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]


class Account(NamedTuple):
    """What the list shows of a contact beside its own row."""

    deputy_id: str
    account_class: str
    service_level: str
    goal: str
    goal_day: str


def accounts(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, Account]:
    """How these contacts are looked after, for a page of the list."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(
        f"SELECT id, deputy_id, account_class, service_level, goal, goal_day FROM contact WHERE id IN ({marks})",
        list(contact_ids),
    )
    return {row[0]: Account(*(value or "" for value in row[1:])) for row in rows}
