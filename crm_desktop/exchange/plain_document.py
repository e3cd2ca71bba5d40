"""A plain Word document made from nothing: headings, paragraphs and tables, for sheets the program writes itself; and
the same as a page, and either of them saved."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from html import escape as escape_html
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import texts

from . import saving

tr = texts("consent_proof")

_STYLE = (
    "body{font-family:sans-serif;font-size:10pt}h1{font-size:16pt;margin:0}h2{font-size:12pt}"
    "td,th{padding:3pt 6pt;border:1px solid #999;vertical-align:top;text-align:left}"
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
_WIDTH = 9638
"""Of the text on A4 with margins of 2 cm, in twentieths of a point."""


class PlainDocument:
    """Add parts from top to bottom, then take `content()`."""

    def __init__(self) -> None:
        self._body: list[str] = []

    def heading(self, text: str, size: int = 32) -> None:
        """`size` in half points."""
        self._body.append(_paragraph(text, f'<w:b/><w:sz w:val="{size}"/>', before=160))

    def paragraph(self, text: str) -> None:
        self._body.append(_paragraph(text))

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[int], head: bool = True) -> None:
        """`widths` are shares; the first row is repeated on each page when it is a head."""
        whole = sum(widths)
        columns = [share * _WIDTH // whole for share in widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
        lines = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        made: list[str] = []
        for number, row in enumerate(rows):
            bold = head and not number
            looks = f'{"<w:b/>" if bold else ""}<w:sz w:val="18"/>'
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, looks, after=20)}</w:tc>'
                for cell, width in zip(row, columns, strict=True)
            )
            made.append(f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if bold else ''}{cells}</w:tr>")
        self._body.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(made)}</w:tbl>'
        )
        self._body.append(_paragraph(""))

    def content(self) -> bytes:
        page = (
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
            '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"'
            ' w:gutter="0"/></w:sectPr>'
        )
        document = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{_W}"><w:body>'
            f"{''.join(self._body)}{page}</w:body></w:document>"
        )
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", _TYPES)
            archive.writestr("_rels/.rels", _RELATIONS)
            archive.writestr("word/document.xml", document.encode("utf-8", "replace"))
        return target.getvalue()


def _paragraph(text: str, looks: str = "", *, before: int = 0, after: int = 80) -> str:
    lines = text.translate(_NOT_IN_XML).splitlines() or [""]
    style = f'<w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>{looks}</w:rPr>'
    runs = "<w:r><w:br/></w:r>".join(
        f'<w:r>{style}<w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in lines
    )
    return f'<w:p><w:pPr><w:spacing w:before="{before}" w:after="{after}"/></w:pPr>{runs}</w:p>'


def html_page(title: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape_html(title)}</title><style>{_STYLE}</style>'
        f"</head><body><h1>{escape_html(title)}</h1>{body}</body></html>"
    )


def html_table(rows: Sequence[Sequence[str]]) -> str:
    """The first row is the head."""
    made = [
        "<tr>" + "".join(f"<{tag}>{escape_html(cell).replace(chr(10), '<br>')}</{tag}>" for cell in row) + "</tr>"
        for number, row in enumerate(rows)
        for tag in ("td" if number else "th",)
    ]
    return f'<table cellspacing="0" width="100%">{"".join(made)}</table>'


def write(path: Path, html: Callable[[], str], document: Callable[[], bytes], more: Sequence[str] = ()) -> None:
    """A sheet into a .docx, .html or .pdf (which LibreOffice makes); it appears complete or not at all. `more` endings
    the caller writes itself. Raises CrmError."""
    ending = path.suffix.lower()
    if ending not in (".docx", ".html", ".pdf"):
        raise CrmError(
            tr("“{name}” has no ending that says what to write.", name=path.name),
            remedy=tr("Use .docx for Word, .pdf, .html or .json.")
            if more
            else tr("Use .docx for Word, .pdf or .html."),
        )
    if ending != ".pdf":
        content = html().encode() if ending == ".html" else document()
        with saving.replacing(path) as part:
            part.write_bytes(content)
        return
    from tempfile import TemporaryDirectory

    from .letters import pdf

    if not pdf.office():
        raise CrmError(
            tr("There is no LibreOffice on this computer, which makes the PDF."), safe=tr("Nothing was written."),
            remedy=tr("Take a name that ends in .docx or .html, or save the PDF from the window."),
        )  # fmt: skip
    with TemporaryDirectory(prefix="kontor") as folder:
        source = Path(folder) / "sheet.docx"
        source.write_bytes(document())
        pdf.convert(source, path)
