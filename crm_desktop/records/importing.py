"""What an import is asked to do, what it would do, and what it did. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from .incoming import Doubt, IncomingContact

NEW, UPDATE, UNCHANGED, BAD, SKIP = "new", "update", "unchanged", "bad", "skip"
ON_DUPLICATE = ("update", "skip", "new")
"""What happens with a row that is already in the file: fill its empty fields, leave it, or make it anew."""


ON_POSSIBLE = ("new", "update", "skip")
"""What happens with a row that is only possibly in the file: make it anew (and say so), fill up, or leave it."""
CERTAIN, POSSIBLE, RELATED = "certain", "possible", "related"

FILL, OVERWRITE, APPEND, LEAVE = "fill", "overwrite", "append", "leave"
"""What a column does to a contact that is there: fill what is empty, take its place, come beside it, or nothing."""

_LISTS = ("address.", "phone:", "email:", "web:", "social:")
_REFUSALS = "opt_out:"
_TEXTS = frozenset(("title", "middle_name", "name_suffix", "profession", "industry", "nickname"))


def mode_key(target: str) -> str:
    """The field whose mode holds for a column: the parts of an address stand or fall together."""
    return ".".join(target.split(".")[:2]) if target.startswith("address.") else target


def modes_of(key: str) -> tuple[str, ...]:
    """The modes that make sense for a field, the usual one first."""
    if key.startswith(_REFUSALS):
        return (APPEND,)  # a refusal holds whoever is there
    if key == "note":
        return (APPEND, LEAVE)
    if key in ("tags", "role") or key.startswith(_LISTS):
        return (APPEND, FILL, OVERWRITE, LEAVE)
    if key == "company":
        return (APPEND, FILL, OVERWRITE, LEAVE)
    if key in _TEXTS or key.startswith("custom:"):
        return (FILL, OVERWRITE, APPEND, LEAVE)
    return (FILL, OVERWRITE, LEAVE)


@dataclass(frozen=True, slots=True)
class RowChoice:
    """What the user decided about one row, against the rule for all of them."""

    action: str
    """NEW, UPDATE or SKIP."""
    contact_id: str = ""
    """Of UPDATE: the contact it is about."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whom a row looks like, by the search for doubles."""

    contact_id: str
    cls: str
    """CERTAIN or POSSIBLE: one contact. RELATED: somebody else of the same house."""
    score: float
    reasons: tuple[str, ...]
    """Codes of records/matching/reasons.py."""
    row: int = 0
    """Of the list, where it is a contact that an earlier row makes; else 0."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A contact that a row may be about."""

    contact_id: str
    name: str
    detail: str
    reasons: tuple[str, ...]
    """Codes like those of Decision.reason, the strongest first."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    file_name: str = ""
    profile: str = ""
    source: str = ""
    """Where the list comes from (GDPR Art. 14); kept on every new contact."""
    legal_basis: str = ""
    tag: str = ""
    """A tag for every row, e.g. "Import 18.11."; empty for none."""
    on_duplicate: str = "update"
    """One of ON_DUPLICATE: what happens with rows that are certainly in the file."""
    on_possible: str = "new"
    """One of ON_POSSIBLE."""
    reasons: dict[str, str] = field(default_factory=dict[str, str])
    """Reason per sensitive custom field (by name); without one the column is left out."""
    field_kinds: dict[str, str] = field(default_factory=dict[str, str])
    """Kind of a new custom field by name; text unless given."""
    modes: dict[str, str] = field(default_factory=dict[str, str])
    """By mode_key(): what the column does to contacts that are there; the first of modes_of() unless given."""

    def mode(self, key: str, incoming: IncomingContact | None = None) -> str:
        """What a field does; a value the user put right takes the place of what it came in as."""
        if incoming is not None and key in incoming.corrected:
            return OVERWRITE
        return self.modes.get(key) or modes_of(key)[0]


@dataclass(frozen=True, slots=True)
class Decision:
    """What happens with one row."""

    incoming: IncomingContact
    action: str
    contact_id: str = ""
    company_id: str = ""
    """Of a person: the employer, existing or planned."""
    company_new: bool = False
    """The employer is made by this row."""
    fingerprint: str = ""
    reason: str = ""
    """Why a row is updated, unchanged or bad: a code of operations/imports.py."""
    order: str = ""
    """Of a new person: sort_name()."""
    likeness: Likeness | None = None
    """Whom the row looks like, where no plain rule recognised it."""


def is_possible(decision: Decision) -> bool:
    """Whether a row only looks like a contact, whatever becomes of it."""
    return decision.likeness is not None and decision.likeness.cls == POSSIBLE


@dataclass(frozen=True, slots=True)
class Figures:
    """Counted in contacts, except rows and bad, which are rows of the file."""

    rows: int = 0
    people: int = 0
    companies: int = 0
    updated: int = 0
    unchanged: int = 0
    bad: int = 0
    doubts: int = 0
    skipped: int = 0
    """Rows that the user leaves out."""
    possible: int = 0
    """Rows that only look like a contact, whatever becomes of them."""
    refusing: tuple[tuple[str, int], ...] = ()
    """Channel to how many of these contacts refuse advertising there, as the list says."""
    refusals: int = 0
    """Refusals that the file does not know yet."""

    @property
    def created(self) -> int:
        return self.people + self.companies

    @property
    def writes(self) -> bool:
        """Whether anything is written at all: a second import leaves no trace."""
        return bool(self.created or self.updated or self.refusals)


class Refusal(NamedTuple):
    """A line that the ledger of consents gets."""

    contact_id: str
    channel: str
    at: str
    note: str


@dataclass(frozen=True, slots=True)
class Refused:
    """What an import writes about those who refuse advertising."""

    lines: tuple[Refusal, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    """E-mail addresses (normal form) for the block list, with why."""


@dataclass(slots=True)
class ImportPlan:
    options: ImportOptions
    decisions: list[Decision]
    figures: Figures
    new_fields: list[str]
    """Custom fields that will be made."""
    needs_reason: dict[str, str]
    """Sensitive column to its category: left out unless a reason is given."""
    made: set[str] = field(default_factory=set[str])
    """Ids of the contacts that will be made."""
    refused: Refused = field(default_factory=Refused)

    def doubts(self) -> list[tuple[int, Doubt]]:
        """(row, doubt) in file order."""
        return [(item.incoming.row, doubt) for item in self.decisions for doubt in item.incoming.doubts]

    def joining(self) -> list[int]:
        """Rows that make no contact, since an earlier row of the same list names that very one."""
        return [item.incoming.row for item in self.decisions if item.action != NEW and item.contact_id in self.made]


@dataclass(frozen=True, slots=True)
class ImportResult:
    import_id: str
    operation_id: int
    figures: Figures
