"""Tags and how many contacts carry each."""

from __future__ import annotations

from crm_desktop.common.fold import fold
from crm_desktop.records.contact import Tag
from crm_desktop.store.workspace import Workspace


def tags(ws: Workspace) -> list[tuple[Tag, int]]:
    """Every tag with its number of contacts, by name."""
    rows = ws.rows(
        "SELECT t.id, t.name, t.colour, (SELECT count(DISTINCT k.record_id) FROM tag_link AS k JOIN listing AS l"
        " ON l.id = k.record_id WHERE k.tag_id = t.id AND k.deleted_at IS NULL)"
        " FROM tag AS t WHERE t.deleted_at IS NULL ORDER BY fold(t.name)"
    )
    return [(Tag(row[0], row[1] or "", row[2] or ""), row[3]) for row in rows]


def names(ws: Workspace) -> dict[str, str]:
    """Id to name of every tag, also of deleted ones."""
    return {row[0]: row[1] or "" for row in ws.rows("SELECT id, name FROM tag")}


def colours(ws: Workspace) -> dict[str, str]:
    """Name to colour of every tag."""
    return {row[0] or "": row[1] or "" for row in ws.rows("SELECT name, colour FROM tag WHERE deleted_at IS NULL")}


def by_name(ws: Workspace, name: str) -> Tag | None:
    """The tag of this name, whatever its spelling of case and umlauts."""
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
