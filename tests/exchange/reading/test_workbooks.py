"""Workbooks with everything that goes wrong in them: made here, part by part where no program would write them."""

from __future__ import annotations

import datetime
import resource
import struct
import time
import zipfile
import zlib

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.packaging.custom import StringProperty

from crm_desktop.exchange.reading import binary_sheets, files
from crm_desktop.exchange.reading.inspect import inspect_file
from crm_desktop.exchange.reading.refusals import ReadingProblem
from crm_desktop.exchange.reading.tables import OWN_FIELDS, Choices
from tests.bench.address_files import _MAIN

from .making import contacts, one, package, workbook

HEAD = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Nachname</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>PLZ</t></is></c></row>'
)


def test_lost_zeros_phones_as_numbers_and_dates(tmp_path):
    head = ["Nachname", "PLZ", "Ort", "Telefon", "Mobil", "Geburtsdatum"]
    rows = [
        ["Kess", 1067, "Dresden", 3515550120, 491711234567, datetime.date(1970, 3, 12)],
        ["Zorn", 1067.0, "Dresden", 49301234567.0, 1711234567.0, datetime.datetime(1970, 3, 12)],
        ["Uhl", "01067", "Dresden", "0351/5550120", "+49 171 1234567", "12.03.1970"],
    ]
    for contact in contacts(workbook(tmp_path, [head, *rows])):
        assert contact.addresses[0].zip == "01067"
        numbers = {channel.type: channel.normal for channel in contact.channels}
        assert numbers["mobile"] == "+491711234567"
        assert numbers["work"] in ("+493515550120", "+49301234567")
        assert contact.birthday == "1970-03-12"


def test_sixteen_digits_in_a_number_have_lost_their_last(tmp_path):
    contact = one(workbook(tmp_path, [["Nachname", "Telefon"], ["Kess", 4917112345678901]]))
    assert [doubt.reason for doubt in contact.doubts] == ["phone_digits_lost"]
    assert contact.channels[0].normal == ""


