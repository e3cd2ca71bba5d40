"""After an import the search for doubles is made ready by itself, and nobody sees anything of it."""

from __future__ import annotations

import pytest

from crm_desktop.operations import duplicates, history, imports
from crm_desktop.records.importing import ImportOptions
from crm_desktop.records.incoming import IncomingContact
from crm_desktop.store import matching_index
from crm_desktop.ui import screens
from crm_desktop.ui.duplicates import catching_up


@pytest.fixture
def window(make_window, workspace_file, monkeypatch):
    monkeypatch.setattr(catching_up, "PAUSE_MS", 20)
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in ("contacts", "duplicates", "quality")))
    assert window.files.open(workspace_file)
    yield window
    window.context.background.stop()


def bring_in(ws, count: int) -> None:
    rows = [IncomingContact(number, first_name="Anna", last_name=f"Kess{number}") for number in range(count)]
    imports.run(ws, imports.plan(ws, rows, ImportOptions("list.csv")))


def test_after_an_import_and_after_its_undo(window, qtbot):
    context = window.context
    qtbot.waitUntil(lambda: context.providers.duplicates is not None)
    bring_in(context.ws, 200)
    assert matching_index.outstanding(context.ws) == 200
    qtbot.waitUntil(lambda: not duplicates.to_catch_up(context.ws) and not context.background.busy())
    assert context.background.asked_for == []
    history.undo(context.ws)
    assert matching_index.outstanding(context.ws) == 200
    qtbot.waitUntil(lambda: not duplicates.to_catch_up(context.ws) and not context.background.busy())
    assert context.ws.value("SELECT count(*) FROM match_record") == 0


def test_while_somebody_waits_for_something_else_it_waits_too(window, qtbot):
    context = window.context
    qtbot.waitUntil(lambda: context.providers.duplicates is not None)
    going = []
    context.run("Something else", lambda ws, progress: until_told(going))
    bring_in(context.ws, 200)
    qtbot.wait(150)
    assert matching_index.outstanding(context.ws) == 200
    going.append(True)
    qtbot.waitUntil(lambda: not duplicates.to_catch_up(context.ws))


def until_told(going: list[bool]) -> None:
    import time

    while not going:
        time.sleep(0.01)
