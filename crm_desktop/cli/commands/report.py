"""`crm-desktop report NAME`"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from argparse import Namespace

    from crm_desktop.exchange.export_columns import Value
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

MOST_MONTHS = 120
_TEXT, _NUMBER, _AMOUNT = "text", "number", "amount"  # as in exchange/export_columns, which is loaded for a file only


class Table(NamedTuple):
    """A report: name, headings with their kind, rows as a file gets them, and rows as JSON."""

    title: str
    headings: tuple[tuple[str, str], ...]
    rows: Sequence[Sequence[Value]]
    plain: list[dict[str, Any]]


def run(call: Call) -> None:
    args = call.args
    if not 1 <= args.months <= MOST_MONTHS:
        raise CrmError(tr("Months are from 1 to {most}.", most=MOST_MONTHS))
    with call.workspace(write=False) as ws:
        table = _REPORTS[args.name](ws, args)
    written = _write(args.out, table) if args.out else ""
    if call.out.as_json:
        call.out.json({"report": args.name, "rows": table.plain, "file": written or None})
        return
    if written:
        said = tr.plural(len(table.rows), "{n} line written to {name}", "{n} lines written to {name}", name=written)
        call.out.line(said)
        return
    if not table.rows:
        call.out.line(tr("There is nothing in this time."))
        return
    call.out.table(
        [text for text, _ in table.headings],
        [[_said(value, kind) for value, (_, kind) in zip(row, table.headings, strict=True)] for row in table.rows],
    )


def _write(name: str, table: Table) -> str:
    from pathlib import Path

    from crm_desktop.exchange import tables

    path = Path(name)
    tables.write(path, table.title, [tables.Heading(*heading) for heading in table.headings], table.rows)
    return path.name


def _said(value: Value, kind: str) -> str:
    from crm_desktop.common.numbers import format_amount, format_int, format_number

    if value is None:
        return ""
    if kind == _AMOUNT and isinstance(value, float):
        return format_amount(round(value * 100), "EUR").strip("€\u00a0 ")
    if isinstance(value, int):
        return format_int(value)
    return format_number(value) if isinstance(value, float) else str(value)


def _phases(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import phases
    from crm_desktop.records.labels import label

    found = phases.moves(ws, args.months)

    def name(code: str) -> str:
        return label("phase", code) if code else tr("No phase")

    return Table(
        tr("Phases"),
        ((tr("From"), _TEXT), (tr("To"), _TEXT), (tr("Month"), _TEXT), (tr("People"), _NUMBER),
         (tr("Companies"), _NUMBER), (tr("Contacts"), _NUMBER)),
        [(name(move.before), name(move.after), move.month, move.people, move.companies, move.contacts)
         for move in found],
        [{"month": move.month, "from": move.before or None, "to": move.after or None, "people": move.people,
          "companies": move.companies, "contacts": move.contacts} for move in found],
    )  # fmt: skip


def _funnel(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import pipeline

    process_id = args.process or "acquisition"
    names = {column.step.id: column.step.name for column in pipeline.board(ws, process_id).columns}
    found = [item for item in pipeline.passages(ws, process_id, args.months) if item.entered or item.gone]
    rows: list[Sequence[Value]] = []
    plain: list[dict[str, Any]] = []
    for item in found:
        days = None if item.days is None else round(item.days, 1)
        rows.append((names.get(item.step, item.step), item.entered, item.gone, days))
        left = {step: {"count": count, "percent": round(100 * item.share(step), 1)}
                for step, count in item.left.items()}  # fmt: skip
        plain.append({"step": item.step, "entered": item.entered, "left": left, "days": days})
    headings = ((tr("Step"), _TEXT), (tr("Came in"), _NUMBER), (tr("Went on"), _NUMBER), (tr("Days in step"), _NUMBER))
    return Table(tr("Funnel"), headings, rows, plain)


def _lost(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import pipeline

    found = pipeline.lost(ws, args.months)
    return Table(
        tr("Lost sales"),
        ((tr("Reason"), _TEXT), (tr("Competitor"), _TEXT), (tr("Cases"), _NUMBER), (tr("Sum in EUR"), _AMOUNT)),
        [(item.reason, item.competitor, item.count, item.amount / 100) for item in found],
        [{"reason": item.reason or None, "competitor": item.competitor or None,
          "competitor_id": item.competitor_id or None, "cases": item.count, "amount": item.amount} for item in found],
    )  # fmt: skip


def _effort(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import pipeline

    found = pipeline.effort(ws, args.months)
    said = {"won": tr("Won"), "lost": tr("Lost"), "done": tr("Done")}
    return Table(
        tr("Time and result"),
        ((tr("Case"), _TEXT), (tr("Contact"), _TEXT), (tr("Person"), _TEXT), (tr("Minutes"), _NUMBER),
         (tr("Entries"), _NUMBER), (tr("Result"), _TEXT), (tr("Amount"), _AMOUNT), (tr("Currency"), _TEXT)),
        [(item.title, item.contact, item.user, item.minutes, item.entries, said.get(item.result, item.step),
          None if item.amount is None else item.amount / 100, item.currency) for item in found],
        [{"case_id": item.case_id, "title": item.title, "contact": item.contact, "user": item.user or None,
          "minutes": item.minutes, "entries": item.entries, "outcome": item.result or None, "step": item.step,
          "amount": item.amount, "currency": item.currency} for item in found],
    )  # fmt: skip


def _complaints(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import pipeline

    found = pipeline.complaints(ws, args.months)
    return Table(
        tr("Complaints"),
        ((tr("Cause"), _TEXT), (tr("Complaints"), _NUMBER), (tr("Open"), _NUMBER), (tr("What it cost us"), _AMOUNT),
         (tr("Compensation"), _AMOUNT), (tr("Currency"), _TEXT)),
        [(item.cause, item.number, item.open, item.cost / 100, item.compensation / 100, item.currency)
         for item in found],
        [{"cause": item.cause or None, "complaints": item.number, "open": item.open, "cost": item.cost,
          "compensation": item.compensation, "currency": item.currency} for item in found],
    )  # fmt: skip


def _answers(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import responses

    found = responses.by_month(ws, args.months)
    return Table(
        tr("First answers"),
        ((tr("Month"), _TEXT), (tr("Answered"), _NUMBER), (tr("Median in minutes of work"), _NUMBER)),
        [tuple(item) for item in found],
        [item._asdict() for item in found],
    )


def _channels(ws: Workspace, args: Namespace) -> Table:
    from crm_desktop.operations import channels
    from crm_desktop.records.labels import label

    found = channels.touches(ws, args.months)
    return Table(
        tr("Channels"),
        ((tr("Channel"), _TEXT), (tr("Person"), _TEXT), (tr("Month"), _TEXT), (tr("Entries"), _NUMBER),
         (tr("Minutes"), _NUMBER), (tr("Incoming"), _NUMBER), (tr("Outgoing"), _NUMBER)),
        [(label("activity", item.kind), item.user, item.month, item.entries, item.minutes, item.came, item.went)
         for item in found],
        [{"month": item.month, "channel": item.kind, "user": item.user or None, "entries": item.entries,
          "minutes": item.minutes, "came": item.came, "went": item.went} for item in found],
    )  # fmt: skip


_REPORTS: dict[str, Callable[[Workspace, Namespace], Table]] = {
    "phases": _phases, "funnel": _funnel, "lost": _lost, "effort": _effort, "complaints": _complaints,
    "answers": _answers, "channels": _channels,
}  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("name", choices=tuple(_REPORTS), metavar="NAME",
                 help=mark("Which report: phases, funnel, lost, effort, complaints, answers, channels")),
        argument("--months", type=int, default=12, metavar="N", help=mark("Of so many months (usually 12)")),
        argument("--process", default="", metavar=mark("PROCESS"),
                 help=mark("With funnel: of which process (usually acquisition)")),
        argument("--out", default="", metavar=mark("TABLE"), help=mark("Write it to this .xlsx or .csv")),
    ),
    run=run,
    details=mark(
        "phases: how many people and companies went from one life-cycle phase to another, month by month. funnel: how "
        "cases passed through the steps of a process. lost: sales lost to whom and why. effort: minutes by case with "
        "its result; by person only where the office has switched that on. complaints: by cause, with what they cost. "
        "answers: how quickly requests, tickets and complaints got their first answer, by month. "
        "channels: how often and how long people were in touch by telephone, mail, letter, visit and so on, by month; "
        "by person like effort."
    ),
    examples=(
        ("report phases --months 6", mark("how contacts moved in half a year")),
        ("report lost --json", mark("lost to whom and why, the last twelve months")),
        ("report channels --months 3", mark("in touch by telephone, mail, letter and visit this quarter")),
        ("report effort --out Zeit.xlsx", mark("time and result, for a pivot table")),
    ),
    keys={
        "report": "its name",
        "rows": (
            "phases: month, from, to (null is no phase), people, companies, contacts. funnel: step, entered, left "
            "(step to count and percent), days. lost: reason, competitor, competitor_id, cases, amount (cents, EUR). "
            "effort: case_id, title, contact, user, minutes, entries, outcome, step, amount (cents), currency. "
            "complaints: cause, complaints, open, cost, compensation (cents), currency. answers: month, answered, "
            "median (minutes of work). channels: month, channel, user, entries, minutes, came, went (of the entries, "
            "so many came in and went out)"
        ),
        "file": "the file written, or null",
    },
)  # fmt: skip
