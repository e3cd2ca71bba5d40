"""Exports: what is written, what is never written (formulas, injected cells), and that it all comes back (S6)."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from dataclasses import fields as dataclass_fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.common import i18n
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange import export, export_columns, export_csv, export_vcard, samples
from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.header_words import fold_heading, profiles
from crm_desktop.operations import contacts, fields, imports, notes, relations, tags
from crm_desktop.records import contact as records
from crm_desktop.records.contact_sheet import ContactSheet, SheetNote, joined_notes, parted_notes
from crm_desktop.records.importing import ImportOptions
from crm_desktop.store.queries import fields as field_queries
from crm_desktop.store.queries import listing, sheets
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

EVIL = (
    "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example\")", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "=1;2", 'a";=1+1;"', "x\r\nEND:VCARD\r\nBEGIN:VCARD", "a,b;c\\d",
    "#N/A", "</td></tr><script>alert(1)</script>", "\x00=1+1", "＝1+1", "'=1+1", "1\u20282", "x\x85y", "🎉", "a\nb",
)  # fmt: skip


@pytest.fixture(scope="session")
def sample_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    for code in ("de", "en"):
        i18n.set_language(code)
        samples.make(folder / f"{code}.kontor")
    i18n.set_language("en")
    return folder


@pytest.fixture
def office(sample_files):
    with Workspace.open(sample_files / "en.kontor", read_only=True) as ws:
        yield ws


def everyone(ws: Workspace) -> list[str]:
    return listing.ids(ws, View())


def cells_of_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def cells_of_xlsx(path: Path):
    from openpyxl import load_workbook

    return load_workbook(path).worksheets[0]


# Columns


@pytest.mark.parametrize("code", ["de", "en"])
def test_every_heading_is_known_to_the_import(code):
    i18n.set_language(code)
    columns = export_columns.all_columns([], {"address": 12, "phone": 12, "email": 3, "web": 3, "social": 2})
    assert len({column.key for column in columns}) == len(columns)
    assert len({column.heading for column in columns}) == len(columns)
    for column in columns:
        assert profiles()["kontor"].target(fold_heading(column.heading)) == column.target, column.heading


def test_every_field_of_a_contact_has_a_column():
    """A new field of a contact fails here until somebody decides where it goes."""
    columns = {column.key for column in export_columns.all_columns([], {})}
    elsewhere = {
        "id": "uid", "company_name": "company", "owner_id": "owner", "created_at": "created",
        "updated_at": "updated", "import_id": "", "merged_into": "", "deleted_at": "",
    }  # fmt: skip
    for item in dataclass_fields(records.Contact):
        assert item.name in columns or item.name in elsewhere, item.name
    for item in dataclass_fields(records.Address):
        known = {
            "type": "address_type", "id": "", "contact_id": "", "is_primary": "", "position": "", "returned": "",
        }  # fmt: skip
        assert known.get(item.name, item.name) in columns | {""}, item.name


def test_list_columns_can_be_exported_and_copied(office):
    """Whatever the contact list can show can be written; these are the names of its columns."""
    keys = [key for key in listing.SORTS if key not in ("birthday",)]
    found = export.columns_for(office, everyone(office)[:3], keys)
    assert [column.key for column in found] == keys


def test_only_columns_that_hold_something(office):
    (quandt,) = [row.id for row in listing.find(office, "quandt")]
    headings = [column.heading for column in export.columns_for(office, [quandt])]
    assert "Birthday" in headings
    assert "Address 2: street" not in headings
    assert "Academic title" not in headings


def test_an_unknown_column_is_a_sentence(office):
    with pytest.raises(CrmError, match="no column “shoe_size”"):
        export.columns_for(office, everyone(office), ["name", "shoe_size"])


def test_an_own_field_named_like_a_column_is_told_apart(ws):
    field = fields.create(ws, "Phone")
    person = contacts.create(ws, last_name="Weber", phone="030 23125 111")
    fields.set_value(ws, field.id, [person], ["red"])
    headings = [column.heading for column in export.columns_for(ws, [person])]
    assert "Phone" in headings
    assert "Phone (own field)" in headings


# Excel


def test_a_workbook_as_people_like_it(office, tmp_path):
    path = tmp_path / "contacts.xlsx"
    done = export.write(office, path, "xlsx", everyone(office))
    sheet = cells_of_xlsx(path)
    assert done.contacts == sheet.max_row - 1 == listing.count_all(office)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")
    head = {cell.value: cell for cell in sheet[1]}
    assert all(cell.font.bold for cell in head.values())
    assert done.columns == len(head)
    zip_cells = [row[head["Postal code"].column - 1] for row in sheet.iter_rows(min_row=2)]
    assert all(cell.data_type == "s" for cell in zip_cells if cell.value), "01067 stays 01067"
    born = [row[head["Birthday"].column - 1] for row in sheet.iter_rows(min_row=2)]
    assert any(cell.is_date and cell.value.year == 1971 for cell in born if cell.value)
    fee = [row[head["Monthly fee"].column - 1].value for row in sheet.iter_rows(min_row=2)]
    assert 390 in fee
    assert sheet.column_dimensions["C"].width > 5


def test_dates_and_amounts_in_german(sample_files, tmp_path):
    i18n.set_language("de")
    path = tmp_path / "kontakte.xlsx"
    with Workspace.open(sample_files / "de.kontor", read_only=True) as ws:
        export.write(ws, path, "xlsx", everyone(ws))
        export.write(ws, tmp_path / "kontakte.csv", "csv", everyone(ws))
    sheet = cells_of_xlsx(path)
    head = {cell.value: cell.column for cell in sheet[1]}
    formats = {cell.number_format for cell in sheet[get(head["Geburtstag"])] if cell.is_date}
    assert formats == {"DD.MM.YYYY"}
    rows = cells_of_csv(tmp_path / "kontakte.csv")
    table = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    (anna,) = [row for row in table if row["Nachname"] == "Müller" and row["Vorname"] == "Anna"]
    assert anna["Geburtstag"] == "04.03.1971"
    (kanzlei,) = [row for row in table if row["Firma"] == "Kanzlei Müller & Söhne" and row["Kontaktart"] == "Firma"]
    assert kanzlei["Monatspauschale [Geldbetrag]"] == "390,00"
    assert kanzlei["Rollen"] == "Kunde"


def get(index: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(index)


# CSV


def test_csv_opens_in_excel_by_double_click(office, tmp_path):
    path = tmp_path / "contacts.csv"
    export.write(office, path, "csv", everyone(office)[:5])
    data = path.read_bytes()
    assert data.startswith(b'\xef\xbb\xbf"Contact kind";')
    assert data.endswith(b'"\r\n')
    assert data.count(b"\n") >= 6
    assert len({len(row) for row in cells_of_csv(path)}) == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("+49 331 555 01 20", "+49 331 555 01 20"), ("+49 (0)331/5550120-3", "+49 (0)331/5550120-3"),
        ("-12,50 €", "-12,50 €"), ("-1.234,5", "-1.234,5"), ("=1+1", "'=1+1"), ("@x", "'@x"), ("+x", "'+x"),
        ("-x", "'-x"), ("+1+cmd", "'+1+cmd"), ("", ""), ("Anna", "Anna"), ("- Notiz", "'- Notiz"), ("+", "'+"),
        ("\n=1", "'\n=1"),
    ],
)  # fmt: skip
def test_what_gets_an_apostrophe(text, written):
    assert export_csv.harmless(text) == written


# Injection (S6)


@pytest.fixture
def evil_office(ws):
    """A contact per evil text, which stands in every field that takes text."""
    own = fields.create(ws, "=Own field")
    choice = fields.create(ws, "+Choice", "multi")
    ids: list[str] = []
    for number, text in enumerate(EVIL):
        company = contacts.create(ws, "company", company_name=f"{text}" or "x", industry=text)
        person = contacts.create(
            ws, first_name=text, last_name=text, title=text, nickname=text, profession=text, customer_no=text,
            letter_salutation=text, source=text, vat_id=text,
        )  # fmt: skip
        contacts.add_channel(ws, person, "email", f"{text}@example.com")
        contacts.add_channel(ws, person, "phone", text, label=text)
        contacts.add_address(ws, person, street=text, city=text, extra=text, zip=text, country=text)
        tags.add(ws, [person], f"{number}{text}")
        notes.add(ws, person, f"{text} note")
        relations.link(ws, "employment", person, company, role=text, department=text)
        fields.set_value(ws, own.id, [person], [f"{text} value"])
        fields.set_value(ws, choice.id, [person], [text.replace(";", " ")])
        ids += [person, company]
    return ws, ids


def test_no_formula_in_a_workbook(evil_office, tmp_path):
    ws, ids = evil_office
    path = tmp_path / "evil.xlsx"
    export.write(ws, path, "xlsx", ids)
    sheet = cells_of_xlsx(path)
    seen = 0
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type not in ("f", "e"), cell.coordinate
            if isinstance(cell.value, str) and cell.value[:1] in ("=", "+", "-", "@"):
                assert cell.quotePrefix, f"{cell.coordinate} {cell.value!r}"
                seen += 1
    assert seen > 50
    with zipfile.ZipFile(path) as book:
        names = book.namelist()
        assert not any("externalLink" in name or "hyperlink" in name.lower() for name in names)
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_no_formula_and_no_extra_cell_in_csv(evil_office, tmp_path):
    ws, ids = evil_office
    path = tmp_path / "evil.csv"
    export.write(ws, path, "csv", ids)
    rows = cells_of_csv(path)
    assert len(rows) == len(ids) + 1
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert cell[:1] not in ("=", "@", "\t", "\r", "\n"), cell
            assert cell[:1] not in ("+", "-") or export_csv._NUMBER.fullmatch(cell), cell
            assert "\x00" not in cell


def test_no_formula_and_no_markup_on_the_clipboard(evil_office):
    ws, ids = evil_office
    tsv, html = export.as_table(ws, ids)
    lines = tsv.removesuffix("\r\n").split("\r\n")
    assert len(lines) == len(ids) + 1
    assert len({line.count("\t") for line in lines}) == 1
    for line in lines:
        assert not any(cell[:1] in ("=", "@") for cell in line.split("\t"))
    assert "<script" not in html
    assert html.count("<tr>") == len(ids) + 1
    assert html.count("<td ") + html.count("<th>") == sum(line.count("\t") + 1 for line in lines)


def properties(data: bytes) -> list[list[tuple[str, str]]]:
    """A strict little vCard reader: cards as (property, value), values unescaped."""
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    text = data.replace(b"\r\n ", b"").decode("utf-8")
    cards: list[list[tuple[str, str]]] = []
    for line in text.removesuffix("\r\n").split("\r\n"):
        name, colon, value = line.partition(":")
        assert colon, line
        if name == "BEGIN":
            cards.append([])
        cards[-1].append((name, value))
    return cards


ALLOWED = {
    "BEGIN", "VERSION", "PRODID", "UID", "FN", "N", "ORG", "TITLE", "ROLE", "NICKNAME", "BDAY", "TEL", "EMAIL", "ADR",
    "URL", "X-SOCIALPROFILE", "CATEGORIES", "NOTE", "REV", "END", "X-ABSHOWAS",
}  # fmt: skip


def test_no_injected_line_or_property_in_vcards(evil_office, tmp_path):
    ws, ids = evil_office
    path = tmp_path / "evil.vcf"
    done = export.write(ws, path, "vcf", ids)
    cards = properties(path.read_bytes())
    assert done.contacts == len(cards) == len(ids)
    for card in cards:
        names = [name.partition(";")[0] for name, _ in card]
        assert names[0] == "BEGIN"
        assert names[-1] == "END"
        assert names.count("BEGIN") == names.count("END") == names.count("N") == names.count("FN") == 1
        assert all(name in ALLOWED or name.startswith("X-KONTOR-") for name in names)
        (name,) = [value for key, value in card if key == "N"]
        assert len(split_unescaped(name)) == 5


def split_unescaped(text: str, sign: str = ";") -> list[str]:
    found, part, quoted = [], "", False
    for char in text:
        if quoted:
            part += "\n" if char == "n" else char
            quoted = False
        elif char == "\\":
            quoted = True
        elif char == sign:
            found.append(part)
            part = ""
        else:
            part += char
    return [*found, part]


TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(TEXT, TEXT, TEXT)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_stays_in_its_property(first, last, note):
    contact = records.Contact("1", first_name=first, last_name=last, company_name=note, vat_id=last)
    sheet = ContactSheet(contact, name=f"{first} {last}", company=note, tags=(first, last), notes=(SheetNote(note),))
    (card,) = properties(export_vcard.card(sheet))
    found = dict(card)
    cleaned = [split_unescaped(export_vcard.escaped(text))[0] for text in (last, first)]
    assert split_unescaped(found["N"])[:2] == cleaned
    assert len(split_unescaped(found["N"])) == 5
    assert len(split_unescaped(found["CATEGORIES"], ",")) == 2


@given(TEXT)
@settings(max_examples=300, deadline=None)
def test_any_text_is_one_harmless_cell(text):
    cell = export_csv.harmless(export_csv.clean(text))
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([cell, "end"])
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=";")) == [[cell, "end"]]
    assert cell[:1] not in ("=", "@", "\t", "\r", "\n")
    assert cell[:1] not in ("+", "-") or not any(char.isalpha() for char in cell.replace("EUR", ""))


# vCard


def test_a_card_says_who_it_is(office, tmp_path):
    path = tmp_path / "anna.vcf"
    (anna,) = [row.id for row in listing.find(office, "anna mueller") if row.name == "Dr. Anna Müller"]
    export.write(office, path, "vcf", [anna])
    (card,) = properties(path.read_bytes())
    assert ("VERSION", "3.0") in card
    assert ("FN", "Dr. Anna Müller") in card
    assert ("N", "Müller;Anna;;Dr.;") in card
    assert ("ORG", "Kanzlei Müller & Söhne") in card
    assert ("TITLE", "Tax adviser") in card
    assert ("TEL;TYPE=WORK,VOICE,PREF", "0331 555 01 20") in card
    assert ("TEL;TYPE=CELL,VOICE", "0171 39200 21") in card
    assert ("EMAIL;TYPE=INTERNET,WORK,PREF", "anna@mueller-soehne.example") in card
    assert ("ADR;TYPE=WORK,PREF", ";;Am Kanal 12;Potsdam;;14467;Germany") in card
    assert ("BDAY", "1971-03-04") in card
    assert ("CATEGORIES", "Newsletter,Potsdam,Christmas card") in card
    notes = next(value for name, value in card if name == "NOTE")
    assert notes.startswith("[20")
    assert "\\n\\n[" in notes


def test_a_birthday_without_year_and_a_company(office, tmp_path):
    path = tmp_path / "cards.vcf"
    rows = [row for row in listing.find(office, "thalheim") if row.name in ("Gregor von Thalheim", "Weingut Thalheim")]
    export.write(office, path, "vcf", [row.id for row in rows])
    person, company = properties(path.read_bytes())
    assert ("BDAY;X-APPLE-OMIT-YEAR=1604", "1604-05-17") in person
    assert ("X-ABSHOWAS", "COMPANY") in company
    assert ("N", ";;;;") in company
    assert ("ORG", "Weingut Thalheim") in company


def test_lines_are_folded_between_characters():
    contact = records.Contact("1", last_name="Ü" * 200)
    (card,) = properties(export_vcard.card(ContactSheet(contact, name="Ü" * 200)))
    assert dict(card)["FN"] == "Ü" * 200


# Files


def test_nothing_is_left_half_written(office, tmp_path, monkeypatch):
    path = tmp_path / "contacts.csv"
    path.write_text("the old one")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_csv, "cell_text", full)
    with pytest.raises(CrmError, match="no space left") as problem:
        export.write(office, path, "csv", everyone(office))
    assert "safe" in problem.value.safe
    assert path.read_text() == "the old one"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["contacts.csv"]


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
def test_a_really_full_disk_leaves_no_file(office, kind):
    folder = Path("/dev/shm") / f"kontor-export-{os.getpid()}"
    if not os.access("/dev/shm", os.W_OK) or os.geteuid() != 0:
        pytest.skip("needs a small file system of its own (Linux, root)")
    folder.mkdir()
    if os.system(f"mount -t tmpfs -o size=8k tmpfs {folder} 2>/dev/null"):
        folder.rmdir()
        pytest.skip("mounting is not allowed here")
    try:
        with pytest.raises(CrmError, match="no space left"):
            export.write(office, folder / f"contacts.{kind}", kind, everyone(office))
        assert list(folder.iterdir()) == []
    finally:
        os.system(f"umount {folder}")
        folder.rmdir()


def test_a_folder_that_is_not_there(office, tmp_path):
    with pytest.raises(CrmError, match="is not there"):
        export.write(office, tmp_path / "gone" / "contacts.csv", "csv", everyone(office))


@pytest.mark.parametrize("kind", ["xlsx", "csv", "vcf"])
def test_cancelling_leaves_no_file(office, tmp_path, kind, monkeypatch):
    monkeypatch.setattr(export, "STEP", 10)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        export.write(office, tmp_path / f"contacts.{kind}", kind, everyone(office), progress=progress)
    assert not list(tmp_path.glob("*contacts*"))


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_large_export_read_twice_is_the_same(office, tmp_path, kind, monkeypatch):
    export.write(office, tmp_path / f"once.{kind}", kind, everyone(office))
    monkeypatch.setattr(export, "HELD", 10)
    export.write(office, tmp_path / f"twice.{kind}", kind, everyone(office))
    assert read_rows(tmp_path / f"once.{kind}") == read_rows(tmp_path / f"twice.{kind}")


def test_the_kind_is_told_by_the_ending():
    assert export.kind_of(Path("x.XLSX")) == "xlsx"
    with pytest.raises(CrmError, match="no ending"):
        export.kind_of(Path("contacts.docx"))


def test_a_text_too_long_for_excel_is_cut_and_counted(ws, tmp_path):
    person = contacts.create(ws, last_name="Weber")
    notes.add(ws, person, "x" * 40_000)
    done = export.write(ws, tmp_path / "long.xlsx", "xlsx", [person])
    assert done.cut == 1
    assert export.write(ws, tmp_path / "long.csv", "csv", [person]).cut == 0


def test_nobody_is_a_file_with_headings(ws, tmp_path):
    assert export.write(ws, tmp_path / "none.xlsx", "xlsx", []).contacts == 0
    assert export.write(ws, tmp_path / "none.csv", "csv", []).contacts == 0
    assert export.write(ws, tmp_path / "none.vcf", "vcf", []).contacts == 0
    assert cells_of_csv(tmp_path / "none.csv")[0][0] == "Contact kind"


# Notes in one cell


def test_notes_in_one_cell_come_apart_again():
    found = (SheetNote("Angebot verschickt.\n\nZweiter Absatz", "2026-11-18T08:12:00Z"),
             SheetNote("Erster Kontakt", "2025-03-30T01:30:00Z"))  # fmt: skip
    assert parted_notes(joined_notes(found)) == list(found)
    assert parted_notes("Einfach ein Text [2026-01-01] mit Datum") == [
        SheetNote("Einfach ein Text [2026-01-01] mit Datum")
    ]
    assert parted_notes("[2026-13-99] kein Datum") == [SheetNote("[2026-13-99] kein Datum")]


# And back


def taken_in(path: Path, target: Workspace) -> None:
    """Import a file into an empty workspace with the columns as recognised."""
    source = files.preview(path)
    mapping = guess_columns(source)
    assert mapping.profile == "kontor"
    kinds = source.facts["field_kinds"]  # the file itself says of what kinds the own fields are
    stream = files.read_contacts(path, mapping)
    imports.run(target, imports.plan(target, list(stream), ImportOptions(field_kinds=kinds)))


@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("order", ["name", "zip", "created"])
def test_an_export_comes_back_without_loss(sample_files, ws, tmp_path, code, kind, order):
    i18n.set_language(code)
    with Workspace.open(sample_files / f"{code}.kontor", read_only=True) as office:
        ids = listing.ids(office, View(sort=order))
        first = tmp_path / f"first.{kind}"
        export.write(office, first, kind, ids)
        taken_in(first, ws)
        assert listing.count_all(ws) == len(ids)
        second = tmp_path / f"second.{kind}"
        by_key = {key_of(sheet): sheet.contact.id for sheet in sheets.sheets(ws, everyone(ws))}
        same_order = [by_key[key_of(sheet)] for sheet in sheets.sheets(office, ids)]
    export.write(ws, second, kind, same_order)
    before, after = (read_rows(path) for path in (first, second))
    assert set(before[0]) == set(after[0]), "new fields come in the order of the rows that bring them"
    for old, new in zip(before, after, strict=True):
        assert dict(zip(before[0], old, strict=True)) == dict(zip(after[0], new, strict=True))


def key_of(sheet: ContactSheet) -> tuple[str, ...]:
    return (sheet.contact.kind, sheet.name, sheet.company)


def read_rows(path: Path) -> list[list[object]]:
    if path.suffix == ".csv":
        return [list(row) for row in cells_of_csv(path)]
    return [[cell.value for cell in row] for row in cells_of_xlsx(path).iter_rows()]


def test_a_second_import_of_an_export_adds_nothing(sample_files, tmp_path, ws):
    path = tmp_path / "contacts.xlsx"
    with Workspace.open(sample_files / "en.kontor", read_only=True) as office:
        export.write(office, path, "xlsx", everyone(office))
        taken_in(path, ws)
        before = [tuple(sheets.sheets(ws, everyone(ws)))]
        plan = imports.plan(ws, list(files.read_contacts(path, guess_columns(files.preview(path)))), ImportOptions())
    assert plan.figures.created == plan.figures.updated == 0
    assert [tuple(sheets.sheets(ws, everyone(ws)))] == before


def test_values_of_every_kind_come_back(ws, tmp_path):
    """Numbers with three decimals, amounts, dates, several choices; also a type that the number itself contradicts."""
    values = {
        "number": "1234.567", "money": "-1234,50", "date": "31.12.2030", "text": "=1+1", "choice": "Ja, gern",
        "multi": "A;B;C", "link": "https://example.com/?a=1;b=2",
    }  # fmt: skip
    person = contacts.create(ws, last_name="Weber", birthday="1960-02-29")
    contacts.add_channel(ws, person, "phone", "0171 39200 11", "work")
    i18n.set_language("de")
    for kind, value in values.items():
        field = fields.create(ws, f"Feld {kind}", kind)
        typed = value.replace(".", ",") if kind == "number" else value
        fields.set_value(ws, field.id, [person], typed.split(";") if kind == "multi" else [typed])
    for kind in ("xlsx", "csv"):
        path = tmp_path / f"all.{kind}"
        export.write(ws, path, kind, [person])
        with Workspace.create(tmp_path / f"{kind}.kontor") as other:
            taken_in(path, other)
            (sheet,) = sheets.sheets(other, everyone(other))
            names = {field.id: field.name for field in field_queries.fields(other)}
            found = {names[field_id].removeprefix("Feld "): value for field_id, value in sheet.values.items()}
        assert found == {
            "number": ("1234.567",), "money": ("-123450",), "date": ("2030-12-31",), "text": ("=1+1",),
            "choice": ("Ja, gern",), "multi": ("A", "B", "C"), "link": ("https://example.com/?a=1;b=2",),
        }  # fmt: skip
        assert sheet.channels[0].type == "work"
        assert sheet.contact.birthday == "1960-02-29"


def test_dates_are_dates():
    column = next(column for column in export_columns.all_columns([], {}) if column.key == "birthday")
    contact = records.Contact("1", birthday="1971-03-04")
    assert column.value(ContactSheet(contact)) == date(1971, 3, 4)


def test_headings_of_csv_name_the_kinds_of_own_fields_and_give_them_back(tmp_path, empty_file):
    from crm_desktop.exchange.reading.inspect import inspect_file
    from crm_desktop.exchange.reading.own_headings import own_heading

    for kind in records.FIELD_KINDS:
        for language in ("de", "en"):
            i18n.set_language(language)
            column = export_columns.Column("custom:1", "Rabatt", "custom:Rabatt", lambda _: "", own_kind=kind)
            written = export_csv.heading(column)
            assert written == "Rabatt" if kind == "text" else own_heading(written) == ("Rabatt", kind)
    i18n.set_language("en")
    odd = export_columns.Column("custom:1", "Stand [Datum]", "custom:x", lambda _: "", own_kind="text")
    assert own_heading(export_csv.heading(odd)) == ("Stand [Datum]", "text")
    path = tmp_path / "own.csv"
    path.write_text(
        "Contact kind;First name;Last name;Rabatt [Zahl];Frei [x]\nPerson;Anna;Adam;5;y\n", encoding="utf-8"
    )
    found = inspect_file(path)
    assert found["header"][3:] == ["Rabatt", "Frei [x]"]
    assert list(found["records"][0]["custom"]) == [("Rabatt", "5"), ("Frei [x]", "y")]
    foreign = tmp_path / "foreign.csv"
    foreign.write_text("First name;Last name;Rabatt [Zahl]\nAnna;Adam;5\n", encoding="utf-8")
    assert inspect_file(foreign)["header"][2] == "Rabatt [Zahl]"
