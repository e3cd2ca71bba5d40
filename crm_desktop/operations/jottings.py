"""What was jotted down in one line: the entry on the line of time and the next step, in one step of undo."""

from __future__ import annotations

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import PERSON
from crm_desktop.records.jotting import Jotting
from crm_desktop.store.workspace import Workspace

from . import activities, contacts, followups

tr = texts("jotting")


def write_down(ws: Workspace, jotting: Jotting, contact_id: str = "", new_name: str = "") -> str:
    """Log what happened and plan the next step with this contact, or with a person made of `new_name`. Returns the
    contact's id. A next step alone needs no contact."""
    if jotting.empty:
        raise CrmError(tr("The line is still empty."), safe=tr("Nothing was written down."))
    if jotting.kind and not (contact_id or new_name.strip()):
        raise CrmError(tr("Whom was this with? Choose a contact."), safe=tr("Nothing was written down."))
    with ws.operation(tr("Quick capture")):
        if not contact_id and new_name.strip():
            contact_id = contacts.create_named(ws, PERSON, new_name)
        people = [contact_id] if contact_id else []
        entry = ""
        if jotting.kind:
            kind = jotting.kind if jotting.kind != "note" or jotting.text else "call"
            entry = activities.log(ws, people, kind, jotting.text, direction=jotting.direction, minutes=jotting.minutes)
        if jotting.step is not None:
            followups.from_reading(ws, people, jotting.step, follows_id=entry)
    return contact_id
