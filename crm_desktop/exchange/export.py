"""Writing contacts to files for other programs, and as a table for the clipboard.

A file appears complete or not at all. Texts stay texts: nothing that begins with = + - @ becomes a formula, nothing in
a value can begin a new cell, line or property.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import consents
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.store.queries import fields, files, sheets
from crm_desktop.store.queries.gate import Answer
from crm_desktop.store.workspace import Workspace

from . import saving
from .export_columns import Column, all_columns, chosen, needed

tr = texts("export")

KINDS: dict[str, str] = {"xlsx": ".xlsx", "csv": ".csv", "vcf": ".vcf"}
"""Kind of file to its ending."""
STEP = 200
HELD = 10_000
"""So many contacts are read once and kept; more are read twice, first to see which columns are needed."""


@dataclass(frozen=True, slots=True)
class Exported:
    path: Path
    contacts: int
    columns: int
    """0 for vCards."""
    cut: int = 0
    """Texts too long for a cell of Excel, which were cut."""
    left_out: tuple[Answer, ...] = ()
    """Of a list for a mailing: those who may not be addressed."""


class Mailing(NamedTuple):
    """What an exported list is used for; the gate decides who stands in it."""

    channel: str
    purpose: str


def kind_of(path: Path) -> str:
    """The kind by the ending of a name. Raises CrmError for another ending."""
    for kind, ending in KINDS.items():
        if path.suffix.lower() == ending:
            return kind
    raise CrmError(
        tr("“{name}” has no ending that says what to write.", name=path.name),
        remedy=tr("Use .xlsx for Excel, .csv for a text table, .vcf for vCards or .ics for appointments."),
    )


def columns_for(ws: Workspace, ids: Sequence[str], wanted: Sequence[str] | None = None) -> list[Column]:
    """The columns of an export of these contacts: the wanted ones by key, or all in which anything stands. Keys are
    those of the contact list ("name", "zip", "custom:<id>", ...) and of export_columns. Raises CrmError."""
    return _columns(ws, ids, wanted, sheets.sheets(ws, ids))


def _columns(
    ws: Workspace, ids: Sequence[str], wanted: Sequence[str] | None, found: Iterable[ContactSheet]
) -> list[Column]:
    columns = all_columns(fields.fields(ws), sheets.most(ws, ids))
    if wanted is None:
        return needed(columns, found)
    try:
        return chosen(columns, wanted)
    except KeyError as problem:
        raise CrmError(
            tr("There is no column “{name}”.", name=problem.args[0]),
            remedy=tr("Columns are: {names}", names=", ".join(column.key for column in columns)),
        ) from problem


def write(
    ws: Workspace,
    path: Path,
    kind: str,
    ids: Sequence[str],
    columns: Sequence[str] | None = None,
    progress: Progress | None = None,
    mailing: Mailing | None = None,
) -> Exported:
    """Write the contacts in the given order to a file, replacing one that stands there. kind: xlsx, csv or vcf;
    columns: keys, otherwise all that hold anything. For a mailing only those are written who may be addressed. Raises
    CrmError (disk, nobody may be addressed) and Cancelled; the old file then stays."""
    progress = progress or Progress()
    ids, left_out = may_go_out(ws, ids, mailing)
    if kind == "vcf":
        from .export_vcard import write_cards

        with saving.replacing(path) as part:
            cards = _counted(sheets.sheets(ws, ids), len(ids), progress)
            having = files.with_picture(ws, ids)
            count = write_cards(
                part,
                cards,
                fields.fields(ws),
                lambda contact: files.picture(ws, contact) if contact in having else None,
            )
        return Exported(path, count, 0, left_out=left_out)
    writer = _table_writer(kind)
    held = list(sheets.sheets(ws, ids)) if len(ids) <= HELD else None
    looked = _counted(sheets.sheets(ws, ids), len(ids), progress, tr("Choosing columns")) if held is None else held
    found = _columns(ws, ids, columns, looked)
    with saving.replacing(path) as part:
        rows = _counted(iter(held) if held is not None else sheets.sheets(ws, ids), len(ids), progress)
        count, cut = writer(part, found, rows)
    return Exported(path, count, len(found), cut, left_out)


def may_go_out(ws: Workspace, ids: Sequence[str], mailing: Mailing | None) -> tuple[Sequence[str], tuple[Answer, ...]]:
    """Those who stand in an export, and those the gate leaves out of it. Raises CrmError where nobody is left."""
    if mailing is None:
        return ids, ()
    answers = consents.gate(ws, ids, *mailing)
    allowed = [answer.contact_id for answer in answers if answer.allowed]
    if answers and not allowed:
        raise CrmError(
            tr("Nobody in this list may be addressed for this purpose."), safe=tr("No file was written."),
            remedy=tr("Look at the consents of the contacts, or choose another channel."),
        )  # fmt: skip
    return allowed, tuple(answer for answer in answers if not answer.allowed)


def _table_writer(kind: str) -> Callable[[Path, Sequence[Column], Iterator[ContactSheet]], tuple[int, int]]:
    if kind == "xlsx":
        from .export_xlsx import write_workbook

        return write_workbook
    if kind == "csv":
        from .export_csv import write_csv

        return write_csv
    raise ValueError(f"no kind of export {kind!r}")


def _counted(found: Iterator[ContactSheet], total: int, progress: Progress, label: str = "") -> Iterator[ContactSheet]:
    progress.start(label or tr("Writing contacts"), total)
    for number, sheet in enumerate(found, 1):
        yield sheet
        if number % STEP == 0:
            progress.step(number)


def as_table(ws: Workspace, ids: Sequence[str], columns: Sequence[str] | None = None) -> tuple[str, str]:
    """The contacts for the clipboard: tab-separated text and an HTML table, both with headings."""
    from .export_csv import cell_text, harmless, one_line

    found = columns_for(ws, ids, columns)
    noted = any(column.key == "notes" for column in found)
    lines = ["\t".join(one_line(harmless(column.heading)) for column in found)]
    rows = ["".join(f"<th>{_escaped(column.heading)}</th>" for column in found)]
    for sheet in sheets.sheets(ws, ids, notes=noted):
        cells = [cell_text(column, column.value(sheet)) for column in found]
        lines.append("\t".join(one_line(cell) for cell in cells))
        # The format keeps Excel from reading +49 and 01067 as numbers.
        rows.append("".join(f"<td style=\"mso-number-format:'\\@'\">{_escaped(cell)}</td>" for cell in cells))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return "\r\n".join(lines) + "\r\n", f'<meta charset="utf-8"><table>{body}</table>'


def _escaped(text: str) -> str:
    from html import escape

    return escape(text).replace("\n", "<br>")
