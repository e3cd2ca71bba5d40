"""The pages of a letter: its blocks (exchange/letters/blocks.py) set in lines and put on sheets.

Measures here are tenths of a point, so that sizes of fonts are whole pixels and the same on every screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from crm_desktop.exchange.letters.blocks import (
    PAGE,
    PAGES,
    Block,
    Cell,
    Paragraph,
    Picture,
    Placed,
    Row,
    Section,
    Table,
)
from crm_desktop.exchange.letters.looks import Edge, Look, Shape
from crm_desktop.ui import fonts

MOST_PAGES = 12
"""No more are laid out; nobody reads on in a preview."""
TINT = QColor("#d6ecea")
"""Under words that came from fields. Paper is white in every theme, and so is this."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignJustify,
}  # fmt: skip
_TABS = {
    "right": QTextOption.TabType.RightTab, "end": QTextOption.TabType.RightTab,
    "center": QTextOption.TabType.CenterTab, "decimal": QTextOption.TabType.DelimiterTab,
}  # fmt: skip
_USUAL_TAB = 354.0

Draw = Callable[[QPainter, QPointF], None]


@dataclass(slots=True)
class Strip:
    """A line, or a row of a table: the least that is moved to the next page."""

    height: float
    items: list[tuple[float, float, Draw]] = field(default_factory=list[tuple[float, float, Draw]])
    before: float = 0
    """Space that is left out at the head of a page."""
    new_page: bool = False
    placed: Placed | None = None


@dataclass(slots=True)
class Sheet:
    """One page."""

    width: float
    height: float
    items: list[tuple[float, float, Draw]] = field(default_factory=list[tuple[float, float, Draw]])

    def paint(self, painter: QPainter) -> None:
        for x, y, draw in self.items:
            draw(painter, QPointF(x, y))


def lay_out(sections: Sequence[Section], *, tint: bool) -> tuple[list[Sheet], bool]:
    """The pages, and whether there are more than are shown."""
    setter = _Setter(tint)
    places: list[tuple[Sheet, Section, int]] = []
    more = False
    for section in sections:
        more = _flow(setter, section, places) or more
    for number, (sheet, section, within) in enumerate(places, 1):
        kind = "first" if section.title_page and within == 0 else "default"
        setter.number, setter.count = number, len(places)
        _stack(setter, sheet, section, section.headers.get(kind, []), section.header_at * 10)
        foot = section.footers.get(kind, [])
        _stack(setter, sheet, section, foot, sheet.height - section.footer_at * 10 - _height(setter, section, foot))
    return [sheet for sheet, _, _ in places], more


def _flow(setter: _Setter, section: Section, places: list[tuple[Sheet, Section, int]]) -> bool:
    """Put the text of a section on pages; whether some did not fit on as many as are shown."""
    width = (section.width - section.left - section.right) * 10
    heads = {kind: _height(setter, section, section.headers.get(kind, [])) for kind in ("first", "default")}
    feet = {kind: _height(setter, section, section.footers.get(kind, [])) for kind in ("first", "default")}
    within = 0

    def begin() -> tuple[Sheet, float, float]:
        nonlocal within
        kind = "first" if section.title_page and within == 0 else "default"
        sheet = Sheet(section.width * 10, section.height * 10)
        places.append((sheet, section, within))
        within += 1
        setter.number = len(places)
        top = max(section.top * 10, section.header_at * 10 + heads[kind] if heads[kind] else 0)
        bottom = section.height * 10 - max(section.bottom * 10, section.footer_at * 10 + feet[kind])
        return sheet, top, bottom

    sheet, y, bottom = begin()
    fresh = True
    for strip in setter.strips(section.blocks, width):
        gap = 0 if fresh else strip.before
        if (strip.new_page and not fresh) or (y + gap + strip.height > bottom + 1 and not fresh and strip.height):
            if len(places) >= MOST_PAGES:
                return True
            sheet, y, bottom = begin()
            fresh, gap = True, 0
        y += gap
        if strip.placed is not None:
            _put(setter, sheet, section, strip.placed, y)
            continue
        left = section.left * 10
        sheet.items += [(left + dx, y + dy, draw) for dx, dy, draw in strip.items]
        y += strip.height
        fresh = fresh and not strip.height
    return False


