"""Appointments and follow-ups as iCalendar (RFC 5545), for Outlook, Thunderbird, phones, and back.

What the format has no word for stands in X-KONTOR-… lines, which other programs pass over, so that a calendar written
here and read again is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.agenda import APPOINTMENTS, CalendarEntry, length
from crm_desktop.records.followup import DONE, PLANNED, TASK, FollowUp
from crm_desktop.records.labels import label
from crm_desktop.records.recurrence import left_out, parts
from crm_desktop.store.queries import calendar as queries
from crm_desktop.store.workspace import Workspace

from .saving import replacing

tr = texts("calendar")

PRODUCT = "-//Kontor//Kontor//DE"
PAST_DAYS = 366
"""How far back a calendar that others subscribe to shows the appointments that were."""
HOURLY = "PT1H"
_RULES_UNTIL = 2038
"""The rules of the zone hold at least so long: series without an end."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a calendar is written."""

    zone: tzinfo | None = None
    """Times are those of this zone; None lets them float: ten o'clock is ten o'clock wherever one reads it."""
    busy: bool = False
    """Say only when somebody is busy: no words, places, people."""
    tasks: bool = False
    """Follow-ups as tasks (VTODO), which Outlook and phones do not show in a calendar."""
    appointments_only: bool = False
    name: str = ""
    """What programs call a calendar one subscribes to."""


def export(ws: Workspace, path: Path, ids: Iterable[str], look: Look) -> int:
    """Write these entries; the file appears whole or not at all. Returns how many there are."""
    data, count = to_bytes(ws, ids, look)
    with replacing(path) as part:
        part.write_bytes(data)
    return count


def to_bytes(ws: Workspace, ids: Iterable[str], look: Look) -> tuple[bytes, int]:
    from icalendar import Calendar

    calendar: Any = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if look.name:
        calendar.add("method", "PUBLISH")
        for name, value in (("x-wr-calname", look.name), ("x-published-ttl", HOURLY)):
            calendar.add(name, value)
        calendar.add("refresh-interval", timedelta(hours=1), parameters={"VALUE": "DURATION"})
    count = 0
    for told in queries.told(ws, list(ids)):
        if look.appointments_only and told.entry.kind not in APPOINTMENTS:
            continue
        component = _component(told, look)
        if component is not None:
            calendar.add_component(component)
            count += 1
    if look.zone is not None:
        _add_zone(calendar, look.zone)
    return calendar.to_ical(), count


def _add_zone(calendar: Any, zone: tzinfo) -> None:
    """The rules of the zone, over the years the calendar is about."""
    from .calendar_zone import rules

    moments: list[date] = [component["DTSTART"].dt for component in calendar.walk("VEVENT")]
    years = [moment.year for moment in moments if isinstance(moment, datetime)]
    if years:
        last = max(min(9998, max(years)) + 1, _RULES_UNTIL)
        calendar.subcomponents.insert(0, rules(zone, max(1971, min(years)), last))


def _component(told: CalendarEntry, look: Look) -> Any:
    from icalendar import Event, Todo

    entry = told.entry
    begin = _begin(entry, look.zone)
    if begin is None:
        return None
    as_task = look.tasks and entry.kind not in APPOINTMENTS
    component: Any = Todo() if as_task else Event()
    changed = parse_stamp(told.changed_at) or datetime.now(UTC)
    component.add("uid", told.uid)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    component.add("sequence", _sequence(told, changed))
    if as_task:
        component.add("due", begin)
        if entry.state == DONE:
            component.add("status", "COMPLETED")
    else:
        component.add("dtstart", begin)
        component.add("dtend", _end(entry, begin))
        free = entry.kind not in APPOINTMENTS
        component.add("transp", "TRANSPARENT" if free and not isinstance(begin, datetime) else "OPAQUE")
    if entry.repeat and entry.state == PLANNED:
        _add_rule(component, entry.repeat, begin)
    if look.busy:
        component.add("summary", tr("Busy"))
        component.add("class", "PRIVATE")
        return component
    _add_words(component, told, as_task)
    _add_alarm(component, entry)
    return component


