"""Contacts as plain values and back: what crosses from the child process to the program.

Understanding builds these directly; making the frozen records in the child and taking them apart again would cost a
quarter of the time of a large import.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from crm_desktop.common.frozen import maker
from crm_desktop.operations.imports_marks import PlainAddress, PlainChannel
from crm_desktop.operations.imports_ready import Ready, make
from crm_desktop.records.incoming import Doubt, IncomingAddress, IncomingChannel, IncomingContact

if TYPE_CHECKING:
    from crm_desktop.operations.imports_pairs import Compared  # only who compares rows loads what that takes

PackedAddress, PackedChannel = PlainAddress, PlainChannel
PackedContact = list[Any]
"""The fields of IncomingContact in their order, what is nested packed, too."""

_FIELDS = tuple(field.name for field in fields(IncomingContact))
_DEFAULTS = ["", *[field.default for field in fields(IncomingContact)[1:]]]
_PLACE = {name: at for at, name in enumerate(_FIELDS)}
_ADDRESSES, _CHANNELS = _PLACE["addresses"], _PLACE["channels"]
_READY = _PLACE["ready"]
_PEOPLE, _DOUBTS = _PLACE["people"], _PLACE["doubts"]

_doubt_values = attrgetter(*(field.name for field in fields(Doubt)))


def pack(
    row: int,
    named: dict[str, Any],
    addresses: list[PackedAddress],
    channels: list[PackedChannel],
    people: list[PackedContact],
    doubts: Iterable[Doubt],
) -> PackedContact:
    """A contact of this row with the named fields."""
    values: PackedContact = _DEFAULTS.copy()
    values[0] = row
    for name, value in named.items():
        values[_PLACE[name]] = value
    values[_ADDRESSES] = addresses
    values[_CHANNELS] = channels
    values[_PEOPLE] = people
    if doubts:
        values[_DOUBTS] = [_doubt_values(doubt) for doubt in doubts]
    return values


def value(contact: PackedContact, name: str) -> Any:
    return contact[_PLACE[name]]


def note_ready(values: PackedContact, compared: Compared | None = None) -> PackedContact:
    """Put beside a contact what the import will ask about it, compared with those before. One that names contact
    persons is taken apart first."""
    if values[_PEOPLE]:
        return values
    found = make(values, values[_CHANNELS], values[_ADDRESSES])
    if compared is not None and not compared.full:
        signs, told = compared.add(values, found.signs, scarce=found.scarce)
        found = found._replace(signs=signs, told=told)
    values[_READY] = tuple(found)
    return values


def unpack(values: PackedContact) -> IncomingContact:
    """The contact as a record; `values` is used up."""
    values[_ADDRESSES] = tuple([_address(*address) for address in values[_ADDRESSES]])
    values[_CHANNELS] = tuple([_channel(*channel) for channel in values[_CHANNELS]])
    values[_PEOPLE] = tuple([unpack(person) for person in values[_PEOPLE]]) if values[_PEOPLE] else ()
    values[_DOUBTS] = tuple([_doubt(*doubt) for doubt in values[_DOUBTS]]) if values[_DOUBTS] else ()
    if values[_READY]:
        values[_READY] = Ready._make(values[_READY])
    return _contact(*values)


_address, _channel, _contact = maker(IncomingAddress), maker(IncomingChannel), maker(IncomingContact)
_doubt = maker(Doubt)
