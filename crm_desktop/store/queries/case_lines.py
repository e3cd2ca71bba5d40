"""The line of time of a case, and the moves of cases as they stand on lines. SELECT only."""

from __future__ import annotations

from typing import NamedTuple

from crm_desktop.records.activity import AUTO, Activity
from crm_desktop.records.followup import FollowUp
from crm_desktop.store.workspace import Workspace

from . import followups, processes
from .activities import Mark


class Stay(NamedTuple):
    """A case in one step: since when, how long (seconds, None while it is there), and how it got there."""

    step: str
    since: str
    seconds: int | None
    before: str
    """Name of the step before, '' for the first."""
    reaction: str
    """Name of the reaction that led here, '' where it was moved by hand."""
    by: str


def planned(ws: Workspace, case_id: str) -> list[FollowUp]:
    """What is planned in a case; the next one first, someday last."""
    found = followups.among(
        ws, "SELECT id FROM activity WHERE case_id = ? AND state = 'planned' AND deleted_at IS NULL", (case_id,)
    )
    return sorted(found, key=lambda item: (not item.day, item.day, item.time, item.id))


def line(ws: Workspace, case_id: str) -> list[Mark]:
    """All that was written down in a case, newest first."""
    rows = ws.rows(
        "SELECT a.at, a.id, a.kind, (SELECT min(k.record_id) FROM activity_link AS k WHERE k.activity_id = a.id"
        " AND k.deleted_at IS NULL), a.created_by FROM activity AS a WHERE a.case_id = ? AND a.deleted_at IS NULL"
        " AND a.state IS NOT 'planned' ORDER BY a.at DESC, a.id DESC",
        (case_id,),
    )
    return [Mark(row[0] or "", row[1], row[2] or "", row[3] or "", row[4] or "") for row in rows]


_MOVES = (
    "SELECT m.id, m.version_id, m.from_step, m.to_step, m.reaction, m.at, u.name, m.stayed, c.title, c.contact_id"
    " FROM case_move AS m JOIN process_case AS c ON c.id = m.case_id AND c.deleted_at IS NULL"
    " LEFT JOIN user AS u ON u.id = m.user_id WHERE m.deleted_at IS NULL"
)


def moves(ws: Workspace, case_id: str) -> list[Activity]:
    """The moves of a case as entries, oldest first; the subject is "moved", the body the title of the case and the
    names of the step before and after, each on a line."""
    return _entries(ws, f"{_MOVES} AND m.case_id = ? ORDER BY m.at, m.id", case_id)


def moves_with(ws: Workspace, contact_id: str) -> list[Activity]:
    """The same of all cases of a contact."""
    return _entries(ws, f"{_MOVES} AND c.contact_id = ? ORDER BY m.at, m.id", contact_id)


def _entries(ws: Workspace, sql: str, record_id: str) -> list[Activity]:
    names = _Names(ws)
    found: list[Activity] = []
    for move_id, version, before, after, reaction, at, user, _, title, contact_id in ws.rows(sql, (record_id,)):
        if before != after:
            body = "\n".join((title or "", names.step(version, before), names.step(version, after)))
            said = names.reaction(version, before, reaction)
            found.append(
                Activity(move_id, AUTO, "done", "moved", body, at or "", at or "", "", user or "", contact_id or "",
                         result=said)
            )  # fmt: skip
    return found


def stays(ws: Workspace, case_id: str) -> list[Stay]:
    """In which steps a case has been, the first one first."""
    names = _Names(ws)
    rows = ws.rows(f"{_MOVES} AND m.case_id = ? ORDER BY m.at, m.id", (case_id,))
    ends = [row[7] for row in rows[1:]] + [None]
    return [
        Stay(
            names.step(row[1], row[3]), row[5] or "", end, names.step(row[1], row[2]),
            names.reaction(row[1], row[2], row[4]), row[6] or "",
        )
        for row, end in zip(rows, ends, strict=True)
    ]  # fmt: skip


class _Names:
    """Names of steps and reactions."""

    def __init__(self, ws: Workspace) -> None:
        self._steps = processes.Steps(ws)

    def step(self, version_id: str, step_id: str | None) -> str:
        found = self._steps.step(version_id, step_id or "")
        return found.name if found else step_id or ""

    def reaction(self, version_id: str, step_id: str | None, reaction_id: str | None) -> str:
        step = self._steps.step(version_id, step_id or "")
        found = step.reaction(reaction_id or "") if step else None
        return found.name if found else ""
