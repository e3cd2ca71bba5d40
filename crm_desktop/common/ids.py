"""Identity: UUID version 7 (RFC 9562), made here, never by the database.

The first 48 bits are the time in ms, so new rows land at the end of an index; within one process ids only grow.
"""

from __future__ import annotations

import os
import time

_last = 0


def new_id() -> str:
    """A new id as 36 characters. Monotonic in this process, unique between processes by 62 random bits."""
    global _last
    count = (time.time_ns() // 1_000_000) << 12
    _last = count = max(count, _last + 1)
    # 48 bits time and 12 bits counter (rand_a) run on together, so a burst simply borrows from the next ms.
    head = f"{count >> 12:012x}"
    tail = int.from_bytes(os.urandom(8), "big") & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    rest = f"{tail:016x}"
    return f"{head[:8]}-{head[8:]}-7{count & 0xFFF:03x}-{rest[:4]}-{rest[4:]}"
