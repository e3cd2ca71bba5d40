"""Call lists and how far they have come. SELECT only."""

from __future__ import annotations

from typing import Any

from crm_desktop.records.call_list import CallList, Entry, left_out
from crm_desktop.store.workspace import Workspace

_COUNTED = (
    "SELECT c.id, c.name, c.script, c.created_at, (SELECT count(*) FROM call_entry AS e WHERE e.call_list_id = c.id"
    " AND e.deleted_at IS NULL), (SELECT count(*) FROM call_entry AS e WHERE e.call_list_id = c.id"
    " AND e.state = 'done' AND e.deleted_at IS NULL) FROM call_list AS c WHERE c.deleted_at IS NULL"
)


def call_lists(ws: Workspace) -> list[CallList]:
    """The newest first."""
    rows = ws.rows(f"{_COUNTED} AND c.closed_at IS NULL ORDER BY c.created_at DESC, c.id DESC")
    return [_list(row) for row in rows]


def _list(row: tuple[Any, ...]) -> CallList:
    identity, name, script, at, total, done = row
    return CallList(identity, name or "", script or "", at or "", total, done)


def scripts(ws: Workspace, most: int = 50) -> list[tuple[str, str]]:
    """Name and script of the last lists that had one, also those put away; the newest first."""
    rows = ws.rows(
        "SELECT name, script FROM call_list WHERE deleted_at IS NULL AND script <> '' ORDER BY created_at DESC, id DESC"
        " LIMIT ?",
        (most,),
    )
    return [(row[0] or "", row[1]) for row in rows]


def call_list(ws: Workspace, list_id: str) -> CallList | None:
    row = ws.one(f"{_COUNTED} AND c.id = ?", (list_id,))
    return _list(row) if row else None


_ENTRY = (
    "SELECT e.id, e.call_list_id, e.contact_id, e.position, e.state, e.outcome, e.at, e.attempts, e.again_day,"
    " e.again_time, e.next_id, l.name, l.company, c.no_calls, l.id IS NULL, EXISTS (SELECT 1 FROM channel AS n"
    " WHERE n.contact_id = e.contact_id AND n.kind = 'phone' AND n.valid IS NOT 0 AND n.type IS NOT 'fax'"
    " AND n.deleted_at IS NULL) FROM call_entry AS e LEFT JOIN listing AS l ON l.id = e.contact_id"
    " LEFT JOIN contact AS c ON c.id = e.contact_id WHERE e.deleted_at IS NULL"
)


_FIGURES = (3, 7)
"""Places of position and attempts."""


def _entry(row: tuple[Any, ...]) -> Entry:
    *fields, no_calls, gone, numbers = row
    values: list[Any] = [value or (0 if place in _FIGURES else "") for place, value in enumerate(fields)]
    return Entry(*values, left_out=left_out(gone=bool(gone), no_calls=no_calls or "", numbers=numbers))


def entries(ws: Workspace, list_id: str) -> list[Entry]:
    """In their order, with the reason beside those that are left out today."""
    return [_entry(row) for row in ws.rows(f"{_ENTRY} AND e.call_list_id = ? ORDER BY e.position, e.id", (list_id,))]


def entry(ws: Workspace, entry_id: str) -> Entry | None:
    row = ws.one(f"{_ENTRY} AND e.id = ?", (entry_id,))
    return _entry(row) if row else None


def no_calls(ws: Workspace, contact_id: str) -> str:
    """When somebody asked not to be called again, '' when nobody did."""
    return str(ws.value("SELECT no_calls FROM contact WHERE id = ?", (contact_id,)) or "")
