"""Letters that were written: who may be written to, and their entries on the lines of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import consents, files
from .written import happened

tr = texts("letters")

LETTER, OUT, POST = "letter", "out", "post"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter to one or several contacts, as it was written."""

    contacts: Sequence[str]
    name: str
    """Of the document."""
    content: bytes


def may_write(ws: Workspace, sheets: Sequence[ContactSheet], purpose: str = ADVERTISING) -> dict[str, str]:
    """Contacts that may not be written to for this purpose, with the reason: the one gate decides."""
    noted = {sheet.contact.id: sheet.contact.legal_basis for sheet in sheets}
    return {
        answer.contact_id: tr("has objected: {basis}", basis=noted[answer.contact_id])
        if answer.decision.code == "objected"
        else answer.why
        for answer in consents.gate(ws, list(noted), POST, purpose)
        if not answer.allowed
    }


def log(ws: Workspace, letters: Iterable[Sent], subject: str) -> list[str]:
    """An entry with its document on the line of time of everybody written to; one operation, one undo. Returns the
    ids of the entries."""
    found: list[str] = []
    with ws.operation(tr("Letters “{subject}”", subject=subject)):
        now = stamp(ws.clock())
        for letter in letters:
            values = {
                "kind": LETTER, "state": "done", "subject": subject, "at": now, "created_at": now,
                "created_by": ws.user_id, "owner_id": ws.user_id, "direction": OUT,
            }  # fmt: skip
            entry = rows.insert(ws, schema.ACTIVITY, values)
            for contact in dict.fromkeys(letter.contacts):
                link = {"activity_id": entry, "noun": "contact", "record_id": contact}
                rows.insert(ws, schema.ACTIVITY_LINK, link)
            happened(ws, entry, letter.contacts, values)
            files.keep(ws, letter.name, letter.content, files.ACTIVITY, entry, DOCX)
            found.append(entry)
    return found
