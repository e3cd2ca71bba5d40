"""The history of a case: one line for each move, with how long it was in the step it left."""

from __future__ import annotations

from crm_desktop.common.clock import parse_stamp, stamp
from crm_desktop.store import schema
from crm_desktop.store.queries import cases
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows


def note(ws: Workspace, case_id: str, version_id: str, from_step: str, to_step: str, reaction: str = "") -> None:
    """Within the operation that moves a case: write the move down. `reaction` is '' where it was moved by hand."""
    now = stamp(ws.clock())
    since, until = parse_stamp(cases.last_move(ws, case_id)), parse_stamp(now)
    stayed = max(0, round((until - since).total_seconds())) if since and until else None
    rows.insert(
        ws, schema.CASE_MOVE,
        {
            "case_id": case_id, "version_id": version_id, "from_step": from_step, "to_step": to_step,
            "reaction": reaction, "at": now, "user_id": ws.user_id, "stayed": stayed,
        },
    )  # fmt: skip
