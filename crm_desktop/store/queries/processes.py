"""Processes and their versions. SELECT only."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from crm_desktop.records import process_file
from crm_desktop.records.case import DRAFT, LIVE
from crm_desktop.records.process import Process
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


def _version(row: tuple[Any, ...]) -> Version:
    process = process_file.from_data(json.loads(row[5] or "{}"), "en")
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
