"""Mails dropped on the window: filed with their people, asked about when nobody is known."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import cases, contacts, history, mails, processes
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress, MailAttachment
from crm_desktop.store.queries import activities, followups
from crm_desktop.store.queries import contacts as queries
from crm_desktop.ui import screens
from crm_desktop.ui.files import opening
from crm_desktop.ui.mails.case_dialog import CaseDialog
from crm_desktop.ui.mails.unknown_dialog import NEW, UnknownDialog
from crm_desktop.ui.timeline import attachments
from crm_desktop.ui.timeline.view import Timeline
from crm_desktop.ui.widgets.toast import Toast
from tests.exchange.reading.making_outlook import Bag, write_msg
from tests.operations.test_cases import shipped
from tests.ui.widgets.test_names_and_room import unnamed


@pytest.fixture
def window(make_window, workspace_file, tmp_path):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in ("contacts", "import")))
    window.problems = []
    window.errors.show = window.problems.append
    assert window.files.open(path)
    yield window
    window.context.background.stop()


@pytest.fixture
def ws(window):
    return window.context.ws


def mail(tmp_path, sender: str, number: int = 1) -> str:
    path = tmp_path / f"{number}.eml"
    path.write_text(f"From: {sender}\nTo: o@example.com\nSubject: Offer\nMessage-ID: <{number}@x>\n\nHello\n")
    return str(path)


def drop(window, qtbot, *names: str) -> None:
    window.open_arguments(list(names))
    qtbot.waitUntil(lambda: not window.context.background.busy() and not window.context.background.jobs)


def asked(qtbot) -> UnknownDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnknownDialog))
    return QApplication.activeModalWidget()


def test_a_mail_of_a_contact_is_filed_at_once_and_shown(window, ws, qtbot, tmp_path):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    drop(window, qtbot, mail(tmp_path, "Anna <anna@kess.example>"))
    qtbot.waitUntil(lambda: len(activities.entries(ws, anna)) == 1)
    qtbot.waitUntil(lambda: window.context.navigation.current.record_id == anna)
    toasts = [toast for toast in window.findChildren(Toast) if toast.action is not None]
    toasts[0].action.click()
    qtbot.waitUntil(lambda: activities.entries(ws, anna) == [])
    history.redo(ws)
    drop(window, qtbot, mail(tmp_path, "Anna <anna@kess.example>"))
    assert len(activities.entries(ws, anna)) == 1
    assert not window.problems


def test_an_unknown_sender_is_asked_about(window, ws, qtbot, tmp_path):
    firm = contacts.create(ws, "company", company_name="Kess GmbH", email="info@kess.example")
    drop(window, qtbot, mail(tmp_path, "Karl Neu <karl@kess.example>"), mail(tmp_path, "x@y.example", 2))
    dialog = asked(qtbot)
    assert unnamed(QAccessible.queryAccessibleInterface(dialog)) == []
    assert not dialog.file.isEnabled()
    first, second = dialog.rows
    assert [option.value for option in first.choice.options()] == ["", NEW, firm]
    first.pick(firm)
    assert not first.remember.isHidden()
    first.remember.setChecked(True)
    assert second.how() is None
    dialog.file.click()
    qtbot.waitUntil(lambda: len(activities.entries(ws, firm)) == 1)
    assert [item.value for item in queries.channels(ws, firm)] == ["info@kess.example", "karl@kess.example"]
    assert ws.value("SELECT count(*) FROM activity") == 1
    history.undo(ws)
    assert len(queries.channels(ws, firm)) == 1


def test_a_new_contact_is_made_only_when_asked_for(window, ws, qtbot, tmp_path):
    drop(window, qtbot, mail(tmp_path, "Karl Neu <karl@kess.example>"))
    asked(qtbot).reject()
    assert ws.value("SELECT count(*) FROM contact") == 0
    drop(window, qtbot, mail(tmp_path, "Karl Neu <karl@kess.example>"))
    dialog = asked(qtbot)
    dialog.rows[0].choice.set_value(NEW)
    dialog.rows[0].choice.chosen.emit(NEW)
    dialog.file.click()
    qtbot.waitUntil(lambda: ws.value("SELECT count(*) FROM contact") == 1)
    assert queries.name(ws, ws.value("SELECT id FROM contact")) == "Karl Neu"


def test_what_is_no_mail_is_imported_or_said(window, ws, qtbot, tmp_path):
    card = write_msg(tmp_path / "card.msg", Bag({0x001A: "IPM.Contact", 0x3A11: "Kess"}))
    drop(window, qtbot, str(card))
    qtbot.waitUntil(lambda: window.context.navigation.current.screen == "import")
    broken = tmp_path / "broken.msg"
    broken.write_bytes(b"nothing")
    drop(window, qtbot, str(broken))
    qtbot.waitUntil(lambda: bool(window.problems))
    assert "broken.msg" in str(window.problems[0])


def test_attachments_are_named_and_saved(window, ws, qtbot, tmp_path, monkeypatch):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    mails.file(
        ws,
        mails.look(
            ws,
            IncomingMail(
                MailAddress("anna@kess.example"), at="2026-11-18T09:00:00Z", subject="Plan", text="Hallo",
                attachments=(MailAttachment("Plan & Maß.pdf", "application/pdf", b"%PDF-1"),),
            ),
        ),
    )  # fmt: skip
    window.context.go("contacts", anna)
    timeline = window.findChild(Timeline)
    entry = next(row for row in timeline.model._rows if row is not None and row.files)
    assert entry.detail.startswith("Attachments: Plan & Maß.pdf\n")
    assert entry.detail.endswith("\nHallo")
    index = timeline.model.index_of(entry.activity.id)
    timeline._place_actions(index, timeline.rows.visualRect(index))
    assert not timeline._actions.files.isHidden()
    assert timeline._actions.edit.isHidden()
    target = tmp_path / "saved.pdf"
    monkeypatch.setattr(opening.QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    menu = attachments.open_menu(window.context, timeline._actions.files, entry.activity.id)
    assert [action.text() for action in menu.actions()] == [
        "Read the mail", "Open “Plan && Maß.pdf” (1 kB)", "Save “Plan && Maß.pdf” (1 kB) …",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    menu.close()
    assert target.read_bytes() == b"%PDF-1"
    assert not window.problems


def test_a_mail_is_offered_the_open_cases_of_its_people(window, ws, qtbot, tmp_path):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    processes.install(ws, shipped("ticket", "en"))
    case = cases.begin(ws, "ticket", anna, "No light")
    drop(window, qtbot, mail(tmp_path, "Anna <anna@kess.example>"))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CaseDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog.list.count() == 1
    dialog.button.click()
    [entry] = [item for item in activities.entries(ws, anna) if item.kind == "email"]
    assert followups.case_of(ws, entry.id) == case
    menu = attachments.open_menu(window.context, window, entry.id)
    next(action for action in menu.actions() if action.text() == "Take out of the case").trigger()
    assert followups.case_of(ws, entry.id) == ""
    menu = attachments.open_menu(window.context, window, entry.id)
    next(action for action in menu.actions() if "No light" in action.text()).trigger()
    assert followups.case_of(ws, entry.id) == case


def test_a_mail_with_the_number_of_a_case_is_not_asked_about(window, ws, qtbot, tmp_path):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    processes.install(ws, shipped("ticket", "en"))
    case = cases.begin(ws, "ticket", anna, "No light")
    path = tmp_path / "r.eml"
    path.write_text("From: new@else.example\nTo: o@example.com\nSubject: Re: [#1]\nMessage-ID: <9@x>\n\nHello\n")
    drop(window, qtbot, str(path))
    qtbot.waitUntil(lambda: any(item.kind == "email" for item in activities.entries(ws, anna)))
    [entry] = [item for item in activities.entries(ws, anna) if item.kind == "email"]
    assert followups.case_of(ws, entry.id) == case
    assert QApplication.activeModalWidget() is None


def test_several_mails_are_asked_about_together_by_the_cases_they_may_belong_to(window, ws, qtbot, tmp_path):
    anna = contacts.create(ws, first_name="Anna", last_name="Kess", email="anna@kess.example")
    bert = contacts.create(ws, first_name="Bert", last_name="Busch", email="bert@busch.example")
    contacts.create(ws, first_name="Cleo", last_name="Cohn", email="cleo@cohn.example")
    processes.install(ws, shipped("ticket", "en"))
    light, water = cases.begin(ws, "ticket", anna, "No light"), cases.begin(ws, "ticket", bert, "No water")
    names = [mail(tmp_path, "Anna <anna@kess.example>", number) for number in (1, 2)]
    names += [mail(tmp_path, "Bert <bert@busch.example>", 3), mail(tmp_path, "Cleo <cleo@cohn.example>", 4)]
    drop(window, qtbot, *names)
    for case, count in ((light, 2), (water, 1)):
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CaseDialog))
        dialog = QApplication.activeModalWidget()
        assert len(dialog._entries) == count
        assert list(dialog._cases) == [case]
        dialog.button.click()
        qtbot.waitUntil(lambda old=dialog: QApplication.activeModalWidget() is not old)
    of_anna = [followups.case_of(ws, item.id) for item in activities.entries(ws, anna) if item.kind == "email"]
    assert of_anna == [light, light]
    assert [followups.case_of(ws, item.id) for item in activities.entries(ws, bert) if item.kind == "email"] == [water]
    history.undo(ws)
    history.undo(ws)
    assert not any(followups.case_of(ws, item.id) for item in activities.entries(ws, anna) if item.kind == "email")
