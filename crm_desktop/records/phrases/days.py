"""Days named from today: morgen, nächsten Freitag, in 3 Wochen, Dienstag nächster Woche."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from re import Match

from . import calendar
from .parts import PARTS
from .reading import Line, Part, Rule, Values, corrected, day, name_or_day, part
from .weekday_words import weekday_alone
from .weeks import edge
from .words import (
    AFTER_NEXT,
    ANY_DAY,
    COUNT,
    LONG_DAY,
    MONTH,
    NEXT,
    PART,
    PRE,
    THIS,
    TITLES,
    UNIT,
    WEEKDAYS,
    count,
    pattern,
    plain_slip,
    slip_of,
    slips,
    unit,
    weekday,
)


def _weekday_next(match: Match[str], line: Line) -> Part | None:
    """nächsten Freitag: the coming one; from a day before it in the same week many mean the one after."""
    wanted, today = weekday(match["wd"]), line.today
    found = calendar.next_weekday(today, wanted)
    which = match["which"].casefold()
    week = timedelta(weeks=1)
    same_week = wanted > today.weekday()
    if which.startswith(("übern", "uebern")) or match["after"]:
        return day(match, found + week, *([found + 2 * week] if same_week else []))
    if which.startswith(("dies", "this")):
        return day(match, today, found) if wanted == today.weekday() else day(match, found)
    if "kommend" in which or "coming" in which or not same_week:
        return day(match, found)
    return day(match, found, found + week)


def _past(match: Match[str], line: Line) -> Part | None:
    """letzten Freitag, gestern, last week: what was is no day to come; the words stay."""
    return Part(match.start(), match.end(), "date", ({},))


def _weekday_weeks(match: Match[str], line: Line) -> Part | None:
    """Freitag in zwei Wochen, a week from Friday, heute in 14 Tagen, morgen in einer Woche."""
    groups = match.groupdict()
    said = groups.get("wd") or groups["wd2"]
    other = (said.casefold() in _SHORT_GERMAN) != line.german
    if len(said) < 4 and said.casefold() not in _BASES and (other or (said.islower() and match.start())):
        return None  # do in 2 weeks
    base = _base(said, line)
    number = count(groups.get("n") or groups.get("n2") or "1")
    kind = unit(groups.get("unit") or "week")
    if groups.get("half"):
        if kind != "year":
            return None
        number, kind = 6, "month"
    if kind in ("hour", "minute") and line.text[match.end() - 3 : match.end()].casefold() == "now":
        return part(match, "date", _moment(line.now + timedelta(**{f"{kind}s": number})))
    if kind in ("hour", "minute", "workday"):
        return None
    found = calendar.later(base, number, kind)
    if kind == "day" and number == 8:  # "in acht Tagen" is the German for a week
        return day(match, base + timedelta(days=7), found)
    if base == line.today + timedelta(weeks=1) and groups.get("n") and groups.get("wd"):  # said on that very weekday
        return day(match, found, found - timedelta(weeks=1))
    return day(match, found)


_SHORT_GERMAN = ("mo", "di", "mi", "do", "fr", "sa", "so", "mo.", "di.", "mi.", "do.", "fr.", "sa.", "so.")
_BASES = {
    "heute": 0, "today": 0, "now": 0, "jetzt": 0, "morgen": 1, "tomorrow": 1, "übermorgen": 2, "uebermorgen": 2,
}  # fmt: skip


def _base(word: str, line: Line) -> date:
    word = word.casefold().rstrip(".")
    if word in _BASES:
        return line.today + timedelta(days=_BASES[word])
    return calendar.next_weekday(line.today, WEEKDAYS[word])


def _today(match: Match[str], line: Line) -> Part | None:
    word = " ".join(match["word"].casefold().split())
    if word == "morgen" and (
        TITLES.search(line.text, 0, match.start()) or line.text[: match.start()].casefold().endswith("guten ")
    ):
        return None
    if word in ("tonight", "tonite"):
        if hour := match["hour"]:
            clock = f"{int(hour) + 12:02d}:00"
            return part(match, "date", {"date": line.today.isoformat(), "time": clock}) if 5 <= int(hour) < 12 else None
        return part(match, "date", {"date": line.today.isoformat(), "part": "18:00"})
    found = day(match, line.today + timedelta(days=_AHEAD[word]))
    return (
        replace(found, start=found.start + 3) if match.group()[:3].casefold() == "in " else found
    )  # let them in today


_AHEAD = {
    **_BASES, "tmrw": 1, "tmr": 1, "tomorow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
    "überübermorgen": 3, "in two days": 2, "overmorrow": 2, "heut": 0, "tmw": 1,
    "mrg": 1, "mrgn": 1, "übermrg": 2, "übermrgn": 2, "uebermrg": 2,
    "tommorow": 1, "tommorrow": 1, "tomorrrow": 1,
}  # fmt: skip


_WEEK = r"(?:woche|week|wo\b\.?|wk\b\.?)"
_WORDS = "|".join(
    sorted((word for word in _AHEAD if word not in ("now", "jetzt", "in two days")), key=len, reverse=True)
)


def _ahead(match: Match[str], line: Line) -> Part | None:
    """in 3 Wochen, in einer Stunde, within 10 days, 3 weeks from now, in a month's time."""
    half = match["half"]
    number, kind = (1 if half else count(match["n"])), unit(match["unit"])
    if match["n"] and match["n"].casefold() == "anderthalb":
        return None
    if half:
        if kind not in ("year", "hour"):
            return None
        number, kind = (6, "month") if kind == "year" else (30, "minute")
    if kind in ("hour", "minute"):
        moment = line.now + timedelta(hours=number if kind == "hour" else 0, minutes=number if kind == "minute" else 0)
        return part(match, "date", _moment(moment))
    if kind == "day" and number == 8 and line.german:
        return day(match, line.today + timedelta(days=7), line.today + timedelta(days=8))
    try:
        return day(match, calendar.later(line.today, number, kind))
    except (OverflowError, ValueError):
        return None


