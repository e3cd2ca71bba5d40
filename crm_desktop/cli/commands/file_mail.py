"""`crm-desktop file-mail FILE...`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.cli.foreign import existing
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

if TYPE_CHECKING:
    from crm_desktop.exchange.mails import Outcome
    from crm_desktop.records.incoming_mail import MailAddress
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.cli import case_views, contact_views
    from crm_desktop.exchange import mails

    args = call.args
    paths = mails.mail_files(existing(Path(name)) for name in args.mail)
    if not paths:
        raise CrmError(tr("There is no mail in this folder."), remedy=tr("Mails are files ending in .eml or .msg."))
    with call.workspace(write=not args.dry_run) as ws:
        steps: list[int] = []
        if args.dry_run:
            outcomes = list(mails.look(ws, paths, call.out.progress()))
        else:
            also = tuple(contact_views.find_one(ws, text) for text in args.contact)
            case_id = case_views.find_one(ws, args.case) if args.case else ""
            how = mails.How(also, args.new, not args.without_attachments, case_id)
            outcomes, steps = mails.file_all(ws, paths, how, call.out.progress())
        found = [_answer(ws, outcome) for outcome in outcomes]
    if call.out.as_json:
        call.out.json({"dry_run": args.dry_run, "mails": found, "operations": steps})
    else:
        _print(call, found, steps)
    return 0 if all(item["state"] in (mails.FILED, mails.KNOWN) for item in found) else 1


def _answer(ws: Workspace, outcome: Outcome) -> dict[str, Any]:
    from crm_desktop.exchange import mails
    from crm_desktop.records.incoming_mail import safe_name
    from crm_desktop.store.queries import cases, matching
    from crm_desktop.store.queries.followups import case_of

    found: dict[str, Any] = {
        "file": outcome.path.name, "state": outcome.state, "subject": "", "at": "", "direction": "", "sender": "",
        "message_id": "", "case": None, "contacts": [], "strangers": [], "companies": [], "attachments": [],
        "entry": "", "message": mails.said(outcome),
    }  # fmt: skip
    filing = outcome.filing
    if filing is None:
        return found
    mail, filed = filing.mail, outcome.filed
    ids = filed.contacts if filed is not None else filing.contacts
    names = matching.names(ws, ids)
    kept = filed.attachments if filed is not None else [part.name for part in mail.attachments if not part.inline]
    case_id = case_of(ws, filed.entry) if filed is not None else filing.case_id
    known = cases.case(ws, case_id) if case_id else None
    return found | {
        "case": {"id": known.id, "number": known.number, "title": known.title} if known else None,
        "subject": mail.subject, "at": mail.at, "direction": filing.direction, "sender": _written(mail.sender),
        "message_id": mail.message_id, "contacts": [{"id": id_, "name": names.get(id_, "")} for id_ in ids],
        "strangers": [_written(person) for person in filing.strangers],
        "companies": [{"id": company.id, "name": company.name} for company in filing.companies],
        "attachments": [safe_name(name) for name in kept], "entry": filed.entry if filed is not None else filing.entry,
    }  # fmt: skip


def _written(person: MailAddress) -> str:
    return f"{person.name} <{person.address}>" if person.name and person.address else person.address or person.name


def _print(call: Call, found: list[dict[str, Any]], steps: list[int]) -> None:
    from crm_desktop.exchange import mails

    out = call.out
    if not found:
        out.line(tr("There is no mail in it from or to one of your contacts."))
    for item in found:
        subject = item["subject"] or tr("(no subject)")
        names = ", ".join(contact["name"] for contact in item["contacts"])
        if item["state"] == mails.FILED:
            if item["case"]:
                out.line(f"#{item['case']['number']}  {item['case']['title']}")
            if call.args.dry_run:
                out.line(tr("Would be filed with {names}: {subject}", names=names, subject=subject))
            else:
                out.line(tr("Filed with {names}: {subject}", names=names, subject=subject))
        elif item["state"] == mails.KNOWN:
            out.line(tr("Was filed before: {subject}", subject=subject))
        elif item["state"] == mails.UNKNOWN:
            out.line(tr("Not filed: {subject}", subject=subject))
            out.line(f"  {item['message']}")
        else:
            out.line(item["message"])
        if item["attachments"] and item["state"] == mails.FILED:
            out.line("  " + tr("Attachments: {names}", names=", ".join(item["attachments"])))
    if any(item["state"] == mails.UNKNOWN for item in found):
        out.note(tr("--contact names the contact they belong to, --new makes one of the sender."))
    if steps:
        out.note(tr("Take it back as a whole: {command}", command=f"crm-desktop undo --id {steps[-1]}"))


COMMAND = Command(
    arguments=(
        argument(
            "mail", nargs="+", metavar=mark("FILE"),
            help=mark("A mail saved as .eml or .msg, a folder of them, or a data file of Outlook (.pst, .ost)"),
        ),
        argument(
            "--contact", action="append", default=[], metavar=mark("CONTACT"),
            help=mark("Also file them with this contact: its id, or words that find it alone; may be repeated"),
        ),
        argument("--case", default="", metavar=mark("CASE"),
                 help=mark("The case they belong to; a number like [#12] in the subject names it by itself")),
        argument("--new", action="store_true", help=mark("Make a contact of a sender nobody knows")),
        argument("--without-attachments", action="store_true", help=mark("Do not keep the attachments")),
        argument("--dry-run", action="store_true", help=mark("Only say what would happen; nothing is written")),
    ),
    run=run,
    details=mark(
        "A mail becomes an entry on the line of time of everybody in it who is a contact, found by any of their "
        "addresses; the members of the office are left out. Of a data file only the mails of known people are read. "
        "Attachments are kept in the file, a second filing adds nothing. Nobody is made a contact without --new; the "
        "exit code is 1 when a mail could not be filed."
    ),
    examples=(
        ("file-mail offer.eml", mark("put a mail on the line of time of its people")),
        ("file-mail offer.eml --dry-run --json", mark("whom does it concern?")),
    ),
    keys={
        "dry_run": "whether nothing was written",
        "mails": "each with file, state (filed, known, unknown, unreadable), subject, at (UTC), direction (in, out), "
        "sender, message_id, case (id, number, title; or null), contacts (id, name), strangers, companies (of the same "
        "domain, to choose from), "
        "attachments (names of those kept), entry (id on the line of time), message (why it was not filed)",
        "operations": "numbers for undo",
    },
)  # fmt: skip
