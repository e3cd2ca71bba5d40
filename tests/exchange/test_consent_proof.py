"""The proof sheet: everything in the ledger stands on it, in Word and as a page."""

from __future__ import annotations

import io

import docx
import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.common.i18n import set_language
from crm_desktop.exchange import consent_proof
from crm_desktop.operations import consents, contacts


@pytest.fixture
def anna(ws, tmp_path):
    who = contacts.create(ws, first_name="Anna", last_name="Müller & <Söhne>", email="anna@example.com")
    contacts.add_address(ws, who, street="Am Kanal 1", zip="14467", city="Potsdam", country="DE")
    form = tmp_path / "Formular.pdf"
    form.write_bytes(b"%PDF-1.4 signed")
    consents.record_with_file(
        ws, form, who, "email", "newsletter", "allowed", how="Messe", wording='Ja, "gern" & jederzeit\nbis Widerruf\x07'
    )
    consents.record(
        ws, who, "email", "advertising", "allowed", basis="existing_customer", conditions=("similar", "told")
    )
    consents.record(ws, who, "any", "any", "withdrawn", how="Anruf", note="am Telefon")
    return who


def words(document) -> list[str]:
    return [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def test_a_word_document_with_every_line(ws, anna):
    sheet = docx.Document(io.BytesIO(consent_proof.document(ws, anna)))
    text = "\n".join(paragraph.text for paragraph in sheet.paragraphs)
    assert "Proof of consents: Anna Müller & <Söhne>" in text
    assert "Am Kanal 1, 14467 Potsdam, DE" in text
    assert "anna@example.com" in text
    cells = words(sheet)
    assert 'Ja, "gern" & jederzeit\nbis Widerruf' in cells
    assert any("Messe\nFormular.pdf" in cell for cell in cells)
    assert any("Our own" not in cell and "It is about our own" in cell for cell in cells if "Existing" in cell)
    assert any(cell.startswith("no: has withdrawn the consent") for cell in cells)
    assert sum(cell == "All channels, All purposes" for cell in cells) == 1
    assert len(sheet.tables[1].rows) == 4


def test_a_page_says_the_same_and_nothing_in_it_is_markup(ws, anna):
    set_language("de")
    page = consent_proof.html(ws, anna)
    assert "Nachweis der Einwilligungen: Anna Müller &amp; &lt;Söhne&gt;" in page
    assert "bis Widerruf" in page
    assert "Alle Kanäle, Alle Zwecke" in page
    assert "src=" not in page
    assert "href=" not in page


def test_files_and_refusals(ws, anna, tmp_path):
    consent_proof.write(ws, anna, tmp_path / "a.docx")
    consent_proof.write(ws, anna, tmp_path / "a.HTML")
    assert (tmp_path / "a.docx").stat().st_size > 1000
    with pytest.raises(CrmError, match="no ending"):
        consent_proof.write(ws, anna, tmp_path / "a.txt")
    with pytest.raises(CrmError, match="no longer in the file"):
        consent_proof.write(ws, "nobody", tmp_path / "b.docx")
    assert sorted(path.name for path in tmp_path.glob("[ab].*")) == ["a.HTML", "a.docx"]
