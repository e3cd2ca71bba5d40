"""One child that has looked at a large file waits a while for the wish to read it: the rows are unpacked already, and
who has chosen the columns does not wait for that a second time.

Only the last one waits, and only for the very file it has read: same place, size and time, same choices. It ends when
another file is looked at, after SECONDS, and with the program, as its standard input closes then.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from typing import Any, Generic, Protocol, TypeVar

SECONDS = 120.0
FROM = 400_000
"""Bytes of a file from which on this is worth a process."""

Key = tuple[str, int, int, str]
"""Path, size and time of change of the file, and how it was read."""


class Child(Protocol):
    def stop(self) -> None: ...
    def is_alive(self) -> bool: ...


def key_of(job: dict[str, Any]) -> Key | None:
    """What a job is about; None for a file too small to be kept, or a folder."""
    with suppress(OSError):
        found = os.stat(job["path"])
        if found.st_size >= FROM and os.path.isfile(job["path"]):
            choices = sorted(job.get("choices", {}).items())
            return job["path"], found.st_size, found.st_mtime_ns, repr((choices, job.get("second_reader")))
    return None


C = TypeVar("C", bound=Child)


class Place(Generic[C]):
    """Room for one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: tuple[Key, C, threading.Timer] | None = None

    def keep(self, key: Key, child: C) -> None:
        timer = threading.Timer(SECONDS, self._give_up, (child,))
        timer.daemon = True
        with self._lock:
            before, self._held = self._held, (key, child, timer)
        timer.start()
        if before is not None:
            _end(before)

    def take(self, key: Key) -> C | None:
        """The child that waits for this, if there is one and it still lives; the caller ends it."""
        with self._lock:
            if self._held is None or self._held[0] != key:
                return None
            (_, child, timer), self._held = self._held, None
        timer.cancel()
        if child.is_alive():
            return child
        child.stop()
        return None

    def _give_up(self, child: C) -> None:
        with self._lock:
            if self._held is None or self._held[1] is not child:
                return
            held, self._held = self._held, None
        _end(held)

    def clear(self) -> None:
        with self._lock:
            held, self._held = self._held, None
        if held is not None:
            _end(held)


def _end(held: tuple[Key, Child, threading.Timer]) -> None:
    held[2].cancel()
    held[1].stop()


waiting: Place[Child] = Place()
