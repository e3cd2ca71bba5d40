"""What an import is asked to do, what it would do, and what it did. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from .incoming import Doubt, IncomingContact

NEW, UPDATE, UNCHANGED, BAD = "new", "update", "unchanged", "bad"
ON_DUPLICATE = ("update", "skip", "new")
"""What happens with a row that is already in the file: fill its empty fields, leave it, or make it anew."""


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
    reasons: dict[str, str] = field(default_factory=dict[str, str])
    """Reason per sensitive custom field (by name); without one the column is left out."""
    field_kinds: dict[str, str] = field(default_factory=dict[str, str])
    """Kind of a new custom field by name; text unless given."""


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

    @property
    def created(self) -> int:
        return self.people + self.companies


@dataclass(slots=True)
class ImportPlan:
    options: ImportOptions
    decisions: list[Decision]
    figures: Figures
    new_fields: list[str]
    """Custom fields that will be made."""
    needs_reason: dict[str, str]
    """Sensitive column to its category: left out unless a reason is given."""

    def doubts(self) -> list[tuple[int, Doubt]]:
        """(row, doubt) in file order."""
        return [(item.incoming.row, doubt) for item in self.decisions for doubt in item.incoming.doubts]


@dataclass(frozen=True, slots=True)
class ImportResult:
    import_id: str
    operation_id: int
    figures: Figures
