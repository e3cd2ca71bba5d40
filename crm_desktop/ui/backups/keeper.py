"""Makes backups while one works: hourly while the file changed and when the window closes; never in the way.

Also looks through the file once a day, and says at the foot of the window and in a banner when something is amiss.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.exchange import backup
from crm_desktop.store import upkeep
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route

if TYPE_CHECKING:
    from crm_desktop.exchange.backup import Backup, Outcome
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("backups")

TICK_MS = 60_000
FIRST_MS = 4_000
"""After the start: the first seconds belong to the person."""


class Keeper(QObject):
    """One per window. `changed` comes when a backup was made, failed, or another file was opened."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._ws: Workspace | None = None
        self._newest: Backup | None = None
        self._looked_through: Workspace | None = None
        self._after: list[Callable[[], object]] = []
        self.problem: CrmError | None = None
        self.running = False
        context.background.stopped.connect(self._stopped)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self, self.tick)

    @staticmethod
    def of(context: Context) -> Keeper:
        found = context.window.findChild(Keeper)
        return found if found is not None else Keeper(context)

    @property
    def newest(self) -> Backup | None:
        """The newest good backup of the open file; read once per file and after each backup."""
        ws = self._context.ws
        if ws is not self._ws:
            self._ws, self.problem = ws, None
            self._newest = backup.newest(ws)
        return self._newest

    def look_again(self) -> None:
        """Read the folder anew; backups may have come or gone by other hands."""
        if self._ws is self._context.ws:
            self._newest = backup.newest(self._context.ws)

    def last_moment(self) -> datetime | None:
        return self.newest.moment if self.newest is not None else None

    def problem_text(self) -> str:
        return self.problem.what if self.problem is not None and self._ws is self._context.ws else ""

    @property
    def changed_since(self) -> bool:
        """Whether the file holds something that the newest backup does not."""
        if self.newest is None:
            return upkeep.sequence(self._context.ws) > 0
        return upkeep.sequence(self._context.ws) != self.newest.sequence

    @property
    def possible(self) -> bool:
        return self._context.has_file and not self._context.ws.read_only

    def tick(self) -> None:
        """Do what is due now."""
        if not self.possible or self.running:
            return
        ws = self._context.ws
        self.look_again()  # the command line and the import make backups too
        if self._looked_through is not ws and ws.check_due():
            self._look_through(ws)
        elif backup.due(ws, self._context.clock()):
            self.back_up()

    def back_up(self, *, asked_for: bool = False) -> None:
        """Make a backup in the background; whoever asked for it is told how it went."""
        if self.running:
            return
        context, settings = self._context, self._context.settings
        self.running = True
        context.run(
            tr("Backing up"),
            lambda ws, _progress: backup.run(ws, settings),
            lambda outcome: self._done(outcome, asked_for),
            lambda problem: self._failed(problem, asked_for),
            quiet=not asked_for,
        )
        self.changed.emit()

    def _stopped(self) -> None:
        self.running = False
        self.changed.emit()

    def at_close(self, done: Callable[[], object]) -> bool:
        """Before the window closes: back up what changed, then call `done`. False when there is nothing to do."""
        if not self.possible or not (self.running or self.changed_since):
            return False
        self._after.append(done)
        self.back_up()
        return True

    def _done(self, outcome: Outcome, asked_for: bool) -> None:
        context, failed_before = self._context, self.problem is not None
        self.running, self.problem = False, outcome.problem
        self._ws, self._newest = context.ws, outcome.backup
        if outcome.problem is not None:
            self._tell(tr("The copy in the second folder failed: {reason}", reason=outcome.problem.what), "warn")
        elif failed_before:
            context.window.frame.show_state()  # takes the banner back
        if asked_for:
            context.toast(
                tr.plural(outcome.backup.contacts, "Backed up: {n} contact", "Backed up: {n} contacts"),
            )
        self._end()

    def _failed(self, problem: Exception, asked_for: bool) -> None:
        self.running = False
        if isinstance(problem, CrmError):
            self._ws, self.problem = self._context.ws, problem
            self._tell(tr("No backup could be made: {reason}", reason=problem.what), "danger")
            if asked_for:
                self._context.show_error(problem)
        else:
            self._context.show_error(problem)
        self._end()

    def _end(self) -> None:
        self._context.window.refresh_counts()
        self.changed.emit()
        after, self._after = self._after, []
        for done in after:
            done()

    def _tell(self, text: str, kind: str) -> None:
        show = (tr("Show backups"), lambda: self._context.go("backups"))
        self._context.window.set_banner(text, kind, action=show)

    def _look_through(self, ws: Workspace) -> None:
        self._looked_through = ws

        def look(own: Workspace, _progress: object) -> None:
            own.save_memory()  # every page is read once: keeping them would take 200 MB and help nobody
            own.quick_check()

        self._context.run(tr("Checking the file"), look, on_error=self._damaged, quiet=True)

    def _damaged(self, problem: Exception) -> None:
        if not isinstance(problem, CrmError):
            self._context.show_error(problem)
            return
        restore = (tr("Restore a backup …"), lambda: self._context.go("restore"))
        text = tr("{what} Your backups are not affected.", what=problem.what)
        self._context.window.set_banner(text, "danger", action=restore)


def setup(context: Context) -> None:
    keeper = Keeper.of(context)
    context.providers.last_backup = keeper.last_moment
    context.providers.backup_problem = keeper.problem_text
    context.providers.backup_route = Route("backups")
    context.providers.at_close = keeper.at_close
    context.commands.add(
        Command(
            "backup.now", tr, mark("Back up now"), lambda: keeper.back_up(asked_for=True), "file",
            icon="hard-drive-download", enabled=lambda: reason(keeper),
            synonyms_en="save, backup, safety copy", synonyms_de="Sichern, Datensicherung, Sicherungskopie, speichern",
        ),
        Command(
            "backup.restore", tr, mark("Restore a backup …"), lambda: context.go("restore"), "file", icon="history",
            needs_file=False, synonyms_en="restore, recover, yesterday, go back, lost",
            synonyms_de="Wiederherstellen, zurückspielen, gestern, Datenrettung, verloren",
        ),
    )  # fmt: skip


def reason(keeper: Keeper) -> str:
    """Why no backup can be made now, or ""."""
    if not keeper.possible:
        return tr("The file is open for reading only.")
    return tr("A backup is being made.") if keeper.running else ""
