"""Tables of web pages: what many programs save under the name of a workbook (.xls), alone or packed as a mail (.mht).

The text of a cell is what the page shows. Tables inside tables are tables of their own; nothing the page names is
fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from .refusals import Refused
from .tables import MAX_ROWS, MAX_TEXT_FILE, WIDEST
from .text_files import guess_encoding

Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(slots=True)
class PageTable:
    """A table as a grid; "" where nothing stands, as under a cell that reaches over several."""

    title: str = ""
    rows: list[list[str]] = field(default_factory=list[list[str]])
    merged: list[Merged] = field(default_factory=list[Merged])
    _below: dict[int, int] = field(default_factory=dict[int, int])
    """Column to how many further rows a cell from above reaches down there."""

    @property
    def filled(self) -> int:
        return sum(len(row) - row.count("") for row in self.rows)

    def begin_row(self) -> None:
        if len(self.rows) > MAX_ROWS + 100:
            raise Refused("too_many_rows", str(MAX_ROWS))
        self._below = {column: left - 1 for column, left in self._below.items() if left > 1}
        self.rows.append([])

    def put(self, text: str, across: int, down: int) -> None:
        row = self.rows[-1]
        while len(row) in self._below:
            row.append("")
        at, number = len(row), len(self.rows) - 1
        if at + across > WIDEST:
            raise Refused("too_many_columns", str(WIDEST))
        row += [text, *[""] * (across - 1)]
        if down > 1:
            self._below.update(dict.fromkeys(range(at, at + across), down))
        if across > 1 or down > 1:
            self.merged.append(((number, at), (number + down - 1, at + across - 1)))


class _Cell:
    def __init__(self, attributes: dict[str, str | None]) -> None:
        self.parts: list[str] = []
        self.link = ""
        self.across = _span(attributes.get("colspan"))
        self.down = _span(attributes.get("rowspan"))

    def text(self) -> str:
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        text = "\n".join(line for line in lines if line)
        return self.link if self.link and "@" not in text else text


def _span(text: str | None) -> int:
    found = re.match(r"\s*(\d{1,4})", text or "")
    return min(max(int(found[1]), 1), 1_000) if found else 1


class _Reader(HTMLParser):
    """Cells need not be closed: the next one, its row or its table does it."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[PageTable] = []
        self._open: list[PageTable] = []
        self._cells: list[_Cell | None] = []
        self._hidden = 0
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = tag.rpartition(":")[2]
        if name == "table":
            self._open.append(PageTable())
            self._cells.append(None)
        elif not self._open:
            return
        elif name == "caption":
            self._title = []
        elif name == "tr":
            self._end_cell()
            self._open[-1].begin_row()
        elif name in ("td", "th"):
            self._end_cell()
            if not self._open[-1].rows:
                self._open[-1].begin_row()
            self._cells[-1] = _Cell(dict(attrs))
        elif (cell := self._cells[-1]) is not None:
            if name in _LINES:
                cell.parts.append("\n")
            elif name == "a" and (address := str(dict(attrs).get("href") or "")).lower().startswith("mailto:"):
                cell.link = address[7:].partition("?")[0]

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if not self._open:
            return
        if name in ("td", "th", "tr"):
            self._end_cell()
        elif name == "caption" and self._title is not None:
            self._open[-1].title, self._title = " ".join("".join(self._title).split()), None
        elif name == "table":
            self._end_table()
        elif name in _LINES and (cell := self._cells[-1]) is not None:
            cell.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._title is not None:
            self._title.append(data)
        elif self._cells and (cell := self._cells[-1]) is not None:
            cell.parts.append(data.replace("\r", " ").replace("\n", " "))

    def finish(self) -> list[PageTable]:
        self.close()
        while self._open:
            self._end_table()
        return self.tables

    def _end_cell(self) -> None:
        cell, self._cells[-1] = self._cells[-1], None
        if cell is not None:
            self._open[-1].put(cell.text(), cell.across, cell.down)

    def _end_table(self) -> None:
        self._end_cell()
        self._cells.pop()
        self._title = None
        table = self._open.pop()
        if table.filled:
            self.tables.append(table)


_LINES = frozenset(("br", "p", "div", "li"))


def page_tables(data: bytes) -> list[PageTable]:
    """The tables of a page, the one with the most in it first. Raises Refused "html" where there is none."""
    if len(data) > MAX_TEXT_FILE:
        raise Refused("too_long", str(len(data) // 2**20))
    found: list[PageTable] = []
    for text in _texts(data):
        reader = _Reader()
        reader.feed(text)
        found += reader.finish()
    if not found:
        raise Refused("html")
    return sorted(found, key=lambda table: -table.filled)


_SAID = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)


def _texts(data: bytes) -> Iterator[str]:
    """The text of a page, or of each page in one that was packed as a mail."""
    if data[:200].lstrip()[:13].lower() == b"mime-version:":
        import email

        parts: Any = email.message_from_bytes(data).walk()
        for part in parts:
            if part.get_content_type() == "text/html":
                yield decoded(part.get_payload(decode=True) or b"", part.get_content_charset() or "")
    else:
        yield decoded(data)


def decoded(data: bytes, said: str = "") -> str:
    """A page in the encoding it names, where that can be; else in the one it looks like."""
    guessed = guess_encoding(data)
    if not guessed.startswith(("utf-16", "utf-32", "utf-8-sig")):
        named = _SAID.search(data[:4096])
        said = said or ((named[1] or named[2]).decode("ascii") if named else "")
        said = "cp1252" if said.lower() in ("iso-8859-1", "latin1", "us-ascii") else said
        try:
            return data.decode(said) if said else data.decode(guessed, "replace")
        except (LookupError, ValueError):
            pass
    return data.decode(guessed, "replace").removeprefix("\ufeff")
