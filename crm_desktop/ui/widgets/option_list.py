"""A short list of entries with icon and hint: Enter or a double click opens one, Del removes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import focus_ring


class _RowDelegate(ChoiceDelegate):
    """Says which row the keyboard is on."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        view = option.widget
        if view is not None and view.hasFocus() and view.currentIndex() == index:
            focus_ring(painter, option.rect.adjusted(1, 1, -1, -1), 7)


class OptionList(OwnKeys, QListWidget):
    """`opened` and `removed` carry the value of an entry."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete})

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _: self._tell(self.opened))

    def fill(self, options: Sequence[Option]) -> None:
        row = self.currentRow()
        self.clear()
        for option in options:
            item = QListWidgetItem(option.text, self)
            item.setData(Qt.ItemDataRole.UserRole, option)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{option.text}, {option.hint}")
        self.setCurrentRow(max(0, min(row, len(options) - 1)))
        if options:  # no higher than its rows
            self.setMaximumHeight(len(options) * max(1, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 4)

    def _tell(self, signal: Signal) -> None:
        if self.currentItem() is not None:
            signal.emit(self.currentItem().data(Qt.ItemDataRole.UserRole).value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.opened)
        elif event.matches(QKeySequence.StandardKey.Delete):
            self._tell(self.removed)
        else:
            super().keyPressEvent(event)
