"""A process of this program's own beside it: how it is started, and where it answers.

Asked over standard input, it answers over standard output. Each kind has a module with `main()`, and an argument with
which a frozen bundle, which has no modules to start, starts itself (`crm_desktop/__main__.py`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import subprocess


def child_command(module: str, argument: str) -> list[str]:
    """What starts it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    # -P: no module is ever taken from the folder the program was started in
    return [sys.executable, "-P", "-m", module]


def start_child(line: Sequence[str]) -> subprocess.Popen[bytes]:
    """The process, without a window, and without a word of its own on the terminal. Raises OSError."""
    import subprocess  # the child has no use for it

    return subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip


def environment() -> dict[str, str]:
    """For a process that is to find this very package."""
    root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (root, known))), "RUST_BACKTRACE": "0"}


def answers() -> BinaryIO:
    """In the child: standard output for what it answers. Whatever a library prints goes nowhere from here on."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return out
