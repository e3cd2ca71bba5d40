"""Which mails this computer has begun to hand to a server, noted outside the file: a copy of the file, or one that came
back from a backup, would otherwise send again what its queue still holds. One message id a line, "-" before it where
the server had not taken it."""

from __future__ import annotations

import os
from pathlib import Path

from crm_desktop.common import paths
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

tr = texts("mailing")


def _path() -> Path:
    return paths.data_folder() / "handed-over.txt"


def known(message_id: str) -> bool:
    path = _path()
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    last = next((line for line in reversed(lines) if line.removeprefix("-") == message_id), "")
    return last == message_id


def note(message_id: str) -> None:
    """Lasts before it returns. Raises CrmError when it cannot be written: then nothing may be sent."""
    _append(message_id)


def forget(message_id: str) -> None:
    """The server does not have this one."""
    if known(message_id):
        _append(f"-{message_id}")


def _append(line: str) -> None:
    path = _path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise CrmError(
            tr("“{path}” cannot be written: {reason}.", path=str(path), reason=problem.strerror or str(problem)),
            safe=tr("The mail was not sent."),
        ) from problem
