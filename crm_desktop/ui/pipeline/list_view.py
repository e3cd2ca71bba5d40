"""The list: the table of the same cases with what they add up to, its order, and its way out to Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.tables import Heading
from crm_desktop.operations import pipeline
from crm_desktop.operations.pipeline import Board
from crm_desktop.store.queries.pipeline import Scope
from crm_desktop.ui.pipeline.case_table import FIELDS, SORTABLE, CaseTable
from crm_desktop.ui.pipeline.column import money
from crm_desktop.ui.pipeline.saving import ask_file, save
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")


class ListView(QWidget):
    """`order_changed` when another order is wanted; the page loads then."""

    order_changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.sort, self.descending = "close_day", False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sums = Label("", "body", "text2", wrap=True)
        row.addWidget(self.sums, 1)
        self.order = ChoiceChip(tr("Order"), "arrow-up-down", self)
        by_sort = {field.sort: field for field in reversed(FIELDS)}
        self.order.set_options([Option(name, tr(by_sort[name].title)) for name in SORTABLE])
        self.order.chosen.connect(self._by)
        row.addWidget(self.order)
        self.turn = IconButton("arrow-down", tr("Turn the order round"), self, side=28, icon_size=16)
        self.turn.clicked.connect(lambda: self._by(self.sort))
        row.addWidget(self.turn)
        self.export = Button(tr("Export …"), "secondary", "download", self, size="small")
        self.export.clicked.connect(self.save)
        row.addWidget(self.export)
        column.addLayout(row)
        self.table = CaseTable(lambda: context.ws, context.today, self)
        self.table.sort_wanted.connect(self._by)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _by(self, sort: str) -> None:
        self.descending = sort == self.sort and not self.descending
        self.sort = sort
        self.order_changed.emit()

    def load(self, board: Board, scope: Scope) -> None:
        """The cases of this board; the sums are the board's own."""
        ids = pipeline.listed(self._context.ws, scope.process_id, scope, self.sort, self.descending)
        self.table.show_ids(ids, self.sort, self.descending)
        self.order.set_value(self.sort)
        self.turn.set_icon("arrow-up" if self.descending else "arrow-down")
        ended = len(ids) - board.total.count
        said = [tr.plural(board.total.count, "{n} open", "{n} open")]
        if any(column.total.amount or column.total.others for column in board.columns):
            likely = money(board.total, board.currency, of_weighted=True)
            said += [money(board.total, board.currency), tr("weighted {amount}", amount=likely)]
        if ended:
            said.append(tr.plural(ended, "and {n} that ended this month", "and {n} that ended this month"))
        self.sums.setText(" · ".join(said))
        self.export.setEnabled(bool(ids))

    def save(self) -> None:
        """Write what is shown, as it is shown."""
        context, ids, model = self._context, list(self.table.cases.ids), self.table.cases
        path = ask_file(context, tr("Cases"))
        if path is None:
            return
        headings = [Heading(tr(field.title), field.kind) for field in FIELDS]
        headings.insert(4, Heading(tr("Currency")))
        rows = []
        for start in range(0, len(ids), 500):
            for found in model.read(ids[start : start + 500]):
                if found is not None:
                    values = [field.value(found) for field in FIELDS]
                    rows.append([*values[:4], found.case.currency, *values[4:]])
        save(context, path, tr("Cases"), headings, rows)
