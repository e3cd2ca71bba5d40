"""How the rows of the day are drawn, and their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.common.numbers import format_int
from crm_desktop.ui import fonts
from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.today.model import ROW, Line
from crm_desktop.ui.widgets.painting import KINDS, draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from crm_desktop.ui.today.step_line import StepLine

BUTTONS = 190
WIDE_BUTTONS = 310
"""Room for what can be done with the active row, and with one that waits for an answer."""
LEFT = 8
TEXT = 60
_DIGITS = {Qt.Key(Qt.Key.Key_0 + number): number for number in range(1, 10)}


def row_height() -> int:
    """Of a row without anything below its two lines of text."""
    return max(58, 2 * fonts.metrics("body").height() + 20)


class DayRows(RowList):
    """Space finishes, S puts off, E plans the next step, P puts on today, Enter opens, Del drops, a digit gives a
    reaction of the case; headings are stepped over."""

    own_keys = (
        RowList.own_keys
        | {Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_P, Qt.Key.Key_Delete}
        | _DIGITS.keys()
    )

    done_wanted = Signal(QModelIndex)
    later_wanted = Signal(QModelIndex)
    plan_wanted = Signal(QModelIndex)
    drop_wanted = Signal(QModelIndex)
    time_wanted = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.below: StepLine | None = None
        """What stands under the text of one row."""
        self._unfolded, self._more = QPersistentModelIndex(), 0

    def unfold(self, row: QPersistentModelIndex, more: int) -> None:
        """This row is so much higher than the others, which are as high as ever."""
        if (row, more) != (self._unfolded, self._more):
            self._unfolded, self._more = row, more
            self.doItemsLayout()
            if row.isValid():
                self.scrollTo(QModelIndex(row))

    def more_of(self, index: QModelIndex) -> int:
        """So much is added to the height of this row."""
        return self._more if self._unfolded.isValid() and self._unfolded == index else 0

    def place_actions(self) -> None:
        super().place_actions()
        if self.below is not None:
            self.below.place()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.below is not None and event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self.below.fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        number = _DIGITS.get(Qt.Key(event.key()), 0)
        if number and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if self.below is not None and self.below.isVisible():
                self.below.reactions.press(number)
            return
        wanted = {
            Qt.Key.Key_Space: self.done_wanted, Qt.Key.Key_S: self.later_wanted, Qt.Key.Key_E: self.plan_wanted,
            Qt.Key.Key_Delete: self.drop_wanted, Qt.Key.Key_P: self.time_wanted,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if wanted is not None and not event.modifiers():
            wanted.emit(index)
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.step(step)
            return
        super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """To the next row that is no heading."""
        row, model = self.currentIndex().row() + by, self.model()
        while 0 <= row < model.rowCount() and model.lines[row].kind == "head":
            row += by
        if 0 <= row < model.rowCount():
            self.setCurrentIndex(model.index(row, 0))

    def focusInEvent(self, event) -> None:
        if not self.currentIndex().isValid() and self.model().rowCount() > 1:
            self.setCurrentIndex(self.model().index(1, 0))
        super().focusInEvent(event)


class DayDelegate(QStyledItemDelegate):
    def __init__(self, view: DayRows) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        line: Line = index.data(ROW)
        text = fonts.metrics("body").height()
        if line.kind == "head":
            return QSize(200, text + (30 if index.row() else 18))
        return QSize(200, text + 16 if line.kind == "more" else row_height() + self._view.more_of(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line: Line = index.data(ROW)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.translate(option.rect.topLeft())
        brush = _Brush(painter, option.rect.width(), option.rect.height(), rtl)
        if line.kind == "head":
            _head(brush, line)
        else:
            active = self._view.active() == index
            current = self._view.currentIndex() == index
            plate = brush.place(0, option.rect.width() - 24, 1, option.rect.height() - 2)
            if active or current:
                rounded(painter, plate, 9, colour("sel" if current and self._view.hasFocus() else "hover"))
            if current and self._view.hasFocus():
                focus_ring(painter, plate, 9)
            if line.kind == "more":
                _more(brush, line)
            else:
                brush.height = row_height()
                _item(brush, line, active)
        painter.restore()


class _Brush:
    """Places within a row, mirrored for languages that run from right to left."""

    def __init__(self, painter: QPainter, width: int, height: int, rtl: bool) -> None:
        self.painter, self.width, self.height, self.rtl = painter, width, height, rtl

    def place(self, x: int, width: int, y: int, height: int) -> QRect:
        return QRect(self.width - x - width if self.rtl else x, y, width, height)

    def text(
        self, x: int, width: int, y: int, text: str, role: str, token: str, weight: int = 0, end: bool = False
    ) -> int:
        metrics = fonts.metrics(role, weight)
        self.painter.setFont(fonts.font(role, weight))
        self.painter.setPen(colour(token))
        start = end == self.rtl
        align = Qt.AlignmentFlag.AlignLeft if start else Qt.AlignmentFlag.AlignRight
        draw_text(self.painter, self.place(x, width, y, metrics.height() + 2), text, metrics, align)
        return min(width, metrics.horizontalAdvance(text))


def _head(brush: _Brush, line: Line) -> None:
    line_height = fonts.metrics("head").height()
    y = brush.height - line_height - 10
    icon = brush.place(LEFT, 18, y, 18)
    draw_icon(brush.painter, icon.x(), y + (line_height - 18) / 2, line.icon, line.tone, 18)
    used = brush.text(
        LEFT + 28, brush.width - 120, y, line.title, "head", "text" if line.tone != "danger" else "danger"
    )
    brush.text(LEFT + 28 + used + 10, 80, y, format_int(line.count), "body", "text3")


def _more(brush: _Brush, line: Line) -> None:
    brush.text(TEXT, brush.width - TEXT - 40, 8, line.title, "small", "accent", fonts.MEDIUM)


def _when_width(line: Line) -> int:
    """Room for what stands at the end of a line; in German "wartet seit 18 Arbeitsstunden" takes more than a day."""
    wanted = max(
        fonts.metrics("small", fonts.MEDIUM).horizontalAdvance(line.right),
        fonts.metrics("small").horizontalAdvance(line.below),
    )
    return min(fonts.room(240), max(fonts.room(150), wanted + 4))


def _item(brush: _Brush, line: Line, active: bool) -> None:
    ink, soft = KINDS[line.tone]
    painter = brush.painter
    centre = QPointF(brush.place(LEFT + 6, 34, 0, 0).x() + 17, brush.height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(soft))
    painter.drawEllipse(centre, 17, 17)
    painter.drawPixmap(centre - QPointF(8, 8), pixmap(line.icon, ink, 16, painter.device().devicePixelRatio()))
    height = fonts.metrics("body").height()
    top = (brush.height - 2 * height - 3) // 2
    right = 0 if active else _when_width(line)
    buttons = fonts.room(WIDE_BUTTONS) if line.kind == "asked" else BUTTONS
    room = max(80, brush.width - TEXT - 40 - (buttons if active else right))
    brush.text(TEXT, room, top, line.title, "body", "text", fonts.SEMIBOLD)
    brush.text(TEXT, room, top + height + 3, line.detail, "small", "text2")
    if not active:
        place = brush.width - 40 - right
        tone = "danger" if line.below else "text"
        brush.text(place, right, top, line.right, "small", tone, fonts.MEDIUM, end=True)
        brush.text(place, right, top + height + 3, line.below, "small", "danger", end=True)
