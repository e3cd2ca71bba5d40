"""How a reminder reads."""

from __future__ import annotations

from datetime import date

from crm_desktop.common.i18n import texts
from crm_desktop.records.reminders import Reminder
from crm_desktop.ui.followups import words

tr = texts("reminders")

LINES = 3
"""So many of several reminders are named in a message."""


def title(item: Reminder) -> str:
    return words.title(item.kind, item.subject)


def when(item: Reminder, today: date) -> str:
    """ "Today 10:00", "Fri 20 Nov"; '' for one without a day."""
    return " ".join(part for part in (words.day_words(item.day, today), item.time) if part)


def about(item: Reminder, today: date, me: str) -> str:
    """What stands below the title: with whom, when, and whose it is."""
    owner = tr("for {name}", name=item.owner) if item.owner and item.owner_id != me else ""
    return " · ".join(part for part in (item.contact, when(item, today), owner) if part)


def message(found: list[Reminder], count: int, today: date, *, missed: bool) -> tuple[str, str]:
    """Title and text of one message for all of them."""
    if count == 1:
        return title(found[0]), about(found[0], today, found[0].owner_id)
    head = tr.plural(count, "{n} reminder", "{n} reminders")
    if missed:
        head = tr.plural(count, "{n} reminder while Kontor was closed", "{n} reminders while Kontor was closed")
    lines = [" · ".join(filter(None, (title(item), item.contact))) for item in found[:LINES]]
    if count > LINES:
        lines.append(tr.plural(count - LINES, "and {n} more", "and {n} more"))
    return head, "\n".join(lines)
