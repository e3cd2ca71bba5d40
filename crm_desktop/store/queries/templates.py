"""Templates of the office's own. SELECT only."""

from __future__ import annotations

from collections import defaultdict

from crm_desktop.common.fold import fold
from crm_desktop.records.letter_template import LETTER, QUOTE, LetterTemplate
from crm_desktop.store.workspace import Workspace

_NEWEST = (
    "SELECT t.id, t.name, f.id, f.sha256, f.size, max(f.at) FROM template AS t"
    " LEFT JOIN file_link AS k ON k.record_id = t.id AND k.noun = 'template' AND k.deleted_at IS NULL"
    " LEFT JOIN file AS f ON f.id = k.file_id AND f.deleted_at IS NULL"
    " WHERE t.kind = ? AND t.deleted_at IS NULL GROUP BY t.id"
)


def letters(ws: Workspace) -> list[LetterTemplate]:
    """All templates of letters, in alphabetical order."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for template_id, name, meaning in ws.rows(
        "SELECT template_id, field, meaning FROM template_field WHERE deleted_at IS NULL ORDER BY id"
    ):
        said[template_id][name or ""] = meaning or ""
    found = [
        LetterTemplate(
            row[0], row[1] or "", row[2] or "", row[3] or "", row[4] or 0, row[5] or "", said.get(row[0], {})
        )
        for row in ws.rows(_NEWEST, (LETTER,))
    ]
    return sorted(found, key=lambda one: fold(one.name))


def quote(ws: Workspace) -> LetterTemplate | None:
    """The one that quotes are written with."""
    found = [LetterTemplate(row[0], row[1] or "", row[2] or "", row[3] or "", row[4] or 0, row[5] or "")
             for row in ws.rows(_NEWEST, (QUOTE,))]  # fmt: skip
    return max(found, key=lambda one: (one.at, one.id), default=None)


def letter(ws: Workspace, template_id: str) -> LetterTemplate | None:
    return next((one for one in letters(ws) if one.id == template_id), None)


def field_rows(ws: Workspace, template_id: str) -> dict[str, str]:
    """Name of a field to the id of the row that says what it means."""
    rows = ws.rows("SELECT field, id FROM template_field WHERE template_id = ? AND deleted_at IS NULL", (template_id,))
    return {row[0] or "": row[1] for row in rows}
