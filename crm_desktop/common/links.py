"""What a telephone system or the desktop starts the program with: --call, --email, or a link like tel: and mailto:.

Both forms become one link, which travels to the window as a single word. Nothing is understood here
(records/callers.py does that in the window): this runs in the process that hands over and must be done at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

NUMBER_LINKS = ("tel", "callto", "sip", "sips", "dial", "phone")
MAIL_LINK = "mailto"
LINK = "--link"
"""What the desktop starts the program with (call_links): whoever wrote the link, nothing but a link comes of it."""
_OPTIONS = {"--call": "tel", "--email": MAIL_LINK}


class Reached(NamedTuple):
    """A call or a mail that shall be shown, and the file to show it in (None: the one opened last)."""

    link: str
    file: Path | None


def scheme(text: str) -> str:
    """The scheme in lower case of one of these links; "" for anything else."""
    name = text.partition(":")[0].strip().lower() if ":" in text else ""
    return name if name == MAIL_LINK or name in NUMBER_LINKS else ""


def reached(arguments: list[str]) -> Reached | None:
    """What these arguments ask for; None when they are about something else or incomplete."""
    if arguments[:1] == [LINK]:
        link = " ".join(arguments[1:])
        return Reached(link, None) if scheme(link) else None
    link, file = "", None
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name in (*_OPTIONS, "--file"):
            if not equals:
                if not rest:
                    return None
                value = rest.pop(0)
            if name == "--file":
                file = Path(value)
            else:
                link = as_link(_OPTIONS[name], value) if value.strip() else ""
        elif scheme(word):
            link = word
        elif not word.startswith("-") and Path(word).suffix == ".kontor":
            file = Path(word)
        else:
            return None
    return Reached(link, file) if link else None


def as_link(kind: str, value: str) -> str:
    """The link of this kind for a value that may be one itself."""
    from urllib.parse import quote

    return value if scheme(value) else f"{kind}:{quote(value.strip(), safe='@+;=<>()., /-')}"
