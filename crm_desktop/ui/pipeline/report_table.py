"""A small table of a report: as high as its rows, figures on the right, a bar behind one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.painting import focus_ring, rounded
from crm_desktop.ui.widgets.room_left import RoomLeft

ROW = 34
MOST_ROWS = 12
"""More scroll inside the table."""
BAR = Qt.ItemDataRole.UserRole
LINK = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Line:
    """A row: its words, tokens of the ink where it is not the usual, a part (0 to 1) shown as a bar behind the second
    column, what opens with it, and what opens with single cells of it."""

    cells: tuple[str, ...]
    tones: dict[int, str] = field(default_factory=dict)
    bar: float = 0.0
    strong: bool = False
    opens: str = ""
    cells_open: dict[int, str] = field(default_factory=dict)


class _Model(QAbstractTableModel):
    def __init__(self, titles: Sequence[str], right: frozenset[int], parent: QTableView) -> None:
        super().__init__(parent)
        self.titles, self.right = list(titles), right
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.lines)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.titles)

    def set_titles(self, titles: Sequence[str]) -> None:
        self.titles = list(titles)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.titles) - 1)

    def _align(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(section)
        return self.titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        line, column = self.lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.cells[column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.titles[column]}: {line.cells[column]}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(column)
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font("body", fonts.SEMIBOLD if line.strong else 0, tabular=True)
        if role == Qt.ItemDataRole.ForegroundRole:
            usual = "accent" if column in line.cells_open else "text" if line.strong or column == 0 else "text2"
            return colour(line.tones.get(column, usual))
        if role == LINK:
            return column in line.cells_open
        if role == BAR:
            return line.bar if column == 1 else 0.0
        return None


class _Delegate(QStyledItemDelegate):
    """The bar lies under the words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        part = index.data(BAR)
        if part:
            place = option.rect.adjusted(4, 6, -4, -6)
            wide = max(4, round(place.width() * part))
            left = place.left() if option.direction == Qt.LayoutDirection.RightToLeft else place.right() + 1 - wide
            rounded(painter, QRect(left, place.top(), wide, place.height()), 4, colour("accentSoft"))
        super().paint(painter, option, index)
        table = self.parent()
        if index.data(LINK) and table.hasFocus() and index == table.currentIndex():
            focus_ring(painter, option.rect.adjusted(2, 3, -2, -3), 4)


class ReportTable(OwnKeys, QTableView):
    """`titles` of the columns, `right` those with figures; the first one takes the room that is left. `opened(str)`
    carries what the row opens, or the cell: one click, or Enter after going there with the arrow keys."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

    opened = Signal(str)

    def __init__(
        self, name: str, titles: Sequence[str], right: Sequence[int], widths: Sequence[int], least: int = 120
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.report = _Model(titles, frozenset(right), self)
        self.setModel(self.report)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(fonts.room(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        for section, width in enumerate(widths):
            if width:
                header.resizeSection(section, fonts.room(width))
        self._room = RoomLeft(self, list(widths).index(0), fonts.room(least))
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalScrollBar().rangeChanged.connect(self.updateGeometry)
        self.clicked.connect(self._open_cell)
        self.doubleClicked.connect(self._open_row)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Other words over the columns; those without any are hidden."""
        self.report.set_titles(titles)
        for section, title in enumerate(titles):
            self.setColumnHidden(section, not title)
        self._room.share()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.report.show_lines(lines)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = max(1, min(MOST_ROWS, self.report.rowCount()))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        beneath = bar.sizeHint().height() if bar.maximum() else 0
        return QSize(400, head + rows * fonts.room(ROW) + 4 + beneath)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def _line(self, index: QModelIndex) -> Line | None:
        return self.report.lines[index.row()] if index.isValid() else None

    def _open_cell(self, index: QModelIndex) -> None:
        line = self._line(index)
        if line and (target := line.cells_open.get(index.column())):
            self.opened.emit(target)

    def _open_row(self, index: QModelIndex) -> None:
        line = self._line(index)
        if line and line.opens and index.column() not in line.cells_open:
            self.opened.emit(line.opens)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open_cell(self.currentIndex())
            self._open_row(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self.indexAt(event.position().toPoint()).data(LINK)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def wheelEvent(self, event) -> None:
        """Scroll the page, not the table, where the table is shown whole."""
        if self.verticalScrollBar().maximum() == 0:
            event.ignore()
        else:
            super().wheelEvent(event)
