"""The consents of a contact in the window: seen, written down, withdrawn, blocked, proven."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop.operations import consents, history
from crm_desktop.store.queries import consents as queries
from crm_desktop.ui.consents.asking import AskDialog
from crm_desktop.ui.consents.panel import ConsentPanel
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.dialog import Dialog


def popup(kind):
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
    return found


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def panel(office, detail, qtbot) -> ConsentPanel:
    office.context.commands.trigger("contact.consents")
    found = popup(ConsentPanel)
    qtbot.waitUntil(lambda: found.matrix.cells["email", "advertising"].hasFocus())
    return found


def summary(detail) -> list[str]:
    return [title.text() for line, _, title, _ in detail.info.consents.lines if not line.isHidden()]


def test_the_column_says_what_advertising_may_reach(detail, ws, anna, qtbot):
    assert summary(detail) == [
        "Advertising by E-mail: not allowed", "Advertising by Phone: allowed", "Advertising by Post: allowed",
    ]  # fmt: skip
    consents.record(ws, anna, "email", "newsletter", "allowed", how="Messe")
    qtbot.waitUntil(lambda: len(summary(detail)) == 4)
    assert summary(detail)[3] == "Newsletter by E-mail: allowed"
    assert detail.info.consents.lines[3][3].text() == "Allowed · Messe · 18 Nov 2026"
    consents.withdraw(ws, anna)
    qtbot.waitUntil(lambda: summary(detail)[1] == "Advertising by Phone: not allowed")


def test_a_consent_is_written_down_by_keyboard_and_undone(panel, ws, anna, tmp_path):
    cell = panel.matrix.cells["email", "advertising"]
    assert cell.accessibleName().startswith("E-mail, Advertising: Not known, may not be addressed, has not consented")
    QTest.keyClick(cell, Qt.Key.Key_Right)
    assert panel.matrix.cells["email", "newsletter"].hasFocus()
    assert "E-mail, Newsletter: may not be addressed" in panel.answer.text()
    assert "§ 7 Abs. 2 Nr. 2" in panel.answer.text()
    proof = tmp_path / "Formular.pdf"
    proof.write_bytes(b"signed")
    panel.form.take_file(proof)
    panel.form.how.setText("Messe")
    panel.form.wording.setPlainText("Ja, gern.")
    panel.form.day.setDate(QDate(2026, 11, 2))
    panel.form.button.setFocus()
    QTest.keyClick(panel.form.button, Qt.Key.Key_Space)
    (line,) = queries.ledger(ws, anna)
    assert (line.state, line.purpose, line.how, line.wording) == ("allowed", "newsletter", "Messe", "Ja, gern.")
    assert (line.at[:10], line.file_name) == ("2026-11-02", "Formular.pdf")
    assert panel.matrix.cells["email", "newsletter"].text() == "Allowed"
    assert panel.form.wording.toPlainText() == ""
    history.undo(ws)
    panel.refresh()
    assert panel.matrix.cells["email", "newsletter"].text() == "Not known"


def test_an_existing_customer_is_asked_for_the_four_conditions(panel, ws, anna):
    assert panel.form.conditions.isHidden()
    panel.form.basis.set_value("existing_customer")
    panel.form.basis.chosen.emit("existing_customer")
    assert not panel.form.conditions.isHidden()
    panel.form.conditions.set_values(["own_sale", "similar", "no_objection"])
    panel.form.button.click()
    assert "not all four conditions" in panel.answer.text()
    panel.form.basis.set_value("existing_customer")
    panel.form.conditions.set_values(["own_sale", "similar", "no_objection", "told"])
    ws.clock = lambda clock=ws.clock: clock()
    panel.form.button.click()
    assert queries.ledger(ws, anna)[0].conditions.split() == ["no_objection", "own_sale", "similar", "told"]


def test_a_day_to_come_is_refused_and_nothing_typed_is_lost(panel, ws, anna, office, monkeypatch):
    said = []
    monkeypatch.setattr(office.context, "show_error", said.append)
    panel.form.how.setText("Messe")
    panel.form.day.setDate(QDate(2031, 1, 1))
    panel.form.button.click()
    assert [str(one) for one in said] == ["This moment is still to come. Nothing was written down."]
    assert panel.form.how.text() == "Messe"
    assert queries.ledger(ws, anna) == []


def test_withdrawing_and_blocking(panel, ws, anna):
    panel.withdraw_button.click()
    assert all(not cell.decision.allowed for cell in panel._cells.values())
    panel.block_button.click()
    question = next(
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, Dialog) and one.isVisible() and one is not panel
    )  # fmt: skip
    question.primary.click()
    assert ws.value("SELECT count(*) FROM block") == 1
    assert {cell.text() for cell in panel.matrix.cells.values()} == {"Blocked"}
    assert "block list" in panel.answer.text()


def test_the_proof_sheet_as_word_and_pdf(panel, ws, anna, monkeypatch, tmp_path):
    consents.record(ws, anna, "email", "newsletter", "allowed", wording="Ja, gern.")
    asked = []

    def answer(name: str, kind: str) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given) or (name, kind))
        sheet = next(one for one in panel.findChildren(Button) if one.text() == "Proof sheet …")
        sheet.click()  # the second click from the page of the contact

    answer(str(tmp_path / "proof"), "Word (*.docx)")
    answer(str(tmp_path / "proof"), "PDF (*.pdf)")
    answer(str(tmp_path / asked[0][2]), "Word (*.docx)")
    assert (tmp_path / asked[0][2]).with_suffix(".docx").exists()
    assert any(cell.text == "Ja, gern." for row in docx.Document(tmp_path / "proof.docx").tables[1].rows
               for cell in row.cells)  # fmt: skip
    assert (tmp_path / "proof.pdf").read_bytes()[:5] == b"%PDF-"


def test_asking_by_mail_opens_the_mail_and_writes_the_question(panel, ws, anna, monkeypatch):
    links = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: links.append(url.toString()))
    panel.matrix.cells["email", "newsletter"].click()
    panel.ask_button.click()
    dialog = popup(AskDialog)
    dialog.wording.setPlainText("Ja, einmal im Monat.")
    dialog.primary.click()
    assert links
    assert links[0].startswith("mailto:p0@example.com")
    assert panel.matrix.cells["email", "newsletter"].text() == "Asked"
    panel.matrix.cells["post", "survey"].click()
    assert not panel.ask_button.isEnabled()
