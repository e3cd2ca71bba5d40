"""The fields of a step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records import drawing as rules
from crm_desktop.records.followup import KINDS
from crm_desktop.records.labels import label
from crm_desktop.records.process import Step
from crm_desktop.ui import fonts
from crm_desktop.ui.followups.words import LOOKS
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, LinkButton
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import FieldRow, NumberField, ToggleSwitch
from crm_desktop.ui.widgets.labels import Label

from . import words
from .drawing import Drawing
from .form import Form, Lines
from .plan_form import PlanForm

tr = texts("designer")

_STEP_KINDS = KINDS


class StepForm(Form):
    reaction_asked = Signal()
    """A new reaction of this step is wanted."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing, tr("Step"), tr("Delete step"), tr("Name of the step"))
        self.members: Sequence[str] = ()
        self.processes: Sequence[tuple[str, str]] = ()
        self.first = ToggleSwitch(tr("First step of the process"))
        self.first.toggled.connect(self._make_first)
        self.column.addWidget(self.first)
        self.end = Combo(
            tr("Does a case end here?"),
            [Option("", tr("No, it goes on"), "arrow-right"), *(
                Option(end, tr(text), {"won": "trophy", "lost": "circle-x"}.get(end, "circle-check"))
                for end, text in words.ENDS.items()
            )],
        )  # fmt: skip
        self.end.chosen.connect(self._end_chosen)
        self.column.addWidget(FieldRow(tr("Does a case end here?"), self.end))
        self.starts = Combo(tr("Starts then"))
        self.starts.chosen.connect(lambda _: self.at_once())
        self.starts_row = FieldRow(tr("Starts then for the same contact"), self.starts)
        self.column.addWidget(self.starts_row)
        self._reactions()
        self.going = QWidget()
        self._going_fields(self.going)
        self.column.addWidget(self.going)
        self.column.addStretch(1)

    def _reactions(self) -> None:
        self.arrows = QWidget()
        column = QVBoxLayout(self.arrows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(tr("Reactions of the customer"), "small", "text2", weight=fonts.MEDIUM))
        self.links = QVBoxLayout()
        self.links.setSpacing(2)
        column.addLayout(self.links)
        self.none = Label(tr("None yet: a case that gets here stays here."), "small", "warn", wrap=True)
        column.addWidget(self.none)
        self.new = Button(tr("New reaction"), icon="plus", size="small")
        self.new.clicked.connect(self.reaction_asked)
        column.addWidget(self.new)
        self.column.addWidget(self.arrows)

    def _going_fields(self, holder: QWidget) -> None:
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.kind = Combo(tr("What is done"), [Option(kind, label("activity", kind), LOOKS[kind][0]) for kind in KINDS])
        self.kind.chosen.connect(lambda _: self.at_once())
        column.addWidget(FieldRow(tr("What is done"), self.kind))
        row = QHBoxLayout()
        row.setSpacing(12)
        self.percent = NumberField(tr("Probability"), most=100)
        self.percent.setSuffix(tr(" %"))
        self.limit = NumberField(tr("Ages after days"), most=3660)
        self.limit.setSpecialValueText(tr("never"))
        for field, text in ((self.percent, tr("Probability")), (self.limit, tr("Ages after days"))):
            field.valueChanged.connect(lambda _: self.touched())
            row.addWidget(FieldRow(text, field), 1)
        column.addLayout(row)
        self.rests = ToggleSwitch(tr("A case may wait here"))
        self.rests.setToolTip(plain_tip(tr("Nothing need be planned while it waits.")))
        self.rests.toggled.connect(lambda _: self.at_once())
        column.addWidget(self.rests)
        self.plan = PlanForm(tr("what is done, today"))
        self.plan.changed.connect(self.touched)
        column.addWidget(self.plan)
        self.script = Lines(tr("What to say or ask"), 4)
        self.script.textChanged.connect(self.touched)
        column.addWidget(FieldRow(tr("What to say or ask"), self.script))

    def _make_first(self, on: bool) -> None:
        if on and self._shown[0]:
            self.flush()
            self.drawing.put_head(start=self._shown[0])

    def _end_chosen(self, end: str) -> None:
        self.flush()
        step = self.drawing.process.step(self._shown[0])
        if step is not None:
            self.drawing.put_step(rules.ended(step, end))

    def _keep(self) -> None:
        step = self.drawing.process.step(self._shown[0])
        if step is None:
            return
        self.drawing.put_step(self._typed(step))

    def _typed(self, step: Step) -> Step:
        """The step with what stands in the fields."""
        name = self.name.text().strip() or step.name
        if step.end:
            return replace(step, name=name, starts=self.starts.value)
        return replace(
            step, name=name, kind=self.kind.value, probability=self.percent.value(), limit_days=self.limit.value(),
            rests=self.rests.isChecked(), plan=self.plan.plan, script=self.script.toPlainText().strip(),
        )  # fmt: skip

    def refresh(self) -> None:
        step = self.drawing.step
        if step is None or self.drawing.reaction_id:
            return
        if self._shown[0] == step.id and self._pause.isActive():
            return  # being changed: that counts
        self._shown = (step.id, "")
        self.setEnabled(not self.drawing.read_only)
        self.show_name(step.name)
        first = self.drawing.process.start == step.id
        for toggle, on in ((self.first, first), (self.rests, step.rests)):
            with QSignalBlocker(toggle):
                toggle.setChecked(on)
                toggle.update()
        self.first.setEnabled(not first)
        self.end.set_value(step.end)
        self.starts_row.setVisible(bool(step.end))
        others = [Option(code, name, "workflow") for code, name in self.processes]
        if step.starts and step.starts not in dict(self.processes):
            others.append(Option(step.starts, step.starts, "workflow"))
        self.starts.set_options([Option("", tr("Nothing"), "minus"), *others])
        self.starts.set_value(step.starts)
        self.arrows.setVisible(not step.end)
        self.going.setVisible(not step.end)
        self._show_going(step)
        self._show_arrows(step)

    def _show_going(self, step: Step) -> None:
        self.kind.set_value(step.kind)
        for field, value in ((self.percent, step.probability), (self.limit, step.limit_days)):
            with QSignalBlocker(field):
                if field.value() != value:
                    field.setValue(value)
        self.plan.show_plan(step.plan, self.members)
        with QSignalBlocker(self.script):
            self.script.show_text(step.script)

    def _show_arrows(self, step: Step) -> None:
        while self.links.count():
            self.links.takeAt(0).widget().deleteLater()
        for item in step.reactions:
            target = self.drawing.process.step(item.target)
            text = tr("{reaction} → {step}", reaction=item.name, step=target.name if target else "?")
            link = LinkButton(text, self)
            link.clicked.connect(lambda _=False, name=item.id: self.drawing.pick(step.id, name))
            self.links.addWidget(link)
        self.none.setVisible(not step.reactions)
