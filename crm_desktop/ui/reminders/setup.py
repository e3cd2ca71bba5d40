"""What reminders need when the window stands: the ringer, the tray, the bell's commands, and who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.store import schema
from crm_desktop.ui import members
from crm_desktop.ui.changes import concerns
from crm_desktop.ui.commands import Command
from crm_desktop.ui.reminders.ringer import Ringer
from crm_desktop.ui.reminders.tray import Tray

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("reminders")


def setup(context: Context) -> None:
    ringer = Ringer.of(context)
    tray = Tray(context, ringer)
    ringer.open_bell = lambda: open_bell(context)
    context.providers.reminders_changed = lambda: (tray.refresh(), ringer.look())
    context.providers.rhythms_changed = ringer.forget_day

    def made() -> None:
        ringer.show_count()
        members.show_me(context)

    def changed(change: Change | None) -> None:
        if concerns(change, frozenset({schema.USER})):
            members.show_me(context)

    context.providers.bell_made = made
    context.changes.changed.connect(changed)
    context.navigation.moved.connect(lambda _: members.show_me(context))
    members.setup(context)
    members.show_me(context)
    context.commands.add(
        Command(
            "reminders.open", tr, mark("Reminders"), ringer.open_bell, "view", icon="bell", shortcut="Ctrl+Shift+B",
            synonyms_en="bell, alarm, notifications", synonyms_de="Erinnerungen, Glocke, Wecker, Benachrichtigungen",
        ),
    )  # fmt: skip


def open_bell(context: Context) -> None:
    """The panel under the bell; in a task without a top bar, at the top of the window."""
    from crm_desktop.ui.reminders.bell import BellPanel

    top_bar = context.window.frame.top_bar
    anchor = top_bar.bell if top_bar.bell.isVisible() else context.window.frame
    BellPanel(context, anchor).open_at(anchor, align="right")
