"""`crm-desktop may-contact CONTACT...`"""

from __future__ import annotations

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.consent import CHANNELS, PURPOSES

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.cli.gate_views import answer_json, answer_line
    from crm_desktop.operations import consents
    from crm_desktop.store.queries import listing

    args = call.args
    if not args.contact and not args.all:
        raise CrmError(tr("Whom is it about?"), remedy=tr("Name contacts, or ask for everybody with --all."))
    with call.workspace(write=False) as ws:
        ids = [contact_views.find_one(ws, text) for text in args.contact]
        if args.all:
            ids = listing.ids(ws, listing.View())
        answers = consents.gate(ws, ids, args.channel, args.purpose)
    allowed = [answer for answer in answers if answer.allowed]
    left_out = [answer for answer in answers if not answer.allowed]
    if call.out.as_json:
        call.out.json(
            {
                "channel": args.channel, "purpose": args.purpose, "allowed": [answer_json(item) for item in allowed],
                "left_out": [answer_json(item) for item in left_out],
            }
        )  # fmt: skip
        return
    for answer in answers:
        call.out.line(answer_line(answer))
    if len(answers) > 1:
        call.out.note(tr("{n} of {all} may be addressed.", n=len(allowed), all=len(answers)))


COMMAND = Command(
    arguments=(
        argument("contact", nargs="*", metavar=mark("CONTACT"), help=mark("Ids, or words that find one contact each")),
        argument("--channel", choices=CHANNELS, default="email", help=mark("The channel (usually email)")),
        argument("--purpose", choices=PURPOSES, default="advertising", help=mark("What for (usually advertising)")),
        argument("--all", action="store_true", help=mark("Everybody in the file")),
    ),
    run=run,
    details=mark(
        "The answer rests on the ledger of consents, the block list, and the rules for Germany, Austria, Switzerland "
        "and others with their statute. Contract, invoice, service and answer are no advertising and pass. This is not "
        "legal advice."
    ),
    examples=(
        ('may-contact "Dr. Anna Müller" --channel post', mark("a letter with advertising")),
        ("may-contact --all --purpose newsletter --json", mark("everybody, for a script")),
    ),
    keys={
        "channel, purpose": "what was asked",
        "allowed, left_out": (
            "people, each with id, name, allowed, code (necessary, consent, existing_customer, free, presumed, "
            "customer; blocked, objected, withdrawn, declined, asked, no_consent, conditions, no_tracking), why, "
            "statute, missing (conditions of an existing customer that are not kept), line (of the ledger)"
        ),
    },
)  # fmt: skip
