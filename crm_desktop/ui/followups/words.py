"""How a follow-up reads and looks in the window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_amount
from crm_desktop.records.labels import label
from crm_desktop.records.recurrence import in_words
from crm_desktop.ui.dates import day_text, short_day

if TYPE_CHECKING:
    from crm_desktop.records.followup import FollowUp
    from crm_desktop.records.phrases import Reading

tr = texts("followups")

LOOKS = {
    "call": ("phone", "accent"), "email": ("mail", "info"), "letter": ("file-text", "violet"),
    "meeting": ("calendar", "info"), "visit": ("map-pin", "ok"), "task": ("circle-check", "neutral"),
    "fax": ("printer", "violet"), "sms": ("smartphone", "info"), "chat": ("message-square", "info"),
    "social": ("share-2", "info"), "web": ("globe", "info"), "note": ("sticky-note", "violet"),
}  # fmt: skip
"""Icon and tone of each kind of entry."""


def title(kind: str, subject: str) -> str:
    """ "Call: term of the contract", or the kind alone; a task is what it says."""
    if kind == "task" and subject:
        return subject
    name = label("activity", kind)
    return f"{name}: {subject}" if subject else name


def day_words(day: str, today: date) -> str:
    """ "Fri 20 Nov", in another year "11 Jan 2027", "Today"; '' for no day."""
    if not day:
        return ""
    found = date.fromisoformat(day)
    if found == today:
        return tr("Today")
    return short_day(found) if found.year == today.year else day_text(found)


def when(found: FollowUp, today: date) -> str:
    return " ".join(part for part in (day_words(found.day, today), found.time) if part)


def late(found: FollowUp, today: date) -> str:
    """ "2 days overdue", or ''."""
    return days_late(found.day, today) if found.overdue(today) else ""


def days_late(day: str, today: date) -> str:
    """The same for a day that is over."""
    days = (today - date.fromisoformat(day)).days
    return tr.plural(days, "{n} day overdue", "{n} days overdue")


def reading_parts(reading: Reading, today: date) -> list[tuple[str, str]]:
    """What was understood, each as icon and words."""
    icon, _ = LOOKS[reading.kind]
    found = [(icon, label("activity", reading.kind))]
    day = day_words(reading.date, today)
    if reading.date and reading.until:
        day = tr("{first} to {last}", first=day, last=day_words(reading.until, today))
    if text := ", ".join(part for part in (day, reading.time) if part):
        found.append(("calendar", text))
    elif not reading.repeat:
        found.append(("calendar", tr("without a day")))
    if reading.minutes:
        found.append(("timer", tr("{n} min", n=reading.minutes)))
    if reading.repeat:
        found.append(("repeat", in_words(reading.repeat)))
    if reading.owner:
        found.append(("user", reading.owner))
    if reading.important:
        found.append(("flag", tr("Important")))
    if reading.amount is not None:
        found.append(("banknote", format_amount(reading.amount, reading.currency)))
    found += [("tag", tag) for tag in reading.tags]
    return found


def choice(reading: Reading, today: date) -> str:
    """One of several readings, in as few words as tell it from the others."""
    day = day_words(reading.date, today)
    if not (day or reading.time or reading.repeat):
        return tr("no day")
    return " · ".join(part for part in (", ".join(filter(None, (day, reading.time))), in_words(reading.repeat)) if part)
