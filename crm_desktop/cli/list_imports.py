"""`crm-desktop import FILE --as cases|equipment`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.records.list_rows import BAD, CASES, NEW, SAME, UPDATE

from .foreign import choices as file_choices
from .foreign import fitting

if TYPE_CHECKING:
    from crm_desktop.records.list_rows import Planned

    from .declare import Call

tr = texts("cli")

SHOWN = 20


def take_over(call: Call, path: Path) -> None:
    """Plan, write unless it is a dry run, and say what became of each row."""
    from crm_desktop.exchange import list_imports, process_files
    from crm_desktop.operations import list_imports as operations

    args, kind = call.args, call.args.kind
    found = list_imports.look(path, kind, file_choices(call), call.out.progress())
    fitting(call, found.source)
    columns = list_imports.chosen(kind, found, args.map)
    if not columns:
        raise CrmError(
            tr("No column of “{name}” is recognised for this kind of list.", name=path.name),
            safe=tr("Nothing was changed."),
            remedy=tr("Its columns are: {names}", names=", ".join(found.headings)) + " "
            + tr("Name them yourself with --map COLUMN=FIELD, or import contacts without --as."),
        )  # fmt: skip
    with call.workspace(write=not args.dry_run) as ws:
        process_id = args.process or "acquisition"
        if kind == CASES and not args.dry_run:
            process_id = process_files.available(ws, process_id)
        rows = list(list_imports.read(path, kind, found, columns, file_choices(call), call.out.progress()))
        planned = operations.plan(ws, kind, rows, process_id=process_id, create=args.create_contacts)
        if not args.dry_run:
            operations.run(ws, kind, planned, path.name, call.out.progress())
    answer = _answer(call, path, planned) | {
        "columns": {found.headings[column]: name for column, name in sorted(columns.items())}
    }
    if call.out.as_json:
        call.out.json(answer)
        return
    _tell(call, answer)


def _answer(call: Call, path: Path, planned: list[Planned]) -> dict[str, Any]:
    counts = {action: sum(item.action == action for item in planned) for action in (NEW, UPDATE, SAME, BAD)}
    return {
        "file": path.name, "kind": call.args.kind, "dry_run": call.args.dry_run, "rows": len(planned),
        "new": counts[NEW], "changed": counts[UPDATE], "unchanged": counts[SAME], "bad": counts[BAD],
        "lines": [{"row": item.row, "action": item.action, "sentences": item.problems} for item in planned],
    }  # fmt: skip


def _tell(call: Call, answer: dict[str, Any]) -> None:
    out, name = call.out, answer["file"]
    if answer["dry_run"]:
        out.line(tr("{name} would bring (nothing was written):", name=name))
    else:
        out.line(tr("{name} has brought:", name=name))
    for key, words in (
        ("rows", tr("rows read")), ("new", tr("new entries")), ("changed", tr("entries changed")),
        ("unchanged", tr("entries already there")), ("bad", tr("rows left behind")),
    ):  # fmt: skip
        out.line(f"{answer[key]:>9}  {words}")
    said = [(item["row"], sentence) for item in answer["lines"] for sentence in item["sentences"]]
    for row, sentence in said[:SHOWN]:
        out.line(tr("Row {row}: {sentence}", row=row, sentence=sentence))
    if len(said) > SHOWN:
        out.line(tr.plural(len(said) - SHOWN, "and {n} more remark (--json lists all)",
                           "and {n} more remarks (--json lists all)"))  # fmt: skip
