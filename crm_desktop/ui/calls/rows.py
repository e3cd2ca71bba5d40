"""The people of a call list: who is done, who comes round again, who is left out and why."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.call_list import FINISHED, FORBIDDEN, GONE, NO_NUMBER, REFUSED, SKIPPED, WAITING, Entry
from crm_desktop.records.consent_labels import sentence
from crm_desktop.records.labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.row_list import RowList

tr = texts("calls")

ROW = Qt.ItemDataRole.UserRole
REASONS = {
    NO_NUMBER: mark("Left out: no valid number"),
    FORBIDDEN: mark("Left out: wants no calls"),
    GONE: mark("Left out: no longer among the contacts"),
}
_LOOKS = {"reached": ("circle-check", "ok"), WAITING: ("clock-arrow-up", "warn"), "": ("phone", "text3")}


def state_text(entry: Entry, when: str = "") -> str:
    """ "Not reached · Thu 19 Nov, 10:00", "Left out: no valid number"; the company of whom nobody called yet."""
    if entry.left_out and entry.state != FINISHED:
        if entry.left_out == REFUSED and entry.decision is not None:
            return tr("Left out: {reason}", reason=sentence(entry.decision))
        return tr(REASONS[entry.left_out])
    if not entry.outcome:
        return entry.company
    return " · ".join(part for part in (label("call_outcome", entry.outcome), when) if part)


def look(entry: Entry) -> tuple[str, str]:
    """Icon and colour."""
    if entry.left_out and entry.state != FINISHED:
        return "bell-off", "text3"
    if entry.state == WAITING:
        return _LOOKS[WAITING]
    if entry.state == FINISHED and entry.outcome != SKIPPED:
        return ("circle-check", "ok") if entry.outcome == "reached" else ("check", "text2")
    return _LOOKS[""]


class PeopleModel(QAbstractListModel):
    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._when: dict[str, str] = {}

    def load(self, entries: list[Entry], when: dict[str, str]) -> None:
        """`when` says for each entry that comes round again, when."""
        self.beginResetModel()
        self.entries, self._when = entries, when
        self.endResetModel()

    def row_of(self, entry_id: str) -> int:
        return next((row for row, entry in enumerate(self.entries) if entry.id == entry_id), -1)

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return len(self.entries)

    def said(self, entry: Entry) -> str:
        return state_text(entry, self._when.get(entry.id, ""))

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == ROW:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (entry.name, self.said(entry)) if part)
        return None


class PeopleDelegate(QStyledItemDelegate):
    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(200, 2 * fonts.metrics("body").height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        entry: Entry = index.data(ROW)
        model: PeopleModel = index.model()
        painter.save()
        plate = option.rect.adjusted(4, 1, -8, -1)
        current = self._view.currentIndex() == index
        if current:
            rounded(painter, plate, 8, colour("sel"))
            if self._view.hasFocus():
                focus_ring(painter, plate, 8)
        icon, ink = look(entry)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        x = plate.right() - 28 if rtl else plate.left() + 10
        draw_icon(painter, x, plate.top() + (plate.height() - 16) / 2, icon, ink, 16)
        text = plate.adjusted(10 if rtl else 38, 0, -38 if rtl else -10, 0)
        height = fonts.metrics("body").height()
        top = text.top() + (text.height() - 2 * height) // 2
        text.setRect(text.left(), top, text.width(), height)
        weight = fonts.SEMIBOLD if current else 0
        painter.setFont(fonts.font("body", weight))
        painter.setPen(colour("text3" if entry.left_out else "text"))
        draw_text(painter, text, entry.name or tr("Without a name"), fonts.metrics("body", weight))
        text.translate(0, height)
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        draw_text(painter, text, model.said(entry), fonts.metrics("small"))
        painter.restore()
