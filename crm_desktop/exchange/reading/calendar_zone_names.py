"""Time zones by the names that programs give them beside the usual ones of cities."""

from __future__ import annotations

import datetime
import re
from functools import cache

_OFFSET = re.compile(r"(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d\d)?", re.IGNORECASE)


_SHOWN = re.compile(r"\((?:GMT|UTC)(?:[+-]\d{1,2}[:.]\d\d)?\)\s*(.+)", re.IGNORECASE)
_OF_GERMANY = frozenset((
    "mez", "berlin", "europe-berlin", "mitteleuropäische zeit", "mitteleuropäische normalzeit",
    "westeuropäische normalzeit", "w. europe", "westeuropa", "central european time", "central european standard time",
    "mitteleuropaeische zeit", "mitteleuropaeische normalzeit", "westeuropaeische normalzeit", "germany", "deutschland",
    "gmt +0100 (standard) / gmt +0200 (daylight)",
))  # fmt: skip
"""As Windows, Exchange and Notes call it where they speak German, or do not keep to their own list."""


def zone_called(name: str) -> datetime.tzinfo | None:
    """The zone of a name like GMT+0200, UTC-5, or "(UTC+01:00) Amsterdam, Berlin, Bern" as Windows shows it; None for
    others."""
    name = name.strip().replace("\\", "")
    if name.casefold() in _OF_GERMANY:
        return _zone_of_a_city("Berlin")
    if shown := _SHOWN.fullmatch(name):
        return _zone_of_a_city(shown[1])
    if name.casefold().endswith("//microsoft/utc"):  # as Outlook on the web names it
        return datetime.UTC
    match = _OFFSET.fullmatch(name)
    if match is None:
        return _zone_of_windows(_NUMBERED.sub("", name)) or _zone_of_a_city(name)
    if int(match[2]) > 14:
        return None
    ahead = datetime.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return datetime.timezone(-ahead if match[1] == "-" else ahead)


_NUMBERED = re.compile(r" \d{1,2}$")
"""Outlook numbers zones of one name: "W. Europe Standard Time 1"."""


@cache
def _zone_of_windows(name: str) -> datetime.tzinfo | None:
    import zoneinfo

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    key = WINDOWS_TO_OLSON.get(name)
    try:
        return zoneinfo.ZoneInfo(key) if key else None
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return None


@cache
def _zone_of_a_city(cities: str) -> datetime.tzinfo | None:
    import zoneinfo

    named = {found.rpartition("/")[2]: found for found in zoneinfo.available_timezones() if "/" in found}
    for city in re.split("[,/]", cities):
        if key := named.get(city.strip().replace(" ", "_")):
            return zoneinfo.ZoneInfo(key)
    return None
