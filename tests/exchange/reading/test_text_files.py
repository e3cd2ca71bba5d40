"""Text files as other programs and people write them: encoding, delimiter, heading, broken rows."""

from __future__ import annotations

import pytest

from crm_desktop.exchange.reading import files
from crm_desktop.exchange.reading.columns import guess_columns
from crm_desktop.exchange.reading.refusals import ReadingProblem
from crm_desktop.exchange.reading.tables import Choices
from crm_desktop.exchange.reading.text_files import guess_delimiter, guess_encoding, open_text

from .making import contacts, one, text_file

GERMAN = (
    "Vorname;Nachname;Ort\nJörg;Müller;Köln\n",
    "Name\nMüller\n",
    "Größe;Maß\n1;2\n",
    "Name;Strasse\nKess;Große Straße\n",
    "Name\nJörg\n",
    "Name\nÄrztehaus\n",
    "Name;Ort\nÖzdemir;Überlingen\nÄnne;Äpfingen\n",
)


@pytest.mark.parametrize("text", GERMAN)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "mac_roman", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_german_text_is_read_in_every_encoding_of_the_trade(text, encoding):
    assert text.encode(encoding).decode(guess_encoding(text.encode(encoding))).removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    "text",
    ["Hernández\nJuárez\n", "André Lefèvre\n", "Firma\nCafé Olé\n", "Miloš\n", "Tomáš Žák\n"],
)
def test_other_western_names_stay_windows_text(text):
    assert guess_encoding(text.encode("cp1252")) == "cp1252"


def test_czech_text_from_a_mac():
    text = "Jméno\nJiří Dvořák\nAlžběta Nováčková\nBartoš Řezníček\n"
    assert text.encode("mac_latin2").decode(guess_encoding(text.encode("mac_latin2"))) == text


def test_text_without_special_letters_is_ascii():
    assert guess_encoding(b"First Name,Last Name\r\n") == "ascii"


def test_a_text_cut_inside_a_letter_is_still_utf8():
    assert guess_encoding("Name;Ort\nJörg;Kö".encode()[:-1]) == "utf-8"


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2;3\n", ";"),
        ("a,b\n1,2\n", ","),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('Name;Notiz\n"A;B";"x, y, z\nzweite, Zeile"\nC;d\n', ";"),
        ("Name\nMüller, Hans\nMaier, Eva\n", ""),
        ("Name\nMüller\n", ","),
        ("^^^", ","),
        (":\n:\n", ","),
    ],
)
def test_delimiter(text, delimiter):
    assert guess_delimiter(text) == delimiter


def test_the_user_may_say_otherwise(tmp_path):
    path = text_file(tmp_path, "Vorname;Nachname\nĐorđe;Ilić\n", encoding="cp1250")
    found = files.preview(path, Choices(encoding="cp1250", delimiter=";", header_row=1))
    assert found.table.rows[0][1] == ("Đorđe", "Ilić")
    assert (found.encoding, found.delimiter) == ("cp1250", ";")
    with pytest.raises(ReadingProblem, match=r"list\.csv.*encoding ascii"):
        files.preview(path, Choices(encoding="ascii"))
    with pytest.raises(ReadingProblem, match="encoding klingon"):
        files.preview(path, Choices(encoding="klingon"))
    with pytest.raises(ReadingProblem, match="no row 7"):
        files.preview(path, Choices(header_row=7))


def test_separator_line_of_excel_is_obeyed_and_not_counted(tmp_path):
    path = text_file(tmp_path, "\ufeffsep=|\r\nName|Notiz\r\nKess|a;b,c\r\n")
    found = files.preview(path)
    assert (found.delimiter, found.table.header, found.table.header_row) == ("|", ("Name", "Notiz"), 1)


def test_datev_control_record_is_dropped_and_makes_the_profile(tmp_path):
    names = ["Konto", "Name (Adressattyp Unternehmen)", "Unternehmensgegenstand", "Name (Adressattyp natürl. Person)"]
    names += ["Vorname (Adressattyp natürl. Person)", "Name (Adressattyp keine Angabe)", "Adressattyp", "Ort"]
    rows = ['10001;"Metallbau Kess GmbH";;;;;2;Dresden', '70002;;;"Zorn";"Uwe";;1;Köln', "10003;;;;;Gartenbau;0;Ulm"]
    text = '"EXTF";700;16;"Debitoren/Kreditoren";5;\r\n' + ";".join(names) + "\r\n" + "\r\n".join(rows) + "\r\n"
    path = text_file(tmp_path, text, encoding="cp1252")
    found = files.preview(path)
    assert found.table.header_row == 2
    firm, person, other = contacts(path)
    assert (firm.kind, firm.company, firm.roles, firm.customer_no) == (
        "company",
        "Metallbau Kess GmbH",
        ("customer",),
        "10001",
    )
    assert (person.kind, person.last_name, person.first_name, person.roles) == ("person", "Zorn", "Uwe", ("supplier",))
    assert other.row == 5
    assert firm.addresses[0].city == "Dresden"


