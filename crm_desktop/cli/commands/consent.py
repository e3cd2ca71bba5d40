"""`crm-desktop consent CONTACT`"""

from __future__ import annotations

from pathlib import Path
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
    from crm_desktop.records.consent_labels import label
    from crm_desktop.store.queries import consents

    args = call.args
    writes = bool(args.state or args.block or args.ask)
    if bool(args.ask) != bool(args.to):
        raise CrmError(tr("A question by mail needs a folder for the draft."), remedy=tr("Use --ask with --to FOLDER."))
    if args.keep and not args.state:
        raise CrmError(tr("A proof belongs to a line."), remedy=tr("Use --keep FILE with --state."))
    with call.workspace(write=writes) as ws:
        if args.block:
            _block(call, ws)
            return
        if not args.contact:
            raise CrmError(tr("Whom is it about?"), remedy=tr("Name a contact: an id, or words that find one."))
        contact_id = contact_views.find_one(ws, args.contact)
        if args.state:
            _record(call, ws, contact_id)
        asked = _ask(call, ws, contact_id) if args.ask else None
        if args.proof:
            from crm_desktop.exchange import consent_proof

            consent_proof.write(ws, contact_id, Path(args.proof))
        lines = consents.ledger(ws, contact_id)
    if call.out.as_json:
        keys = ("id", "channel", "purpose", "state", "basis", "conditions", "at", "how", "wording", "note", "user")
        found = [{key: getattr(line, key) for key in keys} for line in lines]
        call.out.json(
            {"contact_id": contact_id, "lines": found, "blocked": None, "asked": asked, "proof": args.proof or None}
        )
        return
    if asked:
        call.out.note(tr("Draft for {address}: {file}", address=asked["address"], file=asked["file"]))
    if args.proof:
        call.out.note(tr("Proof sheet: {file}", file=args.proof))
    rows = [
        (
            line.at[:10], label("channel", line.channel), label("purpose", line.purpose), label("state", line.state),
            line.how, line.user,
        )
        for line in lines
    ]  # fmt: skip
    if rows:
        call.out.table((tr("Day"), tr("Channel"), tr("Purpose"), tr("State"), tr("How"), tr("Written by")), rows)
    else:
        call.out.line(tr("Nothing is written down about consents."))


def _record(call: Call, ws: Workspace, contact_id: str) -> None:
    from crm_desktop.operations import consents

    args = call.args
    keep = Path(args.keep) if args.keep else None
    consents.record_with_file(
        ws, keep, contact_id, args.channel, args.purpose, args.state, basis=args.basis, conditions=args.condition,
        at=moment(args.day), how=args.how, wording=args.wording, note=args.note,
    )  # fmt: skip


def _ask(call: Call, ws: Workspace, contact_id: str) -> dict[str, str]:
    from crm_desktop.exchange.mailing import drafts
    from crm_desktop.operations import opt_in

    with ws.operation(tr("Ask for a consent by mail")):  # no line without its draft
        asked = opt_in.ask(ws, contact_id, call.args.purpose, call.args.wording)
        (file,) = drafts.write([asked.mail], Path(call.args.to))
    return {"token": asked.token, "address": asked.mail.address, "file": str(file)}


def _block(call: Call, ws: Workspace) -> None:
    from crm_desktop.operations import consents

    normal = consents.block(ws, call.args.block, call.args.note)
    if call.out.as_json:
        call.out.json({"contact_id": None, "lines": [], "blocked": normal, "asked": None, "proof": None})
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
        argument("--keep", default="", metavar=mark("FILE"), help=mark("With --state: keep this file as proof")),
        argument("--ask", action="store_true",
                 help=mark("Ask by mail for a consent in the words of --wording (double opt-in)")),
        argument("--to", default="", metavar=mark("FOLDER"),
                 help=mark("With --ask: where the draft (.eml) is written")),
        argument("--proof", default="", metavar=mark("FILE"),
                 help=mark("Write the proof sheet: .docx, .html, or .pdf where LibreOffice is there")),
    ),
    run=run,
    details=mark(
        "Lines are only added, never changed. A consent names one channel and one purpose; a refusal may be of any. "
        "What stands here decides in may-contact. The answer to --ask comes in with file-mail: a yes from the address "
        "that was asked is a consent with that mail as proof, a no a refusal. This is not legal advice."
    ),
    examples=(
        (
            'consent "Dr. Anna Müller" --state allowed --purpose newsletter --how form --wording "Yes, once a month"',
            mark("a consent, with the words she saw"),
        ),
        ('consent "Dr. Anna Müller" --ask --purpose newsletter --wording "Yes, once a month" --to drafts',
         mark("a draft that asks; the answer is filed with file-mail")),
        ('consent "Dr. Anna Müller" --proof proof.docx', mark("the proof sheet")),
        ('consent "Dr. Anna Müller" --state withdrawn --channel any --purpose any', mark("no advertising any more")),
    ),
    keys={
        "contact_id": "whose ledger it is, or null with --block",
        "lines": "the newest first: id, channel, purpose, state, basis, conditions, at, how, wording, note, user",
        "blocked": "the address that was blocked, or null",
        "asked": "with --ask: token, address and file of the draft, else null",
        "proof": "path of the proof sheet, or null",
    },
)  # fmt: skip
