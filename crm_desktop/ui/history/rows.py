"""The rows of the list of changes: day headings and steps, fetched in parts, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.operations import history, imports_undo
from crm_desktop.operations.history import Step
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import clock_text, long_day
from crm_desktop.ui.icons import pixmap
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import KINDS, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("history_page")

ROW = Qt.ItemDataRole.UserRole
PART = 80
HEADING = 40

_LOOKS: dict[str, tuple[str, str]] = {
    schema.CONTACT: ("user-round-pen", "accent"), schema.ADDRESS: ("map-pin", "info"),
    schema.CHANNEL: ("at-sign", "info"), schema.RELATION: ("link", "info"),
    schema.RELATION_TYPE: ("link", "info"), schema.CONTACT_ROLE: ("user-round-check", "accent"),
    schema.TAG: ("tag", "warn"), schema.TAG_LINK: ("tag", "warn"),
    schema.CUSTOM_FIELD: ("text-cursor-input", "warn"), schema.CUSTOM_OPTION: ("text-cursor-input", "warn"),
    schema.CUSTOM_VALUE: ("text-cursor-input", "accent"), schema.PHASE_CHANGE: ("circle-dot", "accent"),
    schema.ACTIVITY: ("sticky-note", "violet"), schema.ACTIVITY_LINK: ("sticky-note", "violet"),
    schema.SELECTION: ("bookmark", "info"), schema.SETTING: ("settings", "neutral"),
    schema.USER: ("users", "neutral"), schema.IMPORT_RUN: ("import", "ok"), schema.IMPORT_MAPPING: ("import", "ok"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One step in words. `contact` is the one contact it concerns; of several only how many."""

    number: int
    label: str
    time: str
    who: str
    contact_id: str
    contact: str
    icon: str
    kind: str
    undone: bool
    imported: bool = False
    """An import can be taken back also where newer steps build on parts of it: those stay."""

    def spoken(self) -> str:
        state = tr("undone") if self.undone else ""
        return ", ".join(part for part in (self.time, self.label, self.contact, self.who, state) if part)


