"""What each person gets: the gate first, then an address, then the text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.letters import values
from crm_desktop.operations import consents, mail_account
from crm_desktop.operations import contacts as contact_operations
from crm_desktop.operations import settings as business
from crm_desktop.records import letter_fields, mail_fields
from crm_desktop.records.contact_sheet import ContactSheet
from crm_desktop.records.doubts import sentence
from crm_desktop.records.incoming_mail import EMAIL
from crm_desktop.records.mail_account import MailAccount
from crm_desktop.records.mail_fields import APPOINTMENT, MAIL_FIELDS, SENDER
from crm_desktop.records.mail_template import Compiled, Fault, one_line
from crm_desktop.records.name_doubts import salutation_doubt
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.store.queries import campaigns, mail_templates
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import outbox as outbox_queries
from crm_desktop.store.queries import sheets as sheet_queries
from crm_desktop.store.queries.settings import letter_language
from crm_desktop.store.workspace import Workspace

tr = texts("mailing")

_SENDABLE = re.compile(r"[^\s<>,;:\"'()\[\]\\@]+@[^\s<>,;:\"'()\[\]\\@]+")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Somebody who gets no mail, and why."""

    contact: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Recipient:
    contact: str
    name: str
    address: str


@dataclass(slots=True)
class Recipients:
    people: list[Recipient] = field(default_factory=list[Recipient])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])


@dataclass(frozen=True, slots=True)
class MailText:
    """What a mail says, with its placeholders."""

    subject: str = ""
    body: str = ""
    html: str = ""
    """A page of its own; without one, `formatted` makes it from the text."""
    formatted: bool = False
    language: str = ""


