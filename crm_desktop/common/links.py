"""What a telephone system or the desktop starts the program with: --call, --email, or a link like tel: and mailto:.

Both forms become one link, which travels to the window as a single word. Nothing is understood here
(records/callers.py does that in the window): this runs in the process that hands over and must be done at once.
"""

from __future__ import annotations

TYPE_CHECKING = False  # loading typing would take longer than handing a call over

if TYPE_CHECKING:
    from pathlib import Path

NUMBER_LINKS = ("tel", "callto", "sip", "sips", "dial", "phone")
MAIL_LINK = "mailto"
LINK = "--link"
"""What the desktop starts the program with (call_links): whoever wrote the link, nothing but a link comes of it."""
_OPTIONS = {"--call": "tel", "--email": MAIL_LINK}


class Reached:
    """A call or a mail that shall be shown, and the file to show it in (None: the one opened last). No dataclass:
    loading that module takes longer than all of this."""

    __slots__ = ("file", "link")

    def __init__(self, link: str, file: Path | None) -> None:
        self.link, self.file = link, file


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
                file = _path(value)
            else:
                link = as_link(_OPTIONS[name], value) if value.strip() else ""
        elif scheme(word):
            link = word
        elif not word.startswith("-") and word.endswith(".kontor"):
            file = _path(word)
        else:
            return None
    return Reached(link, file) if link else None


def _path(text: str) -> Path:
    from pathlib import Path

    return Path(text)


def as_link(kind: str, value: str) -> str:
    """The link of this kind for a value that may be one itself."""
    return value if scheme(value) else f"{kind}:{_quoted(value.strip())}"


_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~@+;=<>(), /")


def _quoted(text: str) -> str:
    """As urllib.parse.quote() does it, without loading that."""
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in text.encode("utf-8", "surrogateescape"))
