"""What the person has decided so far about one import. Plain data: it survives Back, a change of language, and a
visit to another screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.exchange import importing
from crm_desktop.exchange.reading.columns import USER, ColumnMatch, Mapping, place_of
from crm_desktop.exchange.reading.header_words import PROFILE_NAMES
from crm_desktop.exchange.reading.tables import Choices
from crm_desktop.exchange.staging import Key, Staged
from crm_desktop.operations.imports_undo import Stay
from crm_desktop.records import targets
from crm_desktop.records.importing import OVERWRITE, Figures, ImportOptions, ImportPlan, RowChoice
from crm_desktop.records.sensitive import sensitive_category
from crm_desktop.ui.tasks.work import release

if TYPE_CHECKING:
    from crm_desktop.operations.appointments import AppointmentPlan
    from crm_desktop.ui.background import Job

FILE, COLUMNS, CHECK, DOUBLES, ORIGIN, TRIAL, RESULT = range(7)

NAMING = ("first_name", "last_name", "display_name", "company", "name_or_company", "contact.display_name")
_NAMING_FAMILIES = ("email:", "phone:", "contact.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one import did, as its last page shows it."""

    import_id: str
    operation_id: int
    figures: Figures
    held_back: list[importing.Problem]
    rows_without_contact: int
    rows_taken: int
    at: datetime
    seconds: float
    backup_at: str = ""
    undone: bool = False
    stays: tuple[Stay, ...] = ()
    """Once undone: contacts that keep something of the import."""
    later: tuple[int, ...] = ()
    """Operations that brought in rows put right after the run; they are undone with it."""
    edits: dict[Key, dict[str, str]] = field(default_factory=dict)
    """What had been put right when it ran."""


