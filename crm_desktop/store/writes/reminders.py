"""Which reminders rang. Local to this file and not journaled: ringing changes nothing of the office's data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from crm_desktop.records.reminders import Habits, minute
from crm_desktop.store.queries import reminders
from crm_desktop.store.workspace import Workspace

KEPT = timedelta(days=60)
"""So long it is known that something done or dropped rang: undo may bring it back."""


def note_told(ws: Workspace, member: str, owners: Sequence[str], now: datetime, habits: Habits) -> None:
    """All that reminds now has rung for this member; what is long done is forgotten."""
    sql, values = reminders.waiting_sql(owners, now, habits)
    with ws.writable() as connection:
        connection.execute(
            f"INSERT OR IGNORE INTO reminder_told(user_id, activity_id, moment) SELECT :member, w.id, w.moment"
            f" FROM ({sql}) AS w",
            {**values, "member": member},
        )
        connection.execute(
            "DELETE FROM reminder_told WHERE moment < :old AND NOT EXISTS (SELECT 1 FROM activity AS a WHERE"
            " a.id = reminder_told.activity_id AND a.state = 'planned' AND a.deleted_at IS NULL)",
            {"old": minute(now - KEPT)},
        )
