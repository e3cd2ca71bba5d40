"""The journal: every change of every shared row, written by triggers, never by hand.

`operation` is what a person did (one transaction, one undo step); `change` holds, per row touched, the image before.
An insert stores no image. From this one record come undo and redo (also weeks later), the change notice to the
screens, "who changed what" and the audit log.

The triggers are TEMP and generated from the live schema, so a new column cannot be forgotten, and another program that
opens the file is not disturbed. They also note which contacts must be listed anew (table `dirty`, see listing.py).
Bulk operations leave the insert triggers out and journal new rows set-wise at their end, which gives the same rows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from . import schema
from .engine import Connection

DO, UNDO, REDO = "do", "undo", "redo"
MANY = 500
"""A change notice names at most so many contacts; beyond, screens simply reload."""


@dataclass(frozen=True, slots=True)
class Change:
    """The notice given to the screens after a commit."""

    operation_id: int
    label: str
    kind: str
    tables: frozenset[str]
    ids: frozenset[str] | None
    """Contacts touched, or None for many."""


@dataclass(frozen=True, slots=True)
class Operation:
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

_OWNERS_THROUGH: dict[str, tuple[str, str]] = {
    schema.ACTIVITY: (schema.ACTIVITY_LINK, "activity_id"),
    schema.TAG: (schema.TAG_LINK, "tag_id"),
}
"""The same, for tables whose contacts stand in a link table."""


def _mark_dirty(table: str, row: str) -> str:
    """Trigger statements that note the contacts a row belongs to."""
    parts = [f" INSERT OR IGNORE INTO dirty VALUES({row}.{column});" for column in _OWNERS.get(table, ())]
    if table in _OWNERS_THROUGH:
        link, key = _OWNERS_THROUGH[table]
        parts.append(f" INSERT OR IGNORE INTO dirty SELECT record_id FROM {link} WHERE {key} = {row}.id;")
    return "".join(parts)


def _trigger(connection: Connection, table: str, event: str) -> str:
    row = "NEW" if event == "INSERT" else "OLD"
    names = columns(connection, table)
    image = ", ".join(f"'{name}', OLD.\"{name}\"" for name in names)
    before = "NULL" if event == "INSERT" else f"json_object({image})"
    when = ""
    dirty = _mark_dirty(table, "OLD" if event == "DELETE" else "NEW")
    if event == "UPDATE":
        when = "WHEN " + " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in names)
        dirty += _mark_dirty(table, "OLD")
    return (
        f'CREATE TEMP TRIGGER "journal_{table}_{event.lower()}" AFTER {event} ON main."{table}" {when} BEGIN'
        f" INSERT INTO change(operation_id, tbl, row_id, before)"
        f" VALUES((SELECT id FROM current_operation), '{table}', {row}.id, {before});{dirty} END"
    )


def install(connection: Connection) -> None:
    """Create the temporary tables and triggers of this connection; the schema must be the current one."""
    connection.execute("CREATE TEMP TABLE current_operation (id INTEGER)")
    connection.execute("CREATE TEMP TABLE dirty (id TEXT PRIMARY KEY) WITHOUT ROWID")
    for table in schema.SHARED:
        for event in ("INSERT", "UPDATE", "DELETE"):
            connection.execute(_trigger(connection, table, event))


def begin(connection: Connection, label: str, at: str, user_id: str, kind: str, source: str, target: int) -> int:
    row = connection.execute(
        "INSERT INTO operation(label, at, user_id, kind, source, target, state) VALUES(?,?,?,?,?,?,?) RETURNING id",
        (label, at, user_id, kind, source, target or None, "done" if kind == DO else "undone"),
    ).fetchone()
    assert row is not None
    connection.execute("DELETE FROM current_operation")
    connection.execute("INSERT INTO current_operation VALUES(?)", (row[0],))
    return int(row[0])


def begin_bulk(connection: Connection) -> dict[str, int]:
    """Leave the insert triggers out; returns the highest rowid per table, the mark for finish_bulk()."""
    marks: dict[str, int] = {}
    for table in schema.SHARED:
        connection.execute(f'DROP TRIGGER IF EXISTS temp."journal_{table}_insert"')
        row = connection.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table}"').fetchone()
        marks[table] = row[0] if row else 0
    return marks


def finish_bulk(connection: Connection, operation_id: int, marks: dict[str, int]) -> None:
    """Journal and mark dirty, set-wise, every row inserted since begin_bulk(), and put the triggers back.

    Sound because a rowid past the mark can only be a new row: bulk operations delete nothing for good.
    """
    for table, mark in marks.items():
        connection.execute(
            "INSERT INTO change(operation_id, tbl, row_id)"
            f" SELECT ?, '{table}', id FROM \"{table}\" WHERE rowid > ? ORDER BY rowid",
            (operation_id, mark),
        )
        for column in _OWNERS.get(table, ()):
            connection.execute(
                f'INSERT OR IGNORE INTO dirty SELECT {column} FROM "{table}" WHERE rowid > ? AND {column} IS NOT NULL',
                (mark,),
            )
        if table in _OWNERS_THROUGH:
            link, key = _OWNERS_THROUGH[table]
            connection.execute(
                f'INSERT OR IGNORE INTO dirty SELECT l.record_id FROM "{table}" AS fresh'
                f" JOIN {link} AS l ON l.{key} = fresh.id WHERE fresh.rowid > ?",
                (mark,),
            )
    for table in schema.SHARED:
        connection.execute(_trigger(connection, table, "INSERT"))


def notice(connection: Connection, operation_id: int, label: str, kind: str) -> Change | None:
    """What the operation in progress has changed so far; None when nothing."""
    tables = connection.execute("SELECT DISTINCT tbl FROM change WHERE operation_id = ?", (operation_id,)).fetchall()
    if not tables:
        return None
    ids = connection.execute("SELECT id FROM dirty LIMIT ?", (MANY + 1,)).fetchall()
    named = None if len(ids) > MANY else frozenset(row[0] for row in ids)
    return Change(operation_id, label, kind, frozenset(row[0] for row in tables), named)


def first_images(connection: Connection, operation_id: int) -> list[tuple[str, str, dict[str, Any] | None]]:
    """Per row the operation touched: table, id, and the image before it (None: the row did not exist)."""
    rows = connection.execute(
        "SELECT tbl, row_id, before, min(id) FROM change WHERE operation_id = ? GROUP BY tbl, row_id",
        (operation_id,),
    )
    return [(row[0], row[1], json.loads(row[2]) if row[2] else None) for row in rows]
