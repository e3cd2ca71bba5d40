"""The open file: what is refused, what an operation promises, what survives a restart."""

from __future__ import annotations

import subprocess
import sys

import pytest

from crm_desktop.common.errors import FileRefused, ReadOnly
from crm_desktop.operations import contacts, history
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace


def names(ws: Workspace, search: str = "") -> list[str]:
    return [row.name for row in listing.rows(ws, listing.places(ws, View(search=search)))]


def test_a_write_outside_an_operation_is_refused(ws):
    writes = ("INSERT INTO contact(id) VALUES('x')", "UPDATE setting SET value = 'x'", "DELETE FROM user")
    for write in writes:
        with pytest.raises(Exception, match="readonly"):
            ws.connection.execute(write)
    contacts.create(ws, first_name="Anna")
    for write in writes:
        with pytest.raises(Exception, match="outside an operation"):
            ws.connection.execute(write)
    with pytest.raises(RuntimeError):
        ws.write("DELETE FROM listing")


def test_undo_and_redo_survive_a_restart(ws, workspace_file):
    contacts.create(ws, first_name="Anna", last_name="Müller", email="anna@example.com")
    ws.close()
    with Workspace.open(workspace_file) as again:
        assert history.undo(again) is not None
        assert names(again) == []
    with Workspace.open(workspace_file) as again:
        assert history.redo(again) is not None
        assert names(again, "mueller") == ["Anna Müller"]


def test_an_error_inside_an_operation_leaves_nothing(ws):
    def half_done():
        with ws.operation("Two things"):
            contacts.create(ws, first_name="Anna")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_done()
    assert names(ws) == []
    assert history.undo_label(ws) is None


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\0" * 200, b"\x07" * 5000])
def test_what_is_no_workspace_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "other.kontor"
    path.write_bytes(content)
    with pytest.raises(FileRefused):
        Workspace.open(path)
    assert path.read_bytes() == content


def test_reading_only_refuses_changes_with_a_sentence(ws, workspace_file):
    ws.close()
    with Workspace.open(workspace_file, read_only=True) as reader:
        assert names(reader) == []
        with pytest.raises(ReadOnly) as problem:
            contacts.create(reader, first_name="Anna")
        assert "reading only" in str(problem.value)


def test_closing_without_a_change_leaves_the_file_byte_for_byte(ws, workspace_file):
    contacts.create(ws, first_name="Anna")
    ws.close()
    before = workspace_file.read_bytes()
    with Workspace.open(workspace_file) as again:
        names(again, "anna")
    assert workspace_file.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks belong to the handle, not to the process")
def test_a_second_look_at_an_open_file_does_not_give_its_locks_away(ws, workspace_file):
    """POSIX drops a process's locks when it closes any handle on the file; then others believe nobody uses it."""
    contacts.create(ws, first_name="Anna")
    with ws.again():
        pass
    shared_lock = 0x40000002  # SQLite's os_unix.c: SHARED_FIRST, 510 bytes
    code = f"""
import fcntl
with open({str(workspace_file)!r}, "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, {shared_lock})
"""
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "BlockingIOError" in found.stderr, found.stderr
