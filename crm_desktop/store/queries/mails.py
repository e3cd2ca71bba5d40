"""Whom a mail concerns: look-ups by address. SELECT only, a few indexed ones per mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crm_desktop.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Known:
    """A contact that an address belongs to."""

    id: str
    name: str
    kind: str
    last_name: str = ""


def people(ws: Workspace, addresses: Iterable[str]) -> dict[str, list[Known]]:
    """Address in lower case to the live contacts that have it, the oldest first."""
    wanted = sorted({address.lower() for address in addresses if address})
    found: dict[str, list[Known]] = {}
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = ws.rows(
            "SELECT DISTINCT c.normal, l.id, l.name, l.kind, k.last_name FROM channel AS c"
            " JOIN listing AS l ON l.id = c.contact_id JOIN contact AS k ON k.id = l.id"
            f" WHERE c.normal IN ({marks}) AND c.kind = 'email' AND c.deleted_at IS NULL ORDER BY l.id",
            part,
        )
        for normal, contact_id, name, kind, last_name in rows:
            found.setdefault(normal, []).append(Known(contact_id, name or "", kind or "", last_name or ""))
    return found


def addresses(ws: Workspace) -> set[str]:
    """All e-mail addresses of live contacts."""
    rows = ws.rows(
        "SELECT DISTINCT c.normal FROM channel AS c JOIN listing AS l ON l.id = c.contact_id"
        " WHERE c.kind = 'email' AND c.normal IS NOT NULL AND c.deleted_at IS NULL"
    )
    return {row[0] for row in rows}


def office(ws: Workspace) -> set[str]:
    """The office's own addresses, in lower case."""
    rows = ws.rows("SELECT email FROM user WHERE deleted_at IS NULL AND email IS NOT NULL")
    return {address for row in rows for address in row[0].lower().replace(",", " ").replace(";", " ").split()}


def filed(ws: Workspace, uid: str) -> str:
    """The entry on the line of time that this mail has become; empty when there is none (any more)."""
    row = ws.one("SELECT id FROM activity WHERE uid = ? AND kind = 'email' AND deleted_at IS NULL LIMIT 1", (uid,))
    return row[0] if row else ""


def linked(ws: Workspace, activity_id: str) -> list[str]:
    """The contacts an entry stands with."""
    rows = ws.rows(
        "SELECT record_id FROM activity_link WHERE activity_id = ? AND noun = 'contact' AND deleted_at IS NULL",
        (activity_id,),
    )
    return [row[0] for row in rows]


def companies_of(ws: Workspace, domain: str) -> list[Known]:
    """Companies that write from this domain: those with such an address, then the employers of people with one; at
    most three. Looks through all addresses, so only for a sender nobody knows."""
    rows = ws.rows(
        "SELECT l.id, l.name, l.kind FROM (SELECT coalesce(r.to_id, c.contact_id) AS id FROM channel AS c"
        "  LEFT JOIN relation AS r ON r.from_id = c.contact_id AND r.type_id = 'employment' AND r.deleted_at IS NULL"
        "  WHERE c.kind = 'email' AND substr(c.normal, -?1) = ?2 AND c.deleted_at IS NULL"
        " ) AS f JOIN listing AS l ON l.id = f.id WHERE l.kind = 'company' GROUP BY l.id ORDER BY count(*) DESC, l.id"
        " LIMIT 3",
        (len(domain) + 1, f"@{domain.lower()}"),
    )
    return [Known(row[0], row[1] or "", row[2] or "") for row in rows]
