"""Follow-ups as JSON and as text. The keys of the JSON are a promise to scripts: they are only ever added to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.records.dates import format_date
from crm_desktop.records.labels import label
from crm_desktop.records.recurrence import in_words

if TYPE_CHECKING:
    from crm_desktop.records.followup import FollowUp


def as_json(found: FollowUp) -> dict[str, Any]:
    return {
        "id": found.id, "kind": found.kind, "text": found.subject, "date": found.day or None,
        "time": found.time or None, "until": found.until or None, "minutes": found.minutes or None,
        "repeat": found.repeat or None, "owner": found.owner, "handed_by": found.handed_by or None,
        "important": found.important, "contact": found.contact, "contact_id": found.contact_id, "notes": found.body,
        "state": found.state, "result": found.result or None,
    }  # fmt: skip


def what(found: FollowUp) -> str:
    """What it is and with whom."""
    named = label("activity", found.kind) + (f": {found.subject}" if found.subject else "")
    return " · ".join(part for part in (found.contact, named) if part)


def line(found: FollowUp) -> str:
    """One follow-up in a line of text."""
    when = " ".join(filter(None, (format_date(found.day) if found.day else "", found.time)))
    parts = (when, what(found), in_words(found.repeat), found.owner, "!" if found.important else "")
    return " · ".join(part for part in parts if part)
