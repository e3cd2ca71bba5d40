"""After an edit the full-text index, and what is compared for doubles, are brought up to date by themselves."""

from __future__ import annotations

import pytest

from crm_desktop.operations import contacts
from crm_desktop.store.engine import connect
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.ui import screens
from crm_desktop.ui.shell import quiet_moment


@pytest.fixture
def window(make_window, workspace_file, monkeypatch):
    monkeypatch.setattr(quiet_moment, "PAUSE_MS", 20)
    window = make_window(*(screen for screen in screens.SCREENS if screen.id == "contacts"))
    assert window.files.open(workspace_file)
    yield window
    window.context.background.stop()


def waiting(ws) -> int:
    numbers = {ws.value(f"SELECT count(*) FROM {table}") for table in ("late", "match_outstanding")}
    assert len(numbers) == 1
    return numbers.pop()


def test_a_moment_after_an_edit_nothing_waits(window, qtbot):
    qtbot.waitUntil(lambda: window.settled)
    ws = window.context.ws
    contacts.create(ws, last_name="Kess")
    assert waiting(ws) == 1
    qtbot.waitUntil(lambda: waiting(ws) == 0)
    assert listing.count(ws, View(search="kess")) == 1


def test_while_somebody_else_writes_it_is_put_off(window, qtbot):
    qtbot.waitUntil(lambda: window.settled)
    ws = window.context.ws
    contacts.create(ws, last_name="Kess")
    other = connect(str(ws.path))
    other.execute("BEGIN IMMEDIATE")
    qtbot.wait(100)
    assert waiting(ws) == 1
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: waiting(ws) == 0)
