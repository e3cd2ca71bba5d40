"""From a table of any kind to cases or to what customers have: what the window and `import --as` share.

look    what the file is, and where its columns go by their headings
read    its rows as understood; nothing is written
plan, run    of operations.list_imports, which do exactly what was shown
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import currency_named, parse_money, parse_number
from crm_desktop.common.progress import Progress
from crm_desktop.records import labels
from crm_desktop.records.dates import day_order, parse_date
from crm_desktop.records.list_rows import CODE, DATE, MONEY, NUMBER, PERCENT, ListField, ListRow, field_named, guess

from .reading import files
from .reading.header_words import fold_heading
from .reading.kinds import RECORD_FORMATS
from .reading.tables import Cell, Choices, SourceFile
from .reading.values import plain

tr = texts("list_import")


@dataclass(frozen=True, slots=True)
class ListLook:
    source: SourceFile
    columns: dict[int, str]
    """Column to field; what is not in it stays in the file."""

    @property
    def headings(self) -> list[str]:
        return [name or tr("Column {n}", n=number) for number, name in enumerate(self.source.table.header, 1)]


def look(path: Path, kind: str, choices: Choices | None = None, progress: Progress | None = None) -> ListLook:
    """Open a table. Raises CrmError for what is none."""
    source = files.preview(path, choices, progress=progress)
    if source.kind in RECORD_FORMATS:
        raise CrmError(
            tr("“{name}” is no table.", name=path.name), safe=tr("Nothing was changed."),
            remedy=tr("Save the list as CSV or as an Excel workbook."),
        )  # fmt: skip
    return ListLook(source, guess(kind, [fold_heading(name) for name in source.table.header]))


def read(
    path: Path,
    kind: str,
    found: ListLook,
    columns: Mapping[int, str],
    choices: Choices | None = None,
    progress: Progress | None = None,
) -> Iterator[ListRow]:
    """All rows below the headings, understood; a value that is none is left out and said."""
    fields = {column: item for column, name in columns.items() if (item := field_named(kind, name)) is not None}
    orders = {
        column: day_order(found.source.table.columns[column].samples)
        for column, item in fields.items()
        if item.kind == DATE and column < len(found.source.table.columns)
    }
    headings = found.headings
    for number, cells in files.read_rows(path, choices, progress=progress):
        row = ListRow(number, {})
        for column, item in fields.items():
            cell = cells[column] if column < len(cells) else None
            if cell is None or (isinstance(cell, str) and not cell.strip()):
                continue
            value = _value(item, cell, orders.get(column, ""))
            if value is None:
                row.problems.append(tr("{column}: “{text}” was not understood and is left out.",
                                       column=headings[column], text=plain(cell)[:60]))  # fmt: skip
            else:
                row.values[item.name] = value
                if item.name == "amount" and (named := currency_named(plain(cell))):
                    row.values.setdefault("currency", named)
        if row.values or row.problems:
            yield row


def _value(item: ListField, cell: Cell, order: str) -> Any:
    """What the file keeps for a cell; None for what is no such value."""
    if item.kind == MONEY:
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return round(cell * 100) if 0 <= cell < 10**13 else None
        cents = parse_money(plain(cell))
        return cents if cents is None or cents >= 0 else None
    if item.kind == DATE:
        if not isinstance(cell, (str, date, datetime)):
            return None
        iso = parse_date(cell, order, past=False).iso
        return iso if iso[:1].isdigit() else None
    if item.kind == PERCENT:
        return _percent(cell)
    if item.kind == NUMBER:
        found = parse_number(plain(cell))
        return int(found) if found is not None and found == int(found) and found >= 0 else None
    text = " ".join(plain(cell).split()) if item.name not in ("content", "need", "note") else plain(cell).strip()
    if item.kind == CODE:
        return labels.code_of("priority", text) or None
    return text.upper() if item.name == "currency" else text


def _percent(cell: Cell) -> int | None:
    """40, "40 %", or 0.4 of a cell that a spreadsheet shows as 40 %."""
    if isinstance(cell, float) and 0 < cell <= 1:
        return round(cell * 100)
    found = parse_number(plain(cell).replace("%", "").strip())
    return round(found) if found is not None and 0 <= found <= 100 else None


def chosen(kind: str, found: ListLook, assignments: Sequence[str]) -> dict[int, str]:
    """The columns as guessed, with COLUMN=FIELD put right; an empty field leaves a column out. Raises CrmError."""
    columns = dict(found.columns)
    headings = [name.casefold() for name in found.headings]
    for text in assignments:
        name, equals, wanted = (part.strip() for part in text.rpartition("="))
        if not equals or name.casefold() not in headings:
            raise CrmError(
                tr("There is no column “{name}” in this file.", name=name or text),
                remedy=tr("Its columns are: {names}", names=", ".join(found.headings)),
            )
        if wanted and field_named(kind, wanted) is None:
            from crm_desktop.records.list_rows import FIELDS

            raise CrmError(
                tr("There is no field “{name}”.", name=wanted),
                remedy=tr("Fields are: {names}", names=", ".join(item.name for item in FIELDS[kind])),
            )
        place = headings.index(name.casefold())
        columns = {column: known for column, known in columns.items() if known != wanted and column != place}
        if wanted:
            columns[place] = wanted
    return columns
