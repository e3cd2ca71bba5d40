"""Picks the window or the command line: `crm-desktop`, or `python -m crm_desktop`.

Nothing to do, `--sample`, or the path of a file means the window; anything else is a command. The command line
never loads Qt. A call or a mail (`--call`, `--email`, links like tel:) goes to the window that is open, if there is
one, without loading Qt here either.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # loading typing would take longer than handing a call over

if TYPE_CHECKING:
    from pathlib import Path


def wants_window(arguments: list[str]) -> bool:
    """Whether these arguments are for the window: none, --sample, --background, or nothing but paths of files."""
    if arguments in ([], ["--sample"], ["--background"]):
        return True
    from pathlib import Path

    return all(not argument.startswith("-") and Path(argument).suffix != "" for argument in arguments)


def _hand_over(link: str, file: Path | None) -> bool:
    """Give it to the window that is open on this file, or on the one opened last."""
    from crm_desktop.common.instance import hand_over

    return hand_over(file or _last_file(), [link], wait_ms=0)


def _last_file() -> str | None:
    """The file opened last. As common/settings.py has it, which loads more than there is time for."""
    import os

    from crm_desktop.common import paths, toml

    try:
        with open(os.path.join(paths.folder_name(*paths.CONFIG), "settings.toml"), encoding="utf-8") as file:
            return str(toml.loads(file.read())["recent_files"][0])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _window(arguments: list[str]) -> int:
    import gc

    gc.disable()  # until the first picture stands (MainWindow.settle): looking for garbage finds none before
    from crm_desktop.ui.app import main as window

    return window(arguments)


def main() -> int:
    arguments = sys.argv[1:]
    if arguments == ["--read-foreign-file"]:  # the child process of a frozen bundle (exchange/reading/session.py)
        from crm_desktop.exchange.reading.child import main as read

        read()
    if arguments == ["--find-duplicates"]:  # likewise (exchange/duplicates_beside.py)
        from crm_desktop.exchange.duplicates_beside import main as find

        find()
        return 0
    if arguments == ["--look-up-rows"]:  # likewise (exchange/lookups_beside.py)
        from crm_desktop.exchange.lookups_beside import main as look_up

        look_up()
        return 0
    if arguments == ["--make-full-text"]:  # likewise (store/words_beside.py)
        from crm_desktop.store.words_beside import main as make

        make()
        return 0
    if any(argument.startswith(("--call", "--email", "--link")) or ":" in argument for argument in arguments):
        from crm_desktop.common.links import reached

        if (wish := reached(arguments)) is not None:
            if _hand_over(wish.link, wish.file):
                return 0
            arguments = [*([str(wish.file)] if wish.file else []), wish.link]
            return _window(arguments)
        if arguments[0] == "--link":  # of the desktop (common/call_links.py), and none of ours
            return 1
    if wants_window(arguments):
        return _window(arguments)
    from crm_desktop.cli.main import main as command

    return command(arguments)


if __name__ == "__main__":
    sys.exit(main())
