"""`crm-desktop letters TEMPLATE`"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.campaign import LETTER
from crm_desktop.records.consent import ADVERTISING, PURPOSES

if TYPE_CHECKING:
    from crm_desktop.exchange.letters.runs import Outcome
    from crm_desktop.exchange.mailing.preparing import MailText
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> int:
    args = call.args
    from crm_desktop.exchange.letters import shipped

    template, out = shipped.find(args.template), Path(args.out)
    mapped = _mapped(args.map)
    if args.pdf and out.suffix.lower() == ".docx":
        raise CrmError(
            tr("--pdf makes PDFs, and “{name}” is to be a Word document.", name=out.name),
            safe=tr("No letter was written."), remedy=tr("Name a folder, or one document ending in .pdf."),
        )  # fmt: skip
    if sum(one is not None for one in (args.records, args.selection, args.campaign_step)) != 1:
        raise CrmError(
            tr("Who is written to?"),
            remedy=tr("Name one of --records FILE, --selection NAME and --campaign-step CODE."),
        )
    if args.mail is not None and args.records is not None:
        raise CrmError(tr("E-mails go to contacts, not to plain records."), safe=tr("No letter was written."),
                       remedy=tr("Name one of --selection NAME and --campaign-step CODE."))  # fmt: skip
    if bool(args.out) == args.send:
        raise CrmError(
            tr("Where do the letters go?"), safe=tr("No letter was written."),
            remedy=tr("Name a document or a folder with --out, or send them with --mail --send."),
        )  # fmt: skip
    if args.send and args.mail is None:
        raise CrmError(tr("Only letters by e-mail are sent."), safe=tr("No letter was written."),
                       remedy=tr("Say --mail --send."))  # fmt: skip
    report: dict[str, Any] | None = None
    if args.records is not None:
        from crm_desktop.exchange.letters import runs

        records = _records(Path(args.records))
        now, progress = call.clock().astimezone(), call.out.progress()
        outcome = runs.of_records(
            template, records, out, now, mapped, progress, postal_order=args.postal_order, as_pdf=args.pdf
        )
    else:
        outcome, report = _to_contacts(call, template, out, mapped)
    if call.out.as_json:
        call.out.json(_answer(outcome) | {"report": report})
    else:
        _print(call, outcome, report)
    from crm_desktop.cli.commands.outbox import code

    return code(report)


def _text(ws: Workspace, name: str, subject: str) -> MailText:
    """What the mail around a letter says: a template of e-mails, or for "" a greeting and the signature."""
    from crm_desktop.exchange.letters import by_mail
    from crm_desktop.exchange.mailing import runs, shipped

    return runs.text_of(shipped.find(ws, name)) if name else by_mail.usual_text(ws, subject)


def _to_contacts(
    call: Call, template: Path, out: Path, mapped: dict[str, str]
) -> tuple[Outcome, dict[str, Any] | None]:
    """What was written, and for letters that are sent what became of the queue."""
    from crm_desktop.cli import campaign_views, readings
    from crm_desktop.cli.lists import list_view
    from crm_desktop.exchange.letters import by_mail, own, runs
    from crm_desktop.exchange.letters import template as templates
    from crm_desktop.exchange.letters.batch import Choices
    from crm_desktop.store.queries import listing

    args, progress = call.args, call.out.progress()
    with call.workspace() as ws:
        step, purpose = "", args.purpose
        if args.campaign_step:
            step, ids, purpose = campaign_views.of_step(ws, args.campaign_step, LETTER)
        else:
            ids = listing.ids(ws, list_view(ws, args.selection, "", call.clock().astimezone().date()))
        kept = None if template.exists() else own.find(ws, args.template)
        meant = {**(kept.meanings if kept is not None else {}), **mapped}
        follow_up = readings.follow_up(call, args.follow_up, tr("No letter was written."))
        if args.mail is not None:
            ready = own.read(ws, kept, progress) if kept is not None else templates.read(template, progress)
            text, choices = _text(ws, args.mail, ready.path.stem), Choices(purpose, meant, campaign_step=step)
            if args.send:
                return _send(call, ws, partial(by_mail.queue, ws, ready, ids, text, choices, follow_up=follow_up))
            return by_mail.write(
                ws, ready, ids, out, text, choices, pattern=args.pattern, leave_empty=args.leave_empty,
                follow_up=follow_up, progress=progress,
            ), None  # fmt: skip
        return runs.of_contacts(
            ws, own.read(ws, kept, progress) if kept is not None else template, ids, out, meant, progress,
            postal_order=args.postal_order,
            purpose=purpose, used=args.used, leave_empty=args.leave_empty, pattern=args.pattern,
            keep=runs.NOT_LOGGED if args.no_log else runs.LINKED if args.link else runs.KEPT,
            follow_up=follow_up, as_pdf=args.pdf,
            campaign_step=step,
        ), None  # fmt: skip


def _send(call: Call, ws: Workspace, queue: Callable[..., Outcome]) -> tuple[Outcome, dict[str, Any]]:
    """Into the queue, and the queue is worked off."""
    from crm_desktop.cli.commands.outbox import send
    from crm_desktop.cli.mail_password import password
    from crm_desktop.operations import mail_account

    secret = password(call, mail_account.required(ws))
    args = call.args
    outcome = queue(pattern=args.pattern, leave_empty=args.leave_empty, progress=call.out.progress())
    return outcome, send(call, ws, secret)


def _mapped(given: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in given:
        field, sign, value = text.partition("=")
        if not sign or not field.strip() or not value.strip():
            raise CrmError(tr("“{text}” does not say which field is which.", text=text), remedy="--map FIELD=VALUE")
        found[field.strip()] = value.strip()
    return found


def _records(path: Path) -> list[dict[str, Any]]:
    """The records of a JSON file: a list of objects, or one object."""
    safe = tr("No letter was written.")
    try:
        found: Any = json.loads(path.read_bytes())  # bytes: what Windows redirects into a file is UTF-16
    except FileNotFoundError:
        raise CrmError(tr("The file “{name}” was not found.", name=str(path)), safe=safe) from None
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise CrmError(tr("“{name}” cannot be read: {reason}.", name=path.name, reason=reason), safe=safe) from problem
    except (ValueError, RecursionError) as problem:
        raise CrmError(
            tr("“{name}” is no JSON.", name=path.name), safe=safe, remedy=tr("It must be a list of objects.")
        ) from problem
    if isinstance(found, dict):
        whole = cast("dict[str, Any]", found)
        found = whole["records"] if isinstance(whole.get("records"), list) else [whole]
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in cast("list[object]", found)):
        raise CrmError(
            tr("“{name}” holds no records.", name=path.name), safe=safe, remedy=tr("It must be a list of objects.")
        )
    return cast("list[dict[str, Any]]", found)


def _answer(outcome: Outcome) -> dict[str, Any]:
    return {
        "files": [str(path) for path in outcome.written.files],
        "letters": outcome.written.letters,
        "people": outcome.people,
        "reached": outcome.reached,
        "left_out": [
            {"record": one.number, "id": one.contact, "name": one.name, "reason": one.reason}
            for one in outcome.left_out
        ],
        "unknown_fields": outcome.unknown,
        "warnings": outcome.warnings,
        "doubts": outcome.doubts,
        "entries": outcome.entries,
        "mailing": outcome.mailing or None,
    }


def _print(call: Call, outcome: Outcome, report: dict[str, Any] | None) -> None:
    out = call.out
    files = outcome.written.files
    for path in files[:20]:
        out.line(str(path))
    if len(files) > 20:
        out.line(tr("and {n} more", n=len(files) - 20))
    out.note(tr.plural(outcome.written.letters, "{n} letter", "{n} letters"))
    if outcome.left_out:
        out.note(tr("{done} of {all} people; left out:", done=outcome.reached, all=outcome.people))
        for one in outcome.left_out:
            out.note(f"  {one.name or one.number}: {one.reason}")
    if outcome.unknown:
        out.note(tr("In the template, but not in the data (left empty): {names}", names=", ".join(outcome.unknown)))
        out.note(tr("--map FIELD=VALUE says which value a field means."))
    for sentence in (*outcome.doubts, *outcome.warnings):
        out.note(sentence)
    if report:
        from crm_desktop.cli.commands.outbox import say

        say(call, report)


COMMAND = Command(
    arguments=(
        argument(
            "template", metavar=mark("TEMPLATE"),
            help=mark(
                "A Word document (.docx) with merge fields, or the name of a template in the file or of one that comes "
                "with Kontor"
            ),
        ),
        argument("--records", metavar=mark("FILE"), help=mark("Write to the records of a JSON file (list of objects)")),
        argument("--selection", metavar=mark("NAME"), help=mark("Write to the contacts of this saved list")),
        argument("--campaign-step", metavar="CODE",
                 help=mark("Write to those whom this step of a campaign addresses now; it counts for the step")),
        argument(
            "--out", default="", metavar=mark("TARGET"),
            help=mark("A name ending in .docx or .pdf: all letters in one; otherwise a folder: a document for each"),
        ),
        argument(
            "--map", action="append", default=[], metavar=mark("FIELD=VALUE"),
            help=mark("Fill a field of the template with the value of this name; may be repeated"),
        ),
        argument(
            "--postal-order", action="store_true", help=mark("In the order of postal codes, other countries last")
        ),
        argument("--purpose", choices=PURPOSES, default=ADVERTISING,
                 help=mark("With --selection: what for; contract, invoice and the like reach everybody")),
        argument("--pdf", action="store_true", help=mark("With a folder: a PDF for each instead of a Word document")),
        argument("--mail", nargs="?", const="", metavar=mark("TEMPLATE"),
                 help=mark("A draft (.eml) for each in the folder, with the letter as PDF; the text is this e-mail "
                           "template, or a greeting and the signature. Asks who may get e-mails")),
        argument("--send", action="store_true",
                 help=mark("With --mail: send them through the account of the office at once instead of drafts")),
        argument("--pattern", default="", metavar=mark("PATTERN"),
                 help=mark("With --selection and a folder: names of the documents, with fields in braces")),
        argument("--follow-up", default="", metavar=mark("TEXT"),
                 help=mark("With --selection: plan this for everybody written to")),
        argument("--used", type=int, default=0, metavar=mark("N"),
                 help=mark("With --selection: labels of the first sheet that are used up")),
        argument("--link", action="store_true",
                 help=mark("Link the documents of a folder to the entries instead of keeping copies")),
        argument("--leave-empty", action="store_true", help=mark("Let fields that nobody has stay empty")),
        argument("--no-log", action="store_true", help=mark("Do not put the letters on the lines of time")),
    ),
    run=run,
    details=mark(
        "Fills a Word template as Word's mail merge does: MERGEFIELD, IF, NEXT, NEXTIF, SKIPIF, SET, ADDRESSBLOCK, "
        "GREETINGLINE, dates and their switches. With --records no Kontor file is needed. With --selection each letter "
        "becomes an entry with its document on the line of time of its contact, all of it one step that undo takes "
        "back; who has objected or has no postal address is left out and named. Nothing in a folder is replaced. A PDF "
        "is made by LibreOffice, when it is there."
    ),
    examples=(
        ("letters offer.docx --records people.json --out letters.docx", mark("plain records, one document")),
        ('letters "Labels 70 x 37" --selection Kunden --out labels.docx', mark("labels on a shipped sheet")),
        ("letters greeting.docx --selection Kunden --out letters/", mark("a document for each contact of a list")),
        (
            'letters Weihnachtsbrief --selection Kunden --out cards/ --pattern "{PLZ} {Name}"',
            mark("documents named by a pattern"),
        ),
        (
            "letters greeting.docx --selection Kunden --out drafts/ --purpose contract --mail",
            mark("e-mails with the letter as PDF"),
        ),
        ("letters old.docx --records p.json --out l.docx --map Name1=Firma", mark("Name1 means Firma")),
    ),
    keys={
        "files": "paths of the documents",
        "letters": "how many letters, or sheets of labels",
        "people, reached": "how many were asked for, and how many are written to",
        "left_out": "each with record (number, 0 for contacts), id (of the contact), name and reason",
        "unknown_fields": "fields of the template without a value",
        "warnings": "sentences about fields that are treated differently than in Word",
        "doubts": "sentences about people whose form of address does not go with the first name",
        "entries": "ids of the entries on the lines of time",
        "mailing": "id of the run of e-mails with --send, null otherwise",
        "report": "with --send what became of the queue: sent, failed, left_out, unknown, later, stopped; else null",
    },
)  # fmt: skip
