"""Repetitions by the month: jeden 15., jeden letzten Freitag im Monat, every month end, Anfang jeden Quartals."""

from __future__ import annotations

from datetime import date, timedelta
from re import Match

from . import calendar
from .periods import NTH, days_named
from .reading import Line, Part, Rule, Values
from .series import EVERY, rule
from .words import ANY_DAY, CODES, MONTH, WORKDAYS, month, ordinal, pattern


def _part(match: Match[str], *values: Values) -> Part:
    return Part(match.start(), match.end(), "repeat", values)


def by_number(line: Line, number: int, interval: int = 1) -> Values | None:
    """On this day of the month: the next month that has it."""
    if not 1 <= number <= 31:
        return None
    for step in range(4):
        base = calendar.months_later(line.today.replace(day=1), step)
        if number <= calendar.month_end(base.year, base.month).day and base.replace(day=number) >= line.today:
            found = base.replace(day=number).isoformat()
            return {"repeat": rule("month", interval, bymonthday=number), "first": found}
    return None


def nth_values(line: Line, number: int, name: str, only: int = 0, today: bool = True) -> Values | None:
    days = days_named(name)
    for step in range(14):
        base = calendar.months_later(line.today.replace(day=1), step)
        if only and base.month != only:
            continue
        found = calendar.nth_of_month(base.year, base.month, number, days)
        if found and (found > line.today or (today and found == line.today)):
            return {"repeat": _nth_rule(number, days, only), "first": found.isoformat()}
    return None


def _nth_rule(number: int, days: tuple[int, ...], only: int) -> str:
    months = {"bymonth": only} if only else {}
    freq = "year" if only else "month"
    if len(days) == 1:
        return rule(freq, **months, byday=f"{number}{CODES[days[0]]}")
    if len(days) == 7:
        return rule(freq, **months, bymonthday=number)
    return rule(freq, **months, byday=WORKDAYS, bysetpos=number)


def _nth(match: Match[str], line: Line) -> Part | None:
    """jeden ersten Montag im Monat, last weekday of the month."""
    name = match["what"].casefold()
    named = match.groupdict().get("m")
    found = nth_values(line, ordinal(match["nth"]), name, month(named) if named else 0)
    if found is None:
        return None
    if match.groupdict().get("all") or match.groupdict().get("all2"):
        after = nth_values(line, ordinal(match["nth"]), name, month(named) if named else 0, today=False)
        return _part(match, found, *([after] if after else []))
    once: Values = {"date": found["first"]}
    if match.groupdict().get("at"):
        return Part(match.start(), match.end(), "date", (once, found))
    return Part(match.start(), match.end(), "repeat", (found, once))


def _month_day(match: Match[str], line: Line) -> Part | None:
    """jeden 15., every 15th, monatlich am 15., every month on the 1st."""
    found = by_number(line, int(match["dom"]))
    return _part(match, found) if found else None


def _last_day(match: Match[str], line: Line) -> Part | None:
    """jedes Monatsende, every month end."""
    end = calendar.month_end(line.today.year, line.today.month)
    return _part(match, {"repeat": rule("month", bymonthday=-1), "first": end.isoformat()})


def _beginning(match: Match[str], line: Line) -> Part | None:
    """jeden Quartalsanfang, every month start, jedes Jahresende."""
    word = match["what"].casefold()
    if word.startswith(("mitte", "middle")):
        found = by_number(line, 15)
        return _part(match, found) if found and "mon" in word else None
    if word.startswith(("jahresend", "year end", "year-end", "end of the year")):
        return _part(match, {"repeat": rule("year"), "first": date(line.today.year, 12, 31).isoformat()})
    if "monat" in word or "month" in word:
        first = calendar.months_later(line.today.replace(day=1), line.today.day > 1)
        return _part(match, {"repeat": rule("month", bymonthday=1), "first": first.isoformat()})
    if "quart" in word:
        return _part(match, {"repeat": rule("quarter"), "first": calendar.quarter_start(line.today, 1).isoformat()})
    return _part(match, {"repeat": rule("year"), "first": date(line.today.year + 1, 1, 1).isoformat()})


