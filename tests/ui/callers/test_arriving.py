"""A call or a mail comes in: the window shows whose it is."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm_desktop.operations import contacts
from crm_desktop.store.queries import activities
from crm_desktop.ui import screens
from crm_desktop.ui.callers import arriving
from crm_desktop.ui.callers.chooser import Chooser
from crm_desktop.ui.contacts.new_contact import NewContact


@pytest.fixture
def office(make_window, workspace_file, tmp_path, qtbot):
    path = tmp_path / "office2.kontor"
    shutil.copyfile(workspace_file, path)
    window = make_window(*(screen for screen in screens.SCREENS if screen.id == "contacts"))
    assert window.files.open(path)
    qtbot.waitUntil(lambda: window.context.providers.arrive is not None)
    yield window
    window.context.background.stop()


@pytest.fixture
def calls(office):
    found = arriving.Calls(office.context)
    office.context.providers.arrive = lambda link: arriving.arrive(office.context, found, link)
    return found


def said(office) -> str:
    return office.frame.toasts.current.label.text()


def dialog(kind):
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


def make(office, **values):
    return contacts.create(office.context.ws, **values)


def test_a_known_number_shows_its_contact_and_one_key_writes_the_call_down(office, calls):
    anna = make(office, first_name="Anna", last_name="Müller", phone="0331 5550120")
    office.open_arguments(["tel:0049 331 5550120"])
    assert office.context.navigation.current.record_id == anna
    assert "Call from Anna Müller (0049 331 5550120)" in said(office)
    assert calls.reason() == ""
    calls.log()
    entry = activities.timeline(office.context.ws, anna)[0]
    assert (entry.kind, entry.direction) == ("call", "in")
    assert calls.reason() == "No call has come in."


def test_a_known_address_shows_its_contact(office, calls):
    anna = make(office, first_name="Anna", last_name="Müller", email="anna@office.example")
    office.open_arguments(["mailto:Anna@office.example"])
    assert office.context.navigation.current.record_id == anna
    assert calls.reason() == "No call has come in."


def test_several_are_asked_about(office, calls, qtbot):
    make(office, first_name="Anna", last_name="Müller", phone="0331 5550120")
    bernd = make(office, first_name="Bernd", last_name="Müller", phone="0331 5550120")
    office.open_arguments(["tel:03315550120"])
    chooser = dialog(Chooser)
    assert calls.reason() == "Choose whose call it is first."
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    assert office.context.navigation.current.record_id == bernd
    assert calls.contact_id == bernd


def test_an_unknown_number_is_in_the_new_contact(office, calls):
    office.open_arguments(["tel:+49 331 7770123"])
    new = dialog(NewContact)
    assert new.captured().phones == (("work", "+49 331 7770123"),)
    new.rows["name"].field.setText("Nora Neu")
    new.create.click()
    assert calls.reason() == ""
    assert calls.contact_id == office.context.navigation.current.record_id


def test_an_unknown_address_comes_with_name_and_company(office, calls):
    make(office, kind="company", company_name="Petersen GmbH", email="info@petersen.example")
    office.open_arguments(["mailto:Ingo%20Petersen%20%3Cingo@petersen.example%3E"])
    found = dialog(NewContact).captured()
    assert (found.name, found.company, found.emails) == ("Ingo Petersen", "Petersen GmbH", ("ingo@petersen.example",))
    dialog(NewContact).reject()


def test_a_call_waits_for_the_dialog_that_is_open(office, calls):
    anna = make(office, first_name="Anna", last_name="Müller", phone="0331 5550120")
    first = NewContact(office.context)
    first.open()
    office.open_arguments(["tel:03315550120"])
    assert office.context.navigation.current.record_id != anna
    first.reject()
    assert office.context.navigation.current.record_id == anna


def test_a_withheld_number_is_said(office, calls):
    office.open_arguments(["tel:anonymous"])
    assert "The call says no number." in said(office)


def test_the_contact_page_is_at_hand_before_the_first_call(make_window, workspace_file, qtbot):
    """Somebody is on another screen when the telephone rings; the page was never shown."""
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in ("today", "contacts")))
    assert window.files.open(workspace_file)
    qtbot.waitUntil(lambda: "contacts" in window.frame.pages.states(), timeout=10_000)
    page = window.frame.pages._pages["contacts"]
    qtbot.waitUntil(lambda: page.detail.ready, timeout=10_000)
    assert window.context.navigation.current.screen == "today"
    anna = make(window, first_name="Anna", last_name="Müller", phone="0331 5550120")
    window.open_arguments(["tel:03315550120"])
    assert window.frame.pages.current is page
    assert page.detail.page.contact.id == anna
