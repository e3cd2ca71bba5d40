"""Whom this computer erased, noted outside the file by id alone: a file that comes back from a backup holds them again,
and must lose them again. One line each: the id of the file, the id the contact had."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from crm_desktop.common import paths


def _path() -> Path:
    return paths.data_folder() / "erased.txt"


def known(file_id: str) -> set[str]:
    try:
        lines = _path().read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    return {line.split(" ")[1] for line in lines if line.startswith(f"{file_id} ")}


def note(file_id: str, contacts: Iterable[str]) -> None:
    """Where nothing can be written, the proof in the file itself is left."""
    with suppress(OSError):
        _path().parent.mkdir(parents=True, exist_ok=True)
        with _path().open("a", encoding="utf-8") as file:
            file.writelines(f"{file_id} {contact}\n" for contact in sorted(contacts))
