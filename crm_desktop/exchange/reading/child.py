"""The child process that touches the bytes of foreign files: started by `session`, one job, then it ends.

A job comes in on standard input (length and marshal), frames go out on standard output (length and pickle of plain
values): ("source", ...), ("total", n), ("rows", [...]), ("contacts", [...]), ("done", ...) or ("refused", code,
detail). The parent takes only plain values and dates out of the frames.
"""

from __future__ import annotations

import gc
import marshal
import os
import pickle
import struct
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import astuple
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from crm_desktop.common.child_process import answers
from crm_desktop.common.i18n import set_language

from .refusals import Refused
from .tables import ALL, BLANKS, MEMORY_LIMIT, WAITING, Cell, Choices, ColumnSummary

if TYPE_CHECKING:
    from .sources import Source  # each job imports the readers it needs: a letter template waits for none of them

CHUNK = 500
_FIRST_ROWS = 200
_SAMPLES = 50
KEPT_CELLS = 3_000_000
"""Cells of a file that is kept for reading it after a look: some 300 MB of memory. In a larger one no rows are compared
with each other here."""
Send = Callable[..., float | None]
"""Returns the seconds until somebody took the frame, where that is known."""
BUSY = 0.002
"""Seconds of waiting that show that the program has enough to do: then rows are also judged here."""


def run(job: dict[str, Any], send: Send) -> None:
    """Do one job and send its frames; a file that cannot be read ends in a "refused" frame, never an exception."""
    set_language(job.get("language", "en"))
    try:
        _JOBS[job["job"]](job, send)
    except Refused as refusal:
        send("refused", refusal.code, refusal.detail, refusal.error)
    except MemoryError:
        send("refused", "memory", "", "MemoryError")
    except BrokenPipeError:
        raise
    except Exception:  # our own mistake, as what the readers raise is refused above: goes to the log
        import traceback

        send("bug", traceback.format_exc())


def _open(job: dict[str, Any], send: Send) -> Source:
    from .sources import open_source

    if "source" in job:  # read by the job before
        return job["source"]

    def tell(done: int, total: int) -> None:
        send("opening", done, total)

    return open_source(Path(job["path"]), Choices(**job["choices"]), tell, second_reader=job["second_reader"])


def _sheets(job: dict[str, Any], send: Send) -> None:
    from .kinds import RECORD_FORMATS, kind_of
    from .sources import open_book, sheet_details

    path = Path(job["path"])
    kind = kind_of(path)
    book = None if kind == "csv" or kind in RECORD_FORMATS else open_book(path, kind, job["second_reader"])
    found = sheet_details(path, kind, book) if book else []
    send("done", {"kind": kind, "sheets": [astuple(sheet) for sheet in found], "reader": book.reader if book else ""})


def _preview(job: dict[str, Any], send: Send) -> None:
    source = _open(job, send)
    send("total", source.expected_rows)
    first: list[tuple[int, list[Cell]]] = []
    summaries = _Summaries()
    emails = count = 0
    keep: list[tuple[int, list[Cell]]] | None = [] if job.get("keep") else None
    for chunk in _chunks(source.data()):
        if keep is not None:
            keep += chunk
            keep = keep if len(keep) * len(source.header) <= KEPT_CELLS else None
        first += chunk[: _FIRST_ROWS - len(first)]
        summaries.add([cells for _, cells in chunk])
        if job["details"] and source.text is not None:
            emails += _emails(chunk[1:] if not count and not source.header_row else chunk)
        count += len(chunk)
        send("progress", count)
    width = max(len(source.header), 1) if source.header else 0
    send("source", _facts(source, job["details"]))
    send("rows", first)
    send(
        "done",
        {
            "data_rows": count,
            "columns": [astuple(summary) for summary in summaries.columns(width)],
            "warnings": [astuple(warning) for warning in source.finish()],
            "emails": emails,
            "multiline_fields": _multiline(source) if job["details"] else 0,
        },
    )
    if keep is not None:
        source.kept = keep
        job["source"] = source


def _facts(source: Source, details: bool) -> dict[str, Any]:
    from .sources import sheet_details

    text, book = source.text, source.book
    sheets = sheet_details(source.path, source.kind, book) if details and book else book.sheets if book else ()
    return {
        "kind": source.kind,
        "header": source.header,
        "header_row": source.header_row,
        "first_column": source.first_column,
        "encoding": text.encoding if text else "",
        "delimiter": (BLANKS if text.lined_up else text.delimiter) if text else "",
        "facts": _facts_of_format(source, details),
        "sheet": source.sheet,
        "sheets": [astuple(sheet) for sheet in sheets],
        "reader": book.reader if book else "",
    }


