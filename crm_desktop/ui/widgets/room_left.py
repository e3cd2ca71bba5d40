"""The column of a table that takes the room the others leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView


class RoomLeft(QObject):
    """Stretches `column` over what the others leave, never below `least` pixels: then the table scrolls sideways."""

    def __init__(self, table: QTableView, column: int, least: int) -> None:
        super().__init__(table)
        self._table, self._column, self._least = table, column, least
        table.viewport().installEventFilter(self)
        self.share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.share()
        return False

    def share(self) -> None:
        header = self._table.horizontalHeader()
        others = header.length() - header.sectionSize(self._column)
        fits = self._table.viewport().width() - others >= self._least
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(self._column, modes.Stretch if fits else modes.Interactive)
        if not fits:
            header.resizeSection(self._column, self._least)
