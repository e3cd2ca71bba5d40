"""What entries of the line of time are, and their states. On its own since a start needs no more of follow-ups."""

from __future__ import annotations

CALL, EMAIL, LETTER, MEETING, VISIT, TASK = KINDS = ("call", "email", "letter", "meeting", "visit", "task")
MESSAGES = ("fax", "sms", "chat", "social", "web")
"""Short ways to write to each other, text messages to forms of a web site; written down, never planned."""
LOGGED = (*KINDS[:-1], *MESSAGES, "note")
"""What may be written down as done: all but a task, and a note."""
PLANNED, DONE = "planned", "done"
INCOMING, OUTGOING = "in", "out"
