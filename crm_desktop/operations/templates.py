"""Templates of the office's own: put in, change, say what a field means, take away. Each is one step of undo.

Whether a document can be a template is checked by exchange/letters/own.py, which calls these.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records.letter_template import LETTER, QUOTE, LetterTemplate
from crm_desktop.store import schema
from crm_desktop.store.queries import files as file_queries
from crm_desktop.store.queries import templates as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import files
from .letters import DOCX

tr = texts("templates")

NOUN = "template"


def add(ws: Workspace, name: str, content: bytes) -> str:
    """Keep a document as a template; the name gets a number where there is one of that name. Returns its id."""
    name = _free(ws, name)
    values = {"kind": LETTER, "name": name, "created_at": stamp(ws.clock()), "created_by": ws.user_id}
    with ws.operation(tr("Add the template “{name}”", name=name)):
        template_id = rows.insert(ws, schema.TEMPLATE, values)
        files.keep(ws, f"{name}.docx", content, NOUN, template_id, DOCX)
    return template_id


def use_for_quotes(ws: Workspace, name: str, content: bytes) -> str:
    """Keep a document as the template of quotes, in place of the one before. Returns its id."""
    values = {"kind": QUOTE, "name": name, "created_at": stamp(ws.clock()), "created_by": ws.user_id}
    with ws.operation(tr("Word template of quotes")):
        leave_for_quotes(ws)
        template_id = rows.insert(ws, schema.TEMPLATE, values)
        files.keep(ws, f"{name}.docx", content, NOUN, template_id, DOCX)
    return template_id


def leave_for_quotes(ws: Workspace) -> None:
    """Quotes are written with the template that comes with the program again."""
    with ws.operation(tr("Word template of quotes")):
        while (found := queries.quote(ws)) is not None:
            if found.file_id:
                files.remove(ws, found.file_id)
            rows.soft_delete(ws, schema.TEMPLATE, found.id)


def replace(ws: Workspace, template_id: str, content: bytes) -> bool:
    """Its document as it is now; whether it differs from before."""
    found = _one(ws, template_id)
    if found.sha256 and file_queries.content(ws, found.sha256) == content:
        return False
    with ws.operation(tr("Change the template “{name}”", name=found.name)):
        if found.file_id:
            files.remove(ws, found.file_id)
        files.keep(ws, f"{found.name}.docx", content, NOUN, template_id, DOCX)
    return True


def rename(ws: Workspace, template_id: str, name: str) -> None:
    found = _one(ws, template_id)
    if " ".join(name.split()) == found.name:
        return
    name = _free(ws, name)
    with ws.operation(tr("Rename the template “{name}”", name=found.name)):
        rows.update(ws, schema.TEMPLATE, template_id, {"name": name})


def remember(ws: Workspace, template_id: str, meanings: Mapping[str, str]) -> None:
    """Keep what fields of this template mean; fields not named stay as they were said."""
    found = _one(ws, template_id)
    changed = {name: meaning for name, meaning in meanings.items() if found.meanings.get(name) != meaning}
    if not changed:
        return
    with ws.operation(tr("Say what the fields of “{name}” mean", name=found.name)):
        known = queries.field_rows(ws, template_id)
        for name, meaning in changed.items():
            if name in known:
                rows.update(ws, schema.TEMPLATE_FIELD, known[name], {"meaning": meaning})
            else:
                values = {"template_id": template_id, "field": name, "meaning": meaning}
                rows.insert(ws, schema.TEMPLATE_FIELD, values)


def remove(ws: Workspace, template_id: str) -> None:
    """Take a template away; letters written with it stay, and undo brings it back."""
    found = _one(ws, template_id)
    with ws.operation(tr("Remove the template “{name}”", name=found.name)):
        if found.file_id:
            files.remove(ws, found.file_id)
        for row_id in queries.field_rows(ws, template_id).values():
            rows.soft_delete(ws, schema.TEMPLATE_FIELD, row_id)
        rows.soft_delete(ws, schema.TEMPLATE, template_id)


def _free(ws: Workspace, name: str) -> str:
    name = " ".join(name.split()).removesuffix(".docx").strip()
    if not name:
        raise CrmError(tr("A template needs a name."), safe=tr("Nothing was changed."))
    known = {one.name.casefold() for one in queries.letters(ws)}
    free, number = name, 2
    while free.casefold() in known:
        free, number = f"{name} ({number})", number + 1
    return free


def _one(ws: Workspace, template_id: str) -> LetterTemplate:
    found = queries.letter(ws, template_id)
    if found is None:
        raise NotFound(tr("This template is no longer there."), safe=tr("Nothing was changed."))
    return found
