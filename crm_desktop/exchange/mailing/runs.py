"""Whole runs: a prepared mailing becomes drafts with their entries, or goes into the queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.operations import mail_account, mail_templates, mailings
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.outgoing import MailTemplate
from crm_desktop.records.phrases import Reading
from crm_desktop.store.workspace import Workspace

from . import drafts, message
from .preparing import MailText, Prepared

tr = texts("mailing")

MOST_ATTACHED = 20 * 2**20
"""Bytes attached to a mail; more is refused by many servers."""


def text_of(template: MailTemplate) -> MailText:
    return MailText(template.subject, template.body, template.html, template.formatted, template.language)


def attached_to(ws: Workspace, template: MailTemplate) -> list[Attachment]:
    """What goes with mails of a template; shipped ones have nothing."""
    if not template.id or template.id.startswith("shipped:"):
        return []
    return mailings.attachments(ws, mail_templates.NOUN, template.id)


def read_file(path: Path) -> Attachment:
    """A file to go with a mail. Raises CrmError."""
    try:
        if path.stat().st_size > MOST_ATTACHED:
            raise _too_large(path.name)
        return Attachment(path.name, "", path.read_bytes())
    except OSError as problem:
        raise CrmError(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=problem.strerror or str(problem)),
            safe=tr("No mail was prepared."),
        ) from problem


def check_size(given: Sequence[Attachment]) -> None:
    if sum(len(item.content) for item in given) > MOST_ATTACHED:
        raise _too_large(", ".join(item.name for item in given))


def _check_sizes(
    prepared: Prepared, given: Sequence[Attachment], own: Mapping[str, Sequence[Attachment]] | None
) -> None:
    for mail in prepared.mails if own else prepared.mails[:1]:
        check_size([*given, *(own or {}).get(mail.contact, ())])


def _too_large(names: str) -> CrmError:
    return CrmError(
        tr("{names}: too large for an e-mail (at most {most} MB).", names=names, most=MOST_ATTACHED // 2**20),
        safe=tr("No mail was prepared."), remedy=tr("Send a link to it, or a smaller version."),
    )  # fmt: skip


def check_ready(prepared: Prepared, *, leave_empty: bool = False) -> None:
    """Raises CrmError where nothing should be written: no receivers, a text that cannot be read, unknown fields."""
    safe = tr("No mail was prepared.")
    if prepared.faults:
        raise CrmError(mail_templates.sentence(prepared.faults[0]), safe=safe)
    if prepared.unknown and not leave_empty:
        raise CrmError(
            tr("The text asks for fields that do not exist: {names}.", names=", ".join(prepared.unknown)), safe=safe,
            remedy=tr("Correct their names, or say that they stay empty."),
        )  # fmt: skip
    if not prepared.mails:
        reasons = dict.fromkeys(f"{one.name}: {one.reason}." for one in prepared.left_out[:5])
        raise CrmError(tr("There is nobody to write to."), safe=safe, remedy=" ".join(reasons))


def draft(
    ws: Workspace, prepared: Prepared, purpose: str, folder: Path, given: Sequence[Attachment] = (), *,
    follow_up: Reading | None = None, own: Mapping[str, Sequence[Attachment]] | None = None,
) -> tuple[list[Path], list[str]]:  # fmt: skip
    """Drafts as files, each with an entry on the line of time; (files, entries). `own` goes along with the mail of one
    contact. When the entries cannot be written the files go away again."""
    _check_sizes(prepared, given, own)
    files = drafts.write(prepared.mails, folder, given, own)
    try:
        entries = mailings.prepared(
            ws, prepared.mails, purpose, given, campaign_step=prepared.campaign_step, follow_up=follow_up, own=own
        )
        return files, entries
    except BaseException:
        for path in files:
            path.unlink(missing_ok=True)
        raise


def queue(
    ws: Workspace, prepared: Prepared, purpose: str, name: str, template_id: str = "",
    given: Sequence[Attachment] = (), *, follow_up: Reading | None = None,
    own: Mapping[str, Sequence[Attachment]] | None = None,
) -> str:  # fmt: skip
    """Into the queue; the id of the mailing. `own` goes along with the mail of one contact. Raises CrmError when no
    account is set up."""
    _check_sizes(prepared, given, own)
    account = mail_account.required(ws)
    ids = [message.new_message_id(account) for _ in prepared.mails]
    kept = "" if template_id.startswith("shipped:") else template_id
    return mailings.queue(
        ws, name, prepared.mails, purpose, ids, template_id=kept, attachments=given,
        campaign_step=prepared.campaign_step, follow_up=follow_up, own=own,
    )  # fmt: skip
