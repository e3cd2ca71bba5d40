"""What can be done about a file that does not open: the same choices on the screen and in the question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from crm_desktop.common.errors import CrmError, DiskFull, FileLocked, FileMissing, FileNewer, FileRefused
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.exchange.backup import Backup

tr = texts("window")

RETRY, READ, MOVE, ACCEPT, RESTORE, OTHER = "retry", "read", "move", "accept", "restore", "other"


class Trouble(NamedTuple):
    """A file, what stands in the way, the newest good backup of it, and what the person can choose, best first."""

    path: Path
    problem: CrmError
    backup: Backup | None = None

    @property
    def choices(self) -> list[tuple[str, str]]:
        from crm_desktop.store.locations import RiskyLocation

        problem = self.problem
        restore = [(RESTORE, tr("Restore backup …"))] if self.backup is not None else []
        other = [(OTHER, tr("Choose another file …"))]
        if isinstance(problem, RiskyLocation):
            return [(MOVE, tr("Copy to this computer and open")), (ACCEPT, tr("Open it there all the same"))]
        if isinstance(problem, FileLocked):
            return [(RETRY, tr("Try again")), (READ, tr("Open for reading"))]
        if isinstance(problem, DiskFull):
            return [(RETRY, tr("Try again")), (READ, tr("Open for reading")), *other]
        if isinstance(problem, FileMissing):
            return [*restore, (RETRY, tr("Look again")), *([] if restore else other)]
        if isinstance(problem, FileNewer):
            return other
        return [*restore, *other] if isinstance(problem, FileRefused) else [(RETRY, tr("Try again")), *other]

    @property
    def icon(self) -> tuple[str, str]:
        """Picture and its kind."""
        from crm_desktop.store.locations import RiskyLocation

        if isinstance(self.problem, RiskyLocation):
            return "cloud-off", "warn"
        if isinstance(self.problem, FileLocked):
            return "lock", "warn"
        return ("circle-question-mark", "warn") if isinstance(self.problem, FileMissing) else ("circle-alert", "danger")


def trouble_with(path: Path, problem: CrmError) -> Trouble:
    """Looks for a backup where one would help."""
    if isinstance(problem, FileRefused) and not isinstance(problem, (FileLocked, FileNewer)):
        from crm_desktop.exchange import backup

        good = (found for found in backup.chain_for(path) if found.state == backup.GOOD)
        return Trouble(path, problem, next(good, None))
    return Trouble(path, problem)
