"""Values side by side, to choose between (PickCell) or to keep (KeepCell); what differs in them is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.choice_card import draw_radio, draw_tick
from crm_desktop.ui.widgets.painting import FocusVisible, draw_icon, draw_text, fill_rect, focus_ring, rounded

tr = texts("widgets")

HEIGHT = 36
_LEFT, _RIGHT = 38, 14
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class _Cell(FocusVisible):
    """What both cells share. `hint` is a word about the value (mobile, business), said after it."""

    def _prepare(self, text: str, hint: str, name: str) -> None:
        self._words, self._hint, self._marks = text, hint, list[tuple[int, int]]()
        self.locked = ""
        spoken = ", ".join(filter(None, (name, text or tr("empty"), hint)))
        self.setAccessibleName(spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)

    def set_marks(self, marks: Sequence[tuple[int, int]]) -> None:
        """(start, end) of the characters in which this value differs from the others."""
        self._marks = list(marks)
        self.update()

    def lock(self, reason: str) -> None:
        """This value counts whatever is chosen, and says why."""
        self.locked = self._hint = reason
        self.setChecked(True)
        self.setAccessibleName(f"{self.accessibleName()}, {reason}")
        self.setEnabled(False)

    def sizeHint(self) -> QSize:
        wide = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(self._words)
        return QSize(_LEFT + wide + self._hint_width() + _RIGHT, max(HEIGHT, self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.moved.emit(-step[0] if mirrored else step[0], step[1])

    def enterEvent(self, event) -> None:
        wide = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(self._words)
        self.setToolTip(plain_tip(self._words if wide > self._room().width() else ""))
        super().enterEvent(event)

    def _hint_width(self) -> int:
        return fonts.metrics("small").horizontalAdvance(self._hint) + 12 if self._hint else 0

    def _room(self) -> QRect:
        """Where the words stand, left to right."""
        hint = self._hint_width() if self._hint_fits() else 0
        return self.rect().adjusted(_LEFT, 0, -_RIGHT - hint, 0)

    def _hint_fits(self) -> bool:
        """The value comes first; a word about it only where there is room for both."""
        return bool(self._hint) and self.sizeHint().width() <= self.width()

    def _flip(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.left() - rect.width())
        return rect

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if self.locked:
            fill, line, ink = "warnSoft", "warn", "warn"
        else:
            fill = "sel" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
            line, ink = "accent" if on else "border", "text" if on else "text2"
        if not self._words or not (self.isEnabled() or self.locked):
            ink = "text3"
        rounded(painter, self.rect(), 8, colour(fill), colour(line))
        if self.ring:
            focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), 5)
        self._paint_mark(painter, on)
        self._paint_words(painter, ink, on)

    def _paint_mark(self, painter: QPainter, on: bool) -> None:
        centre = self._flip(QRect(20, self.height() // 2, 0, 0)).topLeft()
        if self.locked:
            draw_icon(painter, centre.x() - 8, centre.y() - 8, "lock", "warn")
        elif self.isEnabled():
            self._mark(painter, centre, on)

    def _mark(self, painter: QPainter, centre: QPoint, on: bool) -> None:
        raise NotImplementedError

    def _paint_words(self, painter: QPainter, ink: str, on: bool) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        font = fonts.font("body", fonts.MEDIUM if on and self._words else 0)
        painter.setFont(font)
        room = self._flip(self._room())
        metrics = painter.fontMetrics()
        if self._marks and not rtl and metrics.horizontalAdvance(self._words) <= room.width():
            for start, end in self._marks:
                left = room.left() + metrics.horizontalAdvance(self._words[:start])
                wide = metrics.horizontalAdvance(self._words[start:end])
                high = metrics.height()
                plate = QRectF(left - 0.5, (self.height() - high) / 2, wide + 1, high)
                rounded(painter, plate, 3, colour("warnSoft"))
                fill_rect(painter, QRect(left, (self.height() + high) // 2 - 2, wide, 2), colour("warn"))
        painter.setPen(colour(ink))
        draw_text(painter, room, self._words or tr("(empty)"), metrics, align)
        if self._hint_fits():
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text3"))
            place = self._flip(QRect(self._room().right() + 12, 0, self._hint_width() - 12, self.height()))
            draw_text(painter, place, self._hint, None, align)


class PickCell(_Cell, QRadioButton):
    """One of several values that exclude each other. `moved(columns, rows)`: an arrow key asks for another cell."""

    moved = Signal(int, int)

    def __init__(self, text: str, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare(text, hint, name)
        self.setAutoExclusive(False)

    def _mark(self, painter: QPainter, centre: QPoint, on: bool) -> None:
        draw_radio(painter, centre, on)


class KeepCell(_Cell, QCheckBox):
    """A value that is kept or left out."""

    moved = Signal(int, int)

    def __init__(self, text: str, hint: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepare(text, hint, name)

    def _mark(self, painter: QPainter, centre: QPoint, on: bool) -> None:
        draw_tick(painter, centre, on)