def _quarter_end(match: Match[str], line: Line) -> Part | None:
    end = calendar.quarter_start(line.today, 1) - timedelta(days=1)
    return _part(match, {"repeat": rule("month", 3, bymonthday=-1), "first": end.isoformat()})


def _two_days_a_month(match: Match[str], line: Line) -> Part | None:
    """jeden 1. und 15., on the 1st and 15th of every month; without a word for every month only the dates."""
    numbers = sorted({int(match["a"]), int(match["b"])})
    if not (match["each"] or match["of"]) or not all(1 <= number <= 31 for number in numbers):
        return None
    found = [by_number(line, number) for number in numbers]
    first = min(item["first"] for item in found if item)
    return _part(match, {"repeat": rule("month", bymonthday=",".join(map(str, numbers))), "first": first})


def _day_by_word(match: Match[str], line: Line) -> Part | None:
    """am Ersten jedes Monats, zum Letzten eines jeden Monats."""
    number = {
        "ersten": 1, "zehnten": 10, "fünfzehnten": 15, "zwanzigsten": 20, "first": 1, "tenth": 10, "fifteenth": 15,
        "twentieth": 20,
    }.get(match["word"].casefold())  # fmt: skip
    if number is None:
        return _last_day(match, line)
    found = by_number(line, number)
    return _part(match, found) if found else None


def _monthly_nth(match: Match[str], line: Line) -> Part | None:
    found = nth_values(line, ordinal(match["nth"]), match["what"].casefold())
    return _part(match, found) if found else None


