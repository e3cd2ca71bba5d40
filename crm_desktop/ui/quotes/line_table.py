"""The lines of a quote as a table that is typed into; what cannot be read is said and marked."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from crm_desktop.common.i18n import mark, texts
from crm_desktop.common.numbers import (
    currency_named,
    format_amount,
    format_money,
    format_number,
    parse_money,
    parse_number,
)
from crm_desktop.records.quote import PERCENT, RATES, THOUSAND, WHOLE, Line
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.room_left import RoomLeft

tr = texts("quotes")

TEXT, QUANTITY, UNIT, PRICE, DISCOUNT, VAT, AMOUNT = range(7)
HEADS = (
    mark("What is offered"), mark("Quantity"), mark("Unit"), mark("Unit price"), mark("Discount %"), mark("VAT %"),
    mark("Amount"),
)  # fmt: skip
_WIDTHS = (0, 80, 76, 96, 100, 70, 104)
_DECIMALS = re.compile(r"[.,](\d+)$")
_ID, _DETAIL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class Unreadable(ValueError):
    """Carries the sentence, and which cell it is about."""

    def __init__(self, sentence: str, row: int, column: int) -> None:
        super().__init__(sentence)
        self.row, self.column = row, column


class LineTable(OwnKeys, QTableWidget):
    """`changed` comes with every cell. Enter in the last row begins another one."""

    own_keys = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
    changed = Signal()

    def __init__(self, currency: str) -> None:
        super().__init__(0, len(HEADS))
        self._currency = currency
        self.setAccessibleName(tr("Lines of the quote"))
        self.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        self.verticalHeader().setDefaultSectionSize(fonts.room(34))
        self.setTabKeyNavigation(True)
        self.setMinimumHeight(fonts.room(200))
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, fonts.room(width))
        RoomLeft(self, TEXT, fonts.room(160))
        self.itemChanged.connect(lambda _: self._count())

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        with QSignalBlocker(self):
            self.setRowCount(0)
            for line in lines:
                self._append(line)
        self._count()

    def typed(self) -> str:
        """All cells as they were typed, readable or not."""
        rows = []
        for row in range(self.rowCount()):
            item = self.item(row, TEXT)
            rows.append([*(self._cell(row, column) for column in range(AMOUNT)), item.data(_DETAIL), item.data(_ID)])
        return json.dumps(rows, ensure_ascii=False)

    def show_typed(self, text: str) -> None:
        with QSignalBlocker(self):
            self.setRowCount(0)
            for *cells, detail, number in json.loads(text):
                self._append(Line("", detail=detail or "", id=number or ""))
                for column, cell in enumerate(cells):
                    self.item(self.rowCount() - 1, column).setText(cell)
        self._count()

    def add_line(self) -> None:
        """A new line below, ready to be typed into; its VAT is that of the line before."""
        vat = RATES[0]
        if self.rowCount():
            vat = percent(self._cell(self.rowCount() - 1, VAT)) or 0
        with QSignalBlocker(self):
            self._append(Line("", vat=vat))
        self._count()
        self.setCurrentCell(self.rowCount() - 1, TEXT)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_line(self) -> None:
        row = self.currentRow()
        if row >= 0:
            self.removeRow(row)
            self._count()

    def move_line(self, by: int) -> None:
        row = self.currentRow()
        there = row + by
        if row < 0 or not 0 <= there < self.rowCount():
            return
        with QSignalBlocker(self):
            for column in range(self.columnCount()):
                one, other = self.takeItem(row, column), self.takeItem(there, column)
                self.setItem(row, column, other)
                self.setItem(there, column, one)
        self.setCurrentCell(there, max(0, self.currentColumn()))
        self._count()

    def _append(self, line: Line) -> None:
        row = self.rowCount()
        self.insertRow(row)
        values = (
            line.text, format_number(line.quantity / THOUSAND), line.unit,
            format_money(line.price, "").strip() if line.price else "",
            format_number(line.discount / PERCENT) if line.discount else "", format_number(line.vat / PERCENT), "",
        )  # fmt: skip
        for column, value in enumerate(values):
            item = QTableWidgetItem(value)
            if column not in (TEXT, UNIT):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == AMOUNT:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.setItem(row, column, item)
        self.item(row, TEXT).setData(_ID, line.id)
        self.item(row, TEXT).setData(_DETAIL, line.detail)

    def _cell(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def line(self, row: int) -> Line:
        """What stands in a row. Raises Unreadable."""
        quantity = _number(self._cell(row, QUANTITY) or "1", THOUSAND)
        price = parse_money(self._cell(row, PRICE)) if self._cell(row, PRICE) else 0
        discount, vat = percent(self._cell(row, DISCOUNT)), percent(self._cell(row, VAT))
        if currency_named(self._cell(row, PRICE)) not in ("", self._currency):
            raise Unreadable(
                tr("The price in line {n} is in another currency than the quote, {currency}.", n=row + 1,
                   currency=self._currency), row, PRICE,
            )  # fmt: skip
        for column in (QUANTITY, PRICE, DISCOUNT, VAT):
            if _too_fine(self._cell(row, column), 3 if column == QUANTITY else 2, grouped=column == PRICE):
                raise Unreadable(
                    tr("“{text}” in line {n} is too fine: quantities have up to three decimals, all else two.",
                       text=self._cell(row, column), n=row + 1), row, column,
                )  # fmt: skip
        for column, value in ((QUANTITY, quantity), (PRICE, price), (DISCOUNT, discount), (VAT, vat)):
            if value is None:
                text = self._cell(row, column)
                raise Unreadable(tr("“{text}” in line {n} cannot be read.", text=text, n=row + 1), row, column)
            if column in (DISCOUNT, VAT) and not 0 <= value <= WHOLE:
                raise Unreadable(
                    tr("In line {n}: a discount or a rate of VAT is from 0 to 100 percent.", n=row + 1), row, column
                )
        item = self.item(row, TEXT)
        return Line(
            self._cell(row, TEXT), quantity or 0, self._cell(row, UNIT), price or 0, discount or 0, vat or 0,
            item.data(_DETAIL) or "", item.data(_ID) or "",
        )  # fmt: skip

    def finish_typing(self) -> None:
        """Take over what is being typed in a cell: Ctrl+Enter saves without leaving it."""
        field = QApplication.focusWidget()
        if field is not None and self.viewport().isAncestorOf(field):
            self.commitData(field)
            super().closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def lines(self) -> list[Line]:
        """All lines but those left blank. Raises Unreadable with what is wrong first."""
        found: list[Line] = []
        for row in range(self.rowCount()):
            line = self.line(row)
            if not line.text and line.price:
                raise Unreadable(tr("Line {n} does not say what it offers.", n=row + 1), row, TEXT)
            if line.text:
                found.append(line)
        return found

    def _count(self) -> None:
        """The amounts of the lines; what cannot be read is red."""
        with QSignalBlocker(self):
            for row in range(self.rowCount()):
                wrong = -1
                try:
                    amount = format_amount(self.line(row).net, self._currency)
                except Unreadable as problem:
                    amount, wrong = "–", problem.column
                self.item(row, AMOUNT).setText(amount)
                for column in range(AMOUNT):
                    ink = colour("danger") if column == wrong else None  # None: as the theme has it
                    self.item(row, column).setData(Qt.ItemDataRole.ForegroundRole, ink)
        self.viewport().update()
        self.changed.emit()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Tab goes from cell to cell that can be typed into, and does not begin anew after the last one."""
        row, column = self.currentRow(), self.currentColumn()
        if action == QAbstractItemView.CursorAction.MoveNext and column >= VAT:
            return self.model().index(row + 1, TEXT)
        if action == QAbstractItemView.CursorAction.MovePrevious and column == TEXT:
            return self.model().index(row - 1, VAT)
        return super().moveCursor(action, modifiers)

    def _leaves(self, forward: bool) -> bool:
        row, column = self.currentRow(), self.currentColumn()
        return (row >= self.rowCount() - 1 and column >= VAT) if forward else (row <= 0 and column <= TEXT)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Out of the table at its first and last cell: who has no mouse must get on."""
        if self._leaves(forward):
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        ways = {QAbstractItemDelegate.EndEditHint.EditNextItem: True,
                QAbstractItemDelegate.EndEditHint.EditPreviousItem: False}  # fmt: skip
        out = hint in ways and self._leaves(ways[hint])
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if out else hint)
        if out:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextPrevChild(ways[hint])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.currentRow() == self.rowCount() - 1:
                self.add_line()
            else:
                self.setCurrentCell(self.currentRow() + 1, max(0, self.currentColumn()))
            return
        if enter:
            event.ignore()  # Ctrl+Enter presses the button of the dialog
            return
        super().keyPressEvent(event)


def _too_fine(text: str, decimals: int, *, grouped: bool = False) -> bool:
    """Whether a number has more decimals than are kept, which would be lost in silence. `grouped`: 1.234 are more than
    a thousand, as prices are read."""
    digits = text.rstrip("%€$£ ").replace("'", "").replace("’", "")
    found = _DECIMALS.search(digits)
    if found is None or len(found[1].rstrip("0")) <= decimals:
        return False
    return not (grouped and len(found[1]) == 3 and digits.lstrip("+-")[:1] not in ("0", ".", ","))


def _number(text: str, unit: int) -> int | None:
    """A number as typed, in parts of a whole; None when it is none."""
    found = parse_number(text)
    return None if found is None else int((Decimal(str(found)) * unit).to_integral_value())


def percent(text: str) -> int | None:
    """Hundredths of a percent, as typed; nothing is 0, None what is no number."""
    return _number(text.rstrip("%").strip() or "0", PERCENT)
