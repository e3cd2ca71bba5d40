"""A consistent, checked copy of an open file, made beside other work."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from . import problems
from .engine import Connection, EngineError, connect


def copy(connection: Connection, source: Path, target: Path) -> None:
    """Everything committed, as one plain file. Takes its name only when complete, checked and on the disk; what stood
    there is replaced. Raises CrmError (no space, damaged source) and then leaves nothing behind."""
    part = target.with_name(target.name + ".part")
    try:
        make_private(part)
        connection.execute("VACUUM INTO ?", (str(part),))
        _flush(part)
        if not _sound(part):
            raise problems.damaged(source)
        os.replace(part, target)
        _flush_folder(target.parent)
    except (EngineError, OSError) as problem:
        problems.reraise(problem, target)
    finally:
        with suppress(OSError):
            part.unlink()


def make_private(path: Path) -> None:
    """An empty file that nobody but its owner may read, as the office's own file is: for a copy that is written into
    it. Otherwise every account of the computer could read the copy."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _sound(path: Path) -> bool:
    check = connect(str(path), read_only=True)
    try:
        found = check.execute("PRAGMA quick_check(1)").fetchone()
        return found is not None and found[0] == "ok"
    finally:
        check.close()


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    """Bring the new name itself to the disk; systems that cannot do that for folders do without."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
