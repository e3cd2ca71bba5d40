"""Reminders that wait, and which of them did not ring yet. SELECT only; walks `activity_open` and `activity_remind`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from crm_desktop.records.reminders import Habits, Reminder, minute
from crm_desktop.store.workspace import Workspace

_OWN = "coalesce(a.snooze_at, a.remind_at)"
_BY_DAY = "coalesce(strftime('%Y-%m-%dT%H:%M', a.due_day || 'T' || a.due_time, :lead), a.due_day || 'T' || :starts)"
"""The same rule as records.reminders.moment_of."""


def waiting_sql(owners: Sequence[str], now: datetime, habits: Habits) -> tuple[str, dict[str, Any]]:
    """(id, moment) of each open follow-up whose reminder has come and was not put away."""
    names = {f"owner{number}": owner for number, owner in enumerate(owners)}
    marks = ", ".join(f":{name}" for name in names)
    mine = f"a.state = 'planned' AND a.deleted_at IS NULL AND (a.owner_id IN ({marks}) OR a.owner_id IS NULL)"
    # Each half says its index: the engine, without figures about the file, would walk all that is planned.
    sql = (
        f"SELECT a.id, {_BY_DAY} AS moment FROM activity AS a INDEXED BY activity_open WHERE {mine}"
        f" AND a.due_day <= :horizon AND {_OWN} IS NULL AND {_BY_DAY} <= :now AND a.remind_seen IS NOT {_BY_DAY}"
        f" UNION ALL SELECT a.id, {_OWN} AS moment FROM activity AS a INDEXED BY activity_remind WHERE {mine}"
        f" AND {_OWN} IS NOT NULL AND {_OWN} <= :now AND a.remind_seen IS NOT {_OWN}"
    )
    horizon = (now + timedelta(minutes=habits.lead_minutes)).date().isoformat()
    return sql, {**names, **_values(habits), "now": minute(now), "horizon": horizon}


def _values(habits: Habits) -> dict[str, str]:
    return {"lead": f"-{habits.lead_minutes} minutes", "starts": habits.day_starts}


def waiting(ws: Workspace, owners: Sequence[str], now: datetime, habits: Habits, limit: int = 100) -> list[Reminder]:
    """What reminds now, the latest first."""
    sql, values = waiting_sql(owners, now, habits)
    return _reminders(ws, sql, values, limit)


def count(ws: Workspace, owners: Sequence[str], now: datetime, habits: Habits) -> int:
    sql, values = waiting_sql(owners, now, habits)
    return int(next(ws.connection.execute(f"SELECT count(*) FROM ({sql})", values))[0])


def new(ws: Workspace, member: str, owners: Sequence[str], now: datetime, habits: Habits, limit: int) -> list[Reminder]:
    """What reminds now and did not ring for this member yet, the latest first."""
    sql, values = waiting_sql(owners, now, habits)
    return _reminders(ws, untold_sql(sql), {**values, "member": member}, limit)


def untold_sql(waiting: str) -> str:
    return (
        f"SELECT w.id, w.moment FROM ({waiting}) AS w WHERE NOT EXISTS (SELECT 1 FROM reminder_told AS t"
        " WHERE t.activity_id = w.id AND t.user_id = :member AND t.moment = w.moment)"
    )


def _reminders(ws: Workspace, sql: str, values: dict[str, Any], limit: int) -> list[Reminder]:
    rows = ws.connection.execute(
        "SELECT a.id, w.moment, a.kind, a.subject, a.due_day, a.due_time, k.record_id, l.name, a.owner_id, o.name"
        f" FROM (SELECT * FROM ({sql}) ORDER BY 2 DESC, 1 LIMIT :limit) AS w JOIN activity AS a ON a.id = w.id"
        " LEFT JOIN activity_link AS k ON k.id = (SELECT min(f.id) FROM activity_link AS f WHERE f.activity_id = a.id"
        " AND f.deleted_at IS NULL) LEFT JOIN listing AS l ON l.id = k.record_id"
        " LEFT JOIN user AS o ON o.id = a.owner_id"
        " ORDER BY w.moment DESC, a.id",
        {**values, "limit": limit},
    ).fetchall()
    return [Reminder(*(value or "" for value in row)) for row in rows]


def next_moment(ws: Workspace, owners: Sequence[str], now: datetime, habits: Habits) -> str:
    """When the next reminder comes, '' when none does today or tomorrow."""
    names = {f"owner{number}": owner for number, owner in enumerate(owners)}
    marks = ", ".join(f":{name}" for name in names)
    mine = f"a.state = 'planned' AND a.deleted_at IS NULL AND (a.owner_id IN ({marks}) OR a.owner_id IS NULL)"
    days = [(now + timedelta(days=number)).date().isoformat() for number in (0, 2)]
    cursor = ws.connection.execute(
        f"SELECT min(moment) FROM (SELECT {_BY_DAY} AS moment FROM activity AS a INDEXED BY activity_open"
        f" WHERE {mine} AND a.due_day >= :first AND a.due_day <= :last AND {_OWN} IS NULL"
        f" UNION ALL SELECT {_OWN} FROM activity AS a INDEXED BY activity_remind WHERE {mine} AND {_OWN} IS NOT NULL"
        f" AND {_OWN} > :now AND {_OWN} < :last || '~') WHERE moment > :now",
        {**names, **_values(habits), "now": minute(now), "first": days[0], "last": days[1]},
    )
    return str(next(cursor)[0] or "")
