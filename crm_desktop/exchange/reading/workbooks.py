"""Spreadsheets by python-calamine, with openpyxl as the second reader. Only the child process loads this.

What stands beside the values (error cells, formulas never calculated, numbers shown with leading zeros) is scanned
from the package in a second thread while calamine parses without holding Python's lock.
"""

from __future__ import annotations

import datetime
import re
import struct
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, cast

from . import binary_sheets, open_sheets, packages
from .own_headings import own_name
from .refusals import Refused
from .tables import HIDDEN, OWN_FIELDS, VERY_HIDDEN, VISIBLE, WORKSHEET, SheetInfo

_PROPERTIES = "docProps/custom.xml"
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(slots=True)
class RawSheet:
    """One sheet with the values as the reader gives them; "" is an empty cell."""

    first_row: int
    """Index (0 = row 1) of the first row that `rows` yields."""
    first_column: int
    height: int
    width: int
    rows: Callable[[], Iterator[list[Any]]]
    merged: tuple[Merged, ...] = ()
    hidden: frozenset[int] = frozenset()
    """Numbers of hidden rows, where the reader of the format knows them (else they are among the facts beside)."""


_KINDS = {"WorkSheet": WORKSHEET, "ChartSheet": "chart", "MacroSheet": "macro", "DialogSheet": "dialog"}
_SHOWN = {"Visible": VISIBLE, "Hidden": HIDDEN, "VeryHidden": VERY_HIDDEN}


def _last(value: object) -> str:
    """ "SheetTypeEnum.WorkSheet" as "WorkSheet"."""
    return str(value).rpartition(".")[2]


class Book(Protocol):
    reader: str
    sheets: tuple[SheetInfo, ...]
    """Name, kind and visibility only."""

    def sheet(self, name: str) -> RawSheet: ...


