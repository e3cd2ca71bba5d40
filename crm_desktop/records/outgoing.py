"""E-mails on their way out, and the states they go through.

queued -> sending -> handing -> sent                the ordinary way
                             -> failed              the server said no, for good
                             -> unknown             the answer never came: only a person can say whether it arrived
       -> left_out                                  the gate says no now, or the person is gone
       -> stopped                                   taken out of the queue by somebody

"sending" has said nothing yet but who it is for, so it goes back to "queued" after a crash. "handing" began to hand
over the text; after a crash it is "unknown" and never sent again by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

QUEUED, SENDING, HANDING, SENT, FAILED, UNKNOWN, LEFT_OUT, STOPPED = STATES = (
    "queued", "sending", "handing", "sent", "failed", "unknown", "left_out", "stopped",
)  # fmt: skip
OPEN = (QUEUED, SENDING, HANDING)
MOST_TRIES = 5
"""So often a server may say "later" before a mail counts as failed."""


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """What one person is sent."""

    contact: str
    name: str
    address: str
    subject: str
    body: str
    page: str = ""
    """The same as HTML; empty for a mail of plain text."""


@dataclass(frozen=True, slots=True)
class OutboxMail:
    """A mail in the queue."""

    id: str
    mailing_id: str
    contact: str
    name: str
    address: str
    message_id: str
    subject: str
    body: str
    page: str
    state: str
    at: str
    """When it came to this state (UTC)."""
    tries: int = 0
    not_before: str = ""
    """A server that said "later" is not asked again before this moment (UTC)."""
    answer: str = ""
    """What the server said last, or why it is left out."""
    activity_id: str = ""
    computer: str = ""
    """Where it was put into the queue: another one does not send it by itself."""
    purpose: str = ""
    user_id: str = ""


@dataclass(frozen=True, slots=True)
class MailTemplate:
    id: str
    name: str
    subject: str = ""
    body: str = ""
    html: str = ""
    """A page of its own; placeholders as in the text."""
    formatted: bool = False
    """Whether the text goes out as simple HTML, too."""
    language: str = ""
    purpose: str = ""
