"""Letters that go as e-mails, as drafts or through the office's account: each person gets their own letter as PDF. The
gate is asked for e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.mailing import preparing, sending
from crm_desktop.exchange.mailing import runs as mail_runs
from crm_desktop.exchange.mailing.preparing import MailText, Prepared
from crm_desktop.operations import letters as letter_operations
from crm_desktop.operations import mail_account, mail_templates
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.records.phrases import Reading
from crm_desktop.store.workspace import Workspace

from . import pdf, runs
from .batch import Batch, Choices, LeftOut
from .runs import Outcome
from .template import Template

tr = texts("letters")

PDF = "application/pdf"


def usual_text(ws: Workspace, subject: str) -> MailText:
    """What the mail says around the letter when nothing else is chosen: greeting, a sentence, signature."""
    found = mail_runs.text_of(mail_templates.usual(ws))
    said = "anbei erhalten Sie unseren Brief." if found.language == "de" else "please find our letter attached."
    return replace(found, subject=subject, body=found.body.replace("\n\n\n\n", f"\n\n{said}\n\n"))


@dataclass(slots=True)
class _Ready:
    """Mails with the letters that go along, before anything of them is kept."""

    prepared: Prepared
    own: dict[str, list[Attachment]]
    """Contact to their letter."""
    outcome: Outcome


def _ready(
    ws: Workspace, template: Template, ids: Sequence[str], text: MailText, choices: Choices | None, pattern: str,
    leave_empty: bool, progress: Progress | None,
) -> _Ready:  # fmt: skip
    pdf.required()
    choices = replace(choices or Choices(), channel=EMAIL)
    today = ws.clock().astimezone().date()
    prepared = preparing.prepare(ws, text, ids, choices.purpose, today, choices.campaign_step)
    mail_runs.check_ready(prepared, leave_empty=leave_empty)
    refused = [LeftOut(0, one.contact, one.name, one.reason) for one in prepared.left_out]
    batch = Batch(ws, template, [mail.contact for mail in prepared.mails], choices)
    if batch.ready.several:
        raise CrmError(
            tr("“{name}” puts several people on a sheet.", name=template.path.name), safe=tr("No letter was written."),
            remedy=tr("Take a template of a letter to one person."),
        )  # fmt: skip
    with TemporaryDirectory(prefix="kontor") as place:
        outcome = runs.of_batch(
            ws, batch, Path(place) / "letters", progress, leave_empty=leave_empty, keep=runs.NOT_LOGGED,
            pattern=pattern, as_pdf=True,
        )  # fmt: skip
        own: dict[str, list[Attachment]] = {}
        for people, path in zip(outcome.written.people, outcome.written.files, strict=True):
            contact = batch.recipients[people[0]].contact.id
            own[contact] = [Attachment(path.name, PDF, path.read_bytes())]
    prepared.mails = [mail for mail in prepared.mails if mail.contact in own]
    outcome.people, outcome.left_out = len(set(ids)), refused + outcome.left_out
    outcome.written.files = []
    return _Ready(prepared, own, outcome)


def write(
    ws: Workspace, template: Template, ids: Sequence[str], folder: Path, text: MailText,
    choices: Choices | None = None, *, pattern: str = "", leave_empty: bool = False,
    follow_up: Reading | None = None, progress: Progress | None = None,
) -> Outcome:  # fmt: skip
    """A draft for each person in this folder, with their letter as PDF; entries with mail and letter on their lines of
    time, one step; `files` of the outcome are the drafts. Raises CrmError (no program that makes PDFs, nobody to write
    to, …); then nothing stays."""
    found = _ready(ws, template, ids, text, choices, pattern, leave_empty, progress)
    outcome, purpose = found.outcome, (choices or Choices()).purpose
    with ws.operation(letter_operations.title(text.subject or template.path.stem)) as step:
        outcome.written.files, outcome.entries = mail_runs.draft(
            ws, found.prepared, purpose, folder, own=found.own, follow_up=follow_up
        )
    outcome.operation = step.id
    return outcome


def queue(
    ws: Workspace, template: Template, ids: Sequence[str], text: MailText, choices: Choices | None = None, *,
    pattern: str = "", leave_empty: bool = False, follow_up: Reading | None = None, progress: Progress | None = None,
) -> Outcome:  # fmt: skip
    """A mail for each person into the queue of the office's account, with their letter as PDF; one step, which undo
    takes back as far as they have not left. Entry and letter come onto the line of time when a mail is sent. `mailing`
    of the outcome is the id of the run. Raises CrmError as write() does, and where no account is set up."""
    mail_account.required(ws)
    found = _ready(ws, template, ids, text, choices, pattern, leave_empty, progress)
    outcome, purpose, name = found.outcome, (choices or Choices()).purpose, text.subject or template.path.stem
    with ws.operation(letter_operations.title(name)) as step:
        outcome.mailing = mail_runs.queue(ws, found.prepared, purpose, name, own=found.own, follow_up=follow_up)
    outcome.operation = step.id
    return outcome


def send_test(
    ws: Workspace, template: Template, contact_id: str, text: MailText, password: str, choices: Choices | None = None,
    *, pattern: str = "", progress: Progress | None = None,
) -> None:  # fmt: skip
    """Send the mail of one person with their letter to the office's own address; nothing is logged. Raises CrmError."""
    mail_account.required(ws)
    found = _ready(ws, template, [contact_id], text, choices, pattern, True, progress)
    (mail,) = found.prepared.mails
    sending.send_test(ws, mail, password, found.own[mail.contact])
