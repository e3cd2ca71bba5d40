"""Faxes, text messages and chats on the line of time; the way a contact likes best stands first."""

from __future__ import annotations

import pytest

from crm_desktop.operations import activities, contacts
from crm_desktop.records.followup import MESSAGES
from crm_desktop.records.labels import label


@pytest.fixture
def ws(office):
    return office.context.ws


@pytest.fixture
def ute(ws):
    return contacts.create(ws, first_name="Ute", last_name="Lang", phone="0331 5550100", email="ute@example.com")


def test_every_short_way_is_an_entry_with_a_filter_of_its_own(detail, ws, ute):
    for kind in MESSAGES:
        activities.log(ws, [ute], kind, f"words of {kind}", direction="in")
    detail.open(ute)
    history = detail.history
    for kind in MESSAGES:
        history.set_filter(kind)
        shown = [entry for entry in history.model._rows if entry]
        assert [(entry.title, entry.detail) for entry in shown] == [(label("activity", kind), f"words of {kind}")]
        assert shown[0].icon != "sticky-note"
        assert shown[0].can_ask


def test_the_preferred_channel_stands_first(detail, ws, ute):
    detail.open(ute)
    head = detail.head
    order = lambda: [head._buttons.itemAt(place).widget() for place in range(3)]  # noqa: E731
    kinds = lambda: [field.channel.kind for field in detail.info._channels]  # noqa: E731
    assert order() == [head.call_button, head.mail_button, head.letter_button]
    assert kinds() == ["phone", "email"]
    contacts.set_fields(ws, ute, {"preferred_channel": "email"})
    detail.refresh(None)
    assert order() == [head.mail_button, head.call_button, head.letter_button]
    assert head.mail_button.nextInFocusChain() is head.call_button
    assert kinds() == ["email", "phone"]
    contacts.set_fields(ws, ute, {"preferred_channel": "sms"})  # no button of its own: the usual order
    detail.refresh(None)
    assert order() == [head.call_button, head.mail_button, head.letter_button]
    with pytest.raises(ValueError, match="pigeon"):
        contacts.set_fields(ws, ute, {"preferred_channel": "pigeon"})


def test_a_postal_code_and_a_place_that_do_not_go_together_are_marked_where_they_stand(detail, ws, ute, qtbot, office):
    from crm_desktop.ui.contacts.detail_address_form import AddressForm

    contacts.add_address(ws, ute, street="Am Kanal 12", zip="14467", city="Berlin")
    detail.open(ute)
    field = detail.info._addresses[0]
    assert field.warning == "14467 is in Potsdam"
    assert "14467 is in Potsdam" in field.display.accessibleName()
    field.edit()
    form = next(form for form in office.findChildren(AddressForm) if form.isVisible())
    assert form.rows["city"].message.text() == "14467 is in Potsdam"
    form.fields["city"].setText("Potsdam")
    form.fields["city"].editingFinished.emit()
    assert form.rows["city"].message.text() == ""
    form.close()
    assert field.warning == ""
    contacts.change_address(ws, field.address.id, zip="144")
    detail.refresh(None)
    assert field.warning == "Not a possible postal code"
