"""The first rows of the file, as they were read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.reading.tables import Table, column_letter
from crm_desktop.ui import fonts

tr = texts("import_wizard")

ROWS = 8
ROW_HEIGHT = 32
HEAD_HEIGHT = 36


class _Model(QAbstractTableModel):
    def __init__(self, table: Table | None) -> None:
        super().__init__()
        self._table = table
        rows = table.rows[:ROWS] if table is not None else ()
        self._rows = [(number, cells) for number, cells in rows]
        self._columns = max([len(table.header) if table is not None else 0, *(len(cells) for _, cells in self._rows)])

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._columns

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            cells = self._rows[index.row()][1]
            cell = cells[index.column()] if index.column() < len(cells) else None
            return "" if cell is None else " ".join(shown(cell).split())
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font("small")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section][0])
        name = self._table.header[section] if section < len(self._table.header) else ""
        return name or column_letter(self._table.first_column + section)


class PreviewTable(QTableView):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("First rows of the file"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(HEAD_HEIGHT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setMinimumWidth(44)
        self.setFixedHeight(HEAD_HEIGHT + ROWS * ROW_HEIGHT + 12)
        self._shown: Table | None = None

    def show_table(self, table: Table | None) -> None:
        if table is self._shown:
            return
        self._shown = table
        self._model = _Model(table)
        self.setModel(self._model)
        metrics = fonts.metrics("small", fonts.SEMIBOLD)
        for column in range(min(self._model.columnCount(), 60)):
            words = [str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")]
            words += [str(self._model.index(row, column).data() or "") for row in range(self._model.rowCount())]
            widest = max(metrics.horizontalAdvance(word[:60]) for word in words)
            self.setColumnWidth(column, min(260, max(72, widest + 28)))


def shown(cell: Any) -> str:
    """A cell as it reads in a table."""
    import datetime

    from crm_desktop.common import i18n

    if isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime):
        return cell.strftime("%d.%m.%Y") if i18n.language() == "de" else cell.isoformat()
    if isinstance(cell, bool):
        return tr("yes") if cell else tr("no")
    return str(cell)
