"""Whether an office has begun to work: its first contact, follow-up and letter."""

from __future__ import annotations

from crm_desktop.store.workspace import Workspace

CONTACT, FOLLOW_UP, LETTER = "contact", "follow_up", "letter"
_NEWEST = "(SELECT kind, state, due_day FROM activity WHERE deleted_at IS NULL ORDER BY rowid DESC LIMIT 2000)"
"""The newest entries, so that a file with a million imported ones answers as fast as a new one."""


def done(ws: Workspace) -> frozenset[str]:
    asked = {
        CONTACT: "SELECT 1 FROM listing LIMIT 1",
        FOLLOW_UP: f"SELECT 1 FROM {_NEWEST} WHERE due_day IS NOT NULL LIMIT 1",
        LETTER: f"SELECT 1 FROM {_NEWEST} WHERE kind = 'letter' AND state IS NOT 'planned' LIMIT 1",
    }
    return frozenset(step for step, sql in asked.items() if ws.value(sql))
