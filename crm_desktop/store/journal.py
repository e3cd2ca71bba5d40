"""The journal: every change of every shared row, written by triggers, never by hand.

`operation` is what a person did (one transaction, one undo step); `change` holds, per row touched, the image before.
An insert stores no image, and rows a bulk operation made whose ids follow each other stand as one run: row_id is the
first of them, last_id the last. From this one record come undo and redo (also weeks later), the change notice to the
screens, "who changed what" and the audit log.

The triggers are TEMP and generated from the live schema, so a new column cannot be forgotten, and another program that
opens the file is not disturbed. They also note which contacts must be listed anew (table `dirty`, see listing.py).
Bulk operations leave the insert triggers out and journal new rows set-wise at their end, which says the same.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from crm_desktop.common.ids import HEAD, count_between, ids_between

from . import blocks, schema
from .engine import Connection, Row
from .listing_names import CONTACT_COLUMNS
from .schema import DO

Span = tuple[str, str]
"""First and last id."""
Image = dict[str, Any]
"""A row by column name, as it was."""
PORTION = 5000
MOST_RUNS = 20
"""Of new rows per table and head of ids; what does not fit in is noted row by row."""
MANY = 500
"""A change notice names at most so many contacts; beyond, screens simply reload."""


class Change(NamedTuple):
    """The notice given to the screens after a commit."""

    operation_id: int
    label: str
    kind: str
    tables: frozenset[str]
    ids: frozenset[str] | None
    """Contacts touched, or None for many."""


class Operation(NamedTuple):
    """An operation in progress, or one read back from the journal."""

    id: int
    label: str
    at: str = ""
    user_id: str = ""
    kind: str = DO
    source: str = ""
    target: int = 0
    state: str = "done"
    undone_by: int = 0


def columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]


_OWNERS: dict[str, tuple[str, ...]] = {
    schema.CONTACT: ("id",),
    schema.ADDRESS: ("contact_id",),
    schema.CHANNEL: ("contact_id",),
    schema.CONTACT_ROLE: ("contact_id",),
    schema.TAG_LINK: ("record_id",),
    schema.CUSTOM_VALUE: ("record_id",),
    schema.RELATION: ("from_id", "to_id"),
    schema.ACTIVITY_LINK: ("record_id",),
}
"""Columns that name the contacts to be listed anew when a row of this table changes."""

_OWNERS_THROUGH: dict[str, tuple[str, tuple[str, ...]]] = {
    schema.ACTIVITY: (
        f"SELECT record_id FROM {schema.ACTIVITY_LINK} WHERE activity_id = NEW.id",
        ("kind", "state", "subject", "body", "at", "due_day", "due_time", "deleted_at"),
    ),
    schema.TAG: (f"SELECT record_id FROM {schema.TAG_LINK} WHERE tag_id = NEW.id", ("name", "deleted_at")),
    schema.CUSTOM_FIELD: (
        f"SELECT record_id FROM {schema.CUSTOM_VALUE} WHERE field_id = NEW.id",
        ("kind", "deleted_at"),
    ),
    schema.CONTACT: (
        f"SELECT to_id FROM {schema.RELATION} WHERE from_id = NEW.id AND type_id = 'employment'",
        ("deleted_at", "merged_into"),
    ),
}
"""Contacts that show something of a row without owning it (a tag's name, how many people a company has), and the
columns that matter to them. Only an update can concern them: a row just made has nobody yet, and one whose making is
undone has nobody any more."""


def _mark_dirty(table: str, row: str) -> str:
    """Trigger statements that note the contacts a row belongs to."""
    return "".join(f" INSERT OR IGNORE INTO dirty VALUES({row}.{column});" for column in _OWNERS.get(table, ()))


def _mark_former(table: str) -> str:
    """The same for the contacts it belonged to before an update, where that is another; ids never change."""
    return "".join(
        f" INSERT OR IGNORE INTO dirty SELECT OLD.{column} WHERE OLD.{column} IS NOT NEW.{column};"
        for column in _OWNERS.get(table, ())
        if column != "id"
    )


def _mark_contact() -> str:
    """A contact is to be listed anew when something changed that the list is made of; else (table `touched`) the list
    only knows when."""
    listed = [name for name in CONTACT_COLUMNS if name != "updated_at"]
    return (
        f" INSERT OR IGNORE INTO dirty SELECT NEW.id WHERE {_differs(listed)};"
        " INSERT OR IGNORE INTO touched VALUES(NEW.id);"
    )


def _mark_through(table: str) -> str:
    if table not in _OWNERS_THROUGH:
        return ""
    select, names = _OWNERS_THROUGH[table]
    return f" INSERT OR IGNORE INTO dirty {select} AND ({_differs(names)});"


def _differs(names: Iterable[str]) -> str:
    return " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)


_GUARD = " SELECT RAISE(ABORT, 'a write outside an operation') WHERE NOT EXISTS (SELECT 1 FROM temp.current_operation);"


def _trigger(connection: Connection, table: str, event: str) -> str:
    row = "NEW" if event == "INSERT" else "OLD"
    names = columns(connection, table)
    image = ", ".join(f"'{name}', OLD.\"{name}\"" for name in names)
    before = "NULL" if event == "INSERT" else f"json_object({image})"
    when = ""
    dirty = _mark_dirty(table, "OLD" if event == "DELETE" else "NEW")
    if event == "UPDATE":
        when = f"WHEN {_differs(names)}"
        if table == schema.CONTACT:
            dirty = _mark_contact()
        dirty += _mark_former(table) + _mark_through(table)
    return (
        f'CREATE TEMP TRIGGER "journal_{table}_{event.lower()}" AFTER {event} ON main."{table}" {when} BEGIN{_GUARD}'
        f" INSERT INTO change(operation_id, tbl, row_id, before)"
        f" VALUES((SELECT id FROM current_operation), '{table}', {row}.id, {before});{dirty} END"
    )


def install(connection: Connection) -> None:
    """Create the temporary tables and triggers of this connection, all or none; the schema must be the current one."""
    connection.execute("BEGIN")
    try:
        connection.execute("CREATE TEMP TABLE current_operation (id INTEGER)")
        for name, more in (("dirty", ""), ("touched", ""), ("hiring", ", people INTEGER")):
            connection.execute(f"CREATE TEMP TABLE {name} (id TEXT PRIMARY KEY{more}) WITHOUT ROWID")
        connection.execute(
            f"CREATE TEMP TRIGGER operation_begins AFTER INSERT ON main.{schema.OPERATION}"
            " BEGIN INSERT INTO current_operation VALUES(NEW.id); END"
        )
        connection.execute(
            "CREATE TEMP TRIGGER operation_ends AFTER DELETE ON temp.current_operation"
            " BEGIN DELETE FROM dirty; DELETE FROM touched; END"
        )
        for table in schema.SHARED:
            for event in ("INSERT", "UPDATE", "DELETE"):
                connection.execute(_trigger(connection, table, event))
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def begin(connection: Connection, label: str, at: str, user_id: str, kind: str, source: str, target: int) -> int:
    return connection.execute(
        "INSERT INTO operation(label, at, user_id, kind, source, target, state) VALUES(?,?,?,?,?,?,?)",
        (label, at, user_id, kind, source, target or None, "done" if kind == DO else "undone"),
    ).lastrowid


def end(connection: Connection) -> None:
    """Nothing may be written any more until the next begin(). A rollback has the same effect."""
    connection.execute("DELETE FROM current_operation")


def begin_bulk(connection: Connection) -> tuple[dict[str, int], list[str]]:
    """Leave the insert triggers out. Returns the highest rowid per table, for finish_bulk(), and the SQL of indexes
    that are made afterwards: while a file has no contacts yet, those whose order is not that of the rows."""
    for table in schema.SHARED:
        connection.execute(f'DROP TRIGGER IF EXISTS temp."journal_{table}_insert"')
    later: list[str] = []
    if connection.execute(f"SELECT 1 FROM {schema.CONTACT} LIMIT 1").fetchone() is None:
        for name in _UNORDERED:
            row = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?", (name,))
            later += [sql for (sql,) in row.fetchall()]
            connection.execute(f"DROP INDEX IF EXISTS {name}")
    return last_rows(connection), later


_UNORDERED = ("relation_to", "channel_normal", "import_row_fingerprint")
"""Filled row by row, they cost as much as the rows themselves; at one go, a quarter of that."""


def last_rows(connection: Connection) -> dict[str, int]:
    """The highest rowid of each shared table."""
    marks: dict[str, int] = {}
    for table in schema.SHARED:
        row = connection.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table}"').fetchone()
        marks[table] = row[0] if row else 0
    return marks


def finish_bulk(
    connection: Connection,
    operation_id: int,
    marks: dict[str, int],
    known: tuple[Span, dict[str, int]] | None = None,
) -> None:
    """Journal and mark dirty, set-wise, every row inserted since begin_bulk(), and put the triggers back. With `known`,
    contacts with ids between the two of the span are not marked for rows up to its last_rows(): whoever made them says
    how they are listed. Of who is there and only gets people from among them (table `hiring`, and how many), nothing
    else is shown otherwise than how many these are.

    These are many short statements: another thread that uses Python meanwhile would hold up each of them.

    Sound because a rowid past the mark can only be a new row: bulk operations delete nothing for good.
    """
    span, last = known or (("", ""), {})
    alone = known is not None and _alone(connection, span)
    changed = [number for table, mark in marks.items() for number in _changes_of_new_rows(connection, table, mark)]
    for table, mark in marks.items():
        _note_new_rows(connection, operation_id, table, mark)
        first = last.get(table, mark) if alone else mark  # where there is nobody else, no row can be about them
        values = (first, last.get(table, mark), *span)
        for column in _OWNERS.get(table, ()):
            rows = (
                f'FROM "{table}" WHERE rowid > ?1 AND {column} IS NOT NULL'
                f" AND (rowid > ?2 OR {column} NOT BETWEEN ?3 AND ?4)"
            )
            if (table, column) == (schema.RELATION, "to_id"):
                hired = "rowid <= ?2 AND from_id BETWEEN ?3 AND ?4"
                connection.execute(
                    f"INSERT INTO hiring SELECT to_id, {_HIRED} {rows} AND {hired} GROUP BY to_id", values
                )
                rows += f" AND NOT ({hired})"
            connection.execute(f"INSERT OR IGNORE INTO dirty SELECT {column} {rows}", values)
    for number in sorted(changed):
        connection.execute(
            "INSERT INTO change(operation_id, tbl, row_id, before)"
            " SELECT operation_id, tbl, row_id, before FROM change WHERE id = ?",
            (number,),
        )
        connection.execute("DELETE FROM change WHERE id = ?", (number,))
    for table in schema.SHARED:
        connection.execute(_trigger(connection, table, "INSERT"))


_HIRED = "count(DISTINCT CASE WHEN type_id = 'employment' AND to_date IS NULL AND deleted_at IS NULL THEN from_id END)"
"""People just made worked for nobody before, so that they come to those already counted."""


def _alone(connection: Connection, span: Span) -> bool:
    """Whether there are no contacts but those of the span."""
    ends = connection.execute(
        f"SELECT (SELECT min(id) FROM {schema.CONTACT}), (SELECT max(id) FROM {schema.CONTACT})"
    ).fetchone()
    return ends is not None and ends[0] is not None and span[0] <= ends[0] and ends[1] <= span[1]


def _ends(connection: Connection, table: str, mark: int) -> Row | None:
    """The first and the last id of the new rows, and how many they are."""
    if mark:
        return connection.execute(
            f'SELECT min(id), max(id), count(*) FROM "{table}" WHERE rowid > ?', (mark,)
        ).fetchone()
    return connection.execute(  # two looks into the index instead of reading all rows
        f'SELECT (SELECT min(id) FROM "{table}"), (SELECT max(id) FROM "{table}"), (SELECT count(*) FROM "{table}")'
    ).fetchone()


def _note_new_rows(connection: Connection, operation_id: int, table: str, mark: int) -> None:
    runs: list[tuple[str, str]] = []
    all_new = _ends(connection, table, mark)
    if all_new is None or not all_new[2]:
        return
    if all_new[2] > 1 and count_between(all_new[0], all_new[1]) == all_new[2]:
        run = (operation_id, table, all_new[0], all_new[1])
        connection.execute("INSERT INTO change(operation_id, tbl, row_id, last_id) VALUES(?, ?, ?, ?)", run)
        return
    heads = connection.execute(
        f'SELECT min(id), max(id), count(*) FROM "{table}" WHERE rowid > ? GROUP BY substr(id, 1, {HEAD})'
        f" HAVING count(*) > 1 ORDER BY 3 DESC LIMIT {MOST_RUNS}",
        (mark,),
    )
    for first, last, count in heads.fetchall():
        runs += [(first, last)] if count_between(first, last) == count else _runs(connection, table, mark, first, last)
    connection.executemany(
        "INSERT INTO change(operation_id, tbl, row_id, last_id) VALUES(?, ?, ?, ?)",
        [(operation_id, table, first, last) for first, last in sorted(runs)],
    )
    apart = " AND id NOT BETWEEN ? AND ?" * len(runs)
    connection.execute(
        "INSERT INTO change(operation_id, tbl, row_id)"
        f" SELECT ?, '{table}', id FROM \"{table}\" WHERE rowid > ?{apart} ORDER BY rowid",
        (operation_id, mark, *chain.from_iterable(runs)),
    )


def _runs(connection: Connection, table: str, mark: int, first: str, last: str) -> list[tuple[str, str]]:
    """The longest runs without a gap among new rows of one head."""
    rows = connection.execute(
        f'SELECT id FROM "{table}" WHERE id BETWEEN ? AND ? AND rowid > ? ORDER BY id', (first, last, mark)
    )
    found: list[tuple[str, str]] = []
    for (row_id,) in rows.fetchall():
        if found and count_between(found[-1][1], row_id) == 2:
            found[-1] = (found[-1][0], row_id)
        else:
            found.append((row_id, row_id))
    longest = sorted(found, key=lambda run: count_between(*run), reverse=True)[:MOST_RUNS]
    return [run for run in longest if run[0] != run[1]]


def _changes_of_new_rows(connection: Connection, table: str, mark: int) -> list[int]:
    """Changes noted so far on rows this very operation made. They must come after the making, or undoing would put a
    half-made row back instead of removing it."""
    rows = connection.execute(
        f'SELECT c.id FROM change AS c CROSS JOIN "{table}" AS t ON t.id = c.row_id AND t.rowid > ?'
        " WHERE c.operation_id = (SELECT id FROM current_operation) AND c.tbl = ?",
        (mark, table),
    )
    return [row[0] for row in rows.fetchall()]


def delete_rows(connection: Connection, table: str, ids: Sequence[str]) -> None:
    """Delete many rows for good, with the same trace as one by one: their images first, then the rows at one go."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute("DELETE FROM gone")
    blocks.insert(connection, "gone", ("id",), [(row_id,) for row_id in ids])
    rows = f'FROM gone CROSS JOIN "{table}" AS t ON t.id = gone.id'
    image = ", ".join(f"'{name}', t.\"{name}\"" for name in columns(connection, table))
    connection.execute(
        "INSERT INTO change(operation_id, tbl, row_id, before)"
        f" SELECT (SELECT id FROM current_operation), '{table}', t.id, json_object({image}) {rows}"
    )
    for column in _OWNERS.get(table, ()):
        connection.execute(f"INSERT OR IGNORE INTO dirty SELECT t.{column} {rows} WHERE t.{column} IS NOT NULL")
    connection.execute(f'DROP TRIGGER temp."journal_{table}_delete"')
    connection.execute(f'DELETE FROM "{table}" WHERE id IN (SELECT id FROM gone)')
    connection.execute(_trigger(connection, table, "DELETE"))
    connection.execute("DELETE FROM gone")


def mark_dirty(connection: Connection, contact_ids: Iterable[str]) -> None:
    connection.executemany("INSERT OR IGNORE INTO dirty VALUES(?)", [(contact_id,) for contact_id in contact_ids])


def changed_tables(connection: Connection, operation_id: int) -> frozenset[str]:
    """What the operation in progress has changed so far, as far as it stands in the journal."""
    found = connection.execute(_FIRST_TABLES, (operation_id,)).fetchall()
    if len(found) == FEW:
        found = connection.execute(_TABLES, (operation_id,)).fetchall()
    return frozenset([row[0] for row in found])


def notice(
    operation: Operation, tables: frozenset[str], ids: Collection[str], made: Collection[str] = ()
) -> Change | None:
    """What the operation in progress has changed: these tables, contacts listed anew because of it (`ids`), and those
    made that never were dirty; None when nothing."""
    if not tables:
        return None
    named = None if len(ids) + len(made) > MANY else frozenset(ids).union(made)
    return Change(operation.id, operation.label, operation.kind, tables, named)


FEW = 16
_FIRST_TABLES = f"SELECT tbl FROM change WHERE operation_id = ? LIMIT {FEW}"
"""To tell them apart the engine would make a temporary table, for the two or three of an edit."""
_TABLES = "SELECT DISTINCT tbl FROM change WHERE operation_id = ?"


def first_images(connection: Connection, operation_id: int) -> Iterator[tuple[str, list[tuple[str, Image | None]]]]:
    """The rows the operation touched with the image before it (None: the row did not exist), in portions of one table
    and in the order of doing. May be read while later operations write."""
    seen: set[str] = set()
    last = 0
    while True:
        part = connection.execute(
            "SELECT id, tbl, row_id, before, last_id FROM change WHERE operation_id = ? AND id > ? ORDER BY id LIMIT ?",
            (operation_id, last, PORTION),
        ).fetchall()
        if not part:
            return
        last = part[-1][0]
        found: dict[str, list[tuple[str, Image | None]]] = {}
        for _, table, row_id, before, last_id in part:
            if last_id is not None:
                for run in _portions(row_id, last_id):
                    seen.update(run)
                    yield table, [(made, None) for made in run]
            elif row_id not in seen:
                seen.add(row_id)
                found.setdefault(table, []).append((row_id, json.loads(before) if before else None))
        yield from found.items()


def _portions(first: str, last: str) -> Iterator[list[str]]:
    ids = ids_between(first, last)
    while part := list(islice(ids, PORTION)):
        yield part
