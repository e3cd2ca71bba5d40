"""One entry on the line of time."""

from __future__ import annotations

from dataclasses import dataclass

NOTE, AUTO = "note", "auto"
CHANNELS = ("call", "email", "letter", "meeting", "visit", "fax", "sms", "chat", "social", "web")
"""Kinds of entries by which people are in touch."""
KINDS = (NOTE, AUTO, "call", "email", "letter", "meeting", "visit", "fax", "sms", "chat", "social", "web", "task")


@dataclass(frozen=True, slots=True)
class Activity:
    """kind "auto" is what the program knows by itself (created, imported, phase); the subject is then a code."""

    id: str
    kind: str = NOTE
    state: str = "done"
    subject: str = ""
    body: str = ""
    at: str = ""
    created_at: str = ""
    created_by: str = ""
    author: str = ""
    record_id: str = ""
    """The contact it was written on: for a company's line often one of its people."""
    direction: str = ""
    """"in" or "out" for calls, e-mails and letters, '' where nobody said."""
    result: str = ""
    place: str = ""
    minutes: int = 0
    answer: str = ""
    """"wanted" where it asks for an answer, "none" where somebody said it needs none."""
    answered_at: str = ""
    """When the first answer went out."""
