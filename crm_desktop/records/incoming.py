"""A contact as understood from a foreign file, before anything is written.

Readers (exchange/) fill these from rows or cards; the import matches and writes them (operations/imports.py);
`crm-desktop inspect` prints them. A doubt never stops a row: it names the field, the value and the reason, and
says whether the value was taken over (changed), kept as text, or left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from .contact import PERSON, Contact


@dataclass(frozen=True, slots=True)
class Doubt:
    field: str
    """The target field, e.g. "address.zip" or "phone"."""
    value: str
    """The value as it stood in the file."""
    reason: str
    """A code of records/doubts.py, e.g. "zip_zero_added"; its sentence is translated where it is shown."""
    column: str = ""
    severity: str = "note"
    """"note" = improved or harmless, "warn" = please look, "bad" = the value was left out."""
    detail: str = ""
    """What it became or what would fit, for the sentence; may be empty."""


@dataclass(frozen=True, slots=True)
class IncomingAddress:
    type: str = "work"
    extra: str = ""
    street: str = ""
    po_box: str = ""
    zip: str = ""
    city: str = ""
    state: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class IncomingChannel:
    kind: str
    type: str
    value: str
    normal: str = ""
    label: str = ""
    valid: int = 1


@dataclass(frozen=True, slots=True)
class IncomingContact:
    row: int
    """Row in the file as a spreadsheet program counts it (the header is usually row 1)."""
    kind: str = PERSON
    salutation: str = ""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    name_suffix: str = ""
    company: str = ""
    """For a person: the employer, which becomes a company of its own. For a company: its name."""
    position: str = ""
    department: str = ""
    nickname: str = ""
    birth_name: str = ""
    profession: str = ""
    birthday: str = ""
    language: str = ""
    address_form: str = ""
    letter_salutation: str = ""
    industry: str = ""
    phase: str = ""
    owner_id: str = ""
    """In a file a name; the plan of the import puts the id of the member in its place."""
    deputy_id: str = ""
    """Likewise."""
    account_class: str = ""
    service_level: str = ""
    goal: str = ""
    goal_day: str = ""
    customer_no: str = ""
    vat_id: str = ""
    source: str = ""
    """Where the data came from, when the row itself says so."""
    legal_basis: str = ""
    addresses: tuple[IncomingAddress, ...] = ()
    """Work addresses of an employed person are the company's; they are written to the company."""
    channels: tuple[IncomingChannel, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    """(name of a custom field, value as text)."""
    refusals: tuple[tuple[str, str], ...] = ()
    """(channel of records/consent.py or ANY, what the list says of it): advertising that is refused."""
    people: tuple[IncomingContact, ...] = ()
    """Contact persons named in the row of a company."""
    doubts: tuple[Doubt, ...] = ()
    reference: str = ""
    """Fingerprint of the row as it first stood in its file, once the user put something right in it."""
    corrected: tuple[str, ...] = ()
    """The fields put right, by importing.mode_key(): they take the place of what came in before."""
    ready: Any = field(default=None, init=False, repr=False, compare=False)
    """What operations/imports_ready.py works out for the row; gone as soon as the row is changed."""
    found: Any = field(default=None, init=False, repr=False, compare=False)
    """What operations/imports_lookup.py finds about it in the file; likewise."""


_OWN_RULES = frozenset(("kind", "phase", "source", "legal_basis"))
PLAIN_FIELDS = tuple(
    name
    for name in (item.name for item in fields(Contact))
    if name in IncomingContact.__slots__ and name not in _OWN_RULES
)
"""The fields that a row and a contact have alike and that are taken over as they are."""
