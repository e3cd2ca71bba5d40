"""Another file is opened while work goes on, and the person says that it may be stopped: whoever outlives the file
knows that nothing runs any more."""

from __future__ import annotations

import time

import pytest

from crm_desktop.common.progress import Progress
from crm_desktop.exchange import backup
from crm_desktop.exchange.mailing import sending
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import background, questions, screens
from crm_desktop.ui.backups.keeper import Keeper
from crm_desktop.ui.duplicates import search
from crm_desktop.ui.post.sending import post_of

WANTED = ("contacts", "duplicates", "quality", "backups", "outbox")


def until_stopped(*given: object) -> None:
    progress = next(item for item in given if isinstance(item, Progress))
    while True:
        progress.step(0)
        time.sleep(0.005)


@pytest.fixture
def window(make_window, workspace_file, monkeypatch):
    monkeypatch.setattr(questions.Question, "ask", lambda self: "stop")
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in WANTED))
    assert window.files.open(workspace_file)
    yield window
    window.context.providers.at_close = None
    window.context.background.stop()


def test_what_ran_in_the_file_before_can_be_begun_in_the_next(window, qtbot, monkeypatch, tmp_path):
    context = window.context
    Workspace.create(tmp_path / "next.kontor").close()
    monkeypatch.setattr(search, "find", until_stopped)
    monkeypatch.setattr(sending, "send_queue", until_stopped)
    post, found = post_of(context), search.search_of(context)
    found.start()
    post._begin("")
    assert window.files.open(tmp_path / "next.kontor")
    assert not found.running
    assert post.job is None
    monkeypatch.setattr(search, "find", lambda ws, progress: [])
    found.start()
    qtbot.waitUntil(lambda: found.found == [])


def test_backups_go_on_after_one_was_stopped_with_its_file(window, qtbot, monkeypatch, tmp_path):
    context, keeper = window.context, Keeper.of(window.context)
    Workspace.create(tmp_path / "next.kontor").close()
    with monkeypatch.context() as patch:
        patch.setattr(backup, "run", lambda ws, settings: time.sleep(0.2))
        context.run("Something else", until_stopped)
        keeper.back_up()
        assert window.files.open(tmp_path / "next.kontor")
    assert not keeper.running
    keeper.back_up()
    qtbot.waitUntil(lambda: not keeper.running, timeout=10_000)
    assert keeper.newest is not None


def test_what_would_not_stop_in_time_still_says_when_it_ends(window, qtbot, monkeypatch, tmp_path):
    context, ended, going = window.context, [], [True]

    def slow(ws, progress):
        while going:
            time.sleep(0.005)
        return "done"

    context.run("Slow", slow, ended.append)
    stop = background.Background.stop
    monkeypatch.setattr(background.Background, "stop", lambda self, **more: stop(self, 50, **more))
    Workspace.create(tmp_path / "next.kontor").close()
    assert not window.files.open(tmp_path / "next.kontor")
    going.clear()
    qtbot.waitUntil(lambda: ended == ["done"])