RULES: list[Rule] = [
    (
        pattern(
            rf"(?:an\s+)?(?P<all>{EVERY})\s+(?:am\s+)?{NTH}\s+(?:im|des|in\s+the|of\s+the|in|of|eines|of\s+each|of\s+every)\s+(?:jeden\s+)?(?:monats?|month|(?P<m>{MONTH}))"
        ),
        _nth,
    ),
    (
        pattern(
            rf"(?:am\s+|on\s+the\s+|the\s+|immer\s+am\s+)?{NTH}\s+(?P<all>jede[ns]\s+|eines\s+jeden\s+|(?:of|in)\s+(?:every|each)\s+|every\s+|each\s+|pro\s+)"
            r"(?:monats?|month)"
        ),
        _nth,
    ),
    (
        pattern(
            rf"(?:(?:monatlich|monthly|jeden\s+monat|every\s+month|each\s+month)\s+)(?:jeweils\s+)?(?:am\s+|on\s+the\s+)?(?P<all>){NTH}(?P<all2>)(?:\s+(?:im|des|of\s+the)\s+(?:monats?|month))?"
        ),
        lambda m, line: _monthly_nth(m, line),
    ),
    (
        pattern(
            rf"(?P<at>am\s+|zum\s+|bis\s+zum\s+|on\s+the\s+|by\s+the\s+)?(?:the\s+)?{NTH}\s+(?:im\s+|des\s+|in\s+the\s+|of\s+the\s+)(?:monats?|month)"
        ),
        _nth,
    ),
    (
        pattern(
            r"(?:(?P<each>jede[ns]|every|each|monatlich\s+(?:am|zum)|monthly\s+on\s+the|jeweils\s+am|immer\s+am)|am|zum|on\s+the|the)\s+"
            r"(?P<a>\d{1,2})(?:\.|st|nd|rd|th)\s*(?:und|and|&|\+|/)\s*(?:zum\s+|am\s+|the\s+)?(?P<b>\d{1,2})(?:\.(?!\s?\d)|st|nd|rd|th)"
            r"(?P<of>\s+(?:jede[ns]\s+monats|eines\s+(?:jeden\s+)?monats|im\s+monat|of\s+(?:every|each|the)\s+month|every\s+month|each\s+month))?"
            rf"(?!\s+(?:of\s+)?{MONTH}(?!\w))"
        ),
        lambda m, line: _two_days_a_month(m, line),
    ),
    (
        pattern(
            r"(?:(?:immer\s+)?(?:am\s+|zum\s+|on\s+the\s+)?(?:jede[ns]|every|each)\s+(?P<dom>\d{1,2})(?:\.|st|nd|rd|th)"
            r"(?:\s+(?:im|des|of\s+the|of)\s+(?:monats?|month))?)(?!\s*(?:\d|"
            + ANY_DAY
            + r"|"
            + MONTH
            + r"|tag|woche|monat|day|week|month|year|jahr|werktag|kunde))"
        ),
        _month_day,
    ),
    (
        pattern(r"(?:on\s+)?the\s+(?P<word>first|tenth|fifteenth|twentieth|last)\s+of\s+(?:every|each)\s+month"),
        lambda m, line: _day_by_word(m, line),
    ),
    (
        pattern(
            r"(?:am|zum|jeden|an\s+jedem)\s+(?P<word>ersten|zehnten|fünfzehnten|zwanzigsten|letzten)\s+(?:jede[ns]|eines\s+jeden|im|des)\s+monats?"
        ),
        lambda m, line: _day_by_word(m, line),
    ),
    (pattern(r"(?:jeweils|immer)\s+(?:am|zum)\s+(?P<dom>\d{1,2})\.(?!\s?\d)(?!\s+" + MONTH + ")"), _month_day),
    (
        pattern(
            r"(?:immer\s+)?(?:am|zum|on\s+the|the)\s+(?P<dom>\d{1,2})(?:\.|st|nd|rd|th)\s+(?:jede[ns]\s+monats|eines\s+jeden\s+monats"
            r"|eines\s+monats|jeden\s+monat|im\s+monat|of\s+(?:every|each)\s+month|every\s+month|each\s+month)"
        ),
        _month_day,
    ),
    (
        pattern(
            r"(?:(?:jeweils|immer)\s+(?:zum|am|zu)\s+(?:monatsende|ende\s+des\s+monats)|(?:zu\s+|zum\s+|an\s+|at\s+)?(?:jede[mns]|every|each)\s+(?:monatsende|month[\s-]end|end\s+of\s+the\s+month)|(?:am|zum)\s+ende\s+(?:jedes|jeden)\s+monats|(?:at\s+)?(?:the\s+)?end\s+of\s+(?:every|each)\s+month)"
        ),
        _last_day,
    ),
    (
        pattern(
            r"(?:(?:jeweils|immer)\s+(?:zum|am|zu)\s+(?:quartalsende|ende\s+des\s+quartals)|(?:zu\s+|zum\s+|an\s+)?jede[mns]\s+quartalsende|(?:am\s+|zum\s+)?ende\s+(?:jedes|jeden)\s+quartals|(?:at\s+)?(?:the\s+)?end\s+of\s+(?:every|each)\s+quarter|every\s+quarter[\s-]end)"
        ),
        _quarter_end,
    ),
    (
        pattern(
            r"(?:jeweils\s+|immer\s+)?(?:(?:zu|zum|am|an|at)\s+)?(?:jede[nmsr]\s+|every\s+|each\s+|jeweils\s+|immer\s+)(?:zu\s+|zum\s+|am\s+)?"
            r"(?P<what>(?:monats|quartals|jahres)(?:anfang|beginn)|jahresende|(?:month|quarter|year)[\s-]start|year[\s-]end"
            r"|(?:beginning|start)\s+of\s+(?:the\s+)?(?:month|quarter|year)|end\s+of\s+the\s+year)"
        ),
        _beginning,
    ),
    (
        pattern(
            r"(?:(?:zu|zum|am|at|at\s+the)\s+)?(?P<what>(?:anfang|beginn|mitte)\s+(?:jede[ns]|eines\s+jeden)\s+(?:monats|quartals|jahres)"
            r"|(?:beginning|start|middle)\s+of\s+(?:every|each)\s+(?:month|quarter|year))"
        ),
        _beginning,
    ),
]
