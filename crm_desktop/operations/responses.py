"""First answers: which entry asks for one, and which entry gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from crm_desktop.common.clock import local_day, parse_stamp, stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records import response
from crm_desktop.records.process import months_later
from crm_desktop.records.response import NOT_NEEDED, WANTED, Hours
from crm_desktop.store import schema
from crm_desktop.store.queries import responses as queries
from crm_desktop.store.queries import service
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import settings

tr = texts("responses")

STARTS, ENDS, TARGET = "hours.starts", "hours.ends", "answer.hours"


def hours(ws: Workspace) -> Hours:
    """The hours of work of the office, and within how many of them it promises an answer."""
    usual, known = Hours(), setting_queries.several(ws, STARTS, ENDS, TARGET)
    target = known.get(TARGET, "")
    return Hours(
        known.get(STARTS, usual.starts), known.get(ENDS, usual.ends), int(target) if target.isdigit() else usual.target
    )


def set_hours(ws: Workspace, found: Hours) -> None:
    for key, value in ((STARTS, found.starts), (ENDS, found.ends), (TARGET, str(found.target))):
        if settings.get(ws, key) != value:
            settings.put(ws, key, value)


def waited(ws: Workspace, since: str, until: str = "") -> int:
    """Minutes of work from one stored moment to another, or to now."""
    first, last = parse_stamp(since), parse_stamp(until) if until else ws.clock()
    if first is None or last is None:
        return 0
    return response.minutes_waited(_wall(first), _wall(last), hours(ws))


def _wall(moment: datetime) -> datetime:
    return moment.astimezone().replace(tzinfo=None)


def mark(ws: Workspace, activity_id: str, wanted: bool) -> None:
    """Say that an entry asks for an answer, or that it needs none. One given meanwhile is found."""
    with ws.operation(tr("Needs an answer") if wanted else tr("Needs no answer")):
        answer = queries.first_answer(ws, activity_id) if wanted else ""
        values = {"answer": WANTED if wanted else NOT_NEEDED, "answered_id": answer}
        rows.update(ws, schema.ACTIVITY, activity_id, values)


def fresh(ws: Workspace, at: str) -> bool:
    """Whether what came then may still wait for an answer."""
    moment = parse_stamp(at)
    return moment is not None and ws.clock() - moment < response.FRESH


def settle(ws: Workspace, activity_id: str, contact_ids: Sequence[str], values: Mapping[str, Any]) -> None:
    """Within the operation that writes a done entry: it answers what its contacts asked, and their tickets and
    complaints (with `case_id` only that one), or is answered already."""
    if values.get("answer") == WANTED:
        if answer := queries.first_answer(ws, activity_id):
            rows.update(ws, schema.ACTIVITY, activity_id, {"answered_id": answer})
    elif contact_ids and response.answers(str(values.get("kind", "")), str(values.get("direction") or "")):
        for asked in queries.open_of(ws, contact_ids, str(values["at"])):
            rows.update(ws, schema.ACTIVITY, asked, {"answered_id": activity_id})
        for case_id in service.waiting_with(ws, contact_ids, str(values["at"])):
            if values.get("case_id") in ("", None, case_id):
                rows.update(ws, schema.PROCESS_CASE, case_id, {"answered_at": values["at"]})


def reopen(ws: Workspace, activity_id: str) -> None:
    """Within the operation that deletes an entry: what it answered waits again, unless another entry answers it."""
    for asked in queries.answered_by(ws, activity_id):
        rows.update(ws, schema.ACTIVITY, asked, {"answered_id": queries.first_answer(ws, asked)})
    for case_id in service.answered_by(ws, activity_id):
        rows.update(ws, schema.PROCESS_CASE, case_id, {"answered_at": service.first_answer(ws, case_id)})


class Answers(NamedTuple):
    """What was asked in a month ("2026-11") and answered since, and half of it within so many minutes of work."""

    month: str
    answered: int
    median: int


def by_month(ws: Workspace, months: int = 12) -> list[Answers]:
    """First answers to what was asked this month and in the months before, the newest month first; months without any
    are left out."""
    begin = months_later(ws.clock().astimezone().date().replace(day=1), 1 - months)
    since = stamp(datetime(begin.year, begin.month, begin.day).astimezone().astimezone(UTC))
    waits: dict[str, list[int]] = {}
    for asked, answered in queries.durations(ws, since) + service.durations(ws, since):
        day = local_day(asked)
        if day is not None:
            waits.setdefault(day.isoformat()[:7], []).append(waited(ws, asked, answered))
    return [Answers(month, len(waits[month]), median(waits[month])) for month in sorted(waits, reverse=True)]


def median_minutes(ws: Workspace, days: int = 90) -> int | None:
    """Half of the answers of the last days came within so many minutes of work; None when there were none."""
    since = stamp(ws.clock() - timedelta(days=days))
    found = queries.durations(ws, since) + service.durations(ws, since)
    waits = [waited(ws, asked, answered) for asked, answered in found]
    return median(waits) if waits else None


def median(waits: Sequence[int]) -> int:
    """The middle one; of two in the middle what lies between, rounded down."""
    found = sorted(waits)
    return (found[len(found) // 2] + found[(len(found) - 1) // 2]) // 2
