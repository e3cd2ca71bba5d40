"""D5: a file, folder or medium that cannot be written to opens for reading only and says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import ReadOnly
from crm_desktop.operations import contacts
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from tests.store.places import as_ordinary_user, make_read_only, public_folder, small_disk


def fill(path: Path, *, crashed: bool = False) -> None:
    """Two contacts; with `crashed` the second one stands only in the write-ahead log, as after a power cut."""
    with Workspace.open(path) as ws:
        contacts.create(ws, first_name="Anna")
        if not crashed:
            contacts.create(ws, first_name="Bea")
    if crashed:
        with Workspace.open(path) as ws:
            contacts.create(ws, first_name="Bea")
            kept = [path.with_name(f"{path.name}{ending}.kept") for ending in ("", "-wal")]
            for found, keep in zip((path, Path(f"{path}-wal")), kept, strict=True):
                shutil.copyfile(found, keep)
        for found, keep in zip((path, Path(f"{path}-wal")), kept, strict=True):
            keep.replace(found)


@pytest.mark.parametrize("crashed", [False, True])
def test_a_read_only_medium(empty_file, tmp_path, crashed):
    with small_disk(tmp_path) as disk:
        path = disk / "office.kontor"
        shutil.copyfile(empty_file, path)
        fill(path, crashed=crashed)
        make_read_only(disk)
        before = {entry.name: entry.read_bytes() for entry in disk.iterdir()}
        assert (f"{path.name}-wal" in before) == crashed
        with Workspace.open(path) as ws:
            assert ws.read_only
            assert [notice.code for notice in ws.notices] == ["read_only"]
            assert listing.count(ws, View(search="bea")) == 1
            with ws.again() as other:
                assert listing.count_all(other) == 2
            with pytest.raises(ReadOnly):
                contacts.create(ws, first_name="Carla")
        i18n.set_language("de")
        with Workspace.open(path) as ws:
            assert "nur zum Lesen" in ws.notices[0].what
            assert ws.notices[0].remedy
        assert {entry.name: entry.read_bytes() for entry in disk.iterdir()} == before


WORK = """
def work(path):
    from crm_desktop.common.errors import FileRefused, ReadOnly
    from crm_desktop.operations import contacts
    from crm_desktop.store.queries import listing
    from crm_desktop.store.queries.listing import View
    from crm_desktop.store.workspace import Workspace
    try:
        with Workspace.open(path) as ws:
            print(ws.read_only, [notice.code for notice in ws.notices], listing.count(ws, View(search="bea")))
            contacts.create(ws, first_name="Carla")
    except (ReadOnly, FileRefused) as problem:
        print("refused:", problem.what, bool(problem.safe and problem.remedy))
"""


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o644, 0o755), (0o444, 0o555)])
def test_rights_of_file_and_folder(empty_file, file_mode, folder_mode):
    with public_folder() as folder:
        path = folder / "office.kontor"
        shutil.copyfile(empty_file, path)
        fill(path)
        before = path.read_bytes()
        path.chmod(file_mode)
        folder.chmod(folder_mode)
        found = as_ordinary_user(WORK, path, folder / "home")
        folder.chmod(0o755)
        assert found.stderr == ""
        refusal = "refused: “office.kontor” is open for reading only. True"
        assert found.stdout.splitlines() == ["True ['read_only'] 1", refusal]
        assert path.read_bytes() == before


def test_a_file_nobody_may_read_is_refused_with_a_sentence(empty_file):
    with public_folder() as folder:
        path = folder / "office.kontor"
        shutil.copyfile(empty_file, path)
        path.chmod(0o600)
        found = as_ordinary_user(WORK, path, folder / "home")
        assert found.stderr == ""
        assert found.stdout.splitlines() == ["refused: “office.kontor” cannot be read. True"]
