"""Deleted contacts: look at them, bring back one, some or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.operations import contacts
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.dates import format_relative
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.contacts import Trashed
from crm_desktop.ui import fonts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.page import Page
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.notices import EmptyState
from crm_desktop.ui.widgets.painting import draw_avatar, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Route

tr = texts("trash")

ROW = Qt.ItemDataRole.UserRole
PART = 100


class TrashModel(QAbstractListModel):
    """Deleted contacts, the latest first, fetched in parts."""

    def __init__(self, context: Context, parent=None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Trashed] = []
        self.total = 0

    def load(self) -> None:
        self.beginResetModel()
        self.total = queries.trashed(self._context.ws)
        self._rows = queries.trash(self._context.ws, limit=max(PART, len(self._rows)))
        self.endResetModel()

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return len(self._rows) < self.total

    def fetchMore(self, parent: QModelIndex) -> None:
        new = queries.trash(self._context.ws, limit=PART, offset=len(self._rows))
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()
        else:
            self.total = len(self._rows)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.name(row)}, {self.second(row)}"
        return None

    def name(self, row: Trashed) -> str:
        return row.name or tr("Without a name")

    def second(self, row: Trashed) -> str:
        day = local_day(row.deleted_at)
        when = format_relative(day.isoformat(), self._context.today()) if day else ""
        return tr("{kind} · deleted {when}", kind=label("kind", row.kind), when=when)


def _line() -> int:
    return max(21, fonts.metrics("body").height() + 2)


class _TrashDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, 18 + 2 * _line())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row: Trashed = index.data(ROW)
        rect, model = option.rect, index.model()
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

        def flip(x: int, width: int) -> int:
            return rect.left() + (rect.width() - x - width if rtl else x)

        painter.save()
        plate = QRect(flip(0, rect.width() - 32), rect.top() + 2, rect.width() - 32, rect.height() - 4)
        if self._view.selectionModel().isSelected(index):
            rounded(painter, plate, 9, colour("sel"))
        elif self._view.active() == index:
            rounded(painter, plate, 9, colour("hover"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            focus_ring(painter, plate, 9)
        face = QRect(flip(12, 38), rect.top() + (rect.height() - 38) // 2, 38, 38)
        name = model.name(row)
        draw_avatar(painter, face, initials(name), name, company=row.kind == COMPANY)
        room = max(40, rect.width() - 64 - 220)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        draw_text(painter, QRect(flip(64, room), rect.top() + 9, room, _line()), name, None, align)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        draw_text(
            painter, QRect(flip(64, room), rect.top() + 9 + _line(), room, _line()), model.second(row), None, align
        )
        painter.restore()


class _RowActions(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.restore = Button(tr("Restore"), icon="archive-restore", parent=self, size="small")


class TrashPage(Page):
    screen_id = "trash"
    touches = frozenset({schema.CONTACT})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 20, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._make_head())
        hint = tr("Deleted contacts stay here with everything that belongs to them until you bring them back.")
        self.hint = Label(hint, "small", "text2", wrap=True)
        column.addWidget(self.hint)
        column.addSpacing(8)
        self.model = TrashModel(context, self)
        self.rows = RowList(tr("Trash"))
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(_TrashDelegate(self.rows))
        self.rows.pressed_row.connect(self._open)
        self.rows.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self._actions = _RowActions()
        self._actions.restore.clicked.connect(lambda: self._restore([self._active]))
        self._active = ""
        self.rows.set_actions(self._actions, self._place)
        column.addWidget(self.rows, 1)
        self.empty = EmptyState(tr("The trash is empty."))
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.rows)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 32, 0)
        head.setSpacing(10)
        head.addWidget(Label(tr("Trash"), "title"))
        self.count = Label("", "body", "text3", tabular=True)
        head.addWidget(self.count)
        head.addStretch(1)
        self.some = Button(tr("Restore selected"), icon="archive-restore")
        self.some.clicked.connect(self.restore_selected)
        head.addWidget(self.some)
        return head

    def open(self, route: Route) -> None:
        self._load()

    def refresh(self, change: Change | None) -> None:
        self._load()

    def _load(self) -> None:
        place = self.rows.currentIndex().row()
        self.model.load()
        there = self.model.total > 0
        self.rows.setVisible(there)
        self.hint.setVisible(there)
        self.some.setVisible(there)
        self.empty.setVisible(not there)
        self.count.setText(format_int(self.model.total) if there else "")
        if there and place >= 0:
            index = self.model.index(min(place, self.model.rowCount() - 1), 0)
            self.rows.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._tell()

    def _tell(self) -> None:
        chosen = len(self.selected())
        self.some.setEnabled(chosen > 0 and not self.context.ws.read_only)
        self.some.set_count(format_int(chosen) if chosen > 1 else "")
        self.rows.viewport().update()

    def selected(self) -> list[str]:
        """Ids of the contacts selected."""
        return [index.data(ROW).id for index in self.rows.selectionModel().selectedIndexes()]

    def commands(self) -> Sequence[Command]:
        return [
            Command(
                "trash.restore", tr, mark("Restore selected contacts"), self.restore_selected, "edit",
                icon="archive-restore", enabled=self._reason, synonyms_en="bring back, undelete",
                synonyms_de="zurückholen, wiederherstellen",
            )
        ]  # fmt: skip

    def _reason(self) -> str:
        if self.context.ws.read_only:
            return tr("The file is open for reading only.")
        return "" if self.selected() else tr("Choose a contact first.")

    def restore_selected(self) -> None:
        self._restore(self.selected())

    def _restore(self, ids: list[str]) -> None:
        if ids:
            if QApplication.focusWidget() in (self.some, self._actions.restore):  # they go with what is restored
                self.rows.setFocus(Qt.FocusReason.TabFocusReason)
            done = tr.plural(len(ids), "{n} contact is back", "{n} contacts are back")
            self.context.do(lambda: contacts.restore(self.context.ws, ids), done)

    def _open(self, index: QModelIndex) -> None:
        self.context.go("contacts", index.data(ROW).id)

    def _place(self, index: QModelIndex, rect: QRect) -> None:
        self._active = index.data(ROW).id
        button = self._actions.restore
        button.resize(button.sizeHint())
        self._actions.resize(button.size())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = rect.left() + (44 if rtl else rect.width() - button.width() - 44)
        self._actions.move(x, rect.top() + (rect.height() - button.height()) // 2)
        self._actions.setVisible(not self.context.ws.read_only)
