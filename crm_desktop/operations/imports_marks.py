"""What two foreign rows are compared by."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from functools import lru_cache
from operator import attrgetter

from crm_desktop.common.fold import fold
from crm_desktop.records.incoming import IncomingContact

fold_again = lru_cache(maxsize=262_144)(fold)
"""For streets and places, which are compared with those of other rows and of the firm."""

_ASIDE = ("row", "doubts", "addresses", "channels", "reference", "corrected")
_values = attrgetter(*(item.name for item in fields(IncomingContact) if item.name not in _ASIDE))


def fingerprint(incoming: IncomingContact) -> str:
    """Equal for rows that say the same, wherever they stand in their file. 24 hex digits."""
    parts = list(map(str, _values(incoming)))
    for channel in incoming.channels:
        parts += (channel.kind, channel.type, channel.value, channel.label)
    for address in incoming.addresses:
        parts += (address.type, address.extra, address.street, address.po_box, address.zip, address.city)
        parts += (address.state, address.country)
    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
