"""Letters as documents: where fields stand, many letters in one file, one file each."""

from __future__ import annotations

import zipfile
from collections import Counter

import pytest

from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.progress import Progress
from crm_desktop.exchange.letters import runs
from tests.exchange.letters.word import NAMESPACES, NOW, W, document, merged, paragraph, part, parts, run, text_of

PEOPLE = [{"Name": "Anna"}, {"Name": "Bert"}, {"Name": "Carla"}]
BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"x\"/>"
    "<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id=\"s1\">"
    "<v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
)  # fmt: skip


def sections(path):
    return part(path).findall(f".//{{{W}}}sectPr")


def test_every_place_a_field_can_stand(tmp_path):
    field = paragraph("{MERGEFIELD Name}")
    table = f"<w:tbl><w:tr><w:tc>{field}</w:tc></w:tr></w:tbl>"
    simple = '<w:p><w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    bound = '<w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="x"/></w:sdtPr>'
    control = f"<w:sdt>{bound}<w:sdtContent>{field}</w:sdtContent></w:sdt>"
    link = f'<w:p><w:hyperlink w:anchor="m">{field[5:-6]}</w:hyperlink></w:p>'
    note = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{field}</w:footnote></w:footnotes>'
    )
    template = document(
        tmp_path / "t.docx", table + simple + control + link + BOX.format(field) + note, header=field, footer=field,
        parts={"footnotes": notes},
    )  # fmt: skip
    out = merged(template, PEOPLE[:1])
    assert text_of(part(out)).split() == ["Anna"] * 6
    assert text_of(part(out, "word/footnotes.xml")) == "Anna"
    others = [name for name in parts(out) if "Kontor" in name]
    assert [text_of(part(out, name)) for name in others] == ["Anna", "Anna"]
    assert not part(out).findall(".//{*}dataBinding")
    assert part(out).findall(".//{*}sdt")


def test_several_letters_are_sections_of_their_own(tmp_path):
    body = (
        paragraph("An {MERGEFIELD Name}") + '<w:p><w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/></w:p>'
    )
    body += BOX.format(paragraph("x")) + paragraph("Ende {PAGEREF b}")
    template = document(tmp_path / "t.docx", body, header=paragraph("Kopf {MERGEFIELD Name}"))
    out = merged(template, PEOPLE)
    letters = part(out)
    found = sections(out)
    assert len(found) == 3
    assert [node.find(f"{{{W}}}type") is not None for node in found] == [False, True, True]
    assert [node.find(f"{{{W}}}pgNumType") is not None for node in found] == [False, True, True]
    with zipfile.ZipFile(out) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    heads = []
    for section in found:
        identity = section.find(f"{{{W}}}headerReference").get(
            "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        )
        target = relations.partition(f'Id="{identity}"')[2].partition('Target="/')[2].partition('"')[0]
        heads.append(text_of(part(out, target)))
    assert heads == ["Kopf Anna", "Kopf Bert", "Kopf Carla"]
    starts = [node.get(f"{{{W}}}id") for node in letters.iter(f"{{{W}}}bookmarkStart")]
    assert starts == [node.get(f"{{{W}}}id") for node in letters.iter(f"{{{W}}}bookmarkEnd")]
    drawings = [node.get("id") for node in letters.iter() if node.tag.endswith("docPr")]
    assert len(set(starts)) == len(set(drawings)) == 3
    assert [node.get(f"{{{W}}}name") for node in letters.iter(f"{{{W}}}bookmarkStart")] == ["b", "b_1", "b_2"]
    codes = [node.text for node in letters.iter(f"{{{W}}}instrText")]
    assert codes == ["PAGEREF b", "PAGEREF b_1", "PAGEREF b_2"]


def test_lists_begin_anew_in_every_letter(tmp_path):
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    styled = '<w:p><w:pPr><w:pStyle w:val="Liste"/><w:jc w:val="left"/></w:pPr><w:r><w:t>y</w:t></w:r></w:p>'
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )
    styles = (
        f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="4"/>'
        "</w:numPr></w:pPr></w:style></w:styles>"
    )
    template = document(tmp_path / "t.docx", item + styled, parts={"numbering": numbering, "styles": styles})
    out = merged(template, PEOPLE)
    used = [node.get(f"{{{W}}}val") for node in part(out).iter(f"{{{W}}}numId")]
    assert used == ["4", "4", "5", "5", "6", "6"]
    numbers = part(out, "word/numbering.xml").findall(f"{{{W}}}num")
    assert [node.get(f"{{{W}}}numId") for node in numbers] == ["4", "5", "6"]
    assert numbers[1].find(f".//{{{W}}}startOverride") is not None


