"""The figures of the navigation: counts of screens, saved lists, the age of the backup."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.ui.navigation import load

from .navigation_panel import SaveState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.ui.context import Context
    from crm_desktop.ui.navigation import Screen

    from .navigation_panel import NavigationPanel

tr = texts("window")

AGEING, OLD = timedelta(hours=24), timedelta(days=7)


def refresh(panel: NavigationPanel, context: Context, screens: Sequence[Screen]) -> None:
    """Read them again from the open file."""
    for screen in screens:
        if screen.badge and screen.id in panel.buttons:
            panel.buttons[screen.id].set_count(load(screen.badge)(context.ws), screen.badge_tone)
    if context.providers.saved_lists is not None:
        panel.set_lists(context.providers.saved_lists())
        panel.set_current(context.navigation.current)
    panel.save.set_state(save_state(context))


def save_state(context: Context) -> SaveState:
    """What stands at the foot of the navigation: amber after a day without backup, red after a week."""
    if context.ws.read_only:
        return SaveState(tr("Read only"), tr("Nothing is changed"), "ok")
    if context.providers.last_backup is None:
        return SaveState(tr("All saved"), "", "ok")
    last = context.providers.last_backup()
    if context.providers.backup_problem is not None and context.providers.backup_problem():
        return SaveState(tr("All saved"), tr("Backup failed"), "danger")
    if last is None:
        return SaveState(tr("All saved"), tr("No backup yet"), "warn")
    age = context.clock() - last
    tone = "danger" if age > OLD else "warn" if age > AGEING else "ok"
    return SaveState(tr("All saved"), backup_text(last.astimezone(), context.now()), tone)


def backup_text(at: datetime, now: datetime) -> str:
    """How old the newest backup is: today 09:12, yesterday 09:12, or the day."""
    time = at.strftime("%H:%M")
    days = (now.date() - at.date()).days
    if days == 0:
        return tr("Backup today {time}", time=time)
    if days == 1:
        return tr("Backup yesterday {time}", time=time)
    day = at.strftime("%d.%m.%Y") if i18n.language() == "de" else f"{at.day} {at.strftime('%b %Y')}"
    return tr("Backup {day}", day=day)
