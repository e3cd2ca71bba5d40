"""The plan of a day: what has a time, how long it takes, and where the next thing fits in. Times are on the wall."""

from __future__ import annotations

from collections.abc import Sequence

from .followup import FollowUp

USUAL = 30
"""Minutes something takes when nobody said."""
FIRST, LAST = 8 * 60, 20 * 60
"""Between these minutes of the day a place is proposed."""


def minute(time: str) -> int:
    """ "10:15" as minutes since midnight."""
    return int(time[:2]) * 60 + int(time[3:5])


def clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def length(item: FollowUp) -> int:
    return item.minutes or USUAL


def timed(items: Sequence[FollowUp]) -> list[FollowUp]:
    """What has a time, in its order."""
    return sorted((item for item in items if item.time), key=lambda item: (item.time, item.id))


def planned_minutes(items: Sequence[FollowUp]) -> int:
    """How much of the day is taken; what overlaps counts twice, since both have to be done."""
    return sum(length(item) for item in items if item.time)


def free_place(items: Sequence[FollowUp], now: str, minutes: int = USUAL, after: str = "") -> str:
    """The next free time for something that long, from now on (or behind `after`), on a quarter of an hour; late in
    the evening the next quarter."""
    start = max(minute(now), FIRST, minute(after) if after else 0)
    start = -(-start // 15) * 15
    taken = [(minute(item.time), minute(item.time) + length(item)) for item in timed(items)]
    while start + minutes <= LAST:
        clash = [end for begin, end in taken if begin < start + minutes and end > start]
        if not clash:
            return clock(start)
        start = -(-max(clash) // 15) * 15
    return clock(min(-(-minute(now) // 15) * 15, 23 * 60 + 45))