def _stack(setter: _Setter, sheet: Sheet, section: Section, blocks: Sequence[Block], y: float) -> None:
    left, width = section.left * 10, (section.width - section.left - section.right) * 10
    first = True
    for strip in setter.strips(blocks, width):
        y += 0 if first else strip.before
        if strip.placed is not None:
            _put(setter, sheet, section, strip.placed, y)
            continue
        sheet.items += [(left + dx, y + dy, draw) for dx, dy, draw in strip.items]
        y += strip.height
        first = False


def _height(setter: _Setter, section: Section, blocks: Sequence[Block]) -> float:
    width = (section.width - section.left - section.right) * 10
    return sum(strip.before * (number > 0) + strip.height for number, strip in enumerate(setter.strips(blocks, width)))


def _put(setter: _Setter, sheet: Sheet, section: Section, placed: Placed, y: float) -> None:
    """Something at a place of its own."""
    left, width = section.left * 10, placed.width * 10
    whole = (section.width - section.left - section.right) * 10
    if placed.across == "page":
        left, whole = 0, sheet.width
    x = left + placed.x * 10
    if placed.align:
        x = left + {"center": (whole - width) / 2, "right": whole - width}.get(placed.align, 0)
    top = {"page": 0.0, "margin": section.top * 10}.get(placed.down, y) + placed.y * 10
    if placed.picture is not None:
        item = (x, top, _image(placed.picture))
        sheet.items.insert(0, item) if placed.behind else sheet.items.append(item)
    inner = setter.strips(placed.blocks, width or whole)
    sheet.items += [(x + dx, top + dy, draw) for dx, dy, draw in _stacked(inner)[0]]


def _stacked(strips: Sequence[Strip]) -> tuple[list[tuple[float, float, Draw]], float]:
    """Strips one below the other, as in a cell or frame: what to draw, and how high it is."""
    found: list[tuple[float, float, Draw]] = []
    y = 0.0
    for number, strip in enumerate(strips):
        y += strip.before if number else 0
        found += [(dx, y + dy, draw) for dx, dy, draw in strip.items]
        y += strip.height
    return found, y


