"""Reads a line from left to right: at each word the longest rule that fits, then kind and marks in what is left."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from . import marks, times
from .parts import PARTS
from .reading import Line, Part, Reading, Rule, Span, Values
from .settle import settled
from .words import GLUED_DAY

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
    if _WIDE.search(text):
        places = [
            place for place, char in enumerate(text) if not char.isspace() or not text[place - 1 : place].isspace()
        ]
        narrow = "".join(" " if text[place].isspace() else text[place] for place in places)
        return _as_typed(text, [*places, len(text)], read(narrow, now, language))
    if _SPELT_OUT.search(text):
        return _as_typed(text, *_with_umlauts(text, now, language))
    found = [*marks.tag_parts(line), *marks.amount_parts(line), *marks.important_parts(line)]
    if owner := marks.owner_part(line):
        found.append(owner)
    found += _scan(line, found)
    found = settled(line, found)
    if kind := marks.kind_part(line, [item for item in found if item.values[0]]):
        found.append(kind)
    return _compose(line, sorted(found, key=lambda item: item.start))


_GLUED = re.compile(
    rf"(?<![\w.@#/-])(?:{GLUED_DAY})(?P<hour>\d{{1,2}}(?:[:.]\d\d\b|\s?uhr\b|h(?:\d\d)?\b|\s?[ap]m\b))", re.I
)
"""Fr10:00, morgen9Uhr, fri10am: a day and a time without a space between them."""


_WIDE = re.compile(r"\s\s|[^\S ]")
"""Runs of spaces, tabs, no-break spaces: the rules know one space only."""
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
        from .series import without_days

        fields = without_days(fields, today)
    if "date" in fields:
        from .series import first_on

        fields["date"] = first_on(fields, date.fromisoformat(fields["date"]))
    elif "first" in fields:
        fields["date"] = fields["first"]
    if until := fields.pop("until", ""):  # vom 1.4. bis 31.10. jeden Montag
        fields["ends"] = fields.get("ends") or until
    if "often" in fields:
        from .series import so_often

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
