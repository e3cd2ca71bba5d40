"""The text of one part of a document (body, header, footnotes) turned into a program: finished XML and steps.

The steps are tuples of plain values, listed in rendering.py. A text box and a table cell are stories of their own:
a field never reaches out of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from .field_codes import Block, Field, Inline, Item, Mark, Paragraph, Program, Text, balanced, depth, nested
from .xml_nodes import Node, closing, escape_attribute, escape_text, opening, serialise

_CONTAINERS = frozenset(("w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:body", "w:footnote", "w:endnote"))
_DROPPED = frozenset(
    (
        "w:proofErr", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:lastRenderedPageBreak",
        "w:annotationRef",
    )
)  # fmt: skip
_WRAPPERS = frozenset(("w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:bdo", "w:dir"))
_DELETED = frozenset(("w:del", "w:moveFrom"))
_BREAKS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "‑"}
_INSERTING = frozenset(("w:altChunk", "w:subDoc"))
_DRAWN = frozenset(("v:imagedata", "v:fill", "v:stroke"))
_SEEN = frozenset(
    (
        "w:drawing", "w:pict", "w:object", "w:sym", "w:pgNum", "w:ptab", "mc:AlternateContent", "w:footnoteReference",
        "w:endnoteReference", "w:separator", "w:continuationSeparator", "w:footnoteRef", "w:endnoteRef",
    )
)  # fmt: skip


@dataclass(slots=True)
class Uses:
    """What the whole template uses, gathered over its parts."""

    inserted: frozenset[str] = frozenset()
    """Ids under which documents from outside would be put in."""
    ids: dict[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    bookmarks: frozenset[str] = frozenset()
    marked: dict[str, list[Node]] = field(default_factory=dict[str, list[Node]])
    """What stands in bookmarks that hold fields, by their names in small letters."""
    restarted: frozenset[str] = frozenset()
    """Numbers of lists that count: in every letter they begin anew."""
    style_numbers: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    """Paragraph style to the list (number, level) it stands in."""
    footnotes: set[str] = field(default_factory=set[str])
    endnotes: set[str] = field(default_factory=set[str])
    lists: set[str] = field(default_factory=set[str])

    def number(self, kind: str, known: str) -> int:
        """The n-th id within a letter: the same element and its end get the same one."""
        return self.ids.setdefault((kind, known), len(self.ids) + 1)


class Story:
    """Compiles one part. `fields` decides what becomes of a field; `where` is told to it."""

    def __init__(self, uses: Uses, fields: FieldCompiler, where: str) -> None:
        self._uses = uses
        self._fields = fields
        self._where = where
        self._in_table = 0
        self._counted: list[int] | None = None
        """Row and cell within a table that formulas add up, counted from 1; None outside of one."""
        self.sections: list[Node] = []
        """Section properties met, in their order."""

    def blocks(self, children: Iterable[Node | str], last_stays: bool = True) -> Program:
        """Paragraphs and tables. The last paragraph never goes away, when a container must end with one."""
        found: Program = []
        nodes = [child for child in children if isinstance(child, Node) and child.name not in _DROPPED]
        last = next((node for node in reversed(nodes) if node.name in ("w:p", "w:tbl")), None) if last_stays else None
        at = 0
        while at < len(nodes):
            node = nodes[at]
            at += 1
            if node.name != "w:p":
                found += self.element(node)
                continue
            items = self.line(node.children)
            open_fields = depth(items)
            if not open_fields:
                found += self._paragraph(node, nested(items), node is last)
                continue
            end = self._group_end(nodes, at, open_fields)
            if end is None:
                found += self._paragraph(node, nested(items), node is last)
                continue
            found.append(("group", tuple(self._group(node, items, nodes[at:end]))))
            at = end
        return joined(found)

    def _group_end(self, nodes: list[Node], at: int, open_fields: int) -> int | None:
        """Where the fields left open by a paragraph are closed: the number behind that paragraph."""
        for number in range(at, len(nodes)):
            if nodes[number].name == "w:p":
                open_fields = depth(_marks(nodes[number]), open_fields)
                if not open_fields:
                    return number + 1
        return None

    def _group(self, first: Node, items: list[Item | Mark], others: list[Node]) -> Program:
        flat = [*items, self._end_of(first)]
        for node in others:
            flat += (
                [*self.line(node.children), self._end_of(node)] if node.name == "w:p" else [Block(self.element(node))]
            )
        return self._fields.program(nested(flat))

    def _end_of(self, node: Node) -> Paragraph:
        return Paragraph(opening(_lean(node)), self._properties(node))

    def _properties(self, paragraph: Node) -> Program:
        properties = paragraph.find("w:pPr")
        style = ""
        if properties is not None and (named := properties.find("w:pStyle")) is not None:
            style = named.get("w:val")
        numbered = self._uses.style_numbers.get(style) if style else None
        if numbered and properties is not None and properties.find("w:numPr") is None:
            self._number_by_style(properties, numbered)
        return self.element(properties) if properties is not None else []

    def _number_by_style(self, properties: Node, numbered: tuple[str, str]) -> None:
        """A list by style counts through all letters; said at the paragraph it can begin anew."""
        level = Node("w:ilvl", {"w:val": numbered[1]})
        before = ("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl")
        at = max(
            (n + 1 for n, child in enumerate(properties.children) if isinstance(child, Node) and child.name in before),
            default=0,
        )
        properties.children.insert(at, Node("w:numPr", {}, [level, Node("w:numId", {"w:val": numbered[0]})]))

    def _paragraph(self, node: Node, items: list[Item], stays: bool) -> Program:
        inner = self._fields.program(items)
        properties = self._properties(node)
        head = opening(_lean(node))
        kinds = {step[0] for step in inner if isinstance(step, tuple)}
        if (
            not stays
            and kinds & _BLANKING
            and "keep" not in kinds
            and not any(_shows(item) for item in items)
            and not any(isinstance(step, tuple) and step[0] == "section" for step in properties)
        ):
            return [("line", head, tuple(properties), tuple(inner))]
        return [head, *properties, *settled(inner), "</w:p>"]

    # elements -----------------------------------------------------------------------------------------------------

    def element(self, node: Node) -> Program:
        """Any element with everything in it."""
        name = node.name
        if name in _DROPPED or (name in _INSERTING and node.get("r:id") in self._uses.inserted):
            return []
        if name == "w:p":
            return self.blocks([node])
        if name == "w:sectPr":
            self.sections.append(node)
            return [("section", len(self.sections) - 1)]
        if name == "kontor:break":
            return [("break",)]
        if name == "w:numId" and node.get("w:val") in self._uses.restarted:
            self._uses.lists.add(node.get("w:val"))
            return ['<w:numId w:val="', ("list", node.get("w:val")), '"/>']
        if name == "w:sdt":
            _unbind(node)
        if name == "w:tbl":
            return self._table(node)
        if name == "w:tr" and self._counted is not None:
            self._counted = [self._counted[0] + 1, 0]
        if name == "w:tc" and self._counted is not None:
            self._counted[1] += 1
            return [("cell", *self._counted, tuple(self._inside(node)))]
        return self._inside(node)

    def _table(self, node: Node) -> Program:
        """Where formulas speak of other cells, each cell keeps what it says while a letter is written."""
        before, self._counted = self._counted, [0, 0] if adds_up(node) else None
        try:
            inner = self._inside(node)
            return [("grid", tuple(inner))] if self._counted is not None else inner
        finally:
            self._counted = before

    def _repeated(self, table: Node) -> Program:
        """The rows of a table; those between TableStart:name and TableEnd:name come once for each entry of a list."""
        found: Program = []
        open_, rows, count = "", list[tuple[object, ...] | str](), 0
        for child in table.nodes():
            codes = " ".join(_codes_in(child)) if child.name == "w:tr" else ""
            if not open_ and (start := _REGION.search(codes)):
                open_ = start[1]
            (rows if open_ else found).extend(self.element(child))
            count += bool(open_)
            if open_ and f"TABLEEND:{open_.upper()}" in codes.upper():
                found.append(("rows", open_, tuple(joined(rows)), count))
                open_, rows, count = "", [], 0
        return joined([*found, *rows])

    def _inside(self, node: Node) -> Program:
        name = node.name
        head = self._head(node)
        if not node.children:
            return joined([*head, closing(node)])
        if name == "w:tbl" and any("TableStart:" in code for code in _codes_in(node)):
            inner = self._repeated(node)
        elif name in _CONTAINERS:
            inner = self._container(node)
        elif name in _WRAPPERS | {"w:sdtContent"} and any(child.name in ("w:p", "w:tbl") for child in node.nodes()):
            inner = self.blocks(node.children)
        elif name in _WRAPPERS | {"w:sdtContent", "w:del", "w:moveFrom"}:
            inner = self._fields.program(nested(self.line(node.children))) if name not in _DELETED else _raw(node)
        elif name == "w:r":
            inner = self._fields.program(nested(self._run(node)))
            return joined(inner)
        else:
            inner: Program = []
            for child in node.children:
                inner += self.element(child) if isinstance(child, Node) else [escape_text(child)]
        return joined([*head, *inner, closing(node)])

    def _container(self, node: Node) -> Program:
        self._in_table += node.name == "w:tc"
        where = self._fields.where
        self._fields.where = self._where + (":T" if self._in_table else "")
        try:
            if node.name == "w:tc":
                return self.blocks(node.children)
            story = Story(self._uses, self._fields, self._where)
            story._in_table = self._in_table
            story.sections = self.sections
            return story.blocks(node.children)
        finally:
            self._fields.where = where
            self._in_table -= node.name == "w:tc"

    def _head(self, node: Node) -> Program:
        """The start tag; ids that must be unique among all letters are steps."""
        name, uses = node.name, self._uses
        _lean(node)
        if name in ("w:bookmarkStart", "w:bookmarkEnd"):
            return self._tag(node, {"w:id": ("id", uses.number("bookmark", node.get("w:id")))}, "w:name")
        if name == "wp:docPr":
            return self._tag(node, {"id": ("id", uses.number("drawing", str(len(uses.ids))))})
        if name in ("w:footnoteReference", "w:endnoteReference"):
            kind = name[2:].removesuffix("Reference")
            (uses.footnotes if kind == "footnote" else uses.endnotes).add(node.get("w:id"))
            return self._tag(node, {"w:id": (kind, int(node.get("w:id") or 0))})
        if name == "w:hyperlink" and node.get("w:anchor") in uses.bookmarks:
            return self._tag(node, {}, "w:anchor")
        if name == "w:sdtPr" and (identity := node.find("w:id")) is not None:
            node.children.remove(identity)
        if name in _DRAWN:
            node.attrs.pop("src", None)  # a place elsewhere; pictures of the document have a relation
        if name.startswith("v:") and name != "v:shapetype" and "id" in node.attrs:
            return self._tag(node, {}, "id")
        if name == "o:OLEObject" and "ShapeID" in node.attrs:
            return self._tag(node, {}, "ShapeID")
        return [opening(node)]

    def _tag(self, node: Node, steps: dict[str, tuple[object, ...]], suffixed: str = "") -> Program:
        found: Program = [f"<{node.name}"]
        for key, value in node.attrs.items():
            if key in steps:
                found += [f' {key}="', steps[key], '"']
            else:
                text = escape_attribute(value)
                found += [f' {key}="{text}', ("copy",), '"'] if key == suffixed else [f' {key}="{text}"']
        return [*found, ">"]

    # lines --------------------------------------------------------------------------------------------------------

    def line(self, children: Iterable[Node | str]) -> list[Item | Mark]:
        """What stands in a paragraph: runs, marks of fields, text of field codes."""
        found: list[Item | Mark] = []
        for child in children:
            if not isinstance(child, Node) or child.name in _DROPPED or child.name == "w:pPr":
                continue
            if child.name == "w:r":
                found += self._run(child)
            elif child.name == "w:fldSimple":
                found.append(self._simple(child))
            elif child.name in _WRAPPERS:
                found += self._wrapped(child, child.children, self._head(child), [closing(child)])
            elif child.name == "w:sdt":
                found += self._control(child)
            elif child.name in _DELETED:
                found.append(Inline([serialise(child)]))
            else:
                found.append(Inline(self.element(child), visible=child.name.startswith("m:")))
        return found

    def _simple(self, node: Node) -> Field:
        result = nested(self.line(node.children))
        return Field(code=[Text(node.get("w:instr"))], result=result, simple=node)

    def _wrapped(self, node: Node, children: list[Node | str], head: Program, tail: Program) -> list[Item | Mark]:
        """A wrapper around whole fields stays; one that a field begins or ends in gives way."""
        inner = self.line(children)
        if not balanced(inner):
            return inner
        items = nested(inner)
        program = self._fields.program(items)
        plain = "".join([item.plain for item in items if isinstance(item, Inline)])
        return [Inline([*head, *program, *tail], plain, visible=any(_shows(item) for item in items))]

    def _control(self, node: Node) -> list[Item | Mark]:
        content = node.find("w:sdtContent")
        if content is None:
            return [Inline(self.element(node))]
        _unbind(node)
        properties = node.find("w:sdtPr")
        head: Program = [opening(node)]
        if properties is not None:
            head += self.element(properties)
        return self._wrapped(node, content.children, [*head, "<w:sdtContent>"], ["</w:sdtContent></w:sdt>"])

    def _run(self, node: Node) -> list[Item | Mark]:
        properties = node.find("w:rPr")
        rpr = _formatting(properties)
        head = f"<w:r>{rpr}"
        found: list[Item | Mark] = []
        pending: list[Node] = []

        def close() -> None:
            if pending:
                found.append(self._content(pending, head, rpr))
                pending.clear()

        for child in node.nodes():
            if child.name == "w:fldChar":
                close()
                found.append(Mark(child.get("w:fldCharType"), f"{head}{serialise(child)}</w:r>", child))
            elif child.name == "w:instrText":
                close()
                found.append(Text(child.text(), rpr))
            elif child.name not in _DROPPED and child.name not in ("w:rPr", "w:delInstrText"):
                pending.append(child)
        close()
        return found

    def _content(self, nodes: list[Node], head: str, rpr: str) -> Inline:
        program: Program = [head]
        plain, pure, visible = "", True, False
        for node in nodes:
            program += self.element(node)
            if node.name == "w:t":
                plain += node.text()
            elif node.name in _BREAKS:
                plain += "\f" if node.get("w:type") in ("page", "column") else _BREAKS[node.name]
                visible = visible or node.get("w:type") in ("page", "column")
            else:
                pure, visible = False, visible or node.name in _SEEN
        return Inline(joined([*program, "</w:r>"]), plain, rpr, pure, visible)


_CELLS = re.compile(r"^\s*=.*\b(?:ABOVE|LEFT|ÜBER|LINKS|[A-Z]\d{1,3})\b", re.IGNORECASE | re.DOTALL)


_REGION = re.compile(r"\bTableStart:([^\s\"\\]+)", re.IGNORECASE)


def _codes_in(node: Node) -> list[str]:
    return [one.text() if one.name == "w:instrText" else one.get("w:instr") for one in node.walk()
            if one.name in ("w:instrText", "w:fldSimple")]  # fmt: skip


def adds_up(table: Node) -> bool:
    """Whether a formula in a table speaks of its cells: { =SUM(ABOVE) }, { =B2*C2 }."""
    codes = ["".join(one.text() if one.name == "w:instrText" else one.get("w:instr") for one in line.walk()
                     if one.name in ("w:instrText", "w:fldSimple"))
             for line in table.walk() if line.name == "w:p"]  # fmt: skip
    return any(_CELLS.search(code) for code in codes)


def marked(trees: Iterable[Node]) -> dict[str, list[Node]]:
    """What stands in the bookmarks of a line that hold fields: a reference to it shows the person's values."""
    found: dict[str, list[Node]] = {}
    for tree in trees:
        for node in tree.walk():
            nodes = node.nodes()
            for at, start in enumerate(nodes):
                if start.name != "w:bookmarkStart" or not start.get("w:name"):
                    continue
                ends = (
                    to for to in range(at, len(nodes))
                    if nodes[to].name == "w:bookmarkEnd" and nodes[to].get("w:id") == start.get("w:id")
                )  # fmt: skip
                within = nodes[at + 1 : next(ends, at + 1)]
                if any(_has_field(one) for one in within):
                    found[start.get("w:name").casefold()] = within
    return found


