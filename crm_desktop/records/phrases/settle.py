"""Which of the parts found in a line count: one day, one time, one repetition; names, prices and what is over do not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from . import times
from .calendar import later
from .reading import Line, Part
from .words import COUNT, UNIT, count, unit

_ONLY_BESIDE = {"but", "often"}
"""What only a repetition has: days left out, and how often it takes place."""


def settled(line: Line, found: list[Part]) -> list[Part]:
    """Bare hours after days; then one day, one time and one repetition: of two the first counts, the other is
    offered and stays text."""
    found = found + [hour for item in found if (hour := _hour_said(line, item, found) or _bare_hour(line, item, found))]
    found += _hours_elsewhere(line, found)
    found.sort(key=lambda item: item.start)
    found = [_before_that_day(line, item) for item in found]
    found = [_only_known(line, item) for item in found]
    found = [_price_for_each(line, item, found) for item in _adjective_in_front(found)]
    repeats = [item for item in found if item.role == "repeat" and "repeat" in item.values[0]]
    found = [
        item if repeats or not _ONLY_BESIDE & item.values[0].keys() else replace(item, values=({},)) for item in found
    ]
    found = _first_only(found, "repeat")
    ends = [item for item in found if item.role == "date" and item.until and item.values[0]] if repeats else []
    found = [_as_end(item) if item in ends else item for item in found]
    found = _first_only(_nearer_first(line, _without_past(line, _without_names(line, found))), "date")
    return _first_only(found, "time")


def _price_for_each(line: Line, item: Part, found: list[Part]) -> Part:
    """49,90 € mtl., €20 a month: what something costs, and repeating it is only offered."""
    if item.role != "repeat" or not item.values[0]:
        return item
    price = any(other.role == "amount" and not line.text[other.end : item.start].strip() for other in found)
    return replace(item, values=({}, *item.values)) if price and item.start else item


def _adjective_in_front(found: list[Part]) -> list[Part]:
    """quarterly VAT return: what is to be repeated, unless the line says a day for the one return."""
    if any(item.role == "date" and item.values[0] for item in found):
        return found
    return [
        replace(item, values=(*item.values[1:], {})) if item.role == "repeat" and item.maybe_name else item
        for item in found
    ]


_CHOICE = re.compile(r"(?:\b(?:oder|or|und|and|bis|to)|[-–/+])\s*$", re.I)


def _without_names(line: Line, found: list[Part]) -> list[Part]:
    """Words that may name a day or somebody (June Parker, Fr. Kaya, Q3) beside a day that is clear: a name."""
    if not any(item.role == "date" and item.values[0] and not item.maybe_name for item in found):
        return found
    return [
        replace(item, values=({},), hint="")
        if item.role == "date" and item.maybe_name and not _CHOICE.search(line.text, 0, item.start)
        else item
        for item in found
    ]


def _without_past(line: Line, found: list[Part]) -> list[Part]:
    """ordered 3 Nov, chase Thursday: a day in figures that was lately and would be next year's only, beside one that
    is ahead, is over and only offered."""
    days = [item for item in found if item.role == "date" and item.values[0].get("date") and not item.until]
    if len(days) < 2 or days[0].hint != "next_year" or any(item.hint == "next_year" for item in days[1:]):
        return found
    words = line.text[days[0].start : days[0].end]
    lately = date.fromisoformat(days[0].values[0]["date"]) > later(line.today, 8, "month")
    if not lately or not any(char.isdigit() for char in words):
        return found
    return [replace(item, values=({}, *item.values), hint="") if item is days[0] else item for item in found]


_DUE = re.compile(r"(?:spätestens|bis|by|until|no later than|latest)\b", re.I)


def _nearer_first(line: Line, found: list[Part]) -> list[Part]:
    """Dienstplan KW 49 schreiben bis Freitag, answer request for 12 June 2027 today: of two days the one by which it
    is to be done, or the one soon beside one in months; the other is offered. What begins the line is meant anyway."""
    days = [item for item in found if item.role == "date" and item.values[0].get("date")]
    if len(days) < 2 or not line.text[: days[0].start].strip(" !") or _DUE.match(line.text, days[0].start):
        return found
    first = date.fromisoformat(days[0].values[0]["date"])
    for other in days[1:]:
        on = date.fromisoformat(other.values[0]["date"])
        due = _DUE.match(line.text, other.start) and on < first
        if due or (on < later(line.today, 3, "week") and first > later(line.today, 2, "month")):
            return [replace(item, values=({}, *item.values), hint="") if item is days[0] else item for item in found]
    return found


_OPEN = re.compile(
    r"\b(?:erreichbar|reachable|reached|available|verfügbar|anwesend|geöffnet|öffnet|offen|open|opens|opening\s+hours|öffnungszeiten|sprechzeiten|bürozeiten):?\s*(?:nur|only|immer|always|meist|mostly)?\s*$",
    re.I,
)


_NOT_THEN = re.compile(r"\s+(?:nicht|nie|niemals|geschlossen|ruhetag|not|never|closed)(?![\w-])", re.I)


def _only_known(line: Line, item: Part) -> Part:
    """erreichbar ab 18 Uhr, open until Friday, sonntags nicht: what is known of somebody is not when to do it, and only
    offered."""
    if item.role not in ("date", "time", "repeat", "part") or not item.values[0]:
        return item
    never = item.role == "repeat" and _NOT_THEN.match(line.text, item.end)
    if not never and not _OPEN.search(line.text, 0, item.start):
        return item
    return replace(item, values=({}, *item.values), maybe_name=item.role != "repeat", hint="")


_BEFOREHAND = re.compile(
    rf"(?<!\w)(?P<n>{COUNT})\s+{UNIT}\s+(?:vorher|davor|zuvor|before|beforehand|earlier|prior)(?!\w)(?P<bell>\s+(?:erinner|remind))?",
    re.I,
)


def _before_that_day(line: Line, item: Part) -> Part:
    """endet am 31.3., 3 Monate vorher kündigen: so long before that day, or that day itself."""
    if item.role != "date" or not item.values[0].get("date"):
        return item
    match = _BEFOREHAND.search(line.text, item.end)
    if match is None or unit(match["unit"]) in ("hour", "minute"):
        return item
    before = later(date.fromisoformat(item.values[0]["date"]), -count(match["n"]), unit(match["unit"]))
    if before < line.today:
        return replace(item, values=({}, *item.values))
    if match["bell"]:  # the day itself is due, and somebody may want to plan the day of the reminder
        return replace(item, values=(*item.values, {"date": before.isoformat()}))
    return replace(item, values=({"date": before.isoformat()}, *item.values))


def _hours_elsewhere(line: Line, found: list[Part]) -> list[Part]:
    """Montag Bus um 8 nehmen, Wednesday clinic 8-12: beside a day these are hours, and so is "um 7 ..." in front of a
    line; staying text is offered."""
    a_day = any(item.role in ("date", "repeat") and item.values[0] for item in found)
    if not a_day and not times.HOUR_IN_FRONT.match(line.text):
        return []
    if any(item.role in ("time", "part") or "time" in item.values[0] or "part" in item.values[0] for item in found):
        return []
    for words in (times.HOUR_IN_FRONT, *((times.HOUR_ELSEWHERE, times.HOURS_AT_END) if a_day else ())):
        match = words.search(line.text)
        if match is None or any(other.start < match.end() and match.start() < other.end for other in found):
            continue
        if "last" not in match.groupdict():
            hour = times.number(match["h"])
            values = times.said(hour) if 0 < hour < 24 else ()
        else:
            hour, last = int(match["h"]), int(match["last"])
            values = ({"time": f"{hour:02d}:00", "minutes": (last - hour) * 60},) if 7 <= hour < last <= 20 else ()
        if values:
            return [Part(match.start(), match.end(), "time", (*values, {}))]
    return []


def _hour_said(line: Line, item: Part, found: list[Part]) -> Part | None:
    """heute Nachmittag um vier, Saturday the 5th at 10: an hour right after the day, whatever follows it."""
    if (
        item.role not in ("date", "repeat", "part")
        or not item.values[0]
        or any(other.role == "time" for other in found)
    ):
        return None
    match = times.SAID_AFTER_DAY.match(line.text, item.end)
    if match is None or any(other.start < match.end() and item.end < other.end for other in found if other is not item):
        return None
    hour = times.number(match["h"])
    if not 0 < hour < 24:
        return None
    clock = item.values[0].get("part")
    values = ({"time": times.with_part(f"{hour:02d}:00", clock)},) if clock else times.said(hour)
    return Part(match.start("at"), match.end(), "time", values)


def _bare_hour(line: Line, item: Part, found: list[Part]) -> Part | None:
    if item.role not in ("date", "repeat") or not item.values[0] or any(other.role == "time" for other in found):
        return None
    match = times.HOUR_AFTER_DAY.match(line.text, item.end)
    if match is None or line.text[item.start : item.end].endswith("."):
        return None
    hour, start = int(match["h"]), match.start("h")
    if not 0 < hour < 24 or any(other.start <= start < other.end for other in found):
        return None
    values = times.said(hour) if hour < 20 else (dict[str, str](), {"time": f"{hour:02d}:00"})
    if hour in (7, 8) and not line.german:  # "Sat 7": twelve hours to the day, and nothing says which
        values = ({"time": f"{hour + 12}:00"}, {"time": f"0{hour}:00"})
    return Part(start, match.end("h"), "time", values)


def _as_end(item: Part) -> Part:
    """ "until June" beside a repetition ends the series."""
    days = [values["date"] for values in item.values if "date" in values]
    if len(days) == 2 and days[0][:8] == days[1][:8]:  # until October: all of it, rather than its first day only
        days = sorted(days, reverse=True)
    ends = tuple({"ends": day} for day in days)
    return replace(item, role="repeat", values=ends)


def _first_only(found: list[Part], role: str) -> list[Part]:
    seen = False
    kept: list[Part] = []
    for item in found:
        says = item.values[0] and (role in item.values[0] or (role == "repeat" and item.role == "repeat"))
        if item.role != role or "ends" in item.values[0] or _ONLY_BESIDE & item.values[0].keys():
            kept.append(item)
        elif says and seen:
            kept.append(replace(item, values=({}, *item.values)))
        else:
            seen = seen or bool(says)
            kept.append(item)
    return kept
