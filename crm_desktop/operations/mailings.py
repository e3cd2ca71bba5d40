"""E-mails that go out: into the queue, as drafts, and onto the lines of time. Every way asks the gate before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.records.incoming_mail import EMAIL, OUTGOING, safe_name
from crm_desktop.records.outgoing import (
    FAILED,
    HANDING,
    LEFT_OUT,
    OPEN,
    QUEUED,
    SENDING,
    STOPPED,
    UNKNOWN,
    OutboxMail,
    OutgoingMail,
)  # fmt: skip
from crm_desktop.records.phrases import Reading
from crm_desktop.store import handed_over, lock, schema
from crm_desktop.store.queries import files as file_queries
from crm_desktop.store.queries import outbox as queries
from crm_desktop.store.queries.files import BODY
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import files as contents
from crm_desktop.store.writes import outbox, rows

from . import campaign_audience, consents, files, followups
from .written import happened

tr = texts("mailing")

NOUN = schema.MAILING
"""Of files that go with every mail of a mailing."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """What goes with a mail; its content is kept in the file or lies here."""

    name: str
    media_type: str
    content: bytes


def _gate(ws: Workspace, ids: Sequence[str], purpose: str) -> None:
    """The last look before anything leaves: whoever calls has left out the refused ones already."""
    refused = [answer for answer in consents.gate(ws, list(ids), EMAIL, purpose) if not answer.allowed]
    if refused:
        raise CrmError(
            tr("{name} may not be written to: {why}.", name=refused[0].name, why=refused[0].why),
            safe=tr("No mail was prepared."),
        )


def queue(
    ws: Workspace, name: str, mails: Sequence[OutgoingMail], purpose: str, message_ids: Sequence[str], *,
    template_id: str = "", attachments: Sequence[Attachment] = (), campaign_step: str = "",
    follow_up: Reading | None = None, own: Mapping[str, Sequence[Attachment]] | None = None,
) -> str:  # fmt: skip
    """Put mails into the queue of this computer, one for each person; one step, which undo takes back as far as they
    have not left. Their message ids are fixed now; `own` goes along with the mail of one contact; `follow_up` is
    planned for everybody in the same step. Returns the id of the mailing."""
    if not mails:
        raise CrmError(tr("There is nobody to write to."), safe=tr("Nothing was sent."))
    _gate(ws, [mail.contact for mail in mails], purpose)
    now, computer = stamp(ws.clock()), lock.ours().host
    label = tr.plural(len(mails), "{n} e-mail into the outbox", "{n} e-mails into the outbox")
    with ws.operation(label):
        if campaign_step:
            campaign_audience.sending(ws, campaign_step)
        mailing = rows.insert(
            ws, schema.MAILING,
            {"name": name, "template_id": template_id, "purpose": purpose, "at": now, "user_id": ws.user_id,
             "campaign_step_id": campaign_step},
        )  # fmt: skip
        for item in attachments:
            files.keep(ws, item.name, item.content, NOUN, mailing, item.media_type)
        ids = [new_id() for _ in mails]
        outbox.put_in(
            ws,
            [
                (
                    mail_id, mailing, mail.contact, mail.name, mail.address, message_id, mail.subject, mail.body,
                    mail.page or None, QUEUED, now, computer,
                )
                for mail_id, mail, message_id in zip(ids, mails, message_ids, strict=True)
            ],
        )  # fmt: skip
        for mail_id, mail in zip(ids, mails, strict=True):
            given = (own or {}).get(mail.contact, ())
            kept = [(safe_name(item.name), item.media_type, contents.keep_content(ws, item.content)) for item in given]
            outbox.attach(ws, mail_id, kept)
        if follow_up is not None:
            for mail in mails:
                followups.from_reading(ws, [mail.contact], follow_up)
    return mailing


def attachments(ws: Workspace, noun: str, record_id: str) -> list[Attachment]:
    """What is attached to a template or mailing. Raises CrmError for a file whose content is not here."""
    found: list[Attachment] = []
    for file in file_queries.of_record(ws, record_id):
        content = file_queries.content(ws, file.sha256) if file.sha256 else None
        if content is None:
            raise _not_here(file.name)
        found.append(Attachment(file.name, file.media_type, content))
    return found


def own_attachments(ws: Workspace, mail: OutboxMail) -> list[Attachment]:
    """What goes along with this mail alone. Raises CrmError for what is not here."""
    found: list[Attachment] = []
    for name, media_type, sha256 in queries.own_files(ws, mail.id):
        content = file_queries.content(ws, sha256)
        if content is None:
            raise _not_here(name)
        found.append(Attachment(name, media_type, content))
    return found


def _not_here(name: str) -> CrmError:
    return CrmError(tr("What “{name}” holds is not in this file.", name=name), safe=tr("Nothing was sent."))


def attachment(ws: Workspace, file_id: str) -> Attachment:
    """A kept file to go with a mail. Raises CrmError when it is gone or only linked."""
    file = file_queries.one(ws, file_id)
    content = file_queries.content(ws, file.sha256) if file is not None and file.sha256 else None
    if file is None or content is None:
        raise CrmError(tr("This file is not there any more."), safe=tr("No mail was prepared."))
    return Attachment(file.name, file.media_type, content)


def prepared(
    ws: Workspace, mails: Sequence[OutgoingMail], purpose: str, given: Sequence[Attachment] = (), *,
    campaign_step: str = "", follow_up: Reading | None = None, own: Mapping[str, Sequence[Attachment]] | None = None,
) -> list[str]:  # fmt: skip
    """Drafts were made: an entry with the exact text on the line of time of everybody, what went along (`own`: by
    contact), and what is to follow; one step of undo. Returns the ids of the entries."""
    _gate(ws, [mail.contact for mail in mails], purpose)
    found: list[str] = []
    label = tr.plural(len(mails), "Prepare {n} e-mail", "Prepare {n} e-mails")
    with ws.operation(label):
        if campaign_step:
            campaign_audience.sending(ws, campaign_step)
        for mail in mails:
            entry = _entry(
                ws, mail, "", ws.user_id, tr("prepared as a draft ({purpose})", purpose=purpose_name(purpose)),
                campaign_step,
            )  # fmt: skip
            _attach(ws, entry, mail.page, [*given, *(own or {}).get(mail.contact, ())])
            if follow_up is not None:
                followups.from_reading(ws, [mail.contact], follow_up, follows_id=entry)
            found.append(entry)
    return found


def purpose_name(code: str) -> str:
    from crm_desktop.records.labels import label

    return label("purpose", code)


def _entry(ws: Workspace, mail: OutgoingMail | OutboxMail, uid: str, user: str, result: str, campaign_step: str) -> str:
    now = stamp(ws.clock())
    contact = _live(ws, mail.contact) or mail.contact
    values = {
        "kind": EMAIL, "state": "done", "subject": mail.subject, "body": mail.body, "at": now, "created_at": now,
        "created_by": user, "owner_id": user, "direction": OUTGOING, "uid": uid, "result": result,
        "campaign_step_id": campaign_step,
    }  # fmt: skip
    entry = rows.insert(ws, schema.ACTIVITY, values)
    rows.insert(ws, schema.ACTIVITY_LINK, {"activity_id": entry, "noun": "contact", "record_id": contact})
    happened(ws, entry, [contact], values)
    return entry


def _attach(ws: Workspace, entry: str, page: str, given: Sequence[Attachment]) -> None:
    for item in given:
        files.keep(ws, item.name, item.content, files.ACTIVITY, entry, item.media_type)
    if page:
        files.keep(ws, "mail.html", page.encode(), files.ACTIVITY, entry, "text/html", role=BODY)


def _live(ws: Workspace, contact_id: str) -> str:
    """The contact itself, or the one it was merged into; '' when it is gone."""
    for _ in range(50):
        row = ws.one("SELECT merged_into, deleted_at FROM contact WHERE id = ?", (contact_id,))
        if row is None:
            return ""
        if row[0]:
            contact_id = str(row[0])
        else:
            return "" if row[1] else contact_id
    return ""


# The queue ----------------------------------------------------------------------------------------------------------


def recover(ws: Workspace) -> tuple[int, int]:
    """When whoever was sending is gone: (mails back in the queue, mails nobody knows whether they arrived)."""
    if not ws.value("SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN (?, ?))", (SENDING, HANDING)):
        return 0, 0
    return outbox.recover(ws, stamp(ws.clock()))


def take_next(ws: Workspace) -> OutboxMail | None:
    """Claim the mail to be sent next; None when none is due. Whom the gate refuses now, or who is gone, is left out on
    the way."""
    while mail_id := queries.due(ws, stamp(ws.clock()), lock.ours().host):
        mail = queries.mail(ws, mail_id)
        if mail is None or not outbox.claim(ws, mail_id, stamp(ws.clock())):
            continue
        if handed_over.known(mail.message_id):  # this file is a copy from before, or came back from a backup
            _put(ws, mail_id, UNKNOWN, (SENDING,), tr("was handed to the server before"))
            continue
        if reason := _refused(ws, mail):
            _put(ws, mail_id, LEFT_OUT, (SENDING,), reason)
            continue
        return queries.mail(ws, mail_id)
    return None


def _refused(ws: Workspace, mail: OutboxMail) -> str:
    contact = _live(ws, mail.contact)
    if not contact:
        return tr("is no longer among the contacts")
    answers = consents.gate(ws, [contact], EMAIL, mail.purpose)
    if not answers:
        return tr("is no longer among the contacts")
    if not answers[0].allowed:
        return answers[0].why
    if answers[0].decision.code != "necessary" and consents.is_blocked(ws, EMAIL, mail.address):
        return tr("is on the block list")
    return ""


def _put(ws: Workspace, mail_id: str, state: str, before: Sequence[str], answer: str = "", later: str = "") -> None:
    outbox.put(ws, [mail_id], state, stamp(ws.clock()), before, answer=answer, not_before=later)


def handing_over(ws: Workspace, mail: OutboxMail) -> None:
    """From now on the server may have the mail, whatever becomes of us."""
    handed_over.note(mail.message_id)
    _put(ws, mail.id, HANDING, (SENDING,))


def not_sent(ws: Workspace, mail: OutboxMail, answer: str, later: str = "") -> None:
    """The server does not have it: back into the queue, to be tried at once or not before `later`."""
    handed_over.forget(mail.message_id)
    _put(ws, mail.id, QUEUED, (SENDING, HANDING), answer, later)


def refused(ws: Workspace, mail: OutboxMail, answer: str) -> None:
    """The server does not want it, for good."""
    handed_over.forget(mail.message_id)
    _put(ws, mail.id, FAILED, (SENDING, HANDING), answer)


def unclear(ws: Workspace, mail: OutboxMail, answer: str) -> None:
    """The answer never came."""
    _put(ws, mail.id, UNKNOWN, (SENDING, HANDING), answer)


def sent(ws: Workspace, mail: OutboxMail, answer: str) -> str:
    """The server has it: state and entry on the line of time in one transaction. No step of undo, since what has left
    cannot be taken back. Returns the id of the entry."""
    name = mail.name or mail.address
    with ws.operation(tr("E-mail to {name}", name=name), kind=schema.SETUP):
        entry = _entry(ws, mail, mail.message_id, mail.user_id or ws.user_id, purpose_name(mail.purpose),
                       queries.campaign_step(ws, mail.mailing_id))  # fmt: skip
        _attach(ws, entry, mail.page, [*attachments(ws, NOUN, mail.mailing_id), *own_attachments(ws, mail)])
        outbox.sent(ws, mail.id, entry, stamp(ws.clock()), answer)
    return entry


def stop(ws: Workspace, ids: Sequence[str]) -> int:
    """Take waiting mails out of the queue; the number of them."""
    return outbox.put(ws, ids, STOPPED, stamp(ws.clock()), (QUEUED,))


def again(ws: Workspace, ids: Sequence[str]) -> int:
    """Put mails that failed, were stopped or wait on another computer into the queue of this one; the number of them.
    Mails nobody knows about are not among them: see settle()."""
    before = (FAILED, STOPPED, LEFT_OUT, QUEUED)
    return outbox.put(ws, ids, QUEUED, stamp(ws.clock()), before, computer=lock.ours().host)


def settle(ws: Workspace, mail_id: str, *, arrived: bool) -> None:
    """Somebody looked: the mail arrived (it comes onto the line of time), or it did not (it is queued again)."""
    mail = queries.mail(ws, mail_id)
    if mail is None or mail.state not in (UNKNOWN, HANDING):
        raise CrmError(tr("This mail does not wait for an answer."), safe=tr("Nothing was changed."))
    if arrived:
        sent(ws, mail, tr("said by the user"))
    else:
        handed_over.forget(mail.message_id)
        outbox.put(ws, [mail_id], QUEUED, stamp(ws.clock()), (UNKNOWN, HANDING), computer=lock.ours().host)


def waiting(ws: Workspace) -> int:
    counts = queries.counts(ws)
    return sum(counts.get(state, 0) for state in OPEN)
