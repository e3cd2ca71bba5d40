"""The rules every table must keep, read off a live file (docs/decisions/0002-identity-and-sharing.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from crm_desktop.store import schema
from crm_desktop.store.engine import Connection

REFERENCE = re.compile(r".*(_id|_into|_by)")
"""Columns that hold the id of another record ..."""
NO_REFERENCE = {"vat_id"}
"""... and those that only sound so."""
NEVER_DELETED = {schema.SETTING}
"""Shared tables whose rows are only ever changed."""
SHADOW = re.compile(rf"({schema.SEARCH}|{schema.SEARCH_PHONE})_(data|idx|content|docsize|config)")
"""Tables the full-text engine keeps for itself."""


def faults(
    connection: Connection,
    shared: Sequence[str] = schema.SHARED,
    local: Sequence[str] = schema.LOCAL,
    parents: Mapping[str, Mapping[str, str]] = schema.PARENTS,
) -> list[str]:
    """Every breach as "table: what is wrong"; empty for a good schema."""
    found = _registry(connection, shared, local)
    there = _tables(connection)
    for table in shared:
        if table in there:
            found += [f"{table}: {fault}" for fault in _shared_table(connection, table, there[table], parents)]
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        if kind in ("trigger", "view"):
            found.append(f"{name}: {kind} in the file")
        if kind == "index" and "fold(" in (sql or "").lower():
            found.append(f"{name}: index over a function only we know")
    return found


def _tables(connection: Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: sql for name, sql in rows if not SHADOW.fullmatch(name)}


def _registry(connection: Connection, shared: Sequence[str], local: Sequence[str]) -> list[str]:
    names = [*shared, *local]
    there = _tables(connection)
    return (
        [f"{name}: in no registry" for name in there if name not in names]
        + [f"{name}: registered but not in the file" for name in names if name not in there]
        + [f"{name}: registered {names.count(name)} times" for name in sorted(set(names)) if names.count(name) > 1]
    )


def _shared_table(connection: Connection, table: str, sql: str, parents: Mapping[str, Mapping[str, str]]) -> list[str]:
    found: list[str] = []
    (facts,) = connection.execute("SELECT strict, wr FROM pragma_table_list WHERE name = ?", (table,)).fetchall()
    if not facts[0]:
        found.append("not STRICT")
    if facts[1]:
        found.append("WITHOUT ROWID")
    columns = connection.execute(
        'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid', (table,)
    ).fetchall()
    if columns[0][:4] != ("id", "TEXT", 1, 1):
        found.append("id is not the first column, TEXT PRIMARY KEY NOT NULL")
    for name, type, not_null, key, hidden in columns[1:]:
        if key:
            found.append(f"{name} is part of the key")
        if not_null:
            found.append(f"{name} is NOT NULL")
        if hidden:
            found.append(f"{name} is generated")
        if type not in ("TEXT", "INTEGER", "REAL"):
            found.append(f"{name} has the type {type}")
    found += _constraints(connection, table, sql)
    names = {column[0] for column in columns}
    if "deleted_at" not in names and table not in NEVER_DELETED:
        found.append("no deleted_at")
    pointing = {name for name in names if REFERENCE.fullmatch(name)} - NO_REFERENCE
    known = parents.get(table, {})
    found += [f"{name} has no parent in PARENTS" for name in sorted(pointing - set(known))]
    found += [f"{name} of PARENTS does not exist" for name in sorted(set(known) - names)]
    found += [
        f"{name} points to {parent}, no shared table" for name, parent in known.items() if parent not in schema.SHARED
    ]
    return found


def _constraints(connection: Connection, table: str, sql: str) -> list[str]:
    found: list[str] = []
    for name, unique, origin in connection.execute(
        'SELECT name, "unique", origin FROM pragma_index_list(?)', (table,)
    ).fetchall():
        if unique and origin != "pk":
            found.append(f"{name} is UNIQUE")
    if connection.execute("SELECT 1 FROM pragma_foreign_key_list(?)", (table,)).fetchone():
        found.append("foreign key")
    bare = re.sub(r"'[^']*'|\"[^\"]*\"|--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL).upper()
    for word in ("CHECK", "AUTOINCREMENT", "DEFAULT", "COLLATE"):
        if re.search(rf"\b{word}\b", bare):
            found.append(word)
    return found
