"""D7: two computers on one file. The second may only read until the first is gone; nobody has to clean up by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

import pytest

from crm_desktop.common import i18n
from crm_desktop.common.errors import FileLocked, ReadOnly
from crm_desktop.operations import contacts
from crm_desktop.store import lock
from crm_desktop.store.queries import listing
from crm_desktop.store.workspace import Workspace

OTHER = {"host": "PC-EMPFANG", "user": "Sabine", "pid": 77, "since": "2026-11-18T08:12:00Z"}


def leave_note(path, age: float = 0, **changes) -> None:
    note = lock.note_path(path)
    note.write_text(json.dumps({**OTHER, **changes}), encoding="utf-8")
    moment = time.time() - age
    os.utime(note, (moment, moment))


def test_held_by_another_computer_it_opens_for_reading_only(ws, workspace_file):
    contacts.create(ws, first_name="Anna")
    ws.close()
    leave_note(workspace_file)
    before = workspace_file.read_bytes()
    for language, words in (("en", "is open on PC-EMPFANG by Sabine since"), ("de", "auf PC-EMPFANG von Sabine")):
        i18n.set_language(language)
        with pytest.raises(FileLocked) as problem:
            Workspace.open(workspace_file)
        assert words in problem.value.what
        assert problem.value.safe
        assert problem.value.remedy
    with Workspace.open(workspace_file, read_only=True) as reader:
        assert listing.count_all(reader) == 1
        with pytest.raises(ReadOnly):
            contacts.create(reader, first_name="Bea")
        reader.hold()
    assert workspace_file.read_bytes() == before
    assert lock.read(workspace_file) == lock.Holder(**OTHER)


def test_a_note_not_renewed_is_taken_over(workspace_file):
    leave_note(workspace_file, age=lock.STALE + 5)
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        found = lock.read(workspace_file)
        assert found is not None
        assert found.pid == os.getpid()
    assert not lock.note_path(workspace_file).exists()


def test_a_clock_ahead_on_the_other_computer_counts_as_fresh(workspace_file):
    leave_note(workspace_file, age=-7200)
    with pytest.raises(FileLocked):
        Workspace.open(workspace_file)


@pytest.mark.parametrize("content", ["", "{}", "[1]", "\x00\xff", '{"host": 1, "user": 2, "pid": "x", "since": 3}'])
def test_an_illegible_note_locks_nobody_out(workspace_file, content):
    lock.note_path(workspace_file).write_text(content, encoding="utf-8")
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        contacts.create(ws, first_name="Anna")


def test_a_crash_leaves_a_note_that_heals(workspace_file):
    code = f"""
import os
from crm_desktop.store.workspace import Workspace
ws = Workspace.open({str(workspace_file)!r})
ws.hold()
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", code], check=False)
    assert lock.note_path(workspace_file).exists()
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        contacts.create(ws, first_name="Anna")
    assert not lock.note_path(workspace_file).exists()


def test_who_slept_while_another_took_over_writes_no_more(workspace_file):
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        ws.beat()
        assert ws.notices == []
        leave_note(workspace_file)
        ws.beat()
        assert [notice.code for notice in ws.notices] == ["taken_over"]
        assert "PC-EMPFANG" in ws.notices[0].what
        with pytest.raises(ReadOnly):
            contacts.create(ws, first_name="Anna")
        ws.beat()
        assert len(ws.notices) == 1
    assert lock.read(workspace_file) == lock.Holder(**OTHER)


def test_a_note_that_vanished_is_left_again(workspace_file):
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        lock.note_path(workspace_file).unlink()
        ws.beat()
        assert lock.note_path(workspace_file).exists()
    assert list(workspace_file.parent.glob("*open")) == []


def test_beating_keeps_the_note_fresh(workspace_file):
    with Workspace.open(workspace_file) as ws:
        ws.hold()
        old = time.time() - 1000
        os.utime(lock.note_path(workspace_file), (old, old))
        ws.beat()
        assert lock.note_path(workspace_file).stat().st_mtime > old + 900
