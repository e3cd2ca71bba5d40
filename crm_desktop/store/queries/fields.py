"""Custom fields and their options."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from crm_desktop.common.fold import fold
from crm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from crm_desktop.records.contact import CustomField


def fields(ws: Workspace, *, deleted: bool = False) -> list[CustomField]:
    """The office's own fields in their order; with `deleted` also those no longer in use."""
    options: dict[str, list[str]] = defaultdict(list)
    for field_id, label in ws.rows(
        "SELECT field_id, label FROM custom_option WHERE deleted_at IS NULL ORDER BY position, id"
    ):
        options[field_id].append(label or "")
    rows = ws.rows(
        "SELECT id, name, kind, applies_to, reason, position FROM custom_field WHERE deleted_at IS NULL OR ?"
        " ORDER BY position, id",
        (deleted,),
    )
    if not rows:
        return []
    from crm_desktop.records.contact import CustomField  # the list at the start needs it only for fields there are

    return [
        CustomField(
            row[0], row[1] or "", row[2] or "text", row[3] or "", tuple(options[row[0]]), row[4] or "", row[5] or 0
        )
        for row in rows
    ]


def field(ws: Workspace, field_id: str) -> CustomField | None:
    return next((found for found in fields(ws) if found.id == field_id), None)


def by_name(ws: Workspace, name: str) -> CustomField | None:
    wanted = fold(name).strip()
    return next((found for found in fields(ws) if fold(found.name).strip() == wanted), None)


def option_ids(ws: Workspace, field_id: str) -> dict[str, str]:
    """Label to id of the live options."""
    rows = ws.rows("SELECT label, id FROM custom_option WHERE field_id = ? AND deleted_at IS NULL", (field_id,))
    return {row[0] or "": row[1] for row in rows}


def value_rows(ws: Workspace, field_id: str, record_id: str) -> list[tuple[str, str]]:
    """(id, value) of the live values of one field on one record."""
    rows = ws.rows(
        "SELECT id, value FROM custom_value WHERE field_id = ? AND record_id = ? AND deleted_at IS NULL ORDER BY id",
        (field_id, record_id),
    )
    return [(row[0], row[1] or "") for row in rows]


def values_of(ws: Workspace, record_ids: Sequence[str], field_ids: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    """(record, field) to values, for a page of a table."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    records, wanted = ",".join("?" * len(record_ids)), ",".join("?" * len(field_ids))
    for record_id, field_id, value in ws.rows(
        f"SELECT record_id, field_id, value FROM custom_value WHERE record_id IN ({records})"
        f" AND field_id IN ({wanted}) AND deleted_at IS NULL ORDER BY id",
        (*record_ids, *field_ids),
    ):
        found[record_id, field_id].append(value or "")
    return found


def rows_with_value(ws: Workspace, field_id: str, value: str) -> list[str]:
    """Ids of the live rows that hold this value of a field."""
    rows = ws.rows(
        "SELECT id FROM custom_value WHERE field_id = ? AND value = ? AND deleted_at IS NULL", (field_id, value)
    )
    return [row[0] for row in rows]


def usage(ws: Workspace, field_id: str) -> int:
    """How many records have a value in this field."""
    return int(
        ws.value(
            "SELECT count(DISTINCT record_id) FROM custom_value WHERE field_id = ? AND deleted_at IS NULL", (field_id,)
        )
    )
