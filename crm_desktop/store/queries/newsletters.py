"""What the exchange with newsletter services looks up. SELECT only."""

from __future__ import annotations

import json
from collections.abc import Sequence

from crm_desktop.store.workspace import Workspace


def unmarked(ws: Workspace, normal: str) -> list[str]:
    """The channels with this e-mail address that nobody marked as bounced yet."""
    rows = ws.rows(
        "SELECT id FROM channel WHERE kind = 'email' AND normal = ? AND deleted_at IS NULL AND bounced IS NOT 1",
        (normal,),
    )
    return [row[0] for row in rows]


def names(ws: Workspace, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Contact to first and last name."""
    rows = ws.rows(
        "SELECT c.id, coalesce(c.first_name, ''), coalesce(c.last_name, '') FROM json_each(?) AS j"
        " JOIN contact AS c ON c.id = j.value",
        (json.dumps(list(ids)),),
    )
    return {row[0]: (row[1], row[2]) for row in rows}
