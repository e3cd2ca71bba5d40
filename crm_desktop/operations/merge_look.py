"""What merging these contacts would do: every field of all of them side by side, with a proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import merging
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.merge_plan import Choice, Item, Line, Plan, Side
from crm_desktop.records.merging import Facts, clusters, proposed, units, value
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import merging as queries
from crm_desktop.store.queries.merging import RowValues
from crm_desktop.store.workspace import Workspace

tr = texts("merge")


def checked(ws: Workspace, ids: Sequence[str]) -> dict[str, RowValues]:
    """The rows of the contacts to merge. Raises CrmError when they cannot become one."""
    rows = queries.contact_rows(ws, ids)
    if len(set(ids)) < 2 or len(set(ids)) < len(ids):
        raise CrmError(tr("Merging needs at least two different contacts."), safe=tr("Nothing was changed."))
    for contact_id in ids:
        if contact_id not in rows:
            raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was changed."))
        if rows[contact_id]["deleted_at"] or rows[contact_id]["merged_into"]:
            raise CrmError(
                tr("“{name}” is in the trash or already merged.", name=contacts.name(ws, contact_id)),
                safe=tr("Nothing was changed."),
                remedy=tr("Restore it first, or leave it out."),
            )
    if len({rows[contact_id]["kind"] or PERSON for contact_id in ids}) > 1:
        raise CrmError(
            tr("A person and a company cannot be merged."),
            safe=tr("Nothing was changed."),
            remedy=tr("Turn one of them into the other kind first, or link them."),
        )
    return {contact_id: rows[contact_id] for contact_id in ids}


def look(ws: Workspace, ids: Sequence[str], keep_id: str = "") -> Plan:
    """All fields of these contacts side by side, the leader (`keep_id`, else the proposed one) first."""
    rows = checked(ws, ids)
    entries = queries.entry_counts(ws, ids)
    belongings = {table: _belongings(ws, table, rows) for table in _LISTED}
    facts = [
        Facts(
            key,
            row,
            sum(row_["contact"] == key for found in belongings.values() for row_ in found),
            entries.get(key, 0),
        )
        for key, row in rows.items()
    ]
    lead = keep_id or merging.leader(facts)
    facts.sort(key=lambda side: side.id != lead)
    order = [side.id for side in facts]
    kind = rows[lead]["kind"] or PERSON
    made: list[Line] = []
    for code, parts in units(list(rows[lead]), kind).items():
        made += _plain(ws, code, parts, facts, lead, kind)
    for table, found in belongings.items():
        found.sort(key=lambda row: order.index(row["contact"]))
        made += _LISTED[table](ws, found, lead, kind)
    made.sort(key=lambda line: _place(line.code))
    sides = tuple(_side(ws, rows[key], entries.get(key, 0)) for key in order)
    return Plan(sides, lead, tuple(made), queries.entries_together(ws, ids))


_ORDER = (
    "name", "company_name", "salutation", "employment", "email", "phone", "address", "birthday",
    "legal_basis", "web", "social", "profession", "industry", "customer_no", "phase", "role", "tag",
)  # fmt: skip


def _place(code: str) -> int:
    return _ORDER.index(code) if code in _ORDER else len(_ORDER)


def _side(ws: Workspace, row: RowValues, entries: int) -> Side:
    from crm_desktop.store.queries.filter_values import imports

    run = imports(ws).get(row["import_id"], "") if row["import_id"] else ""
    name = contacts.name(ws, row["id"])
    return Side(row["id"], name, row["kind"] or PERSON, row["created_at"] or "", run, entries)


# Plain fields


def _plain(ws: Workspace, code: str, parts: Sequence[str], facts: Sequence[Facts], lead: str, kind: str) -> list[Line]:
    from crm_desktop.records.field_labels import contact_field

    if not any(any(value(side.values, parts)) for side in facts):
        return []
    label = tr("Name") if code == merging.NAME else contact_field(code, kind)
    form = _form(facts)
    items = tuple(Item(side.id, _shown(ws, code, parts, side.values, form)) for side in facts)
    chosen = proposed(code, parts, facts, lead)
    locked = code == merging.LEGAL_BASIS and any(merging.withdrawn(side.values.get(code)) for side in facts)
    return [Line(code, label, (Choice(True, items, chosen),), locked)]


def _form(facts: Sequence[Facts]) -> str:
    """The form of address: they are one person, and what is the same of them reads the same."""
    return next((form for side in facts if (form := str(side.values.get("salutation") or ""))), "")


def _shown(ws: Workspace, code: str, parts: Sequence[str], row: Any, form: str) -> str:
    if code == merging.NAME:
        from crm_desktop.records.names import display_name

        return display_name(*value(row, parts))
    if code == "owner_id" or code == "deputy_id":
        return dict(contacts.users(ws)).get(row[code] or "", "")
    from crm_desktop.records.field_labels import contact_value

    return " · ".join(filter(None, (contact_value(part, str(row.get(part) or ""), form) for part in parts)))


# What belongs to them


def _belongings(ws: Workspace, table: str, rows: dict[str, RowValues]) -> list[RowValues]:
    """Live rows of a table that belong to these contacts, with the owner as "contact"."""
    found: list[RowValues] = []
    for column, parent in schema.PARENTS[table].items():
        if parent == schema.CONTACT:
            found += [row | {"contact": row[column]} for row in queries.rows_of(ws, table, column, list(rows))]
    return found


def _grouped(table: str, rows: Sequence[RowValues], show: Callable[[RowValues], tuple[str, str]]) -> list[Choice]:
    made: list[Choice] = []
    for cluster in clusters(table, rows):
        items: dict[str, Item] = {}
        for row in cluster:
            owner, (text, hint) = row["contact"], show(dict(row))
            known = items.get(owner)
            items[owner] = Item(
                owner, known.text if known else text, known.hint if known else hint,
                (*(known.rows if known else ()), row["id"]),
            )  # fmt: skip
        one = len({(item.text) for item in items.values()}) > 1
        made.append(Choice(one, tuple(items.values()), next(iter(items)) if one else "keep"))
    return made


def _channels(_ws: Workspace, rows: Sequence[RowValues], _lead: str, _kind: str) -> list[Line]:
    from crm_desktop.records.labels import label

    names = {"email": tr("E-mail"), "phone": tr("Phone"), "web": tr("Website"), "social": tr("Profile")}

    def show(row: RowValues) -> tuple[str, str]:
        kind = row["kind"] or "phone"
        return row["value"] or "", row["label"] or label("web" if kind == "social" else kind, row["type"] or "other")

    found: list[Line] = []
    for kind, name in names.items():
        choices = _grouped(schema.CHANNEL, [row for row in rows if row["kind"] == kind], show)
        if choices:
            found.append(Line(kind, name, tuple(choices)))
    return found


def _addresses(_ws: Workspace, rows: Sequence[RowValues], _lead: str, _kind: str) -> list[Line]:
    from crm_desktop.records.labels import label

    def show(row: RowValues) -> tuple[str, str]:
        place = " ".join(filter(None, (row["zip"], row["city"])))
        parts = (row["extra"], row["street"] or row["po_box"], place, row["country"])
        return ", ".join(filter(None, parts)), label("address", row["type"] or "other")

    lesser = {one["id"] for one in rows for other in rows if merging.says_less(one, other)}
    choices = [
        Choice(choice.one, choice.items, "" if set(choice.items[0].rows) <= lesser else choice.proposed)
        for choice in _grouped(schema.ADDRESS, rows, show)
    ]
    return [Line("address", tr("Address"), tuple(choices))] if choices else []


def _relations(ws: Workspace, rows: Sequence[RowValues], lead: str, kind: str) -> list[Line]:
    """Of a person; a company keeps all its people, who may be thousands, without asking."""
    if kind == COMPANY:
        return []
    sides = {row["contact"] for row in rows} | {lead}
    types = contacts.relation_types(ws)

    def show(row: RowValues) -> tuple[str, str]:
        from crm_desktop.records.labels import relation_label

        other = row["to_id"] if row["owner_is_from"] else row["from_id"]
        details = [row["role"], row["department"]]
        if row["type_id"] != "employment" and row["type_id"] in types:
            details.insert(0, relation_label(types[row["type_id"]], row["owner_is_from"]))
        return contacts.name(ws, other), " · ".join(filter(None, details))

    moved = [
        row
        | {"owner_is_from": row["from_id"] == row["contact"]}
        | {end: lead for end in ("from_id", "to_id") if row[end] == row["contact"]}
        for row in rows
        if not (row["from_id"] in sides and row["to_id"] in sides)
    ]
    found: list[Line] = []
    for code, name in (("employment", tr("Works at")), ("relation", tr("Relations"))):
        part = [row for row in moved if (row["type_id"] == "employment") == (code == "employment")]
        choices = _grouped(schema.RELATION, part, show)
        if choices:
            found.append(Line(code, name, tuple(choices)))
    return found


def _roles(ws: Workspace, rows: Sequence[RowValues], _lead: str, _kind: str) -> list[Line]:
    from crm_desktop.records.labels_of_women import label_of

    sides = (contacts.contact(ws, contact_id) for contact_id in dict.fromkeys(row["contact"] for row in rows))
    form = next((side.salutation for side in sides if side is not None and side.salutation), "")
    choices = _grouped(schema.CONTACT_ROLE, rows, lambda row: (label_of("role", row["role"] or "", form), ""))
    return [Line("role", tr("Roles"), tuple(choices))] if choices else []


def _tags(ws: Workspace, rows: Sequence[RowValues], _lead: str, _kind: str) -> list[Line]:
    from crm_desktop.store.queries.tags import looks

    names = {tag_id: name for tag_id, name, _ in looks(ws)}
    live = [row for row in rows if row["tag_id"] in names]
    choices = _grouped(schema.TAG_LINK, live, lambda row: (names[row["tag_id"]], ""))
    return [Line("tag", tr("Tags"), tuple(choices))] if choices else []


def _own_fields(ws: Workspace, rows: Sequence[RowValues], lead: str, _kind: str) -> list[Line]:
    from crm_desktop.records.field_labels import custom_value
    from crm_desktop.store.queries.fields import fields

    found: list[Line] = []
    for field in fields(ws):
        part = [row for row in rows if row["field_id"] == field.id]
        if not part:
            continue
        code = f"custom:{field.id}"

        def show(row: RowValues) -> tuple[str, str]:
            return custom_value(field, row["value"] or ""), ""  # noqa: B023  # called before the next round

        if field.kind == "multi":
            found.append(Line(code, field.name, tuple(_grouped(schema.CUSTOM_VALUE, part, show))))
            continue
        values: dict[str, Item] = {}
        for row in part:
            values.setdefault(row["contact"], Item(row["contact"], show(row)[0], "", (row["id"],)))
        differ = len({item.text for item in values.values()}) > 1
        chosen = lead if lead in values else next(iter(values))
        found.append(Line(code, field.name, (Choice(differ, tuple(values.values()), chosen if differ else "keep"),)))
    return found


_LISTED: dict[str, Callable[[Workspace, Sequence[RowValues], str, str], list[Line]]] = {
    schema.CHANNEL: _channels, schema.ADDRESS: _addresses, schema.RELATION: _relations, schema.CONTACT_ROLE: _roles,
    schema.TAG_LINK: _tags, schema.CUSTOM_VALUE: _own_fields,
}  # fmt: skip
"""Tables whose rows can be chosen. Everything else that belongs to the contacts always comes together."""
