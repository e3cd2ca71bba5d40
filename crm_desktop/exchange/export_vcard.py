"""vCard 3.0 (RFC 2426), which Outlook, Apple, Google and phones all take: UTF-8, CRLF, lines folded at 75 octets.

Every value is escaped, so no text can end its property or begin another. What vCard has no property for (customer
number, roles, own fields) stands in X-KONTOR properties, which others leave alone.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from crm_desktop import __version__
from crm_desktop.records.contact import COMPANY, Address, Channel, CustomField
from crm_desktop.records.contact_sheet import ContactSheet, joined_notes
from crm_desktop.records.pictures import ending

_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BARE = re.compile(r"[\w.~%+/-]{1,200}", re.ASCII)
"""A web address that may stand among the parameters of a property as it is."""

_PHONES = {
    "work": "WORK,VOICE", "mobile": "CELL,VOICE", "home": "HOME,VOICE", "main": "WORK,VOICE,MSG", "fax": "WORK,FAX",
    "fax_home": "HOME,FAX",
    "assistant": "WORK,VOICE,X-ASSISTANT", "car": "CAR,VOICE", "pager": "PAGER", "other": "OTHER,VOICE",
}  # fmt: skip
_PLACES = {"work": "WORK", "home": "HOME", "delivery": "PARCEL,WORK", "invoice": "POSTAL,WORK", "po_box": "POSTAL"}


def write_cards(
    path: Path,
    sheets: Iterator[ContactSheet],
    fields: Sequence[CustomField] = (),
    picture: Callable[[str], bytes | None] = lambda _: None,
) -> int:
    """Returns the number of cards. `picture`: that of a contact, by its id."""
    count = 0
    with path.open("wb") as file:
        for sheet in sheets:
            file.write(card(sheet, fields, picture(sheet.contact.id) or b""))
            count += 1
    return count


def card(sheet: ContactSheet, fields: Sequence[CustomField] = (), picture: bytes = b"") -> bytes:
    """One contact as a vCard; fields are the office's own ones."""
    return b"".join(_folded(line) for line in _lines(sheet, fields, picture))


