"""The calendar: put an entry to another time, part its series, write the report of an appointment."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import recurrence
from crm_desktop.records.followup import DONE, FollowUp
from crm_desktop.records.phrases import Reading
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import followups

tr = texts("calendar")


def place(
    ws: Workspace, activity_id: str, day: str, time: str, *, minutes: int | None = None, until: str | None = None
) -> None:
    """Put an open entry to a day and a time ('' for the whole day); how long it lasts stays unless given, a reminder
    moves along. Of a series all that is still to come."""
    found = followups.open_one(ws, activity_id)
    begin, old = _wall(day, time), _wall(found.day or day, found.time)
    values: dict[str, Any] = {"due_day": day, "due_time": time, "snooze_at": ""}
    if minutes is not None:
        values["minutes"] = minutes or None
    if until is not None:
        values["until_day"] = until if until > day else ""
    elif found.until:
        moved = date.fromisoformat(found.until) + (begin.date() - old.date())
        values["until_day"] = moved.isoformat()
    if found.remind_at:
        values["remind_at"] = f"{datetime.fromisoformat(found.remind_at) + (begin - old):%Y-%m-%dT%H:%M}"
    if found.repeat:
        values["recurs"] = recurrence.shifted(found.repeat, (begin.date() - old.date()).days)
    followups.change(ws, activity_id, values)


def _wall(day: str, time: str) -> datetime:
    try:
        return datetime.fromisoformat(f"{day}T{time or '00:00'}")
    except ValueError:
        raise CrmError(
            tr("“{text}” is no day.", text=f"{day} {time}".strip()), safe=tr("Nothing was changed.")
        ) from None


def only_this(ws: Workspace, activity_id: str, day: date) -> str:
    """Take the one on this day out of its series, so that it can be changed alone. Returns its id. The series goes on
    before and after it."""
    found, times = _in_series(ws, activity_id, day)
    with ws.operation(tr("Take one out of its series: {what}", what=followups.what(found.kind, found.subject))):
        if day != times[0]:
            rows.update(ws, schema.ACTIVITY, activity_id, {"recurs": recurrence.leaving_out(found.repeat, [day])})
            return _copy(ws, found, day, "")
        coming = recurrence.next_day(found.repeat, day, day)
        if coming is not None:
            _copy(ws, found, coming, recurrence.counted_down(found.repeat, coming))
        rows.update(ws, schema.ACTIVITY, activity_id, {"recurs": ""})
        return activity_id


def from_here_on(ws: Workspace, activity_id: str, day: date) -> str:
    """Part a series before this day, so that this one and all later ones can be changed. Returns the id of the later
    part; that of the whole, where it begins on this day."""
    found, times = _in_series(ws, activity_id, day)
    if day == times[0]:
        return activity_id
    with ws.operation(tr("Part a series: {what}", what=followups.what(found.kind, found.subject))):
        before = "" if len(times) == 2 else recurrence.ending_before(found.repeat, day)
        rows.update(ws, schema.ACTIVITY, activity_id, {"recurs": before})
        return _copy(ws, found, day, recurrence.going_on_from(found.repeat, date.fromisoformat(found.day), day))


def _in_series(ws: Workspace, activity_id: str, day: date) -> tuple[FollowUp, list[date]]:
    """The entry and its days up to this one, which must be one of them."""
    found = followups.open_one(ws, activity_id)
    times = recurrence.days(found.repeat, date.fromisoformat(found.day), day) if found.repeat else []
    if day not in times:
        raise CrmError(tr("On this day nothing of the series takes place."), safe=tr("Nothing was changed."))
    return found, times


def _copy(ws: Workspace, found: FollowUp, day: date, repeat: str) -> str:
    by = (day - date.fromisoformat(found.day)).days
    return followups.plan(
        ws, queries.contact_ids(ws, found.id), kind=found.kind, subject=found.subject, day=day.isoformat(),
        time=found.time, until=followups.later(found.until, by), minutes=found.minutes, repeat=repeat,
        owner_id=found.owner_id, important=found.important, place=found.place,
        remind_at=followups.later(found.remind_at, by), body=found.body,
    )  # fmt: skip


def report(ws: Workspace, activity_id: str, text: str, *, minutes: int = 0, next_step: Reading | None = None) -> str:
    """What came of an appointment, in one step: it is done, at the time it was for if that is over, with these words
    and minutes; the next step is planned with the same contacts. Of one that is done already the report is added.
    Returns the id of what comes next, '' when nothing does."""
    found = queries.follow_up(ws, activity_id)
    if found is None:
        raise CrmError(tr("This entry is no longer there."), remedy=tr("Undo brings it back."))
    values: dict[str, Any] = {"body": "\n\n".join(filter(None, (found.body, text.strip())))}
    if minutes:
        values["minutes"] = minutes
    following = ""
    with ws.operation(tr("Report: {what}", what=followups.what(found.kind, found.subject))):
        if found.state == DONE:
            if next_step is not None:
                people = queries.contact_ids(ws, activity_id)
                following = followups.from_reading(ws, people, next_step, follows_id=activity_id)
        else:
            following = followups.complete(ws, activity_id, next_step=next_step)
            begin = _wall(found.day, found.time).astimezone() if found.day and found.time else None
            if begin is not None and begin < ws.clock():
                values["at"] = stamp(begin)
        rows.update(ws, schema.ACTIVITY, activity_id, values)
    return following
