"""A calendar that other programs subscribe to: one file at a place a person chose, written anew after each change.

Where it stands, and what it tells, are settings of this computer and of one file of the office.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings
from crm_desktop.common.zone import local_zone
from crm_desktop.operations import settings as business
from crm_desktop.store.workspace import Workspace

from . import calendars
from .saving import replacing

tr = texts("calendar")

DETAILS, BUSY = SHOWN = ("details", "busy")
_KEY = "calendar_feeds"
_ENDING = ".ics"


@dataclass(frozen=True, slots=True)
class Feed:
    """Which calendar stands where. `member` is whose it is, '' for everybody's."""

    path: str
    shown: str = DETAILS
    followups: bool = True
    member: str = ""


def _office(ws: Workspace) -> str:
    return business.get(ws, "file.id") or ws.path.stem


def feed(ws: Workspace, settings: Settings) -> Feed | None:
    """The calendar kept for this file on this computer; None when nobody asked for one."""
    found: Any = settings.get(_KEY, {})
    values: Any = found.get(_office(ws)) if isinstance(found, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # what a person may have put into the settings
    if not isinstance(values, dict) or not isinstance(values.get("path"), str):  # pyright: ignore[reportUnknownMemberType]  # as above
        return None
    text: dict[str, Any] = {str(name): value for name, value in values.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]  # as above
    return Feed(
        text["path"], str(text.get("shown", DETAILS)), bool(text.get("followups", True)), str(text.get("member", ""))
    )


def follow(ws: Workspace, settings: Settings, wanted: Feed | None) -> int:
    """Keep this calendar from now on, or, for None, none; the file that was written stays. Writes it at once and
    returns how many entries it has. Raises CrmError when it cannot be written; the settings then stay as they were."""
    count = 0
    if wanted is not None:
        path = Path(wanted.path)
        if path.suffix.lower() != _ENDING:
            raise CrmError(
                tr("The name of a calendar ends in .ics; “{name}” does not.", name=path.name),
                safe=tr("Nothing was written."),
            )
        if not path.is_absolute():
            wanted = Feed(str(path.absolute()), wanted.shown, wanted.followups, wanted.member)
        count = write(ws, wanted)
    found: Any = settings.get(_KEY, {})
    kept: dict[str, Any] = dict(found) if isinstance(found, dict) else {}  # pyright: ignore[reportUnknownArgumentType]  # as above
    kept.pop(_office(ws), None)
    if wanted is not None:
        kept[_office(ws)] = asdict(wanted)
    settings.set(_KEY, kept or None)
    return count


def write(ws: Workspace, wanted: Feed) -> int:
    """Write the calendar, unless it stands there already. Returns how many entries it has."""
    owners = (wanted.member,) if wanted.member else ()
    look = calendars.Look(
        local_zone(), busy=wanted.shown == BUSY, appointments_only=not wanted.followups, name=_name(ws)
    )
    data, count = calendars.to_bytes(ws, calendars.for_subscribers(ws, owners), look)
    path = Path(wanted.path)
    if _standing(path) != data:
        with replacing(path) as part:
            part.write_bytes(data)
    return count


def keep(ws: Workspace, settings: Settings) -> int | None:
    """Bring the calendar up to date. Returns how many entries it has; None where none is kept. Raises CrmError when it
    cannot be written."""
    wanted = feed(ws, settings)
    return None if wanted is None else write(ws, wanted)


def _name(ws: Workspace) -> str:
    return business.get(ws, "file.name") or ws.path.stem


def _standing(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
