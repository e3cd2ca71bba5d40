"""Addresses inside entries: a name and address that stand for themselves, and the members of a list."""

from __future__ import annotations

import struct

from crm_desktop.records.incoming_mail import MailAddress

from .codepages import WESTERN
from .properties import clean

_ONE_OFF = bytes.fromhex("812B1FA4BEA310199D6E00DD010F5402")
_WRAPPED = bytes.fromhex("C091ADD3519DCF11A4A900AA0047FAA4")
_UNICODE = 0x8000
_LIST_OF_THE_OFFICE = 6


def one_off_address(entry: bytes, encoding: str = WESTERN) -> MailAddress:
    """Name and address of an entry that stands for itself; empty for every other kind. An address of another kind than
    SMTP (an Exchange path) is left out."""
    if len(entry) < 26 or entry[4:20] != _ONE_OFF:
        return MailAddress()
    (flags,) = struct.unpack_from("<H", entry, 22)
    rest = entry[24:]
    if flags & _UNICODE:
        parts = rest[: len(rest) & ~1].decode("utf-16-le", "replace").split("\0")
    else:
        parts = rest.decode(encoding, "replace").split("\0")
    name, kind, address = (clean(part) for part in (*parts, "", "", "")[:3])
    return MailAddress(address if "@" in address or kind.upper() == "SMTP" else "", name)


def member(entry: bytes, encoding: str = WESTERN) -> tuple[int, MailAddress]:
    """(number of the item in its own store or -1, name and address) of a member of a list."""
    if len(entry) >= 21 and entry[4:20] == _WRAPPED:
        inner = entry[21:]
        if len(inner) == 24:  # of a store: flags, which store, number of the item
            return int.from_bytes(inner[20:24], "little"), MailAddress()
        return -1, one_off_address(inner, encoding)
    return -1, one_off_address(entry, encoding)


def is_list_of_the_office(entry: bytes) -> bool:
    """Whether a member is a distribution list that the server keeps: nobody here knows who is in it."""
    return len(entry) >= 21 and entry[4:20] == _WRAPPED and entry[20] & 0xF == _LIST_OF_THE_OFFICE
