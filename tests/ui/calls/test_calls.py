"""Call-list mode: thirty people by keyboard alone, taken back call by call, gone on with after a restart."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import call_lists, contacts
from crm_desktop.store.queries import activities, followups
from crm_desktop.store.queries import call_lists as queries
from crm_desktop.ui import screens

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
SCREENS = [screen for screen in screens.SCREENS if screen.id in ("today", "contacts", "calls")]


@pytest.fixture
def office(workspace_file, tmp_path):
    path = tmp_path / "calls.kontor"
    shutil.copyfile(workspace_file, path)
    return path


@pytest.fixture
def window(make_window, office):
    return open_window(make_window, office)


def open_window(make_window, office):
    window = make_window(*SCREENS)
    window.context.clock = lambda: NOW
    assert window.files.open(office)
    window.context.ws.clock = lambda: NOW
    return window


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def people(ws):
    made = []
    for number in range(33):
        who = contacts.create(ws, first_name="Anna", last_name=f"Muster{number:02d}")
        if number != 20:
            contacts.add_channel(ws, who, "phone", f"0331 5550{number:03d}")
        made.append(who)
    call_lists.allow_calls(ws, made[5], False)
    contacts.delete(ws, [made[7]])
    return made


@pytest.fixture
def page(window, ws, people, qtbot):
    list_id = call_lists.begin(ws, people, "Autumn", "Hello {first_name} {last_name}, {me} here {nonsense}", "service")
    window.context.go("calls", list_id)
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.panel)
    return page


def keys(*what: object) -> None:
    """Press and type wherever the keyboard is, as a person does."""
    for one in what:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, one) if isinstance(one, str) else QTest.keyClick(focus, one)
        QApplication.processEvents()


def test_thirty_people_by_keyboard_alone(page, ws, people):
    enter = Qt.Key.Key_Return
    for number in range(30):
        turn = next(entry for entry in page.model.entries if entry.id == page._entry_id)
        assert turn.name in page.person.script.text()
        if number % 3 == 0:
            keys("1", "wants an offer", Qt.Key.Key_Tab, "in 2 weeks send offer", enter)
        elif number % 3 == 1:
            keys("2", enter)
        else:
            keys(("4", "5", "6", "7")[number % 4])
            if number % 4 != 3:
                keys(enter)
    entries = queries.entries(ws, page._list_id)
    assert sum(entry.state != "open" for entry in entries) == 30
    assert [entry.left_out for entry in entries if entry.state == "open"] == ["no_calls", "gone", "no_number"]
    assert page.finished.isVisible()
    written = [entry for who in people for entry in activities.entries(ws, who) if entry.kind == "call"]
    assert len(written) == sum(entry.outcome != "skipped" for entry in entries if entry.outcome)
    assert [step.subject for step in followups.planned(ws, people[0])] == ["send offer"]
    assert [step.time for step in followups.planned(ws, people[1])] == ["10:00"]


def test_a_call_is_taken_back_and_its_turn_comes_again(page, window, ws, people):
    first = page._entry_id
    keys("6", "no more", Qt.Key.Key_Return)
    assert queries.no_calls(ws, people[0])
    assert page._entry_id != first
    window.context.commands.trigger("edit.undo")
    assert page._entry_id == first
    assert not queries.no_calls(ws, people[0])
    assert activities.entries(ws, people[0]) == []


def test_another_try_needs_a_day_and_says_so(page, ws, people):
    keys("3", Qt.Key.Key_Return)
    assert page.model.entries[0].state == "open"
    keys("Fri 14:30", Qt.Key.Key_Return)
    assert queries.entries(ws, page._list_id)[0].again_day == "2026-11-20"
    assert page.model.said(page.model.entries[0]) == "Call back · Fri 20 Nov 14:30"


def test_progress_is_there_after_a_restart(page, window, ws, make_window, office):
    list_id = page._list_id
    keys("1", Qt.Key.Key_Return, "2", Qt.Key.Key_Return)
    window.close()
    again = open_window(make_window, office)
    again.context.go("calls")
    page = again.frame.pages.current
    assert page._list_id == list_id
    assert page.progress.text().startswith("1 of 33 done")
    assert page.model.row_of(page._entry_id) == 2


def test_the_reason_stands_beside_whom_nobody_calls(page):
    said = {page.model.said(entry) for entry in page.model.entries if entry.left_out}
    assert said == {
        "Left out: wants no calls", "Left out: no longer among the contacts", "Left out: no valid number"
    }  # fmt: skip
    page.step(4)
    page.step(1)
    assert page.model.row_of(page._entry_id) == 6


def test_the_ticked_contacts_become_a_list(window, ws, people, qtbot):
    window.context.go("contacts")
    contacts_page = window.frame.pages.current
    qtbot.waitUntil(lambda: contacts_page.list.contacts.count > 10)
    contacts_page.list.ticks.set(people[:3], True)
    window.context.commands.trigger("list.call")
    page = window.frame.pages.current
    assert page.screen_id == "calls"
    assert [entry.contact_id for entry in page.model.entries] == people[:3]
    assert page.lists.value == page._list_id
