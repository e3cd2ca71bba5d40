"""Mails saved as .eml files, as programs really write them: 8-bit headers, unknown encodings, broken parts.

Nothing a mail points to is fetched. What cannot be read of a mail costs that part only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from crm_desktop.common.clock import stamp
from crm_desktop.common.html_text import html_to_text
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress, MailAttachment, short_id

from .refusals import Refused
from .signed_mails import signed_content

if TYPE_CHECKING:
    from email.message import Message

LARGEST = 200 * 2**20
_MOST_PARTS = 1_000
_DEEPEST = 30
_DEEPEST_SIGNED = 3
_LONGEST_HEADER = 100_000


def read(path: Path) -> IncomingMail:
    """The mail of an .eml file (or of an .emlx file, which has its length before it). Raises Refused."""
    try:
        if (size := path.stat().st_size) > LARGEST:
            raise Refused("too_long", str(size // 2**20))
        data = path.read_bytes()
    except OSError as error:
        raise Refused("read_error", error.strerror or type(error).__name__) from error
    first, _, rest = data[:64].partition(b"\n")
    if first.strip().isdigit() and b":" in rest:
        data = data[len(first) + 1 :][: int(first)]
    return read_mail(data)


_BEGINS = re.compile(rb"\A\s*(?:From |(?:[A-Za-z][A-Za-z0-9-]{1,40}):[^\r\n]*\r?\n)")
_HEADER = re.compile(rb"^(?:From|To|Subject|Date|Message-ID|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)


def looks_like_mail(path: Path) -> bool:
    """Whether a text file whose name says nothing begins with the header lines of a mail."""
    with suppress(OSError), path.open("rb") as file:
        head = file.read(8192).replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        return bool(_BEGINS.match(head + b"\n")) and len(_HEADER.findall(head)) >= 2
    return False


def read_mail(data: bytes, headers_only: bool = False) -> IncomingMail:
    """The mail these bytes are. Bytes that are no mail give one whose text they are."""
    from email import message_from_bytes, policy
    from email.parser import BytesHeaderParser

    if data.startswith((b"\xff\xfe", b"\xfe\xff")):  # saved by an editor as "Unicode"
        data = data.decode("utf-16", "replace").encode()
    data = data.lstrip(b"\xef\xbb\xbf\r\n \t")
    if data.startswith(b"From ") and (end := data.find(b"\n")) > 0:  # of a mailbox file
        data = data[end + 1 :]
    if headers_only:
        message: Message = BytesHeaderParser(policy=policy.default).parsebytes(data)  # pyright: ignore[reportAssignmentType] the stub says EmailMessage
    else:
        message = message_from_bytes(data, policy=policy.default)
    headers = _Headers(message)
    body = _Body()
    if not headers_only:
        body.take(message, 0)
    html = "\n".join(body.pages)
    text = "\n\n".join(filter(None, (part.strip() for part in body.texts))) or html_to_text(html)
    text = text or "\n\n".join(filter(None, (part.strip() for part in body.styled)))
    return IncomingMail(
        sender=next(iter((*headers.people("from"), *headers.people("sender"))), MailAddress()),
        to=headers.people("to"),
        cc=headers.people("cc"),
        bcc=headers.people("bcc"),
        at=headers.at(),
        subject=headers.text("subject"),
        text=text,
        html=html,
        message_id=short_id(headers.raw("message-id")),
        in_reply_to=short_id(headers.raw("in-reply-to")),
        references=tuple(dict.fromkeys(map(short_id, re.findall(r"<[^<>\s]+>", headers.raw("references"))))),
        attachments=tuple(body.attachments),
    )


class _Headers:
    """Header lines by name in lower case, as they came: the parser of the library gives up on odd ones."""

    def __init__(self, message: Message) -> None:
        self._lines: dict[str, list[str]] = {}
        for name, value in message.raw_items():
            self._lines.setdefault(name.lower(), []).append(_as_text(str(value)[:_LONGEST_HEADER]))

    def raw(self, name: str) -> str:
        return " ".join(self._lines.get(name, [""])[0].split())

    def text(self, name: str) -> str:
        return decoded(self.raw(name))

    def people(self, name: str) -> tuple[MailAddress, ...]:
        found: dict[str, MailAddress] = {}
        for person in _people(self._lines.get(name, [])):
            found.setdefault(person.address.casefold() or person.name, person)
        return tuple(found.values())

    def at(self) -> str:
        received = [line.rpartition(";")[2] for line in reversed(self._lines.get("received", []))]
        for text in (self.raw("date"), *received, self.raw("delivery-date")):
            if moment := _moment(text):
                return stamp(moment)
        return ""


_ZONES = {
    "cet": "+0100", "mez": "+0100", "met": "+0100", "cest": "+0200", "mesz": "+0200", "mest": "+0200", "wet": "+0000",
    "west": "+0100", "bst": "+0100", "eet": "+0200", "eest": "+0300", "msk": "+0300", "jst": "+0900",
}  # fmt: skip
"""Zones by their letters, of which the library knows those of North America only."""
_LETTERS = re.compile(r"(?<=\d)\s+\(?([A-Za-z]{3,4})\)?\s*$")


def _moment(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    text = _LETTERS.sub(lambda zone: f" {_ZONES.get(zone[1].lower(), zone[1])}", " ".join(text.split()))
    with suppress(Exception):  # the library raises half a dozen kinds of errors for odd dates
        iso = re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text)
        found = datetime.fromisoformat(text.replace(" +", "+")) if iso else parsedate_to_datetime(text)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
        if 1971 <= found.year <= 2200:
            return found
    return None


def _people(lines: list[str]) -> Iterator[MailAddress]:
    from email.utils import getaddresses

    flat = [" ".join(line.split()) for line in lines]
    try:
        pairs = getaddresses(flat)
    except Exception:  # for a few odd lines the library raises instead of giving nothing
        pairs = []
    if not any("@" in address for _, address in pairs):  # a strict library gives nothing for one odd address
        pairs = [("", address) for address in re.findall(r"[^\s<>,;:\"'()]+@[^\s<>,;:\"'()]+", " ".join(flat))] or pairs
    for name, address in pairs:
        name = decoded(name).strip("'\" ")
        local, at, domain = address.strip("<> '\"").rpartition("@")
        address = f"{local}@{domain.lower()}" if at and local and domain else ""
        if name.casefold() == address.casefold():
            name = ""
        if address or name:
            yield MailAddress(address, name)


def _as_text(raw: str) -> str:
    """A header line whose bytes beyond ASCII were kept as they are: UTF-8, else western."""
    if raw.isascii():
        return raw
    try:
        data = raw.encode("ascii", "surrogateescape")
    except UnicodeEncodeError:
        return raw
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]+(=\?)")


def decoded(text: str) -> str:
    """A header text with its encoded words ("=?utf-8?Q?M=C3=BCller?=") read."""
    if "=?" not in text:
        return " ".join(text.split())
    parts: list[tuple[str, bytes | str]] = []
    at = 0
    text = _BETWEEN.sub(r"\1\2", text)
    for word in _WORD.finditer(text):
        if before := text[at : word.start()]:
            parts.append(("", before))
        charset, data = word[1].split("*")[0].lower(), _word_bytes(word[2], word[3])
        if parts and parts[-1][0] == charset:  # a character may be cut between two words
            last = parts[-1][1]
            parts[-1] = (charset, (last if isinstance(last, bytes) else b"") + data)
        else:
            parts.append((charset, data))
        at = word.end()
    parts.append(("", text[at:]))
    found = "".join(part if isinstance(part, str) else _decode(part, charset) for charset, part in parts)
    return " ".join("".join(char if char >= " " else " " for char in found).split())


def _word_bytes(kind: str, text: str) -> bytes:
    import binascii
    import quopri

    raw = text.encode("ascii", "ignore")
    if kind in "qQ":
        return quopri.decodestring(raw.replace(b"_", b" "))
    with suppress(binascii.Error):
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    return raw


_ALIASES = {
    "windows-874": "cp874", "x-mac-roman": "mac_roman", "x-mac-ce": "mac_latin2", "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8", "x-gbk": "gbk", "x-sjis": "cp932", "windows-31j": "cp932", "shift_jis": "cp932",
    "gb2312": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "x-euc-jp": "euc_jp", "x-big5": "big5",
    "utf8mb4": "utf-8", "x-unknown": "", "unknown": "", "binary": "", "x-user-defined": "cp1252", "ansi": "cp1252",
    **{f"cp-{page}": f"cp{page}" for page in (437, 850, 852, 1250, 1251, 1252)},
}  # fmt: skip
"""What programs call encodings that Python knows by another name; where one is a part of another, the larger one."""


def _decode(data: bytes, charset: str) -> str:
    charset = _ALIASES.get(charset, charset)
    if charset in ("us-ascii", "ascii", "unknown-8bit", "default", "8bit", "iso-8859-1", "latin1", "latin-1"):
        charset = "utf-8" if charset[:2] not in ("is", "la") else "cp1252"  # programs say Latin-1 for Windows' own
    for name in dict.fromkeys((charset, "utf-8")):
        with suppress(UnicodeDecodeError, LookupError, ValueError):
            return data.decode(name)
    with suppress(LookupError):
        if charset not in ("", "utf-8"):
            return data.decode(charset, "replace")
    return data.decode("cp1252", "replace")


def _enriched(data: bytes, charset: str) -> str:
    """text/enriched and text/richtext (RFC 1896): marks in angle brackets, single ends of lines are none."""
    text = _decode(data, charset).replace("\r\n", "\n")
    text = re.sub(r"(?is)<(param|comment)>.*?</\1>", "", text)
    text = re.sub(r"\n(\n*)", lambda ends: ends[1] or " ", text)
    text = re.sub(r"(?i)<(?:nl|paragraph)>", "\n", text)
    return re.sub(r"<(?!<)/?[\w-]{1,60}>", "", text).replace("<<", "<")


def _rich(data: bytes, charset: str) -> str:
    from .mapi import rtf

    return rtf.to_text(data)


_STYLED = {"text/enriched": _enriched, "text/richtext": _enriched, "text/rtf": _rich, "application/rtf": _rich}


_UUENCODED = re.compile(
    r"^begin [0-7]{3,4} (?P<name>[^\n]{1,200})\n(?P<lines>(?:[!-`][ -`]{0,84}\n)*)[` ]?\n?end[ ]*$", re.MULTILINE
)


@dataclass(slots=True)
class _Body:
    texts: list[str] = field(default_factory=list[str])
    pages: list[str] = field(default_factory=list[str])
    styled: list[str] = field(default_factory=list[str])
    """Texts in a form of older programs, read where there is no other."""
    attachments: list[MailAttachment] = field(default_factory=list[MailAttachment])
    parts: int = 0
    unpacked: int = 0

    def take(self, part: Message, depth: int) -> None:
        self.parts += 1
        if self.parts > _MOST_PARTS or depth > _DEEPEST:
            return
        kind, name = _type(part), _file_name(part)
        if kind.startswith("multipart/") and not part.is_multipart():
            kind = "text/plain"  # it does not say where its parts end, so it is one text
        if kind == "message/rfc822":
            self._mail_inside(part, name)
        elif part.is_multipart():
            for inner in _inner(part):
                self.take(inner, depth + 1)
        elif kind in ("text/plain", "text/html") and not name and _disposition(part) != "attachment":
            text = _text(part)
            if kind == "text/plain":
                text = self._without_uuencoded(text)
            (self.pages if kind == "text/html" else self.texts).append(text)
        elif kind in _STYLED and not name and _disposition(part) != "attachment":
            self.styled.append(_STYLED[kind](_content(part), _charset(part) or "utf-8"))
        else:
            self._attach(part, kind, name)

    def _without_uuencoded(self, text: str) -> str:
        """Attachments as they were written into the text before MIME."""

        def taken(match: re.Match[str]) -> str:
            import binascii

            content = b""
            for line in match["lines"].splitlines():
                with suppress(binascii.Error):
                    content += binascii.a2b_uu(line)
            self.attachments.append(MailAttachment(match["name"].strip(), "", content))
            return ""

        return _UUENCODED.sub(taken, text)

    def _mail_inside(self, part: Message, name: str) -> None:
        inner = next(iter(_inner(part)), None)
        if inner is None:
            return
        subject = _Headers(inner).text("subject")
        name = name or f"{subject or 'mail'}.eml"
        with suppress(Exception):  # a damaged inner mail that cannot be written again
            self.attachments.append(MailAttachment(name, "message/rfc822", inner.as_bytes()))

    def _attach(self, part: Message, kind: str, name: str) -> None:
        content = _content(part)
        if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
            from .mapi import tnef

            with suppress(Refused):
                self._from_outlook(tnef.read_bytes(content))
                return
        if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime") and self._signed(content):
            return
        if not name:
            import mimetypes

            if not content:
                return
            name = f"{'invitation' if kind == 'text/calendar' else 'attachment'}{mimetypes.guess_extension(kind) or ''}"
        inline = _disposition(part) == "inline" or (bool(part.get("content-id")) and kind.startswith("image/"))
        self.attachments.append(MailAttachment(name, kind, content, inline))

    def _signed(self, content: bytes) -> bool:
        """Whether text and attachments were packed together with a signature."""
        inner = signed_content(content)
        if not inner or self.unpacked >= _DEEPEST_SIGNED:
            return False
        from email import message_from_bytes, policy

        self.unpacked += 1
        self.take(message_from_bytes(inner, policy=policy.default), 0)
        return True

    def _from_outlook(self, item: Any) -> None:
        """Outlook packs text and attachments into one part when it sends to Outlook."""
        from .mapi.mails import mail_of

        packed = mail_of(item)
        if packed.text and not self.texts:
            self.texts.append(packed.text)
        self.attachments += packed.attachments


def _inner(part: Message) -> list[Message]:
    payload: Any = part.get_payload()
    found = cast("list[Any]", payload) if isinstance(payload, list) else []
    return [item for item in found if hasattr(item, "raw_items")]


def _type(part: Message) -> str:
    try:
        return part.get_content_type().lower()
    except Exception:  # an odd header line: the library raises what it likes
        found = re.match(r"\s*([\w.+-]+/[\w.+-]+)", str(dict(part.raw_items()).get("Content-Type", "")))
        return found[1].lower() if found else "text/plain"


def _disposition(part: Message) -> str:
    try:
        return (part.get_content_disposition() or "").lower()
    except Exception:  # see _type
        return ""


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except Exception:  # see _type
        lines = " ".join(str(value) for key, value in part.raw_items() if key.lower().startswith("content-"))
        found = re.search(r"(?:file)?name\s*=\s*\"?([^\";\r\n]+)", lines, re.IGNORECASE)
        name = found[1] if found else ""
    return decoded(_as_text(name))


def _charset(part: Message) -> str:
    try:
        return (part.get_content_charset() or "").lower()
    except Exception:  # see _type
        return ""


def _content(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except Exception:  # a part that says it is encoded and is not
        payload = str(part.get_payload()).encode("utf-8", "surrogateescape")
    return payload if isinstance(payload, bytes) else b""


_SAID_INSIDE = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def _text(part: Message) -> str:
    data, charset = _content(part), _charset(part)
    if not charset and (said := _SAID_INSIDE.search(data[:4096])):
        charset = said[1].decode("ascii", "ignore").lower()
    text = _decode(data, charset or "utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    with suppress(Exception):  # see _type
        if str(part.get_param("format", "")).lower() == "flowed":
            return _unflowed(text, str(part.get_param("delsp", "")).lower() == "yes")
    return text


def _unflowed(text: str, drop_blank: bool) -> str:
    """Lines that end in a blank go on in the next one (RFC 3676); "-- " before a signature does not."""
    lines: list[str] = []
    going_on = False
    before = 0
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:]
        body = body[1:] if body.startswith(" ") else body
        flows = body.endswith(" ") and body != "-- "
        if flows and drop_blank:
            body = body[:-1]
        if going_on and depth == before and body != "-- ":
            lines[-1] += body
        else:
            lines.append(f"{'>' * depth} {body}" if depth else body)
        going_on, before = flows, depth
    return "\n".join(lines)


def as_file(mail: IncomingMail) -> bytes:
    """The mail as an .eml file, for one that came inside another in a form of its own."""
    from email import policy
    from email.message import EmailMessage
    from email.utils import format_datetime, formataddr

    from crm_desktop.common.clock import parse_stamp

    message = EmailMessage(policy=policy.SMTP.clone(utf8=True))

    def put(name: str, value: str) -> None:
        value = " ".join(value.split())
        if value:
            with suppress(Exception):  # an address no header may hold
                message[name] = value

    for name, people in (("From", (mail.sender,)), ("To", mail.to), ("Cc", mail.cc)):
        put(name, ", ".join(formataddr((who.name, who.address), "utf-8") for who in people if who.address))
    put("Subject", mail.subject)
    if moment := parse_stamp(mail.at):
        put("Date", format_datetime(moment))
    put("Message-ID", mail.message_id)
    message.set_content(_writable(mail.text))
    if mail.html:
        message.add_alternative(_writable(mail.html), subtype="html")
    for part in mail.attachments:
        kind, _, subtype = part.media_type.partition("/")
        if not subtype or kind in ("message", "multipart"):
            kind, subtype = "application", "octet-stream"
        message.add_attachment(part.content, maintype=kind, subtype=subtype, filename=part.name or "attachment")
    return message.as_bytes()


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
