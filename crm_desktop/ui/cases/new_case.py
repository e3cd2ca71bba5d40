"""A new case: what it is called, whose it is, in which process, what it may bring and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import currency_named, parse_money
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases
from crm_desktop.records.phrases import read
from crm_desktop.records.process import SALE
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.words import short_money
from crm_desktop.ui.contact_picker import ContactField
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.waiting_form import NEW_CASE, WaitingForm
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("case_parts")

USUAL = "acquisition"
"""The shipped process that is offered first while none is in use."""


class NewCase(Dialog):
    """`made(case id)` comes when it began. Without `process_id` the sales process used most is chosen. Processes
    that come with the program can be chosen as well, and are taken into use by that."""

    made = Signal(str)

    def __init__(self, context: Context, contact_id: str = "", process_id: str = "") -> None:
        super().__init__(context.window, tr("New case"), width=520)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.name = QLineEdit()
        self.name.setFont(fonts.font("body"))
        self.name.setPlaceholderText(tr("e.g. Service contract"))
        self.body.addWidget(FieldRow(tr("What is it about?"), self.name))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.contact = ContactField(context, tr("Contact"), tr("Choose a contact"))
        self.contact.set_contact(contact_id)
        self.contact.chosen.connect(lambda _: self.contact_row.set_error(""))
        self.contact_row = FieldRow(tr("Contact"), self.contact)
        self.process = Combo(tr("Process"), self._processes())
        self.process.set_value(self._begin_with(process_id))
        self.amount = self._line(tr("e.g. 12k or 1.234,56"))
        self.amount_row = FieldRow(tr("Amount"), self.amount)
        self.amount.textChanged.connect(self._read_amount)
        self.close_day = self._line(tr("e.g. end of January or 31.1."))
        self.day_row = FieldRow(tr("Expected close"), self.close_day)
        self.close_day.textChanged.connect(self._read_day)
        grid.addWidget(self.contact_row, 0, 0)
        grid.addWidget(FieldRow(tr("Process"), self.process), 0, 1)
        grid.addWidget(self.amount_row, 1, 0)
        grid.addWidget(self.day_row, 1, 1)
        self.body.addStretch(1)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.create = self.add_button(tr("Create"), "primary", self._create)
        typed = {"name": self.name, "contact": self.contact, "process": self.process, "amount": self.amount,
                 "day": self.close_day}  # fmt: skip
        WaitingForm(context, self, NEW_CASE, typed, contact_id)
        self.name.setFocus()

    @staticmethod
    def _line(hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setFont(fonts.font("body", tabular=True))
        line.setPlaceholderText(hint)
        return line

    def _processes(self) -> list[Option]:
        live = processes.live(self._context.ws)
        used = [Option(item.process_id, item.process.name) for item in live]
        codes = {item.code for item in live}
        found: list[Option] = []
        for code, path in process_files.shipped().items():
            if code not in codes:
                group = tr("Coming with Kontor") if used else ""
                found.append(Option(code, process_files.read(path).name, group=group))
        return used + found

    def _begin_with(self, process_id: str) -> str:
        live = processes.live(self._context.ws)
        if process_id:
            return next((item.process_id for item in live if process_id in (item.process_id, item.code)), process_id)
        usual = max(live, key=lambda item: (item.process.noun == SALE, item.cases), default=None)
        return usual.process_id if usual else USUAL

    # reading

    def _cents(self) -> int | None:
        return parse_money(self.amount.text()) if self.amount.text().strip() else None

    def _currency(self) -> str:
        return currency_named(self.amount.text()) or "EUR"

    def _day(self) -> str:
        text = self.close_day.text().strip()
        return read(text, self._context.now().replace(tzinfo=None), i18n.language()).date if text else ""

    def _read_amount(self) -> None:
        cents = self._cents()
        self.amount_row.set_hint("" if cents is None else short_money(cents, self._currency()))

    def _read_day(self) -> None:
        day = self._day()
        self.day_row.set_hint(day_text(day) if day else "")

    def _create(self) -> None:
        context, ws = self._context, self._context.ws
        title, amount, day = self.name.text().strip(), self._cents(), self._day()
        wrong = None
        if self.close_day.text().strip() and not day:
            self.day_row.set_error(tr("Please say a day, like 31.1.2027 or end of January."))
            wrong = self.close_day
        if self.amount.text().strip() and (amount is None or amount < 0):
            self.amount_row.set_error(tr("Please write an amount like 1.234,56 or 12k."))
            wrong = self.amount
        if not self.contact.value:
            self.contact_row.set_error(tr("Please choose whom it is about."))
            wrong = self.contact
        self.adjustSize()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def begin() -> str:
            process_id = process_files.available(ws, self.process.value)
            return cases.begin(
                ws, process_id, self.contact.value, title, amount=amount, currency=self._currency(), close_day=day
            )

        made = context.do(begin, lambda case_id: tr("“{title}” created", title=queries.title(ws, case_id)))
        if made is not None:
            self.accept()
            self.made.emit(made)


def begin_here(context: Context) -> NewCase:
    """Ask for a new case, of the contact that is shown, if one is; its page is shown then."""
    route = context.navigation.current
    screen = route.screen if route is not None else ""
    dialog = NewCase(context, route.record_id if route is not None and screen == "contacts" else "")
    target = "case" if context.has_screen("case") and screen != "pipeline" else "pipeline"
    dialog.made.connect(lambda case_id: context.go(target, case_id))
    dialog.open()
    return dialog
