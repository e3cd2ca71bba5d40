"""What the search for doubles in an audience compares, and who can be reached at all. SELECT only, set-wise."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from crm_desktop.common.fold import fold
from crm_desktop.records.campaign_doubles import Someone
from crm_desktop.records.merging import place_key
from crm_desktop.store.workspace import Workspace

from . import sheets

_ADDRESS = ("extra", "street", "po_box", "zip", "city", "country")
COMPANY = "company"


def someones(ws: Workspace, ids: Sequence[str]) -> list[Someone]:
    """Of these contacts, in this order; ids that are not there are left out."""
    wanted = (json.dumps(list(ids)),)
    places: dict[str, str] = {}
    for who, *fields in ws.rows(
        f"SELECT a.contact_id, {', '.join(f'a.{name}' for name in _ADDRESS)} FROM json_each(?) AS j JOIN address AS a"
        " ON a.contact_id = j.value WHERE a.deleted_at IS NULL"
        " ORDER BY a.contact_id, a.is_primary DESC, a.position, a.id",
        wanted,
    ):
        if who not in places:
            places[who] = place_key(dict(zip(_ADDRESS, fields, strict=True)))
    mails: defaultdict[str, set[str]] = defaultdict(set)
    for who, normal in ws.rows(
        "SELECT c.contact_id, c.normal FROM json_each(?) AS j JOIN channel AS c ON c.contact_id = j.value"
        " WHERE c.kind = 'email' AND c.normal IS NOT NULL AND c.deleted_at IS NULL",
        wanted,
    ):
        mails[who].add(normal.casefold())
    firms: dict[str, str] = {}
    for who, firm in ws.rows(
        "SELECT r.from_id, r.to_id FROM json_each(?) AS j JOIN relation AS r ON r.from_id = j.value"
        " WHERE r.type_id = 'employment' AND r.to_date IS NULL AND r.deleted_at IS NULL"
        " ORDER BY r.from_id, r.is_primary DESC, r.id",
        wanted,
    ):
        firms.setdefault(who, firm)
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in ws.rows(
        "SELECT r.from_id, r.to_id FROM relation AS r WHERE r.type_id IN ('married', 'life_partner')"
        " AND r.to_date IS NULL AND r.deleted_at IS NULL"
    ):
        partners[one].add(other)
        partners[other].add(one)
    rows = ws.rows(
        "SELECT l.id, l.name, c.last_name, l.kind FROM json_each(?) AS j JOIN listing AS l ON l.id = j.value"
        " JOIN contact AS c ON c.id = l.id ORDER BY j.key",
        wanted,
    )
    return [
        Someone(
            who, " ".join(fold(name or "").split()), " ".join(fold(last or "").split()), kind == COMPANY,
            places.get(who, ""), frozenset(mails.get(who, ())), who if kind == COMPANY else firms.get(who, ""),
            frozenset(partners.get(who, ())),
        )
        for who, name, last, kind in rows
    ]  # fmt: skip


def apart(ws: Workspace) -> frozenset[frozenset[str]]:
    """Pairs of contacts of whom somebody said that they are two."""
    rows = ws.rows("SELECT first_id, second_id FROM not_duplicate WHERE deleted_at IS NULL")
    return frozenset(frozenset(pair) for pair in rows)


def reachable(ws: Workspace, ids: Sequence[str], channel: str) -> set[str]:
    """Those who have a postal address (their own or the employer's), a valid e-mail address, a valid number."""
    if channel == "post":
        return set(sheets.with_address(ws, ids))
    rows = ws.rows(
        "SELECT DISTINCT c.contact_id FROM json_each(?) AS j JOIN channel AS c ON c.contact_id = j.value"
        " WHERE c.kind = ? AND c.valid IS NOT 0 AND c.bounced IS NOT 1 AND c.type IS NOT 'fax'"
        " AND c.deleted_at IS NULL",
        (json.dumps(list(ids)), channel),
    )
    return {row[0] for row in rows}
