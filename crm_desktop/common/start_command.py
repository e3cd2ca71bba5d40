"""How the system starts this program, written the way each system takes a line apart again."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

_PLAIN = re.compile(r"[\w./:@+=,-]+", re.ASCII)


def program() -> list[str]:
    """The program without any arguments of its own; on Windows without a black window beside it."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    silent = Path(sys.executable).with_name("pythonw.exe")
    return [str(silent) if silent.is_file() else sys.executable, "-m", "crm_desktop"]


def desktop_line(arguments: Sequence[str]) -> str:
    """As the Desktop Entry Specification has it: what is not plain stands in quotes, its special characters with a
    backslash, and those once more for the file; a percent sign doubled. Plain words stay bare, since xdg-open looks for
    the program by the first word of the line."""

    def quoted(text: str) -> str:
        if _PLAIN.fullmatch(text):
            return text
        for special in '\\"`$':
            text = text.replace(special, f"\\{special}")
        return '"' + text.replace("\\", "\\\\").replace("%", "%%") + '"'

    return " ".join(quoted(text) for text in arguments)


def windows_line(arguments: Sequence[str]) -> str:
    """One line as Windows takes it apart again."""
    from subprocess import list2cmdline

    return list2cmdline(arguments)
