"""The titles over the table of contacts: order, widths, and a tick for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import draw_icon, draw_text, draw_tick, fill_rect

from .list_model import TICK

if TYPE_CHECKING:
    from .list_view import ContactView

tr = texts("contacts")

LEAST_WIDTH = 60
HEIGHT = 36
LEAST_SHARE = 0.85
"""Columns shrink to this part of their usual width before the table scrolls sideways."""


class TableHeader(QHeaderView):
    """Titles with the arrow of the order; a tick box for all over the first column."""

    tick_all = Signal()
    sort_asked = Signal(int)
    ordered = Signal(tuple)
    columns_asked = Signal()

    def __init__(self, view: ContactView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._widths: dict[str, int] = {}
        self._placing = False
        self.setFixedHeight(fonts.room(HEIGHT))
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(LEAST_WIDTH - 8)
        self.setAccessibleName(tr("Columns"))
        self.sectionClicked.connect(self._clicked)
        self.sectionMoved.connect(self._moved)
        self.sectionResized.connect(self._resized)

    def show_columns(self, widths: dict[str, int]) -> None:
        """Give every column its width: the one the person has set, else its own."""
        self._widths = {name: int(width) for name, width in widths.items() if int(width) >= LEAST_WIDTH}
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.fill(self._view.viewport().width())

    def fill(self, room: int) -> None:
        """Columns nobody has set share the room that is left, or shrink a little to fit."""
        shown = self._view.contacts.columns
        own = sum(self._widths.get(column.id, 0) for column in shown)
        free = sum(fonts.room(column.width) for column in shown[1:] if column.id not in self._widths)
        share = (room - own - TICK.width) / free if free else 1.0
        share = min(1.5, share) if share >= LEAST_SHARE else 1.0
        widths = [
            column.width
            if column is TICK
            else self._widths.get(column.id)
            or max(int(fonts.room(column.width) * share), self._title_width(column.title))
            for column in shown
        ]
        over = sum(widths) - room
        if 0 < over < 80 and "name" not in self._widths:
            widths[1] -= over  # long titles took a little more: the name gives it
        self._placing = True
        for number, width in enumerate(widths):
            self.resizeSection(number, width)
        self._placing = False

    def _title_width(self, title: str) -> int:
        """Enough for the title and the arrow of the order."""
        return fonts.metrics("caption", fonts.SEMIBOLD).horizontalAdvance(title) + 20 + 18

    def own_widths(self) -> dict[str, int]:
        return dict(self._widths)

    def _resized(self, section: int, _before: int, width: int) -> None:
        shown = self._view.contacts.columns
        last = self.visualIndex(section) == len(shown) - 1  # stretched, not set
        if not self._placing and self.isVisible() and 0 < section < len(shown) and not last:
            self._widths[shown[section].id] = width

    def _moved(self, _section: int, _before: int, _behind: int) -> None:
        """The person dragged a title: the columns follow, the name stays first."""
        if self._placing:
            return
        shown = self._view.contacts.columns
        names = [shown[self.logicalIndex(place)].id for place in range(len(shown))]
        QTimer.singleShot(0, lambda: self._settle(names))

    def _settle(self, names: list[str]) -> None:
        self._placing = True
        for section in range(self.count()):
            self.moveSection(self.visualIndex(section), section)
        self._placing = False
        self.ordered.emit(("name", *(name for name in names if name not in ("name", TICK.id))))

    def _clicked(self, section: int) -> None:
        if self._view.contacts.columns[section] is TICK:
            self.tick_all.emit()
        else:
            self.sort_asked.emit(section)

    def state(self) -> Qt.CheckState:
        ticks, count = self._view.ticks, self._view.contacts.count
        ticked = ticks.count(count)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked >= count else Qt.CheckState.PartiallyChecked

    def paintSection(self, painter: QPainter, rect, section: int) -> None:
        fill_rect(painter, rect, colour("sunken"))
        fill_rect(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        contacts = self._view.contacts
        if section >= len(contacts.columns):
            return
        column = contacts.columns[section]
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if column is TICK:
            box = rect.adjusted(0, 0, 0, 0)
            box.setRect(rect.right() - 38 if rtl else rect.left() + 23, rect.top() + (rect.height() - 16) // 2, 16, 16)
            draw_tick(painter, box, self.state())
            return
        sorted_by = contacts.view.sort == column.id
        painter.setFont(fonts.font("caption", fonts.SEMIBOLD))
        painter.setPen(colour("text" if sorted_by else "text2"))
        metrics = fonts.metrics("caption", fonts.SEMIBOLD)
        inset = 8 if column.id == "name" else 12
        inner = rect.adjusted(inset, 0, -8, 0)
        room = inner.width() - (18 if sorted_by else 0)
        width = min(room, metrics.horizontalAdvance(column.title))
        at_right = column.right != rtl
        words = inner.adjusted(0, 0, 0, 0)
        words.setWidth(width)
        if at_right:
            words.moveRight(inner.right())
        draw_text(painter, words, column.title, metrics)
        if sorted_by:
            icon = "arrow-down" if contacts.view.descending else "arrow-up"
            x = words.left() - 18 if at_right else words.right() + 4
            draw_icon(painter, x, rect.top() + (rect.height() - 14) / 2, icon, "accent", 14, 2.0)
