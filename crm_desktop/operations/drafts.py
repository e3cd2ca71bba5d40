"""Nothing typed is lost: what was begun to be written waits where it was begun, also after a restart.

Kept in the file, so it is as safe (and later as secret) as the file; only on this computer, and no step of undo.
"""

from __future__ import annotations

from crm_desktop.common.clock import stamp
from crm_desktop.store.queries import drafts as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import drafts as writes

NOTE, FOLLOW_UP = "note", "follow_up"


def text(ws: Workspace, record_id: str, kind: str) -> str:
    return queries.text(ws, record_id, kind)


def keep(ws: Workspace, record_id: str, kind: str, body: str) -> None:
    """Keep a text for a record, "" for none in particular. Blank text keeps nothing; a file that is open for reading
    only stays as it is."""
    if not ws.read_only:
        writes.put(ws, record_id, kind, body if body.strip() else "", stamp(ws.clock()))
