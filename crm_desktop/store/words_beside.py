"""The full-text tables of a first import, made by a process of its own while the program writes the list.

They cost the engine as much as the list does, and the list keeps Python's lock busy; so what is searched is handed to
a process that fills the same tables in memory, with the same engine, statements and settings, and gives back what their
shadow tables then hold, row by row. Written into ours, which were empty, these are the same to the byte: what a copy of
a file does, too. Nothing of it touches the disk but in the operation itself. When the process fails, or is not heard of
for long, the program makes the tables itself.

Both ways go frames: their length, and the values as marshal. The process ends with its parent.
"""

from __future__ import annotations

import marshal
import os
import queue
import struct
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import IO, Any, NamedTuple

from crm_desktop.common.child_process import answers, child_command, start_child

from . import blocks, engine
from .engine import Connection

CHILD_ARGUMENT = "--make-full-text"
_command = partial(child_command, "crm_desktop.store.words_beside", CHILD_ARGUMENT)
FROM = 20_000
"""Contacts from which on a process is worth its start."""
MOST = 400_000
"""And up to which: it holds 0.7 KB of each in memory, and the program 0.5 KB until that is written."""
PATIENCE = 30.0
"""Seconds without an answer after which the process is given up."""

_PAGES = 256
"""Rows in a frame, most of them of 4 KB."""

Rows = Sequence[Sequence[Any]]
Tables = dict[str, tuple[tuple[str, ...], tuple[int, ...]]]
"""Columns, and how many rows of them are inserted at a time."""


class Job(NamedTuple):
    setup: list[str]
    """Makes the tables."""
    tables: Tables
    merge: list[str]
    """What is run when they are filled."""
    gap: int
    """Between the places of two contacts, which are the numbers of their rows."""


def start(connection: Connection, job: Job, count: int) -> Beside | None:
    """The process for so many contacts, where it is worth it and these tables are empty."""
    if not FROM <= count <= MOST or (os.cpu_count() or 1) < 2 or not _empty(connection, job.tables):
        return None
    try:
        return Beside(job)
    except OSError:  # no process to be had
        return None


def _empty(connection: Connection, tables: Iterable[str]) -> bool:
    found = [connection.execute(f"SELECT 1 FROM {table}_docsize LIMIT 1").fetchone() for table in tables]
    return not any(found)


class Beside:
    """The process, as the program sees it."""

    def __init__(self, job: Job) -> None:
        self._tables = tuple(job.tables)
        self._process = start_child(_command())
        self._requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._write, self._listen)]
        for thread in self._threads:
            thread.start()
        self._send(tuple(job))

    def add(self, rows: Sequence[Rows], *, last: bool) -> None:
        """Rows of each table, in its order."""
        self._send((list(rows), last))

    def take_in(self, connection: Connection) -> bool:
        """Write what the process has made, once all rows were given to it. False when it failed: the tables are empty
        then."""
        _forget(connection)
        self._clear(connection)
        taken = self._is_set_alike(connection) and self._write_all(connection)
        if taken:
            _forget(connection)
        else:
            self._clear(connection)
        return taken

    def _write_all(self, connection: Connection) -> bool:
        for table in self._tables:
            connection.execute(f"DELETE FROM {table}_data")  # even an empty one has two rows
        while answer := self._next():
            if answer == _DONE:
                return True
            if not _write(connection, *answer):
                break
        return False

    def _clear(self, connection: Connection) -> None:
        for table in self._tables:
            connection.execute(f"INSERT INTO {table}({table}) VALUES('delete-all')")
        _forget(connection)

    def _is_set_alike(self, connection: Connection) -> bool:
        answer = self._next()
        return answer == ([_settings(connection, table) for table in self._tables],)

    def _next(self) -> tuple[Any, ...]:
        """Empty when nothing comes any more."""
        try:
            return marshal.loads(self._answers.get(timeout=PATIENCE) or marshal.dumps(()))
        except (queue.Empty, EOFError, ValueError, TypeError):
            return ()

    def _send(self, values: Any) -> None:
        frame = marshal.dumps(values)
        self._requests.put(struct.pack("<I", len(frame)) + frame)

    def _write(self) -> None:
        """In a thread of its own, as a process that hangs takes nothing."""
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as pipe:
            while data := self._requests.get():
                pipe.write(data)
                pipe.flush()

    def _listen(self) -> None:
        """Likewise, while the engine makes the indexes of the list."""
        assert self._process.stdout is not None
        with suppress(OSError, ValueError):
            for frame in _frames(self._process.stdout):
                self._answers.put(frame)
        self._answers.put(b"")

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._requests.put(b"")
        for thread in self._threads:
            thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


