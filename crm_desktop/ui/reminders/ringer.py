"""Lets reminders ring: looks when the next one comes, when data change, and after sleep or a clock put right.

Between two looks nothing is read: once a minute the clocks are compared in memory, which notices sleep, too.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import reminders, rhythms
from crm_desktop.records import reminders as rules
from crm_desktop.records.reminders import Clocks, Reminder
from crm_desktop.store import schema
from crm_desktop.store.queries import reminders as queries
from crm_desktop.ui.changes import concerns
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.reminders import words

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("reminders")

MINUTE_MS = 60_000
SOON_MS = 400
"""After a change: several come together."""
LONGEST = timedelta(hours=1)
TOUCHES = frozenset({schema.ACTIVITY, schema.USER})


class _Look(NamedTuple):
    count: int
    new: bool
    coming: str


class Ringer(QObject):
    """One per window. `changed` comes with another number of waiting reminders."""

    changed = Signal()

    def __init__(self, context: Context, counted: Callable[[], float] = time.monotonic) -> None:
        super().__init__(context.window)
        self._context, self._counted = context, counted
        self._clocks = Clocks()
        self._reader = Reader(context, self)
        self._ws: Workspace | None = None
        self._first = True
        self._next: datetime | None = None
        self._looked: datetime | None = None
        self._kept = self._handed = ""
        self._ringing = False
        self.count = 0
        self.notify: Callable[[str, str], bool] | None = None
        """Shows a message of the system; False when it cannot."""
        self.open_bell: Callable[[], object] = lambda: None
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.tick)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)
        context.changes.changed.connect(self._data_changed)
        context.navigation.moved.connect(self._moved)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.connect(self._state_changed)
        self.tick()

    @staticmethod
    def of(context: Context) -> Ringer:
        found = context.window.findChild(Ringer)
        return found if found is not None else Ringer(context)

    def now(self) -> datetime:
        return self._context.now().replace(tzinfo=None)

    # when to look

    def tick(self) -> None:
        """Look if the time has come or the clocks did not go on as they should; wake again within a minute."""
        if hasattr(time, "tzset"):
            time.tzset()  # somebody may have travelled: the zone is read once otherwise
        now = self.now()
        jumped = self._clocks.jumped(now, self._counted())
        due = self._next is not None and now >= self._next
        old = self._looked is None or not timedelta(0) <= now - self._looked < LONGEST
        if jumped or due or old or (self._looked is not None and self._looked.date() != now.date()):
            self.look()
        self._arm()

    def _arm(self) -> None:
        wait = MINUTE_MS
        if self._next is not None:
            until = (self._next - self.now()).total_seconds() * 1000
            wait = int(min(max(until, 0), MINUTE_MS)) + 50
        self._timer.start(wait)

    def _data_changed(self, change: Change | None) -> None:
        if concerns(change, TOUCHES):
            self._soon.start()

    def _moved(self) -> None:
        if self._context.has_file and self._context.ws is not self._ws:
            self.look()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.tick()

    def look(self) -> None:
        """Read what reminds now, beside the window."""
        context = self._context
        if not context.has_file:
            self._set_count(0)
            return
        if context.ws is not self._ws:
            self._ws, self._first, self._ringing = context.ws, True, False
        now, how = self.now(), reminders.habits(context.settings)
        member, whose = context.ws.user_id, reminders.owners(context.ws)
        self._looked = now

        def read(ws: Workspace) -> _Look:
            return _Look(
                queries.count(ws, whose, now, how), bool(queries.new(ws, member, whose, now, how, 1)),
                queries.next_moment(ws, whose, now, how),
            )  # fmt: skip

        self._reader.ask("look", read, self._take)
        self._keep_rhythms(now)
        self._hand_on(now)

    def _hand_on(self, now: datetime) -> None:
        """Once an hour, and after its settings were changed: tickets and complaints that waited too long."""
        context = self._context
        hour = f"{context.ws.path} {now:%Y-%m-%d %H}"
        if hour == self._handed or context.ws.read_only:
            return
        self._handed = hour

        def keep(ws: Workspace, _progress: object) -> list[str]:
            from crm_desktop.operations import escalation

            return [item.case.title for item in escalation.keep(ws)]

        def done(titles: list[str]) -> None:
            if titles and context.has_file:
                text = tr("“{title}” waited too long and was handed on", title=titles[0])
                if len(titles) > 1:
                    text = tr("{n} cases waited too long and were handed on", n=len(titles))
                context.toast(text, action=(tr("Show"), lambda: context.go("today")))

        context.run(tr("What waits too long"), keep, done, self._failed, quiet=True)

    def _keep_rhythms(self, now: datetime) -> None:
        """Once a day, and after the rhythms were changed (forget_day), plan what they and the ends of contracts ask
        for."""
        context = self._context
        day = f"{context.ws.path} {now.date()}"
        if day == self._kept or context.ws.read_only:
            return
        self._kept = day

        def done(made: tuple[int, int]) -> None:
            by_rhythm, by_end = made
            if not any(made) or not context.has_file:
                return
            text = tr.plural(
                by_rhythm, "The contact rhythm planned {n} follow-up", "The contact rhythm planned {n} follow-ups"
            )
            if by_end:
                text = tr.plural(
                    by_end, "{n} follow-up planned before a contract or warranty ends",
                    "{n} follow-ups planned before contracts and warranties end",
                )  # fmt: skip
            context.toast(text, action=(tr("Show"), lambda: context.go("today")))

        def keep(ws: Workspace, _progress: object) -> tuple[int, int]:
            from crm_desktop.operations import equipment

            return rhythms.keep(ws), equipment.keep(ws)

        context.run(tr("Contact rhythm"), keep, done, self._failed, quiet=True)

    def forget_day(self) -> None:
        """The rhythms were changed: ask them again."""
        self._kept = self._handed = ""
        self._soon.start()

    # what was found

    def _take(self, found: _Look) -> None:
        self._next = datetime.fromisoformat(found.coming) if found.coming else None
        if found.new:
            quiet = rules.quiet_until(self.now(), reminders.quiet(self._context.settings))
            if quiet is None:
                self._ring()
            else:
                self._first = False
                self._next = quiet if self._next is None else min(quiet, self._next)
        else:
            self._first = False
        self._set_count(found.count)
        self._arm()

    def _set_count(self, count: int) -> None:
        if count != self.count:
            self.count = count
            self.changed.emit()
        self.show_count()

    def show_count(self) -> None:
        """At the bell, which is made anew with the window's content."""
        self._context.window.frame.top_bar.set_waiting(self.count)

    def _ring(self) -> None:
        if self._ringing:  # two at once would both find the same
            return
        how, first = reminders.habits(self._context.settings), self._first
        self._first, self._ringing = False, True
        ws = self._context.ws

        def done(rung: tuple[list[Reminder], int]) -> None:
            found, count = rung
            self._ringing = False
            if found and self._context.has_file and self._context.ws is ws and not (first and self._restored()):
                self.say(found, count, missed=first)

        self._context.run(
            tr("Reminders"), lambda own, _progress: reminders.ring(own, how), done, self._failed, quiet=True
        )

    def _restored(self) -> bool:
        """Whether one looks at what a backup brought back: nothing was missed then, and what waits is at the bell."""
        place = self._context.navigation.current
        return place is not None and place.screen == "restore"

    def _failed(self, problem: Exception) -> None:
        """A file that another program holds for the moment is no news: the next look tries again."""
        self._ringing, self._kept, self._handed = False, "", ""
        if not isinstance(problem, CrmError):
            self._context.show_error(problem)

    def say(self, found: list[Reminder], count: int, *, missed: bool) -> None:
        """One message, however many there are: of the system when one works elsewhere, in the window otherwise."""
        title, text = words.message(found, count, self._context.today(), missed=missed)
        window = self._context.window
        if not window.isActiveWindow() and self.notify is not None and self.notify(title, text):
            return
        QApplication.alert(window)
        line = f"{title}: {text}" if count == 1 else title
        self._context.toast(line, action=(tr("Show"), self.open_bell))
