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
    if call.args.source:
        _from_export(call, path)
        return
    with Workspace.create(path, clock=call.clock, name=call.args.name or ""):
        pass
    if call.out.as_json:
        call.out.json({"file": str(path.resolve()), "tables": {}, "files": 0, "missing_files": 0})
        return
    call.out.line(str(path))
    call.out.note(tr("Work on it: {command}", command=f'crm-desktop add person "…" --file "{path}"'))


def _from_export(call: Call, path: Path) -> None:
    from crm_desktop.exchange.everything import reading
    from crm_desktop.store.queries import listing
    from crm_desktop.store.workspace import Workspace

    done = reading.make(Path(call.args.source), path, call.clock, call.out.progress())
    if call.out.as_json:
        found = {"tables": done.tables, "files": done.files, "missing_files": done.missing}
        call.out.json({"file": str(path.resolve()), **found})
        return
    call.out.line(str(path))
    with Workspace.open(path, read_only=True) as ws:  # the trash came along, and is not counted
        call.out.note(tr.plural(listing.count_all(ws), "{n} contact", "{n} contacts"))
    if done.missing:
        call.out.note(
            tr.plural(done.missing, "The content of {n} file is not in it.", "The content of {n} files is not in it.")
        )


COMMAND = Command(
    arguments=(
        argument(
            "path", metavar=mark("FILE"), help=mark("Name of the new file; .kontor is added when there is no ending")
        ),
        argument("--name", metavar="NAME", help=mark("What the office is called (otherwise like the file)")),
        argument(
            "--from", dest="source", metavar=mark("EXPORT"),
            help=mark("Folder or .zip of “export --all”: everything in it comes into the new file"),
        ),
    ),
    run=run,
    examples=(
        ("new office.kontor", mark("an empty file in this folder")),
        ("new copy.kontor --from everything.zip", mark("a file with all that was exported")),
    ),
    keys={
        "file": "path of the file",
        "tables": "with --from: rows taken over, by table",
        "files, missing_files": "with --from: contents of files taken over, and files without content",
    },
)  # fmt: skip
