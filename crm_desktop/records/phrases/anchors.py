"""Days reckoned from another day that is named: 3 Tage vor Monatsende, vor Freitag, from Monday on."""

from __future__ import annotations

import re
from datetime import date
from re import Match

from . import calendar, times
from .reading import Line, Part, Rule, Values
from .words import (
    COUNT,
    MONTH,
    NEXT,
    UNIT,
    count,
    unit,
)

_ONE = ("day", "week", "month", "year", "tag", "woche", "monat", "jahr")


def _offset(match: Match[str], line: Line) -> Part | None:
    """3 Tage vor Monatsende, two weeks after Easter, am Tag vor Heiligabend: the day is read where the words end."""
    from .scan import day_at

    anchor = day_at(line, match.end())
    if anchor is None or not any("date" in values for values in anchor.values):
        return None
    if match["n"] and count(match["n"]) > 1 and match["unit"].casefold() in _ONE:
        return None  # model 24, day after tomorrow
    if match["n"] is None and re.match(r"next\b", line.text[match.end() :], re.I):
        return None  # the week after next, Thursday
    if match["n"] is None and unit(match["unit"]) == "week":  # the week after Christmas: its Monday
        return _week_beside(match, line, anchor)
    sign = -1 if match["side"].casefold() in ("vor", "before") else 1
    number = count(match["n"]) if match["n"] else 1
    kind = unit(match["unit"])
    if kind in ("hour", "minute"):
        return None
    found = tuple(
        {"date": calendar.later(date.fromisoformat(values["date"]), sign * number, kind).isoformat()}
        for values in anchor.values
        if "date" in values
    )
    certain = tuple(values for values in found if values["date"] >= line.today.isoformat())
    if not certain:
        return None
    if anchor.values[0] == {}:
        certain = (dict[str, str](), *certain)
    return Part(match.start(), anchor.end, "date", certain, anchor.hint)


def _before_the_event(match: Match[str], line: Line) -> Part | None:
    """3 Monate vor Abflug am 1.5., two weeks before the wedding on 3 June: reckoned from that day, or that day itself;
    what takes place stays text."""
    from .scan import day_at

    anchor = day_at(line, match.end())
    kind = unit(match["unit"])
    if anchor is None or not anchor.values[0].get("date") or kind in ("hour", "minute"):
        return None
    sign = -1 if match["side"].casefold() in ("vor", "before") else 1
    on = date.fromisoformat(anchor.values[0]["date"])
    reckoned = calendar.later(on, sign * count(match["n"]), kind)
    values = tuple({"date": item.isoformat()} for item in (reckoned, on) if item >= line.today)
    pieces = ((match.start(), match.start("side")), (match.end(), anchor.end))
    return Part(match.start(), anchor.end, "date", values, anchor.hint, pieces=pieces)


def _week_beside(match: Match[str], line: Line, anchor: Part) -> Part | None:
    on = date.fromisoformat(next(values["date"] for values in anchor.values if "date" in values))
    step = -7 if match["side"].casefold() in ("vor", "before") else 7
    monday = calendar.monday(calendar.later(on, step, "day"))
    if monday < line.today:
        return None
    found: tuple[Values, ...] = ({"date": monday.isoformat()},)
    return Part(match.start(), anchor.end, "date", found if anchor.values[0] else ({}, *found), anchor.hint)


def _in_next_year(match: Match[str], line: Line) -> Part | None:
    """next year in March, nächstes Jahr am 5. Mai: that day of the next year."""
    from .scan import day_at

    found = day_at(line, match.end())
    if found is None or not found.values[-1].get("date"):
        return None
    named = date.fromisoformat(found.values[-1]["date"])
    if not re.search(MONTH, line.text[match.end() : found.end], re.I) and named.year != line.today.year + 1:
        return None
    on = calendar.months_later(named, 12 * (line.today.year + 1 - named.year))
    return Part(match.start(), found.end, "date", ({"date": on.isoformat()},))


_AGAIN = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|quarterly|yearly|annually|fortnightly|bi-?weekly|half-yearly|weekdays|once|twice|alle|jede[rnms]?)\b",
    re.I,
)


