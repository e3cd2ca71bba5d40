"""What two foreign rows are compared by."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any

from crm_desktop.common.fold import fold
from crm_desktop.records.incoming import IncomingAddress, IncomingContact

fold_again = lru_cache(maxsize=262_144)(fold)
"""For streets and places, which are compared with those of other rows and of the firm."""

PlainChannel = tuple[str, str, str, str, str, int]
"""kind, type, value, normal, label, valid."""
PlainAddress = tuple[str, str, str, str, str, str, str, str]
"""type, extra, street, po_box, zip, city, state, country."""

_FIELDS = tuple(item.name for item in fields(IncomingContact))
_ASIDE = ("row", "doubts", "addresses", "channels", "people", "reference", "corrected", "ready", "found", "refusals")
_LATER = ("owner_id", "deputy_id", "account_class", "service_level", "goal", "goal_day")
"""Fields that imports took in later: rows without them are compared as before."""
_LISTS = ("roles", "tags", "notes", "custom")
_REFUSALS = _FIELDS.index("refusals")
_words = itemgetter(*(at for at, name in enumerate(_FIELDS) if name not in (*_ASIDE, *_LISTS, *_LATER)))
_later = itemgetter(*map(_FIELDS.index, _LATER))
_lists = itemgetter(*map(_FIELDS.index, _LISTS))
_all_values = attrgetter(*_FIELDS)
as_plain: Callable[[IncomingAddress], PlainAddress] = attrgetter(*(item.name for item in fields(IncomingAddress)))


def fingerprint(incoming: IncomingContact) -> str:
    """Equal for rows that say the same, wherever they stand in their file. 24 hex digits."""
    channels = [(item.kind, item.type, item.value, item.normal, item.label, item.valid) for item in incoming.channels]
    addresses = [as_plain(item) for item in incoming.addresses]
    return fingerprint_of(_all_values(incoming), channels, addresses, incoming.people)


def fingerprint_of(
    values: Sequence[Any], channels: Sequence[PlainChannel], addresses: Sequence[PlainAddress], people: Sequence[Any]
) -> str:
    """The same of a contact as plain values: all its fields in their order, those that are nested apart."""
    parts: list[str] = [*_words(values), *[str(item) if item else "()" for item in _lists(values)]]
    parts.append(str(tuple(people)) if people else "()")
    parts += [f"{name}\x1e{value}" for name, value in zip(_LATER, _later(values), strict=True) if value]
    if values[_REFUSALS]:
        parts.append(f"refusals\x1e{values[_REFUSALS]}")
    for kind, type_, value, _, label, _ in channels:
        parts += (kind, type_, value, label)
    for address in addresses:
        parts += address
    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
