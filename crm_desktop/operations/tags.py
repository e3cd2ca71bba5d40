"""Tags: create, rename, recolour, delete; put on and take off contacts."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import Tag
from crm_desktop.records.selection import COLOURS
from crm_desktop.store import schema
from crm_desktop.store.queries import tags as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("tags")


def ensure(ws: Workspace, name: str) -> Tag:
    """The tag of this name, made when there is none."""
    name = " ".join(name.split())
    if not name:
        raise CrmError(tr("Please type the name of the tag."))
    with ws.operation(tr("New tag “{name}”", name=name)):
        found = queries.by_name(ws, name)
        if found is not None:
            return found
        colour = COLOURS[len(queries.tags(ws)) % len(COLOURS)]
        return Tag(rows.insert(ws, schema.TAG, {"name": name, "colour": colour}), name, colour)


def add(ws: Workspace, contact_ids: Sequence[str], name: str) -> Tag:
    """Put a tag on contacts; one that is there already stays once."""
    with ws.operation(tr("Tag “{name}”", name=name)):
        tag = ensure(ws, name)
        for contact_id in contact_ids:
            if not queries.link_ids(ws, tag.id, contact_id):
                rows.insert(ws, schema.TAG_LINK, {"tag_id": tag.id, "record_id": contact_id})
    return tag


def remove(ws: Workspace, contact_ids: Sequence[str], tag_id: str) -> None:
    with ws.operation(tr("Take tag off")):
        for contact_id in contact_ids:
            for link_id in queries.link_ids(ws, tag_id, contact_id):
                rows.soft_delete(ws, schema.TAG_LINK, link_id)


def rename(ws: Workspace, tag_id: str, name: str) -> None:
    name = " ".join(name.split())
    other = queries.by_name(ws, name)
    if not name or (other is not None and other.id != tag_id):
        raise CrmError(tr("There is already a tag of this name.") if name else tr("Please type the name of the tag."))
    with ws.operation(tr("Rename tag")):
        rows.update(ws, schema.TAG, tag_id, {"name": name})


def recolour(ws: Workspace, tag_id: str, colour: str) -> None:
    if colour not in COLOURS:
        raise ValueError(f"no colour {colour!r}")
    with ws.operation(tr("Recolour tag")):
        rows.update(ws, schema.TAG, tag_id, {"colour": colour})


def delete(ws: Workspace, tag_id: str) -> None:
    """The tag leaves all contacts; undo brings it back to all of them."""
    with ws.operation(tr("Delete tag")):
        rows.soft_delete(ws, schema.TAG, tag_id)
