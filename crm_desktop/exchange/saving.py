"""Writing files that appear complete or not at all, and the sentences for disks that refuse."""

from __future__ import annotations

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from openpyxl import Workbook

tr = texts("saving")


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """Hand out a temporary path beside `path` to write to. When the block ends well it is flushed to the disk and
    takes the name; otherwise it is removed and what stood there stays. Disk errors are raised as CrmError."""
    part = path.with_name(f".{path.stem[:40]}.{os.getpid()}.part")  # never longer than the name itself may be
    try:
        yield part
        flush(part)
        os.replace(part, path)
    except OSError as problem:
        raise explain(problem, path) from problem
    finally:
        with suppress(OSError):
            part.unlink()


@contextmanager
def writing(book: Any) -> Generator[None]:
    """What is done with a write-only workbook until it is saved. Sheets that a failure leaves open would complain on
    standard error when they are cleared away, below the sentence that says what happened."""
    try:
        yield
    except BaseException:
        for sheet in book.worksheets:
            with suppress(Exception):
                sheet.close()
        raise


def save_book(book: Workbook, path: Path) -> None:
    """As Workbook.save(), by way of memory (packed, some 100 bytes a row): where the disk is full, what openpyxl leaves
    half open would complain much later, as an error of the program."""
    packed = BytesIO()
    book.save(packed)
    path.write_bytes(packed.getbuffer())


def flush(path: Path) -> None:
    """Make sure that the bytes of a closed file are on the disk, not just in memory."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise explain(problem, folder / "") from problem


def explain(problem: OSError, path: Path) -> CrmError:
    """The sentence for a file that cannot be written."""
    safe = tr("Your data in Kontor are safe; no file was left half written.")
    folder = str(path.absolute().parent)
    if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return CrmError(
            tr("There is no space left for “{name}”.", name=path.name),
            safe=safe,
            remedy=tr("Free some space, or choose a folder on another disk."),
        )
    if problem.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO):
        return CrmError(
            tr("The folder {folder} is not there.", folder=folder),
            safe=safe,
            remedy=tr("Connect the drive, or choose another folder."),
        )
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR):
        return CrmError(
            tr("“{name}” cannot be written in {folder}.", name=path.name, folder=folder),
            safe=safe,
            remedy=tr("Perhaps another program has it open: close it there. Or choose another name or folder."),
        )
    return CrmError(
        tr("“{name}” cannot be written: {reason}.", name=path.name, reason=problem.strerror or problem),
        safe=safe,
        remedy=tr("Try again, or choose another folder."),
    )
