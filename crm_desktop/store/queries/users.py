"""The people of the office."""

from __future__ import annotations

from crm_desktop.store.workspace import Workspace


def users(ws: Workspace) -> list[tuple[str, str]]:
    """Members of the office: (id, name)."""
    return [
        (row[0], row[1] or "") for row in ws.rows("SELECT id, name FROM user WHERE deleted_at IS NULL ORDER BY name")
    ]
