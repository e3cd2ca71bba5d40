"""A table of lines about rows of the file: painted, so that a hundred thousand lines scroll as well as ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.inline_field import wrap
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, focus_ring, rounded

_PAD = 12
NARROW_BELOW = 760
"""A last column without a heading says in a word what the others say already; it goes first."""
CELL = Qt.ItemDataRole.UserRole


def row_height() -> int:
    return fonts.room(36) + 10


@dataclass(frozen=True, slots=True)
class Cell:
    """`detail` stands small below the text. `field`: looks like a field to type into; `state` tints that: "", ok,
    danger, warn."""

    text: str
    detail: str = ""
    token: str = "text"
    field: bool = False
    state: str = ""
    icon: str = ""
    was: str = ""
    wrap: bool = False
    """A sentence: small, on two lines."""


@dataclass(frozen=True, slots=True)
class Head:
    text: str
    share: int
    """Part of the width that is left."""
    width: int = 0
    """So many pixels instead of a share."""
    figures: bool = False


class LineModel(QAbstractTableModel):
    """Subclasses say what stands in a cell; lines are any objects."""

    edited = Signal(object, str)

    def __init__(self, heads: Sequence[Head]) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self.lines: list[Any] = []

    def cell(self, line: Any, column: int) -> Cell:
        raise NotImplementedError

    def set_lines(self, lines: Sequence[Any]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def line_changed(self, place: int) -> None:
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.heads) - 1))

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section].text
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
            CELL,
        ):
            return None
        cell = self.cell(self.lines[index.row()], index.column())
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.heads[index.column()].text
            return f"{head}: {cell.text} {cell.detail}".strip() if head else cell.text
        return cell.text

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.cell(self.lines[index.row()], index.column()).field:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        self.edited.emit(self.lines[index.row()], " ".join(str(value).split()))
        return True


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(80, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        view = option.widget
        assert isinstance(view, LineTable)
        cell: Cell = index.data(CELL)
        rect = option.rect
        current = view.currentIndex()
        chosen = current.row() == index.row() and view.hasFocus()
        painter.fillRect(rect, colour("sel" if chosen else "surface"))
        first, last = index.column() == 0, index.column() == index.model().columnCount() - 1
        left = rect.left() + (_PAD if first else 0)
        painter.fillRect(left, rect.bottom(), rect.width() - (_PAD if first or last else 0), 1, colour("border"))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(_PAD, 0, -_PAD, -1)
        if cell.field:
            self._field(painter, room.adjusted(-4, 6, 0, -6), cell, chosen and index == current, align)
            return
        if cell.icon:
            draw_icon(painter, room.left(), room.center().y() - 7, cell.icon, cell.token, 16)
            room.adjust(24, 0, 0, 0)
        if cell.wrap:
            self._sentence(painter, room, cell, align)
            return
        figures = view.lines.heads[index.column()].figures
        painter.setFont(fonts.font("body", fonts.MEDIUM if cell.detail or index.column() == 1 else 0, tabular=figures))
        painter.setPen(colour(cell.token))
        if not cell.detail:
            draw_text(painter, room, cell.text, None, align)
            return
        draw_text(painter, QRect(room.left(), room.top() + 4, room.width(), fonts.room(19)), cell.text, None, align)
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text2"))
        draw_text(
            painter,
            QRect(room.left(), room.top() + 4 + fonts.room(19), room.width(), fonts.room(16)),
            cell.detail,
            None,
            align,
        )

    def _sentence(self, painter: QPainter, rect: QRect, cell: Cell, align: Qt.AlignmentFlag) -> None:
        metrics = fonts.metrics("small")
        painter.setFont(fonts.font("small"))
        painter.setPen(colour(cell.token))
        found = wrap(cell.text, metrics, rect.width())
        if len(found) == 1:
            draw_text(painter, rect, found[0], metrics, align)
            return
        rest = cell.text[len(found[0]) :].strip()
        draw_text(painter, QRect(rect.left(), rect.top() + 5, rect.width(), fonts.room(18)), found[0], metrics, align)
        draw_text(
            painter,
            QRect(rect.left(), rect.top() + 5 + fonts.room(18), rect.width(), fonts.room(18)),
            rest,
            metrics,
            align,
        )

    def _field(self, painter: QPainter, rect: QRect, cell: Cell, focused: bool, align: Qt.AlignmentFlag) -> None:
        line = {"ok": "ok", "danger": "danger", "warn": "warn"}.get(cell.state, "control")
        rounded(painter, rect, 7, colour("okSoft" if cell.state == "ok" else "surface"), colour(line))
        if focused:
            focus_ring(painter, rect, 7)
        inner = rect.adjusted(10, 0, -10, 0)
        if cell.state == "ok":
            draw_icon(painter, inner.left(), rect.center().y() - 7, "check", "ok", 16)
            inner.adjust(24, 0, 0, 0)
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("ok" if cell.state == "ok" else "text"))
        draw_text(painter, inner, cell.text, None, align)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(fonts.font("body"))
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        editor.setGeometry(option.rect.adjusted(_PAD - 4, 5, -_PAD, -6))


class LineTable(QTableView):
    """Lines with a current row; a click, Enter or F2 types into the field of a line that has one."""

    def __init__(self, name: str, lines: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = lines
        self.setModel(lines)
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        header = self.horizontalHeader()
        header.setFixedHeight(fonts.room(34))
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def field_column(self) -> int:
        """The column to type into."""
        line = self.currentIndex().row()
        if line < 0:
            return -1
        for column in range(self.lines.columnCount()):
            if self.lines.cell(self.lines.lines[line], column).field:
                return column
        return -1

    def type_here(self) -> bool:
        column = self.field_column()
        if column < 0:
            return False
        index = self.lines.index(self.currentIndex().row(), column)
        self.setCurrentIndex(index)
        self.edit(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
        if event.key() in keys and plain and self.type_here():
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        heads = self.lines.heads
        said_twice = len(heads) - 1 if not heads[-1].text else len(heads)
        narrow = self.viewport().width() < NARROW_BELOW
        for column in range(said_twice, len(heads)):
            self.setColumnHidden(column, narrow)
        heads = heads[:said_twice] if narrow else heads
        room = self.viewport().width() - sum(head.width for head in heads)
        shares = sum(head.share for head in heads)
        for column, head in enumerate(heads):
            self.setColumnWidth(column, head.width or max(40, room * head.share // shares))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            cell: Cell | None = index.data(CELL) if index.isValid() else None
            text = "\n".join(part for part in (cell.text, cell.detail, cell.was) if part) if cell else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            return True
        return super().viewportEvent(event)