def escaped(text: str) -> str:
    r"""A value in which \ ; , and line breaks mean themselves."""
    text = _CONTROLS.sub("", _BREAKS.sub("\n", text))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line as bytes, broken at 75 octets, never inside a character."""
    if line.isascii():
        data = line.encode()
        rest = [data[start : start + 74] for start in range(75, len(data), 74)]
        return b"\r\n ".join([data[:75], *rest]) + b"\r\n"
    parts: list[bytes] = []
    room, part = 75, b""
    for char in line:
        data = char.encode("utf-8")
        if len(part) + len(data) > room:
            parts.append(part)
            room, part = 74, b""  # the blank that begins a continued line counts
        part += data
    return b"\r\n ".join([*parts, part]) + b"\r\n"


def _lines(sheet: ContactSheet, fields: Sequence[CustomField], picture: bytes) -> Iterator[str]:
    contact = sheet.contact
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"PRODID:-//Kontor//Kontor {__version__}//DE"
    yield f"UID:urn:uuid:{escaped(contact.id)}"
    yield f"FN:{escaped(sheet.name)}"
    prefixes = contact.title
    parts = (contact.last_name, contact.first_name, contact.middle_name, prefixes, contact.name_suffix)
    if contact.kind == COMPANY:
        parts = ("", "", "", "", "")
        yield "X-ABSHOWAS:COMPANY"
    yield f"N:{';'.join(escaped(part) for part in parts)}"
    if sheet.company:
        yield f"ORG:{escaped(sheet.company)}" + (f";{escaped(sheet.department)}" if sheet.department else "")
    for name, value in (
        ("TITLE", sheet.position), ("ROLE", contact.profession), ("NICKNAME", contact.nickname),
    ):  # fmt: skip
        if value:
            yield f"{name}:{escaped(value)}"
    if contact.birthday:
        yield _birthday(contact.birthday)
    yield from _channels(sheet.channels)
    for address in sheet.addresses:
        yield _address(address)
    if sheet.tags:
        yield f"CATEGORIES:{','.join(escaped(tag) for tag in sheet.tags)}"
    if sheet.notes:
        yield f"NOTE:{escaped(joined_notes(sheet.notes))}"
    yield from _own(sheet, fields)
    if kind := ending(picture):
        yield f"PHOTO;ENCODING=b;TYPE={'JPEG' if kind == 'jpg' else kind.upper()}:{base64.b64encode(picture).decode()}"
    if contact.updated_at:
        yield f"REV:{escaped(contact.updated_at)}"
    yield "END:VCARD"


def _birthday(text: str) -> str:
    """Without a year as Apple writes it in version 3.0: the year 1604, marked as left out."""
    if text.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{escaped(text[2:])}"
    return f"BDAY:{escaped(text)}"


def _channels(channels: tuple[Channel, ...]) -> Iterator[str]:
    for channel in channels:
        first = (",PREF" if channel.is_primary else "") + _label(channel)
        value = escaped(channel.value)
        if channel.kind == "phone":
            yield f"TEL;TYPE={_PHONES.get(channel.type, 'VOICE')}{first}:{value}"
        elif channel.kind == "email":
            place = {"work": ",WORK", "home": ",HOME", "other": ",OTHER"}.get(channel.type, "")
            yield f"EMAIL;TYPE=INTERNET{place}{first}:{value}"
        elif channel.kind == "web":
            place = "HOME" if channel.type == "home" else "WORK"
            yield f"URL;TYPE={place}{_typed(channel)}{_label(channel)}:{escaped(channel.normal or channel.value)}"
        else:
            network = re.sub(r"[^a-z]", "", channel.type) or "other"
            yield f"X-SOCIALPROFILE;TYPE={network}{_label(channel)}:{escaped(channel.normal or channel.value)}"


def _label(channel: Channel) -> str:
    """What somebody calls it, among the parameters (RFC 6868): Outlook passes over properties in groups, as others
    write labels."""
    text = _CONTROLS.sub("", _BREAKS.sub(" ", channel.label))
    text = text.replace("^", "^^").replace('"', "^'")
    return f';X-KONTOR-LABEL="{text}"' if text else ""


def _typed(channel: Channel) -> str:
    """The address as somebody typed it ("www.firma.example"), where the property wants a whole one."""
    if channel.value == (channel.normal or channel.value) or not _BARE.fullmatch(channel.value):
        return ""
    return f";X-KONTOR-TYPED={channel.value}"


def _address(address: Address) -> str:
    from crm_desktop.records.countries import country_name

    country = country_name(address.country, "en") or address.country if address.country else ""
    parts = (address.po_box, address.extra, address.street, address.city, address.state, address.zip, country)
    first = ",PREF" if address.is_primary else ""
    return f"ADR;TYPE={_PLACES.get(address.type, 'POSTAL')}{first}:{';'.join(escaped(part) for part in parts)}"


def _own(sheet: ContactSheet, fields: Sequence[CustomField]) -> Iterator[str]:
    contact = sheet.contact
    for name, value in (
        ("SALUTATION", contact.salutation), ("LETTER-SALUTATION", contact.letter_salutation),
        ("BIRTH-NAME", contact.birth_name), ("LANGUAGE", contact.language), ("ADDRESS-FORM", contact.address_form),
        ("INDUSTRY", contact.industry), ("PHASE", contact.phase), ("ROLES", ",".join(sheet.roles)),
        ("CUSTOMER-NO", contact.customer_no), ("VAT-ID", contact.vat_id), ("SOURCE", contact.source),
        ("LEGAL-BASIS", contact.legal_basis),
    ):  # fmt: skip
        if value:
            yield f"X-KONTOR-{name}:{escaped(value)}"
    for field in fields:
        for value in sheet.values.get(field.id, ()):
            text = _amount(value) if field.kind == "money" else value
            yield f"X-KONTOR-FIELD;KIND={field.kind}:{escaped(field.name)};{escaped(text)}"


def _amount(cents: str) -> str:
    """1234.50 of cents; other text as it stands."""
    digits = cents.removeprefix("-")
    if not digits.isdecimal():
        return cents
    return f"{'-' if cents != digits else ''}{int(digits) // 100}.{int(digits) % 100:02d}"
