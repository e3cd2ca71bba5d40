"""Web pages as plain text: what a reader sees, line by line. Nothing is fetched, no script runs, no link is used."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_HIDDEN = frozenset(("script", "style", "head", "title", "template", "noscript", "svg", "object", "select"))
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tr ul".split()
)
_SPACED = frozenset("blockquote h1 h2 h3 h4 h5 h6 ol p table ul".split())
"""Blocks with an empty line before and behind."""
_LONGEST = 10 * 2**20


def html_to_text(html: str) -> str:
    """The visible text of a page: paragraphs apart by an empty line, list entries with a dash, cells by a tab."""
    reader = _Reader()
    try:
        reader.feed(html[:_LONGEST])
        reader.close()
    except (AssertionError, ValueError):  # what the parser says to a few broken declarations; the text so far stays
        pass
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._hidden = 0
        self._as_typed = 0
        self._link = ""
        self._link_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "body":
            self._hidden = 0
        elif tag == "br":
            self._parts.append("\n")
        elif tag in ("td", "th"):
            self._parts.append("\t")
        elif tag in _BLOCKS:
            self._parts.append("\n\n" if tag in _SPACED else "\n")
            if tag == "li":
                self._parts.append("- ")
            elif tag == "pre":
                self._as_typed += 1
        elif tag == "a":
            self._link = next((value or "" for name, value in attrs if name == "href"), "")
            self._link_text = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self._parts.append("\n\n" if tag in _SPACED else "\n")
            if tag == "pre":
                self._as_typed = max(0, self._as_typed - 1)
        elif tag == "a" and self._link:
            self._end_link()

    def _end_link(self) -> None:
        """The address of a link whose text says something else, as that is what the sender pointed to."""
        link, said = self._link, "".join(self._link_text).strip()
        self._link = ""
        if link.startswith(("http://", "https://")) and said and len(link) <= 200 and said.rstrip("/") not in link:
            self._parts.append(f" <{link}>")

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._as_typed:
            data = data.replace("\r\n", "\n").replace("\r", "\n")
        else:
            data = re.sub(r"[ \t\r\n\f]+", " ", data)
        self._parts.append(data)
        if self._link:
            self._link_text.append(data)

    def text(self) -> str:
        lines = "".join(self._parts).replace("\N{NO-BREAK SPACE}", " ").split("\n")
        tidy = [re.sub(r"[ ]*\t[ \t]*", "\t", line.strip(" ")).strip("\t ") for line in lines]
        tidy = [line if "\t" in line else re.sub(r"  +", " ", line) for line in tidy]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(tidy)).strip()
