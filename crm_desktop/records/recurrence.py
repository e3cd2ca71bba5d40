"""Repetition of follow-ups: RRULE values (RFC 5545) over wall-clock days, so that ten o'clock stays ten o'clock.

Days on which a series does not take place stand in the rule, too, which the RFC keeps beside it: "FREQ=WEEKLY;
EXDATE=20261123,20261130". A time that takes place otherwise, or once more, is an entry of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from crm_desktop.common.i18n import mark, texts

tr = texts("followups")

Parts = dict[str, str]
MOST_TIMES = 3_000


def parts(rule: str) -> Parts:
    """ "FREQ=MONTHLY;INTERVAL=3" as FREQ to MONTHLY and so on; {} for text that is no rule."""
    found = dict(item.split("=", 1) for item in rule.upper().removeprefix("RRULE:").split(";") if "=" in item)
    return found if found.get("FREQ") in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") else {}


def left_out(rule: str) -> frozenset[date]:
    """The days on which the series does not take place."""
    return _without(parts(rule))


def _without(found: Parts) -> frozenset[date]:
    """Takes the exceptions out of the parts, so that an RRULE is left."""
    return frozenset(day for text in found.pop("EXDATE", "").split(",") if (day := _day_of(text)) != date.max)


def leaving_out(rule: str, days: Iterable[date]) -> str:
    """The rule without these days, too."""
    found = parts(rule)
    gone = _without(found) | set(days)
    return _written(found, gone) if found else rule


def _written(found: Parts, gone: Iterable[date] = ()) -> str:
    text = ";".join(f"{name}={value}" for name, value in found.items() if name != "EXDATE")
    days = ",".join(f"{day:%Y%m%d}" for day in sorted(gone))
    return f"{text};EXDATE={days}" if days else text


def anchored(rule: str, first: date) -> str:
    """The rule with what its first day says about months that are too short: from the 31st on monthly means the last
    day of shorter months, from 29 February on yearly means the 28th. (An RRULE alone would leave these out.)"""
    found = parts(rule)
    if first.day < 29 or any(name.startswith("BY") for name in found):
        return rule
    if found.get("FREQ") == "MONTHLY":
        days = ",".join(str(day) for day in range(28, first.day + 1))
        return f"{rule};BYMONTHDAY={days};BYSETPOS=-1"
    if found.get("FREQ") == "YEARLY" and (first.month, first.day) == (2, 29):
        return f"{rule};BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
    return rule


def next_day(rule: str, day: date, today: date) -> date | None:
    """The day after `day` on which it comes round, and not before today: what was missed comes once. None when the
    series is over, or the rule is none."""
    found = parts(rule)
    if not found:
        return None
    count = found.pop("COUNT", "")
    left = int(count) if count.isdigit() else MOST_TIMES
    until, gone = found.pop("UNTIL", ""), _without(found)
    if never_comes(rule, day.month, day.day):
        return None
    after = max(day, today - timedelta(days=1))
    try:
        series = _rrule(_written(found), day)
        coming = None
        for coming in series.xafter(datetime.combine(after, time())):
            if coming.date() not in gone or left <= 1:
                break
            left -= 1
        else:
            coming = None
    except (ValueError, OverflowError):
        return None
    if coming is None or left <= 1 or (until and coming.date().strftime("%Y%m%d") > until[:8]):
        return None
    return coming.date()


_LATE = 9904
"""A leap year near the end of the calendar."""
_NARROWS = re.compile(r"BY(?:MONTH|MONTHDAY|YEARDAY|WEEKNO|EASTER|SETPOS)=")


@lru_cache(maxsize=1024)
def never_comes(text: str, month: int, day: int) -> bool:
    """Whether a rule from such a day on finds no time in a hundred years, like each 30th of February: looking for it
    until the end of the calendar takes seconds. The end of the series and days left out play no part."""
    found = parts(text)
    if re.fullmatch(r"0+", found.get("INTERVAL", "")):
        return True
    if not _NARROWS.search(text):
        return False
    for name in ("COUNT", "UNTIL", "EXDATE"):
        found.pop(name, None)
    try:
        return next(iter(_rrule(_written(found), date(_LATE, month, day))), None) is None
    except Exception:  # whatever the library makes of a rule such as the 53rd Monday of February
        return True


def days(rule: str, first: date, last: date) -> list[date]:
    """The days from the first one on, which always counts, to the last. At most MOST_TIMES."""
    found = parts(rule)
    if not found or last <= first:
        return [first]
    until, gone = found.pop("UNTIL", "")[:8], _without(found)
    text = _written(found)
    if never_comes(text, first.month, first.day):
        return [first]
    end = min(last, _day_of(until)) if until else last
    made = [first]
    try:
        for moment in _rrule(text, first):
            if moment.date() > end or len(made) >= MOST_TIMES:
                break
            if moment.date() != first and moment.date() not in gone:
                made.append(moment.date())
    except (ValueError, OverflowError):
        return [first]
    return made


def _day_of(text: str) -> date:
    """ "20271231" as a day; the end of time for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.max


def over_days(rule: str, zone: tzinfo | None = None) -> str:
    """The rule with the end of the series as a day on the wall of the office (None: the zone of the system), as it is
    kept here; other calendars give a moment in UTC."""
    found = parts(rule)
    until = found.get("UNTIL", "")
    if len(until) <= 8:
        return rule
    if until.endswith("Z"):
        try:
            moment = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).astimezone(zone)
        except (ValueError, OverflowError, OSError):
            return rule
        until = f"{moment:%Y%m%d}"
    return ";".join(f"{key}={until[:8] if key == 'UNTIL' else value}" for key, value in found.items())


