"""A drawn process: steps, and per step the reactions of the customer with what follows from each.

One kind of process serves sales cases, tickets, complaints and plans after a sale. Plain data; the rules of a click
(`react`, `move`) take and give plain values, so that window, command line and tests use the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .followup import CALL

SALE, TICKET, COMPLAINT, CARE = NOUNS = ("sale", "ticket", "complaint", "care")
"""What the cases of a process are; "care" is a plan for an existing customer (after a sale, winning back)."""
WON, LOST, DONE = ENDS = ("won", "lost", "done")
DAYS, WORKDAYS, WEEKS, MONTHS = UNITS = ("days", "workdays", "weeks", "months")
MONTH, DAY, AMOUNT, REASON = QUESTIONS = ("month", "day", "amount", "reason")
"""What a reaction asks before it is done: in which month or on which day to go on, the amount, the reason."""
CASE_OWNER, ACTOR = "case", "me"
"""Whose follow-up it becomes: who leads the case, or who clicked. Anything else is the name of a member."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A follow-up so many days, working days (Monday to Friday), weeks or months later."""

    kind: str = CALL
    after: int = 0
    unit: str = DAYS
    owner: str = CASE_OWNER
    subject: str = ""

    def day(self, today: date) -> date:
        if self.unit == WORKDAYS:
            return workdays_later(today, self.after)
        if self.unit == MONTHS:
            return months_later(today, self.after)
        return today + timedelta(days=self.after * (7 if self.unit == WEEKS else 1))


@dataclass(frozen=True, slots=True)
class Reaction:
    """An arrow: what the customer said, and where that leads."""

    id: str
    name: str
    target: str
    plan: Plan | None = None
    template: str = ""
    probability: int | None = None
    """Percent from then on; None takes that of the step it leads to."""
    asks: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    """To choose from where the reason is asked."""


@dataclass(frozen=True, slots=True)
class Step:
    id: str
    name: str
    kind: str = CALL
    """What is done in it (a kind of follow-up); gives the icon and the kind of what is logged."""
    probability: int = 0
    """Percent."""
    end: str = ""
    rests: bool = False
    """Nothing need be planned while a case waits here."""
    plan: Plan | None = None
    """What is planned on entering, unless the reaction that led here says otherwise."""
    limit_days: int = 0
    """A case here for longer counts as ageing; 0 is never."""
    script: str = ""
    starts: str = ""
    """Code of a process that begins for the same contact once a case ends here."""
    reactions: tuple[Reaction, ...] = ()
    x: int = 0
    y: int = 0
    """Upper left corner in the drawing."""

    def reaction(self, reaction_id: str) -> Reaction | None:
        return next((item for item in self.reactions if item.id == reaction_id), None)


@dataclass(frozen=True, slots=True)
class Process:
    code: str
    name: str
    noun: str = SALE
    start: str = ""
    steps: tuple[Step, ...] = ()

    def step(self, step_id: str) -> Step | None:
        return next((item for item in self.steps if item.id == step_id), None)

    @property
    def in_order(self) -> tuple[Step, ...]:
        """As columns and lists show them: ends last, wherever they stand in the drawing."""
        return tuple(sorted(self.steps, key=lambda step: bool(step.end)))

    @property
    def ends(self) -> tuple[Step, ...]:
        return tuple(step for step in self.steps if step.end)


@dataclass(frozen=True, slots=True)
class Planned:
    """A follow-up to plan."""

    kind: str
    subject: str
    day: str
    owner: str


@dataclass(frozen=True, slots=True)
class Move:
    """What one click does to a case: where it goes, how likely it is then, what is planned next."""

    step: str
    probability: int
    end: str
    planned: Planned | None
    """None where the case ends or rests, or keeps the step that is planned already."""
    template: str = ""
    starts: str = ""


def react(process: Process, step_id: str, reaction_id: str, today: date, *, day: str = "", month: str = "") -> Move:
    """What follows from a reaction in a step. `day` (ISO) or `month` ("2027-03") say when to go on where that is
    asked: a month means its first working day, which New Year and 1 May are not. Raises KeyError for a step or reaction
    that is none, ValueError where what is asked is missing or no day."""
    step = _step(process, step_id)
    reaction = step.reaction(reaction_id)
    if reaction is None:
        raise KeyError(reaction_id)
    target = _step(process, reaction.target)
    asked = asked_day(reaction, today, day=day, month=month)
    probability = target.probability if reaction.probability is None or target.end else reaction.probability
    planned = _planned(target, reaction.plan or target.plan, asked, today)
    return Move(target.id, probability, target.end, planned, reaction.template, target.starts)


def asked_day(reaction: Reaction, today: date, *, day: str = "", month: str = "") -> date | None:
    """The day somebody was asked for; None where the reaction asks for none."""
    if MONTH in reaction.asks:
        if day:
            return date.fromisoformat(day)
        first = date.fromisoformat(f"{month}-01")
        if first.month in (1, 5):  # New Year and the first of May
            first = first.replace(day=2)
        return max(_workday(first), today)
    if DAY in reaction.asks:
        return date.fromisoformat(day)
    return date.fromisoformat(day) if day else None


def move(process: Process, step_id: str, today: date) -> Move:
    """What follows when a case is put into a step by hand, or begins there. Raises KeyError for a step that is none."""
    step = _step(process, step_id)
    return Move(step.id, step.probability, step.end, _planned(step, step.plan, None, today), "", step.starts)


def _planned(step: Step, plan: Plan | None, asked: date | None, today: date) -> Planned | None:
    if step.end:
        return None
    if plan is None:
        if step.rests and asked is None:
            return None
        plan = Plan(step.kind)
    when = asked or plan.day(today)
    return Planned(plan.kind, plan.subject or step.name, when.isoformat(), plan.owner)


def _step(process: Process, step_id: str) -> Step:
    step = process.step(step_id)
    if step is None:
        raise KeyError(step_id)
    return step


def reasons(process: Process, step_id: str, end_id: str) -> tuple[str, ...]:
    """Reasons to choose from when a case in this step goes to that end: those its reactions name, else those that any
    reaction leading there names."""
    here = process.step(step_id)
    for steps in ((here,) if here else (), process.steps):
        found = [
            reason for step in steps for reaction in step.reactions if reaction.target == end_id
            for reason in reaction.reasons
        ]  # fmt: skip
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def workdays_later(day: date, count: int) -> date:
    """So many days from Monday to Friday later; 0 is the day itself, or Monday when it falls on a weekend. Public
    holidays count as working days, since they differ from place to place."""
    day = _workday(day)
    weeks, rest = divmod(count, 5)
    day += timedelta(weeks=weeks)
    for _ in range(rest):
        day = _workday(day + timedelta(days=1))
    return day


def _workday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() > 4 else day


def months_later(day: date, count: int) -> date:
    """The same day of a later month, or its last one where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
