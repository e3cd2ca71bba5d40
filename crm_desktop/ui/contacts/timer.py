"""Minutes by a clock: started with a contact or on an entry, seen in the top bar while it runs, also after a restart.

Stopped, it asks what was done and writes that down with its minutes; begun on an entry it adds the minutes to it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit
from shiboken6 import isValid

from crm_desktop.common.clock import parse_stamp, stamp
from crm_desktop.common.i18n import texts
from crm_desktop.operations import activities as operations
from crm_desktop.operations import settings as business
from crm_desktop.records.followup import LOGGED
from crm_desktop.records.labels import label
from crm_desktop.store.queries import activities, contacts
from crm_desktop.ui.followups import words
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import NumberField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from collections.abc import Callable

    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

KEY = "timer"
SECOND_MS = 1_000
MOST_MINUTES = 60 * 24 * 31


class Timer(QObject):
    """One per window. It is a setting of this computer: contact, entry, and the moment it was started."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._ws: Workspace | None = None
        self._office = ""
        self._pill: Button | None = None
        self._tick = QTimer(self, interval=SECOND_MS)
        self._tick.timeout.connect(self.show)
        self._tick.start()
        self.show()

    @staticmethod
    def of(context: Context) -> Timer:
        found = context.window.findChild(Timer)
        return found if found is not None else Timer(context)

    @property
    def running(self) -> dict[str, Any] | None:
        """What runs for the open file."""
        found = self._context.settings.get(KEY)
        if not isinstance(found, dict) or not self._context.has_file or self._context.ws.read_only:
            return None
        ws = self._context.ws
        if ws is not self._ws:
            self._ws, self._office = ws, _office(ws)
        moment = parse_stamp(str(found.get("since", "")))
        return found if moment is not None and found.get("office") == self._office else None

    def elapsed(self) -> timedelta:
        """Since it was started; nothing, where the clock was set back meanwhile."""
        running = self.running
        since = parse_stamp(running["since"]) if running else None
        return max(timedelta(), self._context.clock() - since) if since is not None else timedelta()

    def start(self, contact_id: str, activity_id: str = "") -> None:
        """Start for a contact, or for an entry of it. One that runs already is asked about first."""
        if self.running is not None:
            self.stop()
            return
        self._context.settings.set(
            KEY,
            {
                "office": _office(self._context.ws), "contact": contact_id, "activity": activity_id,
                "since": stamp(self._context.clock()),
            },
        )  # fmt: skip
        self.show()

    def show(self) -> None:
        """The pill in the top bar, with the minutes and seconds; gone when nothing runs."""
        running, bar = self.running, self._context.window.frame.top_bar
        if self._pill is not None and not isValid(self._pill):
            self._pill = None  # it went with the top bar of another language or theme
        if running is None:
            if self._pill is not None and self._pill.parent() is bar:
                bar.remove_pill(self._pill)
            self._pill = None
            return
        if self._pill is None or not bar.has_pill(self._pill):
            self._pill = Button("", "soft", "timer", bar, size="small")
            self._pill.setToolTip(tr("Stop the timer"))
            self._pill.clicked.connect(self.stop)
            bar.add_pill(self._pill)
        name = contacts.name(self._context.ws, running["contact"])
        hours, rest = divmod(int(self.elapsed().total_seconds()), 3600)
        clock = f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
        self._pill.setText(f"{clock} · {name if len(name) < 28 else name[:26].rstrip() + ' …'}".replace("&", "&&"))
        self._pill.setAccessibleName(tr("Timer for {name}: {time}", name=name, time=clock))

    def stop(self) -> None:
        """Ask what was done; on an entry add the minutes to it."""
        running = self.running
        if running is None:
            return
        minutes = min(MOST_MINUTES, max(1, -(-int(self.elapsed().total_seconds()) // 60)))
        entry = activities.activity(self._context.ws, running["activity"]) if running["activity"] else None
        if entry is not None:
            self._add(entry.id, entry.minutes + minutes, minutes)
            return
        since = parse_stamp(running["since"]) or self._context.clock()
        contact_id = running["contact"]

        def save(kind: str, text: str, spent: int) -> None:
            done = self._context.do(
                lambda: operations.log(self._context.ws, [contact_id], kind, text, at=since, minutes=spent),
                tr.plural(spent, "{n} minute written down", "{n} minutes written down"),
            )
            if done is not None:
                self.forget()

        anchor = self._pill or self._context.window.frame.top_bar
        name = contacts.name(self._context.ws, contact_id)
        TimerPanel(anchor, name, minutes, save, self.forget).open_at(anchor, align="right")

    def _add(self, activity_id: str, whole: int, added: int) -> None:
        done = tr.plural(added, "{n} minute added", "{n} minutes added")
        ws, before = self._context.ws, self._context.changes.last
        self._context.do(lambda: operations.change(ws, activity_id, minutes=whole), lambda _: done)
        if self._context.changes.last is not before:
            self.forget()

    def forget(self) -> None:
        self._context.settings.set(KEY, None)
        self.show()


class TimerPanel(Popover):
    """What was done in these minutes. Closed without an answer, the timer runs on."""

    def __init__(
        self, anchor: Button, name: str, minutes: int, on_save: Callable[[str, str, int], object],
        on_discard: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(anchor, tr("Stop the timer"), width=380)
        self._on_save, self._on_discard = on_save, on_discard
        self.body.addWidget(Label(name, "head"))
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(tr("What was done"))
        self.text.setPlaceholderText(tr("What was done …"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 3 + 16)
        self.body.addWidget(self.text)
        row = QHBoxLayout()
        self.kind = Combo(
            tr("Kind"), [Option(kind, label("activity", kind), words.LOOKS[kind][0]) for kind in LOGGED], self,
            compact=True, quiet=True,
        )  # fmt: skip
        self.kind.set_value("call")
        self.kind.chosen.connect(self.kind.set_value)
        self.minutes = NumberField(tr("Minutes"), self, least=1, most=MOST_MINUTES)
        self.minutes.setValue(minutes)
        for widget in (self.kind, self.minutes, Label(tr("min"), "small", "text3")):
            row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)
        foot = QHBoxLayout()
        self.discard = Button(tr("Discard"), parent=self, size="small")
        self.discard.clicked.connect(self._discard)
        self.save = Button(tr("Save"), "primary", parent=self, size="small", shortcut="Ctrl+Return")
        self.save.clicked.connect(self._save)
        foot.addWidget(self.discard)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addLayout(foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._save)
        self.setFocusProxy(self.text)

    def _save(self) -> None:
        kind, text, minutes = self.kind.value, self.text.toPlainText(), self.minutes.value()
        self.close()
        self._on_save(kind, text, minutes)

    def _discard(self) -> None:
        self.close()
        self._on_discard()


def _office(ws: Workspace) -> str:
    return business.get(ws, "file.id") or ws.path.stem
