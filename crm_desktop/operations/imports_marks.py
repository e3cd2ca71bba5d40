"""The fingerprint of a foreign row."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, replace

from crm_desktop.records.incoming import IncomingContact


def fingerprint(incoming: IncomingContact) -> str:
    """Equal for rows that say the same, wherever they stand in their file. 24 hex digits."""
    text = repr(astuple(replace(incoming, row=0, doubts=())))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
