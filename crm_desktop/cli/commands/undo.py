"""`crm-desktop undo`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument, whole
from crm_desktop.common.errors import CrmError, UndoRefused
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

LISTED = 20


def run(call: Call) -> None:
    from crm_desktop.operations import history

    if call.args.list:
        _list(call)
        return
    if call.args.last_import:
        _take_back_import(call)
        return
    with call.workspace() as ws:
        try:
            if call.args.id is not None:
                label = history.undo_operation(ws, call.args.id)
            elif call.args.redo:
                label = history.redo(ws)
            else:
                label = history.undo(ws)
        except UndoRefused as refusal:
            raise _with_a_way(ws, refusal, call.args.id) from None
    if label is None:
        raise CrmError(tr("There is nothing to redo.") if call.args.redo else tr("There is nothing to undo."))
    if call.out.as_json:
        call.out.json({"label": label, "operations": [], "stays": []})
    elif call.args.redo:
        call.out.line(tr("Done again: {label}", label=label))
    else:
        call.out.line(tr("Undone: {label}", label=label))


def _with_a_way(ws: Workspace, refusal: UndoRefused, number: int | None) -> UndoRefused:
    """An import on which newer steps build is taken back as a whole all the same: that is said."""
    from crm_desktop.operations import imports_undo
    from crm_desktop.store.queries import journal

    found = journal.operation(ws, number) if number is not None else None
    if found is None or found.state != "done" or not imports_undo.is_import(ws, found.id):
        return refusal
    way = tr(
        "Take back the import but for what was edited since: {command}",
        command=f"crm-desktop undo --import --id {found.id}",
    )
    return UndoRefused(refusal.what, safe=refusal.safe, remedy=way)


def _take_back_import(call: Call) -> None:
    """An import as a whole, but for what was edited since."""
    from crm_desktop.operations import imports_undo

    with call.workspace() as ws:
        number = call.args.id if call.args.id is not None else imports_undo.last_import(ws)
        if not number:
            raise CrmError(tr("There is no import to take back."))
        taken = imports_undo.take_back(ws, number)
    if call.out.as_json:
        stays = [{"id": stay.contact_id, "name": stay.name, "reason": stay.reason} for stay in taken.stays]
        call.out.json({"label": taken.label, "operations": [], "stays": stays})
        return
    call.out.line(tr("Undone: {label}", label=taken.label))
    if taken.stays:
        call.out.line(
            tr.plural(
                len(taken.stays),
                "{n} contact that was edited since keeps something of it:",
                "{n} contacts that were edited since keep something of it:",
            )
        )
        call.out.table((tr("Contact"), tr("Why it stays")), [(stay.name, stay.reason) for stay in taken.stays])


def _list(call: Call) -> None:
    from crm_desktop.common.clock import parse_stamp
    from crm_desktop.store.queries import contacts, journal

    with call.workspace(write=False) as ws:
        found = journal.operations(ws, call.args.limit)
        users = dict(contacts.users(ws))
    if call.out.as_json:
        listed = [
            {
                "id": item.id, "label": item.label, "at": item.at, "user": users.get(item.user_id, ""),
                "source": item.source, "undone": item.state != "done",
            }
            for item in found
        ]  # fmt: skip
        call.out.json({"label": "", "operations": listed, "stays": []})
        return
    rows: list[tuple[str, ...]] = []
    for item in found:
        moment = parse_stamp(item.at)
        when = f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else item.at
        label = item.label if item.state == "done" else tr("{label} (undone)", label=item.label)
        rows.append((str(item.id), when, users.get(item.user_id, ""), label))
    call.out.table((tr("No."), tr("When"), tr("Who"), tr("What")), rows)


COMMAND = Command(
    arguments=(
        argument("--list", action="store_true", help=mark("List what was done, newest first; nothing is changed")),
        argument("--limit", type=whole, default=LISTED, metavar="N", help=mark("How many to list (usually 20)")),
        argument("--id", type=int, metavar="N", help=mark("Take back this one, also weeks later (number from --list)")),
        argument(
            "--import",
            action="store_true",
            dest="last_import",
            help=mark("Take back the last import, or with --id another one; what was edited since stays and is listed"),
        ),
        argument("--redo", action="store_true", help=mark("Do again what was undone last")),
    ),
    run=run,
    details=mark(
        "Takes back one step at a time; an import is one step. A step on which newer ones build is refused with "
        "their name; an import is taken back all the same with --import, and what was edited since stays."
    ),
    examples=(
        ("undo", mark("takes back the last step")),
        ("undo --list", mark("what was done, with numbers")),
        ("undo --id 12", mark("takes back step 12 alone")),
        ("undo --import", mark("takes back the last import, but for what was edited since")),
    ),
    keys={
        "label": "what was taken back; empty with --list",
        "stays": "with --import: contacts that keep something of it, each with id, name, reason",
        "operations": "with --list: each with id, label, at, user, source (window or cli), undone",
    },
)
