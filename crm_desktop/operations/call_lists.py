"""Call lists: begin one, and write down what came of each call. Every call is one step of undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.call_list import (
    AGAIN,
    DO_NOT_CALL,
    FINISHED,
    OPEN,
    OUTCOMES,
    REACHED,
    SKIPPED,
    SPOKEN,
    WAITING,
    WRONG_NUMBER,
    CallList,
)
from crm_desktop.records.consent import ADVERTISING, PURPOSES
from crm_desktop.records.followup import CALL, OUTGOING, PLANNED
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.store import schema
from crm_desktop.store.queries import call_lists as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import activities, campaign_audience, followups

tr = texts("calls")


def begin(
    ws: Workspace, contact_ids: Sequence[str], name: str, script: str = "", purpose: str = ADVERTISING, *,
    campaign_step: str = "",
) -> str:  # fmt: skip
    """A new list of these contacts in this order. Those who may not be called for this purpose (the gate says so) stand
    in it, too, with the reason."""
    if purpose not in PURPOSES:
        raise ValueError(f"no purpose: {purpose!r}")
    people = list(dict.fromkeys(contact_ids))
    if not people:
        raise CrmError(tr("Nobody is chosen to be called."), remedy=tr("Tick contacts, or choose a list."))
    values = {
        "name": name.strip() or tr("Calls"), "script": script.strip(), "created_at": stamp(ws.clock()),
        "created_by": ws.user_id, "purpose": purpose, "campaign_step_id": campaign_step,
    }  # fmt: skip
    with ws.operation(tr("Call list “{name}”", name=values["name"])):
        if campaign_step:
            campaign_audience.sending(ws, campaign_step)
        list_id = rows.insert(ws, schema.CALL_LIST, values)
        for position, contact_id in enumerate(people):
            rows.insert(
                ws,
                schema.CALL_ENTRY,
                {"call_list_id": list_id, "contact_id": contact_id, "position": position, "state": OPEN, "attempts": 0},
            )
    return list_id


def last_script(ws: Workspace, name: str) -> str:
    """The script of the last list of this name, else of the last one at all."""
    found = queries.scripts(ws)
    return next((script for known, script in found if known == name), found[0][1] if found else "")


def _known(ws: Workspace, list_id: str) -> CallList:
    found = queries.call_list(ws, list_id)
    if found is None:
        raise NotFound(tr("This call list is no longer there."), safe=tr("Nothing was changed."))
    return found


def change(
    ws: Workspace, list_id: str, *, name: str | None = None, script: str | None = None, purpose: str | None = None
) -> None:
    found = _known(ws, list_id)
    if purpose is not None and purpose not in PURPOSES:
        raise ValueError(f"no purpose: {purpose!r}")
    values = {"name": found.name if name is None else name.strip() or found.name}
    values["script"] = found.script if script is None else script.strip()
    values["purpose"] = found.purpose if purpose is None else purpose
    with ws.operation(tr("Change call list “{name}”", name=values["name"])):
        rows.update(ws, schema.CALL_LIST, list_id, values)


def close(ws: Workspace, list_id: str) -> None:
    """Put the list away; what was written down on its contacts stays."""
    found = _known(ws, list_id)
    with ws.operation(tr("Put away call list “{name}”", name=found.name)):
        rows.update(ws, schema.CALL_LIST, list_id, {"closed_at": stamp(ws.clock())})


def record(
    ws: Workspace,
    entry_id: str,
    outcome: str,
    *,
    note: str = "",
    next_step: Reading | None = None,
    minutes: int = 0,
    channel_id: str = "",
) -> str:
    """What came of a call: an entry on the line of time, the next step, and the place in the list, in one step.
    `channel_id` is the number that was dialled. Returns the id of the entry, '' for who was skipped."""
    if outcome not in OUTCOMES:
        raise ValueError(f"no outcome of a call: {outcome!r}")
    found = queries.entry(ws, entry_id)
    if found is None:
        raise NotFound(tr("This call list is no longer there."), safe=tr("Nothing was written down."))
    if outcome in AGAIN and (next_step is None or not next_step.date):
        raise CrmError(
            tr("When is the next try? The line has no day yet."),
            safe=tr("Nothing was written down."),
            remedy=tr("Type e.g. “tomorrow 10:00”."),
        )
    who, name = found.contact_id, contacts.name(ws, found.contact_id)
    result = label("call_outcome", outcome)
    activity_id = ""
    with ws.operation(tr("Call with {name}: {result}", name=name, result=result)):
        if found.next_id and (kept := planned.follow_up(ws, found.next_id)) and kept.state == PLANNED:
            rows.soft_delete(ws, schema.ACTIVITY, kept.id)  # the try it stood for is this call
        if outcome != SKIPPED:
            activity_id = activities.log(
                ws, [who], CALL, note, minutes=minutes, direction=OUTGOING, result=result,
                campaign_step=queries.campaign_step(ws, found.list_id) if outcome in SPOKEN else "",
            )  # fmt: skip
        next_id = _plan(ws, found.list_id, who, outcome, next_step, activity_id)
        if outcome == WRONG_NUMBER and channel_id:
            rows.update(ws, schema.CHANNEL, channel_id, {"valid": 0})
        if outcome == DO_NOT_CALL:
            rows.update(ws, schema.CONTACT, who, {"no_calls": stamp(ws.clock())})
        _note_place(ws, found.id, found.attempts, outcome, next_step, next_id, activity_id)
    return activity_id


def reached_in_case(ws: Workspace, entry_id: str) -> None:
    """The call was written down with the reaction in a case of the contact: in the list it is done with that."""
    found = queries.entry(ws, entry_id)
    if found is None:
        raise NotFound(tr("This call list is no longer there."), safe=tr("Nothing was written down."))
    name, result = contacts.name(ws, found.contact_id), label("call_outcome", REACHED)
    with ws.operation(tr("Call with {name}: {result}", name=name, result=result)):
        if found.next_id and (kept := planned.follow_up(ws, found.next_id)) and kept.state == PLANNED:
            rows.soft_delete(ws, schema.ACTIVITY, kept.id)
        _note_place(ws, found.id, found.attempts, REACHED, None, "", "")


def _plan(ws: Workspace, list_id: str, who: str, outcome: str, next_step: Reading | None, activity_id: str) -> str:
    if next_step is None:
        return ""
    values = followups.planned_values(ws, next_step)
    if outcome in AGAIN:
        values["kind"] = CALL
        values["subject"] = values["subject"] or _known(ws, list_id).name
    return followups.plan(ws, [who], **values, follows_id=activity_id)


def _note_place(
    ws: Workspace, entry_id: str, attempts: int, outcome: str, step: Reading | None, next_id: str, activity_id: str
) -> None:
    again = outcome in AGAIN and step is not None
    values: dict[str, Any] = {
        "state": WAITING if again else FINISHED, "outcome": outcome, "at": stamp(ws.clock()),
        "attempts": attempts + (outcome != SKIPPED), "activity_id": activity_id,
        "next_id": next_id if again else "", "again_day": step.date if again and step else "",
        "again_time": step.time if again and step else "",
    }  # fmt: skip
    rows.update(ws, schema.CALL_ENTRY, entry_id, values)


def allow_calls(ws: Workspace, contact_id: str, allowed: bool = True) -> None:
    """Take back, or note, that somebody does not want to be called."""
    name = contacts.name(ws, contact_id)
    said = tr("{name} may be called again", name=name) if allowed else tr("{name} is not to be called", name=name)
    with ws.operation(said):
        rows.update(ws, schema.CONTACT, contact_id, {"no_calls": "" if allowed else stamp(ws.clock())})