@dataclass
class Draft:
    path: Path | None = None
    choices: Choices = field(default_factory=Choices)
    look: importing.Look | None = None
    stamp: object = None
    """Size and time of the file when it was opened."""
    chosen: dict[int, str] = field(default_factory=dict)
    """Column to target, where the person had a word."""
    kinds: dict[str, str] = field(default_factory=dict)
    """Kind of a new field by name."""
    reasons: dict[str, str] = field(default_factory=dict)
    """Why a sensitive field is needed, by name."""
    known_fields: frozenset[str] = frozenset()
    """Own fields that the file has already."""
    remember: bool = True
    edits: dict[Key, dict[str, str]] = field(default_factory=dict)
    """By row and field, what the person typed instead."""
    decided: dict[Key, RowChoice] = field(default_factory=dict)
    """What the person decided about single rows."""
    modes: dict[str, str] = field(default_factory=dict)
    """By field, what it does to contacts that are there; see records/importing.mode_key()."""
    changes: int = 0
    """Counts what was typed and decided, so that figures know whether they still hold."""
    on_duplicate: str = "update"
    on_possible: str = "new"
    source: str | None = None
    legal_basis: str = ""
    tag: str | None = None
    with_tag: bool = True
    with_appointments: bool = False
    """Of a mailbox: those to which contacts were invited come along."""
    agenda: AppointmentPlan | None = None
    """What `plan` does with them."""
    reading: importing.Reading | None = None
    read_as: object = None
    staged: Staged | None = None
    """The rows of the reading, and what needs a look."""
    plan: ImportPlan | None = None
    planned_as: object = None
    planned_at: int = 0
    """The last operation of the file the plan was made for."""
    outcome: Outcome | None = None
    step: int = FILE
    furthest: int = FILE
    doing: str = ""
    """What the job does: "import", "undo", or "more" (rows put right after the run)."""
    job: Job | None = None
    """The import itself (or its undoing) while it runs, also while another screen is shown."""

    # The columns

    @property
    def mapping(self) -> Mapping:
        assert self.look is not None
        return self.look.mapping.with_targets(self.chosen)

    def choose(self, column: int, target: str) -> None:
        self.chosen[column] = target

    def columns(self) -> list[ColumnMatch]:
        return list(self.mapping.columns)

    def kept(self) -> list[ColumnMatch]:
        """The columns that are taken over."""
        return [column for column in self.columns() if not column.empty and column.target != targets.IGNORE]

    def doubles(self) -> dict[int, ColumnMatch]:
        """Columns for a field that takes one value and has another column already: index to that other column."""
        first: dict[tuple[str, str], ColumnMatch] = {}
        found: dict[int, ColumnMatch] = {}
        for column in self.kept():
            if targets.repeats(column.target):
                continue
            other = first.setdefault(place_of(column), column)
            if other is not column:
                found[column.index] = other
        return found

    def new_fields(self) -> dict[int, str]:
        """Column index to the name of the own field it makes."""
        names = {column.index: field_name(column) for column in self.kept()}
        return {index: name for index, name in names.items() if name and name.casefold() not in self.known_fields}

    def sensitive(self) -> dict[int, str]:
        """Columns that make a sensitive field and lack a reason: index to category. They would be left out."""
        return {
            index: category
            for index, name in self.new_fields().items()
            if (category := sensitive_category(name)) and not self.reasons.get(name, "").strip()
        }

    def names_someone(self) -> bool:
        """Whether any column tells who a row is about."""
        return any(
            column.target in NAMING or column.target.startswith(_NAMING_FAMILIES) or column.target == "customer_no"
            for column in self.kept()
        )

    def to_look_at(self) -> list[ColumnMatch]:
        """Columns nobody has been sure about yet."""
        assert self.look is not None
        open_ = {*self.doubles(), *self.sensitive()}
        return [
            column
            for column in self.columns()
            if not column.empty and (column.index in open_ or (not column.sure and column.basis != USER))
        ]

    # The whole

    @property
    def file_name(self) -> str:
        return self.path.name if self.path is not None else ""

    @property
    def program(self) -> str:
        return PROFILE_NAMES.get(self.look.mapping.profile, "") if self.look is not None else ""

    def reading_key(self) -> object:
        """What the contacts as understood depend on."""
        return (self.path, self.choices, tuple(self.mapping.as_job()))

    def plan_key(self) -> object:
        """What the figures depend on."""
        modes, reasons = tuple(sorted(self.modes.items())), tuple(sorted(self.reasons.items()))
        return (
            self.reading_key(),
            self.on_duplicate,
            self.on_possible,
            self.changes,
            modes,
            reasons,
            self.with_appointments,
        )

    def places(self) -> dict[str, str]:
        """Heading of the file to the field its column goes to."""
        return {column.header: column.target for column in self.columns() if column.header}

    def type_in(self, key: Key, code: str, text: str) -> None:
        """Another value for a field of a row."""
        self.edits.setdefault(key, {})[code] = text
        self.changes += 1

    def take_away(self, key: Key, code: str) -> bool:
        """The value of the file again. Returns whether there was another."""
        typed = self.edits.get(key, {})
        if code not in typed:
            return False
        del typed[code]
        if not typed:
            del self.edits[key]
        self.changes += 1
        return True

    def decide(self, key: Key, choice: RowChoice | None) -> None:
        """What happens with a row; None leaves it to the rule for all."""
        if choice is None:
            self.decided.pop(key, None)
        else:
            self.decided[key] = choice
        self.changes += 1

    @property
    def overwriting(self) -> int:
        """How many columns replace what stands in contacts that are there."""
        return sum(mode == OVERWRITE for mode in self.modes.values())

    def options(self) -> ImportOptions:
        return ImportOptions(
            self.file_name,
            self.look.mapping.profile if self.look is not None else "",
            (self.source or "").strip(),
            self.legal_basis.strip(),
            (self.tag or "").strip() if self.with_tag else "",
            self.on_duplicate,
            self.on_possible,
            dict(self.reasons),
            dict(self.kinds),
            dict(self.modes),
        )

    def forget_reading(self) -> None:
        """Let go of what was read and planned; for a large file that takes a while and happens beside the window."""
        lists = (
            self.staged.rows if self.staged is not None else [],
            self.plan.decisions if self.plan is not None else [],
            self.reading.contacts if self.reading is not None else [],
            *[plan.decisions for plan in (self.reading.plans if self.reading is not None else [])],
        )
        self.reading = self.plan = self.staged = None
        release(*lists)

    def forget_columns(self) -> None:
        """Another table: what was said about the columns and rows of the one before does not hold."""
        self.chosen, self.kinds, self.reasons = {}, {}, {}
        self.edits, self.decided, self.modes = {}, {}, {}
        self.forget_reading()
        self.furthest = FILE

    def has_work(self) -> bool:
        """Whether leaving would lose more than the choice of a file."""
        return self.outcome is None and bool(
            self.chosen or self.edits or self.decided or self.legal_basis or self.furthest > COLUMNS
        )


def field_name(column: ColumnMatch) -> str:
    """The name of the own field a column goes to; "" when it goes elsewhere."""
    if column.target == targets.CUSTOM:
        return " ".join((column.header or column.letter).split())
    return column.target.removeprefix("custom:") if column.target.startswith("custom:") else ""
