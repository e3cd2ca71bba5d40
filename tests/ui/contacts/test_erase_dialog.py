"""Erasing a person from its page: what is said before, and what is left after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import consents, contacts, notes
from crm_desktop.ui.contacts.erase_dialog import EraseDialog, write_sheet
from crm_desktop.ui.widgets.labels import Label


def words(dialog: EraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.scrolled.content.findChildren(Label))


def opened_dialog(page, qtbot) -> EraseDialog:
    page.context.commands.trigger("contact.erase")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EraseDialog))
    return QApplication.activeModalWidget()


def test_a_person_is_erased_by_keyboard_alone(page, qtbot):
    ws = page.context.ws
    who = contacts.create(ws, first_name="Xaver", last_name="Weg", email="xaver@example.com")
    notes.add(ws, who, "geheim")
    page.context.go("contacts", who)
    qtbot.waitUntil(lambda: page.detail.page is not None and page.detail.page.contact.id == who)
    dialog = opened_dialog(page, qtbot)
    assert "1 entry" in words(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    dialog.ground.set_value("request")
    assert "fingerprint" in words(dialog).lower()
    dialog.block.setChecked(False)
    assert "fingerprint" not in words(dialog).lower()
    dialog.reason.setText("Anruf")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not ws.value("SELECT count(*) FROM contact WHERE id = ?", (who,)), timeout=15_000)
    qtbot.waitUntil(lambda: not page.context.background.busy())
    assert ws.rows("SELECT ground, reason FROM erasure") == [("request", "Anruf")]


def test_who_refused_stays_blocked_whatever_is_chosen(page, qtbot):
    ws = page.context.ws
    who = contacts.create(ws, last_name="Nein", email="nein@example.com")
    consents.withdraw(ws, who)
    page.context.go("contacts", who)
    qtbot.waitUntil(lambda: page.detail.page is not None and page.detail.page.contact.id == who)
    dialog = opened_dialog(page, qtbot)
    assert not dialog.block.isEnabled()
    assert dialog.block.isChecked()
    dialog.reject()


def test_the_data_sheet_as_pdf(page, tmp_path):
    who = contacts.create(page.context.ws, last_name="Blatt")
    write_sheet(page.context, who, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
