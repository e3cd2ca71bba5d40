"""Newsletter files in the window: taken in with a result, the audience written."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from crm_desktop.operations import consents
from crm_desktop.store.queries import consents as queries
from crm_desktop.ui.consents.newsletter import AudienceDialog, TakeInDialog, TakenDialog


def popup(kind):
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_a_file_is_taken_in_and_says_what_became_of_it(office, page, anna, qtbot, monkeypatch, tmp_path):
    ws = office.context.ws
    consents.withdraw(ws, ws.value("SELECT contact_id FROM channel WHERE normal = 'p1@example.com'"))
    source = tmp_path / "list.csv"
    source.write_text("E-Mail;Status\np0@example.com;aktiv\np1@example.com;aktiv\nx@example.com;abgemeldet\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    office.context.commands.trigger("newsletter.take_in")
    dialog = popup(TakeInDialog)
    dialog.wording.setPlainText("Ja, gern.")
    dialog.primary.click()
    qtbot.waitUntil(lambda: any(isinstance(one, TakenDialog) for one in QApplication.topLevelWidgets()))
    texts = [label.text() for label in popup(TakenDialog).findChildren(QLabel)]
    assert "1 sign-up written down" in texts
    assert "1 address unsubscribed and blocked" in texts
    assert any(text.startswith("Line 3: p1@example.com has withdrawn") for text in texts)
    assert queries.ledger(ws, anna)[0].wording == "Ja, gern."
    popup(TakenDialog).accept()


def test_the_audience_is_written_for_a_service(office, page, anna, qtbot, monkeypatch, tmp_path):
    ws = office.context.ws
    consents.record(ws, anna, "email", "newsletter", "allowed")
    target = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    office.context.commands.trigger("newsletter.audience")
    dialog = popup(AudienceDialog)
    dialog.service.set_value("brevo")
    dialog.primary.click()
    qtbot.waitUntil((tmp_path / "out.csv").exists)
    qtbot.waitUntil(lambda: office.frame.has_toast())
    assert (tmp_path / "out.csv").read_text("utf-8").splitlines() == [
        "EMAIL;FIRSTNAME;LASTNAME", "p0@example.com;Anna;Müller",
    ]  # fmt: skip
    assert "1 address written" in office.frame.toasts.current.label.text()