def test_number_formats_of_zeros_are_taken_as_they_are_shown(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Nachname", "Kundennummer", "PLZ", "Ort"])
    sheet.append(["Kess", 417, 4109, "Leipzig"])
    sheet["B2"].number_format = "000000"
    sheet["C2"].number_format = "00000"
    book.save(tmp_path / "zeros.xlsx")
    contact = one(tmp_path / "zeros.xlsx")
    assert (contact.customer_no, contact.addresses[0].zip) == ("000417", "04109")
    assert contact.doubts == ()


def test_error_cells_and_formulas_without_a_result_are_counted(tmp_path):
    rows = (
        '<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2"><v>1067</v></c></row>'
        '<row r="3"><c r="A3" t="inlineStr"><is><t>Kess</t></is></c><c r="B3"><f>SUM(1,2)</f></c></row>'
        '<row r="4"><c r="A4" t="inlineStr"><is><t>Zorn</t></is></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="5"><c r="A5" t="str"><f>"Uhl"</f><v>Uhl</v></c><c r="B5"><f>A1</f><v></v></c></row>'
    )
    path = package(tmp_path, HEAD + rows)
    found = files.preview(path)
    assert {warning.code: warning.count for warning in found.warnings} == {
        "error_cells": 2,
        "formulas_without_value": 2,
    }
    assert "2 cells with a spreadsheet error" in files.sentence(found.warnings[0])
    assert inspect_file(path)["error_cells"] == 2


def test_sheets_hidden_charts_and_the_choice_among_them(tmp_path):
    book = Workbook()
    book.active.title = "Leer"
    hidden = book.create_sheet("Geheim")
    hidden.sheet_state = "veryHidden"
    hidden.append(["Nachname"])
    people = book.create_sheet("Leute")
    people.append(["Nachname", "Ort"])
    people.append(["Kess", "Ulm"])
    book.create_chartsheet("Bild").add_chart(BarChart())
    book.save(tmp_path / "many.xlsx")
    found = files.preview(tmp_path / "many.xlsx")
    assert found.sheet == "Leute"
    assert [(sheet.name, sheet.kind, sheet.visibility) for sheet in found.sheets] == [
        ("Leer", "worksheet", "visible"),
        ("Geheim", "worksheet", "very_hidden"),
        ("Leute", "worksheet", "visible"),
        ("Bild", "chart", "visible"),
    ]
    assert files.preview(tmp_path / "many.xlsx", Choices(sheet="Geheim")).table.header == ("Nachname",)
    with pytest.raises(ReadingProblem, match="chart or macro"):
        files.preview(tmp_path / "many.xlsx", Choices(sheet="Bild"))
    with pytest.raises(ReadingProblem, match="no sheet called “Fehlt”"):
        files.preview(tmp_path / "many.xlsx", Choices(sheet="Fehlt"))


def test_merged_headings_are_repeated_and_filled_from_above(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Unsere Kunden 2026"])
    sheet.append(["Nachname", "Telefon", None, "Ort"])
    sheet.append(["Kess", "0351 5550120", "0171 1234567", "Ulm"])
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("B2:C2")
    book.save(tmp_path / "merged.xlsx")
    found = files.preview(tmp_path / "merged.xlsx")
    assert found.table.header == ("Nachname", "Telefon", "Telefon", "Ort")
    assert len(one(tmp_path / "merged.xlsx").channels) == 2


def test_rows_and_columns_are_named_as_in_the_spreadsheet(tmp_path):
    book = Workbook()
    sheet = book.active
    for column, name in enumerate(["Nachname", "Vorname", "Ort"], 3):
        sheet.cell(6, column, name)
        sheet.cell(9, column, {"Nachname": "Kess", "Vorname": "Anna", "Ort": "Ulm"}[name])
    book.save(tmp_path / "offset.xlsx")
    found = inspect_file(tmp_path / "offset.xlsx")
    assert (found["header_row"], found["records"][0]["row"]) == (6, 9)
    assert [column["letter"] for column in found["mapping"]] == ["C", "D", "E"]


def test_a_cell_in_the_far_corner_stops_nobody(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Nachname", "Ort"])
    sheet.append(["Kess", "Ulm"])
    sheet["XFD1048576"] = "Ausrutscher"
    book.save(tmp_path / "far.xlsx")
    path = tmp_path / "far.xlsx"
    found = files.preview(path)
    assert (found.reader, found.table.data_rows) == ("openpyxl", 1)
    assert {warning.code for warning in found.warnings} == {"cut_columns", "second_reader"}
    assert one(path).addresses[0].city == "Ulm"


def test_more_columns_than_an_address_has_are_cut_with_a_word(tmp_path):
    path = workbook(tmp_path, [["Nachname", *[f"F{i}" for i in range(600)]], ["Kess", *range(600)]])
    found = files.preview(path)
    assert len(found.table.header) == 500
    assert ("cut_columns", 2 * 101) in [(warning.code, warning.count) for warning in found.warnings]


def test_a_workbook_with_another_ending_is_read(tmp_path):
    workbook(tmp_path, [["Nachname"], ["Kess"]]).rename(tmp_path / "liste.xls")
    assert one(tmp_path / "liste.xls").last_name == "Kess"


def test_blanks_returns_and_empty_rows_are_trimmed(tmp_path):
    rows = [["Nachname ", "Notiz"], ["  Kess\u00a0", "eins\r\nzwei"], [None, "   "], ["Zorn", None]]
    first, second = contacts(workbook(tmp_path, rows))
    assert (first.last_name, first.notes) == ("Kess", ("eins\nzwei",))
    assert (second.last_name, second.row) == ("Zorn", 4)


def test_encrypted_workbooks_ask_for_a_copy_without_password(tmp_path):
    name = "EncryptedPackage".encode("utf-16-le")
    (tmp_path / "geheim.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + name + bytes(600))
    with pytest.raises(ReadingProblem) as problem:
        files.preview(tmp_path / "geheim.xlsx")
    assert "geheim.xlsx" in problem.value.what
    assert "without a password" in problem.value.remedy
    assert inspect_file(tmp_path / "geheim.xlsx")["open"] == "password"


def bomb(folder, megabytes, *, lie=False):
    """A workbook whose sheet unpacks to so many megabytes; with `lie` its table of contents says 1 kB."""
    path = package(folder, HEAD, name="bomb.xlsx")
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = f'<worksheet xmlns="{_MAIN}"><sheetData>{HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>'.encode()
    data = packer.compress(start) + b"".join(packer.compress(b"A" * 2**20) for _ in range(megabytes))
    data += packer.compress(b"</t></is></c></row></sheetData></worksheet>") + packer.flush()
    with zipfile.ZipFile(path) as package_, zipfile.ZipFile(folder / "out.xlsx", "w", zipfile.ZIP_DEFLATED) as out:
        for part in package_.infolist():
            if part.filename != "xl/worksheets/sheet1.xml":
                out.writestr(part, package_.read(part))
    raw = bytearray((folder / "out.xlsx").read_bytes())
    name, size = b"xl/worksheets/sheet1.xml", 1024 if lie else megabytes * 2**20
    at = raw.rfind(b"PK\x01\x02", 0, len(raw))
    end = raw.rfind(b"PK\x05\x06")
    count, directory_size, directory = struct.unpack_from("<HII", raw, end + 10)
    assert at > 0
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 0, 0, len(data), size, len(name), 0) + name + data
    entry = (
        struct.pack(
            "<4sHHHHHHIIIHHHHHII",
            b"PK\x01\x02",
            20,
            20,
            0,
            8,
            0,
            0,
            0,
            len(data),
            size,
            len(name),
            0,
            0,
            0,
            0,
            0,
            directory,
        )
        + name
    )
    rest = bytes(raw[directory : directory + directory_size])
    tail = struct.pack(
        "<4sHHHHIIH", b"PK\x05\x06", 0, 0, count + 1, count + 1, directory_size + len(entry), directory + len(local), 0
    )
    path.write_bytes(bytes(raw[:directory]) + local + rest + entry + tail)
    return path


@pytest.mark.parametrize(("megabytes", "lie", "codes"), [(300, False, {"bomb"}), (400, True, {"bomb", "bad_sheet"})])
def test_zip_bombs_are_refused_at_once(tmp_path, megabytes, lie, codes):
    path = bomb(tmp_path, megabytes, lie=lie)
    assert path.stat().st_size < 2**20
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with pytest.raises(ReadingProblem) as problem:
        files.preview(path)
    assert problem.value.code in codes
    assert time.monotonic() - start < 5  # well under a second on an idle machine
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024


def test_a_package_of_thousands_of_parts_is_refused(tmp_path):
    path = package(tmp_path, HEAD)
    with zipfile.ZipFile(path, "a") as file:
        for number in range(2_100):
            file.writestr(f"junk/{number}", "x")
    with pytest.raises(ReadingProblem, match="made of 2,107 parts"):
        files.preview(path)


def test_entities_are_neither_read_nor_multiplied(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    outside = f'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    cells = f'{HEAD}<row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>'
    path = package(tmp_path, cells)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "xxe.xlsx", "w") as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, outside.encode() + text if part.endswith("sheet1.xml") else text)
    assert "TOP SECRET" not in str(inspect_file(tmp_path / "xxe.xlsx"))


def test_more_rows_than_the_limit_are_refused_with_the_number(tmp_path):
    cells = HEAD + "".join(f'<row r="{i}"><c r="B{i}"><v>{i}</v></c></row>' for i in range(2, 250_003))
    with pytest.raises(ReadingProblem, match="more than 250,000 rows"):
        files.preview(package(tmp_path, cells))


def test_hostile_formulas_stay_text(tmp_path):
    text = "=cmd|' /C calc'!A0"
    path = package(
        tmp_path, HEAD + f'<row r="2"><c r="A2" t="inlineStr"><is><t>{text.replace("&", "&amp;")}</t></is></c></row>'
    )
    assert one(path).last_name == text


def test_an_empty_workbook_has_no_rows(tmp_path):
    found = files.preview(workbook(tmp_path, []))
    assert (found.table.header, found.table.data_rows) == ((), 0)


def old_workbook(path, *records):
    """An xls file with these (kind, data) records in its Workbook stream, in a container of the plainest kind."""
    stream = b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)
    stream = stream.ljust(4096 + 512, b"\0")
    count = len(stream) // 512
    end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    header = struct.pack("<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 62, 3, 0xFFFE, 9, 6,
                         0, 1, 1, 0, 4096, end, 0, end, 0)  # fmt: skip
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    chain = [table, end, *range(3, count + 2), end]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")

    def entry(name, kind, child, start, size):
        text = name.encode("utf-16-le") + b"\0\0"
        return struct.pack(
            "<64sHBBIII16sIQQII4x", text, len(text), kind, 1, free, free, child, b"", 0, 0, 0, start, size
        )

    directory = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 2, len(stream))
    path.write_bytes(header + fat + directory.ljust(512, b"\0") + stream)
    return path


