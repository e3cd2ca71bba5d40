"""`crm-desktop link-folders FOLDER`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.cli.foreign import existing
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.operations.customer_folders import Proposal

tr = texts("cli")

CERTAIN, POSSIBLE = "certain", "possible"


def run(call: Call) -> None:
    from crm_desktop.exchange import customer_folders as folders
    from crm_desktop.operations import customer_folders

    path = existing(Path(call.args.folder))
    found = folders.subfolders(path)
    if not found:
        raise CrmError(
            tr("There are no folders in “{name}”.", name=path.name),
            remedy=tr("Name the folder that holds one folder per customer."),
        )
    count = operation = 0
    with call.workspace(write=bool(call.args.link)) as ws:
        proposals = customer_folders.propose(ws, found, call.out.progress())
        if call.args.link:
            wanted = [
                (item.path, item.name, item.owners[0].contact_id)
                for item in proposals
                if item.owners and (item.owners[0].cls == CERTAIN or call.args.link == POSSIBLE)
            ]
            count = customer_folders.link(ws, wanted)
            operation = int(ws.value("SELECT max(id) FROM operation")) if count else 0
    if call.out.as_json:
        call.out.json({"folders": [_answer(item) for item in proposals], "linked": count, "operation": operation})
        return
    rows = [
        (item.name, owner.name, _WORDS[owner.cls] if not owner.linked else mark("linked"), _why(owner.reasons))
        for item in proposals
        for owner in item.owners
    ]
    rows += [(item.name, "–", mark("nobody"), "") for item in proposals if not item.owners]
    call.out.table(
        (tr("Folder"), tr("Contact"), tr("How sure"), tr("Why")),
        [(name, contact, tr(sure), why) for name, contact, sure, why in rows], widest=60,
    )  # fmt: skip
    if call.args.link:
        call.out.note(tr.plural(count, "{n} folder linked", "{n} folders linked"))
    else:
        call.out.note(tr("Nothing was linked; --link certain does it for those that are certain."))


_WORDS = {CERTAIN: mark("certain"), POSSIBLE: mark("possible")}


def _why(reasons: tuple[str, ...]) -> str:
    from crm_desktop.records.matching.reasons import words

    return words(reasons)


def _answer(item: Proposal) -> dict[str, object]:
    return {
        "path": item.path, "name": item.name,
        "contacts": [
            {
                "id": owner.contact_id, "name": owner.name, "detail": owner.detail, "class": owner.cls,
                "reasons": list(owner.reasons), "words": _why(owner.reasons), "linked": owner.linked,
            }
            for owner in item.owners
        ],
    }  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("folder", metavar=mark("FOLDER"), help=mark("The folder that holds one folder per customer")),
        argument(
            "--link", choices=(CERTAIN, POSSIBLE), default=None,
            help=mark("Link them: the certain ones, or also the likeliest of the possible ones; otherwise only shown"),
        ),
    ),
    run=run,
    details=mark(
        "The names of the folders are compared with customer numbers and names, also misspelt and the other way round. "
        "Linking is one step for undo; nothing is copied or moved."
    ),
    examples=(
        ("link-folders Kunden", mark("whose is which folder?")),
        ("link-folders Kunden --link certain", mark("link those that are certain")),
    ),
    keys={
        "folders": "each with path, name, contacts: id, name, detail, class, reasons, words, linked",
        "linked, operation": "how many were linked, and the step for undo; 0 without --link",
    },
)  # fmt: skip
