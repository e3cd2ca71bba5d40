"""Quick capture from anywhere: a call note and its follow-up by keyboard alone, in one step of undo."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import contacts
from crm_desktop.store.queries import activities, followups
from crm_desktop.ui.jotting.panel import NEW, JottingPanel
from tests.store.states import shared

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office, qtbot):
    window = open_office(lambda: NOW, "today", "contacts", "calls")
    qtbot.waitUntil(lambda: "jotting.new" in window.context.commands)
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def anna(ws) -> str:
    return contacts.create(ws, first_name="Anna", last_name="Zebulon")


@pytest.fixture
def panel(window, anna, qtbot):
    window.context.go("today")
    window.context.commands.trigger("jotting.new")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), JottingPanel))
    panel = QApplication.activeModalWidget()
    qtbot.waitUntil(panel.line.field.hasFocus)
    return panel


def test_a_call_note_and_its_follow_up_in_one_line_and_one_step(panel, window, ws, anna):
    before = shared(ws)
    QTest.keyClicks(panel.line.field, "called Zebulon, wants an offer; Fri 10:00 follow up")
    assert [one[0] for one in panel.who] == [anna]
    assert panel.rows[0].text.text() == "Call: wants an offer"
    assert "Fri 20 Nov, 10:00" in panel.rows[1].text.text()
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    (entry,) = [one for one in activities.entries(ws, anna) if one.kind == "call"]
    assert (entry.body, entry.direction) == ("wants an offer", "out")
    (step,) = followups.planned(ws, anna)
    assert (step.day, step.time, step.subject) == ("2026-11-20", "10:00", "follow up")
    window.context.commands.trigger("edit.undo")
    assert shared(ws) == before


def test_of_several_one_is_chosen_with_the_arrows(panel, ws, anna):
    other = contacts.create(ws, first_name="Bert", last_name="Zebulon")
    QTest.keyClicks(panel.line.field, "Zebulon called back, is happy")
    assert [one[0] for one in panel.who] == [anna, other, NEW]
    QTest.keyClick(panel.line.field, Qt.Key.Key_Down)
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    assert [entry.direction for entry in activities.entries(ws, other) if entry.kind == "call"] == ["in"]
    assert activities.entries(ws, anna) == []


def test_somebody_unknown_becomes_a_person(panel, ws):
    QTest.keyClicks(panel.line.field, "met Carla Quux, likes red wine; in 2 weeks send list")
    assert panel.who[0][:2] == (NEW, "Carla Quux")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    made = ws.value("SELECT id FROM contact WHERE last_name = 'Quux'")
    assert [entry.kind for entry in activities.entries(ws, made)] == ["meeting"]
    assert [step.day for step in followups.planned(ws, made)] == ["2026-12-02"]


def test_two_possible_days_are_asked_first(panel, ws, anna):
    QTest.keyClicks(panel.line.field, "called Zebulon; call back 3/4")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Return)
    assert activities.entries(ws, anna) == []
    assert panel.isVisible()


def test_the_palette_offers_to_write_it_down(window, ws, anna, qtbot):
    window.context.go("today")
    window.open_palette("called Zebulon, wants an offer; Fri 10:00 follow up")
    palette = window.command_palette
    assert palette.shown[0].title.startswith("Write down: called Zebulon")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), JottingPanel))
    assert QApplication.activeModalWidget().who[0][0] == anna
    QApplication.activeModalWidget().reject()


def test_what_was_not_written_down_waits_for_the_next_time(panel, window, ws, anna, qtbot):
    QTest.keyClicks(panel.line.field, "called Zebulon, wants")
    QTest.keyClick(panel.line.field, Qt.Key.Key_Escape)
    assert window.frame.has_toast()
    window.context.commands.trigger("jotting.new")
    again = QApplication.activeModalWidget()
    assert again.line.text == "called Zebulon, wants"
    QTest.keyClicks(again.line.field, " an offer")
    QTest.keyClick(again.line.field, Qt.Key.Key_Return)
    assert [one.body for one in activities.entries(ws, anna) if one.kind == "call"] == ["wants an offer"]
    window.context.commands.trigger("jotting.new")
    assert QApplication.activeModalWidget().line.text == ""
    QApplication.activeModalWidget().reject()
