"""Contacts: people and companies, with what belongs to them. Plain frozen data, as one screen or file needs it.

Codes are stored, labels are translated where they are shown (records/labels.py). Dates are ISO text; a birthday
may lack its year ("--04-15"). Times are UTC ISO text. Empty text means "not known".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .codes import ADDRESS_TYPES as ADDRESS_TYPES
from .codes import CHANNEL_KINDS as CHANNEL_KINDS
from .codes import COMPANY as COMPANY
from .codes import EMAIL_TYPES as EMAIL_TYPES
from .codes import FIELD_KINDS as FIELD_KINDS
from .codes import PERSON as PERSON
from .codes import PHASES as PHASES
from .codes import PHONE_TYPES as PHONE_TYPES
from .codes import ROLES as ROLES
from .codes import SALUTATIONS as SALUTATIONS
from .codes import WEB_TYPES as WEB_TYPES


@dataclass(frozen=True, slots=True)
class Contact:
    """One row of the contact table: a person or a company."""

    id: str
    kind: str = PERSON
    salutation: str = ""
    title: str = ""
    first_name: str = ""
    middle_name: str = ""
    last_name: str = ""
    name_suffix: str = ""
    company_name: str = ""
    """Name of a company; for a person the employer as typed while no company record is linked."""
    nickname: str = ""
    birth_name: str = ""
    profession: str = ""
    birthday: str = ""
    language: str = ""
    """"de", "en" or another ISO 639-1 code; empty means the language of the office."""
    address_form: str = ""
    """"sie", "du" or empty (Sie)."""
    letter_salutation: str = ""
    """Typed by the user; empty means the rule of records/salutations.py."""
    industry: str = ""
    phase: str = ""
    owner_id: str = ""
    deputy_id: str = ""
    account_class: str = ""
    """"A", "B", "C" or empty."""
    service_level: str = ""
    """What was promised, in the words of the office ("Gold", "answer within 4 hours")."""
    goal: str = ""
    """What is to be reached with this customer."""
    goal_day: str = ""
    """Until when, ISO."""
    preferred_channel: str = ""
    """A code of labels "preferred_channel"; empty where nobody said."""
    rhythm_days: int | None = None
    """Days from one contact to the next: 0 for never, None for the rhythm of the class."""
    customer_no: str = ""
    vat_id: str = ""
    source: str = ""
    """Where the data came from (GDPR Art. 14)."""
    legal_basis: str = ""
    import_id: str = ""
    merged_into: str = ""
    created_at: str = ""
    updated_at: str = ""
    deleted_at: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    id: str
    contact_id: str
    type: str = "work"
    extra: str = ""
    street: str = ""
    po_box: str = ""
    zip: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    """ISO 3166 alpha-2, or the text as typed where it could not be understood."""
    is_primary: int = 0
    position: int = 0
    returned: str = ""
    """The day a letter came back from here; '' where none did."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A phone number, e-mail address, web page or profile: as typed, and normalised (E.164, lower-case domain)."""

    id: str
    contact_id: str
    kind: str = "phone"
    type: str = "work"
    value: str = ""
    normal: str = ""
    label: str = ""
    is_primary: int = 0
    valid: int = 1
    bounced: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed two-way link, read from `from_id` ("works at") or from `to_id` ("employs")."""

    id: str
    type_id: str
    from_id: str
    to_id: str
    role: str = ""
    """Free text: the position in an employment ("Geschäftsführer")."""
    department: str = ""
    is_primary: int = 0
    from_date: str = ""
    to_date: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RelationType:
    """Both readings of a relation. Built-in types have a code and translated labels, own ones their own labels."""

    id: str
    code: str = ""
    forward: str = ""
    reverse: str = ""
    from_kind: str = ""
    to_kind: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    id: str
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class CustomField:
    id: str
    name: str
    kind: str = "text"
    applies_to: str = ""
    """"person", "company" or empty for both."""
    options: tuple[str, ...] = ()
    reason: str = ""
    """Why a sensitive field is needed (GDPR Art. 9); asked for when the name suggests so."""
    position: int = 0


@dataclass(frozen=True, slots=True)
class CustomValue:
    """One value of a custom field; a multi-choice has a row per choice. Text is canonical (ISO date, cents)."""

    id: str
    field_id: str
    record_id: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class PhaseChange:
    id: str
    contact_id: str
    phase: str = ""
    """'' where the phase was taken away."""
    at: str = ""


@dataclass(frozen=True, slots=True)
class ContactPage:
    """Everything the page of one contact shows, read in one go."""

    contact: Contact
    name: str
    addresses: tuple[Address, ...] = ()
    channels: tuple[Channel, ...] = ()
    relations: tuple[RelatedContact, ...] = ()
    roles: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    phases: tuple[PhaseChange, ...] = ()
    values: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """Custom field id to its values."""


@dataclass(frozen=True, slots=True)
class RelatedContact:
    """One relation as read from the contact on whose page it stands."""

    relation: Relation
    type: RelationType
    forward: bool
    other_id: str
    other_name: str
    other_kind: str
