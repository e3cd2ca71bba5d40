"""One column of cards: painted, of one height, ten thousand as quick as ten; keys and the beginning of a drag."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.pipeline.card_model import CARD, CardLook, CardModel
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.long_list import LongRowList
from crm_desktop.ui.widgets.painting import (
    CHIP_HEIGHT,
    chip_width,
    draw_avatar,
    draw_chip,
    draw_icon,
    draw_text,
    focus_ring,
    initials,
    rounded,
)
from crm_desktop.ui.widgets.row_list import RowList

tr = texts("pipeline")

GAP = 9
EDGE = 6
"""Between a card and the edge of its column."""
INSIDE = 10
_DIGITS = {Qt.Key(Qt.Key.Key_1 + number): number + 1 for number in range(9)}
_RIGHT = Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignLeft


def card_height() -> int:
    """Of a card without the gap below it, in the person's text size."""
    title, small = fonts.metrics("head").height(), fonts.metrics("small").height()
    return 2 * INSIDE + title + small + fonts.metrics("amount").height() + max(CHIP_HEIGHT, small + 4) + 19


class CardList(LongRowList):
    """`side(±1)` and `carry(±1)` come with the arrows to the next column and with Ctrl; `digit(n)` with 1 to 9;
    `drag_begun(row, point in the card)`, `dragged(global point)` and `dropped(global point)` with the mouse."""

    own_keys = RowList.own_keys | _DIGITS.keys() | {Qt.Key.Key_J, Qt.Key.Key_K}

    side = Signal(int)
    carry = Signal(int)
    digit = Signal(int)
    drag_begun = Signal(int, QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    picked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setProperty("look", "sunken")
        self.setItemDelegate(CardDelegate(self))
        self._pressed_at: QPoint | None = None
        self.dragging = False

    @property
    def cards(self) -> CardModel:
        return self.model()

    def row_height(self) -> int:
        return card_height() + GAP

    def _measure(self) -> None:
        """All cards are of one height, so that nothing has to be asked."""
        height, count = self.row_height(), self.model().rowCount() if self.model() else 0
        self._tops = range(0, (count + 1) * height, height)

    def card_rect(self, row: int) -> QRect:
        """Of a card in the viewport."""
        return self.card_in(self.visualRect(self.model().index(row, 0)))

    def card_in(self, place: QRect) -> QRect:
        """The card in the place of its row; the scroll bar stands where its margin would be."""
        left, right = EDGE, EDGE if self.verticalScrollBar().maximum() == 0 else 0
        if self._rtl():
            left, right = right, left
        return place.adjusted(left, 0, -right, -GAP)

    def picture(self, row: int) -> QPixmap:
        """A card as it is carried along."""
        place, ratio = self.card_rect(row), self.devicePixelRatioF()
        made = QPixmap(place.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        found = self.cards.look(row)
        if found is not None:
            paint_card(painter, QRect(QPoint(0, 0), place.size()), found, current=True, hot=False, rtl=self._rtl())
        painter.end()
        return made

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar with the reactions takes room from below: the card it is about stays in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        on_card = index.isValid() and self.card_rect(index.row()).contains(point)
        self._pressed_at = point if on_card and event.button() == Qt.MouseButton.LeftButton else None
        if on_card:
            super().mousePressEvent(event)
            self.picked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self.dragging:
            self.dragged.emit(self.viewport().mapToGlobal(point))
        elif self._pressed_at is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
                row = self.indexAt(self._pressed_at).row()
                if row >= 0:
                    self.dragging = True
                    self.drag_begun.emit(row, self._pressed_at - self.card_rect(row).topLeft())
                    self.dragged.emit(self.viewport().mapToGlobal(point))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        if self.dragging:
            self.dragging = False
            self.dropped.emit(self.viewport().mapToGlobal(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by = sides.get(key, 0) * (-1 if self._rtl() else 1)
        if by and held == Qt.KeyboardModifier.ControlModifier:
            self.carry.emit(by)
        elif by and not held:
            self.side.emit(by)
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K) and not held:
            row = self.currentIndex().row() + (1 if key == Qt.Key.Key_J else -1)
            if 0 <= row < self.model().rowCount():
                self.setCurrentIndex(self.model().index(row, 0))
        elif key in _DIGITS and not held:
            self.digit.emit(_DIGITS[key])
        else:
            super().keyPressEvent(event)


class CardDelegate(QStyledItemDelegate):
    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        found: CardLook | None = index.data(CARD)
        if found is None:
            return
        view = self._view
        if view.currentIndex() == index and view.hasFocus():
            ring = view.card_in(option.rect).adjusted(-4, -4 if index.row() else 0, 4, 4)
            focus_ring(painter, ring.intersected(view.viewport().rect().adjusted(0, -99, 0, 99)), 13)
        paint_card(
            painter, view.card_in(option.rect), found, current=view.currentIndex() == index, hot=view.active() == index,
            rtl=option.direction == Qt.LayoutDirection.RightToLeft,
        )  # fmt: skip


def paint_card(painter: QPainter, place: QRect, found: CardLook, *, current: bool, hot: bool, rtl: bool) -> None:
    """Title, whose, amount and age, next step and owner."""
    shade = colour("shadow")
    shade.setAlphaF(shade.alphaF() * 0.35)
    rounded(painter, place.translated(0, 1), 10, shade)
    line = colour("accent") if current else colour("control" if hot else "border")
    rounded(painter, place, 10, colour("surface"), line, 2 if current else 1)
    left, width = place.left() + INSIDE, place.width() - 2 * INSIDE

    def part(x: int, wide: int, y: int, high: int) -> QRect:
        return QRect(left + (width - x - wide if rtl else x), y, wide, high)

    def say(rect: QRect, text: str, role: str, token: str, weight: int = 0, *, end: bool = False) -> None:
        metrics = fonts.metrics(role, weight, tabular=end)
        painter.setFont(fonts.font(role, weight, tabular=end))
        painter.setPen(colour(token))
        draw_text(painter, rect, text, metrics, _RIGHT if end != rtl else _LEFT)

    y = place.top() + INSIDE - 1
    high = fonts.metrics("head").height()
    say(part(0, width, y, high), found.case.title, "head", "text")
    y += high + 5
    high = fonts.metrics("small").height()
    icon = part(0, 15, y, high)
    draw_icon(painter, icon.left(), y + (high - 15) / 2, "user-round" if found.person else "building-2", "text3", 15)
    say(part(21, width - 21, y, high), found.who, "small", "text2")
    y += high + 6
    high = fonts.metrics("amount").height()
    age = fonts.metrics("small", tabular=True).horizontalAdvance(found.age) + (19 if found.aged else 0) + 2
    role, token = ("amount", "text") if found.strong else ("small", "danger" if found.late else "text3")
    say(part(0, width - age - 8, y, high), found.amount, role, token)
    say(part(width - age, age, y, high), found.age, "small", "warn" if found.aged else "text3", end=True)
    if found.aged:
        draw_icon(painter, part(width - age - 1, 14, y, high).left(), y + (high - 14) / 2, "hourglass", "warn", 14)
    y += high + 8
    high = max(CHIP_HEIGHT, fonts.metrics("small").height() + 4)
    side = high + 2
    room = width - side - 4 if found.case.owner else width
    pill = part(-3, min(room + 3, chip_width(found.next, found.icon, "caption")), y, high)
    draw_chip(painter, pill, found.next, found.tone, found.icon, "caption")
    if found.case.owner:
        draw_avatar(painter, part(width - side, side, y - 1, side), initials(found.case.owner), found.case.owner)
