"""What happened: calls, e-mails, letters, appointments, visits and their reports, written onto the line of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.followup import DONE, LOGGED
from crm_desktop.records.labels import label
from crm_desktop.records.response import WANTED, can_ask
from crm_desktop.store import schema
from crm_desktop.store.queries import cases, contacts
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from .written import happened, link

tr = texts("followups")


def log(
    ws: Workspace,
    contact_ids: Sequence[str],
    kind: str,
    text: str = "",
    *,
    subject: str = "",
    at: datetime | None = None,
    minutes: int = 0,
    direction: str = "",
    result: str = "",
    place: str = "",
    asks: bool = False,
    case_id: str = "",
    campaign_step: str = "",
) -> str:
    """An entry of what is done, now or at a moment with time zone. Returns its id. A call without a word is an entry,
    too; a note needs text. `asks`: what came in waits for an answer. `campaign_step`: the step of a campaign it counts
    for."""
    if kind not in LOGGED:
        raise ValueError(f"no kind of entry: {kind!r}")
    if kind == "note" and not text.strip():
        raise CrmError(tr("The note is still empty."))
    if not contact_ids:
        raise CrmError(tr("Whom was this with? Choose a contact."))
    if asks and not can_ask(kind, direction):
        raise CrmError(tr("Only a call, letter or message that came in can wait for an answer."))
    values: dict[str, Any] = {
        "kind": kind, "state": DONE, "subject": subject.strip(), "body": text.strip(), "at": stamp(at or ws.clock()),
        "created_at": stamp(ws.clock()), "created_by": ws.user_id, "owner_id": ws.user_id,
        "minutes": minutes or None, "direction": direction, "result": result.strip(), "place": place.strip(),
        "answer": WANTED if asks else "", "case_id": case_id, "campaign_step_id": campaign_step,
    }  # fmt: skip
    name = contacts.name(ws, contact_ids[0])
    with ws.operation(tr("{kind} with {name}", kind=label("activity", kind), name=name)):
        activity_id = rows.insert(ws, schema.ACTIVITY, values)
        for contact_id in dict.fromkeys(contact_ids):
            link(ws, activity_id, contact_id)
        happened(ws, activity_id, contact_ids, values)
    return activity_id


def change(
    ws: Workspace,
    activity_id: str,
    *,
    text: str | None = None,
    minutes: int | None = None,
    kind: str | None = None,
    at: datetime | None = None,
) -> None:
    """Put right what was written, how long it took, what it was, or when (a moment with time zone). An appointment
    moves along in the calendar."""
    if kind == "note" and text is not None and not text.strip():
        raise CrmError(tr("The note is still empty."))
    values: dict[str, Any] = {"body": None if text is None else text.strip(), "minutes": minutes, "kind": kind}
    if at is not None:
        values["at"] = stamp(at)
        if ws.value("SELECT due_day FROM activity WHERE id = ?", (activity_id,)):
            local = at.astimezone()
            values |= {"due_day": local.date().isoformat(), "due_time": f"{local:%H:%M}"}
    with ws.operation(tr("Edit entry")):
        found = {name: value for name, value in values.items() if value is not None}
        if found.get("minutes") == 0:
            found["minutes"] = None
        rows.update(ws, schema.ACTIVITY, activity_id, found)


def put_to_case(ws: Workspace, activity_id: str, case_id: str) -> None:
    """Let an entry belong to a case; '' takes it out of its case."""
    title = cases.title(ws, case_id) if case_id else ""
    with ws.operation(tr("Put to “{case}”", case=title) if case_id else tr("Take out of the case")):
        rows.update(ws, schema.ACTIVITY, activity_id, {"case_id": case_id})