BEGIN = (0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))


def test_error_cells_of_old_workbooks_are_counted(tmp_path):
    error = (0x0205, struct.pack("<HHHBB", 1, 0, 0, 0x2A, 1))
    truth = (0x0205, struct.pack("<HHHBB", 2, 0, 0, 1, 0))
    result = (0x0006, struct.pack("<HHHBBBBHH", 3, 0, 0, 2, 0, 0x2A, 0, 0, 0xFFFF) + bytes(8))
    start = 4 + 16 + 4 + 9 + 4
    sheet = (0x0085, struct.pack("<IBBBB", start, 0, 0, 1, 0) + b"A")
    path = old_workbook(tmp_path / "old.xls", BEGIN, sheet, (0x000A, b""), BEGIN, error, truth, result)
    facts, encrypted = binary_sheets.xls_facts(path.read_bytes())
    assert (sum(sheet.errors for sheet in facts.values()), encrypted) == (2, False)


@pytest.mark.parametrize("scheme", [bytes(2), b"\1\0\1\0"])
def test_old_workbooks_with_a_password_ask_for_a_copy_without(tmp_path, scheme):
    path = old_workbook(tmp_path / "old.xls", BEGIN, (0x002F, scheme.ljust(6, b"\7")))
    with pytest.raises(ReadingProblem) as problem:
        files.preview(path)
    assert problem.value.code == "password"


