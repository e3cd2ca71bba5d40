"""The line of time of a contact. SELECT only.

Besides the entries people write it shows what the program knows anyway: when the contact was created or imported and
when its phase changed. Those are read from their own rows, not written a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from crm_desktop.records.activity import AUTO, Activity
from crm_desktop.records.agenda import own_uid
from crm_desktop.store.workspace import Workspace

from .contacts import name

_COLUMNS = "a.id, a.kind, a.state, a.subject, a.body, a.at, a.created_at, a.created_by"
_MORE = (
    "a.direction, a.result, a.place, a.minutes, a.answer,"
    " (SELECT w.at FROM activity AS w WHERE w.id = a.answered_id AND w.deleted_at IS NULL)"
)


_HAPPENED = "a.deleted_at IS NULL AND a.state IS NOT 'planned'"
_MINUTES = 13
"""Place of the minutes among the fields of an Activity."""


def _entry(row: tuple[Any, ...]) -> Activity:
    values: list[Any] = [value or "" for value in row]
    if len(values) > _MINUTES:
        values[_MINUTES] = row[_MINUTES] or 0
    return Activity(*values)


def timeline(ws: Workspace, contact_id: str, *, limit: int = 500) -> list[Activity]:
    """Entries of a contact, and for a company those of its people, newest first; automatic ones included."""
    found = entries(ws, contact_id, limit=limit) + automatic(ws, contact_id)
    found.sort(key=lambda entry: (entry.at, entry.created_at, entry.id), reverse=True)
    return found[:limit]


_ON_LINE = (
    "k.deleted_at IS NULL AND (k.record_id = ?1 OR k.record_id IN (SELECT r.from_id FROM relation AS r"
    " WHERE r.to_id = ?1 AND r.type_id = 'employment' AND r.deleted_at IS NULL))"
    " AND (k.record_id = ?1 OR EXISTS (SELECT 1 FROM relation AS e WHERE e.from_id = k.record_id AND e.to_id = ?1"
    " AND e.type_id = 'employment' AND e.deleted_at IS NULL"
    " AND (e.to_date IS NULL OR substr(a.at, 1, 10) <= e.to_date)"
    " AND (e.from_date IS NULL OR substr(a.at, 1, 10) >= e.from_date)))"
)
"""What stands on the line of a contact: its own entries, and on a company's those of its people from the time they
worked there. Who left for another company leaves the old entries here and takes the new ones along."""


def entries(
    ws: Workspace, contact_id: str, *, limit: int = 500, before: tuple[str, str] | None = None
) -> list[Activity]:
    """What people wrote, newest first; `before` (at, id) of the last entry known gives the next part."""
    older = " AND (a.at, a.id) < (?3, ?4)" if before else ""
    rows = ws.rows(
        f"SELECT {_COLUMNS}, u.name, k.record_id, {_MORE} FROM activity_link AS k"
        f" JOIN activity AS a ON a.id = k.activity_id AND {_HAPPENED}"
        " LEFT JOIN user AS u ON u.id = a.created_by"
        f" WHERE {_ON_LINE}{older} GROUP BY a.id ORDER BY a.at DESC, a.id DESC LIMIT ?2",
        (contact_id, limit, *(before or ())),
    )
    return [_entry(row) for row in rows]


class Mark(NamedTuple):
    """An entry on a line, as far as order, filters and counts need it."""

    at: str
    id: str
    kind: str
    person_id: str
    """Whose it is: on a company's line often one of its people."""
    author_id: str = ""
    """The member of the office who wrote it down."""


