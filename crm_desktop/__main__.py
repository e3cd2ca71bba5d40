"""Picks the window or the command line: `crm-desktop`, or `python -m crm_desktop`.

Nothing to do, `--sample`, or the path of a file means the window; anything else is a command. The command line
never loads Qt.
"""

from __future__ import annotations

import sys
from pathlib import Path


def wants_window(arguments: list[str]) -> bool:
    """Whether these arguments are for the window: none, --sample, or nothing but paths of files."""
    if arguments in ([], ["--sample"]):
        return True
    return all(not argument.startswith("-") and Path(argument).suffix != "" for argument in arguments)


def main() -> int:
    arguments = sys.argv[1:]
    if arguments == ["--read-foreign-file"]:  # the child process of a frozen bundle (exchange/reading/session.py)
        from crm_desktop.exchange.reading.child import main as read

        read()
    if wants_window(arguments):
        import gc

        gc.disable()  # until the first picture stands (MainWindow.settle): looking for garbage finds none before
        from crm_desktop.ui.app import main as window

        return window(arguments)
    from crm_desktop.cli.main import main as command

    return command(arguments)


if __name__ == "__main__":
    sys.exit(main())
