"""Follow-ups: plan, finish, put off, hand on, give back, drop. Each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.records import recurrence
from crm_desktop.records.followup import DONE, KINDS, PLANNED, TASK, FollowUp, subject_of
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.queries import users
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from .written import happened, link

tr = texts("followups")


def today(ws: Workspace) -> date:
    """The day on the wall of this machine."""
    return ws.clock().astimezone().date()


def plan(
    ws: Workspace,
    contact_ids: Sequence[str],
    *,
    kind: str = TASK,
    subject: str = "",
    day: str = "",
    time: str = "",
    until: str = "",
    minutes: int = 0,
    repeat: str = "",
    owner_id: str = "",
    important: bool = False,
    place: str = "",
    remind_at: str = "",
    body: str = "",
    follows_id: str = "",
    case_id: str = "",
) -> str:
    """A new follow-up, for the member who makes it unless said otherwise. Returns its id. A repetition needs a day."""
    if kind not in KINDS:
        raise ValueError(f"no kind of follow-up: {kind!r}")
    if not subject.strip() and kind == TASK and not contact_ids:
        raise CrmError(tr("What is to be done? The line is still empty."))
    if repeat and not day:
        raise CrmError(tr("A repeated follow-up needs a first day."), remedy=tr("Add one, e.g. “from Monday”."))
    owner_id = owner_id or ws.user_id
    values = {
        "kind": kind, "state": PLANNED, "subject": subject.strip(), "body": body.strip(), "due_day": day,
        "due_time": time, "until_day": until, "minutes": minutes or None, "owner_id": owner_id,
        "recurs": recurrence.anchored(repeat, date.fromisoformat(day)) if repeat else "",
        "delegated_by": ws.user_id if owner_id != ws.user_id else "", "important": 1 if important else None,
        "place": place.strip(), "remind_at": remind_at, "follows_id": follows_id, "created_by": ws.user_id,
        "created_at": stamp(ws.clock()), "case_id": case_id,
    }  # fmt: skip
    with ws.operation(tr("Plan: {what}", what=what(kind, subject))):
        activity_id = rows.insert(ws, schema.ACTIVITY, values)
        for contact_id in dict.fromkeys(contact_ids):
            link(ws, activity_id, contact_id)
    return activity_id


def what(kind: str, subject: str) -> str:
    """ "Call: term of the contract", or the kind alone."""
    name = label("activity", kind)
    return f"{name}: {subject}" if subject else name


def from_reading(
    ws: Workspace, contact_ids: Sequence[str], reading: Reading, *, follows_id: str = "", case_id: str = ""
) -> str:
    """Plan what a line says. Raises CrmError when it names a member there is not, or repeats without a first day."""
    return plan(ws, contact_ids, **planned_values(ws, reading), follows_id=follows_id, case_id=case_id)


def planned_values(ws: Workspace, reading: Reading) -> dict[str, Any]:
    """The arguments of `plan` for a reading."""
    amount = "" if reading.amount is None else format_amount(reading.amount, reading.currency)
    return {
        "kind": reading.kind, "subject": subject_of(reading, amount), "day": reading.date, "time": reading.time,
        "until": reading.until, "minutes": reading.minutes, "repeat": reading.repeat,
        "owner_id": member(ws, reading.owner) if reading.owner else "",
        "important": reading.important,
    }  # fmt: skip


def member(ws: Workspace, name: str) -> str:
    """The id of the member called so: the whole name, or the only one whose first or last name begins like it.
    Raises CrmError naming the members there are."""
    known = users.users(ws)
    wanted = name.casefold().replace(".", " ")
    exact = [identity for identity, full in known if full.casefold() == wanted]
    near = exact or [
        identity
        for identity, full in known
        if any(part.startswith(wanted) for part in (full.casefold(), *full.casefold().split()))
    ]
    if len(near) == 1:
        return near[0]
    names = ", ".join(full for _, full in known)
    sentence = (
        tr("More than one member fits “@{name}”.", name=name) if near else tr("There is no member “{name}”.", name=name)
    )
    raise CrmError(sentence, safe=tr("Nothing was planned."), remedy=tr("The members are: {names}", names=names))


def _found(ws: Workspace, activity_id: str) -> FollowUp:
    found = queries.follow_up(ws, activity_id)
    if found is None:
        raise NotFound(
            tr("This follow-up is no longer there."), remedy=tr("It was deleted meanwhile; undo brings it back.")
        )
    return found


def open_one(ws: Workspace, activity_id: str) -> FollowUp:
    """A follow-up that is still planned. Raises NotFound, or CrmError when it is done."""
    found = _found(ws, activity_id)
    if found.state != PLANNED:
        raise CrmError(tr("This follow-up is already done."), safe=tr("Nothing was changed."))
    return found


def complete(
    ws: Workspace,
    activity_id: str,
    *,
    result: str = "",
    minutes: int = 0,
    next_step: Reading | None = None,
) -> str:
    """Done, now. A repeated one is planned anew for when it comes round next; `next_step` plans another one with the
    same contacts in the same step of undo. Returns the id of what comes next, '' when nothing does."""
    found = open_one(ws, activity_id)
    now = stamp(ws.clock())
    values: dict[str, Any] = {"state": DONE, "done_at": now, "at": now}
    if result.strip():
        values["result"] = result.strip()
    if minutes:
        values["minutes"] = minutes
    following = ""
    with ws.operation(tr("Done: {what}", what=what(found.kind, found.subject))):
        rows.update(ws, schema.ACTIVITY, activity_id, values)
        people = queries.contact_ids(ws, activity_id)
        case_id = queries.case_of(ws, activity_id)
        happened(ws, activity_id, people, {"kind": found.kind, "at": now, "case_id": case_id})
        if found.repeat:
            following = _come_round(ws, found)
        if next_step is not None:
            following = from_reading(ws, people, next_step, follows_id=activity_id)
    return following


def _come_round(ws: Workspace, found: FollowUp) -> str:
    coming = recurrence.next_day(found.repeat, date.fromisoformat(found.day), today(ws))
    if coming is None:
        return ""
    by = (coming - date.fromisoformat(found.day)).days
    values = {
        "kind": found.kind, "state": PLANNED, "subject": found.subject, "due_day": coming.isoformat(),
        "due_time": found.time, "until_day": later(found.until, by), "minutes": found.minutes or None,
        "recurs": recurrence.counted_down(found.repeat, coming), "owner_id": found.owner_id,
        "delegated_by": found.delegated_by, "important": 1 if found.important else None, "place": found.place,
        "remind_at": later(found.remind_at, by), "follows_id": found.id, "created_by": found.created_by,
        "created_at": stamp(ws.clock()), "case_id": queries.case_of(ws, found.id),
    }  # fmt: skip
    new = rows.insert(ws, schema.ACTIVITY, values)
    for contact_id in queries.contact_ids(ws, found.id):
        link(ws, new, contact_id)
    return new


def later(day: str, days: int) -> str:
    """A wall-clock day, or day and time ("2026-11-20T09:50"), so many days later."""
    if not day:
        return ""
    moved = date.fromisoformat(day[:10]) + timedelta(days=days)
    return moved.isoformat() + day[10:]


def reschedule(ws: Workspace, activity_ids: Sequence[str], day: str, time: str | None = None) -> None:
    """Put off, or bring forward, to a day; the time stays unless given ('' takes it away). A reminder moves along."""
    try:
        date.fromisoformat(day)
    except ValueError:
        raise CrmError(tr("“{text}” is no day.", text=day), safe=tr("Nothing was changed.")) from None
    from crm_desktop.records.dates import format_date

    with ws.operation(tr("Move follow-up to {day}", day=format_date(day))):
        for activity_id in activity_ids:
            found = open_one(ws, activity_id)
            by = (date.fromisoformat(day) - date.fromisoformat(found.day)).days if found.day else 0
            values: dict[str, Any] = {
                "due_day": day, "until_day": later(found.until, by), "remind_at": later(found.remind_at, by),
                "snooze_at": "",
            }  # fmt: skip
            if time is not None:
                values["due_time"] = time
            rows.update(ws, schema.ACTIVITY, activity_id, values)


def put_on(ws: Workspace, activity_id: str, day: str, time: str, minutes: int = 0) -> None:
    """Give a follow-up its place in a day: day, time on the wall, and with minutes how long it takes."""
    found = open_one(ws, activity_id)
    with ws.operation(tr("Put on {time}: {what}", time=time, what=what(found.kind, found.subject))):
        reschedule(ws, [activity_id], day, time)
        if minutes and minutes != found.minutes:
            rows.update(ws, schema.ACTIVITY, activity_id, {"minutes": minutes})


def snooze(ws: Workspace, activity_id: str, minutes: int) -> None:
    """Put off by minutes from now, rounded up to five: the wall clock of the office decides the day."""
    at = ws.clock().astimezone().replace(tzinfo=None) + timedelta(minutes=minutes)
    at += timedelta(minutes=-at.minute % 5)
    reschedule(ws, [activity_id], at.date().isoformat(), at.strftime("%H:%M"))


def skip(ws: Workspace, activity_id: str) -> None:
    """Leave this one out of its series: it moves to when it comes round next. One that does not, is dropped."""
    found = open_one(ws, activity_id)
    day = date.fromisoformat(found.day) if found.day else today(ws)
    coming = recurrence.next_day(found.repeat, day, max(today(ws), day)) if found.repeat else None
    if coming is None:
        cancel(ws, [activity_id])
        return
    with ws.operation(tr("Leave out: {what}", what=what(found.kind, found.subject))):
        rows.update(ws, schema.ACTIVITY, activity_id, {"recurs": recurrence.counted_down(found.repeat, coming)})
        reschedule(ws, [activity_id], coming.isoformat())


_CHANGEABLE = frozenset(
    (
        "kind",
        "subject",
        "body",
        "due_day",
        "due_time",
        "until_day",
        "recurs",
        "minutes",
        "important",
        "place",
        "remind_at",
        "snooze_at",
    )
)


def change(ws: Workspace, activity_id: str, values: dict[str, Any]) -> None:
    """Change fields of an open follow-up (columns of the table; see _CHANGEABLE)."""
    if unknown := set(values) - _CHANGEABLE:
        raise ValueError(f"cannot be changed: {', '.join(sorted(unknown))}")
    found = open_one(ws, activity_id)
    if values.get("recurs") and not values.get("due_day", found.day):
        raise CrmError(tr("A repeated follow-up needs a first day."), safe=tr("Nothing was changed."))
    with ws.operation(tr("Change: {what}", what=what(found.kind, found.subject))):
        rows.update(ws, schema.ACTIVITY, activity_id, values)


def rewrite(ws: Workspace, activity_id: str, reading: Reading) -> None:
    """Change an open follow-up to what a line says now; its notes and reminders stay."""
    found = open_one(ws, activity_id)
    new = planned_values(ws, reading)
    if new["repeat"] and not new["day"]:
        raise CrmError(tr("A repeated follow-up needs a first day."), safe=tr("Nothing was changed."))
    values = {
        "kind": new["kind"], "subject": new["subject"], "due_day": new["day"], "due_time": new["time"],
        "until_day": new["until"], "minutes": new["minutes"] or None, "recurs": new["repeat"],
        "important": 1 if new["important"] else None,
    }  # fmt: skip
    with ws.operation(tr("Change: {what}", what=what(found.kind, found.subject))):
        rows.update(ws, schema.ACTIVITY, activity_id, values)
        if new["owner_id"] and new["owner_id"] != found.owner_id:
            delegate(ws, activity_id, new["owner_id"])


_ANEW = {"snooze_at": "", "remind_seen": ""}
"""What one member put off or away reminds the next one all the same."""


def delegate(ws: Workspace, activity_id: str, member_id: str, note: str = "") -> None:
    """Hand an open follow-up to another member, with a word if need be."""
    found = open_one(ws, activity_id)
    names = dict(users.users(ws))
    if member_id not in names:
        raise NotFound(tr("This member is no longer there."), safe=tr("Nothing was changed."))
    values = {"owner_id": member_id, "delegated_by": ws.user_id if member_id != ws.user_id else ""}
    with ws.operation(tr("Hand on to {name}", name=names[member_id])):
        rows.update(ws, schema.ACTIVITY, activity_id, {**values, **_ANEW, "body": _noted(ws, found, note)})


def give_back(ws: Workspace, activity_id: str, note: str = "") -> None:
    """Give it back to whom it came from, with a word why."""
    found = open_one(ws, activity_id)
    giver = found.delegated_by or found.created_by
    if not giver or giver == ws.user_id:
        raise CrmError(tr("Nobody handed this follow-up on to you."), safe=tr("Nothing was changed."))
    with ws.operation(tr("Give back: {what}", what=what(found.kind, found.subject))):
        values = {"owner_id": giver, "delegated_by": ws.user_id, "body": _noted(ws, found, note)}
        rows.update(ws, schema.ACTIVITY, activity_id, {**values, **_ANEW})


def _noted(ws: Workspace, found: FollowUp, note: str) -> str:
    """The notes of a follow-up with a line more, signed."""
    if not note.strip():
        return found.body
    name = dict(users.users(ws)).get(ws.user_id, "")
    return "\n".join(filter(None, (found.body, f"{name}: {note.strip()}" if name else note.strip())))


def acknowledge(ws: Workspace, activity_ids: Sequence[str]) -> None:
    """Seen: what came back leaves the list of what came back."""
    with ws.operation(tr("Seen")):
        for activity_id in activity_ids:
            rows.update(ws, schema.ACTIVITY, activity_id, {"delegated_by": ""})


def cancel(ws: Workspace, activity_ids: Sequence[str]) -> None:
    """Drop follow-ups; a repeated one with all that would have come after it."""
    with ws.operation(tr("Drop follow-up")):
        for activity_id in activity_ids:
            rows.soft_delete(ws, schema.ACTIVITY, activity_id)


def local_moment(ws: Workspace) -> datetime:
    """The wall-clock moment, for reading lines."""
    return ws.clock().astimezone().replace(tzinfo=None)
