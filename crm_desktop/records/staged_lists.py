"""A list saved from the checking page of an import: its headings in either language, and how a cell is recognised."""

from __future__ import annotations

import hashlib
from functools import cache

from crm_desktop.common.i18n import mark, read_catalog, texts

from . import labels, targets
from .contact import EMAIL_TYPES, PHONE_TYPES, WEB_TYPES

tr = texts("staging")

ROW_HEADING, REASON_HEADING, MARK_HEADING = "row", "reason", "reference"
OWN = (ROW_HEADING, REASON_HEADING, MARK_HEADING)
_HEADINGS = {
    ROW_HEADING: mark("Row of the list"),
    REASON_HEADING: mark("What is about it"),
    MARK_HEADING: mark("Mark of Kontor (please leave it)"),
}
KIND = mark("Person or company")
PROFILE = "staged"


def heading(code: str) -> str:
    return tr(_HEADINGS[code])


def digest(code: str, text: str) -> str:
    """Six hex digits that tell a cell that was not touched."""
    plain = " ".join(text.split())
    return hashlib.blake2b(f"{code}\x1f{plain}".encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()


def is_staged(headings: list[str]) -> bool:
    """Whether a file with these headings is such a list."""
    return any(field_of_heading(text) == MARK_HEADING for text in headings)


def field_of_heading(text: str) -> str:
    """The field a heading stands for, or one of the three of ours; any other heading is a field of the office's own."""
    name = " ".join(text.split())
    return _by_heading().get(name.casefold()) or (f"custom:{name}" if name else "")


@cache
def _by_heading() -> dict[str, str]:
    found: dict[str, str] = {}
    for context, texts_ in (("staging", {**_HEADINGS, "kind": KIND}), ("targets", _targets())):
        german = read_catalog("de", context)
        for code, english in texts_.items():
            for name in (english, german.get(english, english)):
                found.setdefault(name.casefold(), code)
    _add_addresses(found)
    for family, types in (("phone", PHONE_TYPES), ("email", EMAIL_TYPES), ("web", WEB_TYPES)):
        german = read_catalog("de", "labels")
        for kind in types:
            if f"{family}:{kind}" not in targets.TARGETS:
                english = labels.english(family, kind)
                for name in (english, german.get(english, english)):
                    found.setdefault(name.casefold(), f"{'social' if family == 'web' else family}:{kind}")
    return found


def _targets() -> dict[str, str]:
    return {code: item.label for code, item in targets.TARGETS.items() if code.count(".") < 2}


def _add_addresses(found: dict[str, str]) -> None:
    german = read_catalog("de", "targets")
    for kind in targets.ADDRESS_KINDS:
        for part in targets.ADDRESS_PARTS:
            code = f"address.{kind}.{part}"
            whole, piece = targets.address_words(code)
            found.setdefault(whole.format(part=piece).casefold(), code)
            found.setdefault(german.get(whole, whole).format(part=german.get(piece, piece)).casefold(), code)
