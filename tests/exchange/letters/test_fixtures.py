"""Real templates of other programs: their fields are found, filled, and what comes out is a Word document."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from crm_desktop.exchange.letters import runs, template
from tests.conftest import FIXTURES
from tests.exchange.letters.word import NOW, part, parts, text_of

pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason="the files with expected content are not here")

TEMPLATES = sorted((FIXTURES / "docx").glob("*.docx")) if FIXTURES.is_dir() else []


def _table(name: str) -> list[list[str]]:
    if not (FIXTURES / name).is_file():
        return []
    lines = (FIXTURES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(line.split("\t") + [""] * 5)[:5] for line in lines]


def expected() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for file, key, value, *_ in _table("EXPECTED.tsv"):
        if file.startswith("docx/"):
            found[file][key] = value
    return found


def reopened(path: Path) -> str:
    """The visible text of a document that python-docx opens too, of all its parts."""
    docx = pytest.importorskip("docx")
    docx.Document(str(path))
    wanted = ("document", "header", "footer", "footnotes", "endnotes")
    names = [name for name in parts(path) if name.startswith("word/") and name[5:].startswith(wanted)]
    return "\n".join(text_of(part(path, name)) for name in names)


@pytest.mark.parametrize("case", _table("MERGE_EXPECTED.tsv"), ids=lambda case: f"{case[0][5:40]} {case[1][:20]}")
def test_merge(tmp_path, case):
    file, records, wanted, unwanted, _ = case
    out = tmp_path / "out.docx"
    runs.of_records(FIXTURES / file, json.loads(records), out, NOW)
    text = reopened(out)
    for words in filter(None, wanted.split("|")):
        assert words in text
    assert not unwanted or unwanted not in text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem[:40])
def test_fields(path):
    found = template.read(path)
    merge = [field for field in found.fields if field.keyword == "MERGEFIELD"]
    facts = {
        "mergefields": len(merge),
        "distinct_names": len({field.name for field in merge}),
        "distinct_names_casefold": len({field.name.casefold() for field in merge}),
        "names": "|".join(sorted({field.name for field in merge})),
        "mf_simple": sum(field.simple for field in merge),
        "mf_split": sum(field.split for field in merge),
        "mf_nested": sum(field.nested for field in merge),
        "where": ";".join(f"{key}={count}" for key, count in sorted(Counter(field.where for field in merge).items())),
        "switches": " ".join(sorted({switch for field in merge for switch in field.switches})),
        "mailmerge_settings": found.merge_type,
        **{f"field_{keyword}": count for keyword, count in found.keywords.items()},
    }
    for key, value in expected()[f"docx/{path.name}"].items():
        # the list of names was cut after a number of characters
        same = str(facts.get(key, 0)).startswith(value) if key == "names" else str(facts.get(key, 0)) == value
        assert same, (key, value, facts.get(key))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem[:40])
def test_filled_and_emptied(tmp_path, path):
    names = template.read(path).names
    filled, single = tmp_path / "filled.docx", tmp_path / "single"
    people = [{name: f"Wert {number} & <{name}>" for name in names} for number in range(3)]
    for out in (filled, single):
        written = runs.of_records(path, people, out, NOW).written
        for file in written.files:
            text = reopened(file)
            assert not names or "Wert" in text
            with_codes = {part(file).find(".//{*}mailMerge")}
            assert with_codes == {None}
            codes = " ".join(node.text or "" for node in part(file).iter() if node.tag.endswith("instrText"))
            assert "MERGEFIELD" not in codes
    empty = tmp_path / "empty.docx"
    runs.of_records(path, [{}], empty, NOW)
    text = reopened(empty)
    assert not any(f"«{name}»" in text for name in names)
