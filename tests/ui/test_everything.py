"""Everything out of the window, and a new file of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange.everything import reading
from crm_desktop.operations import contacts
from tests.ui.conftest import tiny


@pytest.fixture
def office(make_window, workspace_file):
    window = make_window(tiny("one"))
    assert window.files.open(workspace_file)
    for number in range(3):
        contacts.create(window.context.ws, "person", last_name=f"Müller {number}")
    return window


def choosing(monkeypatch, *, save: list[Path], open_: list[Path] = ()):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(save.pop(0)), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(open_.pop(0)), ""))


def command(window, name: str) -> None:
    window.context.commands.get(name).run()


def said(window, text: str) -> bool:
    toast = window.frame.toasts.current
    return toast is not None and text in toast.label.text()


def test_out_into_an_archive_and_back_into_a_new_file(office, qtbot, tmp_path, monkeypatch):
    choosing(monkeypatch, save=[tmp_path / "out", tmp_path / "new"], open_=[tmp_path / "out.zip"])
    command(office, "file.export_everything")
    qtbot.waitUntil(lambda: said(office, "3 contacts"), timeout=10_000)
    assert reading.is_export(tmp_path / "out.zip")
    command(office, "file.take_back")
    qtbot.waitUntil(lambda: office.context.ws.path == tmp_path / "new.kontor", timeout=10_000)
    assert office.context.ws.value("SELECT count(*) FROM contact") == 3
    assert said(office, "3 contacts taken over")


def test_something_else_is_refused_before_a_name_is_asked(office, tmp_path, monkeypatch):
    (tmp_path / "list.zip").write_bytes(b"PK nothing")
    shown: list[BaseException] = []
    monkeypatch.setattr(office.errors, "show", shown.append)
    choosing(monkeypatch, save=[], open_=[tmp_path / "list.zip"])
    command(office, "file.take_back")
    assert isinstance(shown[0], CrmError)
    assert "list.zip" in shown[0].what
