"""Rows behind many ids, read in parts as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel

T = TypeVar("T")


class Parts(Generic[T]):
    """`read(ids)` gives the rows of some ids in their order, None for what is gone; it is asked for `size` of them."""

    def __init__(self, read: Callable[[Sequence[str]], Sequence[T | None]], size: int, columns: int = 1) -> None:
        self.ids: list[str] = []
        self._read, self._size, self._columns = read, size, columns
        self._rows: dict[int, T | None] = {}

    @property
    def known(self) -> int:
        """How many rows have been read."""
        return len(self._rows)

    def show(self, model: QAbstractItemModel, ids: Sequence[str]) -> None:
        """These ids from now on; rows are read again. The model is reset only where the ids are others."""
        if list(ids) == self.ids:
            self._rows = {}
            if self.ids:
                last = model.index(len(self.ids) - 1, self._columns - 1)
                model.dataChanged.emit(model.index(0, 0), last)
            return
        model.beginResetModel()
        self.ids, self._rows = list(ids), {}
        model.endResetModel()

    def row(self, number: int) -> T | None:
        if not 0 <= number < len(self.ids):
            return None
        if number not in self._rows:
            first = number - number % self._size
            found = self._read(self.ids[first : first + self._size])
            self._rows.update(enumerate(found, first))
        return self._rows[number]
