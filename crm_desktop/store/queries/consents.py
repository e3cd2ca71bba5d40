"""The ledger of consents and what else the gate must know of people. SELECT only, set-wise: a gate for a hundred
thousand people is a handful of statements."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records.consent import Entry
from crm_desktop.store.workspace import Workspace


class Line(NamedTuple):
    """One line of the ledger as people read it."""

    id: str
    channel: str
    purpose: str
    state: str
    basis: str
    conditions: str
    at: str
    how: str
    wording: str
    note: str
    user: str
    file_id: str
    activity_id: str


def ledger(ws: Workspace, contact_id: str) -> list[Line]:
    """All lines about a contact, the newest first."""
    rows = ws.rows(
        "SELECT c.id, c.channel, c.purpose, c.state, c.basis, c.conditions, c.at, c.how, c.wording, c.note, u.name,"
        " c.file_id, c.activity_id FROM consent AS c LEFT JOIN user AS u ON u.id = c.user_id"
        " WHERE c.contact_id = ? AND c.deleted_at IS NULL ORDER BY c.at DESC, c.id DESC",
        (contact_id,),
    )
    return [Line(*(value or "" for value in row)) for row in rows]


def entries(ws: Workspace, ids: Sequence[str]) -> dict[str, list[Entry]]:
    """Contact to its lines, the oldest first; contacts without any are missing."""
    found: dict[str, list[Entry]] = defaultdict(list)
    rows = ws.rows(
        "SELECT c.contact_id, c.channel, c.purpose, c.state, c.at, c.basis, c.conditions, c.id FROM json_each(?) AS j"
        " JOIN consent AS c ON c.contact_id = j.value WHERE c.deleted_at IS NULL ORDER BY c.at, c.id",
        (json.dumps(list(ids)),),
    )
    for contact_id, channel, purpose, state, at, basis, conditions, identity in rows:
        kept = frozenset(filter(None, (conditions or "").split(" ")))
        found[contact_id].append(
            Entry(channel or "", purpose or "", state or "", at or "", basis or "", kept, identity)
        )
    return found


class Facts(NamedTuple):
    """What stands about somebody outside the ledger."""

    id: str
    name: str
    country: str
    """Of the main address, '' where none is known."""
    business: bool
    """A company, or somebody who works at one."""
    customer: bool
    legal_basis: str
    no_calls: str


def facts(ws: Workspace, ids: Sequence[str]) -> list[Facts]:
    """Of the contacts that are there, in the order of `ids`."""
    rows = ws.rows(
        "SELECT l.id, l.name, coalesce(l.country, ''), l.kind = 'company' OR EXISTS (SELECT 1 FROM relation AS r"
        " WHERE r.from_id = l.id AND r.type_id = 'employment' AND r.to_date IS NULL AND r.deleted_at IS NULL),"
        " l.phase = 'customer' OR l.roles LIKE '%customer%', coalesce(c.legal_basis, ''), coalesce(c.no_calls, '')"
        " FROM json_each(?) AS j JOIN listing AS l ON l.id = j.value JOIN contact AS c ON c.id = l.id"
        " ORDER BY j.key",
        (json.dumps(list(ids)),),
    )
    return [Facts(row[0], row[1] or "", row[2], bool(row[3]), bool(row[4]), row[5], row[6]) for row in rows]


def reachable(ws: Workspace, ids: Sequence[str], kind: str) -> dict[str, list[str]]:
    """Contact to its normal e-mail addresses or phone numbers (kind of channel)."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = ws.rows(
        "SELECT c.contact_id, c.normal FROM json_each(?) AS j JOIN channel AS c ON c.contact_id = j.value"
        " WHERE c.kind = ? AND c.normal IS NOT NULL AND c.deleted_at IS NULL",
        (json.dumps(list(ids)), kind),
    )
    for contact_id, normal in rows:
        found[contact_id].append(normal)
    return found


def blocked(ws: Workspace) -> frozenset[str]:
    """All hashes of the block list."""
    return frozenset(row[0] for row in ws.rows("SELECT hash FROM block WHERE deleted_at IS NULL AND hash IS NOT NULL"))
