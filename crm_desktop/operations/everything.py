"""Filling an empty file with all rows of another one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.store.queries import everything as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import files, rows

tr = texts("everything")

Rows = Sequence[Sequence[Any]]


def take_in(
    ws: Workspace, found: Iterable[tuple[str, Sequence[str], Rows]], contents: Iterable[bytes], keep: Sequence[str]
) -> None:
    """Put rows (table, columns, rows; in pieces) and contents of files into a file nobody has entered anything into.
    Its member and its settings give way to those of the rows, but for the settings named in `keep`, of which none may
    be among the rows. Raises ValueError when there are records already."""
    if queries.holds_records(ws):
        raise ValueError("the file is not empty")
    with ws.operation(tr("Take over everything"), kind=schema.SETUP):
        rows.remove(ws, schema.USER, [row[0] for row in ws.rows("SELECT id FROM user")])
        stay = ",".join("?" * len(keep))
        gone = ws.rows(f"SELECT id FROM setting WHERE key NOT IN ({stay})", list(keep))
        rows.remove(ws, schema.SETTING, [row[0] for row in gone])
    with ws.operation(tr("Take over everything"), kind=schema.SETUP, bulk=True):
        for table, columns, piece in found:
            rows.insert_many(ws, table, columns, piece)
        for content in contents:
            files.keep_content(ws, content)
