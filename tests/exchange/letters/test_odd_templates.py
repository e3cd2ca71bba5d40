"""Templates as offices and other programs make them: what is in the package besides text and fields."""

from __future__ import annotations

import re
import zipfile

import pytest

from crm_desktop.exchange.letters import runs, template
from tests.exchange.letters.test_safety import refusal
from tests.exchange.letters.word import (
    NAMESPACES,
    NOW,
    W,
    document,
    merged,
    paragraph,
    part,
    parts,
    run,
    runs_of,
    text_of,
)

PEOPLE = [{"Name": "Anna"}, {"Name": "Bert"}]
FIELD = paragraph("{MERGEFIELD Name}")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><a:blip r:link="rIdX"/>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def changed(path, change):
    """Every part of the package put through a function of its name and bytes."""
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, change(name, data))
    return path


def everything(path) -> bytes:
    with zipfile.ZipFile(path) as package:
        return b"".join(package.read(name) for name in package.namelist())


def related(kind: str, outside: bool = True) -> bytes:
    where = 'Target="http://evil.example/x" TargetMode="External"' if outside else 'Target="chunk.html"'
    return f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" {where}/>'.encode()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("image", PICTURE),
        ("image", '<w:p><w:r><w:pict><v:imagedata src="http://evil.example/x" r:id="rIdX"/></w:pict></w:r></w:p>'),
        ("aFChunk", '<w:altChunk r:id="rIdX"/>'),
        ("subDocument", '<w:subDoc r:id="rIdX"/>'),
        ("oleObject", "<w:p/>"),
        ("frame", "<w:p/>"),
        ("attachedTemplate", "<w:p/>"),
    ],
)
def test_a_letter_leads_nowhere_outside(tmp_path, kind, body):
    path = document(tmp_path / "t.docx", body + FIELD, header=PICTURE + FIELD if kind == "image" else "")
    more = related(kind)
    changed(
        path, lambda name, data: data.replace(b"</Relationships>", more + b"</Relationships>")
        if name == "word/_rels/document.xml.rels" else data,
    )  # fmt: skip
    with zipfile.ZipFile(path, "a") as package:
        package.writestr(
            "word/_rels/header1.xml.rels", f'<Relationships xmlns="{_RELATIONS}">{more.decode()}</Relationships>'
        )
    out = merged(path, PEOPLE)
    assert b"evil.example" not in everything(out)
    used = set(re.findall(rb'r:(?:id|link)="(rId[^"]*)"', everything(out)))
    assert used <= set(re.findall(rb' Id="([^"]*)"', everything(out)))


_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def test_links_to_click_on_and_documents_within_stay(tmp_path):
    link = '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>'
    path = document(tmp_path / "t.docx", link + FIELD)
    changed(path, lambda name, data: data.replace(b"</Relationships>", related("hyperlink") + b"</Relationships>"))
    assert b"evil.example" in everything(merged(path, PEOPLE))
    path = document(tmp_path / "u.docx", '<w:altChunk r:id="rIdX"/>' + FIELD, raw={"word/chunk.html": b"<p>hi</p>"})
    changed(path, lambda name, data: data.replace(b"</Relationships>", related("aFChunk", False) + b"</Relationships>"))
    assert len(part(merged(path, PEOPLE)).findall(".//{*}altChunk")) == 2


def test_what_colleagues_said_about_the_template_stays_behind(tmp_path):
    said = (
        f'<w:comments {NAMESPACES}><w:comment w:id="0" w:author="Chef">{paragraph("GEHEIM")}</w:comment></w:comments>'
    )
    around = f'<w:commentRangeStart w:id="0"/>{runs_of("{MERGEFIELD Name}")}<w:commentRangeEnd w:id="0"/>'
    around = f'<w:p>{around}<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    path = document(tmp_path / "t.docx", around, parts={"comments": said})
    out = merged(path, PEOPLE)
    assert text_of(part(out)).split() == ["Anna", "Bert"]
    assert b"GEHEIM" not in everything(out)
    assert b"comments" not in everything(out)


