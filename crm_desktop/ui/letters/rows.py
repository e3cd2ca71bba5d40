"""Rows of recipients: name, place, and what is worth a look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import (
    chip_width,
    draw_avatar,
    draw_chip,
    draw_icon,
    draw_text,
    focus_ring,
    initials,
    rounded,
)
from crm_desktop.ui.widgets.row_list import RowList

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or with an empty key a heading."""

    key: int
    name: str
    detail: str = ""
    chips: tuple[tuple[str, str, str], ...] = ()
    """Text, kind, icon."""
    company: bool = False
    right: str = ""
    done: bool = False
    token: str = "text2"

    @property
    def heading(self) -> bool:
        return self.key < 0


class LineModel(QAbstractListModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def load(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, key: int) -> int:
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.lines)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self.lines[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, (line.name, line.detail, line.right, *(chip[0] for chip in line.chips))))
        return None


class LineList(RowList):
    """The list of lines; headings are stepped over."""

    def __init__(self, name: str, model: LineModel) -> None:
        super().__init__(name)
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))


class LineDelegate(QStyledItemDelegate):
    def __init__(self, view: LineList) -> None:
        super().__init__(view)
        self._view = view
        plain = fonts.room(52)
        self._sizes = (QSize(100, fonts.room(30)), QSize(100, plain), QSize(100, plain + fonts.room(28)))
        """Of a heading, a line, and one with chips: asked for thousands of times."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        line = index.model().lines[index.row()]
        return self._sizes[0 if line.heading else 2 if line.chips else 1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        line: Line = index.data(ROW)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        rect = option.rect
        painter.save()
        if line.heading:
            self._heading(painter, rect, line, align)
            painter.restore()
            return
        plate = rect.adjusted(6, 1, -6, -1)
        current = self._view.currentIndex() == index
        if current:
            rounded(painter, plate, 9, colour("sel"))
            if self._view.hasFocus():
                focus_ring(painter, plate, 9)
        side = fonts.room(32)

        def flip(x: int, width: int) -> int:
            return plate.left() + plate.right() + 1 - x - width if rtl else x

        draw_avatar(
            painter, QRect(flip(plate.left() + 10, side), plate.top() + 9, side, side), initials(line.name),
            line.name, company=line.company,
        )  # fmt: skip
        left, end = plate.left() + 20 + side, plate.right() - 10 - (24 if line.done else 0)
        height = fonts.metrics("body").height()
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        row = QRect(flip(left, end - left), plate.top() + 6, end - left, height)
        draw_text(painter, row, line.name, fonts.metrics("body", fonts.MEDIUM), align)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        row.translate(0, height)
        draw_text(painter, row, line.detail, fonts.metrics("small"), align)
        if line.done:
            draw_icon(painter, flip(plate.right() - 28, 16), plate.top() + (plate.height() - 16) / 2, "check", "ok")
        x = left
        for text, kind, icon in line.chips:
            width = min(chip_width(text, icon), end - x)
            if width < 30:
                break
            place = QRect(flip(x, width), row.bottom() + 5, width, fonts.room(22))
            draw_chip(painter, place, text, "plain" if current else kind, icon)
            x += width + 6
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, line: Line, align: Qt.AlignmentFlag) -> None:
        place = rect.adjusted(16, 6, -14, 0)
        painter.setFont(fonts.font("small", fonts.SEMIBOLD))
        painter.setPen(colour(line.token))
        draw_text(painter, place, f"{line.name}  {line.detail}".strip(), None, align)
