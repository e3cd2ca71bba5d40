"""Dates as people and programs write them. Today is always passed in.

A date is ISO text; a birthday may lack its year ("--04-15").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts

tr = texts("dates")


@dataclass(frozen=True, slots=True)
class ParsedDate:
    iso: str = ""
    """"2026-03-05", "--04-15", or '' where there is no date."""
    reason: str = ""
    """A code of records/doubts.py, or '' when all is well (also for the empty dates of other programs)."""


_MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "januar jänner jaenner january jan jän", "februar feber february feb", "märz maerz march mär mar mrz maer",
        "april apr", "mai may", "juni june jun", "juli july jul", "august aug", "september sept sep",
        "oktober october okt oct", "november nov", "dezember december dez dec",
    ),
    start=1,
):  # fmt: skip
    _MONTHS.update(dict.fromkeys(_names.split(), _number))

_NUMBERS = re.compile(
    r"(\d{1,4})\s*[./\-]\s*(\d{1,2})\s*[./\-]\s*(\d{4}|\d{2}|\d)?(?:[T\s,]+\d{1,2}:\d{2}.*)?", re.ASCII
)
_DAY_MONTH_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})", re.ASCII)
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\d{2}.*)?", re.ASCII)
_NO_YEAR = re.compile(r"--(\d{1,2})-?(\d{1,2})", re.ASCII)
_DAY_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[.\s\-]+([^\W\d_]+)\.?(?:[\s,\-]+['’]?(\d{4}|\d{2}))?", re.I)
_MONTH_DAY = re.compile(r"([^\W\d_]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?", re.I)
_WEEKDAY = re.compile(
    r"^(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\.?,?\s+(?=\d)",
    re.IGNORECASE,
)
_EMPTY_YEARS = (1, 4501)
"""Programs that must store a date write 1.1.4501 (Outlook) or 1.1.0001 for none."""


def parse_date(value: object, order: str = "", today: date | None = None, past: bool = True) -> ParsedDate:
    """The date of a cell: text, date or datetime.

    `order` is "dm" (default) or "md" for dates like 3/5/26. With `past` (birthdays) a year of two digits gives a
    day that is not after `today`, and a later day raises a doubt; otherwise it may lie ten years ahead. Without
    `today`, 00-29 means 2000-2029.
    """
    if isinstance(value, (date, datetime)):
        return _checked(value.year, value.month, value.day, today if past else None)
    text = " ".join(str(value).split()) if value is not None else ""
    if not text.strip("0./- :"):
        return ParsedDate()
    if text[0].isalpha():
        text = _WEEKDAY.sub("", text)
    limit = today if past else None
    if match := _ISO.fullmatch(text):
        return _checked(int(match[1]), int(match[2]), int(match[3]), limit)
    if match := _NUMBERS.fullmatch(text):
        return _from_numbers(match, order, today, past)
    if match := _NO_YEAR.fullmatch(text):
        return _without_year(int(match[1]), int(match[2]))
    if match := _DAY_MONTH_NUMBERS.fullmatch(text):
        day, month = int(match[1]), int(match[2])
        if "/" in text and ((order == "md" and day <= 12) or (month > 12 >= day)):
            day, month = month, day
        return _without_year(month, day)
    return _from_words(text, today, past)


def _from_numbers(match: re.Match[str], order: str, today: date | None, past: bool) -> ParsedDate:
    first, second, third = match[1], int(match[2]), match[3]
    if len(first) == 4 and third is not None:
        return _checked(int(first), second, int(third), today if past else None)
    if len(first) > 2:
        return ParsedDate(reason="date_not_understood")
    day, month = (second, int(first)) if order == "md" else (int(first), second)
    if month > 12 >= day:
        day, month = month, day
    return _with_year(third, month, day, today, past)


def _from_words(text: str, today: date | None, past: bool) -> ParsedDate:
    if match := _DAY_MONTH.fullmatch(text):
        day, word, year = match[1], match[2], match[3]
    elif match := _MONTH_DAY.fullmatch(text):
        word, day, year = match[1], match[2], match[3]
    else:
        return ParsedDate(reason="date_not_understood")
    month = _MONTHS.get(word.casefold())
    if month is None:
        return ParsedDate(reason="date_not_understood")
    return _with_year(year, month, int(day), today, past)


def _with_year(text: str | None, month: int, day: int, today: date | None, past: bool) -> ParsedDate:
    if text is None:
        return _without_year(month, day)
    year = int(text)
    limit = today if past else None
    if len(text) > 2:
        return _checked(year, month, day, limit)
    last = (today.year if past else today.year + 10) if today else 2029
    year += last - last % 100
    if year > last or (limit is not None and (year, month, day) > (limit.year, limit.month, limit.day)):
        year -= 100
    return _checked(year, month, day, limit)


def _without_year(month: int, day: int) -> ParsedDate:
    try:
        date(2000, month, day)
    except ValueError:
        return ParsedDate(reason="date_impossible")
    return ParsedDate(f"--{month:02d}-{day:02d}")


def _checked(year: int, month: int, day: int, limit: date | None) -> ParsedDate:
    if year in _EMPTY_YEARS or (year, month, day) == (1900, 1, 0):
        return ParsedDate()
    try:
        found = date(year, month, day)
    except ValueError:
        return ParsedDate(reason="date_impossible")
    if year < 1901:
        return ParsedDate(reason="date_too_old")
    return ParsedDate(found.isoformat(), "date_in_future" if limit is not None and found > limit else "")


def day_order(values: Iterable[object]) -> str:
    """ "dm" or "md" for a column of texts like 3/5/26, '' when no value tells or two contradict each other."""
    day_first = month_first = False
    for value in values:
        match = (
            _NUMBERS.fullmatch(text) or _DAY_MONTH_NUMBERS.fullmatch(text)
            if isinstance(value, str) and (text := value.strip())
            else None
        )
        if match and len(match[1]) <= 2:
            if "." in match[0]:
                day_first = True
            day_first |= int(match[1]) > 12
            month_first |= int(match[2]) > 12
    if day_first == month_first:
        return ""
    return "dm" if day_first else "md"


def age(birthday: str, today: date) -> int | None:
    """Full years; None for a birthday without a year or in the future."""
    if len(birthday) != 10:
        return None
    born = date.fromisoformat(birthday)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return years if years >= 0 else None


_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def format_date(iso: str) -> str:
    """18.11.2026 in German, 18 Nov 2026 in English; also for timestamps and birthdays without a year."""
    if len(iso) == 7 and iso.startswith("--"):
        month, day = int(iso[2:4]), int(iso[5:7])
        return f"{day:02d}.{month:02d}." if i18n.language() == "de" else f"{day} {_ENGLISH_MONTHS[month - 1]}"
    try:
        found = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    if i18n.language() == "de":
        return f"{found.day:02d}.{found.month:02d}.{found.year}"
    return f"{found.day} {_ENGLISH_MONTHS[found.month - 1]} {found.year}"


def format_moment(at: str) -> str:
    """18.11.2026 13:05 in German, 18 Nov 2026 13:05 in English, on the clock of this computer; `at` is UTC text."""
    try:
        found = datetime.fromisoformat(at.replace("Z", "+00:00"))
    except ValueError:
        return format_date(at)
    local = found.astimezone() if found.tzinfo else found
    return f"{format_date(local.date().isoformat())} {local:%H:%M}"


def format_relative(iso: str, today: date) -> str:
    """ "today", "yesterday", "in 3 days", "5 days ago"; beyond two weeks the date."""
    try:
        days = (date.fromisoformat(iso[:10]) - today).days
    except ValueError:
        return iso
    if days == 0:
        return tr("today")
    if days == 1:
        return tr("tomorrow")
    if days == -1:
        return tr("yesterday")
    if 1 < days <= 14:
        return tr.plural(days, "in {n} day", "in {n} days")
    if -14 <= days < -1:
        return tr.plural(-days, "{n} day ago", "{n} days ago")
    return format_date(iso)
