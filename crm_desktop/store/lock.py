"""Who has the file open: a small JSON file beside it, kept fresh by the window that works with it.

SQLite keeps two processes of one computer apart by itself, so those may share the file. What it cannot do is keep two
computers apart on a shared folder; there the second one may only read. A note that has not been refreshed for
STALE seconds counts as left behind by a crash and is taken over.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from crm_desktop.common.clock import stamp, utc_now

STALE = 300


@dataclass(frozen=True, slots=True)
class Holder:
    host: str
    user: str
    pid: int
    since: str


def ours() -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "?"
    return Holder(socket.gethostname(), user, os.getpid(), stamp(utc_now()))


def note_path(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def holder(path: Path) -> Holder | None:
    """Another computer that has the file open now; None when free or held on this computer."""
    note = note_path(path)
    try:
        age = time.time() - note.stat().st_mtime
        found = Holder(**json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    # A clock ahead of ours makes the age negative: still fresh.
    return found if found.host != socket.gethostname() and age < STALE else None


def take(path: Path) -> Holder:
    """Leave our note. A folder that cannot be written is no reason not to work."""
    mine = ours()
    with contextlib.suppress(OSError):
        note_path(path).write_text(json.dumps(asdict(mine)), encoding="utf-8")
    return mine


def beat(path: Path) -> None:
    with contextlib.suppress(OSError):
        os.utime(note_path(path))


def release(path: Path, mine: Holder) -> None:
    """Remove our note, never somebody else's."""
    with contextlib.suppress(OSError, ValueError, TypeError):
        if Holder(**json.loads(note_path(path).read_text(encoding="utf-8"))) == mine:
            note_path(path).unlink()
