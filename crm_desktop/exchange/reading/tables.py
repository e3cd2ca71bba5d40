"""What a foreign table is once it is read: plain frozen data, one set of cell values for every format.

Cells are text (trimmed, line breaks as \\n), int, float, bool, date, datetime, time or None for empty; whole
numbers are int and midnights are dates, whatever the file format made of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

Cell = str | int | float | bool | datetime.date | datetime.datetime | datetime.time | None

MAX_ROWS = 250_000
MAX_COLUMNS = 500
WIDEST = 16_384
"""Columns of the widest sheet there is; a text file with more of them is no table."""
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 100
MAX_PARTS = 2_000
MAX_TEXT_FILE = 100 * 1024 * 1024
MEMORY_LIMIT = 1_500 * 1024 * 1024
"""Limits for foreign files; a file beyond them is refused with a sentence before memory or patience run out."""

OWN_FIELDS = "Kontor own fields"
"""Property of a workbook that says of what kinds the own fields are."""

ALL, WAITING = "all", "waiting"
"""Which rows of a list are judged against each other where they are read: all; those that are there while the program
has enough to do."""

WORKSHEET = "worksheet"
VISIBLE, HIDDEN, VERY_HIDDEN = "visible", "hidden", "very_hidden"

NOT_EXACT = 10**15
"""Spreadsheets keep 15 digits; the last digits of a larger whole number are already lost in the file."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user says about the file; None means: find out."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    """Row number of the header as the spreadsheet program counts, 0 when there is none."""


@dataclass(frozen=True, slots=True)
class SheetInfo:
    name: str
    kind: str = WORKSHEET
    """worksheet, chart, macro, dialog or module; only worksheets can be imported."""
    visibility: str = VISIBLE
    rows: int = 0
    columns: int = 0
    """Size of the used area; both 0 when the sheet is empty or was not looked into."""
    nonempty_cells: int = 0
    first_value: str = ""
    first_date: str = ""
    """First date in the sheet as the file holds it (ISO, whole seconds)."""
    merged_ranges: int = 0
    error_cells: int = 0
    formulas_without_value: int = 0
    problem: str = ""
    """Why the sheet cannot be read (name of the error); empty when it can."""


BLANKS = " "
"""Stands for the delimiter of a text whose columns are lined up with blanks."""


@dataclass(frozen=True, slots=True)
class Warning_:
    """Something about the whole file worth a sentence; `files.sentence` says it in the user's language."""

    code: str
    count: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ColumnSummary:
    """What all rows of one column hold, for the mapping step."""

    filled: int = 0
    samples: tuple[Cell, ...] = ()
    """Up to 50 different values, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    """Names as written; empty for unnamed columns, repeated under merged headings."""
    header_row: int
    """Row number of the header, 0 when the file has none."""
    first_column: int = 0
    """Spreadsheet column of the first table column (0 = A)."""
    rows: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    """(row number, cells) of the first rows; rows may be longer or shorter than the header."""
    data_rows: int = 0
    """Rows below the header that hold something."""
    columns: tuple[ColumnSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A foreign file as opened: what it is, and its table with the first rows."""

    name: str
    kind: str
    """csv, xlsx, xlsm, xlsb, xls, ods, html (tables of a page), xml (Excel 2003) or one of kinds.RECORD_FORMATS."""
    table: Table
    size: int = 0
    encoding: str = ""
    """Python's name of the encoding; empty for spreadsheets."""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[SheetInfo, ...] = ()
    reader: str = ""
    """"calamine", "openpyxl" or "markup" for spreadsheets: which reader the file took."""
    warnings: tuple[Warning_, ...] = ()
    multiline_fields: int = 0
    emails: int = 0
    """E-mail addresses anywhere below the first row, which is a heading more often than not (text files)."""
    facts: dict[str, Any] = field(default_factory=dict[str, Any])
    """What the format says about itself, e.g. the category of a DATEV file."""


def column_letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _text(value: str) -> str | None:
    value = value.replace("\0", "").replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    return value.strip() or None


def _number(value: float) -> Cell:
    if value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value.is_integer() and abs(value) < 1e18 else value


def _moment(value: datetime.datetime) -> Cell:
    value = value.replace(tzinfo=None)
    if value.hour or value.minute or value.second or value.microsecond:
        return value.replace(microsecond=0)
    return value.date()


def _span(value: datetime.timedelta) -> Cell:
    seconds = int(value.total_seconds())
    if 0 <= seconds < 86_400:
        return (datetime.datetime.min + datetime.timedelta(seconds=seconds)).time()
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _same(value: Any) -> Cell:
    return value


NORMAL: dict[type, Callable[[Any], Cell]] = {
    str: _text,
    int: _same,
    bool: _same,
    float: _number,
    datetime.datetime: _moment,
    datetime.date: _same,
    datetime.time: lambda value: value.replace(microsecond=0),
    datetime.timedelta: _span,
    type(None): _same,
}
"""The normalised value for every type a reader may hand out."""


def normal_row(row: Iterable[Any]) -> list[Cell]:
    """One row of raw cells as cells; unknown types become text. Written for speed: it sees every cell of a file."""
    return [
        (value.strip() or None if value.isascii() and "\r" not in value and "\0" not in value else _text(value))
        if type(value) is str
        else _other(value)
        for value in row
    ]


def _other(value: object) -> Cell:
    convert = NORMAL.get(type(value))
    return convert(value) if convert is not None else _text(str(value))
