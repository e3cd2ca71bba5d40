"""Rows of two lines with a chip at the end, for people and mails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import chip_width, draw_avatar, draw_chip, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.row_list import RowList

ROW = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    id: str
    title: str
    detail: str
    chip: str = ""
    kind: str = "neutral"


class Lines(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Line] = ()

    def load(self, rows: Sequence[Line]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, (row.title, row.chip, row.detail)))
        return None


class LineDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, 2 * fonts.metrics("body").height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row: Line = index.data(ROW)
        rect = option.rect.adjusted(2, 1, -6, -1)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

        def place(x: int, top: int, width: int, height: int) -> QRect:
            return QRect(rect.right() - x - width if rtl else rect.left() + x, top, width, height)

        painter.save()
        if self._view.selectionModel().isSelected(index):
            rounded(painter, rect, 8, colour("sel"))
        elif self._view.active() == index:
            rounded(painter, rect, 8, colour("hover"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            focus_ring(painter, rect, 8)
        draw_avatar(painter, place(10, rect.top() + (rect.height() - 32) // 2, 32, 32), initials(row.title), row.title)
        end = rect.width() - 14
        if row.chip:
            width, height = chip_width(row.chip), fonts.room(22)
            end -= width + 10
            draw_chip(painter, place(rect.width() - 14 - width, rect.top() + 8, width, height), row.chip, row.kind)
        line = fonts.metrics("body").height()
        top = rect.top() + (rect.height() - 2 * line) // 2
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        draw_text(painter, place(54, top, max(40, end - 54), line), row.title, None, align)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        draw_text(painter, place(54, top + line, max(40, rect.width() - 68), line), row.detail, None, align)
        painter.restore()


def line_list(name: str, model: Lines) -> RowList:
    view = RowList(name)
    view.setModel(model)
    view.setItemDelegate(LineDelegate(view))
    return view
