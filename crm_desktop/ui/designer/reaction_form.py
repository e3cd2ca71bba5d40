"""The fields of a reaction, and in words what a click on it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.prepared import shown_name
from crm_desktop.records.process import QUESTIONS, REASON, Reaction, Step
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.chips import StatusChip
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.figures import ProportionBar
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.forms import FieldRow, NumberField, ToggleSwitch
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.labels import Divider, Label
from crm_desktop.ui.widgets.surface import Card

from . import words
from .drawing import Drawing
from .form import Form, Lines
from .plan_form import PlanForm

tr = texts("designer")

AS_STEP = -1
"""In the field of the percent: that of the step it leads to."""


class ReactionForm(Form):
    step_asked = Signal()
    """It is to lead to a step that is not there yet."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(drawing, tr("Reaction"), tr("Delete reaction"), tr("Name of the reaction"))
        self.members: Sequence[str] = ()
        self.templates: Sequence[str] = ()
        self.own_templates: Sequence[str] = ()
        """Those of `templates` the office made itself."""
        way = FlowLayout(spacing=6, row_spacing=4)
        self.column.addLayout(way)
        self.source = StatusChip("", "neutral")
        self.target_chip = StatusChip("", "accent")
        way.addWidget(self.source)
        way.addWidget(IconLabel("arrow-right", "text2", size=14))
        way.addWidget(self.target_chip)
        self.column.addWidget(Divider())
        self.target = Combo(tr("Next step"), extras=[Extra(tr("New step"), self.step_asked.emit, keys="Alt+N")])
        self.target.chosen.connect(lambda _: self.at_once())
        self.column.addWidget(FieldRow(tr("Next step"), self.target))
        self.plan = PlanForm(tr("as the next step says"))
        self.plan.changed.connect(self.touched)
        self.column.addWidget(self.plan)
        self.template = Combo(tr("Letter or e-mail to prepare"))
        self.template.chosen.connect(lambda _: self.at_once())
        self.column.addWidget(FieldRow(tr("Letter or e-mail to prepare"), self.template))
        self.percent = NumberField(tr("Probability from then on"), least=AS_STEP, most=100)
        self.percent.setSuffix(tr(" %"))
        self.percent.valueChanged.connect(lambda _: self.touched())
        self.percent_row = FieldRow(tr("Probability from then on"), self.percent, " ")
        self.column.addWidget(self.percent_row)
        self.column.addWidget(Divider())
        self.asks: dict[str, ToggleSwitch] = {}
        for question in QUESTIONS:
            toggle = self.asks[question] = ToggleSwitch(tr(words.QUESTIONS[question]))
            toggle.toggled.connect(lambda on, name=question: self._asked(name, on=on))
            self.column.addWidget(toggle)
        self.reasons = Lines(tr("Reasons to choose from, one a line"), 4)
        self.reasons.textChanged.connect(self.touched)
        self.reasons_row = FieldRow(tr("Reasons to choose from, one a line"), self.reasons)
        self.column.addWidget(self.reasons_row)
        self._click_card()
        self.share = Label("", "small", "text2", wrap=True)
        self.bar = ProportionBar()
        self.column.addWidget(self.share)
        self.column.addWidget(self.bar)
        self.column.addStretch(1)

    def _click_card(self) -> None:
        card = Card(fill="accentSoft", line="")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("mouse-pointer-click", "accent", size=16))
        head.addWidget(Label(tr("One click in the case"), "small", "accent", weight=fonts.SEMIBOLD), 1)
        column.addLayout(head)
        self.click = Label("", "small", wrap=True)
        column.addWidget(self.click)
        self.column.addWidget(card)

    def _asked(self, question: str, *, on: bool) -> None:
        other = {"month": "day", "day": "month"}.get(question)
        if on and other:  # one of the two says when to go on
            with QSignalBlocker(self.asks[other]):
                self.asks[other].setChecked(False)
                self.asks[other].update()
        self.reasons_row.setVisible(self.asks[REASON].isChecked())
        self.at_once()

    def _keep(self) -> None:
        step = self.drawing.process.step(self._shown[0])
        reaction = step.reaction(self._shown[1]) if step else None
        if reaction is not None:
            self.drawing.put_reaction(self._shown[0], self._typed(reaction))

    def _typed(self, reaction: Reaction) -> Reaction:
        percent = self.percent.value()
        reasons = tuple(line.strip() for line in self.reasons.toPlainText().splitlines() if line.strip())
        return replace(
            reaction, name=self.name.text().strip() or reaction.name, target=self.target.value, plan=self.plan.plan,
            template=self.template.value, probability=None if percent == AS_STEP else percent, reasons=reasons,
            asks=tuple(question for question, toggle in self.asks.items() if toggle.isChecked()),
        )  # fmt: skip

    def refresh(self) -> None:
        step, reaction = self.drawing.step, self.drawing.reaction
        if step is None or reaction is None:
            return
        self._show_words(step, reaction)
        if self._shown == (step.id, reaction.id) and self._pause.isActive():
            return
        self._shown = (step.id, reaction.id)
        self.setEnabled(not self.drawing.read_only)
        self.show_name(reaction.name)
        self.target.set_options(
            [Option(item.id, item.name, words.look(item)[0]) for item in self.drawing.process.steps]
        )
        self.target.set_value(reaction.target)
        self.plan.show_plan(reaction.plan, self.members)
        names = dict.fromkeys([*self.templates, *([reaction.template] if reaction.template else [])])
        said = shown_name(reaction.template)
        if said != reaction.template and said not in self.own_templates:  # the code and its words mean the same
            names.pop(said, None)
        self.template.set_options(
            [Option("", tr("None"), "minus"), *(Option(name, shown_name(name), "file-text") for name in names)]
        )
        self.template.set_value(reaction.template)
        for question, toggle in self.asks.items():
            with QSignalBlocker(toggle):
                toggle.setChecked(question in reaction.asks)
                toggle.update()
        self.reasons_row.setVisible(REASON in reaction.asks)
        with QSignalBlocker(self.reasons):
            if self._reasons_typed() != reaction.reasons:
                self.reasons.setPlainText("\n".join(reaction.reasons))
        with QSignalBlocker(self.percent):
            self.percent.setValue(AS_STEP if reaction.probability is None else reaction.probability)

    def _reasons_typed(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.reasons.toPlainText().splitlines() if line.strip())

    def _show_words(self, step: Step, reaction: Reaction) -> None:
        target = self.drawing.process.step(reaction.target)
        self.source.set_state(step.name, "neutral")
        self.target_chip.set_state(target.name if target else tr("nowhere"), "accent" if target else "warn")
        self.click.setText(" ".join(words.one_click(self.drawing.process, step, reaction)))
        ends = bool(target and target.end)
        self.plan.setVisible(not ends)
        self.percent_row.setVisible(not ends)
        self.percent.setSpecialValueText(tr("as the step: {n} %", n=target.probability if target else 0))
        self.percent_row.message.setText(tr("before {n} %", n=step.probability))
        there, out = self.drawing.share(step, reaction)
        shown = out > 0 and reaction.target != step.id
        self.share.setVisible(shown)
        self.bar.setVisible(shown)
        if shown and target is not None:
            self.share.setText(
                tr("Last 12 months: {some} of {all} cases went from here to “{name}”, {n} %.",
                   some=there, all=out, name=target.name, n=round(100 * there / out))
            )  # fmt: skip
            self.bar.set_parts([(tr("there"), there, "accent"), (tr("elsewhere"), out - there, "track")])
        self.share.setAlignment(Qt.AlignmentFlag.AlignLeft)
