"""What the user should know about an open file while the work goes on, and who holds a file."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.errors import FileLocked
from crm_desktop.common.i18n import texts

from . import problems
from .lock import Holder

tr = texts("store")


class Notice(NamedTuple):
    """Finished sentences for a banner, or a line of the command line."""

    code: str
    """read_only, journal, location, taken_over."""
    what: str
    remedy: str = ""


def cannot_write(path: Path) -> Notice:
    return Notice(
        "read_only",
        tr("“{name}” cannot be written to here, so it is open for reading only.", name=path.name),
        tr("To work with it, copy it to a folder of your own and open the copy."),
    )


def no_log(path: Path) -> Notice:
    return Notice(
        "journal",
        tr("“{name}” is saved in the slower way here, because its place allows no other.", name=path.name),
        tr("Every change is safe all the same; it is fastest in a folder on this computer's own disk."),
    )


def risky(path: Path, service: str) -> Notice:
    return Notice(
        "location",
        tr("“{name}” lies in a place of {service} that can damage an open file.", name=path.name, service=service),
        tr("Open it on one computer at a time, and keep the backups elsewhere."),
    )


def taken_over(path: Path, other: Holder) -> Notice:
    return Notice(
        "taken_over",
        tr("“{name}” was opened on {host} by {user} meanwhile.", name=path.name, host=other.host, user=other.user),
        tr("Here it can only be read now; open it again when it is closed there."),
    )


def held(path: Path, other: Holder) -> FileLocked:
    since = parse_stamp(other.since)
    return FileLocked(
        tr(
            "“{name}” is open on {host} by {user} since {since}.",
            name=path.name, host=other.host, user=other.user,
            since=since.astimezone().strftime("%H:%M") if since else other.since,
        ),
        safe=problems.unchanged(),
        remedy=tr("Open it for reading only, or try again when it is closed there."),
    )  # fmt: skip
