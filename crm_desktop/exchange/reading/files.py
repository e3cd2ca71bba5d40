"""Reading foreign tables: what the window and the command line call.

`preview` opens a file and says what it is, with the first rows and a summary of every column; `read_contacts` gives
the contacts of all rows by a mapping. All work on the bytes of the file happens in a child process. Every failure is
a ReadingProblem (an ImportProblem) with the name of the file; cancelling goes through the Progress.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from crm_desktop.common.i18n import language
from crm_desktop.common.progress import Progress
from crm_desktop.common.turns import turn
from crm_desktop.records.appointment import IncomingAppointment
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.incoming_mail import IncomingMail, mail_from

from . import refusals, session
from .columns import Mapping
from .kinds import is_table
from .packed import PackedContact, unpack
from .refusals import ReadingProblem, Refused, tr
from .tables import Cell, Choices, ColumnSummary, SheetInfo, SourceFile, Table, Warning_
from .understand import Options

_MAILS_PER_CHILD = 200
_TRY_AGAIN = ("damaged", "crashed", "bad_sheet", "memory")


def preview(
    path: Path,
    choices: Choices | None = None,
    *,
    details: bool = False,
    keep: bool = False,
    progress: Progress | None = None,
) -> SourceFile:
    """Open a file and look at all of its rows. `details`: look into every sheet, too (for `inspect`). `keep`: its
    contacts are likely to be read soon, and the rows of a large file are kept for that (kept.py)."""
    job = _job("preview", path, choices) | {"details": details, "keep": keep}
    facts: dict[str, Any] = {}
    rows: list[tuple[int, list[Cell]]] = []
    done: dict[str, Any] = {}
    for frame in _frames(job, progress):
        if frame[0] == "source":
            facts = frame[1]
        elif frame[0] == "rows":
            rows = frame[1]
        elif frame[0] == "done":
            done = frame[1]
        elif progress is not None and frame[0] == "opening":
            _opening(progress, frame[1], frame[2])
        elif progress is not None and frame[0] == "total":
            progress.start(tr("Opening the file"), frame[1])
        elif progress is not None and frame[0] == "progress":
            progress.step(frame[1])
    table = Table(
        tuple(facts["header"]),
        facts["header_row"],
        facts["first_column"],
        tuple((number, tuple(cells)) for number, cells in rows),
        done["data_rows"],
        tuple(ColumnSummary(*summary) for summary in done["columns"]),
    )
    return SourceFile(
        path.name,
        facts["kind"],
        table,
        _size(path),
        facts["encoding"],
        facts["delimiter"],
        facts["sheet"],
        tuple(SheetInfo(*sheet) for sheet in facts["sheets"]),
        facts["reader"],
        _warnings(done, facts),
        done["multiline_fields"],
        done["emails"],
        facts["facts"],
    )


def _opening(progress: Progress, done: int, total: int) -> None:
    if progress.total != total:
        progress.start(tr("Opening the file"), total)
    progress.step(done)


def sheets(path: Path) -> tuple[SheetInfo, ...]:
    """The sheets of a workbook, also when the one that would be imported is damaged; none for a text file."""
    done = list(_frames(_job("sheets", path, None), None))[-1][1]
    return tuple(SheetInfo(*sheet) for sheet in done["sheets"])


class ContactStream:
    """The contacts of a file, to be iterated over once; `warnings` are complete at the end."""

    def __init__(self, frames: Iterator[tuple[Any, ...]], progress: Progress | None) -> None:
        self._frames = frames
        self._progress = progress
        self.warnings: tuple[Warning_, ...] = ()

    def __iter__(self) -> Iterator[IncomingContact]:
        for portion in self.packed():
            for values in portion:
                turn()
                yield unpack(values)

    def packed(self) -> Iterator[list[PackedContact]]:
        """The same as plain values, some hundred at a time (packed.py); the caller may use them up."""
        facts: dict[str, Any] = {}
        done = 0
        for frame in self._frames:
            if frame[0] == "contacts":
                done += len(frame[1])
                yield frame[1]
                if self._progress is not None:
                    self._progress.step(done)
            elif frame[0] == "source":
                facts = frame[1]
            elif frame[0] == "opening" and self._progress is not None:
                _opening(self._progress, frame[1], frame[2])
            elif frame[0] == "total" and self._progress is not None:
                self._progress.start(tr("Reading the file"), frame[1])
            elif frame[0] == "done":
                self.warnings = _warnings(frame[1], facts)


def read_contacts(
    path: Path,
    mapping: Mapping,
    choices: Choices | None = None,
    *,
    options: Options | None = None,
    judged: str = "",
    progress: Progress | None = None,
) -> ContactStream:
    """The contacts of all rows, understood in the child while the caller works on those before. `judged`: the rows
    are compared with each other there, too, and which of them are judged (ALL, WAITING), as for an import into an
    empty file.

    The Progress counts contacts against the rows of the file; a consumer that stops early ends the child."""
    job = _job("contacts", path, choices) | {"judged": judged}
    job["columns"] = mapping.as_job()
    job["options"] = asdict(options or Options())
    return ContactStream(_frames(job, progress), progress)


def read_appointments(
    path: Path, *, progress: Progress | None = None
) -> tuple[list[IncomingAppointment], tuple[Warning_, ...]]:
    """The appointments and tasks of a calendar or mailbox file, with the warnings about it; none for a table."""
    found: list[IncomingAppointment] = []
    warnings: tuple[Warning_, ...] = ()
    for frame in _frames(_job("appointments", path, None), progress):
        if frame[0] == "appointments":
            found += [IncomingAppointment(*values) for values in frame[1]]
        elif frame[0] == "done":
            warnings = _warnings(frame[1], {})
    return found, warnings


def read_pictures(path: Path, *, progress: Progress | None = None) -> dict[int, bytes]:
    """The pictures that cards of a file carry, by row."""
    frames = _frames(_job("pictures", path, None), progress)
    return {frame[1]: frame[2] for frame in frames if frame[0] == "picture"}


def read_rows(
    path: Path, choices: Choices | None = None, *, progress: Progress | None = None
) -> Iterator[tuple[int, list[Cell]]]:
    """All rows below the heading as (row number, cells); blank rows are left out."""
    for frame in _frames(_job("rows", path, choices), progress):
        if frame[0] == "rows":
            yield from frame[1]


def read_mail(path: Path, *, progress: Progress | None = None) -> IncomingMail:
    """The mail that a file (.eml, .msg, winmail.dat) is, with the contents of its attachments."""
    for _, found in read_mails([path], progress=progress):
        if isinstance(found, ReadingProblem):
            raise found
        return found
    raise ReadingProblem(path.name, "no_mail")


def read_mails(
    paths: Sequence[Path], *, progress: Progress | None = None
) -> Iterator[tuple[Path, IncomingMail | ReadingProblem]]:
    """The mails that these files are, each as it comes; one that cannot be read gives its problem, also when it ends
    the child. The Progress is asked for cancelling only."""
    done = 0
    while done < len(paths):
        part = paths[done : done + _MAILS_PER_CHILD]
        job = _job("mails", max(part, key=_bytes), None) | {"paths": [str(path) for path in part]}
        first = done
        try:
            for frame in session.frames(job, progress):
                if frame[0] == "mail":
                    done += 1
                    yield paths[done - 1], mail_from(frame[1])
                elif frame[0] == "no_mail":
                    done += 1
                    yield paths[done - 1], _problem(paths[done - 1], Refused(*frame[1:]))
        except Refused as refusal:  # the child died at this one; the next one goes on
            done += 1
            yield paths[done - 1], _problem(paths[done - 1], refusal)
        if done == first:
            raise RuntimeError("a child that read nothing")


def _problem(path: Path, refusal: Refused) -> ReadingProblem:
    return ReadingProblem(path.name, refusal.code, refusal.detail, refusal.error, table=is_table(path))


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def read_store_mails(
    path: Path, addresses: Iterable[str], *, progress: Progress | None = None
) -> Iterator[IncomingMail]:
    """The mails of a PST or OST in which one of these addresses (in lower case) takes part."""
    for frame in _frames(_job("store_mails", path, None) | {"addresses": list(addresses)}, progress):
        if frame[0] == "mail":
            yield mail_from(frame[1])
        elif frame[0] == "opening" and progress is not None:
            _opening(progress, frame[1], frame[2])


def sentence(warning: Warning_) -> str:
    """A warning about the whole file as a finished sentence."""
    return refusals.sentence(warning.code, warning.count, warning.detail)


def _job(name: str, path: Path, choices: Choices | None) -> dict[str, Any]:
    return {
        "job": name,
        "path": str(path),
        "choices": asdict(choices or Choices()),
        "second_reader": False,
        "language": language(),
    }


def _size(path: Path) -> int:
    if not path.is_dir():
        return path.stat().st_size
    return sum(part.lstat().st_size for part in path.rglob("*"))  # a link that leads nowhere is no reason to stop


def _warnings(done: dict[str, Any], facts: dict[str, Any]) -> tuple[Warning_, ...]:
    found = [Warning_(*warning) for warning in done["warnings"]]
    if facts.get("reader") == "openpyxl":
        found.append(Warning_("second_reader"))
    return tuple(found)


def _frames(job: dict[str, Any], progress: Progress | None) -> Iterator[tuple[Any, ...]]:
    """The frames of a job, by the second reader when the first one fails before it gave any rows."""
    path = Path(job["path"])
    given = False
    try:
        try:
            for frame in session.frames(job, progress):
                given = given or frame[0] in ("rows", "contacts")
                yield frame
        except Refused as refusal:
            if given or refusal.code not in _TRY_AGAIN or refusal.error == "ZipError" or not _is_package(path):
                raise
            yield from _second_try(job, progress, refusal)
    except Refused as refusal:
        raise _problem(path, refusal) from None


def _is_package(path: Path) -> bool:
    """Whether the second reader may be able to read it, whatever the ending of its name."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(2) == b"PK"
    return False


def _second_try(job: dict[str, Any], progress: Progress | None, first: Refused) -> Iterator[tuple[Any, ...]]:
    try:
        yield from session.frames(job | {"second_reader": True}, progress)
    except Refused as second:
        # Where the first reader found a fault, that is the news; where it died, the second may know why.
        died = first.code in ("crashed", "memory")
        raise (second if died and second.code not in ("damaged", "crashed") else first) from None
