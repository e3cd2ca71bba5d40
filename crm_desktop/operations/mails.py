"""Mails find their people: an entry on the line of time of everybody in it who is known, its attachments kept.

`look` says whom a mail concerns, `file` writes it. Nobody is created silently: who is not known is said, and becomes a
contact only by `make_sender` or when the caller names one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from crm_desktop.common.clock import stamp
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.safe_html import LONGEST
from crm_desktop.records import mail_filing
from crm_desktop.records.capture import capture
from crm_desktop.records.captured import Captured
from crm_desktop.records.companies import is_company_name
from crm_desktop.records.contact import COMPANY, PERSON
from crm_desktop.records.incoming_mail import EMAIL, INCOMING, IncomingMail, MailAddress
from crm_desktop.records.response import WANTED, by_machine
from crm_desktop.store import schema
from crm_desktop.store.queries import cases
from crm_desktop.store.queries import mails as queries
from crm_desktop.store.queries.files import BODY
from crm_desktop.store.queries.followups import case_of
from crm_desktop.store.queries.mails import Known
from crm_desktop.store.workspace import Workspace
from crm_desktop.store.writes import rows

from . import campaign_responses, contacts, files, opt_in, responses
from . import capture as creating
from .activities import put_to_case
from .written import happened, link

tr = texts("mails")


@dataclass(frozen=True, slots=True)
class Filing:
    """Whom a mail concerns."""

    mail: IncomingMail
    direction: str
    uid: str
    contacts: tuple[str, ...]
    """Everybody in it who is known, the office itself left out."""
    strangers: tuple[MailAddress, ...]
    """Those who are not."""
    companies: tuple[Known, ...]
    """Known companies of the same domain, when nobody is known: to be offered, never taken by itself."""
    entry: str = ""
    """The entry it became when it was filed before."""
    case_id: str = ""
    """The case whose number stands in its subject."""

    @property
    def partner(self) -> MailAddress:
        """Who stands at the other end: the sender, or of a mail the office wrote its first receiver."""
        if self.direction == INCOMING or not self.mail.to:
            return self.mail.sender
        return self.mail.to[0]


@dataclass(frozen=True, slots=True)
class Filed:
    entry: str
    contacts: tuple[str, ...]
    """Whose line of time it stands on now."""
    added: tuple[str, ...]
    """Those of them who were not there before; none for a mail that had been filed already."""
    attachments: tuple[str, ...] = ()
    """Names under which they are kept."""


def look(ws: Workspace, mail: IncomingMail) -> Filing:
    """Whom the mail concerns: a number of a case in its subject ([#12]) names that case, and when nobody in the mail is
    known also the customer. Nothing is written."""
    office = queries.office(ws)
    known = queries.people(ws, [person.address for person in mail.people()])
    found, strangers = mail_filing.contacts_of(mail, known, office)
    case_id = _numbered(ws, mail.subject, found)
    if case_id and not found:
        found = list(filter(None, (cases.contact_of(ws, case_id),)))
    uid = mail_filing.uid(mail)
    direction = mail_filing.direction(mail, office, known.__contains__)
    companies: tuple[Known, ...] = ()
    if not found:
        domains = dict.fromkeys(filter(None, (mail_filing.company_domain(person.address) for person in strangers)))
        companies = tuple(company for domain in domains for company in queries.companies_of(ws, domain))[:3]
    return Filing(mail, direction, uid, tuple(found), tuple(strangers), companies, queries.filed(ws, uid), case_id)


def _numbered(ws: Workspace, subject: str, contact_ids: Sequence[str]) -> str:
    """The case whose number the subject names: of two with one number that of somebody in the mail, else none."""
    for number in mail_filing.case_numbers(subject):
        found = cases.numbered(ws, number)
        theirs = [case_id for case_id in found if cases.contact_of(ws, case_id) in contact_ids]
        for one in (theirs, found):
            if len(one) == 1:
                return one[0]
    return ""


def file(
    ws: Workspace, filing: Filing, also: Sequence[str] = (), *, attachments: bool = True, case_id: str = ""
) -> Filed:
    """Put the mail on the line of time of its contacts and those in `also`, into the case of its subject or the one
    named; one filed before gets no double. With nobody to file it with it raises CrmError."""
    case_id = case_id or filing.case_id
    wanted = list(dict.fromkeys((*filing.contacts, *also)))
    if not wanted:
        raise CrmError(
            tr("Nobody in the mail “{subject}” is a contact.", subject=filing.mail.subject or tr("(no subject)")),
            safe=tr("Nothing was changed."),
            remedy=tr("Choose the contact it belongs to, or make one of its sender."),
        )
    entry = filing.entry
    linked = contacts_of(ws, entry)
    missing = [contact for contact in wanted if contact not in linked]
    if entry and not missing:
        if case_id and not case_of(ws, entry):
            put_to_case(ws, entry, case_id)
        return Filed(entry, tuple(linked), ())
    kept: list[str] = []
    values: dict[str, Any] = {}
    with ws.operation(tr("File “{subject}”", subject=filing.mail.subject or tr("(no subject)"))):
        if not entry:
            values = {**_entry(ws, filing), "case_id": case_id}
            entry = rows.insert(ws, schema.ACTIVITY, values)
            for part in filing.mail.attachments if attachments else ():
                if part.content and not part.inline:
                    files.keep(ws, part.name, part.content, files.ACTIVITY, entry, part.media_type)
                    kept.append(part.name)
            if page := filing.mail.html[:LONGEST]:
                content = page.encode("utf-8", "replace")
                files.keep(ws, "mail.html", content, files.ACTIVITY, entry, "text/html", role=BODY)
        for contact in missing:
            link(ws, entry, contact)
        if not filing.entry:
            happened(ws, entry, wanted, values)
            if filing.direction == INCOMING:
                opt_in.answered(ws, filing.mail, entry)
                if not by_machine(filing.mail.sender.address):
                    campaign_responses.from_mail(ws, wanted, filing.mail.subject, filing.mail.text, entry)
    return Filed(entry, (*linked, *missing), tuple(missing), tuple(kept))


def contacts_of(ws: Workspace, entry: str) -> list[str]:
    """The contacts a filed mail stands with; none without an entry."""
    return queries.linked(ws, entry) if entry else []


def sender_text(filing: Filing) -> str:
    """Who stands at the other end, and the signature under the mail when it is theirs: what a new contact is read
    from."""
    person = filing.partner
    first = f"{person.name} <{person.address}>" if person.name and "@" not in person.name else person.address
    signature = mail_filing.signature(filing.mail.text) if filing.direction == INCOMING else ""
    return f"{first}\n{signature}" if signature else first


def sender(ws: Workspace, filing: Filing) -> Captured:
    """What the mail says of who stands at its other end. The name and the address of its head always hold."""
    person, country = filing.partner, contacts.home_country(ws)
    found = capture(sender_text(filing), country)
    named = person.name if "@" not in person.name else ""
    if named and is_company_name(named):
        return replace(found, kind=COMPANY, name="", company=named, position="", emails=_first(person.address, found))
    name = named or (found.name if found.kind == PERSON else "")
    return replace(found, kind=PERSON, name=name, note="", emails=_first(person.address, found))


def _first(address: str, found: Captured) -> tuple[str, ...]:
    others = [mail for mail in found.emails if mail.casefold() != address.casefold()]
    return tuple(filter(None, (address, *others)))


def make_sender(ws: Workspace, filing: Filing) -> str:
    """A new contact from who stands at the other end of the mail, with what the signature says. Returns its id. Without
    an address: CrmError."""
    person = filing.partner
    if not person.address:
        raise CrmError(
            tr("The mail does not say the address of “{name}”.", name=person.name or "?"),
            safe=tr("Nothing was changed."),
            remedy=tr("Choose the contact it belongs to."),
        )
    return creating.create(ws, sender(ws, filing))


def _entry(ws: Workspace, filing: Filing) -> dict[str, Any]:
    mail, now = filing.mail, stamp(ws.clock())
    asks = filing.direction == INCOMING and responses.fresh(ws, mail.at or now) and not by_machine(mail.sender.address)
    text = mail.text
    if len(text) > mail_filing.LONGEST_TEXT:
        text = f"{text[: mail_filing.LONGEST_TEXT]} …"
    return {
        "kind": EMAIL, "state": "done", "subject": mail.subject, "body": text, "at": mail.at or now,
        "created_at": now, "created_by": ws.user_id, "direction": filing.direction, "uid": filing.uid,
        "answer": WANTED if asks else "",
    }  # fmt: skip
