"""Whole runs: a template over plain records or over contacts, into one document or one for each person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts as contact_operations
from crm_desktop.operations import letters as letter_operations
from crm_desktop.records import letter_fields, letter_values
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.countries import country_code
from crm_desktop.records.doubts import sentence
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.name_doubts import salutation_doubt
from crm_desktop.records.names import split_salutation_and_title
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import sheets as sheet_queries
from crm_desktop.store.workspace import Workspace

from . import template as templates
from . import values
from .documents import Run, Written
from .rendering import Surroundings
from .template import Template

tr = texts("letters")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets no letter, and why."""

    number: int
    """Of the record, counted from 1; 0 for a contact."""
    contact: str
    name: str
    reason: str


@dataclass(slots=True)
class Outcome:
    people: int = 0
    """How many were asked for."""
    written: Written = field(default_factory=Written)
    unknown: list[str] = field(default_factory=list[str])
    """Fields of the template without a value."""
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    warnings: list[str] = field(default_factory=list[str])
    doubts: list[str] = field(default_factory=list[str])
    """People whose form of address does not go with the first name, as sentences."""
    entries: list[str] = field(default_factory=list[str])
    """On the lines of time."""

    @property
    def reached(self) -> int:
        return sum(len(people) for people in self.written.people)


def is_document(out: Path) -> bool:
    """Whether a target names one document (.docx or .pdf); otherwise it is a folder."""
    return out.suffix.lower() in (".docx", ".pdf") and not out.is_dir()


def _write(run: Run, out: Path, name: Callable[[Sequence[int]], str], progress: Progress | None) -> Written:
    """Into one document, one PDF, or a folder with a document for each letter."""
    if not is_document(out):
        return run.documents(out, name, progress)
    if out.suffix.lower() == ".docx":
        return run.one_document(out, progress)
    from . import pdf

    pdf.required()
    with TemporaryDirectory(prefix="kontor") as folder:
        document = Path(folder) / "letters.docx"
        written = run.one_document(document, progress)
        pdf.convert(document, out, written.letters, progress)
    written.files = [out]
    return written


def of_records(
    template: Path,
    records: Sequence[Mapping[str, Any]],
    out: Path,
    now: datetime,
    mapped: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    *,
    postal_order: bool = False,
) -> Outcome:
    """Merge plain records, without a workspace. Raises TemplateProblem, CrmError and Cancelled."""
    if not records:
        raise CrmError(
            tr("There is nobody to write to."), safe=tr("No letter was written."), remedy=tr("The file has no records.")
        )
    ready = templates.read(template, progress)
    people = values.of_records(records, ready.language)
    outcome = Outcome(len(people), warnings=ready.warnings)
    shared = _surroundings(ready, people, now, "DE", mapped, outcome)
    if postal_order:
        shared.order.sort(key=lambda at: _place_of_record(people[at]))
    outcome.doubts = [found for one in people if (found := _doubt_of_record(one))]
    run = Run(ready, shared)
    outcome.written = _write(run, out, lambda at: _file_name(people, at), progress)
    outcome.left_out = [
        LeftOut(at + 1, "", _record_name(people[at]), tr("the template skips this person (SKIPIF)"))
        for at in outcome.written.skipped
    ]
    return outcome


def _surroundings(
    ready: Template,
    people: Sequence[Mapping[str, str]],
    now: datetime,
    home: str,
    mapped: Mapping[str, str] | None,
    outcome: Outcome,
) -> Surroundings:
    keys = values.known_keys(people)
    lookup = letter_fields.resolve(ready.names, keys, {**_meant(ready), **(mapped or {})})
    outcome.unknown = [name for name in ready.names if name not in lookup]
    language = ready.language[:2]

    def lines(record: Mapping[str, str], country: str) -> list[str]:
        return letter_values.address_lines(record, home, language)

    order = list(range(len(people)))
    return Surroundings(people, order, lookup, now, ready.language, lines, letter_values.greeting)


_WORD_NAMES = {
    "Courtesy Title": "salutation", "First Name": "first_name", "Last Name": "last_name", "Middle Name": "middle_name",
    "Suffix": "name_suffix", "Job Title": "position", "Company": "company", "Address 1": "street",
    "Address 2": "extra", "City": "city", "State": "state", "Postal Code": "zip", "Country or Region": "country",
    "Business Phone": "phone", "Business Fax": "fax", "E-mail Address": "email", "Web Page": "web",
    "Department": "department", "Nickname": "nickname", "Unique Identifier": "customer_no",
}  # fmt: skip
"""What Word calls the fields it matches columns with."""


def _meant(ready: Template) -> dict[str, str]:
    """Columns of the data source the template was made with, by what Word took them for."""
    return {name: _WORD_NAMES[meaning] for name, meaning in ready.mapped.items() if meaning in _WORD_NAMES}


def _record_name(record: Mapping[str, str]) -> str:
    known = letter_fields.by_code(record)
    name = " ".join(filter(None, (known.get("first_name", ""), known.get("last_name", ""))))
    return name or known.get("name", "") or known.get("company", "")


