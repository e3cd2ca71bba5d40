"""The list of backups: newest first, the newest of each day stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange.backup import DAMAGED, GOOD, Backup
from crm_desktop.ui import fonts
from crm_desktop.ui.live_icons import icon
from crm_desktop.ui.theme import colour

from .words import day_words, size_text, time_text

tr = texts("backups")

COLUMNS = (mark("Day"), mark("Time"), mark("Contacts"), mark("Size"), mark("Kept"), mark("Verified"))
WIDTHS = (190, 90, 100, 100, 0, 150)
ROW = 40
RIGHT = (2, 3)


@dataclass(frozen=True, slots=True)
class Line:
    backup: Backup
    here: bool = True
    """On this computer."""
    second: bool = False
    """In the second folder."""


def lines(here: Sequence[Backup], second: Sequence[Backup]) -> list[Line]:
    """Both chains as one list, newest first; a backup that lies in both places is one line."""
    copies = {backup.path.name: backup for backup in second}
    found = [Line(backup, True, backup.path.name in copies) for backup in here]
    known = {backup.path.name for backup in here}
    found += [Line(backup, False, True) for name, backup in copies.items() if name not in known]
    return sorted(found, key=lambda line: (line.backup.number, line.backup.made_at), reverse=True)


class BackupModel(QAbstractTableModel):
    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._firsts: set[int] = set()
        self._now = datetime.now().astimezone()

    def show_lines(self, found: Sequence[Line], now: datetime) -> None:
        self.beginResetModel()
        self.lines, self._now = list(found), now
        days = [line.backup.moment.astimezone().date() for line in self.lines]
        self._firsts = {number for number, day in enumerate(days) if number == 0 or days[number - 1] != day}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole):
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(section)
        return tr(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def is_first_of_day(self, row: int) -> bool:
        return row in self._firsts

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        line, column = self.lines[index.row()], index.column()
        first = index.row() in self._firsts
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(line)[column] if column or first else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._cells(line)) if column == 0 else self._cells(line)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._align(column)
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font("body", fonts.SEMIBOLD if first and column < 2 else 0, tabular=True)
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == 5:
                return colour({GOOD: "ok", DAMAGED: "danger"}.get(line.backup.state, "text3"))
            return colour("text" if first else "text2")
        if role == Qt.ItemDataRole.DecorationRole and column == 5:
            names = {GOOD: ("circle-check", "ok"), DAMAGED: ("circle-alert", "danger")}
            return icon(*names.get(line.backup.state, ("circle-question-mark", "text3")))
        return None

    def _cells(self, line: Line) -> list[str]:
        backup = line.backup
        if line.here and line.second:
            kept = tr("this computer, second folder")
        else:
            kept = tr("this computer") if line.here else tr("second folder")
        states = {GOOD: tr("verified"), DAMAGED: tr("damaged")}
        return [
            day_words(backup.moment, self._now),
            time_text(backup.moment),
            format_int(backup.contacts) if backup.sha256 else "–",
            size_text(backup.size),
            kept,
            states.get(backup.state, tr("not verified")),
        ]


class BackupTable(QTableView):
    """One row per backup. `chosen` comes with Enter and with a double click."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Backups"))
        self.rows = BackupModel(self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(fonts.room(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column, width in enumerate(WIDTHS):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if width:
                header.resizeSection(column, fonts.room(width))
        self.doubleClicked.connect(lambda _index: self._choose())
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.moved.emit())

    def show_lines(self, found: Sequence[Line], now: datetime) -> None:
        """Show these; the row that was current stays so, else the newest is."""
        before = self.current
        self.rows.show_lines(found, now)
        paths = [line.backup.path for line in found]
        row = paths.index(before.path) if before is not None and before.path in paths else 0
        if found:
            self.selectRow(row)

    @property
    def current(self) -> Backup | None:
        row = self.currentIndex().row()
        return self.rows.lines[row].backup if 0 <= row < len(self.rows.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)
