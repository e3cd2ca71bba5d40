"""Whose number, whose address: indexed look-ups, a few milliseconds at a million contacts. SELECT only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records import callers
from crm_desktop.records.callers import EMAIL, PHONE, Caller
from crm_desktop.records.phones import search_digits
from crm_desktop.store.workspace import Workspace

from .listing import PART_OF_NUMBER

SURE, EXTENSION, ENDING = "number", "extension", "ending"
"""How a contact was found: the number or address itself; one behind the same switchboard; a number kept without area
code that ends alike."""
MOST = 50


class Hit(NamedTuple):
    id: str
    name: str
    kind: str
    subtitle: str
    """Company or place, to tell two apart."""
    value: str
    """The number or address of the contact by which it was found, as typed."""
    how: str


def hits(ws: Workspace, caller: Caller) -> list[Hit]:
    """The live contacts meant, those found by the very number first; a person before the company with the same one."""
    if caller.kind == EMAIL:
        return _by_normal(ws, caller.normals, SURE, EMAIL)
    if caller.kind != PHONE:
        return []
    for normal in caller.normals:
        if found := _by_normal(ws, [normal], SURE):
            return found
    for normal in caller.normals:
        if found := _behind_switchboard(ws, normal):
            return found
    return _by_ending(ws, caller.digits)


_FROM = (
    "SELECT l.id, l.name, l.kind, coalesce(nullif(l.company, ''), l.city, ''), c.value, c.normal FROM channel AS c"
    " JOIN listing AS l ON l.id = c.contact_id"
)
_ORDER = f" ORDER BY l.kind = 'company', l.pos LIMIT {MOST}"


def _by_normal(ws: Workspace, normals: Sequence[str], how: str, kind: str = PHONE) -> list[Hit]:
    marks = ",".join("?" * len(normals))
    rows = ws.rows(
        f"{_FROM} WHERE c.normal IN ({marks}) AND c.kind = ? AND c.deleted_at IS NULL{_ORDER}", [*normals, kind]
    )
    return _once(rows, how)


def _behind_switchboard(ws: Workspace, normal: str) -> list[Hit]:
    """The longest number kept that this one may be an extension of; else those kept with an extension behind it. The
    company stands first: whose extension it is nobody knows."""
    for wanted in callers.switchboards(normal):
        found = _by_normal(ws, [wanted], EXTENSION)
        if found := found if normal.startswith(wanted) else [hit for hit in found if _has_extension(hit, 1)]:
            return _companies_first(found)
    begin = callers.stem(normal)
    if not begin:
        return []
    rows = ws.rows(
        f"{_FROM} WHERE c.normal > ? AND c.normal < ? AND length(c.normal) <= ? AND c.kind = ?"
        f" AND c.deleted_at IS NULL{_ORDER}",
        [begin, f"{begin}:", len(begin) + callers.MOST_EXTENSION, PHONE],
    )
    lengths = {row[0]: len(row[5]) - len(begin) for row in rows}
    found = [hit for hit in _once(rows, EXTENSION) if begin == normal or _has_extension(hit, lengths[hit.id])]
    return _companies_first(found)


def _has_extension(hit: Hit, length: int) -> bool:
    """Whether the last digits are written as an extension ("555-0"), or a company has the number. Two numbers that
    differ in the last digit only are otherwise those of neighbours."""
    return hit.kind == "company" or callers.extension_length(hit.value) == length


def _by_ending(ws: Workspace, digits: str) -> list[Hit]:
    """Numbers kept without area code at the end of this one, or this one without area code at the end of theirs."""
    if len(digits) < callers.SHORTEST_LOCAL:
        return []
    endings = [digits[-length:] for length in range(min(len(digits), 9), callers.SHORTEST_LOCAL - 1, -1)]
    for ending in endings:
        rows = ws.rows(
            f"{_FROM} WHERE l.pos IN ({PART_OF_NUMBER} LIMIT 200) AND c.kind = ? AND c.deleted_at IS NULL{_ORDER}",
            [f'"{ending}"', ending, PHONE],
        )
        rows = [row for row in rows if _ends_alike(search_digits(row[4] or "", row[5] or ""), digits, ending)]
        if rows:
            return _once(rows, ENDING)
    return []


def _ends_alike(kept: str, asked: str, ending: str) -> bool:
    return kept == ending or (asked == ending and kept.endswith(ending))


def _once(rows: Sequence[tuple[str, ...]], how: str) -> list[Hit]:
    found: dict[str, Hit] = {}
    for id_, name, kind, subtitle, value, _ in rows:
        found.setdefault(id_, Hit(id_, name or "", kind or "", subtitle or "", value or "", how))
    return list(found.values())


def _companies_first(found: list[Hit]) -> list[Hit]:
    return sorted(found, key=lambda hit: hit.kind != "company")
