"""The drawing on paper, as PDF, and the process as a file."""

from __future__ import annotations

from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import day_text
from crm_desktop.ui.folders import EXPORT_FOLDER, with_ending
from crm_desktop.ui.theme import colour, theme

from .items import drawing_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from crm_desktop.records.process import Process
    from crm_desktop.ui.context import Context

    from .canvas import Canvas
    from .drawing import Drawing

tr = texts("designer")

WIDEST, OVERLAP = 2_200, 80
"""So much of a drawing is legible on a page across (its small words have 5 points then), and what two pages share."""


def print_drawing(context: Context, canvas: Canvas) -> None:
    """Ask for the printer and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only where somebody prints

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, context.window)
    dialog.setWindowTitle(tr("Print process"))
    dialog.accepted.connect(lambda: paint(canvas, printer, context))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def save_pdf(context: Context, canvas: Canvas) -> None:
    """Ask for a place and write the PDF there."""
    path = ask_path(context, canvas.drawing.process, tr("Save process as PDF"), ".pdf", "PDF (*.pdf)")
    if path is None:
        return
    try:
        write_pdf(canvas, path, context)
    except CrmError as problem:
        context.show_error(problem)
        return
    context.toast(tr("Saved: {name}", name=path.name))


def ask_path(context: Context, process: Process, title: str, suffix: str, kind: str) -> Path | None:
    """Where a file with this process is to be written; the folder of the last export is proposed."""
    name = "".join(char for char in process.name if char not in '\\/:*?"<>|').strip() or tr("Process")
    folder = Path(context.settings.get(EXPORT_FOLDER) or Path.home())
    chosen, _ = QFileDialog.getSaveFileName(context.window, title, str(folder / f"{name}{suffix}"), kind)
    if not chosen:
        return None
    path = Path(chosen)
    context.settings.set(EXPORT_FOLDER, str(path.parent))
    return path if path.suffix.lower() == suffix else with_ending(context.window, path, suffix)


def write_pdf(canvas: Canvas, path: Path, context: Context) -> None:
    """Raises CrmError where it cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, QMarginsF(12, 12, 12, 12),
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    writer.setTitle(canvas.drawing.process.name)
    written = paint(canvas, writer, context)
    del writer  # closes the file
    if not written or not path.exists() or not path.stat().st_size:
        raise CrmError(
            tr("“{name}” could not be written.", name=path.name),
            safe=tr("Your data are safe."), remedy=tr("Choose another folder."),
        )  # fmt: skip


def paint(canvas: Canvas, device: QPagedPaintDevice, context: Context) -> bool:
    """The drawing with its name and the day, on several pages where it would be too small to read on one; nothing is
    marked as chosen."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    drawing, chosen = canvas.drawing, (canvas.drawing.step_id, canvas.drawing.reaction_id)
    drawing.pick()
    page = QRectF(painter.viewport())
    room = page.adjusted(0, 40 * page.width() / 1000, 0, 0)
    with theme().on_paper():
        pieces = [piece for piece in _pieces(canvas.drawn_area(), room) if canvas.scene().items(piece)]
        for number, piece in enumerate(pieces, 1):
            if number > 1:
                device.newPage()
            _head(painter, page, drawing, context, f"{number}/{len(pieces)}" if len(pieces) > 1 else "")
            canvas.render_area(painter, room, piece)
    painter.end()
    drawing.pick(*chosen)
    return True


def _pieces(area: QRectF, room: QRectF) -> list[QRectF]:
    """The parts of the drawing that are a page each, row by row; they overlap a little."""
    wide, high = WIDEST, WIDEST * room.height() / room.width()
    if area.width() <= wide and area.height() <= high:
        return [area]
    columns = max(1, ceil((area.width() - OVERLAP) / (wide - OVERLAP)))
    rows = max(1, ceil((area.height() - OVERLAP) / (high - OVERLAP)))
    return [
        QRectF(area.left() + column * (wide - OVERLAP), area.top() + row * (high - OVERLAP), wide, high)
        for row in range(rows)
        for column in range(columns)
    ]


def _head(painter: QPainter, page: QRectF, drawing: Drawing, context: Context, place: str) -> None:
    """`place` is which page it is of how many."""
    painter.save()
    painter.scale(page.width() / 1000, page.width() / 1000)
    painter.setFont(drawing_font("title"))
    painter.setPen(colour("text"))
    painter.drawText(QRectF(0, 0, 700, 26), Qt.AlignmentFlag.AlignLeft, drawing.process.name)
    painter.setFont(drawing_font("small", fonts.REGULAR))
    version = tr("Draft {n}", n=drawing.number) if drawing.is_draft else tr("Version {n}", n=drawing.number)
    words = tr("{version}, {day}", version=version, day=day_text(context.today()))
    said = " · ".join(part for part in (words, place) if part)
    painter.drawText(QRectF(700, 4, 300, 20), Qt.AlignmentFlag.AlignRight, said)
    painter.restore()
