"""Reading what contacts to be merged are and have. SELECT only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

RowValues = dict[str, Any]
"""One row by column name, as stored."""


def rows_of(ws: Workspace, table: str, column: str, ids: Sequence[str]) -> list[RowValues]:
    """The live rows of a table whose column holds one of these ids, oldest first."""
    names = [row[1] for row in ws.rows(f'PRAGMA table_info("{table}")')]
    alive = " AND deleted_at IS NULL" if "deleted_at" in names else ""
    marks = ",".join("?" * len(ids))
    found = ws.rows(f'SELECT * FROM "{table}" WHERE "{column}" IN ({marks}){alive} ORDER BY id', list(ids))
    return [dict(zip(names, row, strict=True)) for row in found]


def contact_rows(ws: Workspace, ids: Sequence[str]) -> dict[str, RowValues]:
    """Id to the whole row of each of these contacts that is in the file, deleted ones included."""
    names = [row[1] for row in ws.rows(f'PRAGMA table_info("{schema.CONTACT}")')]
    marks = ",".join("?" * len(ids))
    found = ws.rows(f'SELECT * FROM "{schema.CONTACT}" WHERE id IN ({marks})', list(ids))
    return {row[0]: dict(zip(names, row, strict=True)) for row in found}


def entry_counts(ws: Workspace, ids: Sequence[str]) -> dict[str, int]:
    """Entries on the line of time written on each of these contacts."""
    marks = ",".join("?" * len(ids))
    return dict(
        ws.rows(  # pyright: ignore[reportArgumentType]  # rows of two columns
            "SELECT k.record_id, count(DISTINCT a.id) FROM activity_link AS k JOIN activity AS a"
            f" ON a.id = k.activity_id AND a.deleted_at IS NULL WHERE k.record_id IN ({marks})"
            " AND k.deleted_at IS NULL GROUP BY k.record_id",
            list(ids),
        )
    )


def entries_together(ws: Workspace, ids: Sequence[str]) -> int:
    """Entries on the line of time of these contacts when they are one."""
    marks = ",".join("?" * len(ids))
    return int(
        ws.value(
            "SELECT count(DISTINCT a.id) FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
            f" AND a.deleted_at IS NULL WHERE k.record_id IN ({marks}) AND k.deleted_at IS NULL",
            list(ids),
        )
    )


def standing_for(ws: Workspace, contact_id: str) -> str:
    """The contact under which this one lives on: itself, or the one it was merged into, however often."""
    seen = {contact_id}
    while True:
        row = ws.one("SELECT merged_into FROM contact WHERE id = ?", (contact_id,))
        if row is None or not row[0] or row[0] in seen:
            return contact_id
        contact_id = row[0]
        seen.add(contact_id)
