"""What a file holds, in comparable form: shared tables, journal, and the derived tables of list and search."""

from __future__ import annotations

from typing import Any

from crm_desktop.common.ids import ids_between
from crm_desktop.store import late, listing, schema, upkeep
from crm_desktop.store.engine import Connection, connect
from crm_desktop.store.workspace import Workspace


def shared(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every shared table, by id."""
    return {table: ws.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in schema.SHARED}


def journal_of(ws: Workspace, operation_id: int) -> dict[tuple[str, str], list[str | None]]:
    """Per row an operation touched the images it noted, in their order."""
    found: dict[tuple[str, str], list[str | None]] = {}
    for table, row_id, before, last_id in ws.rows(
        "SELECT tbl, row_id, before, last_id FROM change WHERE operation_id = ? ORDER BY id", (operation_id,)
    ):
        for one in ids_between(row_id, last_id) if last_id else (row_id,):
            found.setdefault((table, one), []).append(before)
    return found


def _derived(connection: Connection) -> dict[str, Any]:
    """List and search as they are: rows by contact, words by contact and column. Places are left out, order is not."""
    columns = ", ".join(name for name in listing.LISTING_COLUMNS if name != "pos")
    rows = connection.execute(f"SELECT pos, {columns} FROM listing ORDER BY pos").fetchall()
    owner = {row[0]: row[1] for row in rows}
    words = connection.execute("SELECT DISTINCT term, doc, col FROM temp.words").fetchall()
    digits = connection.execute("SELECT DISTINCT term, doc FROM temp.digits").fetchall()
    return {
        "rows": sorted((row[1:] for row in rows), key=repr),
        "names": [row[listing.LISTING_COLUMNS.index("sort_name")] for row in rows],
        "words": sorted((owner[doc], column, term) for term, doc, column in words),
        "digits": sorted((owner[doc], term) for term, doc in digits),
    }


def assert_in_step(ws: Workspace) -> None:
    """List and search show exactly what the contacts say, in name order: made anew, they are the same."""
    assert upkeep.out_of_step(ws) == []
    connection = connect(str(ws.path))
    try:
        for name, table in (("words", "search"), ("digits", "search_phone")):
            connection.execute(f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab('main', '{table}', 'instance')")
        connection.execute("BEGIN")
        late.settle(connection)
        now = _derived(connection)
        listing.rebuild(connection)
        anew = _derived(connection)
        connection.execute("ROLLBACK")
    finally:
        connection.close()
    assert now["names"] == sorted(now["names"])
    for part in ("rows", "words", "digits"):
        assert now[part] == anew[part], part
