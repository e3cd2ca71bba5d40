"""From declarations to argparse, in the language of the user and with one exit code for mistakes."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from crm_desktop import __version__
from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import mark, texts

from .declare import Argument, Command, argument
from .names import SUMMARIES

tr = texts("cli")
PROGRAM = "crm-desktop"

COMMON: tuple[Argument, ...] = (
    argument("--file", metavar=mark("FILE"), help=mark("The Kontor file to work on (otherwise the one opened last)")),
    argument(
        "--user",
        default="",
        metavar=mark("NAME"),
        help=mark("Work as this member of the office, this once (see the command user)"),
    ),
    argument("--json", action="store_true", help=mark("Answer as JSON, for scripts")),
    argument("--language", choices=("de", "en"), help=mark("Language of the answer")),
    argument("--debug", action="store_true", help=mark("Show the details of a program error")),
    argument("-h", "--help", action="help", help=mark("Show this help")),
)

_PHRASES = {
    "usage: ": mark("Usage: "),
    "positional arguments": mark("Arguments"),
    "options": mark("Options"),
    "the following arguments are required: %s": mark("This is missing: %s"),
    "unrecognized arguments: %s": mark("Not understood: %s"),
    "expected one argument": mark("a value is missing"),
    "expected at least one argument": mark("a value is missing"),
    "argument %(argument_name)s: %(message)s": mark("%(argument_name)s: %(message)s"),
    "invalid %(type)s value: %(value)r": mark("%(value)r does not fit"),
    "invalid choice: %(value)r (choose from %(choices)s)": mark("%(value)r is none of: %(choices)s"),
    "not allowed with argument %s": mark("cannot be used together with %s"),
    "one of the arguments %s is required": mark("One of these is missing: %s"),
    "ambiguous option: %(option)s could match %(matches)s": mark("%(option)s may mean %(matches)s"),
}
"""What argparse says by itself, in words of ours."""


def _phrase(text: str) -> str:
    return tr(_PHRASES[text]) if text in _PHRASES else text


_CONDITIONS = (" --where", " --not", " --any")
"""What only `selection` takes, as it stands at the end of a message."""


class Mistake(CrmError):
    """The command line cannot be understood."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        if message.endswith(_CONDITIONS):
            raise Mistake(
                _capital(message),
                remedy=tr("Conditions are for: {command}", command=f'{PROGRAM} selection --where "zip starts 14"'),
            )
        raise Mistake(_capital(message), remedy=tr("Help: {command}", command=f"{self.prog} --help"))


def _capital(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?")) else f"{text}."


def command_parser(name: str, command: Command) -> argparse.ArgumentParser:
    # argparse fetches its own phrases through this name when it needs them.
    setattr(argparse, "_", _phrase)  # noqa: B010
    parser = _Parser(
        prog=f"{PROGRAM} {name}",
        description=_escaped(description(name, command)),
        epilog=_escaped(examples(command)),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    for item in (*command.arguments, *COMMON):
        options = dict(item.options)
        if "metavar" in options:
            options["metavar"] = tr(options["metavar"])
        parser.add_argument(*item.names, help=_escaped(tr(item.help)), **options)
    return parser


def description(name: str, command: Command) -> str:
    """What a command does, wrapped for a terminal."""
    from textwrap import fill

    return "\n\n".join(fill(text, 88) for text in (tr(SUMMARIES[name]) + ".", tr(command.details)) if text)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, max_help_position=30, **options)


def _escaped(text: str) -> str:
    return text.replace("%", "%%")


def examples(command: Command) -> str:
    if not command.examples:
        return ""
    lines = [tr("Examples:")]
    for arguments, meaning in command.examples:
        lines += [f"  {PROGRAM} {arguments}", f"      {tr(meaning)}"]
    return "\n".join(lines)


def overview() -> str:
    """What `crm-desktop --help` says."""
    windows = (
        (PROGRAM, tr("opens the window")),
        (f"{PROGRAM} {tr('FILE')}.kontor", tr("opens the window with this file")),
        (f"{PROGRAM} --sample", tr("opens the window with sample data")),
        (f"{PROGRAM} {tr('COMMAND')} ...", tr("works without a window:")),
    )
    lines = [
        tr("Kontor {version}: your contacts in one file on this computer.", version=__version__),
        "",
        *(f"{call:<26}  {meaning}" for call, meaning in windows),
        "",
        *(f"  {name:<{max(map(len, SUMMARIES))}}  {tr(summary)}" for name, summary in SUMMARIES.items()),
        "",
        tr("More about one of them: {command}", command=f"{PROGRAM} {tr('COMMAND')} --help"),
        tr("Every command takes --file, --user, --json, --language and --debug."),
        tr("Exit codes: 0 done, 1 something to put right, 2 an error in the program."),
    ]
    return "\n".join(lines)
