"""The board, the list and the forecast of cases. All of them rest on the same cases and the same sums, so that no two
figures on a screen can differ. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.records.forecast import COMMITTED_PERCENT, Chance, Month, Passage, forecast, funnel, weighted
from crm_desktop.records.process import SALE, WON, Process, Step, months_later
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes
from crm_desktop.store.workspace import Workspace

from . import followups

tr = texts("cases")


@dataclass(slots=True)
class Total:
    """Sums in cents; cases in another currency are counted in `count` and `foreign` only."""

    count: int = 0
    amount: int = 0
    weighted: int = 0
    foreign: int = 0

    def add(self, case: Case, step: Step | None, currency: str) -> None:
        self.count += 1
        if case.currency != currency:
            self.foreign += 1
            return
        self.amount += case.amount or 0
        self.weighted += weighted(case.amount or 0, case.percent(step))


@dataclass(slots=True)
class Column:
    step: Step
    cases: list[Case] = field(default_factory=list[Case])
    total: Total = field(default_factory=Total)


@dataclass(slots=True)
class Board:
    """Columns in the order of the drawing. Ends hold what ended this month; `total` is of the open ones. A case of an
    older version whose step is gone stands in a column of its own, with that step."""

    process: Process
    columns: list[Column]
    total: Total
    currency: str


def board(ws: Workspace, process_id: str, owner_ids: Sequence[str] = ()) -> Board:
    """The board of a process, of all members or of these. Raises NotFound."""
    version = processes.current(ws, process_id)
    if version is None:
        raise NotFound(tr("There is no process “{name}”.", name=process_id))
    open_cases = queries.open_cases(ws, [version.process_id])
    closed = queries.closed_cases(ws, month_begin(ws), process_ids=[version.process_id])
    found = [case for case in (*open_cases, *closed) if not owner_ids or case.owner_id in owner_ids]
    currency = main_currency(found)
    columns = {step.id: Column(step) for step in version.process.steps}
    total = Total()
    older: dict[str, Process] = {version.id: version.process}
    for case in found:
        step = _step(ws, case, older)
        column = columns.setdefault(case.step, Column(step or Step(case.step, case.step)))
        column.cases.append(case)
        column.total.add(case, step, currency)
        if not case.outcome:
            total.add(case, step, currency)
    return Board(version.process, list(columns.values()), total, currency)


def _step(ws: Workspace, case: Case, known: dict[str, Process]) -> Step | None:
    """The step a case is in, as its own version has it."""
    if case.version_id not in known:
        version = processes.version(ws, case.version_id)
        known[case.version_id] = version.process if version else Process("", "")
    return known[case.version_id].step(case.step)


def main_currency(cases: Iterable[Case]) -> str:
    """The one most cases have; EUR where there are none."""
    counts: dict[str, int] = {}
    for case in cases:
        counts[case.currency] = counts.get(case.currency, 0) + 1
    return max(counts, key=lambda name: counts[name]) if counts else "EUR"


def month_begin(ws: Workspace) -> str:
    """The first moment of this month in the office, as UTC."""
    first = followups.today(ws).replace(day=1)
    return _moment(first.isoformat())


def _moment(day: str) -> str:
    return stamp(datetime.fromisoformat(day).astimezone().astimezone(UTC))


def expected(
    ws: Workspace, months: int = 6, committed_from: int = COMMITTED_PERCENT, process_ids: Sequence[str] = ()
) -> list[Month]:
    """What sales may bring in this month and the next ones (`records.forecast`)."""
    known: dict[str, Process] = {}
    chances = [
        Chance(case.id, case.amount or 0, case.percent(_step(ws, case, known)), case.close_day, case.currency)
        for case in queries.open_cases(ws, process_ids, [SALE])
    ]
    for case in queries.closed_cases(ws, month_begin(ws), "", process_ids, [SALE]):
        if case.outcome == WON:
            day = datetime.fromisoformat(case.closed_at).astimezone().date().isoformat()
            chances.append(Chance(case.id, case.amount or 0, 100, day, case.currency, won=True))
    return forecast(chances, followups.today(ws), months, committed_from)


def passages(ws: Workspace, process_id: str, months: int = 12) -> list[Passage]:
    """The funnel of a process: cases that began in the last months, step by step."""
    version = processes.current(ws, process_id)
    if version is None:
        raise NotFound(tr("There is no process “{name}”.", name=process_id))
    since = months_later(followups.today(ws), -months)
    moves = queries.passed(ws, version.process_id, _moment(since.isoformat()))
    ends = {step.id: step.end for step in version.process.ends}
    return funnel(moves, ends, [step.id for step in version.process.steps])


@dataclass(frozen=True, slots=True)
class Lost:
    """Sales lost for one reason to one competitor ('' where nobody said)."""

    reason: str
    competitor_id: str
    competitor: str
    count: int
    amount: int


def lost(ws: Workspace, months: int = 12, currency: str = "EUR") -> list[Lost]:
    """Lost to whom and why in the last months; the largest sum first. Other currencies are counted, not added."""
    since = months_later(followups.today(ws), -months)
    found: dict[tuple[str, str], Lost] = {}
    for case in queries.closed_cases(ws, _moment(since.isoformat()), nouns=[SALE]):
        if case.outcome != "lost":
            continue
        key = (case.reason, case.competitor_id)
        known = found.get(key) or Lost(case.reason, case.competitor_id, case.competitor, 0, 0)
        amount = (case.amount or 0) if case.currency == currency else 0
        found[key] = Lost(*key, known.competitor, known.count + 1, known.amount + amount)
    return sorted(found.values(), key=lambda item: (-item.amount, -item.count, item.reason))
