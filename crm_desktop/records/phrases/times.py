"""Times of day: 10:00, 10 Uhr 30, 9h, halb drei, viertel vor 9, 5pm, noon, nachmittags, 10-12 Uhr."""

from __future__ import annotations

import re
from re import Match

from .parts import PARTS
from .reading import Line, Part, Rule, Values, part
from .words import ANY_DAY, DAY_WORD, NUMBERS, TITLES, pattern

_PRE = r"(?:(?:gleich|schon|bereits|erst|spätestens|bis\s+spätestens|no\s+later\s+than)\s+)?(?:(?:um|gegen|ab|so\s+gegen|pünktlich\s+um|punkt|at|around|about|from|by|bis|nach|vor|after|before|ca\.)\s+(?:ca\.\s+)?|@\s?)?"
_HOUR_WORD = r"(?:ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MINUTES = {
    "fünf": 5, "zehn": 10, "fünfzehn": 15, "zwanzig": 20, "fünfundzwanzig": 25, "dreißig": 30, "dreissig": 30,
    "fünfunddreißig": 35, "vierzig": 40, "fünfundvierzig": 45, "fünfzig": 50, "fünfundfünfzig": 55, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50,
}  # fmt: skip
_MINUTE_WORD = "|".join(sorted((word for word in _MINUTES if not word.endswith("y")), key=len, reverse=True))
_NO_THING = (
    r"(?=\s*$|\s*[,;.!?](?!\d)|\s+(?:mit|wegen|bei|zu|zum|zur|im|in|am|an|auf|with|about|re|regarding|on|to|for|and|und|@\w+|#\w+|!|anrufen|call|mailen|termin|meeting|telefonat|rückruf|anruf|besuch|morgen|heute|tomorrow|today|next|nächste\w*|bitte|please|visit|treffen|besprechung|nochmal|erneut|again|kommt|zurückrufen|telefonieren|schreiben|besuchen|besprechen|nachfassen|abholen|phone|ring|email|dinner|lunch|breakfast|drinks|essen|abendessen|frühstück|mittagessen|workshop|training|"
    + ANY_DAY
    + r")(?![\w-]))"
)
"""What follows a bare number that is an hour: nothing, or a word that is no thing to be counted."""


_COUNTED = (
    r"(?:personen|pers\b|leute|gäste|teilnehmer|kinder|mitarbeiter|mann\b|plätze|stück|stk\b|kisten|flaschen|portionen|essen\b|karten|seiten"
    r"|teile|euro|eur\b|kg\b|km\b|minuten|min\b|people|guests|pieces|seats|boxes|bottles)"
)
"""What a number before it counts: 18 Uhr 45 Personen."""
_FREE = re.compile(_NO_THING, re.I)
_MEETING = re.compile(
    r"\s*$|\s+(?:@|#|workshop|schulung|seminar|training|meeting|termin|besprechung|sitzung|call|telefonat|montage|messe|probe|verkostung"
    r"|tasting|interview|demo|übergabe|handover|abnahme|baustelle|besuch|visit|mit|with|bei|at)\w*",
    re.I,
)


def _clock(hour: int, minute: int = 0) -> str:
    return f"{hour % 24:02d}:{minute:02d}"


def said(hour: int, minute: int = 0) -> tuple[Values, ...]:
    """An hour in words or without minutes: 1 to 6 is meant in the afternoon, unless the night was."""
    if 1 <= hour < 7:
        return {"time": _clock(hour + 12, minute)}, {"time": _clock(hour, minute)}
    return ({"time": _clock(hour, minute)},)


def _valid(hour: int, minute: int) -> bool:
    return 0 <= hour < 24 and 0 <= minute < 60


def _digits(match: Match[str], line: Line) -> Part | None:
    hour, minute = int(match["h"]), int(match["m"] or match["m2"] or 0)
    half = (match["ap"] or "").casefold().replace(".", "")
    if half == "am" and _DATE_AFTER.match(line.text, match.end()):
        return None  # Parkstr. 8 am 10.12.
    if half:
        if not 1 <= hour <= 12 or minute > 59:
            return None
        return part(match, "time", {"time": _clock(hour % 12 + (12 if half == "pm" else 0), minute)})
    if not _valid(hour, minute):
        return None
    if match["h"].startswith("0") or hour == 0 or not 1 <= hour < 7:
        return part(match, "time", {"time": _clock(hour, minute)})
    late, early = said(hour, minute)
    plain = line.german and (match["m"] or match["m2"] or hour == 6)
    return part(match, "time", *((early, late) if plain else (late, early)))


