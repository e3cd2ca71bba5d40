"""Any table as a workbook or as CSV: what a report or a list shows, with real numbers and days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

from . import saving
from .export_columns import TEXT, Column, Value

tr = texts("export")

ENDINGS = (".xlsx", ".csv")


class Heading(NamedTuple):
    """`kind` as in export_columns: text, date, number, money (euros), amount (in whatever currency)."""

    text: str
    kind: str = TEXT


def write(path: Path, title: str, headings: Sequence[Heading], rows: Iterable[Sequence[Value]]) -> int:
    """Write a table, replacing a file that stands there; the ending says as what. Money in units, not in cents.
    Returns how many rows were written. Raises CrmError for another ending, and where the disk refuses."""
    if path.suffix.lower() not in ENDINGS:
        raise CrmError(
            tr("“{name}” has no ending that says what to write.", name=path.name),
            remedy=tr("Use .xlsx for Excel or .csv for a text table."),
        )
    columns = [
        Column(str(number), heading.text, "", _cell(number), heading.kind) for number, heading in enumerate(headings)
    ]
    found: Any = iter(rows)
    with saving.replacing(path) as part:
        if path.suffix.lower() == ".csv":
            from .export_csv import write_csv

            return write_csv(part, columns, found)[0]
        from .export_xlsx import write_workbook

        return write_workbook(part, columns, found, _sheet(title))[0]


def _cell(number: int) -> Callable[[Any], Value]:
    return lambda row: row[number]


def _sheet(title: str) -> str:
    """A name that Excel takes for a sheet: 31 characters, without those it has a meaning for."""
    return "".join(" " if char in "[]:*?/\\" else char for char in title).strip("' ")[:31] or tr("Table")
