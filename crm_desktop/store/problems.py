"""The engine's errors as sentences: what happened, are my data safe, what now."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path
from typing import NoReturn

from crm_desktop.common.errors import CrmError, DiskFull, FileDamaged, FileRefused
from crm_desktop.common.i18n import texts

from .engine import EngineError, error_name

tr = texts("store")


def unchanged() -> str:
    return tr("The file was not changed.")


def reraise(problem: Exception, path: Path) -> NoReturn:
    """Raise the CrmError that explains the problem, or else the problem itself."""
    found = explain(problem, path)
    if found is None:
        raise problem
    raise found from problem


def is_full(problem: BaseException) -> bool:
    if isinstance(problem, OSError):
        return problem.errno in (errno.ENOSPC, errno.EDQUOT)
    return isinstance(problem, EngineError) and (
        error_name(problem).startswith("SQLITE_FULL") or "disk is full" in str(problem)
    )


def _no_room(path: Path) -> bool:
    """Whether the disk has no room even for the index of the write-ahead log, 32 KB, which is not called full."""
    try:
        return shutil.disk_usage(path.parent).free < 64 * 1024
    except OSError:
        return False


def explain(problem: Exception, path: Path) -> CrmError | None:
    """A CrmError for what is not our fault (full disk, lock, damage); None for a bug."""
    code, text, name = error_name(problem), str(problem), path.name
    if is_full(problem) or (code.startswith("SQLITE_IOERR") and _no_room(path)):
        return DiskFull(
            tr("There is no space left on the disk of “{name}”.", name=name),
            safe=tr("What was saved before is safe; this last step was not begun."),
            remedy=tr("Free some space and try again."),
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or "is locked" in text:
        return CrmError(
            tr("Another program is writing to “{name}” right now.", name=name),
            safe=tr("Nothing was changed by this step."),
            remedy=tr("Wait a moment and try again; close other programs that use the file."),
        )
    if code.startswith("SQLITE_READONLY") or "readonly database" in text or isinstance(problem, OSError):
        return CrmError(
            tr("“{name}” cannot be written to.", name=name),
            safe=unchanged(),
            remedy=tr("Check the rights of file and folder, or copy the file to a folder of your own."),
        )
    if code.startswith("SQLITE_IOERR") or "disk I/O error" in text:
        return CrmError(
            tr("The disk reported an error while working with “{name}”.", name=name),
            safe=tr("What was saved before is safe; this last step was not begun."),
            remedy=tr("Check cable and disk, then open the file again; the backups are not affected."),
        )
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "malformed" in text or "not a database" in text:
        return damaged(path)
    if code.startswith("SQLITE_INTERRUPT"):
        return CrmError(
            tr("This question to the file takes too long."),
            safe=unchanged(),
            remedy=tr("Ask for less: take a condition away, or narrow the list first."),
        )
    if code.startswith("SQLITE_CANTOPEN") or "unable to open" in text:
        return FileRefused(
            tr("“{name}” cannot be opened.", name=name),
            safe=unchanged(),
            remedy=tr("Check that the file and its folder still exist and that you may read them."),
        )
    return None


def damaged(path: Path) -> FileDamaged:
    return FileDamaged(
        tr("A part of “{name}” cannot be read.", name=path.name),
        safe=tr("The file was not changed, and your backups are not affected."),
        remedy=tr("Restore the newest backup into a new file; the damaged one stays where it is."),
    )
