"""Processes and their versions. SELECT only."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, NamedTuple

from crm_desktop.common import i18n
from crm_desktop.records import process_file
from crm_desktop.records.case import DRAFT, LIVE, Case
from crm_desktop.records.process import Process, Step
from crm_desktop.store.workspace import Workspace


class Version(NamedTuple):
    """One version of a process; `cases` are those running in it."""

    id: str
    process_id: str
    code: str
    number: int
    state: str
    process: Process
    at: str
    cases: int = 0


_SELECT = (
    "SELECT v.id, v.process_id, p.code, v.number, v.state, v.definition, v.at, (SELECT count(*) FROM process_case AS c"
    " WHERE c.version_id = v.id AND c.outcome IS NULL AND c.deleted_at IS NULL) FROM process_version AS v"
    " JOIN process AS p ON p.id = v.process_id WHERE v.deleted_at IS NULL AND p.deleted_at IS NULL"
)


@lru_cache(64)
def _read(definition: str, language: str) -> Process:
    """Read once: every picture of the board asks for it. A definition that nobody has drawn on has its texts in several
    languages."""
    return process_file.from_data(json.loads(definition), language)


def _version(row: tuple[Any, ...]) -> Version:
    process = _read(row[5] or "{}", i18n.language())
    return Version(row[0], row[1], row[2] or "", row[3] or 0, row[4] or "", process, row[6] or "", row[7])


def live(ws: Workspace) -> list[Version]:
    """The newest live version of each process, in the order the office gave them."""
    rows = ws.rows(
        f"{_SELECT} AND v.state = ? AND v.number = (SELECT max(o.number) FROM process_version AS o WHERE"
        " o.process_id = v.process_id AND o.state = ?1 AND o.deleted_at IS NULL)"
        " ORDER BY p.position IS NULL, p.position, p.name, p.id",
        (LIVE,),
    )
    return [_version(row) for row in rows]


def current(ws: Workspace, process_id: str) -> Version | None:
    """The newest live version of a process; also by its code."""
    return next((item for item in live(ws) if process_id in (item.process_id, item.code)), None)


def draft(ws: Workspace, process_id: str) -> Version | None:
    """What is being drawn and not published yet."""
    row = ws.one(f"{_SELECT} AND v.process_id = ? AND v.state = ? ORDER BY v.number DESC", (process_id, DRAFT))
    return _version(row) if row else None


def version(ws: Workspace, version_id: str) -> Version | None:
    row = ws.one(f"{_SELECT} AND v.id = ?", (version_id,))
    return _version(row) if row else None


def versions(ws: Workspace, process_id: str) -> list[Version]:
    """All of a process, the newest first."""
    return [_version(row) for row in ws.rows(f"{_SELECT} AND v.process_id = ? ORDER BY v.number DESC", (process_id,))]


def process_named(ws: Workspace, code: str) -> str:
    """The id of the process with this code, '' when there is none."""
    return str(ws.value("SELECT id FROM process WHERE code = ? AND deleted_at IS NULL ORDER BY id", (code,)) or "")


class Head(NamedTuple):
    """A process as the list of all shows it: `number` of the version in use (0 before the first), `draft` of the one
    being drawn (0 for none), and how many cases run in any version."""

    id: str
    code: str
    name: str
    noun: str
    number: int
    draft: int
    cases: int


def heads(ws: Workspace) -> list[Head]:
    """All processes there are, also those never published."""
    rows = ws.rows(
        "SELECT p.id, p.code, p.name, p.noun, max(CASE WHEN v.state = ?1 THEN v.number END),"
        " max(CASE WHEN v.state = ?2 THEN v.number END), (SELECT count(*) FROM process_version AS w JOIN process_case"
        " AS c ON c.version_id = w.id WHERE w.process_id = p.id AND c.outcome IS NULL AND c.deleted_at IS NULL)"
        " FROM process AS p LEFT JOIN process_version AS v ON v.process_id = p.id AND v.deleted_at IS NULL"
        " WHERE p.deleted_at IS NULL GROUP BY p.id ORDER BY p.position IS NULL, p.position, p.name, p.id",
        (LIVE, DRAFT),
    )
    return [
        Head(
            row[0],
            row[1] or "",
            process_file.spoken_name(row[2] or "", i18n.language()),
            row[3] or "",
            row[4] or 0,
            row[5] or 0,
            row[6],
        )
        for row in rows
    ]


def cases_by_step(ws: Workspace, process_id: str) -> dict[str, tuple[int, int]]:
    """For each step the number of cases open in it, and of those that ended there; all versions together."""
    rows = ws.rows(
        "SELECT c.step, sum(c.outcome IS NULL), sum(c.outcome IS NOT NULL) FROM process_version AS v JOIN process_case"
        " AS c ON c.version_id = v.id WHERE v.process_id = ? AND c.deleted_at IS NULL GROUP BY c.step",
        (process_id,),
    )
    return {row[0]: (row[1], row[2]) for row in rows}


class Steps:
    """Looks up versions and the steps of cases, each version read once."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._known: dict[str, Version | None] = {}

    def version(self, version_id: str) -> Version | None:
        if version_id not in self._known:
            self._known[version_id] = version(self._ws, version_id)
        return self._known[version_id]

    def step(self, version_id: str, step_id: str) -> Step | None:
        found = self.version(version_id)
        return found.process.step(step_id) if found else None

    def of(self, case: Case) -> Step | None:
        """The step a case is in."""
        return self.step(case.version_id, case.step)
