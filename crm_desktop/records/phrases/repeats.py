"""Repetition: alle 3 Monate, every Monday, jeden letzten Werktag im Monat, jährlich, every other week, 14-tägig."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from re import Match

from . import calendar, month_repeats
from .month_repeats import by_number, nth_values
from .parts import PARTS
from .reading import Line, Part, Rule, Values
from .series import EVERY, FREQUENCIES, rule
from .words import ANY_DAY, CODES, COUNT, LONG_DAY, MONTH, UNIT, WORKDAYS, count, month, ordinal, pattern, unit, weekday

_SHORT_DAYS = rf"(?:{LONG_DAY}|(?:mo|di|mi|do|fr|sa|so|mon|tues|tue|wed|thurs|thu|fri|sat|sun)\b\.?)s?"
_DAY_LIST = rf"{_SHORT_DAYS}(?:(?:\s*,\s*|\s+(?:und|and|&|oder|\+)\s+){_SHORT_DAYS})*"
_ON_DAYS = rf"(?:,?\s+(?:am\s+|an\s+|on\s+|jeweils\s+(?:am\s+)?|immer\s+(?:am\s+)?)*(?P<days>{_DAY_LIST}))?"
_ON_NUMBER = (
    r"(?:,?\s+(?:am|zum|on\s+the|jeweils\s+am|immer\s+am|by\s+the)\s+(?P<dom>\d{1,2})(?:\.(?!\s?\d)|st|nd|rd|th)"
    rf"(?!\s+(?:of\s+)?{MONTH}(?!\w)))?"
)


def _part(match: Match[str], *values: Values) -> Part:
    return Part(match.start(), match.end(), "repeat", values)


def _codes(words: str) -> list[int]:
    """Weekdays of "Mo und Mi", "Tuesdays, Thursdays"."""
    found: list[int] = []
    for word in re.findall(r"[^\W\d_]+", words.casefold()):
        if word in ("und", "and", "oder"):
            continue
        found.append(weekday(word[:-1] if word.endswith("s") and word not in ("tues", "thurs") else word))
    return sorted(set(found))


def _weekly(line: Line, days: list[int], interval: int = 1) -> Values:
    """On these weekdays, from the next one on."""
    first = min(calendar.next_weekday(line.today, wanted) for wanted in days)
    return {
        "repeat": rule("week", interval, byday=",".join(CODES[wanted] for wanted in days)),
        "first": first.isoformat(),
    }


def _every(match: Match[str], line: Line) -> Part | None:
    """alle 3 Monate, every 4 weeks on Monday, jede zweite Woche, alle halbe Jahr."""
    groups = match.groupdict()
    name = unit(match["unit"])
    number = count(groups["n"]) if groups.get("n") else 1
    if name in ("hour", "minute") or number == 0:
        return None
    if name == "workday":
        return _part(match, *([_workdays(line)] if number == 1 else []))
    if groups.get("half"):
        if name != "year":
            return None
        name, number = "month", 6
    if groups.get("days") and name == "day" and number % 7 == 0:
        name, number = "week", number // 7
    if groups.get("days") and name == "week":
        return _part(match, _weekly(line, _codes(match["days"]), number))
    if groups.get("dom") and name == "quarter" and number == 1 and int(match["dom"]) <= 28:
        first = calendar.quarter_start(line.today, 1).replace(day=int(match["dom"]))
        return _part(match, {"repeat": rule("quarter", bymonthday=match["dom"]), "first": first.isoformat()})
    if groups.get("dom") and name == "month":
        found = by_number(line, int(match["dom"]), number)
        return _part(match, found) if found else None
    if groups.get("days") and name in ("month", "quarter", "year"):  # begins on such a day, no rule can say more
        weekly = _weekly(line, _codes(match["days"]))
        return _part(match, {"repeat": rule(name, number), "first": weekly["first"]}, {})
    if groups.get("days") or groups.get("dom"):
        return None
    return _part(match, _plain(line, name, number))


def _plain(line: Line, name: str, number: int = 1) -> Values:
    """Nothing said about the start: the day is left open, today and one interval later are offered."""
    later = calendar.later(line.today, number, name)
    return {"repeat": rule(name, number), "starts": (later.isoformat(), line.today.isoformat())}


def _workdays(line: Line) -> Values:
    first = calendar.workdays_later(line.today, 1).isoformat()
    today = line.today.isoformat() if line.today.weekday() < 5 else ""
    return {"repeat": f"FREQ=WEEKLY;BYDAY={WORKDAYS}", "first": first, "today": today}


def _ordinal_unit(match: Match[str], line: Line) -> Part | None:
    """jede zweite Woche, every third month, jeden 2. Tag."""
    name, number = unit(match["unit"]), ordinal(match["nth"])
    if name in ("hour", "minute", "workday") or number < 2:
        return None
    if match["days"]:
        return _part(match, _weekly(line, _codes(match["days"]), number)) if name == "week" else None
    return _part(match, _plain(line, name, number))


def _other(match: Match[str], line: Line) -> Part | None:
    """every other week, every other Monday."""
    if match["days"] and match["unit"].casefold() in ("", "week"):
        return _part(match, _weekly(line, _codes(match["days"]), 2))
    if match["days"]:
        return None
    name = unit(match["unit"])
    return _part(match, _plain(line, name, 2)) if name in FREQUENCIES else None


def _weekends(match: Match[str], line: Line) -> Part | None:
    """jedes Wochenende, every other weekend: on its Saturday."""
    number = 2 if match["other"] else ordinal(match["nth"]) if match["nth"] else 1
    return _part(match, _weekly(line, [5], number)) if number > 0 else None


def _every_month_named(match: Match[str], line: Line) -> Part | None:
    """every March, jeden Oktober: once a year, from the first of that month."""
    number = month(match["m"])
    first = date(line.today.year + (number <= line.today.month), number, 1)
    return _part(match, {"repeat": rule("year"), "first": first.isoformat()})


def _weekdays(match: Match[str], line: Line) -> Part | None:
    """jeden Montag, every Tuesday and Thursday, montags."""
    return _part(match, _weekly(line, _codes(match["days"])))


def _second_weekday(match: Match[str], line: Line) -> Part | None:
    """jeden zweiten Dienstag: every other Tuesday, or the second one of each month; jeden dritten: rather the month's."""
    number = ordinal(match["nth"])
    wanted = weekday(match["wd"])
    monthly = nth_values(line, number, match["wd"])
    if number < 0:
        return _part(match, monthly) if monthly else None
    weekly = _weekly(line, [wanted], number) if number > 1 else None
    likelier = (weekly, monthly) if number == 2 else (monthly, weekly)
    return _part(match, *(found for found in likelier if found))


