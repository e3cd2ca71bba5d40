"""How text of a Word document looks: properties of runs and paragraphs through styles, and the numbers of lists.

For the preview only; measures are points. What is not understood is left at what Word does without it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from .xml_nodes import Node

_COLOUR = re.compile(r"^[0-9A-Fa-f]{6}$")
OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Look:
    """Of a run."""

    font: str = "Times New Roman"
    size: float = 10
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    caps: bool = False
    hidden: bool = False
    colour: str = ""
    """RRGGBB; empty means black."""
    back: str = ""
    raised: int = 0
    """1 superscript, -1 subscript."""


@dataclass(frozen=True, slots=True)
class Edge:
    width: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """Of a paragraph. `line` is a factor, or points where `exact` says so ("exact", "atLeast")."""

    align: str = "left"
    before: float = 0
    after: float = 0
    line: float = 1
    exact: str = ""
    left: float = 0
    right: float = 0
    first: float = 0
    tabs: tuple[tuple[float, str], ...] = ()
    shade: str = ""
    top: Edge | None = None
    bottom: Edge | None = None
    new_page: bool = False
    level: tuple[str, int] | None = None
    """Number of the list and level."""


def points(text: str, default: float = 0) -> float:
    """Twentieths of a point, as most measures are given."""
    try:
        return float(text) / 20
    except ValueError:
        return default


def on(node: Node | None) -> bool:
    return node is not None and node.get("w:val").lower() not in OFF


def colour(text: str) -> str:
    return text.upper() if _COLOUR.match(text) else ""


def edge(node: Node | None) -> Edge | None:
    """A border; None where there is none."""
    if node is None or node.get("w:val") in ("", "nil", "none"):
        return None
    try:
        width = max(float(node.get("w:sz") or "4") / 8, 0.5)
    except ValueError:
        width = 0.5
    return Edge(width, colour(node.get("w:color")))


def look(known: Look, properties: Node | None, fonts: dict[str, str]) -> Look:
    """What properties of a run change."""
    if properties is None:
        return known
    changes: dict[str, Any] = {}
    for node in properties.nodes():
        value = node.get("w:val")
        match node.name:
            case "w:rFonts":
                theme = fonts.get(node.get("w:asciiTheme")[:5])
                if font := theme or node.get("w:ascii") or node.get("w:hAnsi"):
                    changes["font"] = font
            case "w:sz":
                changes["size"] = max(float(value) / 2, 1) if value.isdigit() else known.size
            case "w:b" | "w:i" | "w:strike" | "w:caps":
                name = {"w:b": "bold", "w:i": "italic", "w:strike": "strike", "w:caps": "caps"}[node.name]
                changes[name] = on(node)
            case "w:vanish":
                changes["hidden"] = on(node)
            case "w:u":
                changes["underline"] = on(node)
            case "w:color":
                changes["colour"] = colour(value)
            case "w:shd":
                changes["back"] = colour(node.get("w:fill"))
            case "w:highlight":
                changes["back"] = _HIGHLIGHTS.get(value, "FFFF00") if value not in OFF else ""
            case "w:vertAlign":
                changes["raised"] = {"superscript": 1, "subscript": -1}.get(value, 0)
            case _:
                pass
    return replace(known, **changes)


_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "blue": "0000FF", "red": "FF0000",
    "lightGray": "D3D3D3", "darkGray": "A9A9A9", "black": "000000", "white": "FFFFFF",
}  # fmt: skip


def shape(known: Shape, properties: Node | None) -> Shape:
    """What properties of a paragraph change."""
    if properties is None:
        return known
    changes: dict[str, Any] = {}
    for node in properties.nodes():
        match node.name:
            case "w:jc":
                changes["align"] = _ALIGN.get(node.get("w:val"), "left")
            case "w:spacing":
                changes.update(_spacing(node))
            case "w:ind":
                changes.update(_indents(node, known))
            case "w:tabs":
                changes["tabs"] = _tabs(node, known)
            case "w:shd":
                changes["shade"] = colour(node.get("w:fill"))
            case "w:pBdr":
                changes["top"], changes["bottom"] = edge(node.find("w:top")), edge(node.find("w:bottom"))
            case "w:pageBreakBefore":
                changes["new_page"] = on(node)
            case "w:numPr":
                number, level = node.find("w:numId"), node.find("w:ilvl")
                depth = level.get("w:val") if level is not None else "0"
                changes["level"] = (
                    (number.get("w:val"), int(depth) if depth.isdigit() else 0)
                    if number is not None and number.get("w:val") != "0"
                    else None
                )
            case _:
                pass
    return replace(known, **changes)


_ALIGN = {"center": "center", "right": "right", "end": "right", "both": "justify", "distribute": "justify"}


def _spacing(node: Node) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in ("before", "after"):
        if node.get(f"w:{name}"):
            found[name] = points(node.get(f"w:{name}"))
    if node.get("w:line"):
        rule = node.get("w:lineRule")
        exact = rule if rule in ("exact", "atLeast") else ""
        found["exact"] = exact
        found["line"] = points(node.get("w:line")) if exact else points(node.get("w:line"), 12) / 12
    return found


def _indents(node: Node, known: Shape) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, others in (("left", ("w:left", "w:start")), ("right", ("w:right", "w:end"))):
        if given := next((node.get(other) for other in others if node.get(other)), ""):
            found[name] = points(given)
    if node.get("w:hanging"):
        found["first"] = -points(node.get("w:hanging"))
    elif node.get("w:firstLine"):
        found["first"] = points(node.get("w:firstLine"))
    return found


def _tabs(node: Node, known: Shape) -> tuple[tuple[float, str], ...]:
    kept = dict(known.tabs)
    for tab in node.nodes():
        place = points(tab.get("w:pos"))
        if tab.get("w:val") == "clear":
            kept.pop(place, None)
        else:
            kept[place] = tab.get("w:val") or "left"
    return tuple(sorted(kept.items()))


class Styles:
    """The styles of a document, and the fonts of its theme."""

    def __init__(self, styles: Node | None, theme: str) -> None:
        self.fonts = {
            kind[:5]: found[1]
            for kind in ("minorFont", "majorFont")
            if (found := re.search(rf'<a:{kind}>.*?<a:latin typeface="([^"]+)"', theme, re.DOTALL))
        }
        self._known: dict[str, Node] = {}
        self._default = ""
        self.table_default = ""
        self.look, self.shape = Look(), Shape()
        for node in styles.nodes() if styles is not None else ():
            if node.name == "w:docDefaults":
                run, paragraph = node.find("w:rPrDefault"), node.find("w:pPrDefault")
                self.look = look(self.look, run.find("w:rPr") if run is not None else None, self.fonts)
                self.shape = shape(self.shape, paragraph.find("w:pPr") if paragraph is not None else None)
            elif node.name == "w:style":
                self._known[node.get("w:styleId")] = node
                if node.get("w:default").lower() in ("1", "true", "on"):
                    if node.get("w:type") == "paragraph":
                        self._default = node.get("w:styleId")
                    elif node.get("w:type") == "table":
                        self.table_default = node.get("w:styleId")

    def chain(self, style: str) -> list[Node]:
        """A style and those it is based on, the root first."""
        found: list[Node] = []
        while style in self._known and self._known[style] not in found:
            node = self._known[style]
            found.append(node)
            based = node.find("w:basedOn")
            style = based.get("w:val") if based is not None else ""
        return found[::-1]

    def of_paragraph(self, properties: Node | None) -> tuple[Look, Shape]:
        """How its text looks by itself, and its own shape."""
        named = properties.find("w:pStyle") if properties is not None else None
        known, form = self.look, self.shape
        for style in self.chain(named.get("w:val") if named is not None else self._default):
            known = look(known, style.find("w:rPr"), self.fonts)
            form = shape(form, style.find("w:pPr"))
        return known, shape(form, properties)

    def of_run(self, known: Look, properties: Node | None) -> Look:
        named = properties.find("w:rStyle") if properties is not None else None
        for style in self.chain(named.get("w:val")) if named is not None else ():
            known = look(known, style.find("w:rPr"), self.fonts)
        return look(known, properties, self.fonts)


class Numbers:
    """The numbers of lists, counted while the paragraphs go by."""

    def __init__(self, numbering: Node | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int, Node | None]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        abstract: dict[str, dict[int, tuple[str, str, int, Node | None]]] = {}
        for node in numbering.nodes() if numbering is not None else ():
            if node.name == "w:abstractNum":
                abstract[node.get("w:abstractNumId")] = {
                    int(level.get("w:ilvl")): _level(level)
                    for level in node.nodes()
                    if level.name == "w:lvl" and level.get("w:ilvl").isdigit()
                }
            elif node.name == "w:num" and (link := node.find("w:abstractNumId")) is not None:
                self._levels[node.get("w:numId")] = abstract.get(link.get("w:val"), {})

    def next(self, number: str, level: int) -> tuple[str, Node | None]:
        """What stands before the next paragraph of this list, and the indents of the level."""
        levels = self._levels.get(number)
        if not levels or level not in levels:
            return "", None
        counts = self._counts.setdefault(number, {})
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        kind, pattern, _, properties = levels[level]
        if kind == "bullet":
            return "•", properties

        def count(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            form, _, start, _ = levels.get(at, levels[level])
            return _counted(counts.get(at, start), form)

        return re.sub(r"%(\d)", count, pattern) if kind != "none" else "", properties


def _level(node: Node) -> tuple[str, str, int, Node | None]:
    def value(name: str, default: str) -> str:
        found = node.find(name)
        return found.get("w:val") if found is not None else default

    start = value("w:start", "1")
    return (
        value("w:numFmt", "decimal"), value("w:lvlText", "%1."), int(start) if start.isdigit() else 1,
        node.find("w:pPr"),
    )  # fmt: skip


def _counted(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        letter = chr(96 + number)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        from .pictures import counted

        text = counted(number, "Roman", "en") or str(number)
        return text.lower() if form == "lowerRoman" else text
    return str(number)