def _file_name(people: Sequence[Mapping[str, str]], at: Sequence[int]) -> str:
    name = safe_name(_record_name(people[at[0]]) if at else "", "")
    return f"{at[0] + 1:04d} {name}".strip() if at else "0001"


# contacts ----------------------------------------------------------------------------------------------------------


def of_contacts(
    ws: Workspace,
    template: Path,
    ids: Sequence[str],
    out: Path,
    mapped: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    *,
    leave_empty: bool = False,
    log: bool = True,
    postal_order: bool = False,
    purpose: str = ADVERTISING,
) -> Outcome:
    """Letters to contacts: those who may be written to for this purpose and have an address. The files are written
    first, then every letter is logged with its document in one operation; when that fails, the files go away again.
    Labels and other sheets for several people are not logged. Raises TemplateProblem, CrmError and Cancelled."""
    ready = templates.read(template, progress)
    now = ws.clock().astimezone()
    found = list(sheet_queries.sheets(ws, ids, notes=False))
    outcome = Outcome(len(found), warnings=ready.warnings)
    recipients = _recipients(found, ready, outcome, letter_operations.may_write(ws, found, purpose))
    if not recipients:
        raise CrmError(
            tr("There is nobody to write to."),
            safe=tr("No letter was written."),
            remedy=" ".join(dict.fromkeys(f"{one.name}: {one.reason}." for one in outcome.left_out[:5])),
        )
    home = contact_operations.home_country(ws)
    own = field_queries.fields(ws)
    people = [values.of_contact(sheet, own, home, ready.language, now.date()) for sheet in recipients]
    shared = _surroundings(ready, people, now, home, mapped, outcome)
    if outcome.unknown and not leave_empty:
        raise CrmError(
            tr("The template asks for fields that nobody has: {names}.", names=", ".join(outcome.unknown)),
            safe=tr("No letter was written."),
            remedy=tr("Say which field is meant, or that they stay empty."),
        )
    names = [safe_name(f"{sheet.name}", "letter") for sheet in recipients]
    if postal_order:
        shared.order.sort(key=lambda at: _place(recipients[at], home))
    run = Run(ready, shared)
    outcome.written = _write(run, out, lambda at: names[at[0]], progress)
    outcome.left_out += [
        LeftOut(0, recipients[at].contact.id, recipients[at].name, tr("the template skips this person (SKIPIF)"))
        for at in outcome.written.skipped
    ]
    if log and not ready.several:
        try:
            outcome.entries = _log(
                ws, run, outcome.written, [sheet.contact.id for sheet in recipients], names, template
            )
        except BaseException:
            for path in outcome.written.files:
                path.unlink(missing_ok=True)
            raise
    return outcome


def _log(ws: Workspace, run: Run, written: Written, ids: list[str], names: list[str], template: Path) -> list[str]:
    contents = zip(written.people, run.contents(written.people), strict=True)
    sent = (
        letter_operations.Sent([ids[number] for number in people], f"{names[people[0]]}.docx", content)
        for people, content in contents
    )
    return letter_operations.log(ws, sent, template.stem)


def _recipients(
    found: Sequence[ContactSheet], ready: Template, outcome: Outcome, refused: Mapping[str, str]
) -> list[ContactSheet]:
    posted = _goes_by_post(ready)
    kept: list[ContactSheet] = []
    for sheet in found:
        reason = refused.get(sheet.contact.id, "")
        if not reason and posted and not letter_values.has_address(sheet):
            reason = tr("has no postal address")
        if reason:
            outcome.left_out.append(LeftOut(0, sheet.contact.id, sheet.name, reason))
            continue
        kept.append(sheet)
        doubt = salutation_doubt(sheet.contact.salutation, sheet.contact.first_name)
        if doubt is not None:
            outcome.doubts.append(f"{sheet.name}: {sentence(doubt)}")
    return kept


def _place(sheet: ContactSheet, home: str) -> tuple[bool, str, str, str]:
    """Where a letter goes, in the order of the post: this country by postal code first, then the others."""
    address = sheet.addresses[0] if sheet.addresses else None
    if address is None:
        return (True, "", "", "")
    country = "" if address.country in ("", home) else address.country
    return (bool(country), country, address.zip, address.street)


def _place_of_record(record: Mapping[str, str]) -> tuple[bool, str, str, str]:
    known = letter_fields.by_code(record)
    zip = known.get("zip", "") or known.get("zip_city", "")
    country = country_code(known.get("country", ""))
    return (country not in ("", "DE"), country, zip, known.get("street", ""))


def _doubt_of_record(record: Mapping[str, str]) -> str:
    """What is odd about "Frau Hans Müller"; '' where nothing is."""
    known = letter_fields.by_code(record)
    said, _ = split_salutation_and_title(known.get("salutation", ""))
    doubt = salutation_doubt(said, known.get("first_name", ""))
    return f"{_record_name(record)}: {sentence(doubt)}" if doubt is not None else ""


_ADDRESS = frozenset(("address_block", "street", "zip", "city", "zip_city"))


def _goes_by_post(ready: Template) -> bool:
    return "ADDRESSBLOCK" in ready.keywords or any(letter_fields.code_of(name) in _ADDRESS for name in ready.names)
