"""Excel workbooks: real dates and numbers, everything else text that stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact_sheet import ContactSheet

from .export_columns import AMOUNT, MONEY, Column, Value
from .export_csv import clean
from .reading.tables import OWN_FIELDS
from .saving import save_book, writing

tr = texts("export")

LONGEST = 32_767
"""Excel's limit for the text of one cell."""
WIDEST = 48
_FORMULA = ("=", "+", "-", "@")
_ILLEGAL = re.compile("[\ud800-\udfff\ufffe\uffff]")


def write_workbook(
    path: Path, columns: Sequence[Column], sheets: Iterator[ContactSheet], title: str = ""
) -> tuple[int, int]:
    """Returns (contacts, texts that were cut). `title` is the name of the sheet, usually that of contacts."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    table: Any = book.create_sheet(title or tr("Contacts"))
    rows, widths = _measured(columns, sheets)
    maker = _Cells(table, columns)
    for index, width in enumerate(widths, 1):
        table.column_dimensions[_letter(index)].width = width
    table.freeze_panes = "A2"
    count = 0
    with writing(book):
        table.append(maker.heading())
        for sheet in rows:
            table.append(maker.row(sheet))
            count += 1
        table.auto_filter.ref = f"A1:{_letter(len(columns))}{count + 1}"
        _note_kinds(book, columns)
        save_book(book, path)
    return count, maker.cut


def _note_kinds(book: Any, columns: Sequence[Column]) -> None:
    """Among the properties of the document, where Excel shows it and leaves it: what kinds the own fields are of, for
    another file that takes the table in (reading/workbooks.own_kinds)."""
    import json

    if kinds := {column.heading: column.own_kind for column in columns if column.own_kind}:
        from openpyxl.packaging.custom import StringProperty

        book.custom_doc_props.append(StringProperty(name=OWN_FIELDS, value=json.dumps(kinds)))


def _letter(index: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(index)


def _measured(columns: Sequence[Column], sheets: Iterator[ContactSheet]) -> tuple[Iterator[ContactSheet], list[float]]:
    """All rows again, and the widths that suit the first 200: they must be known before anything is written."""
    first: list[ContactSheet] = []
    for sheet in sheets:
        first.append(sheet)
        if len(first) == 200:
            break
    widths: list[float] = []
    for column in columns:
        longest = max([len(column.heading) + 2, *(_shown(column.value(sheet)) for sheet in first)])
        widths.append(min(longest + 1.5, WIDEST))

    def again() -> Iterator[ContactSheet]:
        yield from first
        yield from sheets

    return again(), widths


def _shown(value: Value) -> int:
    if value is None:
        return 0
    if isinstance(value, date):
        return 10
    return max((len(line) for line in str(value).split("\n")), default=0)


class _Cells:
    """Makes the cells of a workbook and counts texts that had to be cut."""

    def __init__(self, table: Any, columns: Sequence[Column]) -> None:
        from openpyxl.styles import Font

        self.table = table
        self.columns = columns
        self.bold = Font(bold=True)
        self.cut = 0
        self.day = "DD.MM.YYYY" if i18n.language() == "de" else "YYYY-MM-DD"
        self.money = '#,##0.00\\ "€"'

    def heading(self) -> list[Any]:
        found: list[Any] = []
        for column in self.columns:
            cell = self._text(column.heading)
            cell.font = self.bold
            found.append(cell)
        return found

    def row(self, sheet: ContactSheet) -> list[Any]:
        return [self._cell(column, column.value(sheet)) for column in self.columns]

    def _cell(self, column: Column, value: Value) -> Any:
        from openpyxl.cell import WriteOnlyCell

        if value is None or value == "":
            return None
        if isinstance(value, date):
            cell: Any = WriteOnlyCell(self.table)
            cell.value = value
            cell.number_format = self.day
            return cell
        if isinstance(value, (int, float)):
            cell = WriteOnlyCell(self.table, value=value)
            if column.kind == MONEY:
                cell.number_format = self.money
            elif column.kind == AMOUNT:
                cell.number_format = "#,##0.00"
            return cell
        return self._text(value)

    def _text(self, text: str) -> Any:
        cell, cut = text_cell(self.table, text)
        self.cut += cut
        return cell


def text_cell(table: Any, text: str) -> tuple[Any, bool]:
    """A cell of the type "text" whatever it looks like (Excel is told so when it looks like a formula), and whether
    the text had to be cut."""
    from openpyxl.cell import WriteOnlyCell

    text = _ILLEGAL.sub("\ufffd", clean(text))
    cut = len(text) > LONGEST
    if cut:
        text = f"{text[: LONGEST - 1]}…"
    cell: Any = WriteOnlyCell(table, value=text)
    cell.data_type = "s"
    if text.startswith(_FORMULA):
        cell.quotePrefix = True
    return cell, cut
