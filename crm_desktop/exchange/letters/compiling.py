"""In the child process: a Word template taken apart, checked and compiled into plain values (`compiled`).

Nothing in it is executed, no relation to the outside is followed or given to the letters (outside.py); the connection
to the data source it was made with and a linked document template are left out of them.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

from crm_desktop.exchange.reading.binary_sheets import OLE_MAGIC
from crm_desktop.exchange.reading.packages import check_limits
from crm_desktop.exchange.reading.refusals import Refused
from crm_desktop.exchange.reading.tables import MAX_UNPACKED

from .field_codes import Program
from .fields import Fields, variables_in
from .outside import cut_off
from .stories import Story, Uses, joined, language_of, marked
from .xml_nodes import Node, document, opening, parse, serialise

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LOST = ("mailMergeSource", "mailMergeHeaderSource", "recipientData", "attachedTemplate")


def compiled(path: Path) -> dict[str, Any]:
    """The template as plain values (their meaning: template.py). Raises Refused."""
    return _Package(path).compiled()


def kind_refused(path: Path) -> None:
    """Raise Refused for everything that is no Word document in the open format without macros."""
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except FileNotFoundError:
        raise Refused("missing") from None
    except PermissionError:
        raise Refused("folder" if path.is_dir() else "no_access") from None
    except IsADirectoryError:
        raise Refused("folder") from None
    except OSError as error:
        raise Refused("read_error", error.strerror or type(error).__name__) from error
    if not head:
        raise Refused("empty")
    if head.startswith(OLE_MAGIC):
        data = path.read_bytes()[: 64 * 2**20]
        raise Refused("password" if "EncryptedPackage".encode("utf-16-le") in data else "old_word")
    if head.lstrip()[:5] == b"{\\rtf":
        raise Refused("old_word")
    if not head.startswith(b"PK"):
        raise Refused("no_word")


class _Package:
    def __init__(self, path: Path) -> None:
        kind_refused(path)
        check_limits(path)
        self._parts = _parts(path)
        names = {name.lower() for name in self._parts}
        if "mimetype" in names and b"opendocument" in self._parts.get("mimetype", b""):
            raise Refused("old_word")
        if any(name.endswith("vbaproject.bin") for name in names):
            raise Refused("macros")
        self._types = self._xml("[Content_Types].xml")
        self._lost = self._lost_pictures()
        inserted, gone = cut_off(self._parts)
        self._main = self._target("_rels/.rels", "officeDocument")
        if self._main not in self._parts:
            raise Refused("no_word")
        self._document = self._xml(self._main)
        if self._document.name != "w:document" or self._document.find("w:body") is None:
            raise Refused("no_word")
        if any("macroEnabled" in value for node in self._types.nodes() for value in node.attrs.values()):
            raise Refused("macros")
        self._relations = self._xml(_rels(self._main)) if _rels(self._main) in self._parts else _no_relations()
        self._uses = Uses(inserted=inserted)
        self._changed: dict[str, bytes] = {}
        self._gone: set[str] = {self._main, "[Content_Types].xml", _rels(self._main), *gone}

    def _xml(self, name: str) -> Node:
        if name not in self._parts:
            raise Refused("no_word")
        return parse(self._parts[name])

    def _target(self, rels: str, kind: str) -> str:
        found = [node for node in self._xml(rels).nodes() if node.get("Type").endswith(f"/{kind}")]
        if not found:
            raise Refused("no_word")
        return found[0].get("Target").lstrip("/")

    def _related(self, kind: str) -> list[tuple[str, str]]:
        """(id, part) of the related parts of a kind that are there."""
        base = posixpath.dirname(self._main)
        found: list[tuple[str, str]] = []
        for node in self._relations.nodes():
            if node.get("Type").endswith(f"/{kind}") and node.get("TargetMode") != "External":
                target = node.get("Target")
                name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{base}/{target}")
                if name in self._parts:
                    found.append((node.get("Id"), name))
        return found

    # compiling ------------------------------------------------------------------------------------------------------

    def compiled(self) -> dict[str, Any]:
        settings = self._settings()
        trees = {name: self._xml(name) for kind in ("header", "footer") for _, name in self._related(kind)}
        notes = {kind: self._xml(name) for kind in ("footnotes", "endnotes") for _, name in self._related(kind)[:1]}
        every = [self._document, *trees.values(), *notes.values()]
        self._learn(every)
        fields = Fields(self._uses, frozenset(variables_in(" ".join([_codes(tree) for tree in every]))))
        fields.one_section = sum(node.name == "w:sectPr" for node in self._document.walk()) <= 1
        body, sections = self._body(fields)
        stories = self._stories(fields, trees)
        written = {kind: self._notes(fields, kind, tree) for kind, tree in notes.items()}
        lists = self._lists()
        self._cut_off()
        return {
            "document": self._main,
            "head": _head(self._document),
            "tail": "</w:body></w:document>",
            "body": tuple(body),
            "sections": sections,
            "stories": stories,
            "notes": {kind: note for kind, note in written.items() if note is not None},
            "lists": lists,
            "relations": _index("Relationships", "relationships", self._relations.nodes()),
            "types": self._content_types(),
            "members": tuple(self._members()),
            "stride": len(self._uses.ids) + 1,
            "strict": "purl.oclc.org" in opening(self._document),
            "language": self._language(),
            "found": tuple(
                (one.keyword, one.name, one.where, one.simple, one.split, one.nested, one.switches)
                for one in fields.found
            ),
            "warnings": (*fields.warnings, *self._lost),
            "leaps": fields.recipient_steps,
            **settings,
        }  # fmt: skip

    def _lost_pictures(self) -> list[str]:
        """Pictures the template speaks of and does not hold: parts that are not there, and those that lie elsewhere."""
        found: list[str] = []
        for name in [name for name in self._parts if name.endswith(".xml.rels")]:
            folder = posixpath.dirname(posixpath.dirname(name))
            for node in self._xml(name).nodes():
                target = node.get("Target")
                inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                lost = node.get("TargetMode") == "External" or inside.lstrip("/") not in self._parts
                if node.get("Type").endswith("/image") and lost:
                    found.append(f"picture:{posixpath.basename(target)[:80]}")
        return list(dict.fromkeys(found))

    def _learn(self, trees: list[Node]) -> None:
        """Bookmarks, and lists that count."""
        names = {node.get("w:name") for tree in trees for node in tree.walk() if node.name == "w:bookmarkStart"}
        self._uses.bookmarks = frozenset(name for name in names if name)
        self._uses.marked = marked(trees)
        numbering = self._related("numbering")
        self._numbering = self._xml(numbering[0][1]) if numbering else None
        if self._numbering is None:
            return
        counting = {
            node.get("w:abstractNumId")
            for node in self._numbering.nodes()
            if node.name == "w:abstractNum"
            and any(part.name == "w:numFmt" and part.get("w:val") not in ("bullet", "none") for part in node.walk())
        }
        used: set[str] = set()
        for node in self._numbering.nodes():
            link = node.find("w:abstractNumId")
            if node.name == "w:num" and link is not None and link.get("w:val") in counting:
                used.add(node.get("w:numId"))
        self._uses.restarted = frozenset(used)
        self._uses.style_numbers = {
            style: number for style, number in self._style_numbers().items() if number[0] in used
        }

    def _style_numbers(self) -> dict[str, tuple[str, str]]:
        """Paragraph style to list and level, its own or that of the style it is based on."""
        direct: dict[str, tuple[str, str]] = {}
        based: dict[str, str] = {}
        for _, name in self._related("styles")[:1]:
            text = _decoded(self._parts[name])
            for head, style in _STYLE.findall(text) if "<w:numPr" in text else ():
                identity = _STYLE_ID.search(head)
                if identity is None or 'w:type="paragraph"' not in head:
                    continue
                if (parent := _BASED_ON.search(style)) is not None:
                    based[identity[1]] = parent[1]
                if (number := _STYLE_NUMBER.search(style)) is not None:
                    level = _STYLE_LEVEL.search(style)
                    direct[identity[1]] = (number[1], level[1] if level else "0")
        found = dict(direct)
        for identity in based:
            known, seen = identity, set[str]()
            while known not in direct and known in based and known not in seen:
                seen.add(known)
                known = based[known]
            if known in direct:
                found[identity] = direct[known]
        return {identity: number for identity, number in found.items() if number[0] != "0"}

    def _body(self, fields: Fields) -> tuple[Program, tuple[dict[str, Any], ...]]:
        body = self._document.find("w:body")
        assert body is not None
        nodes = body.nodes()
        last = nodes.pop() if nodes and nodes[-1].name == "w:sectPr" else Node("w:sectPr")
        if nodes and nodes[-1].name == "w:p" and not _section_in(nodes[-1]):
            properties = nodes[-1].find("w:pPr")
            if properties is None:
                properties = Node("w:pPr")
                nodes[-1].children.insert(0, properties)
            change = properties.find("w:pPrChange")
            at = properties.children.index(change) if change is not None else len(properties.children)
            properties.children.insert(at, Node("kontor:break"))
        else:
            nodes.append(_tiny_paragraph())
        fields.where = "body"
        story = Story(self._uses, fields, "body")
        program = joined(story.blocks(list(nodes)))
        sections = [*story.sections, last]
        return program, tuple(self._section(node, sections) for node in sections)

    def _section(self, node: Node, sections: list[Node]) -> dict[str, Any]:
        """A section in pieces: references to headers, and the rest as it is and as beginning of a further letter."""
        references: list[tuple[str, str, str]] = []
        rest: list[Node] = []
        for child in node.nodes():
            if child.name in ("w:headerReference", "w:footerReference"):
                references.append((child.name[2:8], child.get("w:type") or "default", child.get("r:id")))
            elif child.name not in ("w:sectPrChange",):
                rest.append(child)
        known = {(kind, name) for kind, name, _ in references}
        later = {
            (child.name[2:8], child.get("w:type") or "default")
            for other in sections
            for child in other.nodes()
            if child.name in ("w:headerReference", "w:footerReference")
        }
        missing = sorted(later - known) if node is sections[0] else []
        return {
            "references": tuple(references),
            "missing": tuple(missing),
            "rest": "".join([serialise(child) for child in rest]),
            "again": "".join([serialise(child) for child in _restarted(rest, bool(self._uses.footnotes))]),
        }

    def _stories(self, fields: Fields, trees: dict[str, Node]) -> tuple[dict[str, Any], ...]:
        found: list[dict[str, Any]] = []
        for kind in ("header", "footer"):
            for identity, name in self._related(kind):
                tree = trees[name]
                fields.where = kind
                program = Story(self._uses, fields, kind).blocks(tree.children)
                if not _varies(program):
                    continue
                self._gone.add(name)
                rels = _rels(name)
                found.append(
                    {
                        "part": name, "kind": kind, "relation": identity, "head": _head(tree),
                        "program": tuple(program), "tail": f"</{tree.name}>",
                        "rels": rels if rels in self._parts else "",
                    }
                )  # fmt: skip
        return tuple(found)

    def _notes(self, fields: Fields, kind: str, tree: Node) -> dict[str, Any] | None:
        """Footnotes: each letter brings its own copies of those it refers to."""
        used = self._uses.footnotes if kind == "footnotes" else self._uses.endnotes
        part = next(name for _, name in self._related(kind))
        fixed: list[str] = []
        programs: dict[str, tuple[Any, ...]] = {}
        fields.where = kind[:-1]
        for node in tree.nodes():
            if node.get("w:type") in ("", "normal") and node.get("w:id") in used and node.get("w:id").isdigit():
                story = Story(self._uses, fields, kind[:-1])
                inner = story.blocks(node.children)
                number = (kind[:-1], int(node.get("w:id")))
                programs[node.get("w:id")] = (f'<{node.name} w:id="', number, '">', *inner, f"</{node.name}>")
            elif node.get("w:type") not in ("", "normal"):
                fixed.append(serialise(node))
        if not programs:
            return None
        self._gone.add(part)
        return {"part": part, "head": _head(tree) + "".join(fixed), "programs": programs, "tail": f"</{tree.name}>"}

    def _lists(self) -> dict[str, Any]:
        """The numbering in two halves, between which the lists of further letters go."""
        if self._numbering is None or not self._uses.lists:
            return {}
        part = self._related("numbering")[0][1]
        nodes = self._numbering.nodes()
        numbers = [node for node in nodes if node.name == "w:num"]
        at = max(position for position, node in enumerate(nodes) if node.name == "w:num") + 1
        self._gone.add(part)
        levels = "".join(
            [
                f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{{{level}}}"/></w:lvlOverride>'
                for level in range(9)
            ]
        )
        used: dict[str, str] = {}
        for node in numbers:
            link = node.find("w:abstractNumId")
            if node.get("w:numId") in self._uses.lists and link is not None:
                starts = self._starts(link.get("w:val"), node)
                used[node.get("w:numId")] = f"{serialise(link)}{levels.format(*starts)}</w:num>"
        return {
            "part": part,
            "head": _xml_head(self._numbering) + "".join([serialise(node) for node in nodes[:at]]),
            "tail": "".join([serialise(node) for node in nodes[at:]]) + f"</{self._numbering.name}>",
            "used": used,
            "first": max([int(node.get("w:numId") or 0) for node in numbers], default=0) + 1,
        }

    def _starts(self, abstract: str, number: Node) -> list[str]:
        assert self._numbering is not None
        starts = ["1"] * 9
        for node in self._numbering.nodes():
            if node.name == "w:abstractNum" and node.get("w:abstractNumId") == abstract:
                for level in node.nodes():
                    at = level.get("w:ilvl")
                    if (
                        level.name == "w:lvl"
                        and at in "012345678"
                        and at
                        and (start := level.find("w:start")) is not None
                    ):
                        starts[int(at)] = start.get("w:val") or "1"
        for override in number.nodes():
            start = override.find("w:startOverride")
            if start is not None and override.get("w:ilvl") in "012345678" and override.get("w:ilvl"):
                starts[int(override.get("w:ilvl"))] = start.get("w:val") or "1"
        return [start if start.isdigit() else "1" for start in starts]

    # the rest of the package -----------------------------------------------------------------------------------------

    def _settings(self) -> dict[str, Any]:
        """What the settings say about merging; the data source and a linked template go."""
        found: dict[str, Any] = {"merge_type": "", "keep_blank_lines": False, "mapped": {}}
        for _, name in self._related("settings")[:1]:
            tree = self._xml(name)
            merge = tree.find("w:mailMerge")
            if merge is not None:
                kind = merge.find("w:mainDocumentType")
                found["merge_type"] = (kind.get("w:val") if kind is not None else "") or "formLetters"
                blank = merge.find("w:doNotSuppressBlankLines")
                found["keep_blank_lines"] = blank is not None and blank.get("w:val") not in ("0", "false", "off")
                found["mapped"] = _mapped(merge)
            tree.children = [
                child
                for child in tree.children
                if not isinstance(child, Node) or child.name not in ("w:mailMerge", "w:attachedTemplate", "w:rsids")
            ]
            self._changed[name] = document(tree)
            if (rels := _rels(name)) in self._parts:
                relations = self._xml(rels)
                for node in relations.nodes():
                    if node.get("Type").endswith(_LOST):
                        relations.children.remove(node)
                        if node.get("Type").endswith("recipientData"):
                            self._gone.add(posixpath.normpath(f"{posixpath.dirname(name)}/{node.get('Target')}"))
                self._changed[rels] = document(relations)
                if not relations.nodes():
                    self._gone.add(rels)
        return found

    def _cut_off(self) -> None:
        for node in list(self._relations.nodes()):
            if node.get("Type").endswith(_LOST):
                self._relations.children.remove(node)

    def _content_types(self) -> str:
        """Without the parts that are gone for good; a document template becomes a document."""
        lost = {f"/{name}" for name in self._gone if name not in self._parts or "recipientData" in name}
        kept: list[Node] = []
        for node in self._types.nodes():
            if node.get("PartName") in lost or "recipientData" in node.get("PartName"):
                continue
            if node.get("PartName") == f"/{self._main}":
                node.attrs["ContentType"] = DOCUMENT
            kept.append(node)
        return _index("Types", "content-types", kept)

    def _members(self) -> list[tuple[str, int, int, bytes, bool]]:
        """The parts that are the same in every letter, packed once: name, checksum, size, bytes, whether deflated."""
        return [
            packed(name, self._changed.get(name, data)) for name, data in self._parts.items() if name not in self._gone
        ]

    def _language(self) -> str:
        for _, name in self._related("styles")[:1]:
            text = _decoded(self._parts[name])
            end = text.find("</w:docDefaults>")
            return language_of(text[: max(end, 0)]) or "de-DE"
        return "de-DE"


_STYLE = re.compile(r"<w:style\b([^>]*)>(.*?)</w:style>", re.DOTALL)
_STYLE_ID = re.compile(r'w:styleId="([^"]*)"')
_BASED_ON = re.compile(r'<w:basedOn w:val="([^"]*)"')
_STYLE_NUMBER = re.compile(r'<w:numId w:val="(\d+)"')
_STYLE_LEVEL = re.compile(r'<w:ilvl w:val="(\d)"')
_FIXED = frozenset(("id", "copy", "list", "footnote", "endnote", "t"))


def _varies(program: Any) -> bool:
    """Whether a header differs from person to person."""
    for step in program:
        if isinstance(step, str) or step[0] in _FIXED:
            continue
        if step[0] != "keep" or _varies(step[2]) or _varies(step[4]):
            return True
    return False


def packed(name: str, data: bytes) -> tuple[str, int, int, bytes, bool]:
    """One member of a package: (name, CRC-32, size, bytes, deflated)."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, -15)
    small = compressor.compress(data) + compressor.flush()
    if len(small) < len(data):
        return name, zlib.crc32(data), len(data), small, True
    return name, zlib.crc32(data), len(data), data, False


