"""Typed links between contacts: employment and any other relation, readable from both sides."""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import COMPANY, RelationType
from crm_desktop.records.relations import EMPLOYMENT, SUCCESSOR
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries import followups
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

tr = texts("relations")


def link(
    ws: Workspace, type_id: str, from_id: str, to_id: str,
    *, role: str = "", department: str = "", from_date: str = "", note: str = "",
) -> str:  # fmt: skip
    """Link two contacts; dates are ISO days. Returns the id of the relation."""
    if from_id == to_id:
        raise CrmError(tr("A contact cannot be linked to itself."))
    if type_id not in queries.relation_types(ws):
        raise NotFound(tr("This kind of relation does not exist."))
    for contact_id in (from_id, to_id):
        if queries.contact(ws, contact_id) is None:
            raise NotFound(tr("This contact is no longer in the file."))
    with ws.operation(tr("Link {name}", name=queries.name(ws, from_id))):
        first = not any(item.type.id == type_id and item.forward for item in queries.relations(ws, from_id))
        return rows.insert(
            ws, schema.RELATION,
            {
                "type_id": type_id, "from_id": from_id, "to_id": to_id, "role": role, "department": department,
                "is_primary": int(first), "from_date": from_date, "note": note,
            },
        )  # fmt: skip


def employ(ws: Workspace, person_id: str, company: str, *, role: str = "", department: str = "") -> str:
    """Employ a person at the company of that name; the company is made when there is none. Returns its id."""
    company = company.strip()
    if not company:
        raise CrmError(tr("Please type the name of the company."))
    with ws.operation(tr("Link to {name}", name=company)):
        found = queries.companies_named(ws, company)
        company_id = found[0] if found else _make_company(ws, company)
        link(ws, EMPLOYMENT, person_id, company_id, role=role, department=department)
    return company_id


def _make_company(ws: Workspace, name: str) -> str:
    now = stamp(ws.clock())
    values = {"kind": COMPANY, "company_name": name, "created_at": now, "updated_at": now}
    return rows.insert(ws, schema.CONTACT, values)


def link_new(
    ws: Workspace, type_id: str, contact_id: str, kind: str, name: str,
    *, forward: bool = True, role: str = "", department: str = "", from_date: str = "", note: str = "",
) -> str:  # fmt: skip
    """Make a contact of this kind and name and link it, in one step; `forward` reads from the existing contact.
    Returns the id of the new contact."""
    from . import contacts as contact_operations

    with ws.operation(tr("Link to {name}", name=name)):
        other = contact_operations.create_named(ws, kind, name)
        ends = (contact_id, other) if forward else (other, contact_id)
        link(ws, type_id, *ends, role=role, department=department, from_date=from_date, note=note)
    return other


def change(ws: Workspace, relation_id: str, **values: str) -> None:
    """Change role, department, from_date, to_date, note or type_id."""
    if set(values) - {"role", "department", "from_date", "to_date", "note", "type_id"}:
        raise ValueError("not a field of a relation")
    with ws.operation(tr("Change relation")):
        rows.update(ws, schema.RELATION, relation_id, values)


def change_kind(ws: Workspace, relation_id: str, type_id: str, *, turn: bool = False) -> None:
    """Another kind of relation between the same two; `turn` swaps the sides from which it is read."""
    found = queries.relation(ws, relation_id)
    if found is None:
        raise NotFound(tr("This relation is no longer in the file."))
    ends = {"from_id": found.to_id, "to_id": found.from_id} if turn else {}
    with ws.operation(tr("Change relation")):
        rows.update(ws, schema.RELATION, relation_id, {"type_id": type_id, **ends})


def make_primary(ws: Workspace, relation_id: str) -> None:
    """The employment shown with the person's name."""
    found = queries.relation(ws, relation_id)
    if found is None:
        raise NotFound(tr("This relation is no longer in the file."))
    with ws.operation(tr("Make this the main relation")):
        for item in queries.relations(ws, found.from_id):
            if item.forward and item.relation.type_id == found.type_id:
                rows.update(ws, schema.RELATION, item.relation.id, {"is_primary": int(item.relation.id == relation_id)})


def end(ws: Workspace, relation_id: str, day: str) -> None:
    """The relation ended on that day (ISO); it stays in the history of both."""
    change(ws, relation_id, to_date=day)


