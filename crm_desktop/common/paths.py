"""Where things lie: shipped resources, the user's own folder, the place for new files."""

from __future__ import annotations

import os
import sys
from functools import cache

TYPE_CHECKING = False  # loading typing would take longer than handing a call over

if TYPE_CHECKING:
    from pathlib import Path

APP = "Kontor"
CONFIG, DATA = ("config", ".config"), ("data", ".local/share")
"""Kinds of folders, and where they usually are on Linux."""


@cache
def resources() -> Path:
    """The shipped resources: beside the package in a checkout, inside it in an installed wheel or bundle."""
    return _shipped("resources")


@cache
def templates() -> Path:
    """The shipped templates of letters and processes."""
    return _shipped("templates")


def _shipped(name: str) -> Path:
    from pathlib import Path  # not in the process that hands a call over, which must be done at once

    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def settings_folder() -> Path:
    """Settings of this machine. KONTOR_HOME moves settings, data, caches and logs elsewhere (tests, portable use)."""
    return _folder(*CONFIG)


def data_folder() -> Path:
    """Sample data, logs and other files of the program; never a synchronised folder."""
    return _folder(*DATA)


def cache_folder() -> Path:
    """What can be made again at any time."""
    return _folder("cache", ".cache")


def _folder(kind: str, usual: str) -> Path:
    from pathlib import Path

    return Path(folder_name(kind, usual))


def folder_name(kind: str, usual: str) -> str:
    """The folder for "config", "data" or "cache"; `usual` is the place below the home folder on Linux."""
    if home := os.environ.get("KONTOR_HOME"):
        return home
    if sys.platform == "linux":  # the XDG rules are these two lines; importing platformdirs takes 3 ms of the start
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        return os.path.join(named if os.path.isabs(named) else os.path.expanduser(f"~/{usual}"), APP)
    import platformdirs

    found: str = getattr(platformdirs, f"user_{kind}_dir")(APP, appauthor=False)
    return found


def documents_folder() -> Path:
    """Where a new workspace file is proposed."""
    from pathlib import Path

    if home := os.environ.get("KONTOR_HOME"):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / APP
