"""Days as people of the current language read them: "4. Nov 2025" in German, "4 Nov 2025" in English."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from crm_desktop.common import i18n
from crm_desktop.common.clock import local_day, parse_stamp


def locale() -> QLocale:
    """The locale of the language the window speaks."""
    if i18n.language() == "de":
        return QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def day_text(value: str | date) -> str:
    """A day, an ISO date, or the local day of a stored moment; a birthday without its year as "15. Apr"; "" for
    nothing. Text that is no date comes back as it is."""
    if isinstance(value, str):
        if value.startswith("--") and len(value) == 7:
            return _without_year(value)
        day = local_day(value) if value else None
        if day is None:
            return value
        value = day
    point = "." if i18n.language() == "de" else ""
    return f"{value.day}{point}\u00a0{month(value.month)}\u00a0{value.year}"


def month(number: int) -> str:
    return locale().standaloneMonthName(number, QLocale.FormatType.ShortFormat).rstrip(".")


def _without_year(value: str) -> str:
    try:
        number, day = int(value[2:4]), int(value[5:7])
        point = "." if i18n.language() == "de" else ""
        return f"{day}{point}\u00a0{month(number)}" if 1 <= number <= 12 else value
    except ValueError:
        return value


def day_and_month(day: date) -> str:
    """ "12. Nov", "12 Nov" """
    return f"{day.day}{'.' if i18n.language() == 'de' else ''}\u00a0{month(day.month)}"


def short_day(day: date) -> str:
    """ "Mo 16. Nov", "Mon 16 Nov" """
    return _weekday_and(day, month(day.month))


def long_day(day: date, *, year: bool = False) -> str:
    """ "Mi 18. November", "Wed 18 November"; with `year` the year behind it."""
    text = _weekday_and(day, locale().monthName(day.month, QLocale.FormatType.LongFormat))
    return f"{text} {day.year}" if year else text


def weekday(day: date) -> str:
    """ "Mo", "Mon" """
    return locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


def _weekday_and(day: date, month_name: str) -> str:
    point = "." if i18n.language() == "de" else ""
    return f"{weekday(day)} {day.day}{point} {month_name}"


def clock_text(at: str) -> str:
    """The local time of a stored moment: 09:12; "" for a day without a time."""
    moment = parse_stamp(at) if len(at) > 10 else None
    return f"{moment.astimezone():%H:%M}" if moment else ""