def test_error_cells_of_open_document_sheets_are_counted(tmp_path):
    cells = '<table:table-row><table:table-cell office:value-type="string"><text:p>Nachname</text:p></table:table-cell>'
    cells += "</table:table-row><table:table-row><table:table-cell table:formula='of:=NA()' office:value-type='string' "
    cells += "office:string-value='' calcext:value-type=\"error\"><text:p>#N/A</text:p></table:table-cell>"
    cells += "</table:table-row>"
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = f'<office:document-content {spaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc">'
    content += f'<office:body><office:spreadsheet><table:table table:name="A">{cells}</table:table>'
    content += "</office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(tmp_path / "list.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        file.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>')
        file.writestr("content.xml", content)
    assert inspect_file(tmp_path / "list.ods")["error_cells"] == 1


def two_rows_of_headings(folder, above, below, *merged):
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(above)
    sheet.append(below)
    sheet.append(["Anna Müller", "Weg 1", "01067", "Dresden", "Ring 2", "14467", "Potsdam"])
    for area in ("A1:A2", *merged):
        sheet.merge_cells(area)
    book.save(folder / "two.xlsx")
    return folder / "two.xlsx"


def test_headings_of_two_rows(tmp_path):
    above = ["Name", "Privat", None, None, "Geschäftlich", None, None]
    below = [None, "Straße", "PLZ", "Ort", "Straße", "PLZ", "Ort"]
    path = two_rows_of_headings(tmp_path, above, below, "B1:D1", "E1:G1")
    found = one(path)
    assert (found.first_name, found.last_name) == ("Anna", "Müller")
    assert [(item.type, item.zip, item.city) for item in found.addresses] == [
        ("home", "01067", "Dresden"), ("work", "14467", "Potsdam"),
    ]  # fmt: skip


def test_the_finer_of_two_rows_of_headings_counts(tmp_path):
    above = ["Name", "Adresse", None, None, "Kontakt", None, None]
    below = [None, "Straße", "PLZ", "Ort", "Telefon", "E-Mail", "Bemerkung"]
    path = two_rows_of_headings(tmp_path, above, below, "B1:D1", "E1:G1")
    table = files.preview(path).table
    assert table.header_row == 2
    assert table.header == ("Name", "Straße", "PLZ", "Ort", "Telefon", "E-Mail", "Bemerkung")


def test_a_cover_sheet_is_not_the_list(tmp_path):
    import openpyxl

    book = openpyxl.Workbook()
    book.active["A1"] = "Kundenliste"
    book.create_sheet("Kunden").append(["Name", "PLZ", "Ort"])
    book["Kunden"].append(["Kess", "01067", "Dresden"])
    book.save(tmp_path / "cover.xlsx")
    assert files.preview(tmp_path / "cover.xlsx").sheet == "Kunden"
    assert files.preview(tmp_path / "cover.xlsx", Choices(sheet="Sheet")).sheet == "Sheet"


def test_text_that_was_encoded_twice_is_put_right_but_never_what_we_wrote(tmp_path):
    rows = [["Vorname", "StraÃŸe", "Ort"], ["JÃ¶rg", "Weg 1", "KÃ¶ln"], ["Änne", "Weg 2", "Ulm"]]
    path = workbook(tmp_path, rows)
    first, second = contacts(path)
    assert (first.first_name, first.addresses[0].street, first.addresses[0].city) == ("Jörg", "Weg 1", "Köln")
    assert second.first_name == "Änne"
    assert [(item.code, item.count) for item in files.preview(path).warnings] == [("encoded_twice", 3)]
    own = workbook(tmp_path, [["Contact kind", "First name"], ["Person", "JÃ¶rg"]], name="own.xlsx")
    assert contacts(own)[0].first_name == "JÃ¶rg"


@pytest.mark.parametrize("noted", ["[" * 100_000, '{"Alter": ', "7", '{"Alter": 7}'])
def test_a_workbook_that_says_nonsense_of_its_fields_is_read_all_the_same(tmp_path, noted):
    book = Workbook()
    book.active.append(["Nachname", "Alter"])
    book.active.append(["Kess", 7])
    book.custom_doc_props.append(StringProperty(name=OWN_FIELDS, value=noted))
    book.save(path := tmp_path / "own.xlsx")
    assert one(path).last_name == "Kess"
