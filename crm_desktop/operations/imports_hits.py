"""Contacts that one row may be about, to choose from: everything that speaks for each, the likeliest first."""

from __future__ import annotations

from collections import defaultdict

from crm_desktop.records.companies import company_key
from crm_desktop.records.contact import COMPANY
from crm_desktop.records.importing import Hit
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.names import sort_name
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import matching
from crm_desktop.store.workspace import Workspace

from . import duplicates
from .imports_marks import fingerprint

_WEIGHTS = {
    "same_row": 9, "same_number": 5, "same_email": 4, "same_phone": 3, "same_company": 2, "same_place": 2,
    "same_name": 2,
}  # fmt: skip


def hits(ws: Workspace, incoming: IncomingContact, most: int = 6) -> list[Hit]:
    """Live contacts of the same kind that share a number, an address or the name with this row, or look like it."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for known in matching.by_fingerprints(ws, [fingerprint(incoming), incoming.reference]).values():
        found[known]["same_row"] = None
    if incoming.customer_no:
        for someone in matching.by_customer_nos(ws, [incoming.customer_no]).get(incoming.customer_no, ()):
            found[someone.id]["same_number"] = None
    for kind, reason in (("email", "same_email"), ("phone", "same_phone")):
        normals = [item.normal.lower() for item in incoming.channels if item.kind == kind and item.normal]
        for people in matching.by_channels(ws, normals).values():
            for someone in people:
                found[someone.id][reason] = None
    if incoming.kind == COMPANY:
        for contact_id in contact_queries.companies_named(ws, incoming.company):
            found[contact_id]["same_company"] = None
    else:
        _by_name(ws, incoming, found)
    for hit in duplicates.check(
        ws, _draft(incoming), limit=most
    ):  # who sounds alike, is misspelt, has moved or married
        found.setdefault(hit.id, dict.fromkeys(hit.reasons))
    shown = matching.lines(ws, list(found))
    listed = [
        Hit(contact_id, name, " · ".join(part for part in (company, city) if part and part != name), tuple(reasons))
        for contact_id, reasons in found.items()
        if contact_id in shown and (line := shown[contact_id])[0] == incoming.kind
        for name, company, city in (line[1:],)
    ]
    listed.sort(key=lambda hit: -sum(_WEIGHTS.get(reason, 1) for reason in hit.reasons))
    return listed[:most]


def _draft(incoming: IncomingContact) -> duplicates.Draft:
    where = incoming.addresses[0] if incoming.addresses else None
    reach = {
        kind: tuple(item.normal or item.value for item in incoming.channels if item.kind == kind)
        for kind in ("phone", "email")
    }
    return duplicates.Draft(
        incoming.kind, f"{incoming.first_name} {incoming.middle_name}".strip(), incoming.last_name, incoming.birth_name,
        incoming.name_suffix, incoming.company, where.street if where else "", where.zip if where else "",
        where.city if where else "", reach["phone"], reach["email"], incoming.birthday, incoming.customer_no,
        incoming.vat_id,
    )  # fmt: skip


def _by_name(ws: Workspace, incoming: IncomingContact, found: dict[str, dict[str, None]]) -> None:
    """Also with first and last name the other way round."""
    first, last = incoming.first_name, incoming.last_name
    zips = {item.zip for item in incoming.addresses if item.zip}
    firm = company_key(incoming.company) if incoming.company else ""
    for one, two in ((first, last), (last, first)):
        order = sort_name("", one, incoming.middle_name, two, incoming.name_suffix)
        for someone in matching.by_names(ws, [order]).get(order, ()) if order else ():
            found[someone.id]["same_name"] = None
            if someone.zip and someone.zip in zips:
                found[someone.id]["same_place"] = None
            if firm and someone.company and company_key(someone.company) == firm:
                found[someone.id]["same_company"] = None
