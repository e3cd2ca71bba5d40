"""A list to tick several entries in; with `movable` they can also be put in order (Alt with the arrows, or dragging).

TickList("Tags", [Tick("t1", "Newsletter", hint="12", token="violet")]).changed
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crm_desktop.common.fold import fold
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import draw_dot, draw_icon, draw_text, draw_tick, focus_ring, rounded
from crm_desktop.ui.widgets.popover import Popover

_ROW = 32
_ROLE = Qt.ItemDataRole.UserRole
_MOST_ROWS = 8


@dataclass(frozen=True)
class Tick:
    """One entry: `hint` stands small on the right, `token` gives it a coloured dot; `fixed` cannot be changed."""

    value: str
    text: str
    hint: str = ""
    token: str = ""
    fixed: bool = False


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(80, fonts.room(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        view, rect, tick = self.parent(), option.rect, index.data(_ROLE)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft

        def place(left: int, width: int) -> QRect:
            x = rect.left() + rect.right() + 1 - left - width if rtl else left
            return QRect(x, rect.top(), width, rect.height())

        current = view.currentIndex() == index
        if current and view.hasFocus():
            focus_ring(painter, rect.adjusted(0, 1, 0, -1), 7)
        elif index.row() == view.hovered:
            rounded(painter, rect, 7, colour("hover"))
        box = place(rect.left() + 10, 16)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        draw_tick(painter, QRect(box.left(), rect.top() + (rect.height() - 16) // 2, 16, 16), state, off=tick.fixed)
        left, end = rect.left() + 36, rect.right() - 10
        if tick.token:
            spot = place(left, 8)
            draw_dot(painter, QPointF(spot.left() + 4, rect.center().y() + 0.5), tick.token)
            left += 16
        if view.movable and not tick.fixed:
            grip = place(end - 14, 14)
            draw_icon(painter, grip.left(), rect.top() + (rect.height() - 14) / 2, "grip-vertical", "text3", 14)
            end -= 20
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        if tick.hint:
            metrics = fonts.metrics("small", tabular=True)
            width = min(metrics.horizontalAdvance(tick.hint), hint_room(tick.text, end - left))
            painter.setFont(fonts.font("small", tabular=True))
            painter.setPen(colour("text3"))
            draw_text(painter, place(end - width, width), tick.hint, metrics, align)
            end -= width + 8
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text2" if tick.fixed else "text"))
        draw_text(painter, place(left, end - left), tick.text, fonts.metrics("body"), align)


def hint_room(text: str, room: int) -> int:
    """Half of the room is the hint's, and what the text leaves of its own half."""
    return max(room // 2, room - fonts.metrics("body").horizontalAdvance(text) - 16)


class TickList(QListWidget):
    """`values()` are the ticked entries in their order; `changed` comes when the user ticks or moves, `toggled` says
    which entry. An entry may be half ticked (some of many have it); a click ticks it fully."""

    changed = Signal()
    toggled = Signal(str, bool)

    def __init__(
        self, name: str, ticks: Sequence[Tick] = (), parent: QWidget | None = None, *, movable: bool = False
    ) -> None:
        super().__init__(parent)
        self.movable = movable
        self.hovered = -1
        self._order: list[str] = []
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(fonts.room(_ROW))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
            self.model().rowsMoved.connect(lambda: self.changed.emit())
        self.set_ticks(ticks)

    def set_ticks(self, ticks: Sequence[Tick], values: Sequence[str] | None = None, half: Sequence[str] = ()) -> None:
        """Offer these entries; what was ticked stays so unless `values` says otherwise."""
        ticked = set(self.values() if values is None else values)
        self.clear()
        for tick in ticks:
            item = QListWidgetItem(tick.text, self)
            item.setData(_ROLE, tick)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable and not tick.fixed else flags)
            on = tick.value in ticked or tick.fixed
            off = Qt.CheckState.PartiallyChecked if tick.value in half else Qt.CheckState.Unchecked
            item.setCheckState(Qt.CheckState.Checked if on else off)
            if tick.hint:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tick.text}, {tick.hint}")
        if self.count():
            self.setCurrentRow(0)
        self._fit(self.count())

    def _fit(self, shown: int) -> None:
        self.setFixedHeight(max(1, min(shown, _MOST_ROWS)) * fonts.room(_ROW) + 2)

    def values(self) -> list[str]:
        items = [self.item(number) for number in range(self.count())]
        return [item.data(_ROLE).value for item in items if item.checkState() == Qt.CheckState.Checked]

    def only_shown(self) -> list[str]:
        """The one entry that narrowing leaves; nothing where several are left."""
        items = [self.item(number) for number in range(self.count()) if not self.item(number).isHidden()]
        return [items[0].data(_ROLE).value] if len(items) == 1 else []

    def narrow(self, text: str) -> None:
        """Show only entries with these words; hidden ones stay ticked."""
        words = fold(text).split()
        first, shown = None, 0
        for number in range(self.count()):
            item = self.item(number)
            fits = all(word in fold(item.text()) for word in words)
            item.setHidden(not fits)
            first = item if fits and first is None else first
            shown += fits
        if first is not None:
            self.setCurrentItem(first)
        self._fit(shown)
        self.setVisible(shown > 0 or not self.count())
        panel = self.window()
        if isinstance(panel, Popover) and panel.isVisible():
            holder = self.parentWidget()
            while holder is not None and holder is not panel:  # what is between them hears of it only later
                if (layout := holder.layout()) is not None:
                    layout.activate()
                holder.updateGeometry()
                holder = holder.parentWidget()
            panel.refit()

    def toggle(self, item: QListWidgetItem | None) -> None:
        if item is None or item.data(_ROLE).fixed:
            return
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self.changed.emit()
        self.toggled.emit(item.data(_ROLE).value, not on)

    def toggle_value(self, value: str) -> None:
        """The entry with this value."""
        items = (self.item(number) for number in range(self.count()))
        self.toggle(next((item for item in items if item.data(_ROLE).value == value), None))

    def move_current(self, by: int) -> None:
        """Put the current entry before or behind its neighbour."""
        row = self.currentRow()
        other = row + by
        if not self.movable or not 0 <= other < self.count():
            return
        if self.item(row).data(_ROLE).fixed or self.item(other).data(_ROLE).fixed:
            return
        item = self.takeItem(row)
        self.insertItem(other, item)
        self.setCurrentRow(other)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Space:
            self.toggle(self.currentItem())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        super().mouseReleaseEvent(event)
        if item is not None and item is pressed and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(item)

    _pressed: QListWidgetItem | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.itemAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event) -> None:
        self.hovered = -1
        self.viewport().update()
        super().leaveEvent(event)
