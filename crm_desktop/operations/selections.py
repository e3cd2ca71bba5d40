"""Saved lists: a filter with columns and order, kept by name."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.filters import Condition, Group, to_json
from crm_desktop.records.selection import COLOURS, Selection
from crm_desktop.store import schema
from crm_desktop.store.queries import listing
from crm_desktop.store.queries import selections as queries
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("selections")


def save(
    ws: Workspace, name: str, where: Group, *, columns: str = "", sort: str = "", mode: str = "", colour: str = ""
) -> Selection:
    """Keep a filter as a named list."""
    name = " ".join(name.split())
    if not name:
        raise CrmError(tr("Please type the name of the list."))
    with ws.operation(tr("New list “{name}”", name=name)):
        position = len(queries.selections(ws))
        colour = colour if colour in COLOURS else COLOURS[position % len(COLOURS)]
        definition = to_json(where)
        values = {
            "name": name, "colour": colour, "definition": definition, "columns": columns, "sort": sort, "mode": mode,
        }  # fmt: skip
        selection_id = rows.insert(ws, schema.SELECTION, {**values, "position": position})
    return Selection(selection_id, **values)


def freeze(ws: Workspace, name: str, view: View, *, colour: str = "") -> Selection:
    """Keep the contacts a view finds now, in its order of name: the list stays the same whatever changes later."""
    found = listing.ids(ws, view)
    if not found:
        raise CrmError(tr("There is nobody in this list to keep."))
    return save(ws, name, Group("and", (Condition("frozen", "is", (",".join(found),)),)), colour=colour)


def change(ws: Workspace, selection_id: str, **values: str) -> None:
    """Change name, colour, definition (JSON), columns, sort or mode."""
    if set(values) - {"name", "colour", "definition", "columns", "sort", "mode"}:
        raise ValueError("not a field of a list")
    if "name" in values and not values["name"].strip():
        raise CrmError(tr("Please type the name of the list."))
    with ws.operation(tr("Change list")):
        rows.update(ws, schema.SELECTION, selection_id, values)


def delete(ws: Workspace, selection_id: str) -> None:
    """The list goes, its contacts stay."""
    with ws.operation(tr("Delete list")):
        rows.soft_delete(ws, schema.SELECTION, selection_id)


def move(ws: Workspace, selection_ids: Sequence[str]) -> None:
    """The order of the lists."""
    with ws.operation(tr("Reorder lists")):
        for number, selection_id in enumerate(selection_ids):
            rows.update(ws, schema.SELECTION, selection_id, {"position": number})
