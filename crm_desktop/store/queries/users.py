"""The people of the office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from crm_desktop.records.member import Member


def users(ws: Workspace) -> list[tuple[str, str]]:
    """Members of the office: (id, name)."""
    return [
        (row[0], row[1] or "") for row in ws.rows("SELECT id, name FROM user WHERE deleted_at IS NULL ORDER BY name")
    ]


def names(ws: Workspace) -> dict[str, str]:
    """Names by id, also of those who have left: what they wrote stays theirs."""
    return {row[0]: row[1] or "" for row in ws.rows("SELECT id, name FROM user")}


def members(ws: Workspace) -> list[Member]:
    """The same with their address, absence and deputy."""
    from crm_desktop.records.member import Member

    rows = ws.rows(
        "SELECT id, name, email, absent_from, absent_until, deputy_id FROM user WHERE deleted_at IS NULL ORDER BY name"
    )
    return [Member(*(value or "" for value in row)) for row in rows]


def held_by(ws: Workspace, user_id: str) -> tuple[int, int]:
    """How many open follow-ups and how many contacts are theirs."""
    follow_ups = ws.value(
        "SELECT count(*) FROM activity INDEXED BY activity_open WHERE state = 'planned' AND deleted_at IS NULL"
        " AND owner_id = ?",
        (user_id,),
    )
    contacts = ws.value("SELECT count(*) FROM listing WHERE owner_id = ?", (user_id,))
    return int(follow_ups), int(contacts)


def open_follow_ups(ws: Workspace, user_id: str) -> list[str]:
    """What is still planned for a member."""
    rows = ws.rows(
        "SELECT id FROM activity INDEXED BY activity_open WHERE state = 'planned' AND deleted_at IS NULL"
        " AND owner_id = ? ORDER BY id",
        (user_id,),
    )
    return [row[0] for row in rows]


def looked_after(ws: Workspace, user_id: str) -> list[tuple[str, str]]:
    """(contact, column) of contacts whose owner or deputy a member is."""
    rows = ws.rows(
        "SELECT id, 'owner_id' FROM contact WHERE owner_id = ?1 AND deleted_at IS NULL UNION ALL"
        " SELECT id, 'deputy_id' FROM contact WHERE deputy_id = ?1 AND deleted_at IS NULL ORDER BY 1",
        (user_id,),
    )
    return [(row[0], row[1]) for row in rows]


def cases_led(ws: Workspace, user_id: str) -> list[str]:
    """The open cases a member leads."""
    rows = ws.rows(
        "SELECT id FROM process_case WHERE owner_id = ? AND outcome IS NULL AND deleted_at IS NULL ORDER BY id",
        (user_id,),
    )
    return [row[0] for row in rows]


def cases_with(ws: Workspace, contact_ids: Sequence[str]) -> list[tuple[str, str]]:
    """(case, who leads it) of the open cases of these contacts."""
    import json

    rows = ws.rows(
        "SELECT c.id, coalesce(c.owner_id, '') FROM json_each(?) AS j JOIN process_case AS c ON c.contact_id = j.value"
        " AND c.outcome IS NULL AND c.deleted_at IS NULL ORDER BY c.id",
        (json.dumps(list(contact_ids)),),
    )
    return [(row[0], row[1]) for row in rows]


def open_with(ws: Workspace, contact_ids: Sequence[str]) -> list[tuple[str, str]]:
    """(follow-up, its owner) of what is planned with these contacts."""
    import json

    rows = ws.rows(
        "SELECT DISTINCT a.id, coalesce(a.owner_id, '') FROM json_each(?) AS j JOIN activity_link AS k"
        " ON k.record_id = j.value AND k.deleted_at IS NULL JOIN activity AS a ON a.id = k.activity_id"
        " AND a.state = 'planned' AND a.deleted_at IS NULL ORDER BY a.id",
        (json.dumps(list(contact_ids)),),
    )
    return [(row[0], row[1]) for row in rows]
