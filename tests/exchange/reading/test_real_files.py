"""Real files of contacts that nobody here wrote, against what a right reader gets from them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import pytest

from crm_desktop.exchange.reading.inspect import inspect_file
from tests.conftest import FIXTURES


@cache
def expected() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = defaultdict(dict)
    path = FIXTURES / "EXPECTED.tsv"
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            file, key, value = line.split("\t")[:3]
            if file.startswith(("csv/", "sheet/", "vcard/", "ldif/", "pst/", "msg/", "ics/")):
                table[file][key] = value
    return table


needs_files = pytest.mark.skipif(not FIXTURES.is_dir(), reason="the real files are not on this machine")


def shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "|".join(str(item).strip() for item in value)
    return str(value).replace("\n", "⏎")


def agrees(key: str, found: dict[str, object], wanted: str) -> bool:
    if key == "open" and wanted.startswith("tnef"):  # nothing is said of what is in it
        return found["kind"] == "tnef" and "winmail.dat" in shown(found["warnings"])
    if key == "note":  # to people
        return True
    if key == "recurring":
        return str(found[key]) == wanted
    if key == "open":
        return found["open"] in wanted.replace(",", "|").split("|")
    if key == "parse":  # some values are explained in brackets
        return found["parse"] == wanted.partition(" ")[0]
    if key == "reason":  # which error the first reader raised; when the second one reads the file there is none
        return found["open"] == "ok" or bool(found["reason"])
    if key == "sheet_names":  # the list stops after twelve names
        return shown(found[key]).startswith(wanted)
    if key == "merged_ranges" and not wanted:
        return True
    return shown(found[key]) == wanted


@needs_files
@pytest.mark.parametrize("file", sorted(expected()) or ["-"])
def test_real_file(file):
    found = inspect_file(FIXTURES / file)
    wrong = {
        key: (shown(found.get(key)), wanted)
        for key, wanted in expected()[file].items()
        if not agrees(key, found, wanted)
    }
    assert not wrong
    if found["open"] != "ok":
        assert found["file"] in str(found["message"])
        assert "unchanged" in str(found["message"])
