"""Templates of e-mails, and what else a mail says of a person. SELECT only."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records.outgoing import MailTemplate
from crm_desktop.store.workspace import Workspace

_COLUMNS = "id, name, subject, body, html, formatted, language, purpose"


def templates(ws: Workspace) -> list[MailTemplate]:
    """All of the office, by name."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM template WHERE kind = 'mail' AND deleted_at IS NULL ORDER BY name COLLATE NOCASE, id"
    )
    return [_template(row) for row in rows]


def template(ws: Workspace, template_id: str) -> MailTemplate | None:
    row = ws.one(
        f"SELECT {_COLUMNS} FROM template WHERE id = ? AND kind = 'mail' AND deleted_at IS NULL", (template_id,)
    )
    return None if row is None else _template(row)


def _template(row: tuple[object, ...]) -> MailTemplate:
    id_, name, subject, body, html, _, language, purpose = [str(value or "") for value in row]
    return MailTemplate(id_, name, subject, body, html, bool(row[5]), language, purpose)


class Appointment(NamedTuple):
    subject: str
    day: str
    time: str
    place: str


def next_appointments(ws: Workspace, ids: Sequence[str], today: str) -> dict[str, Appointment]:
    """Contact to the next planned meeting or visit, from today (ISO day) on."""
    rows = ws.rows(
        "SELECT k.record_id, a.subject, a.body, a.due_day, a.due_time, a.place FROM json_each(?) AS j"
        " JOIN activity_link AS k ON k.record_id = j.value AND k.deleted_at IS NULL"
        " JOIN activity AS a ON a.id = k.activity_id WHERE a.state = 'planned' AND a.deleted_at IS NULL"
        " AND a.kind IN ('meeting', 'visit') AND a.due_day >= ?"
        " ORDER BY a.due_day, a.due_time IS NULL, a.due_time, a.id",
        (json.dumps(list(ids)), today),
    )
    found: dict[str, Appointment] = {}
    for contact, subject, body, day, time, place in rows:
        words = (subject or body or "").strip().partition("\n")[0]
        found.setdefault(contact, Appointment(words, day or "", time or "", place or ""))
    return found
