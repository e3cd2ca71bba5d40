"""Moments, ages and sizes of backups in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int, format_number
from crm_desktop.ui.dates import day_text, locale

tr = texts("backups")


def time_text(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M}"


def day_words(moment: datetime, now: datetime) -> str:
    """Today, yesterday, or weekday and date."""
    day, today = moment.astimezone().date(), now.astimezone().date()
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    weekday = locale().dayName(day.isoweekday(), locale().FormatType.ShortFormat).rstrip(".")
    return f"{weekday}{',' if i18n.language() == 'de' else ''} {day_text(day)}"


def moment_words(moment: datetime, now: datetime) -> str:
    """In the middle of a sentence: today 09:12, yesterday 17:40, Mon 16 Nov 2026 12:00."""
    day = day_words(moment, now)
    if day in (tr("Today"), tr("Yesterday")):
        day = day[0].lower() + day[1:]
    return f"{day} {time_text(moment)}"


def size_text(count: int) -> str:
    """Bytes as people read them: 812 KB, 1.2 MB."""
    if count < 1_000_000:
        return f"{format_int(max(1, round(count / 1000)))} KB"
    unit, value = ("MB", count / 1e6) if count < 1e9 else ("GB", count / 1e9)
    return f"{format_number(round(value, 1))} {unit}"
