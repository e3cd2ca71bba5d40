"""A RowList for thousands of rows of different heights that come in parts.

QListView asks every row for its height again whenever rows are added: with some thousand rows each part that is
fetched while one scrolls stops the picture. Here the new rows are measured, and no others.
"""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from crm_desktop.ui.widgets.row_list import RowList

Hint = QAbstractItemView.ScrollHint
Action = QAbstractItemView.CursorAction


class LongRowList(RowList):
    """Lays out by itself what QListView would lay out; rows may only be appended, all else is a reset."""

    def __init__(self, name: str, parent=None) -> None:
        super().__init__(name, parent)
        self._tops = [0]
        """Where each row begins, and where the last one ends."""

    # heights

    def doItemsLayout(self) -> None:
        self._tops = [0]
        self._measure()
        QAbstractItemView.doItemsLayout(self)

    def _measure(self) -> None:
        """Ask the rows that are not measured yet for their height."""
        model, delegate = self.model(), self.itemDelegate()
        if model is None:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        tops, end = self._tops, self._tops[-1]
        for row in range(len(tops) - 1, model.rowCount()):
            end += delegate.sizeHint(option, model.index(row, 0)).height()
            tops.append(end)

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:
        if start == len(self._tops) - 1:
            self._measure()
            self.updateGeometries()
            self.viewport().update()
        else:
            self.scheduleDelayedItemsLayout()

    def updateGeometries(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._tops[-1] - room))
        bar.setPageStep(room)
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    # places

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: QModelIndex) -> QRect:
        self.executeDelayedItemsLayout()
        row = index.row()
        if not index.isValid() or row >= len(self._tops) - 1:
            return QRect()
        top = self._tops[row]
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), self._tops[row + 1] - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        place = point.y() + self.verticalOffset()
        if point.x() < 0 or point.y() < 0 or not 0 <= place < self._tops[-1] or self.model() is None:
            return QModelIndex()
        return self.model().index(bisect_right(self._tops, place) - 1, 0)

    def scrollTo(self, index: QModelIndex, hint: Hint = Hint.EnsureVisible) -> None:
        rect, bar = self.visualRect(index), self.verticalScrollBar()
        room = self.viewport().height()
        if not rect.isValid():
            return
        if hint == Hint.PositionAtTop or (hint == Hint.EnsureVisible and rect.top() < 0):
            bar.setValue(bar.value() + rect.top())
        elif hint == Hint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - room // 2)
        elif hint == Hint.PositionAtBottom or rect.bottom() >= room:
            bar.setValue(bar.value() + min(rect.top(), rect.bottom() - room + 1))

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        model, current = self.model(), self.currentIndex()
        count = len(self._tops) - 1
        if model is None or not count:
            return QModelIndex()
        if not current.isValid():
            return model.index(0, 0)
        row = current.row()
        if action in (Action.MoveUp, Action.MovePrevious, Action.MoveLeft):
            row -= 1
        elif action in (Action.MoveDown, Action.MoveNext, Action.MoveRight):
            row += 1
        elif action == Action.MoveHome:
            row = 0
        elif action == Action.MoveEnd:
            row = count - 1
        else:  # a page
            page = self.viewport().height() * (1 if action == Action.MovePageDown else -1)
            row = bisect_right(self._tops, min(max(0, self._tops[row] + page), self._tops[-1] - 1)) - 1
        return model.index(min(max(0, row), count - 1), 0)

    def setSelection(self, rect: QRect, command) -> None:
        index = self.indexAt(rect.topLeft())
        if index.isValid() and self.selectionModel() is not None:
            self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # painting

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)

    def paintEvent(self, event) -> None:
        self.executeDelayedItemsLayout()
        model, delegate, offset = self.model(), self.itemDelegate(), self.verticalOffset()
        if model is None or not self._tops[-1]:
            return
        painter = QPainter(self.viewport())
        area = event.rect()
        row = max(0, bisect_right(self._tops, area.top() + offset) - 1)
        end = area.bottom() + offset
        while row < len(self._tops) - 1 and self._tops[row] <= end:
            index = model.index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            if index == self.currentIndex():
                option.state |= QStyle.StateFlag.State_Selected
            delegate.paint(painter, option, index)
            row += 1
