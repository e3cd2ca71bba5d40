"""The palette with nothing typed: the contacts opened last, newest first, also after a restart."""

from __future__ import annotations

import pytest

from crm_desktop.common.settings import Settings
from crm_desktop.operations import contacts, tags
from crm_desktop.ui.providers import Memory
from crm_desktop.ui.shell import recent
from crm_desktop.ui.shell.recent import Recent


@pytest.fixture
def people(office, monkeypatch) -> list[str]:
    """Five people; looking at somebody for a moment is enough to have opened them."""
    office.recent._dwell.setInterval(0)
    ws = office.context.ws
    return [contacts.create(ws, first_name=name, last_name="Recent") for name in ("Ada", "Ben", "Cem", "Dora", "Eva")]


def opened(office, qtbot, contact_id: str) -> None:
    office.context.go("contacts", contact_id)
    qtbot.waitUntil(lambda: [route.record_id for route in office.context.providers.memory.visited[:1]] == [contact_id])


def shown(office) -> list[str]:
    office.open_palette()
    names = [item.title for item in office.command_palette.shown if item.icon in ("user-round", "building-2", "tag")]
    office.command_palette.close_palette()
    return names


def test_newest_first_and_each_once(office, page, people, qtbot):
    for person in (*people[:3], people[0]):
        opened(office, qtbot, person)
    assert shown(office)[:3] == ["Ada Recent", "Cem Recent", "Ben Recent"]
    office.open_palette("@")
    assert [item.title for item in office.command_palette.shown][:3] == ["Ada Recent", "Cem Recent", "Ben Recent"]


def test_as_they_are_called_now_and_without_those_that_are_gone(office, page, people, qtbot):
    ws = office.context.ws
    for person in people:
        opened(office, qtbot, person)
    contacts.set_fields(ws, people[4], {"last_name": "Neumann"})
    contacts.delete(ws, [people[3]])
    assert shown(office)[:4] == ["Eva Neumann", "Cem Recent", "Ben Recent", "Ada Recent"]


def test_remembered_for_each_file(office, page, people, qtbot):
    opened(office, qtbot, people[1])
    office.context.providers.memory = Memory()
    Recent(office.context)
    assert [route.record_id for route in office.context.providers.memory.visited] == [people[1]]
    (file,) = Settings().get(recent.SETTING)
    office.settings.set(recent.SETTING, {"other": [["contacts", people[0], {}]], file: [["contacts"], 7, [1, 2, 3]]})
    office.recent.read()
    assert office.context.providers.memory.visited == []


def test_a_tag_that_was_looked_at_and_no_glance(office, page, people, qtbot):
    tag = tags.add(office.context.ws, people[:1], "Messe")
    office.recent._dwell.setInterval(60_000)
    office.context.go("contacts", people[2])
    assert all(route.record_id != people[2] for route in office.context.providers.memory.visited)
    office.recent._dwell.setInterval(0)
    office.context.go("contacts", tag=tag.id)
    qtbot.waitUntil(lambda: shown(office)[:1] == ["Messe"])
