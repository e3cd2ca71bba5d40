"""Free notes on the line of time."""

from __future__ import annotations

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.activity import NOTE
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import responses
from .written import happened, link

tr = texts("notes")


def add(ws: Workspace, contact_id: str, text: str, case_id: str = "") -> str:
    """Write a note on a contact, in a case of it where one is named. Returns its id."""
    text = text.strip()
    if not text:
        raise CrmError(tr("The note is still empty."))
    now = stamp(ws.clock())
    with ws.operation(tr("Note on {name}", name=contacts.name(ws, contact_id))):
        values = {
            "kind": NOTE, "state": "done", "body": text, "at": now, "created_at": now, "created_by": ws.user_id,
            "case_id": case_id,
        }  # fmt: skip
        note_id = rows.insert(ws, schema.ACTIVITY, values)
        link(ws, note_id, contact_id)
        happened(ws, note_id, [contact_id], values)
    return note_id


def change(ws: Workspace, note_id: str, text: str) -> None:
    """New text of a note; the old one stays in the history."""
    text = text.strip()
    if not text:
        raise CrmError(tr("The note is still empty."))
    with ws.operation(tr("Edit note")):
        rows.update(ws, schema.ACTIVITY, note_id, {"body": text})


def delete(ws: Workspace, note_id: str) -> None:
    with ws.operation(tr("Delete note")):
        rows.soft_delete(ws, schema.ACTIVITY, note_id)
        responses.reopen(ws, note_id)
