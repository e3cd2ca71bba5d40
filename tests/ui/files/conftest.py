"""The window on a file with one contact."""

from __future__ import annotations

import shutil

import pytest

from crm_desktop.operations import contacts
from crm_desktop.ui import screens


@pytest.fixture
def office(make_window, workspace_file, tmp_path):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    window = make_window(*(screen for screen in screens.SCREENS if screen.id == "contacts"))
    window.problems = []
    window.errors.show = window.problems.append
    assert window.files.open(path)
    yield window
    window.context.background.stop()


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def anna(ws):
    return contacts.create(ws, first_name="Anna", last_name="Kess", customer_no="K-17")


@pytest.fixture
def tab(office, anna):
    """The tab with her files."""
    office.context.go("contacts", anna)
    detail = office.frame.pages.current.detail
    detail.show_tab(2)
    return detail.files
