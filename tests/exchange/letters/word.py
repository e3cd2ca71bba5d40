"""Small Word documents made in a test, and what is in the letters that come of them.

In a text, {MERGEFIELD Name} is a field of Word; fields nest. "¶" within a field ends a paragraph.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from crm_desktop.exchange.letters import runs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
NOW = datetime(2026, 11, 8, 9, 5)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, rpr: str = "", tag: str = "w:t") -> str:
    return f'<w:r>{rpr}<{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'


def runs_of(text: str, rpr: str = "") -> str:
    """The runs of a text with fields in braces."""
    found, at, code = "", 0, []
    plain = ""

    def flush() -> str:
        nonlocal plain
        done = ""
        for number, part in enumerate(plain.split("¶")):
            done += ("</w:p><w:p>" if number else "") + (
                run(part, rpr, "w:instrText" if code else "w:t") if part else ""
            )
        plain = ""
        return done

    while at < len(text):
        char = text[at]
        if char == "{":
            found += flush() + f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
            code.append(1)
        elif char == "}":
            found += flush()
            found += f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>{run("«alt»", rpr)}'
            found += f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
            code.pop()
        else:
            plain += char
        at += 1
    return found + flush()


def paragraph(text: str, rpr: str = "") -> str:
    return f"<w:p>{runs_of(text, rpr)}</w:p>"


SECTION = '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def document(
    path: Path,
    body: str,
    *,
    header: str = "",
    footer: str = "",
    parts: Mapping[str, str] | None = None,
    settings: str = "",
    section: str = "",
    raw: Mapping[str, bytes] | None = None,
) -> Path:
    """A document with this body (XML of paragraphs). `parts`: further parts by name (footnotes, numbering, styles)."""
    more: dict[str, str] = dict(parts or {})
    if header:
        more["header1"] = f"<w:hdr {NAMESPACES}>{header}</w:hdr>"
        section += '<w:headerReference w:type="default" r:id="rIdheader1"/>'
    if footer:
        more["footer1"] = f"<w:ftr {NAMESPACES}>{footer}</w:ftr>"
        section += '<w:footerReference w:type="default" r:id="rIdfooter1"/>'
    more["settings"] = f"<w:settings {NAMESPACES}>{settings}</w:settings>"
    kinds = {name: name.rstrip("1") for name in more}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    relations = "".join(
        f'<Relationship Id="rId{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    whole = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{SECTION.format(section)}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in more.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in whole.items():
            package.writestr(name, text)
        for name, data in (raw or {}).items():
            package.writestr(name, data)
    return path


def part(path: Path, name: str = "word/document.xml") -> ElementTree.Element:
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        return ElementTree.fromstring(package.read(name))


def parts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return package.namelist()


def text_of(element: ElementTree.Element) -> str:
    """The text a reader sees: paragraphs and line breaks as line ends, tabs as tabs."""
    found: list[str] = []
    for node in element.iter():
        tag = node.tag.removeprefix(f"{{{W}}}")
        if tag == "t":
            found.append(node.text or "")
        elif tag in ("br", "cr"):
            found.append("\n")
        elif tag == "tab":
            found.append("\t")
        elif tag == "p":
            found.append("\n")
    return "".join(found).strip("\n")


def merged(path: Path, records: Sequence[Mapping[str, Any]], mapped: Mapping[str, str] | None = None) -> Path:
    """All letters in one document beside the template."""
    out = path.with_name("letters.docx")
    runs.of_records(path, records, out, NOW, mapped)
    return out


def letter(tmp_path: Path, text: str, record: Mapping[str, Any] | None = None, rpr: str = "") -> str:
    """What becomes of one line for one record."""
    template = document(tmp_path / "t.docx", paragraph(text, rpr) + "<w:p/>")
    return text_of(part(merged(template, [record or {}])))
