"""What an OpenDocument spreadsheet says beside its values: error cells, hidden rows, numbers with leading zeros."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .packages import SheetFacts, unescaped, unpacked_chunks, whole_cells

_ERROR = b'calcext:value-type="error"'
_SHOWN = re.compile(rb'office:value="\d{1,15}"[^>]*><text:p>(?:[A-Z]{1,3}-)?0\d')
_MERGED = re.compile(rb'number-(columns|rows)-spanned="(\d{1,5})"')
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
    """(facts by sheet, error cells of the whole file). Sheets are told apart only in a file that has hidden rows,
    shown zeros or merged cells: there the errors are among their facts, and the number is 0."""
    errors, closely = 0, False
    for text in whole_cells(unpacked_chunks(path, "content.xml")):
        errors += text.count(_ERROR)
        closely = closely or any(sign.search(text) is not None for sign in (_UNSEEN, _SHOWN, _JOINED))
    return (_by_sheet(whole_cells(unpacked_chunks(path, "content.xml"))), 0) if closely else ({}, errors)


def _by_sheet(texts: Iterator[bytes]) -> dict[str, SheetFacts]:
    sheets: dict[str, SheetFacts] = {}
    facts = SheetFacts()
    row = after = column = 0
    unseen = False
    for text in texts:
        for token in _TOKEN.finditer(text):
            table, line, cell, shown = token.groups()
            if table is not None:
                named = _NAME.search(table)
                facts = sheets.setdefault(unescaped(named[1].decode("utf-8", "replace")) if named else "", SheetFacts())
                row = after = column = 0
            elif line is not None:
                row, column = after + 1, 0
                after += _times(line)
                unseen = _UNSEEN.search(line) is not None
            else:
                facts.errors += _ERROR in cell
                rows = range(row, min(after, row + _MOST_REPEATED) + 1)
                if shown and b'office:value="' in cell:
                    for number in rows:
                        places = facts.zeros.setdefault(number, [])
                        places += [(column + further, len(shown)) for further in range(min(_times(cell), 1000))]
                if unseen and b"value-type=" in cell:
                    facts.hidden.update(rows)
                if b"-spanned=" in cell and len(facts.merged) < _MOST_MERGED:
                    spans = {which: int(count) for which, count in _MERGED.findall(cell)}
                    down, across = spans.get(b"rows", 1), spans.get(b"columns", 1)
                    if down > 1 or across > 1:
                        facts.merged.append(((row - 1, column), (row + down - 2, column + across - 1)))
                column += _times(cell)
    return sheets


def _times(tag: bytes) -> int:
    found = _TIMES.search(tag)
    return int(found[1]) if found else 1
