"""Days side by side: whole days above, the hours below, which scroll."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import DAY, Slot, bars, pieces, time_of
from crm_desktop.records.holidays import holiday
from crm_desktop.ui import fonts
from crm_desktop.ui.calendar.picture import Box, Hit, Key, Marks, dates, draw_box, draw_shade, key, line_height
from crm_desktop.ui.dates import locale
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import draw_text, rounded

tr = texts("calendar")

MOST_LINES = 5
EDGE = 6
MORNING = 7 * 60
"""Where the picture begins, unless something is earlier."""


class DayGrid:
    """Lays out and draws `count` days. Points are those of the viewport."""

    def __init__(self, country: str = "") -> None:
        self.country = country
        self.days: list[date] = []
        self.boxes: list[Box] = []
        self.scroll = 0
        self._slots: Sequence[Slot] = ()
        self._width = self._height = 0
        self._lines = 1
        self._more: dict[int, int] = {}

    # sizes

    @property
    def hour(self) -> int:
        return max(44, 2 * line_height() + 4)

    @property
    def gutter(self) -> int:
        words = fonts.metrics("caption").horizontalAdvance(tr("all day")) + 14
        return max(words, fonts.metrics("caption", tabular=True).horizontalAdvance("00:00") + 20)

    @property
    def head(self) -> int:
        return fonts.metrics("title").height() + fonts.metrics("caption").height() + 12

    @property
    def top(self) -> int:
        """Where the hours begin."""
        return self.head + self._lines * (line_height() + 2) + 7

    @property
    def content(self) -> int:
        return 24 * self.hour

    def column(self, number: int) -> tuple[int, int]:
        """(left, width) of a day."""
        room = self._width - self.gutter
        left = self.gutter + room * number // len(self.days)
        return left, self.gutter + room * (number + 1) // len(self.days) - left

    def show(self, first: date, count: int, slots: Sequence[Slot]) -> None:
        self.days, self._slots = dates(first, count), slots
        self.relayout(self._width, self._height)

    def relayout(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self.boxes, self._more = [], {}
        if not self.days or width < 50:
            return
        whole = [slot for slot in self._slots if slot.whole_day]
        placed = bars(whole, self.days[0], len(self.days))
        needed = max((bar.line + 1 for bar in placed), default=0)
        self._lines = max(1, min(needed, MOST_LINES))
        shown = self._lines if needed <= MOST_LINES else MOST_LINES - 1
        high = line_height()
        for bar in placed:
            if bar.line >= shown:
                for number in range(bar.first, bar.last + 1):
                    self._more[number] = self._more.get(number, 0) + 1
                continue
            left, _ = self.column(bar.first)
            end, wide = self.column(bar.last)
            rect = QRect(left + 2, self.head + 3 + bar.line * (high + 2), end + wide - left - 4, high)
            self.boxes.append(Box(rect, bar.slot))
        for number, day in enumerate(self.days):
            left, wide = self.column(number)
            wide -= 6
            for piece in pieces(self._slots, day, 60 * (high + 2) // self.hour):
                x = left + 2 + wide * piece.lane // piece.lanes
                end = left + 2 + wide * (piece.lane + 1) // piece.lanes
                y, bottom = self._y(piece.start), self._y(piece.end)
                rect = QRect(x, y, end - x - 1, bottom - y)
                self.boxes.append(Box(rect, piece.slot, True, day == piece.slot.last))

    def _y(self, minute: int) -> int:
        """In the hours, without the scroll."""
        return minute * self.hour // 60

    # asking

    def seen(self, box: Box) -> QRect:
        """Where a box stands in the viewport."""
        return box.rect.translated(0, self.top - self.scroll) if box.timed else box.rect

    def rect(self, wanted: Key) -> QRect:
        found = [self.seen(box) for box in self.boxes if key(box.slot) == wanted]
        return found[0] if found else QRect()

    def place(self, day: date, minute: int) -> QRect:
        """Where a half hour of a day stands, or its whole day."""
        if day not in self.days:
            return QRect()
        left, wide = self.column(self.days.index(day))
        if minute < 0:
            return QRect(left, self.head, wide, self.top - self.head)
        return QRect(left, self.top - self.scroll + self._y(minute), wide, self._y(30))

    def hit(self, point: QPoint) -> Hit:
        room = max(1, self._width - self.gutter)
        number = min(len(self.days) - 1, max(0, (point.x() - self.gutter) * len(self.days) // room))
        day = self.days[number]
        timed = point.y() >= self.top
        minute = (point.y() - self.top + self.scroll) * 60 // self.hour if timed else -1
        minute = min(DAY - 1, minute)
        for box in reversed(self.boxes):
            rect = self.seen(box)
            if box.timed == timed and rect.contains(point):
                edge = box.timed and box.last and not box.slot.done and point.y() > rect.bottom() - EDGE
                return Hit(day, minute, box.slot, edge)
        line = self.head + 3 + (self._lines - 1) * (line_height() + 2)
        return Hit(day, minute, more=not timed and number in self._more and point.y() >= line)

    def wanted_scroll(self, marks: Marks) -> int:
        """Where to begin: at seven, earlier when something is, or an hour before now."""
        starts = [box.rect.top() * 60 // self.hour for box in self.boxes if box.timed]
        begin = min([MORNING, *starts])
        if marks.today in self.days:
            begin = max(begin, min(marks.minute - 180, 12 * 60))
        return self._y(max(0, begin - 15))

    # painting

    def paint(self, painter: QPainter, marks: Marks) -> None:
        area = QRect(0, self.top, self._width, self._height - self.top)
        painter.save()
        painter.setClipRect(area)
        painter.translate(0, self.top - self.scroll)
        self._paint_hours(painter, marks)
        for box in self.boxes:
            if box.timed:
                draw_box(painter, box.rect, box.slot, key(box.slot) == marks.current, marks.keyboard)
        self._paint_drawn(painter, marks)
        self._paint_now(painter, marks)
        painter.restore()
        painter.fillRect(0, 0, self._width, self.top, colour("surface"))
        self._paint_head(painter, marks)
        for box in self.boxes:
            if not box.timed:
                draw_box(painter, box.rect, box.slot, key(box.slot) == marks.current, marks.keyboard)
        self._paint_more(painter)
        if marks.drawn and marks.drawn[1] < 0:
            first, last = (self.days.index(day) for day in (self._in(marks.drawn[0]), self._in(marks.drawn[2])))
            left, end = self.column(first)[0], sum(self.column(last))
            draw_shade(painter, QRect(left + 2, self.head + 3, end - left - 4, line_height()))
        if marks.keyboard and marks.current is None and marks.cursor < 0 and marks.day in self.days:
            self._paint_cursor(painter, self.place(marks.day, -1).adjusted(2, 2, -2, -3))
        painter.fillRect(0, self.top - 1, self._width, 1, colour("border"))

    def _in(self, day: date) -> date:
        return min(max(day, self.days[0]), self.days[-1])

    def _paint_head(self, painter: QPainter, marks: Marks) -> None:
        small, title = fonts.metrics("caption"), fonts.metrics("title")
        speech = locale()
        for number, day in enumerate(self.days):
            left, wide = self.column(number)
            painter.fillRect(left, self.head, 1, self.top - self.head, colour("border"))
            name = speech.dayName(day.isoweekday(), speech.FormatType.ShortFormat).rstrip(".")
            free = holiday(day, self.country)
            painter.setFont(fonts.font("caption", fonts.MEDIUM))
            painter.setPen(colour("accent" if day == marks.today else "danger" if free else "text3"))
            draw_text(painter, QRect(left + 8, 4, wide - 12, small.height()), f"{name} · {free}" if free else name)
            painter.setFont(fonts.font("title"))
            text = str(day.day)
            place = QRect(left + 8, small.height() + 5, title.horizontalAdvance(text), title.height())
            if day == marks.today:
                rounded(painter, place.adjusted(-7, 0, 7, 0), 9, colour("accentFill"))
                painter.setPen(colour("onAccent"))
            else:
                painter.setPen(colour("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text3"))
        room = QRect(2, self.head + 4, self.gutter - 10, line_height())
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            tr(
                "all day",
            ),
        )
        painter.fillRect(0, self.head, self._width, 1, colour("border"))

    def _paint_more(self, painter: QPainter) -> None:
        painter.setFont(fonts.font("caption", fonts.MEDIUM))
        painter.setPen(colour("accent"))
        high = line_height()
        for number, count in self._more.items():
            left, wide = self.column(number)
            place = QRect(left + 8, self.head + 3 + (self._lines - 1) * (high + 2), wide - 12, high)
            draw_text(painter, place, tr("{n} more", n=count))

    def _paint_hours(self, painter: QPainter, marks: Marks) -> None:
        visible = QRect(0, self.scroll, self._width, self._height)
        painter.fillRect(visible, colour("surface"))
        for number, day in enumerate(self.days):
            left, wide = self.column(number)
            if day.isoweekday() > 5 or holiday(day, self.country):
                painter.fillRect(left, self.scroll, wide, self._height, colour("sunken"))
            painter.fillRect(left, self.scroll, 1, self._height, colour("border"))
        painter.setFont(fonts.font("caption", tabular=True))
        shade = colour("border")
        shade.setAlphaF(0.5)
        for hour in range(24):
            y = self._y(hour * 60)
            painter.fillRect(self.gutter, y, self._width, 1, colour("border"))
            painter.fillRect(self.gutter, y + self.hour // 2, self._width, 1, shade)
            if hour:
                painter.setPen(colour("text3"))
                place = QRect(0, y - 10, self.gutter - 8, 20)
                painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, time_of(hour * 60))
        if marks.keyboard and marks.cursor >= 0 and marks.day in self.days:
            left, wide = self.column(self.days.index(marks.day))
            place = QRect(left + 2, self._y(marks.cursor), wide - 4, self._y(30))
            self._paint_cursor(painter, place)

    def _paint_cursor(self, painter: QPainter, place: QRect) -> None:
        rounded(painter, place, 5, None, colour("accent"), 1.5)

    def _paint_drawn(self, painter: QPainter, marks: Marks) -> None:
        if not marks.drawn or marks.drawn[1] < 0 or marks.drawn[0] not in self.days:
            return
        day, start, _, end = marks.drawn
        left, wide = self.column(self.days.index(day))
        rect = QRect(left + 2, self._y(start), wide - 8, max(4, self._y(min(end, DAY)) - self._y(start)))
        draw_shade(painter, rect, f"{time_of(start)}–{time_of(end % DAY)}")

    def _paint_now(self, painter: QPainter, marks: Marks) -> None:
        if marks.today not in self.days:
            return
        left, wide = self.column(self.days.index(marks.today))
        y = self._y(marks.minute)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(left, y - 1, wide, 2, colour("danger"))
        painter.setPen(QPen(colour("surface"), 1))
        painter.setBrush(colour("danger"))
        painter.drawEllipse(QPointF(left, y), 4.5, 4.5)
