"""What the pictures of days and of a month share: where entries stand, and how one is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import APPOINTMENTS, Slot, time_of
from crm_desktop.ui import fonts
from crm_desktop.ui.followups import words
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import KINDS, draw_icon, draw_text, rounded

tr = texts("calendar")

Key = tuple[str, date]
STEP = 15
"""Minutes an entry moves by."""


@dataclass(frozen=True, slots=True)
class Box:
    """One drawn piece of an entry. `timed`: it stands in the hours, which scroll; `last`: its end can be dragged."""

    rect: QRect
    slot: Slot
    timed: bool = False
    last: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point: an entry or nothing, the day, the minute (-1 where whole days stand)."""

    day: date
    minute: int = -1
    slot: Slot | None = None
    edge: bool = False
    """At the lower edge of an entry with a time, where it is made longer."""
    more: bool = False
    """At the words that say there is more on this day."""


@dataclass(slots=True)
class Marks:
    """What is marked in a picture."""

    today: date
    minute: int
    """Of the moment now."""
    current: Key | None = None
    day: date | None = None
    cursor: int = -1
    """Where the keyboard is: a day and a minute."""
    keyboard: bool = False
    drawn: tuple[date, int, date, int] | None = None
    """Day and minute from and to of what is being dragged open or moved."""
    country: str = ""


def key(slot: Slot) -> Key:
    return (slot.entry.id, slot.day)


def span_text(slot: Slot) -> str:
    """ "10:00–11:30", or '' for the whole day."""
    return "" if slot.whole_day else f"{time_of(slot.start)}–{time_of((slot.start + slot.minutes) % 1440)}"


def caption(slot: Slot) -> str:
    entry = slot.entry
    # The colour tells an appointment; a call must say that it is one.
    what = entry.subject if entry.kind in APPOINTMENTS and entry.subject else words.title(entry.kind, entry.subject)
    return " · ".join(part for part in (what, entry.contact) if part)


def line_height() -> int:
    return fonts.metrics("small").height() + 5


def draw_box(painter: QPainter, rect: QRect, slot: Slot, current: bool, ring: bool, *, clock: bool = False) -> None:
    """An entry: soft ground with an edge in the colour of its kind; done ones are pale, series bear a sign."""
    _, tone = words.LOOKS.get(slot.entry.kind, ("calendar", "neutral"))
    ink, soft = KINDS[tone]
    ground = colour("hover" if slot.done else soft)
    area = rect.adjusted(0, 0, -1, -1)
    line = colour("accent") if current else colour("surface")
    rounded(painter, area, 5, colour("surface"))  # what is soft lets the lines below shine through
    rounded(painter, area, 5, ground, line, 2 if current and ring else 1)
    painter.save()
    painter.setClipRect(area)
    bar = QRectF(area.left() + 3, area.top() + 3, 3, max(2, area.height() - 5))
    painter.fillRect(bar, colour("text3" if slot.done else ink))
    painter.setPen(colour("text3" if slot.done else "text"))
    left, room = area.left() + 10, area.width() - 14
    height = line_height()
    if room > 60 and (slot.entry.repeat or slot.done):
        sign = "check" if slot.done else "repeat"
        draw_icon(painter, area.right() - 16, area.top() + max(1, (min(area.height(), height) - 12) // 2), sign,
                  "text3", 12)  # fmt: skip
        room -= 16
    painter.setFont(fonts.font("small", fonts.MEDIUM))
    text = caption(slot)
    if clock and not slot.whole_day:
        text = f"{time_of(slot.start)}  {text}"
    top = area.top() + (1 if area.height() > height + 3 else max(-2, (area.height() - height) // 2))
    draw_text(painter, QRect(left, top, room, height), text, fonts.metrics("small", fonts.MEDIUM))
    if area.height() >= 2 * height and not slot.whole_day:
        painter.setFont(fonts.font("caption"))
        painter.setPen(colour("text3" if slot.done else "text2"))
        below = " · ".join(part for part in (span_text(slot), slot.entry.place) if part)
        draw_text(painter, QRect(left, top + height - 2, room, height), below, fonts.metrics("caption"))
    painter.restore()


def draw_shade(painter: QPainter, rect: QRect, text: str = "") -> None:
    """What is being dragged."""
    rounded(painter, rect, 5, colour("accentSoft"), colour("accent"), 2)
    if text:
        painter.setFont(fonts.font("small", fonts.SEMIBOLD))
        painter.setPen(colour("accent"))
        painter.drawText(rect.adjusted(8, 2, -4, -2), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)


def dates(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]
