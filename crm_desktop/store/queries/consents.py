"""The ledger of consents and what else the gate must know of people. SELECT only, set-wise: a gate for a hundred
thousand people is a handful of statements."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.records.consent import Entry
from crm_desktop.records.erasing import postal_form
from crm_desktop.store.workspace import Workspace


class Question(NamedTuple):
    """A question for consent that was sent, and is answered by the token in it."""

    id: str
    contact_id: str
    channel: str
    purpose: str
    wording: str
    address: str
    at: str


def question(ws: Workspace, token: str) -> Question | None:
    """The question with this token; None where there is none (any more)."""
    row = ws.one(
        "SELECT id, contact_id, channel, purpose, wording, address, at FROM consent"
        " WHERE token = ? AND state = 'asked' AND deleted_at IS NULL LIMIT 1",
        (token,),
    )
    return Question(*(value or "" for value in row)) if row else None


_NONE: frozenset[str] = frozenset()


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
    address: str
    """Where a question for consent went."""
    file_name: str
    """Of the proof that is kept."""


def ledger(ws: Workspace, contact_id: str) -> list[Line]:
    """All lines about a contact, the newest first."""
    rows = ws.rows(
        "SELECT c.id, c.channel, c.purpose, c.state, c.basis, c.conditions, c.at, c.how, c.wording, c.note, u.name,"
        " c.file_id, c.activity_id, c.address, f.name FROM consent AS c LEFT JOIN user AS u ON u.id = c.user_id"
        " LEFT JOIN file AS f ON f.id = c.file_id"
        " WHERE c.contact_id = ? AND c.deleted_at IS NULL ORDER BY c.at DESC, c.id DESC",
        (contact_id,),
    )
    return [Line(*(value or "" for value in row)) for row in rows]


def entries(ws: Workspace, ids: Sequence[str]) -> dict[str, list[Entry]]:
    """Contact to its lines, the oldest first; contacts without any are missing. Others may be in it, too, when most of
    the file is asked for."""
    found: dict[str, list[Entry]] = defaultdict(list)
    columns = "SELECT c.contact_id, c.channel, c.purpose, c.state, c.at, c.basis, c.conditions, c.id FROM "
    if most_of_the_file(ws, len(ids)):
        rows = ws.rows(f"{columns} consent AS c WHERE c.deleted_at IS NULL ORDER BY c.at, c.id")
    else:
        rows = ws.rows(
            f"{columns} json_each(?) AS j JOIN consent AS c ON c.contact_id = j.value"
            " WHERE c.deleted_at IS NULL ORDER BY c.at, c.id",
            (json.dumps(list(ids)),),
        )
    for contact_id, channel, purpose, state, at, basis, conditions, identity in rows:
        kept = frozenset(conditions.split()) if conditions else _NONE
        found[contact_id].append(
            Entry(channel or "", purpose or "", state or "", at or "", basis or "", kept, identity)
        )
    return found


Facts = tuple[str, str, str, bool, bool, str, str]
"""What stands about somebody outside the ledger: id, name, country of the main address ('' where none is known), a firm
(a company, or somebody who works at one) or not, a customer or not, legal basis, when calls were forbidden."""


def facts(ws: Workspace, ids: Sequence[str]) -> list[Facts]:
    """Of the contacts that are there, in the order of `ids`."""
    if most_of_the_file(ws, len(ids)):
        known = _all_facts(ws)
        return [fact for who in ids if (fact := known.get(who)) is not None]
    rows = ws.rows(
        "SELECT l.id, coalesce(l.name, ''), coalesce(l.country, ''), l.kind = 'company' OR EXISTS (SELECT 1"
        " FROM relation AS r WHERE r.from_id = l.id AND r.type_id = 'employment' AND r.to_date IS NULL"
        " AND r.deleted_at IS NULL),"
        " l.phase = 'customer' OR l.roles LIKE '%customer%', coalesce(c.legal_basis, ''), coalesce(c.no_calls, '')"
        " FROM json_each(?) AS j JOIN listing AS l ON l.id = j.value JOIN contact AS c ON c.id = l.id"
        " ORDER BY j.key",
        (json.dumps(list(ids)),),
    )
    return [
        (who, name, country, bool(firm), bool(customer), basis, calls)
        for who, name, country, firm, customer, basis, calls in rows
    ]


def most_of_the_file(ws: Workspace, asked: int) -> bool:
    """Whether so many are asked for that reading the tables from end to end is cheaper than looking each one up."""
    return asked > 2000 and 3 * asked > int(ws.value("SELECT count(*) FROM listing"))


def _all_facts(ws: Workspace) -> dict[str, Facts]:
    employed = {
        row[0]
        for row in ws.rows(
            "SELECT from_id FROM relation WHERE type_id = 'employment' AND to_date IS NULL AND deleted_at IS NULL"
        )
    }
    noted = {
        row[0]: (row[1] or "", row[2] or "")
        for row in ws.rows(
            "SELECT id, legal_basis, no_calls FROM contact WHERE legal_basis IS NOT NULL OR no_calls IS NOT NULL"
        )
    }
    rows = ws.rows(
        "SELECT id, coalesce(name, ''), coalesce(country, ''), kind = 'company',"
        " coalesce(phase = 'customer' OR roles LIKE '%customer%', 0) FROM listing"
    )
    none = ("", "")
    return {
        who: (who, name, country, bool(firm) or who in employed, bool(customer), *noted.get(who, none))
        for who, name, country, firm, customer in rows
    }


def reachable(ws: Workspace, ids: Sequence[str] | None, kind: str) -> list[tuple[str, str]]:
    """Contacts (None: all) with their normal e-mail addresses or phone numbers (kind of channel); it may be those of
    others, too, when most of the file is asked for."""
    wanted = "c.kind = ? AND c.normal IS NOT NULL AND c.deleted_at IS NULL"
    if ids is None or most_of_the_file(ws, len(ids)):
        return ws.rows(f"SELECT c.contact_id, c.normal FROM channel AS c WHERE {wanted}", (kind,))
    return ws.rows(
        "SELECT c.contact_id, c.normal FROM json_each(?) AS j JOIN channel AS c ON c.contact_id = j.value"
        f" WHERE {wanted}",
        (json.dumps(list(ids)), kind),
    )


def blocks_post(ws: Workspace) -> bool:
    """Whether any postal address is on the block list: only who was erased has left one there."""
    return ws.value("SELECT EXISTS (SELECT 1 FROM block WHERE channel = 'post' AND deleted_at IS NULL)") == 1


def postal_forms(ws: Workspace, ids: Sequence[str] | None) -> list[tuple[str, str]]:
    """Contacts with who they are at their postal addresses, as the block list compares it; as reachable(), it may be
    those of others, too."""
    wanted = "a.deleted_at IS NULL AND a.zip IS NOT NULL AND a.street IS NOT NULL"
    names = "substr(coalesce(c.first_name, ''), 1, 1), coalesce(c.last_name, c.company_name, '')"
    if ids is None or most_of_the_file(ws, len(ids)):
        rows = ws.rows(f"SELECT c.id, {names}, a.zip, a.street FROM address AS a JOIN contact AS c"
                       f" ON c.id = a.contact_id WHERE {wanted}")  # fmt: skip
    else:
        rows = ws.rows(
            f"SELECT c.id, {names}, a.zip, a.street FROM json_each(?) AS j JOIN address AS a ON a.contact_id = j.value"
            f" JOIN contact AS c ON c.id = a.contact_id WHERE {wanted}",
            (json.dumps(list(ids)),),
        )
    return [(who, form) for who, initial, name, code, street in rows
            if (form := postal_form((initial, name), code, street))]  # fmt: skip


def blocked(ws: Workspace, among: Sequence[str] | None = None) -> frozenset[str]:
    """All hashes of the block list, or those of these."""
    if among is None:
        rows = ws.rows("SELECT hash FROM block WHERE deleted_at IS NULL AND hash IS NOT NULL")
    else:
        rows = ws.rows(
            "SELECT b.hash FROM json_each(?) AS j JOIN block AS b ON b.hash = j.value WHERE b.deleted_at IS NULL",
            (json.dumps(list(among)),),
        )
    return frozenset(row[0] for row in rows)
