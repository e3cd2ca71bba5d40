"""What the fields of a template become, as Word's own mail merge has it."""

from __future__ import annotations

import zipfile

import pytest

from tests.exchange.letters.word import W, document, letter, merged, paragraph, part, parts, run, runs_of, text_of

GERMAN = '<w:rPr><w:lang w:val="de-DE"/></w:rPr>'
ENGLISH = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'
ANNA = {
    "Vorname": "Anna",
    "Nachname": "Müller",
    "Anrede": "Frau",
    "Betrag": "1234.5",
    "Datum": "2026-03-05",
    "Leer": "",
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Liebe {MERGEFIELD Vorname}!", "Liebe Anna!"),
        ('{ MERGEFIELD "Vorname" \\* MERGEFORMAT }', "Anna"),
        ("{mergefield NACHNAME}", "Müller"),
        ("{MERGEFIELD Nachname \\* Upper}", "MÜLLER"),
        ("{MERGEFIELD Nachname \\*lower}", "müller"),
        ("{MERGEFIELD gibtsnicht}", ""),
        ('{MERGEFIELD Nachname \\b "Frau " \\f ", guten Tag"}', "Frau Müller, guten Tag"),
        ('a{MERGEFIELD Leer \\b "Frau " \\f ", guten Tag"}b', "ab"),
        ('{MERGEFIELD Nachname \\b "Frau {MERGEFIELD Vorname} "}', "Frau Anna Müller"),
        ('{MERGEFIELD Vorname \\m \\v}', "Anna"),
        ("{MERGEFIELD First_Name} {MERGEFIELD LastName}", "Anna Müller"),
        # IF
        ('{IF {MERGEFIELD Anrede} = "Frau" "Liebe" "Lieber"} {MERGEFIELD Vorname}', "Liebe Anna"),
        ('{IF {MERGEFIELD Anrede}="Herr" "Lieber" "Liebe"}', "Liebe"),
        ('{IF{MERGEFIELD Anrede}="Frau""ja""nein"}', "ja"),
        ('{IF {MERGEFIELD Anrede} <> "Herr" "ja"}', "ja"),
        ('{IF {MERGEFIELD Anrede} = “Frau” “ja” “nein”}', "ja"),
        ('{IF {MERGEFIELD Anrede} = frau ja nein}', "nein"),
        ('{IF {MERGEFIELD Nachname} = "M?ll*" "ja" "nein"}', "ja"),
        ('{IF {MERGEFIELD Leer} = "" "leer" "voll"}', "leer"),
        ('{IF {MERGEFIELD Betrag} > 1000 "groß" "klein"}', "groß"),
        ('{IF {MERGEFIELD Betrag} >= 900 "groß" "klein"}', "groß"),
        ('{IF 9 < 10 "Zahl" "Text"}', "Zahl"),
        (
            '{IF {MERGEFIELD Anrede} = "Herr" "Herr" "{IF {MERGEFIELD Anrede} = "Frau" "Frau {MERGEFIELD Nachname}" '
            '"Damen und Herren"}"}',
            "Frau Müller",
        ),
        ('{IF {IF {MERGEFIELD Leer} = "" "x" "y"} = "x" "innen" "außen"}', "innen"),
        ('{IF {MERGEFIELD Anrede} = "Frau" "sie sagt \\"ja\\" und C:\\\\x" ""}', 'sie sagt "ja" und C:\\x'),
        ('{COMPARE {MERGEFIELD Anrede} = "Frau"}', "1"),
        # numbers
        ('{MERGEFIELD Betrag \\# "#.##0,00 €"}', "1.234,50 €"),
        ('{MERGEFIELD Betrag \\# "#,##0.00"}', "1,234.50"),
        ('{MERGEFIELD Betrag \\# 0,0}', "1234,5"),
        ('{MERGEFIELD Betrag \\# "0000000"}', "0001235"),
        ("{MERGEFIELD Nachname \\# 0,00}", "Müller"),
        ('{= {MERGEFIELD Betrag} * 2 \\# "0,00"}', "2469,00"),
        ('{= ROUND({MERGEFIELD Betrag} / 3; 1)}', "411,5"),
        # dates
        ('{MERGEFIELD Datum \\@ "d. MMMM yyyy"}', "5. März 2026"),
        ('{MERGEFIELD Datum \\@ "dddd, dd.MM.yy"}', "Donnerstag, 05.03.26"),
        ('{MERGEFIELD Datum \\@ "TT.MM.JJJJ"}', "05.03.2026"),
        ('{MERGEFIELD Nachname \\@ "dd.MM.yyyy"}', "Müller"),
        ('{DATE \\@ "dd.MM.yyyy"} {TIME \\@ "HH:mm"}', "08.11.2026 09:05"),
        ("{DATE}", "08.11.2026"),
        # variables, counting, the rest
        ('{SET wer "Frau {MERGEFIELD Nachname}"}Guten Tag {REF wer}, {wer}', "Guten Tag Frau Müller, Frau Müller"),
        ("{MERGEREC}/{MERGESEQ}", "1/1"),
        ("{MERGESEQ \\* ROMAN}", "I"),
        ('{QUOTE "Hallo {MERGEFIELD Vorname}"}', "Hallo Anna"),
        ('{GREETINGLINE \\f "<<_BEFORE_ Sehr geehrte >><<_TITLE0_>><< _LAST0_>><<_AFTER_ ,>>" \\l 1031 \\e "Hallo,"}',
         "Sehr geehrte Frau Müller,"),
        ('{GREETINGLINE \\f "<<_BEFORE_ Dear >><<_AFTER_ :>>" \\l 1033}', "Dear Ms Müller:"),
    ],
)  # fmt: skip
def test_one_line(tmp_path, text, shown):
    assert letter(tmp_path, text, ANNA, GERMAN) == shown