class CalamineBook:
    reader = "calamine"

    def __init__(self, path: Path, kind: str) -> None:
        import python_calamine

        calamine: Any = python_calamine  # its stubs leave types open
        right_ending = path.suffix.lower() == f".{kind}"
        try:
            if right_ending:
                self._book = calamine.CalamineWorkbook.from_path(str(path))
            else:
                with path.open("rb") as file:
                    self._book = calamine.CalamineWorkbook.from_filelike(file)
        except BaseException as error:  # PanicException is no Exception
            raise refused(error) from error
        self._spans = kind == "ods"
        # The enumerations of calamine cannot be hashed, so their names are compared.
        self.sheets = tuple(
            SheetInfo(item.name, _KINDS.get(_last(item.typ), "module"), _SHOWN.get(_last(item.visible), VISIBLE))
            for item in self._book.sheets_metadata
        )

    def sheet(self, name: str) -> RawSheet:
        try:
            found = self._book.get_sheet_by_name(name)
            start = found.start or (0, 0)
            merged: list[Merged] = found.merged_cell_ranges or []
            height, width = (found.height, found.width) if found.end else (0, 0)
        except BaseException as error:
            raise refused(error, sheet=name) from error

        def rows() -> Iterator[list[Any]]:
            try:
                given = islice(found.iter_rows(), start[0], None)
                yield from map(_with_spans, given) if self._spans else given
            except (GeneratorExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                raise refused(error, sheet=name) from error

        return RawSheet(start[0], start[1], height, width, rows, tuple(merged[:_MAX_MERGED]))


def _with_spans(row: list[Any]) -> list[Any]:
    """With the lengths of time of an OpenDocument sheet that are longer than a day, which the reader leaves as text."""
    return [
        datetime.timedelta(hours=int(span[1]), minutes=int(span[2]), seconds=int(span[3]))
        if type(value) is str and value[:2] == "PT" and (span := _SPAN.fullmatch(value))
        else value
        for value in row
    ]


_SPAN = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")


class OpenpyxlBook:
    """Slower, but it opens some workbooks that calamine refuses, and sheets with one cell in the far corner."""

    reader = "openpyxl"

    def __init__(self, path: Path) -> None:
        from openpyxl import load_workbook

        self.errors: dict[str, int] = {}
        self.cut: dict[str, int] = {}
        """Cells further right than anyone looks, by sheet."""
        self.shortened: dict[str, int] = {}
        """Texts longer than a cell can hold, by sheet: a small file may repeat a giant one thousands of times."""
        try:
            with path.open("rb") as file:
                data = file.read()
            from io import BytesIO

            self._book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            shown = {"visible": VISIBLE, "hidden": HIDDEN, "veryHidden": VERY_HIDDEN}
            charts = {sheet.title for sheet in self._book.chartsheets}
            self.sheets = tuple(
                SheetInfo(name, "chart" if name in charts else WORKSHEET, shown.get(_state(self._book[name]), VISIBLE))
                for name in self._book.sheetnames
            )
        except Exception as error:
            raise refused(error) from error

    def sheet(self, name: str) -> RawSheet:
        sheet: Any = self._book[name]
        try:
            sheet.reset_dimensions()
            first, last, left, right = _used_area(sheet)
        except Exception as error:
            raise refused(error, sheet=name) from error
        if last < 0:
            return RawSheet(0, 0, 0, 0, lambda: iter(()))
        right = min(right, left + MAX_SEEN_COLUMNS - 1)

        def rows() -> Iterator[list[Any]]:
            self.errors[name] = self.cut[name] = self.shortened[name] = 0
            width = right - left + 1
            try:
                for number, cells in enumerate(sheet.iter_rows(min_row=first + 1, min_col=left + 1)):
                    if number > last - first:
                        break
                    if len(cells) > width:
                        self.cut[name] += sum(cell.value is not None for cell in cells[width:])
                    yield [self._value(name, cell) for cell in cells[:width]]
            except Exception as error:
                raise refused(error, sheet=name) from error

        return RawSheet(first, left, last - first + 1, right - left + 1, rows)

    def _value(self, name: str, cell: Any) -> Any:
        value = cell.value
        if value is None:
            return ""
        if isinstance(value, str):
            if cell.data_type == "e":
                self.errors[name] += 1
                return ""
            if len(value) > LONGEST_CELL:
                self.shortened[name] += 1
                return value[:LONGEST_CELL]
            if "_x" in value:
                from openpyxl.utils.escape import unescape

                value = unescape(value)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            shown = cell.number_format
            if shown[:2] != "00" and "%" not in shown:
                return value
            return packages.shown_with_zeros(value, cell.number_format)
        return value


_MAX_MERGED = 100_000
LONGEST_CELL = 32_767
"""Characters that a cell of a spreadsheet program can hold."""
MAX_SEEN_COLUMNS = 2_000
"""Cells further right than this are not even looked at by the second reader."""


def _state(sheet: Any) -> str:
    return getattr(sheet, "sheet_state", "visible")


def _used_area(sheet: Any) -> tuple[int, int, int, int]:
    first = left = right = last = -1
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        columns = [column for column, value in enumerate(row) if value is not None] if row else []
        if columns:
            first = number if first < 0 else first
            last = number
            left = columns[0] if left < 0 else min(left, columns[0])
            right = max(right, columns[-1])
    return first, last, left, right


def refused(error: BaseException, *, sheet: str = "") -> Refused:
    """The refusal for whatever a reader raised while it opened the book or a sheet."""
    name = type(error).__name__
    if isinstance(error, Refused):
        return error
    if isinstance(error, (KeyboardInterrupt, SystemExit)):
        raise error
    if isinstance(error, MemoryError):
        return Refused("memory", "", name)
    if name == "PasswordError" or "password" in str(error).lower() or "encrypt" in str(error).lower():
        return Refused("password", "", "PasswordError")
    return Refused("bad_sheet", sheet, name) if sheet else Refused("damaged", "", name)


@dataclass(slots=True)
class PackageScan:
    """The facts beside the values, gathered in a thread; `wait` before using them."""

    path: Path
    kind: str
    sheets: dict[str, packages.SheetFacts] = field(default_factory=dict[str, packages.SheetFacts])
    total_errors: int = 0
    """Error cells in the whole file, where sheets are not told apart."""
    encrypted: bool = False
    refusal: Refused | None = None
    _thread: threading.Thread | None = None

    def start(self, names: list[str]) -> None:
        """Scan the named sheets (all formats but xlsx and xlsm: the whole file)."""
        self._thread = threading.Thread(target=self._run, args=(names,), daemon=True)
        self._thread.start()

    def wait(self) -> None:
        if self._thread is not None:
            self._thread.join()
        if self.refusal is not None:
            raise self.refusal

    def _run(self, names: list[str]) -> None:
        try:
            if self.kind in ("xlsx", "xlsm"):
                parts = packages.sheet_parts(self.path)
                styles = packages.zero_styles(self.path)
                for name in names:
                    if name in parts:
                        self.sheets[name] = packages.sheet_facts(self.path, parts[name], styles)
            elif self.kind == "ods":
                self.sheets, self.total_errors = open_sheets.ods_facts(self.path)
            elif self.kind == "xlsb":
                self.sheets = binary_sheets.xlsb_facts(self.path)
            elif self.kind == "xls":
                self.sheets, self.encrypted = binary_sheets.xls_facts(self.path.read_bytes())
        except Refused as refusal:
            self.refusal = refusal
        except (OSError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, struct.error, NotImplementedError):
            pass  # the reader itself says what is wrong with the file


def default_sheet(sheets: tuple[SheetInfo, ...], size: Callable[[str], int]) -> str:
    """The first visible worksheet with more rows than a title, else with any, else the first visible, else the first
    worksheet of any kind."""
    worksheets = [sheet for sheet in sheets if sheet.kind == WORKSHEET]
    visible = [sheet for sheet in worksheets if sheet.visibility == VISIBLE]
    for least in (2, 1):
        for sheet in visible:
            if size(sheet.name) >= least:
                return sheet.name
    chosen = visible or worksheets
    if not chosen:
        raise Refused("no_table")
    return chosen[0].name


def first_moment(row: list[Any]) -> str:
    """The first date or time stamp of a row as ISO text with whole seconds, empty when there is none."""
    for value in row:
        if isinstance(value, datetime.datetime):
            return value.replace(microsecond=0, tzinfo=None).isoformat()
        if isinstance(value, datetime.date):
            return value.isoformat()
    return ""


def own_kinds(path: Path) -> dict[str, str]:
    """The kinds of own fields by heading, as our own export notes them; they are checked by who uses them."""
    import json
    from html import unescape

    try:
        text = packages.small_part(path, _PROPERTIES).decode("utf-8")
        noted = re.search(rf'name="{OWN_FIELDS}"[^>]*>\s*<[^>]*>([^<]*)<', text)
        found: Any = json.loads(unescape(noted[1])) if noted else {}
    except (OSError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {own_name(str(name)) or str(name): str(kind) for name, kind in cast("dict[object, object]", found).items()}