def _moment(moment: datetime) -> Values:
    return {"date": moment.date().isoformat(), "time": moment.strftime("%H:%M")}  # fmt: skip


def _week(match: Match[str], line: Line) -> Part | None:
    """nächste Woche, Dienstag nächster Woche, Ende der Woche, next week on Tuesday."""
    which = (match["which"] or match["which2"] or "this").casefold()
    weeks = 0
    if which.startswith(("übern", "uebern")) or match["after"]:
        weeks = 2
    elif not which.startswith(("dies", "this", "lauf", "der ", "des ")):
        weeks = 1
    start = calendar.monday(line.today) + timedelta(weeks=weeks)
    said = match["wd"] or match["wd2"]
    friday = start + timedelta(days=4)
    if said and match.groupdict().get("wd3"):
        first, last = (start + timedelta(days=weekday(match[name])) for name in ("wd2", "wd3"))
        joined = match["or"].casefold() in ("-", "–", "bis", "to") or (
            match["or"].casefold() in ("und", "and") and last - first == timedelta(days=1)
        )
        if line.today <= first < last and joined:
            return part(match, "date", {"date": first.isoformat(), "until": last.isoformat()})
        return day(match, *(found for found in (first, last) if found >= line.today)) if last >= line.today else None
    if said:
        found = start + timedelta(days=weekday(said))
        return day(match, found) if found >= line.today else day(match, None, found, hint="past")
    if match["edge"]:
        where = edge(match["edge"])
        if where == 2:
            return day(match, *(found for found in (friday, start + timedelta(days=6)) if found >= line.today))
        found = start + timedelta(days=2 * where)
        return day(match, found) if found >= line.today else day(match, None, found, hint="past")
    if weeks:
        same = line.today + timedelta(weeks=weeks)
        return day(match, start, *([same] if weeks == 1 and same != start else []))
    return day(match, None, *dict.fromkeys((max(friday, line.today), line.today)))


def _weekend(match: Match[str], line: Line) -> Part | None:
    saturday = calendar.monday(line.today) + timedelta(days=12 if line.today.weekday() == 6 else 5)
    which = (match["which"] or "").casefold()
    if which.startswith(("nächst", "naechst", "next")):
        return day(match, saturday, saturday + timedelta(weeks=1))
    return replace(day(match, saturday), maybe_name=match.group()[0] in "wW")  # Wochenende 28./29.11.


