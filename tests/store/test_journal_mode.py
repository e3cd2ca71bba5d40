"""D10: where the write-ahead log is impossible the classic journal takes its place, as safe as before, and says so."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from crm_desktop.common import i18n
from crm_desktop.operations import contacts, history, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import engine, opening, workspace
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the engine's dot-file locks exist on Unix only")


@pytest.fixture
def no_shared_memory(monkeypatch):
    """As on most network drives: the engine's own file system without shared memory."""
    real = engine._dbapi.connect

    def connect(address: str, /, **options):
        return real(f"{address}&vfs=unix-dotfile", **options)

    monkeypatch.setattr(engine._dbapi, "connect", connect)


def assert_slow_but_safe(ws: Workspace) -> None:
    assert ws.journal_mode == "delete"
    assert ws.value("PRAGMA journal_mode") == "delete"
    assert ws.value("PRAGMA synchronous") == 2
    assert [notice.code for notice in ws.notices] == ["journal"]
    assert "slower" in ws.notices[0].what
    assert ws.notices[0].remedy


def test_the_everyday_way_is_the_log_written_through(ws):
    assert (ws.journal_mode, ws.value("PRAGMA journal_mode"), ws.value("PRAGMA synchronous")) == ("wal", "wal", 2)
    assert ws.notices == []


def test_a_new_file_where_no_log_is_possible(tmp_path, no_shared_memory):
    path = tmp_path / "office.kontor"
    with Workspace.create(path) as ws:
        assert_slow_but_safe(ws)
        contacts.create(ws, first_name="Anna")
        with ws.again() as other:
            contacts.create(other, first_name="Bea")
        history.undo(ws)
        assert listing.count_all(ws) == 1
    i18n.set_language("de")
    with Workspace.open(path) as ws:
        assert "langsamere" in ws.notices[0].what


def test_a_file_that_comes_from_elsewhere_with_a_log(workspace_file, request):
    with Workspace.open(workspace_file) as ws:
        contacts.create(ws, first_name="Anna")
    request.getfixturevalue("no_shared_memory")
    with Workspace.open(workspace_file) as ws:
        assert_slow_but_safe(ws)
        contacts.create(ws, first_name="Bea")
        with ws.again() as other:
            assert listing.count_all(other) == 2
    request.getfixturevalue("monkeypatch").undo()
    with Workspace.open(workspace_file) as ws:
        assert ws.journal_mode == "wal"
        assert ws.notices == []
        assert listing.count_all(ws) == 2


def test_a_log_refused_without_an_error_is_noticed_too(workspace_file, monkeypatch):
    """The mode is read back, not taken for granted."""
    monkeypatch.setattr(opening, "_mode", lambda connection, sql: "memory" if "wal" in sql else "delete")
    monkeypatch.setattr(workspace, "set_journal", opening.set_journal)
    with Workspace.open(workspace_file) as ws:
        assert [notice.code for notice in ws.notices] == ["journal"]


_COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"


def test_the_log_of_a_bulk_operation_is_brought_into_the_file_beside_it(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LOG_PAGES", 0)  # however short it is
    path = tmp_path / "office.kontor"
    with Workspace.create(path) as ws:
        rows = [IncomingContact(number, last_name=f"Muster {number}") for number in range(300)]
        imports.take_over(ws, rows, ImportOptions("list.csv"))
        ws.log_at_rest()
        log = Path(f"{path}-wal")
        alone = tmp_path / "alone.kontor"
        subprocess.run([sys.executable, "-c", _COPY, path, alone], check=True)  # reading here would let go of the locks
        assert log.stat().st_size > 0
        with Workspace.open(alone) as copy:
            assert listing.count_all(copy) == 300
        assert ws.value("PRAGMA wal_autocheckpoint") > 0
        contacts.create(ws, first_name="Anna")
        assert listing.count_all(ws) == 301
    assert not log.exists()
    with Workspace.open(path) as ws:
        assert listing.count_all(ws) == 301


def test_who_closes_the_file_waits_for_its_log(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LOG_PAGES", 0)
    order: list[str] = []
    real = opening._bring_in

    def slowly(path: Path) -> None:
        time.sleep(0.2)
        real(path)
        order.append("brought in")

    monkeypatch.setattr(opening, "_bring_in", slowly)
    path = tmp_path / "office.kontor"
    with Workspace.create(path) as ws:
        with ws.again() as other:
            imports.take_over(other, [IncomingContact(1, last_name="Muster")], ImportOptions("list.csv"))
        order.append("other closed")
        assert listing.count_all(ws) == 1
    order.append("closed")
    assert order == ["other closed", "brought in", "closed"]
    assert not Path(f"{path}-wal").exists()
