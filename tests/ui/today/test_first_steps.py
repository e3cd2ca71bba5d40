"""The first steps of a new office: shown until done or put away, never on the sample or a file that only is read."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm_desktop.exchange import backup
from crm_desktop.operations import activities, contacts, followups
from crm_desktop.operations import settings as file_settings

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def window(open_office):
    return open_office(lambda: NOW, "today", "contacts")


def steps(window, qtbot):
    window.context.go("contacts")
    window.context.go("today")
    page = window.frame.pages.current
    qtbot.waitUntil(lambda: page.first_steps is not None)
    page.first_steps.refresh()
    return page.first_steps


def test_what_was_done_is_ticked_and_all_done_is_gone(window, qtbot, tmp_path):
    ws = window.context.ws
    assert list(steps(window, qtbot).buttons) == ["contact", "follow_up", "letter", "backup"]
    anna = contacts.create(ws, first_name="Anna", last_name="Müller")
    assert list(steps(window, qtbot).buttons) == ["follow_up", "letter", "backup"]
    followups.plan(ws, [anna], kind="letter", subject="Offer", day="2026-11-20")
    assert list(steps(window, qtbot).buttons) == ["letter", "backup"]
    activities.log(ws, [anna], "letter", "Offer")
    assert list(steps(window, qtbot).buttons) == ["backup"]
    contacts.delete(ws, [anna])
    assert list(steps(window, qtbot).buttons) == ["backup"]
    assert steps(window, qtbot).isVisible()
    (tmp_path / "stick").mkdir()
    backup.choose_second_folder(window.context.settings, tmp_path / "stick")
    assert not steps(window, qtbot).isVisible()


def test_put_away_they_stay_away(window, qtbot):
    shown = steps(window, qtbot)
    QTest.mouseClick(shown.close_button, Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    assert not steps(window, qtbot).isVisible()


def test_a_step_leads_to_where_it_is_done(window, qtbot):
    shown = steps(window, qtbot)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
    QTest.mouseClick(shown.buttons["follow_up"], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.frame.pages.current.entry.field  # which types on, once the window is active


def test_the_sample_office_is_spared(window, qtbot):
    file_settings.put(window.context.ws, "file.sample", "1")
    assert not steps(window, qtbot).isVisible()
