"""What of the contacts edited last is not yet in the full-text tables: `late`. Local, never written by hand.

The full-text index is quick to search, but one contact's words lie on many of its pages, and an edit would write them
all. So an edit puts them into one ordinary row of `late`, under the contact's place. Who searches leaves out what the
index says of these places and looks through the rows instead (queries/listing.py), so that hits are right at once.
A place that somebody left has a row without words. Before anything is done in bulk, and when MOST wait, settle()
brings them all into the index.

The words are those the index would make of the texts, with spaces between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .engine import Connection, Row

MOST = 200
"""Rows to look through cost a search a tenth of a millisecond, and each edit up to then two thirds less."""
EVERY = 16
"""How often edits look whether there are more."""
LONGEST = 4000
"""Letters; a contact of whom more is written goes into the index at once, or every keystroke would read it all."""

COLUMNS = ("name", "company", "email", "place", "tags", "notes", "other")
"""Of `search`."""
_NAMES = ", ".join(COLUMNS)
TABLE = (
    "CREATE TABLE late (pos INTEGER PRIMARY KEY, name TEXT, company TEXT, email TEXT, place TEXT, tags TEXT,"
    " notes TEXT, other TEXT, digits TEXT) STRICT"
)
_PUT = f"INSERT OR REPLACE INTO late(pos, {_NAMES}, digits) VALUES(?, {'?, ' * len(COLUMNS)}?)"
_BETWEEN = re.compile(r"[^\w\x1f]|_")
_ASCII = bytes(32 if _BETWEEN.match(chr(code)) else code for code in range(256))
"""The same for plain letters, many times quicker."""


def plain(pos: int, texts: Sequence[str | None], digits: str | None) -> Row:
    """The row that stands for these texts."""
    whole = "\x1f".join([text or "" for text in texts])
    plain = whole.encode().translate(_ASCII).decode() if whole.isascii() else _BETWEEN.sub(" ", whole)
    return (pos, *plain.split("\x1f"), digits)


def put(connection: Connection, row: Sequence[Any], digits: str | None) -> None:
    """What is now found of the contact at this place: a row of `search`, and of `search_phone`."""
    if sum([len(text) for text in row[1:] if text]) + len(digits or "") <= LONGEST:
        connection.execute(_PUT, plain(row[0], row[1:], digits))
        return
    place = row[:1]
    for table in ("late", "search", "search_phone"):
        connection.execute(f"DELETE FROM {table} WHERE {'pos' if table == 'late' else 'rowid'} = ?", place)
    connection.execute(f"INSERT INTO search(rowid, {_NAMES}) VALUES(?{', ?' * len(COLUMNS)})", row)
    if digits:
        connection.execute("INSERT INTO search_phone(rowid, digits) VALUES(?, ?)", (row[0], digits))


def leave(connection: Connection, pos: int) -> None:
    """Nobody is at this place any more."""
    connection.execute("INSERT OR REPLACE INTO late(pos) VALUES(?)", (pos,))


def settle_if_many(connection: Connection, operation: int) -> None:
    """After an edit: bring the rows into the full-text tables when many have gathered."""
    if operation % EVERY == 0:
        settle(connection, MOST)


def settle(connection: Connection, more_than: int = 0) -> None:
    """Bring the rows into the full-text tables, when there are more than so many."""
    row = connection.execute("SELECT count(*) FROM late").fetchone()
    if row is None or row[0] <= more_than:
        return
    for table, names, filled in (("search", _NAMES, "name"), ("search_phone", "digits", "digits")):
        connection.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT pos FROM late)")
        connection.execute(
            f"INSERT INTO {table}(rowid, {names}) SELECT pos, {names} FROM late WHERE {filled} IS NOT NULL ORDER BY pos"
        )
    connection.execute("DELETE FROM late")


def rows(connection: Connection) -> dict[int, Row]:
    """All that are there, by place."""
    found = connection.execute(f"SELECT pos, {_NAMES}, digits FROM late WHERE name IS NOT NULL").fetchall()
    return {row[0]: row for row in found}
