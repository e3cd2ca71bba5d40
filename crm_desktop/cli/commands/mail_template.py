"""`crm-desktop mail-template VERB`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop.cli.declare import Call, Command, argument
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.consent import PURPOSES

if TYPE_CHECKING:
    from crm_desktop.records.outgoing import MailTemplate
    from crm_desktop.store.workspace import Workspace

tr = texts("cli")


def run(call: Call) -> None:
    from crm_desktop.exchange.mailing import preparing, runs, shipped
    from crm_desktop.operations import mail_templates
    from crm_desktop.store.queries import mail_templates as queries

    args = call.args
    found: list[MailTemplate] = []
    names: list[str] = []
    unknown: list[str] = []
    with call.workspace(write=args.verb in ("add", "remove")) as ws:
        if args.verb == "add":
            made = queries.template(ws, _add(ws, args))
            found = [made] if made else []
        elif args.verb == "remove":
            mail_templates.delete(ws, shipped.find(ws, _name(args)).id)
        elif args.name:
            found = [shipped.find(ws, args.name)]
        else:
            found = [*queries.templates(ws), *shipped.templates()]
        if args.verb == "fields":
            names = preparing.offered(ws, _language())
            unknown = preparing.check(ws, runs.text_of(found[0]))[0] if args.name else []
    if call.out.as_json:
        call.out.json({"templates": [_as_json(item) for item in found], "fields": names, "unknown": unknown})
        return
    if args.verb == "fields":
        _print_fields(call, names, unknown)
    elif args.verb == "remove":
        call.out.line(tr("Deleted. Undo brings it back."))
    else:
        _print(call, found, whole=bool(args.name))


def _language() -> str:
    from crm_desktop.common import i18n

    return i18n.language()


def _name(args: Any) -> str:
    if not args.name:
        raise CrmError(tr("Which template?"), remedy=tr("Name one from: mail-template list"))
    return str(args.name)


def _add(ws: Workspace, args: Any) -> str:
    from crm_desktop.operations import mail_templates

    return mail_templates.create(
        ws, _name(args), args.subject, _text(args.body), html=_text(args.html), formatted=args.formatted,
        language=args.in_language or "", purpose=args.purpose or "", attachments=[Path(one) for one in args.attach],
    )  # fmt: skip


def _text(name: str) -> str:
    """A text from its file."""
    if not name:
        return ""
    try:
        return Path(name).read_text("utf-8-sig")
    except (OSError, UnicodeError) as problem:
        raise CrmError(
            tr("The text “{name}” cannot be read as UTF-8.", name=name), safe=tr("Nothing was changed.")
        ) from problem


def _as_json(item: MailTemplate) -> dict[str, Any]:
    return {
        "id": item.id, "name": item.name, "subject": item.subject, "body": item.body, "html": item.html,
        "formatted": item.formatted, "language": item.language, "purpose": item.purpose,
        "shipped": item.id.startswith("shipped:"),
    }  # fmt: skip


def _print(call: Call, found: list[MailTemplate], *, whole: bool) -> None:
    from crm_desktop.records.labels import label

    if whole:
        for item in found:
            call.out.line(item.subject)
            call.out.line()
            call.out.line(item.body)
        return
    rows = [
        (item.name, item.subject, label("purpose", item.purpose) if item.purpose else "",
         tr("shipped") if item.id.startswith("shipped:") else tr("your own"))
        for item in found
    ]  # fmt: skip
    call.out.table((tr("Name"), tr("Subject"), tr("Purpose"), tr("From")), rows)


def _print_fields(call: Call, names: list[str], unknown: list[str]) -> None:
    for name in names:
        call.out.line(f"{{{name}}}")
    if unknown:
        call.out.note(tr("In the template, but no such field: {names}", names=", ".join(unknown)))


COMMAND = Command(
    arguments=(
        argument("verb", choices=("list", "add", "fields", "remove"), help=mark("What to do")),
        argument("name", nargs="?", default="", metavar=mark("NAME"), help=mark("The template")),
        argument("--subject", default="", metavar="TEXT", help=mark("Subject, with placeholders")),
        argument("--body", default="", metavar=mark("FILE"), help=mark("A text file with what the mail says")),
        argument("--html", default="", metavar=mark("FILE"),
                 help=mark("A page of its own for programs that show pages")),
        argument("--formatted", action="store_true",
                 help=mark("Send the text as a simple page, too: *bold*, lists, links")),
        argument("--attach", action="append", default=[], metavar=mark("FILE"),
                 help=mark("Goes with every mail; may be repeated")),
        argument("--in-language", choices=("de", "en"), help=mark("Language of its dates and greetings")),
        argument("--purpose", choices=PURPOSES, help=mark("What mails of it are for")),
    ),
    run=run,
    details=mark(
        "Texts of e-mails, kept in the file. Placeholders are written in braces: {Vorname}, {Vorname|Interessent} with "
        "what stands there otherwise, {wenn Firma} … {sonst} … {ende}, in English {First name} and {if Company} … "
        "{else} … {end}. The command lists all of them with: mail-template fields. A text whose placeholders cannot be "
        "read is refused, and which are unknown is said before anything is written."
    ),
    examples=(
        ("mail-template list", mark("your templates, and those that come with Kontor")),
        ("mail-template fields", mark("all placeholders there are")),
        ('mail-template add Einladung --subject "Für {Vorname}" --body text.txt', mark("a template of your own")),
    ),
    keys={
        "templates": "each with id, name, subject, body, html, formatted, language, purpose, shipped",
        "fields": "with fields: names of all placeholders",
        "unknown": "with fields NAME: placeholders of the template that do not exist",
    },
)  # fmt: skip