_ONWARD = re.compile(r"\s+(?:on|onwards?|forward)(?!\w)", re.I)


def _from(match: Match[str], line: Line) -> Part | None:
    """from Monday on, every week from 1 January: a start; "offer from Monday" is only what it is about."""
    from .scan import day_at

    found = day_at(line, match.end())
    if found is None:
        return None
    onward = _ONWARD.match(line.text, found.end)
    if onward is None and line.text[: match.start()].strip() and not _AGAIN.search(line.text):
        offered = tuple(value for value in found.values if value)
        dated = re.match(rf"\d|{MONTH}", line.text[match.end() :], re.I)
        if not offered or not dated or line.text[found.end :].strip(" .!"):
            return None
        soon = date.fromisoformat(offered[0]["date"]) < calendar.later(line.today, 8, "month")
        if soon:  # gritting from 1 December; what would be later is rather the day on a paper
            return Part(match.start(), found.end, "date", (*offered, {}), found.hint)
        return Part(match.start(), found.end, "date", ({}, *offered), maybe_name=True)
    values = found.values[1:] if found.maybe_name and not found.values[0] else found.values  # every week from June
    return Part(match.start(), onward.end() if onward else found.end, "date", values, found.hint)


def _close_of_day(match: Match[str], line: Line) -> Part | None:
    """EOD Friday, by close of business: that day, today where none is named."""
    from .scan import day_at

    end = match.end() - len(match.group()) + len(match.group().rstrip())
    if found := day_at(line, match.end()):
        return Part(match.start(), found.end, "date", found.values, found.hint)
    return Part(match.start(), end, "date", ({"date": line.today.isoformat()},))


def _beside(match: Match[str], line: Line) -> Part | None:
    """vor Freitag, after Dec 1: the working day before or after, or that day itself."""
    from .scan import day_at

    found = day_at(line, match.end())
    if found is None or "date" not in found.values[0]:
        return None
    on = date.fromisoformat(found.values[0]["date"])
    if times.AFTER_DAY.match(line.text, found.end) or times.CLOCK_AFTER.match(line.text, found.end):
        return Part(match.start(), found.end, "date", found.values, found.hint)  # before Friday noon
    beside = calendar.workdays_later(on, -1 if match["side"].casefold() in ("vor", "before") else 1)
    days = tuple({"date": item.isoformat()} for item in (beside, on) if item >= line.today)
    return Part(match.start(), found.end, "date", days, found.hint)


RULES: list[Rule] = [
    (re.compile(rf"(?:{NEXT})\s+(?:jahr|year)\s*,?\s+(?=\S)", re.I), _in_next_year),
    (re.compile(r"(?:from|starting|starts?|beginning|as\s+of)\s+(?!of\b)(?:on\s+)?(?:the\s+)?", re.I), _from),
    (
        re.compile(
            rf"(?:am\s+|an\s+dem\s+|on\s+the\s+|the\s+)?(?:(?:spätestens|at\s+least)\s+)?(?:(?P<n>{COUNT})\s+)?{UNIT}\s+"
            r"(?P<side>vor|nach|before|after)\s+(?:dem\s+|der\s+|the\s+)?",
            re.I,
        ),
        _offset,
    ),
    (
        re.compile(
            rf"(?P<n>{COUNT})\s+{UNIT}\s+(?P<side>vor|nach|before|after)\s+(?:dem\s+|der\s+|the\s+)?(?P<what>[^\W\d_]+)\s+(?=(?:am|on|at)\s)",
            re.I,
        ),
        _before_the_event,
    ),
    (
        re.compile(
            r"(?:by\s+|bis\s+(?:zum\s+)?)?(?:the\s+)?(?:EOD|COB|end\s+of\s+(?:the\s+)?(?:business\s+)?day|close\s+of\s+business|end\s+of\s+business)(?!\w)\s*(?:on\s+)?",
            re.I,
        ),
        _close_of_day,
    ),
]
LAST: list[Rule] = [
    (
        re.compile(r"(?P<side>vor|nach|before|after)\s+(?:dem\s+|der\s+|the\s+)?(?=\w)", re.I),
        _beside,
    ),
]
"""Tried after all other days, since a holiday knows its own "nach Ostern"."""
