"""Reading the journal: what can be undone, what stands in the way, who changed what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from crm_desktop.store import schema
from crm_desktop.store.journal import Operation
from crm_desktop.store.workspace import Workspace

_OPERATION = "id, label, at, user_id, kind, source, target, state, undone_by"
_DEFAULTS: tuple[Any, ...] = (0, "", "", "", "", "", 0, "", 0)


def _operation(row: tuple[Any, ...] | None) -> Operation | None:
    if row is None:
        return None
    values: list[Any] = [value or default for value, default in zip(row, _DEFAULTS, strict=True)]
    return Operation(*values)


def operation(ws: Workspace, operation_id: int) -> Operation | None:
    return _operation(ws.one(f"SELECT {_OPERATION} FROM operation WHERE id = ?", (operation_id,)))


def operations(ws: Workspace, limit: int = 200) -> list[Operation]:
    """What was done, newest first, without the undoing itself."""
    rows = ws.rows(f"SELECT {_OPERATION} FROM operation WHERE kind = 'do' ORDER BY id DESC LIMIT ?", (limit,))
    return [found for row in rows if (found := _operation(row)) is not None]


def last_done(ws: Workspace) -> Operation | None:
    """What Ctrl+Z takes back next."""
    return _operation(
        ws.one(f"SELECT {_OPERATION} FROM operation WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1")
    )


def last_undone(ws: Workspace) -> Operation | None:
    """What redo brings back next: the operation undone last, unless something new was done since."""
    return _operation(
        ws.one(
            f"SELECT {_OPERATION} FROM operation AS o WHERE kind = 'do' AND state = 'undone' AND NOT EXISTS"
            " (SELECT 1 FROM operation AS n WHERE n.kind = 'do' AND n.id > o.undone_by)"
            " ORDER BY undone_by DESC LIMIT 1"
        )
    )


def newer_change(ws: Workspace, operation_id: int) -> tuple[str, str, str] | None:
    """(table, row id, label) of a later change that stands on a row of this operation; None when free to undo."""
    row = ws.one(
        "SELECT later.tbl, later.row_id, o.label FROM change AS mine"
        " JOIN change AS later ON later.row_id = mine.row_id AND later.id > mine.id"
        " AND later.operation_id <> mine.operation_id"
        " JOIN operation AS o ON o.id = later.operation_id AND o.state = 'done'"
        " WHERE mine.operation_id = ? LIMIT 1",
        (operation_id,),
    )
    return (row[0], row[1], row[2]) if row else None


def rows_hanging_on(ws: Workspace, operation_id: int, parent: str) -> dict[str, str]:
    """Rows of `parent` this operation created which rows of other operations now point to: id to label."""
    found: dict[str, str] = {}
    for child, links in schema.PARENTS.items():
        for column, target in links.items():
            if target != parent:
                continue
            rows = ws.rows(
                f'SELECT DISTINCT k."{column}", o.label FROM change AS mine'
                f' JOIN "{child}" AS k ON k."{column}" = mine.row_id'
                " JOIN change AS other ON other.row_id = k.id AND other.operation_id <> mine.operation_id"
                " JOIN operation AS o ON o.id = other.operation_id AND o.state = 'done'"
                " WHERE mine.operation_id = ? AND mine.tbl = ? AND mine.before IS NULL",
                (operation_id, parent),
            )
            found.update((row[0], row[1]) for row in rows)
    return found


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one row, before and after, as read from the journal."""

    operation_id: int
    label: str
    at: str
    user: str
    table: str
    row_id: str
    field: str
    before: Any
    after: Any


def record_history(ws: Workspace, contact_id: str, limit: int = 300) -> list[FieldChange]:
    """Who changed what on this contact and the rows that belong to it, newest first.

    The image after a change is the image before the next one on the same row, or the row as it is now.
    """
    found: list[FieldChange] = []
    for table, ids in _rows_of(ws, contact_id).items():
        for row_id in ids:
            found.extend(_row_history(ws, table, row_id))
    found.sort(key=lambda change: change.operation_id, reverse=True)
    return found[:limit]


def _rows_of(ws: Workspace, contact_id: str) -> dict[str, list[str]]:
    found = {schema.CONTACT: [contact_id]}
    for child, links in schema.PARENTS.items():
        for column, target in links.items():
            if target == schema.CONTACT and child != schema.IMPORT_ROW:
                rows = ws.rows(f'SELECT id FROM "{child}" WHERE "{column}" = ?', (contact_id,))
                found.setdefault(child, []).extend(row[0] for row in rows)
    return found


def _row_history(ws: Workspace, table: str, row_id: str) -> list[FieldChange]:
    entries = ws.rows(
        "SELECT c.operation_id, o.label, o.at, u.name, c.before FROM change AS c"
        " JOIN operation AS o ON o.id = c.operation_id LEFT JOIN user AS u ON u.id = o.user_id"
        " WHERE c.row_id = ? AND c.tbl = ? ORDER BY c.id",
        (row_id, table),
    )
    if not entries:
        return []
    names = [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")')]
    now = ws.one(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,))
    images: list[dict[str, Any]] = [json.loads(entry[4]) if entry[4] else {} for entry in entries]
    images.append(dict(zip(names, now, strict=True)) if now else {})
    found: list[FieldChange] = []
    for number, (operation_id, label, at, user, _) in enumerate(entries):
        before, after = images[number], images[number + 1]
        for name in names:
            old, new = before.get(name), after.get(name)
            if old != new and name not in ("id", "updated_at", "created_at"):
                found.append(FieldChange(operation_id, label, at, user or "", table, row_id, name, old, new))
    return found
