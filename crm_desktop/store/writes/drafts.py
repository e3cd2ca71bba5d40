"""What was begun to be written. A local table outside the journal: a draft is no step anybody would undo."""

from __future__ import annotations

from crm_desktop.store import schema
from crm_desktop.store.engine import encodable
from crm_desktop.store.workspace import Workspace

from .local import transaction


def put(ws: Workspace, record_id: str, kind: str, body: str, at: str) -> None:
    """Keep this text instead of what waited there, merged contacts included; "" keeps nothing."""
    with transaction(ws) as connection:
        connection.execute(
            f"DELETE FROM {schema.DRAFT} WHERE kind = ?2 AND (record_id = ?1 OR (?1 <> '' AND record_id IN"
            f" (SELECT id FROM {schema.CONTACT} WHERE merged_into = ?1)))",
            (record_id, kind),
        )
        if body:
            connection.execute(
                f"INSERT INTO {schema.DRAFT} (record_id, kind, body, at) VALUES (?, ?, ?, ?)",
                encodable((record_id, kind, body, at)),
            )
