"""Where things lie: shipped resources, the user's own folder, the place for new files."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP = "Kontor"


@cache
def resources() -> Path:
    """The shipped resources: beside the package in a checkout, inside it in an installed wheel or bundle."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def settings_folder() -> Path:
    """Settings of this machine. KONTOR_HOME moves settings, data and logs elsewhere (tests, portable use)."""
    if home := os.environ.get("KONTOR_HOME"):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


def data_folder() -> Path:
    """Sample data, logs and other files of the program; never a synchronised folder."""
    if home := os.environ.get("KONTOR_HOME"):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def documents_folder() -> Path:
    """Where a new workspace file is proposed."""
    if home := os.environ.get("KONTOR_HOME"):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / APP
