"""What workbooks say beside their values, in each of their formats: hidden rows, shown zeros, lengths of time."""

from __future__ import annotations

import struct
import zipfile

import pytest
from openpyxl import Workbook

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.inspect import inspect_file

from .making import contacts, one
from .test_workbooks import old_workbook

HIDDEN = "1 row is hidden or filtered out in the spreadsheet and was read as well; please look at it."
KESS = ("00007", "01067")


def said(path):
    return [files.sentence(warning) for warning in files.preview(path).warnings]


def is_understood(path):
    """A list of Kess, and of Uhl whose row is hidden; both with numbers shown with leading zeros."""
    first, second = contacts(path)
    assert (first.customer_no, first.addresses[0].zip) == KESS
    assert (second.customer_no, second.addresses[0].zip) == ("00012", "07743")
    assert first.doubts == second.doubts == ()
    assert said(path) == [HIDDEN]


def test_a_workbook_of_today(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (["Nachname", "Kundennummer", "PLZ"], ["Kess", 7, 1067], ["Uhl", 12, 7743]):
        sheet.append(row)
    for cell in (*sheet["B"][1:], *sheet["C"][1:]):
        cell.number_format = "00000"
    sheet["C3"].number_format = '"D-"00000'
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True  # without anything in it
    book.save(tmp_path / "list.xlsx")
    is_understood(tmp_path / "list.xlsx")


def test_what_is_hidden_above_the_heading_or_in_another_sheet_is_no_news(tmp_path):
    book = Workbook()
    for row in (["Unsere Kunden"], ["Nachname", "Vorname", "PLZ"], ["Kess", "Ida", "01067"]):
        book.active.append(row)
    book.active.row_dimensions[1].hidden = True
    other = book.create_sheet("Zwei")
    other.append(["Nachname", "Ort"])
    other.append(["Uhl", "Ulm"])
    other.row_dimensions[2].hidden = True
    book.save(tmp_path / "list.xlsx")
    assert not any("hidden" in warning for warning in said(tmp_path / "list.xlsx"))


def short(text):
    return struct.pack("<BB", len(text), 0) + text.encode("latin-1")


def label(row, column, text):
    return (0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def test_a_workbook_of_before_2007(tmp_path):
    shown = (0x041E, struct.pack("<HHB", 164, 5, 0) + b"00000")
    styles = [(0x00E0, struct.pack("<HH", 0, number).ljust(20, b"\0")) for number in (0, 164)]
    begin = (0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    sheet = [
        (0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)),
        (0x0200, struct.pack("<IIHHH", 0, 3, 0, 3, 0)),
        *((0x0208, struct.pack("<HHHHHHI", row, 0, 3, 255, 0, 0, 0x20 if row == 2 else 0)) for row in range(3)),
        *(label(0, at, name) for at, name in enumerate(("Nachname", "Kundennummer", "PLZ"))),
        label(1, 0, "Kess"),
        (0x00BD, struct.pack("<HHHIHIH", 1, 1, 1, 7 << 2 | 2, 1, 1067 << 2 | 2, 2)),
        label(2, 0, "Uhl"),
        (0x027E, struct.pack("<HHHI", 2, 1, 1, 12 << 2 | 2)),
        (0x0203, struct.pack("<HHHd", 2, 2, 1, 7743.0)),
        (0x000A, b""),
    ]
    before = [begin, shown, *styles]
    start = sum(4 + len(data) for _, data in before) + 4 + 6 + 2 + 4 + 4
    path = old_workbook(
        tmp_path / "old.xls", *before, (0x0085, struct.pack("<IBB", start, 0, 0) + short("Tab1")), (0x000A, b""), *sheet
    )
    is_understood(path)


def record(kind, data=b""):
    number = bytes((kind,)) if kind < 0x80 else bytes((kind & 0x7F | 0x80, kind >> 7))
    return number + bytes((len(data),)) + data


def wide(text):
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def binary_rows():
    for row, cells in enumerate([["Nachname", "Kundennummer", "PLZ"], ["Kess", 7, 1067], ["Uhl", 12, 7743]]):
        flags = 0x10 if row == 2 else 0
        yield record(0, struct.pack("<IIHBBBI", row, 0, 300, 0, flags, 0, 0))
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                yield record(6, struct.pack("<II", column, 0) + wide(cell))
            elif row == 1:
                yield record(2, struct.pack("<III", column, 1, cell << 2 | 2))
            else:
                yield record(5, struct.pack("<IId", column, 1, float(cell)))


def test_a_binary_workbook(tmp_path):
    relation = '<Relationship Id="rId{0}" Type="http://x.example/{1}" Target="{1}s/sheet1.bin"/>'
    form = "http://schemas.openxmlformats.org/package/2006/relationships"
    extent = record(148, struct.pack("<IIII", 0, 2, 0, 2))
    sheet = b"".join((record(129), extent, record(145), *binary_rows(), record(146), record(130)))
    with zipfile.ZipFile(tmp_path / "list.xlsb", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{form}">{relation.format(1, "worksheet")}</Relationships>',
        )
        bundle = struct.pack("<II", 0, 1) + wide("rId1") + wide("Tab1")
        file.writestr("xl/workbook.bin", record(131) + record(143) + record(156, bundle) + record(144) + record(132))
        formats = record(615, struct.pack("<I", 1)) + record(44, struct.pack("<H", 164) + wide("00000")) + record(616)
        styles = b"".join(record(47, struct.pack("<HH", 0, number).ljust(16, b"\0")) for number in (0, 164))
        cells = record(617, struct.pack("<I", 2)) + styles + record(618)
        file.writestr("xl/styles.bin", record(278) + formats + cells + record(279))
        file.writestr("xl/worksheets/sheet1.bin", sheet)
    is_understood(tmp_path / "list.xlsb")


def open_document(folder, rows):
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    content = f'<office:document-content {spaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc">'
    content += f'<office:body><office:spreadsheet><table:table table:name="Tab1"><table:table-column/>{rows}'
    content += "</table:table></office:spreadsheet></office:body></office:document-content>"
    with zipfile.ZipFile(folder / "list.ods", "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        file.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>')
        file.writestr("content.xml", content)
    return folder / "list.ods"


def text(value):
    return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'


def number(value, shown):
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}" calcext:value-type="float">'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def line(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


@pytest.mark.parametrize("kind", ["collapse", "filter"])
def test_an_open_document_sheet(tmp_path, kind):
    empty = line('<table:table-cell table:number-columns-repeated="3"/>', more=' table:number-rows-repeated="4"')
    rows = empty + line(text("Nachname"), text("Kundennummer"), text("PLZ"))
    rows += line(text("Kess"), number(7, "00007"), number(1067, "01067"))
    rows += line(text("Uhl"), number(12, "00012"), number(7743, "07743"), more=f' table:visibility="{kind}"')
    is_understood(open_document(tmp_path, rows))


def test_merged_headings_of_an_open_document_sheet(tmp_path):
    covered = "<table:covered-table-cell/>"
    wide = text("Privat").replace("table-cell ", 'table-cell table:number-columns-spanned="2" ', 1)
    other = text("Büro").replace("table-cell ", 'table-cell table:number-columns-spanned="2" ', 1)
    above = line(text(""), wide, covered, other, covered)
    names = line(text("Name"), text("Telefon"), text("Ort"), text("Telefon"), text("Ort"))
    row = line(text("Ida Kess"), text("030 1234567"), text("Ulm"), text("030 7654321"), text("Bonn"))
    ida = one(open_document(tmp_path, above + names + row))
    assert {(item.type, item.city) for item in ida.addresses} == {("home", "Ulm"), ("work", "Bonn")}
    assert [(item.type, item.normal) for item in ida.channels] == [("home", "+49301234567"), ("work", "+49307654321")]


def test_headings_that_reach_down_tell_that_the_next_row_has_headings_too(tmp_path):
    book = Workbook()
    for row in (["Nachname", "Vorname", "Telefon"], [None, None, "privat"], ["Kess", "Ida", "030 1234567"]):
        book.active.append(row)
    book.active.merge_cells("A1:A2")
    book.active.merge_cells("B1:B2")
    book.save(tmp_path / "list.xlsx")
    assert [(item.type, item.normal) for item in one(tmp_path / "list.xlsx").channels] == [("home", "+49301234567")]
    book = Workbook()
    for row in (["Nachname", "Vorname", "Ort"], [], ["Kess", "Ida", "Ulm"], ["Uhl", "Jo", "Bonn"]):
        book.active.append(row)
    for column in "ABC":
        book.active.merge_cells(f"{column}1:{column}2")
    book.save(tmp_path / "tall.xlsx")
    assert [contact.last_name for contact in contacts(tmp_path / "tall.xlsx")] == ["Kess", "Uhl"]


def test_a_length_of_time_in_an_open_document_sheet(tmp_path):
    span = '<table:table-cell office:value-type="time" office:time-value="PT30H05M00S"><text:p>30:05</text:p>'
    path = open_document(
        tmp_path, line(text("Nachname"), text("Aufwand")) + line(text("Kess"), f"{span}</table:table-cell>")
    )
    assert dict(one(path, {1: "custom"}).custom) == {"Aufwand": "30:05:00"}


def test_a_hidden_row_of_an_xml_spreadsheet(tmp_path):
    form = "urn:schemas-microsoft-com:office:spreadsheet"
    rows = "".join(
        f'<Row{hidden}><Cell><Data ss:Type="String">{name}</Data></Cell>'
        f'<Cell><Data ss:Type="String">{place}</Data></Cell></Row>'
        for name, place, hidden in (("Nachname", "Ort", ""), ("Kess", "Ulm", ""), ("Uhl", "Bonn", ' ss:Hidden="1"'))
    )
    path = tmp_path / "list.xml"
    path.write_text(
        f'<?xml version="1.0"?><Workbook xmlns="{form}" xmlns:ss="{form}"><Worksheet ss:Name="A"><Table>{rows}</Table>'
        "</Worksheet></Workbook>",
        encoding="utf-8",
    )
    assert inspect_file(path)["warnings"] == [HIDDEN]
