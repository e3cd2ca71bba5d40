"""Values the user put right before an import. They are laid over the rows as read; the foreign file stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .tables import Cell
from .values import plain


@dataclass(frozen=True, slots=True)
class Correction:
    row: int
    """Row number as the spreadsheet program counts."""
    column: int
    """Column of the table, 0 is the first."""
    was: str
    now: str
    """What stands there instead; empty leaves the value out."""


def corrected(
    rows: Iterable[tuple[int, list[Cell]]], corrections: Sequence[Correction]
) -> Iterator[tuple[int, list[Cell]]]:
    """The rows with the corrections in their cells."""
    by_row: dict[int, list[Correction]] = {}
    for correction in corrections:
        by_row.setdefault(correction.row, []).append(correction)
    for number, cells in rows:
        found = by_row.get(number)
        if found is not None:
            cells = list(cells)
            for correction in found:
                cells += [None] * (correction.column + 1 - len(cells))
                cells[correction.column] = _put_right(cells[correction.column], correction)
        yield number, cells


def _put_right(cell: Cell, correction: Correction) -> Cell:
    """A cell may hold several values, of which only one was put right."""
    text = plain(cell)
    new = text.replace(correction.was, correction.now, 1) if correction.was in text else correction.now
    return new.strip() or None