def test_footnotes_are_copied_with_their_letters(tmp_path):
    note = f'<w:footnote w:id="1">{paragraph("für {MERGEFIELD Name}")}</w:footnote>'
    notes = f"<w:footnotes {NAMESPACES}>{note}</w:footnotes>"
    body = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    out = merged(document(tmp_path / "t.docx", body, parts={"footnotes": notes}), PEOPLE)
    found = {node.get(f"{{{W}}}id"): text_of(node) for node in part(out, "word/footnotes.xml")}
    used = [node.get(f"{{{W}}}id") for node in part(out).iter(f"{{{W}}}footnoteReference")]
    assert [found[number] for number in used] == ["für Anna", "für Bert", "für Carla"]
    assert len(set(used)) == 3


def test_two_sections_and_headers_that_would_be_inherited(tmp_path):
    first = paragraph("A {MERGEFIELD Name}")[:-6] + "</w:p>"
    body = f"<w:p><w:pPr><w:sectPr/></w:pPr>{run('Deckblatt')}</w:p>{first}"
    template = document(tmp_path / "t.docx", body, header=paragraph("Kopf"))
    out = merged(template, PEOPLE[:2])
    found = sections(out)
    assert len(found) == 4
    assert [len(node.findall(f"{{{W}}}headerReference")) for node in found] == [0, 1, 1, 1]


def test_labels_take_several_people_per_sheet(tmp_path):
    cell = "<w:tc>{}</w:tc>"
    cells = cell.format(paragraph("{MERGEFIELD Name}")) + cell.format(paragraph("{NEXT}{MERGEFIELD Name}"))
    template = document(tmp_path / "t.docx", f"<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p/>")
    out = merged(template, PEOPLE)
    assert text_of(part(out)).split() == ["Anna", "Bert", "Carla"]
    assert len(sections(out)) == 2


def test_nextif_and_skipif(tmp_path):
    people = [{"Name": "Anna", "s": "1"}, {"Name": "Bert", "s": "0"}, {"Name": "Carla", "s": "1"}]
    template = document(
        tmp_path / "t.docx", paragraph('{SKIPIF {MERGEFIELD s} = "0"}{MERGEFIELD Name} {MERGEREC}/{MERGESEQ}')
    )
    out = tmp_path / "o.docx"
    outcome = runs.of_records(template, people, out, NOW)
    assert text_of(part(out)) == "Anna 1/1\nCarla 3/2"
    assert [one.number for one in outcome.left_out] == [2]
    assert len(sections(out)) == 2
    template = document(
        tmp_path / "t.docx", paragraph('{MERGEFIELD Name}{NEXTIF {MERGEFIELD s} = "1"} {MERGEFIELD Name}')
    )
    assert text_of(part(merged(template, people))) == "Anna Bert\nCarla "


def test_a_catalog_runs_on(tmp_path):
    kind = '<w:mailMerge><w:mainDocumentType w:val="catalog"/><w:query w:val="SELECT"/></w:mailMerge>'
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD Name}"), settings=kind)
    out = merged(template, PEOPLE)
    assert text_of(part(out)) == "Anna\nBert\nCarla"
    assert len(sections(out)) == 1
    assert b"mailMerge" not in zipfile.ZipFile(out).read("word/settings.xml")


