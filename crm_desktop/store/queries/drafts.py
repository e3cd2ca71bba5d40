"""What was begun to be written and not finished. SELECT only."""

from __future__ import annotations

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace


def text(ws: Workspace, record_id: str, kind: str) -> str:
    """What waits at a record ("" for none in particular), with what waited at contacts that were merged into it."""
    rows = ws.rows(
        f"SELECT body FROM {schema.DRAFT} WHERE kind = ?2 AND (record_id = ?1 OR (?1 <> '' AND record_id IN"
        f" (SELECT id FROM {schema.CONTACT} WHERE merged_into = ?1))) ORDER BY rowid",
        (record_id, kind),
    )
    return "\n".join(row[0] for row in rows)
