"""An opened foreign file as one stream of rows, whatever its format. Only the child process loads this."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from . import arranged, listings, markup_books
from .agenda_tables import appointments_of, columns_of_agenda
from .binary_sheets import xls_facts
from .encoded_twice import is_twice, unravelled
from .header_words import OWN_EXPORT, fold_heading
from .headings import KNOWN_NEEDED, SEARCHED_ROWS, find_heading, heading_texts, known_headings, turned_sideways
from .kinds import RECORD_FORMATS, SHEET_ENDINGS, kind_of
from .own_headings import own_heading, own_name
from .packages import PERCENT, SheetFacts, as_percent, begins_with_rows, check_limits, sheet_parts
from .record_files import open_records
from .record_table import Found, RecordTable, Tell, table_of
from .refusals import Refused
from .tables import (
    MAX_COLUMNS,
    MAX_ROWS,
    VISIBLE,
    WIDEST,
    WORKSHEET,
    Cell,
    Choices,
    SheetInfo,
    Warning_,
    column_letter,
    normal_row,
)
from .text_files import TextTable, open_text
from .workbooks import Book, CalamineBook, Merged, OpenpyxlBook, PackageScan, RawSheet, default_sheet, first_moment

_LOOK_AHEAD = 60
_ADDRESSES_OF_DATEV = (16, 48)
"""The categories of debtors and creditors, and of other addresses."""
_LOWEST_HEADING = 20_000
"""A heading that somebody chooses may stand this low, as that of a second table does."""


@dataclass(slots=True)
class Source:
    """A file with its heading found. `data()` yields (row number, cells) below the heading, blank rows left out."""

    path: Path
    kind: str
    choices: Choices
    header: tuple[str, ...] = ()
    header_row: int = 0
    first_column: int = 0
    text: TextTable | None = None
    book: Book | None = None
    sheet: str = ""
    raw: RawSheet | None = None
    scan: PackageScan | None = None
    warnings: list[Warning_] = field(default_factory=list[Warning_])
    raw_header: tuple[str, ...] = ()
    """The heading of a text file to the letter, blanks and all."""
    cut_cells: int = 0
    """Cells right of the last column that is read."""
    twice: bool = False
    """Whether its text was encoded twice and is put right."""
    mended: int = 0
    """Letters that were put right."""
    hidden_rows: int = 0
    """Rows with something in them that the spreadsheet program does not show."""
    found: Found | None = None
    """What a record format holds besides its rows."""
    records: RecordTable | None = None
    written_as: str = ""
    """The kind of file that a record format comes in, where it is not its own: a calendar as csv."""
    turned: list[tuple[int, list[Cell]]] | None = None
    """The columns of a list whose fields stand in rows, as its rows."""
    kept: list[tuple[int, list[Cell]]] | None = None
    """What data() has given, where it is to be had again."""

    @property
    def expected_rows(self) -> int:
        """About how many rows there are, for the progress; 0 when nobody knows yet."""
        if self.records is not None:
            return len(self.records.rows)
        if self.raw is not None:
            return self.raw.height
        return self.text.text.count("\n") if self.text else 0

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """All rows with their numbers, blank ones included."""
        if self.turned is not None:
            return ((number, list(cells)) for number, cells in self.turned)
        return self._unravelled_rows() if self.twice else self._rows()

    def _unravelled_rows(self) -> Iterator[tuple[int, list[Cell]]]:
        for number, cells in self._rows():
            for at, cell in enumerate(cells):
                if isinstance(cell, str) and not cell.isascii():
                    cells[at], count = unravelled(cell)
                    self.mended += count
            yield number, cells

    def _rows(self) -> Iterator[tuple[int, list[Cell]]]:
        if self.records is not None:
            yield from enumerate(self.records.rows, 1)
            return
        if self.text is not None:
            number = self.text.first_row
            for cells in self.text.rows():
                if len(cells) > MAX_COLUMNS:
                    if len(cells) > WIDEST:
                        raise Refused("too_many_columns", str(WIDEST))
                    self.cut_cells += sum(bool(cell.strip()) for cell in cells[MAX_COLUMNS:])
                    cells = cells[:MAX_COLUMNS]
                yield (
                    number,
                    [
                        (cell.strip() or None) if "'" not in cell and "=" not in cell else _text_cell(cell)
                        for cell in cells
                    ],
                )
                number += 1
            return
        raw, facts = self.raw, self._facts()
        if raw is None:
            return
        wide = raw.width > MAX_COLUMNS
        for number, values in enumerate(raw.rows(), raw.first_row + 1):
            if wide:
                self.cut_cells += sum(value != "" for value in values[MAX_COLUMNS:])
                values = values[:MAX_COLUMNS]
            cells = normal_row(values)
            if facts and number in facts.zeros:
                _show_zeros(cells, facts.zeros[number], raw.first_column)
            yield number, cells

    def data(self) -> Iterator[tuple[int, list[Cell]]]:
        if self.kept is not None:
            yield from self.kept
            return
        count = self.hidden_rows = 0
        hidden = self._hidden()
        for number, cells in self.rows():
            if number <= self.header_row or (cells.count(None) == len(cells) and self.records is None):
                continue
            count += 1
            if number in hidden:
                self.hidden_rows += 1
            if count > MAX_ROWS:
                raise Refused("too_many_rows", str(MAX_ROWS))
            yield number, cells

    def _facts(self) -> SheetFacts | None:
        if self.scan is None:
            return None
        self.scan.wait()
        return self.scan.sheets.get(self.sheet)

    def merged(self) -> Sequence[Merged]:
        """Merged cells of the sheet."""
        if self.kind == "ods" and (facts := self._facts()) is not None:
            return facts.merged
        return self.raw.merged if self.raw is not None else ()

    def _hidden(self) -> Collection[int]:
        if self.turned is not None:
            return ()
        facts = self._facts()
        return facts.hidden if facts is not None else self.raw.hidden if self.raw is not None else ()

    def finish(self) -> list[Warning_]:
        """The warnings, complete once all rows were read."""
        found = list(self.warnings)
        if self.found is not None:
            found += self.found.warnings
        if self.text is not None:
            found += self.text.warnings
            if (category := self.text.facts.get("datev_category", 16)) not in _ADDRESSES_OF_DATEV:
                found.append(Warning_("datev_no_addresses", category))
            if self.text.rejoined:
                found.append(Warning_("rejoined", self.text.rejoined))
        cut = self.cut_cells + (self.book.cut.get(self.sheet, 0) if isinstance(self.book, OpenpyxlBook) else 0)
        if cut:
            found.append(Warning_("cut_columns", cut, column_letter(self.first_column + MAX_COLUMNS - 1)))
        if isinstance(self.book, markup_books.MarkupBook) and self.book.damaged:
            found.append(Warning_("damaged_text"))
        if isinstance(self.book, OpenpyxlBook) and (shortened := self.book.shortened.get(self.sheet, 0)):
            found.append(Warning_("shortened_texts", shortened))
        if self.mended:
            found.append(Warning_("encoded_twice", self.mended))
        if self.hidden_rows:
            found.append(Warning_("hidden_rows", self.hidden_rows))
        errors, formulas = self.error_counts()
        if errors:
            found.append(Warning_("error_cells", errors))
        if formulas:
            found.append(Warning_("formulas_without_value", formulas))
        return found

    def error_counts(self) -> tuple[int, int]:
        """(error cells, formulas without a result) of the sheet, or of the file where sheets are not told apart."""
        if isinstance(self.book, OpenpyxlBook):
            return self.book.errors.get(self.sheet, 0), 0
        if self.scan is None:
            return 0, 0
        facts = self._facts()
        found = (facts.errors, facts.uncalculated) if facts else (0, 0)
        return found[0] + self.scan.total_errors, found[1]


def _text_cell(cell: str) -> Cell:
    """Without blanks around it, and without what exports write so that spreadsheets leave a text alone: an apostrophe
    before it, ="01067", or a formula that shows a link."""
    text = cell.strip()
    if text[:1] == "'" and (text[1:2] in _CALCULATES or _DIGITS.fullmatch(text)):
        return text[1:]
    if text[:1] == "=":
        if quoted := _QUOTED.fullmatch(text):
            return quoted[1].replace('""', '"') or None
        if link := _LINK.match(text):
            return link[1].removeprefix("mailto:").removeprefix("tel:") or None
    return text or None


_CALCULATES = tuple("=+-@\t")
_DIGITS = re.compile(r"'\d[\d ./()-]*")
_QUOTED = re.compile(r'="((?:[^"]|"")*)"')
_LINK = re.compile(r'=HYPERLINK\(\s*"([^"]*)"', re.IGNORECASE)


def _show_zeros(cells: list[Cell], places: list[tuple[int, int]], first_column: int) -> None:
    for column, digits in places:
        at = column - first_column
        if 0 <= at < len(cells):
            value = cells[at]
            if digits == PERCENT:
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    cells[at] = as_percent(value)
            elif isinstance(value, int) and not isinstance(value, bool) and value >= 0:
                cells[at] = str(value).zfill(digits)


def open_source(path: Path, choices: Choices, tell: Tell, *, second_reader: bool = False) -> Source:
    """Open a foreign file and find its heading. Raises Refused."""
    kind = kind_of(path)
    source = Source(path, kind, choices)
    if kind in RECORD_FORMATS:
        source.found, source.records = open_records(path, kind, tell)
        source.header = source.records.header
        source.twice = kind in ("vcard", "ldif") and _is_twice(source, [(0, row) for row in source.records.rows])
        return source
    if kind == "csv":
        _open_text(source)
    else:
        _open_book(source, second_reader)
    _find_heading(source)
    if columns := columns_of_agenda(source.header):
        return _calendar_in(source, columns)
    return source


def _calendar_in(source: Source, columns: dict[str, int]) -> Source:
    """A table of appointments as what it is: a calendar, like one in its own format."""
    found = appointments_of(source.data(), columns)
    found.warnings = [*source.finish(), *found.warnings]
    table = table_of(found)
    return Source(source.path, "ics", source.choices, table.header, found=found, records=table, written_as=source.kind)


def _open_text(source: Source) -> None:
    choices = source.choices
    try:
        data = source.path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_access" if isinstance(error, PermissionError) else "read_error", str(error.strerror)
        ) from error
    source.text = open_text(data, encoding=choices.encoding, delimiter=choices.delimiter)
    if source.path.suffix.lower() in SHEET_ENDINGS:
        widths = [len(row) for row in islice(source.text.rows(), 20) if any(row)]
        if len(widths) < 2 or max(widths) < 2:
            raise Refused("damaged", "", "CalamineError")
        source.warnings.append(Warning_("text_in_disguise", 0, source.path.suffix.lower()))


def _open_book(source: Source, second_reader: bool) -> None:
    book = source.book = open_book(source.path, source.kind, second_reader)
    names = [sheet.name for sheet in book.sheets]
    if (wanted := source.choices.sheet) is not None:
        if wanted not in names:
            raise Refused("no_sheet", wanted)
        source.sheet = wanted
        if book.sheets[names.index(wanted)].kind != WORKSHEET:
            raise Refused("not_worksheet", wanted)
    opened: dict[str, RawSheet] = {}

    def size(name: str) -> int:
        try:
            opened[name] = book.sheet(name)
        except Refused:
            return 0
        return opened[name].height

    if not source.sheet:
        first = next((item.name for item in book.sheets if item.kind == WORKSHEET), "")
        scan = _start_scan(source, [first], second_reader)
        source.sheet = _with_headings(book, opened, default_sheet(book.sheets, size), size)
        if source.sheet != first:
            scan = _start_scan(source, [source.sheet], second_reader)
        if further := _further_sheets(source, book, size):
            source.warnings.append(Warning_("further_sheets", len(further), ", ".join(further)))
    else:
        scan = _start_scan(source, [source.sheet], second_reader)
    source.scan = scan
    source.raw = opened.get(source.sheet) or book.sheet(source.sheet)
    source.first_column = source.raw.first_column


_COVER = 30
"""Rows of a sheet that may be a cover of the list on another sheet."""


def _with_headings(book: Book, opened: dict[str, RawSheet], chosen: str, size: Callable[[str], int]) -> str:
    """The sheet to read: the chosen one, unless it is a cover and another visible one has headings."""
    if chosen not in opened or opened[chosen].height > _COVER or _knows_headings(opened[chosen]):
        return chosen
    for sheet in book.sheets:
        other = sheet.name != chosen and sheet.kind == WORKSHEET and sheet.visibility == VISIBLE
        if other and size(sheet.name) > 1 and _knows_headings(opened[sheet.name]):
            return sheet.name
    return chosen


_FURTHER = 20


def _further_sheets(source: Source, book: Book, size: Callable[[str], int]) -> list[str]:
    """The other visible sheets with rows in them, as far as they can be told without reading them."""
    others = [
        sheet.name
        for sheet in book.sheets
        if sheet.name != source.sheet and sheet.kind == WORKSHEET and sheet.visibility == VISIBLE
    ][:_FURTHER]
    if not others or isinstance(book, (OpenpyxlBook, markup_books.MarkupBook)):
        return []
    if source.kind in ("xlsx", "xlsm"):
        parts = sheet_parts(source.path)
        return [name for name in others if name in parts and begins_with_rows(source.path, parts[name])]
    return [name for name in others if size(name) > 1]


def _knows_headings(raw: RawSheet) -> bool:
    rows = [row for row in islice(raw.rows(), SEARCHED_ROWS) if any(cell != "" for cell in row)]
    if any(len(known_headings(row)) >= KNOWN_NEEDED for row in rows):
        return True
    first = [cell for cell in rows[0] if cell != ""] if rows else []  # a short list, of names and places alone
    return len(rows) > 1 and len(first) > 1 and len(known_headings(first)) == len(first)


def _start_scan(source: Source, names: list[str], second_reader: bool) -> PackageScan | None:
    if second_reader:
        return None
    scan = PackageScan(source.path, source.kind)
    if isinstance(source.book, markup_books.MarkupBook):
        scan.total_errors = source.book.errors
        return scan
    scan.start(names)
    return scan


def _is_twice(source: Source, rows: list[tuple[int, list[Cell]]]) -> bool:
    """Whether text was encoded twice; what this program wrote itself is as it was meant."""
    if source.found is not None and source.found.ours:
        return False
    first = next((cells[0] for _, cells in rows if any(cell is not None for cell in cells)), None)
    if isinstance(first, str) and fold_heading(first) in OWN_EXPORT:
        return False
    if source.text is not None:
        return is_twice(source.text.text)
    return any(isinstance(cell, str) and is_twice(cell) for _, cells in rows for cell in cells)


def _find_heading(source: Source) -> None:
    wanted = source.choices.header_row
    ahead = max(_LOOK_AHEAD, min(wanted or 0, _LOWEST_HEADING))
    rows = list(islice(source.rows(), ahead))
    if _is_twice(source, rows):
        source.twice = True
        rows = list(islice(source.rows(), ahead))
    if wanted == 0:
        index = -1
    elif wanted is not None:
        index = next((at for at, (number, _) in enumerate(rows) if number == wanted), -1)
        if index < 0:
            raise Refused("bad_header_row", str(wanted))
    else:
        if len(rows) < _LOOK_AHEAD and (turned := turned_sideways(rows)):
            source.warnings.append(Warning_("turned_sideways"))
            source.turned, source.first_column = turned, 0
            rows = turned
        elif listings.fields_below(rows) and (fields := listings.from_fields(_all_rows(source))):
            source.turned, source.first_column = fields, 0
            source.warnings.append(Warning_("fields_below", len(fields) - 1))
            rows = fields
        elif arranged.labels(rows):
            source.turned, source.first_column = arranged.from_labels(_all_rows(source)), 0
            source.warnings.append(Warning_("labels", len(source.turned) - 1))
            rows = source.turned
        index = 0 if source.turned else find_heading(rows, titles=source.text is None, merged=source.merged())
    source.cut_cells = source.mended = 0
    if index >= 0:
        merged = source.merged() if not source.turned else ()
        source.header_row = rows[index][0]
        source.header = heading_texts(rows, index, merged, source.first_column)
        if source.text is not None and not source.turned:
            source.raw_header = tuple(next(islice(source.text.rows(), index, None)))
            _take_own_kinds(source, source.text)
        if not source.turned and (parts := arranged.side_by_side(rows, index)):
            _put_below(source, parts)
    else:
        source.header_row = 0
        source.header = ("",) * max((len(cells) for _, cells in rows), default=0)


def _put_below(source: Source, parts: list[range]) -> None:
    """Tables that stand side by side become one."""
    headings, rows = arranged.one_below_the_other(_all_rows(source), source.header_row, source.header, parts)
    source.warnings.append(Warning_("side_by_side", len(parts)))
    source.header, source.turned = tuple(headings), rows
    source.raw_header = ()


def _all_rows(source: Source) -> list[tuple[int, list[Cell]]]:
    """All rows that hold something, for lists that are to be laid out anew."""
    found = [item for item in islice(source.rows(), 4 * MAX_ROWS) if item[1].count(None) < len(item[1])]
    if len(found) > MAX_ROWS:
        raise Refused("too_many_rows", str(MAX_ROWS))
    return found


def _take_own_kinds(source: Source, text: TextTable) -> None:
    """The kinds of own fields that stand in the headings of a file of our own, which are the bare names then."""
    if not source.header or fold_heading(source.header[0]) not in OWN_EXPORT:
        return
    kinds: dict[str, str] = {}
    names: list[str] = []
    for heading in source.header:
        name, kind = own_heading(heading) or (heading, "")
        names.append(name)
        if kind:
            kinds[own_name(name) or name] = kind
    source.header = tuple(names)
    text.facts["field_kinds"] = kinds


def sheet_details(path: Path, kind: str, book: Book) -> list[SheetInfo]:
    """Every sheet with its size and first values, each looked into; a damaged one with its problem."""
    scan = PackageScan(path, kind)
    if isinstance(book, markup_books.MarkupBook):
        scan.total_errors = book.errors
    if isinstance(book, CalamineBook):
        scan.start([sheet.name for sheet in book.sheets if sheet.kind == WORKSHEET])
        scan.wait()
    infos: list[SheetInfo] = []
    for sheet in book.sheets:
        if sheet.kind != WORKSHEET:
            infos.append(sheet)
            continue
        try:
            found = _measure(sheet, book.sheet(sheet.name))
        except Refused as refusal:
            infos.append(replace(sheet, problem=refusal.error or refusal.code))
            continue
        facts = scan.sheets.get(sheet.name, SheetFacts())
        errors = book.errors.get(sheet.name, 0) if isinstance(book, OpenpyxlBook) else facts.errors
        infos.append(replace(found, error_cells=errors, formulas_without_value=facts.uncalculated))
    if scan.total_errors and infos:
        infos[0] = replace(infos[0], error_cells=scan.total_errors)
    return infos


def open_book(path: Path, kind: str, second_reader: bool) -> Book:
    """The workbook, once its package is known to be harmless."""
    if kind in markup_books.KINDS:
        return markup_books.MarkupBook(path, kind)
    if kind != "xls":
        check_limits(path)
    try:
        return OpenpyxlBook(path) if second_reader else CalamineBook(path, kind)
    except Refused as refusal:
        # The oldest way of encrypting is not told apart from damage by the reader.
        if kind == "xls" and refusal.code == "damaged" and xls_facts(path.read_bytes())[1]:
            raise Refused("password", "", "PasswordError") from None
        raise


def _measure(sheet: SheetInfo, raw: RawSheet) -> SheetInfo:
    nonempty, first_value, first_date = 0, None, ""
    for row in raw.rows():
        empty = row.count("")
        if empty == len(row):
            continue
        nonempty += len(row) - empty
        if first_value is None:
            first_value = _plain(next(value for value in row if value != ""))
        if not first_date:
            first_date = first_moment(row)
    return replace(
        sheet,
        rows=raw.height,
        columns=raw.width,
        nonempty_cells=nonempty,
        first_value=first_value or "",
        first_date=first_date,
        merged_ranges=len(raw.merged),
    )


def _plain(value: Any) -> str:
    if hasattr(value, "isoformat"):
        return first_moment([value]) or value.isoformat()
    return str(value).replace("\r\n", "\n").replace("\0", "").strip()
