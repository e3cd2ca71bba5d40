"""Reads a line from left to right: at each word the longest rule that fits, then kind and marks in what is left."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from . import marks, times
from .calendar import later
from .parts import PARTS
from .reading import Line, Part, Reading, Rule, Span, Values
from .words import COUNT, GLUED_DAY, UNIT, count, unit

_STARTS = re.compile(r"(?<!\S)[\"'„“(\[]*(?=[\w@'])|(?<=[,;(/!])(?=\w)")


@cache
def _rules() -> tuple[Rule, ...]:
    from . import repeats

    return (*repeats.RULES, *_day_rules(), *times.RULES)


@cache
def _day_rules() -> tuple[Rule, ...]:
    from . import anchors, dates, days, periods, weeks

    return (*anchors.RULES, *days.RULES, *periods.RULES, *dates.RULES, *weeks.RULES, *anchors.LAST)


def day_at(line: Line, place: int) -> Part | None:
    """The day that is named from this character on."""
    if place not in line.cache:
        line.cache[place] = _longest(_day_rules(), line, place)
    return line.cache[place]


def _longest(rules: tuple[Rule, ...], line: Line, place: int) -> Part | None:
    best: Part | None = None
    for words, make in rules:
        match = words.match(line.text, place)
        if match is None or (best is not None and match.end() < best.end):
            continue
        found = make(match, line)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def read(text: str, now: datetime, language: str = "de") -> Reading:
    """The reading of one line. `now` is the wall-clock moment it was typed; `language` ("de" or "en") decides words
    that mean different things in both."""
    line = Line(text, now.replace(tzinfo=None), language == "de")
    if glued := _GLUED.search(text):
        place = glued.start("hour")
        spaced = f"{text[:place]} {text[place:]}"
        return _as_typed(text, [*range(place + 1), *range(place, len(text) + 1)], read(spaced, now, language))
    if _SPELT_OUT.search(text):
        return _as_typed(text, *_with_umlauts(text, now, language))
    found = [*marks.tag_parts(line), *marks.amount_parts(line), *marks.important_parts(line)]
    if owner := marks.owner_part(line):
        found.append(owner)
    found += _scan(line, found)
    found = _settled(line, found)
    if kind := marks.kind_part(line, [item for item in found if item.values[0]]):
        found.append(kind)
    return _compose(line, sorted(found, key=lambda item: item.start))


_GLUED = re.compile(
    rf"(?<![\w.@#/-])(?:{GLUED_DAY})(?P<hour>\d{{1,2}}(?:[:.]\d\d\b|\s?uhr\b|h(?:\d\d)?\b|\s?[ap]m\b))", re.I
)
"""Fr10:00, morgen9Uhr, fri10am: a day and a time without a space between them."""


_SPELT_OUT = re.compile(
    r"(?<![\w@#])\w*(?:frueh|naechst|uebermorgen|fuenf|zwoelf|taeg|jaehr|rueck|maerz|jaenner|spaet|puenkt|haelfte|woech)\w*",
    re.I,
)
"""Words of the grammar with ae, oe or ue for an umlaut."""
_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}


def _with_umlauts(text: str, now: datetime, language: str) -> tuple[list[int], Reading]:
    """The reading with umlauts, and where each of its characters was in the line."""
    spelt: list[str] = []
    places: list[int] = []
    words = [match.span() for match in _SPELT_OUT.finditer(text)]
    place = 0
    while place < len(text):
        pair = text[place : place + 2].casefold()
        short = pair in _UMLAUTS and any(start <= place < end for start, end in words)
        spelt.append(_UMLAUTS[pair] if short else text[place])
        places.append(place)
        place += 2 if short else 1
    return [*places, len(text)], read("".join(spelt), now, language)


def _as_typed(text: str, places: list[int], found: Reading) -> Reading:
    """The reading of a line that was spelt otherwise first, said of the line as it was typed."""

    def moved(reading: Reading) -> Reading:
        spans = tuple(Span(places[span.start], places[span.end], span.role) for span in reading.spans)
        left = remainder(text, [(span.start, span.end) for span in spans])
        return replace(reading, spans=spans, text=left, alternatives=tuple(map(moved, reading.alternatives)))

    return moved(found)


def _scan(line: Line, taken: list[Part]) -> list[Part]:
    found: list[Part] = []
    done = 0
    for start in _STARTS.finditer(line.text):
        place = start.end()
        if place < done or any(item.start <= place < item.end for item in taken if item.values[0]):
            continue
        item = _longest(_rules(), line, place)
        if item is None or any(item.start < other.end and other.start < item.end for other in taken if other.values[0]):
            continue
        item = _with_time_after(line, item)
        found.append(item)
        done = item.end
    return found


def _with_time_after(line: Line, item: Part) -> Part:
    """A part of the day or a bare hour that follows a day belongs to it: morgen früh, fr 10."""
    if item.role not in ("date", "repeat") or not item.values[0] or "time" in item.values[0]:
        return item
    if match := times.AFTER_DAY.match(line.text, item.end):
        clock = PARTS[match["word"].casefold().rstrip(".")]
        values = tuple({**value, "part": clock} if value else value for value in item.values)
        return replace(item, end=match.end(), values=values)
    if not line.german and (match := times.HALF_AFTER_DAY.match(line.text, item.end)):
        clock = PARTS["morning" if match["word"].casefold() == "am" else "afternoon"]
        values = tuple({**value, "part": clock} if value else value for value in item.values)
        return replace(item, end=match.end(), values=values)
    return item


_ONLY_BESIDE = {"but", "often"}
"""What only a repetition has: days left out, and how often it takes place."""


def _settled(line: Line, found: list[Part]) -> list[Part]:
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


def _only_known(line: Line, item: Part) -> Part:
    """erreichbar ab 18 Uhr, open until Friday: what is known of somebody is not when to do it, and only offered."""
    if (
        item.role not in ("date", "time", "repeat", "part")
        or not item.values[0]
        or not _OPEN.search(line.text, 0, item.start)
    ):
        return item
    return replace(item, values=({}, *item.values), maybe_name=True, hint="")


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


def _compose(line: Line, found: list[Part]) -> Reading:
    main = _reading(line, [(item, item.values[0]) for item in found])
    others: list[Reading] = []
    for index, item in enumerate(found):
        for value in item.values[1:]:
            chosen = [(other, other.values[0]) for other in found]
            chosen[index] = (item, value)
            if not item.values[0] and item.role in ("date", "time", "repeat"):
                # The offered words take the place of those that are read now.
                chosen = [
                    (other, {} if other is not item and other.role == item.role and "ends" not in used else used)
                    for other, used in chosen
                ]
            others.append(_reading(line, chosen))
    others = [*_starts(line, main, found), *others]
    if any(item.role == "date" and not item.values[0] and _offers(item) and not item.maybe_name for item in found):
        main = _without_day(main, found)
    unlike: list[Reading] = []
    for other in others:
        if not _same(other, main) and not any(_same(other, known) for known in unlike):
            unlike.append(other)
    if not unlike:
        return main
    sure = all(item.values[0] or not _offers(item) for item in found) and not (main.repeat and not main.date)
    first = (main,) if sure else ()
    return replace(main, alternatives=(*first, *unlike))


def _without_day(main: Reading, found: list[Part]) -> Reading:
    """on 12/01 at 8:15: the line says a day, only not which; a time alone must not make it today or tomorrow."""
    if any(item.role == "date" and item.values[0] for item in found) or main.repeat or not main.time:
        return main
    return replace(main, date="", hint="")


def _offers(item: Part) -> bool:
    return len(item.values) > 1


def _same(one: Reading, other: Reading) -> bool:
    """Whether two readings plan the same thing, whatever they leave as text."""
    return replace(one, spans=(), hint="", text="") == replace(other, spans=(), hint="", text="")


def _starts(line: Line, main: Reading, found: list[Part]) -> list[Reading]:
    """A repetition that says no first day: the days it may start on. "täglich 17 Uhr" says so much as today."""
    said = any(item.role == "date" and item.values[0] for item in found)
    if not main.repeat or (main.date and (said or not main.time or not main.repeat.startswith("FREQ=DAILY"))):
        return []
    over = line.today.isoformat() if main.time and main.time < line.now.strftime("%H:%M") else ""
    for item in found:
        if starts := item.values[0].get("starts"):
            return [replace(main, date=day, alternatives=()) for day in starts if day != over]
    return []


def _reading(line: Line, chosen: list[tuple[Part, Values]]) -> Reading:
    fields: Values = {}
    tags: list[str] = []
    spans: list[Span] = []
    hint = ""
    for item, value in chosen:
        hint = hint or (item.hint if value or not any(item.values) else "")
        if not value:
            continue
        if "tag" in value:
            tags.append(value["tag"])
        fields = {**fields, **value}
        role = "time" if item.role == "part" else item.role
        if not value.get("keep"):
            spans += [Span(start, end, role) for start, end in item.spans]
    fields = _times(line, _series(fields, line.today))
    day, today = fields.get("date", ""), line.today.isoformat()
    if day and (day < today or (day == today and fields.get("time") and _over(line, fields["time"]))):
        hint = "past"  # nobody plans a day that is over without being told
    for name in ("first", "today", "starts", "part", "tag", "role", "ends", "keep", "but", "often", "dom"):
        fields.pop(name, None)
    cut = [(span.start, span.end) for span in spans]
    return Reading(text=remainder(line.text, cut), tags=tuple(tags), spans=tuple(spans), hint=hint, **fields)


def _series(fields: Values, today: date) -> Values:
    """First day and end of a repetition."""
    if "repeat" not in fields:
        return fields
    if "dom" in fields and re.fullmatch(r"FREQ=MONTHLY(?:;INTERVAL=\d+)?", fields["repeat"]):
        fields = {**fields, "repeat": f"{fields['repeat']};BYMONTHDAY={fields['dom']}"}
    if "but" in fields:
        from .repeats import without_days

        fields = without_days(fields, today)
    if "date" in fields:
        from .repeats import first_on

        fields["date"] = first_on(fields, date.fromisoformat(fields["date"]))
    elif "first" in fields:
        fields["date"] = fields["first"]
    if until := fields.pop("until", ""):  # vom 1.4. bis 31.10. jeden Montag
        fields["ends"] = fields.get("ends") or until
    if "often" in fields:
        from .repeats import so_often

        fields["repeat"] = so_often(fields["repeat"], fields["often"])
    if "ends" in fields:
        fields["repeat"] += ";UNTIL=" + fields["ends"].replace("-", "")
    return fields


def _times(line: Line, fields: Values) -> Values:
    if "part" in fields:
        fields["time"] = times.with_part(fields["time"], fields["part"]) if "time" in fields else fields["part"]
    begins = fields.get("today") and fields.get("date") == fields.get("first")
    if begins and fields.get("time") and not _over(line, fields["time"]):
        fields["date"] = fields["today"]  # "werktags 17 Uhr" in the morning of a working day begins today
    if fields.get("time") and "date" not in fields and fields.get("repeat", "FREQ=DAILY") == "FREQ=DAILY":
        ahead = not _over(line, fields["time"])
        fields["date"] = date.fromordinal(line.today.toordinal() + (0 if ahead else 1)).isoformat()
    return fields


def _over(line: Line, time: str) -> bool:
    return time <= line.now.strftime("%H:%M")


_SPACES = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+([,;:.!?](?!\w))|\(\s*\)")
_DOUBLE = re.compile(r"([,;])(?:\s*[,;])+")


def remainder(text: str, cut: list[tuple[int, int]]) -> str:
    """What is left of a line without these stretches, tidied."""
    for start, end in sorted(cut, reverse=True):
        text = text[:start] + " " + text[end:]
    text = _SPACES.sub(" ", text)
    text = _DOUBLE.sub(r"\1", _LOOSE.sub(lambda match: match[1] or "", text))
    return text.strip(" ,;:–-").lstrip(".").strip()