_DATE_AFTER = re.compile(
    rf"\s+(?:\d{{1,2}}\.|{DAY_WORD}|{ANY_DAY}\s|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b)",
    re.I,
)


def _hour_mark(match: Match[str], line: Line) -> Part | None:
    """9h, 14h; "2h" and less are rather a length of time."""
    hour = int(match["h"])
    if hour > 23 or (hour < 7 and not match["pre"].strip()):
        return None
    return part(match, "time", *said(hour))


def _spaced_hour(match: Match[str], line: Line) -> Part | None:
    """So. Rundgang 10 h: the hour of that day, or how long it takes."""
    if not _DAY_NAMED.search(line.text, 0, match.start()):
        return None
    return part(match, "time", {"time": _clock(int(match["h"]))}, {})


def _bare(match: Match[str], line: Line) -> Part | None:
    word = match["h"].casefold()
    hour = int(word) if word.isdigit() else NUMBERS[word]
    if hour == 6 and line.german and "uhr" in match.group().casefold():
        return part(match, "time", *reversed(said(hour)))
    if 5 <= hour < 12 and _EVENING.match(line.text, match.end()):
        hour += 12
    return part(match, "time", *said(hour)) if 0 < hour < 24 else None


_EVENING = re.compile(r"\s+(?:dinner|drinks|supper|abendessen)(?!\w)", re.I)


def number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.casefold()]