def copied(nodes: Iterable[Node | str]) -> list[Node | str]:
    """Without the bookmarks among them, whose names must not come twice."""
    return [
        Node(node.name, dict(node.attrs), copied(node.children)) if isinstance(node, Node) else node
        for node in nodes if _name(node) not in ("w:bookmarkStart", "w:bookmarkEnd")
    ]  # fmt: skip


class FieldCompiler:
    """What Story needs of fields.py: a program from items, and a place to note where they stand."""

    where: str = ""

    def program(self, items: list[Item]) -> Program:
        raise NotImplementedError


_BLANKING = frozenset(("merge", "if", "address", "greeting", "quote", "calc", "ref"))
"""Steps whose emptiness makes a line of nothing else go away."""
_BOUND = frozenset(("w:dataBinding", "w15:dataBinding", "w:showingPlcHdr", "w:temporary"))
"""What would put the stored value of a content control back over the merged one."""


def _name(child: Node | str) -> str:
    return child.name if isinstance(child, Node) else ""


def _has_field(node: Node) -> bool:
    return any(child.name in ("w:fldSimple", "w:fldChar") for child in node.walk())


def _unbind(control: Node) -> None:
    """A content control that holds a merge field loses its tie to stored data."""
    content, properties = control.find("w:sdtContent"), control.find("w:sdtPr")
    if content is not None and properties is not None and _has_field(content):
        properties.children = [child for child in properties.children if _name(child) not in _BOUND]


