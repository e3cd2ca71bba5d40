"""The place of templates: add, see what they ask for, rename, edit in Word, remove; all of it undoable."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from crm_desktop.exchange.letters import own
from crm_desktop.operations import history
from crm_desktop.store.queries import templates
from crm_desktop.ui import screens
from crm_desktop.ui.letters import in_word
from crm_desktop.ui.letters.field_list import FieldList, copied
from crm_desktop.ui.letters.templates_page import LATER_MS
from tests.clocks import Wall
from tests.exchange.letters.word import document, paragraph


@pytest.fixture
def office(open_office):
    from datetime import UTC, datetime

    return open_office(Wall(datetime(2026, 11, 18, 9, 0, tzinfo=UTC)), "contacts", "letters", "templates")


@pytest.fixture
def page(office, qtbot):
    assert screens.SCREENS
    office.context.go("templates")
    found = office.frame.pages.current
    qtbot.waitUntil(lambda: not found.runner.busy)
    return found


@pytest.fixture
def path(tmp_path):
    return document(tmp_path / "Wartung.docx", paragraph('{MERGEFIELD Kontonr} {MERGEFIELD Nachname} {ASK x "?"}'))


def idle(qtbot, page):
    for _ in range(2):  # what changed is read again
        qtbot.waitUntil(lambda: not page.runner.busy and not page.context.background.busy(), timeout=10_000)
        qtbot.wait(2 * LATER_MS)


def names(page):
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_added_with_its_fields_and_meanings_renamed_and_removed(page, path, qtbot):
    assert "Letter DIN 5008 B" in names(page)
    page.take(path)
    idle(qtbot, page)
    assert names(page)[:2] == ["Own templates", "Wartung"]
    assert list(page.meanings.combos) == ["Kontonr"]
    page.meanings.choose("Kontonr", "Customer number")
    idle(qtbot, page)
    ws = page.context.ws
    assert templates.letters(ws)[0].meanings == {"Kontonr": "Customer number"}
    page.name.saved.emit("Wartung 2027")
    idle(qtbot, page)
    assert names(page)[1] == "Wartung 2027"
    page.remove.click()
    idle(qtbot, page)
    assert "Wartung 2027" not in names(page)
    history.undo(ws)
    idle(qtbot, page)
    assert names(page)[1] == "Wartung 2027"


def test_what_is_no_template_is_said_in_place(page, tmp_path, qtbot):
    other = tmp_path / "Brief.docm"
    other.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    page.take(other)
    idle(qtbot, page)
    assert "older or another format" in page.problem.text()
    assert templates.letters(page.context.ws) == []


def test_shipped_ones_cannot_be_removed_and_become_own_ones_in_word(page, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(in_word, "folder", lambda: tmp_path / "work")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    assert not page.remove.isEnabled()
    page.edit_in_word()
    idle(qtbot, page)
    assert page.chosen.kind == "own"
    assert page.remove.isEnabled() or page.runner.busy is False
    (copy,) = (tmp_path / "work").iterdir()
    assert opened == [str(copy)]
    watch = page.findChild(in_word.Watch)
    document(copy, paragraph("{MERGEFIELD Firma}"))
    watch.look()
    idle(qtbot, page)
    ws = page.context.ws
    assert own.read(ws, templates.letters(ws)[0]).names == ["Firma"]
    copy.write_bytes(b"half")
    errors = []
    monkeypatch.setattr(page.context, "show_error", errors.append)
    watch.look()
    idle(qtbot, page)
    assert len(errors) == 1
    assert own.read(ws, templates.letters(ws)[0]).names == ["Firma"]


def test_no_program_opens_it(page, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(in_word, "folder", lambda: tmp_path / "work")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    errors = []
    monkeypatch.setattr(page.context, "show_error", errors.append)
    page.edit_in_word()
    idle(qtbot, page)
    assert "No program" in str(errors[0])


def test_fields_are_copied_as_real_merge_fields(page):
    dialog = FieldList(page.context)
    dialog.search.setText("post")
    dialog.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == '{ MERGEFIELD "Postal code" }'
    assert b'MERGEFIELD "Postal code"' in bytes(data.data("text/rtf"))
    assert rb"Stra\u223?e" in bytes(copied("Straße").data("text/rtf"))
    dialog.close()