_ADVERBS = {
    "täglich": ("day", 1), "daily": ("day", 1), "wöchentlich": ("week", 1), "weekly": ("week", 1),
    "zweiwöchentlich": ("week", 2), "14-tägig": ("day", 14), "14-täglich": ("day", 14), "vierzehntägig": ("day", 14),
    "14tägig": ("day", 14), "zweiwöchig": ("week", 2), "fortnightly": ("week", 2), "monatlich": ("month", 1),
    "monthly": ("month", 1), "quartalsweise": ("quarter", 1), "vierteljährlich": ("quarter", 1), "quarterly": ("quarter", 1),
    "halbjährlich": ("month", 6), "half-yearly": ("month", 6), "jährlich": ("year", 1), "alljährlich": ("year", 1),
    "yearly": ("year", 1), "annually": ("year", 1), "zweimonatlich": ("month", 2), "dreimonatlich": ("month", 3),
    "tägl.": ("day", 1), "wöchentl.": ("week", 1), "monatl.": ("month", 1), "mtl.": ("month", 1), "jährl.": ("year", 1),
    "vierteljährl.": ("quarter", 1), "halbjährl.": ("month", 6), "semi-annually": ("month", 6), "semiannually": ("month", 6), "zweijährlich": ("year", 2),
}  # fmt: skip
_ADJECTIVES = ("daily", "weekly", "monthly", "quarterly", "yearly", "fortnightly", "half-yearly")
_CLEAR_AFTER = re.compile(
    r"\s*$|\s*[,;.!@#]|\s+(?:call|phone|ring|email|e-mail|mail|visit|meeting|catch-?up|on|at|from|starting|until|till|with|to|and"
    r"|for|about|except|excluding|but|check-?in|appointment|starts?|by|in|if|until|\d[\d:.]*(?:[ap]m|h)?|!|@|#|"
    + ANY_DAY
    + r")(?![\w-])",
    re.I,
)


_SINCE = re.compile(
    r"\s(?:from|starting|beginning|starts?|begins?)\s+(?:on\s+)?(?:the\s+)?(?:\d|"
    + ANY_DAY
    + "|"
    + MONTH
    + r"|next|tomorrow|today)",
    re.I,
)


