"""CSV as Excel in a German or English office opens it by double click: UTF-8 with BOM, semicolons, CRLF, all quoted."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from crm_desktop.common import i18n
from crm_desktop.common.numbers import format_number
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.labels import label

from .export_columns import AMOUNT, MONEY, TEXT, Column, Value
from .reading.own_headings import own_heading

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BREAKS = re.compile(r"\r\n|\r|\x85|\u2028|\u2029")
_NUMBER = re.compile(r"[+\-]?[\d\s().,/\u00a0–-]*\d[\d\s().,/\u00a0–-]*(?:\s?(?:€|EUR|%))?")
"""A phone number or an amount: the only things that may begin with + or - as they are."""


def write_csv(path: Path, columns: Sequence[Column], sheets: Iterator[ContactSheet]) -> tuple[int, int]:
    """Returns (contacts, 0)."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([harmless(heading(column)) for column in columns])
        for sheet in sheets:
            writer.writerow([cell_text(column, column.value(sheet)) for column in columns])
            count += 1
    return count, 0


def heading(column: Column) -> str:
    """The heading of a column; that of an own field says of what kind it is, which nothing else in a text could tell
    another file: "Discount [Number]". A mere text needs no word, unless its name ends like one that has it."""
    kind = column.own_kind
    if not kind or (kind == TEXT and own_heading(column.heading) is None):
        return column.heading
    return f"{column.heading} [{label('field', kind)}]"


def cell_text(column: Column, value: Value) -> str:
    """A value as the text of a cell, in the notation of the language."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02d}.{value.month:02d}.{value.year}" if i18n.language() == "de" else value.isoformat()
    if isinstance(value, (int, float)):
        return f"{value:.2f}".replace(".", _decimal()) if column.kind in (MONEY, AMOUNT) else format_number(value)
    return harmless(clean(value))


def _decimal() -> str:
    return "," if i18n.language() == "de" else "."


def clean(text: str) -> str:
    """Without control characters; every kind of line break is one."""
    return text if text.isprintable() else _CONTROLS.sub("", _BREAKS.sub("\n", text))


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe in front of = @ tab and break, and of + and -
    unless it is a phone number or an amount."""
    if text[:1] in ("=", "@", "\t", "\r", "\n") or (text[:1] in ("+", "-") and not _NUMBER.fullmatch(text)):
        return f"'{text}"
    return text


def one_line(text: str) -> str:
    """For a line of tab-separated text."""
    return " ".join(text.replace("\t", " ").split("\n"))
