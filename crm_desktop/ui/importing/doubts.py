"""Doubts about values: which cell of the file each is about, its short name, and how it looks as a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing
from crm_desktop.exchange.importing import Problem
from crm_desktop.exchange.reading.columns import ColumnMatch
from crm_desktop.exchange.reading.corrections import Correction
from crm_desktop.records import targets
from crm_desktop.ui import fonts

from .lines import Cell, Head, LineModel

tr = texts("import_wizard")

_SHORT = {
    "name_is_company": mark("Company as name"),
    "name_is_email": mark("E-mail as name"),
    "name_has_digits": mark("Digits in the name"),
    "name_in_brackets": mark("Nickname in brackets"),
    "name_one_word": mark("One word as name"),
    "name_comma": mark("Comma in the name"),
    "name_capitals": mark("Name in capitals"),
    "name_two_people": mark("Two people"),
    "name_too_long": mark("Name too long"),
    "phone_not_understood": mark("Phone incomplete"),
    "phone_no_area_code": mark("No area code"),
    "phone_digits_lost": mark("Digits lost"),
    "phone_unlikely": mark("Phone unusual"),
    "email_exchange": mark("Internal mail address"),
    "email_private_domain": mark("Internal mail address"),
    "email_not_understood": mark("E-mail invalid"),
    "email_repaired": mark("E-mail put right"),
    "web_not_understood": mark("Web address invalid"),
    "zip_zero_added": mark("Zero added"),
    "zip_cleaned": mark("Postal code tidied up"),
    "zip_ambiguous": mark("Country unclear"),
    "zip_unlikely": mark("Postal code unknown"),
    "zip_city_mismatch": mark("Postal code and place differ"),
    "country_unknown": mark("Country unknown"),
    "date_not_understood": mark("Date unclear"),
    "date_impossible": mark("Date impossible"),
    "date_too_old": mark("Date too old"),
    "date_in_future": mark("Date in the future"),
    "date_order": mark("Day or month"),
    "cells_beyond_heading": mark("Row too long"),
    "no_name": mark("Without a name"),
}


def short_name(reason: str) -> str:
    """A reason in two or three words, for a chip."""
    return tr(_SHORT[reason]) if reason in _SHORT else reason


_FAMILIES = {
    "phone": ("phone:", "contact.phone", "contact.mobile", "contact.fax"),
    "email": ("email:", "contact.email"),
    "web": ("web:",),
    "display_name": ("display_name", "name_or_company", "contact.display_name"),
    "last_name": ("last_name",),
    "birthday": ("birthday",),
    "address.zip": (".zip",),
    "address.country": (".country",),
}


def column_of(problem: Problem, columns: Sequence[ColumnMatch]) -> int:
    """Index of the one column a doubt is about; -1 when that is not certain, then nothing can be put right."""
    doubt = problem.doubt
    if doubt.reason in ("cells_beyond_heading", "no_name"):
        return -1
    named = [column for column in columns if column.header == doubt.column] if doubt.column else list(columns)
    parts = _FAMILIES.get(doubt.field, (doubt.field,))
    fitting = [column for column in named if not column.empty and any(part in column.target for part in parts)]
    if doubt.field == "birthday":
        fitting = [column for column in fitting if column.target == "birthday"]
    if doubt.field == "address.zip":
        fitting = [column for column in fitting if column.target.endswith((".zip", ".zip_city"))]
    if not fitting and doubt.column:
        fitting = [column for column in named if not column.empty]
    return fitting[0].index if len(fitting) == 1 else -1


@dataclass(slots=True)
class Line:
    """A doubt in the list; `column` is -1 where its cell is not certain."""

    problem: Problem
    column: int = -1
    now: str | None = None
    """What the person typed instead."""
    left: Problem | None = None
    """What is still doubtful after that."""
    checking: bool = False

    @property
    def key(self) -> tuple[int, int, str]:
        return (self.problem.row, self.column, self.problem.doubt.value)

    @property
    def better(self) -> bool:
        return self.now is not None and self.left is None and not self.checking

    def correction(self) -> Correction:
        return Correction(self.problem.row, self.column, self.problem.doubt.value, self.now or "")


@dataclass(slots=True)
class Listed:
    """All lines of a reading in file order, and how many there are per reason."""

    lines: list[Line]
    counts: dict[str, int]
    open: list[Line]
    """Those to look at: doubtful values, and what the person put right."""
    improved: int
    """Values that Kontor made better by itself, or the person did."""
    left_out: int


def listed(
    found: Sequence[Problem],
    columns: Sequence[ColumnMatch],
    corrections: dict[tuple[int, int, str], Correction],
    corrected: Sequence[Problem],
) -> Listed:
    """The lines to show, what was put right among them. Takes a while for a large file: not for the window's thread."""
    places: dict[tuple[str, str, str], int] = {}

    def place(problem: Problem) -> int:
        doubt = problem.doubt
        key = (doubt.field, doubt.column, doubt.reason if doubt.reason == "cells_beyond_heading" else "")
        if key not in places:
            places[key] = column_of(problem, columns)
        return places[key]

    lines = [Line(problem, place(problem)) for problem in found]
    if corrections:
        lines = _with_corrected(lines, corrections, [Line(problem, place(problem)) for problem in corrected])
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.problem.doubt.reason] = counts.get(line.problem.doubt.reason, 0) + 1
    looks = [line for line in lines if line.now is not None or line.problem.doubt.severity != "note"]
    improved = len(lines) - len(looks) + sum(line.better for line in looks)
    left_out = sum((line.left or line.problem).doubt.severity == "bad" and not line.better for line in looks)
    return Listed(lines, counts, looks, improved, left_out)


