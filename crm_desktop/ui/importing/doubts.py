"""Doubts about values: their short names, and how one looks as a line of the last page."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing, staging
from crm_desktop.exchange.importing import Problem
from crm_desktop.records.importing import POSSIBLE, RELATED, Likeness
from crm_desktop.ui import fonts

from .lines import Cell, Head, LineModel

tr = texts("import_wizard")

_SHORT = {
    "name_is_company": mark("Company as name"),
    "name_is_email": mark("E-mail as name"),
    "name_has_digits": mark("Digits in the name"),
    "letters_lost": mark("Letters lost"),
    "refusal_unclear": mark("Unclear refusal"),
    "name_in_brackets": mark("Nickname in brackets"),
    "name_one_word": mark("One word as name"),
    "name_comma": mark("Comma in the name"),
    "name_capitals": mark("Name in capitals"),
    "name_two_people": mark("Two people"),
    "name_too_long": mark("Name too long"),
    "salutation_unlikely": mark("Form of address and name"),
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
    "company_from_above": mark("Company from above"),
    "cells_beyond_heading": mark("Row too long"),
    "no_name": mark("Without a name"),
}


def short_name(reason: str) -> str:
    """A reason in two or three words, for a chip."""
    return tr(_SHORT[reason]) if reason in _SHORT else reason


@dataclass(slots=True)
class Line:
    """A value or row that was left behind, in the list of the last page."""

    problem: Problem
    now: str | None = None
    """What the person typed instead."""


class DoubtModel(LineModel):
    """Row, contact, column, value (to type into), reason, state."""

    def __init__(self) -> None:
        super().__init__(
            (
                Head(tr("Row"), 0, width=72, figures=True), Head(tr("Contact"), 24), Head(tr("Field"), 15),
                Head(tr("Value"), 24), Head(tr("Reason"), 36), Head("", 0, width=self._state_width()),
            )
        )  # fmt: skip

    def _state_width(self) -> int:
        words = (tr("put right"), tr("left out"))
        return max(fonts.metrics("body").horizontalAdvance(word) for word in words) + 28

    def cell(self, line: Line, column: int) -> Cell:
        problem, doubt = line.problem, line.problem.doubt
        if column == 0:
            return Cell(format_int(problem.row), token="text2")
        if column == 1:
            name = problem.name or tr("(no name)")
            return Cell(name, problem.detail, "text" if problem.name else "text3")
        if column == 2:
            return Cell(doubt.column or staging.field_label(problem.field), token="text2")
        if column == 3:
            if not problem.field:
                return Cell(doubt.value)
            text = doubt.value if line.now is None else line.now
            was = tr("was {value}", value=doubt.value) if line.now is not None and doubt.value else ""
            return Cell(text or tr("type here …"), field=True, state="ok" if line.now else "danger", was=was)
        if column == 4:
            return Cell(importing.reason(doubt), token="text2", wrap=True)
        return Cell(tr("put right"), token="ok") if line.now else Cell(tr("left out"), token="danger")

    def data(self, index, role=0):
        from PySide6.QtCore import Qt

        if role == Qt.ItemDataRole.EditRole:
            line = self.lines[index.row()]
            return line.problem.doubt.value if line.now is None else line.now
        return super().data(index, role)


def likeness_text(likeness: Likeness) -> str:
    """Whom a row looks like and why, in a few words."""
    from crm_desktop.records.matching import reasons

    words = reasons.words(likeness.reasons)
    if likeness.cls == RELATED:
        return tr("same household: {why}", why=words)
    return tr("possible double: {why}", why=words) if likeness.cls == POSSIBLE else words


def reason_text(code: str) -> str:
    """Why a row is taken for a contact, in a few words."""
    from crm_desktop.records.matching import reasons

    return (
        {
            "same_row": tr("the same row was imported before"),
            "same_number": tr("same customer number"),
            "same_email": tr("same e-mail address"),
            "same_phone": tr("same phone number and name"),
            "same_place": tr("same name and postal code"),
            "same_company": tr("same company"),
            "same_name": tr("same name"),
            "put_right": tr("came in before, put right"),
            "chosen": tr("your choice"),
            "no_name": tr("names nobody"),
        }.get(code)
        or reasons.words((code,))
        or code
    )