def test_datev_bookings_are_called_by_their_name(tmp_path):
    path = text_file(tmp_path, '"EXTF";700;21;"Buchungsstapel";9;\r\nUmsatz;Konto\r\n"1,00";8400\r\n')
    assert "category 21" in " ".join(files.sentence(warning) for warning in files.preview(path).warnings)


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_every_line_end_and_lone_returns_inside_cells(tmp_path, end):
    path = text_file(tmp_path, end.join(["Nachname;Notiz", 'Kess;"eins\rzwei"', "Zorn;drei"]) + end)
    first, second = contacts(path)
    assert first.notes == ("eins\nzwei",)
    assert second.last_name == "Zorn"


def test_titles_above_the_heading_are_skipped(tmp_path):
    path = text_file(tmp_path, "Kundenliste Büro Nord;;\nStand 3/2026;;\n\nNachname;PLZ;Ort\nKess;01067;Dresden\n")
    found = files.preview(path)
    assert (found.table.header_row, found.table.header) == (4, ("Nachname", "PLZ", "Ort"))
    assert one(path).row == 5


@pytest.mark.parametrize(
    "row",
    ["Anna Kess,Anna,Kess,anna@kess.example", "Kess,01067,Dresden", "Kess,0331/5550120,x", "Kess,12.03.1970,y"],
)
def test_a_first_row_of_data_is_no_heading(tmp_path, row):
    found = files.preview(text_file(tmp_path, f"{row}\n{row.replace('Kess', 'Zorn')}\n"))
    assert found.table.header_row == 0
    assert found.table.data_rows == 2
    assert set(found.table.header) == {""}


def test_headings_may_contain_an_address_or_a_year(tmp_path):
    found = files.preview(text_file(tmp_path, "Name,Umsatz 2025,mailto a@b.example\nKess,5,x\n"))
    assert found.table.header_row == 1


def test_long_rows_go_to_the_notes_with_a_doubt_and_blank_rows_nowhere(tmp_path):
    path = text_file(tmp_path, "Nachname;Ort\nKess;Ulm;mehr;;noch mehr\n;;\n  ; \n\nZorn;Köln\n")
    long, short = contacts(path)
    assert long.notes == ("mehr; noch mehr",)
    assert [doubt.reason for doubt in long.doubts] == ["cells_beyond_heading"]
    assert (short.row, short.notes, short.doubts) == (6, (), ())


def test_a_quotation_mark_that_never_closes_costs_its_line_only(tmp_path):
    lines = [f"Name{i};Ort{i};{i}" for i in range(100)]
    lines[10] = '"Müller; Kess;Ulm;10'
    path = text_file(tmp_path, "Nachname;Ort;Notiz\n" + "\n".join(lines) + "\n")
    stream = files.read_contacts(path, guess_columns(files.preview(path)))
    found = list(stream)
    assert len(found) == 100
    assert found[99].last_name == "Name99"
    assert any(warning.code == "unclosed_quote" and warning.count == 12 for warning in stream.warnings)


def test_nul_bytes_and_a_missing_last_line_end_do_no_harm(tmp_path):
    path = tmp_path / "nul.csv"
    path.write_bytes(b"Nachname;Ort\nKe\0ss;Ulm")
    assert one(path).last_name == "Kess"


def test_a_very_long_note_is_kept_whole(tmp_path):
    note = "Zeile mit Text\n" * 20_000
    path = text_file(tmp_path, f'Nachname;Notiz\nKess;"{note}"\nZorn;\n')
    first, second = contacts(path)
    assert first.notes == (note.strip(),)
    assert second.last_name == "Zorn"


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("leer.csv", b"", "empty"),
        ("liste.xls", b"<html><body><p>Name</p></body></html>", "web page"),
        (
            "liste.xls",
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            "damaged",
        ),
        ("brief.csv", b"%PDF-1.7\n", "PDF"),
        ("bild.csv", b"\x89PNG\r\n\x1a\n", "no text"),
        ("daten.csv", bytes(range(256)) * 8, "no text"),
        ("outlook.csv", b"!BDN" + bytes(200), "Outlook"),
        ("daten.zip", b"PK\x05\x06" + bytes(18), "damaged"),
    ],
)
def test_files_that_are_no_table_are_called_what_they_are(tmp_path, name, data, word):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadingProblem) as problem:
        files.preview(tmp_path / name)
    assert name in problem.value.what
    assert word in problem.value.what
    assert problem.value.safe
    assert problem.value.remedy


