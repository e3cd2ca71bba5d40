"""`crm-desktop rhythm`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.rhythm import CLASSES

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import rhythms
    from crm_desktop.store.queries import contacts

    args = call.args
    changes = args.days is not None or args.forgotten is not None or args.plan or (args.contact and args.account_class)
    with call.workspace(write=bool(changes)) as ws:
        contact_id = contact_views.find_one(ws, args.contact) if args.contact else ""
        planned = _change(ws, args, contact_id) if changes else 0
        answer: dict[str, Any] = {
            "classes": rhythms.classes(ws), "forgotten": rhythms.idle(ws).days,
            "forgotten_classes": dict(rhythms.idle(ws).classes), "planned": planned,
            "wanted": [{"contact_id": item[0], "contact": contacts.name(ws, item[0])} for item in rhythms.wanted(ws)],
            "contact": _contact(ws, contact_id) if contact_id else None,
        }  # fmt: skip
    if call.out.as_json:
        call.out.json(answer)
    else:
        _tell(call, answer)


def _change(ws: Workspace, args: Any, contact_id: str) -> int:
    from crm_desktop.operations import contacts, rhythms

    if args.plan:
        return rhythms.keep(ws)
    if args.forgotten is not None:
        rhythms.set_idle(ws, args.forgotten, args.account_class)
    elif contact_id:
        with ws.operation(tr("Contact rhythm")):
            if args.account_class:
                contacts.set_fields(ws, contact_id, {"account_class": args.account_class})
            if args.days is not None:
                rhythms.set_own(ws, [contact_id], None if args.days < 0 else args.days)
    elif args.account_class:
        rhythms.set_class(ws, args.account_class, args.days)
    else:
        raise CrmError(
            tr("Whose rhythm?"), safe=tr("Nothing was changed."),
            remedy=tr("Name a class with --class, or a contact with --contact."),
        )  # fmt: skip
    return 0


def _contact(ws: Workspace, contact_id: str) -> dict[str, Any]:
    from crm_desktop.operations import rhythms
    from crm_desktop.store.queries import contacts

    found, contact = rhythms.of(ws, contact_id), contacts.contact(ws, contact_id)
    return {
        "id": contact_id, "name": contacts.name(ws, contact_id), "class": contact.account_class if contact else "",
        "days": found.days, "own": found.own, "last": found.last.isoformat() if found.last else None,
        "due": found.due.isoformat() if found.due else None,
    }  # fmt: skip


def _tell(call: Call, answer: dict[str, Any]) -> None:
    from crm_desktop.records.dates import format_date
    from crm_desktop.records.field_labels import rhythm_words

    if contact := answer["contact"]:
        about = [contact["name"], contact["class"], rhythm_words(contact["days"])]
        if contact["due"]:
            about.append(tr("next contact due {day}", day=format_date(contact["due"])))
        call.out.line(" · ".join(filter(None, about)))
        return
    for name in CLASSES:
        call.out.line(f"{name}  {rhythm_words(answer['classes'].get(name, 0))}")
    if answer["planned"]:
        call.out.line(tr.plural(answer["planned"], "{n} follow-up planned", "{n} follow-ups planned"))
    wanted = answer["wanted"]
    for item in wanted[:20]:
        call.out.line(f"  {item['contact_id']}  {item['contact']}")
    if wanted:
        call.out.note(
            tr.plural(
                len(wanted), "{n} contact is due; --plan makes the follow-up.",
                "{n} contacts are due; --plan makes the follow-ups.",
            )
        )  # fmt: skip


COMMAND = Command(
    arguments=(
        argument("--contact", default="", metavar=mark("CONTACT"), help=mark("The id, or words that find one contact")),
        argument("--class", dest="account_class", default="", choices=("", *CLASSES), help=mark("An account class")),
        argument(
            "--days", type=int, metavar="N",
            help=mark("From one contact to the next: 0 never, -1 for a contact as its class"),
        ),
        argument(
            "--forgotten", type=int, metavar="N",
            help=mark("Customers count as forgotten after so many days; with --class those of the class"),
        ),
        argument("--plan", action="store_true", help=mark("Plan the follow-ups that are due now")),
    ),
    run=run,
    details=mark(
        "The window plans these follow-ups by itself, at its start and after midnight. Each contact gets one for each "
        "period; whatever is written down with the contact moves it on."
    ),
    examples=(
        ("rhythm --class A --days 28", mark("in touch with A customers every four weeks")),
        ('rhythm --contact "Bäckerei Wendt GmbH" --class B --days 60', mark("one customer otherwise than its class")),
        ("rhythm --plan", mark("plan what is due")),
    ),
    keys={
        "classes": "days of each class that has a rhythm",
        "forgotten, forgotten_classes": "days until a customer counts as forgotten, for all and for classes",
        "planned": "how many follow-ups --plan made",
        "wanted": "contacts for whom one is due, each with contact_id and contact",
        "contact": "of --contact: id, name, class, days (0: none), own (not of the class), last, due; otherwise null",
    },
)  # fmt: skip
