"""What every entry that says something happened brings along, wherever it is written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.store import schema
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import responses, rhythms


def link(ws: Workspace, activity_id: str, contact_id: str) -> None:
    """Put an entry onto the line of time of a contact."""
    rows.insert(ws, schema.ACTIVITY_LINK, {"activity_id": activity_id, "noun": "contact", "record_id": contact_id})


def happened(ws: Workspace, activity_id: str, contact_ids: Sequence[str], values: Mapping[str, Any]) -> None:
    """Within the operation that writes a done entry with these contacts: the contact rhythm moves on, and whoever
    waited for an answer has it. `values` are the columns of the entry (kind, at, direction, answer)."""
    rhythms.touched(ws, contact_ids, str(values["at"]))
    responses.settle(ws, activity_id, contact_ids, values)
