"""Undo, redo and the history of what was done. All of it lives in the file and survives a restart."""

from __future__ import annotations

from crm_desktop.common.errors import NotFound, UndoRefused
from crm_desktop.common.i18n import texts
from crm_desktop.store import journal as store_journal
from crm_desktop.store import schema
from crm_desktop.store.journal import REDO, UNDO, Operation
from crm_desktop.store.queries import journal
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import journal as journal_writes
from crm_desktop.store.writes import rows

tr = texts("history")


def undo_label(ws: Workspace) -> str | None:
    """What Ctrl+Z would take back, or None."""
    found = journal.last_done(ws)
    return found.label if found else None


def redo_label(ws: Workspace) -> str | None:
    found = journal.last_undone(ws)
    return found.label if found else None


def undo(ws: Workspace) -> str | None:
    """Take back the last thing done. Returns its label, or None when there is nothing."""
    found = journal.last_done(ws)
    return undo_operation(ws, found.id) if found else None


def redo(ws: Workspace) -> str | None:
    """Bring back what was undone last, as long as nothing new was done since."""
    found = journal.last_undone(ws)
    if found is None:
        return None
    undoing = journal.operation(ws, found.undone_by)
    assert undoing is not None
    with ws.operation(found.label, kind=REDO, target=found.id, bulk=False):
        _take_back(ws, undoing)
        journal_writes.mark_done_again(ws, found.id)
    return found.label


def undo_operation(ws: Workspace, operation_id: int) -> str:
    """Take back one operation, also weeks later. Raises UndoRefused where something newer builds on it."""
    found = journal.operation(ws, operation_id)
    if found is None or found.kind != "do":
        raise NotFound(tr("This step is not in the history of the file."))
    if found.state != "done":
        raise UndoRefused(tr("“{label}” has already been undone.", label=found.label))
    with ws.operation(found.label, kind=UNDO, target=found.id) as running:
        _refuse_if_built_upon(ws, found)
        _take_back(ws, found)
        journal_writes.mark_undone(ws, found.id, running.id)
    return found.label


def _refuse_if_built_upon(ws: Workspace, operation: Operation) -> None:
    newer = journal.newer_change(ws, operation.id)
    label = newer[2] if newer else None
    if label is None:
        label = next(iter(journal.rows_hanging_on(ws, operation.id, schema.CONTACT).values()), None)
    if label is not None:
        raise UndoRefused(
            tr(
                "“{label}” cannot be undone: “{newer}” came later and builds on it.",
                label=operation.label,
                newer=label,
            ),
            safe=tr("Nothing was changed."),
            remedy=tr("Undo the later step first."),
        )


def _take_back(ws: Workspace, operation: Operation) -> None:
    """Put every row touched back to its first image. Tags and fields that others use by now stay."""
    kept: set[str] = set()
    for parent in (schema.TAG, schema.CUSTOM_FIELD):
        kept |= set(journal.rows_hanging_on(ws, operation.id, parent))
    created: dict[str, list[str]] = {}
    for table, row_id, image in store_journal.first_images(ws.connection, operation.id):
        if image is not None:
            rows.put_back(ws, table, image)
        elif row_id not in kept:
            created.setdefault(table, []).append(row_id)
    for table, ids in created.items():
        rows.remove(ws, table, ids)
