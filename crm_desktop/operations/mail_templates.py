"""Templates of e-mails: texts with placeholders, kept in the file, with what is attached to each mail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import LANGUAGES, texts
from crm_desktop.common.safe_html import safe_html
from crm_desktop.records import mail_template as rules
from crm_desktop.records.consent import PURPOSES
from crm_desktop.records.outgoing import MailTemplate
from crm_desktop.store import schema
from crm_desktop.store.queries import mail_templates as queries
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import files
from .mailings import Attachment

tr = texts("mailing")

NOUN, MAIL = "template", "mail"
"""Noun of the files attached to a template; the kind of template this is."""


def create(
    ws: Workspace, name: str, subject: str, body: str, *, html: str = "", formatted: bool = False, language: str = "",
    purpose: str = "", attachments: Sequence[Path] = (),
) -> str:  # fmt: skip
    """A new template; returns its id. Raises CrmError for a text whose placeholders cannot be read."""
    values = _checked(
        {"name": name, "subject": subject, "body": body, "html": html, "language": language, "purpose": purpose}
    )
    if not values["body"] and values["html"]:
        from crm_desktop.common.html_text import html_to_text

        values["body"] = html_to_text(values["html"])
    with ws.operation(tr("New e-mail template “{name}”", name=values["name"])):
        template_id = rows.insert(
            ws, schema.TEMPLATE,
            {
                **values, "kind": MAIL, "formatted": int(formatted), "created_at": stamp(ws.clock()),
                "created_by": ws.user_id,
            },
        )  # fmt: skip
        for path in attachments:
            files.keep_path(ws, path, NOUN, template_id)
    return template_id


def attach(ws: Workspace, template_id: str, given: Sequence[Attachment]) -> None:
    """These go with every mail of the template, too."""
    with ws.operation(tr("Attach to e-mail template")):
        for item in given:
            files.keep(ws, item.name, item.content, NOUN, template_id, item.media_type)


def change(ws: Workspace, template_id: str, **values: str | bool) -> None:
    """Change name, subject, body, html, formatted, language or purpose."""
    found = queries.template(ws, template_id)
    if found is None:
        raise NotFound(tr("This template is not there any more."), safe=tr("Nothing was changed."))
    texts_ = _checked({name: str(value) for name, value in values.items() if name != "formatted"})
    numbers = {"formatted": int(bool(values["formatted"]))} if "formatted" in values else {}
    with ws.operation(tr("Edit e-mail template “{name}”", name=found.name)):
        rows.update(ws, schema.TEMPLATE, template_id, {**texts_, **numbers})


def delete(ws: Workspace, template_id: str) -> None:
    """The template goes; mails written with it stay."""
    found = queries.template(ws, template_id)
    if found is None:
        raise NotFound(tr("This template is not there any more."), safe=tr("Nothing was changed."))
    with ws.operation(tr("Delete e-mail template “{name}”", name=found.name)):
        rows.soft_delete(ws, schema.TEMPLATE, template_id)


def _checked(values: dict[str, str]) -> dict[str, str]:
    found = dict(values)
    for name in ("name", "subject", "language", "purpose"):
        if name in found:
            found[name] = rules.one_line(found[name])
    if found.get("name") == "":
        raise CrmError(tr("A template needs a name."), safe=tr("Nothing was changed."))
    if found.get("html"):
        found["html"] = safe_html(found["html"])
    if found.get("language", "") not in ("", *LANGUAGES):
        raise CrmError(tr("“{text}” is no language of templates.", text=found["language"]), remedy=", ".join(LANGUAGES))
    if found.get("purpose", "") not in ("", *PURPOSES):
        raise CrmError(tr("“{text}” is no purpose.", text=found["purpose"]), remedy=", ".join(PURPOSES))
    for name in ("subject", "body", "html"):
        if faults := rules.Compiled(found.get(name, "")).faults:
            raise CrmError(
                sentence(faults[0], name), safe=tr("Nothing was changed."),
                remedy=tr("A brace that is meant as such is written twice: {braces}", braces="{{ }}")
                if faults[0].code == rules.LONE_BRACE
                else "",
            )  # fmt: skip
    return found


def sentence(fault: rules.Fault, part: str = "body") -> str:
    """What is wrong with a text, in words."""
    where = tr("subject") if part == "subject" else tr("line {n}", n=fault.line)
    if fault.code == rules.LONE_BRACE:
        return tr("In the template a brace stands alone ({where}).", where=where)
    if fault.code == rules.NO_END:
        return tr(
            "The condition on “{name}” has no {end} ({where}).", name=fault.text, where=where, end=f"{{{tr('end')}}}"
        )
    if fault.code == rules.NO_BEGIN:
        return tr("“{name}” stands without a condition before it ({where}).", name=fault.text, where=where)
    if fault.code == rules.TOO_DEEP:
        return tr("Too many conditions inside each other ({where}).", where=where)
    return tr("A placeholder has no name ({where}).", where=where)


def usual(ws: Workspace) -> MailTemplate:
    """What a mail begins with when no template is chosen."""
    from crm_desktop.store.queries.settings import letter_language

    german = letter_language(ws) == "de"
    body = "{Briefanrede},\n\n\n\n{Signatur}" if german else "{Letter salutation},\n\n\n\n{Signature}"
    return MailTemplate("", "", body=body, language="de" if german else "en")