def _shows(item: Item) -> bool:
    """Whether something is seen whatever the person's values are."""
    if isinstance(item, Inline):
        return item.visible or bool(item.plain.strip())
    return isinstance(item, Block)


def _marks(node: Node) -> list[Item | Mark]:
    """The marks of fields in a paragraph, those in text boxes left out."""
    found: list[Item | Mark] = []
    for child in node.nodes():
        if child.name == "w:fldChar":
            found.append(Mark(child.get("w:fldCharType"), ""))
        elif child.name not in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent", *_DELETED):
            found += _marks(child)
    return found


def _lean(node: Node) -> Node:
    """Without the traces of editing sessions and the paragraph ids, which must not come twice."""
    if any(key.startswith(("w:rsid", "w14:paraId", "w14:textId")) for key in node.attrs):
        node.attrs = {
            key: value
            for key, value in node.attrs.items()
            if not key.startswith(("w:rsid", "w14:paraId", "w14:textId"))
        }
    return node


_UNWANTED = frozenset(("w:noProof", "w:ins", "w:del", "w:rPrChange"))


def _formatting(properties: Node | None) -> str:
    if properties is None:
        return ""
    kept: list[Node | str] = [child for child in properties.nodes() if child.name not in _UNWANTED]
    return serialise(Node("w:rPr", {}, kept)) if kept else ""


def _raw(node: Node) -> Program:
    return [serialise(child) if isinstance(child, Node) else escape_text(child) for child in node.children]


def joined(program: Program) -> Program:
    """Neighbouring pieces of finished XML made one."""
    found: Program = []
    for step in program:
        if isinstance(step, str) and found and isinstance(found[-1], str):
            found[-1] += step
        elif step != "":
            found.append(step)
    return found


def settled(program: Program) -> Program:
    """Fields that stay in the document and hold nothing of a person become finished XML."""
    found: Program = []
    for step in program:
        if isinstance(step, tuple) and step[0] == "keep":
            code, result = settled(list(cast("Steps", step[2]))), settled(list(cast("Steps", step[4])))
            if all(isinstance(part, str) for part in (*code, *result)):
                found += [str(step[1]), *code, str(step[3]), *result, str(step[5])]
                continue
        found.append(step)
    return joined(found)


Steps = tuple["str | tuple[object, ...]", ...]

_LANGUAGE = re.compile(r'<w:lang [^>]*?w:val="([^"]+)"')


def language_of(rpr: str) -> str:
    """The language a formatting names, or ''."""
    found = _LANGUAGE.search(rpr)
    return found[1] if found else ""
