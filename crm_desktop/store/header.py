"""The first bytes of a file, read before any engine touches it, and which files this process has open.

POSIX drops all locks a process holds on a file as soon as the process closes *any* handle on it. A look into a file
that another thread of ours has open would therefore let other programs believe that nobody uses it, and one of them
would delete the write-ahead log under our feet. So files we have open are known here and are never opened plainly.
"""

from __future__ import annotations

import os
import threading
from collections import Counter
from pathlib import Path

from crm_desktop.common.errors import FileMissing, FileNewer, FileRefused
from crm_desktop.common.i18n import texts

from . import problems
from .migrations import APPLICATION_ID, VERSION
from .opening import was_left_open

tr = texts("store")

Inode = tuple[int, int]

_guard = threading.Lock()
_open: Counter[Inode] = Counter()


def claim(path: Path, *, new: bool = False) -> Inode:
    """Check the header, unless the file is new or open in this process (then it was checked), and note that it is open
    from now on. Raises FileRefused. Every claim ends with let_go()."""
    with _guard:
        try:
            facts = path.stat()
        except OSError as problem:
            raise _unreadable(path, problem) from problem
        inode = (facts.st_dev, facts.st_ino)
        if not new and not _open[inode]:
            _check(path)
        _open[inode] += 1
        return inode


def is_last(inode: Inode) -> bool:
    """Whether nobody else in this process has the file open."""
    with _guard:
        return _open[inode] == 1


def let_go(inode: Inode) -> None:
    with _guard:
        _open[inode] -= 1
        if _open[inode] <= 0:
            del _open[inode]


def _unreadable(path: Path, problem: OSError) -> FileRefused:
    if isinstance(problem, FileNotFoundError):
        return FileMissing(
            tr("The file “{name}” is not there.", name=path.name),
            remedy=tr("Perhaps it was moved or renamed; choose it again, or restore a backup."),
        )
    if path.is_dir():
        return FileRefused(
            tr("“{name}” is a folder, not a Kontor file.", name=path.absolute().name),
            safe=problems.unchanged(),
            remedy=tr("Choose a file that ends in .kontor."),
        )
    return FileRefused(
        tr("“{name}” cannot be read.", name=path.absolute().name),
        safe=problems.unchanged(),
        remedy=tr("Check the rights of file and folder."),
    )


def _check(path: Path) -> None:
    """Read the first 100 bytes (SQLite file format, section 1.3) and refuse anything that is not ours."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    if len(head) < 100 or not head.startswith(b"SQLite format 3\0"):
        raise FileRefused(
            tr("“{name}” is not a Kontor file.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Choose a file ending in .kontor. Lists from Excel or Outlook are imported instead."),
        )
    application, version = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    if application != APPLICATION_ID:
        raise FileRefused(
            tr("“{name}” is a database of another program.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Choose a file ending in .kontor."),
        )
    if version > VERSION:
        raise FileNewer(
            tr("“{name}” was saved by a newer version of Kontor.", name=path.name),
            safe=problems.unchanged(),
            remedy=tr("Update Kontor on this computer, or choose another file."),
        )
    page_size, pages = int.from_bytes(head[16:18], "big"), int.from_bytes(head[28:32], "big")
    possible = (
        page_size >= 512
        and page_size & (page_size - 1) == 0
        and set(head[18:20]) <= {1, 2}  # written with a rollback journal or a write-ahead log
        and 1 <= int.from_bytes(head[44:48], "big") <= 4  # schema format
        and int.from_bytes(head[56:60], "big") == 1  # UTF-8
    )
    if not possible or (size < pages * page_size and not was_left_open(path)):
        raise problems.damaged(path)
