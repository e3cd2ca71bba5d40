"""Inserting many rows with few statements: starting a statement costs more than a short row. And while a statement of
many rows runs, Python's lock is free for other threads, the window above all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from .engine import Connection, encodable

BLOCK = 1000
"""Rows that one statement inserts. Between statements of a few rows two threads would only hand Python's lock about."""
BLOCKS = (BLOCK, 100, 10, 1)
"""Rows per statement: as many as fit, then the rest in smaller ones."""
FULL_TEXT_BLOCKS = tuple(4000 >> halved for halved in range(12))
"""The same for a full-text table: whatever the hash may hold, the engine writes a segment after each statement of
several rows, and puts them together once there are many. As many rows as one statement takes, few for the rest."""
_MOST_VALUES = 32_766
"""What one statement of the engine takes."""


Statement = tuple[str, Sequence[Any]]
"""SQL and its values."""


def insert(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    sizes: Sequence[int] = BLOCKS,
    *,
    bare: bool = False,
) -> bool:
    """Insert rows in their order. Columns that are NULL in all of them are left out, so they must have no default.
    Halves of characters, which cannot be stored, become the sign for an unreadable one: returns False then. `bare`: of
    statements()."""
    return run(connection, statements(table, columns, rows, sizes, bare=bare))


def run(connection: Connection, made: Iterable[Statement]) -> bool:
    as_given = True
    for sql, values in made:
        try:
            connection.execute(sql, values)
        except UnicodeEncodeError:
            connection.execute(sql, encodable(values))
            as_given = False
    return as_given


def statements(
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    sizes: Sequence[int] = BLOCKS,
    *,
    bare: bool = False,
) -> list[Statement]:
    """What insert() runs. `bare`: a table without triggers (those would handle conflicts otherwise than they say), in
    an operation that is undone whole when a row fails. Else the engine copies each page that a statement changes, to
    take back that statement alone."""
    made: list[Statement] = []
    if not rows:
        return made
    values = list(zip(*rows, strict=True))
    count = len(rows)
    filled = [place for place, column in enumerate(values) if column[0] is not None or column.count(None) < count]
    same = [place for place in filled if _is_one(values[place])]
    own = [place for place in filled if place not in same] or [same.pop()]
    names, shared = tuple(columns[place] for place in (*same, *own)), [values[place][0] for place in same]
    slim = rows if len(own) == len(columns) else list(zip(*[values[place] for place in own], strict=True))
    start = 0
    for size in sizes:
        size = min(size, (_MOST_VALUES - len(same)) // len(own))
        while count - start >= size:
            block = (*shared, *chain.from_iterable(slim[start : start + size]))
            made.append((_sql(table, names, len(same), size, bare), block))
            start += size
    return made


def _is_one(column: Sequence[Any]) -> bool:
    """Whether a column holds one value only."""
    first = column[0]
    return first == column[-1] and len(column) >= BLOCK and column.count(first) == len(column)


class Pile:
    """Rows of a bare table that come in any portions, to be inserted a block at a time in their order."""

    def __init__(self, table: str, columns: Sequence[str], sizes: Sequence[int] = BLOCKS) -> None:
        self._table, self._columns, self._sizes = table, columns, sizes
        self._rows: list[Sequence[Any]] = []

    def add(self, rows: Sequence[Sequence[Any]], *, last: bool) -> list[Statement]:
        """What is to be run now; after the last rows, all that is left."""
        self._rows += rows
        count = len(self._rows) if last else len(self._rows) - len(self._rows) % self._sizes[0]
        made = statements(self._table, self._columns, self._rows[:count], self._sizes, bare=True)
        del self._rows[:count]
        return made


@lru_cache(maxsize=256)
def _sql(table: str, columns: tuple[str, ...], shared: int, count: int, bare: bool) -> str:
    """The first columns, as many as are shared, have one value for all rows."""
    names = ", ".join(f'"{name}"' for name in columns)
    insert = "INSERT OR FAIL INTO" if bare else "INSERT INTO"
    if not shared:
        row = f"({','.join('?' * len(columns))})"
        return f'{insert} "{table}" ({names}) VALUES {",".join([row] * count)}'
    head = "(" + "".join(f"?{number + 1}," for number in range(shared))
    own = len(columns) - shared
    numbers = map(str, range(shared + 1, shared + 1 + own * count))
    rows = zip(*[numbers] * own, strict=True)
    made = ",".join([head + "?" + ",?".join(row) + ")" for row in rows])
    return f'{insert} "{table}" ({names}) VALUES {made}'
