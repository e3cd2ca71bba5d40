"""The board, the forecast, the funnel: what the screens and the command line show of cases. All sums come from the same
statements (store/queries/pipeline.py), so that no two figures can differ. Reads only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.common.clock import day_begins, local_day
from crm_desktop.common.errors import NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.case import Case
from crm_desktop.records.forecast import COMMITTED_PERCENT, Month, Passage, Share, forecast, funnel
from crm_desktop.records.process import WON, Process, Step, months_later
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import pipeline as queries
from crm_desktop.store.queries import processes, service
from crm_desktop.store.queries.pipeline import LostSum, Scope
from crm_desktop.store.queries.service import CauseSum
from crm_desktop.store.workspace import Workspace

from . import followups, settings

tr = texts("cases")


@dataclass(slots=True)
class Total:
    """Sums in cents of the cases in the main currency; those in another one are counted in `count` and `foreign`, and
    stand by currency in `others` as (amount, weighted)."""

    count: int = 0
    amount: int = 0
    weighted: int = 0
    foreign: int = 0
    others: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])

    def add(self, count: int, amount: int, weighted: int, currency: str, main: str) -> None:
        self.count += count
        if currency == main:
            self.amount += amount
            self.weighted += weighted
        else:
            self.foreign += count
            known = self.others.get(currency, (0, 0))
            self.others[currency] = (known[0] + amount, known[1] + weighted)


@dataclass(slots=True)
class Column:
    """A step with the ids of the cases in it, what waits longest first; the cards are read when they are shown."""

    step: Step
    case_ids: list[str] = field(default_factory=list[str])
    total: Total = field(default_factory=Total)


@dataclass(slots=True)
class Board:
    """Columns in the order of the drawing, ends last. Ends hold what ended this month; `total` is of the open ones. A
    step that only an older version has, and in which a case still is, stands behind those of the newest."""

    version_id: str
    process: Process
    columns: list[Column]
    total: Total
    currency: str


def board(ws: Workspace, process_id: str, owner_ids: Sequence[str] = (), scope: Scope | None = None) -> Board:
    """The board of a process (its id or code), of all members or of these, narrowed by `scope`. Raises NotFound."""
    version = _current(ws, process_id)
    scope = (scope or Scope())._replace(process_id=version.process_id)
    if owner_ids:
        scope = scope._replace(owner_ids=tuple(owner_ids))
    sums = queries.step_sums(ws, scope)
    closed = queries.ended(ws, scope, month_begin(ws))
    currency = _main_currency(((item.currency, item.count) for item in sums), (case.currency for case in closed))
    columns = {step.id: Column(step) for step in version.process.steps}
    total = Total()
    for item in sums:
        column = columns.get(item.step) or columns.setdefault(item.step, Column(_old_step(ws, item)))
        for into in (column.total, total):
            into.add(item.count, item.amount, item.weighted, item.currency, currency)
    for step_id, case_ids in queries.open_ids(ws, scope).items():
        columns[step_id].case_ids = case_ids
    for case in closed:
        column = columns.setdefault(case.step, Column(Step(case.step, case.step, end=case.outcome)))
        column.case_ids.append(case.id)
        column.total.add(1, case.amount, case.amount if case.outcome == WON else 0, case.currency, currency)
    known = {step.id for step in version.process.steps}
    ordered = sorted(columns.values(), key=lambda column: (column.step.id not in known, bool(column.step.end)))
    return Board(version.id, version.process, ordered, total, currency)


def _current(ws: Workspace, process_id: str) -> processes.Version:
    version = processes.current(ws, process_id)
    if version is None:
        raise NotFound(tr("There is no process “{name}”.", name=process_id))
    return version


def _old_step(ws: Workspace, item: queries.StepSum) -> Step:
    version = processes.version(ws, item.version_id)
    return (version.process.step(item.step) if version else None) or Step(item.step, item.step)


def _main_currency(counted: Iterable[tuple[str, int]], single: Iterable[str]) -> str:
    """The one most cases have; EUR where there are none."""
    counts: dict[str, int] = {}
    for name, count in (*counted, *((name, 1) for name in single)):
        counts[name] = counts.get(name, 0) + count
    return max(counts, key=lambda name: counts[name]) if counts else "EUR"


def month_begin(ws: Workspace) -> str:
    """The first moment of this month in the office, as UTC."""
    return day_begins(followups.today(ws).replace(day=1))


def won(ws: Workspace, process_id: str = "", scope: Scope | None = None) -> dict[str, int]:
    """Currency to what was won this month, of one process or of all sales."""
    found: dict[str, int] = {}
    for case in queries.ended(ws, (scope or Scope())._replace(process_id=process_id), month_begin(ws), WON):
        found[case.currency] = found.get(case.currency, 0) + case.amount
    return found


def won_with(ws: Workspace, contact_id: str, today: date) -> dict[str, int]:
    """Currency to what was won this year with a contact; for a company with its people, too."""
    begin = day_begins(today.replace(month=1, day=1))
    return {currency: amount for currency, amount in queries.won_with(ws, contact_id, begin) if amount}


def listed(
    ws: Workspace, process_id: str, scope: Scope | None = None, sort: str = "close_day", descending: bool = False
) -> list[str]:
    """Ids of the cases of the board, in the order of one of `queries.SORTS`."""
    scope = (scope or Scope())._replace(process_id=process_id)
    return queries.listed_ids(ws, scope, month_begin(ws), sort, descending)


def expected(
    ws: Workspace, months: int = 6, committed_from: int = COMMITTED_PERCENT, process_id: str = "",
    scope: Scope | None = None,
) -> list[Month]:  # fmt: skip
    """What sales may bring in this month and the next ones (`records.forecast`), of one process or of all sales,
    narrowed by `scope`."""
    today = followups.today(ws)
    scope = (scope or Scope())._replace(process_id=process_id)
    shares = queries.shares(ws, scope, today.isoformat(), committed_from)
    for case in queries.ended(ws, scope, month_begin(ws), WON):
        day = local_day(case.closed_at)
        month = day.isoformat()[:7] if day else ""
        shares.append(Share(case.currency, month, 1, case.amount, case.amount, won=True))
    return forecast(shares, today, months)


def passages(ws: Workspace, process_id: str, months: int = 12) -> list[Passage]:
    """The funnel of a process: how cases moved between its steps in the last months."""
    version = _current(ws, process_id)
    since = day_begins(months_later(followups.today(ws), -months))
    return funnel(queries.flows(ws, version.process_id, since), [step.id for step in version.process.in_order])


def complaints(ws: Workspace, months: int = 12) -> list[CauseSum]:
    """Complaints of the last months by cause, the most frequent first."""
    return service.causes(ws, day_begins(months_later(followups.today(ws), -months)))


PERSONS = "figures.persons"
"""Setting of the file: "1" lets everybody in the office see figures of single persons. Off unless the owner says so."""


@dataclass(frozen=True, slots=True)
class Effort:
    """Minutes spent on a case and what came of it; `user` is '' while figures of single persons are off."""

    case_id: str
    title: str
    contact: str
    user: str
    minutes: int
    entries: int
    result: str
    """An end (won, lost, done), or '' while it is open."""
    step: str
    amount: int | None
    currency: str


def shows_persons(ws: Workspace) -> bool:
    return settings.get(ws, PERSONS) == "1"


def show_persons(ws: Workspace, on: bool) -> None:
    """Switch figures of single persons on or off, for everybody who works with the file."""
    settings.put(ws, PERSONS, "1" if on else "")


def effort(ws: Workspace, months: int = 12) -> list[Effort]:
    """Minutes by case in the last months, what took longest first; by member as well only where that is switched on.
    The minutes add up to those of all entries of cases. Cases that were deleted since stand without a title."""
    spent: dict[tuple[str, str], tuple[int, int]] = {}
    by_person = shows_persons(ws)
    for item in case_queries.effort(ws, day_begins(months_later(followups.today(ws), -months))):
        key = (item.case_id, item.user if by_person else "")
        minutes, entries = spent.get(key, (0, 0))
        spent[key] = (minutes + item.minutes, entries + item.entries)
    ids = list(dict.fromkeys(case_id for case_id, _ in spent))
    pieces = (ids[start : start + 500] for start in range(0, len(ids), 500))
    known = {case.id: case for piece in pieces for case in case_queries.some(ws, piece)}
    names = _step_names(ws, {case.version_id for case in known.values()})
    found: list[Effort] = []
    for (case_id, user), (minutes, entries) in spent.items():
        case = known.get(case_id) or Case(case_id)
        step = names.get((case.version_id, case.step), case.step)
        found.append(Effort(
            case_id, case.title, case.contact, user, minutes, entries, case.outcome, step, case.amount, case.currency
        ))  # fmt: skip
    return sorted(found, key=lambda item: (-item.minutes, item.title, item.user))


def _step_names(ws: Workspace, version_ids: Iterable[str]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for version_id in version_ids:
        version = processes.version(ws, version_id)
        for step in version.process.steps if version else ():
            found[version_id, step.id] = step.name
    return found


def lost(ws: Workspace, months: int = 12, currency: str = "EUR") -> list[LostSum]:
    """Sales lost in the last months: to whom and why, the largest sum first."""
    return queries.lost(ws, day_begins(months_later(followups.today(ws), -months)), currency)
