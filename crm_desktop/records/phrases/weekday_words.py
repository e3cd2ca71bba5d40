"""A weekday that stands alone: the next such day, or rather a name or another word (Mo Farah, Fr. Müller, do it)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from re import Match

from . import calendar
from .reading import Line, Part, day, name_or_day
from .words import NAME_AFTER, TITLES, TRADES, weekday

_COMPANY = re.compile(r"\s+\w+\s+(?:Ltd|Inc|LLC|LLP|PLC|Corp|GmbH)\b", re.I)
_HOURS = "eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_BEFORE_TIME = re.compile(
    r"[.,]?\s+(?:(?:um|at|gegen|ab|von|from|@)\s*)?\d{1,2}(?:[:.]\d\d(?:\s?[ap]m)?\b|\s*(?:uhr|h\b|h\d\d\b|am\b|pm\b)"
    r"|\s?(?:-|–|bis|to)\s?\d{1,2}(?:[:.]\d\d)?(?:\s*(?:uhr|h|am|pm))?(?![\w.])|\s+in\s+the\s)"
    rf"|[.,]?\s+(?:(?:um|at|gegen)\s+(?:\d{{1,2}}|{_HOURS})|(?:um\s+)?(?:halb|half|viertel|dreiviertel|quarter)\s+(?:\w+\s+)?(?:\d{{1,2}}|{_HOURS})"
    r"|(?:zwischen|between|zw\.)\s+\d)(?!\w)",
    re.I,
)


_CAPITAL = re.compile(r"[.,]?\s+[A-ZÀ-ÞĀ-Ž]")
_AFTER_TIME = re.compile(
    r"(?<![\w.:/-])\d{1,2}(?:[:.]\d\d)?(?:\s?(?:-|–|bis)\s?\d{1,2}(?:[:.]\d\d)?)?\s?(?:uhr|h)$|(?<![\w.:/-])\d{1,2}:\d\d$",
    re.I,
)
"""14-16 uhr mo, 8:00 mi: an hour right before a short word makes it the day of that hour."""


def weekday_alone(match: Match[str], line: Line) -> Part | None:
    word, pre = match["wd"], match["pre"].strip()
    name = word.rstrip(".")
    found = calendar.next_weekday(line.today, weekday(word))
    if TITLES.search(line.text, 0, match.start("wd")) or NAME_AFTER.match(line.text, match.end()):
        return None
    if len(name) > 3 and name.casefold() not in ("tues", "weds", "thur", "thurs"):
        shop = TRADES.search(line.text, 0, match.start("wd")) or (
            not line.german and _COMPANY.match(line.text, match.end())
        )
        if shop and not pre and not _BEFORE_TIME.match(line.text, match.end()):
            return name_or_day(match, found)
        if line.text[: match.start()].endswith("the ") and _CAPITAL.match(line.text, match.end()):
            return name_or_day(match, found)  # the Sunday Times
        return day(match, found) if name[0].isupper() or not line.german or pre or name.islower() else None
    return _short_weekday(match, line, name, found, bool(pre) and pre.casefold() not in ("at", "for", "over", "in"))


_PART_OF_DAY = re.compile(r"\.?\s+(?:früh|(?:vor|nach)?mittag|abend|morgen|nacht)s?\b", re.I)
_BEFORE_PART = re.compile(
    r"\s+(?:früh|vorm\.|nachm\.|(?:vor|nach)mittags?|mittags?|abends?|morgens?|morning|afternoon|evening|noon|lunchtime)(?!\w)"
)
_SO_ADVERB = re.compile(
    r"\s+(?:viel|viele|wenig|wie|weit|gut|bald|schnell|lange|oft|geht|ist|sind|wird|was|etwas|ein|eine|einen|nicht|kann|können"
    r"|muss|dass|oder|lala|far|that|much|many|long|what|we|it|is)\b"
)
_NAME_BEGUN = re.compile(
    r"Mo\s+(?:Farah|Salah|Ali|Ahmed|Ahmad|Hassan|Hussein|Ibrahim|Khan|Mohamed|Mohammed|Abdi|Amin|Asumang|Diallo|Omar|Osman|Rahman"
    r"|Said|Yusuf|Yılmaz|Williams|Johnson|Willems|Brooks|Trudeau)\b|(?:Di|Do)\s+(?:Lorenzo|Maria|Matteo|Stefano|Natale|Napoli|Marco|Luca"
    r"|Santo|Nascimento|Carmo|Franco|Giovanni|Bella|Pietro|Caprio)\b|Sa\s+(?:Pinto|Silva|Nostra)\b"
)
"""First names and beginnings of surnames that look like short weekdays."""
_NAMED_GERMAN = re.compile(r"(?:^|\s)(?:mit|bei|für|von|an|zu|und|durch)$", re.I)
_FOREIGN = re.compile(r"\s+(?:it|your|not|you|casa|amor|piace|amigo|vida|so la)\b")
"""Do it, Mi casa: a title in another language."""
_NAME_GOES_ON = re.compile(r"\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|KW|Q[1-4])\b)[A-Z][a-z]")
"""Sun Insurance, Sat Singh: another capital right after it, as English writes names only."""
_ADDRESSED = re.compile(
    r"(?:^|\s)(?:to|for|with|from|of|at|re|about|mr|mrs|ms|and|&|call|ring|phone|email|mail|visit|meet|write|ask|tell)\.?$",
    re.I,
)
_GOES_ON = re.compile(
    r"\s+(?!noon|midday|lunch|morning|afternoon|evening|night|early|late|at|by|on|or|and|to|before|after)[a-z]", re.I
)
_SAT_DOWN = re.compile(r"\s+(?:with|in|on|down|and|through|for|next|beside|at|there|the|an?|my|ami|amour)\b", re.I)
_WEAK_ENGLISH = ("sat", "sun", "wed", "mon")


def _short_weekday(match: Match[str], line: Line, name: str, found: date, said: bool) -> Part | None:
    """Mo, Fr, sat ...: short words that also are other words (so, do, sun), names (Di Lorenzo) or titles (Fr. Müller)."""
    rest = line.text[match.end() :]
    before = line.text[: match.start()].rstrip()
    timed = _BEFORE_TIME.match(rest) is not None or _BEFORE_PART.match(rest) is not None
    of_hour = line.german and name.casefold() != "so" and _AFTER_TIME.search(before) is not None
    low = name.casefold()
    german = low in ("mo", "di", "mi", "do", "fr", "sa", "so")
    upper = name[0].isupper()
    if low == "so" and not upper and re.match(r"\s+(?:um|gegen|ca\.?|etwa)\b", rest):
        return None  # Freitag so um halb neun
    if low == "fr" and not upper and match["wd"].endswith(".") and not timed and re.match(r"\s+[^\W\d_]", rest):
        return name_or_day(match, found)  # termin mit fr. roth
    if (
        low == "fr"
        and upper
        and not timed
        and not _PART_OF_DAY.match(rest)
        and re.match(r"\s+[A-ZÀ-ÞĀ-Ž][^\W\d_]", rest)
    ):
        # "Fr. Müller" is a lady, "Fr Müller anrufen" may be a Friday.
        return name_or_day(match, found) if match["wd"].endswith(".") else day(match, found, None)
    if german != line.german:
        if timed or (said and upper and not german):
            return day(match, found)
        if german:
            at_edge = upper and low not in ("do", "so") and (not rest.strip() or not before)
            return day(match, None, found) if at_edge else None
        return day(match, found) if low in ("tue", "thu", "fri", "thur", "thurs", "tues") else None
    if not german:
        if low in _WEAK_ENGLISH and upper and not said and not timed and _NAME_GOES_ON.match(rest):
            addressed = _ADDRESSED.search(before) or low in ("sat", "sun")
            return name_or_day(match, found) if addressed else replace(day(match, found, None), maybe_name=True)
        if not said and not timed and low in _WEAK_ENGLISH:
            if upper and rest.strip() and _ends_capital(before) and _GOES_ON.match(rest):  # Mark Sun's kitchen
                return replace(day(match, found, None), maybe_name=True)
            if not upper and not before and not _SAT_DOWN.match(rest) and rest.strip() and not _DOING.match(rest):
                return None if low == "sun" else day(match, found, None)
        strong = low not in _WEAK_ENGLISH or said or timed or upper
        return day(match, found) if strong or not rest.strip() or (not before and _DOING.match(rest)) else None
    if low in ("so", "do", "di", "mi", "sa", "mo") and not upper:
        sure = (
            timed
            or of_hour
            or (said and low not in ("so",))
            or match["wd"].endswith(".")
            or (low == "do" and before and not rest.strip())
        )
        if not sure and low not in ("so", "do"):
            sure = not before or not rest.strip()
        return day(match, found) if sure else None
    if low == "so" and not timed and not said:
        if _SO_ADVERB.match(rest):
            return None
        return name_or_day(match, found) if rest.strip() else day(match, found)
    if of_hour and not _NAME_BEGUN.match(line.text, match.start("wd")):
        return day(match, found)
    if not said and not timed and (_NAME_BEGUN.match(line.text, match.start("wd")) or _FOREIGN.match(rest)):
        return name_or_day(match, found)
    if not said and not timed and re.search(r"(?:^|\s)(?:mit|bei)$", before, re.I) and not _PART_OF_DAY.match(rest):
        return name_or_day(match, found)  # tauschen mit Mo
    if not said and not timed and re.search(r"\b(?:Mo|Di|Mi|Do|Fr|Sa|So)$", before):
        return name_or_day(match, found)  # Gruppe Mo Di Mi
    called = _NAMED_GERMAN.search(before) and _CAPITAL.match(rest) and not _PART_OF_DAY.match(rest)
    if called and not said and not timed:
        return name_or_day(match, found)  # mit Mo Haddad
    if not said and not timed and NAME_AFTER.search(rest[:40]):
        return day(match, found, None)
    if low in ("di", "mo", "do", "mi", "sa") and _CAPITAL.match(rest) and _ends_capital(before) and not said:
        return name_or_day(match, found)
    return day(match, found)


_DOING = re.compile(
    r"\s+(?:call|phone|ring|e-?mail|visit|meet|meeting|send|check|write|follow|ask|order|review)\b", re.I
)


def _ends_capital(before: str) -> bool:
    return bool(before) and before[-1].isalnum() and before.split()[-1][:1].isupper()
