"""A quote being written: lines, discount, until when it holds, texts; the totals follow while one types."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount, format_number
from crm_desktop.operations import quotes
from crm_desktop.records.quote import PERCENT, Line, Quote, totals
from crm_desktop.ui import fonts
from crm_desktop.ui.waiting_form import QUOTE, Part, WaitingForm
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import DateField, FieldRow
from crm_desktop.ui.widgets.labels import Label

from .line_table import LineTable, Unreadable, percent

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("quotes")


class QuoteEditor(Dialog):
    """`saved` carries the id."""

    saved = Signal(str)

    def __init__(self, context: Context, quote: Quote) -> None:
        super().__init__(context.window, tr("Quote {number}", number=quote.name), quote.contact, width=820)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._quote = context, quote
        top = QHBoxLayout()
        top.setSpacing(12)
        self.title_field = QLineEdit(quote.title)
        top.addWidget(FieldRow(tr("What it is about"), self.title_field), 3)
        self.valid = DateField(tr("Holds until"))
        day = date.fromisoformat(quote.valid_until) if quote.valid_until else context.today()
        self.valid.setDate(QDate(day.year, day.month, day.day))
        top.addWidget(FieldRow(tr("Holds until"), self.valid), 1)
        self.discount = QLineEdit(format_number(quote.discount / PERCENT) if quote.discount else "")
        self.discount.textEdited.connect(lambda _: self._sum())
        self.discount_row = FieldRow(tr("Discount on all, %"), self.discount)
        top.addWidget(self.discount_row, 1)
        self.body.addLayout(top)
        self.table = LineTable(quote.currency)
        self.table.show_lines(quote.lines)
        self.table.changed.connect(self._sum)
        self.body.addWidget(self.table)
        self.body.addLayout(self._tools())
        words = QHBoxLayout()
        words.setSpacing(12)
        self.before = self._block(words, tr("Text over the lines"), quote.before)
        self.after = self._block(words, tr("Text below the lines"), quote.after)
        self.body.addLayout(words)
        self.problem = Label("", "small", "danger", wrap=True)
        self.body.addWidget(self.problem)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.yes = self.add_button(tr("Save quote"), "primary", self.save)
        if not quote.lines:
            self.table.add_line()
        lines = Part(self.table.typed, self.table.show_typed, self.table.changed)
        typed = {"title": self.title_field, "valid": self.valid, "discount": self.discount, "lines": lines,
                 "before": self.before, "after": self.after}  # fmt: skip
        WaitingForm(context, self, QUOTE, typed, quote.id)
        self._sum()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.add = Button(tr("Add line"), icon="plus", size="small")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.table.add_line)
        row.addWidget(self.add)
        for icon, name, doing in (
            ("trash-2", tr("Remove line"), self.table.remove_line),
            ("arrow-up", tr("Line up"), lambda: self.table.move_line(-1)),
            ("arrow-down", tr("Line down"), lambda: self.table.move_line(1)),
        ):
            button = IconButton(icon, name, self, side=28, icon_size=16)
            button.clicked.connect(lambda _=False, doing=doing: doing())
            row.addWidget(button)
        self.sums = Label("", "body", tabular=True, wrap=True)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.sums, 1)
        return row

    def _block(self, row: QHBoxLayout, name: str, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setFont(fonts.font("body"))
        field.setFixedHeight(fonts.room(52))
        row.addWidget(FieldRow(name, field))
        return field

    def _read(self) -> tuple[list[Line], int]:
        """Lines and discount. Raises Unreadable."""
        discount = percent(self.discount.text())
        if discount is None or not 0 <= discount <= 100 * PERCENT:
            raise Unreadable(tr("The discount on all is from 0 to 100 percent."), -1, -1)
        return self.table.lines(), discount

    def _sum(self) -> None:
        try:
            lines, discount = self._read()
        except Unreadable as problem:
            self.problem.setText(str(problem))
            self.sums.setText("–")
            return
        self.problem.setText("")
        found = totals(lines, discount)
        self.sums.setText(
            tr("Net {net} · VAT {vat} · Total {total}", **{
                name: format_amount(value, self._quote.currency)
                for name, value in (("net", found.net), ("vat", found.vat), ("total", found.total))
            })
        )  # fmt: skip

    def save(self) -> None:
        """Keep all of it in one step; what cannot be read stays open with a sentence."""
        self.table.finish_typing()
        try:
            lines, discount = self._read()
        except Unreadable as problem:
            self.problem.setText(str(problem))
            if problem.row >= 0:
                self.table.setCurrentCell(problem.row, problem.column)
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.discount.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        ws, quote_id = self._context.ws, self._quote.id
        values = {
            "title": self.title_field.text().strip(), "discount": discount,
            "valid_until": self.valid.date().toString(Qt.DateFormat.ISODate),
            "before": self.before.toPlainText().strip(), "after": self.after.toPlainText().strip(),
        }  # fmt: skip
        label = tr("Change quote {number}", number=self._quote.name)

        def keep() -> bool:
            with ws.operation(label):
                quotes.set_fields(ws, quote_id, values)
                quotes.set_lines(ws, quote_id, lines)
            return True

        if self._context.do(keep, label):
            self.accept()
            self.saved.emit(quote_id)
