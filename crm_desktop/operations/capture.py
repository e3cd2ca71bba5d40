"""A new contact from what was captured: person or company with everything that was understood, in one step."""

from __future__ import annotations

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.capture import Captured
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.name_split import split_person_name
from crm_desktop.store.workspace import Workspace

from . import contacts, notes, relations
from .duplicates import Draft

tr = texts("contacts_done")


def create(ws: Workspace, captured: Captured) -> str:
    """Make the contact; for a person the company is linked as employer, made if need be. Returns the id."""
    company = captured.kind == COMPANY
    fields = {"company_name": captured.company or captured.name} if company else _name(captured.name)
    first_mail = captured.emails[0] if captured.emails else ""
    if not any((*fields.values(), first_mail, captured.phones)):
        if captured.company:
            return create(ws, _as_company(captured))
        raise CrmError(tr("A contact needs at least a name, an e-mail address or a phone number."))
    with ws.operation(tr("Create contact")):
        if captured.vat_id:
            fields["vat_id"] = captured.vat_id
        first_phone = "" if first_mail or fields else captured.phones[0][1]
        contact_id = contacts.create(ws, captured.kind, email=first_mail, phone=first_phone, **fields)
        _add_channels(ws, contact_id, captured, first_mail, first_phone)
        if captured.street or captured.zip or captured.city:
            contacts.add_address(
                ws, contact_id, street=captured.street, zip=captured.zip, city=captured.city,
                country=captured.country or contacts.home_country(ws),
            )  # fmt: skip
        if not company and captured.company:
            relations.employ(ws, contact_id, captured.company, role=captured.position, department=captured.department)
        elif captured.position and not company:
            contacts.set_fields(ws, contact_id, {"profession": captured.position})
        if captured.note.strip():
            notes.add(ws, contact_id, captured.note)
    return contact_id


def draft(captured: Captured) -> Draft:
    """What of it is compared with the contacts that are there."""
    company = captured.kind == COMPANY
    name = {} if company else _name(captured.name)
    first = f"{name.get('first_name', '')} {name.get('middle_name', '')}".strip()
    return Draft(
        captured.kind, first, name.get("last_name", ""), name.get("birth_name", ""), name.get("name_suffix", ""),
        captured.company or (captured.name if company else ""), captured.street, captured.zip, captured.city,
        tuple(number for _, number in captured.phones), captured.emails, vat_id=captured.vat_id if company else "",
    )  # fmt: skip


def _add_channels(ws: Workspace, contact_id: str, captured: Captured, first_mail: str, first_phone: str) -> None:
    for mail in captured.emails:
        if mail != first_mail:
            contacts.add_channel(ws, contact_id, "email", mail)
    for kind, value in captured.phones:
        if value != first_phone:
            contacts.add_channel(ws, contact_id, "phone", value, type=kind)
    for web in captured.webs:
        contacts.add_channel(ws, contact_id, "web", web)


def _name(text: str) -> dict[str, str]:
    found = split_person_name(text)
    parts = {
        "salutation": found.salutation, "title": found.title, "first_name": found.first_name,
        "middle_name": found.middle_name, "last_name": found.last_name, "name_suffix": found.name_suffix,
        "nickname": found.nickname, "birth_name": found.birth_name,
    }  # fmt: skip
    return {name: value for name, value in parts.items() if value}


def _as_company(captured: Captured) -> Captured:
    from dataclasses import replace

    return replace(captured, kind=COMPANY)
