"""`crm-desktop waiting`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, whole
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.store.queries.responses import Waiting
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.operations import followups as follow_ups
    from crm_desktop.operations import responses
    from crm_desktop.store.queries import followups
    from crm_desktop.store.queries import responses as queries

    args = call.args
    marked = args.wanted or args.not_needed
    with call.workspace(write=bool(marked)) as ws:
        if marked:
            responses.mark(ws, marked, bool(args.wanted))
        owners = followups.owners_for(ws, ws.user_id, follow_ups.today(ws))
        found = [as_json(ws, item) for item in queries.waiting(ws, owners, args.limit or -1)]
        median = responses.median_minutes(ws, args.days)
    if call.out.as_json:
        call.out.json({"waiting": found, "median_minutes": median})
        return
    for asked in found:
        call.out.line(f"{asked['id']}  {line(asked)}")
    if not found:
        call.out.line(tr("Nobody waits for an answer."))
    if median is not None:
        from crm_desktop.records.response import answered_words

        call.out.note(tr("Median of the last {days} days: {words}", days=args.days, words=answered_words(median)))


def as_json(ws: Workspace, item: Waiting) -> dict[str, Any]:
    from crm_desktop.operations import responses
    from crm_desktop.records import response

    minutes = responses.waited(ws, item.at)
    return {
        "id": item.id, "kind": item.kind, "text": item.subject or item.body.split("\n")[0], "at": item.at,
        "minutes": minutes, "late": response.is_late(minutes, responses.hours(ws)), "contact": item.contact,
        "contact_id": item.contact_id, "owner": item.owner,
    }  # fmt: skip


def line(asked: dict[str, Any]) -> str:
    """One entry in a line of text."""
    from crm_desktop.records.labels import label
    from crm_desktop.records.response import waiting_words

    words = f"{label('activity', asked['kind'])}: {asked['text']}".rstrip(": ")
    return " · ".join(filter(None, (asked["contact"], words, waiting_words(asked["minutes"]), asked["owner"])))


COMMAND = Command(
    arguments=(
        argument("--wanted", default="", metavar="ID", help=mark("This entry asks for an answer")),
        argument("--not-needed", default="", metavar="ID", help=mark("This entry needs no answer")),
        argument("--days", type=int, default=90, metavar="N", help=mark("Median of so many days (usually 90)")),
        argument("--limit", type=whole, default=50, metavar="N", help=mark("At most so many (usually 50, 0 = all)")),
    ),
    run=run,
    details=mark(
        "A mail from a contact waits from the moment it came until something goes out to them: a call, a mail, a "
        "letter, a visit. Only hours of work count. Mails filed late, and those of machines, do not wait."
    ),
    examples=(("waiting", mark("who waits for us, and how long")),),
    keys={
        "waiting": "each with id, kind, text, at (UTC), minutes (of work), late, contact, contact_id, owner",
        "median_minutes": "half of the answers of the last --days days came within so many minutes of work, or null",
    },
)  # fmt: skip