def _with_corrected(
    lines: list[Line], corrections: dict[tuple[int, int, str], Correction], corrected: list[Line]
) -> list[Line]:
    """What was put right stays in the list; when the new value is doubtful, too, that is said there."""
    by_cell: dict[tuple[int, int, str], Line] = {line.key: line for line in lines}
    gone: set[int] = set()
    for line in corrected:
        correction = corrections.get(line.key)
        if correction is None:
            continue
        line.now = correction.now
        still = by_cell.get((line.problem.row, line.column, correction.now))
        if still is not None:
            line.left = still.problem
            gone.add(id(still))
        lines.append(line)
    return sorted((line for line in lines if id(line) not in gone), key=lambda line: line.problem.row)


class DoubtModel(LineModel):
    """Row, contact, column, value (to type into), reason, state."""

    def __init__(self, *, editable: bool = True) -> None:
        self._editable = editable
        super().__init__(
            (
                Head(tr("Row"), 0, width=72, figures=True), Head(tr("Contact"), 24), Head(tr("Field"), 15),
                Head(tr("Value"), 24), Head(tr("Reason"), 36), Head("", 0, width=self._state_width()),
            )
        )  # fmt: skip

    def _state_width(self) -> int:
        words = (tr("checking …"), tr("put right"), tr("improved"), tr("please look"), tr("left out"))
        return max(fonts.metrics("body").horizontalAdvance(word) for word in words) + 28

    def cell(self, line: Line, column: int) -> Cell:
        problem, doubt = line.problem, line.problem.doubt
        if column == 0:
            return Cell(format_int(problem.row), token="text2")
        if column == 1:
            name = problem.name or tr("(no name)")
            return Cell(name, problem.detail, "text" if problem.name else "text3")
        if column == 2:
            return Cell(doubt.column or _field_name(doubt.field), token="text2")
        if column == 3:
            text = doubt.value if line.now is None else line.now
            if not self._editable or line.column < 0:
                return Cell(text)
            state = "ok" if line.better else "danger" if (line.left or problem).doubt.severity == "bad" else ""
            was = tr("was {value}", value=doubt.value) if line.now is not None else ""
            return Cell(text or tr("(left out)"), field=True, state=state, was=was)
        if column == 4:
            return Cell(importing.reason((line.left or problem).doubt), token="text2", wrap=True)
        return self._state(line)

    def _state(self, line: Line) -> Cell:
        if line.checking:
            return Cell(tr("checking …"), token="text3")
        if line.better:
            return Cell(tr("put right"), token="ok")
        return {
            "note": Cell(tr("improved"), token="ok"),
            "warn": Cell(tr("please look"), token="warn"),
            "bad": Cell(tr("left out"), token="danger"),
        }[(line.left or line.problem).doubt.severity]

    def data(self, index, role=0):
        from PySide6.QtCore import Qt

        if role == Qt.ItemDataRole.EditRole:
            line = self.lines[index.row()]
            return line.problem.doubt.value if line.now is None else line.now
        return super().data(index, role)


def _field_name(field: str) -> str:
    code = {"phone": "phone:work", "email": "email:work", "web": "web:work", "address.zip": "address.work.zip"}.get(
        field, field
    )
    if not targets.is_target(code):
        return ""
    group = targets.TARGETS[code].group
    return targets.group_label(group) if group in ("phone", "email", "web") else targets.label(code)
