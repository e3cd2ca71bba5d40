"""Many contacts with all that belongs to them, read set-wise: for export, copying and letters. SELECT only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from crm_desktop.records.contact import PERSON, Address, Channel, Contact
from crm_desktop.records.contact_sheet import ContactSheet, Owned, SheetNote
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.engine import Row
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.store.workspace import Workspace

from .consents import most_of_the_file

CHUNK = 1000
T = TypeVar("T")

_CONTACT = [item.name for item in fields(Contact)]
_ADDRESS = [item.name for item in fields(Address)]
_CHANNEL = [item.name for item in fields(Channel)]


def sheets(ws: Workspace, ids: Sequence[str], *, notes: bool = True) -> Iterator[ContactSheet]:
    """The contacts in the given order; ids that are not (or no longer) there are left out."""
    owners = dict(ws.rows("SELECT id, name FROM user"))
    language = letter_language(ws)
    for start in range(0, len(ids), CHUNK):
        yield from _chunk(ws, ids[start : start + CHUNK], notes, owners, language)


def _chunk(
    ws: Workspace, ids: Sequence[str], notes: bool, owners: dict[Any, Any], language: str
) -> Iterator[ContactSheet]:
    wanted = json.dumps(list(ids))
    contacts = {
        row[0]: row
        for row in ws.rows(
            f"SELECT {_columns('c', _CONTACT)}, l.name, l.last_at FROM json_each(?) AS j JOIN contact AS c"
            " ON c.id = j.value JOIN listing AS l ON l.id = c.id",
            (wanted,),
        )
    }
    jobs = _first(
        ws.rows(
            "SELECT r.from_id, r.to_id, k.company_name, r.role, r.department FROM json_each(?1) AS j"
            " JOIN relation AS r ON r.from_id = j.value AND r.type_id = ?2 AND r.deleted_at IS NULL"
            " AND r.to_date IS NULL JOIN contact AS k ON k.id = r.to_id AND k.deleted_at IS NULL"
            " ORDER BY r.from_id, r.is_primary DESC, r.id",
            (wanted, EMPLOYMENT),
        )
    )
    addresses = _addresses(ws, wanted)
    homeless = {job[1] for identity, job in jobs.items() if identity not in addresses}
    employers = _addresses(ws, json.dumps(sorted(homeless))) if homeless else {}
    channels = _grouped(
        ws,
        f"SELECT c.contact_id, {_columns('c', _CHANNEL)} FROM json_each(?) AS j JOIN channel AS c"
        " ON c.contact_id = j.value WHERE c.deleted_at IS NULL"
        " ORDER BY c.contact_id, c.kind, c.is_primary DESC, c.position, c.id",
        wanted,
    )
    roles = _grouped(
        ws,
        "SELECT r.contact_id, r.role FROM json_each(?) AS j JOIN contact_role AS r ON r.contact_id = j.value"
        " WHERE r.deleted_at IS NULL ORDER BY r.contact_id, r.id",
        wanted,
    )
    tags = _grouped(
        ws,
        "SELECT l.record_id, t.name FROM json_each(?) AS j JOIN tag_link AS l ON l.record_id = j.value"
        " JOIN tag AS t ON t.id = l.tag_id AND t.deleted_at IS NULL WHERE l.deleted_at IS NULL"
        " ORDER BY l.record_id, l.id",
        wanted,
    )
    values = _grouped(
        ws,
        "SELECT v.record_id, v.field_id, v.value FROM json_each(?) AS j JOIN custom_value AS v"
        " ON v.record_id = j.value WHERE v.deleted_at IS NULL ORDER BY v.record_id, v.id",
        wanted,
    )
    today = ws.clock().astimezone().date().isoformat()
    had = _grouped(
        ws,
        "SELECT e.contact_id, e.product, e.serial, e.contract_end, e.warranty_end FROM json_each(?) AS j"
        " JOIN equipment AS e ON e.contact_id = j.value WHERE e.deleted_at IS NULL ORDER BY e.contact_id, e.id",
        wanted,
    )
    written = _grouped(ws, _NOTES, wanted) if notes else {}
    for identity in ids:
        row = contacts.get(identity)
        if row is None:
            continue
        contact = _make(Contact, _CONTACT, row)
        job = jobs.get(identity)
        theirs = employers.get(job[1], ())[:1] if job and identity not in addresses else ()
        own: dict[str, tuple[str, ...]] = {}
        for _, field_id, value in values.get(identity, ()):
            own[field_id] = (*own.get(field_id, ()), value or "")
        owned, ends = _owned(had.get(identity, ()), today)
        yield ContactSheet(
            contact, row[-2] or "", (job[2] if job and contact.kind == PERSON else "") or contact.company_name,
            (job[3] or "") if job else "", (job[4] or "") if job else "",
            tuple(_make(Address, _ADDRESS, item[1:]) for item in addresses.get(identity, theirs)),
            tuple(_make(Channel, _CHANNEL, item[1:]) for item in channels.get(identity, ())),
            tuple(dict.fromkeys(item[1] for item in roles.get(identity, ()))),
            tuple(dict.fromkeys(item[1] for item in tags.get(identity, ()))),
            own,
            tuple(SheetNote(item[1], item[2] or "") for item in written.get(identity, ())),
            owners.get(contact.owner_id, "") or "", row[-1] or "", language,
            owners.get(contact.deputy_id, "") or "", owned, *ends,
        )  # fmt: skip


def _owned(rows: Sequence[Row], today: str) -> tuple[tuple[Owned, ...], tuple[str, str]]:
    """What a contact has, what ends next first, and the next end of a contract and of a warranty."""

    def next_of(ends: Iterable[str]) -> str:
        known = sorted(filter(None, ends))
        return next((end for end in known if end >= today), known[-1] if known else "")

    found = [Owned(*(value or "" for value in row[1:])) for row in rows]
    found.sort(key=lambda item: next_of((item.contract_end, item.warranty_end)) or "9")
    found.sort(key=lambda item: max(item.contract_end, item.warranty_end) < today)
    return tuple(found), (next_of(item.contract_end for item in found), next_of(item.warranty_end for item in found))


_NOTES = (
    "SELECT k.record_id, a.body, a.at FROM json_each(?) AS j JOIN activity_link AS k ON k.record_id = j.value"
    " AND k.deleted_at IS NULL JOIN activity AS a ON a.id = k.activity_id AND a.deleted_at IS NULL"
    " WHERE a.kind = 'note' AND a.body IS NOT NULL ORDER BY k.record_id, a.at DESC, a.id DESC"
)


def _columns(table: str, names: Sequence[str]) -> str:
    return ", ".join(f'{table}."{name}"' for name in names)


def _addresses(ws: Workspace, wanted: str) -> dict[str, list[Row]]:
    return _grouped(
        ws,
        f"SELECT a.contact_id, {_columns('a', _ADDRESS)} FROM json_each(?) AS j JOIN address AS a"
        " ON a.contact_id = j.value WHERE a.deleted_at IS NULL"
        " ORDER BY a.contact_id, a.is_primary DESC, a.position, a.id",
        wanted,
    )


def _grouped(ws: Workspace, sql: str, wanted: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in ws.rows(sql, (wanted,)):
        found[row[0]].append(row)
    return dict(found)


def _first(rows: list[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row[0], row)
    return found


def _make(record: type[T], names: Sequence[str], row: Row) -> T:
    """A record from the beginning of a row: NULL becomes the default of the field."""
    return record(**{name: value for name, value in zip(names, row, strict=False) if value is not None})


_WHOLE = (
    "(coalesce(a.street, '') <> '' OR coalesce(a.po_box, '') <> '' OR coalesce(a.extra, '') <> '')"
    " AND (coalesce(a.city, '') <> '' OR coalesce(a.zip, '') <> '')"
)
_REACHED = (
    f"(SELECT {_WHOLE} FROM address AS a WHERE a.contact_id = {{of}}"
    " AND a.deleted_at IS NULL ORDER BY a.is_primary DESC, a.position, a.id LIMIT 1)"
)


def with_address(ws: Workspace, ids: Sequence[str]) -> list[str]:
    """Those of the contacts whom a letter could reach, by the address that `sheets` gives them."""
    if most_of_the_file(ws, len(ids)):
        return _with_address(ws, ids)
    employer = (
        "(SELECT r.to_id FROM relation AS r WHERE r.from_id = j.value AND r.type_id = ?2 AND r.deleted_at IS NULL"
        " AND r.to_date IS NULL ORDER BY r.is_primary DESC, r.id LIMIT 1)"
    )
    rows = ws.rows(
        f"SELECT j.value FROM json_each(?1) AS j WHERE"
        f" coalesce({_REACHED.format(of='j.value')}, {_REACHED.format(of=employer)}, 0)",
        (json.dumps(list(ids)), EMPLOYMENT),
    )
    return [row[0] for row in rows]


def _with_address(ws: Workspace, ids: Sequence[str]) -> list[str]:
    """The same, with the tables read from end to end."""
    own: dict[str, bool] = {}
    for who, reached in ws.rows(
        f"SELECT a.contact_id, {_WHOLE} FROM address AS a WHERE a.deleted_at IS NULL"
        " ORDER BY a.contact_id, a.is_primary DESC, a.position, a.id"
    ):
        own.setdefault(who, bool(reached))
    jobs: dict[str, str] = {}
    for who, firm in ws.rows(
        "SELECT r.from_id, r.to_id FROM relation AS r WHERE r.type_id = ? AND r.deleted_at IS NULL"
        " AND r.to_date IS NULL ORDER BY r.from_id, r.is_primary DESC, r.id",
        (EMPLOYMENT,),
    ):
        jobs.setdefault(who, firm)
    return [who for who in ids if (own[who] if who in own else own.get(jobs.get(who, ""), False))]


def most(ws: Workspace, ids: Sequence[str]) -> dict[str, int]:
    """The largest number of addresses ("address") and of channels of each kind that any of the contacts has."""
    found: dict[str, int] = {}
    for start in range(0, len(ids), 20 * CHUNK):
        wanted = json.dumps(list(ids[start : start + 20 * CHUNK]))
        for kind, number in ws.rows(
            "SELECT kind, max(n) FROM (SELECT c.kind, count(*) AS n FROM json_each(?) AS j JOIN channel AS c"
            " ON c.contact_id = j.value WHERE c.deleted_at IS NULL GROUP BY c.contact_id, c.kind) GROUP BY kind",
            (wanted,),
        ):
            found[kind] = max(found.get(kind, 0), number)
        number = ws.value(
            "SELECT max(n) FROM (SELECT count(*) AS n FROM json_each(?) AS j JOIN address AS a"
            " ON a.contact_id = j.value WHERE a.deleted_at IS NULL GROUP BY a.contact_id)",
            (wanted,),
        )
        found["address"] = max(found.get("address", 0), number or 0)
    return found
