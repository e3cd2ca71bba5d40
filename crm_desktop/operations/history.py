"""Undo, redo and the history of what was done. All of it lives in the file and survives a restart."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.common.errors import NotFound, UndoRefused
from crm_desktop.common.i18n import texts
from crm_desktop.records.relations import BUILT_IN
from crm_desktop.store import journal as store_journal
from crm_desktop.store import schema
from crm_desktop.store.journal import Operation
from crm_desktop.store.queries import contacts, journal
from crm_desktop.store.queries.journal import Later
from crm_desktop.store.schema import DO, REDO, UNDO
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import journal as journal_writes
from crm_desktop.store.writes import rows

tr = texts("history")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done, for the list of all changes."""

    operation: Operation
    user: str
    contacts: tuple[str, ...]
    """Ids of the contacts concerned, as far as a look at its first rows tells."""
    table: str
    """The table of the first row it changed: what the step was about."""
    created: bool
    many: bool
    """Whether there are more rows than were looked at."""


_LOOK = 40
_CHECKED = 5_000
"""An operation with more rows is not asked what builds on it before someone really wants to undo it."""


def steps(ws: Workspace, limit: int = 100, before: int = 0) -> list[Step]:
    """What was done, newest first; `before` is the number of the last operation known."""
    users = dict(contacts.users(ws))
    found: list[Step] = []
    for operation in journal.operations(ws, limit, before):
        rows = journal.first_rows(ws, operation.id, _LOOK)
        concerned = tuple(dict.fromkeys(contact for _, _, ids in rows for contact in ids))
        table, created = (rows[0][0], rows[0][1]) if rows else ("", False)
        user = users.get(operation.user_id, "")
        found.append(Step(operation, user, concerned, table, created, len(rows) == _LOOK))
    return found


def reason_against_undo(ws: Workspace, operation_id: int) -> str:
    """Why this step cannot be undone now, as a sentence; "" when it can. Very large steps are only checked on undo."""
    found = journal.operation(ws, operation_id)
    if found is None:
        return tr("This step is not in the history of the file.")
    if found.state != "done":
        return tr("“{label}” has already been undone.", label=found.label)
    if journal.touches_more_than(ws, operation_id, _CHECKED):
        return ""
    try:
        _refuse_if_built_upon(ws, found)
    except UndoRefused as refusal:
        return refusal.what
    return ""


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
    many = journal.touches_more_than(ws, found.undone_by, _CHECKED)
    with ws.operation(found.label, kind=REDO, target=found.id, bulk=many):
        now = journal.last_undone(ws)
        undoing = journal.operation(ws, now.undone_by) if now is not None and now.id == found.id else None
        if undoing is None:
            raise UndoRefused(tr("“{label}” cannot be brought back any more.", label=found.label))
        put_all_back(ws, undoing)
        journal_writes.mark_done_again(ws, found.id)
        journal_writes.let_go(ws, undoing.id)
    return found.label


def undo_operation(ws: Workspace, operation_id: int) -> str:
    """Take back one operation, also weeks later. Raises UndoRefused where something newer builds on it."""
    found = journal.operation(ws, operation_id)
    if found is None or found.kind != DO:
        raise NotFound(tr("This step is not in the history of the file."))
    with ws.operation(found.label, kind=UNDO, target=found.id) as running:
        now = journal.operation(ws, operation_id)  # as it is now that nobody else can write
        if now is None or now.state != "done":
            raise already_undone(found)
        _refuse_if_built_upon(ws, found)
        put_all_back(ws, found)
        journal_writes.mark_undone(ws, found.id, running.id)
    return found.label


_STAYS = (schema.TAG, schema.CUSTOM_FIELD, schema.SETTING)
"""Made in passing, as the salt of the block list; when others use them by now they stay, and the rest is taken back."""
_LET_GO = {*_STAYS, schema.IMPORT_RUN}
"""When others point to any other row by now, the step that made it cannot be taken back. Who points to an import came
with it."""


_OF_ONE_KIND = [kind.id for kind in BUILT_IN if kind.from_kind or kind.to_kind]
"""Links that only a person or only a company can have."""


def _refuse_if_built_upon(ws: Workspace, operation: Operation) -> None:
    newer = journal.newer_change(ws, operation.id)
    if newer is not None:
        raise _built_upon(operation, newer)
    if not journal.touches_more_than(ws, operation.id, _CHECKED):
        newer = journal.links_of_kind(ws, operation.id, _OF_ONE_KIND)
        for table in (schema.TAG, schema.CUSTOM_FIELD):
            newer = newer or journal.name_taken(ws, operation.id, table)
        if newer is not None:
            raise _built_upon(operation, newer)
    for parent in journal.tables_made(ws, operation.id) - _LET_GO:
        for newer in journal.rows_hanging_on(ws, operation.id, parent).values():
            raise _built_upon(operation, newer)


def already_undone(operation: Operation) -> UndoRefused:
    return UndoRefused(tr("“{label}” has already been undone.", label=operation.label), safe=tr("Nothing was changed."))


def _built_upon(operation: Operation, newer: Later) -> UndoRefused:
    what = tr("“{label}” cannot be undone: “{newer}” came later and builds on it.",
              label=operation.label, newer=newer.label)  # fmt: skip
    first = tr("Undo the later step first.")
    remedy = first if newer.kind == DO else tr("What you no longer want can be deleted instead.")
    return UndoRefused(what, safe=tr("Nothing was changed."), remedy=remedy)


def put_all_back(ws: Workspace, operation: Operation) -> None:
    """Put every row touched back to its first image. Tags and fields that others use by now stay."""
    used = {
        row_id: newer
        for parent in _STAYS
        for row_id, newer in journal.rows_hanging_on(ws, operation.id, parent).items()
    }
    stay = set(used) | journal.options_of(ws, used)
    touched = False
    for table, images in store_journal.first_images(ws.connection, operation.id):
        made = [row_id for row_id, image in images if image is None and row_id not in stay]
        before = [image for _, image in images if image is not None]
        rows.remove(ws, table, made)
        rows.put_back(ws, table, before)
        touched = touched or bool(made or before)
    if used and not touched:
        raise _built_upon(operation, next(iter(used.values())))
