"""A mail to many, in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.widgets.task_frame import TaskFrame

from .draft import OUTPUT, PREVIEW, RECIPIENTS, RESULT, TEXT, Draft
from .output_step import OutputStep
from .preview_step import PreviewStep
from .recipients_step import RecipientsStep
from .result_step import ResultStep
from .step import Step
from .text_step import TextStep

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("mailing_ui")


class SerialFrame(QWidget):
    """`closed` comes when the person leaves; the draft stays."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.draft = Draft()
        self.reader = Reader(context, self)
        self.frame = TaskFrame(
            tr("E-mail to many"), "mail",
            [tr("Recipients"), tr("Text"), tr("Preview"), tr("Send"), tr("Result")],
            foot=tr("Nothing leaves before you press Send. Each person gets a mail of their own."),
        )  # fmt: skip
        self.frame.what_is_lost = self._what_is_lost
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.steps: list[Step] = [
            RecipientsStep(self), TextStep(self), PreviewStep(self), OutputStep(self), ResultStep(self),
        ]  # fmt: skip
        for step in self.steps:
            self.frame.add_page(step)
        self.frame.next_pressed.connect(lambda: self.step.go_on())
        self.frame.back_pressed.connect(lambda: self.go_to(self.draft.step - 1))
        self.frame.steps.chosen.connect(self.go_to)
        self.frame.closed.connect(self._leave)
        self.setFocusProxy(self.frame)

    @property
    def step(self) -> Step:
        return self.steps[self.draft.step]

    def begin(self, draft: Draft) -> None:
        self.draft = draft
        self.go_to(draft.step)

    def go_to(self, step: int) -> None:
        self.draft.step = step
        free = step != RESULT
        self.frame.go_to(step)
        self.frame.steps.set_current(step, can_go_back=free)
        self.frame.back.setVisible(RECIPIENTS < step < RESULT)
        self.frame.cancel.setVisible(free)
        self.step.enter()
        self.show_notes()
        focus = self.step.focusProxy()
        if focus is not None and focus.isVisible():
            focus.setFocus()

    def set_next(self, text: str, why_not: str) -> None:
        self.frame.set_next(text, enabled=not why_not, why_not=why_not, hint=why_not)

    def show_notes(self) -> None:
        """The small lines in the list of steps."""
        draft, notes = self.draft, [""] * 5
        if draft.who is not None:
            notes[RECIPIENTS] = tr("{n} get it", n=format_int(len(draft.who.people)))
        if draft.step > TEXT:
            notes[TEXT] = draft.template_name or draft.text.subject
        if draft.prepared is not None and draft.step >= PREVIEW:
            odd = len(draft.prepared.remarks)
            notes[PREVIEW] = tr.plural(odd, "{n} odd one", "{n} odd ones") if odd else tr("nothing odd")
        if draft.step == RESULT:
            notes[OUTPUT] = tr("drafts") if draft.folder else tr("outbox")
        for place, note in enumerate(notes):
            self.frame.steps.set_note(place, note)

    def finish(self) -> None:
        self.draft = Draft()
        self.closed.emit()

    def _leave(self) -> None:
        self.draft = Draft()
        self.closed.emit()

    def _what_is_lost(self) -> str:
        if not self.draft.has_work() or self.draft.step == RECIPIENTS:
            return ""
        return tr("What you wrote would be lost. Nothing was sent yet.")
