"""What customers have, and until when. SELECT only."""

from __future__ import annotations

from typing import Any

from crm_desktop.records.equipment import Equipment
from crm_desktop.store.workspace import Workspace

_COLUMNS = (
    "e.id, e.contact_id, l.name, l.owner_id, e.product, e.serial, e.contract_end, e.warranty_end, e.amount,"
    " e.currency, e.notice_days, e.note"
)
_FROM = " FROM equipment AS e LEFT JOIN listing AS l ON l.id = e.contact_id"
_AMOUNT, _CURRENCY, _NOTICE = 8, 9, 10


def _equipment(row: tuple[Any, ...]) -> Equipment:
    values: list[Any] = [value or "" for value in row]
    values[_AMOUNT], values[_CURRENCY], values[_NOTICE] = row[_AMOUNT], row[_CURRENCY] or "EUR", row[_NOTICE]
    return Equipment(*values)


def one(ws: Workspace, equipment_id: str) -> Equipment | None:
    row = ws.one(f"SELECT {_COLUMNS}{_FROM} WHERE e.id = ? AND e.deleted_at IS NULL", (equipment_id,))
    return _equipment(row) if row else None


def of_contact(ws: Workspace, contact_id: str) -> list[Equipment]:
    """What a contact has, for a company what its people have too; what ends first comes first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}{_FROM} WHERE e.deleted_at IS NULL AND (e.contact_id = ?1 OR e.contact_id IN (SELECT"
        " r.from_id FROM relation AS r WHERE r.to_id = ?1 AND r.type_id = 'employment' AND r.deleted_at IS NULL))"
        " ORDER BY min(coalesce(e.contract_end, '9'), coalesce(e.warranty_end, '9')), e.product, e.id",
        (contact_id,),
    )
    return [_equipment(row) for row in rows]


def ending(ws: Workspace, today: str, until: str) -> list[Equipment]:
    """What ends from one day up to another, of contacts that are there."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM equipment AS e INDEXED BY equipment_ends JOIN listing AS l ON l.id = e.contact_id"
        " WHERE e.deleted_at IS NULL AND max(coalesce(e.contract_end, ''), coalesce(e.warranty_end, '')) >= ?1"
        " AND (e.contract_end BETWEEN ?1 AND ?2 OR e.warranty_end BETWEEN ?1 AND ?2)"
        " ORDER BY min(coalesce(e.contract_end, '9'), coalesce(e.warranty_end, '9')), e.id",
        (today, until),
    )
    return [_equipment(row) for row in rows]


def longest_notice(ws: Workspace) -> int:
    """The longest notice that an entry has of its own, in days; 0 for none."""
    return int(ws.value("SELECT coalesce(max(notice_days), 0) FROM equipment WHERE deleted_at IS NULL"))
