"""Earlier states of the rows of a table, found in the journal. Only an erasing asks for them so, and an index for it
would be one more page written by each edit: so the journal is sorted by table for as long as one looks."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress

from crm_desktop.common.errors import CrmError

from .engine import EngineError
from .workspace import Workspace

_GATHER = (
    "CREATE TEMP TABLE IF NOT EXISTS noted (tbl TEXT, number INTEGER, PRIMARY KEY (tbl, number)) WITHOUT ROWID",
    "DELETE FROM noted",
    "INSERT INTO noted SELECT tbl, id FROM change INDEXED BY change_operation ORDER BY tbl, id",
)
"""Of the journal only this index is read."""
OF_TABLE = "SELECT number FROM noted WHERE tbl = "
"""The changes of rows of a table noted before; what stands at such a number may since be another one."""


@contextmanager
def journal_at_hand(ws: Workspace) -> Generator[None]:
    """Inside, OF_TABLE may be asked."""
    try:
        with ws.writable() as connection:
            for sql in _GATHER:
                connection.execute(sql)
        yield
    finally:
        with suppress(EngineError, CrmError), ws.writable() as connection:
            connection.execute("DELETE FROM noted")
