"""The head of a case: what it is, whose, where it stands, what it may bring and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import responses
from crm_desktop.records import response
from crm_desktop.records.case import SERVICE, Case
from crm_desktop.records.labels import label
from crm_desktop.records.process import Step
from crm_desktop.ui.cases import words
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.buttons import Button, IconButton, LinkButton
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.name_button import NameButton

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_page")


class CaseHead(QWidget):
    """`contact_requested` carries the customer; `edit_name`, `move` and `more` come from its buttons."""

    contact_requested = Signal(str)
    edit_name = Signal()
    move = Signal(object)
    more = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 20, 4)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        self.name = NameButton()
        self.name.clicked.connect(self.edit_name)
        top.addWidget(self.name, 1)
        top.addStretch(0)
        self.move_button = Button(tr("Move"), icon="arrow-right")
        self.move_button.clicked.connect(lambda: self.move.emit(self.move_button))
        top.addWidget(self.move_button)
        self.more_button = IconButton("ellipsis", tr("More for this case"), bordered=True)
        self.more_button.clicked.connect(lambda: self.more.emit(self.more_button))
        top.addWidget(self.more_button)
        column.addLayout(top)
        line = QHBoxLayout()
        line.setContentsMargins(4, 0, 0, 0)
        line.setSpacing(6)
        self.customer = LinkButton("", role="body")
        self.customer.clicked.connect(lambda: self.contact_requested.emit(self._contact_id))
        self.about = ElidedLabel("", "body", "text2")
        line.addWidget(self.customer)
        line.addWidget(self.about, 1)
        column.addLayout(line)
        box = QWidget()
        self._facts = FlowLayout(box, spacing=8, row_spacing=6)
        self._facts.setContentsMargins(4, 6, 0, 0)
        self.step, self.next = StatusChip("", "accent"), StatusChip("")
        self.priority, self.due, self.clock = StatusChip(""), StatusChip(""), StatusChip("")
        self.amount = Label("", "amount", tabular=True)
        self.forecast = Label("", "body", "text2", tabular=True)
        for widget in (self.step, self.amount, self.forecast, self.priority, self.due, self.clock, self.next):
            self._facts.addWidget(widget)
        column.addWidget(box)

    def show_case(self, case: Case, step: Step | None, writable: bool) -> None:
        self._contact_id = case.contact_id
        self.name.set_name(case.title)
        self.name.setEnabled(writable)
        self.move_button.setEnabled(writable)
        self.customer.set_text(case.contact)
        self.customer.setVisible(bool(case.contact))
        about = (f"#{case.number}", label("case_noun", case.noun), case.process, case.owner)
        self.about.setText(" · ".join(dict.fromkeys(part for part in about if part)))
        today = self._context.today()
        if case.outcome:
            icon, tone = words.END_LOOKS[case.outcome]
            self.step.set_state(words.ended(case), tone, icon)
        else:
            self.step.set_state(step.name if step else case.step, "accent", "circle-dot")
        self.amount.setText("" if case.noun in SERVICE else words.amount(case))
        self.amount.setVisible(case.noun not in SERVICE)
        self.forecast.setText(self._expected(case, step, today))
        self.forecast.setVisible(bool(self.forecast.text()))
        self._service(case, today)
        text, tone, icon = words.next_step(case, today)
        self.next.set_state(text, tone, icon)
        self.next.setVisible(not case.outcome)

    def _expected(self, case: Case, step: Step | None, today: date) -> str:
        """ "50 % · close 31 Jan 2027, 2 weeks later than first said" """
        if case.noun in SERVICE or case.outcome:
            return ""
        parts = [f"{case.percent(step)} %"]
        if case.close_day:
            parts.append(tr("close {day}", day=day_text(case.close_day)))
            if case.close_day < today.isoformat():
                parts.append(tr("the day is over"))
            elif case.first_close_day and case.close_day > case.first_close_day:
                parts.append(tr("first said {day}", day=day_text(case.first_close_day)))
        return " · ".join(parts)

    def _service(self, case: Case, today: date) -> None:
        service = case.noun in SERVICE
        self.priority.setVisible(service and case.priority in ("high", "low"))
        if case.priority:
            tone = "danger" if case.priority == "high" else "neutral"
            self.priority.set_state(tr("Priority: {name}", name=label("priority", case.priority)), tone, "flag")
        self.due.setVisible(service and bool(case.due_day))
        if case.due_day:
            late = not case.outcome and case.due_day < today.isoformat()
            words_due = tr("was due {day}", day=day_text(case.due_day)) if late else tr(
                "due {day}", day=day_text(case.due_day)
            )  # fmt: skip
            self.due.set_state(words_due, "danger" if late else "neutral", "calendar-clock")
        self.clock.setVisible(service)
        if service:
            ws = self._context.ws
            minutes = responses.waited(ws, case.created_at, case.answered_at)
            if case.answered_at:
                self.clock.set_state(response.answered_words(minutes), "ok", "check")
            else:
                late = response.is_late(minutes, responses.hours(ws))
                self.clock.set_state(response.waiting_words(minutes), "danger" if late else "warn", "hourglass")
            self.clock.setVisible(bool(case.answered_at) or not case.outcome)
