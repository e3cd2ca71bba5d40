"""Files kept in the workspace."""

from __future__ import annotations

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import files as contents
from crm_desktop.store.writes import rows

tr = texts("files")

CONTACT, ACTIVITY = "contact", "activity"
"""Nouns a file can belong to."""


def keep(ws: Workspace, name: str, content: bytes, noun: str, record_id: str, media_type: str = "") -> str:
    """Keep a file with a record: its name made safe, its content in the workspace. Returns the id of the file."""
    name = safe_name(name)
    with ws.operation(tr("Keep “{name}”", name=name)):
        values = {
            "name": name, "sha256": contents.keep_content(ws, content), "size": len(content),
            "media_type": media_type, "at": stamp(ws.clock()), "user_id": ws.user_id,
        }  # fmt: skip
        file_id = rows.insert(ws, schema.FILE, values)
        rows.insert(ws, schema.FILE_LINK, {"file_id": file_id, "noun": noun, "record_id": record_id})
    return file_id
