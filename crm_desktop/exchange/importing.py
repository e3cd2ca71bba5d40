"""From a foreign file to contacts in the workspace: what the import window and `crm-desktop import` share.

    look    what the file is, and where its columns go (guessed, or as they went the last time)
    read    its contacts as understood; nothing is written
    plan    what an import would do; operations.imports.run then does exactly that
    remember, write_problems    the mapping for the next time, and the list of what needs a look

Nothing here knows of Qt. Everything that takes long has a Progress and may run in another thread.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.common.collector import without_collector
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import import_mappings, imports, imports_lookup
from crm_desktop.operations.contacts import home_country
from crm_desktop.operations.import_mappings import Remembered
from crm_desktop.records import doubts as doubt_texts
from crm_desktop.records import targets
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import BAD, NEW, UPDATE, Figures, ImportOptions, ImportPlan, ImportResult
from crm_desktop.records.incoming import Doubt, IncomingContact
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from . import lookups_beside
from .reading import files
from .reading.columns import Mapping, guess_columns
from .reading.header_words import fold_heading
from .reading.tables import WAITING, Choices, SourceFile, Warning_
from .reading.understand import Options
from .staging import Key, field_of
from .staging_edits import Understood

if TYPE_CHECKING:
    from crm_desktop.operations.appointments import AppointmentPlan

tr = texts("importing")


@dataclass(frozen=True, slots=True)
class Look:
    """A foreign file as opened."""

    source: SourceFile
    mapping: Mapping
    remembered: frozenset[int] = frozenset()
    """Columns that go where they went the last time."""
    kinds: dict[str, str] | None = None
    reasons: dict[str, str] | None = None
    """Of own fields, as given the last time; None when this source was never imported."""

    def field_kinds(self) -> dict[str, str]:
        """Kinds of own fields, as the file says or as given the last time."""
        from crm_desktop.records.contact import FIELD_KINDS

        said: dict[str, str] = self.source.facts.get("field_kinds") or {}
        return {name: kind for name, kind in said.items() if kind in FIELD_KINDS} | (self.kinds or {})


@dataclass(frozen=True, slots=True)
class Reading:
    """All contacts of a file, as understood."""

    contacts: list[IncomingContact]
    warnings: tuple[Warning_, ...]
    plans: list[ImportPlan] = field(default_factory=list[ImportPlan])
    """The plan made beside the reading, until planned() hands it over."""
    planned_at: str = ""
    """The state of the file it was made for."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the list of what needs a look."""

    row: int
    name: str
    """Who the row is about."""
    detail: str
    """Firm or place, to tell people of one name apart."""
    doubt: Doubt
    key: Key = (0, 0)
    """The row as the checking page knows it."""
    field: str = ""
    """The field to put right; "" where there is none."""

    @property
    def is_row(self) -> bool:
        """Whether the whole row was left behind, not one value of it."""
        return not self.doubt.field


def look(
    path: Path, choices: Choices | None = None, ws: Workspace | None = None, progress: Progress | None = None
) -> Look:
    """Open a file, and map its columns as the last time this source was imported into `ws`."""
    if ws is not None and (found := stamp(path)) is not None:
        lookups_beside.get_ready(ws, found[0])
    source = files.preview(path, choices, keep=True, progress=progress)
    mapping = guess_columns(source)
    kept = import_mappings.recall(ws, source_key(source, mapping)) if ws is not None else None
    if kept is None:
        return Look(source, mapping)
    keys = column_keys(source.table.header)
    wanted = {
        column.index: target
        for column in mapping.columns
        if not column.empty
        and targets.is_target(target := kept.targets.get(keys[column.index], ""))
        and not (target == targets.CUSTOM and targets.refuses(column.target))
    }
    return Look(source, mapping.with_targets(wanted), frozenset(wanted), kept.kinds, kept.reasons)


def unknown_columns(look: Look, *, keep: bool) -> dict[int, str]:
    """Targets for the columns no rule knows: a field of the office's own each, or left out; whatever became of them
    the last time."""
    unknown = [
        column.index
        for column in guess_columns(look.source).columns
        if column.target == targets.CUSTOM and not column.empty
    ]
    return dict.fromkeys(unknown, targets.CUSTOM if keep else targets.IGNORE)


