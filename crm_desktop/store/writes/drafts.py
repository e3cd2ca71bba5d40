"""What was begun to be written. A local table outside the journal: a draft is no step anybody would undo."""

from __future__ import annotations

from crm_desktop.store import problems, schema
from crm_desktop.store.engine import EngineError, encodable
from crm_desktop.store.workspace import Workspace


def put(ws: Workspace, record_id: str, kind: str, body: str, at: str) -> None:
    """Keep this text instead of what waited there, merged contacts included; "" keeps nothing."""
    with ws.writable() as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
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
            connection.execute("COMMIT")
        except BaseException as problem:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(problem, EngineError):
                problems.reraise(problem, ws.path)
            raise
