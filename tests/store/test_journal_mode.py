"""D10: where the write-ahead log is impossible the classic journal takes its place, as safe as before, and says so."""

from __future__ import annotations

import sys

import pytest

from crm_desktop.common import i18n
from crm_desktop.operations import contacts, history
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
