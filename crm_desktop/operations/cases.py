"""Cases in a process: begin, answer the customer's reaction, move by hand, finish. One click is one step of undo:
the entry on the line of time, the move, the next follow-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_money
from crm_desktop.records import process as rules
from crm_desktop.records.case import DAYS, EDITABLE, MONEY, PRIORITIES, ROLES, SERVICE, Case
from crm_desktop.records.followup import CALL, LOGGED, OUTGOING
from crm_desktop.records.process import Move, Planned, Process, Reaction, Step
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import contacts, processes, quotes, users
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import activities, case_moves, followups, quote_ends

tr = texts("cases")


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a click did. `next_id` is the follow-up planned, '' where none is needed; `template` the letter or mail to
    prepare; `started` cases that began because this one ended; `missing` codes of processes that should have begun
    but are not in the file."""

    step: str
    end: str = ""
    next_id: str = ""
    template: str = ""
    started: tuple[str, ...] = ()
    missing: tuple[str, ...] = field(default=())


def _found(ws: Workspace, case_id: str) -> Case:
    found = queries.case(ws, case_id)
    if found is None:
        raise NotFound(tr("This case is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def _process(ws: Workspace, case: Case) -> Process:
    version = processes.version(ws, case.version_id)
    if version is None:
        raise NotFound(tr("The process of this case is no longer in the file."), safe=tr("Nothing was changed."))
    return version.process


def begin(
    ws: Workspace, process_id: str, contact_id: str, title: str = "", *, step: str = "", number: str = "", **values: Any
) -> str:
    """A new case in the newest version of a process (its id or code), with the first follow-up planned. `values` are
    fields of EDITABLE. `step`: it is already there; in an end it is over, and nothing follows. `number`: it has one
    already. Returns the id of the case."""
    version = processes.current(ws, process_id)
    if version is None:
        raise NotFound(tr("There is no process “{name}”.", name=process_id), safe=tr("Nothing was changed."))
    if contacts.contact(ws, contact_id) is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was changed."))
    values = _checked(values)
    title = title.strip() or version.process.name
    now = stamp(ws.clock())
    move = rules.move(version.process, step or version.process.start, followups.today(ws))
    row = {
        "version_id": version.id, "noun": version.process.noun, "title": title, "contact_id": contact_id,
        "number": number or str(queries.highest_number(ws) + 1), "step": move.step, "step_at": now,
        "owner_id": ws.user_id, "currency": "EUR", "created_at": now, "created_by": ws.user_id,
        "first_close_day": values.get("close_day", ""), **values,
    }  # fmt: skip
    if move.end:
        row |= {"outcome": move.end, "closed_at": now}
    with ws.operation(tr("New case: {title}", title=title)):
        case_id = rows.insert(ws, schema.PROCESS_CASE, row)
        case_moves.note(ws, case_id, version.id, "", move.step)
        next_id = _follow(ws, _found(ws, case_id), move)
        rows.update(ws, schema.PROCESS_CASE, case_id, {"next_id": next_id})
    return case_id


def react(
    ws: Workspace, case_id: str, reaction_id: str, *, day: str = "", time: str = "", month: str = "",
    amount: int | None = None, reason: str = "", competitor_id: str = "", note: str = "", minutes: int = 0,
) -> Stepped:  # fmt: skip
    """What the customer said, with one click: the planned step counts as done (or an entry is written), the case moves,
    the next follow-up is planned, at `time` ("10:00") where one is said. In a ticket or complaint the reason is its
    cause and the amount what was given to make it good. Raises CrmError for what the reaction asks and nobody
    answered."""
    case = _found(ws, case_id)
    process = _process(ws, case)
    step, reaction = _reaction(process, case, reaction_id)
    try:
        move = rules.react(process, case.step, reaction_id, followups.today(ws), day=day, month=month)
    except ValueError:
        raise CrmError(
            tr("“{name}” needs to know when to go on.", name=reaction.name), safe=tr("Nothing was changed."),
            remedy=tr("Say a month like 2027-03, or a day like 2027-03-15."),
        ) from None  # fmt: skip
    _refuse_below_zero(amount)
    with ws.operation(f"{case.title}: {reaction.name}"):
        _log(ws, case, step, reaction.name, note, minutes)
        case = replace(case, next_id="", next_kind="")
        values: dict[str, Any] = {}
        if amount is not None:
            values["amount" if case.noun not in SERVICE else "compensation"] = amount
        if reason:
            values["cause" if case.noun in SERVICE and move.end != rules.LOST else "reason"] = reason
        return _go(ws, case, process, move, values, reaction_id, competitor_id, time)


def _reaction(process: Process, case: Case, reaction_id: str) -> tuple[Step, Reaction]:
    step = process.step(case.step)
    reaction = step.reaction(reaction_id) if step else None
    if step is None or reaction is None:
        known = ", ".join(item.id for item in step.reactions) if step else ""
        raise CrmError(
            tr("“{name}” is no reaction in the step the case is in now.", name=reaction_id),
            safe=tr("Nothing was changed."), remedy=tr("Possible are: {list}", list=known) if known else "",
        )  # fmt: skip
    return step, reaction


def move(
    ws: Workspace, case_id: str, step_id: str, *, reason: str = "", competitor_id: str = "", note: str = ""
) -> Stepped:
    """Put a case into a step by hand. A follow-up still planned is kept; an end closes it, and a case that had ended is
    open again in another step. `note` stands on the line of time."""
    case = _found(ws, case_id)
    process = _process(ws, case)
    step = process.step(step_id)
    if step is None:
        raise _no_step(ws, case, step_id)
    if step_id == case.step:
        return Stepped(step_id, case.outcome, case.next_id if case.next_day else "")
    found = rules.move(process, step_id, followups.today(ws))
    with ws.operation(tr("“{title}” moved to {step}", title=case.title, step=step.name)):
        if case.next_kind and not found.end:
            found = Move(found.step, found.probability, found.end, None, found.template, found.starts)
        if note.strip():
            _log(ws, replace(case, next_id="", next_kind=""), Step(step.id, step.name, "note"), step.name, note, 0)
        return _go(ws, case, process, found, {"reason": reason} if reason else {}, "", competitor_id)


def _no_step(ws: Workspace, case: Case, step_id: str) -> NotFound:
    """Of a step that only a newer version has, it is said how to get there."""
    newest = processes.current(ws, case.process_id)
    step = newest.process.step(step_id) if newest else None
    if step is None:
        return NotFound(tr("The process has no step “{name}”.", name=step_id), safe=tr("Nothing was changed."))
    return NotFound(
        tr("“{title}” runs in an older version of the process, which has no step “{step}”.",
           title=case.title, step=step.name),
        safe=tr("Nothing was changed."), remedy=tr("Move the running cases over to the newest version first."),
    )  # fmt: skip


def _go(
    ws: Workspace, case: Case, process: Process, move: Move, values: dict[str, Any], reaction_id: str,
    competitor_id: str, time: str = "",
) -> Stepped:  # fmt: skip
    now = stamp(ws.clock())
    step = process.step(move.step)
    values["outcome"], values["closed_at"] = (move.end, case.closed_at or now) if move.end else ("", "")
    if move.step != case.step:
        values |= {"step": move.step, "step_at": now}
    if competitor_id:
        values["competitor_id"] = competitor_id
    own = move.probability if step and move.probability != step.probability and not move.end else None
    if move.step != case.step or own is not None:
        values["probability"] = own
    rows.update(ws, schema.PROCESS_CASE, case.id, values)
    if case.outcome:
        quote_ends.case_reopened(ws, case.id, case.closed_at)
    if move.end:
        quote_ends.case_ended(ws, case.id, move.end, str(values["closed_at"]))
    case_moves.note(ws, case.id, case.version_id, case.step, move.step, reaction_id)
    if move.end and case.next_kind:
        rows.soft_delete(ws, schema.ACTIVITY, case.next_id)  # what somebody planned beside it stays
    next_id = _follow(ws, case, move, time) or ("" if move.end else case.next_id)
    rows.update(ws, schema.PROCESS_CASE, case.id, {"next_id": next_id})
    started, missing = _start_others(ws, case, move)
    return Stepped(move.step, move.end, next_id, move.template, started, missing)


def _log(ws: Workspace, case: Case, step: Step, said: str, note: str, minutes: int) -> None:
    """The planned step is done with this result; without one it is written as an entry of its own."""
    if case.next_kind:
        followups.complete(ws, case.next_id, result="\n".join(filter(None, (said, note.strip()))), minutes=minutes)
        rows.update(ws, schema.ACTIVITY, case.next_id, {"owner_id": ws.user_id})  # the time is that of who did it
        return
    kind = step.kind if step.kind in LOGGED else "note"
    activities.log(
        ws, [case.contact_id], kind, note.strip() or (said if kind == "note" else ""), subject=case.title,
        minutes=minutes, direction=OUTGOING if kind == CALL else "", result=said, case_id=case.id,
    )  # fmt: skip


def _follow(ws: Workspace, case: Case, move: Move, time: str = "") -> str:
    """Plan what comes next; '' when nothing does."""
    if move.planned is None:
        return ""
    planned = move.planned
    return followups.plan(
        ws, [case.contact_id], kind=planned.kind, subject=f"{case.title}: {planned.subject}", day=planned.day,
        time=time, owner_id=_owner(ws, case, planned), case_id=case.id,
    )  # fmt: skip


def _owner(ws: Workspace, case: Case, planned: Planned) -> str:
    """Who is named in the process; a member who left falls back to who leads the case, so that nothing is stuck."""
    if planned.owner == rules.ACTOR:
        return ws.user_id
    if planned.owner != rules.CASE_OWNER:
        named = [identity for identity, name in users.users(ws) if planned.owner in (identity, name)]
        if named:
            return named[0]
    return case.owner_id or ws.user_id


def _start_others(ws: Workspace, case: Case, move: Move) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if not move.end or not move.starts:
        return (), ()
    if processes.current(ws, move.starts) is None:
        return (), (move.starts,)
    new = begin(ws, move.starts, case.contact_id, case.title, owner_id=case.owner_id)
    rows.update(ws, schema.PROCESS_CASE, new, {"from_case_id": case.id})
    return (new,), ()


def set_fields(ws: Workspace, case_id: str, values: Mapping[str, Any]) -> None:
    """Change fields of EDITABLE: money in cents, days ISO, '' or None empties."""
    case = _found(ws, case_id)
    checked = _checked(dict(values))
    if checked.get("close_day") and not case.first_close_day:
        checked["first_close_day"] = checked["close_day"]
    with ws.operation(tr("Change case “{title}”", title=case.title)):
        rows.update(ws, schema.PROCESS_CASE, case_id, checked)


def _checked(values: dict[str, Any]) -> dict[str, Any]:
    if unknown := set(values) - set(EDITABLE):
        raise ValueError(f"not a field of a case: {', '.join(sorted(unknown))}")
    for name, value in values.items():
        if name in MONEY and not (value is None or isinstance(value, int)):
            raise ValueError(f"{name} is in cents")
        if name in MONEY:
            _refuse_below_zero(value)
        if name in DAYS and value:
            try:
                date.fromisoformat(str(value))
            except ValueError:
                raise CrmError(tr("“{text}” is no day.", text=value), safe=tr("Nothing was changed.")) from None
    if "contact_id" in values and not values["contact_id"]:
        raise CrmError(tr("A case belongs to a contact."), safe=tr("Nothing was changed."))
    if values.get("priority") and values["priority"] not in PRIORITIES:
        raise ValueError(f"no priority: {values['priority']!r}")
    percent = values.get("probability")
    if percent is not None and not 0 <= percent <= 100:
        raise CrmError(
            tr("A probability is from 0 to 100 percent, not {n}.", n=percent), safe=tr("Nothing was changed.")
        )
    return values


def _refuse_below_zero(cents: int | None) -> None:
    if cents is not None and cents < 0:
        raise CrmError(
            tr("An amount of a case is not below zero: {amount}.", amount=format_money(cents)),
            safe=tr("Nothing was changed."), remedy=tr("Write it without a minus, or leave it empty."),
        )  # fmt: skip


def add_person(ws: Workspace, case_id: str, contact_id: str, role: str = "other", note: str = "") -> str:
    """Somebody who has a part in it: decides, advises, uses, buys, is against. Returns the id of the part."""
    if role not in ROLES:
        raise ValueError(f"no part in a case: {role!r}")
    case = _found(ws, case_id)
    known = next((item for item in queries.people(ws, case_id) if item.contact_id == contact_id), None)
    with ws.operation(tr("People of “{title}”", title=case.title)):
        if known is not None:
            rows.update(ws, schema.CASE_PERSON, known.id, {"role": role, "note": note.strip()})
            return known.id
        values = {"case_id": case_id, "contact_id": contact_id, "role": role, "note": note.strip()}
        return rows.insert(ws, schema.CASE_PERSON, values)


def remove_person(ws: Workspace, part_id: str) -> None:
    with ws.operation(tr("Remove person from case")):
        rows.soft_delete(ws, schema.CASE_PERSON, part_id)


def delete(ws: Workspace, case_id: str) -> None:
    """A case goes with the follow-ups still open in it; what was done stays with the contact."""
    case = _found(ws, case_id)
    with ws.operation(tr("Delete case “{title}”", title=case.title)):
        for quote in quotes.of_case(ws, case_id):
            quote_ends.delete(ws, quote)
        for activity_id in queries.open_activities(ws, case_id):
            rows.soft_delete(ws, schema.ACTIVITY, activity_id)
        for move in queries.moves(ws, case_id):
            rows.soft_delete(ws, schema.CASE_MOVE, move.id)
        rows.soft_delete(ws, schema.PROCESS_CASE, case_id)


def plan_next(ws: Workspace, case_id: str) -> str:
    """Plan what the step of a case asks for, where nothing is planned in it any more. Returns the id of the follow-up;
    '' where the case has ended, rests, or has one."""
    case = _found(ws, case_id)
    if case.outcome or case.next_kind:
        return ""
    found = rules.move(_process(ws, case), case.step, followups.today(ws))
    next_id = _follow(ws, case, found)
    rows.update(ws, schema.PROCESS_CASE, case_id, {"next_id": next_id})
    return next_id


def answered(ws: Workspace, case_id: str) -> None:
    """The customer has a first answer: the clock of the case stops."""
    case = _found(ws, case_id)
    if not case.answered_at:
        with ws.operation(tr("First answer to “{title}”", title=case.title)):
            rows.update(ws, schema.PROCESS_CASE, case_id, {"answered_at": stamp(ws.clock())})
