"""A mail as understood from an .eml or .msg file, before anything is written. Plain frozen data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

EMAIL = "email"
"""Kind of the entry on the line of time that a mail becomes."""
INCOMING, OUTGOING = "in", "out"
"""Direction of a mail as the office sees it."""


@dataclass(frozen=True, slots=True)
class MailAddress:
    address: str = ""
    """With lower-case domain; empty where only a name is known (an Exchange path is no address)."""
    name: str = ""


@dataclass(frozen=True, slots=True)
class MailAttachment:
    name: str
    """As the mail says; made safe for a file system before it is written (safe_name)."""
    media_type: str = ""
    content: bytes = b""
    inline: bool = False
    """A picture in the text rather than something attached."""


@dataclass(frozen=True, slots=True)
class IncomingMail:
    sender: MailAddress = MailAddress()
    to: tuple[MailAddress, ...] = ()
    cc: tuple[MailAddress, ...] = ()
    bcc: tuple[MailAddress, ...] = ()
    at: str = ""
    """When it was sent (UTC, as common.clock.stamp); empty for a draft or when the mail does not say."""
    subject: str = ""
    text: str = ""
    """The body to read; from the web page where the mail has nothing else."""
    html: str = ""
    message_id: str = ""
    """With its angle brackets as mails carry it; empty when it has none."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[MailAttachment, ...] = ()

    def people(self) -> Iterator[MailAddress]:
        """Sender and receivers, each address once, in the order sender, to, cc, bcc."""
        seen: set[str] = set()
        for person in (self.sender, *self.to, *self.cc, *self.bcc):
            key = person.address.casefold() or person.name
            if key and key not in seen:
                seen.add(key)
                yield person


def mail_from(values: Sequence[Any]) -> IncomingMail:
    """A mail back from its plain values (dataclasses.astuple)."""
    packed = dict(zip((item.name for item in fields(IncomingMail)), values, strict=True))
    people = {name: tuple(MailAddress(*person) for person in packed.pop(name)) for name in ("to", "cc", "bcc")}
    parts = tuple(MailAttachment(*part) for part in packed.pop("attachments"))
    return IncomingMail(MailAddress(*packed.pop("sender")), **people, **packed, attachments=parts)


_LONGEST_NAME = 150
_DEVICES = frozenset(
    "con prn aux nul clock$ conin$ conout$".split()
    + [f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"]
)


def safe_name(name: str, otherwise: str = "attachment") -> str:
    """The name as a file may have it on every system: no folder, no signs a system forbids or hides, no name of a
    device, no end a system drops, at most 150 characters with the ending kept."""
    name = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(char for char in name if char.isprintable() and not _turns_around(char))
    kept = "".join("_" if char in '<>:"|?*' else char for char in kept)
    kept = " ".join(kept.split()).strip(". ")
    if not kept.strip("_"):
        kept = otherwise
    if kept.split(".")[0].strip().casefold() in _DEVICES:
        kept = f"_{kept}"
    stem, dot, ending = kept.rpartition(".")
    if len(kept) > _LONGEST_NAME:
        short = dot and len(ending) <= 20
        kept = f"{stem[: _LONGEST_NAME - 1 - len(ending)].rstrip('. ')}.{ending}" if short else kept[:_LONGEST_NAME]
    return kept.strip(". ")


def _turns_around(char: str) -> bool:
    """Signs that make "exe.pdf" out of "fdp.exe" on the screen."""
    return char in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def short_id(message_id: str) -> str:
    """A message id in the one form that is compared: in angle brackets, without blanks or comments around it."""
    text = message_id.strip()
    start, end = text.find("<"), text.rfind(">")
    if 0 <= start < end:
        text = text[start + 1 : end]
    text = "".join(text.split())
    return f"<{text}>" if text else ""
