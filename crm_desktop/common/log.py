"""The log of program errors: a text file on this machine, never sent anywhere.

A report holds program versions and the trace, never values of variables, so no personal data from the file.
"""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from crm_desktop import __version__

from . import paths

LOG_BYTES = 1_000_000


def log_file() -> Path:
    return paths.data_folder() / "logs" / "kontor.log"


def log(text: str) -> None:
    """Append to the log; at 1 MB the log is set aside as kontor.old.log. A full disk is no second error."""
    with contextlib.suppress(OSError):
        file = log_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LOG_BYTES:
            file.replace(file.with_suffix(".old.log"))
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')} {text.rstrip()}\n")


def report(problem: BaseException, more: str = "") -> str:
    """What a developer needs to know about a bug; `more` is a further version to name, e.g. that of the toolkit."""
    import platform
    import traceback

    trace = "".join(traceback.format_exception(type(problem), problem, problem.__traceback__))
    versions = [f"Kontor {__version__}", f"Python {platform.python_version()}", more, platform.platform()]
    return f"{', '.join(filter(None, versions))}\n\n{trace}"
