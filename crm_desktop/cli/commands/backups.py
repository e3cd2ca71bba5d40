"""`crm-desktop backups`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.exchange.backup import Backup

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.exchange import backup

    found = chain(call)
    if call.args.verify:
        found = [backup.verify(item) for item in found]
    bad = any(item.state == backup.DAMAGED for item in found)
    if call.out.as_json:
        listed = [
            {
                "number": item.number, "made_at": item.made_at, "contacts": item.contacts, "size": item.size,
                "state": item.state, "file": str(item.path),
            }
            for item in found
        ]  # fmt: skip
        call.out.json({"backups": listed})
        return int(bad)
    states = {backup.GOOD: tr("good"), backup.DAMAGED: tr("damaged"), backup.UNKNOWN: tr("not made by Kontor")}
    rows = [
        (
            str(item.number or "–"), f"{item.moment.astimezone():%Y-%m-%d %H:%M}", str(item.contacts or "–"),
            f"{item.size / 1_000_000:.1f} MB", states[item.state], str(item.path),
        )
        for item in found
    ]  # fmt: skip
    if rows:
        call.out.table((tr("No."), tr("When"), tr("Contacts"), tr("Size"), tr("State"), tr("File")), rows)
    call.out.note(tr.plural(len(found), "{n} backup", "{n} backups"))
    return int(bad)


def chain(call: Call) -> list[Backup]:
    """The backups of the file, newest first. Also when the file itself is damaged or gone."""
    from crm_desktop.common.errors import FileRefused
    from crm_desktop.exchange import backup

    try:
        with call.workspace(write=False) as ws:
            return backup.chain(backup.default_folder(ws))
    except FileRefused:
        return backup.chain_for(call.path())


COMMAND = Command(
    arguments=(
        argument("--verify", action="store_true", help=mark("Read each one completely and compare its checksum")),
    ),
    run=run,
    details=mark("The exit code is 1 when one of them is damaged."),
    examples=(("backups --verify", mark("are they all sound?")),),
    keys={
        "backups": "newest first, each with number, made_at (UTC), contacts, size, state (good, damaged, unknown), file"
    },
)
