"""A month: six weeks, each day with its entries in lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import Slot, bars
from crm_desktop.records.holidays import holiday
from crm_desktop.ui import fonts
from crm_desktop.ui.calendar.picture import Box, Hit, Key, Marks, dates, draw_box, draw_shade, key, line_height
from crm_desktop.ui.dates import day_text, locale
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import draw_text, rounded

tr = texts("calendar")

WEEKS = 6


class MonthGrid:
    """Lays out and draws the six weeks that begin with `first`. Points are those of the viewport."""

    def __init__(self, country: str = "") -> None:
        self.country = country
        self.first = self.month = date.min
        self.boxes: list[Box] = []
        self.scroll = 0
        self._slots: Sequence[Slot] = ()
        self._width = self._height = 0
        self._more: dict[date, int] = {}

    @property
    def days(self) -> list[date]:
        return dates(self.first, 7 * WEEKS)

    @property
    def gutter(self) -> int:
        return fonts.metrics("caption", tabular=True).horizontalAdvance("00") + 18

    @property
    def head(self) -> int:
        return fonts.metrics("caption").height() + 12

    @property
    def content(self) -> int:
        return 0

    def show(self, first: date, shown_month: date, slots: Sequence[Slot]) -> None:
        self.first, self.month, self._slots = first, shown_month, slots
        self.relayout(self._width, self._height)

    def cell(self, day: date) -> QRect:
        number = (day - self.first).days
        week, column = divmod(number, 7)
        left, right = (self.gutter + (self._width - self.gutter) * each // 7 for each in (column, column + 1))
        top, bottom = (self.head + (self._height - self.head) * each // WEEKS for each in (week, week + 1))
        return QRect(left, top, right - left, bottom - top)

    def relayout(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self.boxes, self._more = [], {}
        if self.first == date.min or width < 50:
            return
        high = line_height()
        for week in range(WEEKS):
            begin = self.first + timedelta(days=7 * week)
            room = max(1, (self.cell(begin).height() - self._number_height() - 2) // (high + 1))
            placed = bars(self._slots, begin, 7)
            full = {
                column for column in range(7)
                if sum(bar.first <= column <= bar.last for bar in placed) > room
                or any(bar.line >= room and bar.first <= column <= bar.last for bar in placed)
            }  # fmt: skip
            for bar in placed:
                columns = range(bar.first, bar.last + 1)
                if bar.line >= room - any(column in full for column in columns):
                    for column in columns:
                        day = begin + timedelta(days=column)
                        self._more[day] = self._more.get(day, 0) + 1
                    continue
                left = self.cell(begin + timedelta(days=bar.first))
                right = self.cell(begin + timedelta(days=bar.last))
                top = left.top() + self._number_height() + bar.line * (high + 1)
                self.boxes.append(Box(QRect(left.left() + 3, top, right.right() - left.left() - 5, high), bar.slot))

    def _number_height(self) -> int:
        return fonts.metrics("small", fonts.MEDIUM).height() + 7

    # asking

    def seen(self, box: Box) -> QRect:
        return box.rect

    def rect(self, wanted: Key) -> QRect:
        return next((box.rect for box in self.boxes if key(box.slot) == wanted), QRect())

    def place(self, day: date, minute: int) -> QRect:
        return self.cell(day) if day in self.days else QRect()

    def hit(self, point: QPoint) -> Hit:
        column = min(6, max(0, (point.x() - self.gutter) * 7 // max(1, self._width - self.gutter)))
        week = min(WEEKS - 1, max(0, (point.y() - self.head) * WEEKS // max(1, self._height - self.head)))
        day = self.first + timedelta(days=7 * week + column)
        for box in self.boxes:
            if box.rect.contains(point):
                return Hit(day, slot=box.slot)
        return Hit(day, more=day in self._more and point.y() > self.cell(day).bottom() - line_height() - 3)

    def wanted_scroll(self, marks: Marks) -> int:
        return 0

    # painting

    def paint(self, painter: QPainter, marks: Marks) -> None:
        painter.fillRect(0, 0, self._width, self._height, colour("surface"))
        self._paint_head(painter)
        for day in self.days:
            self._paint_cell(painter, day, marks)
        for box in self.boxes:
            draw_box(painter, box.rect, box.slot, key(box.slot) == marks.current, marks.keyboard, clock=True)
        painter.setFont(fonts.font("caption", fonts.MEDIUM))
        painter.setPen(colour("accent"))
        for day, count in self._more.items():
            cell, high = self.cell(day), line_height()
            draw_text(painter, QRect(cell.left() + 9, cell.bottom() - high - 1, cell.width() - 14, high),
                      tr("{n} more", n=count))  # fmt: skip
        if marks.drawn:
            for day in dates(marks.drawn[0], (marks.drawn[2] - marks.drawn[0]).days + 1):
                if day in self.days:
                    cell = self.cell(day)
                    top = cell.top() + self._number_height()
                    draw_shade(painter, QRect(cell.left() + 3, top, cell.width() - 6, line_height()))

    def _paint_head(self, painter: QPainter) -> None:
        speech = locale()
        painter.setFont(fonts.font("caption", fonts.MEDIUM))
        painter.setPen(colour("text3"))
        for column in range(7):
            cell = self.cell(self.first + timedelta(days=column))
            day = self.first + timedelta(days=column)
            name = speech.dayName(day.isoweekday(), speech.FormatType.ShortFormat).rstrip(".")
            draw_text(painter, QRect(cell.left() + 9, 0, cell.width() - 12, self.head), name)

    def _paint_cell(self, painter: QPainter, day: date, marks: Marks) -> None:
        cell = self.cell(day)
        free = holiday(day, self.country)
        if day.isoweekday() > 5 or free:
            painter.fillRect(cell, colour("sunken"))
        painter.fillRect(cell.left(), cell.top(), cell.width(), 1, colour("border"))
        painter.fillRect(cell.left(), cell.top(), 1, cell.height(), colour("border"))
        if day == self.first + timedelta(days=7 * ((day - self.first).days // 7)):
            painter.setFont(fonts.font("caption", tabular=True))
            painter.setPen(colour("text3"))
            week = QRect(0, cell.top() + 3, self.gutter - 7, self._number_height() - 5)
            painter.drawText(week, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(_week(day)))
        metrics = fonts.metrics("small", fonts.SEMIBOLD)
        text = day_text(day).rpartition("\u00a0")[0] if day.day == 1 else str(day.day)
        place = QRect(cell.left() + 9, cell.top() + 3, metrics.horizontalAdvance(text), self._number_height() - 5)
        painter.setFont(fonts.font("small", fonts.SEMIBOLD if day == marks.today else fonts.MEDIUM))
        if day == marks.today:
            rounded(painter, place.adjusted(-6, 0, 6, 0), 8, colour("accentFill"))
            painter.setPen(colour("onAccent"))
        else:
            outside = day.month != self.month.month
            painter.setPen(colour("text3" if outside else "danger" if free else "text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        if free:
            painter.setFont(fonts.font("caption"))
            painter.setPen(colour("danger"))
            left = place.right() + 12
            draw_text(painter, QRect(left, place.top(), cell.right() - left - 4, place.height()), free)
        if marks.keyboard and marks.current is None and marks.day == day:
            rounded(painter, cell.adjusted(2, 2, -2, -2), 6, None, colour("accent"), 1.5)


def _week(day: date) -> int:
    """The number of the week as ISO 8601 counts: that of its Thursday."""
    return (day + timedelta(days=3 - day.weekday())).isocalendar().week
