"""How an appointment of Outlook repeats: its rule, the days left out, and the times that take place otherwise.

The structure is that of [MS-OXOCAL] 2.2.1.44. Days and times in it are minutes since 1601 on the wall of the zone the
series was made in.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from .properties import clean

_EPOCH = datetime(1601, 1, 1)
_DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_NEVER = 0x5AE980DF
_MOST_EXCEPTIONS = 2_000
_MOST_REPEATED = 999
_DAILY, _WEEKLY, _MONTHLY, _YEARLY = 0x200A, 0x200B, 0x200C, 0x200D
_DETAILS = {0: "", 1: "I", 2: "I", 3: "II", 4: "I", 0xA: "I", 0xB: "II", 0xC: "I"}
"""What stands behind the head by kind of repetition; the last three are those of the calendar of Islam."""
_BY_DATE, _BY_COUNT = 0x2021, 0x2022
_SUBJECT, _MEETING, _PLACE = 0x1, 0x2, 0x10
_NUMBERS = (0x4, 0x8)
_LATER_NUMBERS = (0x20, 0x40, 0x80, 0x100)
"""Flags of an exception behind which a number stands that nobody here needs."""
_WITH_HIGHLIGHT = 0x3009
_CANCELLED = 4


@dataclass(frozen=True, slots=True)
class Changed:
    """One time of a series that takes place otherwise, on the wall of its zone."""

    original: datetime
    starts: datetime
    ends: datetime
    subject: str | None = None
    """None: that of the series."""
    place: str | None = None
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    rule: str = ""
    """RRULE without its name; empty when it is none we understand."""
    left_out: tuple[date, ...] = ()
    """Days on which the series does not take place, also those of changed times."""
    changed: tuple[Changed, ...] = ()
    damaged: bool = False
    """Something of it could not be read; what stands here could."""


def pattern_of(data: bytes, encoding: str) -> Pattern:
    """What is stored about a series; `encoding` is that of texts without Unicode. Never raises."""
    if not data:
        return Pattern()
    read, found = _Reader(data), Pattern(damaged=True)
    with suppress(struct.error, OverflowError, ValueError):
        rule, end, count = _rule(read)
        counted = f";COUNT={count}" if end == _BY_COUNT and count else ""
        if end != _BY_DATE:
            found = replace(found, rule=rule + counted if rule else "")
        deleted = read.days()
        found = replace(found, left_out=tuple(dict.fromkeys(deleted)))
        read.days()  # the days of changed times, which stand below with their hours
        _, last = read.numbers("II")
        if rule and end == _BY_DATE:
            found = replace(found, rule=rule + _until(last))
        changed = _changed(read, encoding)
        gone = dict.fromkeys((*deleted, *(item.original.date() for item in changed)))
        found = replace(found, left_out=tuple(gone), changed=tuple(changed), damaged=not rule)
    return found


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.at = 0

    def numbers(self, layout: str) -> tuple[int, ...]:
        """Raises struct.error behind the end."""
        found = struct.unpack_from(f"<{layout}", self._data, self.at)
        self.at += struct.calcsize(f"<{layout}")
        return found

    def number(self, layout: str = "I") -> int:
        return self.numbers(layout)[0]

    def bytes(self, count: int) -> bytes:
        if count < 0 or self.at + count > len(self._data):
            raise ValueError("behind the end")
        self.at += count
        return self._data[self.at - count : self.at]

    def moment(self) -> datetime:
        return _EPOCH + timedelta(minutes=self.number())

    def days(self) -> list[date]:
        count = self.number()
        if count > _MOST_EXCEPTIONS:
            raise ValueError("more exceptions than any series has")
        return [self.moment().date() for _ in range(count)]


def _rule(read: _Reader) -> tuple[str, int, int]:
    """(rule without its end, kind of its end, how many times). The rule is empty for kinds of repetition that no RRULE
    says, such as those of other calendars."""
    _, _, frequency, kind, calendar, first, period, _ = read.numbers("HHHHHIII")
    if kind not in _DETAILS:
        raise ValueError("an unknown kind of repetition")
    detail = read.numbers(_DETAILS[kind])
    end, count, week_start = read.numbers("III")
    parts = _parts(frequency, kind, period, first, detail) if calendar in (0, 1) and period else []
    if parts and frequency == _WEEKLY and period > 1 and week_start < 7 and week_start != 1:
        parts.append(f"WKST={_DAYS[week_start]}")
    return ";".join(filter(None, parts)), end, count


def _parts(frequency: int, kind: int, period: int, first: int, detail: tuple[int, ...]) -> list[str]:
    if frequency == _DAILY and kind == 0:
        return ["FREQ=DAILY", _every(max(1, period // 1440))]
    if frequency == _DAILY and kind == 1:
        return ["FREQ=WEEKLY", f"BYDAY={_week_days(detail[0]) or 'MO,TU,WE,TH,FR'}"]
    if frequency == _WEEKLY and kind == 1:
        days = _week_days(detail[0])
        return ["FREQ=WEEKLY", _every(period), f"BYDAY={days}" if days else ""]
    if frequency in (_MONTHLY, _YEARLY) and kind in (2, 3, 4):
        return _by_month(frequency, kind, period, first, detail)
    return []


def _every(number: int) -> str:
    return f"INTERVAL={min(number, _MOST_REPEATED)}" if number > 1 else ""


def _week_days(bits: int) -> str:
    return ",".join(day for place, day in enumerate(_DAYS) if bits >> place & 1)


def _by_month(frequency: int, kind: int, period: int, first: int, detail: tuple[int, ...]) -> list[str]:
    if frequency == _YEARLY:
        months = f"BYMONTH={(_EPOCH + timedelta(minutes=first)).month}"
        parts = ["FREQ=YEARLY" if period % 12 == 0 else "FREQ=MONTHLY"]
        parts += [_every(period // 12), months] if period % 12 == 0 else [_every(period)]
    else:
        parts = ["FREQ=MONTHLY", _every(period)]
    if kind == 3:
        days, place = _week_days(detail[0]), detail[1]
        return [*parts, f"BYDAY={days}", f"BYSETPOS={place if place < 5 else -1}"] if days and place else []
    day = detail[0]
    return [*parts, f"BYMONTHDAY={day if kind == 2 and 0 < day < 31 else -1}"]


def _until(minutes: int) -> str:
    return "" if minutes >= _NEVER else f";UNTIL={_EPOCH + timedelta(minutes=minutes):%Y%m%d}"


def _changed(read: _Reader, encoding: str) -> list[Changed]:
    """The times that take place otherwise: first all with texts in the code page, then all again with Unicode."""
    _, version = read.numbers("II")
    read.numbers("II")  # the hours of the series, which the appointment says itself
    count = read.number("H")
    found: list[tuple[Changed, int]] = [_exception(read, encoding) for _ in range(count)]
    try:
        read.bytes(read.number())
        return [_in_unicode(read, item, flags, version) for item, flags in found]
    except (struct.error, OverflowError, ValueError):
        return [item for item, _ in found]  # written by a program that leaves this part out


def _exception(read: _Reader, encoding: str) -> tuple[Changed, int]:
    starts, ends, original = read.moment(), read.moment(), read.moment()
    flags = read.number("H")
    subject = place = None
    cancelled = False
    if flags & _SUBJECT:
        subject = _short_text(read, encoding)
    if flags & _MEETING:
        cancelled = bool(read.number() & _CANCELLED)
    for flag in _NUMBERS:
        if flags & flag:
            read.number()
    if flags & _PLACE:
        place = _short_text(read, encoding)
    for flag in _LATER_NUMBERS:
        if flags & flag:
            read.number()
    return Changed(original, starts, max(starts, ends), subject, place, cancelled), flags


def _short_text(read: _Reader, encoding: str) -> str:
    _, length = read.numbers("HH")  # the first counts the zero that is not there
    return clean(read.bytes(length).decode(encoding, "replace"))


def _in_unicode(read: _Reader, item: Changed, flags: int, version: int) -> Changed:
    if version >= _WITH_HIGHLIGHT:
        read.bytes(read.number())
    read.bytes(read.number())
    if not flags & (_SUBJECT | _PLACE):
        return item
    read.numbers("III")
    if flags & _SUBJECT:
        item = replace(item, subject=_wide_text(read))
    if flags & _PLACE:
        item = replace(item, place=_wide_text(read))
    read.bytes(read.number())
    return item


def _wide_text(read: _Reader) -> str:
    return clean(read.bytes(2 * read.number("H")).decode("utf-16-le", "replace"))
