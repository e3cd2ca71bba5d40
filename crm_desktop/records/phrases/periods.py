"""Months, quarters and years and their beginning, middle and end; the n-th weekday of a month."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from re import Match

from . import calendar
from .dates import PLACE
from .reading import Line, Part, Rule, Values, day, name_or_day
from .weeks import edge
from .words import (
    AFTER_NEXT,
    ANY_DAY,
    MONTH,
    NAME_AFTER,
    NEXT,
    ORDINAL,
    PART,
    PRE,
    THIS,
    TITLES,
    WEEKDAYS,
    month,
    ordinal,
    pattern,
)


def _month(match: Match[str], line: Line) -> Part | None:
    """Ende des Monats, Anfang nächsten Monats, next month, Monatsende, mid-month."""
    which = (match["which"] or "").casefold()
    where = match["edge"] or match["edge2"]
    step = 2 if which.startswith(("übern", "uebern")) else 1 if which and not which.startswith(_NOW) else 0
    first = calendar.months_later(line.today.replace(day=1), step)
    if not where:
        same = calendar.months_later(line.today, step)
        return day(match, first, *([same] if same != first else [])) if step else None
    return _within(match, line, first, where)


_NOW = ("dies", "this", "lauf", "des lauf", "des akt")


def _within(match: Match[str], line: Line, first: date, where: str) -> Part:
    days = (first, first.replace(day=15), calendar.month_end(first.year, first.month))
    found = days[edge(where)]
    if found >= line.today:
        return day(match, found)
    nxt = calendar.months_later(first, 1)
    return day(match, nxt if edge(where) == 0 else nxt.replace(day=15))


_SHORT_YEAR = re.compile(
    r"\s+(?P<year>\d\d)(?![\w.:,/%€-]|\s*(?:uhr|h|stück|kisten|personen|euro|prozent|people|pieces|%|€)(?!\w))", re.I
)
"""Ende Januar 27: a month has no day beside its end."""


def _of_year(match: Match[str], line: Line, number: int, year: int, where: str) -> Part:
    found = (date(year, number, 1), date(year, number, 15), calendar.month_end(year, number))[edge(where)]
    return day(match, found) if found >= line.today else day(match, None, found, hint="past")


def _named_month(match: Match[str], line: Line) -> Part | None:
    """Anfang März, Ende Mai 2027, mid-December, im Dezember; a month alone is only offered."""
    number, year, where = month(match["m"]), match["year"], match["edge"]
    if year and year[0].casefold() == "n":
        year = str(line.today.year + 1)
    short = _SHORT_YEAR.match(line.text, match.end()) if where and not year else None
    if short and 0 <= int(short["year"]) - line.today.year % 100 < 4:
        return replace(_of_year(match, line, number, int(short["year"]) + 2000, where or ""), end=short.end())
    if match["m"] == "May" and re.match(r"\s+(?:I|we|he|she|they|you|need|be|have|the)\b", line.text[match.end() :]):
        return None
    if not where and (TITLES.search(line.text, 0, match.start("m")) or match["m"] in ("may", "march", "mar")):
        return None
    if not where and not year and PLACE.search(line.text, 0, match.start()):
        return None  # Straße des 17. Juni
    if not where and not year and NAME_AFTER.match(line.text, match.end()):
        return None
    pre = match["pre"].strip().casefold()
    found_year = int(year[-2:]) + 2000 if year else line.today.year
    first = date(found_year, number, 1)
    last = calendar.month_end(found_year, number)
    if last < line.today and not year:
        first, last = first.replace(year=found_year + 1), calendar.month_end(found_year + 1, number)
    hint = "next_year" if not year and first.year > line.today.year else ""
    if last < line.today:
        return day(match, None, first, hint="past")
    if where:
        found = (first, first.replace(day=15), last)[edge(where)]
        if found < line.today and not year:
            return day(match, None, line.today, found.replace(year=found.year + 1))
        return day(match, found, hint=hint)
    if first < line.today:
        days = (last, *([] if year else [first.replace(year=first.year + 1)]))
        return day(match, None, *days) if pre else name_or_day(match, *days)
    if pre.startswith(("bis", "by", "until", "till", "spätestens", "no later")):
        return day(match, first, last, hint=hint)
    return day(match, first, hint=hint) if pre else name_or_day(match, first, hint=hint)


def _year(match: Match[str], line: Line) -> Part | None:
    """Ende des Jahres, Anfang 2027, Mitte nächsten Jahres, next year, Jahresende, Quartalsende."""
    groups = match.groupdict()
    which = (groups.get("which") or "").casefold()
    if groups.get("year") and re.match(r"(?:start|beginning|middle)\s+2", match.group(), re.I):
        return None  # start 2027 budget
    if groups.get("year"):
        year = int(groups["year"])
    else:
        year = line.today.year + (2 if which.startswith("übern") else 1 if which and not which.startswith(_NOW) else 0)
    where = groups.get("edge")
    if not where:
        same = calendar.months_later(line.today, 12)
        return day(match, date(year, 1, 1), same) if year > line.today.year else None
    found = (date(year, 1, 1), date(year, 7, 1), date(year, 12, 31))[edge(where)]
    if found < line.today:
        later = found.replace(year=found.year + 1)
        return (
            day(match, None, found, later, hint="past") if groups.get("year") else day(match, later, hint="next_year")
        )
    return day(match, found, date(year, 6, 30)) if edge(where) == 1 else day(match, found)


def _quarter(match: Match[str], line: Line) -> Part | None:
    which = (match["which"] or "").casefold()
    step = 1 if which and not which.startswith(_NOW) else 0
    start = calendar.quarter_start(line.today, step)
    end = calendar.quarter_start(line.today, step + 1) - timedelta(days=1)
    where = match["edge"] or match["edge2"]
    if not where:
        return day(match, start) if step else None
    found = (start, date(start.year, start.month + 1, 15), end)[edge(where)]
    return day(match, found if found >= line.today else calendar.quarter_start(line.today, 1))


def _nth(match: Match[str], line: Line) -> Part | None:
    """am ersten Montag im Dezember, the last working day of next month."""
    number, name = ordinal(match["nth"]), match["what"].casefold()
    named = match["m"]
    which = (match["which"] or "").casefold()
    for step in range(14):
        base = calendar.months_later(line.today.replace(day=1), step)
        if (named and base.month != month(named)) or (which and not which.startswith(_NOW) and step != 1):
            continue
        found = calendar.nth_of_month(base.year, base.month, number, days_named(name))
        if found and found >= line.today:
            return day(match, found)
    return None


def days_named(name: str) -> tuple[int, ...]:
    """The weekdays that "Montag", "Werktag", "weekday" or "Tag" stand for."""
    name = name.casefold().rstrip(".")
    if name in WEEKDAYS:
        return (WEEKDAYS[name],)
    return (0, 1, 2, 3, 4, 5, 6) if name in ("tag", "day", "tages") else (0, 1, 2, 3, 4)


_GENITIVE = r"(?P<glued>januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"


def _week_of_month(match: Match[str], line: Line) -> Part | None:
    """zweite Woche im Januar, erste Dezemberwoche: from its n-th Monday; the week its n-th seven days begin in is
    offered as well."""
    number, named = ordinal(match["nth"]), month(match["m"] or match["glued"])
    for year in (line.today.year, line.today.year + 1):
        first = date(year, named, 1)
        if number < 0:
            found = other = calendar.monday(calendar.month_end(year, named))
        else:
            found = calendar.nth_of_month(year, named, number, (0,)) or first
            other = max(first, calendar.monday(first + timedelta(weeks=number - 1)))
        if found >= line.today:
            days = dict.fromkeys((found, other) if other >= line.today else (found,))
            return day(match, *days, hint="next_year" if found.year > line.today.year else "")
    return None


def _half_of_month(match: Match[str], line: Line) -> Part | None:
    """zweite Januarhälfte, first half of March: the 1st or the 16th."""
    number, named = ordinal(match["nth"]), month(match["m"] or match["glued"])
    if number not in (1, 2):
        return None
    found = date(line.today.year, named, 1 if number == 1 else 16)
    if found >= line.today:
        return day(match, found)
    return day(match, found.replace(year=found.year + 1), hint="next_year")


NTH = rf"(?P<nth>{ORDINAL})\s+(?P<what>{ANY_DAY}|werktag(?:es|s)?|arbeitstag(?:es|s)?|weekday|(?:working|business|work)\s?day|tages|tag|day)"


def _this_month(match: Match[str], line: Line) -> Part | None:
    return _within(match, line, line.today.replace(day=1), match["edge"] or match["edge2"] or "end")


def _this_quarter(match: Match[str], line: Line) -> Part | None:
    start = calendar.quarter_start(line.today)
    end = calendar.quarter_start(line.today, 1) - timedelta(days=1)
    found = (start, date(start.year, start.month + 1, 15), end)[edge(match["edge"] or match["edge2"] or "end")]
    return day(match, found if found >= line.today else calendar.quarter_start(line.today, 1))


def _from_month_to_month(match: Match[str], line: Line) -> Part | None:
    """von April bis Oktober: from the first of the one to the last of the other."""
    first = date(line.today.year + (month(match["a"]) <= line.today.month), month(match["a"]), 1)
    last = calendar.month_end(first.year + (month(match["b"]) < first.month), month(match["b"]))
    values: Values = {"date": first.isoformat(), "until": last.isoformat()}
    return Part(match.start(), match.end(), "date", (values,), "next_year" if first.year > line.today.year else "")


RULES: list[Rule] = [
    (
        pattern(
            rf"(?:von|from|zwischen|between)\s+(?P<a>{MONTH})\s+(?:bis|to|until|till|through|und|and)\s+(?:ende\s+|the\s+end\s+of\s+|end\s+of\s+)?(?P<b>{MONTH})"
        ),
        _from_month_to_month,
    ),
    (
        pattern(rf"{PRE}(?:{PART})?(?P<which>{NEXT}|{AFTER_NEXT}|{THIS})\s+(?:monats?|month)(?P<edge2>)"),
        _month,
    ),
    (
        pattern(
            rf"{PRE}(?P<which>)(?:{PART}(?:des\s+|of\s+|the\s+)*(?:monats?|month)|monats(?P<edge2>ende|mitte|anfang)"
            r"|the\s+month['’]s\s+(?:end)|month[\s-](?:end))"
        ),
        _this_month,
    ),
    (
        pattern(
            rf"(?P<pre>{PRE})(?:{PART})?(?P<m>{MONTH})(?:\s+(?P<year>20\d\d|'\d\d|next\s+year|nächste[ns]\s+jahre?s))?"
        ),
        _named_month,
    ),
    (
        pattern(rf"{PRE}(?:{PART})?(?P<which>{NEXT}|{AFTER_NEXT}|{THIS})\s+(?:jahre?s?|year)"),
        _year,
    ),
    (pattern(rf"{PRE}{PART}(?:jahres|(?:(?:of|the)\s+)*(?:jahres|year))"), _year),
    (pattern(rf"{PRE}{PART}(?P<year>20\d\d)"), _year),
    (pattern(rf"{PRE}(?:jahres(?P<edge>ende|mitte|anfang))"), _year),
    (pattern(rf"{PRE}(?:year[\s-](?P<edge>end))"), _year),
    (
        pattern(rf"{PRE}(?:{PART})?(?P<which>{NEXT}|{THIS})\s+(?:quartals?|quarter)(?P<edge2>)"),
        _quarter,
    ),
    (
        pattern(
            rf"{PRE}(?P<which>)(?:{PART}(?:of\s+|the\s+|des\s+)*(?:quartals?|quarter)|quartals(?P<edge2>ende|anfang|mitte)|quarter[\s-]end)"
        ),
        _this_quarter,
    ),
    (
        pattern(
            rf"(?:bis\s+zum|am|zum|on\s+the|by\s+the|the)\s+{NTH}\s+(?:im|in|of|des|in\s+the)\s+(?:the\s+|dem\s+)?(?:(?P<which>{NEXT}|{THIS})"
            rf"\s+)?(?:monats?|month|(?P<m>{MONTH}))"
        ),
        _nth,
    ),
    (pattern(rf"{NTH}\s+(?:im|in|of)\s+(?P<which>)(?P<m>{MONTH})"), _nth),
    (
        pattern(rf"{PRE}(?P<nth>{ORDINAL})\s+(?:(?:woche|week)\s+(?:im|in|of|des)\s+(?P<m>{MONTH})|{_GENITIVE}woche)"),
        _week_of_month,
    ),
    (
        pattern(
            rf"{PRE}(?P<nth>{ORDINAL})\s+(?:(?:hälfte|half)\s+(?:im|in|of|des)\s+(?P<m>{MONTH})s?|{_GENITIVE}hälfte)"
        ),
        _half_of_month,
    ),
    (pattern(r"(?:by\s+)?EOM(?P<edge>)(?P<edge2>)"), _this_month),
    (pattern(r"(?:by\s+)?EOY"), lambda match, line: day(match, date(line.today.year, 12, 31))),
    (
        pattern(r"(?:by\s+)?EOW"),
        lambda match, line: day(match, calendar.next_weekday(line.today - timedelta(days=1), 4)),
    ),
]
