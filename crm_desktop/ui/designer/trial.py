"""A test run: a pretended case goes through the drawing, click by click. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records import process as rules
from crm_desktop.records.process import DAY, MONTH, Reaction
from crm_desktop.ui import fonts
from crm_desktop.ui.layout_items import widgets_of
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.labels import Divider, Label

from . import words
from .drawing import Drawing

tr = texts("designer")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the pretended case was: the step, what was said there, and what followed."""

    step: str
    said: str
    move: rules.Move


class Trial(QWidget):
    closed = Signal()

    def __init__(self, drawing: Drawing, today: Callable[[], date]) -> None:
        super().__init__()
        self._drawing, self._today = drawing, today
        self.stops: list[Stop] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Label(tr("Test run"), "small", "text2", weight=fonts.SEMIBOLD), 1)
        close = IconButton("x", tr("End test run"), self, side=28, icon_size=16)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(Label(tr("A pretended case: nothing is written."), "small", "text2", wrap=True))
        self.where = Label("", "amount", wrap=True)
        column.addWidget(self.where)
        self.what = Label("", "small", "text2", wrap=True)
        column.addWidget(self.what)
        self.script = Label("", "small", "text", wrap=True)
        column.addWidget(self.script)
        self.question = Label(tr("What does the customer say?"), "small", "text2", weight=fonts.MEDIUM)
        column.addWidget(self.question)
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(6)
        column.addLayout(self.buttons)
        self.stuck = Label(tr("Here the case would stay: the step has no exit."), "small", "warn", wrap=True)
        column.addWidget(self.stuck)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.back = Button(tr("One step back"), icon="undo-2", size="small")
        self.back.clicked.connect(self.step_back)
        self.again = Button(tr("From the start"), size="small")
        self.again.clicked.connect(self.begin)
        row.addWidget(self.back)
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(Divider())
        column.addWidget(Label(tr("The way so far"), "small", "text2", weight=fonts.MEDIUM))
        self.trail = Label("", "small", "text2", wrap=True)
        column.addWidget(self.trail)
        column.addStretch(1)

    def begin(self) -> None:
        """Put the pretended case into the first step."""
        process = self._drawing.process
        self.stops = []
        if process.step(process.start) is not None:
            move = rules.move(process, process.start, self._today())
            self.stops = [Stop(process.start, "", move)]
        self.refresh()
        self._give_keyboard()

    def _give_keyboard(self) -> None:
        """To what can be said now; at an end to the way back."""
        usable = [button for button in (*widgets_of(self.buttons), self.back, self.again) if button.isEnabled()]
        if usable:
            usable[0].setFocus()

    def react(self, reaction: Reaction) -> None:
        """The customer said this: what follows, with a day asked for taken as a month from now."""
        process, step = self._drawing.process, self.stops[-1].step
        day = rules.months_later(self._today(), 1)
        asked = {"day": day.isoformat()} if DAY in reaction.asks else {}
        if MONTH in reaction.asks:
            asked = {"month": f"{day:%Y-%m}"}
        try:
            move = rules.react(process, step, reaction.id, self._today(), **asked)
        except KeyError:
            return  # leads nowhere: the button is shut
        self.stops.append(Stop(move.step, reaction.name, move))
        self.refresh()
        self._give_keyboard()

    def step_back(self) -> None:
        if len(self.stops) > 1:
            self.stops.pop()
        self.refresh()
        self._give_keyboard()

    def refresh(self) -> None:
        """Show where the case is; begin anew when its step is gone."""
        process = self._drawing.process
        if any(process.step(stop.step) is None for stop in self.stops):
            self.begin()
            return
        while self.buttons.count():
            self.buttons.takeAt(0).widget().deleteLater()
        step = process.step(self.stops[-1].step) if self.stops else None
        self.back.setEnabled(len(self.stops) > 1)
        self.again.setEnabled(bool(self.stops))
        self.stuck.setVisible(step is not None and not step.end and not step.reactions)
        self.question.setVisible(step is not None and bool(step.reactions))
        if step is None:
            self.where.setText(tr("The process has no first step yet."))
            return
        stop = self.stops[-1]
        self.where.setText(tr("{step}, {n} %", step=step.name, n=stop.move.probability))
        self.what.setText(words.planned(stop.move))
        self.script.setText(step.script)
        self.script.setVisible(bool(step.script))
        for item in step.reactions:
            button = Button(item.name, "soft", parent=self)
            button.setEnabled(process.step(item.target) is not None)
            button.setToolTip(plain_tip("\n".join(words.one_click(process, step, item))))
            button.clicked.connect(lambda _=False, item=item: self.react(item))
            self.buttons.addWidget(button)
            button.show()
        self.trail.setText(
            "\n".join(
                tr("{said} → {step}", said=item.said or tr("Beginning"), step=self._name(item)) for item in self.stops
            )
        )
        self._drawing.pick(step.id)

    def _name(self, stop: Stop) -> str:
        step = self._drawing.process.step(stop.step)
        return step.name if step else stop.step
