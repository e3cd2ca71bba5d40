"""The values a filter field has in this file, with the number of contacts: what a filter offers to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.records.campaign import GROUPS
from crm_desktop.records.filters import ADVERTISING_CHANNELS, CASE_STATES, NEXT_STEPS, QUALITY, Condition, Group
from crm_desktop.store.workspace import Workspace

from . import campaigns
from .listing import View, count

_LISTED = {
    "kind": "kind", "phase": "phase", "country": "country", "owner": "owner_id", "industry": "industry",
    "city": "city", "company": "company", "position": "position",
}  # fmt: skip
_ROWS = {
    "role": "SELECT r.role, count(DISTINCT l.id) FROM contact_role AS r JOIN listing AS l ON l.id = r.contact_id"
    " WHERE r.deleted_at IS NULL GROUP BY r.role",
    "tag": "SELECT k.tag_id, count(DISTINCT l.id) FROM tag_link AS k JOIN listing AS l ON l.id = k.record_id"
    " JOIN tag AS t ON t.id = k.tag_id AND t.deleted_at IS NULL WHERE k.deleted_at IS NULL GROUP BY k.tag_id",
    "source": "SELECT c.source, count(*) FROM contact AS c JOIN listing AS l ON l.id = c.id"
    " WHERE c.source IS NOT NULL GROUP BY c.source",
    "salutation": "SELECT c.salutation, count(*) FROM contact AS c JOIN listing AS l ON l.id = c.id"
    " WHERE c.salutation IS NOT NULL GROUP BY c.salutation",
    "deputy": "SELECT c.deputy_id, count(*) FROM contact AS c JOIN listing AS l ON l.id = c.id"
    " WHERE c.deputy_id IS NOT NULL GROUP BY c.deputy_id",
    "account_class": "SELECT c.account_class, count(*) FROM contact AS c JOIN listing AS l ON l.id = c.id"
    " WHERE c.account_class IS NOT NULL GROUP BY c.account_class",
    "import": "SELECT c.import_id, count(*) FROM contact AS c JOIN listing AS l ON l.id = c.id"
    " WHERE c.import_id IS NOT NULL GROUP BY c.import_id",
}


_CODES = {"next_step": NEXT_STEPS, "case": CASE_STATES, "may_contact": ADVERTISING_CHANNELS}
_IDS = {
    "case_process": "SELECT id FROM process WHERE deleted_at IS NULL",
    "relation": "SELECT DISTINCT type_id FROM relation WHERE deleted_at IS NULL AND type_id IS NOT NULL",
    "list": "SELECT id FROM selection WHERE deleted_at IS NULL",
}
"""Fields whose values are counted one by one, each by its own filter."""


def values(ws: Workspace, field: str, limit: int = 200) -> list[tuple[str, int]]:
    """(value, contacts), the most frequent first. Raises ValueError for a field without such a list."""
    if field in _LISTED:
        column = _LISTED[field]
        sql = f"SELECT {column}, count(*) FROM listing WHERE {column} IS NOT NULL GROUP BY {column}"
        found = ws.rows(f"{sql} ORDER BY 2 DESC, 1 LIMIT ?", (limit,))
    elif field in _ROWS:
        found = ws.rows(f"{_ROWS[field]} ORDER BY 2 DESC, 1 LIMIT ?", (limit,))
    elif field == "quality":
        found = _counted(ws, field, QUALITY)
    elif field in _CODES:
        found = _counted(ws, field, _CODES[field])
    elif field == "campaign":
        found = _counted(ws, field, [f"{name}:{one.id}" for one in campaigns.campaigns(ws) for name in GROUPS])
    elif field in _IDS:
        found = _counted(ws, field, tuple(row[0] for row in ws.rows(_IDS[field])))
    elif field.startswith("custom:"):
        found = ws.rows(
            "SELECT v.value, count(DISTINCT l.id) FROM custom_value AS v JOIN listing AS l ON l.id = v.record_id"
            " WHERE v.field_id = ? AND v.deleted_at IS NULL GROUP BY v.value ORDER BY 2 DESC, 1 LIMIT ?",
            (field.removeprefix("custom:"), limit),
        )
    else:
        raise ValueError(f"no list of values for {field!r}")
    return [(str(value or ""), int(number)) for value, number in found]


def _counted(ws: Workspace, field: str, codes: Sequence[str]) -> list[tuple[str, int]]:
    """Those of the values that somebody has."""
    where = ((code, Group("and", (Condition(field, "is", (code,)),))) for code in codes)
    counts = ((code, count(ws, View(where=group, today=ws.clock().astimezone().date()))) for code, group in where)
    return [(code, number) for code, number in counts if number]


def of_class(ws: Workspace, account_class: str, owner_id: str) -> int:
    """How many contacts of a class a member looks after."""
    return int(
        ws.value(
            "SELECT count(*) FROM contact AS c INDEXED BY contact_account JOIN listing AS l ON l.id = c.id"
            " WHERE (c.account_class IS NOT NULL OR c.rhythm_days IS NOT NULL) AND c.account_class = ?"
            " AND l.owner_id = ?",
            (account_class, owner_id),
        )
    )


def with_role(ws: Workspace, role: str) -> int:
    """Contacts in a role. Read in the order of contacts, so that a million take no memory."""
    return int(
        ws.value(
            "SELECT count(*) FROM (SELECT DISTINCT contact_id AS id FROM contact_role INDEXED BY contact_role_contact"
            " WHERE role = ? AND deleted_at IS NULL) AS r CROSS JOIN listing AS l ON l.id = r.id",
            (role,),
        )
    )


def imports(ws: Workspace) -> dict[str, str]:
    """Id to file name of the imports there were, the latest first."""
    return {row[0]: row[1] or "" for row in ws.rows("SELECT id, file_name FROM import_run ORDER BY at DESC, id DESC")}
