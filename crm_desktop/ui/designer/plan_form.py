"""The fields of a follow-up that a process plans: kind, delay, whose, what about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records import process_check
from crm_desktop.records.followup import KINDS
from crm_desktop.records.labels import label
from crm_desktop.records.process import ACTOR, CASE_OWNER, Plan
from crm_desktop.ui import fonts
from crm_desktop.ui.followups.words import LOOKS
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow, NumberField
from crm_desktop.ui.widgets.labels import Label

from . import words

tr = texts("designer")


class PlanForm(QWidget):
    """`plan` is None where the first choice stands: what happens then says `usual`."""

    changed = Signal()

    def __init__(self, usual: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        kinds = [Option(kind, label("activity", kind), LOOKS[kind][0]) for kind in KINDS]
        self.kind = Combo(tr("Follow-up"), [Option("", usual, "corner-down-left"), *kinds])
        self.kind.chosen.connect(self._chosen)
        column.addWidget(FieldRow(tr("Follow-up"), self.kind))
        self.more = QWidget()
        more = QVBoxLayout(self.more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(tr("after"), "body", "text2"))
        self.after = NumberField(tr("Delay"), most=process_check.MOST_DELAY)
        self.after.valueChanged.connect(lambda _: self.changed.emit())
        self.after.setFixedWidth(fonts.room(76))
        row.addWidget(self.after)
        self.unit = Combo(tr("Unit"), [Option(unit, tr(text)) for unit, text in words.UNITS.items()])
        self.unit.chosen.connect(lambda _: self.changed.emit())
        row.addWidget(self.unit, 1)
        more.addLayout(row)
        self.owner = Combo(tr("Whose follow-up"))
        self.owner.chosen.connect(lambda _: self.changed.emit())
        more.addWidget(self.owner)
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(tr("What about? Else the name of the step"))
        self.subject.setAccessibleName(tr("Subject of the follow-up"))
        self.subject.textEdited.connect(lambda _: self.changed.emit())
        more.addWidget(self.subject)
        column.addWidget(self.more)
        self.show_plan(None, ())

    def _chosen(self, kind: str) -> None:
        self.more.setVisible(bool(kind))
        self.changed.emit()

    @property
    def plan(self) -> Plan | None:
        if not self.kind.value:
            return None
        return Plan(
            self.kind.value, self.after.value(), self.unit.value or "days", self.owner.value or CASE_OWNER,
            self.subject.text().strip(),
        )  # fmt: skip

    def show_plan(self, plan: Plan | None, members: Sequence[str]) -> None:
        """Show without saying that something changed; what is being typed is left alone where it means the same."""
        found = plan or Plan()
        owners = [
            Option(CASE_OWNER, tr("Who leads the case"), "user-round"), Option(ACTOR, tr("Who clicks"), "user-check"),
        ]  # fmt: skip
        names = dict.fromkeys([*members, *([found.owner] if found.owner not in (CASE_OWNER, ACTOR) else [])])
        self.owner.set_options([*owners, *(Option(name, name, "user") for name in names)])
        self.kind.set_value(plan.kind if plan else "")
        self.more.setVisible(plan is not None)
        with QSignalBlocker(self.after):
            if self.after.value() != found.after:
                self.after.setValue(found.after)
        self.unit.set_value(found.unit)
        self.owner.set_value(found.owner)
        if self.subject.text().strip() != found.subject:
            self.subject.setText(found.subject)
            self.subject.setCursorPosition(0)
