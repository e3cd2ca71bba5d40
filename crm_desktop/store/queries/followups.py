"""Open follow-ups by day and by person. SELECT only; every question walks along an index (see `activity_open`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_desktop.store.listing_rows import NO_DAY
from crm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from crm_desktop.records.followup import FollowUp

NO_CLASSES: Mapping[str, date] = {}
_OPEN = "a.state = 'planned' AND a.deleted_at IS NULL"
_COLUMNS = (
    "a.id, a.kind, a.subject, a.body, a.due_day, a.due_time, a.until_day, a.recurs, a.owner_id, o.name,"
    " a.delegated_by, h.name, a.created_by, k.record_id, l.name, a.state, a.result, a.place, a.remind_at, a.done_at,"
    " a.minutes, a.important, a.case_id"
)
_JOINS = (
    " LEFT JOIN activity_link AS k ON k.id = (SELECT min(f.id) FROM activity_link AS f WHERE f.activity_id = a.id"
    " AND f.deleted_at IS NULL) LEFT JOIN listing AS l ON l.id = k.record_id"
    " LEFT JOIN user AS o ON o.id = a.owner_id LEFT JOIN user AS h ON h.id = a.delegated_by"
)


def _follow_up(row: tuple[Any, ...]) -> FollowUp:
    from crm_desktop.records.followup import FollowUp  # a start without any does not wait for it

    values: list[Any] = [value or "" for value in row]
    values[-3], values[-2] = row[-3] or 0, bool(row[-2])
    return FollowUp(*values)


def follow_up(ws: Workspace, activity_id: str) -> FollowUp | None:
    """One planned or finished entry; None when it is gone."""
    row = ws.one(
        f"SELECT {_COLUMNS} FROM activity AS a{_JOINS} WHERE a.id = ? AND a.deleted_at IS NULL", (activity_id,)
    )
    return _follow_up(row) if row else None


def among(ws: Workspace, ids: str, values: Sequence[Any] = ()) -> list[FollowUp]:
    """Those whose ids a statement selects (its only column must be called id), by day and time."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM ({ids}) AS i JOIN activity AS a ON a.id = i.id{_JOINS}"
        " ORDER BY a.due_day, a.due_time, a.id",
        tuple(values),
    )
    return [_follow_up(row) for row in rows]


def contact_ids(ws: Workspace, activity_id: str) -> list[str]:
    """The contacts an entry is about, the first one first."""
    rows = ws.rows(
        "SELECT record_id FROM activity_link WHERE activity_id = ? AND deleted_at IS NULL ORDER BY id", (activity_id,)
    )
    return [row[0] for row in rows]


def case_of(ws: Workspace, activity_id: str) -> str:
    """The id of the case an entry belongs to, '' for none."""
    return str(ws.value("SELECT case_id FROM activity WHERE id = ?", (activity_id,)) or "")


def open_links(ws: Workspace, contact_id: str) -> list[tuple[str, str]]:
    """(link id, follow-up id) of what is still planned with this contact."""
    rows = ws.rows(
        f"SELECT k.id, a.id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id AND {_OPEN}"
        " WHERE k.record_id = ? AND k.deleted_at IS NULL ORDER BY k.id",
        (contact_id,),
    )
    return [(row[0], row[1]) for row in rows]


class Range(NamedTuple):
    """Days from-to, both included; '' is open. `none` asks for what has no day."""

    first: str = ""
    last: str = ""
    none: bool = False


def is_weekend(day: date) -> bool:
    return day.weekday() >= 5


def ranges(today: date) -> dict[str, Range]:
    """The groups of a day: overdue, today, week (the rest of it, to Sunday; at the weekend with all of the next one,
    since otherwise nothing would stand there), someday (no day at all)."""
    sunday = today + timedelta(days=6 - today.weekday() + (7 if is_weekend(today) else 0))
    return {
        "overdue": Range(last=(today - timedelta(days=1)).isoformat()),
        "today": Range(today.isoformat(), today.isoformat()),
        "week": Range((today + timedelta(days=1)).isoformat(), sunday.isoformat()),
        "someday": Range(none=True),
    }


def _where(owners: Sequence[str], days: Range) -> tuple[str, list[Any]]:
    marks = ",".join("?" * len(owners))
    where = [_OPEN, f"(a.owner_id IN ({marks}) OR a.owner_id IS NULL)"]
    values: list[Any] = list(owners)
    if days.none:
        where.append("a.due_day IS NULL")
    else:
        where.append("a.due_day >= ?")
        values.append(days.first or "0000")
        if days.last:
            where.append("a.due_day <= ?")
            values.append(days.last)
    return " AND ".join(where), values


def due(ws: Workspace, owners: Sequence[str], days: Range, limit: int = 200) -> list[FollowUp]:
    """What is due on these days, earliest first; on a day what has no time comes first."""
    where, values = _where(owners, days)
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM (SELECT * FROM activity AS a INDEXED BY activity_open WHERE {where}"
        f" ORDER BY a.due_day, a.due_time LIMIT ?) AS a{_JOINS} ORDER BY a.due_day, a.due_time, a.id",
        (*values, limit),
    )
    return [_follow_up(row) for row in rows]


def next_after(ws: Workspace, owners: Sequence[str], day: date) -> FollowUp | None:
    """The first one planned after a day."""
    return next(iter(due(ws, owners, Range((day + timedelta(days=1)).isoformat()), 1)), None)


def count(ws: Workspace, owners: Sequence[str], days: Range) -> int:
    where, values = _where(owners, days)
    return int(ws.value(f"SELECT count(*) FROM activity AS a INDEXED BY activity_open WHERE {where}", values))