def test_month_names_follow_the_language_of_the_field(tmp_path):
    line = '{MERGEFIELD Datum \\@ "MMMM d, yyyy"}'
    assert letter(tmp_path, line, ANNA, ENGLISH) == "March 5, 2026"
    assert letter(tmp_path, line, {"Datum": "3/5/2026"}, ENGLISH) == "March 5, 2026"
    assert letter(tmp_path, line, {"Datum": "5.3.2026"}, GERMAN) == "März 5, 2026"


@pytest.mark.parametrize(
    ("value", "picture", "shown"),
    [
        ("-5", "#.##0,00 €", "-5,00 €"), ("0", "0,00;-0,00;nichts", "nichts"), ("-3", "0;'minus' 0", "minus 3"),
        ("1234567.891", "# ##0,00", "1 234 567,89"), ("1234567", "#'##0.00", "1'234'567.00"), ("0.125", "0,00", "0,13"),
        ("1.234,50 €", "0.00", "1234.50"), ("1,234.50", "#.##0,00", "1.234,50"), ("12", "0%", "12%"),
        ("5", "$#,##0.00", "$5.00"), ("1.000", "0", "1000"), ("2.5", "0,0#", "2,5"), ("", "0,00", ""),
        ("-0.001", "0,00", "0,00"), ("abc", "0,00", "abc"), ("1e400", "0", "1e400"),
    ],
)  # fmt: skip
def test_pictures_of_numbers(tmp_path, value, picture, shown):
    assert letter(tmp_path, f'{{MERGEFIELD x \\# "{picture}"}}', {"x": value}, GERMAN) == shown


