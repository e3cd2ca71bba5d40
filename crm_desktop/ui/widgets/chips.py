"""Chips: pills that filter (Chip), pills that tell a state (StatusChip), coloured dots (TagDot)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.own_keys import PressedByEnter
from crm_desktop.ui.widgets.painting import (
    CHIP_HEIGHT,
    FocusVisible,
    chip_width,
    draw_chip,
    draw_dot,
    draw_icon,
    draw_text,
    focus_ring,
    rounded,
)

tr = texts("widgets")


LEAST = 90
"""So wide a condition stays, at 100 %."""


class Chip(PressedByEnter, FocusVisible, QPushButton):
    """A pill to press: a saved filter with its count, or one condition of a filter.

    Chip("Customers", count="640", checkable=True)         pill; checked = tinted
    Chip("Industry", value="Crafts", removable=True)       field and value; x and Delete emit `removed`; ends in … where
                                                           there is no room
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        value: str = "",
        count: str = "",
        icon: str = "",
        icon_token: str = "",
        checkable: bool = False,
        removable: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon, self._icon_token = icon, icon_token
        self._condition = bool(value) or removable
        self._close: IconButton | None = None
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        narrower = QSizePolicy.Policy.Maximum if self._condition else QSizePolicy.Policy.Fixed
        self.setSizePolicy(narrower, QSizePolicy.Policy.Fixed)
        self.set_text(text, value=value, count=count)
        if removable:
            self._close = IconButton("x", tr("Remove {name}", name=self._spoken()), self, side=24, icon_size=14)
            self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same on the chip itself
            self._close.clicked.connect(self.removed)
            self.installEventFilter(_OwnDelete(self))

    def set_text(self, text: str, *, value: str = "", count: str = "") -> None:
        self._text, self._value, self._count = text, value, count
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._spoken())
        if self._close is not None:
            self._close.set_name(tr("Remove {name}", name=self._spoken()))
        self.updateGeometry()
        self.update()

    def set_count(self, count: str) -> None:
        self.set_text(self._text, value=self._value, count=count)

    def _spoken(self) -> str:
        return " ".join(part for part in (self._text, self._value, self._count) if part)

    def sizeHint(self) -> QSize:
        medium = fonts.metrics("small", fonts.MEDIUM)
        width = 22 + medium.horizontalAdvance(self._text)
        if self._icon:
            width += 19
        if self._value:
            width += 6 + medium.horizontalAdvance(self._value)
        if self._count:
            width += 8 + fonts.metrics("small", tabular=True).horizontalAdvance(self._count)
        if self._close is not None:
            width += 20
        return QSize(width, fonts.room(30 if self._condition else 26))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), fonts.room(LEAST)), whole.height()) if self._condition else whole

    def resizeEvent(self, event) -> None:
        if self._close is not None:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._close.move(4 if rtl else self.width() - 28, (self.height() - 24) // 2)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._close is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        on = self.isChecked() or self._condition
        radius = 8 if self._condition else self.height() / 2
        fill = "accentSoft" if on else "hover" if self.underMouse() or self.isDown() else "surface"
        line = "accent" if on else "border"
        rounded(painter, self.rect(), radius, colour(fill), colour(line))
        if self.ring:
            focus_ring(painter, self.rect(), radius)
        ink = "disabled" if not self.isEnabled() else "accent" if on and not self._condition else "text2"
        x = 11
        if self._icon:
            token = self._icon_token or ink
            draw_icon(painter, self._flip(x, 14), (self.height() - 14) / 2, self._icon, token, 14, 2.0)
            x += 19
        medium = ("small", fonts.MEDIUM)
        x = self._piece(painter, x, self._text, "text" if self._condition else ink, *medium)
        if self._value:
            x = self._piece(painter, x + 6, self._value, "accent", *medium)
        if self._count:
            self._piece(painter, x + 8, self._count, "accent" if on else "text3", "small", 0, tabular=True)

    def _piece(
        self, painter: QPainter, x: int, text: str, ink: str, role: str, weight: int, *, tabular: bool = False
    ) -> int:
        metrics = fonts.metrics(role, weight, tabular=tabular)
        room = self.width() - x - (31 if self._close is not None else 11)
        width = metrics.horizontalAdvance(text)
        if self._condition and width > room:
            text, width = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room)), max(0, room)
        painter.setFont(fonts.font(role, weight, tabular=tabular))
        painter.setPen(colour(ink))
        draw_text(painter, QRect(self._flip(x, width), 0, width, self.height()), text, metrics)
        return x + width

    def _flip(self, x: int, width: int) -> int:
        return self.width() - x - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else x


class _OwnDelete(QObject):
    """Del takes away the chip that has the keyboard, whatever it does elsewhere on the screen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
            return event.isAccepted()
        return False


class StatusChip(QLabel):
    """A state in a word: kind is accent, danger, warn, ok, info, violet, neutral or plain."""

    def __init__(self, text: str, kind: str = "neutral", parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(text, parent)
        self._kind, self._icon = kind, icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_state(self, text: str, kind: str, icon: str = "") -> None:
        self._kind, self._icon = kind, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = max(CHIP_HEIGHT, fonts.metrics("small").height() + 2)
        return QSize(chip_width(self.text(), self._icon), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(40, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event) -> None:
        draw_chip(QPainter(self), self.rect(), self.text(), self._kind, self._icon)


class TagDot(QWidget):
    """A tag as a coloured dot; `name` is its tooltip and what a screen reader says."""

    def __init__(self, name: str, token: str = "accent", parent: QWidget | None = None, *, diameter: int = 8) -> None:
        super().__init__(parent)
        self._token, self._diameter = token, diameter
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setFixedSize(diameter + 4, diameter + 4)

    def set_token(self, token: str) -> None:
        self._token = token
        self.update()

    def paintEvent(self, event) -> None:
        centre = QPointF(self.width() / 2, self.height() / 2)
        draw_dot(QPainter(self), centre, self._token, self._diameter)
