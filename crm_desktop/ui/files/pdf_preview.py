"""The pages of a PDF, one at a time. They are drawn in the child process for foreign files; only pixels come back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget
from shiboken6 import isValid

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.reading import pdf_pages
from crm_desktop.exchange.reading.pdf_pages import PdfPage
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.records.file import File
from crm_desktop.ui.files.opening import open_file, size_text
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("files_tab")

_WIDTH, _HEIGHT, _LEAST = 760, 640, 320
_DESK = 14
"""What is seen of the desk around the page."""
_KEPT = 6
"""Pages already drawn that are kept while the dialog is open."""


class _Paper(QScrollArea):
    """Shows one page. PgDn at its end and PgUp at its beginning turn over, as does the arrow to the side."""

    def __init__(self, dialog: PdfPreview) -> None:
        super().__init__()
        self._dialog = dialog
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page = Label("", "body", "text2", wrap=True)
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setMargin(_DESK)
        self.setWidget(self.page)
        self.page.setAutoFillBackground(False)

    def paintEvent(self, event) -> None:
        QPainter(self.viewport()).fillRect(self.viewport().rect(), colour("sunken"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.verticalScrollBar(), event.key()
        on = key == Qt.Key.Key_PageDown and bar.value() == bar.maximum()
        back = key == Qt.Key.Key_PageUp and bar.value() == bar.minimum()
        if on or key == Qt.Key.Key_Right:
            self._dialog.turn(1)
        elif back or key == Qt.Key.Key_Left:
            self._dialog.turn(-1)
        else:
            super().keyPressEvent(event)


class PdfPreview(Dialog):
    """Opens at once and shows the page when it is drawn."""

    def __init__(self, context: Context, file: File, content: bytes) -> None:
        super().__init__(context.window, file.name, size_text(file.size), width=_WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._file, self._content = context, file, content
        self._drawn: dict[int, QPixmap] = {}
        self.number, self.pages = 0, 1
        self.paper = _Paper(self)
        self.paper.setFixedHeight(max(_LEAST, min(_HEIGHT, context.window.height() - 260)))
        self.body.addWidget(self.paper)
        self._turning = QWidget()
        row = QHBoxLayout(self._turning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.back = IconButton("chevron-left", tr("Previous page"), shortcut="Left")
        self.on = IconButton("chevron-right", tr("Next page"), shortcut="Right")
        self.place = Label("", "body", "text2", tabular=True)
        for widget in (self.back, self.place, self.on):
            row.addWidget(widget)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self._left.addWidget(self._turning)
        self.add_button(tr("Open"), "secondary", lambda: (self.accept(), open_file(context, file)))
        self.add_button(tr("Close"), "primary", self.accept)
        self._show()
        self.paper.setFocus()

    def turn(self, by: int) -> None:
        if 0 <= self.number + by < self.pages:
            self.number += by
            self.paper.verticalScrollBar().setValue(0)
            self._show()

    def _show(self) -> None:
        self.place.setText(tr("Page {n} of {total}", n=format_int(self.number + 1), total=format_int(self.pages)))
        self._turning.setVisible(self.pages > 1)
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number + 1 < self.pages)
        name = tr("Page {n} of “{name}”", n=format_int(self.number + 1), name=self._file.name)
        self.paper.setAccessibleName(name)
        if self.number in self._drawn:
            self.paper.page.setPixmap(self._drawn[self.number])
            return
        self.paper.page.setText(tr("The page is being drawn …"))
        number, content = self.number, self._content
        scale = self.devicePixelRatioF()
        width = round((_WIDTH - 2 * 28 - 2 * _DESK - 16) * scale)

        def draw(*_: Any) -> PdfPage:
            return pdf_pages.page(content, number, width)

        self._context.run(
            tr("Drawing a page"), draw, lambda page: self._keep(number, page, scale),
            lambda problem: self._failed(number, problem), quiet=True,
        )  # fmt: skip

    def _keep(self, number: int, page: PdfPage, scale: float) -> None:
        if not isValid(self):  # closed meanwhile
            return
        self.pages = page.pages
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(scale)
        while len(self._drawn) >= _KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        self._drawn[number] = picture
        if number == self.number:
            self._show()

    def _failed(self, number: int, problem: Exception) -> None:
        if not isinstance(problem, Refused):
            self._context.show_error(problem)
        elif isValid(self) and number == self.number:
            self.paper.page.setText(reason(problem.code, self._file.name))

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())


def reason(code: str, name: str) -> str:
    """Why a PDF is not shown here, and what to do."""
    if code == "password":
        said = tr("“{name}” is protected with a password.", name=name)
        return f"{said} {tr('Open it: your PDF program asks for the password.')}"
    if code in ("time", "memory"):
        said = tr("Drawing this page took too long or too much memory and was stopped.")
        return f"{said} {tr('Your data are safe; your PDF program may be able to show it.')}"
    said = tr("“{name}” is damaged or no PDF document, so that it cannot be shown.", name=name)
    return f"{said} {tr('Your data are safe. Ask for the file once more.')}"
