"""`crm-desktop equipment VERB`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument, money
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.records.equipment import Equipment
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")

_VERBS = ("list", "add", "set", "remove", "plan")


def run(call: Call) -> None:
    from crm_desktop.operations import equipment
    from crm_desktop.store.queries import equipment as queries

    args = call.args
    planned = 0
    with call.workspace(write=args.verb != "list") as ws:
        if args.verb == "list":
            found = _listed(ws, args.what)
        elif args.verb == "plan":
            found, planned = equipment.wanted(ws), equipment.keep(ws)
        else:
            known = queries.one(ws, _change(ws, args))
            found = [known] if known else []
    if call.out.as_json:
        call.out.json({"equipment": [_as_json(item) for item in found], "planned": planned})
        return
    for item in found:
        call.out.line(_line(item))
        call.out.note(tr("Id: {id}", id=item.id))
    if args.verb == "plan":
        call.out.line(tr.plural(planned, "{n} follow-up planned", "{n} follow-ups planned"))
    elif args.verb == "remove":
        call.out.line(tr("Deleted. Undo brings it back."))
    elif not found:
        call.out.line(tr("There is nothing in the list."))


def _listed(ws: Workspace, text: str) -> list[Equipment]:
    """That of a contact; without one what ends within a year."""
    from datetime import timedelta

    from crm_desktop.cli import contact_views
    from crm_desktop.operations import followups
    from crm_desktop.store.queries import equipment

    if text:
        return equipment.of_contact(ws, contact_views.find_one(ws, text))
    today = followups.today(ws)
    return equipment.ending(ws, today.isoformat(), (today + timedelta(days=365)).isoformat())


def _change(ws: Workspace, args: Any) -> str:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import equipment

    if not args.what:
        raise CrmError(
            tr("Whose? Name the contact.") if args.verb == "add" else tr("Which one? `equipment list` shows the ids.")
        )
    values = _fields(args)
    if args.verb == "add":
        return equipment.add(ws, contact_views.find_one(ws, args.what), values.pop("product", ""), **values)
    if args.verb == "set":
        equipment.set_fields(ws, args.what, values)
    else:
        equipment.remove(ws, args.what)
    return args.what


def _fields(args: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "product": args.product, "serial": args.serial, "contract_end": args.contract_end,
        "warranty_end": args.warranty_end, "notice_days": args.notice, "note": args.note,
        "amount": None if args.amount is None else money(args.amount),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def _as_json(item: Equipment) -> dict[str, Any]:
    return {
        "id": item.id, "contact": item.contact, "contact_id": item.contact_id, "product": item.product,
        "serial": item.serial, "contract_end": item.contract_end or None, "warranty_end": item.warranty_end or None,
        "amount": item.amount, "currency": item.currency, "notice_days": item.notice, "note": item.note,
    }  # fmt: skip


def _line(item: Equipment) -> str:
    """ "Server maintenance · Muster AG · A-77 · contract until 31.03.2027" """
    from crm_desktop.common.numbers import format_amount
    from crm_desktop.records.dates import format_date

    parts = [item.product, item.contact, item.serial]
    if item.contract_end:
        parts.append(tr("contract until {day}", day=format_date(item.contract_end)))
    if item.warranty_end:
        parts.append(tr("warranty until {day}", day=format_date(item.warranty_end)))
    if item.amount is not None:
        parts.append(format_amount(item.amount, item.currency))
    return " · ".join(part for part in parts if part)


COMMAND = Command(
    arguments=(
        argument("verb", choices=_VERBS, metavar="VERB", help=mark("What to do: list, add, set, remove, plan")),
        argument("what", nargs="?", default="", metavar=mark("WHOSE"),
                 help=mark("With list and add: the contact. With set and remove: the id of the entry")),
        argument("--product", metavar="TEXT", help=mark("What the customer has")),
        argument("--serial", metavar="TEXT", help=mark("Serial or contract number")),
        argument("--contract-end", metavar=mark("DAY"), help=mark("When the contract ends, like 2027-03-31")),
        argument("--warranty-end", metavar=mark("DAY"), help=mark("When the warranty ends")),
        argument("--amount", metavar=mark("AMOUNT"), help=mark("Its value, like 1.234,56 or 12k")),
        argument("--notice", type=int, metavar="N", help=mark("So many days before an end comes the follow-up (90)")),
        argument("--note", metavar="TEXT", help=mark("A remark")),
    ),
    run=run,
    details=mark(
        "What customers have, and until when. Before a contract or a warranty ends a follow-up is planned, once; the "
        "window does so at its start and after midnight, `equipment plan` does it now. Without a contact `list` shows "
        "what ends within a year."
    ),
    examples=(
        ('equipment add "Bäckerei Wendt GmbH" --product "Server maintenance" --contract-end 2027-03-31',
         mark("a contract that ends in spring")),
        ("equipment list", mark("what ends within a year")),
    ),
    keys={
        "equipment": (
            "the entries: id, contact, contact_id, product, serial, contract_end, warranty_end, amount (cents), "
            "currency, notice_days, note"
        ),
        "planned": "how many follow-ups were made by plan",
    },
)  # fmt: skip
