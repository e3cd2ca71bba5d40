"""`crm-desktop user`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.operations import followups

    args = call.args
    changes = args.add or args.act_as or args.away or args.back or args.remove
    with call.workspace(write=bool(changes)) as ws:
        if changes:
            _change(ws, args)
        today = followups.today(ws)
        found = _members(ws, today)
    if call.out.as_json:
        call.out.json({"members": found})
        return
    for item in found:
        call.out.line(_line(item))


def _members(ws: Workspace, today: Any) -> list[dict[str, Any]]:
    from crm_desktop.store.queries import users

    members = users.members(ws)
    names = {member.id: member.name for member in members}
    return [
        {
            "id": member.id, "name": member.name, "email": member.email, "me": member.id == ws.user_id,
            "away": member.away(today), "absent_from": member.absent_from or None,
            "absent_until": member.absent_until or None, "deputy": names.get(member.deputy_id, ""),
            "follow_ups": users.held_by(ws, member.id)[0],
        }
        for member in members
    ]  # fmt: skip


def _line(item: dict[str, Any]) -> str:
    from crm_desktop.records.dates import format_date

    about = [item["name"], item["email"], tr("you") if item["me"] else ""]
    if item["absent_from"]:
        first = format_date(item["absent_from"])
        away = tr("away from {first}", first=first)
        if item["absent_until"]:
            away = tr("away from {first} to {last}", first=first, last=format_date(item["absent_until"]))
        about += [away, tr("deputy: {name}", name=item["deputy"]) if item["deputy"] else tr("nobody stands in")]
    about.append(tr.plural(item["follow_ups"], "{n} follow-up", "{n} follow-ups"))
    return " · ".join(part for part in about if part)


def _change(ws: Workspace, args: Any) -> None:
    from crm_desktop.operations import users

    if args.add:
        users.add(ws, args.add, args.email)
    elif args.act_as:
        users.act_as(ws, _member(ws, args.act_as))
    elif args.away:
        if not args.first:
            raise CrmError(tr("From which day on?"), remedy=tr("Name it with --from, like 2026-12-21."))
        deputy = _member(ws, args.deputy) if args.deputy else ""
        users.set_absence(ws, _member(ws, args.away), args.first, args.until, deputy)
    elif args.back:
        users.set_absence(ws, _member(ws, args.back), "")
    else:
        users.remove(ws, _member(ws, args.remove), _member(ws, args.successor) if args.successor else "")


def _member(ws: Workspace, name: str) -> str:
    from crm_desktop.operations import followups

    return followups.member(ws, name)


COMMAND = Command(
    arguments=(
        argument("--add", default="", metavar=mark("NAME"), help=mark("A new member of the office")),
        argument("--email", default="", metavar=mark("ADDRESS"), help=mark("Address the new member writes from")),
        argument(
            "--as", dest="act_as", default="", metavar=mark("NAME"),
            help=mark("Work as this member in this file on this computer from now on"),
        ),
        argument("--away", default="", metavar=mark("NAME"), help=mark("This member is away, from --from to --until")),
        argument("--from", dest="first", default="", metavar=mark("DAY"), help=mark("First day away, like 2026-12-21")),
        argument("--until", default="", metavar=mark("DAY"), help=mark("Last day away (usually until further notice)")),
        argument("--deputy", default="", metavar=mark("NAME"), help=mark("Who sees the follow-ups meanwhile")),
        argument("--back", default="", metavar=mark("NAME"), help=mark("This member is back")),
        argument("--remove", default="", metavar=mark("NAME"), help=mark("This member leaves the office")),
        argument(
            "--successor", default="", metavar=mark("NAME"),
            help=mark("Who takes over the follow-ups and contacts of the one who leaves"),
        ),
    ),
    run=run,
    examples=(
        ("user", mark("who works here")),
        ('user --as "Sabine Bergmann"', mark("work as Sabine from now on")),
        ("user --away Tobias --from 2026-12-21 --until 2027-01-06 --deputy Sabine", mark("Sabine stands in")),
    ),
    keys={
        "members": "each with id, name, email, me (worked as here), away (today), absent_from, absent_until, deputy, "
        "follow_ups (open ones)"
    },
)  # fmt: skip
