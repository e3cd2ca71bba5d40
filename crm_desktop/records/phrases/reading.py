"""What was read from one line, and the parts it was read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from re import Match, Pattern
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """Characters start to end (exclusive) of the line were read as `role`: kind, date, time, repeat, owner, tag,
    important or amount."""

    start: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one line. Whatever was not read stands in `text`: nothing typed is ever dropped."""

    kind: str = "task"
    """call, email, letter, meeting, visit or task."""
    date: str = ""
    """Wall-clock day "2026-11-20", or '' when none was said or two are equally likely (see alternatives)."""
    time: str = ""
    """Wall-clock time "10:00", '' for the whole day."""
    until: str = ""
    """Last day of several ("3.-5.12."), otherwise ''."""
    minutes: int = 0
    """Length of a time from-to ("10-11:30 Uhr")."""
    repeat: str = ""
    """RRULE value such as "FREQ=MONTHLY;INTERVAL=3"; the series starts on `date`."""
    owner: str = ""
    tags: tuple[str, ...] = ()
    important: bool = False
    amount: int | None = None
    """In cents."""
    currency: str = ""
    text: str = ""
    hint: str = ""
    """next_year: the day had passed, so the next year is meant; no_such_day: something like 30.2. stayed text;
    past: the day or time is over; corrected: a day was read in spite of a slip of the keys; which_days: "twice a week"
    stayed text, since it does not say on which days."""
    spans: tuple[Span, ...] = ()
    alternatives: tuple[Reading, ...] = ()
    """Whole readings to choose from when the line may mean two things; the first one is this reading, where it says
    what was probably meant. Empty when the line is clear."""


Values = dict[str, Any]
"""Fields of a reading that a part of the line gives; empty: these words stay text."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words that may be read, and as what: the likeliest first. More than one value asks the person."""

    start: int
    end: int
    role: str
    values: tuple[Values, ...]
    hint: str = ""
    until: bool = False
    """The day was said as the end of something ("bis Ende 2027")."""
    maybe_name: bool = False
    """The words are as well somebody's or something's name: with a clear day in the line they are just that. Of a
    repetition: "quarterly" before a noun."""
    pieces: tuple[tuple[int, int], ...] = ()
    """What of it is taken out of the text when that is not the whole ("rufe ... an")."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        return self.pieces or ((self.start, self.end),)


@dataclass(slots=True)
class Line:
    """One line while it is read."""

    text: str
    now: datetime
    german: bool
    cache: dict[int, Part | None] = field(default_factory=dict[int, "Part | None"])

    @property
    def today(self) -> date:
        return self.now.date()


Rule = tuple[Pattern[str], Callable[[Match[str], Line], Part | None]]


def part(match: Match[str], role: str, *values: Values, hint: str = "", until: bool = False) -> Part:
    return Part(match.start(), match.end(), role, values, hint, until)


def name_or_day(match: Match[str], *days: date | None, hint: str = "") -> Part:
    """Rather a name, but perhaps one of these days."""
    return replace(day(match, None, *days, hint=hint), maybe_name=True)


def corrected(match: Match[str], found: date, hint: str = "") -> Part:
    """This day, though a letter of it is wrong: the words as they stand are offered as well."""
    return replace(day(match, found, None, hint=hint or "corrected"), maybe_name=True)


def day(match: Match[str], *days: date | None, hint: str = "") -> Part:
    """A part that is one of these days; None stands for no day at all."""
    values = tuple({"date": found.isoformat()} if found else {} for found in days)
    return Part(match.start(), match.end(), "date", values, hint, _says_until(match.group()))


def _says_until(words: str) -> bool:
    return words[:9].casefold().startswith(("bis ", "until ", "till "))
