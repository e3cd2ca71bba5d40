"""`crm-desktop backup`"""

from __future__ import annotations

from pathlib import Path

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.exchange import backup

    second: backup.Backup | None = None
    warning = ""
    with call.workspace(write=False) as ws:
        if call.args.to:
            made = backup.make_file(ws, Path(call.args.to))
        else:
            outcome = backup.run(ws, call.settings)
            made, second = outcome.backup, outcome.second
            warning = str(outcome.problem or "")
    if call.out.as_json:
        call.out.json(
            {
                "file": str(made.path), "contacts": made.contacts, "size": made.size, "sha256": made.sha256,
                "second": str(second.path) if second else "", "warning": warning,
            }
        )  # fmt: skip
        return
    call.out.line(str(made.path))
    if second:
        call.out.line(str(second.path))
    call.out.note(tr.plural(made.contacts, "Verified: {n} contact", "Verified: {n} contacts"))
    if warning:
        call.out.note(tr("The second copy is missing: {reason}", reason=warning))


COMMAND = Command(
    arguments=(
        argument(
            "--to", metavar=mark("FILE"), help=mark("Write it to this file instead (a stick, say), outside the chain")
        ),
    ),
    run=run,
    details=mark(
        "Other work on the file may go on meanwhile. Each backup is read back and compared before it counts. Old ones "
        "are thinned: all of two days, then 12 days, 10 weeks and 9 months."
    ),
    examples=(
        ("backup", mark("into the chain of this file")),
        ("backup --to /media/stick/office.kontor", mark("onto a stick")),
    ),
    keys={
        "file": "path of the backup",
        "contacts": "contacts outside the trash",
        "size": "bytes",
        "sha256": "checksum",
        "second": "path of the copy in the folder of your choice, or empty",
        "warning": "why that copy is missing, or empty",
    },
)
