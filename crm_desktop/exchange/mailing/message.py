"""A mail as the standards want it. Whatever a name, subject or file is called, it stays one header and one address."""

from __future__ import annotations

import mimetypes
from collections.abc import Sequence
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import BytesParser
from urllib.parse import quote

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.ids import new_id
from crm_desktop.operations.mailings import Attachment
from crm_desktop.records.consent import PROMOTING
from crm_desktop.records.incoming_mail import safe_name
from crm_desktop.records.mail_account import MailAccount
from crm_desktop.records.mail_template import one_line
from crm_desktop.records.outgoing import OutboxMail, OutgoingMail

tr = texts("mailing")

POLICY = policy.SMTP.clone(cte_type="7bit")
"""Understood by every server, whatever it can do."""
_LONGEST_NAME = 120
_PAGE = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{page}\n</body></html>\n'


class Unsendable(CrmError):
    """No server takes a mail to this address."""


def new_message_id(account: MailAccount) -> str:
    """Fixed when a mail is queued: the same mail keeps it through every try, and the filed copy is known by it."""
    return f"<{new_id()}@{ascii_address(account.address).rpartition('@')[2] or 'localhost'}>"


def ascii_address(address: str) -> str:
    """An address as servers take it: a domain with umlauts in its technical form. Raises Unsendable."""
    local, _, domain = address.rpartition("@")
    try:
        if not domain.isascii():
            import idna

            domain = idna.encode(domain, uts46=True).decode()
        if not local.isascii() or any(ord(char) < 33 or char in "<>," for char in address):
            raise ValueError("no plain address")
        Address(addr_spec=f"{local}@{domain}" if local else "")
    except (ValueError, IndexError, UnicodeError) as problem:
        raise _no_address(address) from problem
    return f"{local}@{domain}" if local else ""


def draft(mail: OutgoingMail, attachments: Sequence[Attachment] = ()) -> bytes:
    """A mail that another program opens for writing: without sender and date, which that program adds."""
    message = _begin(mail)
    message["X-Unsent"] = "1"
    _fill(message, mail, attachments)
    return _checked(message, mail.address)


def to_send(mail: OutboxMail, account: MailAccount, now: datetime, attachments: Sequence[Attachment] = ()) -> bytes:
    """A mail of the queue, to this one person."""
    message = _begin(mail)
    message["From"] = _address(account.name, account.address)
    message["Date"] = now
    message["Message-ID"] = mail.message_id
    if account.reply_to:
        message["Reply-To"] = _address("", account.reply_to)
    if mail.purpose in PROMOTING:
        target = ascii_address(account.reply_to or account.address)
        message["List-Unsubscribe"] = f"<mailto:{quote(target, safe='@')}?subject={quote(tr('Unsubscribe'))}>"
    _fill(message, mail, attachments)
    return _checked(message, mail.address)


def _begin(mail: OutgoingMail | OutboxMail) -> EmailMessage:
    message = EmailMessage(POLICY)
    message["To"] = _address(mail.name, mail.address)
    message["Subject"] = _header(mail.subject)
    return message


def _header(text: str) -> str:
    """A text for a header. Python reads "=?utf-8?q?=0ABcc:...?=" in it as encoded and writes the line end out, so no
    text may look encoded."""
    return one_line(text).replace("=?", "= ?")


def _address(name: str, address: str) -> Address:
    return Address(_header(name)[:_LONGEST_NAME], addr_spec=ascii_address(address))


def _fill(message: EmailMessage, mail: OutgoingMail | OutboxMail, attachments: Sequence[Attachment]) -> None:
    message.set_content(_encodable(mail.body), cte="quoted-printable")
    if mail.page:
        message.add_alternative(_encodable(_PAGE.format(page=mail.page)), subtype="html", cte="quoted-printable")
    for item in attachments:
        name = safe_name(item.name)
        main, _, sub = _media_type(item.media_type, name).partition("/")
        message.add_attachment(item.content, maintype=main, subtype=sub, filename=name)


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _media_type(said: str, name: str) -> str:
    known = said if said.count("/") == 1 and said.isascii() and said.replace("/", "").strip(".-+").isprintable() else ""
    found = known or mimetypes.guess_type(name)[0] or "application/octet-stream"
    # A text or a mail as attachment would be taken for what the mail says.
    return (
        "application/octet-stream" if found.startswith(("text/", "message/", "multipart/")) or " " in found else found
    )


def _checked(message: EmailMessage, address: str) -> bytes:
    """The finished mail, read once more as a server would: exactly this one receiver, and the headers we wrote."""
    content = message.as_bytes()
    if not _is_sound(message, content, address):  # a display name that some reader takes apart
        message.replace_header("To", ascii_address(address))
        content = message.as_bytes()
        if not _is_sound(message, content, address):
            raise _no_address(address)
    return content


def _is_sound(message: EmailMessage, content: bytes, address: str) -> bool:
    found = BytesParser(policy=policy.default).parsebytes(content, headersonly=True)
    if found.keys() != message.keys() or b"\n" in content.replace(b"\r\n", b""):
        return False
    try:
        return [item.addr_spec for item in found["To"].addresses] == [ascii_address(address)]
    except (IndexError, ValueError, AttributeError):  # what the library says to a few odd names
        return False


def _no_address(address: str) -> Unsendable:
    return Unsendable(tr("“{text}” is no e-mail address.", text=address), safe=tr("The mail was not sent."))
