"""One table of the file as JSON, as CSV and as sheets of a workbook, written row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from crm_desktop.exchange.export_csv import harmless
from crm_desktop.exchange.export_xlsx import text_cell
from crm_desktop.exchange.saving import save_book, writing

ROWS_OF_A_SHEET = 1_048_575
"""Excel's limit, without the heading."""


class JsonTable:
    """A JSON array of objects, one object per line; what is not known is left out."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n", errors="replace")
        self._columns = columns
        self._between = "[\n"

    def __enter__(self) -> Self:
        return self

    def add(self, row: Sequence[Any]) -> None:
        found = {name: value for name, value in zip(self._columns, row, strict=True) if value is not None}
        self._file.write(self._between + json.dumps(found, ensure_ascii=False))
        self._between = ",\n"

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.write("[]\n" if self._between == "[\n" else "\n]\n")
        self._file.close()


class CsvTable:
    """As other programs take it: UTF-8 with BOM, semicolons, CRLF; no text can become a formula."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", newline="", errors="replace")
        self._writer = csv.writer(self._file, delimiter=";", lineterminator="\r\n")
        self._writer.writerow(columns)

    def __enter__(self) -> Self:
        return self

    def add(self, row: Sequence[Any]) -> None:
        self._writer.writerow([harmless(value) if isinstance(value, str) else value for value in row])

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class Book:
    """A sheet per table, more of them where Excel's sheets are too short."""

    def __init__(self) -> None:
        from openpyxl import Workbook

        self._book: Any = Workbook(write_only=True)
        self._sheet: Any = None
        self._table = ""
        self._columns: Sequence[str] = ()
        self._rows = self._number = 0
        self.cut = 0

    def being_written(self) -> AbstractContextManager[None]:
        return writing(self._book)

    def begin(self, table: str, columns: Sequence[str]) -> None:
        self._table, self._columns, self._number = table, columns, 0
        self._next_sheet()

    def _next_sheet(self) -> None:
        self._number += 1
        title = self._table if self._number == 1 else f"{self._table} {self._number}"
        self._sheet = self._book.create_sheet(title)
        self._sheet.freeze_panes = "A2"
        self._sheet.append(list(self._columns))
        self._rows = 0

    def add(self, row: Sequence[Any]) -> None:
        if self._rows == ROWS_OF_A_SHEET:
            self._next_sheet()
        self._sheet.append([self._cell(value) for value in row])
        self._rows += 1

    def _cell(self, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if value.isascii() and value[:1].isalnum() and len(value) < 100 and value.isprintable():
            return value  # most values: a cell object for each would take twice the time
        cell, cut = text_cell(self._sheet, value)
        self.cut += cut
        return cell

    def save(self, path: Path) -> None:
        save_book(self._book, path)
