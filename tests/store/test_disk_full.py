"""D4: no space left. The step is rolled back, which both languages say; reading goes on; with space it works again."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, history, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingAddress, IncomingContact
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.shell.file_trouble import Trouble
from tests.store.places import small_disk
from tests.store.states import assert_in_step, shared


def take(ws: Workspace, count: int):
    rows = [
        IncomingContact(
            number, first_name="Anna", last_name=f"Adler{number}", addresses=(IncomingAddress("home", city="Potsdam"),)
        )
        for number in range(count)
    ]
    return imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))


def refused(ws: Workspace, count: int) -> None:
    """The import fails with the same sentence in both languages and leaves nothing."""
    before = shared(ws)
    sentences = {}
    for language in ("en", "de"):
        i18n.set_language(language)
        with pytest.raises(CrmError) as problem:
            take(ws, count)
        sentences[language] = (problem.value.what, problem.value.safe, problem.value.remedy)
        assert all(sentences[language])
    assert "no space left" in sentences["en"][0]
    assert "kein Platz" in sentences["de"][0]
    i18n.set_language("en")
    assert shared(ws) == before
    assert [row.name for row in listing.rows(ws, listing.places(ws, View(search="bea")))] == ["Bea Busch"]
    assert history.undo_label(ws) == "Create contact"


def test_a_full_file_rolls_back_and_goes_on(ws):
    contacts.create(ws, first_name="Bea", last_name="Busch")
    pages = ws.value("PRAGMA page_count")
    ws.rows(f"PRAGMA max_page_count = {pages + 60}")
    refused(ws, 3000)
    contacts.create(ws, last_name="Klein")
    ws.rows("PRAGMA max_page_count = 1000000")
    assert take(ws, 3000).figures.people == 3000
    assert_in_step(ws)


def test_a_full_disk_rolls_back_gives_space_back_and_goes_on(workspace_file, tmp_path):
    with small_disk(tmp_path) as disk:
        path = disk / "office.kontor"
        shutil.copyfile(workspace_file, path)
        with Workspace.open(path) as ws:
            contacts.create(ws, first_name="Bea", last_name="Busch")
            free = shutil.disk_usage(disk).free
            refused(ws, 10_000)
            assert shutil.disk_usage(disk).free > free - 300_000
            contacts.create(ws, last_name="Klein")
            assert take(ws, 100).figures.people == 100
            assert_in_step(ws)
        with Workspace.open(path) as ws:
            assert ws.value("PRAGMA integrity_check") == "ok"
            assert listing.count_all(ws) == 102


def test_a_copy_that_finds_no_space_leaves_nothing(workspace_file, tmp_path):
    with small_disk(tmp_path) as disk, Workspace.open(workspace_file) as ws:
        take(ws, 4000)
        target = disk / "copy.kontor"
        target.write_bytes(b"an older copy")
        with pytest.raises(CrmError) as problem:
            ws.copy_to(target)
        assert "no space left" in problem.value.what
        assert [entry.name for entry in disk.iterdir()] == ["copy.kontor"]
        assert target.read_bytes() == b"an older copy"
        ws.copy_to(tmp_path / "copy.kontor")
        contacts.create(ws, last_name="Klein")


@pytest.mark.parametrize("command", ["add", "export", "import", "undo"])
def test_a_disk_full_from_the_start(workspace_file, tmp_path, command):
    """Not even the index of the write-ahead log has room: a sentence in both languages, no error of the program."""
    with small_disk(tmp_path) as disk:
        path = disk / "office.kontor"
        shutil.copyfile(workspace_file, path)
        with Workspace.open(workspace_file) as ws:
            for number in range(300):
                contacts.create(ws, last_name=f"Adler{number}")
        (tmp_path / "list.csv").write_text("Nachname;Vorname\nKess;Anna\n")
        filled = disk / "filled"
        with pytest.raises(OSError, match="No space"):
            filled.write_bytes(b"\0" * 8 * 2**20)
        before = path.read_bytes()
        asked = {
            "add": ["add", "person", "Anna Kess", "--file", path],
            "import": ["import", tmp_path / "list.csv", "--file", path],
            "undo": ["undo", "--file", path],
            "export": ["export", disk / "out.xlsx", "--file", workspace_file],
        }[command]
        for language, words in (("en", "no space left"), ("de", "kein Platz")):
            done = subprocess.run(
                [sys.executable, "-m", "crm_desktop", *map(str, asked), "--language", language],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 1, done.stderr
            assert words in done.stderr
            assert "Traceback" not in done.stderr
        assert path.read_bytes() == before
        filled.unlink()
        with Workspace.open(path) as ws:
            contacts.create(ws, last_name="Klein")


def test_a_full_disk_does_not_keep_anybody_from_reading(workspace_file, tmp_path):
    """What is in the file can be looked at, and brought to another disk."""
    with small_disk(tmp_path) as disk:
        path = disk / "office.kontor"
        with Workspace.open(workspace_file) as ws:
            contacts.create(ws, last_name="Adler")
        shutil.copyfile(workspace_file, path)
        with pytest.raises(OSError, match="No space"):
            (disk / "filled").write_bytes(b"\0" * 8 * 2**20)
        out = tmp_path / "elsewhere.csv"
        for asked in (["search", "adler"], ["export", out], ["backup", "--to", tmp_path / "saved.kontor"]):
            done = subprocess.run(
                [sys.executable, "-m", "crm_desktop", *map(str, asked), "--file", str(path)],
                capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
        assert "Adler" in out.read_text(encoding="utf-8-sig")
        with Workspace.open(tmp_path / "saved.kontor") as ws:
            assert listing.count_all(ws) == 1
        assert [choice for choice, _ in _choices(path)] == ["retry", "read", "other"]


def _choices(path):
    """What the window offers about the file."""
    with pytest.raises(CrmError) as problem:
        Workspace.open(path)
    return Trouble(path, problem.value).choices
