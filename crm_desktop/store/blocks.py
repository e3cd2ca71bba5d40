"""Inserting many rows with few statements: starting a statement costs more than a short row. And while a statement of
many rows runs, Python's lock is free for other threads, the window above all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from .engine import Connection, encodable

BLOCK = 1000
"""Rows that one statement inserts. Between statements of a few rows two threads would only hand Python's lock about."""
_BLOCKS = (BLOCK, 100, 10, 1)
"""Rows per statement: as many as fit, then the rest in smaller ones."""
_MOST_VALUES = 32_766
"""What one statement of the engine takes."""


def insert(connection: Connection, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> bool:
    """Insert rows in their order. Columns that are NULL in all of them are left out, so they must have no default.
    Halves of characters, which cannot be stored, become the sign for an unreadable one: returns False then."""
    if not rows:
        return True
    as_given = True
    values = list(zip(*rows, strict=True))
    count = len(rows)
    kept = [place for place, column in enumerate(values) if column.count(None) < count]
    names = tuple(columns[place] for place in kept)
    slim = rows if len(kept) == len(columns) else list(zip(*[values[place] for place in kept], strict=True))
    start = 0
    for size in _BLOCKS:
        size = min(size, _MOST_VALUES // len(kept))
        while count - start >= size:
            block = tuple(chain.from_iterable(slim[start : start + size]))
            sql = _statement(table, names, size)
            try:
                connection.execute(sql, block)
            except UnicodeEncodeError:
                connection.execute(sql, encodable(block))
                as_given = False
            start += size
    return as_given


class Pile:
    """Rows that come in any portions, inserted a block at a time in their order."""

    def __init__(self, connection: Connection, table: str, columns: Sequence[str]) -> None:
        self._connection, self._table, self._columns = connection, table, columns
        self._rows: list[Sequence[Any]] = []

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        self._rows += rows
        count = len(self._rows) - len(self._rows) % BLOCK
        insert(self._connection, self._table, self._columns, self._rows[:count])
        del self._rows[:count]

    def end(self) -> None:
        insert(self._connection, self._table, self._columns, self._rows)
        self._rows = []


@lru_cache(maxsize=256)
def _statement(table: str, columns: tuple[str, ...], count: int) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    row = f"({','.join('?' * len(columns))})"
    return f'INSERT INTO "{table}" ({names}) VALUES {",".join([row] * count)}'