def _forget(connection: Connection) -> None:
    """Let the engine write what it has gathered of full-text tables, and forget what it knows of them: neither must be
    put over what is written beneath it, nor be taken for it. Going back to a savepoint does so, even at once."""
    for sql in ("SAVEPOINT words", "ROLLBACK TO words", "RELEASE words"):
        connection.execute(sql)


def _write(connection: Connection, table: str, columns: Sequence[str], rows: Rows, sizes: Sizes | None) -> bool:
    blocks.insert(connection, table, columns, rows, bare=True)
    if sizes is None:
        return True
    made = connection.execute(_UNPACKING.format(table=table, names=", ".join(columns)), sizes[:-1])
    return made.rowcount == sizes[-1]


Sizes = tuple[bytes, int, int, int, int, int, int]
"""Sizes of documents that were inserted by one statement: those of all places one behind the other, nothing but zeros
where there is none; how long one is, the first place, the gap between two, the last place, what they have in common;
how many there are. Row by row they would take twice as long as all the rest."""
_UNPACKING = (
    "INSERT INTO {table}({names}) SELECT pos, substr(?1, (pos - ?3) / ?4 * ?2 + 1, ?2), ?6 FROM listing"
    " WHERE pos BETWEEN ?3 AND ?5 AND substr(?1, (pos - ?3) / ?4 * ?2 + 1, ?2) <> zeroblob(?2)"
)
_DONE = ("done",)


def _settings(connection: Connection, table: str) -> list[tuple[Any, ...]]:
    return connection.execute(f"SELECT k, v FROM {table}_config ORDER BY k").fetchall()


def _frames(pipe: IO[bytes]) -> Iterator[bytes]:
    while len(head := pipe.read(4)) == 4:
        (length,) = struct.unpack("<I", head)
        if len(frame := pipe.read(length)) < length:
            return
        yield frame


# The child


def main() -> None:
    """Make the tables of the rows that come. Whatever fails here ends the process: the parent does the work then."""
    out = answers()
    frames = map(marshal.loads, _frames(sys.stdin.buffer))
    job = Job(*next(frames))
    connection = engine.connect_memory()
    for sql in job.setup:
        connection.execute(sql)
    if not _fill(connection, job.tables, frames):
        return  # the parent is gone
    for sql in job.merge:
        connection.execute(sql)
    connection.execute("COMMIT")
    with suppress(BrokenPipeError):
        for answer in _all_of(connection, job):
            data = marshal.dumps(answer)
            out.write(struct.pack("<I", len(data)))
            out.write(data)
        out.flush()


def _fill(connection: Connection, tables: Tables, frames: Iterator[tuple[list[Rows], bool]]) -> bool:
    """Whether all rows came."""
    piles = [blocks.Pile(table, columns, sizes) for table, (columns, sizes) in tables.items()]
    connection.execute("BEGIN")
    for parts, last in frames:
        for pile, rows in zip(piles, parts, strict=True):
            blocks.run(connection, pile.add(rows, last=last))
        if last:
            return True
    return False


def _all_of(connection: Connection, job: Job) -> Iterator[tuple[Any, ...]]:
    yield ([_settings(connection, table) for table in job.tables],)
    for table in job.tables:
        for shadow in ("data", "idx"):
            found = connection.execute(f"SELECT * FROM {table}_{shadow} ORDER BY 1, 2")
            columns = [column[0] for column in found.description or ()]
            while rows := found.fetchmany(_PAGES):
                yield f"{table}_{shadow}", columns, rows, None
        sizes = connection.execute(f"SELECT id, sz, origin FROM {table}_docsize ORDER BY id")
        for _, rows in groupby(sizes, itemgetter(2)):
            yield f"{table}_docsize", ("id", "sz", "origin"), *_packed(list(rows), job.gap)
    yield _DONE


def _packed(rows: list[tuple[int, bytes, int]], gap: int) -> tuple[list[tuple[int, bytes, int]], Sizes]:
    """Those that cannot be packed, and the others."""
    (first, one, origin), last = rows[0], rows[-1][0]
    width = len(one)
    sizes = bytearray((last - first) // gap * width + width)
    rest: list[tuple[int, bytes, int]] = []
    for row in rows:
        place, size, _ = row
        number, beside = divmod(place - first, gap)
        if beside or len(size) != width or not any(size):
            rest.append(row)
        else:
            sizes[number * width : number * width + width] = size
    return rest, (bytes(sizes), width, first, gap, last, origin, len(rows) - len(rest))


if __name__ == "__main__":
    main()
