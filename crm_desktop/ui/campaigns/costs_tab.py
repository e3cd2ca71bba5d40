"""What a campaign cost, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.operations import campaigns
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label, SectionHeader
from crm_desktop.ui.widgets.option_list import OptionList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.records.campaign import Campaign, Cost
    from crm_desktop.ui.context import Context

tr = texts("campaigns_page")


class CostsTab(QWidget):
    new_cost = Signal()
    change_wanted = Signal(str)
    """Of the line with this id."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        self.add = Button(tr("New cost …"), icon="plus", size="small")
        self.add.clicked.connect(self.new_cost)
        column.addWidget(SectionHeader(tr("Costs"), self.add))
        self.rows = OptionList(tr("Costs"))
        self.rows.removed.connect(self.remove)
        self.rows.opened.connect(self.change_wanted)
        column.addWidget(self.rows, 1)
        self.hint = Label("", "small", "text3", wrap=True)
        column.addWidget(self.hint)
        column.addStretch(0)
        self.setFocusProxy(self.add)

    def show_costs(self, found: Campaign, costs: Sequence[Cost], *, writable: bool) -> None:
        self.rows.fill([
            Option(one.id, one.what, "banknote", f"{day_text(one.day)} · {format_amount(one.amount, found.currency)}")
            for one in costs
        ])  # fmt: skip
        self.rows.setVisible(bool(costs))
        self.hint.setText(
            tr("Enter or a double click changes a line, Del removes it.") if costs else tr("Nothing was spent yet.")
        )
        self.add.setEnabled(writable)

    def remove(self, cost_id: str) -> None:
        ws = self._context.ws
        if not ws.read_only:
            self._context.do(lambda: (campaigns.remove_cost(ws, cost_id), True)[1], tr("Cost removed"))
