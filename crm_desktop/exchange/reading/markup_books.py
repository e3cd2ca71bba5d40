"""Workbooks that are text: XML Spreadsheet 2003 and tables of web pages, both often called .xls."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm_desktop.common.i18n import texts

from .packages import shown_with_zeros
from .page_tables import Merged, PageTable, page_tables
from .refusals import Refused
from .tables import HIDDEN, MAX_ROWS, VERY_HIDDEN, VISIBLE, WIDEST, SheetInfo
from .workbooks import RawSheet

tr = texts("reading")

PAGE, XML_SHEET = "html", "xml"
KINDS = (PAGE, XML_SHEET)


class MarkupBook:
    """All of its sheets are in memory once it is open."""

    reader = "markup"

    def __init__(self, path: Path, kind: str) -> None:
        self.errors = 0
        """Error cells of all sheets."""
        self.damaged = False
        """Whether the file breaks off or breaks the rules of XML; what could be read is here."""
        try:
            data = path.read_bytes()
        except OSError as error:
            raise Refused("read_error", error.strerror or type(error).__name__) from error
        sheets = _of_page(page_tables(data)) if kind == PAGE else self._of_xml(data)
        self._sheets = {info.name: raw for info, raw in sheets}
        self.sheets = tuple(info for info, _ in sheets)

    def sheet(self, name: str) -> RawSheet:
        return self._sheets[name]

    def _of_xml(self, data: bytes) -> list[tuple[SheetInfo, RawSheet]]:
        reader = _XmlReader()
        reader.read(_with_signs(data))
        self.errors, self.damaged = reader.errors, reader.damaged
        if not reader.sheets:
            raise Refused("damaged", "", "XmlError")
        return [(SheetInfo(sheet.name, visibility=sheet.shown), _raw(sheet)) for sheet in reader.sheets]


def _of_page(tables: list[PageTable]) -> list[tuple[SheetInfo, RawSheet]]:
    found: list[tuple[SheetInfo, RawSheet]] = []
    names: set[str] = set()
    for number, table in enumerate(tables, 1):
        name = table.title if table.title and table.title not in names else tr("Table {n}", n=number)
        names.add(name)
        width = max(map(len, table.rows))
        raw = RawSheet(0, 0, len(table.rows), width, _rows_of(table), tuple(table.merged))
        found.append((SheetInfo(name), raw))
    return found


def _rows_of(table: PageTable) -> Callable[[], Iterator[list[Any]]]:
    return lambda: iter([list(row) for row in table.rows])


@dataclass(slots=True)
class _Sheet:
    name: str
    shown: str = VISIBLE
    rows: dict[int, list[Any]] = field(default_factory=dict[int, list[Any]])
    hidden: set[int] = field(default_factory=set[int])
    merged: list[Merged] = field(default_factory=list[Merged])


def _raw(sheet: _Sheet) -> RawSheet:
    if not sheet.rows:
        return RawSheet(0, 0, 0, 0, lambda: iter(()))
    first, last = min(sheet.rows), max(sheet.rows)

    def rows() -> Iterator[list[Any]]:
        for number in range(first, last + 1):
            yield list(sheet.rows.get(number, ()))

    return RawSheet(
        first,
        0,
        last - first + 1,
        max(map(len, sheet.rows.values())),
        rows,
        tuple(sheet.merged),
        frozenset(sheet.hidden),
    )


def _with_signs(data: bytes) -> bytes:
    """With the "&" of "Müller & Co" as XML wants it, which programs that write their XML by hand forget."""
    return data if b"&" not in data or b"\0" in data[:200] else _LONE_SIGN.sub(b"&amp;", data)


_LONE_SIGN = re.compile(rb"&(?!#?\w{1,10};)")
_TALLEST = 1_048_576


class _XmlReader:
    """Takes the elements as they end and forgets them; sloppy XML is read as far as it can be."""

    def __init__(self) -> None:
        self.sheets: list[_Sheet] = []
        self.errors = 0
        self.damaged = False
        self._zeros: dict[str, str] = {}
        self._style = ""
        self._row: list[Any] = []
        self._at = (0, 0)

    def read(self, data: bytes) -> None:
        from importlib import import_module
        from io import BytesIO

        etree: Any = import_module("lxml.etree")  # it has no types
        events = etree.iterparse(
            BytesIO(data),
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        )
        try:
            for event, element in events:
                if isinstance(element.tag, str):
                    name = element.tag.rpartition("}")[2]
                    self._begin(name, element) if event == "start" else self._end(name, element)
        except etree.XMLSyntaxError as error:
            if not self.sheets:
                raise Refused("damaged", "", "XmlError") from error
        self.damaged = bool(self.sheets) and len(events.error_log) > 0

    def _begin(self, name: str, element: Any) -> None:
        if name == "Worksheet":
            names = {sheet.name for sheet in self.sheets}
            said = _said(element, "Name") or tr("Table {n}", n=len(self.sheets) + 1)
            self.sheets.append(_Sheet(said if said not in names else f"{said} ({len(self.sheets) + 1})"))
            self._at = (0, 0)
        elif name == "Row":
            self._row, self._at = [], (_index(element, self._at[0], _TALLEST), 0)
        elif name == "Style":
            self._style = _said(element, "ID")

    def _end(self, name: str, element: Any) -> None:
        if name == "NumberFormat":
            self._zeros[self._style] = _said(element, "Format")
        elif name == "Visible" and self.sheets:
            shown = {"SheetHidden": HIDDEN, "SheetVeryHidden": VERY_HIDDEN}
            self.sheets[-1].shown = shown.get((element.text or "").strip(), VISIBLE)
        elif name == "Cell" and self.sheets:
            self._take_cell(element)
        elif name == "Row" and self.sheets:
            if _said(element, "Hidden") == "1":
                self.sheets[-1].hidden.add(self._at[0] + 1)
            self._take_row(element)
        if name in ("Row", "Style", "Table"):
            element.clear()

    def _take_cell(self, element: Any) -> None:
        number, at = self._at[0], _index(element, self._at[1], WIDEST)
        across, down = (_count(_said(element, which)) for which in ("MergeAcross", "MergeDown"))
        data = next((item for item in element if str(item.tag).endswith("}Data")), None)
        self._row += [""] * (at - len(self._row))
        self._row[at:] = [self._value(data, _said(element, "StyleID")) if data is not None else ""]
        if across or down:
            self.sheets[-1].merged.append(((number, at), (number + down, at + across)))
        self._at = (number, at + 1 + across)

    def _take_row(self, element: Any) -> None:
        number = self._at[0]
        if any(value != "" for value in self._row):
            self.sheets[-1].rows[number] = self._row
            if len(self.sheets[-1].rows) > MAX_ROWS + 100:
                raise Refused("too_many_rows", str(MAX_ROWS))
        self._at = (number + 1 + _count(_said(element, "Span")), 0)

    def _value(self, data: Any, style: str) -> Any:
        text, kind = "".join(data.itertext()), _said(data, "Type")
        if kind == "Error":
            self.errors += 1
            return ""
        if kind == "Number" and _NUMBER.fullmatch(text.strip()):
            return shown_with_zeros(float(text), self._zeros.get(style, ""))
        if kind == "DateTime":
            return _moment(text.strip())
        return text == "1" if kind == "Boolean" else text


_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")


def _moment(text: str) -> Any:
    """A date or time; times of day are written as those of the last day of 1899."""
    try:
        found = datetime.datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return text
    return found.time() if found.year == 1899 else found


def _said(element: Any, name: str) -> str:
    """An attribute with or without the name of its family before it."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _index(element: Any, following: int, most: int) -> int:
    """Where a row or cell stands, counted from 0: as it says, or behind the one before."""
    said = _count(_said(element, "Index"))
    at = said - 1 if said > 0 else following
    if at >= most:
        raise Refused("damaged", "", "XmlError")
    return max(at, following)


def _count(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
