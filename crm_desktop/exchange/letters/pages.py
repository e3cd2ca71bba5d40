"""A letter as plain blocks a window can draw: paragraphs, tables, frames, pictures, header and footer. All in points.

Made from the same text the files are made of, so that the words are those of the letter; where lines and pages break
is the window's guess, and Word's may differ.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Sequence

from .blocks import PAGE, PAGES, Block, Cell, Paragraph, Picture, Piece, Placed, Row, Section, Table
from .documents import Run, Single
from .looks import Edge, Look, Numbers, Styles, colour, edge, points
from .looks import shape as changed
from .template import Template
from .xml_nodes import Node, parse

LARGEST_PICTURE = 20 * 2**20
"""Bytes of all pictures of a letter; further ones are left white."""
_EMU = 12700


def sections(template: Template, run: Run, one: Single) -> list[Section]:
    """A letter taken apart."""
    return _Reader(template, run, one).sections()


class _Reader:
    def __init__(self, template: Template, run: Run, one: Single) -> None:
        parts = template.parts
        self._parts = parts
        self._members = {member[0]: member for member in parts["members"]}
        self._main: str = parts["document"]
        self._folder = posixpath.dirname(self._main)
        self._document = parse(run.main_part(one).encode())
        self._stories = {story["relation"]: number for number, story in enumerate(parts["stories"])}
        self._one = one
        self._relations = _targets(f"{parts['relations']}</Relationships>", self._folder)
        self._related = self._relations
        styles = self._of_kind("styles")
        theme = self._raw(self._of_kind("theme"))
        self._styles = Styles(self._tree(styles), theme.decode("utf-8", "replace"))
        numbering = self._of_kind("numbering")
        whole = parts["lists"]["head"] + parts["lists"]["tail"] if parts["lists"] else ""
        self._numbers = Numbers(parse(whole.encode()) if whole else self._tree(numbering))
        self._budget = LARGEST_PICTURE
        self._in_field: list[str] = []

    # parts -----------------------------------------------------------------------------------------------------------

    def _of_kind(self, kind: str) -> str:
        pattern = rf'<Relationship\b(?=[^>]*Type="[^"]*/{kind}")[^>]*Target="([^"]+)"'
        found = re.search(pattern, self._parts["relations"])
        return _joined(self._folder, found[1]) if found else ""

    def _raw(self, name: str) -> bytes:
        member = self._members.get(name)
        if member is None:
            return b""
        return zlib.decompress(member[3], -15) if member[4] else member[3]

    def _tree(self, name: str) -> Node | None:
        data = self._raw(name)
        return parse(data) if data else None

    # sections --------------------------------------------------------------------------------------------------------

    def sections(self) -> list[Section]:
        body = self._document.find("w:body")
        found: list[Section] = []
        nodes: list[Node] = []
        for node in body.nodes() if body is not None else ():
            properties = node.find("w:pPr")
            inner = properties.find("w:sectPr") if properties is not None else None
            ends = node if node.name == "w:sectPr" else inner
            if ends is not node:
                nodes.append(node)
            if ends is not None:
                found.append(self._section(ends, self._blocks(nodes), found))
                nodes = []
        if found:
            found[-1].blocks += self._notes()
        return found

    def _section(self, node: Node, blocks: list[Block], before: list[Section]) -> Section:
        section = Section(blocks=blocks)
        if before:
            section.headers, section.footers = dict(before[-1].headers), dict(before[-1].footers)
        for child in node.nodes():
            match child.name:
                case "w:pgSz":
                    section.width = points(child.get("w:w"), section.width)
                    section.height = points(child.get("w:h"), section.height)
                case "w:pgMar":
                    for name in ("top", "right", "bottom", "left"):
                        setattr(section, name, abs(points(child.get(f"w:{name}"), getattr(section, name))))
                    section.header_at = points(child.get("w:header"), section.header_at)
                    section.footer_at = points(child.get("w:footer"), section.footer_at)
                case "w:titlePg":
                    section.title_page = child.get("w:val") not in ("0", "false", "off")
                case "w:headerReference" | "w:footerReference":
                    target = section.headers if child.name == "w:headerReference" else section.footers
                    target[child.get("w:type") or "default"] = self._story(child.get("r:id"))
                case _:
                    pass
        return section

    def _story(self, relation: str) -> list[Block]:
        number = self._stories.get(relation)
        if number is not None:
            story = self._parts["stories"][number]
            name = story["part"]
            tree: Node | None = parse(f"{story['head']}{self._one.stories[number]}{story['tail']}".encode())
        else:
            name = self._relations.get(relation, "")
            tree = self._tree(name)
        if tree is None:
            return []
        folder, base = posixpath.split(name)
        rels = self._raw(f"{folder}/_rels/{base}.rels".lstrip("/")).decode("utf-8", "replace")
        self._related = _targets(rels, folder)
        try:
            return self._blocks(tree.nodes())
        finally:
            self._related = self._relations

    def _notes(self) -> list[Block]:
        """Footnotes and endnotes, at the end."""
        found: list[Block] = []
        for kind, inner in self._one.notes.items():
            note = self._parts["notes"][kind]
            tree = parse(f"{note['head']}{inner}{note['tail']}".encode())
            for node in tree.nodes():
                if node.get("w:type") in ("", "normal"):
                    found += self._blocks(node.nodes())
        return found

    # blocks ----------------------------------------------------------------------------------------------------------

    def _blocks(self, nodes: Sequence[Node]) -> list[Block]:
        found: list[Block] = []
        frame: tuple[tuple[tuple[str, str], ...], Placed] | None = None
        for node in nodes:
            if node.name == "w:p":
                paragraph, placed = self._paragraph(node)
                properties = node.find("w:pPr")
                place = properties.find("w:framePr") if properties is not None else None
                if place is not None and place.get("w:dropCap") in ("", "none"):
                    key = tuple(sorted(place.attrs.items()))
                    if frame is None or frame[0] != key:
                        frame = (key, _frame(place))
                        found.append(frame[1])
                    frame[1].blocks += [*placed, paragraph]
                    continue
                found += [*placed, paragraph]
            elif node.name == "w:tbl":
                found.append(self._table(node))
            elif node.name == "w:sdt":
                content = node.find("w:sdtContent")
                found += self._blocks(content.nodes() if content is not None else [])
            elif node.name in ("w:ins", "w:customXml", "w:smartTag", "w:moveTo"):
                found += self._blocks(node.nodes())
            else:
                continue
            frame = None
        return found

    def _paragraph(self, node: Node) -> tuple[Paragraph, list[Block]]:
        properties = node.find("w:pPr")
        known, shape = self._styles.of_paragraph(properties)
        mark = self._styles.of_run(known, properties.find("w:rPr") if properties is not None else None)
        paragraph = Paragraph(shape, look=mark)
        if shape.level is not None:
            number, indents = self._numbers.next(*shape.level)
            own = properties.find("w:ind") if properties is not None else None
            paragraph.shape = changed(shape, indents) if own is None else shape
            if number:
                paragraph.pieces.append(Piece(f"{number}\t", mark))
        placed: list[Block] = []
        self._inline(node.nodes(), paragraph, known, placed)
        return paragraph, placed

    def _inline(self, nodes: Sequence[Node], paragraph: Paragraph, known: Look, placed: list[Block]) -> None:
        for node in nodes:
            if node.name == "w:r":
                self._run(node, paragraph, known, placed)
            elif node.name == "w:fldSimple":
                self._in_field.append(_stands_for(node.get("w:instr")))
                self._inline(node.nodes(), paragraph, known, placed)
                self._in_field.pop()
            elif node.name == "w:sdt":
                content = node.find("w:sdtContent")
                self._inline(content.nodes() if content is not None else [], paragraph, known, placed)
            elif node.name in ("w:hyperlink", "w:ins", "w:smartTag", "w:customXml", "w:moveTo", "w:bdo", "w:dir"):
                self._inline(node.nodes(), paragraph, known, placed)

    def _run(self, node: Node, paragraph: Paragraph, known: Look, placed: list[Block]) -> None:
        look = self._styles.of_run(known, node.find("w:rPr"))
        merged = bool(node.get("merged"))
        for child in node.nodes():
            if child.name == "w:fldChar":
                self._field_mark(child.get("w:fldCharType"), paragraph, look)
            elif child.name == "w:instrText":
                if self._in_field and self._in_field[-1].startswith("code:"):
                    self._in_field[-1] += child.text()
            elif self._in_field and self._in_field[-1]:
                continue  # the stored result of a page number
            elif child.name in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent"):
                self._drawing(child, paragraph, placed)
            elif not look.hidden and (words := _words(child)):
                paragraph.pieces.append(Piece(words.upper() if look.caps else words, look, merged))

    def _field_mark(self, kind: str, paragraph: Paragraph, look: Look) -> None:
        if kind == "begin":
            self._in_field.append("code:")
        elif not self._in_field:
            return
        elif kind == "separate":
            sign = _stands_for(self._in_field[-1][5:])
            self._in_field[-1] = sign
            if sign:
                paragraph.pieces.append(Piece(sign, look))
        else:
            self._in_field.pop()

    # tables ----------------------------------------------------------------------------------------------------------

    def _table(self, node: Node) -> Table:
        properties = node.find("w:tblPr")
        chain = self._styles.chain(_value(properties, "w:tblStyle") or self._styles.table_default)
        every = [found for style in chain if (found := style.find("w:tblPr")) is not None]
        every += [properties] if properties is not None else []
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        borders: dict[str, Edge | None] = dict.fromkeys(sides)
        margins = [0.0, 5.4, 0.0, 5.4]
        left = 0.0
        for one in every:
            if (lines := one.find("w:tblBorders")) is not None:
                for side in lines.nodes():
                    name = {"start": "left", "end": "right"}.get(side.name[2:], side.name[2:])
                    if name in borders:
                        borders[name] = edge(side)
            margins = _margins(one.find("w:tblCellMar"), margins)
            if (indent := one.find("w:tblInd")) is not None:
                left = points(indent.get("w:w"))
        grid = node.find("w:tblGrid")
        widths = [points(column.get("w:w")) for column in grid.nodes()] if grid is not None else []
        rows = [self._row(row, borders, margins) for row in _rows(node)]
        count = max((cell.column + cell.span for row in rows for cell in row.cells), default=0)
        widths += [72.0] * (count - len(widths))
        for number, row in enumerate(rows):
            _outer(row, number == 0, number == len(rows) - 1, count, borders)
        _join_rows(rows)
        return Table(widths, rows, left)

    def _row(self, node: Node, borders: dict[str, Edge | None], margins: list[float]) -> Row:
        row = Row([])
        properties = node.find("w:trPr")
        column = 0
        for one in properties.nodes() if properties is not None else ():
            if one.name == "w:trHeight":
                row.height, row.exact = points(one.get("w:val")), one.get("w:hRule") == "exact"
            elif one.name == "w:gridBefore" and one.get("w:val").isdigit():
                column = int(one.get("w:val"))
        for cell in _cells(node):
            of_cell = cell.find("w:tcPr")
            span = _value(of_cell, "w:gridSpan")
            merge = of_cell.find("w:vMerge") if of_cell is not None else None
            lines = of_cell.find("w:tcBorders") if of_cell is not None else None
            shade = of_cell.find("w:shd") if of_cell is not None else None
            found = Cell(self._blocks(cell.nodes()), column, int(span) if span.isdigit() else 1)
            found.rows = 0 if merge is not None and merge.get("w:val") != "restart" else 1
            found.align = _value(of_cell, "w:vAlign") or "top"
            found.margins = _four(_margins(of_cell.find("w:tcMar") if of_cell is not None else None, margins))
            if shade is not None:
                found.shade = colour(shade.get("w:fill"))
            inner = (borders["insideH"], borders["insideV"], borders["insideH"], borders["insideV"])
            own = {side.name[2:]: edge(side) for side in lines.nodes()} if lines is not None else {}
            names = ("top", "left", "bottom", "right")
            found.edges = _four_edges([own.get(name, known) for name, known in zip(names, inner, strict=True)])
            row.cells.append(found)
            column += found.span
        return row

    # drawings --------------------------------------------------------------------------------------------------------

    def _drawing(self, node: Node, paragraph: Paragraph, placed: list[Block]) -> None:
        if node.name == "mc:AlternateContent":
            chosen = node.find("mc:Choice") or node.find("mc:Fallback")
            for child in chosen.nodes() if chosen is not None else ():
                self._drawing(child, paragraph, placed)
            return
        if node.name == "w:drawing":
            for child in node.nodes():
                if child.name in ("wp:inline", "wp:anchor"):
                    self._modern(child, paragraph, placed)
            return
        for child in node.walk():
            if child.get("style") and ":" in child.name:
                self._old(child, paragraph, placed)
                return

    def _modern(self, node: Node, paragraph: Paragraph, placed: list[Block]) -> None:
        extent = node.find("wp:extent")
        width = _emu(extent.get("cx")) if extent is not None else 0
        height = _emu(extent.get("cy")) if extent is not None else 0
        picture = self._picture(node, "a:blip", "r:embed", width, height)
        box = next((one for one in node.walk() if one.name == "w:txbxContent"), None)
        blocks = self._blocks(box.nodes()) if box is not None else []
        if node.name == "wp:inline":
            if picture is not None:
                paragraph.pictures.append(picture)
            placed += blocks
            return
        if picture is None and not blocks:
            return
        one = Placed(0, 0, width, height, "text", "text", blocks, picture, behind=node.get("behindDoc") == "1")
        for child in node.nodes():
            if child.name not in ("wp:positionH", "wp:positionV"):
                continue
            origin = _ORIGINS.get(child.get("relativeFrom"), "text")
            offset, align = child.find("wp:posOffset"), child.find("wp:align")
            where = _emu(offset.text()) if offset is not None else 0
            if child.name == "wp:positionH":
                one.across, one.x = origin, where
                one.align = align.text() if align is not None else ""
            else:
                one.down, one.y = origin, where
        placed.append(one)

    def _old(self, node: Node, paragraph: Paragraph, placed: list[Block]) -> None:
        """Drawings as Word wrote them before 2010."""
        style = dict(part.strip().split(":", 1) for part in node.get("style").split(";") if ":" in part)
        width, height = _css(style.get("width", "")), _css(style.get("height", ""))
        picture = self._picture(node, "v:imagedata", "r:id", width, height)
        box = next((one for one in node.walk() if one.name == "w:txbxContent"), None)
        blocks = self._blocks(box.nodes()) if box is not None else []
        if style.get("position") != "absolute":
            if picture is not None:
                paragraph.pictures.append(picture)
            placed += blocks
        elif picture is not None or blocks:
            across = _ORIGINS.get(style.get("mso-position-horizontal-relative", "text"), "text")
            down = _ORIGINS.get(style.get("mso-position-vertical-relative", "text"), "text")
            x, y = _css(style.get("margin-left", "")), _css(style.get("margin-top", ""))
            placed.append(Placed(x, y, width, height, across, down, blocks, picture))

    def _picture(self, node: Node, tag: str, attribute: str, width: float, height: float) -> Picture | None:
        for one in node.walk():
            if one.name == "w:txbxContent":
                return None
            if one.name == tag and (relation := one.get(attribute)):
                data = self._raw(self._related.get(relation, ""))
                self._budget -= len(data)
                return Picture(data if self._budget > 0 else b"", width, height)
        return None


_ORIGINS = {"page": "page", "margin": "margin", "leftMargin": "page", "topMargin": "page", "column": "margin"}
_WORDS = {"w:tab": "\t", "w:cr": "\n", "w:noBreakHyphen": "‑", "w:softHyphen": "\u00ad"}


def _words(node: Node) -> str:
    if node.name == "w:t":
        return node.text().replace("\n", " ")
    if node.name == "w:br":
        return "\f" if node.get("w:type") == "page" else "\n"
    if node.name == "w:sym":
        return "•"
    return _WORDS.get(node.name, "")


def _stands_for(code: str) -> str:
    word = code.split()[0].upper() if code.split() else ""
    return {"PAGE": PAGE, "NUMPAGES": PAGES, "SECTIONPAGES": PAGES}.get(word, "")


def _value(node: Node | None, name: str) -> str:
    found = node.find(name) if node is not None else None
    return found.get("w:val") if found is not None else ""


def _rows(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.nodes():
        if child.name == "w:tr":
            found.append(child)
        elif child.name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins"):
            found += _rows(child)
    return found


def _cells(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.nodes():
        if child.name == "w:tc":
            found.append(child)
        elif child.name in ("w:sdt", "w:sdtContent", "w:customXml"):
            found += _cells(child)
    return found


def _margins(node: Node | None, known: list[float]) -> list[float]:
    found = list(known)
    for side in node.nodes() if node is not None else ():
        name = {"start": "left", "end": "right"}.get(side.name[2:], side.name[2:])
        if name in ("top", "left", "bottom", "right"):
            found[("top", "left", "bottom", "right").index(name)] = points(side.get("w:w"))
    return found


def _four(found: list[float]) -> tuple[float, float, float, float]:
    return found[0], found[1], found[2], found[3]


def _four_edges(found: list[Edge | None]) -> tuple[Edge | None, Edge | None, Edge | None, Edge | None]:
    return found[0], found[1], found[2], found[3]


def _outer(row: Row, first: bool, last: bool, count: int, borders: dict[str, Edge | None]) -> None:
    """The borders of the table around its outer cells, where a cell says nothing else."""
    for cell in row.cells:
        top, left, bottom, right = cell.edges
        if first and top == borders["insideH"]:
            top = borders["top"]
        if last and bottom == borders["insideH"]:
            bottom = borders["bottom"]
        if cell.column == 0 and left == borders["insideV"]:
            left = borders["left"]
        if cell.column + cell.span == count and right == borders["insideV"]:
            right = borders["right"]
        cell.edges = (top, left, bottom, right)


def _join_rows(rows: list[Row]) -> None:
    """How many rows the cells reach down that are merged with those below."""
    open_cells: dict[int, Cell] = {}
    for row in rows:
        for cell in row.cells:
            if cell.rows == 0 and (above := open_cells.get(cell.column)) is not None:
                above.rows += 1
            elif cell.rows:
                open_cells[cell.column] = cell


def _frame(place: Node) -> Placed:
    across = _ORIGINS.get(place.get("w:hAnchor") or "text", "margin")
    down = _ORIGINS.get(place.get("w:vAnchor") or "text", "text")
    align = place.get("w:xAlign")
    return Placed(
        points(place.get("w:x")), points(place.get("w:y")), points(place.get("w:w")), points(place.get("w:h")),
        across if across != "text" else "margin", down, align=align if align in ("left", "center", "right") else "",
    )  # fmt: skip


def _emu(text_: str) -> float:
    try:
        return float(text_) / _EMU
    except ValueError:
        return 0


_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}


def _css(given: str) -> float:
    found = re.match(r"(-?[\d.]+)([a-z]*)", given.strip())
    try:
        return float(found[1]) * _UNITS.get(found[2], 1.0) if found else 0
    except ValueError:
        return 0


_RELATION = re.compile(r"<Relationship\b[^>]*>")
_ID, _TARGET = re.compile(r'\bId="([^"]*)"'), re.compile(r'\bTarget="([^"]*)"')


def _targets(relations: str, folder: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for relation in _RELATION.findall(relations):
        identity, target = _ID.search(relation), _TARGET.search(relation)
        if identity and target and 'TargetMode="External"' not in relation:
            found[identity[1]] = _joined(folder, target[1])
    return found


def _joined(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
