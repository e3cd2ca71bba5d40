"""Rows of a foreign list looked up in the file while they are read, also by processes of their own.

Reading keeps one processor busy for a third of the time that comparing with the file takes. So the portions are dealt
out: to processes that open the file for reading only, and to this one whenever they are behind. Each answer says for
which state of the file it holds (operations/imports_lookup.py); what no process answered is looked up here, so that a
process that dies costs time and nothing else.

A request is a portion of packed contacts (reading/packed.py), an answer what was found about each of them; both go as
length and marshal through the standard streams. A process ends with its parent.
"""

from __future__ import annotations

import json
import marshal
import os
import queue
import struct
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from crm_desktop.common.child_process import answers, child_command, start_child
from crm_desktop.common.errors import CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.operations import duplicates
from crm_desktop.operations.imports_lookup import LookUp, ReadAhead, is_worth_reading, read_ahead, told, understood
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store.engine import lock_no_connections
from crm_desktop.store.opening import WAL
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from .duplicates_beside import step_back
from .reading.files import ContactStream
from .reading.kept import Key, Place
from .reading.packed import PackedContact, unpack
from .reading.session import readable

CHILD_ARGUMENT = "--look-up-rows"
_command = partial(child_command, "crm_desktop.exchange.lookups_beside", CHILD_ARGUMENT)
BESIDE_FROM = 400_000
"""Bytes of a foreign file (some 6,000 rows of a workbook) from which on a process is worth its half second of start."""
BYTES_OF_A_ROW = 70
"""Some: of a workbook."""
PORTION = 1000
AT_ONCE = 3
"""Portions a process has at hand: one it works on, others that wait."""
TURN = 200
"""Contacts given back between two looks at what the processes have answered: who takes them decides about each."""
AHEAD = 8
"""Portions nobody looks up yet, from which on this process takes its share: reading must not wait for it."""
PATIENCE = 20.0
"""Seconds without an answer after which a process is given up."""


def looked_up(
    ws: Workspace, stream: ContactStream, size: int, progress: Progress | None = None
) -> Iterator[IncomingContact]:
    """The contacts of a stream in their order, looked up as by operations.imports_lookup.looked_up(). `size`: bytes of
    the foreign file. Those for an empty file ask it nothing, so that any thread may take them. Raises Cancelled, and
    what the stream raises."""
    return iter(stream) if matching.is_empty(ws) else _looked_up(ws, stream, size, progress)


