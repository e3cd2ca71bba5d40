"""Double opt-in by mail: the question goes out with a token, the answer comes back as a mail, is filed and is proof."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.common.i18n import texts
from crm_desktop.records import consent as rules
from crm_desktop.records import opt_in
from crm_desktop.records.incoming_mail import IncomingMail
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.records.salutations import salutation_of
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import contacts
from crm_desktop.store.queries import users as user_queries
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.store.workspace import Workspace

from . import consents, settings
from .contacts import home_country, normal_form

tr = texts("consents")

HOW = "double opt-in"
EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Asked:
    line_id: str
    token: str
    mail: OutgoingMail
    """To be opened as a draft or saved as .eml; nothing was sent."""


def ask(ws: Workspace, contact_id: str, purpose: str, wording: str, address: str = "") -> Asked:
    """Write down that somebody is asked by mail for a consent in these words, and give the mail to them. It goes to
    `address`, else to their first one. Who refused, or is on the block list, is not asked. Raises CrmError."""
    if purpose not in (*rules.PROMOTING, rules.TRACKING):
        raise ValueError(f"no purpose: {purpose!r}")
    page = contacts.page(ws, contact_id)
    if page is None or page.contact.deleted_at:
        raise NotFound(tr("This contact is no longer in the file."), safe=tr("Nothing was written down."))
    if not wording.strip():
        raise CrmError(
            tr("What is the person to agree to?"), safe=tr("Nothing was written down."),
            remedy=tr("Write the exact words of the consent."),
        )  # fmt: skip
    normal = _address(ws, [item.normal for item in page.channels if item.kind == EMAIL and item.normal], address)
    (answer,) = consents.gate(ws, [contact_id], EMAIL, purpose)
    if answer.decision.code in ("blocked", "objected", "withdrawn", "declined") or consents.is_blocked(
        ws, EMAIL, normal
    ):
        raise CrmError(
            tr("{name} must not be asked: {why}.", name=page.name, why=answer.why),
            safe=tr("Nothing was written down."),
            remedy=tr("When they sign up by themselves, write down their consent with its proof."),
        )  # fmt: skip
    token = opt_in.token_from(secrets.token_hex(5))
    language = page.contact.language or letter_language(ws)
    office = settings.get(ws, "file.name")
    me = dict(user_queries.users(ws)).get(ws.user_id, "")
    subject, body = opt_in.mail_text(
        language, purpose=purpose, token=token, greeting=salutation_of(page.contact, letter_language(ws)).rstrip(","),
        wording=wording.strip(), office="\n".join(filter(None, (me, office))),
    )  # fmt: skip
    line = consents.record(
        ws, contact_id, EMAIL, purpose, rules.ASKED, how=HOW, wording=wording, address=normal, token=token
    )
    return Asked(line, token, OutgoingMail(contact_id, page.name, normal, subject, body))


def _address(ws: Workspace, known: list[str], wanted: str) -> str:
    normal = normal_form(EMAIL, wanted.strip(), home_country(ws))[0] if wanted.strip() else ""
    if wanted.strip() and normal not in known:
        raise CrmError(
            tr("“{text}” is no e-mail address of this contact.", text=wanted), safe=tr("Nothing was written down.")
        )
    if not known:
        raise CrmError(tr("There is no e-mail address to ask at."), safe=tr("Nothing was written down."))
    return normal or known[0]


def answered(ws: Workspace, mail: IncomingMail, activity_id: str) -> list[str]:
    """What a mail that came in answers: a line in the ledger for each question it says yes or no to, with the mail as
    proof. Only who was asked can answer: the mail must come from the address the question went to. Returns their
    ids."""
    found: list[str] = []
    said = opt_in.answer(mail.text)
    for token in opt_in.tokens(f"{mail.subject}\n{mail.text}") if said else ():
        question = queries.question(ws, token)
        if question is None or mail.sender.address.casefold() != question.address.casefold():
            continue
        state = rules.ALLOWED if said == opt_in.YES else rules.DECLINED
        given = _moment(ws, mail.at, question.at)
        line = consents.record(
            ws, question.contact_id, question.channel, question.purpose, state, at=given, how=HOW,
            wording=question.wording, address=question.address, activity_id=activity_id,
        )  # fmt: skip
        found.append(line)
    return found


def _moment(ws: Workspace, at: str, asked: str) -> datetime:
    """When the answer was given: as the mail says, but neither before the question nor still to come."""
    try:
        given = datetime.fromisoformat(max(at, asked).replace("Z", "+00:00"))
    except ValueError:
        return ws.clock()
    return min(given if given.tzinfo else given.replace(tzinfo=UTC), ws.clock())
