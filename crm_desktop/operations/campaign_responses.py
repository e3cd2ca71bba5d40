"""What came back to a campaign: written down by hand, by its code, or from a list; and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import campaign as rules
from crm_desktop.records.campaign import EMAIL, KINDS, LETTER, REPLY, RETURN, Campaign, Response
from crm_desktop.records.followup import INCOMING
from crm_desktop.records.labels import label
from crm_desktop.store import schema
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import cases, followups
from . import contacts as contact_operations
from .written import happened, link

tr = texts("campaigns")


def add(
    ws: Workspace, campaign_id: str, contact_id: str, kind: str = REPLY, *, day: str = "", code: str = "",
    note: str = "", step_id: str = "", source: str = "",
) -> str:  # fmt: skip
    """A response of a contact, today or on a day, with an entry on the line of time. The step is that of the code, else
    the one named, else the one by which the contact was addressed last. With a code alone the campaign may stay
    empty. Returns the id."""
    if kind not in KINDS:
        raise ValueError(f"no kind of response: {kind!r}")
    campaign, step_id, code = _meant(ws, campaign_id, contact_id, step_id, code)
    if contacts.contact(ws, contact_id) is None:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was changed."))
    when = _day(ws, day)
    name = contacts.name(ws, contact_id)
    with ws.operation(tr("Response of {name}: {kind}", name=name, kind=label("campaign_response", kind))):
        activity_id = _entry(ws, campaign, contact_id, kind, when, note)
        values = {
            "campaign_id": campaign.id, "step_id": step_id, "contact_id": contact_id, "kind": kind,
            "day": when.isoformat(), "code": code, "note": note.strip(), "source": source, "activity_id": activity_id,
            "created_at": stamp(ws.clock()), "created_by": ws.user_id,
        }  # fmt: skip
        if kind == RETURN and step_id:
            _doubt(ws, step_id, contact_id, when)
        return rows.insert(ws, schema.CAMPAIGN_RESPONSE, values)


def _doubt(ws: Workspace, step_id: str, contact_id: str, day: date) -> None:
    """What came back makes the address doubtful that it had gone to."""
    step = queries.step(ws, step_id)
    medium = step.medium if step is not None else ""
    if medium == LETTER:
        contact_operations.post_came_back(ws, contact_id, day)
    elif medium == EMAIL:
        mails = [one for one in contacts.channels(ws, contact_id) if one.kind == "email"]
        contact_operations.mail_came_back(ws, [one.id for one in mails[:1] if not any(m.bounced for m in mails)])


def _meant(ws: Workspace, campaign_id: str, contact_id: str, step_id: str, code: str) -> tuple[Campaign, str, str]:
    """The campaign, the step and the code as it is kept."""
    try:
        code = rules.plain_code(code)
    except ValueError:
        raise _no_code(code) from None
    step = queries.step(ws, queries.codes(ws)[code][0]) if code in queries.codes(ws) else None
    if code and step is None:
        raise _no_code(code)
    if step is not None and campaign_id and step.campaign_id != campaign_id:
        raise CrmError(
            tr("The code {code} belongs to another campaign.", code=code), safe=tr("Nothing was changed."),
            remedy=tr("Open the campaign “{name}”.", name=queries.codes(ws)[code][1]),
        )  # fmt: skip
    found = queries.campaign(ws, step.campaign_id if step is not None else campaign_id)
    if found is None:
        raise NotFound(tr("This campaign is no longer in the file."), safe=tr("Nothing was changed."))
    if step is not None:
        return found, step.id, code
    step_id = step_id or queries.last_step(ws, found.id, contact_id)
    known = queries.step(ws, step_id) if step_id else None
    return found, step_id, known.code if known else ""


def _no_code(code: str) -> NotFound:
    return NotFound(
        tr("No step of a campaign has the code “{code}”.", code=code), safe=tr("Nothing was changed."),
        remedy=tr("The codes stand beside the steps of the campaign."),
    )  # fmt: skip


def _day(ws: Workspace, text: str) -> date:
    if not text:
        return followups.today(ws)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CrmError(tr("“{text}” is no day.", text=text), safe=tr("Nothing was changed.")) from None


def _entry(ws: Workspace, campaign: Campaign, contact_id: str, kind: str, when: date, note: str) -> str:
    """On the line of time. What came from the contact counts as contact; what came back undeliverable does not."""
    at = stamp(ws.clock())
    if when != followups.today(ws):
        at = stamp(datetime.combine(when, time(12)).astimezone(UTC))
    subject = tr(
        "Response to “{name}”: {kind}", name=campaign.name, kind=label("campaign_response", kind)
    )  # fmt: skip
    values: dict[str, Any] = {
        "kind": "note", "state": "done", "subject": subject, "body": note.strip() or subject, "at": at,
        "created_at": stamp(ws.clock()), "created_by": ws.user_id, "owner_id": ws.user_id,
        "direction": "" if kind == RETURN else INCOMING,
    }  # fmt: skip
    activity_id = rows.insert(ws, schema.ACTIVITY, values)
    link(ws, activity_id, contact_id)
    if kind != RETURN:
        happened(ws, activity_id, [contact_id], values)
    return activity_id


def _found(ws: Workspace, response_id: str) -> Response:
    found = queries.response(ws, response_id)
    if found is None:
        raise NotFound(tr("This response is no longer in the file."), safe=tr("Nothing was changed."))
    return found


def remove(ws: Workspace, response_id: str) -> None:
    """Take a response out, with its entry unless that is a mail; a case that came of it stays."""
    found = _found(ws, response_id)
    with ws.operation(tr("Remove response of {name}", name=found.contact)):
        if found.activity_id and found.source != MAIL:
            rows.soft_delete(ws, schema.ACTIVITY, found.activity_id)
        rows.soft_delete(ws, schema.CAMPAIGN_RESPONSE, response_id)


def begin_case(ws: Workspace, response_id: str, process_id: str = "", title: str = "", **values: Any) -> str:
    """A case that came of a response, in the process of the campaign unless another is named. `values` are fields of
    a case. Returns the id of the case."""
    found = _found(ws, response_id)
    campaign = queries.campaign(ws, found.campaign_id)
    process = process_id or (campaign.process_id if campaign else "")
    if not process:
        raise CrmError(
            tr("The campaign does not say in which process its cases begin."), safe=tr("Nothing was changed."),
            remedy=tr("Choose a process for the campaign."),
        )  # fmt: skip
    with ws.operation(tr("Case from the response of {name}", name=found.contact)):
        case_id = cases.begin(
            ws, process, found.contact_id, title or found.campaign, campaign_id=found.campaign_id, **values
        )
        rows.update(ws, schema.CAMPAIGN_RESPONSE, response_id, {"case_id": case_id})
    return case_id


MAIL = "mail"
"""The source of a response that is a mail: its entry is the mail itself."""


def from_mail(ws: Workspace, contact_ids: Sequence[str], subject: str, text: str, entry: str) -> list[str]:
    """Within the operation that files a mail that came in: where it quotes the code of a step whose campaign addressed
    one of these contacts, it is a reply to that. Returns the ids of the responses."""
    quoted = [code for code in queries.codes(ws) if rules.quotes(code, f"{subject}\n{text}")]
    found: list[str] = []
    for code in quoted:
        step = queries.step(ws, queries.codes(ws)[code][0])
        for contact_id in contact_ids if step is not None else ():
            if step is None or not queries.last_step(ws, step.campaign_id, contact_id):
                continue
            values = {
                "campaign_id": step.campaign_id, "step_id": step.id, "contact_id": contact_id, "kind": REPLY,
                "day": followups.today(ws).isoformat(), "code": code, "note": subject.strip(), "source": MAIL,
                "activity_id": entry, "created_at": stamp(ws.clock()), "created_by": ws.user_id,
            }  # fmt: skip
            found.append(rows.insert(ws, schema.CAMPAIGN_RESPONSE, values))
    return found


# lists -------------------------------------------------------------------------------------------------------------


class Line(NamedTuple):
    """One line of a list of responses, as read; `contact_id` is '' and `trouble` says why where it cannot be taken."""

    number: int
    contact_id: str = ""
    code: str = ""
    day: str = ""
    kind: str = REPLY
    note: str = ""
    who: str = ""
    """As it stands in the list."""
    trouble: str = ""


@dataclass(slots=True)
class Taken:
    responses: list[str] = field(default_factory=list[str])
    """Ids of what was written down."""
    known: int = 0
    """Lines that were written down before."""
    troubles: list[Line] = field(default_factory=list[Line])


def take_in(ws: Workspace, lines: Sequence[Line], campaign_id: str = "", source: str = "") -> Taken:
    """Write down the lines of a list, one step of undo. The same response (contact, campaign, code, kind, day) is taken
    once, however often a list is read. With a campaign, lines without a code count for it."""
    taken = Taken()
    label_ = tr.plural(len(lines), "{n} response from a list", "{n} responses from a list")
    with ws.operation(label_):
        seen: dict[str, set[tuple[str, ...]]] = {}
        for line in lines:
            if line.trouble:
                taken.troubles.append(line)
                continue
            try:
                campaign, step_id, code = _meant(ws, "" if line.code else campaign_id, line.contact_id, "", line.code)
                if campaign_id and campaign.id != campaign_id:
                    raise CrmError(tr("The code {code} belongs to another campaign.", code=code))
                when = _day(ws, line.day).isoformat()
            except CrmError as problem:
                taken.troubles.append(line._replace(trouble=problem.what))
                continue
            if campaign.id not in seen:
                known = queries.responses(ws, campaign.id)
                seen[campaign.id] = {(one.contact_id, one.code, one.kind, one.day) for one in known}
            key = (line.contact_id, code, line.kind, when)
            if key in seen[campaign.id]:
                taken.known += 1
                continue
            seen[campaign.id].add(key)
            taken.responses.append(
                add(ws, campaign.id, line.contact_id, line.kind, day=when, code=code, note=line.note, step_id=step_id,
                    source=source)
            )  # fmt: skip
    return taken
