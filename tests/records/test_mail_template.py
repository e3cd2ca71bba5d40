"""Texts with placeholders: what they say for each person, and that no value is ever read as more than a value."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records import letter_fields
from crm_desktop.records.mail_template import (
    LONE_BRACE,
    NO_BEGIN,
    NO_END,
    NO_NAME,
    TOO_DEEP,
    Compiled,
    marked,
    one_line,
    plain,
)  # fmt: skip


def filled(text: str, **values: str) -> str:
    compiled = Compiled(text)
    assert compiled.faults == []
    known = {letter_fields.key(name.replace("_", " ")): value for name, value in values.items()}
    return compiled.render(known, letter_fields.resolve(compiled.names, known))


@pytest.mark.parametrize(("text", "said"), [
    ("Hallo {Vorname}!", "Hallo Anna!"),
    ("Hallo {vor-name}!", "Hallo Anna!"),
    ("Hello {First name}!", "Hello Anna!"),
    ("{Ort|unbekannt}", "unbekannt"),
    ("{Ort}", ""),
    ("{{Vorname}}", "{Vorname}"),
    ("{wenn Firma}bei {Firma}{ende}.", "."),
    ("{if First name}yes{else}no{end}", "yes"),
    ("{wenn Anrede = Frau}Liebe{sonst}Lieber{ende}", "Liebe"),
    ("{wenn Anrede <> Herr}A{ende}", "A"),
    ("{wenn Anrede = „Frau“}A{ende}", "A"),
    ("{wenn Vorname}{wenn Ort}x{sonst}y{ende}{ende}", "y"),
    ("A\n{wenn Firma}\nB\n{ende}\nC", "A\nC"),
    ("A\n{wenn Vorname}\nB\n{ende}\nC", "A\nB\nC"),
])  # fmt: skip
def test_what_a_text_says(text, said):
    assert filled(text, Vorname="Anna", Anrede="Frau") == said


@pytest.mark.parametrize(("text", "code", "line"), [
    ("a {", LONE_BRACE, 1), ("a\nb }", LONE_BRACE, 2), ("{wenn Firma}x", NO_END, 1), ("\n\n{ende}", NO_BEGIN, 3),
    ("{sonst}", NO_BEGIN, 1), ("{ }", NO_NAME, 1), ("{|x}", NO_NAME, 1),
    ("{wenn A}" * 30 + "{ende}" * 30, TOO_DEEP, 1), ("{wenn A}1{sonst}2{sonst}3{ende}", NO_BEGIN, 1),
])  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(text, code, line):
    assert (Compiled(text).faults[0].code, Compiled(text).faults[0].line) == (code, line)


def test_which_fields_must_not_be_empty():
    compiled = Compiled("{Vorname} {Ort|x} {wenn Firma}{Abteilung}{ende} {PLZ}")
    known = {"vorname": "Anna"}
    assert compiled.empty(known, letter_fields.resolve(compiled.names, known)) == ["PLZ"]


def test_marks_become_a_simple_page():
    assert marked("Hallo,\n\n*Neu*: https://example.com/a.\n- eins\n- zwei\nEnde") == (
        '<p>Hallo,</p>\n<p><b>Neu</b>: <a href="https://example.com/a">https://example.com/a</a>.</p>'
        "<ul><li>eins</li><li>zwei</li></ul><p>Ende</p>"
    )
    assert marked("5 * 3 * 2 <b>") == "<p>5 * 3 * 2 &lt;b&gt;</p>"


ANYTHING = st.text(max_size=60) | st.sampled_from([
    "{Nachname}", "{wenn Vorname}", "*fett*", "<script>x</script>", "\r\nBcc: x@example.com", "https://example.com",
    "\ue0000\ue001", "a\u2028b", "- x", '" onclick="x', "{{", "}}", "\x00", "\udcff",
])  # fmt: skip


@given(ANYTHING, ANYTHING)
def test_a_value_is_never_read_as_a_placeholder(first, last):
    text = "A {Vorname} B {Nachname} C"
    assert filled(text, Vorname=first, Nachname=last) == (
        f"A {plain(first) if first.strip() else ''} B {plain(last) if last.strip() else ''} C"
    )


@given(ANYTHING, ANYTHING)
def test_a_value_is_never_a_mark_a_tag_or_a_second_line(first, last):
    compiled = Compiled("Hallo *{Vorname}*,\n\n- {Nachname}\n\nhttps://example.com/{Vorname}")
    known = {"vorname": first, "nachname": last}
    lookup = {"Vorname": "vorname", "Nachname": "nachname"}
    page = compiled.page(known, lookup)
    tags = re.findall(r"<[^>]*>", page)
    assert [tag for tag in tags if not tag.startswith("<a ") and tag != "<br>"] == (
        ["<p>", "<b>", "</b>", "</p>", "<ul>", "<li>", "</li>", "</ul>", "<p>", "</a>", "</p>"]
    )
    assert unescape(page).count("\ue000") == 0
    assert "\n" not in compiled.line(known, lookup)
    assert len(compiled.line(known, lookup).splitlines()) == 1


@given(st.text())
def test_any_text_can_be_looked_at(text):
    compiled = Compiled(text)
    if not compiled.faults:
        compiled.render({}, {})
        compiled.page({}, {})


@given(st.text())
def test_one_line_is_one_line(text):
    found = one_line(text)
    assert len(found.splitlines()) <= 1
    assert found == one_line(found)
