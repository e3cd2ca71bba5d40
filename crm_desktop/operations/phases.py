"""How contacts wander through the life-cycle phases, month by month. Reads only."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from crm_desktop.common.clock import stamp
from crm_desktop.records.process import months_later
from crm_desktop.store.queries import phases as queries
from crm_desktop.store.queries.phases import PhaseMoves
from crm_desktop.store.workspace import Workspace

from . import followups


def months(ws: Workspace, count: int = 12) -> list[str]:
    """This month and those before it, `count` in all, the oldest first ("2026-11")."""
    begin = followups.today(ws).replace(day=1)
    return [months_later(begin, -back).isoformat()[:7] for back in range(count - 1, -1, -1)]


def days(first: str, last: str) -> tuple[str, str]:
    """The first day of a month and the last one of another, ISO."""
    return f"{first}-01", (months_later(date.fromisoformat(f"{last}-01"), 1) - timedelta(days=1)).isoformat()


def moves(ws: Workspace, count: int = 12) -> list[PhaseMoves]:
    """The moves of this month and the `count` - 1 months before it, the newest month first."""
    begin = followups.today(ws).replace(day=1)
    return queries.moves(ws, _moment(months_later(begin, 1 - count)), _moment(months_later(begin, 1)))


def _moment(day: date) -> str:
    """The first moment of a day in the office, as UTC."""
    return stamp(datetime(day.year, day.month, day.day).astimezone().astimezone(UTC))
