"""A list of things the office named itself: fields, tags, lists, kinds of relation.

Each row is one stop of the Tab key: ↑ and ↓ go on, F2 or Enter edits, Delete deletes, Alt+↑ and Alt+↓ move the row,
as does dragging its handle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.selection import COLOURS
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.icon_label import IconTile
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.menu import Menu
from crm_desktop.ui.widgets.painting import FocusVisible, draw_dot, draw_icon, focus_ring, rounded
from crm_desktop.ui.widgets.surface import Card

tr = texts("settings_page")

_COLOUR_NAMES = {
    "accent": mark("Petrol"),
    "warn": mark("Amber"),
    "violet": mark("Violet"),
    "info": mark("Blue"),
    "ok": mark("Green"),
    "danger": mark("Red"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: `detail` stands under the title, `note` on the right; `colour` shows a dot that can be changed."""

    id: str
    title: str
    detail: str = ""
    note: str = ""
    icon: str = ""
    colour: str = ""


class Swatch(FocusVisible, QAbstractButton):
    """The colour of an entry; a press offers the others."""

    picked = Signal(str)

    def __init__(self, name: str, token: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._token = token
        self.setFixedSize(32, 32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shown = tr(_COLOUR_NAMES.get(token, mark("Petrol")))
        self.setAccessibleName(tr("Colour of {name}: {colour}", name=name, colour=shown))
        self.setToolTip(tr("Change colour"))
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for token in COLOURS:
            menu.add(tr(_COLOUR_NAMES[token]), "circle-dot" if token == self._token else "circle",
                     lambda t=token: self.picked.emit(t), token=token)  # fmt: skip
        menu.open_at(self)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.underMouse() and self.isEnabled():
            rounded(painter, self.rect(), 8, colour("border"))
        if self.ring:
            focus_ring(painter, self.rect(), 8)
        draw_dot(painter, self.rect().toRectF().center(), self._token, 12)


class Handle(QWidget):
    """What a row is dragged by; the keys do the same, so it takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(20, 32)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(tr("Drag to move"))

    def paintEvent(self, event) -> None:
        draw_icon(QPainter(self), 2, 8, "grip-vertical", "text3" if self.isEnabled() else "disabled")


class EntryRow(FocusVisible, QWidget):
    def __init__(self, entry: Entry, owner: EntryList) -> None:
        super().__init__(owner)
        self.entry, self._owner = entry, owner
        self.name_edit: QLineEdit | None = None
        self.handle: Handle | None = None
        self.swatch: Swatch | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(fonts.room(56 if entry.detail else 44))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(", ".join(part for part in (entry.title, entry.detail, entry.note) if part))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(8)
        if owner.movable:
            self.handle = Handle(self)
            self.handle.installEventFilter(owner)
            row.addWidget(self.handle)
        if entry.colour:
            self.swatch = Swatch(entry.title, entry.colour, self)
            self.swatch.picked.connect(lambda token: owner.recoloured.emit(entry.id, token))
            row.addWidget(self.swatch)
        if entry.icon:
            row.addWidget(IconTile(entry.icon, "neutral", side=32, icon_size=16))
            row.addSpacing(4)
        words = self._words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self.title = ElidedLabel(entry.title, "body", weight=fonts.MEDIUM)
        words.addWidget(self.title)
        if entry.detail:
            words.addWidget(ElidedLabel(entry.detail, "small", "text3"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if entry.note:
            row.addWidget(Label(entry.note, "small", "text3", tabular=True))
            row.addSpacing(4)
        self.edit = IconButton("pencil", tr("Change {name}", name=entry.title), self, side=28, icon_size=16)
        self.edit.clicked.connect(lambda: owner.edit_asked.emit(entry.id))
        row.addWidget(self.edit)
        self.erase = IconButton("trash-2", tr("Delete {name}", name=entry.title), self, side=28, icon_size=16)
        self.erase.clicked.connect(lambda: owner.delete_asked.emit(entry.id))
        row.addWidget(self.erase)

    def begin_rename(self) -> None:
        """Turn the title into a field: Enter keeps the new name, Esc the old one."""
        if self.name_edit is not None:
            return
        field = self.name_edit = QLineEdit(self.entry.title, self)
        field.setAccessibleName(tr("New name of {name}", name=self.entry.title))
        self._words.replaceWidget(self.title, field)
        self.title.hide()
        field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.editingFinished.connect(self._renamed)
        field.installEventFilter(self)

    def end_rename(self) -> None:
        if self.name_edit is not None:
            field, self.name_edit = self.name_edit, None
            focused = field.hasFocus()
            self._words.replaceWidget(field, self.title)
            field.deleteLater()
            self.title.show()
            if focused:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renamed(self) -> None:
        if self.name_edit is None:
            return
        name = " ".join(self.name_edit.text().split())
        self.end_rename()
        if name and name != self.entry.title:
            self._owner.renamed.emit(self.entry.id, name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if escape and watched is self.name_edit:
            self.end_rename()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            if alt and self._owner.movable:
                self._owner.move_by(self.entry.id, by)
            elif not alt:
                self._owner.focus_by(self, by)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.edit_asked.emit(self.entry.id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.delete_asked.emit(self.entry.id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event) -> None:
        self._owner.edit_asked.emit(self.entry.id)

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self._owner.dragged is self:
            rounded(painter, self.rect().adjusted(4, 2, -4, -2), 8, colour("sel"))
        elif self.underMouse():
            rounded(painter, self.rect().adjusted(4, 2, -4, -2), 8, colour("hover"))
        if self.ring:
            focus_ring(painter, self.rect().adjusted(4, 2, -4, -2), 8)


class EntryList(Card):
    """Shows entries; what a press means is for the owner to do. `moved` carries all ids in their new order."""

    edit_asked = Signal(str)
    delete_asked = Signal(str)
    renamed = Signal(str, str)
    recoloured = Signal(str, str)
    moved = Signal(list)

    def __init__(self, name: str, *, movable: bool = False) -> None:
        super().__init__()
        self.movable = movable
        self.dragged: EntryRow | None = None
        self._drop = -1
        self.rows: list[EntryRow] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 4, 2, 4)
        self._column.setSpacing(0)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; rows that did not change stay, and so does the keyboard."""
        if [row.entry for row in self.rows] == list(entries):
            return
        at = next((number for number, row in enumerate(self.rows) if row.isAncestorOf(self._focus())), -1)
        focused = self.rows[at].entry.id if at >= 0 else ""
        kept = {row.entry: row for row in self.rows}
        for row in self.rows:
            self._column.removeWidget(row)
        self.rows = []
        for entry in entries:
            row = kept.pop(entry, None) or EntryRow(entry, self)
            self.rows.append(row)
            self._column.addWidget(row)
            row.show()
        for row in kept.values():
            row.hide()
            row.deleteLater()
        if at >= 0 and self.rows:
            target = self.row(focused) or self.rows[min(at, len(self.rows) - 1)]
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, entry_id: str) -> EntryRow | None:
        return next((row for row in self.rows if row.entry.id == entry_id), None)

    def focus_by(self, row: EntryRow, by: int) -> None:
        at = self.rows.index(row) + by
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def move_by(self, entry_id: str, by: int) -> None:
        order = [row.entry.id for row in self.rows]
        at = order.index(entry_id)
        if 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))
            self.moved.emit(order)

    def _focus(self) -> QWidget:
        return self.window().focusWidget() or self.window()

    # Dragging a row by its handle

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        row = watched.parentWidget() if isinstance(watched, Handle) else None
        if not isinstance(row, EntryRow):
            return False
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.dragged = row
            row.setFocus(Qt.FocusReason.MouseFocusReason)
            row.update()
            return True
        if kind == QEvent.Type.MouseMove and self.dragged is row:
            self._drop = self._place_at(self.mapFromGlobal(event.globalPosition().toPoint()).y())
            self.update()
            return True
        if kind == QEvent.Type.MouseButtonRelease and self.dragged is row:
            self._end_drag(row)
            return True
        return False

    def _place_at(self, y: int) -> int:
        """The gap between rows that is nearest: 0 is before the first."""
        return sum(y > row.geometry().center().y() for row in self.rows)

    def _end_drag(self, row: EntryRow) -> None:
        drop, self._drop, self.dragged = self._drop, -1, None
        row.update()
        self.update()
        at = self.rows.index(row)
        if drop >= 0 and drop not in (at, at + 1):
            order = [other.entry.id for other in self.rows]
            order.insert(drop - (drop > at), order.pop(at))
            self.moved.emit(order)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for row in self.rows[1:]:
            painter.fillRect(12, row.geometry().top(), self.width() - 24, 1, colour("border"))
        if self._drop >= 0 and self.rows:
            last = self._drop == len(self.rows)
            box = self.rows[-1].geometry() if last else self.rows[self._drop].geometry()
            y = box.bottom() if last else box.top()
            rounded(painter, QRect(8, y - 1, self.width() - 16, 3), 1.5, colour("accent"))
