"""Won or lost by hand: one line asks why, to whom and what is to be remembered; everything in it may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import cases
from crm_desktop.operations.cases import Stepped
from crm_desktop.records.case import Case
from crm_desktop.records.process import DONE, LOST, REASON, WON, Process, Step, reasons
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.ui.cases.answer_line import COMPETITOR, NOTE, Answer, AnswerLine

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")

ASKED_AT_THE_END = (REASON, COMPETITOR, NOTE)


def asks_why(step: Step | None) -> bool:
    """Whether a case that comes here is asked why: when it is won or lost."""
    return step is not None and step.end in (WON, LOST)


def heading(title: str, step: Step) -> str:
    """What the line is about."""
    if step.end == WON:
        return tr("“{title}” won: what decided it?", title=title)
    if step.end == LOST:
        return tr("“{title}” lost: why, and to whom?", title=title)
    return tr("“{title}”: {step}", title=title, step=step.name)


def moved_words(title: str, step: Step) -> str:
    """What the message at the bottom says after a move."""
    if step.end == WON:
        return tr("“{title}” won", title=title)
    if step.end == LOST:
        return tr("“{title}” lost", title=title)
    if step.end == DONE:
        return tr("“{title}” done", title=title)
    return tr("“{title}” moved to {step}", title=title, step=step.name)


class ClosingLine(AnswerLine):
    """`ask_end(case, step)` shows it; `closed(case id)` comes when the case has gone there, `left` when it stays."""

    closed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._case: Case | None = None
        self._step: Step | None = None
        self.done.connect(self._close_case)

    def ask_end(self, case: Case, step: Step) -> None:
        """Ask before the case goes to this end, which is WON or LOST."""
        self._case, self._step = case, step
        version = processes.version(self._context.ws, case.version_id)
        known = reasons(version.process if version else Process("", ""), case.step, step.id)
        self.ask(heading(case.title, step), step.name, ASKED_AT_THE_END, reasons=known)

    def _close_case(self, answer: Answer) -> None:
        case, step = self._case, self._step
        if case is None or step is None:
            return
        if move(self._context, case, step, answer) is not None:
            self.closed.emit(case.id)


def move(context: Context, case: Case, step: Step, answer: Answer | None = None) -> Stepped | None:
    """Put a case into a step by hand and say so, with Undo; None when it could not be."""
    said = answer or Answer()
    return context.do(
        lambda: cases.move(
            context.ws, case.id, step.id, reason=said.reason, competitor_id=said.competitor_id, note=said.note
        ),
        lambda stepped: with_others(context, moved_words(case.title, step), stepped),
    )


def with_others(context: Context, said: str, stepped: Stepped) -> str:
    """What was done, which cases began because this one ended, and which should have begun."""
    begun = [found.process for found in queries.some(context.ws, stepped.started)]
    said = tr("{done} · begun: {list}", done=said, list=", ".join(begun)) if begun else said
    if not stepped.missing:
        return said
    return tr("{done} · not begun: “{list}”, no such process is in use", done=said, list=", ".join(stepped.missing))
