"""Rows that are inserted with few statements come out as they went in, whatever their columns share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crm_desktop.store import blocks
from crm_desktop.store.engine import Connection, EngineError, Row, connect

COLUMNS = ("a", "b", "c", "d")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    path = tmp_path / "rows.db"
    path.touch()
    found = connect(str(path))
    found.execute("CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d TEXT)")
    yield found
    found.close()


def stored(connection: Connection) -> list[Row]:
    return connection.execute("SELECT a, b, c, d FROM t ORDER BY rowid").fetchall()


Make = Callable[[int], tuple[Any, ...]]
SHAPES: dict[str, Make] = {
    "all differ": lambda n: (str(n), f"b{n}", n, f"d{n}"),
    "one value in some": lambda n: (str(n), "always", 7, f"d{n}"),
    "one value in all": lambda _: ("x", "y", 1, "z"),
    "never anything": lambda n: (str(n), None, None, None),
    "begins with nothing": lambda n: (str(n), None if n < 5 else "late", n, None if n % 2 == 0 else "odd"),
    "ends as it began": lambda n: (str(n), "same" if n in (0, 2344) else "other", 0 if n in (0, 2344) else n, None),
}


@pytest.mark.parametrize("count", [1, 9, 999, 1000, 2345])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sizes", [blocks.BLOCKS, blocks.FULL_TEXT_BLOCKS])
def test_rows_come_out_as_they_went_in(connection: Connection, shape: str, count: int, sizes: tuple[int, ...]) -> None:
    rows = [SHAPES[shape](number) for number in range(count)]
    assert blocks.insert(connection, "t", COLUMNS, rows, sizes)
    assert stored(connection) == rows


def test_full_text_is_written_with_few_statements_whatever_the_number_of_rows() -> None:
    for count in (1, 999, 3999, 4001, 20_000):
        rows = [(number, *"abcdefg") for number in range(count)]
        made = blocks.statements("search", [f"c{number}" for number in range(8)], rows, blocks.FULL_TEXT_BLOCKS)
        assert len(made) <= count // 4000 + 11


@pytest.mark.parametrize("bare", [False, True])
def test_a_row_that_is_refused_undoes_what_was_begun(connection: Connection, bare: bool) -> None:
    connection.execute("CREATE UNIQUE INDEX once ON t(a)")
    connection.execute("BEGIN")
    blocks.insert(connection, "t", COLUMNS, [("1", "b", 1, None)], bare=bare)
    with pytest.raises(EngineError):
        blocks.insert(connection, "t", COLUMNS, [("2", "b", 1, None), ("1", "b", 2, None)], bare=bare)
    connection.execute("ROLLBACK")
    assert stored(connection) == []


def test_halves_of_characters_are_replaced_also_where_all_rows_share_them(connection: Connection) -> None:
    rows = [(str(number), "half \ud83d", number, None) for number in range(1500)]
    assert not blocks.insert(connection, "t", COLUMNS, rows)
    assert {row[1] for row in stored(connection)} == {"half �"}


def test_a_pile_keeps_the_order_of_rows_that_come_in_any_portions(connection: Connection) -> None:
    pile = blocks.Pile("t", COLUMNS)
    rows = [SHAPES["one value in some"](number) for number in range(3210)]
    start = 0
    for size in (1, 700, 299, 1000, 1210):
        blocks.run(connection, pile.add(rows[start : start + size], last=start + size == len(rows)))
        start += size
    assert stored(connection) == rows
