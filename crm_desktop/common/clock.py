"""Time as the file keeps it: UTC ISO text for moments, ISO dates for days. Rules never read the clock themselves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """2026-11-18T09:12:33Z. Order in the file never depends on it, only what people read."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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
