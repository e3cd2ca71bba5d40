"""`crm-desktop today`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument, whole
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

GROUPS = {
    "overdue": mark("Overdue"),
    "today": mark("Today"),
    "week": mark("This week"),
    "someday": mark("Without a day"),
    "delegated": mark("Handed to you"),
    "came_back": mark("Came back"),
}
COMING = mark("Coming days")


def run(call: Call) -> None:
    from crm_desktop.cli import followup_views
    from crm_desktop.cli.commands import waiting as answers
    from crm_desktop.operations import followups as operations
    from crm_desktop.operations import rhythms
    from crm_desktop.records.dates import format_date
    from crm_desktop.store.queries import followups, responses

    args = call.args
    with call.workspace(write=False) as ws:
        if args.sheet:
            _write_sheet(call, ws)
            return
        today = operations.today(ws)
        member = operations.member(ws, args.member) if args.member else ws.user_id
        owners = followups.owners_for(ws, member, today)
        limit = args.limit or -1
        groups = {name: followups.due(ws, owners, days, limit) for name, days in followups.ranges(today).items()}
        groups["delegated"] = followups.delegated_to(ws, member, limit)
        groups["came_back"] = followups.came_back(ws, member, limit)
        coming = followups.next_after(ws, owners, today)
        waiting = [answers.as_json(ws, item) for item in responses.waiting(ws, owners, limit)]
        still, classes = rhythms.forgotten_since(ws, today, args.days)
        idle = followups.forgotten(ws, still, limit, classes)
        idle_count = followups.forgotten_count(ws, still, classes)
    if call.out.as_json:
        found = {name: [followup_views.as_json(item) for item in items] for name, items in groups.items()}
        forgotten = [
            {"id": item.contact_id, "name": item.name, "company": item.company, "last": item.last} for item in idle
        ]
        call.out.json(
            {
                "day": today.isoformat(),
                **found,
                "waiting": waiting,
                "forgotten": forgotten,
                "forgotten_count": idle_count,
            }
        )
        return
    if waiting:
        call.out.line(f"{tr('Waiting for an answer')} ({len(waiting)})")
        for asked in waiting:
            call.out.line(f"  {asked['id']}  {answers.line(asked)}")
    for name, items in groups.items():
        if items:
            title = COMING if name == "week" and followups.is_weekend(today) else GROUPS[name]
            call.out.line(f"{tr(title)} ({len(items)})")
            for item in items:
                call.out.line(f"  {item.id}  {followup_views.line(item)}")
    if not waiting and not any(groups.values()):
        said = (
            tr("Nothing is due, the next on {day}.", day=format_date(coming.day)) if coming else tr("Nothing is due.")
        )
        call.out.line(said)
    if idle_count:
        call.out.note(
            tr.plural(
                idle_count, "{n} customer without a next step for {days} days",
                "{n} customers without a next step for {days} days", days=(today - still).days,
            )
        )  # fmt: skip


def _write_sheet(call: Call, ws: Workspace) -> None:
    from pathlib import Path

    from crm_desktop.common.errors import CrmError
    from crm_desktop.exchange import day_sheet
    from crm_desktop.operations import followups

    target = Path(call.args.sheet)
    try:
        target.write_text(day_sheet.html(ws, followups.today(ws)), encoding="utf-8")
    except OSError as problem:
        raise CrmError(
            tr("“{name}” could not be written.", name=target.name), safe=tr("Your data are safe."),
            remedy=tr("Choose another folder."),
        ) from problem  # fmt: skip
    if call.out.as_json:
        call.out.json({"sheet": str(target)})
    else:
        call.out.line(tr("The day list is in {path}.", path=str(target)))


COMMAND = Command(
    arguments=(
        argument("--member", default="", metavar="NAME", help=mark("Of this member of the office (usually yourself)")),
        argument(
            "--days", type=int, default=0, metavar="N",
            help=mark("Customers count as forgotten after so many days (usually what the office says: 90)"),
        ),
        argument(
            "--sheet", default="", metavar="FILE", help=mark("Write the day list to print there (a web page) instead")
        ),
        argument(
            "--limit", type=whole, default=50, metavar="N", help=mark("At most so many a group (usually 50, 0 = all)")
        ),
    ),
    run=run,
    examples=(("today", mark("what is overdue, due today and this week")), ("today --json", mark("for a script")),
              ("today --sheet day.html", mark("the day on paper"))),
    keys={
        "day": "the day it is, like 2026-11-18",
        "overdue, today, week, someday, delegated, came_back": (
            "follow-ups, each with id, kind, text, date, time, until, minutes, repeat, owner, handed_by, important, "
            "contact, contact_id, notes, state, result"
        ),
        "waiting": "who waits for a first answer, as `waiting` gives them",
        "forgotten, forgotten_count": (
            "customers without a next step and untouched for --days days (or those of their class), each with id, "
            "name, company, last; and "
            "how many"
        ),
    },
)  # fmt: skip
