"""The picture of a contact: a kept file of its own, shown beside the name and written into vCards."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.importing import NEW, UPDATE, ImportPlan, ImportResult
from crm_desktop.records.pictures import LARGEST, ending, usable
from crm_desktop.store import schema
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import files as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import files

tr = texts("files")


def choose(ws: Workspace, contact_id: str, content: bytes) -> str:
    """This picture from now on, instead of the one before. Returns the id of the file. Raises CrmError for what is no
    picture, or a too large one."""
    if not usable(content):
        raise CrmError(
            tr("The picture is larger than {n} MB.", n=LARGEST // 2**20)
            if len(content) > LARGEST
            else tr("This is no picture that can be shown."),
            safe=tr("Nothing was changed."),
            remedy=tr("Save it as JPEG or PNG, as large as a passport photo."),
        )
    with ws.operation(tr("Picture of {name}", name=contacts.name(ws, contact_id))):
        _take_away(ws, contact_id)
        return _keep(ws, contact_id, content)


def remove(ws: Workspace, contact_id: str) -> None:
    with ws.operation(tr("Remove the picture of {name}", name=contacts.name(ws, contact_id))):
        _take_away(ws, contact_id)


def arriving(ws: Workspace, plan: ImportPlan, found: Mapping[int, bytes]) -> dict[str, bytes]:
    """Which contacts an import gives a picture: those of its rows that have none. `found`: picture by row."""
    wanted: dict[str, bytes] = {}
    for decision in plan.decisions:
        if decision.incoming.row in found and decision.action in (NEW, UPDATE) and decision.contact_id:
            wanted.setdefault(decision.contact_id, found[decision.incoming.row])
    there = queries.with_picture(ws, list(wanted))
    return {contact: content for contact, content in wanted.items() if contact not in there and usable(content)}


def write_beside(
    ws: Workspace, name: str, write: Callable[[], ImportResult], wanted: Mapping[str, bytes]
) -> ImportResult:
    """What `write` does, and these pictures, as one step for undo."""
    with ws.operation(tr("Import {name}", name=name), bulk=True) as running:
        result = write()
        for contact_id, content in wanted.items():
            _keep(ws, contact_id, content)
    return ImportResult(result.import_id, running.id, result.figures)


def _keep(ws: Workspace, contact_id: str, content: bytes) -> str:
    name = f"{tr('Picture')}.{ending(content)}"
    return files.keep(ws, name, content, files.CONTACT, contact_id, role=queries.PICTURE)


def _take_away(ws: Workspace, contact_id: str) -> None:
    gone = {"deleted_at": stamp(ws.clock())}
    for link_id, file_id in queries.picture_links(ws, contact_id):
        rows.update(ws, schema.FILE_LINK, link_id, gone)
        rows.update(ws, schema.FILE, file_id, gone)
