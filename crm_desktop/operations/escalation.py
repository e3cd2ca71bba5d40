"""Tickets and complaints that wait too long are handed on by themselves: once, and each in one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import escalation as rules
from crm_desktop.records.case import SERVICE
from crm_desktop.records.escalation import MOST_DAYS, MOST_HOURS, NO_ANSWER, PAST_DUE, Rule
from crm_desktop.records.followup import DONE, PLANNED, TASK
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts, journal, service, users
from crm_desktop.store.queries import settings as setting_queries
from crm_desktop.store.queries.rhythms import known
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import followups, responses, settings
from .written import link

tr = texts("escalation")

_HOURS, _DAYS, _MEMBER = "escalation.hours", "escalation.days", "escalation.member"


class Wanted(NamedTuple):
    """A case that is to be handed on now."""

    step_id: str
    case: service.Due
    why: str
    """NO_ANSWER or PAST_DUE."""


def rule(ws: Workspace) -> Rule:
    """What the office says, or what is usual."""
    usual, found = Rule(), setting_queries.several(ws, _HOURS, _DAYS, _MEMBER)

    def number(key: str, otherwise: int) -> int:
        text = found.get(key, "")
        return int(text) if text.isdigit() else otherwise

    return Rule(number(_HOURS, usual.answer_hours), number(_DAYS, usual.due_days), found.get(_MEMBER, ""))


def set_rule(ws: Workspace, found: Rule) -> None:
    """Raises CrmError for hours or days that are none."""
    if not (0 <= found.answer_hours <= MOST_HOURS and 0 <= found.due_days <= MOST_DAYS):
        raise CrmError(
            tr("Hours are from 0 to {hours}, days from 0 to {days}; 0 means never.", hours=MOST_HOURS, days=MOST_DAYS),
            safe=tr("Nothing was changed."),
        )  # fmt: skip
    with ws.operation(tr("Handing on what waits too long")):
        for key, value in ((_HOURS, str(found.answer_hours)), (_DAYS, str(found.due_days)), (_MEMBER, found.member)):
            if settings.get(ws, key) != value:
                settings.put(ws, key, value)


def wanted(ws: Workspace) -> list[Wanted]:
    """What has waited too long and was never handed on for that reason, also not where that was undone."""
    today, said = followups.today(ws), rule(ws)
    found: list[Wanted] = []
    if said.answer_hours:
        for case in service.unanswered(ws, None, limit=-1):
            if responses.waited(ws, case.created_at) >= rules.minutes_allowed(said, case.priority):
                found.append(Wanted(rules.step_id(case.id, NO_ANSWER), case, NO_ANSWER))
    if said.due_days:
        before = (today - timedelta(days=said.due_days - 1)).isoformat()
        for case in service.past_due(ws, None, before, limit=-1):
            if case.noun in SERVICE:
                found.append(Wanted(rules.step_id(case.id, PAST_DUE, case.due_day), case, PAST_DUE))
    made = _made(ws, [item.step_id for item in found])
    return [item for item in found if item.step_id not in made]


def _made(ws: Workspace, ids: Sequence[str]) -> set[str]:
    return known(ws, ids) | journal.ever_made(ws, schema.ACTIVITY, ids) if ids else set()


def keep(ws: Workspace) -> list[Wanted]:
    """Hand on all that has waited too long: a follow-up for today for the member who is told, the priority one step
    higher, a note on the line of time. One step of undo for each case and reason; undone, it does not come again."""
    found: list[Wanted] = []
    for item in wanted(ws):
        with ws.operation(tr("Handed on: {title}", title=item.case.title)):
            if not _made(ws, [item.step_id]):  # as it is now that nobody else can write
                _hand_on(ws, item)
                found.append(item)
    return found


def _hand_on(ws: Workspace, item: Wanted) -> None:
    case, now = item.case, stamp(ws.clock())
    priority = _now(ws, case.id) or "normal"
    deputies = {member.id: member.deputy_id for member in users.members(ws)}
    customer = contacts.contact(ws, case.contact_id) if case.contact_id else None
    owner = rules.told(rule(ws), case.owner_id, customer.deputy_id if customer else "", deputies) or ws.user_id
    name = next((member.name for member in users.members(ws) if member.id == owner), "")
    why = _why(ws, item)
    values: dict[str, Any] = {
        "id": item.step_id, "kind": TASK, "state": PLANNED, "subject": tr("Escalation #{number}: {title}",
        number=case.number, title=case.title), "body": why, "due_day": followups.today(ws).isoformat(),
        "owner_id": owner, "created_by": ws.user_id, "created_at": now, "important": 1, "case_id": case.id,
        "origin": rules.ORIGIN,
    }  # fmt: skip
    rows.insert(ws, schema.ACTIVITY, values)
    higher = rules.raised(priority)
    said = [why]
    if higher != priority:
        rows.update(ws, schema.PROCESS_CASE, case.id, {"priority": higher})
        said.append(tr("Priority raised from {old} to {new}.", old=label("priority", priority),
                       new=label("priority", higher)))  # fmt: skip
    if name:
        said.append(tr("{name} was told.", name=name))
    note = rows.insert(ws, schema.ACTIVITY, {
        "kind": "note", "state": DONE, "subject": tr("Escalation: {title}", title=case.title), "body": " ".join(said),
        "at": now, "created_by": ws.user_id, "created_at": now, "case_id": case.id, "origin": rules.ORIGIN,
    })  # fmt: skip
    if case.contact_id:
        link(ws, item.step_id, case.contact_id)
        link(ws, note, case.contact_id)


def _now(ws: Workspace, case_id: str) -> str:
    """The priority of a case as it is now: an earlier reason may have raised it."""
    from crm_desktop.store.queries import cases

    found = cases.case(ws, case_id)
    return found.priority if found else ""


def _why(ws: Workspace, item: Wanted) -> str:
    from crm_desktop.records.dates import format_date

    if item.why == PAST_DUE:
        return tr("It was due on {day}.", day=format_date(item.case.due_day))
    hours = responses.waited(ws, item.case.created_at) // 60
    if not hours:
        return tr("No first answer within the time that was promised.")
    return tr.plural(hours, "No first answer within {n} hour of work.", "No first answer within {n} hours of work.")
