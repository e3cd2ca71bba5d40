"""Who has the file open: a small JSON note beside it, kept fresh by the window that works with it.

SQLite keeps two processes of one computer apart by itself, so those may share the file. What it cannot do is keep two
computers apart on a shared folder; there the second one may only read. A note that has not been refreshed for
STALE seconds counts as left behind by a crash and is taken over.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import NamedTuple

from crm_desktop.common.clock import stamp, utc_now

STALE = 300
"""Seconds; a window renews its note every minute."""


class Holder(NamedTuple):
    host: str
    user: str
    pid: int
    since: str


def ours() -> Holder:
    import getpass

    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "?"
    return Holder(_host(), user, os.getpid(), stamp(utc_now()))


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket

    return socket.gethostname()


def note_path(path: Path) -> Path:
    return path.with_name(path.name + ".open")


def read(path: Path) -> Holder | None:
    """The note beside the file; None when there is none or it is not legible."""
    try:
        text = note_path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    import json

    try:
        values = json.loads(text)
        return Holder(str(values["host"]), str(values["user"]), int(values["pid"]), str(values["since"]))
    except (ValueError, TypeError, KeyError):
        return None


def holder(path: Path) -> Holder | None:
    """Another computer that has the file open now; None when free or held on this computer."""
    found = read(path)
    if found is None or found.host == _host():
        return None
    try:
        age = _now_there(path.parent) - note_path(path).stat().st_mtime
    except OSError:
        return None
    # A note from the future is fresh: its computer's clock is ahead.
    return found if age < STALE else None


def _now_there(folder: Path) -> float:
    """The time by the clock that stamps files in this folder, which on a shared drive is the server's."""
    probe = folder / f".kontor-{os.getpid()}.time"
    try:
        probe.write_bytes(b"")
        try:
            return probe.stat().st_mtime
        finally:
            probe.unlink()
    except OSError:
        return time.time()


def take(path: Path) -> Holder:
    """Leave our note in place of whatever stands there. A folder that cannot be written is no reason not to work."""
    import json

    mine = ours()
    part = note_path(path).with_name(f".{path.name}.{mine.pid}.open")
    with contextlib.suppress(OSError):
        part.write_text(json.dumps(mine._asdict()), encoding="utf-8")
        os.replace(part, note_path(path))
    with contextlib.suppress(OSError):
        part.unlink()
    return mine


def beat(path: Path) -> Holder | None:
    """Renew our note. Another computer that took the file over while this one slept is returned instead."""
    other = holder(path)
    if other is not None:
        return other
    try:
        os.utime(note_path(path))
    except FileNotFoundError:
        take(path)
    except OSError:
        pass
    return None


def release(path: Path, mine: Holder) -> None:
    """Remove our note, never somebody else's."""
    if read(path) == mine:
        with contextlib.suppress(OSError):
            note_path(path).unlink()