def test_the_value_looks_as_the_field_did(tmp_path):
    bold = "<w:rPr><w:b/></w:rPr>"
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD x}", bold))
    assert part(merged(template, [{"x": "A"}])).findall(".//{*}rPr/{*}b")
    code = run('IF 1 = 1 "', tag="w:instrText") + run("fett", bold, "w:instrText") + run('" ""', tag="w:instrText")
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    template = document(tmp_path / "u.docx", f"<w:p>{begin}{code}{end}</w:p>")
    letters = part(merged(template, [{}]))
    assert text_of(letters) == "fett"
    assert letters.findall(".//{*}rPr/{*}b")


def test_a_field_over_paragraphs_keeps_those_of_its_branch(tmp_path):
    body = paragraph('{IF {MERGEFIELD a} = "1" "eins¶zwei" "drei"} Ende') + paragraph("danach")
    template = document(tmp_path / "t.docx", body)
    assert text_of(part(merged(template, [{"a": "1"}]))) == "eins\nzwei Ende\ndanach"
    assert text_of(part(merged(template, [{"a": "2"}]))) == "drei Ende\ndanach"


def test_a_field_with_a_result_of_several_paragraphs(tmp_path):
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    body = (
        f"<w:p>{begin}{run('ADDRESSBLOCK', tag='w:instrText')}{middle}{run('Alt')}</w:p>"
        f"<w:p>{run('Straße')}{end}</w:p>{paragraph('Text')}"
    )
    template = document(tmp_path / "t.docx", body)
    record = {"Vorname": "Anna", "Nachname": "Müller", "Straße": "Weg 1", "PLZ": "01067", "Ort": "Dresden"}
    assert text_of(part(merged(template, [record]))) == "Anna Müller\nWeg 1\n01067 Dresden\nText"


def test_lines_of_empty_fields_go_away(tmp_path):
    lines = "".join(paragraph(f"{{MERGEFIELD {name}}}") for name in ("Firma", "Name", "Zusatz"))
    body = lines + paragraph('{IF {MERGEFIELD Zusatz} = "x" "y" ""}') + "<w:p/>" + paragraph("Text")
    template = document(tmp_path / "t.docx", body)
    assert text_of(part(merged(template, [{"Name": "Anna"}]))) == "Anna\n\nText"
    wanted = document(
        tmp_path / "u.docx", body,
        settings='<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:doNotSuppressBlankLines/></w:mailMerge>',
    )  # fmt: skip
    assert text_of(part(merged(wanted, [{"Name": "Anna"}]))) == "Anna\n\n\n\nText"


def test_fields_that_only_word_can_know_stay_with_the_values_in_them(tmp_path):
    body = paragraph('{PAGE} {HYPERLINK "mailto:{MERGEFIELD mail}"} {IF {PAGE} = "1" "{MERGEFIELD mail}" ""}')
    template = document(tmp_path / "t.docx", body)
    letters = part(merged(template, [{"mail": 'a@b.example" \\o "x'}]))
    code = "".join(node.text or "" for node in letters.iter() if node.tag.endswith("instrText"))
    assert 'HYPERLINK "mailto:a@b.example\\" \\\\o \\"x"' in code
    assert "MERGEFIELD" not in code
    assert code.startswith("PAGE")


def test_fields_that_fetch_something_become_what_they_show(tmp_path):
    body = paragraph('{DDEAUTO cmd "/c calc"}{INCLUDETEXT "\\\\\\\\server\\\\x.docx"}{LINK Excel.Sheet x}')
    letters = part(merged(document(tmp_path / "t.docx", body), [{}]))
    assert not letters.findall(".//{*}instrText")
    assert text_of(letters) == "«alt»" * 3


def test_questions_are_answered_by_the_template(tmp_path):
    assert letter(tmp_path, '{FILLIN "Betreff?"}', {}) == "«alt»"
    assert letter(tmp_path, '{ASK wer "Wer?" \\d "alle"}An {REF wer}', {}) == "An alle"


