"""Whole runs: a template over plain records or over contacts, into one document or one for each person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import letters as letter_operations
from crm_desktop.records import letter_fields, letter_values
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.countries import country_code
from crm_desktop.records.doubts import sentence
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.letter_fields import key
from crm_desktop.records.name_doubts import salutation_doubt
from crm_desktop.records.names import split_salutation_and_title
from crm_desktop.records.phrases import Reading
from crm_desktop.records.salutations import letter_salutation
from crm_desktop.store.workspace import Workspace

from . import template as templates
from . import values
from .batch import BY_TEMPLATE, Batch, Choices, LeftOut, surroundings
from .documents import Run, Written
from .template import Template

tr = texts("letters")


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
    operation: int = 0
    """The step that undo takes back; 0 where nothing was put on the lines of time."""
    mailing: str = ""
    """The run of e-mails the letters wait in; '' where they do not go through the office's account."""

    @property
    def reached(self) -> int:
        return sum(len(people) for people in self.written.people)


def is_document(out: Path) -> bool:
    """Whether a target names one document (.docx or .pdf); otherwise it is a folder."""
    return out.suffix.lower() in (".docx", ".pdf") and not out.is_dir()


def _write(
    run: Run, out: Path, name: Callable[[Sequence[int]], str], progress: Progress | None, *, as_pdf: bool = False
) -> Written:
    """Into one document, one PDF, or a folder with a document (or PDF) for each letter."""
    if not is_document(out):
        return _each_as_pdf(run, out, name, progress) if as_pdf else run.documents(out, name, progress)
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


def _each_as_pdf(run: Run, out: Path, name: Callable[[Sequence[int]], str], progress: Progress | None) -> Written:
    from . import pdf

    pdf.required()
    with TemporaryDirectory(prefix="kontor") as folder:
        written = run.documents(Path(folder), name, progress)
        written.files = pdf.convert_each(written.files, out, progress)
    return written


def _print(run: Run, printer: str, progress: Progress | None) -> Written:
    from . import pdf

    with TemporaryDirectory(prefix="kontor") as folder:
        document = Path(folder) / "letters.docx"
        written = run.one_document(document, progress)
        pdf.print_out(document, printer, written.letters, progress)
    written.files = []
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
    as_pdf: bool = False,
) -> Outcome:
    """Merge plain records, without a workspace. Raises TemplateProblem, CrmError and Cancelled."""
    if not records:
        raise CrmError(
            tr("There is nobody to write to."), safe=tr("No letter was written."), remedy=tr("The file has no records.")
        )
    ready = templates.read(template, progress)
    people = values.of_records(records, ready.language)
    outcome = Outcome(len(people), warnings=ready.warnings)
    _put_together(ready, people)
    _check_values((mapped or {}).values(), people)
    shared = surroundings(ready, people, now, "DE", mapped)
    lists = {name for one in people for name, value in one.items() if isinstance(value, values.Rows)}
    outcome.unknown = [
        name for name in ready.names if name not in shared.lookup and key(_REGION.sub("", name)) not in lists
    ]
    if postal_order:
        shared.order.sort(key=lambda at: _place_of_record(people[at]))
    outcome.doubts = [found for one in people if (found := _doubt_of_record(one))]
    run = Run(ready, shared)
    outcome.written = _write(run, out, lambda at: _file_name(people, at), progress, as_pdf=as_pdf)
    outcome.left_out = [
        LeftOut(at + 1, "", _record_name(people[at]), tr("the template skips this person (SKIPIF)"), BY_TEMPLATE)
        for at in outcome.written.skipped
    ]
    return outcome


_REGION = re.compile(r"^Table(?:Start|End):", re.IGNORECASE)


def _put_together(ready: Template, people: Sequence[values.Values]) -> None:
    """Greeting and address field out of the parts of a record, where the template asks for them and nobody has them."""
    there = letter_fields.resolve(ready.names, values.known_keys(people))
    asked = {letter_fields.code_of(name) for name in ready.names if name not in there}
    language = ready.language[:2]
    for one in people:
        if "letter_salutation" in asked:
            greeting = letter_values.greeting(one, ready.language)
            if not greeting and letter_fields.by_code(one).get("company"):
                greeting = letter_salutation(language=language)
            one[key("letter_salutation")] = greeting
        if "address_block" in asked:
            one[key("address_block")] = "\n".join(letter_values.address_lines(one, "DE", language))


