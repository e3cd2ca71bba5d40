"""Sending a quote: its document, the one follow-up, the amount of its case."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.operations import quotes
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.process import workdays_later
from crm_desktop.records.quote import Quote
from crm_desktop.ui.folders import EXPORT_FOLDER
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import DateField, FieldRow, ToggleSwitch
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("quotes")


class SendDialog(Dialog):
    def __init__(self, context: Context, quote: Quote) -> None:
        super().__init__(context.window, tr("Quote {number} goes out", number=quote.name), quote.contact, width=460)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._quote = context, quote
        self.body.addWidget(
            Label(tr("It stays as it is from then on; a new version can replace it."), "body", "text2", wrap=True)
        )
        self.day = DateField(tr("Follow up on"))
        day = workdays_later(context.today(), quotes.ASK_AFTER)
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.body.addWidget(FieldRow(tr("Follow up on"), self.day))
        amount = format_amount(quote.totals.net, quote.currency)
        self.amount = ToggleSwitch(tr("The case is worth {amount} then", amount=amount))
        self.amount.setChecked(True)
        self.body.addWidget(self.amount)
        self.amount.setVisible(bool(quote.case_id))
        self.document = ToggleSwitch(tr("Keep the document with the entry"))
        self.document.setChecked(True)
        self.body.addWidget(self.document)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.yes = self.add_button(tr("It went out"), "primary", self.send)

    def send(self) -> None:
        ws, quote = self._context.ws, self._quote
        day = self.day.date().toString(Qt.DateFormat.ISODate)
        with_amount, with_document = self.amount.isChecked() and bool(quote.case_id), self.document.isChecked()

        def work() -> str:
            document = _document(self._context, quote) if with_document else None
            return quotes.send(ws, quote.id, day=day, document=document, take_amount=with_amount)

        done = tr("Quote {number} sent, follow-up planned", number=quote.name)
        if self._context.do(work, done):
            self.accept()


def _document(context: Context, quote: Quote) -> quotes.Document:
    from crm_desktop.exchange import quote_documents

    with TemporaryDirectory(prefix="kontor") as folder:
        path = quote_documents.write(context.ws, quote.id, Path(folder) / "quote.docx")
        name = f"{tr('Quote {number}', number=quote.name.replace('/', '-'))}.docx"
        return quotes.Document(safe_name(name), path.read_bytes(), quote_documents.DOCX)


def save_document(context: Context, quote: Quote) -> None:
    """Ask for a place and write the quote there, as Word document or PDF."""
    from crm_desktop.exchange import quote_documents

    folder = Path(context.settings.get(EXPORT_FOLDER) or Path.home())
    name = safe_name(f"{tr('Quote {number}', number=quote.name.replace('/', '-'))}.docx")
    chosen, _ = QFileDialog.getSaveFileName(
        context.window, tr("Save quote"), str(folder / name), "Word (*.docx);;PDF (*.pdf)"
    )
    if chosen:
        path = Path(chosen)
        context.settings.set(EXPORT_FOLDER, str(path.parent))
        done = tr("Saved: {name}", name=path.name)
        context.do(lambda: quote_documents.write(context.ws, quote.id, path), done, undo=False)


def choose_template(context: Context) -> None:
    """Ask for the Word document that quotes are written with from now on."""
    from crm_desktop.exchange import quote_documents

    folder = str(context.settings.get(EXPORT_FOLDER) or Path.home())
    chosen, _ = QFileDialog.getOpenFileName(context.window, tr("Word template of quotes"), folder, "Word (*.docx)")
    if chosen:
        path = Path(chosen)
        done = tr("Quotes are written with “{name}” from now on", name=path.name)
        context.do(lambda: quote_documents.use_template(context.ws, path), lambda _: done)


def save_template(context: Context) -> None:
    """Ask for a place and write the template in use there, to be changed in Word."""
    from crm_desktop.exchange import quote_documents

    folder = Path(context.settings.get(EXPORT_FOLDER) or Path.home())
    name = safe_name(f"{tr('Template of quotes')}.docx")
    chosen, _ = QFileDialog.getSaveFileName(context.window, tr("Save Word template"), str(folder / name),
                                            "Word (*.docx)")  # fmt: skip
    if chosen:
        path = Path(chosen) if chosen.lower().endswith(".docx") else Path(f"{chosen}.docx")
        context.settings.set(EXPORT_FOLDER, str(path.parent))
        done = tr("Saved: {name}", name=path.name)
        context.do(lambda: (quote_documents.save_template(context.ws, path), True)[1], done, undo=False)
