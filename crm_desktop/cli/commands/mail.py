"""`crm-desktop mail TEMPLATE`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.campaign import EMAIL
from crm_desktop.records.consent import ADVERTISING, PURPOSES

if TYPE_CHECKING:
    from crm_desktop.exchange.mailing.preparing import Prepared
    from crm_desktop.operations.mailings import Attachment
    from crm_desktop.records.outgoing import MailTemplate
    from crm_desktop.records.phrases import Reading
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> int:
    from crm_desktop.cli import campaign_views, readings
    from crm_desktop.exchange.mailing import preparing, runs, shipped

    args = call.args
    if sum(map(bool, (args.selection, args.to, args.campaign_step))) != 1:
        raise CrmError(
            tr("Who is written to?"), remedy=tr("Name one of --to CONTACT, --selection NAME and --campaign-step CODE.")
        )
    if not args.dry_run and bool(args.draft) == args.send:
        remedy = tr("Name either --draft FOLDER or --send, or look with --dry-run.")
        raise CrmError(tr("Drafts or sending?"), remedy=remedy)
    follow_up = readings.follow_up(call, args.follow_up, tr("No mail was prepared."))
    with call.workspace(write=not args.dry_run) as ws:
        template = shipped.find(ws, args.template)
        purpose = args.purpose or template.purpose or ADVERTISING
        step, ids = "", list[str]()
        if args.campaign_step:
            step, ids, purpose = campaign_views.of_step(ws, args.campaign_step, EMAIL)
        else:
            ids = _ids(call, ws)
        prepared = preparing.prepare(ws, runs.text_of(template), ids, purpose, call.clock().astimezone().date(), step)
        given = [*runs.attached_to(ws, template), *(runs.read_file(Path(one)) for one in args.attach)]
        if not args.dry_run:
            runs.check_ready(prepared, leave_empty=args.leave_empty)
        answer = _answer(prepared, purpose, given)
        if args.draft and not args.dry_run:
            files, entries = runs.draft(ws, prepared, purpose, Path(args.draft), given, follow_up=follow_up)
            answer |= {"files": [str(path) for path in files], "entries": entries}
        elif args.send and not args.dry_run:
            answer |= _send(call, ws, prepared, purpose, template, given, follow_up)
    if call.out.as_json:
        call.out.json(answer)
    else:
        _print(call, answer)
    from crm_desktop.cli.commands.outbox import code

    return code(answer["report"])


def _ids(call: Call, ws: Workspace) -> list[str]:
    from crm_desktop.cli import contact_views
    from crm_desktop.cli.lists import list_view
    from crm_desktop.store.queries import listing

    if call.args.to:
        return [contact_views.find_one(ws, text) for text in call.args.to]
    return listing.ids(ws, list_view(ws, call.args.selection, "", call.clock().astimezone().date()))


def _send(
    call: Call, ws: Workspace, prepared: Prepared, purpose: str, template: MailTemplate, given: list[Attachment],
    follow_up: Reading | None,
) -> dict[str, Any]:  # fmt: skip
    """Into the queue, and the queue is worked off."""
    from crm_desktop.cli.commands.outbox import send
    from crm_desktop.cli.mail_password import password
    from crm_desktop.exchange.mailing import runs
    from crm_desktop.operations import mail_account

    secret = password(call, mail_account.required(ws))
    mailing = runs.queue(ws, prepared, purpose, template.name, template.id, given,
                         follow_up=follow_up)  # fmt: skip
    return {"mailing": mailing, "report": send(call, ws, secret)}


def _answer(prepared: Prepared, purpose: str, given: list[Attachment]) -> dict[str, Any]:
    return {
        "purpose": purpose,
        "mails": [
            {
                "id": one.contact, "name": one.name, "address": one.address, "subject": one.subject, "body": one.body,
                "html": one.page or None, "remarks": prepared.remarks.get(one.contact, []),
            }
            for one in prepared.mails
        ],
        "left_out": [{"id": one.contact, "name": one.name, "reason": one.reason} for one in prepared.left_out],
        "unknown_fields": prepared.unknown,
        "attachments": [item.name for item in given],
        "files": [], "entries": [], "mailing": None, "report": None,
    }  # fmt: skip


def _print(call: Call, answer: dict[str, Any]) -> None:
    out = call.out
    mails, left_out = answer["mails"], answer["left_out"]
    for path in answer["files"]:
        out.line(path)
    if call.args.dry_run:
        for mail in mails[:3]:
            out.line(tr("To: {name} <{address}>", name=mail["name"], address=mail["address"]))
            out.line(tr("Subject: {subject}", subject=mail["subject"]))
            out.line()
            out.line(mail["body"])
    out.note(tr.plural(len(mails), "{n} e-mail", "{n} e-mails"))
    if left_out:
        out.note(tr("{done} of {all} people; left out:", done=len(mails), all=len(mails) + len(left_out)))
        for one in left_out:
            out.note(f"  {one['name']}: {one['reason']}")
    if answer["unknown_fields"]:
        out.note(tr("In the template, but no such field: {names}", names=", ".join(answer["unknown_fields"])))
    for mail in mails:
        for sentence in mail["remarks"]:
            out.note(f"  {mail['name']}: {sentence}")
    if answer["report"]:
        from crm_desktop.cli.commands.outbox import say

        say(call, answer["report"])


COMMAND = Command(
    arguments=(
        argument("template", metavar=mark("TEMPLATE"), help=mark("An e-mail template, see the command mail-template")),
        argument("--to", action="append", default=[], metavar=mark("CONTACT"),
                 help=mark("Write to this contact: an id, or words that find one; may be repeated")),
        argument("--selection", default="", metavar=mark("NAME"),
                 help=mark("Write to the contacts of this saved list")),
        argument("--campaign-step", default="", metavar="CODE",
                 help=mark("Write to those whom this step of a campaign addresses now; it counts for the step")),
        argument("--draft", default="", metavar=mark("FOLDER"),
                 help=mark("Write a draft (.eml) for each into this folder")),
        argument("--send", action="store_true", help=mark("Put them into the outbox and send it")),
        argument("--dry-run", action="store_true", help=mark("Only say who would get what")),
        argument("--purpose", choices=PURPOSES,
                 help=mark("What for (usually as the template says); contract, invoice and the like reach everybody")),
        argument("--attach", action="append", default=[], metavar=mark("FILE"),
                 help=mark("Goes with every mail; may be repeated")),
        argument("--follow-up", default="", metavar=mark("TEXT"),
                 help=mark("Plan this for everybody in the same step, e.g. “call in 2 weeks”")),
        argument("--leave-empty", action="store_true", help=mark("Let placeholders that do not exist stay empty")),
        argument("--password-stdin", action="store_true",
                 help=mark("Read the password of the e-mail account from standard input")),
    ),
    run=run,
    details=mark(
        "Writes an e-mail to each person of their own. Who has not agreed to advertising, has no usable address, or "
        "shares one with somebody before is left out and named. Drafts are opened by your mail program; sending goes "
        "through the account of the office (see mail-account), at its pace, one after the other. What was sent, and "
        "what was prepared, stands on the line of time of each contact."
    ),
    examples=(
        ("mail Rundschreiben --selection Kunden --dry-run", mark("who would get what, and who not")),
        ('mail Erinnerung --to "Dr. Anna Müller" --draft entwuerfe/', mark("a draft for your mail program")),
        ('mail Erinnerung --to "Dr. Anna Müller" --send', mark("send through the account of the office")),
    ),
    keys={
        "purpose": "what the mails are for",
        "mails": "each with id, name, address, subject, body, html (or null) and remarks",
        "left_out": "each with id, name and reason",
        "unknown_fields": "placeholders that do not exist",
        "attachments": "names of what goes with every mail",
        "files": "paths of the drafts",
        "entries": "ids of the entries of the drafts",
        "mailing": "with --send the id of the mailing",
        "report": "with --send what became of the outbox, as the command outbox says it",
    },
)  # fmt: skip