def test_the_data_source_and_a_linked_template_go(tmp_path):
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/mailMergeSource" Target="file:///C:/x.mdb" TargetMode="External"/>'
        f'<Relationship Id="rId2" Type="{office}/attachedTemplate" Target="http://evil.example/t.dotm"'
        ' TargetMode="External"/></Relationships>'
    )
    settings = '<w:attachedTemplate r:id="rId2"/><w:mailMerge><w:dataSource r:id="rId1"/></w:mailMerge>'
    template = document(
        tmp_path / "t.docx",
        paragraph("{MERGEFIELD Name}"),
        settings=settings,
        raw={"word/_rels/settings.xml.rels": rels.encode()},
    )
    out = merged(template, PEOPLE)
    with zipfile.ZipFile(out) as package:
        whole = b"".join(package.read(name) for name in package.namelist())
    assert b"evil.example" not in whole
    assert b"mailMerge" not in whole
    assert b"x.mdb" not in whole


def test_one_document_each_replaces_nothing(tmp_path):
    template = document(tmp_path / "t.docx", paragraph("An {MERGEFIELD Name}"), header=paragraph("{MERGEFIELD Name}"))
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "0001 Anna.docx").write_bytes(b"mine")
    outcome = runs.of_records(template, PEOPLE, folder, NOW)
    assert [path.name for path in outcome.written.files] == ["0001 Anna (2).docx", "0002 Bert.docx", "0003 Carla.docx"]
    assert (folder / "0001 Anna.docx").read_bytes() == b"mine"
    assert text_of(part(outcome.written.files[1])) == "An Bert"
    assert text_of(part(outcome.written.files[1], "word/header1.xml")) == "Bert"


def test_cancelled_in_the_middle_leaves_nothing(tmp_path):
    template = document(tmp_path / "t.docx", paragraph("An {MERGEFIELD Name}"))
    progress = Progress(lambda now: now.cancel() if now.done >= 40 else None)
    with pytest.raises(Cancelled):
        runs.of_records(template, [{"Name": str(n)} for n in range(100)], tmp_path / "letters", NOW, progress=progress)
    assert not list((tmp_path / "letters").iterdir())
    progress = Progress(lambda now: now.cancel() if now.done >= 40 else None)
    with pytest.raises(Cancelled):
        runs.of_records(template, [{"Name": str(n)} for n in range(100)], tmp_path / "o.docx", NOW, progress=progress)
    assert not (tmp_path / "o.docx").exists()


def test_nobody_and_unknown_fields_are_said(tmp_path):
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD Name1} {MERGEFIELD Ort}"))
    with pytest.raises(CrmError, match="nobody to write to"):
        runs.of_records(template, [], tmp_path / "o.docx", NOW)
    outcome = runs.of_records(template, [{"Firma": "X", "Stadt": "Y"}], tmp_path / "o.docx", NOW, {"Bla": "Firma"})
    assert outcome.unknown == []
    template = document(tmp_path / "u.docx", paragraph("{MERGEFIELD Frei} {MERGEFIELD Ort}"))
    assert runs.of_records(template, [{"Firma": "X", "Ort": "Y"}], tmp_path / "o.docx", NOW).unknown == ["Frei"]
    runs.of_records(template, [{"Firma": "X", "Ort": "Y"}], tmp_path / "o.docx", NOW, {"frei": "firma"})
    assert text_of(part(tmp_path / "o.docx")) == "X Y"


def test_the_number_of_pages_is_that_of_the_letter(tmp_path):
    foot = paragraph("Seite {PAGE} von {NUMPAGES \\* MERGEFORMAT}")
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD Name}"), footer=foot)
    out = merged(template, PEOPLE)
    (name,) = [name for name in parts(out) if "footerKontor" in name]
    codes = [node.text for node in part(out, name).iter(f"{{{W}}}instrText")]
    assert codes == ["PAGE", "SECTIONPAGES \\* MERGEFORMAT"]
    single = runs.of_records(template, PEOPLE[:1], tmp_path / "one", NOW).written.files[0]
    codes = [node.text for node in part(single, "word/footer1.xml").iter(f"{{{W}}}instrText")]
    assert codes == ["PAGE", "NUMPAGES \\* MERGEFORMAT"]


def test_no_part_comes_twice(tmp_path):
    template = document(tmp_path / "t.docx", paragraph("{MERGEFIELD Name}"), header=paragraph("{MERGEFIELD Name}"))
    assert max(Counter(parts(merged(template, PEOPLE))).values()) == 1
