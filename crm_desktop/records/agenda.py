"""When entries take place: each time of a series, and which of them stand side by side on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from . import recurrence
from .followup import DONE, MEETING, VISIT, FollowUp
from .phrases import Reading

APPOINTMENTS = (MEETING, VISIT)
DAY = 24 * 60
USUAL = {MEETING: 60, VISIT: 60}
"""Minutes of an appointment nobody gave a length."""
BRIEF = 30
"""The same for all else that has a time."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One time an entry takes place, on the wall of the office."""

    entry: FollowUp
    day: date
    last: date
    """Its last day; the same as `day` unless it goes on for several."""
    start: int = -1
    """Minutes from midnight of `day`; -1 for whole days."""
    minutes: int = 0
    number: int = 0
    """Which time of its series it is, the one that is planned in the file being 0."""

    @property
    def whole_day(self) -> bool:
        return self.start < 0

    @property
    def done(self) -> bool:
        return self.entry.state == DONE


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An entry with what another calendar must know about it."""

    entry: FollowUp
    uid: str
    """The same for ever, in every calendar it is written to."""
    created_at: str = ""
    changed_at: str = ""
    people: tuple[tuple[str, str], ...] = ()
    """Contacts it is about: name and first e-mail address."""


def own_uid(activity_id: str) -> str:
    """The name of an entry of this program in other calendars. No address: nobody can be reached by it."""
    return f"{activity_id}@kontor.invalid"


def length(found: FollowUp) -> int:
    """Minutes it takes in the calendar. Where somebody said until which day, at least until then: from Monday to
    Wednesday at ten is until Wednesday after ten."""
    minutes = found.minutes or USUAL.get(found.kind, BRIEF)
    if found.until and found.time:
        nights = (date.fromisoformat(found.until) - date.fromisoformat(found.day)).days
        if nights > (max(0, minute_of(found.time)) + minutes - 1) // DAY:
            return nights * DAY + minutes
    return minutes


def slots(entries: Iterable[FollowUp], first: date, last: date) -> list[Slot]:
    """Every time they take place from the first to the last day, both included: by day, whole days first, then time.
    What is done takes place once, also when it came out of a series."""
    found = [slot for entry in entries if entry.day for slot in _times(entry, first, last)]
    found.sort(key=lambda slot: (slot.day, slot.start, -(slot.last - slot.day).days, -slot.minutes, slot.entry.id))
    return found


def _times(entry: FollowUp, first: date, last: date) -> Iterable[Slot]:
    day = date.fromisoformat(entry.day)
    start = minute_of(entry.time)
    minutes = 0 if start < 0 else length(entry)
    until = date.fromisoformat(entry.until) if entry.until else day
    # Midnight at the end belongs to the day before.
    reach = max(0, (until - day).days if start < 0 else (start + minutes - 1) // DAY)
    days = [day]
    if entry.repeat and entry.state != DONE:
        days = recurrence.days(entry.repeat, day, last)
    for number, each in enumerate(days):
        end = each + timedelta(days=reach)
        if each <= last and end >= first:
            yield Slot(entry, each, end, start, minutes, number)


def filled(reading: Reading, slot: FollowUp) -> Reading:
    """What a line says, and where it says nothing what was there already: typed on a day of the calendar, it means
    that day."""
    named = any(span.role == "kind" for span in reading.spans)
    values: dict[str, Any] = {} if named else {"kind": slot.kind}
    if not reading.date:
        values |= {"date": slot.day, "until": slot.until}
    if not reading.time:
        values["time"] = slot.time
    if not reading.minutes:
        values["minutes"] = slot.minutes
    if not reading.repeat and not reading.date:
        values["repeat"] = slot.repeat
    if not reading.owner:
        values["owner"] = slot.owner
    values["important"] = reading.important or slot.important
    return replace(reading, **values)


def minute_of(time: str) -> int:
    """ "10:15" as minutes from midnight; -1 for none."""
    try:
        hours, minutes = time.split(":")[:2]
        found = int(hours) * 60 + int(minutes)
    except ValueError:
        return -1
    return found if 0 <= found < DAY else -1


def time_of(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a slot falls on one day, and where it stands: lane of lanes, side by side with what overlaps it."""

    slot: Slot
    start: int
    end: int
    lane: int
    lanes: int


def pieces(found: Sequence[Slot], day: date, least: int = 20) -> list[Piece]:
    """The times of one day, early ones first. What is shorter than `least` minutes takes so many, for the eye."""
    cut: list[tuple[int, int, Slot]] = []
    for slot in found:
        if slot.whole_day or not slot.day <= day <= slot.last:
            continue
        begin = slot.start - (day - slot.day).days * DAY
        start, end = max(0, begin), min(DAY, begin + slot.minutes)
        if end > start:
            cut.append((min(start, DAY - least), max(end, min(start, DAY - least) + least), slot))
    cut.sort(key=lambda each: (each[0], -each[1], each[2].entry.id))
    placed: list[Piece] = []
    group: list[tuple[int, int, Slot]] = []
    reach = 0
    for each in cut:
        if group and each[0] >= reach:
            placed += _in_lanes(group)
            group = []
        group.append(each)
        reach = max(reach, each[1]) if len(group) > 1 else each[1]
    return placed + _in_lanes(group)


def _in_lanes(group: list[tuple[int, int, Slot]]) -> list[Piece]:
    """Those that overlap, each in the first lane that is free again."""
    ends: list[int] = []
    lanes: list[int] = []
    for start, end, _ in group:
        lane = next((number for number, until in enumerate(ends) if until <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        ends[lane] = end
        lanes.append(lane)
    return [Piece(slot, start, end, lane, len(ends)) for (start, end, slot), lane in zip(group, lanes, strict=True)]


@dataclass(frozen=True, slots=True)
class Bar:
    """A slot across days of a row: from column to column (both included) in a line."""

    slot: Slot
    first: int
    last: int
    line: int


def bars(found: Iterable[Slot], begin: date, days: int) -> list[Bar]:
    """What lasts whole days, in as few lines as there can be; long ones above."""
    end = begin + timedelta(days=days - 1)
    rows: list[int] = []
    placed: list[Bar] = []
    shown = [slot for slot in found if slot.day <= end and slot.last >= begin]
    for slot in sorted(shown, key=lambda slot: (slot.day, -(slot.last - slot.day).days, slot.start, slot.entry.id)):
        first, last = max(0, (slot.day - begin).days), min(days - 1, (slot.last - begin).days)
        line = next((number for number, until in enumerate(rows) if until < first), len(rows))
        if line == len(rows):
            rows.append(last)
        rows[line] = last
        placed.append(Bar(slot, first, last, line))
    return placed


def month_grid(day: date, first_weekday: int) -> date:
    """The day a month's picture of six weeks begins with; `first_weekday` as Python counts, Monday being 0."""
    begin = day.replace(day=1)
    return begin - timedelta(days=(begin.weekday() - first_weekday) % 7)


def week_of(day: date, first_weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)
