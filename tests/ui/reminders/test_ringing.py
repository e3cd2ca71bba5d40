"""Reminders in the window: they ring, the bell shows them, and the panel works them off by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop.common import i18n
from crm_desktop.operations import contacts, followups, reminders, rhythms, users
from crm_desktop.store.queries import followups as queries
from crm_desktop.ui.reminders import tray
from crm_desktop.ui.reminders.bell import BellPanel
from crm_desktop.ui.reminders.ringer import Ringer
from crm_desktop.ui.reminders.tray import Tray
from tests.clocks import Wall

NINE = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def wall():
    return Wall(NINE)


@pytest.fixture
def window(open_office, wall, zone, qtbot):
    zone("UTC")
    window = open_office(wall, "today", "contacts", "settings", "restore")
    qtbot.waitUntil(lambda: "reminders.open" in window.context.commands)
    return window


@pytest.fixture
def ringer(window, said):
    return Ringer.of(window.context)


@pytest.fixture
def said(window):
    """What was said, as (title, text): nobody works in the window, and the system shows everything."""
    found: list[tuple[str, str]] = []
    ringer = Ringer.of(window.context)

    def note(title: str, text: str) -> bool:
        found.append((title, text))
        return True

    ringer.notify = note
    window.isActiveWindow = lambda: False
    return found


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Müller")


def badge(window) -> str:
    return window.frame.top_bar.bell.accessibleDescription()


def test_one_rings_when_its_time_has_come(ringer, window, ws, anna, wall, said, qtbot):
    followups.plan(ws, [anna], kind="call", subject="Laufzeit", day="2026-11-18", time="10:00")
    qtbot.waitUntil(lambda: ringer._next == datetime(2026, 11, 18, 9, 50))
    assert badge(window) == ""
    wall.now = NINE + timedelta(minutes=50)
    ringer.tick()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("Call: Laufzeit", "Anna Müller · Today 10:00")]
    qtbot.waitUntil(lambda: badge(window) == "1")
    ringer.tick()
    qtbot.wait(50)
    assert len(said) == 1


def test_what_was_missed_is_summed_up_once(ringer, window, ws, anna, wall, said, qtbot):
    path = ws.path
    for number in range(5):
        followups.plan(ws, [anna], subject=f"Sache {number}", day="2026-11-18", time=f"1{number}:00")
    wall.now = NINE + timedelta(days=1)
    window.use(None)
    said.clear()
    assert window.files.open(path)
    window.context.ws.clock = wall
    qtbot.waitUntil(lambda: bool(said))
    title, text = said[0]
    assert title == "5 reminders while Kontor was closed"
    assert text.endswith("and 2 more")
    assert len(said) == 1
    qtbot.waitUntil(lambda: badge(window) == "5")
    window.use(None)
    assert window.files.open(path)
    qtbot.waitUntil(lambda: ringer.count == 5)
    qtbot.wait(50)
    assert len(said) == 1


def test_what_a_backup_brings_back_is_not_called_missed(ringer, window, ws, anna, wall, said, qtbot):
    path = ws.path
    followups.plan(ws, [anna], subject="Laufzeit", day="2026-11-18", time="10:00")
    wall.now = NINE + timedelta(days=1)
    window.use(None)
    said.clear()
    assert window.files.open(path)
    window.context.go("restore")  # whose last page says what was restored
    qtbot.waitUntil(lambda: badge(window) == "1")
    qtbot.waitUntil(lambda: not window.context.background.busy())
    assert said == []
    assert not window.frame.has_toast()


def test_quiet_hours_put_it_off_and_the_bell_counts(ringer, window, ws, anna, wall, said, qtbot):
    window.settings.set("quiet_hours", True)
    window.settings.set("quiet_starts", "08:00")
    window.settings.set("quiet_ends", "11:00")
    followups.plan(ws, [anna], subject="x", day="2026-11-18", time="09:00")
    qtbot.waitUntil(lambda: badge(window) == "1")
    assert ringer._next == datetime(2026, 11, 18, 11, 0)
    assert said == []
    wall.now = NINE + timedelta(hours=2)
    ringer.tick()
    qtbot.waitUntil(lambda: bool(said))


def test_sleep_is_noticed_without_waiting_for_the_next_reminder(window, ws, anna, wall, said, qtbot):
    counted = [1000.0]
    ringer = Ringer(window.context, counted=lambda: counted[0])
    ringer.notify = Ringer.of(window.context).notify
    qtbot.waitUntil(lambda: not ringer._reader.busy)
    assert ringer._timer.remainingTime() <= 64_000  # coarse timers may be a twentieth off
    looks: list[datetime] = []
    ringer.look = lambda: looks.append(wall.now)  # type: ignore[method-assign]
    wall.now, counted[0] = NINE + timedelta(seconds=60), 1060.0
    ringer.tick()
    assert looks == []
    wall.now, counted[0] = NINE + timedelta(minutes=30), 1061.0
    ringer.tick()
    assert looks == [wall.now]


def test_in_the_window_itself_it_is_a_message_that_leads_to_the_bell(window, ws, anna, qtbot, monkeypatch):
    ringer = Ringer.of(window.context)
    ringer.notify = None
    opened: list[bool] = []
    ringer.open_bell = lambda: opened.append(True)
    followups.plan(ws, [anna], subject="Angebot", day="2026-11-18")
    qtbot.waitUntil(lambda: window.frame.has_toast() and "Angebot" in window.frame.toasts.current.label.text())
    window.frame.toasts._act()
    assert opened == [True]


@pytest.fixture
def panel(ringer, window, ws, anna, qtbot):
    for name in ("a", "b", "c"):
        followups.plan(ws, [anna], subject=name, day="2026-11-18")
    qtbot.waitUntil(lambda: badge(window) == "3")
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = window.findChild(BellPanel)
    assert panel is not None
    assert panel.isVisible()
    return panel


def subjects(panel) -> list[str]:
    return [item.subject for item in panel.model.items]


def test_the_panel_by_keyboard(panel, window, ws, wall, qtbot):
    assert sorted(subjects(panel)) == ["a", "b", "c"]
    _, second, third = subjects(panel)
    QTest.keyClick(panel.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: subjects(panel) == [second, third])
    QTest.keyClick(panel.rows, Qt.Key.Key_J)
    QTest.keyClick(panel.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: subjects(panel) == [second])
    QTest.keyClick(panel.rows, Qt.Key.Key_S)
    assert panel.soon.hasFocus()
    QTest.keyClick(panel.soon, Qt.Key.Key_Escape)
    assert panel.rows.hasFocus()
    QTest.keyClick(panel.rows, Qt.Key.Key_S)
    QTest.keyClick(panel.soon, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: subjects(panel) == [])
    assert panel.nothing.isVisible()
    (found,) = queries.due(ws, [ws.user_id], queries.ranges(wall.now.date())["today"])[:1]
    assert found.subject in (second, third)
    qtbot.waitUntil(lambda: badge(window) == "")
    wall.now += timedelta(minutes=10)
    Ringer.of(window.context).tick()
    qtbot.waitUntil(lambda: badge(window) == "1")


def test_enter_opens_the_contact(panel, window, anna, qtbot):
    QTest.keyClick(panel.rows, Qt.Key.Key_Return)
    route = window.context.navigation.current
    assert (route.screen, route.record_id) == ("contacts", anna)


def test_all_are_put_away_at_once_and_undo_brings_them_back(panel, window, ws, qtbot):
    panel.all_away.click()
    qtbot.waitUntil(lambda: subjects(panel) == [])
    window.history.undo()
    qtbot.waitUntil(lambda: len(subjects(panel)) == 3)


def test_the_panel_tells_a_screen_reader_each_row(panel):
    index = panel.model.index(0, 0)
    spoken = panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Anna Müller · Today")


def test_the_bell_survives_another_language(panel, window, qtbot):
    panel.close()
    window.set_language("de")
    qtbot.waitUntil(lambda: badge(window) == "3")
    assert window.frame.top_bar.bell.accessibleName() == "Erinnerungen"
    i18n.set_language("en")


def test_rhythms_are_kept_by_themselves(ringer, window, ws, anna, wall, qtbot):
    rhythms.set_own(ws, [anna], 7)
    wall.now = NINE + timedelta(days=8)
    with ws.operation("Long ago"):
        ws.write("UPDATE contact SET created_at = '2026-11-18T09:00:00Z'")
    ringer.tick()
    qtbot.waitUntil(lambda: [item.subject for item in queries.planned(ws, anna)] == ["Keep in touch"])


def test_who_works_here_is_changed_in_the_window(window, ws, anna, said, qtbot):
    bar = window.frame.top_bar
    assert not bar.member.isVisible()
    bert = users.add(ws, "Bert")
    qtbot.waitUntil(lambda: bar.member.isVisible())
    followups.plan(ws, [anna], subject="für Bert", day="2026-11-18", owner_id=bert)
    bar.member.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Bert").trigger()
    assert ws.user_id == bert
    assert bar.member.accessibleName() == "You work as Bert"
    qtbot.waitUntil(lambda: ("für Bert", "Anna Müller · Today") in said)
    assert window.frame.pages.current.model.counts["today"] == 1


class FakeTray:
    """A system with a tray."""

    @pytest.fixture(autouse=True)
    def there(self, monkeypatch):
        monkeypatch.setattr(tray, "available", lambda: True)


class TestTray(FakeTray):
    def test_closing_only_hides_when_asked_to_stay(self, window, monkeypatch):
        icon = window.findChild(Tray)
        icon.refresh()
        monkeypatch.setattr(Tray, "shown", property(lambda self: True))
        window.close()
        assert not window.isVisible()
        assert not window.context.has_file
        window.show()

    def test_it_stays_and_comes_back(self, window, monkeypatch):
        monkeypatch.setattr(Tray, "shown", property(lambda self: True))
        window.settings.set("stay_in_tray", True)
        window.findChild(Tray).refresh()
        window.close()
        assert not window.isVisible()
        assert window.context.has_file
        window.findChild(Tray).raise_window()
        assert window.isVisible()
        window.context.providers.stay = None

    def test_messages_only_where_they_are_wanted(self, window, monkeypatch):
        monkeypatch.setattr(Tray, "shown", property(lambda self: True))
        icon = window.findChild(Tray)
        icon.refresh()
        shown: list[str] = []
        monkeypatch.setattr(tray.QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
        monkeypatch.setattr(tray.QSystemTrayIcon, "showMessage", lambda self, title, *_: shown.append(title))
        assert icon.message("a", "b")
        window.settings.set("notify", False)
        assert not icon.message("c", "d")
        assert shown == ["a"]

    def test_a_start_in_the_background_settles_without_a_picture(self, make_window, qtbot):
        window = make_window(shown=False)
        window.begin_hidden()
        qtbot.waitUntil(lambda: window.settled and window.context.commands.live)
        assert not window.isVisible()
        window.come_to_front()
        assert window.isVisible()


def test_without_a_tray_it_starts_minimised(make_window, qtbot):
    window = make_window(shown=False)
    window.begin_hidden()
    assert window.isMinimized()
    qtbot.waitUntil(lambda: window.settled)


def test_reminders_are_put_away_for_good(panel, ws, wall):
    assert reminders.put_all_away(ws, reminders.habits(panel._context.settings)) == 3
