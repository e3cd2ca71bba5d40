"""Days on the line of time: "Mo 16. Nov", "Mi 18. November"; in English "Mon 16 Nov", "Wed 18 November"."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from crm_desktop.common import i18n
from crm_desktop.common.clock import parse_stamp

_SHORT, _LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


def _locale() -> QLocale:
    german = i18n.language() == "de"
    return QLocale(QLocale.Language.German if german else QLocale.Language.English)


def _text(day: date, month: str) -> str:
    point = "." if i18n.language() == "de" else ""
    weekday = _locale().dayName(day.isoweekday(), _SHORT).rstrip(".")
    return f"{weekday} {day.day}{point} {month}"


def short_day(day: date) -> str:
    return _text(day, _locale().standaloneMonthName(day.month, _SHORT).rstrip("."))


def weekday_and_day(day: date, *, year: bool = False) -> str:
    text = _text(day, _locale().monthName(day.month, _LONG))
    return f"{text} {day.year}" if year else text


def clock(at: str) -> str:
    """The local time of a stored moment: 09:12."""
    moment = parse_stamp(at) if len(at) > 10 else None
    return f"{moment.astimezone():%H:%M}" if moment else ""
