"""A follow-up: a planned entry on the line of time, with the day it is due, whose it is, and how it repeats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from .entry_kinds import (
    CALL,
    DONE,
    EMAIL,
    INCOMING,
    KINDS,
    LETTER,
    LOGGED,
    MEETING,
    MESSAGES,
    OUTGOING,
    PLANNED,
    TASK,
    VISIT,
)

if TYPE_CHECKING:
    from .phrases import Reading

__all__ = [
    "CALL", "DONE", "EMAIL", "INCOMING", "KINDS", "LETTER", "LOGGED", "MEETING", "MESSAGES", "OUTGOING", "PLANNED",
    "TASK", "VISIT", "Delay", "FollowUp", "delays", "subject_of",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Day and time are those on the wall of the office; an empty day means some day."""

    id: str
    kind: str = TASK
    subject: str = ""
    body: str = ""
    """Notes, also those that come with handing on and giving back."""
    day: str = ""
    time: str = ""
    until: str = ""
    repeat: str = ""
    owner_id: str = ""
    owner: str = ""
    delegated_by: str = ""
    handed_by: str = ""
    """Name of who handed it on last."""
    created_by: str = ""
    contact_id: str = ""
    contact: str = ""
    """The first contact it is about."""
    state: str = PLANNED
    result: str = ""
    place: str = ""
    remind_at: str = ""
    done_at: str = ""
    minutes: int = 0
    important: bool = False
    case_id: str = ""
    """The case it belongs to."""

    def overdue(self, today: date, now: str = "") -> bool:
        """Past its day; with `now` ("14:30") also past its time today."""
        if not self.day:
            return False
        return self.day < today.isoformat() or bool(
            now and self.time and self.day == today.isoformat() and self.time < now
        )

    @property
    def came_back(self) -> bool:
        """Somebody it had been given to gave it back."""
        return bool(self.delegated_by) and self.owner_id == self.created_by != self.delegated_by


class Delay(NamedTuple):
    """A way to put something off, as offered beside it."""

    code: str
    days: int

    def day(self, today: date) -> date:
        return today + timedelta(days=self.days)


def delays(today: date) -> tuple[Delay, ...]:
    """Tomorrow, in a week, next Monday: counted from today, since what is overdue is not put off into the past."""
    monday = 7 - today.weekday()
    return (Delay("day", 1), Delay("week", 7), Delay("monday", monday))


def subject_of(reading: Reading, amount: str) -> str:
    """The text of a reading, with its amount and tags, which have no place of their own."""
    return " ".join(part for part in (reading.text, amount, *(f"#{tag}" for tag in reading.tags)) if part)
