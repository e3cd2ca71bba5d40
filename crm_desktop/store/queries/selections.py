"""Saved lists."""

from __future__ import annotations

from crm_desktop.records.selection import Selection
from crm_desktop.store.workspace import Workspace


def selections(ws: Workspace) -> list[Selection]:
    rows = ws.rows(
        "SELECT id, name, colour, definition, columns, sort, mode FROM selection WHERE deleted_at IS NULL"
        " ORDER BY position, id"
    )
    return [Selection(*(value or "" for value in row)) for row in rows]


def selection(ws: Workspace, selection_id: str) -> Selection | None:
    return next((found for found in selections(ws) if found.id == selection_id), None)