def _check_values(wanted: Iterable[str], people: Sequence[Mapping[str, str]]) -> None:
    """Raises CrmError for a value that a field was mapped to and nobody has."""
    asked = [name for name in wanted if name]
    known = values.known_keys(people) if asked else {}
    there = letter_fields.resolve(asked, known)
    lost = next((name for name in asked if name not in there), "")
    if lost:
        raise CrmError(
            tr("The records hold no “{name}”, which a field was to be filled with.", name=lost),
            safe=tr("No letter was written."), remedy=tr("They hold: {names}", names=", ".join(known)),
        )  # fmt: skip


def _record_name(record: Mapping[str, str]) -> str:
    known = letter_fields.by_code(record)
    name = " ".join(filter(None, (known.get("first_name", ""), known.get("last_name", ""))))
    return name or known.get("name", "") or known.get("company", "")


def _file_name(people: Sequence[Mapping[str, str]], at: Sequence[int]) -> str:
    name = safe_name(_record_name(people[at[0]]) if at else "", "")
    return f"{at[0] + 1:04d} {name}".strip() if at else "0001"


# contacts ----------------------------------------------------------------------------------------------------------


KEPT, LINKED, NOT_LOGGED = "kept", "linked", ""
"""What becomes of the documents on the lines of time: a copy in the workspace, a link to the file, no entry at all."""


def of_contacts(
    ws: Workspace,
    template: Path | Template,
    ids: Sequence[str],
    out: Path,
    mapped: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    *,
    postal_order: bool = False,
    purpose: str = ADVERTISING,
    used: int = 0,
    campaign_step: str = "",
    **how: Any,
) -> Outcome:
    """Letters to contacts: those who may be written to for this purpose and have an address. The files are written
    first, then every letter is logged with its document in one operation; when that fails, the files go away again.
    `how` is as for of_batch. Raises TemplateProblem, CrmError and Cancelled."""
    ready = template if isinstance(template, Template) else templates.read(template, progress)
    choices = Choices(purpose, mapped or {}, postal_order=postal_order, used=used, campaign_step=campaign_step)
    return of_batch(ws, Batch(ws, ready, ids, choices), out, progress, **how)


def of_batch(
    ws: Workspace,
    batch: Batch,
    out: Path,
    progress: Progress | None = None,
    *,
    leave_empty: bool = False,
    keep: str = KEPT,
    pattern: str = "",
    follow_up: Reading | None = None,
    subject: str = "",
    as_pdf: bool = False,
    printer: str = "",
) -> Outcome:
    """Write what was looked at; the one way letters to contacts are written. `pattern` names the documents of a folder
    (PDFs, where `as_pdf`); with `printer` they go there instead. `follow_up` is planned for everybody in the same step;
    the entries count for the step of a campaign the batch names.
    Links are kept only where everybody has a file of their own."""
    outcome = Outcome(batch.asked, warnings=batch.ready.warnings, unknown=batch.unknown)
    outcome.left_out, outcome.doubts = (
        list(batch.left_out),
        [
            f"{sheet.name}: {batch.doubts[sheet.contact.id]}"
            for sheet in batch.recipients
            if sheet.contact.id in batch.doubts
        ],
    )
    _check(batch, leave_empty)
    names = file_names(batch, pattern)
    run = batch.run()
    new_folder = not is_document(out) and not out.exists()

    def name(people: Sequence[int]) -> str:
        return names[real[0]] if (real := batch.real(people)) else "0001"

    try:
        outcome.written = _print(run, printer, progress) if printer else _write(run, out, name, progress, as_pdf=as_pdf)
        groups = list(outcome.written.people)
        outcome.written.people = [real for people in groups if (real := batch.real(people))]
        outcome.left_out += batch.skipped(outcome.written.skipped)
        if keep:
            subject = subject or batch.ready.path.stem
            with ws.operation(letter_operations.title(subject)) as step:
                outcome.entries = _log(
                    ws, batch, run, outcome.written, groups, names, keep, subject, follow_up, progress,
                )  # fmt: skip
            outcome.operation = step.id
    except BaseException:
        for path in outcome.written.files:
            path.unlink(missing_ok=True)
        if new_folder and out.is_dir() and not any(out.iterdir()):
            out.rmdir()
        raise
    return outcome