def _sequence(told: CalendarEntry, changed: datetime) -> int:
    """Grows with every change, also with one that undoes another: the seconds since it was made."""
    created = parse_stamp(told.created_at)
    return max(0, int((changed - created).total_seconds())) if created is not None else 0


def _begin(entry: FollowUp, zone: tzinfo | None) -> date | None:
    try:
        if not entry.time:
            return date.fromisoformat(entry.day)
        return datetime.fromisoformat(f"{entry.day}T{entry.time}").replace(tzinfo=zone)
    except ValueError:
        return None


def _end(entry: FollowUp, begin: date) -> date:
    """The end as the format wants it: the day after the last one for whole days. Minutes are those that pass, also
    in the night in which the clocks change."""
    if isinstance(begin, datetime):
        minutes = timedelta(minutes=length(entry))
        return begin + minutes if begin.tzinfo is None else (begin.astimezone(UTC) + minutes).astimezone(begin.tzinfo)
    last = date.fromisoformat(entry.until) if entry.until else begin
    return max(last, begin) + timedelta(days=1)


def _add_rule(component: Any, rule: str, begin: date) -> None:
    from icalendar import vRecur

    found = parts(rule)
    until = found.get("UNTIL", "")[:8]
    if until and isinstance(begin, datetime):
        # The format wants a moment where the beginning is one: the last second of that day.
        last = datetime.strptime(until, "%Y%m%d").replace(hour=23, minute=59, second=59, tzinfo=begin.tzinfo)
        found["UNTIL"] = f"{last:%Y%m%dT%H%M%S}" if last.tzinfo is None else f"{last.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    elif until:
        found["UNTIL"] = until
    found.pop("EXDATE", "")
    text = ";".join(f"{name}={value}" for name, value in found.items())
    try:
        component.add("rrule", vRecur.from_ical(text or rule))
    except ValueError:
        component.add("comment", rule)
        return
    if days := sorted(left_out(rule)):
        begins = begin.timetz() if isinstance(begin, datetime) else None
        component.add("exdate", [day if begins is None else datetime.combine(day, begins) for day in days])


def _add_words(component: Any, told: CalendarEntry, as_task: bool) -> None:
    entry = told.entry
    names = ", ".join(name for name, _ in told.people if name)
    kind = "" if as_task or (entry.kind in (*APPOINTMENTS, TASK) and entry.subject) else label("activity", entry.kind)
    what = ": ".join(part for part in (kind, entry.subject) if part)
    component.add("summary", " · ".join(part for part in (what, names) if part) or label("activity", entry.kind))
    if entry.body:
        component.add("description", entry.body)
    if entry.place:
        component.add("location", entry.place)
    if entry.important:
        component.add("priority", 1)
    for name, mail in told.people:
        component.add("contact", f"{name} <{mail}>" if mail else name)
    for name, value in (
        ("kind", entry.kind), ("subject", entry.subject), ("state", entry.state), ("owner", entry.owner),
        ("minutes", str(entry.minutes) if entry.time else ""), ("until", entry.until if entry.time else ""),
    ):  # fmt: skip
        if value or name == "subject":
            component.add(f"x-kontor-{name}", value)


def _add_alarm(component: Any, entry: FollowUp) -> None:
    """The reminder, counted from the beginning, so that it comes with each time of a series."""
    if not entry.remind_at or entry.state != PLANNED:
        return
    from icalendar import Alarm

    try:
        begin = datetime.fromisoformat(f"{entry.day}T{entry.time or '00:00'}")
        before = datetime.fromisoformat(entry.remind_at) - begin
    except ValueError:
        return
    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", component["SUMMARY"])
    alarm.add("trigger", before, parameters={"RELATED": "END"} if component.name == "VTODO" else None)
    component.add_component(alarm)


def for_subscribers(ws: Workspace, owners: tuple[str, ...]) -> list[str]:
    """Ids of what a calendar that others subscribe to shows."""
    since = ws.clock().astimezone().date() - timedelta(days=PAST_DAYS)
    return queries.to_publish(ws, since, owners)
