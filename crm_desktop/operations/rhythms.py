"""Contact rhythms: how often the office wants to be in touch, and the follow-ups that come of it by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from crm_desktop.common.clock import local_day, stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import rhythm
from crm_desktop.records.entry_kinds import CALL, PLANNED
from crm_desktop.records.rhythm import CLASSES, IDLE_DAYS, LONGEST, ORIGIN, Idle
from crm_desktop.store import schema
from crm_desktop.store.queries import rhythms as queries
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import settings

tr = texts("rhythms")

_RHYTHM, _IDLE = "rhythm.", "idle."


class Rhythm(NamedTuple):
    """What holds for one contact."""

    days: int
    """From one contact to the next; 0 for no rhythm."""
    own: bool
    """Said for this contact, not for its class."""
    due: date | None
    last: date | None


def classes(ws: Workspace) -> dict[str, int]:
    """Days of each account class that has a rhythm."""
    found = setting_queries.several(ws, *(f"{_RHYTHM}{name}" for name in CLASSES))
    return {key.removeprefix(_RHYTHM): int(value) for key, value in found.items() if value.isdigit() and value != "0"}


def set_class(ws: Workspace, account_class: str, days: int) -> None:
    """The rhythm of a class, in days; 0 for none."""
    if account_class not in CLASSES:
        raise ValueError(f"no account class {account_class!r}")
    settings.put(ws, f"{_RHYTHM}{account_class}", str(_checked(days)) if days else "")


def set_own(ws: Workspace, contact_ids: Sequence[str], days: int | None) -> None:
    """The rhythm of these contacts in days: 0 for never, None for that of their class."""
    value = None if days is None else _checked(days)
    with ws.operation(tr("Contact rhythm")):
        for contact_id in contact_ids:
            rows.update(ws, schema.CONTACT, contact_id, {"rhythm_days": value})


def _checked(days: int) -> int:
    if not 0 <= days <= LONGEST:
        raise CrmError(
            tr("A rhythm is 1 to {most} days long.", most=LONGEST), safe=tr("Nothing was changed."),
            remedy=tr("Write a number of days, such as 28."),
        )  # fmt: skip
    return days


def idle(ws: Workspace) -> Idle:
    """After how many days without a step a customer counts as forgotten."""
    found = setting_queries.several(ws, f"{_IDLE}days", *(f"{_IDLE}{name}" for name in CLASSES))
    known = {key.removeprefix(_IDLE): int(value) for key, value in found.items() if value.isdigit() and value != "0"}
    return Idle(known.pop("days", IDLE_DAYS), known)


def forgotten_since(ws: Workspace, today: date, days: int = 0) -> tuple[date, dict[str, date]]:
    """Since when nothing must have happened for a customer to be forgotten: for all, and for classes with a stretch of
    their own. `days` counts instead of what the office says."""
    known = Idle(days) if days else idle(ws)
    return (
        today - timedelta(days=known.days),
        {name: today - timedelta(days=number) for name, number in known.classes.items()},
    )


def set_idle(ws: Workspace, days: int, account_class: str = "") -> None:
    """The same for all, or for a class; 0 gives the usual 90 days back, or takes the class its own away."""
    settings.put(ws, f"{_IDLE}{account_class or 'days'}", str(_checked(days)) if days else "")


def of(ws: Workspace, contact_id: str) -> Rhythm:
    """What holds for a contact, and when the next contact is due."""
    found = queries.kept_one(ws, contact_id)
    if found is None:
        return Rhythm(0, False, None, None)
    days = rhythm.days_between(found.own_days, found.account_class, classes(ws))
    last = local_day(found.last)
    return Rhythm(days, found.own_days is not None, rhythm.due_day(last, days) if last else None, last)


def wanted(ws: Workspace) -> list[tuple[str, str, str]]:
    """(contact, its owner, id of the follow-up to be made) for whom the day has come and nothing is planned."""
    today, of_class = ws.clock().astimezone().date(), classes(ws)
    found: dict[str, tuple[str, str]] = {}
    for item in queries.kept(ws):
        days, last = rhythm.days_between(item.own_days, item.account_class, of_class), local_day(item.last)
        due = rhythm.due_day(last, days) if last else None
        if due is not None and last is not None and rhythm.step_wanted(due, today, days, item.next_due):
            found[rhythm.step_id(item.contact_id, last)] = (item.contact_id, item.owner_id)
    known = queries.known(ws, list(found))
    return [(contact, owner, step) for step, (contact, owner) in found.items() if step not in known]


def keep(ws: Workspace) -> int:
    """Plan a follow-up for every contact whose rhythm has passed, once for each period. Returns how many. No step of
    the user's: Ctrl+Z leaves it alone; what is not wanted is dropped like any other follow-up."""
    if not wanted(ws):
        return 0
    with ws.operation(tr("Contact rhythm"), kind=schema.SETUP):
        steps = wanted(ws)  # as it is now that nobody else can write
        today, now = ws.clock().astimezone().date().isoformat(), stamp(ws.clock())
        for contact_id, owner, step in steps:
            values: dict[str, Any] = {
                "id": step, "kind": CALL, "state": PLANNED, "subject": tr("Keep in touch"), "due_day": today,
                "owner_id": owner or ws.user_id, "created_by": ws.user_id, "created_at": now, "origin": ORIGIN,
            }  # fmt: skip
            rows.insert(ws, schema.ACTIVITY, values)
            link = {"activity_id": step, "noun": "contact", "record_id": contact_id}
            rows.insert(ws, schema.ACTIVITY_LINK, link)
    return len(steps)


def touched(ws: Workspace, contact_ids: Sequence[str], at: str) -> None:
    """Within the operation that writes a done entry: what the rhythm had planned for before that moves on."""
    day = local_day(at)
    if day is None or not contact_ids:
        return
    of_class: dict[str, int] | None = None
    for activity_id, planned, contact_id in queries.planned_steps(ws, contact_ids):
        found = queries.kept_one(ws, contact_id)
        of_class = classes(ws) if of_class is None else of_class
        days = rhythm.days_between(found.own_days, found.account_class, of_class) if found else 0
        if days and (day + timedelta(days=days)).isoformat() > planned:
            moved = {"due_day": (day + timedelta(days=days)).isoformat(), "snooze_at": "", "remind_seen": ""}
            rows.update(ws, schema.ACTIVITY, activity_id, moved)
