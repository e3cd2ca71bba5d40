"""D13: what is not a sound workspace file of this version is refused at once, in words, and stays byte for byte."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import FileRefused
from crm_desktop.operations import contacts
from crm_desktop.store.engine import connect
from crm_desktop.store.workspace import Workspace


def edited(offset: int, value: bytes) -> Callable[[bytes], bytes]:
    return lambda good: good[:offset] + value + good[offset + len(value) :]


def noise(length: int) -> bytes:
    return Random(length).randbytes(length)


def foreign(good: bytes) -> bytes:
    return edited(68, b"\x00\x00\x00\x00")(good)


FILES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda good: b"",
    "one byte": lambda good: b"S",
    "a text": lambda good: b"Name;Ort\r\nAnna;Potsdam\r\n" * 50,
    "a zip": lambda good: b"PK\x03\x04" + noise(4000),
    "noise": lambda good: noise(200_000),
    "only the first line": lambda good: good[:16],
    "half a header": lambda good: good[:60],
    "only the header": lambda good: good[:100],
    "cut in the first page": lambda good: good[:3000],
    "cut in the middle": lambda good: good[: len(good) // 2],
    "cut at the end": lambda good: good[:-1],
    "noise behind the header": lambda good: good[:100] + noise(len(good) - 100),
    "noise behind the first page": lambda good: good[:4096] + noise(len(good) - 4096),
    "zeros behind the header": lambda good: good[:100] + bytes(len(good) - 100),
    "another program's": foreign,
    "newer": edited(60, (99).to_bytes(4, "big")),
    "newer by far": edited(60, b"\x7f\xff\xff\xff"),
    "odd page size": edited(16, b"\x00\x07"),
    "unknown encoding": edited(56, (9).to_bytes(4, "big")),
    "unknown format": edited(44, (99).to_bytes(4, "big")),
    "newer write format": edited(18, b"\x09\x09"),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "good.kontor"
    with Workspace.create(path) as ws:
        for number in range(50):
            contacts.create(ws, first_name="Anna", last_name=f"Adler{number}", email=f"a{number}@example.com")
    return path.read_bytes()


@pytest.mark.parametrize("kind", FILES)
def test_refused_at_once_in_both_languages_and_unchanged(tmp_path, good, kind):
    path = tmp_path / "office.kontor"
    content = FILES[kind](good)
    path.write_bytes(content)
    texts = []
    for language in ("en", "de"):
        i18n.set_language(language)
        started = time.perf_counter()
        with pytest.raises(FileRefused) as problem:
            Workspace.open(path)
        assert time.perf_counter() - started < 1
        assert problem.value.what
        assert problem.value.safe
        assert problem.value.remedy
        texts.append(str(problem.value))
    assert texts[0] != texts[1]
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith("office")] == ["office.kontor"]


@pytest.mark.parametrize("kind", FILES)
def test_for_reading_only_it_is_refused_just_so(tmp_path, good, kind):
    path = tmp_path / "office.kontor"
    content = FILES[kind](good)
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        Workspace.open(path, read_only=True)
    assert path.read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith("office")] == ["office.kontor"]


def test_a_live_database_of_another_program_is_not_touched(tmp_path):
    path = tmp_path / "places.sqlite"
    path.touch()
    other = connect(str(path))
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE places (url TEXT)")
    before = {entry.name: entry.read_bytes() for entry in tmp_path.glob("places*")}
    with pytest.raises(FileRefused):
        Workspace.open(path)
    assert {entry.name: entry.read_bytes() for entry in tmp_path.glob("places*")} == before
    other.close()


def test_missing_files_folders_and_odd_names(tmp_path):
    for path in (tmp_path / "gone.kontor", tmp_path, tmp_path / "gone" / "gone.kontor"):
        with pytest.raises(FileRefused) as problem:
            Workspace.open(path)
        assert problem.value.remedy


@pytest.mark.parametrize("name", ["O'Brien & Söhne.kontor", "100% #1?.kontor", 'a;b "c".kontor', "büro 你好.kontor"])
def test_odd_names_are_no_problem(tmp_path, name):
    path = tmp_path / name
    with Workspace.create(path) as ws:
        contacts.create(ws, first_name="Anna")
        ws.copy_to(Path(f"{path}.copy"))
    with Workspace.open(path) as ws, ws.again() as other:
        assert other.value("SELECT count(*) FROM contact") == 1


def test_creating_never_replaces_what_is_there(tmp_path):
    path = tmp_path / "office.kontor"
    path.write_bytes(b"mine")
    with pytest.raises(FileRefused):
        Workspace.create(path)
    assert path.read_bytes() == b"mine"


def test_creating_that_fails_leaves_nothing(tmp_path, monkeypatch):
    def fails(connection):
        raise RuntimeError

    monkeypatch.setattr("crm_desktop.store.workspace.migrate", fails)
    with pytest.raises(RuntimeError):
        Workspace.create(tmp_path / "office.kontor")
    assert list(tmp_path.glob("office*")) == []
    monkeypatch.undo()
    Workspace.create(tmp_path / "office.kontor").close()
    (tmp_path / "file").touch()
    with pytest.raises(FileRefused):
        Workspace.create(tmp_path / "file" / "office.kontor")
