"""`crm-desktop demo`"""

from __future__ import annotations

from pathlib import Path

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.exchange import samples
    from crm_desktop.store.queries import listing
    from crm_desktop.store.workspace import Workspace

    if target := call.args.to or call.args.target:
        path = Path(target)
        samples.make(path, call.clock)
    else:
        path = samples.open_sample(call.clock)
    with Workspace.open(path, clock=call.clock) as ws:
        count = listing.count_all(ws)
    if call.out.as_json:
        call.out.json({"file": str(path), "contacts": count})
        return
    call.out.line(str(path))
    call.out.note(tr.plural(count, "{n} contact", "{n} contacts"))
    call.out.note(tr("Look at it: {command}", command=f'crm-desktop "{path}"'))


COMMAND = Command(
    arguments=(
        argument(
            "target", nargs="?", default="", metavar=mark("FILE"), help=mark("Where to make it, the same as --to")
        ),
        argument("--to", metavar=mark("FILE"), help=mark("Where to make it (otherwise in Kontor's own folder)")),
    ),
    run=run,
    details=mark("An invented office with about 65 contacts, addresses, relations and notes, to try things out."),
    examples=(("demo demo.kontor", mark("makes demo.kontor in this folder")),),
    keys={"file": "path of the file", "contacts": "how many contacts it holds"},
)