@dataclass(slots=True)
class Prepared:
    mails: list[OutgoingMail] = field(default_factory=list[OutgoingMail])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    unknown: list[str] = field(default_factory=list[str])
    """Placeholders that nobody has a value for: no such field."""
    faults: list[Fault] = field(default_factory=list[Fault])
    remarks: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Contact to what is odd about their mail, as sentences."""
    campaign_step: str = ""
    """What the mails count for."""


def recipients(ws: Workspace, ids: Sequence[str], purpose: str) -> Recipients:
    """Who of these may be written to for this purpose and has an address; each address once. In the given order."""
    found = Recipients()
    answers = consents.gate(ws, list(dict.fromkeys(ids)), EMAIL, purpose)
    addresses = outbox_queries.addresses(ws, [answer.contact_id for answer in answers if answer.allowed])
    taken: dict[str, str] = {}
    for answer in answers:
        address, reason = "", "" if answer.allowed else answer.why
        if not reason:
            address, reason = _address(addresses.get(answer.contact_id, ()))
        if not reason and (first := taken.get(address.casefold())) is not None:
            reason = tr("has the same address as {name}", name=first)
        if reason:
            found.left_out.append(LeftOut(answer.contact_id, answer.name, reason))
        else:
            taken[address.casefold()] = answer.name
            found.people.append(Recipient(answer.contact_id, answer.name, address))
    return found


def _address(known: Sequence[outbox_queries.Address]) -> tuple[str, str]:
    """(the address to use, why there is none)."""
    usable = [one for one in known if one.valid and one.normal and _SENDABLE.fullmatch(one.normal)]
    good = next((one for one in usable if not one.bounced), None)
    if good is not None:
        if not good.normal.rpartition("@")[0].isascii():
            return "", tr("the address {address} has letters that most servers refuse", address=good.normal)
        return good.normal, ""
    if usable:
        return "", tr("mails to {address} came back", address=usable[0].normal)
    if known:
        return "", tr("the e-mail address cannot be right: {address}", address=known[0].value)
    return "", tr("has no e-mail address")


def prepare(
    ws: Workspace, text: MailText, ids: Sequence[str], purpose: str, today: date, campaign_step: str = ""
) -> Prepared:
    """The mail of each person who may get one. They count for a step of a campaign, whose code is a field of theirs."""
    who = recipients(ws, ids, purpose)
    sheets = {
        sheet.contact.id: sheet for sheet in sheet_queries.sheets(ws, [one.contact for one in who.people], notes=False)
    }
    found = Prepared(left_out=who.left_out, campaign_step=campaign_step)
    language = text.language or letter_language(ws)
    filler = _Filler(ws, text, language, today, list(sheets), campaigns.code(ws, campaign_step))
    found.faults = filler.faults
    for person in who.people:
        if sheet := sheets.get(person.contact):
            filler.fill(found, person, sheet)
    found.unknown = filler.unknown(filler.keys or dict.fromkeys(known_keys(ws)))
    return found


class _Filler:
    def __init__(
        self, ws: Workspace, text: MailText, language: str, today: date, ids: Sequence[str], code: str
    ) -> None:
        self._text = text
        self._subject, self._body, self._html = Compiled(text.subject), Compiled(text.body), Compiled(text.html)
        self.faults = [*self._subject.faults, *self._body.faults, *self._html.faults]
        self._names = list(dict.fromkeys((*self._subject.names, *self._body.names, *self._html.names)))
        self._fields, self._home = field_queries.fields(ws), contact_operations.home_country(ws)
        self._language, self._today = language, today
        self._sender = sender_values(ws)
        self._code = {letter_fields.key("response_code"): code}
        self._appointments = mail_templates.next_appointments(ws, ids, today.isoformat())
        self._lookup: dict[str, str] | None = None
        self.keys: dict[str, None] = {}

    def unknown(self, keys: Mapping[str, None]) -> list[str]:
        lookup = letter_fields.resolve(self._names, keys)
        return [name for name in self._names if name not in lookup]

    def fill(self, found: Prepared, person: Recipient, sheet: ContactSheet) -> None:
        known = self._values(sheet)
        if self._lookup is None:
            self.keys = dict.fromkeys(known)
            self._lookup = letter_fields.resolve(self._names, known)
        if self.faults:
            return
        lookup = self._lookup
        if self._text.html:
            page = self._html.html(known, lookup)
        else:
            page = self._body.page(known, lookup) if self._text.formatted else ""
        mail = OutgoingMail(
            person.contact, one_line(person.name), person.address, self._subject.line(known, lookup),
            self._body.render(known, lookup).strip("\n") + "\n", page,
        )  # fmt: skip
        found.mails.append(mail)
        if remarks := self._remarks(mail, sheet, known, lookup):
            found.remarks[person.contact] = remarks

    def _values(self, sheet: ContactSheet) -> dict[str, str]:
        known = values.of_contact(sheet, self._fields, self._home, self._language, self._today)
        appointment = self._appointments.get(sheet.contact.id)
        own = {
            "appointment": appointment.subject, "appointment_day": self._day(appointment.day),
            "appointment_time": appointment.time, "appointment_place": appointment.place,
        } if appointment else {}  # fmt: skip
        return {**mail_fields.under_names(APPOINTMENT, own), **self._sender, **known, **self._code}

    def _day(self, stored: str) -> str:
        try:
            return values.day(date.fromisoformat(stored), self._language)
        except ValueError:
            return stored

    def _remarks(
        self, mail: OutgoingMail, sheet: ContactSheet, known: Mapping[str, str], lookup: Mapping[str, str]
    ) -> list[str]:
        found: list[str] = []
        empty = dict.fromkeys((*self._subject.empty(known, lookup), *self._body.empty(known, lookup)))
        empty = [name for name in empty if letter_fields.key(name) not in self._sender]
        if empty:
            found.append(tr("Empty: {names}", names=", ".join(empty)))
        if not mail.subject:
            found.append(tr("The subject is empty."))
        if doubt := salutation_doubt(sheet.contact.salutation, sheet.contact.first_name):
            found.append(sentence(doubt))
        return found


def sender_values(ws: Workspace) -> dict[str, str]:
    """Who writes, under the names of the placeholders."""
    account = mail_account.account(ws)
    name = str(ws.value("SELECT name FROM user WHERE id = ?", (ws.user_id,)) or "")
    said = {
        "sender": name or account.name, "sender_address": account.address, "office": business.get(ws, "file.name"),
        "signature": signature(account, name), "unsubscribe": account.reply_to or account.address,
    }  # fmt: skip
    return mail_fields.under_names(SENDER, said)


def signature(account: MailAccount, name: str) -> str:
    """What stands under a mail: as set up, else greeting-less name of who writes."""
    return account.signature or "\n".join(dict.fromkeys(filter(None, (name, account.name))))


def known_keys(ws: Workspace) -> list[str]:
    """All placeholders there are, as keys."""
    own = [letter_fields.key(one.name) for one in field_queries.fields(ws)]
    offered = [letter_fields.key(name) for one in MAIL_FIELDS for name in (one.german, one.english, one.code)]
    return [*offered, *own]


def offered(ws: Workspace, language: str) -> list[str]:
    """Names of the placeholders to choose from, in this language; own fields last."""
    return [*(one.name(language) for one in MAIL_FIELDS), *(one.name for one in field_queries.fields(ws))]


def check(ws: Workspace, text: MailText) -> tuple[list[str], list[str]]:
    """Before anybody is chosen: (placeholders that do not exist, sentences about what cannot be read)."""
    from crm_desktop.operations.mail_templates import sentence as fault_sentence

    parts = {"subject": Compiled(text.subject), "body": Compiled(text.body), "html": Compiled(text.html)}
    names = dict.fromkeys(name for part in parts.values() for name in part.names)
    lookup = letter_fields.resolve(names, known_keys(ws))
    faults = [fault_sentence(fault, name) for name, part in parts.items() for fault in part.faults]
    return [name for name in names if name not in lookup], faults


def allowed_count(ws: Workspace, ids: Sequence[str], purpose: str) -> int:
    """How many of these can be written to for this purpose."""
    return len(recipients(ws, ids, purpose).people)
