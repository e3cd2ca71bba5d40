"""`crm-desktop log KIND TEXT`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument, moment
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.followup import LOGGED

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.operations import activities

    args = call.args
    if not args.contact:
        raise CrmError(tr("Whom is it about?"), remedy=tr("Name a contact with --contact."))
    with call.workspace() as ws:
        people = [contact_views.find_one(ws, text) for text in args.contact]
        new = activities.log(
            ws, people, args.kind, " ".join(args.text), at=moment(args.at), minutes=args.minutes or 0,
            direction=args.direction, result=args.result, place=args.place, asks=args.asks,
        )  # fmt: skip
    if call.out.as_json:
        call.out.json({"id": new})
    else:
        call.out.line(tr("Written down."))
        call.out.note(tr("Id: {id}", id=new))


COMMAND = Command(
    arguments=(
        argument("kind", choices=LOGGED, metavar="KIND", 
            help=mark("call, email, letter, meeting, visit, fax, sms, chat, social, web or note"),
        ),
        argument("text", nargs="*", metavar="TEXT", help=mark("What was said or done")),
        argument(
            "--contact", action="append", default=[], metavar=mark("CONTACT"),
            help=mark("Whom it is about: an id, or words that find one contact; may be repeated"),
        ),
        argument("--at", default="", metavar=mark("MOMENT"), help=mark("When, e.g. 2026-11-18T09:00 (usually now)")),
        argument("--minutes", type=int, metavar="N", help=mark("How long it took")),
        argument("--direction", choices=("in", "out"), default="", help=mark("From them (in) or to them (out)")),
        argument("--result", default="", metavar="TEXT", help=mark("What came of it")),
        argument("--asks", action="store_true", help=mark("It came in and waits for an answer")),
        argument("--place", default="", metavar="TEXT", help=mark("Where it was")),
    ),
    run=run,
    examples=(
        ('log call "Price is fine" --contact "Dr. Anna Müller" --minutes 12', mark("a call just now")),
    ),
    keys={"id": "id of the new entry"},
)  # fmt: skip
