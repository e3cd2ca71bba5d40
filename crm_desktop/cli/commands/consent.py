"""`crm-desktop consent CONTACT`"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.cli.declare import Call, Command, argument, moment
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.consent import ANY, BASES, CHANNELS, CONDITIONS, CONSENT, PURPOSES, STATES

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.cli import contact_views
    from crm_desktop.store.queries import consents

    args = call.args
    writes = bool(args.state or args.block)
    with call.workspace(write=writes) as ws:
        if args.block:
            _block(call, ws)
            return
        if not args.contact:
            raise CrmError(tr("Whom is it about?"), remedy=tr("Name a contact: an id, or words that find one."))
        contact_id = contact_views.find_one(ws, args.contact)
        if args.state:
            _record(call, ws, contact_id)
        lines = consents.ledger(ws, contact_id)
    if call.out.as_json:
        keys = ("id", "channel", "purpose", "state", "basis", "conditions", "at", "how", "wording", "note", "user")
        found = [{key: getattr(line, key) for key in keys} for line in lines]
        call.out.json({"contact_id": contact_id, "lines": found, "blocked": None})
        return
    rows = [(line.at[:10], line.channel, line.purpose, line.state, line.how, line.user) for line in lines]
    if rows:
        call.out.table((tr("Day"), tr("Channel"), tr("Purpose"), tr("State"), tr("How"), tr("Written by")), rows)
    else:
        call.out.line(tr("Nothing is written down about consents."))


def _record(call: Call, ws: Workspace, contact_id: str) -> None:
    from crm_desktop.operations import consents

    args = call.args
    consents.record(
        ws, contact_id, args.channel, args.purpose, args.state, basis=args.basis, conditions=args.condition,
        at=moment(args.day), how=args.how, wording=args.wording, note=args.note,
    )  # fmt: skip


def _block(call: Call, ws: Workspace) -> None:
    from crm_desktop.operations import consents

    normal = consents.block(ws, call.args.block, call.args.note)
    if call.out.as_json:
        call.out.json({"contact_id": None, "lines": [], "blocked": normal})
    else:
        call.out.line(tr("{address} gets no advertising any more.", address=normal))


COMMAND = Command(
    arguments=(
        argument("contact", nargs="?", default="", metavar=mark("CONTACT"),
                 help=mark("An id, or words that find one contact")),
        argument("--state", choices=STATES, default="", help=mark("Write this state down; otherwise list the ledger")),
        argument("--channel", choices=(*CHANNELS, ANY), default="email", help=mark("The channel (usually email)")),
        argument("--purpose", choices=(*PURPOSES, ANY), default="advertising",
                 help=mark("What for (usually advertising)")),
        argument("--basis", choices=BASES, default=CONSENT, help=mark("On what legal basis (usually consent)")),
        argument("--condition", action="append", choices=CONDITIONS, default=[],
                 help=mark("With existing_customer: a condition of § 7 (3) UWG that is kept; may be repeated")),
        argument("--day", default="", metavar=mark("MOMENT"), help=mark("When it was given, e.g. 2026-11-18")),
        argument("--how", default="", metavar="TEXT", help=mark("How: form, fair, call, double opt-in …")),
        argument("--wording", default="", metavar="TEXT", help=mark("The exact words the person agreed to")),
        argument("--note", default="", metavar="TEXT", help=mark("A note, or the reason of a block")),
        argument("--block", default="", metavar=mark("ADDRESS"),
                 help=mark("Never write to this e-mail address or number again; only a salted hash is kept")),
    ),
    run=run,
    details=mark(
        "Lines are only added, never changed. A consent names one channel and one purpose; a refusal may be of any. "
        "What stands here decides in may-contact. This is not legal advice."
    ),
    examples=(
        (
            'consent "Dr. Anna Müller" --state allowed --purpose newsletter --how form --wording "Yes, once a month"',
            mark("a consent, with the words she saw"),
        ),
        ('consent "Dr. Anna Müller" --state withdrawn --channel any --purpose any', mark("no advertising any more")),
    ),
    keys={
        "contact_id": "whose ledger it is, or null with --block",
        "lines": "the newest first: id, channel, purpose, state, basis, conditions, at, how, wording, note, user",
        "blocked": "the address that was blocked, or null",
    },
)  # fmt: skip