def line(ws: Workspace, contact_id: str) -> list[Mark]:
    """All that people wrote on a line, newest first. What is shown of it is read with `some`: ten thousand of these
    take a fraction of the time of as many whole entries, and filters need no question of their own."""
    people = ws.rows(
        "SELECT DISTINCT from_id FROM relation WHERE to_id = ? AND type_id = 'employment' AND deleted_at IS NULL",
        (contact_id,),
    )
    # Without people the condition on their employment, asked for each entry, is left out.
    where = _ON_LINE if people else "k.deleted_at IS NULL AND k.record_id = ?1"
    rows = ws.rows(
        "SELECT coalesce(a.at, ''), a.id, coalesce(a.kind, ''), k.record_id, coalesce(a.created_by, '')"
        " FROM activity_link AS k"
        f" CROSS JOIN activity AS a ON a.id = k.activity_id AND {_HAPPENED} WHERE {where}",
        (contact_id,),
    )
    marks = list(map(Mark._make, rows))
    found = {mark.id: mark for mark in marks}
    if people:  # what stands on the contact itself and on one of its people is its own
        found |= {mark.id: mark for mark in marks if mark.person_id == contact_id}
    return sorted(found.values(), reverse=True)


def some(ws: Workspace, marks: Sequence[Mark]) -> list[Activity]:
    """The whole entries, in the same order; one that is gone meanwhile is missing."""
    found = {
        row[0]: row
        for row in ws.rows(
            f"SELECT {_COLUMNS}, u.name, '', {_MORE} FROM activity AS a LEFT JOIN user AS u ON u.id = a.created_by"
            " WHERE a.id IN (SELECT value FROM json_each(?)) AND a.deleted_at IS NULL",
            (_json(mark.id for mark in marks),),
        )
    }
    return [replace(_entry(found[mark.id]), record_id=mark.person_id) for mark in marks if mark.id in found]


def automatic(ws: Workspace, contact_id: str) -> list[Activity]:
    """Created or imported, each change of phase, and the contacts merged into it. The subject is a code: created,
    imported, phase, merged; the body its value: the file name of the import, the phase, the name merged."""
    found: list[Activity] = []
    row = ws.one(
        "SELECT c.created_at, r.file_name FROM contact AS c LEFT JOIN import_run AS r ON r.id = c.import_id"
        " WHERE c.id = ?",
        (contact_id,),
    )
    if row is not None and row[0]:
        subject, body = ("imported", row[1]) if row[1] else ("created", "")
        found.append(Activity(f"{contact_id}-created", AUTO, "done", subject, body, row[0], row[0]))
    for phase_id, phase, at in ws.rows(
        "SELECT id, phase, at FROM phase_change WHERE contact_id = ? AND deleted_at IS NULL", (contact_id,)
    ):
        found.append(Activity(phase_id, AUTO, "done", "phase", phase or "", at or "", at or ""))
    for other, at in ws.rows("SELECT id, deleted_at FROM contact WHERE merged_into = ?", (contact_id,)):
        found.append(Activity(f"{other}-merged", AUTO, "done", "merged", name(ws, other), at or "", at or ""))
    return found


def activity(ws: Workspace, activity_id: str) -> Activity | None:
    row = ws.one(
        f"SELECT {_COLUMNS}, u.name, '', {_MORE} FROM activity AS a LEFT JOIN user AS u ON u.id = a.created_by"
        " WHERE a.id = ? AND a.deleted_at IS NULL",
        (activity_id,),
    )
    return _entry(row) if row else None


def known_uids(ws: Workspace, uids: Iterable[str]) -> set[str]:
    """Which of these appointments are there already, deleted ones included: what somebody threw away stays away. Our
    own ones come back under the name they have in other calendars."""
    wanted = list(uids)
    found = {
        row[0]
        for row in ws.rows("SELECT uid FROM activity WHERE uid IN (SELECT value FROM json_each(?))", (_json(wanted),))
    }
    own = {uid.partition("@")[0]: uid for uid in wanted if uid == own_uid(uid.partition("@")[0])}
    rows = ws.rows("SELECT id FROM activity WHERE id IN (SELECT value FROM json_each(?))", (_json(own),))
    return found | {own[row[0]] for row in rows}


def _json(values: Iterable[str]) -> str:
    import json

    return json.dumps(list(values))