def test_deleted_fields_and_broken_ones(tmp_path):
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    gone = f'<w:del w:id="1" w:author="x">{begin}{run("MERGEFIELD x", tag="w:delInstrText")}{end}</w:del>'
    open_ = f"<w:p>{begin}{run('MERGEFIELD y', tag='w:instrText')}{run('c')}</w:p>"
    body = f"<w:p>{gone}{run('a')}{end}{run('b')}</w:p>{open_}"
    assert text_of(part(merged(document(tmp_path / "t.docx", body), [{"x": "1", "y": "2"}]))) == "ab\nc"


def test_a_table_of_contents_keeps_its_paragraphs(tmp_path):
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    body = (
        f"<w:p>{begin}{run('TOC', tag='w:instrText')}{middle}{run('Eins')}</w:p>{paragraph('Zwei {PAGEREF x}')}"
        f"<w:p>{run('Drei')}{end}</w:p>{paragraph('{MERGEFIELD x}')}"
    )
    letters = part(merged(document(tmp_path / "t.docx", body), [{"x": "Text"}]))
    assert text_of(letters) == "Eins\nZwei «alt»\nDrei\nText"
    kinds = [node.get(f"{{{W}}}fldCharType") for node in letters.iter(f"{{{W}}}fldChar")]
    assert kinds == ["begin", "separate", "begin", "separate", "end", "end"]


def test_a_branch_may_hold_a_table(tmp_path):
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    table = f"<w:tbl><w:tr><w:tc>{paragraph('{MERGEFIELD x}')}</w:tc></w:tr></w:tbl>"
    condition = run("IF ", tag="w:instrText") + runs_of("{MERGEFIELD a}") + run(' = 1 "', tag="w:instrText")
    body = (
        f"<w:p>{begin}{condition}</w:p>"
        f"{table}<w:p>{run(chr(34) + ' ' + chr(34) * 2, tag='w:instrText')}{middle}{end}</w:p>{paragraph('Ende')}"
    )
    template = document(tmp_path / "t.docx", body)
    assert text_of(part(merged(template, [{"a": "1", "x": "Zelle"}]))).split() == ["Zelle", "Ende"]
    assert text_of(part(merged(template, [{"a": "2", "x": "Zelle"}]))) == "Ende"


def test_other_prefixes_than_words_own(tmp_path):
    path = document(tmp_path / "t.docx", paragraph("{MERGEFIELD x}") + "<w:p/>", header=paragraph("{MERGEFIELD x}"))
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    other = tmp_path / "o.docx"
    with zipfile.ZipFile(other, "w") as package:
        for name, data in members.items():
            text = data.decode().replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=")
            package.writestr(name, text.encode("utf-16") if name == "word/header1.xml" else text)
    out = merged(other, [{"x": "A"}, {"x": "B"}])
    assert text_of(part(out)) == "A\n\nB"
    assert [text_of(part(out, name)) for name in parts(out) if "headerKontor" in name] == ["A", "B"]


def test_numbers_of_the_data_are_never_misread(tmp_path):
    """The template is German, the field says English, or the other way round: 1.234 stays one and a bit."""
    for language in (GERMAN, ENGLISH):
        record = {"x": 1.234, "y": 12.5, "z": 1234}
        assert letter(tmp_path, '{MERGEFIELD x \\# "0,00"}', record, language) == "1,23"
        assert letter(tmp_path, '{= {MERGEFIELD x} * 1000 \\# "0"}', record, language) == "1234"
        assert letter(tmp_path, '{IF {MERGEFIELD x} < 2 "klein" "groß"}', record, language) == "klein"
        assert (
            letter(tmp_path, '{MERGEFIELD y \\# "#.##0,00"} {MERGEFIELD z \\# "#.##0,00"}', record, language)
            == "12,50 1.234,00"
        )
    assert letter(tmp_path, "{MERGEFIELD x}", {"x": 0.5}, GERMAN) == "0,5"
    assert letter(tmp_path, "{MERGEFIELD x}", {"x": float("nan")}, GERMAN) == "nan"
