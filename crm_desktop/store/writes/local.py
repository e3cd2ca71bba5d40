"""Writing into local tables outside the journal: one transaction, no step of undo."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from crm_desktop.store import engine
from crm_desktop.store.engine import Connection
from crm_desktop.store.workspace import Workspace


@contextmanager
def transaction(ws: Workspace) -> Generator[Connection]:
    """All of it is written, and lasts, or nothing. Raises CrmError for a full disk and the like."""
    with ws.writable() as connection, engine.transaction(connection):
        yield connection
