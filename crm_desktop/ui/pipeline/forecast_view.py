"""What may come in, how cases pass through the steps, what was lost to whom, and what it took."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int, format_number
from crm_desktop.exchange.export_columns import AMOUNT, NUMBER, TEXT, Value
from crm_desktop.operations import pipeline
from crm_desktop.operations.pipeline import Board
from crm_desktop.records.case import SERVICE
from crm_desktop.records.forecast import Month, Passage
from crm_desktop.records.process import DONE, LOST, SALE, WON
from crm_desktop.store.queries.pipeline import Scope
from crm_desktop.ui.cases.words import short_money
from crm_desktop.ui.pipeline.channel_report import ChannelReport
from crm_desktop.ui.pipeline.month_bars import MonthBars, month_name
from crm_desktop.ui.pipeline.phase_report import PhaseReport
from crm_desktop.ui.pipeline.report import Report
from crm_desktop.ui.pipeline.report_table import Line
from crm_desktop.ui.pipeline.service_reports import AnswerReport, ComplaintReport
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.forms import ToggleSwitch
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

AHEAD = ("3", "6", "12")
BACK = ("12", "3", "6", "24")
"""Months to look ahead and back; the first is the usual."""


class ForecastView(QScrollArea):
    """All of it from the scope of the board; what is past looks back over so many months of all who take part.
    `opened(case id)` with Enter or a double click on a case."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._board: Board | None = None
        self._scope = Scope()
        self.setProperty("look", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 12, 20)
        self._column.setSpacing(22)
        self.setWidget(inner)
        self._make_months()
        self._make_back()
        self._make_funnel()
        self._make_lost()
        self._make_effort()
        self.complaints = ComplaintReport(self._context)
        self.answers = AnswerReport(self._context)
        self.phases = PhaseReport(self._context)
        self.channels = ChannelReport(self._context)
        for report in (self.complaints, self.answers, self.phases, self.channels):
            self._add(report)
        self._column.addStretch(1)

    @property
    def reports(self) -> tuple[Report, ...]:
        return (
            self.months, self.funnel, self.lost, self.effort, self.complaints, self.answers, self.phases,
            self.channels,
        )  # fmt: skip

    def _add(self, report: Report) -> Report:
        report.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column.addWidget(report)
        return report

    def _choice(self, name: str, icon: str, values: Sequence[str], said: Callable[[int], str]) -> ChoiceChip:
        chip = ChoiceChip(name, icon, self)
        chip.set_options([Option(value, said(int(value))) for value in values])
        chip.set_value(values[0])

        def choose(value: str) -> None:
            chip.set_value(value)
            self._load()

        chip.chosen.connect(choose)
        return chip

    def _make_months(self) -> None:
        titles = (tr("Month"), tr("Weighted"), tr("Best case"), tr("Committed"), tr("Won"), tr("Cases"), tr("Slipped"))
        self.months = self._add(Report(
            self._context, tr("What may come in"), tr("Forecast"), (*titles, tr("Currency")), range(1, 7),
            (0, 130, 130, 130, 120, 80, 100, 90), (TEXT, *(AMOUNT,) * 4, NUMBER, NUMBER, TEXT),
        ))  # fmt: skip
        self.ahead = self._choice(
            tr("Three months"), "calendar", AHEAD, lambda n: tr.plural(n, "{n} month ahead", "{n} months ahead")
        )
        self.months.head.insertWidget(2, self.ahead)
        self.bars = MonthBars()
        self.months.column.insertWidget(1, self.bars)
        hint = tr(
            "Weighted is amount times probability, rounded for each case; best case is the whole amount; committed is "
            "what is won or from 90 % on. A case whose day is over counts in this month and is marked as slipped."
        )
        self.months.column.addWidget(Label(hint, "caption", "text3", wrap=True))

    def _make_back(self) -> None:
        """The period of all that looks back."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(tr("Looking back"), "title"))
        self.back = self._choice(
            tr("Twelve months"), "history", BACK, lambda n: tr.plural(n, "the last month", "the last {n} months")
        )
        row.addWidget(self.back)
        row.addStretch(1)
        self._column.addLayout(row)

    def _make_funnel(self) -> None:
        titles = (tr("Step"), tr("Came in"), tr("Went on"), tr("Of these on"), tr("Lost"), tr("Days in step"))
        self.funnel = self._add(Report(
            self._context, tr("How cases pass through the steps"), tr("Funnel"), titles, range(1, 6),
            (0, 110, 100, 110, 100, 120), (TEXT, *(NUMBER,) * 5),
        ))  # fmt: skip

    def _make_lost(self) -> None:
        titles = (tr("Reason"), tr("Cases"), tr("Competitor"), tr("Sum"))
        self.lost = self._add(Report(
            self._context, tr("Lost to whom and why (all sales)"), tr("Lost sales"), titles, (1, 3), (0, 80, 240, 140),
            (TEXT, NUMBER, TEXT, AMOUNT),
        ))  # fmt: skip
        self.lost.table.opened.connect(lambda contact_id: self._context.go("contacts", contact_id))

    def _make_effort(self) -> None:
        titles = (tr("Case"), tr("Minutes"), tr("Entries"), tr("Contact"), tr("Person"), tr("Result"), tr("Amount"),
                  tr("Currency"))  # fmt: skip
        self.effort = self._add(Report(
            self._context, tr("Time spent, and with what result (all processes)"), tr("Time and result"), titles,
            (1, 2, 6), (0, 90, 80, 190, 130, 130, 110, 90),
            (TEXT, NUMBER, NUMBER, TEXT, TEXT, TEXT, AMOUNT, TEXT),
        ))  # fmt: skip
        self.effort.table.opened.connect(self.opened)
        self.persons = ToggleSwitch(tr("Figures of single persons"), self.effort)
        self.persons.clicked.connect(self._switch)
        self.effort.head.insertWidget(2, self.persons)
        self.persons_said = Label("", "small", "text3", wrap=True)
        self.effort.column.insertWidget(1, self.persons_said)

    def _switch(self) -> None:
        on, ws = self.persons.isChecked(), self._context.ws
        done = tr("Everybody sees figures of single persons now") if on else tr("Only sums of the team are shown now")
        self._context.do(lambda: pipeline.show_persons(ws, on), done)

    # showing

    def load(self, board: Board, scope: Scope) -> None:
        """The same cases as the board."""
        self._board, self._scope = board, scope
        self._load()

    def _load(self) -> None:
        if self._board is None:
            return
        sales = self._board.process.noun == SALE
        self.months.setVisible(sales)
        self.lost.setVisible(sales)
        if sales:
            self._load_months()
            self._load_lost()
        self._load_funnel(self._board)
        self._load_effort()
        self.complaints.setVisible(self._board.process.noun in SERVICE)
        for report in (self.complaints, self.answers, self.phases, self.channels):
            report.load(int(self.back.value))

    def _load_months(self) -> None:
        ws, ahead = self._context.ws, int(self.ahead.value)
        lines = pipeline.expected(ws, ahead + 1, process_id=self._scope.process_id, scope=self._scope)
        main = [line for line in lines if self._board and line.currency == self._board.currency] or lines
        self.bars.show_months(main)
        shown, values = [], []
        own = self._board.currency if self._board else ""
        for currency in sorted({line.currency for line in lines}, key=lambda name: (name != own, name)):
            mine = [line for line in lines if line.currency == currency]
            most = max((line.weighted for line in mine), default=0) or 1
            for line in mine:
                shown.append(_month_line(line, month_name(line), line.weighted / most))
                values.append(_month_values(line, month_name(line)))
            whole = Month("", currency)
            for line in mine:
                for name in ("open", "weighted", "best", "committed", "won", "slipped"):
                    setattr(whole, name, getattr(whole, name) + getattr(line, name))
            shown.append(_month_line(whole, tr("Total"), 0, strong=True))
        self.months.show_lines(shown, values, "")

    def _load_funnel(self, board: Board) -> None:
        ws, months = self._context.ws, int(self.back.value)
        passages = pipeline.passages(ws, self._scope.process_id, months)
        ends = {step.id: step.end for step in board.process.steps}
        names = {step.id: step.name for step in board.process.steps}
        most = max((passage.entered for passage in passages), default=0) or 1
        shown, values = [], []
        for passage in passages:
            if not passage.entered and not passage.gone:
                continue
            on, lost = _ways(passage, ends)
            end = bool(ends.get(passage.step))
            share = on / passage.entered if passage.entered else 0.0
            days = "" if passage.days is None else format_number(round(passage.days, 1))
            shown.append(Line(
                (names.get(passage.step, passage.step), format_int(passage.entered), "" if end else format_int(on),
                 "" if end else f"{round(100 * share)}\u00a0%", "" if end else format_int(lost), days),
                bar=passage.entered / most,
            ))  # fmt: skip
            values.append((names.get(passage.step, passage.step), passage.entered, on, round(100 * share, 1), lost,
                           None if passage.days is None else round(passage.days, 1)))  # fmt: skip
        self.funnel.show_lines(shown, values, tr("No case has moved in this time."))

    def _load_lost(self) -> None:
        ws, currency = self._context.ws, self._board.currency if self._board else "EUR"
        found = pipeline.lost(ws, int(self.back.value), currency)
        shown = [
            Line((item.reason or tr("No reason said"), format_int(item.count), item.competitor or "–",
                  short_money(item.amount, currency)), opens=item.competitor_id)
            for item in found
        ]  # fmt: skip
        values = [(item.reason, item.count, item.competitor, item.amount / 100) for item in found]
        self.lost.show_lines(shown, values, tr("No sale was lost in this time."))

    def _load_effort(self) -> None:
        ws = self._context.ws
        on = pipeline.shows_persons(ws)
        self.persons.setChecked(on)
        self.persons.setEnabled(not ws.read_only)
        self.persons_said.setText(
            tr("Figures of single persons are switched on. Everybody who works with this file sees this sentence.")
            if on else tr("Only sums of the team. Whoever leads the office may switch on figures of single persons; "
                          "everybody sees it then. Ask your works council first, where there is one.")
        )  # fmt: skip
        self.persons_said.set_token("warn" if on else "text3")
        self.effort.table.setColumnHidden(4, not on)
        found = pipeline.effort(ws, int(self.back.value))
        shown, values = [], []
        for item in found:
            title = item.title or tr("Deleted case")
            result = {WON: tr("Won"), LOST: tr("Lost"), DONE: tr("Done")}.get(item.result, item.step)
            amount = "" if item.amount is None else short_money(item.amount, item.currency)
            shown.append(Line(
                (title, format_int(item.minutes), format_int(item.entries), item.contact, item.user, result, amount,
                 ""),
                {5: {WON: "ok", LOST: "danger"}.get(item.result, "text2")}, opens=item.case_id if item.title else "",
            ))  # fmt: skip
            values.append((title, item.minutes, item.entries, item.contact, item.user, result,
                           None if item.amount is None else item.amount / 100, item.currency))  # fmt: skip
        if found:
            minutes, entries = sum(item.minutes for item in found), sum(item.entries for item in found)
            total = (tr("Total"), format_int(minutes), format_int(entries), "", "", "", "", "")
            shown.append(Line(total, strong=True))
        self.effort.table.setColumnHidden(7, True)
        self.effort.show_lines(shown, values, tr("No entry of a case in this time."))


def _month_line(line: Month, name: str, bar: float, *, strong: bool = False) -> Line:
    def money(cents: int) -> str:
        return short_money(cents, line.currency)

    cells = (name, money(line.weighted), money(line.best), money(line.committed), money(line.won),
             format_int(line.open), format_int(line.slipped) if line.slipped else "", line.currency)  # fmt: skip
    return Line(cells, {6: "danger"} if line.slipped else {}, bar, strong)


def _month_values(line: Month, name: str) -> tuple[Value, ...]:
    return (name, line.weighted / 100, line.best / 100, line.committed / 100, line.won / 100, line.open, line.slipped,
            line.currency)  # fmt: skip


def _ways(passage: Passage, ends: dict[str, str]) -> tuple[int, int]:
    """How many went on to another step or were won, and how many were lost."""
    lost = sum(count for step, count in passage.left.items() if ends.get(step) == LOST)
    return passage.gone - lost, lost