_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def shifted(rule: str, days: int) -> str:
    """The rule of a series that is moved by so many days: each Monday becomes each Tuesday. Days of the month that a
    rule names stay as they are."""
    found = parts(rule)
    if not found or not days:
        return rule
    gone = [day + timedelta(days=days) for day in _without(found)]
    codes = found.get("BYDAY", "").split(",")
    if days % 7 and found["FREQ"] == "WEEKLY" and all(code in _CODES for code in codes):
        found["BYDAY"] = ",".join(sorted((_CODES[(_CODES.index(code) + days) % 7] for code in codes), key=_CODES.index))
    return _written(found, gone)


def ending_before(rule: str, day: date) -> str:
    """The rule for the part of a series before a day."""
    kept = {name: value for name, value in parts(rule).items() if name not in ("COUNT", "UNTIL")}
    gone = [each for each in _without(kept) if each < day]
    kept["UNTIL"] = f"{day - timedelta(days=1):%Y%m%d}"
    return _written(kept, gone)


def going_on_from(rule: str, first: date, day: date) -> str:
    """The rule for the part of a series from one of its days on; `first` is the day it stands on."""
    found = parts(rule)
    gone = _without(found)
    if found.get("COUNT", "").isdigit():
        before = sum(each < day for each in days(_written(found), first, day))
        found["COUNT"] = str(max(1, int(found["COUNT"]) - before))
    return _written(found, [each for each in gone if each >= day])


def _rrule(text: str, start: date) -> Any:
    from dateutil.rrule import rrulestr  # not needed for reading, so not at the start

    return rrulestr(text, dtstart=datetime.combine(start, time()))


def counted_down(rule: str, coming: date) -> str:
    """The rule for what is left of a series "ten times" once it has come round; what was left out before counts."""
    found = parts(rule)
    gone = _without(found)
    if not (gone or found.get("COUNT", "").isdigit()):
        return rule
    if found.get("COUNT", "").isdigit():
        found["COUNT"] = str(max(1, int(found["COUNT"]) - 1 - sum(day < coming for day in gone)))
    return _written(found, [day for day in gone if day > coming])


_EVERY = {
    "DAILY": (mark("every day"), mark("every {n} days")),
    "WEEKLY": (mark("every week"), mark("every {n} weeks")),
    "MONTHLY": (mark("every month"), mark("every {n} months")),
    "YEARLY": (mark("every year"), mark("every {n} years")),
}
_DAYS = {
    "MO": mark("Mon"), "TU": mark("Tue"), "WE": mark("Wed"), "TH": mark("Thu"), "FR": mark("Fri"), "SA": mark("Sat"),
    "SU": mark("Sun"),
}  # fmt: skip
_PLACES = {
    "1": mark("first {day} of the month"), "2": mark("second {day} of the month"),
    "3": mark("third {day} of the month"), "4": mark("fourth {day} of the month"),
    "5": mark("fifth {day} of the month"), "-1": mark("last {day} of the month"),
    "-2": mark("last but one {day} of the month"),
}  # fmt: skip


def in_words(rule: str) -> str:
    """ "every 3 months", "every week: Mon, Thu", "last working day of the month"; '' for text that is no rule."""
    found = parts(rule)
    if not found:
        return ""
    one, many = _EVERY[found["FREQ"]]
    interval = int(found["INTERVAL"]) if found.get("INTERVAL", "").isdigit() else 1
    text = tr(one) if interval == 1 else tr(many, n=interval)
    days = [code for code in found.get("BYDAY", "").split(",") if code]
    if detail := _detail(found, days):
        text = detail if interval == 1 and found["FREQ"] == "MONTHLY" else f"{text}: {detail}"
    if until := found.get("UNTIL", "")[:8]:
        from .dates import format_date

        text = tr("{rule}, until {day}", rule=text, day=format_date(f"{until[:4]}-{until[4:6]}-{until[6:]}"))
    if gone := _without(found):
        text = tr.plural(len(gone), "{rule}, {n} left out", "{rule}, {n} left out", rule=text)
    return text


def _detail(found: Parts, days: list[str]) -> str:
    place = found.get("BYSETPOS", "")
    if len(days) == 5 and place in _PLACES:
        return tr(_PLACES[place], day=tr("working day"))
    if len(days) == 1 and days[0][-2:] in _DAYS and days[0][:-2] in _PLACES:
        return tr(_PLACES[days[0][:-2]], day=tr(_DAYS[days[0][-2:]]))
    if days and all(code in _DAYS for code in days):
        return (
            tr("Mon to Fri") if days == ["MO", "TU", "WE", "TH", "FR"] else ", ".join(tr(_DAYS[code]) for code in days)
        )
    number = found.get("BYMONTHDAY", "")
    if number == "-1":
        return tr("last day of the month")
    if number.isdigit():
        return tr("on day {number} of the month", number=number)
    numbers = number.split(",")
    if len(numbers) < 2 or "BYSETPOS" in found or not all(text.isdigit() for text in numbers):
        return ""
    return tr("on the days {numbers} of the month", numbers=", ".join(numbers))
