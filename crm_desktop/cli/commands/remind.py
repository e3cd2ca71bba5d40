"""`crm-desktop remind`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, whole
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.reminders import Habits, Reminder
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.operations import reminders
    from crm_desktop.store.queries import reminders as queries

    args, how = call.args, reminders.habits(call.settings)
    with call.workspace(write=bool(args.put_away or args.snooze)) as ws:
        if args.put_away == "all":
            reminders.put_all_away(ws, how)
        elif args.put_away or args.snooze:
            _change(ws, args, how)
        now, whose = reminders.wall(ws), reminders.owners(ws)
        found = queries.waiting(ws, whose, now, how, args.limit or -1)
        count = queries.count(ws, whose, now, how)
        coming = queries.next_moment(ws, whose, now, how)
    if call.out.as_json:
        call.out.json({"reminders": [_as_json(item) for item in found], "count": count, "next": coming or None})
        return
    for item in found:
        call.out.line(f"{item.id}  {_line(item)}")
    if not found:
        call.out.line(tr("Nothing reminds now."))
    elif count > len(found):
        call.out.note(tr.plural(count - len(found), "and {n} more", "and {n} more"))
    if coming:
        call.out.note(tr("The next one comes at {moment}.", moment=coming.replace("T", " ")))


def _change(ws: Workspace, args: Any, how: Habits) -> None:
    from crm_desktop.operations import reminders
    from crm_desktop.records import reminders as rules
    from crm_desktop.store.queries import reminders as queries

    wanted, now = args.put_away or args.snooze, reminders.wall(ws)
    there = {item.id: item for item in queries.waiting(ws, reminders.owners(ws), now, how, -1)}
    if wanted not in there:
        raise CrmError(
            tr("No reminder waits with the id {id}.", id=wanted), safe=tr("Nothing was changed."),
            remedy=tr("remind shows those that wait."),
        )  # fmt: skip
    if args.put_away:
        reminders.put_away(ws, [there[wanted]])
    else:
        reminders.snooze(ws, [wanted], rules.snoozed(now, max(1, args.minutes)))


def _as_json(item: Reminder) -> dict[str, Any]:
    return {
        "id": item.id, "moment": item.moment, "kind": item.kind, "text": item.subject, "date": item.day or None,
        "time": item.time or None, "contact": item.contact, "contact_id": item.contact_id, "owner": item.owner,
    }  # fmt: skip


def _line(item: Reminder) -> str:
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.labels import label

    when = " ".join(filter(None, (format_date(item.day) if item.day else "", item.time)))
    words = label("activity", item.kind) + (f": {item.subject}" if item.subject else "")
    return " · ".join(filter(None, (when, item.contact, words, item.owner)))


COMMAND = Command(
    arguments=(
        argument(
            "--put-away", default="", metavar=mark("ID"), help=mark("It reminds no more; “all” puts all of them away")
        ),
        argument("--snooze", default="", metavar=mark("ID"), help=mark("Remind again in --minutes minutes")),
        argument("--minutes", type=int, default=10, metavar="N", help=mark("Minutes to put off (usually 10)")),
        argument("--limit", type=whole, default=50, metavar="N", help=mark("At most so many (usually 50, 0 = all)")),
    ),
    run=run,
    details=mark(
        "A follow-up reminds ten minutes before its time, or at eight on its day, until it is done or its reminder is "
        "put away. Looking here makes nothing ring or fall silent in the window."
    ),
    examples=(
        ("remind", mark("what reminds now")),
        ("remind --put-away all", mark("start with an empty list")),
    ),
    keys={
        "reminders": "the latest first, each with id, moment (wall clock), kind, text, date, time, contact, "
        "contact_id, owner",
        "count": "how many wait in all",
        "next": "when the next one comes today or tomorrow, or null",
    },
)  # fmt: skip
