"""The calendar that other programs subscribe to: kept up to date while one works, and where it is set up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.exchange import calendar_feed
from crm_desktop.exchange.calendar_feed import BUSY, DETAILS, Feed
from crm_desktop.store import schema
from crm_desktop.store.queries import users
from crm_desktop.ui.calendar.setup import keep
from crm_desktop.ui.changes import concerns
from crm_desktop.ui.folders import EXPORT_FOLDER, with_ending
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.dialog import Dialog
from crm_desktop.ui.widgets.forms import FieldRow, ToggleSwitch
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("calendar")

QUIET_MS = 2_000
"""So long after the last change the calendar is written."""
TOUCHES = frozenset({schema.ACTIVITY, schema.ACTIVITY_LINK, schema.CONTACT, schema.CHANNEL, schema.USER})


class FeedKeeper(QObject):
    """One per window. Writes the calendar in the background a moment after each change, and at the start."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._running = self._again = False
        self.problem: CrmError | None = None
        self._timer = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._timer.timeout.connect(self.write)
        context.changes.changed.connect(self._changed)
        context.background.stopped.connect(self._stopped)
        self._timer.start()

    def _changed(self, change: Change | None) -> None:
        if concerns(change, TOUCHES):
            self._timer.start()

    def _stopped(self) -> None:
        self._running = self._again = False

    def write(self) -> None:
        """Bring it up to date now."""
        context = self._context
        if not context.has_file or calendar_feed.feed(context.ws, context.settings) is None:
            return
        if self._running:
            self._again = True
            return
        self._running, settings = True, context.settings
        context.run(
            tr("Writing the calendar"), lambda ws, _progress: calendar_feed.keep(ws, settings),
            lambda _count: self._done(None), self._done, quiet=True,
        )  # fmt: skip

    def _done(self, problem: Exception | None) -> None:
        self._running = False
        said_before, self.problem = self.problem, problem if isinstance(problem, CrmError) else None
        if problem is not None and self.problem is None:
            self._context.show_error(problem)
        elif self.problem is not None and said_before is None:  # said once, not after each change
            text = tr("The calendar for others could not be written: {reason}", reason=self.problem.what)
            self._context.toast(text, action=(tr("Show"), lambda: SubscribeDialog(self._context).open()))
        if self._again:
            self._again = False
            self.write()


class SubscribeDialog(Dialog):
    """Where the calendar stands, and what it tells."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context.window, tr("Calendar for other programs"),
            tr("Kontor keeps a file up to date that Outlook, Thunderbird and phones can subscribe to. Put it into a "
               "folder they can reach."),
        )  # fmt: skip
        self._context = context
        self._feed = calendar_feed.feed(context.ws, context.settings)
        self._path = self._feed.path if self._feed is not None else ""
        self.where = ElidedLabel(self._path or tr("No file yet"), "body", "text2")
        choose = Button(tr("Choose …"), icon="folder-open", parent=self)
        choose.clicked.connect(self._choose)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.where, 1)
        row.addWidget(choose)
        self.choose = choose
        self.shown = Combo(
            tr("What others see"), [Option(DETAILS, tr("Everything")), Option(BUSY, tr("Only when somebody is busy"))]
        )
        self.shown.chosen.connect(self.shown.set_value)
        self.shown.set_value(self._feed.shown if self._feed is not None else DETAILS)
        names = users.users(context.ws)
        self.member = Combo(tr("Whose calendar"), [Option("", tr("Everybody")), *(Option(*each) for each in names)])
        self.member.chosen.connect(self.member.set_value)
        self.member.set_value(self._feed.member if self._feed is not None else "")
        self.followups = ToggleSwitch(tr("With follow-ups"), self)
        self.followups.setChecked(self._feed.followups if self._feed is not None else True)
        self.body.addWidget(FieldRow(tr("File"), box))
        self.body.addWidget(FieldRow(tr("What others see"), self.shown))
        person = FieldRow(tr("Whose calendar"), self.member)
        self.body.addWidget(person)
        person.setVisible(len(names) > 1)
        self.body.addWidget(self.followups)
        self.body.addWidget(Label(tr("Everybody who can read the file sees what is in it."), "small", "text3"))
        if self._feed is not None:
            self.add_button(tr("Keep it no longer"), "secondary", self._stop, left=True)
        self.add_button(tr("Cancel"), "secondary", self.reject)
        self.add_button(tr("Keep up to date"), "primary", self._save)
        self._show_state()

    def _show_state(self) -> None:
        assert self.primary is not None
        self.primary.setEnabled(bool(self._path))
        self.where.setText(self._path or tr("No file yet"))

    def _choose(self) -> None:
        proposal = self._path or str(Path.home() / "kontor.ics")
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Calendar for other programs"), proposal, f"{tr('Calendar')} (*.ics)"
        )
        if chosen:
            path = Path(chosen)
            found = path if path.suffix.lower() == ".ics" else with_ending(self, path, ".ics")
            self._path = str(found) if found is not None else self._path
            self._show_state()

    def _save(self) -> None:
        wanted = Feed(self._path, self.shown.value, self.followups.isChecked(), self.member.value)
        count = self._context.do(lambda: calendar_feed.follow(self._context.ws, self._context.settings, wanted))
        if count is not None:
            keep(self._context)
            self.accept()
            self._context.toast(
                tr.plural(count, "{n} entry written; kept up to date from now on",
                          "{n} entries written; kept up to date from now on")
            )  # fmt: skip

    def _stop(self) -> None:
        self._context.do(lambda: calendar_feed.follow(self._context.ws, self._context.settings, None))
        self.accept()
        self._context.toast(tr("The calendar is kept no longer. The file that was written stays."))


def export(context: Context) -> None:
    """Ask where to, and write everything that has a day."""
    from crm_desktop.common.zone import local_zone
    from crm_desktop.exchange import calendars
    from crm_desktop.store.queries import calendar

    folder = Path(context.settings.get(EXPORT_FOLDER) or Path.home())
    proposal = folder / f"{tr('Calendar')} {context.today().isoformat()}.ics"
    chosen, _ = QFileDialog.getSaveFileName(
        context.window, tr("Export calendar"), str(proposal), f"{tr('Calendar')} (*.ics)"
    )
    if not chosen:
        return
    path: Path | None = Path(chosen)
    path = path if path.suffix.lower() == ".ics" else with_ending(context.window, path, ".ics")
    if path is None:
        return

    def work(ws: Workspace, _progress: object) -> int:
        return calendars.export(ws, path, calendar.with_a_day(ws), calendars.Look(local_zone()))

    def done(count: int) -> None:
        text = tr.plural(count, "{n} entry written to “{name}”", "{n} entries written to “{name}”", name=path.name)
        context.toast(text)

    context.run(tr("Exporting the calendar"), work, done)
