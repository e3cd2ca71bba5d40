"""What an OpenDocument spreadsheet says beside its values: error cells, hidden rows, numbers with leading zeros."""

from __future__ import annotations

import re
from pathlib import Path

from .packages import PERCENT, SheetFacts, unescaped, unpacked_chunks, whole_cells

_ERROR = b'calcext:value-type="error"'
_SHOWN = re.compile(rb'office:value="\d{1,15}"[^>]*><text:p>(?:[A-Z]{1,3}-)?0\d')
_MERGED = re.compile(rb'number-(columns|rows)-spanned="(\d{1,5})"')
_PERCENT = b'value-type="percentage"'
_JOINED = re.compile(rb'-spanned="(?:[2-9]|\d\d)')
_UNSEEN = re.compile(rb'table:visibility="(?:collapse|filter)"')
_TOKEN = re.compile(
    rb"<table:table( [^>]*)>|<table:table-row\b([^>]*)>"
    rb"|<table:(?:covered-)?table-cell\b([^>]*)>(?:<text:p>(?:[A-Z]{1,3}-)?(0\d{1,14})</text:p>)?"
)
_TIMES = re.compile(rb'number-(?:columns|rows)-repeated="(\d{1,7})"')
_NAME = re.compile(rb'table:name="([^"]*)"')
_MOST_REPEATED = 10_000
_MOST_MERGED = 10_000


def ods_facts(path: Path) -> tuple[dict[str, SheetFacts], int]:
    """(facts by sheet, error cells of the whole file). Sheets are looked through only in a file that has hidden rows or
    shown zeros: there the errors are among their facts, and the number is 0. Merged cells are sought where headings
    are."""
    errors, closely, joined = 0, False, False
    for text in whole_cells(unpacked_chunks(path, "content.xml")):
        errors += text.count(_ERROR)
        closely = closely or _PERCENT in text or _UNSEEN.search(text) is not None or _SHOWN.search(text) is not None
        joined = joined or _JOINED.search(text) is not None
    if not (closely or joined):
        return {}, errors
    sheets = _Sheets(None if closely else _HEADINGS)
    for text in whole_cells(unpacked_chunks(path, "content.xml")):
        sheets.look_at(text)
    return sheets.found, 0 if closely else errors


_HEADINGS = 60
"""Rows of a sheet that are looked at where only its headings matter."""


class _Sheets:
    """Goes through the cells of all sheets, piece by piece; `rows`: only so many of each."""

    def __init__(self, rows: int | None) -> None:
        self.found: dict[str, SheetFacts] = {}
        self._rows = rows
        self._facts = SheetFacts()
        self._row = self._after = self._column = 0
        self._unseen = False

    def look_at(self, text: bytes) -> None:
        at = 0
        while at >= 0 and (token := _TOKEN.search(text, at)):
            at = token.end()
            table, line, cell, shown = token.groups()
            if table is not None:
                named = _NAME.search(table)
                name = unescaped(named[1].decode("utf-8", "replace")) if named else ""
                self._facts = self.found.setdefault(name, SheetFacts())
                self._row = self._after = self._column = 0
            elif line is not None:
                self._row, self._column = self._after + 1, 0
                self._after += _times(line)
                self._unseen = _UNSEEN.search(line) is not None
            else:
                self._take(cell, shown)
            if self._rows is not None and self._row > self._rows:
                at = text.find(b"<table:table ", at)

    def _take(self, cell: bytes, shown: bytes | None) -> None:
        facts, row, column = self._facts, self._row, self._column
        times = _times(cell)
        if self._rows is None:
            facts.errors += _ERROR in cell
            rows = range(row, min(self._after, row + _MOST_REPEATED) + 1)
            if digits := PERCENT if _PERCENT in cell else len(shown) if shown and b'office:value="' in cell else 0:
                for number in rows:
                    places = facts.zeros.setdefault(number, [])
                    places += [(column + further, digits) for further in range(min(times, 1000))]
            if self._unseen and b"value-type=" in cell:
                facts.hidden.update(rows)
        if b"-spanned=" in cell and len(facts.merged) < _MOST_MERGED:
            spans = {which: int(count) for which, count in _MERGED.findall(cell)}
            down, across = spans.get(b"rows", 1), spans.get(b"columns", 1)
            if down > 1 or across > 1:
                facts.merged.append(((row - 1, column), (row + down - 2, column + across - 1)))
        self._column += times


def _times(tag: bytes) -> int:
    found = _TIMES.search(tag)
    return int(found[1]) if found else 1
