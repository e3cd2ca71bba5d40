"""`crm-desktop new FILE`"""

from __future__ import annotations

from pathlib import Path

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.store.workspace import SUFFIX, Workspace

    path = Path(call.args.path)
    path = path if path.suffix else path.with_suffix(SUFFIX)
    with Workspace.create(path, clock=call.clock, name=call.args.name or ""):
        pass
    if call.out.as_json:
        call.out.json({"file": str(path.resolve())})
        return
    call.out.line(str(path))
    call.out.note(tr("Work on it: {command}", command=f'crm-desktop add person "…" --file "{path}"'))


COMMAND = Command(
    arguments=(
        argument(
            "path", metavar=mark("FILE"), help=mark("Name of the new file; .kontor is added when there is no ending")
        ),
        argument("--name", metavar="NAME", help=mark("What the office is called (otherwise like the file)")),
    ),
    run=run,
    examples=(("new office.kontor", mark("an empty file in this folder")),),
    keys={"file": "path of the file"},
)
