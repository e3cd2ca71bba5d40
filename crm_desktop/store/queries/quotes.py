"""Quotes with their lines. SELECT only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.records.quote import Line, Quote
from crm_desktop.store.workspace import Workspace

_COLUMNS = (
    "q.id, q.number, q.version, q.state, q.title, q.case_id, q.contact_id, l.name, q.currency, q.discount,"
    " q.valid_until, q.text_before, q.text_after, q.sent_at, q.closed_at, a.id, q.created_at"
)
_FROM = (
    " FROM quote AS q LEFT JOIN listing AS l ON l.id = q.contact_id LEFT JOIN activity AS a ON a.id = q.next_id"
    " AND a.state = 'planned' AND a.deleted_at IS NULL"
)
_VERSION, _CURRENCY, _DISCOUNT = 2, 8, 9


def _quote(row: Sequence[Any], lines: tuple[Line, ...]) -> Quote:
    values: list[Any] = [value or "" for value in row]
    values[_VERSION], values[_CURRENCY] = row[_VERSION] or 1, row[_CURRENCY] or "EUR"
    values[_DISCOUNT] = row[_DISCOUNT] or 0
    return Quote(*values, lines=lines)


def lines(ws: Workspace, quote_id: str) -> tuple[Line, ...]:
    rows = ws.rows(
        "SELECT text, quantity, unit, price, discount, vat, detail, id FROM quote_line WHERE quote_id = ?"
        " AND deleted_at IS NULL ORDER BY position, id",
        (quote_id,),
    )
    return tuple(
        Line(row[0] or "", row[1] or 0, row[2] or "", row[3] or 0, row[4] or 0, row[5] or 0, row[6] or "", row[7])
        for row in rows
    )


def quote(ws: Workspace, quote_id: str) -> Quote | None:
    row = ws.one(f"SELECT {_COLUMNS}{_FROM} WHERE q.id = ? AND q.deleted_at IS NULL", (quote_id,))
    return _quote(row, lines(ws, quote_id)) if row else None


def of_case(ws: Workspace, case_id: str) -> list[Quote]:
    """Quotes of a case, the newest first."""
    return _some(ws, "q.case_id = ?", case_id)


def of_contact(ws: Workspace, contact_id: str) -> list[Quote]:
    """Quotes made to a contact, the newest first."""
    return _some(ws, "q.contact_id = ?", contact_id)


def named(ws: Workspace, number: str) -> list[Quote]:
    """All versions with this number, the newest first."""
    return _some(ws, "q.number = ?", number)


def _some(ws: Workspace, where: str, value: str) -> list[Quote]:
    rows = ws.rows(
        f"SELECT {_COLUMNS}{_FROM} WHERE {where} AND q.deleted_at IS NULL ORDER BY q.created_at DESC, q.version DESC,"
        " q.id DESC",
        (value,),
    )
    return [_quote(row, lines(ws, row[0])) for row in rows]


def numbers(ws: Workspace) -> list[str]:
    """All numbers ever given, those of deleted quotes included, so that none is given twice."""
    return [row[0] for row in ws.rows("SELECT DISTINCT number FROM quote WHERE number IS NOT NULL")]
