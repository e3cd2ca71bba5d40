"""Every doubt that the rules and readers can raise has a sentence in both languages."""

from __future__ import annotations

import ast
import dataclasses
import re
from pathlib import Path

import pytest

from crm_desktop.common import i18n
from crm_desktop.records import incoming
from crm_desktop.records.doubts import CODES, doubt, sentence
from crm_desktop.records.names import PersonName

PACKAGE = Path(incoming.__file__).resolve().parent.parent
RULES = ("name_split", "phone_reading", "emails", "postal", "dates", "webs")
CODE = re.compile(r"(?:name|phone|email|zip|date|web)_[a-z_]+")
FIELDS = {field.name for field in dataclasses.fields(PersonName)}


def codes_in(path: Path) -> set[str]:
    """Codes handed to doubt(...) or Doubt(...); in the rules every literal that is spelled like a code."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("doubt", "Doubt"):
            given = [*node.args[2:3], *(keyword.value for keyword in node.keywords if keyword.arg == "reason")]
            found |= {arg.value for arg in given if isinstance(arg, ast.Constant)}
        elif path.stem in RULES and isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {node.value} if CODE.fullmatch(node.value) and node.value not in FIELDS else set()
    return found


def test_every_code_in_use_has_a_sentence():
    used: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        used |= codes_in(path)
    assert {"name_two_people", "phone_no_area_code", "zip_zero_added", "email_exchange", "date_impossible"} <= used
    assert used <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_sentences_in_both_languages(code):
    raised = doubt("phone", "4711", code, detail="04711")
    english = sentence(raised)
    i18n.set_language("de")
    german = sentence(raised)
    assert english != german
    for text in (english, german):
        assert "4711" in text
        assert text.endswith(".")
        assert "{" not in text
    assert raised.severity in ("note", "warn", "bad")


def test_a_long_value_is_shortened_and_an_unknown_code_still_says_something():
    long = incoming.Doubt("note", "x\n" * 500, "cells_beyond_heading")
    assert len(sentence(long)) < 200
    assert "4711" in sentence(incoming.Doubt("note", "4711", "unheard_of"))
