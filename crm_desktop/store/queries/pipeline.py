"""Sums over cases: the board's columns, the forecast, the funnel. SELECT only, made for a hundred thousand cases: the
sums are made by the engine along covering indexes, the cards are read when they are shown.

The weighted amount is that of `records.forecast.weighted`, case by case; a test holds the two against each other.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, NamedTuple

from crm_desktop.records.case import LIVE
from crm_desktop.records.forecast import Flow, Share
from crm_desktop.store.queries.listing import named
from crm_desktop.store.workspace import Workspace

_OPEN = "c.outcome IS NULL AND c.deleted_at IS NULL"
_PERCENT = "coalesce(c.probability, s.percent, 0)"
_WEIGHTED = (
    f"CASE WHEN c.amount < 0 THEN -((-c.amount * {_PERCENT} + 50) / 100) ELSE (c.amount * {_PERCENT} + 50) / 100 END"
)


class Scope(NamedTuple):
    """Which cases are asked for: of a process, of all sales (process_id ''), of some members only; and which of these
    are left by the filters. `since`, `until`, `without_next`, `overdue_on` and `slipped_on` speak of open cases."""

    process_id: str = ""
    owner_ids: tuple[str, ...] = ()
    text: str = ""
    """Words of the title or of the contact, or the number of the case."""
    since: str = ""
    until: str = ""
    """Expected close, first and last day, ISO."""
    without_next: bool = False
    """No follow-up of the process is planned."""
    overdue_on: str = ""
    """The planned follow-up was due before this day (ISO)."""
    slipped_on: str = ""
    """The expected close was before this day (ISO)."""
    least: int | None = None
    """Amount in cents, from this one on."""


def _steps(ws: Workspace, process_id: str) -> tuple[str, list[Any]]:
    """A table of the versions' steps with their percent, for a WITH in front of a statement. Steps stand in the
    definition of a version as JSON."""
    where = " AND v.process_id = ?" if process_id else " AND p.noun = 'sale'"
    sql = (
        "WITH s(version, step, percent, place) AS MATERIALIZED (SELECT v.id, json_extract(e.value, '$.id'),"
        " coalesce(json_extract(e.value, '$.probability'), 0), e.key FROM process_version AS v JOIN process AS p"
        " ON p.id = v.process_id JOIN json_each(v.definition, '$.steps') AS e WHERE v.deleted_at IS NULL"
        f"{where} AND v.state = '{LIVE}') "
    )
    return sql, [process_id] if process_id else []


_NEXT = "SELECT 1 FROM activity AS a WHERE a.id = c.next_id AND a.state = 'planned' AND a.deleted_at IS NULL"


def _of(scope: Scope) -> tuple[str, list[Any]]:
    """Conditions on an open case c."""
    where, values = _of_any(scope)
    for condition, value in (("c.close_day >= ?", scope.since), ("c.close_day <= ?", scope.until),
                             (f"EXISTS ({_NEXT} AND a.due_day < ?)", scope.overdue_on),
                             ("c.close_day < ?", scope.slipped_on)):  # fmt: skip
        if value:
            where += f" AND {condition}"
            values.append(value)
    if scope.without_next:
        where += f" AND NOT EXISTS ({_NEXT})"
    return where, values


def _of_ended(scope: Scope) -> tuple[str, list[Any]]:
    """Conditions on a case c that has ended: nothing is planned in it, and nothing can slip."""
    return (" AND 0", []) if _of_open_only(scope) else _of_any(scope)


def _of_open_only(scope: Scope) -> bool:
    return bool(scope.without_next or scope.overdue_on or scope.slipped_on)


def _of_any(scope: Scope) -> tuple[str, list[Any]]:
    where, values = "", list[Any]()
    if scope.owner_ids:
        where += f" AND c.owner_id IN ({','.join('?' * len(scope.owner_ids))})"
        values += scope.owner_ids
    if scope.least is not None:
        where += " AND c.amount >= ?"
        values.append(scope.least)
    for word in scope.text.split():
        people, names = named(word)
        where += (
            " AND (instr(lower(c.title), ?) OR instr(c.title, ?) OR instr(c.title, ?) OR c.number = ?"
            f" OR c.contact_id IN ({people}))"
        )
        values += [word.lower(), word.capitalize(), word.upper(), word.lstrip("#"), *names]
    return where, values


@dataclass(frozen=True, slots=True)
class StepSum:
    version_id: str
    step: str
    currency: str
    count: int
    amount: int
    weighted: int


_IN_STEP = (
    " FROM process_case AS c INDEXED BY process_case_sums WHERE c.version_id = s.version AND c.step = s.step AND "
    + _OPEN
)


def _open_steps(ws: Workspace, process_id: str) -> tuple[str, list[Any]]:
    """A table s of the steps in which cases are open, with their percent. The engine leaps along the index from one
    step to the next, and each step is then read by itself: one statement over all cases that groups them sorts ten
    thousand rows and takes four times as long. A step that the drawing does not know is found, too."""
    table, values = _steps(ws, process_id)
    least = "SELECT min(c.step) FROM process_case AS c INDEXED BY process_case_sums WHERE c.version_id ="
    sql = (
        f"{table.replace('WITH s(', 'WITH RECURSIVE drawn(', 1)}, pairs(version, step) AS ("
        f"SELECT w.version, ({least} w.version AND {_OPEN}) FROM (SELECT DISTINCT version FROM drawn) AS w UNION ALL"
        f" SELECT p.version, ({least} p.version AND c.step > p.step AND {_OPEN}) FROM pairs AS p"
        " WHERE p.step IS NOT NULL),"
        " s(version, step, percent) AS MATERIALIZED (SELECT p.version, p.step, d.percent FROM pairs AS p"
        " LEFT JOIN drawn AS d ON d.version = p.version AND d.step = p.step WHERE p.step IS NOT NULL) "
    )
    return sql, values


def step_sums(ws: Workspace, scope: Scope) -> list[StepSum]:
    """Sums of the open cases by version, step and currency."""
    table, values = _open_steps(ws, scope.process_id)
    where, more = _of(scope)
    currency = "coalesce(c.currency, 'EUR')"
    sums = f"count(*), sum(coalesce(c.amount, 0)), sum(coalesce({_WEIGHTED}, 0))"
    rows = ws.rows(
        f"{table}SELECT s.version, s.step, (SELECT json_array(min({currency}), max({currency}), {sums})"
        f"{_IN_STEP}{where}) FROM s",
        (*values, *more),
    )
    found: list[StepSum] = []
    for version, step, text in rows:
        first, last, count, amount, weighted = json.loads(text)
        if not count:
            continue
        if first == last:
            found.append(StepSum(version, step, first, count, amount, weighted))
            continue
        split = ws.rows(
            f"{table}SELECT {currency}, {sums} FROM s CROSS JOIN process_case AS c INDEXED BY process_case_sums"
            f" WHERE s.version = ? AND s.step = ? AND c.version_id = s.version AND c.step = s.step AND {_OPEN}{where}"
            " GROUP BY 1",
            (*values, version, step, *more),
        )
        found += [StepSum(version, step, *row) for row in split]
    return found


def open_ids(ws: Workspace, scope: Scope) -> dict[str, list[str]]:
    """Step to the ids of its open cases, what waits longest first. Handed over by the engine as one text for each step:
    ten thousand rows would take three times as long."""
    table, values = _open_steps(ws, scope.process_id)
    where, more = _of(scope)
    rows = ws.rows(
        f"{table}SELECT s.step, (SELECT group_concat(i.id, ' ') FROM (SELECT c.id{_IN_STEP}{where}"
        " ORDER BY c.step_at, c.id) AS i) FROM s",
        (*values, *more),
    )
    found: dict[str, list[str]] = {}
    mixed: set[str] = set()
    for step, ids in rows:
        if not ids:
            continue
        if step in found:  # cases of an older version are in the same step
            mixed.add(step)
        found.setdefault(step, []).extend(ids.split(" "))
    for step in mixed:
        found[step] = _by_time(ws, found[step])
    return found


def _by_time(ws: Workspace, case_ids: list[str]) -> list[str]:
    rows = ws.rows(
        "SELECT c.id FROM json_each(?) AS j JOIN process_case AS c ON c.id = j.value ORDER BY c.step_at, c.id",
        (json.dumps(case_ids),),
    )
    return [row[0] for row in rows]


def shares(ws: Workspace, scope: Scope, today: str, committed_from: int) -> list[Share]:
    """Open cases for the forecast, those that count alike taken together."""
    table, values = _steps(ws, scope.process_id)
    where, more = _of(scope)
    rows = ws.rows(
        f"{table}SELECT coalesce(c.currency, 'EUR'), coalesce(substr(c.close_day, 1, 7), ''), count(*),"
        f" sum(coalesce(c.amount, 0)), sum(coalesce({_WEIGHTED}, 0)), {_PERCENT} >= ?, coalesce(c.close_day < ?, 0)"
        " FROM (SELECT DISTINCT version FROM s) AS w CROSS JOIN process_case AS c INDEXED BY process_case_sums"
        " LEFT JOIN s ON s.version = c.version_id AND s.step = c.step"
        f" WHERE c.version_id = w.version AND {_OPEN}{where} GROUP BY 1, 2, 6, 7 ORDER BY 1, 2",
        (*values, committed_from, today, *more),
    )
    return [Share(*row) for row in rows]


class Ended(NamedTuple):
    """A case that ended, as far as the board adds it up."""

    id: str
    step: str
    outcome: str
    closed_at: str
    currency: str
    amount: int


def ended(ws: Workspace, scope: Scope, since: str, outcome: str = "") -> list[Ended]:
    """Cases that ended from a moment (UTC, ISO) on, all or those won or lost, the newest first."""
    if _of_open_only(scope):
        return []
    table, values = _steps(ws, scope.process_id)
    where, more = _of_any(scope)
    rows = ws.rows(
        f"{table}SELECT c.id, c.step, c.outcome, c.closed_at, coalesce(c.currency, 'EUR'), coalesce(c.amount, 0)"
        " FROM process_case AS c INDEXED BY process_case_closed WHERE c.closed_at >= ? AND c.deleted_at IS NULL"
        f" AND c.outcome {'= ?' if outcome else '> ?'} AND c.version_id IN (SELECT version FROM s){where}"
        " ORDER BY c.closed_at DESC, c.id",
        (*values, since, outcome, *more),
    )
    return [Ended(*row) for row in rows]


_SORTS = {
    "title": "c.title COLLATE NOCASE", "number": "CAST(c.number AS INTEGER)", "contact": "l.sort_name",
    "amount": "c.amount", "probability": f"CASE WHEN c.outcome = 'won' THEN 100 ELSE {_PERCENT} END",
    "weighted": f"coalesce({_WEIGHTED}, 0)", "step": "s.place", "since": "c.step_at", "offer_day": "c.offer_day",
    "close_day": "c.close_day", "next": "a.due_day", "owner": "o.name COLLATE NOCASE", "content": "c.content",
    "reason": "c.reason", "competitor": "k.sort_name",
    "created": "c.created_at",
}  # fmt: skip
SORTS = tuple(_SORTS)
"""What the list can be sorted by."""


def listed_ids(ws: Workspace, scope: Scope, since: str, sort: str = "close_day", descending: bool = False) -> list[str]:
    """The cases of the board in one list: those that are open, and those that ended from a moment (UTC, ISO) on. What
    is not known stands at the end."""
    table, values = _steps(ws, scope.process_id)
    still, more = _of(scope)
    over, others = _of_ended(scope)
    by = _SORTS[sort]
    rows = ws.rows(
        f"{table}SELECT c.id FROM process_case AS c LEFT JOIN s ON s.version = c.version_id AND s.step = c.step"
        " LEFT JOIN listing AS l ON l.id = c.contact_id LEFT JOIN listing AS k ON k.id = c.competitor_id"
        " LEFT JOIN user AS o ON o.id = c.owner_id"
        " LEFT JOIN activity AS a ON a.id = c.next_id AND a.state = 'planned' AND a.deleted_at IS NULL"
        " WHERE c.version_id IN (SELECT version FROM s) AND c.deleted_at IS NULL"
        f" AND ((c.outcome IS NULL{still}) OR (c.closed_at >= ? AND c.outcome > ''{over}))"
        f" ORDER BY {by} IS NULL, {by} {'DESC' if descending else 'ASC'}, c.id",
        (*values, *more, since, *others),
    )
    return [row[0] for row in rows]


class Counts(NamedTuple):
    """How many open cases each quick filter would leave."""

    all: int
    mine: int
    overdue: int
    without_next: int
    slipped: int
    large: int


def counts(ws: Workspace, scope: Scope, me: str, today: str, large: int) -> Counts:
    """`scope` without these filters; `today` ISO, `large` in cents."""
    table, values = _steps(ws, scope.process_id)
    where, more = _of(scope)
    row = ws.one(
        f"{table}SELECT count(*), total(c.owner_id = ?), total(a.due_day < ?), total(a.id IS NULL),"
        " total(c.close_day < ?), total(c.amount >= ?) FROM (SELECT DISTINCT version FROM s) AS w"
        " CROSS JOIN process_case AS c INDEXED BY process_case_open"
        " LEFT JOIN activity AS a ON a.id = c.next_id AND a.state = 'planned' AND a.deleted_at IS NULL"
        f" WHERE c.version_id = w.version AND {_OPEN}{where}",
        (*values, me, today, today, large, *more),
    )
    return Counts(*(int(value or 0) for value in row)) if row else Counts(0, 0, 0, 0, 0, 0)


def open_sales(ws: Workspace) -> int:
    """How many sales are open: the number beside the entry of the navigation."""
    counted = f"SELECT count(*) FROM process_case AS c INDEXED BY process_case_sums WHERE {_OPEN} AND c.noun = 'sale'"
    return int(ws.value(counted))


def won_with(ws: Workspace, contact_id: str, since: str) -> list[tuple[str, int]]:
    """(currency, cents) of what was won from a moment (UTC, ISO) on with a contact, for a company with its people."""
    rows = ws.rows(
        "SELECT coalesce(c.currency, 'EUR'), sum(coalesce(c.amount, 0)) FROM process_case AS c"
        " WHERE c.deleted_at IS NULL AND c.outcome = 'won' AND c.noun = 'sale' AND c.closed_at >= ?2"
        " AND (c.contact_id = ?1 OR c.contact_id IN (SELECT r.from_id FROM relation AS r WHERE r.to_id = ?1"
        " AND r.type_id = 'employment' AND r.deleted_at IS NULL)) GROUP BY 1",
        (contact_id, since),
    )
    return [(row[0], int(row[1])) for row in rows]


def slipped(ws: Workspace, today: str, limit: int = 1000) -> list[str]:
    """Ids of open sales whose expected day is over, the earliest first."""
    rows = ws.rows(
        f"SELECT c.id FROM process_case AS c WHERE {_OPEN} AND c.noun = 'sale' AND c.close_day < ?"
        " ORDER BY c.close_day, c.id LIMIT ?",
        (today, limit),
    )
    return [row[0] for row in rows]


def flows(ws: Workspace, process_id: str, since: str) -> list[Flow]:
    """Moves between the steps of a process from a moment (UTC, ISO) on, with how long the cases had been there."""
    rows = ws.rows(
        "SELECT coalesce(m.from_step, ''), m.to_step, count(*), sum(coalesce(m.stayed, 0)) FROM process_version AS v"
        " CROSS JOIN case_move AS m INDEXED BY case_move_funnel WHERE v.process_id = ? AND m.version_id = v.id"
        " AND m.deleted_at IS NULL AND m.at >= ? GROUP BY v.id, m.from_step, m.to_step",
        (process_id, since),
    )
    return [Flow(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class LostSum:
    """Sales lost for one reason to one competitor ('' where nobody said)."""

    reason: str
    competitor_id: str
    competitor: str
    count: int
    amount: int


def lost(ws: Workspace, since: str, currency: str) -> list[LostSum]:
    """Lost to whom and why, the largest sum first; other currencies are counted, not added."""
    rows = ws.rows(
        "SELECT coalesce(c.reason, ''), coalesce(c.competitor_id, ''), coalesce(max(k.name), ''), count(*),"
        " sum(CASE WHEN coalesce(c.currency, 'EUR') = ?1 THEN coalesce(c.amount, 0) ELSE 0 END) FROM process_case AS c"
        " LEFT JOIN listing AS k ON k.id = c.competitor_id WHERE c.closed_at >= ?2 AND c.outcome = 'lost'"
        " AND c.noun = 'sale' AND c.deleted_at IS NULL GROUP BY 1, 2 ORDER BY 5 DESC, 4 DESC, 1",
        (currency, since),
    )
    return [LostSum(*row) for row in rows]
