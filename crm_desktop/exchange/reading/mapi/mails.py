"""A mail of Outlook as every mail is: sender, receivers, date, text, attachments."""

from __future__ import annotations

import re

from crm_desktop.common.clock import stamp
from crm_desktop.exchange.reading.signed_mails import signed_content
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress, MailAttachment, short_id

from . import ids
from .bodies import plain_text, web_page
from .items import Attachment, Item
from .one_off import one_off_address
from .properties import Properties

_TO, _CC, _BCC = 1, 2, 3
_DEEPEST = 5


def mail_of(item: Item, depth: int = 0) -> IncomingMail:
    """The mail with the contents of its attachments; mails inside it are attachments in the form of .eml files."""
    props = item.properties
    headers = _headers(props)
    sent = props.moment(ids.SUBMITTED, ids.DELIVERED)
    html = web_page(props)
    found = IncomingMail(
        sender=_sender(props, headers),
        to=_receivers(item, _TO, ids.DISPLAY_TO),
        cc=_receivers(item, _CC, ids.DISPLAY_CC),
        bcc=_receivers(item, _BCC),
        at=stamp(sent) if sent else headers.at,
        subject=item.subject,
        text=plain_text(props),
        html=html,
        message_id=short_id(props.text(ids.MESSAGE_ID)) or headers.message_id,
        in_reply_to=short_id(props.text(ids.IN_REPLY_TO)) or headers.in_reply_to,
        references=_references(props.text(ids.REFERENCES)) or headers.references,
        attachments=tuple(_attachment(part, html, depth) for part in item.attachments),
    )
    return _opened(found, item)


def _references(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for part in text.split() if (found := short_id(part))))


def _headers(props: Properties) -> IncomingMail:
    """What the header lines say that the mail came with; an empty mail when it has none."""
    text = props.text(ids.TRANSPORT_HEADERS)
    if not text:
        return IncomingMail()
    from crm_desktop.exchange.reading.mail_files import read_mail

    return read_mail(text.encode("utf-8", "replace"), headers_only=True)


def _sender(props: Properties, headers: IncomingMail) -> MailAddress:
    found = MailAddress()
    for name, kind, address, smtp in (
        (ids.SENT_FOR_NAME, ids.SENT_FOR_TYPE, ids.SENT_FOR_EMAIL, ids.SENT_FOR_SMTP),
        (ids.SENDER_NAME, ids.SENDER_TYPE, ids.SENDER_EMAIL, ids.SENDER_SMTP),
    ):
        person = _person(props.text(name), props.text(kind), props.text(address), props.text(smtp))
        if person.address:
            return person
        found = found if found.name else person
    return headers.sender if headers.sender.address else found


_ADDRESS = re.compile(r"[^\s<>,;:\"'()]+@[^\s<>,;:\"'()]+")


def _person(name: str, kind: str, address: str, smtp: str) -> MailAddress:
    if "@" in smtp:
        address = smtp
    elif "@" not in address or kind.upper() == "EX" or address[:1] == "/":
        address = name
    found = _ADDRESS.search(address)
    local, _, domain = found[0].rpartition("@") if found else ("", "", "")
    address = f"{local}@{domain.lower()}" if domain else ""
    name = " ".join(_ADDRESS.sub("", name).replace("<>", "").replace("()", "").split()).strip("<> '\"")
    return MailAddress(address, name)


def _receivers(item: Item, kind: int, shown: int = 0) -> tuple[MailAddress, ...]:
    found: list[MailAddress] = []
    for props in item.recipients:
        if (props.number(ids.RECIPIENT_KIND, _TO) & 0xF or _TO) != kind:
            continue
        name = props.text(ids.DISPLAY_NAME, ids.RECIPIENT_NAME)
        person = _person(name, props.text(ids.ADDRESS_TYPE), props.text(ids.EMAIL), props.text(ids.SMTP))
        if not person.address and (other := one_off_address(props.binary(0x0FFF))).address:
            person = _person(name or other.name, "SMTP", other.address, "")
        if person.address or person.name:
            found.append(person)
    if not found and shown and (text := item.properties.text(shown)) and not item.recipients:
        found = [_person(part.strip(), "", part.strip(), "") for part in text.split(";") if part.strip()]
    return tuple(found)


def _attachment(part: Attachment, html: str, depth: int) -> MailAttachment:
    props = part.properties
    name, content, media_type = part.name, part.content, props.text(ids.ATTACH_MIME)
    if part.item is not None and depth < _DEEPEST:
        from crm_desktop.exchange.reading.mail_files import as_file

        content = as_file(mail_of(part.item, depth + 1))
        name, media_type = f"{name.removesuffix('.msg')}.eml", "message/rfc822"
    content_id = props.text(ids.ATTACH_CONTENT_ID).strip("<>")
    inline = props.flag(ids.ATTACH_HIDDEN) or bool(content_id and f"cid:{content_id}" in html)
    if not media_type:
        import mimetypes

        media_type = mimetypes.guess_type(name)[0] or ""
    return MailAttachment(name, media_type, content, inline)


def _opened(found: IncomingMail, item: Item) -> IncomingMail:
    """A signed mail keeps text and attachments inside its one attachment."""
    if "smime" not in item.message_class.casefold() or len(found.attachments) != 1:
        return found
    content = found.attachments[0].content
    content = signed_content(content) or content
    if b"content-type:" not in content[:2000].lower():
        return found
    from dataclasses import replace

    from crm_desktop.exchange.reading.mail_files import read_mail

    inner = read_mail(content)
    return replace(found, text=inner.text or found.text, html=inner.html or found.html, attachments=inner.attachments)