def _day_and_part(match: Match[str], line: Line) -> Part | None:
    """Freitagnachmittag, am Montagmorgen."""
    found = calendar.next_weekday(line.today, weekday(match["wd"]))
    return part(match, "date", {"date": found.isoformat(), "part": PARTS[match["part"].casefold()]})


_PER_DAY = r"(?P<wd>heute|today|morgen|tomorrow|übermorgen|" + ANY_DAY + r")"


def _both(match: Match[str], line: Line) -> Part | None:
    """Do und Fr: both days when one follows the other; Mo oder Di: one of the two."""
    first, last = (calendar.next_weekday(line.today, weekday(match[name])) for name in ("a", "b"))
    if match["or"].casefold() in ("oder", "or", "bzw."):
        return day(match, first, last)
    if last - first != timedelta(days=1):
        return None
    return part(match, "date", {"date": first.isoformat(), "until": last.isoformat()})


def _either(match: Match[str], line: Line) -> Part | None:
    """Do/Fr: one of the two."""
    return day(match, None, *(calendar.next_weekday(line.today, weekday(match[name])) for name in ("a", "b")))


_HALVES = {
    "anderthalb": 1,
    "eineinhalb": 1,
    "one and a half": 1,
    "an hour and a half": 1,
    "zweieinhalb": 2,
    "dreieinhalb": 3,
}


def _and_half(match: Match[str], line: Line) -> Part | None:
    """in 1,5 Stunden, in anderthalb Jahren, in 1 1/2 hours, in zweieinhalb Wochen."""
    groups = match.groupdict()
    spoken = groups.get("word")
    number = _HALVES.get(spoken.casefold(), 1) if spoken else int(groups.get("whole") or 1)
    kind = unit(groups.get("unit") or "hour")
    if kind == "hour":
        return part(match, "date", _moment(line.now + timedelta(minutes=number * 60 + 30)))
    if kind == "year":
        return day(match, calendar.later(line.today, number * 12 + 6, "month"))
    if kind == "month":
        return day(match, calendar.later(line.today, number, "month") + timedelta(days=15))
    if kind == "week":
        found = line.today + timedelta(days=number * 7 + 3)
        return day(match, found, found + timedelta(days=1))
    return None


def _week_of(match: Match[str], line: Line) -> Part | None:
    """week of 7 December, Woche vom 7.12.: the Monday of that week."""
    from .scan import day_at

    found = day_at(line, match.end())
    if found is None or not found.values[0].get("date"):
        return None
    monday = max(calendar.monday(date.fromisoformat(found.values[0]["date"])), line.today)
    return Part(match.start(), found.end, "date", ({"date": monday.isoformat()},), found.hint)


def _span_weeks(match: Match[str], line: Line) -> Part | None:
    """in 2-3 Wochen: the earlier day, or the later one."""
    kind = unit(match["unit"])
    if kind in ("hour", "minute"):
        return None
    return day(match, *(calendar.later(line.today, count(match[name]), kind) for name in ("a", "b")))


_NEAR_DAYS = {"heute": 0, "morgen": 1, "übermorgen": 2, "today": 0, "tomorrow": 1}
_CUT = {name[:-2]: name for name in LONG_DAY.split("|") if len(name) > 7 and name[:-2] != "dienst"}
_CUT.update({"wensday": "wednesday", "wendsday": "wednesday", "donersdag": "donnerstag"})
"""Days whose end is missing (mittwo, donnerst), and those that are often spelt by ear."""
_SLIPS = slips((*LONG_DAY.split("|"), *_NEAR_DAYS))


def _typo(match: Match[str], line: Line) -> Part | None:
    """am dienstg, thrusday, mogen: a slip of one letter in the name of a day is read and said to be corrected; where
    it may as well be a name it is only asked."""
    word = match["word"].casefold()
    if word in WEEKDAYS or word in _AHEAD or word in _NO_TYPO:
        return None
    known = _CUT.get(word) or slip_of(word, _SLIPS)
    if not known:
        return None
    if known in WEEKDAYS:
        found = calendar.next_weekday(line.today, WEEKDAYS[known])
        return corrected(match, found) if word in _CUT or plain_slip(word, known) else name_or_day(match, found)
    if not plain_slip(word, known):
        return None
    return corrected(match, line.today + timedelta(days=_NEAR_DAYS[known]))