class _Setter:
    """Sets blocks in strips."""

    def __init__(self, tint: bool) -> None:
        self._tint = tint
        self.number = self.count = 1
        self._fonts: dict[Look, QFont] = {}

    def strips(self, blocks: Sequence[Block], width: float) -> list[Strip]:
        found: list[Strip] = []
        after = 0.0
        for block in blocks:
            if isinstance(block, Placed):
                found.append(Strip(0, placed=block))
            elif isinstance(block, Table):
                rows = self._table(block, width)
                if rows:
                    rows[0].before += after
                found += rows
                after = 0
            else:
                lines = self._paragraph(block, width)
                if lines:
                    lines[0].before += after
                    found += lines
                after = block.shape.after * 10
        if after:
            found.append(Strip(0, before=after))
        return found

    # paragraphs -------------------------------------------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph, width: float) -> list[Strip]:
        shape = paragraph.shape
        found: list[Strip] = []
        for picture in paragraph.pictures:
            size = _fitting(picture, width)
            free = max(width - size.width * 10, 0)
            x = {"center": free / 2, "right": free}.get(shape.align, 0)
            found.append(Strip(size.height * 10, [(x, 0, _image(size))]))
        if not paragraph.pictures or paragraph.text.strip():
            text = ""
            for number, part in enumerate(self._parts(paragraph)):
                lines = self._lines(paragraph, part, width, first=number == 0)
                if number:
                    lines[0].new_page = True
                found += lines
                text += "".join(words for words, _ in part)
        if found:
            found[0].before += shape.before * 10
            found[0].new_page = found[0].new_page or shape.new_page
            self._edges(found, shape, width)
        return found

    def _parts(self, paragraph: Paragraph) -> list[list[tuple[str, QTextCharFormat]]]:
        """Words with their looks, in parts between page breaks."""
        found: list[list[tuple[str, QTextCharFormat]]] = [[]]
        for piece in paragraph.pieces:
            look = self._format(piece.look, piece.merged and self._tint)
            text = piece.text.replace(PAGE, str(self.number)).replace(PAGES, str(self.count))
            for number, words in enumerate(text.split("\f")):
                if number:
                    found.append([])
                if words:
                    found[-1].append((words.replace("\n", "\u2028"), look))
        return found

    def _format(self, look: Look, tinted: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._font(look))
        form.setForeground(QColor(f"#{look.colour}") if look.colour else QColor("black"))
        if tinted:
            form.setBackground(TINT)
        elif look.back:
            form.setBackground(QColor(f"#{look.back}"))
        if look.raised:
            up = look.raised > 0
            aligned = QTextCharFormat.VerticalAlignment
            form.setVerticalAlignment(aligned.AlignSuperScript if up else aligned.AlignSubScript)
        return form

    def _font(self, look: Look) -> QFont:
        plain = replace(look, colour="", back="", caps=False, hidden=False, raised=0)
        if plain not in self._fonts:
            font = QFont(_family(look.font))
            font.setPixelSize(max(round(look.size * 10), 10))
            font.setBold(look.bold)
            font.setItalic(look.italic)
            font.setUnderline(look.underline)
            font.setStrikeOut(look.strike)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            self._fonts[plain] = font
        return self._fonts[plain]

    def _lines(
        self, paragraph: Paragraph, part: Sequence[tuple[str, QTextCharFormat]], width: float, *, first: bool
    ) -> list[Strip]:
        shape = paragraph.shape
        layout = QTextLayout("".join(words for words, _ in part), self._font(paragraph.look))
        ranges: list[QTextLayout.FormatRange] = []
        at = 0
        for words, form in part:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = at, len(words.encode("utf-16-le")) // 2, form
            at += one.length
            ranges.append(one)
        layout.setFormats(ranges)
        layout.setTextOption(_option(shape))
        left = shape.left * 10
        found: list[Strip] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            indent = left + (shape.first * 10 if first and not found else 0)
            line.setLineWidth(max(width - indent - shape.right * 10, 100))
            found.append(self._line(layout, line, indent, shape))
        layout.endLayout()
        if not found:
            found.append(Strip(_line_height(shape, layout.boundingRect().height() or paragraph.look.size * 11.5)))
        return found

    def _line(self, layout: QTextLayout, line: QTextLine, indent: float, shape: Shape) -> Strip:
        natural = line.height()
        height = _line_height(shape, natural)
        line.setPosition(QPointF(0, 0))
        number = line.lineNumber()

        def draw(painter: QPainter, place: QPointF) -> None:
            layout.lineAt(number).draw(painter, place)

        return Strip(height, [(indent, height - natural, draw)])

    def _edges(self, lines: Sequence[Strip], shape: Shape, width: float) -> None:
        left, inner = shape.left * 10, width - (shape.left + shape.right) * 10
        if shape.shade:
            for line in lines:
                line.items.insert(0, (left, 0, _fill(inner, line.height, shape.shade)))
        if shape.top is not None:
            lines[0].items.append((left, 0, _rule(inner, 0, shape.top)))
        if shape.bottom is not None:
            lines[-1].items.append((left, lines[-1].height, _rule(inner, 0, shape.bottom)))

    # tables -----------------------------------------------------------------------------------------------------------

    def _table(self, table: Table, width: float) -> list[Strip]:
        whole = sum(table.widths) * 10
        factor = 10 * (min(1, (width - table.left * 10) / whole) if whole > width * 1.02 else 1)
        edges = [table.left * 10]
        for one in table.widths:
            edges.append(edges[-1] + one * factor)
        found: list[Strip] = []
        for row in table.rows:
            found.append(self._row(row, edges))
        self._spread(table, found, edges)
        return found

    def _row(self, row: Row, edges: Sequence[float]) -> Strip:
        contents = [(cell, *self._cell(cell, edges)) for cell in row.cells if cell.rows]
        needed = max((height for cell, _, height in contents if cell.rows == 1), default=0)
        height = row.height * 10 if row.exact else max(row.height * 10, needed)
        strip = Strip(height)
        for cell, items, inner in contents:
            if cell.rows == 1:
                self._place(strip, cell, items, inner, height, edges)
        return strip

    def _cell(self, cell: Cell, edges: Sequence[float]) -> tuple[list[tuple[float, float, Draw]], float]:
        top, left, bottom, right = (margin * 10 for margin in cell.margins)
        inner = edges[min(cell.column + cell.span, len(edges) - 1)] - edges[cell.column] - left - right
        items, height = _stacked(self.strips(cell.blocks, max(inner, 50)))
        return items, height + top + bottom

    def _place(
        self, strip: Strip, cell: Cell, items: Sequence[tuple[float, float, Draw]], inner: float, height: float,
        edges: Sequence[float],
    ) -> None:  # fmt: skip
        x = edges[cell.column]
        width = edges[min(cell.column + cell.span, len(edges) - 1)] - x
        free = {"center": (height - inner) / 2, "bottom": height - inner}.get(cell.align, 0)
        if cell.shade:
            strip.items.append((x, 0, _fill(width, height, cell.shade)))
        down, across = cell.margins[0] * 10 + max(free, 0), cell.margins[1] * 10
        strip.items += [(x + across + dx, down + dy, draw) for dx, dy, draw in items]
        for place, edge in zip(("top", "left", "bottom", "right"), cell.edges, strict=True):
            if edge is not None:
                strip.items.append(_side(place, x, width, height, edge))

    def _spread(self, table: Table, strips: list[Strip], edges: Sequence[float]) -> None:
        """Cells that reach over several rows, drawn with the first of them."""
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                if cell.rows > 1:
                    items, inner = self._cell(cell, edges)
                    over = strips[number : number + cell.rows]
                    height = sum(strip.height for strip in over)
                    if inner > height:
                        over[-1].height += inner - height
                        height = inner
                    self._place(strips[number], cell, items, inner, height, edges)


