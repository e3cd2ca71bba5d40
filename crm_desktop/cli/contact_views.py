"""Contacts as JSON and as text. The keys of the JSON are a promise to scripts: they are only ever added to."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.contact import Contact, ContactPage
from crm_desktop.store.queries import activities, contacts, fields, files, followups, listing, merging, settings
from crm_desktop.store.queries.listing import ListRow

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

    from .output import Output

from . import followup_views

tr = texts("cli")

_ROW_KEYS = (
    "id", "kind", "name", "company", "position", "street", "zip", "city", "country", "phone", "email", "industry",
    "phase", "customer_no", "roles", "tags",
)  # fmt: skip


def row(found: ListRow) -> dict[str, Any]:
    """One line of a list."""
    values = {key: getattr(found, key) for key in _ROW_KEYS}
    return values | {"roles": list(found.roles), "tags": list(found.tags), "last_contact": found.last_at}


def rows_table(out: Output, rows: list[ListRow]) -> None:
    head = (tr("Name"), tr("Company"), tr("Phone"), tr("E-mail"), tr("Place"))
    out.table(
        head, [(item.name, item.company, item.phone, item.email, f"{item.zip} {item.city}".strip()) for item in rows]
    )


def find_one(ws: Workspace, text: str) -> str:
    """The id of the contact meant: an id (of one merged: that of the contact it went into), or words that find exactly
    one (an equal name wins). Raises CrmError."""
    if contacts.contact(ws, text) is not None:
        return merging.standing_for(ws, text)
    found = listing.find(ws, text, limit=21)
    same = [item for item in found if item.name.casefold() == text.casefold()]
    if len(same) == 1 or len(found) == 1:
        return (same or found)[0].id
    if not found:
        raise NotFound(
            tr("No contact was found for “{text}”.", text=text),
            remedy=tr("Try fewer or other words; search shows what there is."),
        )
    names = "\n".join(f"  {item.id}  {item.name}{f' · {item.company}' if item.company else ''}" for item in found[:20])
    more = "\n  …" if len(found) > 20 else ""
    raise CrmError(
        tr("“{text}” fits more than one contact:", text=text) + f"\n{names}{more}",
        remedy=tr("Use the id, or more words."),
    )


def contact(ws: Workspace, page: ContactPage) -> dict[str, Any]:
    """Everything about one contact."""
    from crm_desktop.records.salutations import salutation_of

    plain = page.contact
    hidden = ("merged_into", "import_id", "owner_id", "deputy_id", "letter_salutation")
    found: dict[str, Any] = {"id": plain.id, "kind": plain.kind, "name": page.name}
    for item in dataclass_fields(Contact):
        if item.name not in hidden:
            found.setdefault(item.name, getattr(plain, item.name))
    members = dict(contacts.users(ws))
    found["owner"], found["deputy"] = members.get(plain.owner_id, ""), members.get(plain.deputy_id, "")
    found["letter_salutation"] = salutation_of(plain, settings.letter_language(ws))
    found["addresses"] = [
        {name: getattr(item, name) for name in ("type", "extra", "street", "po_box", "zip", "city", "state", "country")}
        | {"primary": bool(item.is_primary)}
        for item in page.addresses
    ]
    for key, kind in (("phones", "phone"), ("emails", "email"), ("webs", "web"), ("social", "social")):
        found[key] = [
            {"type": item.type, "value": item.value, "normal": item.normal, "primary": bool(item.is_primary)}
            for item in page.channels
            if item.kind == kind
        ]
    found["roles"] = list(page.roles)
    found["tags"] = [tag.name for tag in page.tags]
    found["fields"] = _field_values(ws, page)
    found["relations"] = _relations(page)
    found["picture"] = bool(files.with_picture(ws, [plain.id]))
    found["phases"] = [{"phase": item.phase, "at": item.at} for item in page.phases]
    entries = activities.entries(ws, plain.id)
    found["notes"] = [
        {"at": item.at, "text": item.body, "author": item.author, "on": item.record_id}
        for item in entries
        if item.kind == "note"
    ]
    found["activities"] = [
        {
            "id": item.id, "kind": item.kind, "at": item.at, "subject": item.subject, "text": item.body,
            "result": item.result, "minutes": item.minutes or None, "direction": item.direction, "place": item.place,
            "author": item.author, "on": item.record_id,
        }
        for item in entries
    ]  # fmt: skip
    found["followups"] = [followup_views.as_json(item) for item in followups.planned(ws, plain.id)]
    return found


def _field_values(ws: Workspace, page: ContactPage) -> dict[str, Any]:
    """Name of each field of the office's own to its value: text, a list for several choices, money in cents."""
    found: dict[str, Any] = {}
    for field in fields.fields(ws):
        values = page.values.get(field.id)
        if values:
            found[field.name] = list(values) if field.kind == "multi" else values[0]
    return found


def _relations(page: ContactPage) -> list[dict[str, Any]]:
    from crm_desktop.records.labels import relation_label

    return [
        {
            "type": item.type.code or item.type.id, "reads": relation_label(item.type, item.forward),
            "forward": item.forward, "id": item.other_id, "name": item.other_name, "kind": item.other_kind,
            "role": item.relation.role, "department": item.relation.department, "from": item.relation.from_date,
            "to": item.relation.to_date,
        }
        for item in page.relations
    ]  # fmt: skip
