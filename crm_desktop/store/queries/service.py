"""Tickets and complaints: who waits for a first answer, what is past its day, what complaints were about. SELECT only;
the open ones walk `process_case_asked` and `process_case_due`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records.response import ANSWERING
from crm_desktop.store.workspace import Workspace

_ASKED = "c.answered_at IS NULL AND c.outcome IS NULL AND c.deleted_at IS NULL AND c.noun IN ('ticket', 'complaint')"
_OPEN = "c.outcome IS NULL AND c.deleted_at IS NULL"


class Due(NamedTuple):
    """An open case somebody waits for."""

    id: str
    number: str
    title: str
    noun: str
    contact_id: str
    contact: str
    owner_id: str
    owner: str
    priority: str
    due_day: str
    created_at: str


_COLUMNS = (
    "c.id, c.number, c.title, c.noun, c.contact_id, l.name, c.owner_id, o.name, c.priority, c.due_day, c.created_at"
)
_JOINS = " LEFT JOIN listing AS l ON l.id = c.contact_id LEFT JOIN user AS o ON o.id = c.owner_id"


def _whose(owners: Sequence[str] | None) -> str:
    if owners is None:
        return "1"
    marks = ",".join("?" * len(owners))
    return f"(c.owner_id IN ({marks}) OR c.owner_id IS NULL)"


def unanswered(ws: Workspace, owners: Sequence[str] | None, limit: int = 100) -> list[Due]:
    """Tickets and complaints without a first answer that these members lead, or nobody; of all for None. The longest
    waiting first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM process_case AS c INDEXED BY process_case_asked{_JOINS}"
        f" WHERE {_ASKED} AND {_whose(owners)} ORDER BY c.created_at, c.id LIMIT ?",
        (*(owners or ()), limit),
    )
    return [Due(*(value or "" for value in row)) for row in rows]


def past_due(ws: Workspace, owners: Sequence[str] | None, today: str, limit: int = 100) -> list[Due]:
    """Open cases that were due before this day, of these members or nobody, or of all for None; the oldest first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM process_case AS c INDEXED BY process_case_due{_JOINS}"
        f" WHERE {_OPEN} AND c.due_day IS NOT NULL AND c.due_day < ? AND {_whose(owners)}"
        " ORDER BY c.due_day, c.id LIMIT ?",
        (today, *(owners or ()), limit),
    )
    return [Due(*(value or "" for value in row)) for row in rows]


def waiting_with(ws: Workspace, contact_ids: Sequence[str], until: str) -> list[str]:
    """Tickets and complaints of these contacts, or of the company they work at, without an answer at this moment."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(
        f"SELECT c.id FROM process_case AS c WHERE {_ASKED} AND c.created_at <= ? AND c.contact_id IN (SELECT id FROM"
        f" contact WHERE id IN ({marks}) UNION SELECT r.to_id FROM relation AS r WHERE r.from_id IN ({marks})"
        " AND r.type_id = 'employment' AND r.deleted_at IS NULL)",
        (until, *contact_ids, *contact_ids),
    )
    return [row[0] for row in rows]


def answered_by(ws: Workspace, activity_id: str) -> list[str]:
    """Tickets and complaints whose first answer this entry is."""
    rows = ws.rows(
        "SELECT DISTINCT c.id FROM activity AS a JOIN activity_link AS k ON k.activity_id = a.id"
        " JOIN process_case AS c ON c.answered_at = a.at AND (c.id = a.case_id OR c.contact_id = k.record_id OR"
        " c.contact_id IN (SELECT r.to_id FROM relation AS r WHERE r.from_id = k.record_id"
        " AND r.type_id = 'employment' AND r.deleted_at IS NULL)) AND c.deleted_at IS NULL"
        " AND c.noun IN ('ticket', 'complaint') WHERE a.id = ?",
        (activity_id,),
    )
    return [row[0] for row in rows]


def first_answer(ws: Workspace, case_id: str) -> str:
    """When somebody first answered the customer of a case: of it, or of no case at all; '' for never."""
    kinds = ", ".join(f"'{kind}'" for kind in ANSWERING)
    return str(
        ws.value(
            "SELECT min(a.at) FROM process_case AS c JOIN activity_link AS k ON k.deleted_at IS NULL AND (k.record_id ="
            " c.contact_id OR k.record_id IN (SELECT r.from_id FROM relation AS r WHERE r.to_id = c.contact_id"
            " AND r.type_id = 'employment' AND r.deleted_at IS NULL)) JOIN activity AS a ON a.id = k.activity_id"
            f" AND a.deleted_at IS NULL AND a.state = 'done' AND a.kind IN ({kinds}) AND a.direction IS NOT 'in'"
            " AND a.at >= c.created_at AND (a.case_id IS NULL OR a.case_id = c.id) WHERE c.id = ?",
            (case_id,),
        )
        or ""
    )


def open_complaints(ws: Workspace, contact_ids: Sequence[str]) -> list[Due]:
    """Complaints still open of these contacts, of the company they work at, and of the people who work there."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM process_case AS c{_JOINS} WHERE {_OPEN} AND c.noun = 'complaint' AND c.contact_id IN"
        f" (SELECT id FROM contact WHERE id IN ({marks})"
        f" UNION SELECT r.to_id FROM relation AS r WHERE r.from_id IN ({marks}) AND r.type_id = 'employment'"
        " AND r.deleted_at IS NULL AND r.to_date IS NULL"
        f" UNION SELECT r.from_id FROM relation AS r WHERE r.to_id IN ({marks}) AND r.type_id = 'employment'"
        " AND r.deleted_at IS NULL AND r.to_date IS NULL) ORDER BY c.created_at, c.id",
        (*contact_ids, *contact_ids, *contact_ids),
    )
    return [Due(*(value or "" for value in row)) for row in rows]


class CauseSum(NamedTuple):
    """Complaints of one cause: how many, how many of them open, what they cost, in cents of one currency."""

    cause: str
    currency: str
    number: int
    open: int
    cost: int
    compensation: int


def causes(ws: Workspace, since: str, until: str = "") -> list[CauseSum]:
    """Complaints received from one moment up to another by cause, the most frequent first; '' where none is known."""
    rows = ws.rows(
        "SELECT coalesce(trim(cause), ''), coalesce(currency, 'EUR'), count(*), sum(outcome IS NULL),"
        " sum(coalesce(cost, 0)), sum(coalesce(compensation, 0)) FROM process_case WHERE noun = 'complaint'"
        " AND deleted_at IS NULL AND created_at >= ?1 AND (?2 = '' OR created_at < ?2)"
        " GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2",
        (since, until),
    )
    return [CauseSum(*row) for row in rows]


def durations(ws: Workspace, since: str) -> list[tuple[str, str]]:
    """(received, first answered) of all tickets and complaints received since then and answered."""
    rows = ws.rows(
        "SELECT created_at, answered_at FROM process_case WHERE noun IN ('ticket', 'complaint') AND deleted_at IS NULL"
        " AND answered_at IS NOT NULL AND created_at >= ?",
        (since,),
    )
    return [(row[0], row[1]) for row in rows]
