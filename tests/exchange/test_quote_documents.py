"""A quote as a document: each line a row of the table, the sums right, own templates of any kind."""

from __future__ import annotations

import importlib.util
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import quote_documents
from crm_desktop.operations import contacts, history, quotes, templates
from crm_desktop.records.quote import Line
from crm_desktop.store.queries import templates as letter_queries

docx = pytest.importorskip("docx")

ROOT = Path(__file__).parents[2]
LINES = (
    Line("Beratung", 12500, "h", 9600, discount=500, detail="vor Ort & in Ruhe"), Line("Kabel <rot>", 3000, "", 1999),
    Line("Handbuch", 2000, "", 2490, vat=700),
)  # fmt: skip


@pytest.fixture
def office(ws, zone):
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    return ws


@pytest.fixture
def quote_id(office):
    anna = contacts.create(office, first_name="Anna", last_name="Müller", salutation="ms")
    contacts.add_address(office, anna, type="work", street="Am Kanal 1", zip="14467", city="Potsdam", country="DE")
    return quotes.create(office, contact_id=anna, title="Ausbau", lines=LINES, discount=300)


def table_rows(path):
    return [[cell.text for cell in row.cells] for table in docx.Document(path).tables for row in table.rows]


def all_text(path) -> str:
    document = docx.Document(path)
    return "\n".join([*(line.text for line in document.paragraphs), *(" | ".join(row) for row in table_rows(path))])


def test_they_are_what_the_script_makes():
    place = ROOT / "packaging" / "quote_templates.py"
    spec = importlib.util.spec_from_file_location("quote_templates", place)
    found = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(found)
        assert found.main(["--check"]) == 0
    finally:
        sys.path[:] = before


def test_each_line_is_a_row_and_each_rate_its_own(office, quote_id, tmp_path):
    out = quote_documents.write(office, quote_id, tmp_path / "a.docx", quote_documents.shipped("de"))
    rows = table_rows(out)
    assert rows[1][0] == "1"
    assert rows[1][1].startswith("Beratung")
    assert "vor Ort & in Ruhe" in rows[1][1]
    assert rows[1][2:] == ["12,5 h", "96,00\u00a0€", "5\u00a0%", "1.140,00\u00a0€"]
    assert rows[2][1] == "Kabel <rot>"
    assert rows[3][-1] == "49,80\u00a0€"
    assert len(rows) == 1 + 3 + 5
    sums = {row[0]: row[1] for row in rows[4:]}
    assert sums["Nachlass 3\u00a0%"] == "-37,49\u00a0€"
    assert sums["Umsatzsteuer 19\u00a0% auf 1.163,97\u00a0€"] == "221,15\u00a0€"
    assert sums["Umsatzsteuer 7\u00a0% auf 48,31\u00a0€"] == "3,38\u00a0€"
    assert sums["Gesamtbetrag"] == "1.436,81\u00a0€"
    text = all_text(out)
    assert "A-2026-0001" in text
    assert "An dieses Angebot halten wir uns bis zum 18.12.2026 gebunden." in text
    assert "«" not in text


def test_in_english_and_without_a_discount(office, quote_id, tmp_path):
    quotes.set_fields(office, quote_id, {"discount": 0, "before": "Dear all,", "after": "Bye."})
    out = quote_documents.write(office, quote_id, tmp_path / "a.docx", quote_documents.shipped("en"))
    text = all_text(out)
    assert "€1,140.00" in text
    assert "12.5 h" in text
    assert "Discount " not in text.replace("Discount |", "")
    assert "Bye." in text


@pytest.mark.parametrize("count", [0, 1, 60])
def test_any_number_of_lines(office, quote_id, tmp_path, count):
    quotes.set_lines(office, quote_id, [Line(f"Leistung {number}", 1000, "", 100) for number in range(count)])
    out = quote_documents.write(office, quote_id, tmp_path / "a.docx", quote_documents.shipped("de"))
    assert sum(row[1].startswith("Leistung ") for row in table_rows(out) if len(row) == 6 and row[0] != "Pos.") == count


def own_template(path: Path, row: str) -> Path:
    """The shipped one with another row for the lines."""
    with zipfile.ZipFile(quote_documents.shipped("de")) as source, zipfile.ZipFile(path, "w") as made:
        for info in source.infolist():
            data = source.read(info)
            if info.filename == "word/document.xml":
                text = data.decode()
                first = text.index("<w:tr>", text.index("</w:tr>"))
                data = (text[:first] + row + text[text.index("</w:tr>", first) + 7 :]).encode()
            made.writestr(info.filename, data)
    return path


def test_an_own_template_with_simple_and_with_torn_fields(office, quote_id, tmp_path):
    cell = '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p>{}</w:p></w:tc>'
    simple = '<w:fldSimple w:instr=" MERGEFIELD Leistung \\* Upper "><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    torn = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGE</w:instrText></w:r><w:r><w:instrText>'
        'FIELD "Line total"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>y</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    path = own_template(tmp_path / "eigene.docx", f"<w:tr>{cell.format(simple)}{cell.format(torn)}</w:tr>")
    out = quote_documents.write(office, quote_id, tmp_path / "a.docx", path)
    rows = [row for row in table_rows(out) if len(row) == 2][:3]
    assert rows == [["BERATUNG", "1.140,00\u00a0€"], ["KABEL <ROT>", "59,97\u00a0€"], ["HANDBUCH", "49,80\u00a0€"]]


def test_what_is_no_document_is_refused_with_a_sentence(office, quote_id, tmp_path):
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(CrmError) as refused:
        quote_documents.write(office, quote_id, tmp_path / "a.docx", broken)
    assert refused.value.what
    with pytest.raises(CrmError, match=r"\.docx or \.pdf|neither") as refused:
        quote_documents.write(office, quote_id, tmp_path / "a.txt")
    with pytest.raises(CrmError):
        quote_documents.write(office, "gone", tmp_path / "a.docx")


def test_the_offices_own_word_template_is_kept_and_used_until_it_is_left(office, quote_id, tmp_path):
    own = tmp_path / "Briefbogen.docx"
    quote_documents.save_template(office, own)
    assert own.read_bytes() == quote_documents.shipped().read_bytes()
    changed = docx.Document(own)
    changed.add_paragraph("Werkstatt Thalheim")
    changed.save(own)
    quote_documents.use_template(office, own)
    own.unlink()
    assert "Werkstatt Thalheim" in all_text(quote_documents.write(office, quote_id, tmp_path / "a.docx"))
    quote_documents.save_template(office, tmp_path / "again.docx")
    assert "Werkstatt Thalheim" in all_text(tmp_path / "again.docx")
    templates.leave_for_quotes(office)
    assert "Werkstatt" not in all_text(quote_documents.write(office, quote_id, tmp_path / "b.docx"))
    history.undo(office)
    assert "Werkstatt" in all_text(quote_documents.write(office, quote_id, tmp_path / "c.docx"))
    assert letter_queries.letters(office) == [], "it is no letter"


def test_a_document_without_lines_is_no_template_of_quotes(office, tmp_path):
    letter = tmp_path / "Brief.docx"
    made = docx.Document()
    made.add_paragraph("Hallo")
    made.save(letter)
    with pytest.raises(CrmError, match="no row of a table"):
        quote_documents.use_template(office, letter)
    (tmp_path / "kaputt.docx").write_bytes(b"PK\x03\x04")
    with pytest.raises(CrmError):
        quote_documents.use_template(office, tmp_path / "kaputt.docx")
    assert letter_queries.quote(office) is None
