"""What stands in the calendar: appointments and follow-ups by their days. SELECT only; each part walks an index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.common.clock import parse_stamp
from crm_desktop.records.agenda import CalendarEntry, own_uid
from crm_desktop.records.followup import DONE, FollowUp
from crm_desktop.store.workspace import Workspace

from . import followups

_OPEN = "state = 'planned' AND deleted_at IS NULL"
_MET = "state = 'done' AND kind IN ('meeting', 'visit') AND deleted_at IS NULL"
_MET_DAY = "coalesce(due_day, substr(at, 1, 10))"
_PIECE = 500


def entries(ws: Workspace, first: date, last: date, owners: Sequence[str] = ()) -> list[FollowUp]:
    """Open entries with a day, and the appointments that were, which touch these days (both included); of a series
    the one that is planned. Of these members and of nobody; without owners, everybody's. One without a day of its own
    has the day and time it happened."""
    parts = (
        f"INDEXED BY activity_open WHERE {_OPEN} AND due_day BETWEEN ?1 AND ?2",
        f"INDEXED BY activity_lasting WHERE {_OPEN} AND until_day >= ?1 AND due_day <= ?2",
        f"INDEXED BY activity_series WHERE {_OPEN} AND recurs IS NOT NULL AND due_day <= ?2",
        f"INDEXED BY activity_met WHERE {_MET} AND {_MET_DAY} BETWEEN ?3 AND ?4",
        f"INDEXED BY activity_lasting WHERE {_MET} AND until_day >= ?1 AND due_day <= ?2",
    )
    mine = _of(owners, 5)
    found = followups.among(
        ws,
        " UNION ".join(f"SELECT id FROM activity {part}{mine}" for part in parts),
        # The day before, since what began then may last past midnight; the day of what only happened is in UTC.
        (
            (first - timedelta(days=1)).isoformat(), last.isoformat(), (first - timedelta(days=1)).isoformat(),
            (last + timedelta(days=1)).isoformat(), *owners,
        ),
    )  # fmt: skip
    return [_placed(ws, entry) for entry in found]


def _of(owners: Sequence[str], first: int) -> str:
    """Condition for what is theirs or nobody's; their ids are the values from the place `first` on."""
    marks = ",".join(f"?{number}" for number in range(first, first + len(owners)))
    return f" AND (owner_id IN ({marks}) OR owner_id IS NULL)" if owners else ""


def _placed(ws: Workspace, entry: FollowUp) -> FollowUp:
    """One that was only written down stands where it happened."""
    if entry.day or entry.state != DONE:
        return entry
    moment = parse_stamp(str(ws.value("SELECT at FROM activity WHERE id = ?", (entry.id,)) or ""))
    if moment is None:
        return entry
    local = moment.astimezone()
    return replace(entry, day=local.date().isoformat(), time=f"{local:%H:%M}")


def to_publish(ws: Workspace, since: date, owners: Sequence[str] = ()) -> list[str]:
    """Ids of what another calendar shows: everything open that has a day, and the appointments since one."""
    mine = _of(owners, 2)
    rows = ws.rows(
        f"SELECT id FROM activity WHERE {_OPEN} AND due_day IS NOT NULL{mine}"
        f" UNION SELECT id FROM activity INDEXED BY activity_met WHERE {_MET} AND {_MET_DAY} >= ?1{mine} ORDER BY 1",
        (since.isoformat(), *owners),
    )
    return [row[0] for row in rows]


def of_contacts(ws: Workspace, contact_ids: Sequence[str]) -> list[str]:
    """Ids of all that has a day, open or done, with any of these contacts."""
    rows = ws.rows(
        "SELECT DISTINCT a.id FROM activity_link AS k JOIN activity AS a ON a.id = k.activity_id"
        " AND a.deleted_at IS NULL AND a.due_day IS NOT NULL WHERE k.deleted_at IS NULL"
        " AND k.record_id IN (SELECT value FROM json_each(?)) ORDER BY a.id",
        (_json(contact_ids),),
    )
    return [row[0] for row in rows]


def with_a_day(ws: Workspace) -> list[str]:
    """Ids of all that has a day, open or done."""
    return [
        row[0]
        for row in ws.rows("SELECT id FROM activity WHERE due_day IS NOT NULL AND deleted_at IS NULL ORDER BY id")
    ]


def told(ws: Workspace, ids: Sequence[str]) -> Iterator[CalendarEntry]:
    """Entries with what another calendar must know, some hundred at a time."""
    for place in range(0, len(ids), _PIECE):
        yield from _told(ws, ids[place : place + _PIECE])


def _told(ws: Workspace, ids: Sequence[str]) -> Iterator[CalendarEntry]:
    wanted = _json(ids)
    among = "SELECT value AS id FROM json_each(?)"
    marks = {
        row[0]: row[1:] for row in ws.rows(f"SELECT id, uid, created_at FROM activity WHERE id IN ({among})", (wanted,))
    }
    changed = {
        row[0]: row[1]
        for row in ws.rows(
            "SELECT c.row_id, max(o.at) FROM change AS c JOIN operation AS o ON o.id = c.operation_id"
            f" WHERE c.tbl = 'activity' AND c.row_id IN ({among}) GROUP BY c.row_id",
            (wanted,),
        )
    }
    people: dict[str, list[tuple[str, str]]] = {}
    for activity_id, name, mail in ws.rows(
        "SELECT k.activity_id, l.name, (SELECT h.value FROM channel AS h WHERE h.contact_id = k.record_id"
        " AND h.kind = 'email' AND h.deleted_at IS NULL ORDER BY h.is_primary DESC, h.position, h.id LIMIT 1)"
        " FROM activity_link AS k JOIN listing AS l ON l.id = k.record_id"
        f" WHERE k.activity_id IN ({among}) AND k.deleted_at IS NULL ORDER BY k.id",
        (wanted,),
    ):
        people.setdefault(activity_id, []).append((name or "", mail or ""))
    for entry in followups.among(ws, among, (wanted,)):
        uid, created = marks[entry.id]
        yield CalendarEntry(
            _placed(ws, entry), uid or own_uid(entry.id), created or "", changed.get(entry.id) or created or "",
            tuple(people.get(entry.id, ())),
        )  # fmt: skip


def _json(values: Sequence[str]) -> str:
    import json

    return json.dumps(list(values))