def get_ready(ws: Workspace, size: int) -> None:
    """Start the processes for a foreign file of so many bytes while it is looked at, which keeps one processor busy.
    They open nothing yet. Where so long a list will ask for the key table, a thread here reads that first: all at once
    they would take the processor from the process that looks."""
    if not (count := _helpers(ws, size)) or matching.is_empty(ws):
        return
    start = partial(_start, count)
    if not is_worth_reading(ws, size // BYTES_OF_A_ROW):
        start()
        return
    ahead = _ahead.take(_key(ws))
    if ahead is None:
        ahead = _Ahead(ws, start)
    elif not ahead.is_reading():
        start()
    _ahead.keep(_key(ws), ahead)


def _start(count: int) -> None:
    _started.keep(_ANY, _started.take(_ANY) or _Helpers(count))


def _key(ws: Workspace) -> Key:
    return str(ws.path), 0, 0, ""


def _looked_up(ws: Workspace, stream: ContactStream, size: int, progress: Progress | None) -> Iterator[IncomingContact]:
    count = _helpers(ws, size)
    ahead = _ahead.take(_key(ws))
    if ahead is not None:
        ahead.start_nothing()
    with (_started.take(_ANY) if count else None) or _Helpers(count) as helpers:
        helpers.open(ws)
        dealer = _Dealer(ws, helpers, ahead)
        for rows in _portions(stream):
            dealer.take(rows)
            yield from dealer.done()
        while dealer.busy():
            if progress is not None:
                progress.step(progress.done)
            yield from dealer.done()
        dealer.end()


def _helpers(ws: Workspace, size: int) -> int:
    """How many processes help: none for a short list, nor where another one cannot read what this one has open."""
    if size < BESIDE_FROM or ws.read_only or ws.in_operation or ws.journal_mode != WAL:
        return 0
    return min(max((os.cpu_count() or 1) - 1, 1), 3)


def _portions(stream: ContactStream) -> Iterator[list[PackedContact]]:
    rows: list[PackedContact] = []
    for part in stream.packed():
        rows += part
        if len(rows) >= PORTION:
            yield rows
            rows = []
    if rows:
        yield rows


class _Portion:
    def __init__(self, rows: list[PackedContact]) -> None:
        self._rows = rows
        self.request = b""
        self.contacts: list[IncomingContact] = []
        self.done = False

    def pack(self) -> None:
        """To be sent, perhaps not for the first time."""
        self.request = self.request or marshal.dumps(self._rows)

    def unpack(self) -> None:
        """Nothing is sent any more then: the packed rows are used up."""
        self.contacts = [unpack(values) for values in self._rows]
        self.request, self._rows = b"", []


class _Dealer:
    """Deals portions out, and gives them back in their order."""

    def __init__(self, ws: Workspace, helpers: _Helpers, ahead: _Ahead | None) -> None:
        self._ws = ws
        self._helpers = helpers
        self._ahead = ahead
        self._look_up: LookUp | None = None
        self._order: deque[_Portion] = deque()
        self._open: deque[_Portion] = deque()
        """Those nobody looks up yet."""

    def take(self, rows: list[PackedContact]) -> None:
        portion = _Portion(rows)
        self._order.append(portion)
        self._open.append(portion)
        self._helpers.deal(self._open)
        while len(self._open) > (AHEAD if self._helpers.count else 0):
            self._do_one()

    def done(self) -> Iterator[IncomingContact]:
        while self._order and self._order[0].done:
            contacts = self._order.popleft().contacts
            for start in range(0, len(contacts), TURN):
                yield from contacts[start : start + TURN]
                self._helpers.deal(self._open)

    def busy(self) -> bool:
        """Whether something is still missing, once nothing comes any more; works on it for a moment."""
        self._helpers.deal(self._open)
        if self._open:
            self._do_one()
        elif any(not portion.done for portion in self._order):
            self._open.extend(self._helpers.hear(0.1))
        return bool(self._order)

    def end(self) -> None:
        if self._look_up is not None:
            self._look_up.end()

    def _do_one(self) -> None:
        if self._look_up is None:
            self._look_up = LookUp.of_file(self._ws, self._ahead and self._ahead.found())
        portion = self._open.popleft()
        portion.unpack()
        self._look_up.of_contacts(portion.contacts)
        portion.done = True
        self._helpers.deal(self._open)


class _Helpers:
    """The processes; none (left) where `count` is 0."""

    def __init__(self, count: int) -> None:
        self._all = [_Helper() for _ in range(count)]

    @property
    def count(self) -> int:
        return len(self._all)

    def open(self, ws: Workspace) -> None:
        """Let them read this file."""
        if self._all:  # what they cannot write themselves
            duplicates.catch_up(ws)
            duplicates.count_names(ws)
        for helper in self._all:
            helper.open(ws)

    def is_alive(self) -> bool:
        return all(helper.is_alive() for helper in self._all)

    def stop(self) -> None:
        for helper in self._all:
            helper.stop()

    def __enter__(self) -> _Helpers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def deal(self, portions: deque[_Portion]) -> None:
        """Hand out what can be worked on at once; what a process that died had comes back."""
        portions.extendleft(self.hear(0.0))
        for _ in range(AT_ONCE):
            for helper in self._all:
                if portions and len(helper.waiting) < AT_ONCE:
                    helper.send(portions.popleft())

    def hear(self, seconds: float) -> list[_Portion]:
        """Take answers, waiting so long for the first; returns the portions of processes that are no more."""
        lost: list[_Portion] = []
        for helper in list(self._all):
            if not helper.hear(seconds):
                self._all.remove(helper)
                helper.stop()
                lost += helper.waiting
        return lost


class _Helper:
    def __init__(self) -> None:
        self.waiting: deque[_Portion] = deque()
        self._answers = bytearray()
        self._heard = time.monotonic()
        self._process = start_child(_command())
        self._requests: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._writing = threading.Thread(target=self._write, daemon=True)
        self._writing.start()

    def open(self, ws: Workspace) -> None:
        self._heard = time.monotonic()
        self._requests.put(json.dumps(str(ws.path)).encode() + b"\n")

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def send(self, portion: _Portion) -> None:
        """A process that died meanwhile is noticed when its answer is missing."""
        if not self.waiting:
            self._heard = time.monotonic()
        self.waiting.append(portion)
        portion.pack()
        self._requests.put(struct.pack("<I", len(portion.request)) + portion.request)

    def _write(self) -> None:
        """In a thread of its own, as a process that hangs takes nothing."""
        assert self._process.stdin is not None
        with suppress(OSError), self._process.stdin as pipe:
            while data := self._requests.get():
                pipe.write(data)
                pipe.flush()

    def hear(self, seconds: float) -> bool:
        """Take what was answered, waiting so long for it; whether the process is still of use."""
        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        while self.waiting and readable(pipe, seconds):
            piece = os.read(pipe, 2**20)
            if not piece:
                return False
            self._answers += piece
            self._heard, seconds = time.monotonic(), 0.0
            self._take()
        return not self.waiting or time.monotonic() - self._heard < PATIENCE

    def _take(self) -> None:
        while len(self._answers) >= 4:
            end = 4 + struct.unpack_from("<I", self._answers)[0]
            if len(self._answers) < end:
                return
            portion = self.waiting.popleft()
            portion.unpack()
            understood(portion.contacts, marshal.loads(self._answers[4:end]))
            portion.done = True
            del self._answers[:end]

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._requests.put(b"")
        self._writing.join()
        assert self._process.stdout is not None
        self._process.stdout.close()


_started: Place[_Helpers] = Place()
_ANY: Key = ("", 0, 0, "")
"""They serve any file."""


class _Ahead:
    """What nearly every row asks for, read by a thread of its own, which closes the file again: nobody keeps its log
    from being brought in."""

    def __init__(self, ws: Workspace, then: Callable[[], None]) -> None:
        self._found: ReadAhead | None = None
        self._lock = threading.Lock()
        self._then: Callable[[], None] | None = then
        self._thread = threading.Thread(target=self._read, args=(ws,), name="kontor-read-ahead")
        self._thread.start()

    def _read(self, ws: Workspace) -> None:
        with suppress(CrmError, OSError), ws.again() as reading:
            self._found = read_ahead(reading)
        with self._lock, suppress(OSError):  # no process to be had
            if self._then is not None:
                self._then()

    def is_reading(self) -> bool:
        return self._thread.is_alive()

    def start_nothing(self) -> None:
        """From now on; what was started until now is there."""
        with self._lock:
            self._then = None

    def found(self) -> ReadAhead | None:
        self._thread.join()
        return self._found

    def is_alive(self) -> bool:
        return True

    def stop(self) -> None:
        """What was read goes with the last who holds this."""
        self.start_nothing()


_ahead: Place[_Ahead] = Place()


# The child


def main() -> None:
    """Answer portions until the parent is gone. Whatever fails here ends the process: the parent does the work then."""
    import gc

    out = answers()
    gc.disable()  # rows come and go, and hold no cycles
    step_back()
    lock_no_connections()
    path = json.loads(sys.stdin.buffer.readline())
    with Workspace.open(Path(path), read_only=True, accept_location=True) as ws:
        look_up = LookUp.of_file(ws)
        for rows in _requests():
            contacts = [unpack(values) for values in rows]
            look_up.of_contacts(contacts)
            answer = marshal.dumps(told(contacts))
            try:
                out.write(struct.pack("<I", len(answer)) + answer)
                out.flush()
            except BrokenPipeError:
                return


def _requests() -> Iterator[list[PackedContact]]:
    """Taken off the pipe as they come, by a thread: parent and child would else wait for one another with both pipes
    full. The process ends when there are none any more: the parent is gone, however it went."""
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def listen() -> None:
        commands = sys.stdin.buffer
        while len(head := commands.read(4)) == 4:
            waiting.put(commands.read(struct.unpack("<I", head)[0]))
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield marshal.loads(waiting.get())


if __name__ == "__main__":
    main()
