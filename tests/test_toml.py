"""The quick reader of the program's own TOML files agrees with tomllib."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.common import toml

ROOT = Path(__file__).resolve().parent.parent

KEYS = st.text("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_-. \"'ü", min_size=1)
VALUES = st.recursive(
    st.text() | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.floats(allow_nan=False) | st.lists(st.text()),
    lambda inner: st.dictionaries(KEYS, inner) | st.lists(inner),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES))
def test_what_is_written_is_read(values):
    text = tomli_w.dumps(values)
    assert toml.loads(text) == tomllib.loads(text)


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "themes").glob("*.toml")), ids=lambda path: path.stem)
def test_the_colours_are_read_without_tomllib(path, monkeypatch):
    text = path.read_text(encoding="utf-8")
    expected = tomllib.loads(text)
    monkeypatch.setattr(tomllib, "loads", None)
    assert toml.loads(text) == expected


def test_usual_settings_are_read_without_tomllib(monkeypatch):
    values = {
        "language": "de",
        "letter_keys": False,
        "recent_files": ["/home/anna/Büro.kontor", "C:\\Users\\Anna\\Büro.kontor"],
        "contacts_list_width": 372,
        "first_steps.01a2054f-e5ad-7000-8ecc-a92299353549": ["contact", "backup"],
        "contacts": {"sort": "-name", "mode": "cards", "columns": ["name", "zip"], "none": []},
        "contacts_lists": {"0198a0c0-1111-7aaa-8bbb-000000000001": {"sort": "zip"}},
    }
    text = tomli_w.dumps(values)
    monkeypatch.setattr(tomllib, "loads", None)
    assert toml.loads(text) == values


@pytest.mark.parametrize(
    "text", ['a = "x', "a = 1\na = 2", "[a]\n[a]", "a", "= 1", 'a = "\\q"', "[a", "a = [\n1,", "a = 01"]
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(ValueError):
        toml.loads(text)
    with pytest.raises(ValueError):
        tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a = 1 # why", "a = 1_000", "a.b = 1", '"a b" = 1', "a = { b = 1 }", "a = '''x'''", "a = [1, 2]",
        "[a.b]\nc = 1",
        "a = 1979-05-27", 'a = "\\u00fc"', "a=1", "a = +1", "a = -0", "[[a]]\nb = 1", "[a]\nb = 1\n[a.c]\nd = 2",
        "[a.b]\nc = 1\n[a]\nd = 2", 'a = "x" # "y"', "\ufeffa = 1", "a = \"\\\\\"",
    ],
)  # fmt: skip
def test_the_rest_of_toml_is_read_as_well(text):
    try:
        expected = tomllib.loads(text)
    except ValueError:
        with pytest.raises(ValueError):
            toml.loads(text)
    else:
        assert toml.loads(text) == expected
