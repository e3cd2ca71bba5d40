"""What a letter consists of when it is looked at: sections, paragraphs, tables, frames, pictures. All in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .looks import Edge, Look, Shape

PAGE, PAGES = "\ue000", "\ue001"
"""Stand for the number of the page and of pages."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look; "\\t" and "\\n" are tab and line break, "\\f" ends the page."""

    text: str
    look: Look
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    data: bytes
    width: float
    height: float


@dataclass(slots=True)
class Paragraph:
    shape: Shape
    pieces: list[Piece] = field(default_factory=list[Piece])
    pictures: list[Picture] = field(default_factory=list[Picture])
    look: Look = field(default_factory=Look)
    """Of its end: how high it is when it is empty."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Cell:
    blocks: list[Block]
    column: int
    span: int = 1
    rows: int = 1
    """0: goes on with the cell above."""
    shade: str = ""
    align: str = "top"
    edges: tuple[Edge | None, Edge | None, Edge | None, Edge | None] = (None, None, None, None)
    """Top, left, bottom, right."""
    margins: tuple[float, float, float, float] = (0, 5.4, 0, 5.4)


@dataclass(slots=True)
class Row:
    cells: list[Cell]
    height: float = 0
    exact: bool = False


@dataclass(slots=True)
class Table:
    widths: list[float]
    rows: list[Row]
    left: float = 0


@dataclass(slots=True)
class Placed:
    """Something at a place of its own. `across` and `down` say from where x and y count: "page", "margin" or "text"
    (where it stands in the text)."""

    x: float
    y: float
    width: float
    height: float
    across: str
    down: str
    blocks: list[Block] = field(default_factory=list["Block"])
    picture: Picture | None = None
    align: str = ""
    """"left", "center", "right" instead of x."""
    behind: bool = False


Block = Paragraph | Table | Placed


@dataclass(slots=True)
class Section:
    """Pages of one size."""

    width: float = 595.3
    height: float = 841.9
    top: float = 70.9
    right: float = 70.9
    bottom: float = 70.9
    left: float = 70.9
    header_at: float = 35.4
    footer_at: float = 35.4
    blocks: list[Block] = field(default_factory=list[Block])
    headers: dict[str, list[Block]] = field(default_factory=dict[str, list[Block]])
    """"default", "first", "even"."""
    footers: dict[str, list[Block]] = field(default_factory=dict[str, list[Block]])
    title_page: bool = False


def text(found: Sequence[Section]) -> str:
    """All that is said, for those who listen: paragraph by paragraph."""
    return "\n".join(_said([block for section in found for block in section.blocks]))


def _said(blocks: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines += [block.text] if block.text.strip() else []
        elif isinstance(block, Placed):
            lines += _said(block.blocks)
        else:
            lines += [" ".join(line for cell in row.cells for line in _said(cell.blocks)) for row in block.rows]
    return lines