_DOCTYPE = tuple("<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def _parts(path: Path) -> dict[str, bytes]:
    """All parts by name. What the table of contents says about their size is not believed."""
    found: dict[str, bytes] = {}
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(path) as package:
            for info in package.infolist():
                name = info.filename.replace("\\", "/").lstrip("/")
                if name.endswith("/") or ".." in name.split("/") or name in found or ":" in name:
                    continue
                if info.flag_bits & 1:
                    raise Refused("password")
                with package.open(info) as part:
                    data = part.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise Refused("bomb")
                if name.lower().endswith((".xml", ".rels")) and any(mark in data[:8192] for mark in _DOCTYPE):
                    raise Refused("dtd")
                found[name] = data
    except (
        zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, struct.error, RuntimeError
    ) as error:  # fmt: skip
        raise Refused("damaged", "", "ZipError") from error
    return found


def _decoded(part: bytes) -> str:
    return part.decode("utf-16" if part[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "replace")


def _rels(part: str) -> str:
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _no_relations() -> Node:
    return Node("Relationships", {"xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"})


def _index(name: str, namespace: str, nodes: list[Node]) -> str:
    """Relations or content types without their end, whatever prefixes they came with."""
    plain = [Node(node.name.rpartition(":")[2], node.attrs) for node in nodes]
    head = f'<{name} xmlns="http://schemas.openxmlformats.org/package/2006/{namespace}">'
    return head + "".join([serialise(node) for node in plain])


def _xml_head(root: Node) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{opening(root)}'


def _head(root: Node) -> str:
    """Everything before the contents: declaration, root element, for a document also what precedes its body."""
    found = _xml_head(root)
    if root.name == "w:document":
        for child in root.nodes():
            if child.name == "w:body":
                break
            found += serialise(child)
        found += "<w:body>"
    return found


def _codes(tree: Node) -> str:
    return " ".join(
        [node.text() if node.name == "w:instrText" else node.get("w:instr") for node in tree.walk()
         if node.name in ("w:instrText", "w:fldSimple")]
    )  # fmt: skip


def _section_in(paragraph: Node) -> bool:
    properties = paragraph.find("w:pPr")
    return properties is not None and properties.find("w:sectPr") is not None


def _tiny_paragraph() -> Node:
    """Carries the end of a letter that ends with a table."""
    spacing = Node("w:spacing", {"w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"})
    small = Node("w:rPr", {}, [Node("w:sz", {"w:val": "2"})])
    return Node("w:p", {}, [Node("w:pPr", {}, [spacing, small, Node("kontor:break")])])


_BEFORE_NUMBERS = (
    "w:footnotePr",
    "w:endnotePr",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:paperSrc",
    "w:pgBorders",
    "w:lnNumType",
)


def _restarted(rest: list[Node], notes: bool) -> list[Node]:
    """The properties of a first section when it begins a further letter: on a new page, counted from 1."""
    found = [Node(child.name, dict(child.attrs), child.children) for child in rest]
    kind = next((child for child in found if child.name == "w:type"), None)
    if kind is None:
        at = sum(child.name in ("w:footnotePr", "w:endnotePr") for child in found)
        found.insert(at, Node("w:type", {"w:val": "nextPage"}))
    elif kind.get("w:val") in ("", "continuous", "nextColumn"):
        kind.attrs["w:val"] = "nextPage"
    pages = next((child for child in found if child.name == "w:pgNumType"), None)
    if pages is None:
        at = max((n + 1 for n, child in enumerate(found) if child.name in _BEFORE_NUMBERS), default=0)
        found.insert(at, Node("w:pgNumType", {"w:start": "1"}))
    else:
        pages.attrs.setdefault("w:start", "1")
    if notes and not any(child.name == "w:footnotePr" for child in found):
        found.insert(0, Node("w:footnotePr", {}, [Node("w:numRestart", {"w:val": "eachSect"})]))
    return found


def _mapped(merge: Node) -> dict[str, str]:
    """Columns of the old data source to what Word took them for ("Nachname" to "Last Name")."""
    found: dict[str, str] = {}
    for node in merge.walk():
        if node.name == "w:fieldMapData":
            name, meaning = node.find("w:name"), node.find("w:mappedName")
            if name is not None and meaning is not None:
                found[name.get("w:val")] = meaning.get("w:val")
    return found
