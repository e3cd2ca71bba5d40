"""Finding contacts that a foreign row may be the same as. Few, indexed look-ups per row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crm_desktop.records.companies import company_key
from crm_desktop.records.relations import EMPLOYMENT
from crm_desktop.store.workspace import Workspace


def is_empty(ws: Workspace) -> bool:
    return ws.one("SELECT 1 FROM contact LIMIT 1") is None


def companies_by_key(ws: Workspace) -> dict[str, str]:
    """company_key to id of every live company; of several the oldest."""
    found: dict[str, str] = {}
    for contact_id, name in ws.rows("SELECT id, name FROM listing WHERE kind = 'company' ORDER BY id DESC"):
        found[company_key(name or "")] = contact_id
    return found


def by_fingerprint(ws: Workspace, fingerprint: str) -> str | None:
    """The live contact that an equal row made or met in an earlier import."""
    row = ws.one(
        "SELECT r.contact_id FROM import_row AS r JOIN listing AS l ON l.id = r.contact_id"
        " WHERE r.fingerprint = ? AND r.deleted_at IS NULL ORDER BY r.id LIMIT 1",
        (fingerprint,),
    )
    return row[0] if row else None


def by_customer_no(ws: Workspace, number: str) -> list[str]:
    """Live contacts with this number."""
    rows = ws.rows(
        "SELECT c.id FROM contact AS c JOIN listing AS l ON l.id = c.id WHERE c.customer_no = ? ORDER BY c.id",
        (number,),
    )
    return [row[0] for row in rows]


def by_channel(ws: Workspace, normals: Iterable[str]) -> list[tuple[str, str, str, str, str]]:
    """(contact id, sort name, kind of contact, customer number, birthday) of live contacts with one of these normalised
    numbers or addresses."""
    wanted = list(normals)
    if not wanted:
        return []
    marks = ",".join("?" * len(wanted))
    rows = ws.rows(
        "SELECT DISTINCT l.id, l.sort_name, l.kind, l.customer_no, k.birthday FROM channel AS c"
        " JOIN listing AS l ON l.id = c.contact_id JOIN contact AS k ON k.id = l.id"
        f" WHERE c.normal IN ({marks}) AND c.deleted_at IS NULL",
        wanted,
    )
    return [(row[0], row[1] or "", row[2] or "", row[3] or "", row[4] or "") for row in rows]


def by_email(ws: Workspace, addresses: Iterable[str]) -> dict[str, list[str]]:
    """Address in lower case to the live contacts that have it."""
    import json

    found: dict[str, list[str]] = {}
    for normal, contact in ws.rows(
        "SELECT DISTINCT lower(c.normal), c.contact_id FROM channel AS c"
        " JOIN contact AS k ON k.id = c.contact_id AND k.deleted_at IS NULL"
        " WHERE c.kind = 'email' AND c.deleted_at IS NULL AND lower(c.normal) IN (SELECT value FROM json_each(?))"
        " ORDER BY c.contact_id",
        (json.dumps(list(addresses)),),
    ):
        found.setdefault(normal, []).append(contact)
    return found


def by_name(ws: Workspace, sort_name: str) -> list[tuple[str, str, str, str, str, str]]:
    """(contact id, kind, postal code, folded company, customer number, birthday) of live contacts with exactly this
    sort name."""
    rows = ws.rows(
        "SELECT l.id, l.kind, l.zip, l.company_key, l.customer_no, k.birthday FROM listing AS l"
        " JOIN contact AS k ON k.id = l.id WHERE l.sort_name = ?",
        (sort_name,),
    )
    return [(row[0], row[1] or "", row[2] or "", row[3] or "", row[4] or "", row[5] or "") for row in rows]


def names(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, str]:
    """Id to display name of those that are live."""
    found: dict[str, str] = {}
    for start in range(0, len(contact_ids), 500):
        part = list(contact_ids[start : start + 500])
        marks = ",".join("?" * len(part))
        found.update(
            (row[0], row[1] or "") for row in ws.rows(f"SELECT id, name FROM listing WHERE id IN ({marks})", part)
        )
    return found


def kind_of(ws: Workspace, contact_id: str) -> str:
    """person or company; "" when there is no such live contact."""
    return ws.value("SELECT kind FROM contact WHERE id = ? AND deleted_at IS NULL", (contact_id,)) or ""


def is_employed(ws: Workspace, contact_id: str) -> bool:
    found = ws.one(
        "SELECT 1 FROM relation WHERE from_id = ? AND type_id = ? AND deleted_at IS NULL LIMIT 1",
        (contact_id, EMPLOYMENT),
    )
    return found is not None


def lines(ws: Workspace, contact_ids: Sequence[str]) -> dict[str, tuple[str, str, str, str]]:
    """Id to (kind, name, company, city) of those that are live."""
    marks = ",".join("?" * len(contact_ids))
    rows = ws.rows(f"SELECT id, kind, name, company, city FROM listing WHERE id IN ({marks})", contact_ids)
    return {row[0]: (row[1] or "", row[2] or "", row[3] or "", row[4] or "") for row in rows}
