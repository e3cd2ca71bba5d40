"""The time zone an appointment of Outlook was made in."""

from __future__ import annotations

import struct
from datetime import timedelta, tzinfo
from typing import Any

from . import ids
from .properties import Properties

_LAST = 5
"""In a rule: the last such day of the week in its month."""
_FARTHEST = 15 * 60
_Rule = tuple[int, ...]
"""Year, month, day of the week (0 is Sunday), which one in the month, hour, minute, second, thousandth."""


def zone_of(props: Properties) -> tzinfo | None:
    """The zone by its name, else by the rules kept beside it ([MS-OXOCAL] 2.2.1.39, 41); None when there is neither."""
    return _by_name(_name(props)) or _by_rules(props.binary(ids.ZONE_STRUCT))


def _name(props: Properties) -> str:
    data = props.binary(ids.ZONE_OF_START) or props.binary(ids.ZONE_OF_SERIES)
    if len(data) < 8:
        return ""
    (length,) = struct.unpack_from("<H", data, 6)
    return data[8 : 8 + 2 * length].decode("utf-16-le", "replace").strip("\0 ")


def _by_name(name: str) -> tzinfo | None:
    """As Windows calls it ("W. Europe Standard Time"), or as everybody else does ("Europe/Berlin")."""
    if not name:
        return None
    from zoneinfo import ZoneInfo

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    try:
        return ZoneInfo(WINDOWS_TO_OLSON.get(name, name))
    except (KeyError, OSError, ValueError):
        return None


def _by_rules(data: bytes) -> tzinfo | None:
    """The zone with this distance from UTC and these days on which the clocks change each year."""
    if len(data) < 48:
        return None
    bias, standard, summer, _, *rest = struct.unpack_from("<iiiH8HH8H", data)
    winter_rule, summer_rule = tuple(rest[:8]), tuple(rest[9:])
    if max(abs(bias + standard), abs(bias + summer)) > _FARTHEST:
        return None
    from dateutil import tz

    winter, ahead = timedelta(minutes=-bias - standard), timedelta(minutes=standard - summer)
    begins = _change(summer_rule, timedelta())
    ends = _change(winter_rule, ahead)
    if begins is None or ends is None or not ahead:
        return tz.tzoffset(None, winter)
    return tz.tzrange("", winter, " ", winter + ahead, begins, ends)


def _change(rule: _Rule, ahead: timedelta) -> Any:
    """The moment of a year as dateutil says it, on the clock of winter; None where the clocks do not change."""
    from dateutil.relativedelta import relativedelta, weekday

    _, month, day, which, hour, minute, *_ = rule
    if not (1 <= month <= 12 and day <= 6 and 1 <= which <= _LAST):
        return None
    number, first_or_last = (1, which) if which < _LAST else (31, -1)
    found = relativedelta(month=month, day=number, hours=hour, minutes=minute,
                          weekday=weekday(day - 1 if day else 6, first_or_last))  # fmt: skip
    return found - relativedelta(minutes=int(ahead.total_seconds()) // 60)
