"""The rules of a time zone as iCalendar wants them (VTIMEZONE): one yearly rule for each change of the clocks, which
every program understands; where a zone has no such rule, each change by its day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Any, NamedTuple

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST = -1
_LOOKED_AT = 40
"""Years over which a rule is tried; it goes on from there by itself."""


class Change(NamedTuple):
    """The clocks go from one offset to another at `at`, on the wall as it was just before."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def rules(zone: tzinfo, first: int, last: int) -> Any:
    """The VTIMEZONE of `zone`, right in the years from `first` to `last`."""
    from icalendar import Timezone

    last = min(last, first + _LOOKED_AT)
    by_year = [_changes(zone, year) for year in range(first - 1, last + 1)]
    found: Any = Timezone()
    found.add("tzid", str(getattr(zone, "key", "") or zone))
    if not any(by_year):
        now = datetime(first, 1, 1, tzinfo=zone)
        offset = now.utcoffset() or timedelta()
        found.add_component(_part(Change(datetime(1970, 1, 1), offset, offset, now.tzname() or "", summer=False), {}))
        return found
    yearly = [_rule([year[place] for year in by_year]) for place in (0, 1)] if _alike(by_year) else []
    if not yearly or not all(yearly):
        return Timezone.from_tzinfo(zone, first_date=date(first, 1, 1), last_date=date(last, 12, 31))
    for change, rule in zip(by_year[0], yearly, strict=True):
        found.add_component(_part(change, rule))
    return found


def _alike(by_year: list[list[Change]]) -> bool:
    """Whether the clocks change twice in each year, always in the same way at the same time of day."""
    ways = {tuple((item.at.month, item.at.time(), item.before, item.after) for item in year) for year in by_year}
    return len(ways) == 1 and len(by_year[0]) == 2


def _rule(changes: list[Change]) -> dict[str, Any]:
    """FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU; {} where the days follow no such rule."""
    weekdays = {item.at.weekday() for item in changes}
    if len(weekdays) != 1:
        return {}
    last = all((item.at + timedelta(days=7)).month != item.at.month for item in changes)
    places = {_LAST} if last else {(item.at.day - 1) // 7 + 1 for item in changes}
    if len(places) != 1:
        return {}
    return {
        "FREQ": "YEARLY", "BYMONTH": changes[0].at.month, "BYDAY": f"{places.pop()}{WEEKDAYS[weekdays.pop()]}",
    }  # fmt: skip


def _changes(zone: tzinfo, year: int) -> list[Change]:
    days = [datetime(year, 1, 1, tzinfo=UTC) + timedelta(days=day) for day in range(367)]
    found: list[Change] = []
    for early, late in pairwise(day for day in days if day.year == year or day.month == 1):
        before, after = (moment.astimezone(zone).utcoffset() for moment in (early, late))
        if before is None or after is None or before == after:
            continue
        while late - early > timedelta(minutes=1):
            middle = early + (late - early) / 2
            early, late = (middle, late) if middle.astimezone(zone).utcoffset() == before else (early, middle)
        moment = late.replace(second=0, microsecond=0)
        local = moment.astimezone(zone)
        at = (moment + before).replace(tzinfo=None)
        found.append(Change(at, before, after, local.tzname() or "", bool(local.dst())))
    return found


def _part(change: Change, rule: dict[str, Any]) -> Any:
    from icalendar import TimezoneDaylight, TimezoneStandard

    part: Any = TimezoneDaylight() if change.summer else TimezoneStandard()
    part.add("dtstart", change.at)
    if rule:
        part.add("rrule", rule)
    part.add("tzname", change.name)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    return part
