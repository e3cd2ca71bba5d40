"""Cases: one, some, those of a contact, the open and the closed ones. SELECT only. Sums are in pipeline.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from crm_desktop.common.i18n import language
from crm_desktop.records.case import Case
from crm_desktop.records.process_file import spoken_name
from crm_desktop.store.workspace import Workspace

_COLUMNS = (
    "c.id, c.noun, c.number, c.title, c.contact_id, l.name, v.process_id, p.name, c.version_id, v.number, c.step,"
    " c.step_at, c.next_id, a.kind, a.subject, a.due_day, a.due_time, c.owner_id, o.name, c.amount, c.currency,"
    " c.probability, c.offer_day, c.close_day, c.first_close_day, c.content, c.budget, c.need, c.time_frame, c.outcome,"
    " c.closed_at, c.reason, c.competitor_id, k.name, c.from_case_id, c.priority, c.due_day, c.product, c.serial,"
    " c.cause, c.cost, c.compensation, c.answered_at, c.created_at, c.campaign_id, g.name, l.kind, l.company"
)
_FROM = (
    " FROM process_case AS c LEFT JOIN process_version AS v ON v.id = c.version_id"
    " LEFT JOIN process AS p ON p.id = v.process_id LEFT JOIN listing AS l ON l.id = c.contact_id"
    " LEFT JOIN listing AS k ON k.id = c.competitor_id LEFT JOIN user AS o ON o.id = c.owner_id"
    " LEFT JOIN campaign AS g ON g.id = c.campaign_id AND g.deleted_at IS NULL"
    " LEFT JOIN activity AS a ON a.id = c.next_id AND a.state = 'planned' AND a.deleted_at IS NULL"
)
_NUMBERS = frozenset((9, 19, 21, 26, 40, 41))
"""Places of whole numbers, which may be unknown."""


def _case(row: tuple[Any, ...]) -> Case:
    values: list[Any] = [value if place in _NUMBERS else value or "" for place, value in enumerate(row)]
    values[9] = row[9] or 0
    values[20] = row[20] or "EUR"
    if not row[13]:
        values[12] = ""
    values[7] = spoken_name(values[7], language())
    return Case(*values)


def case(ws: Workspace, case_id: str) -> Case | None:
    row = ws.one(f"SELECT {_COLUMNS}{_FROM} WHERE c.id = ? AND c.deleted_at IS NULL", (case_id,))
    return _case(row) if row else None


def some(ws: Workspace, case_ids: Sequence[str]) -> list[Case]:
    """These cases in this order; those that are gone are left out."""
    marks = ",".join("?" * len(case_ids))
    rows = ws.rows(f"SELECT {_COLUMNS}{_FROM} WHERE c.id IN ({marks}) AND c.deleted_at IS NULL", list(case_ids))
    found = {row[0]: _case(row) for row in rows}
    return [found[case_id] for case_id in case_ids if case_id in found]


def title(ws: Workspace, case_id: str) -> str:
    return str(ws.value("SELECT title FROM process_case WHERE id = ?", (case_id,)) or "")


def contact_of(ws: Workspace, case_id: str) -> str:
    """The id of the customer, '' for a case or customer that is not there."""
    sql = "SELECT l.id FROM process_case AS c JOIN listing AS l ON l.id = c.contact_id WHERE c.id = ?"
    return str(ws.value(sql, (case_id,)) or "")


def of_step(ws: Workspace, activity_id: str) -> str:
    """The id of the open case whose next step this follow-up is, '' when it is none."""
    sql = (
        "SELECT c.id FROM activity AS a JOIN process_case AS c ON c.id = a.case_id AND c.next_id = a.id"
        " AND c.outcome IS NULL AND c.deleted_at IS NULL WHERE a.id = ?"
    )
    return str(ws.value(sql, (activity_id,)) or "")


def numbered(ws: Workspace, number: str) -> list[str]:
    """Ids of the cases with this number."""
    sql = "SELECT id FROM process_case WHERE number = ? AND deleted_at IS NULL ORDER BY id"
    return [row[0] for row in ws.rows(sql, (number,))]


def titled(ws: Workspace, text: str, limit: int = 20) -> list[str]:
    """Ids of the cases with this text in their title, the newest first."""
    rows = ws.rows(
        "SELECT id FROM process_case WHERE deleted_at IS NULL AND instr(lower(title), lower(?))"
        " ORDER BY id DESC LIMIT ?",
        (text, limit),
    )
    return [row[0] for row in rows]


def of_contact(ws: Workspace, contact_id: str) -> list[Case]:
    """Cases of a contact, for a company those of its people too, and those a person has a part in; open ones first."""
    rows = ws.rows(
        f"SELECT {_COLUMNS}{_FROM} WHERE c.deleted_at IS NULL AND c.id IN (SELECT id FROM process_case WHERE"
        " contact_id = ?1 UNION SELECT case_id FROM case_person WHERE contact_id = ?1 AND deleted_at IS NULL UNION"
        " SELECT b.id FROM relation AS r JOIN process_case AS b ON b.contact_id = r.from_id WHERE r.to_id = ?1"
        " AND r.type_id = 'employment' AND r.deleted_at IS NULL) ORDER BY c.outcome IS NOT NULL, c.id DESC",
        (contact_id,),
    )
    return [_case(row) for row in rows]


def open_cases(ws: Workspace, process_ids: Sequence[str] = (), nouns: Sequence[str] = ()) -> list[Case]:
    """All that are open, of these processes and kinds ('' for all); in each step what waits longest comes first."""
    where, values = _within(process_ids, nouns)
    rows = ws.rows(
        f"SELECT {_COLUMNS}{_FROM} WHERE c.outcome IS NULL AND c.deleted_at IS NULL{where} ORDER BY c.step_at, c.id",
        values,
    )
    return [_case(row) for row in rows]


def closed_cases(
    ws: Workspace, since: str, until: str = "", process_ids: Sequence[str] = (), nouns: Sequence[str] = ()
) -> list[Case]:
    """Those that ended from one moment (UTC, ISO) up to another, the newest first."""
    where, values = _within(process_ids, nouns)
    rows = ws.rows(
        f"SELECT {_COLUMNS}{_FROM} WHERE c.closed_at >= ? AND (?2 = '' OR c.closed_at < ?2) AND c.deleted_at IS NULL"
        f"{where} ORDER BY c.closed_at DESC, c.id",
        (since, until, *values),
    )
    return [_case(row) for row in rows]


def _within(process_ids: Sequence[str], nouns: Sequence[str]) -> tuple[str, list[Any]]:
    where = ""
    if process_ids:
        where += f" AND v.process_id IN ({','.join('?' * len(process_ids))})"
    if nouns:
        where += f" AND c.noun IN ({','.join('?' * len(nouns))})"
    return where, [*process_ids, *nouns]


class CaseMove(NamedTuple):
    id: str
    from_step: str
    to_step: str
    reaction: str
    """Id of the reaction, '' where it was moved by hand."""
    at: str
    user: str
    version_id: str


def moves(ws: Workspace, case_id: str) -> list[CaseMove]:
    """Where a case has been, the first one (its beginning) first."""
    rows = ws.rows(
        "SELECT m.id, m.from_step, m.to_step, m.reaction, m.at, u.name, m.version_id FROM case_move AS m"
        " LEFT JOIN user AS u ON u.id = m.user_id WHERE m.case_id = ? AND m.deleted_at IS NULL ORDER BY m.at, m.id",
        (case_id,),
    )
    return [CaseMove(*(value or "" for value in row)) for row in rows]


def last_move(ws: Workspace, case_id: str) -> str:
    """The moment of the last move of a case, '' before the first."""
    sql = "SELECT max(at) FROM case_move WHERE case_id = ? AND deleted_at IS NULL"
    return str(ws.value(sql, (case_id,)) or "")


class CasePerson(NamedTuple):
    id: str
    contact_id: str
    name: str
    role: str
    note: str


def people(ws: Workspace, case_id: str) -> list[CasePerson]:
    rows = ws.rows(
        "SELECT t.id, t.contact_id, l.name, t.role, t.note FROM case_person AS t LEFT JOIN listing AS l"
        " ON l.id = t.contact_id WHERE t.case_id = ? AND t.deleted_at IS NULL ORDER BY t.id",
        (case_id,),
    )
    return [CasePerson(*(value or "" for value in row)) for row in rows]


def highest_number(ws: Workspace) -> int:
    """Of all cases that have a plain number, deleted ones included, so that none is given twice."""
    return int(ws.value("SELECT coalesce(max(CAST(number AS INTEGER)), 0) FROM process_case"))


def open_activities(ws: Workspace, case_id: str) -> list[str]:
    """Ids of the follow-ups of a case that are still open."""
    sql = "SELECT id FROM activity WHERE case_id = ? AND state = 'planned' AND deleted_at IS NULL ORDER BY id"
    return [row[0] for row in ws.rows(sql, (case_id,))]


class Effort(NamedTuple):
    """Minutes one member spent on one case."""

    case_id: str
    user_id: str
    user: str
    minutes: int
    entries: int


def effort(ws: Workspace, since: str = "", until: str = "") -> list[Effort]:
    """Minutes by member and case, of entries done from one moment up to another."""
    rows = ws.rows(
        "SELECT a.case_id, coalesce(a.owner_id, a.created_by), u.name, sum(coalesce(a.minutes, 0)), count(*)"
        " FROM activity AS a LEFT JOIN user AS u ON u.id = coalesce(a.owner_id, a.created_by)"
        " WHERE a.case_id IS NOT NULL AND a.state = 'done' AND a.deleted_at IS NULL AND a.at >= ?1"
        " AND (?2 = '' OR a.at < ?2) GROUP BY 1, 2 ORDER BY 1, 2",
        (since, until),
    )
    return [Effort(row[0], row[1] or "", row[2] or "", row[3] or 0, row[4]) for row in rows]
