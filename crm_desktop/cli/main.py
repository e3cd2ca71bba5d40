"""The command line: find the command, load it alone, run it, and turn whatever happens into words and an exit code.

Never loads Qt. Exit codes: 0 done; 1 the user can put it right (also a mistyped command and Ctrl+C); 2 a bug.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from crm_desktop.common import i18n
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.i18n import texts
from crm_desktop.common.settings import Settings

from .declare import Call, Command
from .names import COMMANDS, module
from .output import Output

tr = texts("cli")

DONE, WRONG, BUG = 0, 1, 2
_WITH_VALUE = ("--file", "--user", "--language")


def main(argv: Sequence[str]) -> int:
    """Run one command line (without the program's name). Returns the exit code, never raises."""
    arguments = [_as_utf8(text) for text in argv]
    out = Output("--json" in arguments)
    settings = Settings()
    i18n.set_language(_language(arguments, settings))
    debug = "--debug" in arguments
    try:
        code = _run(arguments, out, settings)
        out.flush()
        return code
    except BrokenPipeError:
        # Whoever read our output has enough; nothing may be written to it at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (KeyboardInterrupt, Cancelled):
        return _failed(out, "cancelled", tr("Cancelled."), tr("The file is as it was before."))
    except CrmError as problem:
        return _failed(out, type(problem).__name__, problem.what, problem.safe, problem.remedy)
    except Exception as problem:
        return _bug(problem, out, debug)


def _as_utf8(text: str) -> str:
    """What was typed, also where the locale of the shell (LC_ALL=C) knows ASCII only."""
    if text.isprintable() or not any("\udc80" <= char <= "\udcff" for char in text):
        return text
    return os.fsencode(text).decode("utf-8", "replace")


def _language(arguments: list[str], settings: Settings) -> str:
    for index, text in enumerate(arguments):
        if text == "--language" and index + 1 < len(arguments):
            return arguments[index + 1]
        if text.startswith("--language="):
            return text.partition("=")[2]
    return settings.get("language") or i18n.system_language()


def _run(arguments: list[str], out: Output, settings: Settings) -> int:
    place = _command_place(arguments)
    if place is None:
        return _without_command(arguments, out)
    name = arguments.pop(place)
    if name not in COMMANDS:
        raise _unknown(name)
    from .parser import command_parser

    command = load(name)
    try:
        args = command_parser(name, command).parse_args(arguments)
    except SystemExit:  # --help was printed
        return DONE
    call = Call(args, out, settings)
    code = command.run(call) or DONE
    call.keep_calendar()
    return code


def load(name: str) -> Command:
    """The declaration of a command; loads its module alone."""
    from importlib import import_module

    return import_module(module(name)).COMMAND


def _command_place(arguments: list[str]) -> int | None:
    """Where the name of the command stands: the first word that is no option and no value of one."""
    skip = False
    for index, text in enumerate(arguments):
        if skip:
            skip = False
        elif text in _WITH_VALUE:
            skip = True
        elif not text.startswith("-"):
            return index
    return None


def _without_command(arguments: list[str], out: Output) -> int:
    from . import parser

    if "--version" in arguments:
        out.line(f"Kontor {parser.__version__}")
        return DONE
    if not arguments or "--help" in arguments or "-h" in arguments:
        out.line(parser.overview())
        return DONE
    for option, question in (("--call", tr("Which number?")), ("--email", tr("Which address?"))):
        if option in (text.partition("=")[0] for text in arguments):
            raise parser.Mistake(question, remedy=tr("Help: {command}", command=f"{parser.PROGRAM} who --help"))
    raise parser.Mistake(tr("Which command?"), remedy=tr("Help: {command}", command=f"{parser.PROGRAM} --help"))


def _unknown(name: str) -> CrmError:
    from difflib import get_close_matches

    from .parser import PROGRAM, Mistake

    near = get_close_matches(name, COMMANDS, 1)
    help_line = tr("Help: {command}", command=f"{PROGRAM} --help")
    hint = tr("Did you mean “{name}”?", name=near[0]) if near else ""
    return Mistake(tr("There is no command “{name}”.", name=name), remedy=f"{hint} {help_line}".strip())


def _failed(out: Output, code: str, what: str, safe: str = "", remedy: str = "") -> int:
    """Say what happened, whether the data are safe, and what now."""
    if out.as_json:
        out.json({"error": {"code": code, "what": what, "safe": safe, "remedy": remedy}})
    else:
        for sentence in filter(None, (what, safe, remedy)):
            out.note(sentence)
    out.flush()
    return WRONG


def _bug(problem: Exception, out: Output, debug: bool) -> int:
    from crm_desktop.common.log import log, log_file, report

    trace = report(problem)
    log(trace)
    if debug:
        out.note(trace)
    what = tr("This is an error in the program: {kind}.", kind=type(problem).__name__)
    safe = tr("Steps that were not finished left nothing in your file.")
    remedy = tr("Details are in {file}; --debug shows them here.", file=log_file())
    _failed(out, "bug", what, safe, remedy)
    return BUG
