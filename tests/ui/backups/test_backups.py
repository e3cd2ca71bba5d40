"""Backups as a person meets them: made by themselves, seen, and restored within a minute; on real files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import backup
from crm_desktop.operations import contacts
from crm_desktop.store.queries.listing import count_all
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import screens
from crm_desktop.ui.backups.keeper import Keeper
from crm_desktop.ui.backups.restore import CHOOSE, LOOK, RESULT
from tests.ui.conftest import tiny

NOW = datetime(2026, 11, 18, 9, 12, tzinfo=UTC)
BACKUP_SCREENS = [screen for screen in screens.SCREENS if screen.id in ("backups", "restore")]


@pytest.fixture
def clock():
    """A clock that the test sets."""
    moments = [NOW]
    return moments


@pytest.fixture
def office(make_window, workspace_file, qtbot, clock):
    window = make_window(tiny("one"), *BACKUP_SCREENS)
    window.context.clock = lambda: clock[0]
    qtbot.waitUntil(lambda: "backup.now" in window.context.commands)
    assert window.files.open(workspace_file)
    yield window
    window.context.providers.at_close = None
    window.context.background.stop()


def add(window, name):
    return contacts.create(window.context.ws, last_name=name)


def chain(window):
    return backup.chain(backup.default_folder(window.context.ws))


def back_up(window, qtbot):
    keeper = Keeper.of(window.context)
    keeper.back_up()
    qtbot.waitUntil(lambda: not keeper.running)
    return keeper


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=10_000)


def test_hourly_while_changed_and_never_otherwise(office, qtbot, clock):
    keeper = Keeper.of(office.context)
    keeper.tick()  # looks through the file first, which was never done
    settle(office, qtbot)
    assert not office.context.ws.check_due()
    keeper.tick()
    assert not keeper.running  # nothing was done in this file yet
    add(office, "Müller")
    keeper.tick()
    qtbot.waitUntil(lambda: not keeper.running)
    assert len(chain(office)) == 1
    add(office, "Wendt")
    keeper.tick()
    assert not keeper.running  # not an hour old
    clock[0] += timedelta(minutes=61)
    keeper.tick()
    qtbot.waitUntil(lambda: not keeper.running)
    assert [found.contacts for found in chain(office)] == [2, 1]
    clock[0] += timedelta(hours=5)
    keeper.tick()
    assert not keeper.running  # nothing changed


def test_the_window_goes_on_and_shows_nothing_of_it(office, qtbot, unblocked):
    for number in range(200):
        add(office, str(number))
    keeper = Keeper.of(office.context)
    with unblocked():
        keeper.back_up()
        assert office.frame.top_bar._pills == {}
        office.context.go("one")
        qtbot.waitUntil(lambda: not keeper.running)


def test_the_foot_tells_how_old_and_leads_there(office, qtbot, clock):
    office.refresh_counts()
    assert office.frame.panel.save.state.detail == "No backup yet"
    add(office, "Müller")
    back_up(office, qtbot)
    local = f"{clock[0].astimezone():%H:%M}"
    assert office.frame.panel.save.state.detail == f"Backup today {local}"
    for later, tone in ((timedelta(hours=25), "warn"), (timedelta(days=8), "danger")):
        clock[0] = NOW + later
        office.refresh_counts()
        assert office.frame.panel.save.state.tone == tone
    office.frame.panel.save.click()
    assert office.context.navigation.current.screen == "backups"
    assert office.frame.pages.current.last.figure._token == "danger"


def test_a_failure_is_said_at_the_foot_and_in_a_banner_until_it_works_again(office, qtbot, monkeypatch):
    add(office, "Müller")
    real = backup.run

    def full(ws, settings):
        raise CrmError("There is no space left.")

    monkeypatch.setattr(backup, "run", full)
    keeper = back_up(office, qtbot)
    assert office.frame.panel.save.state.tone == "danger"
    assert "no space left" in office.frame.banner.label.text()
    office.context.go("backups")
    assert office.frame.pages.current.next.caption.text() == "There is no space left."
    monkeypatch.setattr(backup, "run", real)
    back_up(office, qtbot)
    assert keeper.problem is None
    assert office.frame.banner is None
    assert office.frame.panel.save.state.tone == "ok"


def test_closing_backs_up_what_changed_and_then_closes(office, qtbot):
    add(office, "Müller")
    folder = backup.default_folder(office.context.ws)
    assert not office.close()
    assert not office.isVisible()
    qtbot.waitUntil(lambda: not office.context.has_file, timeout=10_000)
    assert [found.contacts for found in backup.chain(folder)] == [1]


def test_closing_without_change_is_at_once(office, qtbot):
    add(office, "Müller")
    back_up(office, qtbot)
    assert office.close()


def test_the_page_shows_all_and_makes_one(office, qtbot, clock):
    add(office, "Müller")
    for days in (2, 1):
        clock[0] = NOW - timedelta(days=days)
        back_up(office, qtbot)
    clock[0] = NOW
    office.context.go("backups")
    page = office.frame.pages.current
    assert page.table.rows.rowCount() == 2
    cells = [page.table.rows.index(0, column).data() for column in range(6)]
    assert cells[0] == "Yesterday"
    assert cells[2:] == ["1", cells[3], "this computer", "verified"]
    page.now.click()
    settle(office, qtbot)
    assert page.table.rows.rowCount() == 3
    assert page.table.rows.index(0, 0).data() == "Today"
    assert "Backed up: 1 contact" in office.frame.toasts.current.label.text()


def test_a_second_folder_gets_copies(office, qtbot, tmp_path):
    add(office, "Müller")
    office.context.go("backups")
    page = office.frame.pages.current
    stick = tmp_path / "stick"
    stick.mkdir()
    page.use_second(stick)
    settle(office, qtbot)
    second = backup.second_folder(office.context.ws, office.settings)
    assert len(backup.chain(second)) == 1
    assert page.table.rows.index(0, 4).data() == "this computer, second folder"
    assert str(second) == page.folder.text()
    page.forget.click()
    assert backup.second_folder(office.context.ws, office.settings) is None


@pytest.fixture
def yesterday(office, qtbot, clock):
    """Two contacts yesterday, one of them lost today."""
    anna = add(office, "Müller")
    add(office, "Wendt")
    clock[0] = NOW - timedelta(days=1)
    back_up(office, qtbot)
    clock[0] = NOW
    contacts.delete(office.context.ws, [anna])
    back_up(office, qtbot)
    return office


def look_at(window, qtbot, row):
    window.context.go("restore")
    page = window.frame.pages.current
    page.choose.table.selectRow(row)
    page.frame.primary.click()
    settle(window, qtbot)
    assert page.frame.current == LOOK
    return page


def test_yesterday_comes_back_as_a_new_file(yesterday, qtbot, workspace_file):
    page = look_at(yesterday, qtbot, 1)
    words = [label.text() for label in page.look.comparison.findChildren(QLabel)]
    assert words[words.index("Contacts") + 1 :][:2] == ["2", "1"]
    assert page.look.as_new.isChecked()
    page.frame.primary.click()
    qtbot.waitUntil(lambda: yesterday.context.ws.path != workspace_file, timeout=10_000)
    page = yesterday.frame.pages.current
    assert page.frame.current == RESULT
    assert count_all(yesterday.context.ws) == 2
    assert ", state of 17" in yesterday.windowTitle()
    assert "2 contacts" in page.result.opened.text()
    copy = yesterday.context.ws
    assert backup.default_folder(copy) != backup.chain_for(workspace_file)[0].path.parent
    assert yesterday.history.undo_title() != "Undo: Restored copy"
    page.result.back_to.click()
    assert yesterday.context.ws.path == workspace_file
    assert count_all(yesterday.context.ws) == 1


def test_yesterday_in_place_of_the_file_keeps_the_file(yesterday, qtbot, workspace_file):
    page = look_at(yesterday, qtbot, 1)
    page.look.in_place.setChecked(True)
    assert page.frame.primary.text() == "Replace the file"
    page.frame.primary.click()
    settle(yesterday, qtbot)
    page = yesterday.frame.pages.current
    assert page.frame.current == RESULT
    assert yesterday.context.ws.path == workspace_file
    assert count_all(yesterday.context.ws) == 2
    kept = page.done.before
    assert kept.parent == workspace_file.parent
    with Workspace.open(kept, read_only=True) as before:
        assert count_all(before) == 1
    assert not list(workspace_file.parent.glob(".*restored*"))


def test_a_damaged_backup_is_refused_and_nothing_changes(yesterday, qtbot, workspace_file):
    found = chain(yesterday)[1]
    data = bytearray(found.path.read_bytes())
    data[5000:5100] = b"x" * 100
    found.path.write_bytes(data)
    page = look_at(yesterday, qtbot, 1)
    assert not page.look.problem.isHidden()
    assert not page.frame.primary.isEnabled()
    page.frame.back.click()
    assert page.frame.current == CHOOSE
    assert page.frame.primary.isEnabled()
    assert yesterday.context.ws.path == workspace_file


def test_keys_alone_restore_yesterday(yesterday, qtbot, workspace_file):
    yesterday.context.commands.trigger("backup.restore")
    table = yesterday.frame.pages.current.choose.table
    assert yesterday.focusWidget() is table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(yesterday, qtbot)
    qtbot.keyClick(yesterday.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: yesterday.context.ws.path != workspace_file, timeout=10_000)
    assert count_all(yesterday.context.ws) == 2


def test_a_file_for_reading_makes_no_backup(office, workspace_file):
    add(office, "Müller")
    office.use(Workspace.open(workspace_file, read_only=True))
    keeper = Keeper.of(office.context)
    keeper.tick()
    assert not keeper.running
    office.context.go("backups")
    assert not office.frame.pages.current.now.isEnabled()
    assert office.close()


def test_damage_found_by_the_daily_look_leads_to_the_backups(office, qtbot, monkeypatch):
    from crm_desktop.store import problems

    def broken(ws):
        raise problems.damaged(ws.path)

    monkeypatch.setattr(Workspace, "quick_check", broken)
    monkeypatch.setattr(Workspace, "check_due", lambda ws: True)
    Keeper.of(office.context).tick()
    settle(office, qtbot)
    assert "cannot be read" in office.frame.banner.label.text()
