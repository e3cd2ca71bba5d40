"""Writing into local tables outside the journal: one transaction, no step of undo."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from crm_desktop.store import problems
from crm_desktop.store.engine import Connection, EngineError
from crm_desktop.store.workspace import Workspace


@contextmanager
def transaction(ws: Workspace) -> Generator[Connection]:
    """All of it is written, and lasts, or nothing. Raises CrmError for a full disk and the like."""
    with ws.writable() as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException as problem:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(problem, EngineError):
                problems.reraise(problem, ws.path)
            raise
