"""Distribution lists ([MS-OXOCNTC] 2.2.2.2): their name becomes a tag of their members."""

from __future__ import annotations

import re
import struct
from itertools import zip_longest

from crm_desktop.exchange.reading.record_table import Group, Record

from . import ids
from .items import Item
from .one_off import is_list_of_the_office, member
from .properties import Properties

_BEHIND_NAME = re.compile(r"\s*\([^()]*@[^()]*\)\s*$")
_HEAD = 28
"""Bytes of the long form before its first member."""
_MOST = 50_000


def group_of(item: Item) -> Group:
    """The list with its members: items of the same store by their number, others by their address. A member that is
    no contact of the file comes along as one, known by name and address."""
    props = item.properties
    name = props.text(ids.LIST_NAME, ids.DISPLAY_NAME) or item.subject
    found = Group(name)
    for entry, alone in _entries(props):
        number, person = member(entry, props.encoding)
        if not person.address:
            _, said = member(alone, props.encoding)
            person = said if said.address or said.name else person
        known = Record()
        if number >= 0:
            known.keys.add(item_key(number))
        if person.address:
            known.keys.add(person.address.casefold())
            known.channels.append(("email", "work", person.address))
        called = _BEHIND_NAME.sub("", person.name)
        if called and "@" not in called and not is_list_of_the_office(entry):
            known.put("display_name", called)
        found.people.append(known)
    return found


def _entries(props: Properties) -> list[tuple[bytes, bytes]]:
    """(entry, the same as name and address) of each member. The long form counts where it is there, as Outlook leaves
    out of the short one what goes beyond 15,000 bytes."""
    short = list(zip_longest(props.binaries(ids.LIST_MEMBERS), props.binaries(ids.LIST_ONE_OFF_MEMBERS), fillvalue=b""))
    long = _long_form(props.binary(ids.LIST_STREAM))
    return long if len(long) >= len(short) else short


def _long_form(data: bytes) -> list[tuple[bytes, bytes]]:
    """As many members as there are before the data end or make no sense."""
    found: list[tuple[bytes, bytes]] = []
    if len(data) < _HEAD:
        return found
    (count,) = struct.unpack_from("<I", data, 12)
    at = _HEAD
    while len(found) < min(count, _MOST):
        parts: list[bytes] = []
        for _ in range(3):  # the entry, the same as name and address, and something nobody uses
            size = int.from_bytes(data[at : at + 4], "little")
            if at + 4 + size > len(data):
                return found
            parts.append(data[at + 4 : at + 4 + size])
            at += 4 + size
        found.append((parts[0], parts[1]))
    return found


def item_key(number: int) -> str:
    """How a list names an item of its own store."""
    return f"item {number}"
