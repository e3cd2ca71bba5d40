"""Time as the file keeps it: UTC ISO text for moments, ISO dates for days. Rules never read the clock themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """2026-11-18T09:12:33Z. Order in the file never depends on it, only what people read."""
    at = moment.astimezone(UTC)  # other ways of writing it take twice as long
    return "%04d-%02d-%02dT%02d:%02d:%02dZ" % (at.year, at.month, at.day, at.hour, at.minute, at.second)  # noqa: UP031


def parse_stamp(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def local_day(text: str) -> date | None:
    """The local calendar day of a stored moment (or of a plain date)."""
    if len(text) == 10:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    moment = parse_stamp(text)
    return moment.astimezone().date() if moment else None


def day_begins(day: date | str, later: int = 0) -> str:
    """The first moment of a day on the wall of this machine, or of one so many days later, as the file keeps it."""
    found = (date.fromisoformat(day) if isinstance(day, str) else day) + timedelta(days=later)
    return stamp(datetime(found.year, found.month, found.day).astimezone())
