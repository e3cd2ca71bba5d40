"""How the columns of a source were mapped the last time."""

from __future__ import annotations

from crm_desktop.store.workspace import Workspace


def definition(ws: Workspace, source_key: str) -> str:
    """The JSON text kept for a source, or ''."""
    found = _latest(ws, source_key)
    return found[1] if found else ""


def row_id(ws: Workspace, source_key: str) -> str | None:
    found = _latest(ws, source_key)
    return found[0] if found else None


def _latest(ws: Workspace, source_key: str) -> tuple[str, str] | None:
    row = ws.one(
        "SELECT id, definition FROM import_mapping WHERE source_key = ? AND deleted_at IS NULL"
        " ORDER BY updated_at DESC, id LIMIT 1",
        (source_key,),
    )
    return (row[0], row[1] or "") if row else None
