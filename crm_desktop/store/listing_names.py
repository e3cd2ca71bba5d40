"""What of a contact's own row the list is made of, and the name it stands under."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from types import ModuleType

from crm_desktop.common.fold import fold

from .engine import Connection, Row
from .listing_rows import by_id, rowsets

CONTACT_COLUMNS = (
    "id", "kind", "title", "first_name", "middle_name", "last_name", "name_suffix", "company_name", "nickname",
    "birth_name", "profession", "industry", "phase", "owner_id", "customer_no", "vat_id", "created_at", "updated_at",
    "deleted_at", "merged_into",
)  # fmt: skip
"""What is read of a contact's own row."""
_CONTACT = rowsets("contact", CONTACT_COLUMNS)


def live_names(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[str, str, Row]]:
    """Live contacts among ids: id to (display name, sort name, contact row)."""
    live: dict[str, tuple[str, str, Row]] = {}
    nameless: list[Row] = []
    for row in by_id(connection, _CONTACT, ids):
        if row[18] is not None or row[19] is not None:
            continue
        name, order = names_of(row)
        if name:
            live[row[0]] = (name, order, row)
        else:
            nameless.append(row)
    for row in nameless:
        name = name_from_channel(connection, row[0])
        live[row[0]] = (name, fold(name), row)
    return live


@cache
def _naming() -> ModuleType:
    from crm_desktop.records import names  # not needed for reading, so not at the start

    return names


def names_of(row: Row) -> tuple[str, str]:
    """Display and sort name of a contact row; both empty when it has no name at all."""
    kind, title, first, middle, last, suffix, company = [value or "" for value in row[1:8]]
    if kind == "company" or not (first or last or middle):
        return company, fold(company)
    names = _naming()
    return names.display_name(title, first, middle, last, suffix), names.sort_name(title, first, middle, last, suffix)


def name_from_channel(connection: Connection, contact_id: str) -> str:
    row = connection.execute(
        "SELECT value FROM channel WHERE contact_id = ? AND deleted_at IS NULL"
        " ORDER BY kind = 'email' DESC, kind = 'phone' DESC, position LIMIT 1",
        (contact_id,),
    ).fetchone()
    return str(row[0] or "") if row else ""
