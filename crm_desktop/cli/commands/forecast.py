"""`crm-desktop forecast`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.operations import followups, pipeline
    from crm_desktop.store.queries import pipeline as queries

    args = call.args
    if not 1 <= args.months <= 120 or not 0 <= args.committed <= 100:
        raise CrmError(tr("Months are from 1 to 120, percent from 0 to 100."))
    with call.workspace(write=False) as ws:
        today = followups.today(ws)
        months = pipeline.expected(ws, args.months, args.committed)
        late = queries.slipped(ws, today.isoformat())
    if call.out.as_json:
        found = [
            {"month": line.month or None, "currency": line.currency, "open": line.open, "weighted": line.weighted,
             "best": line.best, "committed": line.committed, "won": line.won, "slipped": line.slipped}
            for line in months
        ]  # fmt: skip
        call.out.json({"day": today.isoformat(), "months": found, "slipped": late})
        return
    from crm_desktop.common.numbers import format_amount as said

    names = {"": tr("Without a day"), "later": tr("Later")}
    rows = [
        (names.get(line.month, line.month), str(line.open), said(line.weighted, line.currency),
         said(line.best, line.currency), said(line.committed, line.currency), said(line.won, line.currency),
         str(line.slipped or ""))
        for line in months
    ]  # fmt: skip
    head = (tr("Month"), tr("Open"), tr("Weighted"), tr("Best case"), tr("Committed"), tr("Won"), tr("Slipped"))
    call.out.table(head, rows)


COMMAND = Command(
    arguments=(
        argument("--months", type=int, default=6, metavar="N", help=mark("How many months, this one included (6)")),
        argument(
            "--committed", type=int, default=90, metavar="N",
            help=mark("From this probability on an open case counts as committed (90)"),
        ),
    ),
    run=run,
    details=mark(
        "Weighted is amount × probability, rounded half up to the cent for each case; best case is the whole amount; "
        "committed is what is won or as good as certain. A case whose expected day is over counts in this month and is "
        "listed as overdue."
    ),
    examples=(("forecast --months 3", mark("this month and the next two")), ("forecast --json", mark("for a script"))),
    keys={
        "day": "the day it is",
        "months": (
            "each with month (2026-11, later, or null without a day), currency, open (how many cases), weighted, best, "
            "committed, won (cents), slipped (how many open cases are past their expected day)"
        ),
        "slipped": "ids of open cases whose expected day is over",
    },
)  # fmt: skip
