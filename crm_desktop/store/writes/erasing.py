"""Taking a person out of everything that is kept: rows, local tables, and the images of the journal.

All within one operation, whose own changes are taken out of the journal, too: their images would hold what was erased.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping

from crm_desktop.store import late, listing, matching_index, schema
from crm_desktop.store.engine import EngineError, connect
from crm_desktop.store.images import OF_TABLE
from crm_desktop.store.workspace import Workspace

ERASED = "erased"
"""The state of an operation that has nothing left to undo."""
_TRIES = 5


def point_to_nothing(ws: Workspace, table: str, column: str, ids: Collection[str]) -> None:
    """Rows and their earlier states that pointed to one of these point to nothing; with the journal_at_hand()."""
    wanted = json.dumps(list(ids))
    ws.write(f'UPDATE "{table}" SET "{column}" = NULL WHERE "{column}" IN (SELECT value FROM json_each(?))', (wanted,))
    ws.write(
        f"UPDATE change SET before = json_set(before, ?1, NULL) WHERE id IN ({OF_TABLE}?2) AND tbl = ?2"
        " AND before IS NOT NULL"
        " AND json_extract(before, ?1) IN (SELECT value FROM json_each(?3))",
        (f"$.{column}", table, wanted),
    )


def drop_contents(ws: Workspace, digests: Collection[str]) -> None:
    wanted = json.dumps(list(digests))
    for table in (schema.FILE_CONTENT, schema.FILE_PART):
        ws.write(f"DELETE FROM {table} WHERE sha256 IN (SELECT value FROM json_each(?))", (wanted,))


def drop_local(ws: Workspace, contacts: Collection[str], records: Collection[str]) -> None:
    """Waiting mails with what goes along, drafts, reminders that rang, what is compared for doubles, list and full-text
    index. The index only marks what it forgets until it is laid together, so that is done now."""
    ws.write(
        f"DELETE FROM {schema.OUTBOX_FILE} WHERE mail_id IN (SELECT id FROM {schema.OUTBOX}"
        " WHERE contact_id IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(contacts)),),
    )
    ws.write(
        f"DELETE FROM {schema.OUTBOX} WHERE contact_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(contacts)),),
    )
    wanted = json.dumps([*contacts, *records])
    ws.write(f"DELETE FROM {schema.DRAFT} WHERE record_id IN (SELECT value FROM json_each(?))", (wanted,))
    ws.write(f"DELETE FROM {schema.REMINDER_TOLD} WHERE activity_id IN (SELECT value FROM json_each(?))", (wanted,))
    matching_index.forget(ws.connection, list(contacts))
    listing.refresh(ws.connection)
    late.settle(ws.connection)
    for table in (schema.SEARCH, schema.SEARCH_PHONE):
        ws.write(f"INSERT INTO {table}({table}) VALUES('optimize')")


def drop_drafts(ws: Workspace, finds: Callable[[str], bool]) -> None:
    """Of drafts that belong to no record the ones that name somebody."""
    for number, body in ws.rows(f"SELECT rowid, body FROM {schema.DRAFT} WHERE coalesce(record_id, '') = ''"):
        if finds(body or ""):
            ws.write(f"DELETE FROM {schema.DRAFT} WHERE rowid = ?", (number,))


def drop_changes(ws: Workspace, rows: Mapping[str, Collection[str]], numbers: Collection[int]) -> set[int]:
    """Take all earlier states of these rows (by table), and single changes, out of the journal. Runs of ids stay, they
    say nothing. Returns the operations concerned."""
    found: set[int] = set()
    for table, ids in rows.items():
        found.update(
            row[0]
            for row in ws.rows(
                "SELECT DISTINCT c.operation_id FROM json_each(?) AS j CROSS JOIN change AS c ON c.row_id = j.value"
                " WHERE c.tbl = ? AND c.last_id IS NULL",
                (json.dumps(list(ids)), table),
            )
        )
        ws.write(
            "DELETE FROM change WHERE tbl = ? AND last_id IS NULL"
            " AND row_id IN (SELECT value FROM json_each(?))",
            (table, json.dumps(list(ids))),
        )  # fmt: skip
    wanted = json.dumps(list(numbers))
    found.update(
        row[0]
        for row in ws.rows(
            "SELECT DISTINCT operation_id FROM change WHERE id IN (SELECT value FROM json_each(?))", (wanted,)
        )
    )
    ws.write("DELETE FROM change WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
    return found


def drop_own_changes(ws: Workspace, operation_id: int, but: Iterable[str]) -> None:
    """Of the operation in progress, but for these tables; the screens hear of it all the same."""
    stay = json.dumps(list(but))
    tables = ws.rows("SELECT DISTINCT tbl FROM change WHERE operation_id = ?", (operation_id,))
    ws.changed_unnoted(row[0] for row in tables)
    ws.write(
        "DELETE FROM change WHERE operation_id = ? AND tbl NOT IN (SELECT value FROM json_each(?))",
        (operation_id, stay),
    )


def put_image(ws: Workspace, number: int, image: Mapping[str, object]) -> None:
    ws.write("UPDATE change SET before = ? WHERE id = ?", (json.dumps(image, ensure_ascii=False), number))


def put_label(ws: Workspace, operation_id: int, label: str) -> None:
    ws.write("UPDATE operation SET label = ? WHERE id = ?", (label, operation_id))


def nothing_left(ws: Workspace, operations: Collection[int]) -> None:
    """These cannot be undone or brought back any more."""
    ws.write_many(
        "UPDATE operation SET state = ? WHERE id = ? AND kind = 'do'", [(ERASED, number) for number in operations]
    )


def empty_log(ws: Workspace) -> bool:
    """Lay the file together anew, bring the write-ahead log into it and cut that off. False while another window or
    program reads the file; the log is then cut off when that one closes it."""
    ws.log_at_rest()
    with ws.writable() as connection:
        anew = _laid_together(ws)
        for _ in range(_TRIES):
            row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if row is None or row[0] == 0:
                return anew
    return False


def _laid_together(ws: Workspace) -> bool:
    """Freed rows are overwritten, but where the engine once moved rows from page to page older copies of them stay in
    what is unused of a page (seen in SQLite 3.51 with secure_delete on). Only a file written anew has none."""
    connection = connect(str(ws.path))  # one of its own: the copy needs a file, temporary tables here are in memory
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = FILE")
        connection.execute("VACUUM")
        return True
    except EngineError:  # somebody else writes, or the disk is full: nothing is lost
        return False
    finally:
        connection.close()
