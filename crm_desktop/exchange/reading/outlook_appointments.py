"""Appointments and tasks of Outlook as those of every calendar: a series with its rule, and each of its times that
takes place otherwise as an appointment of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from crm_desktop.records import recurrence
from crm_desktop.records.appointment import MEETING, TASK, IncomingAppointment

from .calendars import MAX_BODY, later_start, next_time, office_day
from .mapi import ids, items
from .mapi.appointments import Appointment, appointment_of, task_due
from .mapi.bodies import plain_text
from .mapi.items import Item
from .mapi.recurring import Changed
from .record_table import Found


def take_appointment(item: Item, found: Found) -> None:
    """An appointment or task, in the zone it was made in, so that its series stays at its hour."""
    row = len(found.appointments) + 1
    if item.kind == items.TASK:
        found.appointments.append(_task(item, row))
        return
    seen = appointment_of(item)
    if seen.cancelled:
        found.warn("cancelled_appointments")
        return
    if seen.recurring and seen.pattern.damaged:
        found.warn("damaged_series")
    series, happens = _appointment(seen, row)
    if happens:
        found.appointments.append(series)
    for changed in _changed(item, seen, series, found):
        found.appointments.append(replace(changed, row=len(found.appointments) + 1))


def _appointment(seen: Appointment, row: int) -> tuple[IncomingAppointment, bool]:
    """The appointment, and whether it takes place by its rule: each of its times may be left out or changed."""
    zone = seen.zone or UTC
    start: date | None = seen.first_day or (seen.starts.astimezone(zone) if seen.starts else None)
    end: date | None = seen.last_day or (seen.ends.astimezone(zone) if seen.ends else None)
    rule, later = "", None
    if start is not None:
        rule = recurrence.leaving_out(seen.pattern.rule, (_local(day, start) for day in seen.pattern.left_out))
        later = later_start(start, rule)
    if later is not None and start is not None:
        start, end, rule = start + later[0], end + later[0] if end is not None else None, later[1]
    emails, names = _people(seen)
    return IncomingAppointment(
        row, MEETING, seen.subject[:1_000], seen.text[:MAX_BODY], seen.place[:1_000],
        start.isoformat() if start else "", end.isoformat() if end else "", seen.uid[:500], rule,
        next_time(start, rule, date.today()), emails=emails, people=names, remind=_remind(seen, start),
    ), start is None or later is not None  # fmt: skip


def _local(day: date, start: date) -> date:
    """A day of a series on the wall of the office, as rules are kept here."""
    return office_day(datetime.combine(day, start.timetz()) if isinstance(start, datetime) else day)


def _remind(seen: Appointment, start: date | None) -> str:
    if seen.remind_before < 0 or not isinstance(start, datetime):
        return ""
    return (start - timedelta(minutes=seen.remind_before)).isoformat()


def _people(seen: Appointment) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(their addresses, how they are called)."""
    people = (seen.organiser, *seen.attendees)
    emails = dict.fromkeys(person.address.lower() for person in people if person.address)
    return tuple(emails), tuple(dict.fromkeys(name for person in people if (name := person.name or person.address)))


def _changed(item: Item, seen: Appointment, series: IncomingAppointment, found: Found) -> Iterator[IncomingAppointment]:
    """The times of a series that take place otherwise, each with what it does not share with the others."""
    zone, inner = seen.zone or UTC, _inner(item)
    for changed in seen.pattern.changed:
        if changed.cancelled:
            found.warn("cancelled_appointments")
            continue
        original, start, end = _days_or_times(changed, seen, zone)
        subject, place = (" ".join((text or "").split())[:1_000] for text in (changed.subject, changed.place))
        own = inner.get(changed.original.replace(tzinfo=zone).astimezone(UTC))
        emails, people = _people(own) if own is not None and own.attendees else (series.emails, series.people)
        yield replace(
            series, start=start.isoformat(), end=end.isoformat(), recurs="", next="", remind=_remind(seen, start),
            subject=series.subject if changed.subject is None else subject,
            place=series.place if changed.place is None else place,
            body=own.text[:MAX_BODY] if own is not None and own.text else series.body, emails=emails, people=people,
            uid=f"{series.uid}#{original.isoformat()}"[:500] if series.uid else "",
        )  # fmt: skip


def _inner(item: Item) -> dict[datetime, Appointment]:
    """Changed times as a whole, which items saved as .msg hold inside: by the moment they stand for."""
    found: dict[datetime, Appointment] = {}
    for part in item.attachments:
        moment = part.item.properties.moment(ids.REPLACED_TIME) if part.item is not None else None
        if part.item is not None and moment is not None:
            found[moment] = appointment_of(part.item)
    return found


def _days_or_times(changed: Changed, seen: Appointment, zone: tzinfo) -> tuple[date, date, date]:
    """(which time of the series, its new beginning, its new end); whole days from midnight to midnight."""
    original = changed.original.date() if seen.first_day else changed.original.replace(tzinfo=zone)
    if changed.ends > changed.starts and changed.starts.time() == changed.ends.time() == time():
        return original, changed.starts.date(), changed.ends.date() - timedelta(days=1)
    return original, changed.starts.replace(tzinfo=zone), changed.ends.replace(tzinfo=zone)


def _task(item: Item, row: int) -> IncomingAppointment:
    due = task_due(item.properties)
    done = item.properties.flag(ids.TASK_DONE) or item.properties.number(ids.TASK_STATUS) == 2
    return IncomingAppointment(
        row, TASK, item.subject[:1_000], plain_text(item.properties)[:MAX_BODY], end=due.isoformat() if due else "",
        done=done,
    )  # fmt: skip
