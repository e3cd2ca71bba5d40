"""An appointment or task as understood from a foreign calendar, before anything is written."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

MEETING, TASK = "meeting", "task"
MAX_MINUTES = 60 * 24 * 366


@dataclass(frozen=True, slots=True)
class IncomingAppointment:
    row: int
    """Place in the file, the first is 1."""
    kind: str = MEETING
    subject: str = ""
    body: str = ""
    place: str = ""
    start: str = ""
    """A day (2026-11-18), a time on the wall (2026-11-18T10:00:00) or a moment (2026-11-18T10:00:00+01:00)."""
    end: str = ""
    """As start; for whole days the last day, not the one after. A task has only this, when it is due."""
    uid: str = ""
    """The same each time the calendar is exported; empty when the file gives none."""
    recurs: str = ""
    """Rule of RFC 5545, e.g. FREQ=WEEKLY;COUNT=10."""
    next: str = ""
    """Start of the next time a series takes place, as `start`; empty when it is over or happens once."""
    done: bool = False
    """A task that was completed."""
    emails: tuple[str, ...] = ()
    """Of the organiser and everybody invited, in lower case."""
    people: tuple[str, ...] = ()
    """The same people as they are called."""
    remind: str = ""
    """When to be reminded of it (of a series: the first time), as `start`."""
    state: str = ""
    """planned or done, where the file says so: calendars written by this program do."""
    owner: str = ""
    """The member of the office whose it is, by name."""
    minutes: str = ""
    """How long somebody said it takes ("0": nobody), where the file tells that from the usual length."""
    until: str = ""
    """With `minutes`: the last day somebody said, '' for none."""
    important: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """When an appointment is, on the wall of the office."""

    day: str = ""
    time: str = ""
    """HH:MM; empty for whole days."""
    until_day: str = ""
    """Last day, where that is another one."""
    minutes: int = 0
    """How long it lasts; 0 for whole days and where it is not said."""
    at: str = ""
    """The moment in UTC, for the order on the line of time."""
    remind_at: str = ""
    """When to be reminded ("2026-11-20T09:50")."""


def placed(appointment: IncomingAppointment, zone: datetime.tzinfo | None = None) -> Placed:
    """Day, time and length in the zone of the office (None: that of the system); of a series, the next one to come.
    Nothing for an unreadable start."""
    start = _moment(appointment.start or appointment.end)
    if start is None:
        return Placed()
    end = _moment(appointment.end)
    following = _moment(appointment.next)
    if not isinstance(start, datetime.datetime):
        lasts = _day(end) - start if end is not None else datetime.timedelta()
        day = _day(following) if following is not None else start
        last = day + lasts
        until = last.isoformat() if last > day else ""
        remind = _reminder(appointment, zone, day - start)
        return Placed(day.isoformat(), "", until, 0, _stamp(_local(day, zone)), remind)
    begins = _local(start, zone)
    ends = _local(end, zone) if end is not None else begins
    first = begins.date()
    if following is not None:
        begins, ends = _local(following, zone), ends + (_local(following, zone) - begins)
    day = begins.date()
    minutes = int((ends - begins).total_seconds() // 60)
    # Midnight at the end belongs to the day before.
    last = (ends - datetime.timedelta(seconds=1)).date() if minutes > 0 else begins.date()
    until = last.isoformat() if last > day else ""
    if appointment.minutes:
        minutes, said = int(appointment.minutes), _moment(appointment.until)
        until = (_day(said) + (day - first)).isoformat() if said is not None else ""
    return Placed(
        day.isoformat(), f"{begins:%H:%M}", until, minutes if 0 < minutes <= MAX_MINUTES else 0, _stamp(begins),
        _reminder(appointment, zone, day - first),
    )  # fmt: skip


def _reminder(appointment: IncomingAppointment, zone: datetime.tzinfo | None, later: datetime.timedelta) -> str:
    """On the wall of the office, so many days later than the file says."""
    moment = _moment(appointment.remind)
    if moment is None:
        return ""
    try:
        return f"{_local(moment, zone).replace(tzinfo=None) + later:%Y-%m-%dT%H:%M}"
    except OverflowError:
        return ""


def rule_of(appointment: IncomingAppointment, where: Placed, zone: datetime.tzinfo | None = None) -> str:
    """The rule of a series as it is kept: over days, and "ten times" counted from the time at which it stands."""
    from .recurrence import going_on_from, over_days

    rule, start = over_days(appointment.recurs, zone), _moment(appointment.start)
    if "COUNT=" not in rule or start is None or not where.day:
        return rule
    first = _local(start, zone).date() if isinstance(start, datetime.datetime) else start
    day = datetime.date.fromisoformat(where.day)
    return going_on_from(rule, first, day) if day > first else rule


def _moment(text: str) -> datetime.date | None:
    """A day or a moment; None for anything else."""
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _day(moment: datetime.date) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def _local(moment: datetime.date, zone: datetime.tzinfo | None) -> datetime.datetime:
    """As the clock on the wall shows it; what names no zone is meant so already, a day as its midnight."""
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time())
    try:
        if moment.tzinfo is None and zone is not None:
            return moment.replace(tzinfo=zone)
        return moment.astimezone(zone)  # without a zone it is taken for one of the system
    except (OverflowError, OSError, ValueError):  # before 1970 or after 9999 on some systems
        return moment.replace(tzinfo=datetime.UTC)


def _stamp(moment: datetime.datetime) -> str:
    try:
        return moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, OSError, ValueError):
        return f"{moment.replace(tzinfo=None, microsecond=0).isoformat()}Z"
