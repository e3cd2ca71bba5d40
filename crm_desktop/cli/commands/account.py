"""`crm-desktop account CONTACT`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.rhythm import CLASSES

if TYPE_CHECKING:
    from argparse import Namespace

    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_NOBODY = ("-", "nobody", "niemand")
_NONE = "-"


def run(call: Call) -> None:
    args = call.args
    named = (args.owner, args.deputy, args.account_class, args.service_level, args.goal, args.goal_day)
    changes = any(value is not None for value in named)
    if args.along and args.owner is None:
        raise CrmError(tr("--along goes with --owner."), safe=tr("Nothing was changed."))
    with call.workspace(write=changes) as ws:
        ids = _contacts(ws, args)
        follow_ups, cases = _change(ws, ids, args) if changes else (0, 0)
        found = [_as_json(ws, contact_id) for contact_id in ids]
    if call.out.as_json:
        call.out.json({"contacts": found, "followups": follow_ups, "cases": cases})
        return
    head = (tr("Name"), tr("Responsible"), tr("Deputy"), tr("Account class"), tr("Service level"), tr("Goal"))
    call.out.table(head, [_line(item) for item in found])
    if follow_ups or cases:
        parts = (tr.plural(follow_ups, "{n} follow-up", "{n} follow-ups"), tr.plural(cases, "{n} case", "{n} cases"))
        call.out.line(tr("Handed on: {what}", what=", ".join(parts)))


def _contacts(ws: Workspace, args: Namespace) -> list[str]:
    from crm_desktop.cli import contact_views, lists
    from crm_desktop.operations import followups
    from crm_desktop.store.queries import listing

    ids = [contact_views.find_one(ws, text) for text in args.contact]
    if args.list:
        ids += listing.ids(ws, lists.list_view(ws, args.list, "", followups.today(ws)))
    if not ids:
        raise CrmError(tr("Whose? Name the contact."), remedy=tr("Name contacts, or a saved list with --list."))
    return list(dict.fromkeys(ids))


def _change(ws: Workspace, ids: list[str], args: Namespace) -> tuple[int, int]:
    """All of it in one step; how many follow-ups and cases went along with a new owner."""
    from crm_desktop.operations import contacts, users
    from crm_desktop.records.dates import parse_date

    values: dict[str, str] = {}
    if args.deputy is not None:
        values["deputy_id"] = _member(ws, args.deputy)
    for name in ("account_class", "service_level", "goal"):
        if (text := getattr(args, name)) is not None:
            values[name] = "" if text == _NONE else text.strip()
    if args.goal_day is not None:
        day = "" if args.goal_day == _NONE else parse_date(args.goal_day).iso
        if day.startswith("--") or (not day and args.goal_day != _NONE):
            raise CrmError(tr("“{text}” is no day.", text=args.goal_day), safe=tr("Nothing was changed."))
        values["goal_day"] = day
    with ws.operation(tr("How contacts are looked after")):
        found = None
        if args.owner is not None:
            found = users.give(ws, ids, _member(ws, args.owner), along=args.along)
        if values:
            contacts.set_fields(ws, ids, values)
    return (len(found.follow_ups), len(found.cases)) if found else (0, 0)


def _member(ws: Workspace, name: str) -> str:
    from crm_desktop.operations import followups

    return "" if name.casefold() in _NOBODY else followups.member(ws, name)


def _as_json(ws: Workspace, contact_id: str) -> dict[str, Any]:
    from crm_desktop.store.queries import contacts, users

    members = users.names(ws)
    found = contacts.contact(ws, contact_id)
    assert found is not None  # it was found a moment ago
    return {
        "id": contact_id, "name": contacts.name(ws, contact_id), "owner": members.get(found.owner_id) or None,
        "deputy": members.get(found.deputy_id) or None, "account_class": found.account_class or None,
        "service_level": found.service_level or None, "goal": found.goal or None, "goal_day": found.goal_day or None,
    }  # fmt: skip


def _line(item: dict[str, Any]) -> list[str]:
    from crm_desktop.records.dates import format_date

    goal = item["goal"] or ""
    if item["goal_day"]:
        goal = tr("{goal} until {day}", goal=goal, day=format_date(item["goal_day"])).strip()
    names = ("name", "owner", "deputy", "account_class", "service_level")
    return [*(item[name] or "" for name in names), goal]


COMMAND = Command(
    arguments=(
        argument("contact", nargs="*", metavar=mark("CONTACT"),
                 help=mark("Whose: the id, or words that find one alone")),
        argument("--list", default="", metavar=mark("LIST"), help=mark("All contacts of this saved list, too")),
        argument("--owner", metavar="NAME", help=mark("Who looks after them from now on; - for nobody")),
        argument("--along", action="store_true",
                 help=mark("With --owner: open follow-ups and cases go along, in the same step")),
        argument("--deputy", metavar="NAME", help=mark("Who stands in; - for nobody")),
        argument("--class", dest="account_class", choices=(*CLASSES, _NONE), help=mark("Account class; - for none")),
        argument("--service-level", metavar="TEXT", help=mark("What was promised; - for nothing")),
        argument("--goal", metavar="TEXT", help=mark("What is to be reached with them; - for nothing")),
        argument("--goal-day", metavar=mark("DAY"), help=mark("Until when, like 2027-12-31; - for no day")),
    ),
    run=run,
    details=mark(
        "How contacts are looked after: who is responsible, who stands in, how important they are, what was promised "
        "and what is to be reached. Without changes it only shows them. One step for undo."
    ),
    examples=(
        ('account "Bäckerei Wendt GmbH" --class A --service-level Gold', mark("an A customer with a promise")),
        ('account "Bäckerei Wendt GmbH" --goal "Whole branch network" --goal-day 31.12.2027',
         mark("what is to be reached, and until when")),
    ),
    keys={
        "contacts": "each with id, name, owner, deputy, account_class, service_level, goal, goal_day; null where empty",
        "followups": "how many open follow-ups went along", "cases": "how many open cases went along",
    },
)  # fmt: skip
