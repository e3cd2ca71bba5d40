"""The state of operations in the journal: done, undone. The entries themselves are never changed."""

from __future__ import annotations

from crm_desktop.store.workspace import Workspace


def mark_undone(ws: Workspace, operation_id: int, by: int) -> None:
    ws.write("UPDATE operation SET state = 'undone', undone_by = ? WHERE id = ?", (by, operation_id))


def mark_done_again(ws: Workspace, operation_id: int) -> None:
    ws.write("UPDATE operation SET state = 'done', undone_by = NULL WHERE id = ?", (operation_id,))


def hold(ws: Workspace, operation_id: int) -> None:
    """An undoing that left newer changes in place: those cannot be undone while it stands."""
    ws.write("UPDATE operation SET state = 'done' WHERE id = ?", (operation_id,))


def let_go(ws: Workspace, operation_id: int) -> None:
    """What was undone is done again."""
    ws.write("UPDATE operation SET state = 'undone' WHERE id = ?", (operation_id,))
