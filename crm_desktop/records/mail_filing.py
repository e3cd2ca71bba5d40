"""Whom a mail belongs to, decided from who wrote it and who is known. Pure rules on plain values."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol

from crm_desktop.common.fold import fold

from .codes import COMPANY
from .incoming_mail import INCOMING, OUTGOING, IncomingMail, MailAddress

LONGEST_TEXT = 200_000
"""Characters of a mail kept on the line of time; what is longer is a newsletter or a log."""

_EVERYBODYS = frozenset(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de outlook.com outlook.de "
    "hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de icloud.com me.com mac.com aol.com aol.de "
    "posteo.de mailbox.org proton.me protonmail.com arcor.de vodafone.de online.de bluewin.ch aon.at chello.at "
    "magenta.de 1und1.de kabelbw.de unitybox.de email.de mail.de mail.com gmx.com hispeed.ch sunrise.ch".split()
)
"""Domains under which anybody can have an address: it says nothing about a company."""


class Owner(Protocol):
    """A contact that an address belongs to."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def last_name(self) -> str: ...


def direction(mail: IncomingMail, office: Collection[str], is_known: Callable[[str], bool]) -> str:
    """ "out" for a mail the office wrote: its sender is one of the office, or is nobody we know while a receiver is one
    (and no receiver is of the office)."""
    sender = mail.sender.address.lower()
    if sender in office:
        return OUTGOING
    receivers = [person.address.lower() for person in (*mail.to, *mail.cc, *mail.bcc)]
    if is_known(sender) or any(address in office for address in receivers):
        return INCOMING
    return OUTGOING if any(map(is_known, receivers)) else INCOMING


def owners(person: MailAddress, known: Sequence[Owner]) -> list[str]:
    """Ids of the contacts meant by an address that several share (info@ …): those of the name that stands with it,
    else the company, else all."""
    if len(known) <= 1:
        return [owner.id for owner in known]
    words = set(fold(person.name).replace(",", " ").split())
    named = [owner.id for owner in known if owner.last_name and set(fold(owner.last_name).split()) <= words]
    companies = [owner.id for owner in known if owner.kind == COMPANY]
    return named or companies or [owner.id for owner in known]


def contacts_of(
    mail: IncomingMail, known: Mapping[str, Sequence[Owner]], office: Collection[str]
) -> tuple[list[str], list[MailAddress]]:
    """(contacts of everybody in the mail, people who are none), without the office; in the order of the mail."""
    found: dict[str, None] = {}
    strangers: list[MailAddress] = []
    for person in mail.people():
        address = person.address.lower()
        if address in office:
            continue
        if ids := owners(person, known.get(address, ())):
            found.update(dict.fromkeys(ids))
        else:
            strangers.append(person)
    return list(found), strangers


def company_domain(address: str) -> str:
    """The domain of an address if only one company writes from it; empty for domains of everybody."""
    domain = address.rpartition("@")[2].lower()
    return "" if domain in _EVERYBODYS or "." not in domain else domain


def uid(mail: IncomingMail) -> str:
    """The same each time the same mail comes: its message id, else made of what it says."""
    if mail.message_id:
        return mail.message_id
    parts = (mail.sender.address, *(person.address for person in mail.to), mail.at, mail.subject, mail.text)
    text = "\x1f".join(parts)
    return f"kontor:{hashlib.blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"


_NUMBERED = re.compile(r"\[\s*#\s*([\w-]{1,20})\s*\]")


def case_numbers(subject: str) -> list[str]:
    """Numbers of cases in a subject, written like [#123], each once."""
    return list(dict.fromkeys(_NUMBERED.findall(subject)))


_ANSWERED = re.compile(
    r"(?im)^(?:>|-{3,}\s*(?:original|ursprüngliche|forwarded|weitergeleitete)|_{10,}\s*$"
    r"|(?:am|on) .{6,120}(?:schrieb|wrote).{0,80}:\s*$"
    r"|(?:von|from): .+\n(?:gesendet|sent|datum|date|an|to): )"
)
_MOST_LINES = 30


def signature(text: str) -> str:
    """What stands under the last greeting (or under "-- ") of the mail itself, without what it answers; "" when there
    is neither."""
    from .letterhead_words import GREETING

    own = text[:LONGEST_TEXT]
    if answered := _ANSWERED.search(own):
        own = own[: answered.start()]
    lines = own.splitlines()
    ends = [number for number, line in enumerate(lines) if line.strip() == "--" or _greets(line, GREETING)]
    rest = [line for line in lines[ends[-1] + 1 :] if line.strip()] if ends else []
    return "\n".join(rest[:_MOST_LINES])


def _greets(line: str, greeting: re.Pattern[str]) -> bool:
    return any(map(str.isalpha, line)) and greeting.match(line.strip()) is not None
