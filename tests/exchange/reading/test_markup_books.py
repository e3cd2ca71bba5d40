"""Workbooks that are text: XML Spreadsheet 2003 and the tables of web pages, most of them called .xls."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.refusals import ReadingProblem
from crm_desktop.exchange.reading.tables import Choices

from .making import contacts, one

_PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<style>td {{mso-number-format:"\\@"}}</style><script>var no = "<table><tr><td>nothing";</script></head><body>
<table><tr><td colspan=4><b>Kundenliste</b></td></tr></table>
<table border=1><caption>Kunden</caption><tr><th>Kd-Nr<th>Name<th>Straße<th>PLZ<th>Ort<th>E-Mail</tr>
<tr><td>1<td>Müller GmbH<td>Hauptstr.&nbsp;5<br>Hinterhaus<td x:num="1067">01067<td>Dresden
<td><a href="mailto:info@mueller.example?subject=x">schreiben</a></tr>
<tr><td>2<td>Eva Groß<td rowspan=2>Ring 2<td>14467<td>Potsdam<td>eva@example.com</tr>
<tr><td>3<td>Karl Groß<td>14467<td>Potsdam<td></tr></table>{more}</body></html>"""

_BOOK = """<?xml version="1.0"{encoding}?>
<?mso-application progid="Excel.Sheet"?>{doctype}
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style></Styles>
<Worksheet ss:Name="Alt"><Table><Row><Cell><Data ss:Type="String">geheim</Data></Cell></Row></Table>
<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>
</Worksheet><Worksheet ss:Name="Kunden"><Table>
<Row ss:Index="3"><Cell ss:MergeAcross="1"><Data ss:Type="String">Liste</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Vorname</Data></Cell><Cell><Data ss:Type="String">Nachname</Data></Cell>
<Cell><Data ss:Type="String">PLZ</Data></Cell><Cell><Data ss:Type="String">Geburtstag</Data></Cell>
<Cell><Data ss:Type="String">Telefon</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">Änne</Data></Cell>
<Cell><ss:Data ss:Type="String"><html:B>Ber</html:B>ger</ss:Data></Cell>
<Cell ss:StyleID="z"><Data ss:Type="Number">1067</Data></Cell>
<Cell><Data ss:Type="DateTime">1980-02-01T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="Number">1711234567</Data></Cell></Row>
<Row ss:Index="{far_row}"><Cell ss:Index="2"><Data ss:Type="String">Kess {sign} Co</Data></Cell>
<Cell ss:Index="{far_column}"><Data ss:Type="Error">#N/A</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def _page(folder, *, more="", encoding="cp1252", name="liste.xls"):
    (folder / name).write_bytes(_PAGE.format(more=more).encode(encoding))
    return folder / name


def _book(folder, *, encoding="utf-8", name="liste.xls", cut=None, **parts):
    said = "" if encoding == "utf-8" else f' encoding="{ {"cp1252": "windows-1252"}.get(encoding, encoding) }"'
    parts = {"doctype": "", "far_row": 9, "far_column": 5, "sign": "&amp;", "encoding": said} | parts
    (folder / name).write_bytes(_BOOK.format(**parts).encode(encoding)[:cut])
    return folder / name


def _said(path):
    return {warning.code for warning in files.preview(path).warnings}


def test_a_page_saved_as_workbook(tmp_path):
    path = _page(tmp_path)
    source = files.preview(path)
    assert (source.kind, source.sheet, source.table.data_rows) == ("html", "Kunden", 3)
    firm, eva, karl = contacts(path)
    address = firm.addresses[0]
    assert (firm.company, address.street, address.zip) == ("Müller GmbH", "Hauptstr. 5\nHinterhaus", "01067")
    assert firm.channels[0].value == "info@mueller.example"
    assert (eva.addresses[0].street, eva.last_name) == ("Ring 2", "Groß")
    # What reaches down from the row above is not repeated: neither is it in other workbooks.
    assert (karl.addresses[0].street, karl.addresses[0].zip) == ("", "14467")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_the_encoding_a_page_names_counts_where_it_can_be(tmp_path, encoding):
    assert contacts(_page(tmp_path, encoding=encoding))[0].company == "Müller GmbH"


def test_a_page_packed_as_a_mail(tmp_path):
    path = tmp_path / "liste.xls"
    path.write_bytes(
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_N"\r\n\r\n--=_N\r\n'
        b'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n'
        b"<table><tr><td>Vorname<td>Nachname<tr><td>J=C3=B6rg<td>M=C3=BC=\r\nller</table>\r\n--=_N--\r\n"
    )
    found = one(path)
    assert (found.first_name, found.last_name) == ("Jörg", "Müller")


def test_tables_in_tables_are_tables_of_their_own_and_may_be_chosen(tmp_path):
    inner = "<table><tr><td>Vorname<td>Nachname</tr><tr><td>Ida<td>Kurz</tr></table>"
    path = _page(tmp_path, more=f"<table><tr><td>{inner}</td><td>Werbung</td></tr></table>", name="liste.html")
    names = [sheet.name for sheet in files.preview(path).sheets]
    assert names[0] == "Kunden"
    assert len(names) == 4
    found = [contacts(path, choices=Choices(sheet=name)) for name in names]
    assert any(person.last_name == "Kurz" for each in found for person in each)


def test_a_page_without_a_table_is_called_so(tmp_path):
    (tmp_path / "seite.htm").write_text("<!DOCTYPE html><html><body><p>Nichts</p></body></html>")
    with pytest.raises(ReadingProblem, match="no table"):
        files.preview(tmp_path / "seite.htm")


def test_cells_that_reach_over_everything_do_no_harm(tmp_path):
    rows = "<tr><td colspan=99999999 rowspan=99999>x" * 40
    (tmp_path / "weit.xls").write_text(f"<table>{rows}</table>")
    with pytest.raises(ReadingProblem):
        files.preview(tmp_path / "weit.xls")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_excel_2003(tmp_path, encoding):
    path = _book(tmp_path, encoding=encoding)
    source = files.preview(path)
    assert (source.kind, source.sheet, source.table.header_row) == ("xml", "Kunden", 4)
    assert [sheet.visibility for sheet in source.sheets] == ["hidden", "visible"]
    first, second = contacts(path)
    assert (first.first_name, first.last_name, first.birthday) == ("Änne", "Berger", "1980-02-01")
    assert (first.addresses[0].zip, first.channels[0].normal) == ("01067", "+491711234567")
    assert (second.row, second.company) == (9, "Kess & Co")
    assert _said(path) == {"error_cells"}


def test_signs_that_were_not_written_as_xml_wants(tmp_path):
    path = _book(tmp_path, sign="&")
    assert contacts(path)[1].company == "Kess & Co"
    assert "damaged_text" not in _said(path)


def test_one_that_breaks_off_gives_what_is_there_and_says_so(tmp_path):
    whole = len(_book(tmp_path).read_bytes())
    path = _book(tmp_path, cut=whole - 220)
    assert contacts(path)[0].last_name == "Berger"
    assert "damaged_text" in _said(path)


def test_a_cell_in_the_far_corner(tmp_path):
    path = _book(tmp_path, far_row=1_048_576, far_column=16_384)
    assert [found.row for found in contacts(path)] == [5, 1_048_576]


def test_entities_are_neither_read_nor_multiplied(tmp_path):
    (tmp_path / "geheim.txt").write_text("geheim")
    doctype = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 500 + '"><!ENTITY c "' + "&b;" * 500
    doctype += f'"><!ENTITY d SYSTEM "{(tmp_path / "geheim.txt").as_uri()}">]>'
    path = _book(tmp_path, doctype=doctype, sign="&c;&d;")
    found = " ".join(f"{contact.company} {contact.last_name}" for contact in contacts(path))
    assert found.strip().startswith("Berger")
    assert "ha" not in found
    assert "geheim" not in found


@pytest.mark.parametrize(
    ("name", "text"),
    [("kunden.xml", '<?xml version="1.0"?><kunden><kunde/></kunden>'), ("kunden.json", '[{"name": "Ida"}]'),
     ("kunden.csv", '{"contacts": []}')],
)  # fmt: skip
def test_data_of_programs_is_no_table(tmp_path, name, text):
    (tmp_path / name).write_text(text)
    with pytest.raises(ReadingProblem, match="exchange data"):
        files.preview(tmp_path / name)


def test_a_number_beyond_all_numbers(tmp_path):
    path = _book(tmp_path)
    path.write_bytes(path.read_bytes().replace(b">1067<", b">1E400<"))
    assert contacts(path)[0].last_name == "Berger"
