"""`crm-desktop export`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.consent import ADVERTISING, CHANNELS, PURPOSES

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli.gate_views import answer_json, left_out_line
    from crm_desktop.cli.lists import list_view
    from crm_desktop.exchange import export
    from crm_desktop.store.queries import listing

    args = call.args
    if args.to and args.target:
        raise CrmError(tr("Write to which file?"), remedy=tr("Name one file only."))
    path = Path(args.to or args.target) if args.to or args.target else None
    if args.all:
        _everything(call, path)
        return
    kind = args.kind or ("csv" if path is None else "ics" if path.suffix.lower() == ".ics" else export.kind_of(path))
    if args.busy and kind != "ics":
        raise CrmError(tr("--busy is for a calendar: name a file that ends in .ics."))
    if path is None and (kind == "xlsx" or call.out.as_json):
        raise CrmError(tr("Write to which file?"), remedy=tr("Name it with --to FILE."))
    if kind == "ics":
        _calendar(call, path)
        return
    if args.purpose and not args.mailing:
        raise CrmError(tr("--purpose goes with --mailing."))
    if args.mailing and (path is None or kind == "ics"):
        raise CrmError(tr("A list for a mailing is a file of contacts: name one that ends in .xlsx, .csv or .vcf."))
    mailing = export.Mailing(args.mailing, args.purpose or ADVERTISING) if args.mailing else None
    columns = [name.strip() for name in args.columns.split(",")] if args.columns else None
    with call.workspace(write=False) as ws:
        today = call.clock().astimezone().date()
        ids = listing.ids(ws, list_view(ws, args.list, args.search or "", today))
        if path is None:
            _to_standard_output(ws, call, kind, ids, columns)
            return
        done = export.write(ws, path, kind, ids, columns, call.out.progress(), mailing)
    if call.out.as_json:
        found: dict[str, object] = {"contacts": done.contacts, "columns": done.columns, "tables": {}, "files": 0}
        found["left_out"] = [answer_json(answer) for answer in done.left_out]
        call.out.json({"file": str(path), "kind": kind, **found})
        return
    call.out.line(str(path))
    call.out.note(tr.plural(done.contacts, "{n} contact", "{n} contacts"))
    for answer in done.left_out:
        call.out.note(left_out_line(answer))
    if done.cut:
        call.out.note(
            tr.plural(
                done.cut,
                "{n} text was too long for a cell of Excel and was cut; CSV keeps it whole.",
                "{n} texts were too long for a cell of Excel and were cut; CSV keeps them whole.",
            )
        )


def _calendar(call: Call, path: Path | None) -> None:
    """Appointments and follow-ups of the contacts asked for, of everybody without any such wish."""
    from crm_desktop.cli.lists import list_view
    from crm_desktop.common.zone import local_zone
    from crm_desktop.exchange import calendars
    from crm_desktop.store.queries import calendar, listing

    args = call.args
    if args.columns:
        raise CrmError(tr("A calendar has no columns."))
    with call.workspace(write=False) as ws:
        if args.search or args.list:
            today = call.clock().astimezone().date()
            view = list_view(ws, args.list, args.search or "", today)
            ids = calendar.of_contacts(ws, listing.ids(ws, view))
        else:
            ids = calendar.with_a_day(ws)
        look = calendars.Look(local_zone(), busy=args.busy)
        if path is None:
            call.out.raw(calendars.to_bytes(ws, ids, look)[0])
            return
        count = calendars.export(ws, path, ids, look)
    if call.out.as_json:
        call.out.json(
            {
                "file": str(path),
                "kind": "ics",
                "contacts": 0,
                "columns": 0,
                "tables": {"activity": count},
                "files": 0,
                "left_out": [],
            }
        )
        return
    call.out.line(str(path))
    call.out.note(tr.plural(count, "{n} entry", "{n} entries"))


def _everything(call: Call, path: Path | None) -> None:
    from crm_desktop.exchange.everything import writing

    args = call.args
    if path is None:
        raise CrmError(tr("Write to which file?"), remedy=tr("Name a new folder or a .zip with --to."))
    if args.kind or args.search or args.list or args.columns:
        raise CrmError(tr("--all exports everything: it goes with --to only."))
    with call.workspace(write=False) as ws:
        done = writing.write(ws, path, call.out.progress())
    if call.out.as_json:
        found: dict[str, object] = {"contacts": done.contacts, "columns": 0, "tables": done.tables, "files": done.files}
        found["left_out"] = []
        call.out.json({"file": str(path), "kind": "all", **found})
        return
    call.out.line(str(path))
    call.out.note(tr.plural(done.contacts, "{n} contact", "{n} contacts"))


def _to_standard_output(ws: Workspace, call: Call, kind: str, ids: list[str], columns: list[str] | None) -> None:
    import tempfile

    from crm_desktop.exchange import export

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"contacts.{kind}"
        export.write(ws, path, kind, ids, columns)
        call.out.raw(path.read_bytes())


COMMAND = Command(
    arguments=(
        argument("target", nargs="?", default="", metavar=mark("FILE"), help=mark("File to write, the same as --to")),
        argument(
            "--all", action="store_true",
            help=mark("Everything, with all tables and files, into a new folder or a .zip"),
        ),
        argument(
            "--to", metavar=mark("FILE"), help=mark("File to write; its ending says the kind (.xlsx .csv .vcf .ics)")
        ),
        argument(
            "--kind", choices=("xlsx", "csv", "vcf", "ics"), help=mark("Kind of file, where the name does not say it")
        ),
        argument("--busy", action="store_true", help=mark("Of a calendar (.ics): only when somebody is busy")),
        argument("--search", metavar="TEXT", help=mark("Only contacts that this search finds")),
        argument("--list", metavar="NAME", help=mark("Only the contacts of this saved list")),
        argument(
            "--mailing", choices=CHANNELS, metavar=mark("CHANNEL"),
            help=mark("A list for a mailing on this channel: leaves out who may not be addressed"),
        ),
        argument("--purpose", choices=PURPOSES, help=mark("What the mailing is for (usually advertising)")),
        argument("--columns", metavar="A,B,...", help=mark("Only these columns, in this order, e.g. name,zip,city")),
    ),
    run=run,
    details=mark(
        "Without a file a CSV table (or with --kind vcf vCards, with --kind ics a calendar) goes to standard output. "
        "All columns that hold anything are written, own fields included; such a table can be imported again without "
        "loss. Values that look like formulas stay text."
    ),
    examples=(
        ("export contacts.xlsx", mark("everyone, for Excel")),
        ("export --list Newsletter --columns first_name,last_name,email --to list.csv", mark("a list for a mailing")),
        ("export --list Potsdam --mailing post --to labels.xlsx", mark("only those who may get a letter")),
        ("export --search potsdam --kind vcf", mark("vCards of a search, to standard output")),
        ("export --list Potsdam --to appointments.ics", mark("appointments and follow-ups of a list, for a calendar")),
        ("export --all --to everything.zip", mark("the whole file; “new --from” makes a file of it again")),
    ),
    keys={
        "file, kind": "path and kind of the file",
        "contacts": "how many contacts were written",
        "columns": "how many columns the table has; 0 for vCards and calendars",
        "left_out": "with --mailing: who may not be addressed, as in may-contact",
        "tables, files": "with --all: rows by table, and contents of files; of a calendar: entries",
    },
)  # fmt: skip
