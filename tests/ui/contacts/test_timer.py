"""Minutes by a clock: seen while it runs, also after a restart, written down when it stops."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.common import i18n
from crm_desktop.operations import activities, contacts
from crm_desktop.operations import history as undo
from crm_desktop.store.queries import activities as queries
from crm_desktop.ui.contacts.timer import KEY, Timer, TimerPanel


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def someone(detail, ws):
    someone = contacts.create(ws, first_name="Anna")
    detail.open(someone)
    return someone


@pytest.fixture
def later(detail, monkeypatch):
    """later(minutes): it is so many minutes later."""
    begin = detail.context.clock()

    def go(minutes: float) -> None:
        monkeypatch.setattr(detail.context, "clock", lambda: begin + timedelta(minutes=minutes))

    go(0)
    return go


def pill(detail):
    Timer.of(detail.context).show()
    found = Timer.of(detail.context)._pill
    return found.text() if found is not None else ""


def test_a_contact_s_minutes_are_written_down_when_it_stops(detail, ws, someone, later):
    detail.start_timer()
    later(12.5)
    assert pill(detail) == "12:30 · Anna"
    assert Timer.of(detail.context)._pill.isVisible()
    Timer.of(detail.context).stop()
    panel = QApplication.activePopupWidget()
    assert isinstance(panel, TimerPanel)
    assert panel.minutes.value() == 13
    QTest.keyClicks(panel.text, "about the roof")
    QTest.keyClick(panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (entry,) = queries.entries(ws, someone)
    assert (entry.kind, entry.body, entry.minutes) == ("call", "about the roof", 13)
    assert pill(detail) == ""
    assert detail.context.settings.get(KEY) is None


def test_it_runs_on_after_a_restart_and_only_for_its_file(detail, ws, someone, later):
    detail.start_timer()
    first = Timer.of(detail.context)
    first.setParent(None)
    first._tick.stop()
    later(75)
    assert pill(detail) == "1:15:00 · Anna"
    found = dict(detail.context.settings.get(KEY))
    detail.context.settings.set(KEY, found | {"office": "another"})
    assert pill(detail) == ""
    detail.context.settings.set(KEY, found)
    later(-5)
    assert pill(detail).startswith("0:00")


def test_closed_without_an_answer_it_runs_on_and_it_can_be_thrown_away(detail, ws, someone, later):
    detail.start_timer()
    later(3)
    timer = Timer.of(detail.context)
    timer.stop()
    QApplication.activePopupWidget().close()
    assert timer.running
    timer.stop()
    QTest.mouseClick(QApplication.activePopupWidget().discard, Qt.MouseButton.LeftButton)
    assert not timer.running
    assert queries.entries(ws, someone) == []


def test_on_an_entry_its_minutes_are_added(detail, ws, someone, later):
    entry = activities.log(ws, [someone], "call", "about the roof", minutes=5)
    detail.open(someone)
    timer = Timer.of(detail.context)
    timer.start(someone, entry)
    later(7)
    timer.stop()
    assert queries.activity(ws, entry).minutes == 12
    assert not timer.running
    undo.undo(ws)
    assert queries.activity(ws, entry).minutes == 5


def test_it_is_seen_on_in_a_window_built_anew(detail, office, ws, someone, later):
    detail.start_timer()
    later(2)
    timer = Timer.of(office.context)
    language = i18n.language()
    office.set_language("de")
    office.set_language("en")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    timer.show()
    assert office.frame.top_bar.has_pill(timer._pill)
    assert timer._pill.text() == "2:00 · Anna"
    i18n.set_language(language)
