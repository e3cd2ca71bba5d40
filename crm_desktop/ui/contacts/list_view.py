"""The list itself: one QTableView that shows cards or a table, with the keys and clicks of both."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.painting import FocusVisible

from .density import DENSITIES, NORMAL, Density
from .list_model import CARD, TICK, ContactListModel
from .row_painting import CardDelegate
from .table_header import TableHeader
from .ticks import Ticks

if TYPE_CHECKING:
    from .table_painting import TableRows

tr = texts("contacts")


class ContactView(FocusVisible, QTableView):
    """`moved(id, by_key)`: another contact has become the current one. `opened(id)`: Enter, a double click, or a
    click on a card. `menu_asked(id, place)`: the context menu."""

    moved = Signal(str, bool)
    opened = Signal(str)
    menu_asked = Signal(str, QPoint)
    escaped = Signal()

    def __init__(self, contacts: ContactListModel, ticks: Ticks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contacts, self.ticks = contacts, ticks
        self.hovered = self.hot_avatar = -1
        self.density: Density = DENSITIES[NORMAL]
        self.current_id = ""
        self._anchor = -1
        self._quiet = False
        self._kept: tuple[str, int, int] | None = None
        self._below = 0
        self._own_viewport()
        self.setModel(contacts)
        self.setAccessibleName(tr("Contacts"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.header = TableHeader(self)
        self.setHorizontalHeader(self.header)
        self.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header.customContextMenuRequested.connect(lambda _place: self.header.columns_asked.emit())
        self._cards = CardDelegate(self)
        self.setItemDelegate(self._cards)
        contacts.modelAboutToBeReset.connect(self._keep_place)
        contacts.modelReset.connect(self._find_place)
        ticks.changed.connect(self._show_ticks)
        self.show_cards()

    def _own_viewport(self) -> None:
        """Like the one Qt makes, but known to Python: to find out the class of an unknown widget, PySide loads every
        class of widgets there is, 6 ms of the start."""
        made = QWidget()
        made.setBackgroundRole(QPalette.ColorRole.Base)
        made.setAutoFillBackground(True)
        self.setViewport(made)

    def _show_ticks(self) -> None:
        self.viewport().update()
        if self.as_table:
            self.header.viewport().update()

    # Cards or table

    @property
    def as_table(self) -> bool:
        return self.contacts.columns[0] is not CARD

    @cached_property
    def _table(self) -> TableRows:
        from .table_painting import TableRows

        return TableRows(self)

    def show_cards(self) -> None:
        """The model shows CARD now."""
        self._dress(self.density.card_height)
        self.header.hide()
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_table(self, widths: dict[str, int]) -> None:
        """The model shows columns now; `widths` are those the person has set, by column."""
        self._dress(self.density.row_height)
        self.header.show_columns(widths)
        self.header.show()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def set_density(self, density: Density) -> None:
        """Rows of this height; the contact at the top stays there."""
        first = self.rowAt(0)
        self.density = density
        self._dress(density.row_height if self.as_table else density.card_height)
        if first > 0:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(first * self.row_height)
        self.viewport().update()

    def set_room_below(self, room: int) -> None:
        """Let the last rows be scrolled up above what floats over the foot of the list."""
        if room != self._below:
            self._below = room
            self.updateGeometries()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._below:
            bar = self.verticalScrollBar()
            content = self.contacts.count * self.row_height + self._below
            bar.setMaximum(max(0, content - self.viewport().height()))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.as_table:
            self.header.fill(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.as_table:
            self._table.paint(QPainter(self.viewport()), event.rect())
        else:
            super().paintEvent(event)

    def _dress(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height // 2)

    @property
    def row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    # The current contact

    def set_current(self, contact_id: str, *, scroll: bool = True) -> bool:
        """Make this contact the current one without telling; False when it is not in the list."""
        number = self.contacts.find(contact_id)
        self.current_id = contact_id if number >= 0 else ""
        self._go(number, scroll=scroll, quiet=True)
        return number >= 0

    def set_first_current(self) -> None:
        if self.contacts.count:
            self._go(0, quiet=True)
            self.current_id = self.contacts.id_at(0)

    def step(self, by: int) -> None:
        """J and K: the next or previous contact."""
        at = self.currentIndex().row()
        number = 0 if at < 0 else min(max(at + by, 0), self.contacts.count - 1)
        if self.contacts.count:
            self.ring = self.hasFocus()
            self._go(number)

    def _go(self, number: int, *, scroll: bool = True, quiet: bool = False) -> None:
        before, self._quiet = self._quiet, quiet
        scrolls, self._scroll_to_current = self._scroll_to_current, scroll
        try:
            if number < 0:
                self.selectionModel().clearCurrentIndex()
            else:
                index = self.contacts.index(number, 0)
                # Current only, not selected: the style would paint a selected row over its whole width.
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                if scroll:
                    self.scrollTo(index)
        finally:
            self._quiet, self._scroll_to_current = before, scrolls
        self.viewport().update()

    _scroll_to_current = True

    def scrollTo(self, index: QModelIndex, hint=QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Only down and up: a click on a wide column must not move the table sideways. What floats over the foot of the
        list must not hide the row."""
        if not self._scroll_to_current or not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.row_height
        top, room = index.row() * height, max(height, self.viewport().height() - self._below)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (room - height) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif top + height > bar.value() + room:
            bar.setValue(top + height - room)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._quiet:
            self.current_id = self.contacts.id_at(current.row())
            self.moved.emit(self.current_id, not self._pressing)

    _pressing = False

    def _keep_place(self) -> None:
        self._kept = None
        if self.contacts.fresh:
            return
        height, value = self.row_height, self.verticalScrollBar().value()
        for number in range(value // height, min(self.contacts.count, value // height + 30)):
            if found := self.contacts.id_at(number):
                self._kept = (found, number * height - value, self.currentIndex().row())
                return

    def _find_place(self) -> None:
        if self.contacts.fresh:
            self.verticalScrollBar().setValue(0)
            self.set_current(self.current_id)
            return
        kept, old_row = self._kept, -1
        if kept is not None:
            top, offset, old_row = kept
            number = self.contacts.find(top)
            if number >= 0:
                self.updateGeometries()
                self.verticalScrollBar().setValue(number * self.row_height - offset)
        gone = self.current_id
        if gone and not self.set_current(gone, scroll=False) and old_row >= 0 and self.contacts.count:
            self._go(min(old_row, self.contacts.count - 1))  # the one that took its place

    # Ticks

    def tick_current(self) -> None:
        if found := self.contacts.id_at(self.currentIndex().row()):
            self._anchor = self.currentIndex().row()
            self.ticks.toggle(found)

    def _tick_to(self, number: int) -> None:
        start = self._anchor if self._anchor >= 0 else max(self.currentIndex().row(), 0)
        self._anchor = start
        self.ticks.set(self.contacts.ids_between(start, number), True)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        number = index.row()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.ring = False
        if event.button() == Qt.MouseButton.RightButton:
            self._press(number)
            self.menu_asked.emit(self.contacts.id_at(number), event.globalPosition().toPoint())
        if number < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._tick_to(number)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._on_tick(index, event):
            self._anchor = number
            self.ticks.toggle(self.contacts.id_at(number))
        else:
            self._press(number)
            if not self.as_table:
                self.opened.emit(self.current_id)

    def _press(self, number: int) -> None:
        if number < 0:
            return
        self._anchor = number
        self._pressing = True
        try:
            self._go(number, scroll=not self.as_table)
        finally:
            self._pressing = False

    def _on_tick(self, index: QModelIndex, event: QMouseEvent) -> bool:
        if self.as_table:
            return self.contacts.columns[index.column()] is TICK
        return self._cards.avatar(self.visualRect(index)).contains(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        hot = index.row() if index.isValid() and not self.as_table and self._on_tick(index, event) else -1
        if (index.row(), hot) != (self.hovered, self.hot_avatar):
            self.hovered, self.hot_avatar = index.row(), hot
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton and not self._on_tick(index, event):
            self.opened.emit(self.contacts.id_at(index.row()))

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = self.hot_avatar = -1
        self.viewport().update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.ring = True
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            start = self.currentIndex().row()
            if self._anchor < 0:
                self._anchor = start
            self.step(1 if key == Qt.Key.Key_Down else -1)
            self._tick_to(self.currentIndex().row())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.contacts.count:
            self._go(0 if key == Qt.Key.Key_Home else self.contacts.count - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            page = max(1, self.viewport().height() // self.row_height - 1)
            self.step(page if key == Qt.Key.Key_PageDown else -page)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            place = self.visualRect(self.currentIndex()).center()
            self.menu_asked.emit(self.current_id, self.viewport().mapToGlobal(place))
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.as_table:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (80 if key == Qt.Key.Key_Right else -80))
        else:
            event.ignore()  # letters are commands, there is no type-ahead

    def focusInEvent(self, event) -> None:
        nothing = not self.currentIndex().isValid()
        before, self._quiet = self._quiet, self._quiet or nothing
        super().focusInEvent(event)
        if nothing:  # Qt chose the first row; the contact shown may be one that is not in this list
            self.selectionModel().clearCurrentIndex()
        self._quiet = before
        tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.ring = self.ring and tab  # coming to the page is not asking for the ring; the first key is

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; Ctrl+F searches."""

    def watch_mouse(self) -> None:
        """Begin to show what the mouse points at. Not before the first picture: for the first event of any kind that
        reaches Python, PySide loads every class of events."""
        self.viewport().installEventFilter(_Pointing(self))

    def tip(self, place: QPoint) -> tuple[str, QRect]:
        """The tooltip at a place of the viewport, and the area it holds for."""
        index = self.indexAt(place)
        row = self.contacts.row(index.row()) if index.isValid() else None
        rect = self.visualRect(index)
        if row is None:
            return "", rect
        text = self._table.tip(rect, row, index.column()) if self.as_table else self._cards.tip(rect, row)
        return text, rect


class _Pointing(QObject):
    """Tooltips of rows; and no hovering by the style, which would paint a row over its whole width."""

    def __init__(self, view: ContactView) -> None:
        super().__init__(view)
        self._view = view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip, rect = self._view.tip(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(tip), self._view.viewport(), rect)
            return True
        return event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverMove, QEvent.Type.HoverLeave)
