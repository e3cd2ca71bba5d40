"""`crm-desktop process check FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.process import Process

tr = texts("cli")

_VERBS = ("check", "list", "show", "install", "export")


def run(call: Call) -> int | None:
    args = call.args
    if args.verb != "list" and not args.name:
        raise CrmError(tr("Which process? Name a file, or the code of one that is in use."))
    return _RUN[args.verb](call)


def _check(call: Call) -> int:
    from crm_desktop.exchange import process_files
    from crm_desktop.records import process_check

    process = process_files.read(_file(call.args.name))
    faults = process_check.check(process)
    grave = any(fault.grave for fault in faults)
    if call.out.as_json:
        call.out.json(
            {
                "ok": not faults, "usable": not grave, "process": _as_json(process),
                "faults": [
                    {"code": fault.code, "text": fault.sentence, "grave": fault.grave, "step": fault.step or None,
                     "reaction": fault.reaction or None}
                    for fault in faults
                ],
            }
        )  # fmt: skip
        return 1 if faults else 0
    call.out.line(_line(process))
    for fault in faults:
        call.out.line(f"{tr('Fault') if fault.grave else tr('Warning')}: {fault.sentence}")
    if not faults:
        call.out.line(tr("Nothing is wrong with it."))
    elif not grave:
        call.out.line(tr("It can be used all the same."))
    return 1 if faults else 0


def _file(name: str) -> Path:
    """A file, or a shipped process by its code."""
    from crm_desktop.exchange import process_files

    path = Path(name)
    return process_files.shipped().get(name, path) if not path.exists() else path


def _line(process: Process) -> str:
    reactions = sum(len(step.reactions) for step in process.steps)
    return tr("{name}: {steps}, {reactions}", name=process.name,
              steps=tr.plural(len(process.steps), "{n} step", "{n} steps"),
              reactions=tr.plural(reactions, "{n} reaction", "{n} reactions"))  # fmt: skip


def _as_json(process: Process) -> dict[str, Any]:
    from crm_desktop.records import process_file

    return process_file.to_data(process)


def _list(call: Call) -> None:
    from crm_desktop.exchange import process_files
    from crm_desktop.store.queries import processes

    with call.workspace(write=False) as ws:
        used = processes.live(ws)
    codes = {item.code for item in used}
    waiting = {code: process_files.read(path) for code, path in process_files.shipped().items() if code not in codes}
    if call.out.as_json:
        found = [
            {"code": item.code, "id": item.process_id, "name": item.process.name, "kind": item.process.noun,
             "version": item.number, "cases": item.cases, "in_use": True}
            for item in used
        ] + [
            {"code": code, "id": None, "name": item.name, "kind": item.noun, "version": None, "cases": 0,
             "in_use": False}
            for code, item in waiting.items()
        ]  # fmt: skip
        call.out.json({"processes": found})
        return
    rows = [(item.code, item.process.name, str(item.number), str(item.cases)) for item in used]
    rows += [(code, item.name, tr("shipped"), "") for code, item in waiting.items()]
    call.out.table((tr("Code"), tr("Name"), tr("Version"), tr("Running cases")), rows)


def _show(call: Call) -> None:
    from crm_desktop.store.queries import processes

    with call.workspace(write=False) as ws:
        found = processes.current(ws, call.args.name)
    if found is None:
        _said(call, _read(call.args.name))
    else:
        _said(call, found.process)


def _read(name: str) -> Process:
    from crm_desktop.exchange import process_files

    return process_files.read(_file(name))


def _said(call: Call, process: Process) -> None:
    if call.out.as_json:
        call.out.json({"process": _as_json(process)})
        return
    call.out.line(_line(process))
    for step in process.steps:
        end = f" · {tr('end')}" if step.end else ""
        call.out.line(f"{step.id}: {step.name} · {step.probability} %{end}")
        for reaction in step.reactions:
            call.out.line(f"  {reaction.id}: {reaction.name} → {reaction.target}")


def _install(call: Call) -> None:
    from crm_desktop.exchange import process_files
    from crm_desktop.operations import processes
    from crm_desktop.store.queries import processes as queries

    process = _read(call.args.name)
    with call.workspace() as ws:
        process_id = processes.install(ws, process, process_files.data(_file(call.args.name)))
        found = queries.current(ws, process_id)
    number = found.number if found else 1
    if call.out.as_json:
        call.out.json({"id": process_id, "code": process.code, "version": number})
    else:
        call.out.line(tr("“{name}” is in use as version {n}.", name=process.name, n=number))


def _export(call: Call) -> None:
    from crm_desktop.exchange import process_files
    from crm_desktop.store.queries import processes

    if not call.args.out:
        raise CrmError(tr("Where to? Name the file with --out FILE."))
    with call.workspace(write=False) as ws:
        found = processes.current(ws, call.args.name)
    process = found.process if found else _read(call.args.name)
    target = Path(call.args.out)
    process_files.write(process, target)
    if call.out.as_json:
        call.out.json({"file": str(target)})
    else:
        call.out.line(tr("Written: {name}", name=target.name))


_RUN = {"check": _check, "list": _list, "show": _show, "install": _install, "export": _export}

COMMAND = Command(
    arguments=(
        argument("verb", choices=_VERBS, metavar="VERB", help=mark("What to do: check, list, show, install, export")),
        argument("name", nargs="?", default="", metavar=mark("PROCESS"),
                 help=mark("A file (TOML or JSON), or the code of a process that is in use or shipped")),
        argument("--out", default="", metavar=mark("FILE"), help=mark("With export: the file to write")),
    ),
    run=run,
    details=mark(
        "A process says by which steps a case goes and what follows from each reaction of the customer. `check` finds "
        "dead ends, steps that nobody reaches and ways without an end; it needs no file of Kontor and ends with 1 when "
        "something is wrong. `install` takes a process into use; one with the same code becomes its next version, "
        "while running cases stay in theirs."
    ),
    examples=(
        ("process check acquisition", mark("says what is wrong in the drawing")),
        ("process install acquisition", mark("takes the shipped process into use")),
    ),
    keys={
        "ok, usable, faults, process": (
            "with check: nothing wrong at all; nothing grave; each fault with code, text, grave, step, reaction; "
            "the process as the file has it"
        ),
        "processes": "with list: each with code, id, name, kind, version, cases (running), in_use",
        "id, code, version, file": "with install and export: what was made",
    },
)  # fmt: skip
