"""Which of the contacts edited last do not stand in the full-text tables as they are now: `late`. Local, never written
by hand.

The full-text index is quick to search, but one contact's words lie on many of its pages, and an edit would write them
all; only to know these words, all that belongs to the contact would have to be read. So an edit notes nothing but the
contact's place. Who searches leaves out what the index says of these places and looks through their words instead
(queries/listing.py), made from the rows of the contact by whoever searches first, so that hits are right at once, also
for a connection that cannot write. A place that somebody left has no `mark`. Before anything is done in bulk, and when
MOST wait, settle() brings them all into the index.

Who waits here waits to be compared with others, too (matching_index.py): a note of its own would be one more page.

The words are those the index would make of the texts, with spaces between.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from .engine import Connection, EngineError, Row
from .listing_names import live_names
from .listing_rows import build, load

MOST = 200
"""Rows to look through cost a search a tenth of a millisecond, and each edit up to then two thirds less."""
EVERY = 16
"""How often edits look whether there are more."""
LONGEST = 4000
"""Letters; a contact of whom more is written goes into the index at once, or every keystroke would read it all."""

COLUMNS = ("name", "company", "email", "place", "tags", "notes", "other")
"""Of `search`."""
_NAMES = ", ".join(COLUMNS)
TABLE = "CREATE TABLE late (pos INTEGER PRIMARY KEY, mark INTEGER) STRICT"
"""The mark is another one after each edit, so that words made once are known to be those of now."""
_PUT = "INSERT OR REPLACE INTO late(pos, mark) VALUES(?, random())"
_MOVE = "INSERT OR REPLACE INTO late(pos, mark) VALUES(?, NULL), (?, random())"
_INTO_INDEX = (
    f"INSERT INTO search(rowid, {_NAMES}) VALUES(?{', ?' * len(COLUMNS)})",
    "INSERT INTO search_phone(rowid, digits) VALUES(?, ?)",
)
_BETWEEN = re.compile(r"[^\w\x1f]|_")
_ASCII = bytes(32 if _BETWEEN.match(chr(code)) else code for code in range(256))
"""The same for plain letters, many times quicker."""

Words = tuple[str, str, str]
"""All of them, each with a space before it and behind it; those of name and company; the digits."""


def _plain(texts: Sequence[str | None]) -> str:
    whole = " ".join([text or "" for text in texts])
    return whole.encode().translate(_ASCII).decode() if whole.isascii() else _BETWEEN.sub(" ", whole)


def put(connection: Connection, pos: int) -> None:
    """What is found of the contact at this place may be something else now."""
    connection.execute(_PUT, (pos,))


def move(connection: Connection, left: int, pos: int) -> None:
    """As leave() and put() of one contact, with one statement less."""
    connection.execute(_MOVE, (left, pos))


def put_known(connection: Connection, row: Sequence[Any], digits: str | None, *, same: bool) -> None:
    """As put(), for whom the words are known: a row of `search`, and of `search_phone`; `same`: they are those in the
    index, though not always those of the last edit."""
    place = (row[0],)
    if same:
        connection.execute("UPDATE late SET mark = random() WHERE pos = ?", place)
        return
    if sum([len(text) for text in row[1:] if text]) + len(digits or "") <= LONGEST:
        put(connection, row[0])
        return
    for table in ("late", "search", "search_phone"):
        connection.execute(f"DELETE FROM {table} WHERE {'pos' if table == 'late' else 'rowid'} = ?", place)
    connection.execute(_INTO_INDEX[0], row)
    if digits:
        connection.execute(_INTO_INDEX[1], (row[0], digits))


def leave(connection: Connection, pos: int) -> None:
    """Nobody is at this place any more."""
    connection.execute("INSERT OR REPLACE INTO late(pos) VALUES(?)", (pos,))


def settle_if_many(connection: Connection, operation: int) -> None:
    """After an edit: bring the words into the full-text tables when many have gathered."""
    if operation % EVERY == 0:
        settle(connection, MOST)


def settle(connection: Connection, more_than: int = 0) -> None:
    """Bring the words into the full-text tables, when there are more than so many. Writes to the temporary table
    `chunk`."""
    row = connection.execute("SELECT count(*) FROM late").fetchone()
    if row is None or row[0] <= more_than:
        return
    hand_over(connection)
    for table in ("search", "search_phone"):
        connection.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT pos FROM late)")
    found = connection.execute(
        "SELECT l.id, l.pos, l.words_mark, l.digits_mark FROM late CROSS JOIN listing AS l ON l.pos = late.pos"
    ).fetchall()
    connection.execute("DELETE FROM late")
    known = {row[0]: row for row in found}
    ids = list(known)
    live = live_names(connection, ids)
    places = {identity: known[identity][1] for identity in ids if identity in live}
    made = build(sorted(places, key=places.__getitem__), places, live, load(connection, ids))
    for sql, rows in zip(_INTO_INDEX, (made.search, made.phones), strict=True):
        connection.executemany(sql, rows)
    marks = [(*row[-2:], row[0]) for row in made.listing if row[-2:] != known[row[1]][2:]]
    connection.executemany("UPDATE listing SET words_mark = ?, digits_mark = ? WHERE pos = ?", marks)


IDS = "SELECT l.id FROM late CROSS JOIN listing AS l ON l.pos = late.pos WHERE late.mark IS NOT NULL"
"""Who waits."""


def hand_over(connection: Connection) -> None:
    """Note who waits as outstanding, before it is forgotten here; but nobody who is gone for good."""
    there = "EXISTS (SELECT 1 FROM contact AS k WHERE k.id = l.id)"
    connection.execute(f"INSERT OR IGNORE INTO match_outstanding {IDS} AND {there}")


def waiting(connection: Connection) -> set[int]:
    """The places of all whose words wait."""
    return {row[0] for row in connection.execute("SELECT pos FROM late WHERE mark IS NOT NULL").fetchall()}


def install(connection: Connection, here: Callable[[], Connection | None]) -> list[Exception]:
    """Let statements of this connection ask for words that wait: late_text(pos, mark), late_names(...) and
    late_digits(...). They are made where a statement asks first, and kept while they are asked for. `here` tells the
    connection: a function of its own that held it would keep it for ever. What goes wrong meanwhile is in the list:
    the engine itself only tells that something did."""
    problems: list[Exception] = []
    known: dict[tuple[int, int], Words | None] = {}

    def words(pos: int, mark: int | None) -> Words | None:
        if mark is None:
            return None
        if (pos, mark) in known:
            return known[pos, mark]
        there = here()
        try:
            found = _words_at(there, pos) if there is not None else None
        except EngineError as problem:
            problems.append(problem)
            raise
        if there is not None and not there.in_transaction:  # what an operation has written so far may be taken back
            if len(known) > 2 * MOST:
                known.clear()
            known[pos, mark] = found
        return found

    def part(number: int) -> Any:
        return lambda pos, mark: None if (found := words(pos, mark)) is None else found[number]  # pyright: ignore

    for number, name in enumerate(("late_text", "late_names", "late_digits")):
        connection.create_function(name, 2, part(number))
    return problems


def _words_at(connection: Connection, pos: int) -> Words | None:
    """Of the contact at this place; read within the statement that asks, so of the same moment."""
    row: Row | None = connection.execute("SELECT id FROM listing WHERE pos = ?", (pos,)).fetchone()
    if row is None:
        return None
    ids = [str(row[0])]
    live = live_names(connection, ids)
    if not live:
        return None
    made = build(ids, {ids[0]: pos}, live, load(connection, ids))
    ((_, *texts),) = made.search
    return f" {_plain(texts)} ", f" {_plain(texts[:2])}", made.phones[0][1] if made.phones else ""
