"""Writing e-mails in the window: to one person, to many in steps, and what becomes of them."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from crm_desktop.exchange.mailing import passwords, sending
from crm_desktop.exchange.mailing.server import AUTHORITY
from crm_desktop.operations import consents, contacts, files, mail_account
from crm_desktop.records.outgoing import QUEUED, SENT, UNKNOWN
from crm_desktop.store.queries import activities, outbox
from crm_desktop.store.queries import files as file_queries
from crm_desktop.ui.mailing.draft import OUTPUT, PREVIEW, RECIPIENTS, RESULT, TEXT
from crm_desktop.ui.post.sending import PasswordDialog
from tests.exchange.mailing.conftest import put_in, use
from tests.exchange.mailing.servers import PASSWORD, Box, Server

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setattr(passwords, "_backend", lambda: None)
    monkeypatch.setattr(passwords, "_session", {})


@pytest.fixture
def window(open_office):
    return open_office(lambda: datetime.now(UTC), "contacts", "mailing", "outbox", "settings")


@pytest.fixture
def ws(window):
    return window.context.ws


@pytest.fixture
def people(ws):
    made = []
    for number, name in enumerate(("Adler", "Bosch", "Cramer", "Dorn")):
        who = contacts.create(ws, first_name="Anna", last_name=name, salutation="ms")
        if number < 3:
            contacts.add_channel(ws, who, "email", f"p{number}@example.com")
        if number < 2:
            consents.record(ws, who, "email", "newsletter", "allowed")
        made.append(who)
    return made


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def server(ws, box):
    with Server(box) as found:
        use(ws, found)
        yield found


def page(window):
    return window.frame.pages.current


def idle(window, qtbot):
    qtbot.waitUntil(lambda: not window.context.background.busy(), timeout=10_000)
    serial = getattr(page(window), "serial", None)
    qtbot.waitUntil(lambda: serial is None or not serial.reader.busy, timeout=10_000)


def confirm(window):
    """Ctrl+Enter, wherever the keyboard is."""
    focus = QApplication.focusWidget() or window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def mails_of(ws, contact):
    return [one for one in activities.timeline(ws, contact) if one.kind == "email"]


def many(window, qtbot, people, purpose="newsletter"):
    window.context.go("mailing", ids=people, name="Ticked", purpose=purpose, steps=True)
    idle(window, qtbot)
    return page(window).serial


# To many --------------------------------------------------------------------------------------------------------------


def test_from_recipients_to_result_by_keyboard(window, ws, people, server, box, qtbot):
    serial = many(window, qtbot, people)
    recipients = serial.steps[RECIPIENTS]
    assert recipients.count.text() == "2 of 4 get it"
    recipients.shown.set_value("out")
    recipients._fill()
    assert [row.detail.split(" (")[0] for row in recipients.model.rows] == ["has not consented", "has not consented"]
    confirm(window)
    assert serial.draft.step == TEXT
    editor = serial.steps[TEXT].editor
    editor.subject.setFocus()
    QTest.keyClicks(editor.subject, "News for {First name}")
    assert serial.frame.primary.isEnabled()
    confirm(window)
    idle(window, qtbot)
    preview = serial.steps[PREVIEW]
    assert serial.draft.step == PREVIEW
    assert preview.subject.text() == "News for Anna"
    assert preview.view.toPlainText().startswith("Dear Ms ") or preview.view.toPlainText().startswith(
        "Sehr geehrte Frau"
    )
    first = preview.receiver.text()
    preview.step(1)
    assert preview.receiver.text() != first
    confirm(window)
    assert serial.draft.step == OUTPUT
    assert serial.frame.primary.text() == "Send 2 e-mails"
    confirm(window)
    assert serial.draft.step == RESULT
    idle(window, qtbot)
    result = serial.steps[RESULT]
    assert result.count.text() == "2 of 4 sent"
    assert box.receivers == {"p0@example.com": 1, "p1@example.com": 1}
    assert [row.chip for row in result.model.rows] == ["sent", "sent", "left out", "left out"]
    assert len(mails_of(ws, people[0])) == 1
    serial.go_to(RESULT)
    confirm(window)
    assert window.context.navigation.current.screen == "contacts"


def test_fields_that_do_not_exist_are_named_before_going_on(window, people, qtbot):
    serial = many(window, qtbot, people)
    serial.go_to(TEXT)
    editor = serial.steps[TEXT].editor
    editor.subject.setText("Hallo {Unsinn}")
    editor.check()
    editor.edited.emit()
    assert editor.warning.text() == "There is no field {Unsinn}."
    assert not serial.frame.primary.isEnabled()
    editor.subject.setText("Hallo {")
    editor.edited.emit()
    assert "brace stands alone" in serial.frame.hint.text()
    editor.subject.setText("Hallo")
    editor.edited.emit()
    assert serial.frame.primary.isEnabled()


def test_drafts_go_into_a_folder_and_undo_takes_the_entries_back(window, ws, people, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "d"))
    serial = many(window, qtbot, people, "service")
    assert serial.steps[RECIPIENTS].count.text() == "3 of 4 get it"
    serial.go_to(TEXT)
    editor = serial.steps[TEXT].editor
    editor.template.chosen.emit(editor.template.options()[2].value)
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.go_to(OUTPUT)
    assert not serial.steps[OUTPUT].send.isEnabled()
    serial.step.go_on()
    assert serial.draft.step == RESULT
    assert serial.steps[RESULT].count.text() == "3 of 4 drafts prepared"
    assert len(list((tmp_path / "d").glob("*.eml"))) == 3
    assert len(mails_of(ws, people[0])) == 1
    window.context.commands.trigger("edit.undo")
    assert not mails_of(ws, people[0])


def test_a_run_can_be_stopped_and_goes_on(window, ws, people, server, box, qtbot):
    mail_account.save(ws, per_minute=60)
    serial = many(window, qtbot, people, "service")
    serial.go_to(TEXT)
    serial.steps[TEXT].editor.subject.setText("Hallo")
    serial.steps[TEXT].editor.edited.emit()
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.go_to(OUTPUT)
    serial.step.go_on()
    result = serial.steps[RESULT]
    qtbot.waitUntil(lambda: len(box.got) == 1)
    assert result.stop.isEnabled()
    result.stop.click()
    idle(window, qtbot)
    assert outbox.counts(ws) == {SENT: 1, QUEUED: 2}
    assert result.count.text() == "1 of 4 sent"
    mail_account.save(ws, per_minute=600)
    result.go.click()
    idle(window, qtbot)
    assert outbox.counts(ws) == {SENT: 3}
    assert set(box.receivers.values()) == {1}


def test_the_test_mail_goes_to_the_office_only(window, ws, people, server, box, qtbot):
    serial = many(window, qtbot, people)
    serial.go_to(TEXT)
    serial.steps[TEXT].editor.subject.setText("Hallo")
    serial.steps[TEXT].editor.edited.emit()
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.steps[PREVIEW].test.click()
    idle(window, qtbot)
    assert box.receivers == {"buero@example.com": 1}
    assert not mails_of(ws, people[0])


def test_before_many_leave_one_goes_to_oneself(window, ws, people, server, box, qtbot):
    serial = many(window, qtbot, people)
    serial.go_to(TEXT)
    serial.steps[TEXT].editor.subject.setText("Hallo")
    serial.steps[TEXT].editor.edited.emit()
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.go_to(OUTPUT)
    step = serial.steps[OUTPUT]
    assert step.trial_words.text() == "No test of this text has gone to you yet."
    step.test.click()
    idle(window, qtbot)
    assert box.receivers == {"buero@example.com": 1}
    assert step.trial_words.text() == "A test of this text is in your own mailbox."
    assert step.test.isHidden()
    step.drafts.click()
    assert step.trial.isHidden()
    serial.go_to(TEXT)
    serial.steps[TEXT].editor.subject.setText("Anders")
    serial.steps[TEXT].editor.edited.emit()
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.go_to(OUTPUT)
    step.send.click()
    assert not step.test.isHidden()


def test_templates_can_be_kept(window, ws, people, qtbot):
    from crm_desktop.store.queries import mail_templates
    from crm_desktop.ui.mailing.text_editor import SaveDialog

    serial = many(window, qtbot, people)
    serial.go_to(TEXT)
    editor = serial.steps[TEXT].editor
    editor.subject.setText("Hallo {First name}")
    editor.save.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SaveDialog)
    QTest.keyClicks(dialog.name, "Mine")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.subject for one in mail_templates.templates(ws)] == ["Hallo {First name}"]
    assert editor.template.options()[0].text == "Mine"
    editor.subject.setText("Guten Tag {First name}")
    editor.keep_changes()
    assert [one.subject for one in mail_templates.templates(ws)] == ["Guten Tag {First name}"]
    editor.delete_template()
    assert mail_templates.templates(ws) == []
    window.context.commands.trigger("edit.undo")
    assert len(mail_templates.templates(ws)) == 1


# To one ---------------------------------------------------------------------------------------------------------------


def test_a_mail_to_one_person_is_written_as_it_is_sent(window, ws, people, server, box, qtbot):
    window.context.go("mailing", ids=[people[2]])
    compose = page(window).compose
    assert compose.editor.body.toPlainText().startswith("Sehr geehrte Frau Cramer,")
    assert not compose.frame.primary.isEnabled()
    compose.editor.subject.setFocus()
    QTest.keyClicks(compose.editor.subject, "Frage zu {Preis}")
    assert compose.frame.primary.isEnabled()
    confirm(window)
    idle(window, qtbot)
    assert box.messages()[0]["Subject"] == "Frage zu {Preis}"
    (entry,) = mails_of(ws, people[2])
    assert (entry.subject, entry.result) == ("Frage zu {Preis}", "Answer to an enquiry")


def test_advertising_to_somebody_who_did_not_agree_is_refused_with_the_reason(window, people, server):
    window.context.go("mailing", ids=[people[2]])
    compose = page(window).compose
    compose.editor.subject.setText("x")
    compose.purpose.set_value("advertising")
    compose.purpose.chosen.emit("advertising")
    assert "has not consented" in compose.refusal.text()
    assert not compose.frame.primary.isEnabled()
    assert not compose.draft_button.isEnabled()


def test_an_objection_while_the_sheet_is_open_stops_the_mail(window, ws, people, server, box, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window.context.go("mailing", ids=[people[0]])
    compose = page(window).compose
    compose.editor.subject.setText("x")
    compose.purpose.set_value("newsletter")
    compose.purpose.chosen.emit("newsletter")
    assert compose.draft_button.isEnabled()
    consents.record(ws, people[0], "email", "any", "withdrawn")
    compose.open_draft()
    compose.send()
    assert not opened
    assert not box.receivers
    assert "withdrawn" in compose.refusal.text()


def test_a_draft_opens_and_stands_on_the_line_of_time(window, ws, people, monkeypatch):
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    window.context.go("mailing", ids=[people[0]])
    compose = page(window).compose
    compose.editor.subject.setText("Ä & Ö, 100 %")
    compose.editor.edited.emit()
    compose.draft_button.click()
    (url,) = opened
    assert url.isLocalFile()
    with open(url.toLocalFile(), "rb") as file:
        assert b"X-Unsent: 1" in file.read()
    assert len(mails_of(ws, people[0])) == 1
    window.context.settings.set("mail_draft", "mailto")
    window.context.go("mailing", ids=[people[1]])
    compose.editor.subject.setText("Ä & Ö, 100 %")
    compose.editor.edited.emit()
    compose.draft_button.click()
    assert (
        opened[1]
        .toEncoded()
        .data()
        .startswith(b"mailto:p1@example.com?subject=%C3%84%20%26%20%C3%96%2C%20100%20%25&body=")
    )


def test_where_no_program_opens_the_draft_nothing_is_written_down(window, ws, people, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    said = []
    monkeypatch.setattr(window.errors, "show", said.append)
    window.context.go("mailing", ids=[people[0]])
    compose = page(window).compose
    compose.editor.subject.setText("x")
    compose.editor.edited.emit()
    compose.draft_button.click()
    assert "no program that opens the draft" in str(said[0])
    assert not mails_of(ws, people[0])


def test_the_contact_page_leads_to_the_sheet(window, people, qtbot):
    window.context.go("contacts", people[0])
    window.context.commands.trigger("contact.email")
    assert window.context.navigation.current.screen == "mailing"
    assert page(window).compose.address.text() == "p0@example.com"


def test_a_password_is_asked_for_kept_for_the_session_and_not_asked_twice(window, ws, people, authority, qtbot, box):
    window.context.settings.set(AUTHORITY, str(authority.path))
    with Server(box, authority.context(), login=True) as server:
        use(ws, server, security="starttls", user="office")
        for number in range(2):
            window.context.go("mailing", ids=[people[number]])
            compose = page(window).compose
            compose.editor.subject.setText("x")
            compose.editor.edited.emit()
            compose.send()
            if number == 0:
                qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PasswordDialog))
                dialog = QApplication.activeModalWidget()
                assert dialog.field.echoMode() == dialog.field.EchoMode.Password
                QTest.keyClicks(dialog.field, PASSWORD)
                QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(lambda number=number: len(box.got) == number + 1)
            qtbot.waitUntil(lambda: not window.context.background.busy())
    assert PASSWORD.encode() not in ws.path.read_bytes()


# The outbox -----------------------------------------------------------------------------------------------------------


def test_the_outbox_asks_about_what_nobody_knows(window, ws, people, server, box, qtbot):
    box.silent_on = frozenset({"p0@example.com"})
    window.context.go("mailing", ids=[people[0]])
    compose = page(window).compose
    compose.editor.subject.setText("x")
    compose.editor.edited.emit()
    compose.send()
    qtbot.waitUntil(lambda: not window.context.background.busy())
    window.context.go("outbox")
    shown = page(window)
    assert shown.shown.value == "yours"
    assert [row.chip for row in shown.model.rows] == ["not known"]
    shown.rows.setFocus()
    assert shown.arrived.isEnabled()
    assert not shown.again.isEnabled()
    shown.arrived.click()
    assert outbox.counts(ws) == {SENT: 1}
    assert len(mails_of(ws, people[0])) == 1


def test_waiting_mails_are_taken_out_and_put_back(window, ws, people, server, qtbot):
    put_in(ws, people[:3])
    window.context.go("outbox")
    shown = page(window)
    shown.rows.setFocus()
    QTest.keyClick(shown.rows, Qt.Key.Key_Delete)
    assert outbox.counts(ws) == {QUEUED: 2, "stopped": 1}
    shown.shown.set_value("yours")
    shown._load()
    shown.all_again.click()
    assert outbox.counts(ws) == {QUEUED: 3}
    shown.send.click()
    qtbot.waitUntil(lambda: not window.context.background.busy())
    assert outbox.counts(ws) == {SENT: 3}


def test_after_a_crash_the_outbox_says_what_is_open(window, ws, people, server, qtbot):
    from crm_desktop.operations import mailings

    put_in(ws, people[:2])
    mailings.handing_over(ws, mailings.take_next(ws))
    mailings.take_next(ws)
    window.context.go("outbox")
    assert outbox.counts(ws) == {UNKNOWN: 1, QUEUED: 1}
    assert "never sends such a mail again" in page(window).said.text()


def test_the_bar_of_the_list_says_how_many_may_hear_it(window, ws, people, qtbot):
    for person in people[:2]:
        consents.record(ws, person, "email", "advertising", "allowed")
    window.context.go("contacts")
    pane = page(window).list
    pane.ticks.set(people, True)
    pane.ticks.changed.emit()
    qtbot.waitUntil(lambda: pane.bar.words["email"]._count == "2", timeout=5000)
    pane.actions_.act("email")
    qtbot.waitUntil(lambda: window.context.navigation.current.screen == "mailing")
    idle(window, qtbot)
    assert page(window).serial.steps[RECIPIENTS].count.text() == "2 of 4 get it"


# The settings ---------------------------------------------------------------------------------------------------------


def test_the_account_is_set_up_and_tested(window, ws, authority, qtbot, box):
    window.context.settings.set(AUTHORITY, str(authority.path))
    with Server(box, authority.context(), at_once=True) as server:
        window.context.go("settings", section="mail")
        section = page(window).sections["mail"]
        for title, text in (
            ("Server", "127.0.0.1"),
            ("Port", str(server.port)),
            ("E-mail address", "buero@example.com"),
        ):
            control = next(form.controls[title] for form in section.forms if title in form.controls)
            control.setFocus()
            control.selectAll()
            QTest.keyClicks(control, text)
            QTest.keyClick(control, Qt.Key.Key_Return)
        assert mail_account.account(ws).port == server.port
        section.signature.setFocus()
        section.signature.setPlainText("Mit Gruß\nBüro")
        section.check.setFocus()
        assert mail_account.account(ws).signature == "Mit Gruß\nBüro"
        section.check.click()
        qtbot.waitUntil(lambda: not window.context.background.busy())
        assert section.said.text() == "The server answers, its certificate is good, and the login works."
        mail_account.save(ws, host="localhost")
        section.check.click()
        qtbot.waitUntil(lambda: not window.context.background.busy())
        assert "made out to another name" in section.said.text()


def test_settings_left_while_the_server_is_asked_are_no_error(window, ws, qtbot, monkeypatch):
    answers = threading.Event()
    monkeypatch.setattr(sending, "check_account", lambda *_: answers.wait(10))
    mail_account.save(ws, host="127.0.0.1", address="buero@example.com", name="Büro")
    window.context.go("settings", section="mail")
    section = page(window).sections["mail"]
    section.check.click()
    window.rebuild()  # as after a change of language
    qtbot.waitUntil(lambda: not isValid(section))
    answers.set()
    qtbot.waitUntil(lambda: not window.context.background.busy())


def test_a_follow_up_for_all_and_a_kept_file_in_the_same_step(window, ws, people, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "d"))
    with ws.operation("a file of somebody"):
        kept = files.keep(ws, "Preisliste.pdf", b"%PDF-1.4 x", "contact", people[0])
    serial = many(window, qtbot, people, "service")
    serial.go_to(TEXT)
    editor = serial.steps[TEXT].editor
    editor.subject.setText("Hallo")
    assert [one.name for one, _ in file_queries.kept(ws, "preis", "", 5)] == ["Preisliste.pdf"]
    assert [one.name for one, _ in file_queries.kept(ws, "adler", "", 5)] == ["Preisliste.pdf"]
    editor.attach_kept(kept)
    editor.edited.emit()
    serial.go_to(PREVIEW)
    idle(window, qtbot)
    serial.go_to(OUTPUT)
    step = serial.steps[OUTPUT]
    step.follow.tick.setChecked(True)
    step.follow.line.setText("irgendwas")
    step.follow.line.textEdited.emit("irgendwas")
    step.show_next()
    assert not serial.frame.primary.isEnabled()
    step.follow.line.setText("call in 2 weeks")
    step.follow.line.textEdited.emit("call in 2 weeks")
    step.show_next()
    assert serial.frame.primary.isEnabled()
    serial.step.go_on()
    planned = "SELECT count(*) FROM activity WHERE state = 'planned' AND kind = 'call' AND deleted_at IS NULL"
    assert ws.value(planned) == 3
    assert b"Preisliste.pdf" in next((tmp_path / "d").glob("*.eml")).read_bytes()
    window.context.commands.trigger("edit.undo")
    assert not ws.value(planned)
    assert not mails_of(ws, people[0])
