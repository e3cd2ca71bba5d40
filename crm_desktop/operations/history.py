"""Undo, redo and the history of what was done. All of it lives in the file and survives a restart."""

from __future__ import annotations

from crm_desktop.common.errors import NotFound, UndoRefused
from crm_desktop.common.i18n import texts
from crm_desktop.store import journal as store_journal
from crm_desktop.store import schema
from crm_desktop.store.journal import DO, REDO, UNDO, Operation
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
    with ws.operation(found.label, kind=REDO, target=found.id):
        now = journal.last_undone(ws)
        undoing = journal.operation(ws, now.undone_by) if now is not None and now.id == found.id else None
        if undoing is None:
            raise UndoRefused(tr("“{label}” cannot be brought back any more.", label=found.label))
        _take_back(ws, undoing)
        journal_writes.mark_done_again(ws, found.id)
    return found.label


def undo_operation(ws: Workspace, operation_id: int) -> str:
    """Take back one operation, also weeks later. Raises UndoRefused where something newer builds on it."""
    found = journal.operation(ws, operation_id)
    if found is None or found.kind != DO:
        raise NotFound(tr("This step is not in the history of the file."))
    with ws.operation(found.label, kind=UNDO, target=found.id) as running:
        now = journal.operation(ws, operation_id)  # as it is now that nobody else can write
        if now is None or now.state != "done":
            raise UndoRefused(
                tr("“{label}” has already been undone.", label=found.label), safe=tr("Nothing was changed.")
            )
        _refuse_if_built_upon(ws, found)
        _take_back(ws, found)
        journal_writes.mark_undone(ws, found.id, running.id)
    return found.label


_STAYS = (schema.TAG, schema.CUSTOM_FIELD)
"""Made in passing by an import; when others use them by now they stay, and the rest is taken back."""
_HOLDS = (schema.CONTACT, schema.ACTIVITY, schema.RELATION_TYPE, schema.USER)
"""When others point to these by now, the step that made them cannot be taken back."""


def _refuse_if_built_upon(ws: Workspace, operation: Operation) -> None:
    newer = journal.newer_change(ws, operation.id)
    if newer is not None:
        raise _built_upon(operation, newer[2])
    for parent in _HOLDS:
        for label in journal.rows_hanging_on(ws, operation.id, parent).values():
            raise _built_upon(operation, label)


def _built_upon(operation: Operation, newer: str) -> UndoRefused:
    return UndoRefused(
        tr("“{label}” cannot be undone: “{newer}” came later and builds on it.", label=operation.label, newer=newer),
        safe=tr("Nothing was changed."),
        remedy=tr("Undo the later step first."),
    )


def _take_back(ws: Workspace, operation: Operation) -> None:
    """Put every row touched back to its first image. Tags and fields that others use by now stay."""
    used = {
        row_id: label
        for parent in _STAYS
        for row_id, label in journal.rows_hanging_on(ws, operation.id, parent).items()
    }
    stay = set(used) | journal.options_of(ws, used)
    created: dict[str, list[str]] = {}
    changed = False
    for table, row_id, image in store_journal.first_images(ws.connection, operation.id):
        if image is not None:
            rows.put_back(ws, table, image)
            changed = True
        elif row_id not in stay:
            created.setdefault(table, []).append(row_id)
    if not created and not changed and used:
        raise _built_upon(operation, next(iter(used.values())))
    for table, ids in created.items():
        rows.remove(ws, table, ids)
