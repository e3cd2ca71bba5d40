"""The templates that come with the program: made by the script, filled without a gap, right on paper."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange.letters import pdf, runs, shipped, template
from crm_desktop.records import letter_fields
from tests.exchange.letters.word import NOW, part, text_of

ROOT = Path(__file__).resolve().parents[3]
ALL = sorted((ROOT / "templates" / "letters").rglob("*.docx"))
PERSON = {
    "Name": "Dr. Anna Müller", "Firma": "Bäckerei Krämer & Söhne GmbH", "Kundennummer": "K-1001",
    "Straße": "Lindenallee 12",
    "PLZ Ort": "14467 Potsdam", "Telefon": "0331 5550100", "Mobil": "0171 5550101", "E-Mail": "anna@example.com",
    "Betreuer": "Sabine Kern", "Briefanrede": "Sehr geehrte Frau Dr. Müller",
    "Anschrift": "Bäckerei Krämer & Söhne GmbH\nFrau Dr. Anna Müller\nLindenallee 12\n14467 Potsdam",
}  # fmt: skip


def script():
    spec = importlib.util.spec_from_file_location("letter_templates", ROOT / "packaging" / "letter_templates.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    __import__("sys").modules["letter_templates"] = found
    spec.loader.exec_module(found)
    return found


def test_they_are_what_the_script_makes():
    assert script().main(["--check"]) == 0


def test_both_languages_have_the_same():
    assert len(shipped.names("de")) == len(shipped.names("en")) == len(ALL) / 2 >= 14
    assert shipped.find("letter din 5008 b") == shipped.folder("en") / "Letter DIN 5008 B.docx"
    assert shipped.find("etiketten 70 x 37").parent.name == "de"


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_every_field_is_known_and_filled(tmp_path, path):
    found = template.read(path)
    assert found.names
    assert all(letter_fields.code_of(name) for name in found.names)
    people = [PERSON | {"Anschrift": f"Person {number}", "Name": f"Person {number}"} for number in range(30)]
    out = tmp_path / "letters.docx"
    outcome = runs.of_records(path, people, out, NOW)
    assert outcome.unknown == []
    assert outcome.reached == 30
    text = text_of(part(out))
    assert all(f"Person {number}" in text for number in range(30))
    assert "«" not in text
    pytest.importorskip("docx").Document(str(out))


PAGES = {"Etiketten 70 x 37": 2, "Etiketten 63,5 x 38,1": 2}
"""Pages of 30 people; a letter and an envelope take one each."""


def test_on_paper(tmp_path):
    office = shutil.which("soffice")
    if office is None or shutil.which("pdfinfo") is None:
        pytest.skip("LibreOffice or poppler is not installed here")
    wanted = {}
    for name in ("Angebot", "Umschlag DL", "Etiketten 70 x 37", "Etiketten 63,5 x 38,1"):
        people = 30 if name in PAGES else 3
        runs.of_records(shipped.find(name), [PERSON] * people, tmp_path / f"{name}.docx", NOW)
        wanted[name] = PAGES.get(name, people)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.docx") for name in wanted]
    subprocess.run(
        [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for name, pages in wanted.items():
        facts = subprocess.run(["pdfinfo", str(tmp_path / f"{name}.pdf")], capture_output=True, text=True, check=True)
        assert f"Pages:           {pages}\n" in facts.stdout, (name, facts.stdout)


def test_pdf_or_a_sentence_why_not(tmp_path, monkeypatch):
    out = tmp_path / "letters.pdf"
    if pdf.office():
        runs.of_records(shipped.find("Umschlag DL"), [PERSON], out, NOW)
        assert out.read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(pdf, "office", lambda: "")
    with pytest.raises(CrmError, match="neither LibreOffice nor Word"):
        runs.of_records(shipped.find("Umschlag DL"), [PERSON], tmp_path / "other.pdf", NOW)
    monkeypatch.setattr(pdf, "office", lambda: __import__("sys").executable)
    with pytest.raises(CrmError, match="could not make a PDF"):
        runs.of_records(shipped.find("Umschlag DL"), [PERSON], tmp_path / "other.pdf", NOW)
    assert not (tmp_path / "other.pdf").exists()


def test_plain_records_fill_greeting_and_address_of_a_shipped_letter(tmp_path):
    letter = next(path for path in ALL if path.stem == "Brief DIN 5008 B")
    records = [
        {"Anrede": "Frau", "Titel": "Dr.", "Vorname": "Anna", "Nachname": "Müller", "Straße": "Weg 1", "PLZ": "01067",
         "Ort": "Dresden"},
        {"Firma": "Beispiel GmbH", "Postfach": "1234", "PLZ": "01001", "Ort": "Dresden"},
    ]  # fmt: skip
    outcome = runs.of_records(letter, records, tmp_path / "o.docx", NOW)
    words = text_of(part(tmp_path / "o.docx"))
    for line in ("Frau Dr. Anna Müller\nWeg 1\n01067 Dresden", "Sehr geehrte Frau Dr. Müller,",
                 "Beispiel GmbH\nPostfach 12 34\n01001 Dresden", "Sehr geehrte Damen und Herren,"):  # fmt: skip
        assert line in words
    assert "Anschrift" not in outcome.unknown
