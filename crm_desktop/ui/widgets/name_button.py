"""The name of a record in large letters, as one thing to press."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, focus_ring

tr = texts("widgets")


class NameButton(OwnKeys, FocusVisible, QPushButton):
    """Pressing it leads to where the name is edited."""

    own_keys = frozenset({Qt.Key.Key_F2})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(fonts.font("display"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name = ""

    def set_name(self, name: str) -> None:
        self._name = name
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("Edit the name"))
        self.setToolTip(plain_tip(name if self.sizeHint().width() > self.width() else ""))
        self.updateGeometry()

    def sizeHint(self):
        size = super().sizeHint()
        size.setWidth(self.fontMetrics().horizontalAdvance(self._name) + 34)
        size.setHeight(self.fontMetrics().height() + 2)
        return size

    def minimumSizeHint(self):
        size = self.sizeHint()
        size.setWidth(min(size.width(), 90))
        return size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(colour("text"))
        shown = self.underMouse() and self.isEnabled()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        inner = self.rect().adjusted(4, 0, -4, 0)
        words = inner.adjusted(26 if rtl and shown else 0, 0, 0 if rtl or not shown else -26, 0)
        draw_text(painter, words, self._name, self.fontMetrics(), align)
        if shown:
            end = min(self.fontMetrics().horizontalAdvance(self._name), words.width())
            x = inner.right() - end - 24 if rtl else inner.left() + end + 8
            draw_icon(painter, x, (self.height() - 16) / 2 + 1, "pencil", "text3", 16)
        if self.ring:
            focus_ring(painter, self.rect(), 6)
