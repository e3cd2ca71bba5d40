"""Linking folders per customer from the window: looked through beside it, ticked, linked, taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop.operations import contacts, history
from crm_desktop.store.queries import files
from crm_desktop.ui import screens
from crm_desktop.ui.customer_folders.linking import LinkDialog, look_through


@pytest.fixture
def opened(make_window, empty_file, tmp_path):
    """A window on an empty file."""
    path = Path(shutil.copy(empty_file, tmp_path / "office.kontor"))
    window = make_window(*(screen for screen in screens.SCREENS if screen.id == "contacts"))
    assert window.files.open(path)
    yield window
    window.context.background.stop()


@pytest.fixture
def folders(tmp_path):
    root = tmp_path / "kunden"
    for name in ("Müller Anna", "Mayr Josef", "Vorlagen"):
        (root / name).mkdir(parents=True)
    return root


def dialog_of(window) -> LinkDialog | None:
    return next((one for one in window.findChildren(LinkDialog) if one.isVisible()), None)


def test_folders_are_ticked_by_keyboard_and_linked_in_one_step(opened, folders, qtbot):
    ws = opened.context.ws
    anna = contacts.create(ws, first_name="Anna", last_name="Müller")
    josef = contacts.create(ws, first_name="Josef", last_name="Meier")
    look_through(opened.context, folders)
    qtbot.waitUntil(lambda: dialog_of(opened) is not None)
    dialog = dialog_of(opened)
    assert dialog.yes.text() == "Link 1 folder"
    assert dialog.list.item(0).text() == "Mayr Josef", "what needs a look comes first"
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.yes.text() == "Link 2 folders"
    dialog.yes.click()
    assert [len(files.of_contact(ws, one)) for one in (anna, josef)] == [1, 1]
    history.undo(ws)
    assert [len(files.of_contact(ws, one)) for one in (anna, josef)] == [0, 0]


def test_a_second_time_nothing_is_left_to_link(opened, folders, qtbot):
    contacts.create(opened.context.ws, first_name="Anna", last_name="Müller")
    look_through(opened.context, folders)
    qtbot.waitUntil(lambda: dialog_of(opened) is not None)
    dialog_of(opened).yes.click()
    qtbot.waitUntil(lambda: dialog_of(opened) is None)
    look_through(opened.context, folders)
    qtbot.waitUntil(lambda: dialog_of(opened) is not None)
    dialog = dialog_of(opened)
    assert not dialog.yes.isEnabled()
    assert "linked already" in dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    dialog.reject()


def test_a_folder_of_nobody_is_said(opened, folders, qtbot):
    said = []
    opened.context.toast = lambda text, **_: said.append(text)
    look_through(opened.context, folders)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["None of the folders in “kunden” is named like a contact."]


def test_why_a_folder_may_be_somebodys_gets_the_room_its_name_leaves():
    from crm_desktop.ui import fonts
    from crm_desktop.ui.widgets.tick_list import hint_room

    short, long = "Meyer", "Meyer " * 40
    assert hint_room(short, 700) > 700 - fonts.metrics("body").horizontalAdvance(short) - 20
    assert hint_room(long, 700) == 350
