"""What the calendar gives the whole window: import, export, and the file that others subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("calendar")


def setup(context: Context) -> None:
    """Called once per window, after the first picture."""

    def subscribe() -> None:
        from .feed import SubscribeDialog

        SubscribeDialog(context).open()

    def export() -> None:
        from .feed import export as ask

        ask(context)

    context.commands.add(
        Command(
            "calendar.import", tr, mark("Import calendar …"), lambda: context.go("import"), "file", icon="import",
            enabled=lambda: tr("The file is open for reading only.") if context.ws.read_only else "",
            synonyms_en="ics, iCalendar, Outlook calendar, appointments",
            synonyms_de="ics, iCalendar, Outlook-Kalender, Termine einlesen",
        ),
        Command(
            "calendar.export", tr, mark("Export calendar …"), export, "file", icon="file-up",
            synonyms_en="ics, iCalendar, appointments", synonyms_de="ics, iCalendar, Termine ausgeben",
        ),
        Command(
            "calendar.subscribe", tr, mark("Calendar for other programs …"), subscribe, "file", icon="share-2",
            synonyms_en="subscribe, ics feed, Outlook, phone, Thunderbird, share calendar, busy",
            synonyms_de="abonnieren, ics, Outlook, Telefon, Handy, Thunderbird, Kalender teilen, beschäftigt",
        ),
    )  # fmt: skip
    if context.settings.get("calendar_feeds"):
        keep(context)


def keep(context: Context) -> None:
    """Begin to keep the calendar, where that has not begun yet."""
    from .feed import FeedKeeper

    if context.window.findChild(FeedKeeper) is None:
        FeedKeeper(context)
