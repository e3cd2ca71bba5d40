"""What may come in, month by month: weighted, best case and committed. And how cases pass through the steps.

Money is integer cents. A weighted amount is amount × percent / 100, rounded half up to the cent for each case; sums add
these, so that cards, columns, list, header and forecast can never differ by a cent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from .process import months_later

COMMITTED_PERCENT = 90
"""From this probability on an open case counts as committed."""
LATER = "later"


def weighted(amount: int, percent: int) -> int:
    """amount × percent / 100 in cents, half a cent rounded away from zero."""
    sign = -1 if amount < 0 else 1
    return sign * ((abs(amount) * percent + 50) // 100)


@dataclass(frozen=True, slots=True)
class Share:
    """Cases that count alike, taken together. `month` is that of the expected close, or of the day they were won on;
    '' is unknown."""

    currency: str
    month: str
    count: int
    amount: int
    weighted: int
    committed: bool = False
    """As good as certain."""
    slipped: bool = False
    """Open, and the expected day is over."""
    won: bool = False


@dataclass(slots=True)
class Month:
    """`month` is "2026-11", LATER, or '' for cases without an expected close."""

    month: str
    currency: str = "EUR"
    open: int = 0
    weighted: int = 0
    best: int = 0
    committed: int = 0
    """Won in this month, or open and as good as certain."""
    won: int = 0
    slipped: int = 0
    """How many open cases of this month are past their expected day; those of earlier months count in the current."""


def forecast(shares: Iterable[Share], today: date, months: int = 6) -> list[Month]:
    """The current month and the following ones (`months` in all, each there even when empty), for each currency; what
    is expected later comes together in a line LATER, what has no day in a line without a month."""
    names = [months_later(today.replace(day=1), number).isoformat()[:7] for number in range(max(1, months))]
    found: dict[tuple[str, str], Month] = {}
    used: dict[str, None] = {}
    for share in shares:
        place = _place(share, names)
        if place is not None:
            used.setdefault(share.currency)
            _add(found.setdefault((share.currency, place), Month(place, share.currency)), share)
    lines: list[Month] = []
    for currency in used or {"EUR": None}:
        for name in (*names, LATER, ""):
            line = found.get((currency, name))
            if line or name in names:
                lines.append(line or Month(name, currency))
    return lines


def _place(share: Share, names: list[str]) -> str | None:
    if share.won:
        return share.month if share.month in names else None
    if not share.month or share.month in names:
        return share.month
    return names[0] if share.month < names[0] else LATER


def _add(line: Month, share: Share) -> None:
    if share.won or share.committed:
        line.committed += share.amount
    if share.won:
        line.won += share.amount
        return
    line.open += share.count
    line.best += share.amount
    line.weighted += share.weighted
    line.slipped += share.count if share.slipped else 0


@dataclass(frozen=True, slots=True)
class Flow:
    """Moves from one step ('' where a case began) to another, and the seconds their cases had been there in all."""

    from_step: str
    to_step: str
    count: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One step in the funnel."""

    step: str
    entered: int
    """How often a case came here from another step, or began here."""
    left: dict[str, int] = field(default_factory=dict[str, int])
    """Step to how often a case went there from here."""
    days: float | None = None
    """How long a case stayed on average before it left; None where none has left."""

    @property
    def gone(self) -> int:
        return sum(self.left.values())

    def share(self, step: str) -> float:
        """Of all that came in, those that went on to this step directly; 0 where none came in."""
        return self.left.get(step, 0) / self.entered if self.entered else 0.0


def funnel(flows: Iterable[Flow], order: Iterable[str]) -> list[Passage]:
    """The passages of all steps in `order`. A reaction that leaves a case in its step is no passage, but the time until
    then counts as time in the step."""
    entered: dict[str, int] = {}
    left: dict[str, dict[str, int]] = {}
    seconds: dict[str, int] = {}
    for flow in flows:
        seconds[flow.from_step] = seconds.get(flow.from_step, 0) + flow.seconds
        if flow.from_step != flow.to_step:
            entered[flow.to_step] = entered.get(flow.to_step, 0) + flow.count
            ways = left.setdefault(flow.from_step, {})
            ways[flow.to_step] = ways.get(flow.to_step, 0) + flow.count
    return [_passage(step, entered, left, seconds) for step in order]


def _passage(
    step: str, entered: Mapping[str, int], left: Mapping[str, dict[str, int]], seconds: Mapping[str, int]
) -> Passage:
    ways = left.get(step, {})
    gone = sum(ways.values())
    return Passage(step, entered.get(step, 0), ways, seconds.get(step, 0) / gone / 86_400 if gone else None)
