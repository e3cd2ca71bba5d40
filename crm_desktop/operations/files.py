"""Files of a contact or of an entry on the line of time: kept in the workspace, or linked where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records import folder_pattern
from crm_desktop.records.file import File
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import files as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import files as contents
from crm_desktop.store.writes import rows

from . import settings

tr = texts("files")

CONTACT, ACTIVITY, CASE = "contact", "activity", "case"
"""Nouns a file can belong to."""
PATTERN = "files.folder_pattern"
"""The setting with the pattern of a customer's folder (records/folder_pattern.py)."""


def keep(
    ws: Workspace, name: str, content: bytes, noun: str, record_id: str, media_type: str = "", *, role: str = ""
) -> str:
    """Keep a file with a record: its name made safe, its content in the workspace. Returns the id of the file."""
    name = safe_name(name)
    with ws.operation(tr("Keep “{name}”", name=name)):
        digest = contents.keep_content(ws, content)
        values = {"sha256": digest, "size": len(content), "media_type": media_type}
        return _insert(ws, name, values, noun, record_id, role)


def keep_path(ws: Workspace, path: Path, noun: str, record_id: str) -> str:
    """Keep a copy of this file, however large. Returns its id. Raises CrmError when it cannot be read."""
    name = safe_name(path.name)
    with ws.operation(tr("Keep “{name}”", name=name)):
        digest, size = _stream(ws, path)
        return _insert(ws, name, {"sha256": digest, "size": size}, noun, record_id)


def link(ws: Workspace, path: Path, noun: str, record_id: str) -> str:
    """Remember where a file or folder lies. Returns the id of the file."""
    name = path.name or str(path)
    with ws.operation(tr("Link “{name}”", name=name)):
        return _insert(ws, name, _where(path), noun, record_id)


def keep_linked(ws: Workspace, file_id: str) -> None:
    """Keep a copy of a linked file from now on, whatever becomes of the original."""
    file = _one(ws, file_id)
    with ws.operation(tr("Keep “{name}”", name=file.name)):
        digest, size = _stream(ws, Path(file.path))
        rows.update(ws, schema.FILE, file_id, {"sha256": digest, "size": size, "path": ""})


def relink(ws: Workspace, places: Mapping[str, Path]) -> None:
    """Say where linked files are now: id of the file to path. One step for all of them."""
    label = tr.plural(len(places), "Find {n} linked file again", "Find {n} linked files again")
    with ws.operation(label):
        for file_id, path in places.items():
            rows.update(ws, schema.FILE, file_id, {"name": path.name, **_where(path)})


def rename(ws: Workspace, file_id: str, name: str) -> None:
    """Another name for a kept file; made safe. A linked one is called as it is."""
    name = safe_name(name.strip()) if name.strip() else ""
    if not name:
        raise CrmError(tr("A file needs a name."), safe=tr("Nothing was changed."))
    with ws.operation(tr("Rename “{name}”", name=_one(ws, file_id).name)):
        rows.update(ws, schema.FILE, file_id, {"name": name})


def remove(ws: Workspace, file_id: str) -> None:
    """Take a file away from all its records. A linked original is not touched; undo brings it back."""
    file = _one(ws, file_id)
    with ws.operation(tr("Remove “{name}”", name=file.name)):
        gone = {"deleted_at": stamp(ws.clock())}
        for link_id, _ in queries.links_of(ws, file_id):
            rows.update(ws, schema.FILE_LINK, link_id, gone)
        rows.update(ws, schema.FILE, file_id, gone)


def set_pattern(ws: Workspace, pattern: str) -> None:
    """Where the folder of a customer lies. Raises CrmError when the pattern cannot be used."""
    pattern = pattern.strip()
    try:
        names = folder_pattern.fields_in(pattern)
    except folder_pattern.PatternProblem as problem:
        known = ", ".join(f"{{{name}}}" for name in folder_pattern.FIELDS)
        raise CrmError(
            tr("{field} cannot be filled in.", field=f"{{{problem.field}}}")
            if problem.field
            else tr("A brace in the pattern stands alone."),
            safe=tr("Nothing was changed."),
            remedy=tr("These can: {names}", names=known),
        ) from None
    if pattern and not (names and folder_pattern.is_absolute(pattern)):
        raise CrmError(
            tr("“{pattern}” does not lead to a folder for each customer.", pattern=pattern),
            safe=tr("Nothing was changed."),
            remedy=tr(
                "Write the whole way with a field in it, like {example}", example=r"\\server\dms\{customer_number}"
            ),
        )
    settings.put(ws, PATTERN, pattern)


def folder_of(ws: Workspace, contact_id: str) -> str:
    """The folder of this customer by the pattern; "" when there is no pattern, or a field it names is empty."""
    return folder_by(ws, settings.get(ws, PATTERN), contact_id)


def folder_by(ws: Workspace, pattern: str, contact_id: str) -> str:
    """The folder of this customer by another pattern. Raises folder_pattern.PatternProblem."""
    return folder_pattern.folder(pattern, _values(ws, contact_id)) if pattern.strip() else ""


def missing_fields(ws: Workspace, contact_id: str) -> list[str]:
    """The fields of the pattern that this contact has not."""
    values = _values(ws, contact_id)
    return [name for name in folder_pattern.fields_in(settings.get(ws, PATTERN)) if not values.get(name, "").strip()]


def _values(ws: Workspace, contact_id: str) -> dict[str, str]:
    page = contacts.page(ws, contact_id)
    if page is None:
        return {}
    contact, place = page.contact, page.addresses[0] if page.addresses else None
    return {
        "customer_number": contact.customer_no, "name": page.name, "initial": page.name[:1].upper(),
        "last_name": contact.last_name, "first_name": contact.first_name, "company": contact.company_name,
        "zip": place.zip if place else "", "city": place.city if place else "",
    }  # fmt: skip


def _insert(ws: Workspace, name: str, values: Mapping[str, object], noun: str, record_id: str, role: str = "") -> str:
    common = {"name": name, "at": stamp(ws.clock()), "user_id": ws.user_id}
    file_id = rows.insert(ws, schema.FILE, {**common, **values})
    link_values: dict[str, object] = {"file_id": file_id, "noun": noun, "record_id": record_id}
    rows.insert(ws, schema.FILE_LINK, link_values | ({"role": role} if role else {}))
    return file_id


def _stream(ws: Workspace, path: Path) -> tuple[str, int]:
    try:
        with path.open("rb") as source:
            return contents.keep_stream(ws, source)
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        raise CrmError(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=reason),
            safe=tr("Nothing was changed."),
            remedy=tr("Check whether it is still there and whether you may read it."),
        ) from problem


def _where(path: Path) -> dict[str, object]:
    """What is known of a file where it lies; nothing but the path of one that cannot be reached now."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return {"path": str(path)}
    modified = stamp(datetime.fromtimestamp(found.st_mtime, UTC))
    return {"path": str(path), "size": 0 if path.is_dir() else found.st_size, "modified": modified}


def _one(ws: Workspace, file_id: str) -> File:
    found = queries.one(ws, file_id)
    if found is None:
        raise CrmError(tr("This file is not there any more."), safe=tr("Nothing was changed."))
    return found
