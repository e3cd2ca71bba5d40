"""`crm-desktop restore`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.exchange.backup import Backup

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.exchange import backup
    from crm_desktop.store.workspace import Workspace

    chosen = _chosen(call)
    kept = ""
    if call.args.over:
        target = call.path()
        kept = str(backup.restore_over(target, chosen, call.clock()))
    elif call.args.to:
        target = backup.restore(chosen, Path(call.args.to))
        with Workspace.open(target, clock=call.clock) as ws:
            backup.name_copy(ws, target.stem)
    else:
        raise CrmError(
            tr("Restore where to?"),
            safe=tr("Nothing was changed."),
            remedy=tr("Name a new file with --to FILE, or put it in place of the file with --over."),
        )
    if call.out.as_json:
        call.out.json({"file": str(target), "backup": str(chosen.path), "made_at": chosen.made_at, "kept": kept})
        return
    call.out.line(str(target))
    when = f"{chosen.moment.astimezone():%Y-%m-%d %H:%M}"
    call.out.note(tr("Restored as of {time}.", time=when))
    if kept:
        call.out.note(tr("The file as it was before is kept: {file}", file=kept))


def _chosen(call: Call) -> Backup:
    """The backup meant: a path, a number from `backups`, or the newest good one."""
    from crm_desktop.exchange import backup

    from .backups import chain

    wanted = call.args.backup
    if wanted and not wanted.isdigit():
        return backup.at(Path(wanted))
    found = chain(call)
    for item in found:
        if (str(item.number) == wanted) if wanted else item.state == backup.GOOD:
            return item
    raise CrmError(
        tr("There is no backup number {number}.", number=wanted) if wanted else tr("There is no good backup."),
        safe=tr("Nothing was changed."),
        remedy=tr("See what there is: {command}", command="crm-desktop backups"),
    )


COMMAND = Command(
    arguments=(
        argument(
            "backup", nargs="?", default="", metavar=mark("BACKUP"),
            help=mark("Number from “backups”, or a backup file; otherwise the newest"),
        ),
        argument("--to", metavar=mark("FILE"), help=mark("The new file to restore to")),
        argument(
            "--over", action="store_true",
            help=mark("Put it in place of the file; the file as it was is kept beside it"),
        ),
    ),
    run=run,
    details=mark("The backup is verified first. An existing file is never overwritten."),
    examples=(
        ("restore --to yesterday.kontor", mark("the newest backup as a file of its own, to look at")),
        ("restore 41 --over", mark("backup number 41 in place of the file, which is kept")),
    ),
    keys={
        "file": "path of the restored file",
        "backup": "path of the backup",
        "made_at": "when the backup was made (UTC)",
        "kept": "with --over: path of the file as it was",
    },
)  # fmt: skip
