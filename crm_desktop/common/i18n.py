"""Texts in the user's language, without Qt.

The code is written in English; German stands in resources/translations/de/<context>.ts (Qt Linguist format),
one small file per context, read when the first text of that context is asked for. A test compares the files
with the calls in the code, so that neither language can fall behind.

    tr = texts("contacts")
    tr("New contact")
    tr("{name} was deleted", name=name)
    tr.plural(n, "{n} contact", "{n} contacts")

Write texts as literals at the call; a literal needed earlier is marked with `mark("...")`, which returns it as is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from . import paths

LANGUAGES = ("de", "en")

_MESSAGE = re.compile(r"<source>([^<]*)</source>\s*<translation>([^<]*)</translation>")

_language = "en"
_catalogs: dict[str, dict[str, str]] = {}
_NAME = "texts"
_Kept = dict[tuple[str, str], tuple[int, int, dict[str, str]]]
"""By language and context: size and time of the file, and what it says."""
_kept: _Kept = {}
_listeners: list[Callable[[], None]] = []


def language() -> str:
    return _language


def set_language(code: str) -> None:
    """Switch to "de" or "en"; anything else means English. Texts asked for afterwards are in that language."""
    global _language
    new = code if code in LANGUAGES else "en"
    if new != _language:
        _language = new
        _catalogs.clear()
        for listener in list(_listeners):
            listener()


def on_change(listener: Callable[[], None]) -> None:
    _listeners.append(listener)


def system_language() -> str:
    """The language of the system: "de" or "en"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    import locale

    code = locale.getlocale()[0] or ""
    return "de" if code.lower().startswith(("de", "german")) else "en"


def mark(text: str) -> str:
    """Mark a literal for translation without translating it yet."""
    return text


class Texts:
    """The texts of one context. Cheap to create; the catalog is read on first use."""

    __slots__ = ("context",)

    def __init__(self, context: str) -> None:
        self.context = context

    def __call__(self, text: str, /, **values: object) -> str:
        found = self._find(text)
        return found.format(**values) if values else found

    def plural(self, n: int, one: str, other: str, /, **values: object) -> str:
        """German and English have the same two forms: one for exactly 1, the other for the rest."""
        from .numbers import format_int

        return self._find(one if n == 1 else other).format(n=format_int(n), **values)

    def _find(self, text: str) -> str:
        if _language == "en":
            return text
        catalog = _catalogs.get(self.context)
        if catalog is None:
            catalog = _catalogs[self.context] = read_catalog(_language, self.context)
        return catalog.get(text) or text


def texts(context: str) -> Texts:
    return Texts(context)


def read_catalog(code: str, context: str) -> dict[str, str]:
    """Source text to translation of one context; empty when there is no such file.

    Reads our own files, not any XML there is: an XML parser would cost the start of the window 8 ms.
    """
    path = _file(code, context)
    if (kept := _kept.get((code, context))) is not None and kept[:2] == _mark(path):
        return kept[2]
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        return {}
    found = dict(_MESSAGE.findall(text))  # what is unfinished says so within its tag
    return {_plain(source): _plain(words) for source, words in found.items()} if "&" in text else found


def _file(code: str, context: str) -> str:
    return os.path.join(paths.resources(), "translations", code, f"{context}.ts")


def _mark(path: str) -> tuple[int, int]:
    """Tells whether a file is the one that was read."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return -1, -1
    return found.st_size, found.st_mtime_ns


def use_kept() -> None:
    """Take what the start before read, where its files are still the same: 12 catalogs in 0.5 instead of 3 ms."""
    from . import kept

    _kept.update(kept.read(_NAME))


def keep() -> None:
    """Store what was read so far for the next start, where it is not there yet. Not before the first picture."""
    from . import kept

    used: _Kept = {
        (_language, context): (*_mark(_file(_language, context)), words) for context, words in _catalogs.items()
    }
    if used and used != _kept:
        kept.keep(_NAME, used)
    _kept.clear()


def _plain(text: str) -> str:
    if "&" in text:
        for escaped, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
            text = text.replace(escaped, char)
    return text
