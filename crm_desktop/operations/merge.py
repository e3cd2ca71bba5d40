"""Making one contact of two or more that are the same person or company. One step for undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from crm_desktop.common.clock import stamp
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.records import merging
from crm_desktop.records.contact import PERSON
from crm_desktop.records.merge_plan import Choices
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts, fields
from crm_desktop.store.queries import merging as queries
from crm_desktop.store.queries.merging import RowValues
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import consents
from .merge_look import checked, look

tr = texts("merge")


def merge(ws: Workspace, keep_id: str, other_ids: Sequence[str], choices: Choices | None = None) -> str:
    """Let the others go up in the kept contact: fields and rows as chosen (without choices: as proposed), everything
    that belongs to them, also their history, moves over. The others stay in the file, marked as merged, and whoever
    asks for one of them gets the kept one. Returns the id of the kept contact.

    Never gives more permission than before: a withdrawn consent counts whatever was chosen.
    """
    ids = [keep_id, *other_ids]
    checked(ws, ids)
    with ws.operation(tr("Merge into “{name}”", name=contacts.name(ws, keep_id))):
        plan = look(ws, ids, keep_id)
        proposal = plan.proposal()
        chosen = choices or proposal
        sides = checked(ws, ids)
        new = _fields(sides, keep_id, {**proposal.fields, **chosen.fields})
        first = {table: _ids(ws, table, [keep_id]) for table in _CHILDREN}
        consents.keep_refusals(ws, ids, keep_id)
        _move_all(ws, keep_id, other_ids)
        _leave_out(ws, keep_id, chosen.left_out)
        for table in _CHILDREN:
            _join(ws, table, keep_id, first[table], chosen.preferred)
        _one_value(ws, keep_id, first[schema.CUSTOM_VALUE], chosen.preferred)
        for table in (schema.CHANNEL, schema.ADDRESS):
            _one_main(ws, table, keep_id, first[table])
        _one_main_job(ws, keep_id, first[schema.RELATION])
        _close(ws, keep_id, other_ids, new)
    return keep_id


class Merged(NamedTuple):
    gone: int
    """Contacts that went up in another."""
    operation_id: int


def merge_all(ws: Workspace, groups: Sequence[Sequence[str]], progress: Progress | None = None) -> Merged:
    """Merge each of these groups of people as proposed, all of them in one step for undo. Groups whose contacts are no
    longer there are left out, companies are never merged unseen. Raises Cancelled: then nothing was merged."""
    progress = progress or Progress()
    gone = 0
    with ws.operation(
        tr.plural(len(groups), "Merge {n} group of duplicates", "Merge {n} groups of duplicates")
    ) as operation:
        progress.start(tr("Merging"), len(groups))
        for number, group in enumerate(groups):
            progress.step(number)
            found = queries.contact_rows(ws, group)
            alive = all(key in found and not found[key]["deleted_at"] for key in group)
            if not alive or any(row["kind"] != PERSON for row in found.values()):
                continue
            lead = look(ws, group).lead
            merge(ws, lead, [contact_id for contact_id in group if contact_id != lead])
            gone += len(group) - 1
    return Merged(gone, operation.id)


_CHILDREN = tuple(
    table for table, links in schema.PARENTS.items() if schema.CONTACT in links.values() and table != schema.CONTACT
)


def _columns(table: str) -> list[str]:
    return [column for column, parent in schema.PARENTS[table].items() if parent == schema.CONTACT]


def _live(ws: Workspace, table: str, contact_ids: Sequence[str]) -> list[RowValues]:
    found: dict[str, RowValues] = {}
    for column in _columns(table):
        found.update((row["id"], row) for row in queries.rows_of(ws, table, column, contact_ids))
    return list(found.values())


def _ids(ws: Workspace, table: str, contact_ids: Sequence[str]) -> set[str]:
    return {row["id"] for row in _live(ws, table, contact_ids)}


def _fields(sides: Mapping[str, RowValues], keep_id: str, chosen: Mapping[str, str]) -> dict[str, Any]:
    """What the kept contact says afterwards."""
    kept = sides[keep_id]
    found: dict[str, Any] = {}
    for code, parts in merging.units(list(kept), kept["kind"] or PERSON).items():
        source = sides.get(chosen.get(code, keep_id), kept)
        if code == merging.LEGAL_BASIS:
            objecting = [row for row in sides.values() if merging.withdrawn(row[code])]
            source = source if source in objecting or not objecting else objecting[0]
        found.update((part, source[part]) for part in parts)
    return found


def _move_all(ws: Workspace, keep_id: str, other_ids: Sequence[str]) -> None:
    """Whatever points to one of the others points to the kept contact, in every table there is; deleted rows too, so
    that nothing comes back on a contact that is gone."""
    for table in (schema.CONTACT, *_CHILDREN):
        for column in _columns(table):
            rows.move(ws, table, column, other_ids, keep_id)


def _leave_out(ws: Workspace, keep_id: str, unwanted: frozenset[str]) -> None:
    for table in _CHILDREN:
        for row in _live(ws, table, [keep_id]) if unwanted else ():
            if row["id"] in unwanted:
                rows.soft_delete(ws, table, row["id"])


_LINKS = (schema.RELATION, schema.NOT_DUPLICATE)
"""Rows that are nothing but a link between two contacts. (A case with the customer as competitor is still a case.)"""


def _join(ws: Workspace, table: str, keep_id: str, first: set[str], preferred: frozenset[str]) -> None:
    """Rows that say the same become one, which takes over what only the others say; links to itself go."""
    ends = _columns(table)
    found = sorted(_live(ws, table, [keep_id]), key=lambda row: (row["id"] not in first, row["id"]))
    if table in _LINKS:
        for row in found:
            if len({row[end] for end in ends}) < len(ends):
                rows.soft_delete(ws, table, row["id"])
        found = [row for row in found if len({row[end] for end in ends}) == len(ends)]
    for cluster in merging.clusters(table, found):
        stays = next((row for row in cluster if row["id"] in preferred), cluster[0])
        others = [row for row in cluster if row is not stays]
        if others:
            rows.update(ws, table, stays["id"], _filled(table, stays, others))
        for row in others:
            rows.soft_delete(ws, table, row["id"])


_TAKEN_OVER: dict[str, tuple[str, ...]] = {
    schema.RELATION: (*merging.RELATION_DETAILS, "note"),
    schema.CHANNEL: ("label", "bounced"),
    schema.ADDRESS: ("returned",),
}
"""What a row that stays takes from its doubles where it says nothing (a bounced address is bounced for all, and post
that came back comes back for all)."""


def _filled(table: str, stays: merging.Values, others: Sequence[merging.Values]) -> dict[str, Any]:
    return {
        name: next(row[name] for row in others if row[name])
        for name in _TAKEN_OVER.get(table, ())
        if not stays[name] and any(row[name] for row in others)
    }


def _one_value(ws: Workspace, keep_id: str, first: set[str], preferred: frozenset[str]) -> None:
    """An own field of one value has one: the one preferred, else that of the kept contact."""
    single = {field.id for field in fields.fields(ws) if field.kind != "multi"}
    found = sorted(_live(ws, schema.CUSTOM_VALUE, [keep_id]), key=lambda row: (row["id"] not in first, row["id"]))
    stays: dict[str, str] = {row["field_id"]: row["id"] for row in reversed(found)}
    stays.update((row["field_id"], row["id"]) for row in found if row["id"] in preferred)
    for row in found:
        if row["field_id"] in single and row["id"] != stays[row["field_id"]]:
            rows.soft_delete(ws, schema.CUSTOM_VALUE, row["id"])


def _one_main(ws: Workspace, table: str, keep_id: str, first: set[str]) -> None:
    """One main phone, e-mail, address: that of the kept contact, else the first that came; the others follow."""
    found = sorted(
        _live(ws, table, [keep_id]), key=lambda row: (row["id"] not in first, row["position"] or 0, row["id"])
    )
    for kind in {row.get("kind") for row in found}:
        part = [row for row in found if row.get("kind") == kind]
        mains = [row for row in part if row["is_primary"]]
        main = (mains or part)[0]["id"]
        for place, row in enumerate(part):
            new = {"is_primary": int(row["id"] == main)}
            if row["id"] not in first:
                new["position"] = place
            if row["is_primary"] or new["is_primary"] or "position" in new:
                rows.update(ws, table, row["id"], new)


def _one_main_job(ws: Workspace, keep_id: str, first: set[str]) -> None:
    """Of several employments marked as the main one the kept contact's stays so."""
    jobs = [
        row
        for row in queries.rows_of(ws, schema.RELATION, "from_id", [keep_id])
        if row["type_id"] == EMPLOYMENT and row["is_primary"]
    ]
    jobs.sort(key=lambda row: (bool(row["to_date"]), row["id"] not in first, row["id"]))
    for row in jobs[1:]:
        rows.update(ws, schema.RELATION, row["id"], {"is_primary": 0})


def _close(ws: Workspace, keep_id: str, other_ids: Sequence[str], new: Mapping[str, Any]) -> None:
    now = stamp(ws.clock())
    if rows.update(ws, schema.CONTACT, keep_id, {"phase": new["phase"]}):
        rows.insert(ws, schema.PHASE_CHANGE, {"contact_id": keep_id, "phase": new["phase"], "at": now})
    rows.update(ws, schema.CONTACT, keep_id, new)
    for other in other_ids:
        rows.update(ws, schema.CONTACT, other, {"merged_into": keep_id, "deleted_at": now})
