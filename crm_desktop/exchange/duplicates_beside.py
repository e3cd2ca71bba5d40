"""The search for duplicates over a large file in a process of its own, so that the window keeps its own processor.

The child opens the file itself. What it says goes out as lines of JSON: ["step", label, done, total], then ["pairs", …]
or ["problem", text]. It ends with the parent, and the parent ends it on Cancel; the file is as if the search had not
been, or knows a little more of what it compares.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Any

from crm_desktop.common.child_process import answers, child_command, start_child
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.i18n import language, set_language, texts
from crm_desktop.common.progress import Progress
from crm_desktop.operations import duplicates
from crm_desktop.operations.duplicates import Pair
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

from .reading.session import readable

tr = texts("duplicates")

CHILD_ARGUMENT = "--find-duplicates"
_command = partial(child_command, "crm_desktop.exchange.duplicates_beside", CHILD_ARGUMENT)
BESIDE_FROM = 5_000
"""Contacts from which on starting a process is worth it."""


def find(ws: Workspace, progress: Progress) -> list[Pair]:
    """As duplicates.find(). Raises Cancelled and CrmError."""
    if listing.count_all(ws) < BESIDE_FROM:
        return duplicates.find(ws, progress)
    process = start_child(_command())
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        job = {"path": str(ws.path), "read_only": ws.read_only, "language": language()}
        with suppress(OSError):  # a child that died at once is noticed when its first line is missing
            process.stdin.write(json.dumps(job).encode() + b"\n")
            process.stdin.flush()
        return _listen(process.stdout, progress)
    finally:  # standard input stays open until here: the child ends when it closes
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def _listen(out: IO[bytes], progress: Progress) -> list[Pair]:
    for line in _lines(out.fileno(), progress):
        what, *rest = json.loads(line)
        if what == "pairs":
            return [Pair(a, b, score, cls, tuple(reasons)) for a, b, score, cls, reasons in rest[0]]
        if what == "problem":
            raise CrmError(rest[0])
        progress.label, progress.total = rest[0], rest[2]
        progress.step(rest[1])
    raise CrmError(
        tr("The search for duplicates ended unexpectedly."),
        safe=tr("Your data are unchanged."),
        remedy=tr("Search again; with little memory, close other programs first."),
    )


def _lines(pipe: int, progress: Progress) -> Iterator[bytes]:
    waiting = bytearray()
    while True:
        if not readable(pipe, 0.1):
            progress.step(progress.done)  # raises Cancelled
            continue
        piece = os.read(pipe, 2**20)
        if not piece:
            return
        waiting += piece
        *lines, rest = bytes(waiting).split(b"\n") if b"\n" in piece else [bytes(waiting)]
        yield from lines
        waiting = bytearray(rest)


# The child


def main() -> None:
    """Read the job, do it, end."""
    out = answers()
    job = json.loads(sys.stdin.buffer.readline())
    _end_with_the_parent()
    step_back()
    set_language(job["language"])

    def say(*line: Any) -> None:
        out.write(json.dumps(line).encode() + b"\n")
        out.flush()

    progress = Progress(lambda now: say("step", now.label, now.done, now.total))
    try:
        with Workspace.open(Path(job["path"]), read_only=job["read_only"], accept_location=True) as ws:
            found = duplicates.find(ws, progress)
        say("pairs", [(pair.a, pair.b, pair.score, pair.cls, pair.reasons) for pair in found])
    except CrmError as problem:
        say("problem", str(problem))
    except (BrokenPipeError, Cancelled):
        return


def _end_with_the_parent() -> None:
    """Standard input closes when the window is gone, however it went."""
    import threading

    def watch() -> None:
        os.read(0, 1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def step_back() -> None:
    """Let the window go first where both want the same processor."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(5)


if __name__ == "__main__":
    main()