def _facts_of_format(source: Source, details: bool) -> dict[str, Any]:
    if source.text is not None:
        return {**source.text.facts, "raw_header": source.raw_header}
    if source.found is not None and source.records is not None:
        facts = {
            "targets": source.records.targets,
            "appointments": len(source.found.appointments),
            "pictures": sum(bool(record.picture) for record in source.found.records),
            "field_kinds": source.found.field_kinds,
            "written_as": source.written_as,
        }
        return facts | ({"format": source.found.facts} if details else {})
    if source.book is not None and source.kind == "xlsx":
        from .workbooks import own_kinds

        return {"field_kinds": own_kinds(source.path)}
    return {}


def _rows(job: dict[str, Any], send: Send) -> None:
    source = _open(job, send)
    send("source", _facts(source, False))
    send("total", source.expected_rows)
    for chunk in _chunks(source.data()):
        send("rows", chunk)
    send("done", {"warnings": [astuple(warning) for warning in source.finish()]})


def _contacts(job: dict[str, Any], send: Send) -> None:
    from crm_desktop.operations.imports_pairs import Compared

    from .packed import note_ready
    from .understand import Options, Understanding

    source = _open(job, send)
    send("source", _facts(source, False))
    if source.records is not None and source.found is not None and not source.found.records:
        send("done", {"warnings": [astuple(warning) for warning in source.finish()]})
        return
    send("total", source.expected_rows)
    columns = [tuple(column) for column in job["columns"]]
    understanding = Understanding(source.header, source.header_row, columns, Options(**job["options"]))
    rows = source.data()
    compared = Compared() if job["judged"] and source.expected_rows * len(source.header) <= KEPT_CELLS else None
    waited: float | None = None
    ahead = list(islice(rows, 2_000))
    understanding.look_at(cells for _, cells in ahead)
    if source.book is not None and any(target == "birthday" for _, target in columns):
        from .epochs import counts_from_1904

        understanding.from_1904 = counts_from_1904(source.path, source.kind)
    for part in (iter(ahead), rows):
        for chunk in _chunks(part):
            if compared is not None:
                compared.judging = job["judged"] == ALL or (job["judged"] == WAITING and (waited or 0.0) > BUSY)
            waited = send("contacts", [note_ready(contact, compared) for contact in understanding.contacts(chunk)])
    warnings = [*source.finish(), *understanding.warnings()]
    send("done", {"warnings": [astuple(warning) for warning in warnings]})


def _appointments(job: dict[str, Any], send: Send) -> None:
    source = _open(job, send)
    found = source.found.appointments if source.found is not None else []
    for at in range(0, len(found), CHUNK):
        send("appointments", [astuple(item) for item in found[at : at + CHUNK]])
    send("done", {"warnings": [astuple(warning) for warning in source.finish()]})


def _pictures(job: dict[str, Any], send: Send) -> None:
    source = _open(job, send)
    for row, record in enumerate(source.found.records if source.found is not None else (), 1):
        if record.picture:
            send("picture", row, record.picture)
    send("done", {})


def _mails(job: dict[str, Any], send: Send) -> None:
    """Many mails by one child: starting one takes longer than reading a mail. Where it ends at one, the parent goes on
    behind that with another."""
    from .outlook_files import mail_in

    for done, path in enumerate(job["paths"]):
        if done % 20 == 19:
            gc.collect()  # which does not happen by itself here
        try:
            send("mail", astuple(mail_in(Path(path))))
        except Refused as refusal:
            send("no_mail", refusal.code, refusal.detail, refusal.error)
    send("done", {})


def _store_mails(job: dict[str, Any], send: Send) -> None:
    from .kinds import kind_of
    from .outlook_files import mails_of

    path = Path(job["path"])
    if kind_of(path) != "pst":
        raise Refused("damaged_store")

    def tell(done: int, total: int) -> None:
        send("opening", done, total)

    for mail in mails_of(path, frozenset(job["addresses"]), tell):
        send("mail", astuple(mail))
    send("done", {})


def _letter_template(job: dict[str, Any], send: Send) -> None:
    from crm_desktop.exchange.letters.compiling import compiled

    send("done", compiled(Path(job["path"])))