def _in_words(match: Match[str], line: Line) -> Part | None:
    """halb drei, viertel vor 9, fünf nach acht, zehn vor halb vier, half past two, quarter to nine."""
    minutes = match["n"]
    steps = {None: 0, "viertel": 15, "quarter": 15, "a quarter": 15, "half": 30}
    low = minutes.casefold() if minutes else None
    amount = steps[low] if low in steps else number(low or "0")
    side = (match["side"] or "").casefold()
    amount = -amount if side in ("vor", "to", "before") else amount
    hour = number(match["h"])
    if not 1 <= hour <= 24 or abs(amount) > 30:
        return None
    total = hour * 60 + amount - (30 if match["half"] else 0)
    total = total if total >= 60 else total + 720
    if hour > 12:
        return part(match, "time", {"time": _clock(total // 60, total % 60)})
    found = said(total // 60, total % 60)
    last = hour if hour > -amount else hour + 12
    if side == "to" and minutes and minutes.isdigit() and match["h"].isdigit() and -amount >= 7 and last <= 20:
        span: Values = {"time": _clock(-amount), "minutes": (last + amount) * 60}
        office = match.group()[:3].casefold() != "at " and _beside_day(match, line)
        return part(
            match, "time", *((span, *found) if office else (*found, span))
        )  # "10 to 12": ten minutes to twelve, or from ten until twelve
    return part(match, "time", *found)


def _military(match: Match[str], line: Line) -> Part | None:
    """0900, Do 1430, um 1430: four digits are a time where the first is 0 or a day or "um" stands before them."""
    hour, minute = int(match["h"]), int(match["m"])
    if not _valid(hour, minute) or minute % 5:
        return None
    before = line.text[: match.start("h")].rstrip()
    placed = match["pre"].strip() or match["unit"] or _DAY_BEFORE.search(before)
    if placed or (match["h"].startswith("0") and not before):
        return part(match, "time", {"time": _clock(hour, minute)})
    if not before and 7 <= hour < 20 and _FREE.match(line.text, match.end()):
        return part(match, "time", {"time": _clock(hour, minute)}, {})
    return None


def _dotted(match: Match[str], line: Line) -> Part | None:
    """14.30 Notar, Fr 8.45: no month has that number."""
    hour, minute = int(match["h"]), int(match["m"])
    if not 7 <= hour < 21 or minute % 5 or minute > 59 or 1 <= minute <= 12:
        return None
    before = line.text[: match.start()].rstrip()
    if match["pre"] or _DAY_BEFORE.search(before):
        return part(match, "time", {"time": _clock(hour, minute)})
    at_end = (
        (not line.german or _DAY_NAMED.search(before))
        and minute % 15 == 0
        and not line.text[match.end() :].strip(" .!")
        and not _PRICED.search(before)
    )
    return part(match, "time", {"time": _clock(hour, minute)}, {}) if at_end or not before else None


_PRICED = re.compile(
    r"(?:\b(?:für|for|à|je|zu|von|auf|version|v|pay|costs?|kostet|preis|price|nr|no)|[:.=])\s*\.?$", re.I
)
"""Before a number with a dot at the end of a line that is no time: pay 8.30, version 10.15."""
_DAY_BEFORE = re.compile(
    rf"(?:(?<!\w){ANY_DAY}s?|(?:werktags|täglich|daily|weekdays?|werktag|heute|morgen|übermorgen|mrgn?|übermrgn?|today|tomorrow|tmrw|tagen|wochen|monaten|days|weeks|months|woche|week|früh|vormittag"
    rf"|nachmittag|abend|morning|afternoon|evening)|\d\.(?:20)?\d{{0,2}}),?$",
    re.I,
)
_DAY_NAMED = re.compile(rf"(?<!\w)(?:{ANY_DAY}|heute|morgen|übermorgen)(?!\w)", re.I)


def _regional(match: Match[str], line: Line) -> Part | None:
    """viertel drei (2:15) and dreiviertel drei (2:45), as said in the south and east."""
    total = number(match["h"]) * 60 - (45 if match["what"].casefold() == "viertel" else 15)
    other = number(match["h"]) * 60 + 15
    found = said(total // 60, total % 60)
    if match["what"].casefold() == "viertel":
        return part(match, "time", *found, *said(other // 60, other % 60))
    return part(match, "time", *found)


def _hour_in_part(match: Match[str], line: Line) -> Part | None:
    """morgens um sechs, abends gegen 8, 5 Uhr früh."""
    hour, minute = number(match["h"]), int(match["m"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return part(match, "time", {"time": with_part(_clock(hour, minute), PARTS[match["word"].casefold()])})


def _half(match: Match[str], line: Line) -> Part | None:
    """half two: half past two in Britain."""
    return part(match, "time", *said(number(match["h"]), 30))


def _named(match: Match[str], line: Line) -> Part | None:
    if TITLES.search(line.text, 0, match.start("word")):
        return None  # Mr Noon
    return part(match, "time", {"time": _NAMED[" ".join(match["word"].casefold().split())]})


_NAMED = {
    "noon": "12:00", "midday": "12:00", "mittag": "12:00", "mittags": "12:00", "high noon": "12:00",
    "lunchtime": "12:00", "lunch time": "12:00", "mitternacht": "00:00", "midnight": "00:00",
    "zwölf uhr mittags": "12:00",
}  # fmt: skip
_AFTERNOON = ("12:00", "14:00", "16:00", "18:00")


def _day_part(match: Match[str], line: Line) -> Part | None:
    word = match["word"].casefold().rstrip(".")
    return part(match, "part", {"part": PARTS[word]})


def with_part(time: str, part_of_day: str) -> str:
    """ "8 Uhr abends", "3 Uhr nachmittags": the hour within that part of the day."""
    hour, minute = int(time[:2]), int(time[3:])
    if part_of_day == "22:00":
        return _clock(hour + 12 if 7 <= hour < 12 else hour - 12 if 13 <= hour < 19 else hour, minute)
    if part_of_day in _AFTERNOON and hour < 12 and not (part_of_day == "12:00" and hour > 9):
        return _clock(hour + 12, minute)
    if part_of_day not in _AFTERNOON and 13 <= hour <= 18:
        return _clock(hour - 12, minute)
    return time


_DAY_AFTER = re.compile(rf"\s+(?:am\s+|on\s+)?(?:heute|morgen|übermorgen|today|tomorrow|{ANY_DAY})(?!\w)", re.I)


def _beside_day(match: Match[str], line: Line) -> bool:
    """Whether a day stands before or after, so that "von 9 bis 11" are hours."""
    before = line.text[: match.start()].rstrip()
    return bool(_DAY_BEFORE.search(before) or _DAY_AFTER.match(line.text, match.end()))


def _range_in_words(match: Match[str], line: Line) -> Part | None:
    """zwischen zwei und drei, von neun bis elf Uhr, from nine to eleven."""
    first, last = NUMBERS[match["h1"].casefold()], NUMBERS[match["h2"].casefold()]
    if not (match["uhr"] or _beside_day(match, line) or (match["between"] and _FREE.match(line.text, match.end()))):
        return None
    last = last if last > first else last + 12
    minutes = (last - first) * 60
    return part(match, "time", *({**value, "minutes": minutes} for value in said(first)))


def _range(match: Match[str], line: Line) -> Part | None:
    """10-12 Uhr, 10:00 bis 11:30, from 2 to 3pm."""
    first_hour, first_minute = int(match["h1"]), int(match["m1"] or 0)
    last_hour, last_minute = int(match["h2"]), int(match["m2"] or 0)
    half = (match["ap"] or "").casefold()
    clear = match["m1"] or match["m2"] or half or match["uhr"]
    clear = clear or (match["between"] and _FREE.match(line.text, match.end()))
    clear = clear or ((match["from"] or match["between"]) and _beside_day(match, line))
    office = 7 <= first_hour < last_hour <= 20 and match["dash"].casefold() not in ("and", "und")
    if office and not clear and _valid(first_hour, 0):
        before = line.text[: match.start()].rstrip()
        hours: Values = {"time": _clock(first_hour), "minutes": (last_hour - first_hour) * 60}
        if _DAY_BEFORE.search(before) or (
            match["dash"] in ("-", "–") and not before and _MEETING.match(line.text, match.end())
        ):
            text: Values = {}
            return part(match, "time", hours, *([] if _MEETING.match(line.text, match.end()) else [text]))
    if not clear or not _valid(first_hour, first_minute) or not _valid(last_hour, last_minute):
        return None
    if half.startswith("p"):
        last_hour = last_hour % 12 + 12
        late = first_hour < 12 and first_hour + 12 <= last_hour and (match["ap1"] or "pm").casefold() == "pm"
        first_hour = first_hour + 12 if late else first_hour
    start, end = first_hour * 60 + first_minute, last_hour * 60 + last_minute
    if end <= start:
        return None
    found: list[Values] = [{"time": _clock(start // 60, start % 60), "minutes": end - start}]
    if 1 <= first_hour < 7 and not match["h1"].startswith("0") and not half and not match["m1"]:
        found.insert(0, {"time": _clock(first_hour + 12, first_minute), "minutes": end - start})
    return part(match, "time", *found)


_AP = r"(?P<ap>[ap]\.?m\b\.?)"
RULES: list[Rule] = [
    (pattern(rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})(?::(?P<m>\d\d))(?P<m2>)(?:\s*uhr|\s*h)?(?P<ap>)"), _digits),
    (pattern(rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})\.(?P<m>\d\d)\s?h(?P<m2>)(?P<ap>)"), _digits),
    (pattern(rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})(?:[:.](?P<m>\d\d))?(?P<m2>)\s*{_AP}"), _digits),
    (
        pattern(
            rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})(?:\.(?P<m>\d\d))?\s*uhr(?:\s+(?P<m2>[0-5]\d)(?!\s*(?:uhr|€|%|\.(?!\s*$)|{_COUNTED})))?(?P<ap>)"
        ),
        _digits,
    ),
    (pattern(rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})h(?P<m>[0-5]\d)(?P<m2>)(?P<ap>)"), _digits),
    (pattern(rf"(?P<pre>{_PRE})(?<![\d.,:/-])(?P<h>\d{{1,2}})h"), _hour_mark),
    (pattern(r"(?<![\d.,:/-])(?P<h>[7-9]|1\d)\s+h(?=\s*$)"), _spaced_hour),
    (pattern(rf"{_PRE}(?P<h>{_HOUR_WORD}|\d{{1,2}})\s+(?:uhr|o['’]clock)"), _bare),
    (
        pattern(rf"{_PRE}(?P<h>{_HOUR_WORD}|\d{{1,2}})\s+(?:uhr\s+)(?P<m>{_MINUTE_WORD})"),
        lambda m, line: _spoken(m, line),
    ),
    (
        pattern(rf"{_PRE}(?P<h>{_HOUR_WORD})\s+(?P<m>fifteen|twenty|thirty|forty|forty-five|fifty)(?!\s+\w+s\b)"),
        lambda m, line: None if line.german else _spoken(m, line),
    ),
    (
        pattern(
            r"(?:um|ab|at|gegen|around|from)\s+(?P<h>\d{1,2})(?!\s*(?:%|€|prozent|percent|tagen?|wochen?|stück|uhr|euro|pieces|places))"
        ),
        lambda m, line: _bare(m, line) if _DAY_BEFORE.search(line.text[: m.start()].rstrip()) else None,
    ),
    (
        re.compile(
            rf"(?:um|at|by|bis|gegen|around|@\s?|so\s+gegen|pünktlich\s+um)\s*(?P<h>{_HOUR_WORD}|\d{{1,2}}){_NO_THING}",
            re.I,
        ),
        _bare,
    ),
    (
        pattern(
            rf"{_PRE}(?:(?P<n>viertel|quarter|a\s+quarter|half|fünf|zehn|zwanzig|five|ten|twenty|5|10|20)\s+"
            rf"(?P<side>vor|nach|past|to|after|before)\s+)(?P<half>halb\s+)?(?P<h>{_HOUR_WORD}|\d{{1,2}})(?:\s+uhr)?"
        ),
        _in_words,
    ),
    (
        pattern(
            rf"(?P<pre>{_PRE})(?<![\d.,:/+-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<unit>\s?(?:uhr|h|hrs|hours)\b)?"
        ),
        _military,
    ),
    (pattern(r"(?P<pre>(?:um|at)\s+)?(?<![\d.,:/+-])(?P<h>\d{1,2})\.(?P<m>[0-5]\d)(?!\s*(?:€|eur|%|kg|uhr))"), _dotted),
    (
        pattern(rf"{_PRE}(?P<n>)(?P<side>)(?P<half>halb\s+)(?P<h>{_HOUR_WORD}|\d{{1,2}})(?:\s+uhr)?"),
        lambda m, line: _halb(m, line),
    ),
    (pattern(rf"{_PRE}(?P<what>dreiviertel|viertel)\s+(?P<h>{_HOUR_WORD}|\d{{1,2}})"), _regional),
    (
        pattern(
            r"(?P<word>frühmorgens|morgens|vormittags|nachmittags|abends|nachts|früh|morning|afternoon|evening)\s+(?:um|gegen|ab|at|around|about)\s+"
            rf"(?P<h>{_HOUR_WORD}|\d{{1,2}})(?:[:.](?P<m>\d\d))?(?:\s+uhr)?"
        ),
        _hour_in_part,
    ),
    (
        pattern(
            rf"{_PRE}(?<![\d.,:/-])(?P<h>{_HOUR_WORD}|\d{{1,2}})(?:[:.](?P<m>\d\d))?\s+uhr\s+(?:in\s+der\s+)?(?P<word>früh|morgens|abends|nachmittags)"
        ),
        _hour_in_part,
    ),
    (pattern(rf"{_PRE}half\s+(?P<h>{_HOUR_WORD}|\d{{1,2}})"), _half),
    (
        pattern(
            rf"(?:{_PRE}|zu\s+)(?P<word>(?<=gegen )mittag|high noon|noon|midday|lunch\s?time|mitternacht|midnight|mittags)"
        ),
        _named,
    ),
    (
        pattern(
            r"(?:gleich\s+)?(?:(?:am|in the|this|the|tomorrow's)\s+)(?:frühen\s+|späten\s+|early\s+|late\s+)?"
            r"(?P<word>vormittag|nachmittag|abend|mittag|morgen|morning|afternoon|evening)"
        ),
        lambda m, line: _this_part(m, line),
    ),
    (
        pattern(
            rf"{_PRE}(?<![\d.,:/-])(?P<h>\d{{1,2}})\s+(?:in\s+the\s+|at\s+)(?P<word>morning|afternoon|evening|night)"
        ),
        lambda m, line: _hour_of_part(m, line),
    ),
    (
        pattern(
            r"(?P<word>(?:(?<=^)|(?<=^! ))(?:vorm|nachm)\.(?=\s)|frühmorgens|nachts|morgens|vormittags|nachmittags|abends|früh)"
        ),
        lambda m, line: _adverb(m, line),
    ),
    (
        pattern(
            r"(?:(?:(?P<from>von|from)|(?P<between>between|zwischen|zw\.)|um|at)\s+)?(?<![\d.,:/-])(?P<h1>\d{1,2})(?:[:.](?P<m1>\d\d))?(?:\s*uhr|\s*(?P<ap1>am|pm))?\s*"
            r"(?P<dash>-|–|bis|to|and|und)\s*(?P<h2>\d{1,2})(?:[:.](?P<m2>\d\d))?(?:\s*(?P<uhr>uhr|h|o['’]clock))?"
            r"(?:\s*(?P<ap>am|pm))?"
        ),
        _range,
    ),
    (
        pattern(
            rf"(?:von|from|(?P<between>between|zwischen|zw\.))\s+(?P<h1>{_HOUR_WORD})\s+(?:bis|und|to|and|until)\s+(?P<h2>{_HOUR_WORD})"
            r"(?P<uhr>\s+(?:uhr|o['’]clock))?"
        ),
        _range_in_words,
    ),
]


def _spoken(match: Match[str], line: Line) -> Part | None:
    """zehn Uhr dreißig, ten thirty."""
    hour = number(match["h"])
    return part(match, "time", *said(hour, _MINUTES[match["m"].casefold()])) if hour < 24 else None


def _halb(match: Match[str], line: Line) -> Part | None:
    total = number(match["h"]) * 60 - 30
    hour = number(match["h"])
    if not 1 <= hour <= 12:
        return None
    total = total if total >= 60 else total + 720
    return part(match, "time", *said(total // 60, total % 60))


def _this_part(match: Match[str], line: Line) -> Part | None:
    found: Values = {"part": PARTS[match["word"].casefold()]}
    if match.group()[:5].casefold() == "this ":
        found["date"] = line.today.isoformat()
    return part(match, "part", found)


def _hour_of_part(match: Match[str], line: Line) -> Part | None:
    """8 in the evening."""
    hour = int(match["h"])
    if not 1 <= hour <= 12:
        return None
    return part(match, "time", {"time": with_part(_clock(hour), PARTS[match["word"].casefold()])})


def _adverb(match: Match[str], line: Line) -> Part | None:
    """früh alone may be an adjective's end ("zu früh"); after a day it is the morning (see scan)."""
    return None if match["word"].casefold() == "früh" else _day_part(match, line)


AFTER_DAY = re.compile(
    r",?[\s-]*(?P<word>früh|vorm\.?|nachm\.?|vormittags?|nachmittags?|abends?|mittags?|morgens?|morning|afternoon|evening|eve|night|nacht|noon"
    r"|spätnachmittag)(?![\w-])",
    re.I,
)
"""A part of the day right after a day: morgen früh, Freitag Nachmittag, tomorrow morning."""
CLOCK_AFTER = re.compile(r",?\s+(?:um\s+|at\s+)?\d{1,2}(?::\d\d|\s*uhr|\s*[ap]m)(?!\w)", re.I)
HALF_AFTER_DAY = re.compile(r"\s+(?P<word>[ap]m)(?![\w-])", re.I)
"""Fri am, Tuesday PM: in English only."""
SAID_AFTER_DAY = re.compile(
    rf",?\s+(?P<at>um|gegen|ab|by|bis|before|after|vor|nach|at|around|about|from|ca\.|so\s+gegen|@)\s*(?P<h>{_HOUR_WORD}|\d{{1,2}})(?![\w:.,]*\d)(?!\w)"
    r"(?!\s*(?:%|€|\$|£|prozent|percent|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|days?|weeks?|months?|years?|hours?|minutes?|st(?:ü|ue)ck|euro|eur|pieces|places|people|personen|kisten|flaschen|kg|m|cm|km|uhr|[ap]m|h|-|–|bis|to|until|oder|or)(?!\w))",
    re.I,
)
"""An hour right after a day, with a word for it: heute um vier, tomorrow at 9."""
HOUR_ELSEWHERE = re.compile(
    rf"(?<!\S)(?<!erhöhen )(?<!senken )(?<!kürzen )(?:um|at)\s+(?P<h>{_HOUR_WORD}|\d{{1,2}})(?=\s+[a-zäöü])(?!\s+(?:prozent|percent|euro|uhr|kg|m|cm|km|h|or|oder|bis|to|und|and)(?!\w))"
)
HOUR_IN_FRONT = re.compile(
    rf"\A(?:um|gegen|ab|ca\.)\s+(?P<h>\d{{1,2}})(?=\s+[^\W\d_]{{3}})(?!\s+(?:prozent|percent|euro|uhr|oder|bis|und|and|{_COUNTED}))",
    re.I,
)
HOURS_AT_END = re.compile(r"(?<![\w.,/:§-])(?<!nr )(?<!no )(?P<h>\d{1,2})\s?[-–]\s?(?P<last>\d{1,2})\s*$")
HOUR_AFTER_DAY = re.compile(rf",?\s+(?P<h>\d{{1,2}}){_NO_THING}", re.I)
"""A bare hour right after a day: fr 10 anrufen."""
