"""The rules of advertising in the settings: seen by country, changed, marked, set back, undone."""

from __future__ import annotations

import pytest

from crm_desktop.operations import consents, contacts, history
from crm_desktop.ui import screens
from tests.ui.conftest import tiny


@pytest.fixture
def office(make_window, workspace_file):
    window = make_window(tiny("one"), next(screen for screen in screens.SCREENS if screen.id == "settings"))
    assert window.files.open(workspace_file)
    return window


@pytest.fixture
def part(office):
    assert office.context.go("settings", section="advertising")
    return office.frame.pages.current.sections["advertising"]


def choose(combo, value):
    combo.set_value(value)
    combo.chosen.emit(value)


def test_a_rule_is_changed_marked_and_set_back(office, part, qtbot):
    ws = office.context.ws
    firm = contacts.create(ws, "company", company_name="Muster AG")
    cell = part.cells["phone", "business"]
    assert (cell.needs.value, cell.statute.text()) == ("presumed", "§ 7 Abs. 2 Nr. 1 UWG")
    assert cell.reset.isHidden()
    assert part.all.isHidden()
    choose(cell.needs, "nothing")
    assert consents.allowed(ws, [firm], "phone", "advertising") == [firm]
    qtbot.waitUntil(lambda: not cell.reset.isHidden())
    assert cell.statute.text() == "Rule of the office"
    cell.reset.click()
    qtbot.waitUntil(lambda: cell.reset.isHidden())
    assert cell.needs.value == "presumed"
    history.undo(ws)
    qtbot.waitUntil(lambda: cell.needs.value == "nothing")
    part.all.click()
    qtbot.waitUntil(lambda: part.all.isHidden())
    assert consents.allowed(ws, [firm], "phone", "advertising") == []


def test_each_country_shows_what_holds_there(office, part):
    choose(part.country, "AT")
    assert part.cells["phone", "business"].needs.value == "consent"
    assert part.cells["email", "consumer"].needs.value == "consent+existing"
    choose(part.country, "FR")
    assert "2002/58/EC" in part.cells["phone", "business"].statute.text()
    choose(part.cells["fax", "business"].needs, "customer")
    part.refresh(None)
    assert [option.group for option in part.country.options() if option.value == "FR"] == ["With rules of their own"]
    choose(part.country, "others")
    assert part.cells["fax", "business"].needs.value == "consent"