def test_a_strict_document_stays_one(tmp_path):
    def strict(_name: str, data: bytes) -> bytes:
        data = data.replace(OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        return data.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")

    path = changed(document(tmp_path / "t.docx", FIELD, header=FIELD, settings="<w:mailMerge/>"), strict)
    out = merged(path, PEOPLE)
    assert "".join(node.text or "" for node in part(out).iter() if node.tag.endswith("}t")) == "AnnaBert"
    assert OFFICE.encode() not in everything(out)
    assert W.encode() not in everything(out)


def test_parts_in_utf_16_and_elements_without_a_prefix(tmp_path):
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'

    def wide(name: str, data: bytes) -> bytes:
        return ('<?xml version="1.0" encoding="UTF-16"?>' + data.decode()).encode("utf-16") if "word/" in name else data

    path = document(tmp_path / "t.docx", FIELD, parts={"styles": f"<w:styles {NAMESPACES}>{styles}</w:styles>"})
    changed(path, lambda name, data: wide(name, data) if name.startswith("word/") else data)
    assert template.read(path).language == "en-US"
    assert text_of(part(merged(path, PEOPLE))).split() == ["Anna", "Bert"]

    def bare(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        text = re.sub(r"<(/?)w:", r"<\1", data.decode())
        return text.replace(f'xmlns:w="{W}"', f'xmlns:w="{W}" xmlns="{W}"').encode()

    path = changed(document(tmp_path / "u.docx", FIELD), bare)
    assert text_of(part(merged(path, PEOPLE))).split() == ["Anna", "Bert"]


def test_a_document_type_in_utf_16_is_refused_too(tmp_path):
    hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x SYSTEM "http://evil.example/x.dtd"><x/>'
    path = document(tmp_path / "t.docx", FIELD, raw={"word/styles.xml": hidden.encode("utf-16")})
    assert refusal(path).code == "dtd"


def test_a_reference_to_a_bookmark_shows_the_persons_value(tmp_path):
    mark = '<w:bookmarkStart w:id="1" w:name="Kunde"/>{}<w:bookmarkEnd w:id="1"/>'
    body = f"<w:p>{mark.format(runs_of('Frau {MERGEFIELD Name}'))}</w:p>"
    body += paragraph("{REF Kunde \\h}, {Kunde}, {REF Kunde \\* Upper}, {PAGEREF Kunde}")
    path = document(tmp_path / "t.docx", body, header=paragraph("{REF kunde}"))
    out = merged(path, PEOPLE)
    lines = text_of(part(out)).split("\n")
    assert lines == ["Frau Anna", "Frau Anna, Frau Anna, FRAU ANNA, «alt»",
                     "Frau Bert", "Frau Bert, Frau Bert, FRAU BERT, «alt»"]  # fmt: skip
    assert [text_of(part(out, name)) for name in parts(out) if "headerKontor" in name] == ["Frau Anna", "Frau Bert"]
    names = [node.get(f"{{{W}}}name") for node in part(out).iter(f"{{{W}}}bookmarkStart")]
    assert names == ["Kunde", "Kunde_1"]
    assert len([field for field in template.read(path).fields if field.keyword == "MERGEFIELD"]) == 1
    itself = document(tmp_path / "u.docx", f"<w:p>{mark.format(runs_of('a{REF Kunde}'))}</w:p>")
    assert text_of(part(merged(itself, PEOPLE[:1]))) == "aa«alt»"


def test_a_barcode_of_a_value(tmp_path):
    path = document(tmp_path / "t.docx", paragraph("{ MERGEBARCODE Name QR \\q 3 \\s 100 }") + "<w:p/>")
    assert template.read(path).names == ["Name"]
    letters = part(merged(path, [{"Name": 'A "1" & B'}]))
    code = "".join(node.text or "" for node in letters.iter(f"{{{W}}}instrText"))
    assert " ".join(code.split()) == 'DISPLAYBARCODE "A \\"1\\" & B" QR \\q 3 \\s 100'
    assert text_of(letters) == 'A "1" & B'


def test_fields_in_one_run_or_over_many_with_traces_of_editing(tmp_path):
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    split = "".join(run(char, tag="w:instrText") for char in " MERGEFIELD Na")
    split += '<w:proofErr w:type="spellStart"/>' + run("me", tag="w:instrText")
    split += '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + run(
        " \\* Upper", tag="w:instrText"
    )
    deleted = f'<w:del w:id="4" w:author="a">{run("Alt", tag="w:delInstrText")}</w:del>'
    inserted = f'<w:ins w:id="3" w:author="a">{run("MERGEFIELD ", tag="w:instrText")}</w:ins>{deleted}'
    one = (
        '<w:r><w:t>a</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>MERGEFIELD Name</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/><w:t>b</w:t></w:r>'
    )
    body = f"<w:p>{mark('begin')}{split}{mark('separate')}{run('x')}{mark('end')}</w:p><w:p>{one}</w:p>"
    body += f"<w:p>{mark('begin')}{inserted}{run('Name', tag='w:instrText')}{mark('end')}</w:p>"
    assert text_of(part(merged(document(tmp_path / "t.docx", body), PEOPLE[:1]))) == "ANNA\naAnnab\nAnna"


def test_a_comparison_that_was_lost_is_said(tmp_path):
    path = document(tmp_path / "t.docx", paragraph('{IF  "" ""} x{IF {MERGEFIELD Name} = "Anna" "A" "B"}'))
    (said,) = template.read(path).warnings
    assert "compares nothing" in said


def test_formulas_of_a_table_add_up_what_the_person_has(tmp_path):
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    rows = row("Preis", "Menge", "Summe") + row("{MERGEFIELD p}", "2", '{=A2*B2 \\# "0,00"}')
    rows += row("{MERGEFIELD q}", "3", '{=PRODUCT(LEFT) \\# "0,00"}')
    rows += row("", "{=SUM(ABOVE)}", '{=SUM(ABOVE) \\# "#.##0,00 €"}') + row("", "{=MAX(A2:A3)}", "{=FUNC(ABOVE)}")
    table = f"<w:tbl>{rows}</w:tbl>"
    nested = f"<w:tbl><w:tr><w:tc>{table}<w:p/></w:tc></w:tr></w:tbl>"
    people = [{"p": "1.000,50 €", "q": "10"}, {"p": "-5", "q": ""}]
    path = document(tmp_path / "t.docx", f"{nested}{paragraph('{=SUM(ABOVE)}')}")
    words = text_of(part(merged(path, people))).split()
    first = "Preis Menge Summe 1.000,50 € 2 2001,00 10 3 30,00 5 2.031,00 € 1000,5 «alt» «alt»".split()
    second = "Preis Menge Summe -5 2 -10,00 3 3,00 5 -7,00 € -5 «alt» «alt»".split()
    assert words == first + second


def test_rows_of_a_table_come_once_for_each_entry_of_a_list(tmp_path):
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    rows = row("Art", "Preis") + row("{MERGEFIELD TableStart:Pos}{MERGEFIELD Art}", "{MERGEFIELD Preis}")
    rows += row("für {MERGEFIELD Name}", "{= {MERGEFIELD Preis} * 0 + 1}{MERGEFIELD TableEnd:Pos}")
    rows += row("Summe", '{=SUM(ABOVE) \\# "0,00"}')
    path = document(tmp_path / "t.docx", f"<w:tbl>{rows}</w:tbl><w:p/>")
    people = [{"Name": "Anna", "Pos": [{"Art": "A & B", "Preis": 1.5}, {"Art": "C", "Preis": 2}]}, {"Name": "Carla"}]
    out = tmp_path / "o.docx"
    outcome = runs.of_records(path, people, out, NOW)
    anna, carla = text_of(part(out)).split("Art\n")[1:]
    assert anna.split() == "Preis A & B 1,5 für Anna 1 C 2 für Anna 1 Summe 5,50".split()
    assert "für Carla" in carla
    assert outcome.unknown == []
