"""The fingerprint of a foreign row."""

from __future__ import annotations

import hashlib
from dataclasses import fields

from crm_desktop.records.incoming import IncomingContact

_ASIDE = ("row", "doubts", "addresses", "channels", "reference", "corrected")
_NAMES = [item.name for item in fields(IncomingContact) if item.name not in _ASIDE]


def fingerprint(incoming: IncomingContact) -> str:
    """Equal for rows that say the same, wherever they stand in their file. 24 hex digits."""
    parts = [str(getattr(incoming, name)) for name in _NAMES]
    for channel in incoming.channels:
        parts += (channel.kind, channel.type, channel.value, channel.label)
    for address in incoming.addresses:
        parts += (address.type, address.extra, address.street, address.po_box, address.zip, address.city)
        parts += (address.state, address.country)
    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