class HistoryModel(QAbstractListModel):
    """Rows (role ROW) are Row objects, headings are text."""

    def __init__(self, context: Context, parent=None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Row | str] = []
        self._reasons: dict[int, str] = {}
        self._more = False
        self._day: date | None = None
        self._last = 0

    def load(self, again: bool) -> None:
        """Read from the newest on; `again` as much as was there before."""
        wanted = len(self._rows) if again else PART
        self.beginResetModel()
        self._rows, self._reasons, self._day, self._last, self._more = [], {}, None, 0, True
        while self._more and len(self._rows) < wanted:
            self._rows.extend(self._next())
        self.endResetModel()

    def _next(self) -> list[Row | str]:
        steps = history.steps(self._context.ws, PART, self._last)
        self._more = len(steps) == PART
        found: list[Row | str] = []
        for step in steps:
            self._last = step.operation.id
            day = local_day(step.operation.at)
            if day is not None and day != self._day:
                self._day = day
                today = day == self._context.today()
                found.append(tr("Today, {day}", day=long_day(day)) if today else long_day(day, year=True))
            found.append(self._row(step))
        return found

    def _row(self, step: Step) -> Row:
        operation = step.operation
        icon, kind = _LOOKS.get(step.table, ("pencil", "neutral"))
        if step.table == schema.CONTACT and step.created:
            icon = "user-round-plus"
        contact_id, name = "", ""
        if len(step.contacts) == 1 and not step.many:
            name = contacts.name(self._context.ws, step.contacts[0])
            contact_id = step.contacts[0] if name else ""
        elif step.many:
            name = tr("many contacts")
        elif step.contacts:
            name = tr.plural(len(step.contacts), "{n} contact", "{n} contacts")
        return Row(
            operation.id, operation.label, clock_text(operation.at), step.user, contact_id, name, icon, kind,
            operation.state != "done", imports_undo.is_import(self._context.ws, operation.id),
        )  # fmt: skip

    def reason(self, row: Row) -> str:
        """Why the step cannot be undone, or ""; asked once."""
        if row.imported and not row.undone:
            return ""
        if row.number not in self._reasons:
            self._reasons[row.number] = history.reason_against_undo(self._context.ws, row.number)
        return self._reasons[row.number]

    def canFetchMore(self, parent: QModelIndex) -> bool:
        return self._more

    def fetchMore(self, parent: QModelIndex) -> None:
        new = self._next()
        if new:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(new) - 1)
            self._rows.extend(new)
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if isinstance(index.data(ROW), Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags  # a day: the arrow keys go past it

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else row.spoken()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and isinstance(row, Row):
            return self.reason(row)
        return None

    def index_of(self, number: int) -> QModelIndex:
        for place, row in enumerate(self._rows):
            if isinstance(row, Row) and row.number == number:
                return self.index(place, 0)
        return QModelIndex()


def _icon() -> int:
    """Where the icon begins, after the time."""
    return fonts.room(52) + 6


def _text() -> int:
    return _icon() + 46


def line_height() -> int:
    return max(21, fonts.metrics("body").height() + 2)


class HistoryDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, fonts.room(HEADING) if isinstance(index.data(ROW), str) else 18 + 2 * line_height())

    def _flip(self, within: QRect, x: int, width: int) -> int:
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return within.left() + within.width() - x - width
        return within.left() + x

    def contact_place(self, row: Row, rect: QRect) -> QRect:
        """Where the contact's name stands, for the link laid over it."""
        metrics = fonts.metrics("small", fonts.MEDIUM)
        width = min(metrics.horizontalAdvance(row.contact), max(52, rect.width() - _text() - 268))
        return QRect(self._flip(rect, _text(), width), rect.top() + 10 + line_height(), width, line_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row, rect = index.data(ROW), option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.save()
        if isinstance(row, str):
            painter.setFont(fonts.font("small", fonts.SEMIBOLD))
            painter.setPen(colour("text2"))
            draw_text(painter, rect.adjusted(0, 12, -32, 0), row, None, align)
        else:
            self._paint_row(painter, rect, index, row, align)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, index: QModelIndex, row: Row, align: Qt.AlignmentFlag) -> None:
        active = self._view.active() == index
        if active:
            rounded(painter, QRect(self._flip(rect, _icon() - 10, rect.width() - _icon() - 6), rect.top() + 2,
                                   rect.width() - _icon() - 6, rect.height() - 4), 9, colour("hover"))  # fmt: skip
        if self._view.currentIndex() == index and self._view.hasFocus():
            focus_ring(painter, QRect(self._flip(rect, _icon() - 10, rect.width() - _icon() - 6), rect.top() + 2,
                                      rect.width() - _icon() - 6, rect.height() - 4), 9)  # fmt: skip
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(colour("text3"))
        draw_text(
            painter,
            QRect(self._flip(rect, 0, fonts.room(52)), rect.top() + 10, fonts.room(52), line_height()),
            row.time,
            None,
            align,
        )
        ink, soft = KINDS["neutral" if row.undone else row.kind]
        tile = QRect(self._flip(rect, _icon(), 30), rect.top() + (rect.height() - 30) // 2, 30, 30)
        rounded(painter, tile, 15, colour(soft))
        painter.drawPixmap(
            tile.topLeft() + QPoint(7, 7), pixmap(row.icon, ink, 16, painter.device().devicePixelRatio())
        )
        room = max(40, rect.width() - _text() - (190 if active else 40))
        self._paint_label(painter, rect, row, room, align)
        self._paint_second(painter, rect, row, room, align, active)

    def _paint_label(self, painter: QPainter, rect: QRect, row: Row, room: int, align: Qt.AlignmentFlag) -> None:
        metrics = fonts.metrics("body", fonts.MEDIUM)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text3" if row.undone else "text"))
        width = min(metrics.horizontalAdvance(row.label), room)
        draw_text(
            painter,
            QRect(self._flip(rect, _text(), width), rect.top() + 10, width, line_height()),
            row.label,
            metrics,
            align,
        )
        if row.undone:
            small = fonts.metrics("small")
            text = f"· {tr('undone')}"
            more = small.horizontalAdvance(text)
            painter.setFont(fonts.font("small"))
            place = QRect(self._flip(rect, _text() + width + 8, more), rect.top() + 10, more, line_height())
            draw_text(painter, place, text, small, align)

    def _paint_second(
        self, painter: QPainter, rect: QRect, row: Row, room: int, align: Qt.AlignmentFlag, active: bool
    ) -> None:
        """Contact, who, and for the active row why it cannot be undone."""
        x = _text()
        if row.contact:
            weight, token = (fonts.MEDIUM, "accent") if row.contact_id else (0, "text2")
            metrics = fonts.metrics("small", weight)
            width = min(metrics.horizontalAdvance(row.contact), max(52, rect.width() - _text() - 268))
            painter.setFont(fonts.font("small", weight))
            painter.setPen(colour(token))
            place = QRect(self._flip(rect, x, width), rect.top() + 10 + line_height(), width, line_height())
            if not (active and row.contact_id):  # there the link stands
                draw_text(painter, place, row.contact, metrics, align)
            x += width + 10
        reason = self._view.model().reason(row) if active and not row.undone else ""
        rest = " · ".join(part for part in (row.who, reason) if part)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        width = max(0, rect.width() - x - (190 if active and not reason and not row.undone else 40))
        text = f"· {rest}" if row.contact and rest else rest
        draw_text(
            painter,
            QRect(self._flip(rect, x, width), rect.top() + 10 + line_height(), width, line_height()),
            text,
            None,
            align,
        )
