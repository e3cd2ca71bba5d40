"""Tags and how many contacts carry each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.common.fold import fold
from crm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from crm_desktop.records.contact import Tag


def tags(ws: Workspace) -> list[tuple[Tag, int]]:
    """Every tag with its number of contacts, by name."""
    from crm_desktop.records.contact import Tag

    rows = ws.rows(
        "SELECT t.id, t.name, t.colour, (SELECT count(DISTINCT k.record_id) FROM tag_link AS k JOIN listing AS l"
        " ON l.id = k.record_id WHERE k.tag_id = t.id AND k.deleted_at IS NULL)"
        " FROM tag AS t WHERE t.deleted_at IS NULL ORDER BY fold(t.name)"
    )
    return [(Tag(row[0], row[1] or "", row[2] or ""), row[3]) for row in rows]


def names(ws: Workspace) -> dict[str, str]:
    """Id to name of every tag, also of deleted ones."""
    return {row[0]: row[1] or "" for row in ws.rows("SELECT id, name FROM tag")}


def live(ws: Workspace) -> list[Tag]:
    """Every tag, by name, without counting."""
    from crm_desktop.records.contact import Tag

    return [Tag(*row) for row in looks(ws)]


def looks(ws: Workspace) -> list[tuple[str, str, str]]:
    """Id, name and colour of every tag, by name: what the list needs, without the records of a whole contact."""
    rows = ws.rows("SELECT id, name, colour FROM tag WHERE deleted_at IS NULL ORDER BY fold(name)")
    return [(row[0], row[1] or "", row[2] or "") for row in rows]


def counts_on(ws: Workspace, record_ids: Sequence[str]) -> dict[str, int]:
    """Tag id to how many of these records carry it."""
    found: dict[str, int] = {}
    for start in range(0, len(record_ids), 10_000):
        part = record_ids[start : start + 10_000]
        for tag_id, number in ws.rows(
            "SELECT tag_id, count(DISTINCT record_id) FROM tag_link WHERE deleted_at IS NULL"
            f" AND record_id IN ({','.join('?' * len(part))}) GROUP BY tag_id",
            part,
        ):
            found[tag_id] = found.get(tag_id, 0) + number
    return found


def by_name(ws: Workspace, name: str) -> Tag | None:
    """The tag of this name, whatever its spelling of case and umlauts."""
    from crm_desktop.records.contact import Tag

    row = ws.one(
        "SELECT id, name, colour FROM tag WHERE deleted_at IS NULL AND fold(name) = ? ORDER BY id LIMIT 1",
        (fold(name),),
    )
    return Tag(row[0], row[1] or "", row[2] or "") if row else None


def link_ids(ws: Workspace, tag_id: str, record_id: str) -> list[str]:
    rows = ws.rows(
        "SELECT id FROM tag_link WHERE tag_id = ? AND record_id = ? AND deleted_at IS NULL", (tag_id, record_id)
    )
    return [row[0] for row in rows]
