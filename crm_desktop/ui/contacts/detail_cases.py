"""The tab “Cases” of a contact: its sales, service requests and complaints, and what it has until when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.operations import equipment
from crm_desktop.records.case import Case
from crm_desktop.records.equipment import Equipment
from crm_desktop.records.labels import label
from crm_desktop.records.process import COMPLAINT, TICKET
from crm_desktop.store.queries import equipment as queries
from crm_desktop.ui.cases import words
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label, SectionHeader
from crm_desktop.ui.widgets.option_list import OptionList

if TYPE_CHECKING:
    from crm_desktop.store.queries.processes import Steps
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_ICONS = {TICKET: "ticket", COMPLAINT: "circle-alert"}


class CasesTab(QWidget):
    """Shows what `show_cases` gave it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = ""
        self._equipment: list[Equipment] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        self.new_case = Button(tr("New case …"), icon="plus", size="small")
        self.new_case.clicked.connect(self._begin)
        self.cases = OptionList(tr("Cases"))
        self.cases.opened.connect(lambda case_id: context.go("case", case_id))
        self._section(column, tr("Cases"), self.new_case, self.cases, 3)
        self.none = Label(tr("There is no case with this contact yet."), "small", "text3", wrap=True)
        column.insertWidget(1, self.none)
        self.add_button = Button(tr("Add product or contract …"), icon="plus", size="small")
        self.add_button.clicked.connect(lambda: self.edit(None))
        self.equipment = OptionList(tr("Products and contracts"))
        self.equipment.opened.connect(self._edit_one)
        self.equipment.removed.connect(self.remove)
        self._section(column, tr("Products and contracts"), self.add_button, self.equipment, 2)
        self.nothing = Label(
            tr("Note what the customer has and until when: the follow-up before the end comes by itself."), "small",
            "text3", wrap=True,
        )  # fmt: skip
        column.addWidget(self.nothing)
        column.addStretch(0)

    @staticmethod
    def _section(column: QVBoxLayout, title: str, button: Button, rows: OptionList, share: int) -> None:
        line = QHBoxLayout()
        line.addWidget(SectionHeader(title, button))
        column.addLayout(line)
        column.addWidget(rows, share)

    def show_cases(self, contact_id: str, cases: Sequence[Case], steps: Steps, *, writable: bool) -> None:
        """`steps` looks up in which step each of them is."""
        self._contact_id = contact_id
        today = self._context.today()
        options: list[Option] = []
        for case in cases:
            step = steps.of(case)
            where = words.ended(case) if case.outcome else step.name if step else case.step
            amount = "" if case.amount is None else words.amount(case)
            coming = "" if case.outcome else words.next_step(case, today)[0]
            whose = case.contact if case.contact_id != contact_id else ""
            about = (f"#{case.number}", label("case_noun", case.noun), where, amount, coming, whose)
            icon = words.END_LOOKS[case.outcome][0] if case.outcome else _ICONS.get(case.noun, "briefcase")
            options.append(Option(case.id, case.title, icon, " · ".join(part for part in about if part)))
        self.cases.fill(options)
        self.cases.setVisible(bool(options))
        self.none.setVisible(not options)
        self._equipment = queries.of_contact(self._context.ws, contact_id)
        self.equipment.fill([self._option(item) for item in self._equipment])
        self.equipment.setVisible(bool(self._equipment))
        self.nothing.setVisible(not self._equipment)
        for button in (self.new_case, self.add_button):
            button.setEnabled(writable)

    def _option(self, item: Equipment) -> Option:
        about = [item.serial]
        if item.contract_end:
            about.append(tr("contract until {day}", day=day_text(item.contract_end)))
        if item.warranty_end:
            about.append(tr("warranty until {day}", day=day_text(item.warranty_end)))
        if item.amount is not None:
            about.append(format_amount(item.amount, item.currency))
        if item.contact_id != self._contact_id:
            about.append(item.contact)
        return Option(item.id, item.product, "package", " · ".join(part for part in about if part))

    def _begin(self) -> None:
        from crm_desktop.ui.cases.new_case import NewCase

        NewCase(self._context, self._contact_id).open()

    # what the customer has

    def _edit_one(self, equipment_id: str) -> None:
        self.edit(next((item for item in self._equipment if item.id == equipment_id), None))

    def edit(self, found: Equipment | None) -> None:
        """Change an entry, or make a new one."""
        if self._context.ws.read_only or not self._contact_id:
            return
        from .equipment_dialog import EquipmentDialog

        EquipmentDialog(self._context, self._contact_id, found).open()

    def remove(self, equipment_id: str) -> None:
        ws = self._context.ws
        found = next((item for item in self._equipment if item.id == equipment_id), None)
        if found is not None and not ws.read_only:
            done = tr("“{name}” removed", name=found.product)
            self._context.do(lambda: (equipment.remove(ws, found.id), True)[1], done)
