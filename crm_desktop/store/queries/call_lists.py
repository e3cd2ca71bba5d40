"""Call lists and how far they have come. SELECT only."""

from __future__ import annotations

from typing import Any

from crm_desktop.records.call_list import CallList, Entry, left_out
from crm_desktop.records.consent import ADVERTISING, Decision
from crm_desktop.store.workspace import Workspace

from . import gate

_COUNTED = (
    "SELECT c.id, c.name, c.script, c.created_at, c.purpose, (SELECT count(*) FROM call_entry AS e"
    " WHERE e.call_list_id = c.id AND e.deleted_at IS NULL), (SELECT count(*) FROM call_entry AS e"
    " WHERE e.call_list_id = c.id AND e.state = 'done' AND e.deleted_at IS NULL)"
    " FROM call_list AS c WHERE c.deleted_at IS NULL"
)


def call_lists(ws: Workspace) -> list[CallList]:
    """The newest first."""
    rows = ws.rows(f"{_COUNTED} AND c.closed_at IS NULL ORDER BY c.created_at DESC, c.id DESC")
    return [_list(row) for row in rows]


def _list(row: tuple[Any, ...]) -> CallList:
    identity, name, script, at, purpose, total, done = row
    return CallList(identity, name or "", script or "", at or "", purpose or ADVERTISING, total, done)


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


def campaign_step(ws: Workspace, list_id: str) -> str:
    """The step of a campaign the calls of a list count for; '' for none."""
    return str(ws.value("SELECT campaign_step_id FROM call_list WHERE id = ?", (list_id,)) or "")


_ENTRY = (
    "SELECT e.id, e.call_list_id, e.contact_id, e.position, e.state, e.outcome, e.at, e.attempts, e.again_day,"
    " e.again_time, e.next_id, l.name, l.company, c.no_calls, l.id IS NULL, EXISTS (SELECT 1 FROM channel AS n"
    " WHERE n.contact_id = e.contact_id AND n.kind = 'phone' AND n.valid IS NOT 0 AND n.type IS NOT 'fax'"
    " AND n.deleted_at IS NULL) FROM call_entry AS e LEFT JOIN listing AS l ON l.id = e.contact_id"
    " LEFT JOIN contact AS c ON c.id = e.contact_id WHERE e.deleted_at IS NULL"
)


_FIGURES = (3, 7)
"""Places of position and attempts."""


def _entry(row: tuple[Any, ...], decision: Decision | None) -> Entry:
    *fields, no_calls, gone, numbers = row
    values: list[Any] = [value or (0 if place in _FIGURES else "") for place, value in enumerate(fields)]
    why = left_out(gone=bool(gone), no_calls=no_calls or "", numbers=numbers, decision=decision)
    return Entry(*values, left_out=why, decision=decision)


def entries(ws: Workspace, list_id: str) -> list[Entry]:
    """In their order, with the reason beside those that are left out today."""
    return _decided(ws, ws.rows(f"{_ENTRY} AND e.call_list_id = ? ORDER BY e.position, e.id", (list_id,)))


_LIST, _WHO = 1, 2
"""Places of the list and of the contact."""


def _decided(ws: Workspace, rows: list[tuple[Any, ...]]) -> list[Entry]:
    """The entries of one list; the gate says who may be called for what the list is for."""
    if not rows:
        return []
    purpose = str(ws.value("SELECT purpose FROM call_list WHERE id = ?", (rows[0][_LIST],)) or ADVERTISING)
    answers = gate.decided(ws, [row[_WHO] for row in rows if row[_WHO]], "phone", purpose)
    decisions = {answer.contact_id: answer.decision for answer in answers}
    return [_entry(row, decisions.get(row[_WHO])) for row in rows]


def entry(ws: Workspace, entry_id: str) -> Entry | None:
    row = ws.one(f"{_ENTRY} AND e.id = ?", (entry_id,))
    return _decided(ws, [row])[0] if row else None


def no_calls(ws: Workspace, contact_id: str) -> str:
    """When somebody asked not to be called again, '' when nobody did."""
    return str(ws.value("SELECT no_calls FROM contact WHERE id = ?", (contact_id,)) or "")
