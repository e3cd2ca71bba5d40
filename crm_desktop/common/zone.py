"""The time zone of this machine by its name in the tz database ("Europe/Berlin"), which other calendars understand."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

_LINK = Path("/etc/localtime")
_NAMED = Path("/etc/timezone")


def local_zone() -> ZoneInfo | None:
    """None where the machine does not name its zone, or names one nobody knows."""
    for name in (os.environ.get("TZ", "").lstrip(":"), _of_windows() if sys.platform == "win32" else _of_unix()):
        if name:
            try:
                return ZoneInfo(name)
            except (ValueError, OSError, KeyError):  # no such zone
                continue
    return None


def _of_unix() -> str:
    try:
        if _NAMED.is_file():
            return _NAMED.read_text(encoding="ascii", errors="replace").strip()
        _, found, name = os.path.realpath(_LINK).partition("zoneinfo/")
    except OSError:
        return ""
    return name if found else ""


def _of_windows() -> str:
    """Windows names its zones in its own way; the reader of calendars knows both."""
    import winreg  # pyright: ignore[reportMissingModuleSource, reportUnusedImport]  # only there on Windows

    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    place = r"SYSTEM\CurrentControlSet\Control\TimeZoneInformation"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:  # type: ignore[attr-defined]
            name = str(winreg.QueryValueEx(key, "TimeZoneKeyName")[0])  # type: ignore[attr-defined]
    except OSError:
        return ""
    return WINDOWS_TO_OLSON.get(name.partition("\0")[0], "")
