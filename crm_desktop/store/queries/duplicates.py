"""Reading for the search for doubles: what of each contact is compared, and which pairs somebody has kept apart."""

from __future__ import annotations

from crm_desktop.common.progress import Progress
from crm_desktop.records.matching.traits import Traits
from crm_desktop.store import matching_rows
from crm_desktop.store.workspace import Workspace

PORTION = 4000


def traits(ws: Workspace, progress: Progress | None = None) -> tuple[list[str], list[Traits]]:
    """Ids and traits of all live contacts, in order of id. Raises Cancelled."""
    ids = [row[0] for row in ws.rows("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id")]
    found: list[tuple[str, Traits]] = []
    with ws.writable() as connection:
        for start in range(0, len(ids), PORTION):
            found += matching_rows.load(connection, ids[start : start + PORTION])
            if progress is not None:
                progress.step(start)
    return [item[0] for item in found], [item[1] for item in found]


def kept_apart(ws: Workspace) -> set[tuple[str, str]]:
    """Pairs somebody said are two contacts, the lower id first."""
    rows = ws.rows("SELECT first_id, second_id FROM not_duplicate WHERE deleted_at IS NULL")
    return {(min(row), max(row)) for row in rows if row[0] and row[1]}


def apart_row(ws: Workspace, one: str, two: str) -> str | None:
    """Id of the live row that keeps these two apart."""
    row = ws.one(
        "SELECT id FROM not_duplicate WHERE deleted_at IS NULL AND first_id = ? AND second_id = ?",
        (min(one, two), max(one, two)),
    )
    return row[0] if row else None
