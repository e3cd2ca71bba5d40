"""A letter as blocks: the words are those of the document, marked where fields made them, each with its look."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_desktop.exchange.letters import batch, blocks, pages, template, values
from crm_desktop.exchange.letters.blocks import PAGE, Paragraph, Placed, Table
from crm_desktop.exchange.letters.documents import Run
from tests.conftest import FIXTURES
from tests.exchange.letters.word import NOW, document, merged, paragraph, part, text_of

SHIPPED = sorted((Path(__file__).resolve().parents[3] / "templates" / "letters" / "de").glob("*.docx"))


def looked(path, record):
    ready = template.read(path)
    shared = batch.surroundings(ready, values.of_records([record], "de"), NOW, "DE", None)
    shared.begin = '<w:r merged="1">'
    run = Run(ready, shared)
    one = run.look((0,), 0)
    assert one is not None
    return pages.sections(ready, run, one)


def test_text_and_what_came_from_fields(tmp_path):
    path = document(tmp_path / "t.docx", paragraph("Guten Tag {MERGEFIELD Name},") + paragraph('{IF 1 = 1 "ja"}'))
    (section,) = looked(path, {"Name": "Anna & Bert"})
    first, second = [block for block in section.blocks if isinstance(block, Paragraph)][:2]
    assert [(piece.text, piece.merged) for piece in first.pieces] == [
        ("Guten Tag ", False), ("Anna & Bert", True), (",", False),
    ]  # fmt: skip
    assert [(piece.text, piece.merged) for piece in second.pieces] == [("ja", True)]


def test_looks_come_through_styles(tmp_path):
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault>'
        '<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr><w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
        "</w:styles>"
    )
    body = (
        '<w:p><w:pPr><w:pStyle w:val="B"/><w:spacing w:after="240"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:color '
        'w:val="ff0000"/></w:rPr><w:t>Rot</w:t></w:r><w:r><w:t>Fett</w:t></w:r></w:p>'
    )
    (section,) = looked(document(tmp_path / "t.docx", body, parts={"styles": styles}), {})
    found = section.blocks[0]
    assert isinstance(found, Paragraph)
    red, bold = (piece.look for piece in found.pieces)
    assert (red.font, red.size, red.bold, red.colour) == ("Arial", 20, False, "FF0000")
    assert (bold.size, bold.bold, bold.colour) == (20, True, "")
    assert (found.shape.align, found.shape.after) == ("center", 12)


def test_tables_frames_headers_and_numbers_of_pages(tmp_path):
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    wide = cell.format('<w:gridSpan w:val="2"/>', paragraph("{MERGEFIELD Name}"))
    rows = f"<w:tr>{wide}</w:tr><w:tr>{cell.format('', paragraph('a'))}{cell.format('', paragraph('b'))}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    place = '<w:framePr w:w="2000" w:h="400" w:hAnchor="page" w:vAnchor="page" w:x="1134" w:y="2835"/>'
    frame = f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>Feld</w:t></w:r></w:p>"
    body = f"{frame}{frame}<w:tbl>{grid}{rows}</w:tbl>{paragraph('Ende')}"
    (section,) = looked(document(tmp_path / "t.docx", body, footer=paragraph("Seite {PAGE}")), {"Name": "Anna"})
    placed, table = section.blocks[0], section.blocks[1]
    assert isinstance(placed, Placed)
    assert (placed.x, placed.across, len(placed.blocks)) == (56.7, "page", 2)
    assert isinstance(table, Table)
    assert table.widths == [50, 100]
    assert [[(cell.column, cell.span) for cell in row.cells] for row in table.rows] == [[(0, 2)], [(0, 1), (1, 1)]]
    (foot,) = section.footers["default"]
    assert isinstance(foot, Paragraph)
    assert foot.text == f"Seite {PAGE}"
    assert blocks.text([section]).split() == ["Feld", "Feld", "Anna", "a", "b", "Ende"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_words_are_those_of_the_document(tmp_path, path):
    path = shutil.copy(path, tmp_path / path.name)  # the letters are written beside it
    record = {name: f"Wert {number}" for number, name in enumerate(template.read(path).names)}
    written = text_of(part(merged(path, [record]))).split()
    assert sorted(blocks.text(looked(path, record)).split()) == sorted(written)


@pytest.mark.skipif(not FIXTURES.is_dir(), reason="the shared fixtures are not here")
def test_every_document_of_others_can_be_looked_at():
    looked_at = 0
    for path in sorted((FIXTURES / "docx").glob("*.docx")):
        record = dict.fromkeys(template.read(path).names, "x")
        assert looked(path, record)
        looked_at += 1
    assert looked_at > 20
