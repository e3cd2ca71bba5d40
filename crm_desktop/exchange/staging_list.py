"""The rows of the checking page as a workbook, with the reason beside each, and what was put right in it.

The list stands on its own: imported like any other file it is recognised by its first heading. A column nobody needs to
read (its heading says so) holds per row which row of which import it is and the digest of every cell, so that what was
put right is known: rows that came in before make no second contact, and only what differs takes the place of what is
there (exchange/reading/understand.py hands that on as IncomingContact.reference and .corrected).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from crm_desktop.common.errors import ImportProblem
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations.imports_marks import fingerprint
from crm_desktop.records.doubts import sentence
from crm_desktop.records.importing import Decision, is_possible
from crm_desktop.records.staged_lists import (
    MARK_HEADING,
    REASON_HEADING,
    ROW_HEADING,
    digest,
    field_of_heading,
    heading,
)

from . import staging
from .staging import Edits, Key, Staged
from .staging_edits import Understood, put_right

tr = texts("staging")

_WIDTH = 20


def write(
    path: Path,
    staged: Staged,
    edits: Edits,
    understood: Understood,
    shown: Sequence[int],
    decisions: Sequence[Decision] | None,
    progress: Progress,
) -> int:
    """Write these rows, complete or not at all; returns how many. Raises CrmError when it cannot be written."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    from . import saving

    progress.start(tr("Saving the list"), len(shown))
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(tr("To look at"))
    heads = [
        heading(ROW_HEADING),
        heading(REASON_HEADING),
        *map(staging.field_label, staged.fields),
        heading(MARK_HEADING),
    ]
    for place in range(1, len(heads) + 1):
        column = sheet.column_dimensions[get_column_letter(place)]
        column.width = 10 if place == 1 else 60 if place == 2 else _WIDTH
        column.hidden = place == len(heads)
    sheet.freeze_panes = "C2"

    def made(value: str, *, bold: bool = False, fill: str = "") -> Any:
        cell: Any = WriteOnlyCell(sheet, value=_clean(value))
        cell.data_type = "s"  # also what begins with "=": it is somebody's data
        if bold:
            cell.font = Font(bold=True)
        if fill:
            cell.fill = PatternFill("solid", start_color=fill)
        return cell

    sheet.append([made(text, bold=True) for text in heads])
    for count, number in enumerate(shown, 1):
        row = staged.rows[number]
        typed = edits.get(row.key)
        contact = put_right(row.contact, typed, understood) if typed else row.contact
        cells = [staging.cell(contact, code, staged.places) for code in staged.fields]
        reasons = " ".join(sentence(doubt) for cell in cells for doubt in cell.doubts if doubt.severity != staging.NOTE)
        if decisions is not None:
            reasons = f"{reasons} {_of_row(decisions[number])}".strip()
        line = [made(str(row.row)), made(reasons)]
        line += [made(cell.text, fill=_FILLS.get(cell.severity, "")) for cell in cells]
        marks = [digest(code, _clean(cell.text)) for code, cell in zip(staged.fields, cells, strict=True)]
        sheet.append(
            [*line, made(f"{contact.reference or fingerprint(row.contact)}:{row.row}:{row.place}:{''.join(marks)}")]
        )
        if count % 500 == 0:
            progress.step(count)
    with saving.replacing(path) as part:
        saving.save_book(book, part)
    return len(shown)


def _of_row(decision: Decision) -> str:
    """What is to be said about the row as a whole."""
    if decision.action == "bad":
        return tr("The row names neither a person nor a company.")
    if decision.likeness is None or not is_possible(decision):
        return ""
    from crm_desktop.records.matching.reasons import words

    return tr("Possible double: {why}.", why=words(decision.likeness.reasons))


_FILLS = {staging.WARN: "FCEFD9", staging.BAD: "FBE8E6"}


def _clean(text: str) -> str:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    return ILLEGAL_CHARACTERS_RE.sub("", text)[:32_000]


def read_back(
    path: Path, staged: Staged, edits: Edits, understood: Understood, progress: Progress
) -> dict[Key, dict[str, str]]:
    """By row and field, what stands in a saved list of these rows instead of what stands here. Raises ImportProblem
    when it is no such list, or one of another file."""
    from .reading import files
    from .reading.values import plain

    source = files.preview(path, progress=progress)
    codes = [field_of_heading(text) for text in source.table.header]
    if not codes or MARK_HEADING not in codes:
        raise _no_list(path, tr("It is no list that was saved on this page."))
    rows = {row.key: row for row in staged.rows}
    found: dict[Key, dict[str, str]] = {}
    met = 0
    for _, cells in files.read_rows(path, progress=progress):
        texts_ = dict(zip(codes, (plain(cell) for cell in cells), strict=False))
        mark = texts_.get(MARK_HEADING, "").split(":")
        key = (int(mark[1]), int(mark[2])) if len(mark) == 4 and mark[1].isdigit() and mark[2].isdigit() else (0, -1)
        row = rows.get(key)
        if row is None or fingerprint(row.contact) != mark[0]:
            continue
        met += 1
        typed = edits.get(key)
        contact = put_right(row.contact, typed, understood) if typed else row.contact
        for code in _changed(texts_, mark[3], staged.fields):
            if texts_[code] != staging.cell(contact, code, staged.places).text:
                found.setdefault(key, {})[code] = texts_[code]
    if not met:
        raise _no_list(path, tr("Its rows are not those of the file that is being imported."))
    return found


def _changed(texts_: dict[str, str], marks: str, fields: Iterable[str]) -> list[str]:
    known = {marks[at : at + 6] for at in range(0, len(marks), 6)}
    return [code for code in fields if code in texts_ and digest(code, texts_[code]) not in known]


def _no_list(path: Path, why: str) -> ImportProblem:
    return ImportProblem(
        tr("“{name}” cannot be read back: {why}", name=path.name, why=why),
        safe=tr("Nothing was changed."),
        remedy=tr("Choose the list you saved here; as a file of its own it can also be imported."),
    )
