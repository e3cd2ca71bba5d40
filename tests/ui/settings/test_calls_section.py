"""Numbers that are clicked: which program they start, and Kontor as the program others start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFileOpenEvent, QGuiApplication

from crm_desktop.common import call_links
from crm_desktop.operations import contacts
from crm_desktop.ui import screens
from crm_desktop.ui.opened_by_system import OpenedBySystem


@pytest.fixture
def office(make_window, workspace_file, monkeypatch, tmp_path, qtbot):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in ("contacts", "settings")))
    assert window.files.open(workspace_file)
    qtbot.waitUntil(lambda: window.context.providers.arrive is not None)
    return window


@pytest.fixture
def links(monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    return opened


def section(window):
    assert window.context.go("settings", section="calls")
    return window.frame.pages.current.sections["calls"]


def call(window):
    anna = contacts.create(window.context.ws, last_name="Müller", phone="0331 5550120")
    window.context.go("contacts", anna)
    window.context.commands.trigger("contact.call")


def test_switched_on_and_off_in_the_window(office):
    part = section(office)
    tel, callto = part.forms[1].controls.values()
    assert part.said.isHidden()
    tel.click()
    assert call_links.state("tel") == call_links.CHOSEN
    assert "copies the number" in part.said.text()
    callto.click()
    assert call_links.state("callto") == call_links.CHOSEN
    tel.click()
    callto.click()
    assert [call_links.state(scheme) for scheme in call_links.SCHEMES] == [call_links.OFF] * 2
    assert part.said.isHidden()


def test_a_system_that_refuses_is_told_and_the_switch_stays_off(office, monkeypatch, tmp_path):
    (tmp_path / "XDG_DATA_HOME").write_text("no folder")
    shown: list[BaseException] = []
    monkeypatch.setattr(office.context, "show_error", shown.append)
    part = section(office)
    tel = part.forms[1].controls["Numbers open in Kontor (tel:)"]
    tel.click()
    assert "did not take the entry" in str(shown[0])
    assert not tel.isChecked()


def test_a_mac_says_why_it_cannot(office, monkeypatch):
    monkeypatch.setattr(call_links, "why_not", lambda: "Only apps can.")
    part = section(office)
    assert part.said.text() == "Only apps can."
    assert not any(switch.isEnabled() for switch in part.forms[1].controls.values())


def test_the_line_for_the_telephone_program_is_copied(office):
    part = section(office)
    assert part.line.text().endswith("--call NUMBER")
    part.findChildren(type(part.choose))[-1].click()
    assert QGuiApplication.clipboard().text() == part.line.text()


def test_a_number_is_dialled_with_the_program_chosen(office, links):
    call(office)
    section(office).forms[0].controls["A click on a number starts"].chosen.emit("sip")
    call(office)
    assert links == ["tel:+493315550120", "sip:+493315550120"]


def test_a_number_that_would_come_back_is_copied(office, links):
    call_links.take(("tel",))
    call(office)
    assert links == []
    assert QGuiApplication.clipboard().text() == "+493315550120"
    assert "copied" in office.frame.toasts.current.label.text()
    section(office).forms[0].controls["A click on a number starts"].chosen.emit("callto")
    call(office)
    assert links == ["callto:+493315550120"]


def test_a_mac_hands_links_over_as_events(office, qapp, qtbot):
    anna = contacts.create(office.context.ws, last_name="Müller", phone="0331 5550120")
    listening = OpenedBySystem(office.instance)
    qapp.installEventFilter(listening)
    try:
        qapp.sendEvent(qapp, QFileOpenEvent(QUrl("tel:+493315550120")))
    finally:
        qapp.removeEventFilter(listening)
    qtbot.waitUntil(lambda: office.context.navigation.current.record_id == anna)


def test_a_call_during_the_start_waits_for_its_end(make_window, workspace_file, qtbot):
    window = make_window(*(screen for screen in screens.SCREENS if screen.id == "contacts"), shown=False)
    assert window.files.open(workspace_file)
    anna = contacts.create(window.context.ws, last_name="Müller", phone="0331 5550120")
    window.instance.asked.emit(["tel:03315550120"])
    assert window.context.navigation.current.record_id != anna
    qtbot.waitUntil(lambda: window.context.navigation.current.record_id == anna)