def _check(batch: Batch, leave_empty: bool) -> None:
    if not batch.recipients:
        raise CrmError(
            tr("There is nobody to write to."),
            safe=tr("No letter was written."),
            remedy=" ".join(dict.fromkeys(f"{one.name}: {one.reason}." for one in batch.left_out[:5])),
        )
    if batch.unsaid and not leave_empty:
        raise CrmError(
            tr("The template asks for fields that nobody has: {names}.", names=", ".join(batch.unsaid)),
            safe=tr("No letter was written."),
            remedy=tr("Say which field is meant, or that they stay empty."),
        )


def _log(
    ws: Workspace, batch: Batch, run: Run, written: Written, groups: Sequence[tuple[int, ...]], names: Sequence[str],
    keep: str, subject: str, follow_up: Reading | None, progress: Progress | None,
) -> list[str]:  # fmt: skip
    ids = [sheet.contact.id for sheet in batch.recipients]
    if progress is not None:
        progress.start(tr("Putting the letters on the lines of time"), len(written.people))
    linked = keep == LINKED and len(written.files) == len(written.people)

    def sent() -> Iterator[letter_operations.Sent]:
        if batch.ready.several:  # a sheet holds the addresses of others: each has an entry, none the sheet
            yield from (letter_operations.Sent([ids[number]]) for people in written.people for number in people)
        elif linked:
            for people, path in zip(written.people, written.files, strict=True):
                yield letter_operations.Sent([ids[number] for number in people], place=path.resolve())
        else:
            for people, content in zip(written.people, run.contents(groups), strict=True):
                yield letter_operations.Sent([ids[at] for at in people], f"{names[people[0]]}.docx", content)

    def counted() -> Iterator[letter_operations.Sent]:
        for number, one in enumerate(sent(), 1):
            if progress is not None and number % 20 == 0:
                progress.step(number)
            yield one

    return letter_operations.log(
        ws, counted(), subject, purpose=batch.choices.purpose, follow_up=follow_up,
        campaign_step=batch.choices.campaign_step,
    )  # fmt: skip


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
NUMBER, DAY, TEMPLATE = ("number", "nr", "nummer"), ("date", "datum"), ("template", "vorlage")
"""Placeholders of file names beside the fields of letters, in both languages."""


def file_names(batch: Batch, pattern: str = "") -> list[str]:
    """What the documents are called, for each recipient: a pattern with fields in braces ("{PLZ} {Nachname}"), made
    safe for every system. Raises CrmError for a field there is none."""
    pattern = pattern.strip().removesuffix(".docx")
    if not pattern:
        return [safe_name(sheet.name, "letter") for sheet in batch.recipients]
    asked = dict.fromkeys(_PLACEHOLDER.findall(pattern))
    own = {name: "" for name in asked if key(name) in (*NUMBER, *DAY, *TEMPLATE)}
    known = letter_fields.resolve([name for name in asked if name not in own], values.known_keys(batch.people))
    if lost := [name for name in asked if name not in known and name not in own]:
        raise CrmError(
            tr("“{name}” in the pattern of the file names is no field.", name=lost[0]),
            safe=tr("No letter was written."),
            remedy=tr("For example: {example}", example="{PLZ} {Nachname}"),
        )

    def filled(at: int) -> str:
        person = batch.people[at]

        def value(found: re.Match[str]) -> str:
            name = found[1]
            if name in known:
                return re.sub(r"[\n/\\]", " ", person.get(known[name], ""))
            kind = key(name)
            if kind in NUMBER:
                return f"{at + 1:04d}"
            return f"{batch.now:%Y-%m-%d}" if kind in DAY else batch.ready.path.stem

        return safe_name(" ".join(_PLACEHOLDER.sub(value, pattern).split()), "letter")

    return [filled(at) for at in range(len(batch.people))]


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
