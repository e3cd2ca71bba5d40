"""Files that do not open: each says what happened and offers what helps, on a page or over the file that is open."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from crm_desktop.common import paths
from crm_desktop.exchange import backup
from crm_desktop.operations import contacts
from crm_desktop.store import lock
from crm_desktop.store.queries.listing import count_all
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui import screens
from crm_desktop.ui.widgets.labels import Label
from tests.ui.conftest import tiny
from tests.ui.test_files import answer

USED = [screen for screen in screens.SCREENS if screen.id in ("file_problem", "backups", "restore")]


@pytest.fixture
def window(make_window):
    found = make_window(tiny("one"), tiny("hello", needs_file=False, section="", frame="full"), *USED)
    yield found
    found.context.providers.at_close = None
    found.context.background.stop()


@pytest.fixture
def with_backup(workspace_file):
    """A file with one contact that is backed up, closed."""
    with Workspace.open(workspace_file) as ws:
        contacts.create(ws, last_name="Müller")
        backup.make(ws)
    return workspace_file


def held_elsewhere(path):
    note = {"host": "other-pc", "user": "Tobias", "pid": 1, "since": "2026-11-18T08:00:00Z"}
    lock.note_path(path).write_text(json.dumps(note), encoding="utf-8")


def page(window):
    found = window.frame.pages.current
    assert found.screen_id == "file_problem"
    return found


def words(widget):
    return " | ".join(label.text() for label in widget.findChildren(Label))


def buttons(window):
    return list(page(window).buttons)


def test_a_file_open_elsewhere_can_be_read_or_tried_again(window, workspace_file):
    held_elsewhere(workspace_file)
    window.start(workspace_file)
    assert buttons(window) == ["retry", "read"]
    assert "other-pc" in words(page(window))
    assert not window.frame.panel.isVisible()
    page(window).buttons["retry"].click()
    assert buttons(window) == ["retry", "read"]
    page(window).buttons["read"].click()
    assert window.context.ws.read_only
    assert not window.frame.banner.isHidden()
    lock.note_path(workspace_file).unlink()
    assert window.files.open(workspace_file)
    assert not window.context.ws.read_only
    assert window.frame.banner is None


def test_with_a_file_open_the_same_is_asked_over_it(window, qtbot, workspace_file, tmp_path):
    other = tmp_path / "other.kontor"
    shutil.copyfile(workspace_file, other)
    held_elsewhere(other)
    assert window.files.open(workspace_file)
    answer(qtbot, "")
    assert not window.files.open(other)
    assert window.context.ws.path == workspace_file
    answer(qtbot, "read")
    assert window.files.open(other)
    assert window.context.ws.read_only


def test_a_damaged_file_offers_its_newest_backup(window, qtbot, with_backup):
    data = bytearray(with_backup.read_bytes())
    data[:16] = b"x" * 16
    with_backup.write_bytes(data)
    window.start(with_backup)
    assert buttons(window)[0] == "restore"
    assert "1 contact, verified" in words(page(window))
    assert "Backup today" in words(page(window))
    page(window).buttons["restore"].click()
    wizard = window.frame.pages.current
    assert wizard.file == with_backup
    wizard.frame.primary.click()
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=10_000)
    wizard.frame.primary.click()
    qtbot.waitUntil(lambda: window.context.has_file, timeout=10_000)
    assert count_all(window.context.ws) == 1
    assert with_backup.read_bytes() == bytes(data)  # stays where it is, for who wants to look


def test_a_missing_file_comes_back_under_its_name(window, qtbot, with_backup):
    with_backup.unlink()
    window.start(with_backup)
    assert buttons(window) == ["restore", "retry"]
    page(window).buttons["restore"].click()
    wizard = window.frame.pages.current
    assert wizard.look.in_place.isChecked()
    wizard.frame.primary.click()
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=10_000)
    wizard.frame.primary.click()
    qtbot.waitUntil(lambda: window.context.has_file, timeout=10_000)
    assert window.context.ws.path == with_backup
    assert count_all(window.context.ws) == 1


def test_a_drive_plugged_in_again_is_found(window, workspace_file, tmp_path):
    away = tmp_path / "away"
    os.rename(workspace_file, away)
    window.start(workspace_file)
    assert buttons(window) == ["retry", "other"]
    os.rename(away, workspace_file)
    page(window).buttons["retry"].click()
    assert window.context.ws.path == workspace_file


def test_a_newer_file_is_no_case_for_a_backup(window, with_backup):
    data = bytearray(with_backup.read_bytes())
    data[60:64] = (999).to_bytes(4, "big")
    with_backup.write_bytes(data)
    window.start(with_backup)
    assert buttons(window) == ["other"]
    assert "newer version" in words(page(window))
    assert with_backup.read_bytes() == bytes(data)


def test_a_file_in_a_synchronised_folder_is_copied_or_accepted(window, qtbot, workspace_file, tmp_path):
    cloud = tmp_path / "Nextcloud"
    cloud.mkdir()
    there = cloud / "office.kontor"
    shutil.copyfile(workspace_file, there)
    window.start(there)
    assert buttons(window) == ["move", "accept"]
    assert "Nextcloud" in words(page(window))
    page(window).buttons["move"].click()
    qtbot.waitUntil(lambda: window.context.has_file, timeout=10_000)
    assert window.context.ws.path == paths.documents_folder() / "office.kontor"
    answer(qtbot, "accept")
    assert window.files.open(there)
    assert "Nextcloud" in window.frame.banner.label.text()  # said as long as it is there
    answer(qtbot, "")
    assert not window.files.create(cloud / "new.kontor")
    assert not (cloud / "new.kontor").exists()
    answer(qtbot, "accept")
    assert window.files.create(cloud / "new.kontor")


def test_a_file_taken_over_while_asleep_is_only_read(window, workspace_file):
    assert window.files.open(workspace_file)
    window._hold()
    held_elsewhere(workspace_file)
    window._hold()
    assert window.context.ws.read_only
    assert "other-pc" in window.frame.banner.label.text()
    assert window.frame.panel.save.state.title == "Read only"
