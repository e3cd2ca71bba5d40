"""Who asked and waits for a first answer. SELECT only; the open ones walk `activity_waiting`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records.response import ANSWERING
from crm_desktop.store.workspace import Workspace

_OPEN = "a.answer = 'wanted' AND a.answered_id IS NULL AND a.deleted_at IS NULL"


class Waiting(NamedTuple):
    """An entry that asked for an answer and has none yet."""

    id: str
    kind: str
    subject: str
    body: str
    at: str
    contact_id: str
    contact: str
    owner_id: str
    owner: str


def any_waiting(ws: Workspace) -> bool:
    """Whether anybody waits at all."""
    return bool(ws.value(f"SELECT EXISTS (SELECT 1 FROM activity AS a INDEXED BY activity_waiting WHERE {_OPEN})"))


def waiting(ws: Workspace, owners: Sequence[str], limit: int = 100) -> list[Waiting]:
    """The longest waiting first: of contacts these members look after, and of nobody's."""
    marks = ",".join("?" * len(owners))
    rows = ws.rows(
        "SELECT a.id, a.kind, a.subject, a.body, a.at, l.id, l.name, coalesce(l.owner_id, a.owner_id, a.created_by),"
        f" o.name FROM activity AS a INDEXED BY activity_waiting"
        " LEFT JOIN activity_link AS k ON k.id = (SELECT min(f.id) FROM activity_link AS f WHERE f.activity_id = a.id"
        " AND f.deleted_at IS NULL) JOIN listing AS l ON l.id = k.record_id"
        " LEFT JOIN user AS o ON o.id = coalesce(l.owner_id, a.owner_id, a.created_by)"
        f" WHERE {_OPEN} AND (coalesce(l.owner_id, a.owner_id, a.created_by) IN ({marks})"
        " OR coalesce(l.owner_id, a.owner_id, a.created_by) IS NULL) ORDER BY a.at, a.id LIMIT ?",
        (*owners, limit),
    )
    return [Waiting(*(value or "" for value in row)) for row in rows]


def open_of(ws: Workspace, contact_ids: Sequence[str], until: str) -> list[str]:
    """Entries of these contacts, up to this moment, that wait for an answer."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(
        f"SELECT DISTINCT a.id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id AND {_OPEN}"
        f" WHERE k.record_id IN ({marks}) AND k.deleted_at IS NULL AND a.at <= ? ORDER BY a.id",
        (*contact_ids, until),
    )
    return [row[0] for row in rows]


def first_answer(ws: Workspace, activity_id: str) -> str:
    """The first entry with one of the same contacts after this one that answers it, '' for none."""
    kinds = ", ".join(f"'{kind}'" for kind in ANSWERING)
    row = ws.one(
        "SELECT b.id FROM activity AS a JOIN activity_link AS k ON k.activity_id = a.id AND k.deleted_at IS NULL"
        " JOIN activity_link AS m ON m.record_id = k.record_id AND m.deleted_at IS NULL"
        " JOIN activity AS b ON b.id = m.activity_id AND b.id <> a.id AND b.deleted_at IS NULL AND b.state = 'done'"
        f" AND b.kind IN ({kinds}) AND b.direction IS NOT 'in' AND b.at >= a.at"
        " WHERE a.id = ? ORDER BY b.at, b.id LIMIT 1",
        (activity_id,),
    )
    return row[0] if row else ""


def answered_by(ws: Workspace, activity_id: str) -> list[str]:
    """Entries that this one answered."""
    rows = ws.rows("SELECT id FROM activity WHERE answer = 'wanted' AND answered_id = ?", (activity_id,))
    return [row[0] for row in rows]


def durations(ws: Workspace, since: str) -> list[tuple[str, str]]:
    """(asked, answered) as UTC moments of all that was asked since then and answered."""
    rows = ws.rows(
        "SELECT a.at, b.at FROM activity AS a JOIN activity AS b ON b.id = a.answered_id"
        " WHERE a.answer = 'wanted' AND a.deleted_at IS NULL AND a.at >= ?",
        (since,),
    )
    return [(row[0], row[1]) for row in rows]
