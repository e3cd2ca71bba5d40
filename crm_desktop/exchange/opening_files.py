"""Opening files with their programs, safely: a kept file as a copy that can only be read, a linked one where it lies;
what runs is refused, what may carry macros is told about (reliability rule S8).
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
import tempfile
import time
import zipfile
from io import BytesIO
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import file_safety
from crm_desktop.records.file import File
from crm_desktop.records.file_safety import DISGUISED, HEAD, MACROS, NEVER, PACKED, RUNS, SCRIPTS
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.store.queries import files
from crm_desktop.store.workspace import Workspace

tr = texts("files")

COPIES = "kontor-open-"
"""How folders begin whose files are taken away some time after the program has started."""
IN_USE = 12 * 3600
"""Seconds: what another window of this user opened since may still be read."""
_LARGEST_LOOK = 50 * 2**20
"""Bytes of a document that is looked into for macros; a larger one is asked about."""
_VBA = "_VBA_PROJECT".encode("utf-16-le")


def judge(ws: Workspace, file: File) -> tuple[str, str]:
    """(OPEN, ASK or NEVER, why); see records/file_safety.py. A linked file is judged by what lies there now."""
    if file.linked:
        path = Path(file.path)
        if file_safety.is_network_path(file.path):
            return file_safety.ASK, "network"
        if path.is_dir():
            return (file_safety.OPEN, "") if path.suffix.casefold() not in (".app", ".bundle") else (NEVER, RUNS)
        content = _beginning(path)
        return file_safety.judge(path.name, content[:HEAD], holds_macros=_holds_macros(path.name, content))
    if not files.is_here(ws, file.sha256):
        raise not_here(file)
    content = b"".join(files.pieces(ws, file.sha256)) if file.size <= _LARGEST_LOOK else files.head(ws, file, HEAD)
    return file_safety.judge(file.name, content[:HEAD], holds_macros=_holds_macros(file.name, content))


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as source:
            return source.read(_LARGEST_LOOK)
    except OSError:
        return b""


def _holds_macros(name: str, content: bytes) -> bool:
    """Whether an office document has a project of macros in it, whatever its ending says."""
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                names = [part.casefold() for part in archive.namelist()]
        except (zipfile.BadZipFile, ValueError, OSError):
            return False
        return any(part.endswith(("vbaproject.bin", "vbadata.xml")) or part.startswith("basic/") for part in names)
    return _VBA in content


def refusal(file: File, why: str) -> CrmError:
    """Why this file is never opened from here, and what can be done."""
    name = safe_name(file.name)
    what = {
        RUNS: tr("“{name}” is a program or starts one. Kontor does not open such files.", name=name),
        DISGUISED: tr("“{name}” is not what its name says but a program. Kontor does not open it.", name=name),
    }[why]
    remedy = tr("If you know where it comes from, save it and have it checked by your virus scanner first.")
    return CrmError(what, safe=tr("Nothing was started."), remedy=remedy)


def warning(file: File, why: str) -> str:
    """What to think of before opening it."""
    name = safe_name(file.name)
    if why == MACROS:
        return tr("“{name}” can contain macros: small programs that run in Word or Excel.", name=name)
    if why == SCRIPTS:
        return tr("“{name}” is a page that can run scripts and fetch data from the internet.", name=name)
    if why == PACKED:
        return tr("“{name}” holds other files, which Kontor does not look at.", name=name)
    if why == "network":
        return tr("“{name}” lies on another computer: {path}", name=name, path=file.path)
    return tr("Kontor does not know what kind of file “{name}” is.", name=name)


def to_open(ws: Workspace, file: File) -> Path:
    """What to hand to the system: the linked file, or a copy that can only be read, in a folder of this user alone.
    Raises CrmError for what is never opened, is missing, or is not in this file."""
    level, why = judge(ws, file)
    if level == NEVER:
        raise refusal(file, why)
    if file.linked:
        path = Path(file.path)
        if not path.exists():
            raise CrmError(
                tr("“{name}” is not where it was: {path}", name=file.name, path=file.path),
                safe=tr("Nothing was changed."), remedy=tr("Say where it is now, or remove the link."),
            )  # fmt: skip
        return path
    return copy_out(ws, file)


def copy_out(ws: Workspace, file: File) -> Path:
    """A copy of a kept file that can only be read."""
    if not files.is_here(ws, file.sha256):
        raise not_here(file)
    path = own_folder() / safe_name(file.name)
    with path.open("xb") as target:
        target.writelines(files.pieces(ws, file.sha256))
    _mark_as_foreign(path)
    path.chmod(stat.S_IREAD)
    return path


def own_folder() -> Path:
    """A new folder for this user alone, which clear_copies() takes away."""
    return Path(tempfile.mkdtemp(prefix=COPIES))


def put_into(folder: Path, name: str, content: bytes) -> Path:
    """Write what another program handed over, under its name made safe; a second one of that name is numbered."""
    wanted = folder / (safe_name(name) or "file")
    path, number = wanted, 1
    while path.exists():
        number += 1
        path = wanted.with_stem(f"{wanted.stem} {number}")
    path.write_bytes(content)
    return path


def _mark_as_foreign(path: Path) -> None:
    """On Windows, say that it came from elsewhere: Office then opens it in its protected view."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            Path(f"{path}:Zone.Identifier").write_text("[ZoneTransfer]\nZoneId=3\n", "ascii")


def clear_copies(older_than: float = IN_USE) -> None:
    """Take away the copies of this user made that many seconds ago; one that a program still holds stays until next
    time."""
    for folder in Path(tempfile.gettempdir()).glob(f"{COPIES}*"):
        with contextlib.suppress(OSError):
            seen = folder.lstat()
            if sys.platform != "win32" and (stat.S_ISLNK(seen.st_mode) or seen.st_uid != os.getuid()):
                continue
            if seen.st_mtime > time.time() - older_than:
                continue
            for part in folder.iterdir():
                part.chmod(stat.S_IREAD | stat.S_IWRITE)
            shutil.rmtree(folder)


def not_here(file: File) -> CrmError:
    return CrmError(
        tr("What “{name}” holds is not in this file.", name=file.name),
        safe=tr("Nothing was changed."),
        remedy=tr("It is kept on the computer that filed it."),
    )
