"""Days named by their date: 24.12., 24. Dez, Dec 24, am 5., 3.-5.12., Mo-Mi."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from re import Match

from . import calendar
from .reading import Line, Part, Rule, Values, corrected, day, name_or_day, part
from .words import (
    ANY_DAY,
    DAY_WORD,
    DAY_WORDS,
    MONTH,
    MONTHS,
    NAME_AFTER,
    PRE,
    WORKDAYS,
    month,
    pattern,
    plain_slip,
    slip_of,
    slips,
    weekday,
)

_DAY_NAME = rf"(?:(?P<wd>{ANY_DAY}),?\s+(?:(?:am|den|dem|der|the|on)\s+)?)?"
_YEAR = r"(?:(?:,\s*|\s+)(?P<year>20\d\d|'\d\d|next\s+year|nächste[ns]\s+jahre?s))?"
_NUMBERED = re.compile(
    r"(?<!\w)(?:version|ver|v|kapitel|kap|abschnitt|ziffer|ziff|punkt|nr|no|art|artikel|build|release|§|seite|modell|model|din"
    r"|rechnungsnr|chapter|section|typ|type|haus|house|raum|zimmer|room|position|pos|ip|ticket|los|anlage|anhang|bild|abb|abbildung|appendix|annex|item|charge|lot|update auf|tel|telefon|fax|stand|halle|top|teil|gate|absatz|abs|satz|figure|fig|table|clause|page|paragraph)\.?:?\s*$",
    re.IGNORECASE,
)
"""Words before a number that make it the number of a thing."""


def resolve(year: str | None, month_: int, day_: int, line: Line) -> tuple[date | None, str]:
    """The day meant and a hint: without a year the next one that comes, today included."""
    try:
        if year:
            digits = str(line.today.year + 1) if year[0].casefold() == "n" else year.lstrip("'")
            return date(int(digits) + (2000 if len(digits) == 2 else 0), month_, day_), ""
        if (month_, day_) >= (line.today.month, line.today.day):
            return date(line.today.year, month_, day_), ""
        return date(line.today.year + 1, month_, day_), "next_year"
    except ValueError:
        return None, "no_such_day"


def _dated(match: Match[str], line: Line, year: str | None, month_: int, day_: int) -> Part:
    found, hint = resolve(year, month_, day_, line)
    if found is None:
        return Part(match.start(), match.end(), "date", ({},), hint)
    said = match.groupdict().get("wd")
    if said and weekday(said) != found.weekday():
        # "Mo 20.11." and the 20th is a Friday: one of the two is a slip, and nobody but the writer knows which.
        near = min((found + timedelta(days=step) for step in range(-3, 4)), key=lambda d: d.weekday() != weekday(said))
        return day(match, None, found, near, hint="past" if min(found, near) < line.today else hint)
    if found < line.today:
        return day(match, None, found, hint="past")
    if found.year > line.today.year + 12 and not said:  # 12.10.44 is rather the number of a part
        return name_or_day(match, found, hint=hint)
    return day(match, found, hint=hint)


PLACE = re.compile(r"(?:\bdes|\bder|\bof)\s+\d{1,2}\.\s*$", re.I)
"""Straße des 17. Juni, up to the month."""
_DES = re.compile(r"(?:\bdes|\bv\.)\s+$", re.IGNORECASE)
_PAPER = re.compile(
    r"(?<!\w)(?:rechnung|invoice|vertrag|contract|auftrag|order|bestellung|angebot|offer|quote|projekt|fall|case|brief|mail)\s+$",
    re.IGNORECASE,
)
"""Words before a day that may be the day on the paper."""
_TO_A_DAY = ("am", "bis", "zum", "ab", "dem", "den", "by", "on", "until", "till", "spätestens", "der")


_CLOCK_AFTER = re.compile(r"\s+(?:um\s+)?(?:\d{1,2}[:.]\d\d|\d{1,2}\s*uhr)", re.I)


def _numbers(match: Match[str], line: Line) -> Part | None:
    pre = match["pre"].strip().casefold()
    if (_NUMBERED.search(line.text, 0, match.start()) and not pre) or _DES.search(line.text, 0, match.start()):
        return None
    year = match["year"] or match["spaced"]
    if not year and not match["dot"] and int(match["m"]) > 12 and int(match["d"]) < 24 and int(match["m"]) < 60:
        return None  # Mo, 10.15 Uhr
    found = _dated(match, line, year, int(match["m"]), int(match["d"]))
    sure = match["dot"] or year or match["wd"] or pre.split(" ")[-1] in _TO_A_DAY
    if sure and not pre and not match["wd"] and _PAPER.search(line.text, 0, match.start()) and found.values[0]:
        return Part(found.start, found.end, "date", (*found.values, {}), found.hint)  # Angebot 24.12.: due or dated?
    if sure or not found.values[0]:
        return found if sure else None
    if re.match(r"\s+(?:um|at|ab|gegen)\s+\d", line.text[match.end() :], re.I):
        return found
    if line.german and _CLOCK_AFTER.match(line.text, match.end()):  # Termin 24.11 10:15
        return found if match.start() == 0 else Part(found.start, found.end, "date", (*found.values, {}), found.hint)
    if not line.text[match.end() :].strip():
        return (
            found if line.german and match.start() == 0 else Part(found.start, found.end, "date", ({}, *found.values))
        )
    if line.german and match.start() == 0 and len(match["d"]) == len(match["m"]) == 2:  # 01.12 Zwischenrechnung
        return Part(found.start, found.end, "date", (*found.values, {}), found.hint)
    return Part(found.start, found.end, "date", ({}, *found.values)) if line.german else None


def _words(match: Match[str], line: Line) -> Part | None:
    name = match["m"]
    if _DES.search(line.text, 0, match.start()) or PLACE.search(line.text, 0, match.start()):
        return None  # Straße des 17. Juni
    if not match["year"] and not match["wd"] and NAME_AFTER.match(line.text, match.end()):
        return None  # 12 May Street
    if name in ("may", "march", "mar") and not line.german and not match["th"] and not match["wd"]:
        found = _dated(match, line, match["year"], month(name), int(match["d"]))
        follows = line.text[match.end() :].split()
        return found if not follows else Part(found.start, found.end, "date", ({}, *found.values))
    found = _dated(match, line, match["year"], month(name), int(match["d"]))
    year = int(match["d"]) - line.today.year % 100
    if line.german and not match["th"] and match.start("m") < match.start("d") and 0 <= year < 4 and not match["year"]:
        whole = date(line.today.year + year, month(name), 1)  # März 27: the 27th, or the year
        return Part(found.start, found.end, "date", ({"date": whole.isoformat()}, *found.values), found.hint)
    if match.group()[:3].casefold() == "in ":  # hand in 15 December
        return replace(found, start=found.start + 3)
    return found


_MONTH_SLIPS = slips(tuple(name for name in MONTHS if len(name) > 4))


def _misspelt_month(match: Match[str], line: Line) -> Part | None:
    """am 3. Janaur, Decmber 24: a slip of one letter in the month, read as days with one are."""
    word = match["m"].casefold()
    known = slip_of(word, _MONTH_SLIPS)
    if not known or word in MONTHS:
        return None
    found, hint = resolve(match["year"], MONTHS[known], int(match["d"]), line)
    if found and plain_slip(word, known) and found >= line.today:
        return corrected(match, found, hint)
    return name_or_day(match, found, hint=hint) if found else None


def _iso(match: Match[str], line: Line) -> Part | None:
    return _dated(match, line, match["year"], int(match["m"]), int(match["d"]))


_COUNTED = re.compile(r"(?:[A-Z]\w*|\bof|\ba|\bthe|\bno|\d)[.:]?\s*$")
"""Before a fraction that may be the number of something: Flat 15/12, Pallet 13/1."""
_MEASURE = re.compile(
    r"[\s-]*(?:inch|in\.|zoll|\"|cups?|pints?|pound|lb|mile|page|seite|price|pallet|palette|ton|tonne|full|voll|size|way|done|fertig"
    r"|std|stunde|hour|jahr|year|takt|time|zeit|stelle)\w*",
    re.I,
)
"""Words after a fraction."""


def _slashes(match: Match[str], line: Line) -> Part | None:
    """12/24 is a day only where day and month cannot be mistaken; 24/7 and 3/4 of something stay text."""
    first, second, year = int(match["a"]), int(match["b"]), match["year"]
    if (first, second) == (24, 7) or _NUMBERED.search(line.text, 0, match.start()):
        return None
    if (
        not year
        and not match["wd"]
        and second in (2, 3, 4, 5, 8)
        and first < second
        and _MEASURE.match(line.text, match.end())
    ):
        return None
    readings = [resolve(year, m, d, line) for m, d in dict.fromkeys(((first, second), (second, first)))]
    days = [found for found, _ in readings if found is not None and found >= line.today]
    if not days:
        return None
    alone = not line.text[match.end() :].strip() or match["pre"].strip() or match["wd"] or year
    at_front = not line.text[: match.start()].strip()
    said = match["wd"]
    if said and len(fitting := [found for found in days if found.weekday() == weekday(said)]) == 1:
        return day(match, fitting[0])
    if len(set(days)) == 1 and (alone or at_front) and (year or not line.german or first > 12 or match["pre"].strip()):
        hint = "next_year" if not year and days[0].year > line.today.year else ""
        return day(match, days[0], hint=hint)
    if line.german and re.match(r"\s+[A-ZÀ-ÞĀ-Ž]", line.text[match.end() :]):
        return None  # 1/2 Palette
    if not line.german and len(set(days)) == 1 and not _COUNTED.search(line.text, 0, match.start()):
        return day(match, days[0], hint="next_year" if days[0].year > line.today.year else "")
    return name_or_day(match, *days)


def _day_of_month(match: Match[str], line: Line) -> Part | None:
    """am 5., zum 15., on the 5th: the next such day."""
    number = int(match["d"])
    if not 1 <= number <= 31:
        return None
    start = line.today
    if match["next"] and match["next"].strip():
        start = calendar.months_later(start.replace(day=1), 1)
    for step in range(13):
        first = calendar.months_later(start.replace(day=1), step)
        if number <= calendar.month_end(first.year, first.month).day and first.replace(day=number) >= start:
            found = first.replace(day=number)
            said = match["wd"]
            if said and found.weekday() != weekday(said):
                near = calendar.next_weekday(line.today, weekday(said))
                return day(match, None, found, near)
            plain = day(match, found)  # beside "monatlich" it is that day of each month
            return replace(plain, values=({**plain.values[0], "dom": number},))
    return None


def _range(match: Match[str], line: Line) -> Part | None:
    """3.-5.12., 3. bis 5. Dezember, Dec 3-5, 28.11.-2.12."""
    groups = match.groupdict()
    last_month = int(groups["m2"]) if groups.get("m2") else month(groups["mw"])
    first_month = int(groups["m1"]) if groups.get("m1") else month(groups["mw1"]) if groups.get("mw1") else last_month
    first, hint = resolve(groups.get("year"), first_month, int(match["d1"]), line)
    last, _ = resolve(groups.get("year"), last_month, int(match["d2"]), line)
    if first and last and groups.get("year") and first_month > last_month and first > line.today:
        first = first.replace(year=first.year - 1)  # 21.12.-3.1.27
    if first is None or last is None or last < first:
        return None
    return part(match, "date", {"date": first.isoformat(), "until": last.isoformat()}, hint=hint)


_MOVED = re.compile(r"(?:moved|rescheduled|postponed|brought\s+forward|verschoben|verlegt)(?:\s+\w+)?\s+$", re.I)


def _weekday_range(match: Match[str], line: Line) -> Part | None:
    first = calendar.next_weekday(line.today, weekday(match["a"]))
    last = calendar.next_weekday(first, weekday(match["b"]))
    if _MOVED.search(line.text, 0, match.start()):
        return day(match, calendar.next_weekday(line.today, weekday(match["b"])))
    span: Values = {"date": first.isoformat(), "until": last.isoformat()}
    if (weekday(match["a"]), weekday(match["b"])) == (0, 4):  # Mo-Fr is a week of holidays, or every working day
        every = {"date": calendar.workdays_later(line.today, 1).isoformat(), "repeat": f"FREQ=WEEKLY;BYDAY={WORKDAYS}"}
        return part(match, "date", span, every)
    return part(match, "date", span)


_WORDY = sorted((word for word in DAY_WORDS if not word.endswith("n")), key=len, reverse=True)
_LONG_WORD = r"[jfasond][^\W\d_]{3,9}"
_DOT = r"\s?\.\s?"
RULES: list[Rule] = [
    (
        re.compile(
            rf"(?P<pre>{PRE})(?:(?P<wd>{ANY_DAY}),?\s+(?:(?:am|den|dem|der|the|on)\s+)?)?"
            rf"(?<![\d.,])(?P<d>\d{{1,2}}){_DOT}(?P<m>\d{{1,2}})(?:\s?\.(?P<year>20\d\d|\d\d)(?!\.?\d)|\s?\.\s(?P<spaced>20\d\d)(?![.\d])|(?P<dot>\.)?(?!\.?\d))"
            r"(?![\w%€$]|[-/:,'’+]\w|\s*(?:€|eur|%|kg|cm|mm|kw\b|gb|mb|m²|qm|prozent))",
            re.I,
        ),
        _numbers,
    ),
    (pattern(rf"{PRE}{_DAY_NAME}(?P<year>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"), _iso),
    (
        pattern(
            rf"{PRE}{_DAY_NAME}(?P<d>\d{{1,2}})(?P<th>\.|st|nd|rd|th|ten|\.\s?|)\s*(?:of\s+)?(?P<m>{MONTH}){_YEAR}"
        ),
        _words,
    ),
    (pattern(rf"{PRE}(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?P<m>{_LONG_WORD}){_YEAR}"), _misspelt_month),
    (pattern(rf"{PRE}(?P<m>{_LONG_WORD})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?{_YEAR}"), _misspelt_month),
    (
        pattern(rf"{PRE}{_DAY_NAME}(?P<m>{MONTH})\s+(?:the\s+)?(?P<d>\d{{1,2}})(?P<th>st|nd|rd|th)?{_YEAR}"),
        _words,
    ),
    (
        pattern(
            rf"(?P<pre>{PRE})(?:(?P<wd>{ANY_DAY}),?\s+)?(?<![\d/])(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})"
            r"(?:/(?P<year>20\d\d|\d\d))?"
        ),
        _slashes,
    ),
    (
        pattern(
            rf"(?:bis\s+zum|am|zum|ab\s+dem|by\s+the|on\s+the|until\s+the|(?P<wd>{ANY_DAY}),?\s+(?:den|dem|der|the))\s+"
            r"(?P<short>)(?P<d>\d{1,2})(?:\.(?!\s?\d)|st|nd|rd|th|s?ten)"
            r"(?P<next>\s+(?:des\s+)?nächsten\s+monats|\s+of\s+next\s+month)?"
            r"(?!\s+(?:quartal|quarter|stock|floor|mal|time|geburtstag|birthday|jahrestag|anniversary|platz|kw|woche))"
        ),
        _day_of_month,
    ),
    (
        pattern(
            rf"(?P<wd>{ANY_DAY}),?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.(?=\s*$|\s+\d{{1,2}}[:h]|\s+[a-zäöü]))(?P<next>)"
            rf"(?!\s+(?:{MONTH}|of\b|quarter|floor|time|reminder|meeting))"
        ),
        _day_of_month,
    ),
    (pattern(rf"(?P<wd>{ANY_DAY}),?\s+(?P<d>2[4-9]|3[01])(?P<next>)(?=\s*$|\s+(?!uhr|h\b)[a-z@#!])"), _day_of_month),
    (
        pattern(
            r"(?:am|zum|on\s+the|the)\s+(?P<a>\d{1,2})(?:\.|st|nd|rd|th)\s*(?:und|and|oder|or|/|&)\s*(?:am\s+|the\s+)?(?P<b>\d{1,2})"
            r"(?:\.(?!\s?\d)|st|nd|rd|th)"
        ),
        lambda match, line: _two_days(match, line),
    ),
    (
        pattern(
            rf"(?<![\w.] )the\s+(?P<wd>)(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?P<next>)(?!\s+(?:{MONTH}|of\b|quarter|floor|time))"
        ),
        lambda match, line: _the_day(match, line),
    ),
    (
        pattern(rf"(?P<wd>)(?P<d>\d{{1,2}})(?:st|nd|rd|th)(?P<next>)(?!\s+(?:{MONTH}|of\b|quarter|floor|time))"),
        lambda match, line: None if line.german else _the_day(match, line),
    ),
    (
        pattern(rf"{PRE}{_DAY_NAME}(?:the\s+)?(?P<nth>{DAY_WORD})\s+(?:of\s+)?(?P<m>{MONTH}){_YEAR}"),
        lambda match, line: _first_of(match, line),
    ),
    (
        pattern(rf"{PRE}(?P<m>{MONTH})\s+(?:the\s+)?(?P<nth>{'|'.join(_WORDY)}){_YEAR}"),
        lambda match, line: _first_of(match, line),
    ),
    (
        re.compile(
            r"(?:(?:am|zum|bis\s+zum|ab\s+dem)\s+)(?P<word>"
            + "|".join(word.title() for word in sorted(DAY_WORDS, key=len, reverse=True) if word.endswith("n"))
            + r")(?!\w)(?!\s+[A-ZÀ-ÞĀ-Ž])"
        ),
        lambda match, line: _number_word(match, line),
    ),
    (
        pattern(
            r"(?:vom|von|from)?\s*(?P<d1>\d{1,2})\.\s?(?:(?P<m1>\d{1,2})\.)?\s?(?:-|–|bis(?:\s+zum)?)\s?"
            r"(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?P<year>20\d\d|\d\d)?"
        ),
        _range,
    ),
    (
        pattern(
            r"(?:vom|von|from)?\s*(?P<d1>\d{1,2})\.?\s?(?:-|–|bis(?:\s+zum)?|to|until)\s?"
            rf"(?P<d2>\d{{1,2}})\.?\s?(?P<mw>{MONTH}){_YEAR}"
        ),
        _range,
    ),
    (
        pattern(
            rf"(?:vom\s+|von\s+|from\s+)?(?P<d1>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?P<mw1>{MONTH})\s*(?:-|–|bis(?:\s+zum)?|to|until)\s*"
            rf"(?P<d2>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?P<mw>{MONTH}){_YEAR}"
        ),
        _range,
    ),
    (
        pattern(
            rf"(?:from\s+)?(?P<mw1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:-|–|to|until)\s*"
            rf"(?P<mw>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}"
        ),
        _range,
    ),
    (
        pattern(
            rf"(?:(?:am|on|on\s+the|the|zum)\s+)?(?P<d1>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?P<or>und|and|&|\+|oder|or|/)\s?(?:am\s+|the\s+)?"
            rf"(?P<d2>\d{{1,2}})(?:\.|st|nd|rd|th)?\s?(?:of\s+)?(?:(?P<mw>{MONTH})|(?<=\.)(?P<m2>\d{{1,2}})\.){_YEAR}"
        ),
        lambda match, line: _two_of_month(match, line),
    ),
    (
        pattern(rf"(?:from\s+)?(?P<mw>{MONTH})\s+(?P<d1>\d{{1,2}})\s?(?:-|–|to)\s?(?P<d2>\d{{1,2}}){_YEAR}"),
        _range,
    ),
    (
        pattern(rf"(?:von\s+|from\s+)?(?P<a>{ANY_DAY})\s*(?:-|–|\bbis\b|\bto\b)\s*(?P<b>{ANY_DAY})"),
        _weekday_range,
    ),
]


def _two_days(match: Match[str], line: Line) -> Part | None:
    """am 1. und 15.: one of the two, the nearer one first."""
    found: list[date] = []
    for number in (int(match["a"]), int(match["b"])):
        for step in range(3):
            first = calendar.months_later(line.today.replace(day=1), step)
            if (
                1 <= number <= calendar.month_end(first.year, first.month).day
                and first.replace(day=number) >= line.today
            ):
                found.append(first.replace(day=number))
                break
    return day(match, *sorted(found)) if len(found) == 2 else None


def _two_of_month(match: Match[str], line: Line) -> Part | None:
    """14. und 15. Dezember: both days; of others, and of "14. oder 15.", one or the other."""
    if _NUMBERED.search(line.text, 0, match.start()):
        return None
    month_ = int(match["m2"]) if match["m2"] else month(match["mw"])
    first, hint = resolve(match["year"], month_, int(match["d1"]), line)
    last, _ = resolve(match["year"], month_, int(match["d2"]), line)
    if first is None or last is None or last <= first or first < line.today:
        return None
    if last - first == timedelta(days=1) and match["or"].casefold() in ("und", "and", "&", "+"):
        return part(match, "date", {"date": first.isoformat(), "until": last.isoformat()}, hint=hint)
    return day(match, first, last, hint=hint)


def _the_day(match: Match[str], line: Line) -> Part | None:
    """the 15th: a day at the end of the line; "the 2nd reminder" may be one."""
    found = _day_of_month(match, line)
    if found is None or not found.values[0]:
        return found
    if not line.text[match.end() :].strip(" .!"):
        return found
    return None if line.text[: match.start()].strip() else replace(found, values=({}, *found.values), maybe_name=True)


def _first_of(match: Match[str], line: Line) -> Part | None:
    return _dated(match, line, match["year"], month(match["m"]), DAY_WORDS[match["nth"].casefold()])


def _number_word(match: Match[str], line: Line) -> Part | None:
    """zum Ersten kündigen."""
    number = DAY_WORDS[match["word"].casefold()]
    for step in range(4):
        first = calendar.months_later(line.today.replace(day=1), step)
        if number <= calendar.month_end(first.year, first.month).day and first.replace(day=number) >= line.today:
            return day(match, first.replace(day=number))
    return None
