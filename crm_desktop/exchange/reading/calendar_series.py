"""Series of other calendars that one rule over days cannot say: several rules, rules of what does not take place, times
of day in a rule, and series in zones where other days are, or whose clocks change at other times than here.

They are kept as several series, each with the same time on the wall of the office: their times until `AHEAD` from now
are worked out and put together again.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from crm_desktop.records import recurrence

AHEAD = datetime.timedelta(days=800)
_MOST_TIMES = 3_000
_MOST_ALONE = 60
"""Times that fit no rule are appointments of their own, up to so many."""
_OF_DAYS = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)\b")
_OF_CLOCK = re.compile(r";BY(?:HOUR|MINUTE|SECOND)=[\d,]*")
_END = re.compile(r";(?:UNTIL|COUNT)=[^;]*")


LONG_AGO = datetime.timedelta(days=3_660)
"""A series of so many times that began before is over."""


@dataclass(frozen=True, slots=True)
class Part:
    """One series, or one time, as it is kept. `name` tells it from the others of the same appointment."""

    start: datetime.date
    """As the start of the whole: a day, a time on the wall, or a moment."""
    rule: str
    name: str = ""


@dataclass(slots=True)
class Parts:
    found: list[Part] = field(default_factory=list[Part])
    cut: bool = False
    """More times follow than could be kept."""


def is_plain(start: datetime.date, rules: Sequence[str], without: Sequence[str], today: datetime.date) -> bool:
    """Whether one rule over days says it all."""
    if len(rules) > 1 or without:
        return False
    rule = rules[0] if rules else ""
    if not rule or not isinstance(start, datetime.datetime):
        return True
    if not _OF_DAYS.search(rule) or _OF_CLOCK.sub("", rule) != rule:
        return False
    return start.tzinfo is None or _runs_with_us(start, today)


def _runs_with_us(start: datetime.datetime, today: datetime.date) -> bool:
    """Whether its zone has the days of the office, and changes its clocks on the same ones."""
    try:
        if _wall(start).date() != start.date():
            return False
        first = _wall(start).time()
        begin = datetime.datetime.combine(max(today, start.date()), start.time(), start.tzinfo)
        moments = (begin + datetime.timedelta(days=days) for days in range(0, 370, 3))
        return all(_wall(moment).time() == first or _is_left_out(moment) for moment in moments)
    except (OverflowError, OSError, ValueError):
        return True


def _is_left_out(when: datetime.datetime) -> bool:
    """Whether the clocks of its zone pass over it in spring: that says nothing about those of the office."""
    shown = when.astimezone(datetime.UTC).astimezone(when.tzinfo)
    return shown.replace(tzinfo=None) != when.replace(tzinfo=None)


def _wall(when: datetime.datetime) -> datetime.datetime:
    """On the clock of the office."""
    return when if when.tzinfo is None else when.astimezone().replace(tzinfo=None)


def parts(
    start: datetime.date, rules: Sequence[str], without: Sequence[str], left_out: Callable[[datetime.datetime], bool],
    today: datetime.date,
) -> Parts:  # fmt: skip
    """The series one by one, from today on. What is over gives none. `left_out` says of a time of the zone whether it
    does not take place, or otherwise. Raises ValueError for rules that say nothing."""
    whole_day = not isinstance(start, datetime.datetime)
    zone = None if whole_day else start.tzinfo
    base = datetime.datetime.combine(start, datetime.time()) if whole_day else start.replace(tzinfo=None)
    since = datetime.datetime.combine(today - datetime.timedelta(days=1), datetime.time())
    until = since + AHEAD
    gone = {moment for rule in without for moment in _times(rule, base, since, until)[0]}
    made = Parts()
    for number, rule in enumerate(rules):
        times, ends = _times(rule, base, since, until)
        if number == 0 and base >= since:
            times.insert(0, base)
        times = [moment for moment in dict.fromkeys(times) if moment not in gone]
        gone.update(times)
        times = [moment for moment in times if not left_out(moment.replace(tzinfo=zone))]
        made.cut = made.cut or (bool(without) and not ends)
        _together(made, [moment.replace(tzinfo=zone) for moment in times], rule, f"rule{number}", ends)
    if whole_day:
        made.found = [Part(part.start.date(), part.rule, part.name) if isinstance(part.start, datetime.datetime)
                      else part for part in made.found]  # fmt: skip
    return made


def _times(
    rule: str, base: datetime.datetime, since: datetime.datetime, until: datetime.datetime
) -> tuple[list[datetime.datetime], bool]:
    """The times of a rule on its own wall between two, and whether it ends before the second."""
    from dateutil.rrule import rrulestr

    if recurrence.never_comes(rule, base.month, base.day) or ("COUNT=" in rule and since - base > LONG_AGO):
        raise ValueError("a rule that cannot be counted through")
    of_days = bool(_OF_DAYS.search(rule))
    base = nearer(base, since, rule)
    found: list[datetime.datetime] = []
    series = rrulestr(re.sub(r"UNTIL=(\d{8})(?:T\d{6}Z?)?", r"UNTIL=\1T235959", rule), dtstart=base)
    for seen, moment in enumerate(series):
        if moment > until:
            return found, False
        if seen >= (10 * _MOST_TIMES if of_days else _MOST_ALONE):
            raise ValueError("too many times")
        if len(found) >= _MOST_TIMES:
            return found, False
        if moment >= since:
            found.append(moment)
    return found, True


def _together(made: Parts, times: list[datetime.datetime], rule: str, name: str, ends: bool) -> None:
    """Put times of one rule together to as few series as possible, each with one time on the wall."""
    by_clock: dict[datetime.time, list[datetime.datetime]] = {}
    for moment in times:
        by_clock.setdefault(moment.time(), []).append(moment)
    for place, same in enumerate(by_clock.values()):
        runs = _runs(same)
        for number, run in enumerate(runs):
            last = number == len(runs) - 1
            if last and not ends and number:
                made.cut = True  # it goes on with the clocks of a time that is not worked out any more
            said = ":".join(filter(None, (name, str(place) if place else "", f"{run[0]:%Y%m%d}" if number else "")))
            _series(made, run, rule, said, last and not ends and not number)


def _runs(times: list[datetime.datetime]) -> list[list[datetime.datetime]]:
    """Cut where the time on the wall, or the day beside that of the zone, becomes another."""
    runs: list[list[datetime.datetime]] = []
    before: tuple[datetime.time, datetime.timedelta] | None = None
    for moment in times:
        wall = _wall(moment)
        now = (wall.time(), wall.date() - moment.date())
        if now != before:
            runs.append([])
        runs[-1].append(moment)
        before = now
    return runs


def _series(made: Parts, run: list[datetime.datetime], rule: str, name: str, goes_on: bool) -> None:
    first, last = _wall(run[0]).date(), _wall(run[-1]).date()
    days = [_wall(moment).date() for moment in run]
    later = (first - run[0].date()).days
    kept = _END.sub("", _OF_CLOCK.sub("", rule))
    if _OF_DAYS.search(kept) and not (later and re.search(r"FREQ=(?:MONTHLY|YEARLY)|BY(?:MONTH|YEAR|WEEKNO)", kept)):
        kept = recurrence.shifted(kept, later) if later else kept
        said = recurrence.days(kept, first, last)
        if set(days) <= set(said) and len(days) > 1:
            kept = kept if goes_on else f"{kept};UNTIL={last:%Y%m%d}"
            made.found.append(Part(run[0], recurrence.leaving_out(kept, set(said) - set(days)), name))
            return
        if len(days) == 1 and goes_on:
            made.found.append(Part(run[0], kept, name))
            return
    for moment in run[:_MOST_ALONE]:
        made.found.append(Part(moment, "", f"{name}:{moment:%Y%m%dT%H%M}"))
    made.cut = made.cut or goes_on or len(run) > _MOST_ALONE


def nearer(begin: datetime.datetime, now: datetime.datetime, rule: str) -> datetime.datetime:
    """A later beginning of the same series, where nothing but the interval hangs on it: counting through a hundred
    years of days takes seconds."""
    step = {"FREQ=DAILY": 1, "FREQ=WEEKLY": 7}.get(next(iter(re.findall(r"FREQ=\w+", rule)), ""), 0)
    if not step or "COUNT=" in rule or now <= begin:
        return begin
    step *= max(1, int(next(iter(re.findall(r"INTERVAL=(\d{1,5})", rule)), "1")))
    return begin + datetime.timedelta(days=max(0, (now - begin).days // step - 1) * step)
