"""Keys as the keyboard shows them: "Strg K" in German, "Ctrl K" in English, "⌘K" on a Mac; and the key cap."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from crm_desktop.ui import fonts, shortcuts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import rounded


def key_text(keys: str) -> str:
    """One shortcut ("Ctrl+Shift+D") as a word for tooltips and key caps: Strg Umschalt D."""
    return ("" if sys.platform == "darwin" else " ").join(shortcuts.parts(keys))


class KeyCap(QLabel):
    """A key as drawn on a keyboard. Only tells; the shortcut itself belongs to the command."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(key_text(keys), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font("caption", fonts.SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(20, self.fontMetrics().horizontalAdvance(self.text()) + 12), key_cap_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event) -> None:
        draw_key_cap(QPainter(self), self.rect(), self.text())


def draw_key_cap(painter: QPainter, rect: QRect, text: str) -> None:
    rounded(painter, rect, 5, colour("sunken"), colour("border"))
    painter.setFont(fonts.font("caption", fonts.SEMIBOLD))
    painter.setPen(colour("text2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def key_cap_height() -> int:
    return fonts.room(20)


def key_cap_width(text: str) -> int:
    """Width draw_key_cap needs for this text."""
    return max(20, fonts.metrics("caption", fonts.SEMIBOLD).horizontalAdvance(text) + 12)
