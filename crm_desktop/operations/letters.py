"""Letters that were written: who may be written to, and their entries on the lines of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.store import schema
from crm_desktop.store.queries import sheets as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import campaign_audience, consents, files, followups
from .written import happened

tr = texts("letters")

LETTER, OUT, POST = "letter", "out", "post"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter to one or several contacts, as it was written."""

    contacts: Sequence[str]
    name: str = ""
    """Of the document."""
    content: bytes = b""
    """Kept with the entry; empty for what holds several people, such as a sheet of labels."""
    place: Path | None = None
    """Where the document lies, when it is to be linked instead."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why somebody may not be written to: the code of the gate's decision, and the reason in words."""

    code: str
    reason: str


def may_write(
    ws: Workspace, sheets: Sequence[ContactSheet], purpose: str = ADVERTISING, channel: str = POST
) -> dict[str, Refusal]:
    """Contacts that may not be written to for this purpose, with the reason: the one gate decides."""
    noted = {sheet.contact.id: sheet.contact.legal_basis for sheet in sheets}
    return {
        answer.contact_id: Refusal(
            answer.decision.code,
            tr("has objected: {basis}", basis=noted[answer.contact_id])
            if answer.decision.code == "objected"
            else answer.why,
        )
        for answer in consents.gate(ws, list(noted), channel, purpose)
        if not answer.allowed
    }


def how_many(ws: Workspace, ids: Sequence[str], purpose: str = ADVERTISING) -> int:
    """How many of these may be written to for this purpose and have a postal address."""
    allowed = [answer.contact_id for answer in consents.gate(ws, ids, POST, purpose) if answer.allowed]
    return len(queries.with_address(ws, allowed))


def title(subject: str) -> str:
    """What the step is called that puts letters on the lines of time."""
    return tr("Letters “{subject}”", subject=subject)


def log(
    ws: Workspace, letters: Iterable[Sent], subject: str, *, purpose: str = "", follow_up: Reading | None = None,
    campaign_step: str = "",
) -> list[str]:  # fmt: skip
    """An entry with its document on the line of time of everybody written to, and what is to follow; one operation,
    one undo. `purpose` is noted in the entry, which counts for that step of a campaign. Returns the ids of the
    entries."""
    found: list[str] = []
    with ws.operation(title(subject)):
        if campaign_step:
            campaign_audience.sending(ws, campaign_step)
        now = stamp(ws.clock())
        note = tr("Purpose: {purpose}", purpose=label("purpose", purpose)) if purpose else ""
        for letter in letters:
            values = {
                "kind": LETTER, "state": "done", "subject": subject, "body": note, "at": now, "created_at": now,
                "created_by": ws.user_id, "owner_id": ws.user_id, "direction": OUT,
                "campaign_step_id": campaign_step,
            }  # fmt: skip
            entry = rows.insert(ws, schema.ACTIVITY, values)
            for contact in dict.fromkeys(letter.contacts):
                link = {"activity_id": entry, "noun": "contact", "record_id": contact}
                rows.insert(ws, schema.ACTIVITY_LINK, link)
            happened(ws, entry, letter.contacts, values)
            if letter.place is not None:
                files.link(ws, letter.place, files.ACTIVITY, entry)
            elif letter.content:
                files.keep(ws, letter.name, letter.content, files.ACTIVITY, entry, DOCX)
            if follow_up is not None:
                followups.from_reading(ws, letter.contacts, follow_up, follows_id=entry)
            found.append(entry)
    return found
