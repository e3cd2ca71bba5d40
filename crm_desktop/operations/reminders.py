"""Reminders: what rings now, put off, put away. Putting off moves the reminder, not the follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings
from crm_desktop.records import reminders as rules
from crm_desktop.records.reminders import Habits, Quiet, Reminder
from crm_desktop.store import schema
from crm_desktop.store.queries import followups as followup_queries
from crm_desktop.store.queries import reminders as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import reminders as told
from crm_desktop.store.writes import rows

tr = texts("reminders")

ALL_AT_ONCE = 5_000
"""So many reminders are put away in one step at most."""


def wall(ws: Workspace) -> datetime:
    """The moment on the wall of this machine."""
    return ws.clock().astimezone().replace(tzinfo=None)


def habits(settings: Settings) -> Habits:
    """How this machine reminds."""
    lead: Any = settings.get("remind_lead", rules.LEAD_MINUTES)
    return Habits(
        min(max(lead, 0), 24 * 60) if isinstance(lead, int) else rules.LEAD_MINUTES,
        _clock(settings, "remind_day_starts", rules.DAY_STARTS),
    )


def quiet(settings: Settings) -> Quiet:
    """When this machine keeps quiet."""
    usual = Quiet()
    return Quiet(
        bool(settings.get("quiet_hours", False)),
        _clock(settings, "quiet_starts", usual.starts), _clock(settings, "quiet_ends", usual.ends),
        bool(settings.get("quiet_weekend", False)),
    )  # fmt: skip


def _clock(settings: Settings, key: str, usual: str) -> str:
    try:
        return rules.clock_time(str(settings.get(key, usual)))
    except ValueError:
        return usual


def owners(ws: Workspace) -> list[str]:
    """Whose reminders ring here: those of the acting member, and of whom they stand in for."""
    return followup_queries.owners_for(ws, ws.user_id, wall(ws).date())


def ring(ws: Workspace, how: Habits, limit: int = 20) -> tuple[list[Reminder], int]:
    """What has to ring now, the latest first, and how many in all; from now on it counts as rung. In a file open for
    reading only nothing can be noted and nothing rings."""
    now, whose = wall(ws), owners(ws)
    found = queries.new(ws, ws.user_id, whose, now, how, limit + 1)
    if not found or ws.read_only:
        return [], 0
    count = len(found)
    if count > limit:
        count = len(queries.new(ws, ws.user_id, whose, now, how, -1))
    told.note_told(ws, ws.user_id, whose, now, how)
    return found[:limit], count


def put_away(ws: Workspace, reminders: Sequence[Reminder]) -> None:
    """Seen: these remind no more. The follow-ups stay as they are."""
    label = tr.plural(len(reminders), "Put {n} reminder away", "Put {n} reminders away")
    with ws.operation(label):
        for item in reminders[:ALL_AT_ONCE]:
            rows.update(ws, schema.ACTIVITY, item.id, {"remind_seen": item.moment})


def put_all_away(ws: Workspace, how: Habits) -> int:
    """All that waits. Returns how many."""
    found = queries.waiting(ws, owners(ws), wall(ws), how, ALL_AT_ONCE)
    if found:
        put_away(ws, found)
    return len(found)


def snooze(ws: Workspace, activity_ids: Sequence[str], until: str) -> None:
    """Remind again at this wall-clock moment; the day and time of the follow-up stay."""
    label = tr.plural(len(activity_ids), "Put {n} reminder off", "Put {n} reminders off")
    with ws.operation(label):
        for activity_id in activity_ids:
            rows.update(ws, schema.ACTIVITY, activity_id, {"snooze_at": until, "remind_seen": ""})
