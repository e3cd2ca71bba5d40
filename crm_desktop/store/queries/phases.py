"""How contacts moved from one life-cycle phase to another. SELECT only.

A change keeps the phase it led to; the one before is that of the change before it. What was there already (a merge of
two with the same phase) is no move. Months and days are those of the wall of this machine.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from crm_desktop.store.workspace import Workspace

_BEFORE = (
    "coalesce((SELECT b.phase FROM phase_change AS b WHERE b.contact_id = m.contact_id AND b.deleted_at IS NULL"
    " AND (b.at, b.id) < (m.at, m.id) ORDER BY b.at DESC, b.id DESC LIMIT 1), '')"
)
_DAY = "date(m.at, 'localtime')"


class PhaseMoves(NamedTuple):
    """So many people and companies went from `before` to `after` ('' is no phase) in a month ("2026-11"). Who went the
    same way twice counts twice."""

    month: str
    before: str
    after: str
    people: int
    companies: int

    @property
    def contacts(self) -> int:
        return self.people + self.companies


def moves(ws: Workspace, since: str, until: str) -> list[PhaseMoves]:
    """All moves of contacts that are there, from one moment up to another (UTC, ISO), the newest month first."""
    rows = ws.rows(
        # Materialized, since the way back to the change before would else be gone for each time it is named.
        f"WITH move AS MATERIALIZED (SELECT substr({_DAY}, 1, 7) AS month, {_BEFORE} AS before,"
        " coalesce(m.phase, '') AS after, l.kind AS kind FROM phase_change AS m JOIN listing AS l"
        " ON l.id = m.contact_id WHERE m.deleted_at IS NULL AND m.at >= ? AND m.at < ?)"
        " SELECT month, before, after, total(kind = 'person'), total(kind = 'company') FROM move"
        " WHERE before <> after GROUP BY 1, 2, 3 ORDER BY 1 DESC, 2, 3",
        (since, until),
    )
    return [PhaseMoves(row[0], row[1], row[2], int(row[3]), int(row[4])) for row in rows]


def moved(before: str, after: str, first: str, last: str) -> tuple[str, list[Any]]:
    """Who went from one phase to another from the first to the last day, as a SELECT and its values."""
    select = (
        "SELECT m.contact_id FROM phase_change AS m WHERE m.deleted_at IS NULL AND m.contact_id IS NOT NULL"
        f" AND coalesce(m.phase, '') = ? AND {_DAY} BETWEEN ? AND ? AND {_BEFORE} = ?"
    )
    return select, [after, first, last, before]
