"""The day list on paper or as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import day_sheet
from crm_desktop.ui import paper

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("today")


def document(context: Context) -> QTextDocument:
    found = QTextDocument()
    found.setHtml(day_sheet.html(context.ws, context.today()))
    return found


def print_day(context: Context) -> None:
    """Ask for the printer and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only where somebody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, context.window)
    dialog.setWindowTitle(tr("Print day list"))
    dialog.accepted.connect(lambda: document(context).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_day(context: Context) -> None:
    """Ask for a place and write the PDF there."""
    name = f"{tr('Day list')} {context.today().isoformat()}.pdf"
    path, _ = QFileDialog.getSaveFileName(context.window, tr("Save day list as PDF"), name, "PDF (*.pdf)")
    if path:
        try:
            write_pdf(context, Path(path))
        except CrmError as problem:
            context.show_error(problem)
            return
        context.toast(tr("Saved: {name}", name=Path(path).name))


def write_pdf(context: Context, path: Path) -> None:
    paper.write_pdf(document(context), f"{tr('Day list')} {context.today().isoformat()}", path)
