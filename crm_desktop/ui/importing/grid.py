"""The grid of the checking page: rows as understood, painted, cells worked out when they come into sight."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.exchange import importing, staging
from crm_desktop.exchange.staging import BAD, WARN, Staged, StagedCell, StagedRow
from crm_desktop.exchange.staging_edits import Understood, put_right
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, focus_ring, rounded

tr = texts("import_wizard")

STATUS = 0
"""The first column says what happens with the row; the fields follow."""
_NAMES = 176
"""Width of the row numbers with the names."""
_KEPT = 600
"""Rows whose cells are kept once they were shown: more than any window has."""
CELL = Qt.ItemDataRole.UserRole
_WIDTHS = {"kind": 92, "salutation": 96, "title": 88, "zip": 84, "country": 120, "birthday": 124, "street": 170}


def row_height() -> int:
    return fonts.room(37) + 7


@dataclass(frozen=True, slots=True)
class Status:
    """What happens with a row, in a word; `chosen` when the user said so."""

    text: str
    token: str = "text2"
    detail: str = ""
    icon: str = ""
    chosen: bool = False


class GridModel(QAbstractTableModel):
    """`edited(row, field, text)`: the user typed something into a cell."""

    edited = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.staged = Staged([], [], {})
        self.shown: Sequence[int] = ()
        self.edits: Mapping[staging.Key, Mapping[str, str]] = {}
        self.understood = Understood()
        self.status: Callable[[int], Status] = lambda _number: Status("")
        self.head: Callable[[str], str] = staging.field_label
        self._cells: OrderedDict[int, tuple[IncomingContact, dict[str, StagedCell]]] = OrderedDict()

    # Showing

    def show(self, staged: Staged, edits: Mapping[staging.Key, Mapping[str, str]], understood: Understood) -> None:
        self.beginResetModel()
        self.staged, self.edits, self.understood = staged, edits, understood
        self.shown = range(len(staged.rows))
        self._cells.clear()
        self.endResetModel()

    def show_rows(self, numbers: Sequence[int]) -> None:
        self.beginResetModel()
        self.shown = numbers
        self.endResetModel()

    def row_changed(self, number: int) -> None:
        self._cells.pop(number, None)
        place = self.place_of(number)
        if place >= 0:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)
            self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))

    def statuses_changed(self) -> None:
        if self.shown:
            self.dataChanged.emit(self.index(0, STATUS), self.index(len(self.shown) - 1, STATUS))

    def place_of(self, number: int) -> int:
        """Line of the grid that shows a row; -1 when it is filtered away."""
        if isinstance(self.shown, range):
            return number if number in self.shown else -1
        place = bisect_left(self.shown, number)
        return place if place < len(self.shown) and self.shown[place] == number else -1

    # Cells

    def number(self, index: QModelIndex) -> int:
        return self.shown[index.row()]

    def row(self, index: QModelIndex) -> StagedRow:
        return self.staged.rows[self.number(index)]

    def field(self, index: QModelIndex) -> str:
        """The field of a column; "" for the first."""
        return self.staged.fields[index.column() - 1] if index.column() > STATUS else ""

    def contact(self, number: int) -> IncomingContact:
        """The contact of a row as it is now, put right where the user did."""
        return self._cached(number)[0]

    def _cached(self, number: int) -> tuple[IncomingContact, dict[str, StagedCell]]:
        found = self._cells.get(number)
        if found is None:
            row = self.staged.rows[number]
            typed = self.edits.get(row.key)
            contact = put_right(row.contact, typed, self.understood) if typed else row.contact
            found = self._cells[number] = (contact, {})
            if len(self._cells) > _KEPT:
                self._cells.popitem(last=False)
        return found

    def cell(self, number: int, code: str) -> StagedCell:
        contact, cells = self._cached(number)
        found = cells.get(code)
        if found is None:
            found = cells[code] = staging.cell(contact, code, self.staged.places)
        return found

    def was_edited(self, number: int, code: str) -> bool:
        return code in self.edits.get(self.staged.rows[number].key, ())

    # The model

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self.staged.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._row_words(section) if section < len(self.shown) else None
        if section == STATUS:
            return tr("What happens")
        return self.head(self.staged.fields[section - 1])

    def _row_words(self, section: int) -> str:
        """Row and name, which stay in sight however far one goes to the side."""
        number = self.shown[section]
        name, firm = importing.who(self.contact(number))
        row = format_int(self.staged.rows[number].row)
        return f"{row} · {name or firm.partition(' · ')[0] or tr('(no name)')}"

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self.number(index)
        if index.column() == STATUS:
            status = self.status(number)
            if role == CELL:
                return status
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return " ".join(part for part in (status.text, status.detail) if part)
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole, CELL,
        ):  # fmt: skip
            return None
        code = self.field(index)
        found = self.cell(number, code)
        if role == CELL:
            return found
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [f"{staging.field_label(code)}: {found.text}", *map(importing.reason, found.doubts)]
            return ". ".join(part for part in parts if part)
        return found.text

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsEditable if index.column() > STATUS else found

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() == STATUS:
            return False
        self.edited.emit(self.row(index), self.field(index), str(value).strip())
        return True


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(120, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        view, rect = option.widget, option.rect
        assert isinstance(view, Grid)
        current = view.currentIndex()
        chosen = current.row() == index.row() and view.hasFocus()
        painter.fillRect(rect, colour("sel" if chosen else "surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("border"))
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        inner = rect.adjusted(2, 2, -2, -3)
        if index.column() == STATUS:
            self._status(painter, inner, index.data(CELL), align)
        else:
            model = view.grid
            edited = model.was_edited(model.number(index), model.field(index))
            self._cell(painter, inner, index.data(CELL), edited, align)
        if chosen and index == current:
            focus_ring(painter, inner, 6)

    def _status(self, painter: QPainter, rect: QRect, status: Status, align: Qt.AlignmentFlag) -> None:
        room = rect.adjusted(10, 0, -8, 0)
        if status.icon:
            draw_icon(painter, room.left(), room.center().y() - 7, status.icon, status.token, 16)
            room.adjust(22, 0, 0, 0)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour(status.token))
        self._lines(painter, room, status.text, status.detail, align)

    def _cell(self, painter: QPainter, rect: QRect, cell: StagedCell, edited: bool, align: Qt.AlignmentFlag) -> None:
        severity, token, icon = cell.severity, "text", ""
        if severity in (WARN, BAD):
            kind = "warn" if severity == WARN else "danger"
            rounded(painter, rect, 6, colour(f"{kind}Soft"))
            token, icon = kind, "triangle-alert" if severity == WARN else "circle-alert"
        elif edited:
            rounded(painter, rect, 6, colour("okSoft"))
            token, icon = "ok", "check"
        text, detail = " ".join(cell.text.split()), cell.typed
        if not text and cell.proposal:
            text, token, icon = f"{cell.proposal}?", "text3", "lightbulb"
        room = rect.adjusted(10, 0, -8, 0)
        if icon:
            draw_icon(painter, room.right() - 14, room.center().y() - 6, icon, token, 14)
            room.adjust(0, 0, -20, 0)
        painter.setFont(fonts.font("body"))
        painter.setPen(colour(token))
        self._lines(painter, room, text, detail, align)

    def _lines(self, painter: QPainter, room: QRect, text: str, detail: str, align: Qt.AlignmentFlag) -> None:
        if not detail:
            draw_text(painter, room, text, None, align)
            return
        draw_text(painter, QRect(room.left(), room.top() + 2, room.width(), fonts.room(19)), text, None, align)
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text2"))
        draw_text(
            painter,
            QRect(room.left(), room.top() + 1 + fonts.room(19), room.width(), fonts.room(16)),
            detail,
            None,
            align,
        )

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(fonts.font("body"))
        editor.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        assert isinstance(editor, QLineEdit)
        cell: StagedCell = index.data(CELL)
        editor.setText(" ".join((cell.text or cell.proposal).split()))
        editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        editor.setGeometry(option.rect.adjusted(1, 4, -1, -5))


class Grid(QTableView):
    """Arrows move, Enter or F2 types, N goes to the next doubtful cell, Space takes a proposal, Backspace takes a
    correction away, Alt+Down opens what a column does. `status_pressed` and `column_pressed` ask for their menus."""

    status_pressed = Signal(QModelIndex)
    column_pressed = Signal(int)
    accepted = Signal(QModelIndex)
    taken_away = Signal(QModelIndex)

    def __init__(self, name: str, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        corner = self.findChild(QAbstractButton)
        if corner is not None:  # Qt's own, over the row numbers
            corner.setAccessibleName(tr("Row"))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows.setFixedWidth(fonts.room(_NAMES))
        rows.setHighlightSections(False)
        rows.setSectionsClickable(False)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.horizontalHeader()
        header.setFixedHeight(fonts.room(34))
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.sectionClicked.connect(self.column_pressed)

    def fit_columns(self) -> None:
        metrics = fonts.metrics("small", fonts.SEMIBOLD)
        self.setColumnWidth(STATUS, fonts.room(168))
        for place, code in enumerate(self.grid.staged.fields, 1):
            part = code.rpartition(".")[2] if code.startswith("address.") else code
            usual = _WIDTHS.get(part, 190 if code.startswith(("email", "phone", "web")) else 150)
            words = metrics.horizontalAdvance(self.grid.headerData(place, Qt.Orientation.Horizontal)) + 28
            self.setColumnWidth(place, max(fonts.room(usual), min(words, fonts.room(240))))

    def go_to(self, number: int, code: str = "") -> None:
        """Make a cell the current one and bring it into sight."""
        place = self.grid.place_of(number)
        if place >= 0:
            column = self.grid.staged.fields.index(code) + 1 if code in self.grid.staged.fields else STATUS
            self.setCurrentIndex(self.grid.index(place, column))

    def next_doubtful(self) -> bool:
        """To the next cell that needs a look, from the beginning after the last one."""
        model, current = self.grid, self.currentIndex()
        doubtful = model.staged.doubtful
        here = model.number(current) if current.isValid() else -1
        start = bisect_left(doubtful, here)
        for at in range(len(doubtful) + 1):  # once more round to where one is: there may be one further left
            number = doubtful[(start + at) % len(doubtful)] if doubtful else -1
            place = model.place_of(number)
            if place < 0:
                continue
            first = current.column() + 1 if number == here and not at else STATUS + 1
            for column in range(first, model.columnCount()):
                if model.cell(number, model.staged.fields[column - 1]).severity in (WARN, BAD):
                    self.setCurrentIndex(model.index(place, column))
                    return True
        return False

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def updateGeometries(self) -> None:
        """The end is where a column begins: half a number beside the names would read as a whole one."""
        super().updateGeometries()
        bar, header = self.horizontalScrollBar(), self.horizontalHeader()
        if bar.maximum() > 0:
            begins = (header.sectionPosition(number) for number in range(header.count()))
            bar.setMaximum(min((place for place in begins if place >= bar.maximum()), default=bar.maximum()))

    def scrollTo(self, index: QModelIndex, hint=QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        bar, first = self.horizontalScrollBar(), self.columnAt(0)
        cut = -self.columnViewportPosition(first) if first >= 0 else 0
        if cut > 0 and first < index.column():
            bar.setValue(bar.value() - cut + self.columnWidth(first))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = event.key(), self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:  # Enter in the editor comes here, too
            event.ignore()
            return
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_Down and index.isValid():
            self.column_pressed.emit(index.column())
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Escape or not plain or not index.isValid():
            if key == Qt.Key.Key_Escape:
                event.ignore()
                return
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(index)
        elif key == Qt.Key.Key_N:
            self.next_doubtful()
        elif key == Qt.Key.Key_Space:
            self.accepted.emit(index)
        elif key == Qt.Key.Key_Backspace:
            self.taken_away.emit(index)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.column() == STATUS:
            self.status_pressed.emit(index)
        else:
            self.edit(index)

    def mouseReleaseEvent(self, event) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and index.column() == STATUS:
            self.status_pressed.emit(index)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.grid.rowCount():
            self.setCurrentIndex(self.grid.index(0, min(1, self.grid.columnCount() - 1)))
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self.tip(index)), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip(self, index: QModelIndex) -> str:
        """What is doubtful about a cell, and what stood in the file."""
        if not index.isValid():
            return ""
        if index.column() == STATUS:
            return index.data()
        cell: StagedCell = index.data(CELL)
        typed = tr("In the file: {value}", value=cell.typed) if cell.typed else ""
        return "\n".join(part for part in (cell.text, typed, *map(importing.reason, cell.doubts)) if part)
