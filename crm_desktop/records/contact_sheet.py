"""One contact with all that belongs to it, as a line of a table or a card carries it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from .contact import Address, Channel, Contact


@dataclass(frozen=True, slots=True)
class SheetNote:
    text: str
    at: str = ""
    """UTC moment; empty when not known."""


class Owned(NamedTuple):
    """A product or contract of a contact."""

    product: str
    serial: str = ""
    contract_end: str = ""
    warranty_end: str = ""


@dataclass(frozen=True, slots=True)
class ContactSheet:
    contact: Contact
    name: str = ""
    company: str = ""
    """Of a person: the main employer of today, or the one typed. Of a company: its name."""
    position: str = ""
    department: str = ""
    addresses: tuple[Address, ...] = ()
    """Main address first. A person without one has that of the employer, which is where letters go."""
    channels: tuple[Channel, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    values: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Own fields by id, stored forms."""
    notes: tuple[SheetNote, ...] = ()
    """Newest first."""
    owner: str = ""
    last_at: str = ""
    letter_language: str = ""
    """Of letters, where the contact has no language of its own."""
    deputy: str = ""
    equipment: tuple[Owned, ...] = ()
    """What the contact has; what ends next comes first."""
    contract_end: str = ""
    warranty_end: str = ""
    """The next end, or where none lies ahead the last one; ISO."""

    def channels_of(self, kind: str) -> list[Channel]:
        return [channel for channel in self.channels if channel.kind == kind]


_HEAD = re.compile(r"^\[(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?\] ?", re.MULTILINE)


def joined_notes(notes: Iterable[SheetNote]) -> str:
    """All notes in one cell, newest first, each behind its moment in local time: "[2026-11-18 09:12] text"."""
    from crm_desktop.common.clock import parse_stamp

    parts: list[str] = []
    for note in notes:
        moment = parse_stamp(note.at)
        head = f"[{moment.astimezone():%Y-%m-%d %H:%M}] " if moment else ""
        parts.append(f"{head}{note.text}")
    return "\n\n".join(parts)


def parted_notes(text: str) -> list[SheetNote]:
    """The notes of a cell made by joined_notes(); any other text is one note without a moment."""
    from datetime import datetime

    from crm_desktop.common.clock import stamp

    heads = list(_HEAD.finditer(text))
    if not heads or heads[0].start():
        return [SheetNote(text)]
    found: list[SheetNote] = []
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        try:
            at = stamp(datetime.fromisoformat(f"{head[1]}T{head[2] or '12:00'}").astimezone())
        except (ValueError, OverflowError):
            return [SheetNote(text)]
        body = text[head.end() : end].strip()
        if body:
            found.append(SheetNote(body, at))
    return found
