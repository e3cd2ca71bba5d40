"""Saved lists."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.records.filters import ADVERTISING_CHANNELS, ME, Condition, Group, from_json
from crm_desktop.records.selection import Selection
from crm_desktop.store.workspace import Workspace


def selections(ws: Workspace) -> list[Selection]:
    rows = ws.rows(
        "SELECT id, name, colour, definition, columns, sort, mode FROM selection WHERE deleted_at IS NULL"
        " ORDER BY position, id"
    )
    return [Selection(*(value or "" for value in row)) for row in rows]


def selection(ws: Workspace, selection_id: str) -> Selection | None:
    return next((found for found in selections(ws) if found.id == selection_id), None)


def resolved(ws: Workspace, where: Group) -> Group:
    """The filter with other saved lists replaced by what these ask for. A list that is gone, that cannot be read or
    that comes back to itself has nobody in it."""
    if _names_lists(where):
        rows = ws.rows("SELECT id, definition FROM selection WHERE deleted_at IS NULL")
        where = _group(where, {row[0]: row[1] or "" for row in rows}, ())
    return _with_gate(ws, _with_me(ws, where))


def _with_me(ws: Workspace, group: Group) -> Group:
    """ "Me" is whoever works with the file now."""
    return Group(group.mode, tuple(_mine(ws, part) for part in group.parts))


def _mine(ws: Workspace, part: Condition | Group) -> Condition | Group:
    if isinstance(part, Group):
        return _with_me(ws, part)
    if part.field not in ("owner", "deputy") or ME not in part.values:
        return part
    return part._replace(values=tuple(ws.user_id if value == ME else value for value in part.values))


def _with_gate(ws: Workspace, group: Group) -> Group:
    """What asks whom advertising may reach is answered by the gate."""
    if not _asks_gate(group):
        return group
    return Group(group.mode, tuple(_answered(ws, part) for part in group.parts))


def _answered(ws: Workspace, part: Condition | Group) -> Condition | Group:
    if isinstance(part, Group):
        return _with_gate(ws, part)
    if part.field != "may_contact":
        return part
    from . import gate

    if part.operator not in ("is", "is_not") or not part.values:
        raise ValueError(f"no filter operator {part.operator!r}")
    found = tuple(
        Condition("reached", "is", (gate.reached(ws, code),)) if code in ADVERTISING_CHANNELS else _NOBODY
        for code in part.values
    )
    return Group("or" if part.operator == "is" else "not", found)


def _asks_gate(part: Condition | Group) -> bool:
    if isinstance(part, Condition):
        return part.field == "may_contact"
    return any(_asks_gate(child) for child in part.parts)


def _names_lists(part: Condition | Group) -> bool:
    if isinstance(part, Condition):
        return part.field == "list"
    return any(_names_lists(child) for child in part.parts)


_NOBODY = Condition("frozen", "is", ("",))


def _group(group: Group, known: Mapping[str, str], within: tuple[str, ...]) -> Group:
    return Group(group.mode, tuple(_part(part, known, within) for part in group.parts))


def _part(part: Condition | Group, known: Mapping[str, str], within: tuple[str, ...]) -> Condition | Group:
    if isinstance(part, Group):
        return _group(part, known, within)
    if part.field != "list":
        return part
    if part.operator not in ("is", "is_not"):
        raise ValueError(f"no filter operator {part.operator!r}")
    return Group("or" if part.operator == "is" else "not", tuple(_list(item, known, within) for item in part.values))


def _list(selection_id: str, known: Mapping[str, str], within: tuple[str, ...]) -> Condition | Group:
    if selection_id not in known or selection_id in within:
        return _NOBODY
    try:
        found = from_json(known[selection_id])
    except ValueError:
        return _NOBODY
    return _group(found, known, (*within, selection_id))
