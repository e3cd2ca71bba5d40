"""The clock of first answers: how long somebody who asked has been waiting, counted in hours of work."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import NamedTuple

from crm_desktop.common.i18n import texts

from .entry_kinds import INCOMING, MESSAGES

tr = texts("responses")

WANTED, NOT_NEEDED = "wanted", "none"
"""What `activity.answer` says; NULL when nobody said."""
ASKING = ("call", "email", "letter", *MESSAGES)
"""Kinds of entries that can ask for an answer."""
ANSWERING = ("call", "email", "letter", "meeting", "visit", *MESSAGES)
FRESH = timedelta(days=14)
"""A mail filed later than that after it came is taken for history, not for a question that waits."""

_ROBOTS = ("no-reply", "noreply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster", "newsletter", "bounce")


class Hours(NamedTuple):
    """The hours of work: Monday to Friday between two times, on the wall of the office."""

    starts: str = "08:00"
    ends: str = "17:00"
    target: int = 8
    """Hours of work within which a first answer is promised."""


def can_ask(kind: str, direction: str) -> bool:
    return kind in ASKING and direction == INCOMING


def answers(kind: str, direction: str) -> bool:
    """Whether an entry answers what came before: whatever goes out or was a meeting."""
    return kind in ANSWERING and direction != INCOMING


def by_machine(address: str) -> bool:
    """Whether nobody waits at this address for an answer."""
    local = address.lower().partition("@")[0].replace("_", "-").replace(".", "-")
    return any(word.replace("-", "") in local.replace("-", "") for word in _ROBOTS)


def minutes_waited(since: datetime, until: datetime, hours: Hours) -> int:
    """Minutes of work between two wall-clock moments; never negative, whatever the clocks did."""
    opens, closes = time.fromisoformat(hours.starts), time.fromisoformat(hours.ends)
    if until <= since:
        return 0
    if opens >= closes:  # no hours said: all of them count
        return int((until - since).total_seconds()) // 60
    weeks = (until - since).days // 7  # a week has five days of work, wherever it begins
    total = weeks * 5 * (datetime.combine(since, closes) - datetime.combine(since, opens))
    since += timedelta(weeks=weeks)
    day = since.date()
    while day <= until.date():
        if day.weekday() < 5:
            first = max(since, datetime.combine(day, opens))
            last = min(until, datetime.combine(day, closes))
            total += max(timedelta(), last - first)
        day += timedelta(days=1)
    return int(total.total_seconds()) // 60


def is_late(minutes: int, hours: Hours) -> bool:
    return minutes > hours.target * 60


def waiting_words(minutes: int) -> str:
    """ "waiting for 3 hours of work" """
    if minutes < 60:
        return tr.plural(minutes, "waiting for {n} minute", "waiting for {n} minutes")
    return tr.plural(minutes // 60, "waiting for {n} hour of work", "waiting for {n} hours of work")


def answered_words(minutes: int) -> str:
    """ "answered after 3 hours of work" """
    if minutes < 60:
        return tr.plural(minutes, "answered after {n} minute", "answered after {n} minutes")
    return tr.plural(minutes // 60, "answered after {n} hour of work", "answered after {n} hours of work")
