"""A list of painted rows, smooth with thousands of them, whose active row carries real buttons.

Rows are painted by a delegate; what can be pressed in a row is a real widget laid over the one row that is active:
the row under the mouse, else the current one while the list (or such a widget) has the keyboard.

    rows = RowList(tr("Changes"))
    rows.set_actions(bar, place)        place(index, rect) moves and shows the bar, or hides it
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from crm_desktop.ui.widgets.own_keys import OwnKeys

Place = Callable[[QModelIndex, QRect], None]


class RowList(OwnKeys, QListView):
    """`pressed_row` comes with Enter or a double click on a row."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

    pressed_row = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(_own_viewport())
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(32)
        self._hovered = QPersistentModelIndex()
        self._actions: QWidget | None = None
        self._place: Place | None = None
        self.doubleClicked.connect(self.pressed_row)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.place_actions())

    def set_actions(self, actions: QWidget, place: Place) -> None:
        """Lay this widget over the active row; `place` gives it its content, position and visibility."""
        self._actions, self._place = actions, place
        actions.setParent(self.viewport())
        actions.hide()
        for part in (actions, *actions.findChildren(QWidget)):
            part.installEventFilter(self)

    def active(self) -> QModelIndex:
        """The row that the actions stand on; invalid when there is none."""
        if self._hovered.isValid():
            return QModelIndex(self._hovered)
        return self.currentIndex() if self._has_keyboard() else QModelIndex()

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def place_actions(self) -> None:
        """Put the actions on the active row again: it moved, or another one is active now."""
        if self._actions is None or self._place is None:
            return
        index = self.active()
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            self._actions.hide()
        else:
            self._place(index, self.visualRect(index))

    def setModel(self, model) -> None:
        super().setModel(model)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            signal.connect(lambda *_: QTimer.singleShot(0, self, self._follow_mouse))
        model.modelAboutToBeReset.connect(self._forget)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self._hovered = QPersistentModelIndex()
        self.viewport().update()
        self.place_actions()

    def _forget(self) -> None:
        self._hovered = QPersistentModelIndex()
        if self._actions is not None:
            self._actions.hide()

    def _follow_mouse(self) -> None:
        if self.viewport().underMouse():
            self._hover(self.viewport().mapFromGlobal(self.cursor().pos()))
        else:
            self.place_actions()

    def _hover(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index != self._hovered:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()
            self.place_actions()

    def mouseMoveEvent(self, event) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(QPoint(-1, -1))
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()  # presses the primary button around it
                return
            self.pressed_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, text: str) -> None:
        """Letters are commands, not a search through the rows."""

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().flags() & Qt.ItemFlag.ItemIsSelectable:  # nothing, or what Qt takes: a heading
            self.setCurrentIndex(self._first())
        self.place_actions()

    def _first(self) -> QModelIndex:
        """The first row that is more than a heading."""
        model = self.model()
        rows = (model.index(row, 0) for row in range(model.rowCount())) if model is not None else ()
        return next((row for row in rows if row.flags() & Qt.ItemFlag.ItemIsSelectable), QModelIndex())

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        QTimer.singleShot(0, self, self.place_actions)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # rows may be higher or lower at another width
        QTimer.singleShot(0, self, self.place_actions)

    def eventFilter(self, watched, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._actions is not None:
            QTimer.singleShot(0, self, self.place_actions)
        return super().eventFilter(watched, event)


def _own_viewport() -> QWidget:
    """Like the one that Qt makes. For one that was not made here, PySide looks through all kinds of widgets at the
    first call of viewport() and makes ready 70 classes that no picture needs, 8 ms of a start."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    return viewport
