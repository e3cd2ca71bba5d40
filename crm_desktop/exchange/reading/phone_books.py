"""The phone book of a FRITZ!Box, saved as XML: names with their numbers; of several books, the book is a tag."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .record_files import read_bytes
from .record_table import Found, Record
from .refusals import Refused

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TYPES = {"home": "home", "mobile": "mobile", "work": "work", "fax_work": "fax", "fax_home": "fax_home", "fax": "fax"}
_CLASSES = {"private": "home", "business": "work"}
_IMPORTANT = "1"


def read_phone_books(path: Path) -> Found:
    """The entries of all books of one file. Raises Refused for a file without any."""
    from xml.etree.ElementTree import ParseError, fromstring

    data = read_bytes(path)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Refused("data_file")
    try:
        books = list(fromstring(data).iter("phonebook"))
    except (ParseError, LookupError, ValueError) as error:
        raise Refused("data_file", "", type(error).__name__) from error
    found = Found()
    for book in books:
        tag = book.get("name", "") if len(books) > 1 else ""
        found.records += [record for entry in book.iter("contact") if (record := _record(entry, tag)) is not None]
    if not found.records:
        raise Refused("data_file")
    return found


def _record(entry: Element, book: str) -> Record | None:
    record = Record()
    record.put("display_name", entry.findtext("person/realName") or "")
    record.put("tags", book)
    if (entry.findtext("category") or "").strip() == _IMPORTANT:
        record.put("tags", "VIP")
    for number in entry.iter("number"):
        if text := (number.text or "").strip():
            kind = number.get("type", "")
            record.channels.append(("phone", _TYPES.get(kind, kind.removeprefix("label:")), text))
    for mail in entry.iter("email"):
        if text := (mail.text or "").strip():
            record.channels.append(("email", _CLASSES.get(mail.get("classifier", ""), ""), text))
    return record if record.fields.get("display_name") or record.channels else None
