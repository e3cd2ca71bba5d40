"""The pairs found, as rows: names and a word about both, why they look alike, how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.matching import reasons
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import ListRow
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.figures import draw_confidence
from crm_desktop.ui.widgets.painting import draw_avatar, draw_icon, draw_text, focus_ring, initials, rounded
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from crm_desktop.operations.duplicates import Pair
    from crm_desktop.ui.context import Context

tr = texts("duplicates_page")

ROW = Qt.ItemDataRole.UserRole
PART = 200
TOP = 14
"""Where the first line of a row begins."""
ACTIONS = 232
"""Room at the end of a row for its buttons."""


class Both(NamedTuple):
    """A pair with the rows of its two contacts."""

    pair: Pair
    a: ListRow
    b: ListRow

    @property
    def why(self) -> str:
        return reasons.words(self.pair.reasons)


def about(row: ListRow) -> str:
    """What tells a contact from another of the same name."""
    place = " ".join(filter(None, (row.zip, row.city)))
    return " · ".join(filter(None, (row.company, place, row.email or row.phone)))


class PairsModel(QAbstractListModel):
    """Rows are Both objects under ROW; names are read in portions, as they come into view."""

    def __init__(self, context: Context, parent=None) -> None:
        super().__init__(parent)
        self._context = context
        self._pairs: Sequence[Pair] = ()
        self._rows: dict[str, ListRow] = {}

    def show(self, pairs: Sequence[Pair]) -> None:
        self.beginResetModel()
        self._pairs, self._rows = pairs, {}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._pairs)

    def both(self, number: int) -> Both | None:
        pair = self._pairs[number]
        if pair.a not in self._rows or pair.b not in self._rows:
            start = number - number % PART
            ids = {one for part in self._pairs[start : start + PART] for one in (part.a, part.b)}
            self._rows.update((row.id, row) for row in listing.rows_of(self._context.ws, list(ids)))
        a, b = self._rows.get(pair.a), self._rows.get(pair.b)
        return Both(pair, a, b) if a is not None and b is not None else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._pairs):
            return None
        if role == ROW:
            return self.both(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self.both(index.row())
            return plain_tip(found.why) if found is not None else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            found = self.both(index.row())
            if found is None:
                return ""
            score = tr("{n} %", n=int(found.pair.score * 100))
            return tr("{a} and {b}: {score}, {why}", a=found.a.name, b=found.b.name, score=score, why=found.why)
        return None


def _line() -> int:
    return max(21, fonts.metrics("body").height() + 2)


def reasons_top() -> int:
    """Where the line of reasons begins in a row; the buttons of the row stand above it, beside the score."""
    return TOP + _line()


class PairsDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, 2 * (TOP + _line()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        both: Both | None = index.data(ROW)
        if both is None:
            return
        rect, rtl = option.rect, option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft

        def place(x: int, width: int, top: int, height: int) -> QRect:
            left = rect.left() + (rect.width() - x - width if rtl else x)
            return QRect(left, rect.top() + top, width, height)

        painter.save()
        plate = place(0, rect.width() - 32, 2, rect.height() - 4)
        if self._view.selectionModel().isSelected(index):
            rounded(painter, plate, 9, colour("sel"))
        elif self._view.active() == index:
            rounded(painter, plate, 9, colour("hover"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            focus_ring(painter, plate, 9)
        room = rect.width() - 32 - ACTIONS - 12
        each = room * 34 // 100
        high = rect.height()
        for number, row in enumerate((both.a, both.b)):
            left = 12 + number * each
            draw_avatar(
                painter, place(left, 36, (high - 36) // 2, 36), initials(row.name), row.name,
                company=row.kind == COMPANY,
            )  # fmt: skip
            painter.setFont(fonts.font("body", fonts.MEDIUM))
            painter.setPen(colour("text"))
            draw_text(painter, place(left + 48, each - 76, TOP, _line()), row.name, None, align)
            painter.setFont(fonts.font("small"))
            painter.setPen(colour("text3"))
            draw_text(painter, place(left + 48, each - 76, TOP + _line(), _line()), about(row), None, align)
        middle = place(each - 14, 16, (high - 16) // 2, 16)
        draw_icon(painter, middle.left(), middle.top(), "arrow-right-left", "text3")
        last = 12 + 2 * each
        percent = f"{int(both.pair.score * 100)}\u00a0%"
        draw_confidence(painter, place(last, room - 2 * each, TOP, _line()), both.pair.score, percent, "")
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        why = place(last, room - 2 * each + ACTIONS - 12, reasons_top(), _line())
        draw_text(painter, why, both.why, None, align)
        painter.restore()
