"""How often the office wants to be in touch with a customer: by account class, or said for the contact alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

CLASSES = ("A", "B", "C")
NEVER = 0
LONGEST = 3_660
"""Days."""
ORIGIN = "rhythm"
"""Marks a follow-up that a rhythm planned."""
IDLE_DAYS = 90
"""A customer with no step planned and nothing since so many days counts as forgotten, unless the office says so
otherwise."""


class Idle(NamedTuple):
    """After how many days without a step a customer counts as forgotten: for all, and for a class."""

    days: int = IDLE_DAYS
    classes: Mapping[str, int] = {}

    def of(self, account_class: str) -> int:
        return self.classes.get(account_class) or self.days


def days_between(own: int | None, account_class: str, classes: Mapping[str, int]) -> int:
    """Days from one contact to the next: the contact's own, else those of its class; 0 for no rhythm."""
    if own is not None:
        return max(NEVER, own)
    return classes.get(account_class, NEVER)


def due_day(last: date, days: int) -> date | None:
    """When the next contact is due after the last one; None without a rhythm."""
    return last + timedelta(days=days) if days > 0 else None


def step_wanted(due: date, today: date, days: int, next_due: str) -> bool:
    """Whether a follow-up has to be made: the day has come, and nothing planned brings a contact within the next
    period. `next_due` is the day of the next step planned, '' for none; a step of no day is no promise."""
    if due > today:
        return False
    return not next_due or next_due[:10] > (today + timedelta(days=days)).isoformat()


def step_id(contact_id: str, last: date) -> str:
    """The id of the follow-up for the period that began with the last contact: the same wherever and whenever it is
    made, so that none is made twice, and one that was dropped does not come again."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, f"{ORIGIN}/{contact_id}/{last.isoformat()}"))
