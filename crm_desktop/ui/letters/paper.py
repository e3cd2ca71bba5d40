"""Sheets of paper: a letter as it will be, on white in every theme, to be scrolled and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.exchange.letters.blocks import Section, text
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import FocusVisible, focus_ring, rounded

from .layout import Sheet, lay_out

_GAP = 14
_WIDEST = 760


class _Sheets(FocusVisible, QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sheets: list[Sheet] = []
        self._scale = 0.1

    def show_sheets(self, sheets: list[Sheet], room: int, high: int) -> None:
        self._sheets = sheets
        self.fit(room, high)

    def fit(self, room: int, high: int) -> None:
        """As wide as the place, but one whole page fits where that stays legible."""
        if not self._sheets:
            self.setFixedSize(max(room, 50), 50)
            return
        width, height = self._sheets[0].width, self._sheets[0].height
        broad = min(room - 2 * _GAP, _WIDEST) / max(sheet.width for sheet in self._sheets)
        whole = (high - 2 * _GAP) / height
        self._scale = max(min(broad, whole), min(broad, 0.088 if width > 4000 else broad))
        total = sum(sheet.height * self._scale + _GAP for sheet in self._sheets) + _GAP
        self.setFixedSize(max(room, 50), round(total))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = float(_GAP)
        for sheet in self._sheets:
            width, height = sheet.width * self._scale, sheet.height * self._scale
            place = QRectF((self.width() - width) / 2, y, width, height)
            if place.intersects(QRectF(event.rect()).adjusted(-9, -9, 9, 9)):
                rounded(painter, place.adjusted(-1, -1, 1, 3), 2, colour("border"))
                painter.fillRect(place, QColor("white"))
                painter.save()
                painter.setClipRect(place)
                painter.translate(place.topLeft())
                painter.scale(self._scale, self._scale)
                sheet.paint(painter)
                painter.restore()
            y += height + _GAP
        if self.ring:
            focus_ring(painter, self.rect(), 4)


class Paper(QScrollArea):
    """`show_letter` draws a letter; the whole text is what a screen reader hears."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name = name
        self.sheets = _Sheets()
        self.sheets.setAccessibleName(name)
        self.setWidget(self.sheets)
        self.setFocusProxy(self.sheets)
        self.count = 0
        self.more = False

    def show_letter(self, sections: Sequence[Section], *, tint: bool) -> None:
        found, self.more = lay_out(sections, tint=tint)
        self.count = len(found)
        self.sheets.show_sheets(found, self.viewport().width(), self.viewport().height())
        self.sheets.setAccessibleDescription(text(sections))
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        self.count = 0
        self.sheets.show_sheets([], self.viewport().width(), self.viewport().height())
        self.sheets.setAccessibleDescription("")

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.sheets.fit(self.viewport().width(), self.viewport().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: 40, Qt.Key.Key_Up: -40, Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }  # fmt: skip
        if event.key() in steps:
            bar.setValue(bar.value() + steps[event.key()])
        else:
            super().keyPressEvent(event)