def delegated_to(ws: Workspace, member: str, limit: int = 200) -> list[FollowUp]:
    """Open, and given to this member by somebody else."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM activity AS a INDEXED BY activity_handed{_JOINS} WHERE {_OPEN}"
        " AND a.delegated_by IS NOT NULL"
        " AND a.delegated_by <> ?1 AND a.owner_id = ?1 AND coalesce(a.created_by, '') <> ?1"
        " ORDER BY a.due_day, a.due_time LIMIT ?2",
        (member, limit),
    )
    return [_follow_up(row) for row in rows]


def watched(ws: Workspace, member: str, limit: int = 200) -> list[FollowUp]:
    """Open, and handed on by this member: what others do for them."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM activity AS a INDEXED BY activity_handed{_JOINS} WHERE {_OPEN} AND a.delegated_by = ?1"
        " AND a.delegated_by IS NOT NULL AND a.owner_id <> ?1"
        " AND coalesce(a.created_by, '') <> a.owner_id ORDER BY a.due_day, a.due_time LIMIT ?2",
        (member, limit),
    )
    return [_follow_up(row) for row in rows]


def came_back(ws: Workspace, member: str, limit: int = 200) -> list[FollowUp]:
    """What this member had handed on and is theirs again, or was done for them and not yet seen."""
    rows = ws.rows(
        f"SELECT {_COLUMNS} FROM activity AS a INDEXED BY activity_handed{_JOINS} WHERE a.deleted_at IS NULL"
        " AND a.delegated_by IS NOT NULL"
        " AND ((a.state = 'planned' AND a.owner_id = ?1 AND a.created_by = ?1 AND a.delegated_by <> ?1)"
        " OR (a.state = 'done' AND a.delegated_by = ?1 AND a.owner_id <> ?1))"
        " ORDER BY coalesce(a.done_at, a.due_day) DESC LIMIT ?2",
        (member, limit),
    )
    return [_follow_up(row) for row in rows]


def planned(ws: Workspace, contact_id: str, limit: int = 500) -> list[FollowUp]:
    """What is planned with a contact, and for a company with its people; the next one first, someday last."""
    rows = ws.rows(
        f"SELECT DISTINCT {_COLUMNS} FROM activity_link AS f JOIN activity AS a ON a.id = f.activity_id AND {_OPEN}"
        f"{_JOINS} WHERE f.deleted_at IS NULL AND (f.record_id = ?1 OR f.record_id IN (SELECT r.from_id FROM relation"
        " AS r WHERE r.to_id = ?1 AND r.type_id = 'employment' AND r.deleted_at IS NULL))"
        " ORDER BY a.due_day IS NULL, a.due_day, a.due_time, a.id LIMIT ?2",
        (contact_id, limit),
    )
    return [_follow_up(row) for row in rows]


class Idle(NamedTuple):
    """A customer without a next step, untouched for long."""

    contact_id: str
    name: str
    company: str
    last: str
    """When something last happened with them, '' for never."""


_IDLE = (
    "FROM listing AS l INDEXED BY listing_idle{join} WHERE l.next_due IS NULL"
    " AND (l.phase = 'customer' OR l.roles LIKE '%customer%') AND coalesce(l.last_at, l.created_at) < ?"
)


def _idle(before: date, classes: Mapping[str, date]) -> tuple[str, list[str]]:
    """FROM and WHERE, and the values: another day for some account classes makes the engine ask for the class."""
    if not classes:
        return _IDLE.format(join=""), [before.isoformat()]
    cases = " ".join(["WHEN ? THEN ?"] * len(classes))
    sql = f"{_IDLE} AND coalesce(l.last_at, l.created_at) < CASE c.account_class {cases} ELSE ? END"
    values = [text for name, day in classes.items() for text in (name, day.isoformat())]
    latest = max(before, *classes.values()).isoformat()
    return sql.format(join=" CROSS JOIN contact AS c ON c.id = l.id"), [latest, *values, before.isoformat()]


def forgotten(ws: Workspace, before: date, limit: int = 200, classes: Mapping[str, date] = NO_CLASSES) -> list[Idle]:
    """Customers with no step planned and nothing since this day, the longest untouched first; `classes` names another
    day for customers of an account class."""
    where, values = _idle(before, classes)
    rows = ws.rows(
        f"SELECT l.id, l.name, l.company, l.last_at {where} ORDER BY coalesce(l.last_at, l.created_at) LIMIT ?",
        (*values, limit),
    )
    return [Idle(*(value or "" for value in row)) for row in rows]


def forgotten_count(ws: Workspace, before: date, classes: Mapping[str, date] = NO_CLASSES) -> int:
    where, values = _idle(before, classes)
    return int(ws.value(f"SELECT count(*) {where}", values))


def owners_for(ws: Workspace, member: str, today: date) -> list[str]:
    """Whose follow-ups a member sees: their own, and those of members away who named them as deputy."""
    rows = ws.rows(
        "SELECT id FROM user WHERE deputy_id = ?1 AND id <> ?1 AND deleted_at IS NULL AND absent_from <= ?2"
        " AND (absent_until IS NULL OR absent_until >= ?2)",
        (member, today.isoformat()),
    )
    return [member, *(row[0] for row in rows)]


def open_now(ws: Workspace) -> int:
    """Overdue and due today, for the figure in the navigation."""
    today = ws.clock().astimezone().date()
    return count(ws, owners_for(ws, ws.user_id, today), Range(last=today.isoformat()))


def step_day(next_due: str) -> tuple[str, str]:
    """Day and time of a `next_due` of the list; both empty for a step without a day."""
    return ("", "") if not next_due or next_due == NO_DAY else (next_due[:10], next_due[11:])
