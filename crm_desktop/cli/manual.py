"""docs/command-line.md, made from the declarations: `python -m crm_desktop.cli.manual > docs/command-line.md`.

A test compares the file with this, runs every example and checks the keys of every JSON answer.
"""

from __future__ import annotations

import sys
from argparse import SUPPRESS

from crm_desktop.common import i18n

from .declare import Argument, Command
from .main import load
from .names import SUMMARIES
from .parser import PROGRAM

INTRODUCTION = """\
# The command line

`crm-desktop` does without a window what the window does: the same files, the same operations, the same undo. It never
loads the window's toolkit, so it also runs on a server. In a checkout, `python packaging/kontor.py run ...` stands for
`crm-desktop ...`; `python -m crm_desktop ...` works, too.

*This page is made from the program (`python -m crm_desktop.cli.manual`); a test keeps it true and runs its examples.*

- **Which file.** `--file office.kontor` names it; otherwise it is the one opened last, also by the window. Window and
  command line may work on one file at the same time; the window shows what the command line changes.
- **Answers** go to standard output, remarks and errors to standard error. With `--json` the whole answer is one JSON
  value with the keys listed below; keys are only ever added. Text is UTF-8 on every system.
- **Errors** say what happened, whether your data are safe, and what to do. With `--json` they are
  `{"error": {"code", "what", "safe", "remedy"}}` on standard output.
- **Exit codes.** 0: done. 1: something you can put right (also a mistyped command, Ctrl+C, and findings of `check` and
  `backups --verify`). 2: an error in the program; details are in the log that the message names.
- **Language.** `--language de` or `en`; otherwise that of the window's settings or of the system.
"""


def markdown() -> str:
    """The whole page, in English."""
    i18n.set_language("en")
    parts = [INTRODUCTION, "| command | what it does |\n|---|---|"]
    parts[-1] += "".join(f"\n| [{name}](#{name}) | {summary} |" for name, summary in SUMMARIES.items())
    parts += [_command(name, load(name)) for name in SUMMARIES]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _command(name: str, command: Command) -> str:
    lines = [f"## {name}", "", f"{SUMMARIES[name]}. {command.details}".strip(), ""]
    if command.examples:
        lines += ["```", *(f"{PROGRAM} {call}" for call, _ in command.examples), "```", ""]
    lines += ["| argument | |", "|---|---|"]
    lines += [f"| `{_form(item)}` | {_cell(item)} |" for item in command.arguments]
    if command.keys:
        lines += ["", "JSON:", ""]
        lines += [
            f"- {', '.join(f'`{key}`' for key in keys.split(', '))}: {text}" for keys, text in command.keys.items()
        ]
    return "\n".join(lines)


def _form(item: Argument) -> str:
    shown = str(item.options.get("metavar") or "").replace("|", "\\|")
    if not shown and item.options.get("choices"):
        shown = "\\|".join(item.options["choices"])
    name = item.names[0]
    if not name.startswith("-"):
        return shown or name.upper()
    return f"{name} {shown}".strip() if item.options.get("action") != "store_true" else name


def _cell(item: Argument) -> str:
    return "" if item.help == SUPPRESS else item.help.replace("|", "\\|")


def main() -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue]
    sys.stdout.write(markdown())


if __name__ == "__main__":
    main()
