"""Every shared row and every kept content, for the export of the whole file. SELECT only."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace

from . import files

TEXT, INTEGER, REAL = "TEXT", "INTEGER", "REAL"


@contextmanager
def one_moment(ws: Workspace) -> Generator[None]:
    """All that is read inside is of the same moment, whatever others write meanwhile."""
    ws.connection.execute("BEGIN")
    try:
        yield
    finally:
        ws.connection.execute("ROLLBACK")


def columns(ws: Workspace, table: str) -> dict[str, str]:
    """The columns of a shared table in their order: name to type (TEXT, INTEGER, REAL)."""
    return {str(row[1]): str(row[2]) for row in ws.rows(f'PRAGMA table_info("{table}")')}


def count(ws: Workspace, table: str) -> int:
    return int(ws.value(f'SELECT count(*) FROM "{table}"'))


def rows(ws: Workspace, table: str) -> Iterator[tuple[Any, ...]]:
    """All rows, deleted ones too, by id; columns as columns() names them."""
    return iter(ws.connection.execute(f'SELECT * FROM "{table}" ORDER BY id'))


def living_contacts(ws: Workspace) -> list[str]:
    return [row[0] for row in ws.rows("SELECT id FROM listing ORDER BY pos")]


def contents(ws: Workspace) -> Iterator[tuple[str, str, Iterator[bytes]]]:
    """(SHA-256, name, content in pieces) of every content that a file of the workspace has, once."""
    found = ws.rows(
        f"SELECT f.sha256, min(f.name) FROM {schema.FILE} AS f JOIN {schema.FILE_CONTENT} AS c ON c.sha256 = f.sha256"
        " GROUP BY f.sha256 ORDER BY f.sha256"
    )
    for digest, name in found:  # a piece at a time: all of them may be more than fits into memory
        yield digest, name or "", files.pieces(ws, digest)


def holds_records(ws: Workspace) -> bool:
    """Whether anybody has entered anything: more than the settings and the member every file begins with."""
    begun_with = {schema.SETTING, schema.USER}
    return any(
        ws.value(f'SELECT EXISTS (SELECT 1 FROM "{table}")') for table in schema.SHARED if table not in begun_with
    )
