"""Appointments and follow-ups as iCalendar (RFC 5545), times as on the wall of the office."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from crm_desktop.common.clock import parse_stamp

APPOINTMENTS = ("meeting", "visit")


def write_calendar(path: Path, entries: Iterator[tuple[Any, ...]]) -> int:
    """Write entries as queries.everything.planned() gives them. Returns how many. Times float: ten o'clock is ten
    o'clock wherever the calendar is read, as in the office."""
    from icalendar import Calendar

    calendar: Any = Calendar()
    calendar.add("prodid", "-//Kontor//Kontor//DE")
    calendar.add("version", "2.0")
    count = 0
    for entry in entries:
        component = _component(*entry)
        if component is not None:
            calendar.add_component(component)
            count += 1
    path.write_bytes(calendar.to_ical())
    return count


def _component(
    identity: str, uid: str | None, kind: str, state: str, subject: str | None, body: str | None, due_day: str,
    due_time: str | None, until_day: str | None, minutes: int | None, place: str | None, recurs: str | None,
    created_at: str | None, names: str | None,
) -> Any:  # fmt: skip
    from icalendar import Event, Todo, vRecur

    begin = _moment(due_day, due_time)
    if begin is None:
        return None
    component: Any = Event() if kind in APPOINTMENTS else Todo()
    component.add("uid", uid or f"{identity}@kontor.invalid")
    component.add("dtstamp", parse_stamp(created_at or "") or datetime.now(UTC))
    component.add("summary", " · ".join(part for part in (subject, names) if part))
    if body:
        component.add("description", body)
    if place:
        component.add("location", place)
    if kind in APPOINTMENTS:
        component.add("dtstart", begin)
        component.add("dtend", _end(begin, until_day, minutes))
    else:
        component.add("due", begin)
        if state == "done":
            component.add("status", "COMPLETED")
    if recurs:
        try:
            component.add("rrule", vRecur.from_ical(recurs.removeprefix("RRULE:")))
        except ValueError:
            component.add("comment", recurs)
    return component


def _moment(day: str, time: str | None) -> date | None:
    try:
        return datetime.fromisoformat(f"{day}T{time}") if time else date.fromisoformat(day)
    except ValueError:
        return None


def _end(begin: date, until_day: str | None, minutes: int | None) -> date:
    """The end as the format wants it: the day after the last one for whole days."""
    last = _moment(until_day, None) if until_day else None
    if isinstance(begin, datetime):
        return begin + timedelta(minutes=minutes or 60)
    return max(last or begin, begin) + timedelta(days=1)
