"""What may come in, month by month: weighted, best case and committed.

Money is integer cents. A weighted amount is amount × percent / 100, rounded half up to the cent for each case; sums add
these, so that cards, columns, list, header and forecast can never differ by a cent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from .process import months_later

COMMITTED_PERCENT = 90
"""From this probability on an open case counts as committed."""


def weighted(amount: int, percent: int) -> int:
    """amount × percent / 100 in cents, half a cent rounded away from zero."""
    sign = -1 if amount < 0 else 1
    return sign * ((abs(amount) * percent + 50) // 100)


@dataclass(frozen=True, slots=True)
class Chance:
    """A case as the forecast sees it. `close` is the expected day (ISO) or the one it was won on; '' is unknown."""

    id: str
    amount: int
    percent: int
    close: str = ""
    currency: str = "EUR"
    won: bool = False


@dataclass(slots=True)
class Month:
    """`month` is "2026-11", or '' for cases without an expected close."""

    month: str
    currency: str = "EUR"
    open: int = 0
    weighted: int = 0
    best: int = 0
    committed: int = 0
    """Won in this month, or open and as good as certain."""
    won: int = 0
    slipped: list[str] = field(default_factory=list[str])
    """Ids of open cases whose expected close is over: they count in the current month."""


def forecast(
    chances: Iterable[Chance], today: date, months: int = 6, committed_from: int = COMMITTED_PERCENT
) -> list[Month]:
    """The current month and the following ones (`months` in all, each there even when empty), for each currency; what
    is expected later comes together in a last line "later", what has no day in a line without a month."""
    names = [months_later(today.replace(day=1), number).isoformat()[:7] for number in range(max(1, months))]
    found: dict[tuple[str, str], Month] = {}
    used: dict[str, None] = {}
    for chance in chances:
        place = _place(chance, names)
        if place is None:
            continue
        used.setdefault(chance.currency)
        line = found.setdefault((chance.currency, place), Month(place, chance.currency))
        _add(line, chance, today.isoformat(), committed_from)
    lines: list[Month] = []
    for currency in used or {"EUR": None}:
        for name in (*names, LATER, ""):
            line = found.get((currency, name))
            if line or name in names:
                lines.append(line or Month(name, currency))
    return lines


LATER = "later"


def _place(chance: Chance, names: list[str]) -> str | None:
    month = chance.close[:7]
    if chance.won:
        return month if month in names else None
    if not month or month in names:
        return month
    return names[0] if month < names[0] else LATER


def _add(line: Month, chance: Chance, today: str, committed_from: int) -> None:
    if chance.won:
        line.won += chance.amount
        line.committed += chance.amount
        return
    line.open += 1
    line.best += chance.amount
    line.weighted += weighted(chance.amount, chance.percent)
    if chance.percent >= committed_from:
        line.committed += chance.amount
    if chance.close and chance.close < today:
        line.slipped.append(chance.id)


@dataclass(frozen=True, slots=True)
class Passage:
    """One step in the funnel: how many cases came in, how many went on to each step, how long they stayed."""

    step: str
    entered: int
    left: dict[str, int]
    """Step to how many went there."""
    staying: int
    median_days: float | None
    """Of those that left; None when none did."""
    reached_end: dict[str, int]
    """How many of those that were ever here ended won, lost or done."""

    def share(self, step: str) -> float:
        """Of all that came in, those that went on to this step directly; 0 where none came in."""
        return self.left.get(step, 0) / self.entered if self.entered else 0.0


@dataclass(frozen=True, slots=True)
class Passed:
    """A move of a case as the funnel sees it, in the order of time; `at` in days (any zero)."""

    case: str
    step: str
    at: float


def funnel(moves: Iterable[Passed], ends: dict[str, str], order: Iterable[str]) -> list[Passage]:
    """The passages of all steps in `order`. `ends` says of the steps in which a case is over how it ended. A step a
    case came to twice counts once as entered, and with the last way out of it."""
    by_case: dict[str, list[Passed]] = {}
    for item in moves:
        by_case.setdefault(item.case, []).append(item)
    entered: dict[str, int] = {}
    left: dict[str, dict[str, int]] = {}
    stays: dict[str, list[float]] = {}
    over: dict[str, dict[str, int]] = {}
    for passed in by_case.values():
        onward: dict[str, str] = {}
        for here, following in pairwise(passed):
            onward[here.step] = following.step
            stays.setdefault(here.step, []).append(following.at - here.at)
        last = passed[-1].step
        for step in {item.step for item in passed}:
            entered[step] = entered.get(step, 0) + 1
            if step in onward:
                ways = left.setdefault(step, {})
                ways[onward[step]] = ways.get(onward[step], 0) + 1
            if last in ends:
                results = over.setdefault(step, {})
                results[ends[last]] = results.get(ends[last], 0) + 1
    return [
        Passage(step, entered.get(step, 0), left.get(step, {}),
                entered.get(step, 0) - sum(left.get(step, {}).values()), _median(stays.get(step, [])),
                over.get(step, {}))
        for step in order
    ]  # fmt: skip


def _median(values: list[float]) -> float | None:
    if not values:
        return None
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
