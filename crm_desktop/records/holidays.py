"""Public holidays of the whole of Germany (those of single states are left out): fixed days, and days that follow
Easter. 3 October since 1990; 31 October 2017 was one everywhere, once."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.common.i18n import mark, texts

tr = texts("calendar")

_FIXED = {
    (1, 1): mark("New Year"), (5, 1): mark("Labour Day"), (12, 25): mark("Christmas Day"),
    (12, 26): mark("Second Day of Christmas"),
}  # fmt: skip
_AFTER_EASTER = {
    -2: mark("Good Friday"), 1: mark("Easter Monday"), 39: mark("Ascension Day"), 50: mark("Whit Monday"),
}  # fmt: skip


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the rule of Butcher, 1876)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, odd = divmod(century, 4)
    correction = (century + 8) // 25
    moon = (19 * golden + century - leaps - (century - correction + 1) // 3 + 15) % 30
    leap_rest, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * odd + 2 * leap_rest - moon - year_rest) % 7
    month = (golden + 11 * moon + 22 * weekday) // 451
    number, day = divmod(moon + weekday - 7 * month + 114, 31)
    return date(year, number, day + 1)


@lru_cache(64)
def _of_year(year: int) -> dict[date, str]:
    found = {date(year, month, day): name for (month, day), name in _FIXED.items()}
    sunday = easter(year)
    found |= {sunday + timedelta(days=days): name for days, name in _AFTER_EASTER.items()}
    if year >= 1990:
        found[date(year, 10, 3)] = mark("German Unity Day")
    if year == 2017:
        found[date(year, 10, 31)] = mark("Reformation Day")
    return found


def holiday(day: date, country: str) -> str:
    """Its name in the language of the program; '' for any other day, and in any country but Germany ("DE")."""
    if country != "DE" or not 1950 <= day.year <= 9000:
        return ""
    name = _of_year(day.year).get(day, "")
    return tr(name) if name else ""