def leave(
    ws: Workspace, relation_id: str, day: str, *, company: str = "", role: str = "", successor_id: str = ""
) -> None:
    """A person left a company, with `day` (ISO) as the last one there. The employment and what was written in its time
    stay in the history of both. `company` is where the person works from the next day on, made when it is not there
    yet; a successor takes over the follow-ups still open with the person."""
    found = queries.relation(ws, relation_id)
    if found is None or found.type_id != EMPLOYMENT or found.to_date:
        raise NotFound(tr("This employment is no longer in the file."))
    person = found.from_id
    label = tr("{name} left {company}", name=queries.name(ws, person), company=queries.name(ws, found.to_id))
    with ws.operation(label):
        rows.update(ws, schema.RELATION, relation_id, {"to_date": day, "is_primary": 0})
        if company.strip():
            _begin(ws, person, company, role, (date.fromisoformat(day) + timedelta(days=1)).isoformat(), found.to_id)
        if successor_id:
            link(ws, SUCCESSOR, successor_id, person)
            _hand_over(ws, person, successor_id)


def _begin(ws: Workspace, person: str, company: str, role: str, day: str, left: str) -> None:
    new = employ(ws, person, company, role=role)
    if new == left:
        raise CrmError(
            tr("The new company is the one the person leaves."),
            safe=tr("Nothing was changed."),
            remedy=tr("Change the position in the relation instead."),
        )
    for item in queries.relations(ws, person):
        if item.type.id == EMPLOYMENT and item.other_id == new and not item.relation.to_date:
            rows.update(ws, schema.RELATION, item.relation.id, {"from_date": item.relation.from_date or day})
            make_primary(ws, item.relation.id)


def _hand_over(ws: Workspace, person: str, successor: str) -> None:
    known = {activity for _, activity in followups.open_links(ws, successor)}
    for link_id, activity in followups.open_links(ws, person):
        if activity in known:
            rows.soft_delete(ws, schema.ACTIVITY_LINK, link_id)
        else:
            rows.update(ws, schema.ACTIVITY_LINK, link_id, {"record_id": successor})


def unlink(ws: Workspace, relation_id: str) -> None:
    with ws.operation(tr("Remove relation")):
        rows.soft_delete(ws, schema.RELATION, relation_id)


def define_type(ws: Workspace, forward: str, reverse: str, *, from_kind: str = "", to_kind: str = "") -> RelationType:
    """A kind of relation of the office's own: "is landlord of" / "is tenant of"."""
    forward, reverse = forward.strip(), reverse.strip() or forward.strip()
    if not forward:
        raise CrmError(tr("Please say how the relation reads."))
    values = {"forward": forward, "reverse": reverse, "from_kind": from_kind, "to_kind": to_kind}
    with ws.operation(tr("New kind of relation “{name}”", name=forward)):
        type_id = rows.insert(ws, schema.RELATION_TYPE, values)
    return RelationType(type_id, "", forward, reverse, from_kind, to_kind)


def rename_type(ws: Workspace, type_id: str, forward: str, reverse: str) -> None:
    """New words for both readings of a kind of relation of the office's own."""
    _own_type(ws, type_id)
    forward, reverse = forward.strip(), reverse.strip() or forward.strip()
    if not forward:
        raise CrmError(tr("Please say how the relation reads."))
    with ws.operation(tr("Rename kind of relation")):
        rows.update(ws, schema.RELATION_TYPE, type_id, {"forward": forward, "reverse": reverse})


def delete_type(ws: Workspace, type_id: str) -> int:
    """A kind of relation goes with the relations of that kind; undo brings all of them back. Returns how many."""
    found = _own_type(ws, type_id)
    linked = queries.relations_of_type(ws, type_id)
    with ws.operation(tr("Delete kind of relation “{name}”", name=found.forward)):
        for relation_id in linked:
            rows.soft_delete(ws, schema.RELATION, relation_id)
        rows.soft_delete(ws, schema.RELATION_TYPE, type_id)
    return len(linked)


def _own_type(ws: Workspace, type_id: str) -> RelationType:
    found = queries.relation_types(ws).get(type_id)
    if found is None or found.code:
        raise NotFound(tr("This kind of relation does not exist."))
    return found