_ON_NTH = re.compile(r"\son\s+the\s+\d{1,2}(?:st|nd|rd|th)\s*$", re.I)
"""monthly newsletter on the 5th: no day of one month only."""
_TIMES_BEFORE = re.compile(r"(?:\d\s?(?:x|mal|times)|mehrmals|twice|several times)\s*$", re.I)


def _adverb(match: Match[str], line: Line) -> Part | None:
    """Weekly as an adverb repeats; "send weekly report" is a report, and repeating is only offered. At the front of
    a line that says no day ("quarterly VAT return") it repeats after all (see scan)."""
    if _TIMES_BEFORE.search(line.text, 0, match.start()):
        return Part(match.start(), match.end(), "repeat", ({},), "which_days")  # 5x wöchentlich
    word = match["word"].casefold()
    name, number = _ADVERBS[word]
    if match["days"]:
        if name == "day" and number % 7 == 0:
            name, number = "week", number // 7
        found: Values | None = _weekly(line, _codes(match["days"]), number) if name == "week" else None
    elif match["dom"]:
        found = by_number(line, int(match["dom"]), number) if name == "month" else None
        if name == "quarter" and int(match["dom"]) <= 28:
            first = calendar.quarter_start(line.today, 1).replace(day=int(match["dom"]))
            found = {"repeat": rule("quarter", bymonthday=match["dom"]), "first": first.isoformat()}
    else:
        found = _plain(line, name, number)
    if found is None:
        return None
    if line.german and word in _ADJECTIVES and match["word"][0].isupper() and match.start():
        return _part(match, {}, found)  # 8:30 Daily
    clear = (
        match["days"]
        or match["dom"]
        or _CLEAR_AFTER.match(line.text, match.end())
        or _SINCE.search(line.text, match.end())
    )
    if word == "monthly" and not clear and not match.start() and _ON_NTH.search(line.text, match.end()):
        return _part(match, found, {})
    if word in _ADJECTIVES and not clear:
        return replace(_part(match, {}, found), maybe_name=not line.text[: match.start()].strip())
    return _part(match, found)


def _times_a(match: Match[str], line: Line) -> Part | None:
    """einmal im Jahr, once a month, zweimal im Jahr (every six months); twice a week does not say on which days."""
    word = match["times"].casefold()
    name = unit(match["unit"])
    number = int(word[0]) if word[0].isdigit() else {"einmal": 1, "once": 1, "zweimal": 2, "twice": 2}.get(word, 3)
    if (name not in FREQUENCIES and name != "quarter") or (name == "day" and number > 1):
        return None
    if number == 1:
        return _part(match, _plain(line, name))
    if number == 2 and name == "year":
        return _part(match, _plain(line, "month", 6))
    return Part(match.start(), match.end(), "repeat", ({},), "which_days")


def _except(match: Match[str], line: Line) -> Part | None:
    """täglich außer Sonntag, every day except weekends: those days are none of the series (see scan)."""
    days = [5, 6] if match["days"] is None else _codes(match["days"])
    return Part(match.start(), match.end(), "repeat", ({"but": ",".join(CODES[wanted] for wanted in days)},))


def _often(match: Match[str], line: Line) -> Part | None:
    """10 mal, five times, for 6 weeks: how often or how long a repetition goes on (see scan)."""
    groups = match.groupdict()
    return Part(match.start(), match.end(), "repeat", ({"often": (count(match["n"]), groups.get("unit") or "")},))


