"""Whose a row of a list is. SELECT only."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.common.fold import fold
from crm_desktop.store.workspace import Workspace


def by_number(ws: Workspace, number: str) -> list[str]:
    """Ids of the contacts with this customer number."""
    if not number:
        return []
    sql = "SELECT id FROM contact WHERE customer_no = ? AND deleted_at IS NULL AND merged_into IS NULL ORDER BY id"
    return [row[0] for row in ws.rows(sql, (number,))]


def by_email(ws: Workspace, address: str) -> list[str]:
    """Ids of the contacts with this address."""
    if not address:
        return []
    rows = ws.rows(
        "SELECT DISTINCT c.contact_id FROM channel AS c JOIN listing AS l ON l.id = c.contact_id"
        " WHERE c.normal = ? AND c.kind = 'email' AND c.deleted_at IS NULL ORDER BY 1",
        (address.strip().lower(),),
    )
    return [row[0] for row in rows]


def by_name(ws: Workspace, name: str) -> list[str]:
    """Ids of the people and companies that are called exactly so, but for capitals and accents; "Müller, Anna" is Anna
    Müller."""
    last, comma, first = name.partition(",")
    wanted = fold(f"{first.strip()} {last.strip()}" if comma else " ".join(name.split()))
    telling = max(wanted.split(), key=len, default="")
    if not telling:
        return []
    rows = ws.rows("SELECT id, name FROM listing WHERE instr(sort_name, ?) ORDER BY id", (telling,))
    return [row[0] for row in rows if fold(row[1] or "") == wanted]


def works_at(ws: Workspace, contact_id: str, company_ids: Sequence[str]) -> bool:
    """Whether a person works at one of these companies now."""
    if not company_ids:
        return False
    marks = ",".join("?" * len(company_ids))
    sql = (
        "SELECT EXISTS (SELECT 1 FROM relation WHERE from_id = ? AND type_id = 'employment' AND deleted_at IS NULL"
        f" AND to_date IS NULL AND to_id IN ({marks}))"
    )
    return bool(ws.value(sql, (contact_id, *company_ids)))