_NO_TYPO = (
    "sundry", "sontag", "sunday", "samstag", "festtag", "feldtag", "montage", "mittag", "fristtag", "kontag", "orgen",
    "toady", "hute",
)  # fmt: skip


RULES: list[Rule] = [
    (pattern(rf"(?P<pre>{PRE})(?P<wd>{ANY_DAY})"), weekday_alone),
    (
        pattern(
            rf"{PRE}(?P<wd>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)"
            r"(?P<part>früh|morgen|vormittag|mittag|nachmittag|abend)s?"
        ),
        _day_and_part,
    ),
    (pattern(rf"{PRE}(?P<which>{NEXT}|{AFTER_NEXT}|{THIS})\s+(?P<wd>{ANY_DAY})(?P<after>)"), _weekday_next),
    (pattern(rf"{PRE}(?:the\s+)?(?P<wd>{ANY_DAY})\s+(?P<which>)(?P<after>after\s+next)"), _weekday_next),
    (
        pattern(
            rf"(?:{PRE}(?:letzte[rnms]?|vergangene[rnms]?|vorige[rnms]?|last|this past|previous)\s+"
            rf"(?:{ANY_DAY}|{MONTH}|woche|week|monats?|month|jahre?s?|year|night|quartals?|quarter)|gestern|vorgestern"
            r"|yesterday|eben|(?:seit|since|vom|von|from|of|dated)\s+(?:gestern|yesterday|heute|today|" + ANY_DAY + r"|"
            r"(?:letzte[rnms]?|last)\s+\w+|(?:the\s+)?\d{1,2}(?:\.\s?|\s+|st\s+|nd\s+|rd\s+|th\s+)(?:of\s+)?(?:\d{1,2}\.?|"
            + MONTH
            + r")(?:\s?(?:20)?\d\d)?|"
            + MONTH
            + r"(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+20\d\d)?))"
            r"(?!\s*(?:-|–|bis|to|until|on\b|onwards?|an\b)\s*)"
        ),
        _past,
    ),
    (pattern(rf"{PRE}{_PER_DAY}\s+in\s+(?P<n>{COUNT})\s+{UNIT}"), _weekday_weeks),
    (pattern(rf"{PRE}(?P<wd>{LONG_DAY}|today|tomorrow)\s+(?P<unit>week|fortnight)"), _weekday_weeks),
    (
        pattern(rf"(?P<n>an?|one|two|three)\s+(?P<unit>weeks?|fortnight)\s+(?P<wd>today|tomorrow|{LONG_DAY})"),
        _weekday_weeks,
    ),
    (
        pattern(
            rf"{PRE}(?:(?P<half>half\s+an?)|(?P<n>{COUNT}))\s+{UNIT}\s+(?:from|on)\s+(?P<wd>now|today|tomorrow|{LONG_DAY})"
        ),
        _weekday_weeks,
    ),
    (pattern(rf"(?P<hour>){PRE}(?:noch\s+)?(?P<word>{_WORDS}|tonight|tonite)(?:\s+noch)?"), _today),
    (pattern(r"(?:at\s+)?(?P<hour>\d{1,2})\s+(?P<word>tonight|tonite)"), _today),
    (
        pattern(
            rf"(?:wiedervorlage|wv|follow[ -]?up|fu)[:\s]\s*(?P<half>)(?P<n>{COUNT})\s+{UNIT}(?=\s*$|\s*[,;:]|\s+[A-ZÀ-ÞĀ-Ž])"
        ),
        _ahead,
    ),
    (
        pattern(
            rf"(?:in|within)\s+(?:(?P<whole>\d)(?:[.,]5|\s?½|\s1/2)|(?P<word>anderthalb|(?:ein|zwei|drei)einhalb|one\s+and\s+a\s+half))\s*{UNIT}"
        ),
        _and_half,
    ),
    (
        pattern(r"in\s+(?:einem\s+|['’]?nem\s+)?(?P<three>drei)?vierteljahr"),
        lambda m, line: day(m, calendar.later(line.today, 9 if m["three"] else 3, "month")),
    ),
    (
        pattern(
            r"(?:in|within)\s+(?:(?P<one>(?:einer\s+|['’]?ner\s+)?viertelstunde|(?:a\s+)?quarter\s+of\s+an\s+hour)"
            r"|(?:einer\s+|['’]?ner\s+)?dreiviertelstunde|three[\s-]quarters\s+of\s+an\s+hour)"
        ),
        lambda m, line: part(m, "date", _moment(line.now + timedelta(minutes=15 if m["one"] else 45))),
    ),
    (pattern(r"in\s+(?P<word>an?\s+(?P<unit>hour|week|month|year)\s+and\s+a\s+half)"), _and_half),
    (
        pattern(rf"in\s+(?:ca\.\s+|about\s+)?(?P<a>{COUNT})\s?(?:-|–|bis|to|oder|or)\s?(?P<b>{COUNT})\s+{UNIT}"),
        _span_weeks,
    ),
    (
        re.compile(
            r"(?:in\s+)?(?:the\s+|der\s+|die\s+)?(?:week\s+(?:of|commencing|beginning)|w/c|wc|woche\s+(?:vom|ab|um))\s+(?:the\s+|den\s+|dem\s+)?",
            re.I,
        ),
        _week_of,
    ),
    (pattern(rf"{PRE}(?P<word>[mdfstwhü][^\W\d_]{{3,10}})"), _typo),
    (
        pattern(
            rf"(?:ab\s+heute\s+)?(?:(?:wieder|again|erst|frühestens|spätestens)\s+)?(?:in|innerhalb\s+von|innerhalb|binnen|within)\s+"
            rf"(?:(?:the\s+next|den\s+nächsten|spätestens|etwa|ca\.|about|around)\s+)?(?:(?P<half>(?:(?:einem|['’]?nem)\s+)?halben"
            rf"|(?:einer|['’]?ner)\s+halben|half\s+an?)|(?P<n>{COUNT}))(?:(?<=\d)[\s-]*|[\s-]+){UNIT}(?:['’]?s?['’]?\s+time)?"
        ),
        _ahead,
    ),
    (
        pattern(
            rf"{PRE}(?:(?P<wd>{ANY_DAY}),?\s+(?:in\s+)?(?:of\s+)?(?:der\s+)?)?(?:{PART})?"
            rf"(?:(?:in\s+)?(?:der\s+|the\s+)?(?P<which>{NEXT}|{AFTER_NEXT}|{THIS}|n\.)\s+{_WEEK}(?P<after>\s+after(?:\s+next)?)?)"
            rf"(?P<which2>)(?:,?\s+(?:am\s+|on\s+)?(?P<wd2>{ANY_DAY})(?:\s*(?P<or>-|–|/|und|and|oder|or|bis|to)\s*(?P<wd3>{ANY_DAY}))?)?"
        ),
        _week,
    ),
    (
        pattern(
            rf"{PRE}(?P<wd>)(?P<wd2>)(?P<which2>)(?P<edge>ende|mitte|anfang|end|middle|mid|beginning|start)[\s-]+"
            r"(?:der|of\s+the|of|of\s+this)?\s*(?P<which>)(?P<after>)(?:woche|week)"
        ),
        _week,
    ),
    (
        pattern(
            rf"{PRE}(?:the\s+)?(?:(?P<wd>{ANY_DAY})\s+(?:of\s+)?)?(?:the\s+)?week\s+(?P<after>after\s+next)(?P<which>)(?P<which2>)"
            rf"(?P<edge>)(?:,?\s+(?:on\s+)?(?P<wd2>{ANY_DAY}))?"
        ),
        _week,
    ),
    (pattern(rf"{PRE}(?:(?P<which>{NEXT}|{THIS})[sn]?\s+)?(?:wochenende|weekend)"), _weekend),
    (
        pattern(rf"{PRE}(?P<a>{ANY_DAY})\s+(?P<or>und|and|&|\+|oder|or|bzw\.)\s+(?:am\s+|on\s+)?(?P<b>{ANY_DAY})"),
        _both,
    ),
    (pattern(rf"(?P<a>{ANY_DAY})\s?/\s?(?P<b>{ANY_DAY})"), _either),
]
