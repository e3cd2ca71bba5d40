"""The page of a mail made harmless (reliability rule S9): only the tags and attributes listed here stay, so nothing in
it can run, and nothing can be asked for from elsewhere. Pictures become their words in brackets.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

_TAGS = frozenset(
    "a abbr b blockquote br caption center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins li ol p pre q s "
    "small span strike strong sub sup table tbody td tfoot th thead tr tt u ul".split()
)
_VOID = frozenset(("br", "hr"))
_ATTRIBUTES = {
    "a": ("href",), "td": ("colspan", "rowspan", "align", "valign"), "th": ("colspan", "rowspan", "align", "valign"),
    "table": ("border", "cellpadding", "cellspacing"), "div": ("align",), "p": ("align",), "ol": ("start",),
}  # fmt: skip
_HIDDEN = frozenset(
    "script style head title template noscript svg math object embed applet iframe frame frameset select textarea "
    "audio video canvas meta link base".split()
)
_LEAVES = frozenset(("meta", "link", "base", "embed", "frame"))
"""Hidden ones without an end."""
_LINK = re.compile(r"^(?:https?://[^\s\"'<>]+|mailto:[^\s\"'<>]+)$", re.IGNORECASE)
_SMALL_NUMBER = re.compile(r"^\d{1,3}$")
_WORD = re.compile(r"^[a-z]{1,10}$", re.IGNORECASE)
LONGEST = 2 * 2**20
"""Characters of a page that are kept and looked at; more is cut off."""
_DEEPEST = 200
"""Tags inside each other; deeper ones are left out, their text stays."""


def safe_html(html: str) -> str:
    """What may be shown of a page: text with headings, lists, tables, and links that are only followed when pressed."""
    cleaner = _Cleaner()
    try:
        cleaner.feed(html[:LONGEST])
        cleaner.close()
    except (AssertionError, ValueError):  # what the parser says to a few broken declarations; the rest so far stays
        pass
    return "".join([*cleaner.parts, *(f"</{tag}>" for tag in reversed(cleaner.open))])


class _Cleaner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.open: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":  # a head need not be closed
            self._hidden.clear()
        elif tag in _HIDDEN:
            if tag not in _LEAVES:
                self._hidden.append(tag)
            return
        if self._hidden or tag == "body":
            return
        values = {name: value or "" for name, value in attrs}
        if tag == "img":
            if words := values.get("alt", "").strip():
                self.parts.append(escape(f"[{words}]"))
        elif tag in _VOID:
            self.parts.append(f"<{tag}>")
        elif tag in _TAGS and len(self.open) < _DEEPEST:
            self.parts.append(f"<{tag}{_kept(tag, values)}>")
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
            return
        if tag in self.open:
            while (last := self.open.pop()) != tag:
                self.parts.append(f"</{last}>")
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(escape(data))


def _kept(tag: str, values: dict[str, str]) -> str:
    found: list[str] = []
    for name in _ATTRIBUTES.get(tag, ()):
        value = "".join(values.get(name, "").split()) if name == "href" else values.get(name, "").strip()
        wanted = _LINK if name == "href" else None
        good = wanted.match(value) if wanted else _SMALL_NUMBER.match(value) or _WORD.match(value)
        if value and good:
            found.append(f' {name}="{escape(value, quote=True)}"')
    return "".join(found)