_GENITIVE = re.compile(r"\b(?:des|dieses|jenes|eines)\s+$", re.I)
RULES: list[Rule] = [
    (
        pattern(
            rf"(?:insgesamt\s+|for\s+)?(?!ein)(?P<n>{COUNT})\s?(?:mal|times|x)(?=\s*$|\s*[,;.!@#]|\s+(?:ab|from|starting|beginning|jede[nrms]?|every|each|wöchentlich|täglich|monatlich|jährlich|weekly|daily|monthly)\b)"
        ),
        _often,
    ),
    (
        pattern(rf"(?:für|for)\s+(?:the\s+next\s+|die\s+nächsten\s+)?(?P<n>{COUNT})\s+{UNIT}(?!\s+(?:ago|old|alt))"),
        _often,
    ),
    (pattern(rf"(?P<n>{COUNT})\s+{UNIT}\s+lang"), _often),
    (
        pattern(
            r"(?:\(\s*)?(?:außer|ausser|bis\s+auf|except(?:\s+for)?|excluding|but\s+not)\s+(?:am\s+|an\s+|on\s+|at\s+)?"
            rf"(?:(?P<days>{_DAY_LIST}(?:\s?/\s?{_SHORT_DAYS})*)|wochenenden?|(?:the\s+)?weekends?)"
        ),
        _except,
    ),
    (pattern(rf"(?:alle|every)\s+(?P<n>{COUNT})\s+{UNIT}{_ON_DAYS}{_ON_NUMBER}"), _every),
    (pattern(rf"(?:alle\s+(?:paar\s+)?|jedes\s+|every\s+|each\s+)(?P<half>halben?s?|half)\s+{UNIT}"), _every),
    (pattern(rf"(?:jede[rnms]?|every|each)\s+{UNIT}{_ON_DAYS}{_ON_NUMBER}"), _every),
    (
        pattern(
            r"(?:jede[nr]\s+(?P<de>morgen|vormittag|mittag|nachmittag|abend)|every\s+(?P<en>morning|afternoon|evening))"
        ),
        lambda m, line: _part(m, {**_plain(line, "day"), "part": PARTS[(m["de"] or m["en"]).casefold()]}),
    ),
    (
        pattern(
            r"(?:an\s+)?(?:jede[nm]|immer)\s+(?P<wd>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
            r"(?P<part>früh|morgen|vormittag|mittag|nachmittag|abend|nacht)s?"
        ),
        lambda m, line: _part(m, {**_weekly(line, [weekday(m["wd"])]), "part": PARTS[m["part"].casefold()]}),
    ),
    (pattern(r"bi-?weekly"), lambda m, line: _part(m, {}, _plain(line, "week", 2))),
    (
        pattern(r"(?:an\s+)?(?:werktags|werktäglich|every\s+weekday|jeden\s+werktag|weekdays)(?P<n>)"),
        lambda m, line: _part(m, _workdays(line)),
    ),
    (
        pattern(
            rf"(?:jede[rnms]?|every|each)\s+(?P<nth>(?:zweite|dritte|vierte|fünfte)[rnms]?|second|third|fourth|fifth"
            rf"|[2-5](?:\.|nd|rd|th))\s+{UNIT}{_ON_DAYS}"
        ),
        _ordinal_unit,
    ),
    (pattern(rf"every\s+other\s+(?P<days>{_DAY_LIST})(?P<unit>)"), _other),
    (pattern(rf"every\s+other\s+{UNIT}{_ON_DAYS}"), _other),
    (
        pattern(
            r"(?:an\s+)?(?:jede[sm]|every|each)\s+(?:(?P<other>other)\s+|(?P<nth>(?:zweite|dritte|vierte)n?|second|third|fourth|[2-4]\.)\s+)?"
            r"(?:wochenende|weekend)"
        ),
        _weekends,
    ),
    (pattern(rf"(?:jeden|every|each)\s+(?P<m>{MONTH})"), _every_month_named),
    (pattern(rf"(?:an\s+)?{EVERY}\s+(?:am\s+|on\s+)?(?P<days>{_DAY_LIST})"), _weekdays),
    (
        pattern(rf"(?:immer\s+)?(?P<days>(?:{LONG_DAY})s(?:(?:\s*,\s*|\s+(?:und|and|&)\s+)(?:{LONG_DAY})s)*)"),
        lambda m, line: None if _GENITIVE.search(line.text, 0, m.start()) else _weekdays(m, line),
    ),
    (
        pattern(
            rf"(?:on\s+)?(?:jede[rnms]?|every|each)\s+(?P<nth>(?:erst|zweit|dritt|viert|letzt)e[rnms]?|first|second|third|fourth|last"
            rf"|[1-5](?:\.|st|nd|rd|th))\s+(?P<wd>{ANY_DAY})"
        ),
        _second_weekday,
    ),
    *month_repeats.RULES,
    (
        pattern(
            rf"(?:(?:1\s?x|einmal|once)\s+)?(?P<word>{'|'.join(map(re.escape, sorted(_ADVERBS, key=len, reverse=True)))}){_ON_DAYS}{_ON_NUMBER}"
        ),
        _adverb,
    ),
    (
        pattern(
            r"(?P<times>einmal|zweimal|dreimal|viermal|fünfmal|once|twice|three\s+times|four\s+times|[1-9]\s?(?:x|mal|times))"
            rf"\s+(?:pro|im|in\s+der|am|a|per|every|each|je)\s+{UNIT}"
        ),
        _times_a,
    ),
]
