"""The calendar as one painted widget: choosing, drawing open, moving and making longer, by mouse and by keyboard.

Keys: arrows move a half hour or a day, Ctrl+Up and Ctrl+Down go from entry to entry, Shift+arrows move the entry,
Ctrl+Shift+Up and Down make it shorter or longer, Enter opens it or begins a new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import DAY, Slot, month_grid, time_of, week_of
from crm_desktop.ui.calendar.day_grid import DayGrid
from crm_desktop.ui.calendar.month_grid import WEEKS, MonthGrid
from crm_desktop.ui.calendar.picture import STEP, Hit, Key, Marks, caption, key, span_text
from crm_desktop.ui.dates import locale, long_day
from crm_desktop.ui.widgets.own_keys import OwnKeys
from crm_desktop.ui.widgets.toast import announce

tr = texts("calendar")

DAYS = {"day": 1, "week": 7}
MONTH = "month"
HALF = 30


@dataclass(slots=True)
class Drag:
    """What the mouse does since it went down: "new", "move" or "resize"."""

    what: str
    begin: Hit
    grip: int = 0
    """Minutes from the beginning of the entry to where it was taken; in days for a whole day."""
    moved: bool = False


class CalendarView(OwnKeys, QAbstractScrollArea):
    """`opened(Slot)`, `wanted(day, minute, last day, end)`, `moved(Slot, day, minute)`, `resized(Slot, minutes)`, and
    `turned()` when the keyboard or a click went to another period. A minute of -1 is the whole day."""

    own_keys = frozenset(
        (
            Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
            Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
        )
    )  # fmt: skip

    opened = Signal(object)
    wanted = Signal(object, int, object, int)
    moved = Signal(object, object, int)
    resized = Signal(object, int)
    turned = Signal()
    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Calendar"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.mode = "week"
        self.writable = True
        self.marks = Marks(date.min, 0)
        self._days, self._month = DayGrid(), MonthGrid()
        self._slots: Sequence[Slot] = ()
        self._drag: Drag | None = None
        self._pressed = QPoint()
        self._fresh = True

    # what is shown

    @property
    def grid(self) -> DayGrid | MonthGrid:
        return self._month if self.mode == MONTH else self._days

    @property
    def day(self) -> date:
        return self.marks.day or self.marks.today

    def set_country(self, code: str) -> None:
        self._days.country = self._month.country = code

    def period(self) -> tuple[date, date]:
        """First and last day that the picture of the current day shows."""
        begin = locale().firstDayOfWeek().value - 1
        if self.mode == MONTH:
            first = month_grid(self.day, begin)
            return first, first + timedelta(days=7 * WEEKS - 1)
        first = week_of(self.day, begin) if self.mode == "week" else self.day
        return first, first + timedelta(days=DAYS[self.mode] - 1)

    def fill(self, slots: Sequence[Slot]) -> None:
        """Show these times, which are those of the period."""
        self._slots = slots
        first, _ = self.period()
        if self.mode == MONTH:
            self._month.show(first, self.day.replace(day=1), slots)
        else:
            self._days.show(first, DAYS[self.mode], slots)
        if self.current is None:
            self.marks.current = None
        self._fit()
        if self._fresh and self.isVisible():
            self._fresh = False
            self.verticalScrollBar().setValue(self.grid.wanted_scroll(self.marks))
        self.viewport().update()

    def begin_anew(self) -> None:
        """The next picture begins where its day does, not where the last one was scrolled to."""
        self._fresh = True

    @property
    def current(self) -> Slot | None:
        return next((slot for slot in self._slots if key(slot) == self.marks.current), None)

    def choose(self, wanted: Key | None) -> None:
        """Mark this entry as the one that keys work on."""
        self.marks.current = wanted
        slot = self.current
        if slot is not None:
            self.marks.cursor = slot.start // HALF * HALF if slot.start >= 0 else -1
            self._show_place(self.grid.rect(key(slot)))
            self._say(", ".join(filter(None, (caption(slot), long_day(slot.day), span_text(slot)))))
        self.viewport().update()

    def rect_of(self, wanted: Key) -> QRect:
        """Where an entry stands in the viewport, as far as it can be seen."""
        return self.grid.rect(wanted).intersected(self.viewport().rect())

    def _say(self, text: str) -> None:
        self.setAccessibleDescription(text)
        announce(self, text)

    def _fit(self) -> None:
        grid, size = self.grid, self.viewport().size()
        grid.relayout(size.width(), size.height())
        bar = self.verticalScrollBar()
        room = size.height() - (grid.top if isinstance(grid, DayGrid) else 0)
        bar.setRange(0, max(0, grid.content - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(24)
        grid.scroll = bar.value()

    def _scrolled(self, value: int) -> None:
        self.grid.scroll = value
        self.viewport().update()

    def _show_place(self, rect: QRect) -> None:
        """Scroll so that this can be seen."""
        grid, bar = self.grid, self.verticalScrollBar()
        if not isinstance(grid, DayGrid) or rect.isEmpty() or rect.top() < grid.head + 4:
            return
        if rect.top() < grid.top + 8:
            bar.setValue(bar.value() + rect.top() - grid.top - 8)
        elif rect.bottom() > self.viewport().height() - 8:
            bar.setValue(bar.value() + min(rect.bottom() - self.viewport().height() + 8, rect.top() - grid.top - 8))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._fresh and self.isVisible():
            self._fresh = False
            self._fit()
            self.verticalScrollBar().setValue(self.grid.wanted_scroll(self.marks))

    def paintEvent(self, event) -> None:
        painter = QPainter(self.viewport())
        self.marks.keyboard = self.hasFocus()
        self.grid.paint(painter, self.marks)

    def focusInEvent(self, event) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        arrows = {
            Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
        }  # fmt: skip
        if pressed == Qt.Key.Key_Escape and self._drag is not None:
            self._let_go()
        elif pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif pressed in arrows:
            aside, down = arrows[Qt.Key(pressed)]
            if shift and control and down:
                self._longer(down * STEP)
            elif shift:
                self._push(aside, down)
            elif control and down:
                self._next(down)
            else:
                self._go(aside, down)
        elif pressed in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if pressed == Qt.Key.Key_PageUp else 1)
        elif pressed == Qt.Key.Key_Home:
            self.go_to(self.marks.today)
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)
        elif self.writable:
            minute = self.marks.cursor
            self.wanted.emit(self.day, minute, self.day, -1 if minute < 0 else minute + 2 * HALF)

    def _go(self, aside: int, down: int) -> None:
        """To the half hour or the day beside; the entry there is chosen."""
        if self.mode == MONTH:
            self.go_to(self.day + timedelta(days=aside + 7 * down))
            return
        if aside:
            self.go_to(self.day + timedelta(days=aside))
            return
        cursor = self.marks.cursor
        if cursor < 0:
            cursor = 0 if down > 0 else -1
        elif down < 0 and cursor == 0:
            cursor = -1
        else:
            cursor = min(DAY - HALF, cursor + HALF * down)
        self._put_cursor(self.day, cursor)

    def _put_cursor(self, day: date, minute: int) -> None:
        self.marks.day, self.marks.cursor = day, minute
        found = self._at(day, minute)
        self.marks.current = key(found) if found is not None else None
        self._show_place(self.grid.place(day, minute))
        words = caption(found) if found else tr("free")
        self._say(", ".join((long_day(day), time_of(minute) if minute >= 0 else tr("all day"), words)))
        self.viewport().update()

    def _at(self, day: date, minute: int) -> Slot | None:
        """The entry that takes place then; the one chosen, when it does."""
        found: list[Slot] = []
        for slot in self._slots:
            if not slot.day <= day <= slot.last:
                continue
            begin = slot.start - (day - slot.day).days * DAY
            whole = minute < 0 and slot.whole_day
            timed = minute >= 0 and not slot.whole_day and begin < minute + HALF and begin + slot.minutes > minute
            if whole or timed or self.mode == MONTH:
                found.append(slot)
        kept = [slot for slot in found if key(slot) == self.marks.current]
        return (kept or found or [None])[0]

    def _next(self, step: int) -> None:
        """To the entry before or after, in the order of the days; what is at one time comes one after the other."""
        slots = list(self._slots)
        if not slots:
            return
        if self.current is not None:
            place = [key(slot) for slot in slots].index(key(self.current)) + step
        else:
            now = (self.day, self.marks.cursor)
            before = sum((slot.day, slot.start) < now for slot in slots)
            place = before if step > 0 else before - 1
        if 0 <= place < len(slots):
            self.marks.day = slots[place].day if slots[place].day >= self.period()[0] else self.period()[0]
            self.choose(key(slots[place]))

    def go_to(self, day: date) -> None:
        """Show the period of this day, and stand on it."""
        first, last = self.period()
        self.marks.day = day
        if not first <= day <= last or (self.mode == MONTH and day.month != self._month.month.month):
            self.marks.current = None
            self.turned.emit()
        self._put_cursor(day, self.marks.cursor)

    def turn(self, step: int) -> None:
        """The period before or after."""
        if self.mode != MONTH:
            self.go_to(self.day + timedelta(days=step * DAYS[self.mode]))
            return
        month = self.day.month - 1 + step
        year, month = self.day.year + month // 12, month % 12 + 1
        day = min(self.day.day, (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day)
        self.go_to(date(year, month, day))

    def _push(self, aside: int, down: int) -> None:
        """Move the chosen entry by a day, a quarter of an hour, or, in a month, a week."""
        slot = self.current
        if slot is None or slot.done or not self.writable:
            return
        if self.mode == MONTH or slot.whole_day:
            days = aside + (7 * down if self.mode == MONTH else 0)
            if days:
                self.moved.emit(slot, slot.day + timedelta(days=days), slot.start)
            return
        minute = slot.start + down * STEP
        self.moved.emit(slot, slot.day + timedelta(days=aside + minute // DAY), minute % DAY)

    def _longer(self, minutes: int) -> None:
        slot = self.current
        if slot is not None and not slot.whole_day and not slot.done and self.writable:
            self.resized.emit(slot, max(STEP, slot.minutes + minutes))

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        hit = self.grid.hit(self._pressed)
        self.marks.day = hit.day
        if hit.more:
            self.day_chosen.emit(hit.day)
            return
        if hit.slot is not None:
            self.marks.cursor = hit.slot.start // HALF * HALF if hit.slot.start >= 0 else -1
            self.choose(key(hit.slot))
            whole = hit.slot.whole_day or self.mode == MONTH
            since = (hit.day - hit.slot.day).days
            grip = since if whole else since * DAY + hit.minute - hit.slot.start
            if self.writable and not hit.slot.done:
                self._drag = Drag("resize" if hit.edge else "move", hit, grip)
        else:
            self.marks.current = None
            self.marks.cursor = hit.minute // HALF * HALF if hit.minute >= 0 else -1
            if self.writable:
                self._drag = Drag("new", hit)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        hit = self.grid.hit(point)
        if self._drag is None:
            shape = Qt.CursorShape.SizeVerCursor if hit.edge and self.writable else Qt.CursorShape.ArrowCursor
            if (hit.slot is not None and not hit.edge) or hit.more:
                shape = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            return
        drag = self._drag
        if not drag.moved:
            drag.moved = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if drag.moved:
            self.marks.drawn = self._drawn(drag, hit)
            self.viewport().update()

    def _drawn(self, drag: Drag, hit: Hit) -> tuple[date, int, date, int]:
        """What the drag means up to here: day and minute from, day and minute to."""
        slot = drag.begin.slot
        whole = drag.begin.minute < 0 or self.mode == MONTH
        if drag.what == "new" or slot is None:
            if whole:
                first, last = sorted((drag.begin.day, hit.day))
                return first, -1, last, -1
            start, end = sorted((drag.begin.minute, max(0, hit.minute)))
            start, end = start // STEP * STEP, -(-(end + 1) // STEP) * STEP
            return drag.begin.day, start, drag.begin.day, max(end, start + STEP)
        if drag.what == "resize":
            end = max(hit.minute, 0) + (hit.day - slot.day).days * DAY
            end = max(slot.start + STEP, -(-end // STEP) * STEP)
            return slot.day, slot.start, slot.day, min(end, DAY) if hit.day == slot.day else end
        if whole:
            first = hit.day - timedelta(days=drag.grip)
            return first, -1, first + (slot.last - slot.day), -1
        if hit.minute < 0:  # up among the whole days
            return hit.day, -1, hit.day, -1
        begin = datetime.combine(hit.day, datetime.min.time()) + timedelta(minutes=hit.minute - drag.grip)
        minute = round((begin.hour * 60 + begin.minute) / STEP) * STEP
        day = begin.date() + timedelta(days=minute // DAY)
        return day, minute % DAY, day, minute % DAY + slot.minutes

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, drawn = self._drag, self.marks.drawn
        self._let_go()
        if drag is None or not drag.moved or drawn is None:
            return
        first, start, last, end = drawn
        slot = drag.begin.slot
        if drag.what == "new" or slot is None:
            self.marks.cursor = start // HALF * HALF if start >= 0 else -1
            self.wanted.emit(first, start, last, end)
        elif drag.what == "resize":
            if end - slot.start != slot.minutes:
                self.resized.emit(slot, end - slot.start)
        elif self.mode == MONTH:
            if first != slot.day:
                self.moved.emit(slot, first, slot.start)
        elif (first, start) != (slot.day, slot.start):
            self.moved.emit(slot, first, start)

    def _let_go(self) -> None:
        self._drag, self.marks.drawn = None, None
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self.grid.hit(event.position().toPoint())
        self._let_go()
        if hit.slot is not None:
            self.opened.emit(hit.slot)
        elif self.writable and not hit.more:
            minute = hit.minute // HALF * HALF if hit.minute >= 0 else -1
            self.wanted.emit(hit.day, minute, hit.day, minute + 2 * HALF if minute >= 0 else -1)

    def contextMenuEvent(self, event) -> None:
        hit = self.grid.hit(event.pos())
        if hit.slot is not None:
            self.choose(key(hit.slot))
            self.opened.emit(hit.slot)
