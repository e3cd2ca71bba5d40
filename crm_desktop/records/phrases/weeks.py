"""Days named by calendar week, quarter or holiday: KW 50, Q1, Ostern, 2. Advent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from re import Match

from . import calendar
from .reading import Line, Part, Rule, day, part
from .words import ANY_DAY, PRE, TITLES, pattern, weekday

_EDGES = {"a": 0, "b": 0, "s": 0, "m": 1, "e": 2}


_NAMES = "|".join(re.escape(name).replace("'", "['’]?") for name in sorted(calendar.HOLIDAYS, key=len, reverse=True))


_EDGE = (
    r"(?P<edge>anfang|mitte|ende|beginning|start|middle|mid|end|early)"
    r"(?:[\s-]+(?:of\s+)?(?:the\s+)?(?:der\s+|des\s+)?)"
)


def _week(match: Match[str], line: Line) -> Part | None:
    number = int(match["w"] or match["w2"])
    digits = match["year"] or match["y"]
    if digits and len(digits) == 2 and number < int(digits) <= 53 and int(digits) > line.today.year % 100 + 4:
        return _weeks(match, line, number, int(digits))
    year = int(digits[-2:]) + 2000 if digits else None
    own = line.today.isocalendar()
    hint = ""
    monday = calendar.iso_week(year or own.year, number)
    if not year and number < own.week:
        monday, hint = calendar.iso_week(own.year + 1, number), "next_year"
    if monday is None:
        return Part(match.start(), match.end(), "date", ({},), "no_such_day")
    said = match["wd"] or match["wd2"]
    lady = match["wd2"] == "Fr." and re.match(r"\s+[A-ZÀ-ÞĀ-Ž]", line.text[match.end() :])
    said = match["wd"] if lady else said
    found = monday + timedelta(days=weekday(said) if said else 0)
    if lady:  # KW 48 Fr. Kaya besuchen
        return Part(match.start(), match.start("wd2") - 1, "date", ({"date": found.isoformat()},), hint)
    if not said and (edge := match["edge"]):
        found += timedelta(days={"a": 0, "s": 0, "b": 0, "m": 2, "e": 4}[edge[0].casefold()])
    if not year and found < line.today:
        if not said and number == own.week:  # "KW 47" in that very week: what is left of it
            return day(match, None, line.today, monday + timedelta(days=4))
        return day(match, None, found, hint="past")
    return day(match, None, found, hint="past") if found < line.today else day(match, found, hint=hint)


def _weeks(match: Match[str], line: Line, first: int, last: int) -> Part | None:
    """KW 49/50: from the Monday of the one to the Friday of the other."""
    year = line.today.isocalendar().year + (last < line.today.isocalendar().week)
    start, end = calendar.iso_week(year, first), calendar.iso_week(year, last)
    if start is None or end is None:
        return None
    start = max(start, line.today)
    return part(match, "date", {"date": start.isoformat(), "until": (end + timedelta(days=4)).isoformat()})


def edge(word: str | None) -> int:
    """0 beginning, 1 middle, 2 end."""
    if not word:
        return 0
    word = word.casefold().strip()
    return 0 if word.startswith("ea") else 2 if word == "late" else _EDGES[word[0]]


def _quarter(match: Match[str], line: Line) -> Part | None:
    words = (match["q"] or match["q2"]).casefold()
    number = int(words[0]) if words[0].isdigit() else {"e": 1, "f": 1, "z": 2, "s": 2, "d": 3, "t": 3, "v": 4}[words[0]]
    if words.startswith(("fo",)):
        number = 4
    year = match["year"] or match["year2"]
    start = date(int(year[-2:]) + 2000 if year else line.today.year, number * 3 - 2, 1)
    ends = [start, date(start.year, start.month + 1, 15), calendar.month_end(start.year, start.month + 2)]
    where = edge(match["edge"])
    if year or ends[where] >= line.today:
        return day(match, ends[where]) if ends[where] >= line.today else day(match, None, ends[where], hint="past")
    later = calendar.months_later(ends[where], 12)
    if ends[2] >= line.today:  # the quarter is running: its end, or next year's
        return day(match, None, ends[2], later)
    return day(match, later if where < 2 else calendar.month_end(later.year, later.month), hint="next_year")


def _holiday(match: Match[str], line: Line) -> Part | None:
    if TITLES.search(line.text, 0, match.start("h")):
        return None
    name = " ".join(match["h"].casefold().replace("’", "'").split())
    year = match["year"]
    found = calendar.holiday(name, int(year) if year else line.today.year)
    hint = ""
    if found < line.today and not year:
        found, hint = calendar.holiday(name, line.today.year + 1), "next_year"
    if found < line.today:
        return day(match, None, found, hint="past")
    before = line.text[: match.start()].rstrip().casefold()
    side = (match["side"] or "").casefold()
    if side in ("nach", "after"):
        first = found + timedelta(days=calendar.SEASONS.get(name, 1))
        return day(match, first if first.weekday() < 5 else calendar.next_weekday(first, 0), first, hint=hint)
    if side in ("vor", "before"):
        return day(match, calendar.workdays_later(found, -1), found, hint=hint)
    days = (found, found - timedelta(days=1)) if name == "weihnachten" else (found,)
    topic = (
        match["pre"].strip().casefold() == "for"
        or before.endswith((" für", " for", " zu", " about", " wegen", " re"))
        or before in ("für", "for", "wegen")
    )
    named_day = re.search(r"(?:\bday|\beve|monday|friday|thursday|tuesday|wednesday)$", name) is not None
    at_edge = named_day or not before or not line.text[match.end() :].strip() or bool(match["pre"].strip())
    if before.endswith((" vor", " nach", " before", " after")):
        return day(match, *days, hint=hint)
    if not line.german and not at_edge:
        return None  # Christmas cards
    if topic or not at_edge:
        return day(match, None, *days, hint=hint)
    # Valentinstag Rosen bestellen Anfang Januar: what it is about, once the line has another day
    return replace(day(match, *days, hint=hint), maybe_name=not match["pre"].strip() and not side)


def _between_the_years(match: Match[str], line: Line) -> Part | None:
    """zwischen den Jahren: the working days between Christmas and New Year."""
    year = line.today.year
    days = [date(year, 12, number) for number in range(27, 31)]
    left = [found for found in days if found.weekday() < 5 and found >= line.today]
    return day(match, *left) if left else None


def _repentance(match: Match[str], line: Line) -> Part | None:
    """Buß- und Bettag, Totensonntag: the Wednesday and the Sunday before the first of Advent."""
    back = 7 if match["dead"] else 11
    found = calendar.advent(line.today.year, 1) - timedelta(days=back)
    if found >= line.today:
        return day(match, found)
    return day(match, calendar.advent(line.today.year + 1, 1) - timedelta(days=back), hint="next_year")


def _after_the_holidays(match: Match[str], line: Line) -> Part | None:
    """nach den Feiertagen, before the holidays: those of Christmas, said in the months before them."""
    if line.today.month < 10:
        return None
    christmas = date(line.today.year, 12, 25)
    if match["side"].casefold() in ("vor", "before"):
        return day(match, calendar.workdays_later(christmas - timedelta(days=1), -1), christmas - timedelta(days=1))
    first = calendar.workdays_later(christmas + timedelta(days=1), 1)
    return day(match, first, calendar.workdays_later(date(line.today.year + 1, 1, 1), 1))


def _advent(match: Match[str], line: Line) -> Part | None:
    found = calendar.advent(line.today.year, int(match["n"]))
    return day(match, found if found >= line.today else calendar.advent(line.today.year + 1, int(match["n"])))


def _week_named(match: Match[str], line: Line) -> Part | None:
    number = int(match["w"] or match["w2"])
    if not 1 <= number <= 53:
        return None
    return _week(match, line)


def _quarter_named(match: Match[str], line: Line) -> Part | None:
    """A quarter without any word before it is often a name ("Bericht Q3"): then only offered."""
    found = _quarter(match, line)
    before = line.text[: match.start()].strip()
    if found and before and not match["pre"].strip() and not match["edge"] and found.values[0]:
        follows = line.text[match.end() :].strip()
        if follows or _NOUN_BEFORE.search(before):
            return Part(found.start, found.end, "date", ({}, *found.values), maybe_name=True)
    if found and not before and not match["pre"].strip() and not match["edge"] and not match["year"]:
        found = replace(found, maybe_name=True)  # Q3 papers by Monday
    if found and found.values[0] and _CAR.search(line.text) and not match["year"] and not match["edge"]:
        return Part(found.start, found.end, "date", ({}, *found.values), maybe_name=True)  # an Audi Q3
    return found


_CAR = re.compile(
    r"(?<!\w)(?:audi|probefahrt|test[ -]?drive|fahrzeug|wagen|auto|car|reifen|tires?|tyres?|leasing\w*|tüv|inspektion|ölwechsel"
    r"|oil\s+change|werkstatt|garage|mot|autohaus|dealer|infiniti|winterreifen|sommerreifen|zulassung|kfz\S*)(?!\w)",
    re.I,
)


_NOUN_BEFORE = re.compile(r"(?:^|\s)[A-ZÀ-ÞĀ-Ž][^\W\d_]+$")


RULES: list[Rule] = [
    (pattern(r"(?:zwischen\s+den\s+jahren|between\s+christmas\s+and\s+new\s+year(?:['’]?s)?)"), _between_the_years),
    (
        pattern(rf"{PRE}(?:buß-\s?und\s+bettag|buss-\s?und\s+bettag|(?P<dead>totensonntag|ewigkeitssonntag))"),
        _repentance,
    ),
    (
        pattern(r"(?P<side>vor|nach|before|after)\s+(?:den|the)\s+(?:weihnachts)?(?:feiertagen|festtagen|holidays)"),
        _after_the_holidays,
    ),
    (pattern(r"(?:am\s+|zum\s+)?(?P<n>[1-4])\.\s*advent(?:ssonntag)?"), lambda match, line: _advent(match, line)),
    (
        pattern(
            rf"{PRE}(?:{_EDGE})?(?:(?P<wd>{ANY_DAY}),?\s+(?:in\s+|der\s+|of\s+)?)?"
            r"(?:(?:der\s+|die\s+)?(?:kw|cw|kalenderwoche|calendar\s+week|week|woche|wk)\.?\s?(?P<w>\d{1,2})"
            r"|(?P<w2>\d{1,2})\.\s?(?:kw|kalenderwoche))(?:\s?/\s?(?P<year>20\d\d|\d\d)|\s+(?P<y>20\d\d))?"
            rf"(?:,?\s+(?:am\s+|on\s+)?(?P<wd2>{ANY_DAY}))?"
        ),
        lambda match, line: _week_named(match, line),
    ),
    (
        pattern(
            rf"(?P<pre>{PRE})(?:{_EDGE})?(?:q(?P<q>[1-4])|(?P<q2>[1-4]\.|erste[sn]|zweite[sn]|dritte[sn]|vierte[sn]|first"
            r"|second|third|fourth|1st|2nd|3rd|4th)\s*(?:quartals?|quarter))(?:(?:\s?/\s?|\s+(?:of\s+)?)(?P<year>20\d\d)"
            r"|/(?P<year2>\d\d))?"
        ),
        lambda match, line: _quarter_named(match, line),
    ),
    (
        pattern(
            rf"(?P<pre>{PRE})(?:(?P<side>vor|nach|before|after)\s+)?(?:nächste[rnms]?\s+|next\s+)?(?P<h>{_NAMES})(?:\s+(?P<year>20\d\d))?"
        ),
        _holiday,
    ),
]
