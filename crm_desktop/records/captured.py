"""A contact as understood from a text, before it is made."""

from __future__ import annotations

from dataclasses import dataclass, field

from .contact import PERSON
from .incoming import Doubt


@dataclass(frozen=True, slots=True)
class Captured:
    """What was understood. `name` is the person's name as written, `note` what fits nowhere."""

    kind: str = PERSON
    name: str = ""
    company: str = ""
    position: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[tuple[str, str], ...] = ()
    """(type, as typed); types are codes of contact.PHONE_TYPES."""
    webs: tuple[str, ...] = ()
    street: str = ""
    zip: str = ""
    city: str = ""
    country: str = ""
    vat_id: str = ""
    note: str = ""
    department: str = ""
    managers: tuple[str, ...] = ()
    """Who represents the company, as an imprint says; also in the note."""
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)
    """What is only likely; the field of each is one of name, company, position, phone, email, zip."""
