"""How contacts look as rows of a table, painted all at once: a call per cell would cost as much as the words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from crm_desktop.common.i18n import texts
from crm_desktop.records.codes import COMPANY
from crm_desktop.store.queries.listing import ListRow
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import (
    CHIP_HEIGHT,
    chip_width,
    draw_avatar,
    draw_chip,
    draw_dot,
    draw_text,
    draw_tick,
    fill_rect,
    initials,
    rounded,
)

from . import columns
from .columns import Column
from .list_model import TICK
from .row_painting import RIGHT, RowPainter

if TYPE_CHECKING:
    from .list_view import ContactView

tr = texts("contacts")


class TableRows(RowPainter):
    """Rows 44 px high, under the header of the view."""

    def __init__(self, view: ContactView) -> None:
        self._view = view

    def paint(self, painter: QPainter, area: QRect) -> None:
        """The rows that reach into this area of the viewport."""
        view, contacts = self._view, self._view.contacts
        shown = [
            (column, left, width)
            for number, column in enumerate(contacts.columns)
            if (width := view.columnWidth(number))
            and (left := view.columnViewportPosition(number)) <= area.right()
            and left + width > area.left()
        ]
        first = view.rowAt(max(area.top(), 0))
        if first < 0 or not shown:
            return
        left = min(place for _, place, _ in shown)
        top, across = view.rowViewportPosition(first), sum(width for _, _, width in shown)
        height = view.row_height
        for number in range(first, min(first + (area.bottom() - top) // height + 1, contacts.count)):
            row = QRect(left, top + (number - first) * height, across, height)
            self._paint_row(painter, row, number, shown)

    def _paint_row(self, painter: QPainter, rect: QRect, number: int, shown: list[tuple[Column, int, int]]) -> None:
        view = self._view
        row, current = view.contacts.row(number), number == view.currentIndex().row()
        ticked = row is not None and row.id in view.ticks
        if ticked:
            fill_rect(painter, rect, colour("sel"))
        elif number == view.hovered or current:
            fill_rect(painter, rect, colour("hover"))
        fill_rect(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        top = rect.top()
        for column, left, width in shown:
            cell = QRect(left, top, width, rect.height())
            if column is TICK:
                if current:
                    bar = self._mirror(cell, QRect(left, top + 8, 3, rect.height() - 17))
                    rounded(painter, bar, 1.5, colour("accent"))
                if row is not None:
                    box = self._mirror(cell, QRect(left + 23, top + (rect.height() - 16) // 2, 16, 16))
                    state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
                    draw_tick(painter, box, state, hot=number == view.hovered)
            elif row is not None:
                self._paint_cell(painter, cell, row, column)
        if row is not None and current and view.ring:  # the keyboard's place: a line above and below
            fill_rect(painter, QRect(rect.left(), top, rect.width(), 2), colour("accent"))
            fill_rect(painter, QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colour("accent"))

    def _paint_cell(self, painter: QPainter, rect: QRect, row: ListRow, column: Column) -> None:
        if column.id == "name":
            self._paint_name(painter, rect, row)
        elif column.id == columns.ADVERTISING and (text := self._view.contacts.text(row, column)) == tr("blocked"):
            height = min(CHIP_HEIGHT + 2, rect.height())
            place = QRect(rect.left() + 10, rect.center().y() - height // 2, chip_width(text), height)
            draw_chip(painter, self._mirror(rect, place), text, "danger")
        elif column.id == "tags":
            self._paint_tags(painter, rect, row)
        else:
            self._paint_text(painter, rect, self._view.contacts.text(row, column), column.figures, column.right)

    def _paint_name(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        side = min(fonts.room(28), rect.height() - 8)
        place = self._mirror(rect, QRect(rect.left() + 8, rect.top() + (rect.height() - side) // 2, side, side))
        draw_avatar(painter, place, initials(row.name), row.name, company=row.kind == COMPANY)
        left, room = rect.left() + 20 + side, rect.width() - 28 - side
        below = columns.subtitle(row, short=True)
        painter.setFont(fonts.font("body", fonts.MEDIUM))
        painter.setPen(colour("text"))
        metrics = fonts.metrics("body", fonts.MEDIUM)
        name = row.name or tr("Without a name")
        lines = (fonts.room(20), fonts.room(16)) if below else (rect.height(), 0)
        top = rect.top() + (rect.height() - sum(lines)) // 2
        upper = QRect(left, top, room, lines[0])
        draw_text(painter, self._mirror(rect, upper), name, metrics, self._align())
        if below:
            painter.setFont(fonts.font("caption"))
            painter.setPen(colour("text2"))
            lower = QRect(left, top + lines[0], room, lines[1])
            draw_text(painter, self._mirror(rect, lower), below, fonts.metrics("caption"), self._align())

    def _paint_tags(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        if not row.tags:
            self._paint_text(painter, rect, "", False, False)
            return
        painter.setFont(fonts.font("small"))
        metrics, x, end = fonts.metrics("small"), rect.left() + 12, rect.right() - 8
        colours = self._view.contacts.lookups.colours
        rtl = self._view.isRightToLeft()
        for number, tag in enumerate(row.tags):
            width, rest = metrics.horizontalAdvance(tag) + 14, len(row.tags) - number
            more = f"+{rest}"
            room = end - x - (metrics.horizontalAdvance(f"+{rest - 1}") + 12 if rest > 1 else 0)
            painter.setPen(colour("text2"))
            if number and width > room:
                place = QRect(x, rect.top(), metrics.horizontalAdvance(more) + 2, rect.height())
                draw_text(painter, self._mirror(rect, place), more, metrics, self._align())
                return
            place = self._mirror(rect, QRect(x, rect.top(), min(width, room), rect.height()))
            words = place.adjusted(0, 0, -14, 0) if rtl else place.adjusted(14, 0, 0, 0)
            draw_text(painter, words, tag, metrics, self._align())
            dot = place.right() - 4 if rtl else place.left() + 4
            draw_dot(painter, QPointF(dot, rect.center().y() + 0.5), colours.get(tag) or "accent")
            x += min(width, room) + 12

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, figures: bool, right: bool) -> None:
        painter.setFont(fonts.font("body", tabular=figures))
        painter.setPen(colour("text2" if text else "text3"))
        align = RIGHT if right else self._align()
        draw_text(painter, rect.adjusted(12, 0, -8, 0), text or "–", fonts.metrics("body", tabular=figures), align)

    def tip(self, rect: QRect, row: ListRow, column: int) -> str:
        """The whole text of a cell that does not fit."""
        shown = self._view.contacts.columns[column]
        if shown is TICK:
            return ""
        text = self._view.contacts.text(row, shown)
        if shown.id == "name":
            below = columns.subtitle(row, short=True)
            fits = fonts.metrics("body", fonts.MEDIUM).horizontalAdvance(text) <= rect.width() - 56
            fits = fits and fonts.metrics("caption").horizontalAdvance(below) <= rect.width() - 56
            return "" if fits else "\n".join(part for part in (text, below) if part)
        return "" if fonts.metrics("body").horizontalAdvance(text) <= rect.width() - 20 else text
