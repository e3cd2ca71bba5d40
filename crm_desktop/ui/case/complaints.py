"""Complaints by cause: how many, how many of them open, what they cost; and how quickly customers were answered."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount, format_int
from crm_desktop.operations import responses
from crm_desktop.records import response
from crm_desktop.store.queries import service
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_page")

_DAYS = ("30", "90", "365")


class ComplaintsReport(Dialog):
    """Reads when it opens and when another period is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window, tr("Complaints by cause"), width=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        days = [Option(number, tr.plural(int(number), "Last {n} day", "Last {n} days")) for number in _DAYS]
        self.period = Combo(tr("Period"), days)
        self.period.set_value(_DAYS[-1])
        self.period.chosen.connect(self._choose)
        self.body.addWidget(self.period)
        heads = (tr("Cause"), tr("Complaints"), tr("Open"), tr("What it cost us"), tr("Compensation"))
        self.table = QTableWidget(0, len(heads))
        self.table.setAccessibleName(tr("Complaints by cause"))
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(fonts.room(220))
        self.body.addWidget(self.table)
        self.answers = Label("", "body", "text2", wrap=True)
        self.body.addWidget(self.answers)
        self.add_button(tr("Close"), "primary", self.accept)
        self._load(_DAYS[-1])

    def _choose(self, days: str) -> None:
        self.period.set_value(days)
        self._load(days)

    def _load(self, days: str) -> None:
        ws = self._context.ws
        found = service.causes(ws, stamp(ws.clock() - timedelta(days=int(days))))
        self.table.setRowCount(len(found))
        for row, item in enumerate(found):
            cells = (
                item.cause or tr("not known"), format_int(item.number), format_int(item.open),
                format_amount(item.cost, item.currency), format_amount(item.compensation, item.currency),
            )  # fmt: skip
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)
        self.table.setVisible(bool(found))
        lines = [] if found else [tr("There was no complaint in this time.")]
        median = responses.median_minutes(ws, int(days))
        if median is not None:
            lines.append(tr("Half of all first answers: {words}", words=response.answered_words(median)))
        self.answers.setText("\n".join(lines))
        self.answers.setVisible(bool(lines))