def stamp(path: Path) -> tuple[int, int] | None:
    """Size and time of a file, to notice that it was changed in between; None when it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def source_key(source: SourceFile, mapping: Mapping) -> str:
    """Under which the mapping is kept: the program the file comes from, else its headings."""
    if mapping.profile:
        return mapping.profile
    text = "\n".join(column_keys(source.table.header))
    return f"columns:{hashlib.blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"


def column_keys(header: Sequence[str]) -> list[str]:
    """A name per column that is the same in the next export: the folded heading, counted when it repeats."""
    seen: dict[str, int] = {}
    keys: list[str] = []
    for place, heading in enumerate(header):
        name = fold_heading(heading) or f"#{place + 1}"
        seen[name] = seen.get(name, 0) + 1
        keys.append(name if seen[name] == 1 else f"{name} #{seen[name]}")
    return keys


def remember(
    ws: Workspace, source: SourceFile, mapping: Mapping, kinds: dict[str, str], reasons: dict[str, str]
) -> None:
    """Keep where the columns of this source go."""
    keys = column_keys(source.table.header)
    chosen = {keys[column.index]: column.target for column in mapping.columns if not column.empty}
    import_mappings.remember(ws, source_key(source, mapping), Remembered(chosen, kinds, reasons))


def stream(
    ws: Workspace,
    path: Path,
    mapping: Mapping,
    choices: Choices | None = None,
    progress: Progress | None = None,
    *,
    written: bool = True,
) -> files.ContactStream:
    """The contacts of a file one by one, numbers and dates read as this office writes them. Where they are not written
    while they are read, the process that reads has no time to compare them with each other as well."""
    today = ws.clock().astimezone().date().isoformat()
    options = Options(home_country(ws), today)
    judged = WAITING if written and matching.is_empty(ws) else ""
    return files.read_contacts(path, mapping, choices, options=options, judged=judged, progress=progress)


def read(
    ws: Workspace,
    path: Path,
    mapping: Mapping,
    choices: Choices | None = None,
    progress: Progress | None = None,
    options: ImportOptions | None = None,
) -> Reading:
    """All contacts of a file at once, looked up in the workspace, to be looked at and planned with several times.
    With `options` a first plan is made beside it, while other processes read and look up; planned() gives it."""
    found = stream(ws, path, mapping, choices, progress, written=False)
    contacts: list[IncomingContact] = []
    state = ""

    def kept() -> Iterator[IncomingContact]:
        nonlocal state
        state = imports_lookup.state(ws)  # by now the planner has brought in step what it compares with
        for contact in looked_up(ws, path, found, progress):
            contacts.append(contact)
            yield contact

    with without_collector():
        if options is not None:
            plan = imports.plan(ws, kept(), options)
            return Reading(contacts, found.warnings, [plan], state)
        contacts.extend(looked_up(ws, path, found, progress))
    return Reading(contacts, found.warnings)


def planned(ws: Workspace, reading: Reading, options: ImportOptions) -> ImportPlan | None:
    """The plan made while this was read, when planning with these options would give just that; once."""
    if not reading.plans or imports_lookup.state(ws) != reading.planned_at:
        return None
    if not imports.decide_alike(reading.plans[0].options, options):
        return None
    return with_options(reading.plans.pop(), options)


def looked_up(
    ws: Workspace, path: Path, stream: files.ContactStream, progress: Progress | None = None
) -> Iterator[IncomingContact]:
    """The contacts of the stream of this file, looked up in the workspace as they come."""
    found = stamp(path)
    return lookups_beside.looked_up(ws, stream, found[0] if found is not None else 0, progress)


def plan(
    ws: Workspace,
    contacts: Iterable[IncomingContact],
    options: ImportOptions,
    progress: Progress | None = None,
    choices: imports.Choices | None = None,
) -> ImportPlan:
    """What importing these contacts would do to the file as it is now; `choices`: what was decided about rows."""
    return imports.plan(ws, contacts, options, progress, choices)


def rules(ws: Workspace) -> Understood:
    """What a typed value is understood by: the country of the office, and today."""
    return Understood(home_country(ws), ws.clock().astimezone().date())


def agenda(ws: Workspace, path: Path, plan: ImportPlan, progress: Progress | None = None) -> AppointmentPlan:
    """The appointments of a mailbox to which contacts were invited: those in the file and those the plan brings."""
    from crm_desktop.operations import appointments

    found, _ = files.read_appointments(path, progress=progress)
    return appointments.plan(ws, found, only_known=True, arriving=plan)


def write(
    ws: Workspace,
    plan: ImportPlan,
    chosen: AppointmentPlan | None,
    progress: Progress | None = None,
    *,
    pictures_of: Path | None = None,
) -> ImportResult:
    """Do what the plans say, as one step for undo. `pictures_of`: the file, where its cards carry pictures."""

    def contacts() -> ImportResult:
        if chosen is None:
            return imports.run(ws, plan, progress)
        from crm_desktop.operations import appointments

        return appointments.run_with_contacts(ws, plan, chosen, progress)[0]

    if pictures_of is None:
        return contacts()
    from crm_desktop.operations import pictures

    wanted = pictures.arriving(ws, plan, files.read_pictures(pictures_of, progress=progress))
    return pictures.write_beside(ws, plan.options.file_name, contacts, wanted) if wanted else contacts()


def refusing(figures: Figures) -> list[str]:
    """Whom advertising may not reach, as the list says: a sentence for each channel."""
    count = dict(figures.refusing).get
    said = (
        ("email", tr.plural(count("email", 0), "{n} contact may not be written to by e-mail",
                            "{n} contacts may not be written to by e-mail")),
        ("phone", tr.plural(count("phone", 0), "{n} contact may not be called", "{n} contacts may not be called")),
        ("post", tr.plural(count("post", 0), "{n} contact may not be written to by post",
                           "{n} contacts may not be written to by post")),
        ("sms", tr.plural(count("sms", 0), "{n} contact may not get text messages",
                          "{n} contacts may not get text messages")),
        ("fax", tr.plural(count("fax", 0), "{n} contact may not get faxes", "{n} contacts may not get faxes")),
    )  # fmt: skip
    return [text for channel, text in said if count(channel)]


# What needs a look


def held_back(plan: ImportPlan, places: dict[str, str]) -> list[Problem]:
    """Rows that were not taken over, then values that were left out of rows that were. `places`: heading of the file
    to the field its column goes to."""
    rows: list[Problem] = []
    values: list[Problem] = []
    place, before = 0, 0
    for item in plan.decisions:
        contact = item.incoming
        place, before = (place + 1 if contact.row == before else 0), contact.row
        key, name = (contact.row, place), who(contact)
        if item.action == BAD:
            naming = "company" if contact.kind == COMPANY else "last_name"
            rows.append(Problem(contact.row, *name, Doubt("", "", item.reason, severity="bad"), key, naming))
        values += [
            Problem(contact.row, *name, doubt, key, field_of(doubt, contact, places))
            for doubt in contact.doubts
            if doubt.severity == "bad" and item.action in (NEW, UPDATE)
        ]
    return rows + values


def who(contact: IncomingContact) -> tuple[str, str]:
    """(name, firm and place) of a contact as understood."""
    name = " ".join(part for part in (contact.title, contact.first_name, contact.last_name) if part)
    place = next((address.city for address in contact.addresses if address.city), "")
    if not name:
        return contact.company, place
    return name, " · ".join(part for part in (contact.company, place) if part)


def reason(doubt: Doubt) -> str:
    """Why, as a finished sentence."""
    if doubt.reason == "no_name":
        return tr("The row names neither a person nor a company.")
    return doubt_texts.sentence(doubt)


def write_problems(path: Path, found: Iterable[Problem]) -> int:
    """Write the list to .xlsx or .csv (by the name), complete or not at all; returns the number of lines.
    Raises CrmError when it cannot be written."""
    from . import saving

    heading: list[str | int] = [
        tr("Row"), tr("Contact"), tr("Firm, place"), tr("Column"), tr("Value"), tr("What is about it"),
    ]  # fmt: skip
    lines = [
        [item.row, item.name, item.detail, item.doubt.column, item.doubt.value, reason(item.doubt)] for item in found
    ]
    with saving.replacing(path) as part:
        (_write_csv if path.suffix.lower() == ".csv" else _write_xlsx)(part, [heading, *lines])
    return len(lines)


def _write_csv(path: Path, lines: list[list[str | int]]) -> None:
    import csv

    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([[_harmless(cell) for cell in line] for line in lines])


def _harmless(cell: str | int) -> str | int:
    """Text that a spreadsheet would take for a formula stays text."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _write_xlsx(path: Path, lines: list[list[str | int]]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, line in enumerate(lines, 1):
        for place, cell in enumerate(line, 1):
            text = ILLEGAL_CHARACTERS_RE.sub("", cell)[:32_000] if isinstance(cell, str) else cell
            written = sheet.cell(number, place)
            written.value = text  # pyright: ignore[reportAttributeAccessIssue] the stub knows merged cells only
            if isinstance(text, str):
                written.data_type = "s"  # also what begins with "=": it is somebody's data
            if number == 1:
                written.font = Font(bold=True)
    for letter, width in zip("ABCDEF", (8, 28, 28, 22, 32, 70), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    with path.open("wb") as file:
        book.save(file)


def with_options(plan: ImportPlan, options: ImportOptions) -> ImportPlan:
    """The same plan, writing another source, legal basis or tag: none of them changes what happens with a row."""
    return replace(plan, options=options)
