"""Head of the pipeline: which process, what is open, what is likely of it, what was won; and the view."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations.pipeline import Board
from crm_desktop.records.process import SALE
from crm_desktop.store.queries.processes import Version
from crm_desktop.ui.cases.words import short_money
from crm_desktop.ui.pipeline.column import money
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Extra, Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.tabs import SegmentedControl

tr = texts("pipeline")

BOARD, LIST, FORECAST = VIEWS = ("board", "list", "forecast")


class Figure(QWidget):
    """A figure with its caption."""

    def __init__(self, caption: str, token: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(2)
        self.caption = Label(caption, "small", "text2")
        self.figure = Label("", "stat", token, tabular=True)
        column.addWidget(self.caption)
        column.addWidget(self.figure)

    def say(self, text: str) -> None:
        self.figure.setText(text)
        self.updateGeometry()


class Header(QWidget):
    """`view_chosen(str)` of VIEWS, `process_chosen(str)`, `new_wanted`; `draw_wanted` where one can draw (`draws`)."""

    view_chosen = Signal(str)
    process_chosen = Signal(str)
    new_wanted = Signal()
    draw_wanted = Signal()

    def __init__(self, parent: QWidget, *, draws: bool) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left = QWidget(self)
        self._flow = FlowLayout(left, spacing=34, row_spacing=8)
        words = QWidget(left)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.title = Label(tr("Pipeline"), "display")
        self.sub = Label("", "body", "text2")
        column.addWidget(self.title)
        column.addWidget(self.sub)
        self._flow.addWidget(words)
        self.open = Figure(tr("Open"), "text", left)
        self.weighted = Figure(tr("Weighted"), "accent", left)
        self.won = Figure("", "ok", left)
        for figure in (self.open, self.weighted, self.won):
            self._flow.addWidget(figure)
        row.addWidget(left, 1)
        side = QVBoxLayout()
        side.setSpacing(8)
        self.views = SegmentedControl(
            tr("View"),
            [(BOARD, tr("Board"), "square-kanban"), (LIST, tr("List"), "list"),
             (FORECAST, tr("Forecast"), "trending-up")],
        )  # fmt: skip
        self.views.chosen.connect(self.view_chosen)
        side.addWidget(self.views, 0, Qt.AlignmentFlag.AlignRight)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        self.process = Combo(tr("Process"), parent=self, compact=True, quiet=True)
        self.process.chosen.connect(self.process_chosen)
        if draws:
            self.process.extras = (Extra(tr("Draw this process …"), self.draw_wanted.emit, "workflow"),)
        foot.addWidget(self.process)
        self.new = Button(tr("New case"), "soft", "plus", self, shortcut="Ctrl+Shift+P")
        self.new.clicked.connect(self.new_wanted)
        foot.addWidget(self.new)
        side.addLayout(foot)
        side.addStretch(1)
        row.addLayout(side)

    def show_processes(self, live: list[Version], chosen: str) -> None:
        self.process.set_options([Option(item.process_id, item.process.name) for item in live])
        self.process.set_value(chosen)
        self.process.setVisible(len(live) > 1 or bool(self.process.extras))

    def show_board(self, board: Board, won: dict[str, int], month: str, until: str) -> None:
        """`until` says which expected close is shown, '' for any."""
        count = board.total.count
        sales = board.process.noun == SALE
        said = (
            tr.plural(count, "{n} open opportunity", "{n} open opportunities")
            if sales
            else tr.plural(count, "{n} open case", "{n} open cases")
        )
        self.sub.setText(f"{said} · {until}" if until else said)
        for figure in (self.open, self.weighted, self.won):
            figure.setVisible(sales)
        self.open.say(money(board.total, board.currency))
        self.weighted.say(money(board.total, board.currency, of_weighted=True))
        self.won.caption.setText(tr("Won in {month}", month=month))
        self.won.say(" · ".join(short_money(sum_, name) for name, sum_ in sorted(won.items()))
                     or short_money(0, board.currency))  # fmt: skip
