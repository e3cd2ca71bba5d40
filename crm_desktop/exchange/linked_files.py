"""Linked files that are not where they were: which, and where they must be when one of them has been found."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.records import moved_files
from crm_desktop.records.file import File
from crm_desktop.store.queries import files
from crm_desktop.store.workspace import Workspace

tr = texts("files")


class Missing(NamedTuple):
    file: File
    contact_id: str
    contact: str


def missing(ws: Workspace, progress: Progress | None = None) -> list[Missing]:
    """Every linked file or folder that cannot be found now. Asks the disk for each, so not on the UI thread: a network
    drive that is away may take seconds; of one folder that is away its files are not asked for again."""
    rows = files.linked(ws)
    if progress is not None:
        progress.start(tr("Checking linked files"), len(rows))
    there: dict[Path, bool] = {}
    found: list[Missing] = []
    for done, (file, contact_id, contact) in enumerate(rows, 1):
        path = Path(file.path)
        folder = there.get(path.parent)
        if folder is None:
            folder = there[path.parent] = _exists(path.parent)
        if not folder or not _exists(path):
            found.append(Missing(file, contact_id, contact))
        if progress is not None:
            progress.step(done)
    return found


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def relinked(ws: Workspace, file: File, new: Path) -> dict[str, Path]:
    """Where this file and the others that moved with it are now: id of the file to a path that exists. Only files that
    are missing are proposed, and of those only ones found at the new place."""
    others = {item.file.path: item.file.id for item in missing(ws) if item.file.id != file.id}
    places = moved_files.proposals(file.path, str(new), others)
    found = {others[old]: Path(path) for old, path in places.items() if _exists(Path(path))}
    return {file.id: new, **found}
