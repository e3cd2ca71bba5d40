"""What an import works out for each row by itself. The process that reads a file does it beside (exchange/reading), and
sends it along with the row; here it is made for rows that come from elsewhere or were changed since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from crm_desktop.records.contact import COMPANY
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.records.names import sort_name
from crm_desktop.records.reach import ChannelRow, Reach, channel_rows, reach_of_rows

from .imports_marks import PlainAddress, PlainChannel, as_plain, fingerprint, fingerprint_of

Told = tuple[int, tuple[int, ...], tuple[tuple[int, Any], ...]]
"""See imports_pairs.py, which is loaded where rows are compared."""
WELL_KNOWN = 2
"""Of mail, phone, birthday and number: who has so many shares one of them with every row that is about the same person,
or lives in the same house. A list is full of namesakes, so their names and places are not looked at beyond that."""
NUMBERS = "cep"
"""What the signs of customer numbers, mail addresses and phones begin with."""


class Ready(NamedTuple):
    mark: str
    """fingerprint()"""
    order: str
    """sort_name() of a person."""
    signs: list[str]
    """Keys of what belongs to one person or house, by which rows of a list are compared with each other; with `told`
    only those that earlier rows have, too."""
    scarce: bool
    """Too little is known to go by the signs alone."""
    channels: list[ChannelRow]
    reach: Reach
    told: Told | None = None
    """What the process that reads found when it compared the row with those before."""


_FIELDS = tuple(item.name for item in fields(IncomingContact))
_all_values = attrgetter(*_FIELDS)
_PLACE = {name: at for at, name in enumerate(_FIELDS)}
_name = itemgetter(*(_PLACE[name] for name in ("first_name", "middle_name", "last_name", "name_suffix")))
_KIND, _BIRTHDAY, _NUMBER = _PLACE["kind"], _PLACE["birthday"], _PLACE["customer_no"]


def ready(incoming: IncomingContact) -> Ready:
    """Made once per row: it is kept with it."""
    found = incoming.ready
    if found is None:
        channels = [
            (item.kind, item.type, item.value, item.normal, item.label, item.valid) for item in incoming.channels
        ]
        addresses = [as_plain(item) for item in incoming.addresses]
        found = make(_all_values(incoming), channels, addresses, incoming.people)
        object.__setattr__(incoming, "ready", found)
    return found


def still_ready(changed: IncomingContact, before: IncomingContact) -> IncomingContact:
    """A row of which only own fields or those who look after it were changed: the rest holds on."""
    if before.ready is not None:
        object.__setattr__(changed, "ready", before.ready._replace(mark=fingerprint(changed)))
    return changed


def all_signs(incoming: IncomingContact) -> list[str]:
    """The signs of a row, whether others have them or not."""
    found = ready(incoming)
    if found.told is None:
        return found.signs
    channels = [(item.kind, item.type, item.value, item.normal, item.label, item.valid) for item in incoming.channels]
    return _signs(_all_values(incoming), channels, [as_plain(item) for item in incoming.addresses])[0]


def make(
    values: Sequence[Any],
    channels: Sequence[PlainChannel],
    addresses: Sequence[PlainAddress],
    people: Sequence[Any] = (),
) -> Ready:
    """Of a contact as plain values: all its fields in their order, those that are nested apart."""
    order = "" if values[_KIND] == COMPANY else sort_name("", *_name(values))
    signs, scarce = _signs(values, channels, addresses)
    rows = channel_rows(channels)
    mark = fingerprint_of(values, channels, addresses, people)
    return Ready(mark, order, signs, scarce, rows, reach_of_rows(rows))


def _signs(
    values: Sequence[Any], channels: Sequence[PlainChannel], addresses: Sequence[PlainAddress]
) -> tuple[list[str], bool]:
    """And whether too little is known to go by these alone. Keys within one list are coarser and quicker to make than
    those of the file, as every row needs them."""
    keys: list[str] = []
    phone = mail = False
    for kind, _, _, normal, _, _ in channels:
        if normal and kind == "phone":
            keys.append(f"p{normal[-9:]}")
            phone = True
        elif normal and kind == "email":
            keys.append(f"e{normal.lower()}")
            mail = True
    if values[_KIND] == COMPANY:
        return keys, True
    first, _, last, _ = _name(values)
    birthday, number = values[_BIRTHDAY], values[_NUMBER]
    initial, other = first[:1].casefold(), last[:1].casefold()
    if birthday:
        keys.append(f"b{birthday}|{initial}")
    if number:
        keys.append(f"c{number}")
    both = initial + other if initial < other else other + initial  # the two may be swapped
    for _, _, street, _, code, *_ in addresses[:2]:
        if code and street:
            keys.append(f"h{code}|{street.casefold()}|{both}")
    return keys, phone + mail + bool(birthday) + bool(number) < WELL_KNOWN