_LIKE = {
    "arial": ("Liberation Sans", "Arimo"), "helvetica": ("Liberation Sans", "Arimo"), "calibri": ("Carlito",),
    "times new roman": ("Liberation Serif", "Tinos"), "cambria": ("Caladea",),
    "courier new": ("Liberation Mono", "Cousine"),
}  # fmt: skip
"""Fonts of the same widths, for computers without Word's."""


@cache
def _family(name: str) -> str:
    """The font a letter asks for, else one like it, else that of the window."""
    known = set(QFontDatabase.families())
    for family in (name, *_LIKE.get(name.lower(), ())):
        if family in known:
            return family
    return fonts.font("body").family()


def _line_height(shape: Shape, natural: float) -> float:
    if shape.exact == "exact":
        return shape.line * 10
    if shape.exact == "atLeast":
        return max(shape.line * 10, natural)
    return natural * shape.line


def _option(shape: Shape) -> QTextOption:
    option = QTextOption(_ALIGN.get(shape.align, Qt.AlignmentFlag.AlignLeft))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(_USUAL_TAB)
    tabs = [
        QTextOption.Tab(place * 10 - shape.left * 10, _TABS.get(kind, QTextOption.TabType.LeftTab), ",")
        for place, kind in shape.tabs
        if place > shape.left
    ]
    if shape.first < 0:
        tabs.insert(0, QTextOption.Tab(-shape.first * 10, QTextOption.TabType.LeftTab))
    option.setTabs(tabs)
    return option


def _fitting(picture: Picture, width: float) -> Picture:
    if picture.width * 10 <= width or not picture.width:
        return picture
    factor = width / (picture.width * 10)
    return Picture(picture.data, picture.width * factor, picture.height * factor)


def _image(picture: Picture) -> Draw:
    image = QImage.fromData(picture.data) if picture.data else QImage()
    rect = QRectF(0, 0, picture.width * 10, picture.height * 10)

    def draw(painter: QPainter, place: QPointF) -> None:
        if image.isNull():  # a form of picture that the window cannot show; Word can
            painter.fillRect(rect.translated(place), QColor("#eeeeee"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect.translated(place), image)

    return draw


def _fill(width: float, height: float, colour: str) -> Draw:
    def draw(painter: QPainter, place: QPointF) -> None:
        painter.fillRect(QRectF(place.x(), place.y(), width, height), QColor(f"#{colour}"))

    return draw


def _rule(width: float, height: float, edge: Edge) -> Draw:
    """A line across or down."""
    thick = edge.width * 10

    def draw(painter: QPainter, place: QPointF) -> None:
        rect = QRectF(place.x(), place.y() - thick / 2, width, thick) if width else QRectF(
            place.x() - thick / 2, place.y(), thick, height
        )  # fmt: skip
        painter.fillRect(rect, QColor(f"#{edge.colour}") if edge.colour else QColor("black"))

    return draw


def _side(place: str, x: float, width: float, height: float, edge: Edge) -> tuple[float, float, Draw]:
    if place in ("top", "bottom"):
        return x, height if place == "bottom" else 0, _rule(width, 0, edge)
    return x + (width if place == "right" else 0), 0, _rule(0, height, edge)
