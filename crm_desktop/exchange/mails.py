"""Mails saved as files onto the line of time of their people: what the window and `crm-desktop file-mail` share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import contacts, mails
from crm_desktop.operations.mails import Filed, Filing
from crm_desktop.records.incoming_mail import IncomingMail
from crm_desktop.store.queries import mails as queries
from crm_desktop.store.workspace import Workspace

from .reading import files
from .reading.refusals import ReadingProblem

tr = texts("mails")

ENDINGS = (".eml", ".emlx", ".msg")
STORES = (".pst", ".ost")
FILED, KNOWN, UNKNOWN, UNREADABLE = "filed", "known", "unknown", "unreadable"
_PORTION = 100
_PORTION_BYTES = 100 * 2**20
"""So many mails are read before they are written together: more would fill the memory with attachments."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    path: Path
    state: str
    """filed, known (filed before with the same contacts), unknown (nobody in it is a contact) or unreadable."""
    filing: Filing | None = None
    filed: Filed | None = None
    problem: ReadingProblem | None = None


@dataclass(frozen=True, slots=True)
class How:
    also: tuple[str, ...] = ()
    """Contacts every mail is filed with, besides the people in it."""
    make_sender: bool = False
    """Whether a contact is made of the other end of a mail in which nobody is known."""
    attachments: bool = True
    case_id: str = ""
    """The case every mail belongs to, unless its subject names one."""
    remember: bool = False
    """Whether the contacts in `also` get the address of the other end, so that the next mail finds them."""


def mail_files(paths: Iterable[Path]) -> list[Path]:
    """The files, and of folders all mails inside them, in the order of their names."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(part for part in path.rglob("*") if part.suffix.lower() in ENDINGS and part.is_file())
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def look(ws: Workspace, paths: Sequence[Path], progress: Progress | None = None) -> Iterator[Outcome]:
    """Whom each mail concerns; "filed" stands for what would be. Nothing is written."""
    for path, mail, problem in _read(ws, paths, progress):
        if mail is None:
            yield Outcome(path, UNREADABLE, problem=problem)
            continue
        filing = mails.look(ws, mail)
        missing = set(filing.contacts) - set(mails.contacts_of(ws, filing.entry))
        yield Outcome(path, FILED if missing else KNOWN if filing.entry else UNKNOWN, filing)


def file_all(
    ws: Workspace, paths: Sequence[Path], how: How | None = None, progress: Progress | None = None
) -> tuple[list[Outcome], list[int]]:
    """File the mails, a hundred at a time as one step for undo; (what became of each, numbers of the steps). Of a store
    (PST, OST) only the mails of known people are read. Raises Cancelled; the portions before stay."""
    found: list[Outcome] = []
    steps: list[int] = []
    waiting: list[tuple[Path, IncomingMail | None, ReadingProblem | None]] = []
    size = 0
    for item in _read(ws, paths, progress):
        waiting.append(item)
        size += sum(len(part.content) for part in item[1].attachments) if item[1] is not None else 0
        if len(waiting) >= _PORTION or size >= _PORTION_BYTES:
            _write(ws, waiting, how or How(), found, steps)
            waiting, size = [], 0
    _write(ws, waiting, how or How(), found, steps)
    return found, steps


def file_looked(
    ws: Workspace, chosen: Sequence[tuple[Outcome, How]], progress: Progress | None = None
) -> tuple[list[Outcome], int]:
    """File mails that were looked at before, each its own way, as one step for undo; (what became of each, its
    number, 0 when nothing was filed)."""
    if progress is not None:
        progress.start(tr("Filing mails"), len(chosen))
    found: list[Outcome] = []
    with ws.operation(tr.plural(len(chosen), "File {n} mail", "File {n} mails")) as running:
        for done, (outcome, how) in enumerate(chosen):
            if progress is not None:
                progress.step(done)
            if outcome.filing is not None:
                found.append(_file(ws, outcome.path, outcome.filing.mail, how))
    return found, running.id if any(outcome.state == FILED for outcome in found) else 0


def _read(
    ws: Workspace, paths: Sequence[Path], progress: Progress | None
) -> Iterator[tuple[Path, IncomingMail | None, ReadingProblem | None]]:
    """Saved mails first, then those of the stores."""
    saved = [path for path in paths if path.suffix.lower() not in STORES]
    if progress is not None:
        progress.start(tr("Reading mails"), len(saved))
    for done, (path, found) in enumerate(files.read_mails(saved, progress=progress), 1):
        yield (path, None, found) if isinstance(found, ReadingProblem) else (path, found, None)
        if progress is not None:
            progress.step(done)
    for path in paths:
        if path.suffix.lower() not in STORES:
            continue
        known = queries.addresses(ws) - queries.office(ws)
        try:
            for mail in files.read_store_mails(path, known, progress=progress):
                yield path, mail, None
        except ReadingProblem as problem:
            yield path, None, problem


def _write(
    ws: Workspace, items: Sequence[tuple[Path, IncomingMail | None, ReadingProblem | None]], how: How,
    found: list[Outcome], steps: list[int],
) -> None:  # fmt: skip
    label = tr.plural(len(items), "File {n} mail", "File {n} mails")
    with ws.operation(label) as running:
        outcomes = [
            Outcome(path, UNREADABLE, problem=problem) if mail is None else _file(ws, path, mail, how)
            for path, mail, problem in items
        ]
    found += outcomes
    if any(outcome.state == FILED for outcome in outcomes):
        steps.append(running.id)


def _file(ws: Workspace, path: Path, mail: IncomingMail, how: How) -> Outcome:
    filing = mails.look(ws, mail)
    also = list(how.also)
    if how.make_sender and not (filing.contacts or also or filing.entry) and filing.partner.address:
        also.append(mails.make_sender(ws, filing))
    if not (filing.contacts or also):
        return Outcome(path, KNOWN if filing.entry else UNKNOWN, filing)
    if how.remember and filing.partner.address:
        for contact in how.also:
            contacts.add_channel(ws, contact, "email", filing.partner.address)
    case_id = filing.case_id or how.case_id
    filed = mails.file(ws, filing, also, attachments=how.attachments, case_id=case_id)
    return Outcome(path, FILED if filed.added else KNOWN, filing, filed)


def said(outcome: Outcome) -> str:
    """Why a mail was not filed, as finished sentences; empty when it was."""
    if outcome.problem is not None:
        return str(outcome.problem)
    if outcome.state != UNKNOWN or outcome.filing is None:
        return ""
    people = ", ".join(person.address or person.name for person in outcome.filing.strangers)
    text = tr("Nobody in it is a contact: {people}.", people=people) if people else tr("It names nobody.")
    if companies := ", ".join(company.name for company in outcome.filing.companies):
        text += " " + tr("The address is one of {companies}.", companies=companies)
    return text
