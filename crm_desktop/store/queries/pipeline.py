"""Sums over cases: the board's columns, the forecast, the funnel. SELECT only, made for a hundred thousand cases: the
sums are made by the engine along covering indexes, the cards are read when they are shown.

The weighted amount is that of `records.forecast.weighted`, case by case; a test holds the two against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from crm_desktop.records.case import LIVE
from crm_desktop.records.forecast import Flow, Share
from crm_desktop.store.workspace import Workspace

_OPEN = "c.outcome IS NULL AND c.deleted_at IS NULL"
_PERCENT = "coalesce(c.probability, s.percent, 0)"
_WEIGHTED = (
    f"CASE WHEN c.amount < 0 THEN -((-c.amount * {_PERCENT} + 50) / 100) ELSE (c.amount * {_PERCENT} + 50) / 100 END"
)


class Scope(NamedTuple):
    """Which cases are asked for: of a process, of all sales (process_id ''), of some members only."""

    process_id: str = ""
    owner_ids: tuple[str, ...] = ()


def _steps(ws: Workspace, process_id: str) -> tuple[str, list[Any]]:
    """A table of the versions' steps with their percent, for a WITH in front of a statement. Steps stand in the
    definition of a version as JSON."""
    where = " AND v.process_id = ?" if process_id else " AND p.noun = 'sale'"
    sql = (
        "WITH s(version, step, percent) AS MATERIALIZED (SELECT v.id, json_extract(e.value, '$.id'),"
        " coalesce(json_extract(e.value, '$.probability'), 0) FROM process_version AS v JOIN process AS p"
        " ON p.id = v.process_id JOIN json_each(v.definition, '$.steps') AS e WHERE v.deleted_at IS NULL"
        f"{where} AND v.state = '{LIVE}') "
    )
    return sql, [process_id] if process_id else []


def _of(scope: Scope) -> tuple[str, list[Any]]:
    if not scope.owner_ids:
        return "", []
    return f" AND c.owner_id IN ({','.join('?' * len(scope.owner_ids))})", list(scope.owner_ids)


@dataclass(frozen=True, slots=True)
class StepSum:
    version_id: str
    step: str
    currency: str
    count: int
    amount: int
    weighted: int


def step_sums(ws: Workspace, scope: Scope) -> list[StepSum]:
    """Sums of the open cases by version, step and currency."""
    table, values = _steps(ws, scope.process_id)
    where, more = _of(scope)
    rows = ws.rows(
        f"{table}SELECT c.version_id, c.step, coalesce(c.currency, 'EUR'), count(*), sum(coalesce(c.amount, 0)),"
        f" sum(coalesce({_WEIGHTED}, 0)) FROM (SELECT DISTINCT version FROM s) AS w CROSS JOIN process_case AS c"
        f" INDEXED BY process_case_sums LEFT JOIN s ON s.version = c.version_id AND s.step = c.step"
        f" WHERE c.version_id = w.version AND {_OPEN}{where} GROUP BY 1, 2, 3",
        (*values, *more),
    )
    return [StepSum(*row) for row in rows]


def open_ids(ws: Workspace, scope: Scope) -> list[tuple[str, str]]:
    """(step, case id) of all open cases; in each step what waits longest comes first."""
    table, values = _steps(ws, scope.process_id)
    where, more = _of(scope)
    rows = ws.rows(
        f"{table}SELECT c.step, c.id FROM (SELECT DISTINCT version FROM s) AS w CROSS JOIN process_case AS c"
        f" INDEXED BY process_case_sums WHERE c.version_id = w.version AND {_OPEN}{where} ORDER BY c.step_at, c.id",
        (*values, *more),
    )
    return [(row[0], row[1]) for row in rows]


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


def won_since(ws: Workspace, scope: Scope, since: str) -> list[tuple[str, str, int]]:
    """(moment it was won, currency, amount) of the cases won from a moment (UTC, ISO) on."""
    table, values = _steps(ws, scope.process_id)
    where, more = _of(scope)
    rows = ws.rows(
        f"{table}SELECT c.closed_at, coalesce(c.currency, 'EUR'), coalesce(c.amount, 0) FROM process_case AS c"
        " INDEXED BY process_case_closed WHERE c.closed_at >= ? AND c.outcome = 'won' AND c.deleted_at IS NULL"
        f" AND c.version_id IN (SELECT version FROM s){where}",
        (*values, since, *more),
    )
    return [(row[0], row[1], row[2]) for row in rows]


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
