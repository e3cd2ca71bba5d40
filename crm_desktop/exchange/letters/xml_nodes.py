"""The XML of a Word document as a small tree that goes back to text as it came.

Read by expat with raw names: prefixes stay (mc:Ignorable speaks of them), no entity is ever expanded and no document
type is accepted, so nothing outside the part can be reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crm_desktop.exchange.reading.refusals import Refused

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
}
"""Namespaces under the prefixes by which the rest of the program knows them. None that mc:Ignorable speaks of."""

MAX_DEPTH = 300
MAX_NODES = 3_000_000


class Node:
    """One element: qualified name, attributes, children (nodes and text, unescaped)."""

    __slots__ = ("attrs", "children", "name")

    def __init__(self, name: str, attrs: dict[str, str] | None = None, children: list[Node | str] | None = None):
        self.name = name
        self.attrs: dict[str, str] = attrs if attrs is not None else {}
        self.children: list[Node | str] = children if children is not None else []

    def nodes(self) -> list[Node]:
        return [child for child in self.children if isinstance(child, Node)]

    def find(self, name: str) -> Node | None:
        for child in self.children:
            if isinstance(child, Node) and child.name == name:
                return child
        return None

    def get(self, name: str) -> str:
        return self.attrs.get(name, "")

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += [child for child in reversed(node.children) if isinstance(child, Node)]

    def text(self) -> str:
        return "".join(child for node in self.walk() for child in node.children if isinstance(child, str))


def parse(data: bytes) -> Node:
    """The tree of a part. Raises Refused for what is no well-formed XML, has a document type or is nested absurdly."""
    from xml.parsers import expat

    root = Node("")
    stack = [root]
    scopes: list[dict[str, str]] = [{}]
    count = 0

    def start(name: str, attributes: list[str]) -> None:
        nonlocal count
        count += 1
        if len(stack) > MAX_DEPTH or count > MAX_NODES:
            raise Refused("too_deep")
        attrs = dict(zip(attributes[::2], attributes[1::2], strict=True))
        renamed = scopes[-1]
        declared = {key: value for key, value in attrs.items() if key.startswith("xmlns")}
        if declared:
            renamed, attrs = _declared(declared, renamed, attrs)
        if renamed:
            name = _renamed(name, renamed, True)
            attrs = {_renamed(key, renamed, False): value for key, value in attrs.items()}
        scopes.append(renamed)
        node = Node(name, attrs)
        stack[-1].children.append(node)
        stack.append(node)

    def end(_name: str) -> None:
        stack.pop()
        scopes.pop()

    def text(data: str) -> None:
        stack[-1].children.append(data)

    def refuse(*_: Any) -> None:
        raise Refused("dtd")

    parser = expat.ParserCreate()
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused("damaged", "", "XmlError") from error
    return root.nodes()[0]


def _declared(
    declared: dict[str, str], known: dict[str, str], attrs: dict[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Prefixes that are to be renamed from here on, and the attributes with the declarations renamed."""
    renamed, kept = dict(known), dict(attrs)
    for key, uri in declared.items():
        prefix = key.partition(":")[2]
        if prefix and not uri:
            raise Refused("damaged", "", "XmlError")
        wanted = _PREFIXES.get(uri, prefix)
        if not prefix and wanted and declared.get(f"xmlns:{wanted}") == uri:
            renamed[prefix] = wanted  # the same one with a prefix beside it, for attributes
            del kept[key]
        elif wanted != prefix and f"xmlns:{wanted}" not in declared:
            renamed[prefix] = wanted
            del kept[key]
            kept[f"xmlns:{wanted}"] = uri
        else:
            renamed.pop(prefix, None)
    return renamed, kept


def _renamed(name: str, renamed: dict[str, str], element: bool) -> str:
    if name.startswith("xmlns"):
        return name
    prefix, colon, local = name.partition(":")
    if not colon:
        return f"{renamed['']}:{name}" if element and "" in renamed else name
    return f"{renamed[prefix]}:{local}" if prefix in renamed else name


_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_IN_TEXT = re.compile(r"[&<>\r]")
_IN_ATTRIBUTE = re.compile(r'[&<>"\n\r\t]')


def escape_text(text: str) -> str:
    return _IN_TEXT.sub(lambda found: _ESCAPES[found[0]], text)


def escape_attribute(text: str) -> str:
    return _IN_ATTRIBUTE.sub(lambda found: _ESCAPES[found[0]], text)


def opening(node: Node) -> str:
    """The start tag."""
    if not node.attrs:
        return f"<{node.name}>"
    attributes = "".join([f' {key}="{escape_attribute(value)}"' for key, value in node.attrs.items()])
    return f"<{node.name}{attributes}>"


def closing(node: Node) -> str:
    return f"</{node.name}>"


def serialise(node: Node) -> str:
    """The element as text."""
    if not node.children:
        return f"{opening(node)[:-1]}/>"
    inner = "".join([serialise(child) if isinstance(child, Node) else escape_text(child) for child in node.children])
    return f"{opening(node)}{inner}{closing(node)}"


def document(node: Node) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{serialise(node)}'.encode()
