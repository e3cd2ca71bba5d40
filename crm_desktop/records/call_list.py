"""A list of people to be called, one after the other: what may come out of a call, who is left out, who comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .consent import ADVERTISING, Decision

REACHED, NOT_REACHED, CALL_BACK, NOT_INTERESTED, WRONG_NUMBER, DO_NOT_CALL, SKIPPED = OUTCOMES = (
    "reached", "not_reached", "call_back", "not_interested", "wrong_number", "do_not_call", "skipped",
)  # fmt: skip
"""In the order of their keys, 1 to 7."""
AGAIN = (NOT_REACHED, CALL_BACK)
"""After these the contact comes round again."""
SPOKEN = (REACHED, CALL_BACK, NOT_INTERESTED, DO_NOT_CALL)
"""Outcomes of a call in which somebody spoke to them."""

OPEN, WAITING, FINISHED = "open", "again", "done"
NO_NUMBER, FORBIDDEN, GONE, REFUSED = "no_number", "no_calls", "gone", "refused"
"""Why somebody is left out: no valid number, asked not to be called, no longer among the contacts, the gate says no."""

PLACEHOLDERS = ("salutation", "title", "first_name", "last_name", "name", "company", "city", "me")


@dataclass(frozen=True, slots=True)
class CallList:
    id: str
    name: str
    script: str = ""
    """What is said, with placeholders such as {first_name}."""
    created_at: str = ""
    purpose: str = ADVERTISING
    """What the calls are for (records/consent.py): decides who may be called."""
    total: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One contact of a list and how far it has come."""

    id: str
    list_id: str
    contact_id: str
    position: int = 0
    state: str = OPEN
    outcome: str = ""
    at: str = ""
    attempts: int = 0
    again_day: str = ""
    again_time: str = ""
    next_id: str = ""
    """The follow-up that keeps the next try."""
    name: str = ""
    company: str = ""
    left_out: str = ""
    decision: Decision | None = None
    """What the gate says of calls to them; None for who is no longer there."""


def left_out(*, gone: bool, no_calls: str, numbers: int, decision: Decision | None) -> str:
    """Why somebody is not called, '' when they are. Who asked not to be called is not called for any purpose."""
    if gone or decision is None:
        return GONE
    if no_calls:
        return FORBIDDEN
    if not decision.allowed:
        return REFUSED
    return "" if numbers else NO_NUMBER


def following(entries: Iterable[Entry], now: str, after: int = -1) -> Entry | None:
    """Whose turn it is: somebody whose time for another try ("2026-11-18T10:00", the clock on the wall) has come, then
    the first open one behind this position, then the first open one at all."""
    found = [entry for entry in entries if not entry.left_out]
    due = [entry for entry in found if entry.state == WAITING and moment(entry) <= now]
    if due:
        return min(due, key=moment)
    waiting = [entry for entry in found if entry.state == OPEN]
    return next((entry for entry in waiting if entry.position > after), waiting[0] if waiting else None)


def moment(entry: Entry) -> str:
    return f"{entry.again_day}T{entry.again_time or '00:00'}"


_FIELD = re.compile(r"\{(\w+)\}")


def filled(script: str, values: Mapping[str, str]) -> str:
    """The script for one contact; a placeholder that is not known stays as it is typed, an empty one leaves no gap."""
    text = _FIELD.sub(lambda match: values.get(match[1], match[0]), script)
    return re.sub(r"[ \t]{2,}", " ", re.sub(r"[ \t]+([,.;:!?])", r"\1", text))


def unknown_fields(script: str) -> list[str]:
    return [name for name in dict.fromkeys(_FIELD.findall(script)) if name not in PLACEHOLDERS]
