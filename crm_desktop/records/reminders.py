"""When a reminder rings. Moments are those on the wall of the office ("2026-11-20T09:50", no zone): ten o'clock stays
ten o'clock when the clocks change, and on a journey. Nothing here reads a clock.

A reminder is known by its follow-up and its moment. It waits from that moment until it is put away or the follow-up is
done; it rings once. So nothing depends on how far apart two looks at the clock are, or which way the clock was put.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

MINUTE = "%Y-%m-%dT%H:%M"
LEAD_MINUTES = 10
DAY_STARTS = "08:00"


class Habits(NamedTuple):
    """How this machine reminds: so many minutes before a time, and at this time of a day without one."""

    lead_minutes: int = LEAD_MINUTES
    day_starts: str = DAY_STARTS


class Quiet(NamedTuple):
    """When nothing pops up: between two times of each day (also over midnight), on Saturdays and Sundays."""

    hours: bool = False
    starts: str = "18:00"
    ends: str = "08:00"
    weekend: bool = False


class Reminder(NamedTuple):
    """A follow-up that reminds."""

    id: str
    moment: str
    kind: str
    subject: str
    day: str
    time: str
    contact_id: str
    contact: str
    owner_id: str
    owner: str


def minute(moment: datetime) -> str:
    """A wall-clock moment as reminders keep it."""
    return moment.strftime(MINUTE)


def moment_of(day: str, time: str, remind_at: str, snooze_at: str, habits: Habits) -> str:
    """When a follow-up reminds: put off until then, asked for, some minutes before its time, or when its day starts;
    '' for one without any day. The same rule as SQL: store/queries/reminders.py."""
    if snooze_at or remind_at:
        return snooze_at or remind_at
    if not day:
        return ""
    if time:
        try:
            return minute(datetime.fromisoformat(f"{day}T{time}") - timedelta(minutes=habits.lead_minutes))
        except ValueError:
            pass
    return f"{day}T{habits.day_starts}"


def quiet_until(now: datetime, quiet: Quiet) -> datetime | None:
    """Until when nothing may pop up; None when it may now. `now` is a wall-clock moment."""
    until = now
    for _ in range(9):  # at most a weekend between two nights, each of which is looked at once more
        later = _end_of_quiet(until, quiet)
        if later is None:
            return until if until != now else None
        until = later
    return until


def _end_of_quiet(at: datetime, quiet: Quiet) -> datetime | None:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if quiet.weekend and at.weekday() >= 5:
        return midnight + timedelta(days=7 - at.weekday())
    if not quiet.hours or quiet.starts == quiet.ends:
        return None
    clock = at.strftime("%H:%M")
    over_midnight = quiet.starts > quiet.ends
    inside = (clock >= quiet.starts or clock < quiet.ends) if over_midnight else (quiet.starts <= clock < quiet.ends)
    if not inside:
        return None
    hour, minutes = (int(part) for part in quiet.ends.split(":"))
    end = midnight.replace(hour=hour, minute=minutes)
    return end if end > at else end + timedelta(days=1)


def snoozed(now: datetime, minutes: int) -> str:
    """The moment so many minutes from now, on a whole minute."""
    return minute(now + timedelta(minutes=minutes, seconds=59))


def tomorrow(now: datetime, habits: Habits) -> str:
    """When the next day starts."""
    return f"{now.date() + timedelta(days=1)}T{habits.day_starts}"


def clock_time(text: str) -> str:
    """ "8:05" or "0805" as "08:05". Raises ValueError when it is no time of day."""
    found = text.strip().replace(".", ":")
    if ":" not in found:
        found = f"{found[:-2]}:{found[-2:]}" if len(found) > 2 else f"{found}:00"
    hour, _, minutes = found.partition(":")
    return datetime(2000, 1, 1, int(hour), int(minutes)).strftime("%H:%M")


class Clocks:
    """Whether the wall clock went on as the one that only counts: not so after sleep, after the clock was put right,
    and when the zone changed."""

    LEEWAY = timedelta(seconds=20)

    def __init__(self) -> None:
        self._wall: datetime | None = None
        self._counted = 0.0

    def jumped(self, wall: datetime, counted: float) -> bool:
        """`wall` without zone; `counted` seconds of a clock that is never put. The first look is no jump."""
        before, self._wall = self._wall, wall
        elapsed, self._counted = counted - self._counted, counted
        return before is not None and abs((wall - before) - timedelta(seconds=elapsed)) > self.LEEWAY


def is_late(moment: str, today: date) -> bool:
    """Whether it should have rung on a day before."""
    return moment[:10] < today.isoformat()
