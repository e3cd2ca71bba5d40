"""A contact that was changed so that it looks like another one: said at once, never in the way."""

from __future__ import annotations

import pytest

from crm_desktop.operations import contacts, duplicates, history
from crm_desktop.store.queries import duplicates as queries


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def other(ws):
    made = contacts.create(ws, first_name="Katharina", last_name="Mayr", email="k.mayr@example.com")
    contacts.add_channel(ws, made, "phone", "0331 7778899")
    return made


@pytest.fixture
def shown(ws, other, detail):
    """Somebody with one first name and number, who is nobody else yet."""
    made = contacts.create(ws, first_name="Katharina", last_name="Sonnleitner", phone="0331 5559999")
    detail.open(made)
    assert not detail.double.isVisible()
    return made


def test_a_new_number_that_somebody_has_is_said_with_the_reason(ws, shown, other, detail, qtbot):
    contacts.set_fields(ws, shown, {"last_name": "Meier"})
    contacts.add_channel(ws, shown, "phone", "0331 7778899")
    qtbot.waitUntil(detail.double.isVisible)
    assert detail.double.hit.id == other
    text = detail.double.accessibleName()
    assert text.startswith("Possible double: Katharina Mayr – ")
    assert "same phone number" in text
    with qtbot.waitSignal(detail.contact_requested) as asked:
        detail.double.open_other.click()
    assert asked.args[0] == other


def test_it_goes_with_undo_with_another_contact_and_when_said_to_be_two(ws, shown, other, detail, qtbot):
    contacts.set_fields(ws, shown, {"last_name": "Mayr"})
    contacts.add_channel(ws, shown, "email", "k.mayr@example.com")
    qtbot.waitUntil(detail.double.isVisible)
    history.undo(ws)
    history.undo(ws)
    qtbot.waitUntil(lambda: not detail.double.isVisible())
    contacts.set_fields(ws, shown, {"last_name": "Mayr"})
    contacts.add_channel(ws, shown, "email", "k.mayr@example.com")
    qtbot.waitUntil(detail.double.isVisible)
    detail.double.apart.click()
    assert queries.apart_row(ws, shown, other)
    assert not detail.double.isVisible()
    assert duplicates.look_alikes(ws, shown) == []


def test_merge_opens_field_by_field(ws, shown, other, detail, office, qtbot):
    contacts.set_fields(ws, shown, {"last_name": "Mayr"})
    contacts.add_channel(ws, shown, "email", "k.mayr@example.com")
    qtbot.waitUntil(detail.double.isVisible)
    asked = []
    office.context.providers.merge = lambda cases, on_end: asked.extend(cases)
    detail.double.merge.click()
    assert [set(case.ids) for case in asked] == [{shown, other}]


def test_what_says_nothing_about_who_it_is_asks_nothing(ws, other, detail, monkeypatch, qtbot):
    double = contacts.create(ws, first_name="Katharina", last_name="Mayr", email="k.mayr@example.com")
    detail.open(double)
    looks = []
    monkeypatch.setattr(duplicates, "look_alikes", lambda *_: looks.append(1) or [])
    contacts.set_fields(ws, double, {"nickname": "Kathi"})
    qtbot.waitUntil(lambda: detail.page.contact.nickname == "Kathi")
    assert not looks