def _pdf_page(job: dict[str, Any], send: Send) -> None:
    from .pdf_pages import drawn

    send("done", tuple(drawn(job["content"], job["number"], job["width"])))


_JOBS: dict[str, Callable[[dict[str, Any], Send], None]] = {
    "letter_template": _letter_template,
    "mails": _mails,
    "pdf_page": _pdf_page,
    "pictures": _pictures,
    "store_mails": _store_mails,
    "sheets": _sheets,
    "preview": _preview,
    "rows": _rows,
    "contacts": _contacts,
    "appointments": _appointments,
}


def _chunks(rows: Iterator[tuple[int, list[Cell]]]) -> Iterator[list[tuple[int, list[Cell]]]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _multiline(source: Source) -> int:
    rows = source.text.rows() if source.text else ()
    return sum("\n" in cell for row in rows for cell in row)


def _emails(chunk: list[tuple[int, list[Cell]]]) -> int:
    import re

    pattern = re.compile(r"(?<![^@\s,;<>\"'()])[^@\s,;<>\"'()]+@[^@\s,;<>\"'()]+\.[^\W\d_]{2,}")
    return sum(
        len(pattern.findall(cell)) for _, cells in chunk for cell in cells if isinstance(cell, str) and "@" in cell
    )


class _Summaries:
    """What the columns hold over all rows, chunk by chunk."""

    def __init__(self) -> None:
        self._filled: list[int] = []
        self._samples: list[dict[Cell, None]] = []

    def add(self, rows: list[list[Cell]]) -> None:
        for at, column in enumerate(zip_longest(*rows)):
            if at == len(self._filled):
                self._filled.append(0)
                self._samples.append({})
            self._filled[at] += len(column) - column.count(None)
            samples = self._samples[at]
            if len(samples) < _SAMPLES:
                for cell in dict.fromkeys(column):
                    if cell is not None and len(samples) < _SAMPLES:
                        samples[cell] = None

    def columns(self, width: int) -> list[ColumnSummary]:
        found = [
            ColumnSummary(filled, tuple(samples)) for filled, samples in zip(self._filled, self._samples, strict=True)
        ]
        return found + [ColumnSummary()] * (width - len(found))


def limit_memory(limit: int = MEMORY_LIMIT) -> None:
    """Let the system stop this process at `limit` bytes. On Windows the parent does it with a job object."""
    if os.name != "posix":
        return
    import resource

    for kind, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, limit)):
        try:
            hard = resource.getrlimit(kind)[1]
            resource.setrlimit(kind, (value if hard < 0 else min(value, hard), hard))
        except (ValueError, OSError):
            continue
    if sys.platform == "darwin":  # the system accepts RLIMIT_AS there, but does not keep it
        _watch_own_memory(limit)


def _watch_own_memory(limit: int) -> None:
    import resource
    import threading

    def watch() -> None:
        while True:
            if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > limit:
                os._exit(MEMORY_EXIT)
            time.sleep(0.2)

    threading.Thread(target=watch, daemon=True).start()


MEMORY_EXIT = 86
"""Exit code of a child that stopped itself because of its memory."""


def _quiet_crashes() -> None:
    """No crash dialog of the system when a reader aborts."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002 | 0x8000)


def main() -> None:
    """Read the job, do it, end. Standard output is for frames only."""
    _quiet_crashes()
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)
        msvcrt.setmode(1, os.O_BINARY)
    commands: BinaryIO = os.fdopen(0, "rb", closefd=False)
    out = answers()
    job = _next_job(commands)
    assert job is not None
    limit_memory(job["memory"])
    gc.disable()  # a short life without cycles worth collecting; saves a third of the time

    def send(*frame: Any) -> float:
        data = pickle.dumps(frame, protocol=5)
        begin = time.monotonic()
        out.write(struct.pack("<I", len(data)))
        out.write(data)
        out.flush()
        return time.monotonic() - begin

    with suppress(BrokenPipeError):  # nobody listens any more: the import was cancelled
        run(job, send)
        if "source" in job and (following := _next_job(commands)) is not None:
            run(following | {"source": job["source"]}, send)
    # No clean-up of readers that may be in an odd state; everything is written.
    os._exit(0)


def _next_job(commands: BinaryIO) -> dict[str, Any] | None:
    """None when the parent wants nothing more, or is gone."""
    head = commands.read(4)
    return marshal.loads(commands.read(struct.unpack("<I", head)[0])) if len(head) == 4 else None


if __name__ == "__main__":
    main()