def test_missing_files_and_folders(tmp_path):
    with pytest.raises(ReadingProblem, match="not found"):
        files.preview(tmp_path / "weg.csv")
    with pytest.raises(ReadingProblem, match="is a folder"):
        files.preview(tmp_path)


def test_a_text_file_with_the_name_of_a_workbook_is_read_with_a_word(tmp_path):
    path = text_file(tmp_path, "Nachname\tOrt\nKess\tUlm\n", name="export.xls")
    assert one(path).last_name == "Kess"
    assert [warning.code for warning in files.preview(path).warnings] == ["text_in_disguise"]


def test_a_file_of_one_character(tmp_path):
    (tmp_path / "tab.csv").write_bytes(b"\t")
    assert files.preview(tmp_path / "tab.csv").table.data_rows == 0


def test_a_list_put_together_from_two_encodings(tmp_path):
    many = "".join(f"Müller{number};Jörg\n" for number in range(9))
    data = ("Nachname;Vorname\n" + many).encode() + "Groß;Änne\n".encode("cp1252") + many.encode()
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    preview = files.preview(path)
    assert preview.encoding == "utf-8"
    found = contacts(path)
    assert (found[0].last_name, found[9].last_name, found[9].first_name) == ("Müller0", "Groß", "Änne")
    assert "mixed_encodings" in {warning.code for warning in preview.warnings}


@pytest.mark.parametrize("line", [";" * 2_000_000, "Name" + "," * 2_000_000, "\t".join(map(str, range(30_000)))])
@pytest.mark.parametrize("rows", [1, 3])
def test_more_columns_than_any_table_has(tmp_path, line, rows):
    path = text_file(tmp_path, (line + "\n") * rows)
    before = path.read_bytes()
    with pytest.raises(ReadingProblem) as refused:
        files.preview(path)
    assert path.name in refused.value.what
    assert "16,384" in refused.value.what
    assert path.read_bytes() == before


def test_columns_that_are_not_read_are_counted(tmp_path):
    names = ["Nachname", *(f"Feld {number}" for number in range(799))]
    preview = files.preview(text_file(tmp_path, ";".join(names) + "\nKess" + ";x" * 799 + "\n"))
    (cut,) = [warning for warning in preview.warnings if warning.code == "cut_columns"]
    assert cut.count >= 300


def test_two_lists_put_together_are_read_each_in_its_encoding_and_it_is_said():
    data = "Name;Ort\nJörg Müller;Köln\n".encode() + "Jürgen Weiß;Düren\n".encode("cp1252")
    table = open_text(data)
    assert "Jörg Müller;Köln\nJürgen Weiß;Düren" in table.text
    assert [warning.code for warning in table.warnings] == ["mixed_encodings"]


def test_a_code_page_alone_is_not_taken_for_a_mixture():
    for encoding in ("cp1252", "cp850", "mac_roman"):
        table = open_text("Jürgen Weiß;Düren\nÄnne Größe;Köln\n".encode(encoding))
        assert "Jürgen Weiß;Düren" in table.text, encoding
        assert not table.warnings


def test_text_that_was_encoded_twice_is_put_right(tmp_path):
    for number, text in enumerate(("Müller", "Groß", "àÀ", "Ö", "5 € „x“")):
        twice = text.encode().decode("cp1252", "replace")
        path = text_file(tmp_path, f"Nachname;Vorname;Notiz\nKess;Jörg;{twice}\n", name=f"{number}.csv")
        found = one(path)
        assert (found.notes, found.first_name) == (
            ((text,), "Jörg") if "\ufffd" not in twice else (found.notes, "Jörg")
        )
        assert "encoded_twice" in {warning.code for warning in files.preview(path).warnings}


def test_letters_that_only_look_encoded_twice_stay(tmp_path):
    path = text_file(tmp_path, "Nachname;Vorname;Ort\nSÃO;Mañana;Ångström\n")
    assert (one(path).last_name, one(path).first_name) == ("SÃO", "Mañana")
    assert files.preview(path).warnings == ()


def test_the_sign_for_any_currency_is_the_euro(tmp_path):
    path = text_file(tmp_path, "Nachname;Notiz\nMüller;5 €\n", encoding="iso-8859-15")
    assert one(path).notes == ("5 €",)


def test_a_sign_in_few_rows_parts_no_columns(tmp_path):
    rows = "a@example.com\nb@example.com\nc@example.com; d@example.com\ne@example.com\n"
    found = contacts(text_file(tmp_path, f"E-Mail\n{rows}"))
    assert [len(contact.channels) for contact in found] == [1, 1, 2, 1]
    assert not any(contact.notes for contact in found)
