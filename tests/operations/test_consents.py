"""The ledger and the gate on a real file: who may be addressed, and what no merge or undo may change about it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import consents, contacts, history, merge, relations
from crm_desktop.records.consent import CONDITIONS
from crm_desktop.store.queries import consents as queries

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def office(ws):
    ws.clock = lambda: NOON
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller", email="Anna@Example.com", phone="0331 123456")


def code(ws, contact, channel="email", purpose="advertising"):
    (answer,) = consents.gate(ws, [contact], channel, purpose)
    return answer.decision.code


def test_without_a_word_a_letter_goes_and_a_mail_does_not(office, anna):
    assert code(office, anna) == "no_consent"
    assert code(office, anna, "post") == "free"
    assert code(office, anna, purpose="invoice") == "necessary"
    (answer,) = consents.gate(office, [anna], "email", "newsletter")
    assert not answer.allowed
    assert answer.name == "Anna Müller"
    assert "§ 7 Abs. 2 Nr. 2" in answer.why


def test_a_firm_may_be_called_where_its_interest_can_be_presumed(office, anna):
    assert code(office, anna, "phone") == "no_consent"
    relations.employ(office, anna, "Beispiel GmbH")
    assert code(office, anna, "phone") == "no_consent", "a firm, but no customer"
    contacts.set_role(office, [anna], "customer")
    assert code(office, anna, "phone") == "presumed"
    contacts.add_address(office, anna, street="Ring 1", zip="1010", city="Wien", country="AT")
    assert code(office, anna, "phone") == "no_consent", "Austria asks for a consent"


def test_a_consent_and_its_withdrawal(office, anna):
    consents.record(office, anna, "email", "newsletter", "allowed", how="Messe", wording="Ja, einmal im Monat.")
    assert code(office, anna, purpose="newsletter") == "consent"
    consents.record(office, anna, "any", "any", "withdrawn", how="Anruf")
    for channel in ("email", "post", "phone"):
        assert code(office, anna, channel) == "withdrawn"
    history.undo(office)
    assert code(office, anna, purpose="newsletter") == "consent"
    (line,) = queries.ledger(office, anna)
    assert (line.wording, line.how, line.user) != ("", "", "")


def test_an_existing_customer_with_and_without_the_four_conditions(office, anna):
    consents.record(
        office, anna, "email", "advertising", "allowed", basis="existing_customer", conditions=CONDITIONS[:3]
    )
    (answer,) = consents.gate(office, [anna], "email", "advertising")
    assert (answer.decision.code, answer.decision.missing) == ("conditions", ("told",))
    later = NOON + timedelta(minutes=1)
    office.clock = lambda: later
    consents.record(office, anna, "email", "advertising", "allowed", basis="existing_customer", conditions=CONDITIONS)
    assert code(office, anna) == "existing_customer"


def test_what_cannot_be_a_consent_is_refused(office, anna):
    with pytest.raises(CrmError, match="one channel and one purpose"):
        consents.record(office, anna, "any", "advertising", "allowed")
    with pytest.raises(CrmError, match="still to come"):
        consents.record(office, anna, "email", "advertising", "allowed", at=NOON + timedelta(days=1))
    for wrong in (("pigeon", "advertising", "allowed"), ("email", "fun", "allowed"), ("email", "advertising", "maybe")):
        with pytest.raises(ValueError):
            consents.record(office, anna, *wrong)
    assert queries.ledger(office, anna) == []


def test_a_blocked_address_stays_blocked_when_somebody_comes_in_anew(office, anna):
    consents.record(office, anna, "email", "advertising", "allowed")
    assert consents.block(office, " ANNA@example.com ") == "anna@example.com"
    assert code(office, anna) == "blocked"
    contacts.delete(office, [anna])
    again = contacts.create(office, last_name="Neu", email="anna@EXAMPLE.com")
    consents.record(office, again, "email", "advertising", "allowed")
    assert code(office, again) == "blocked"
    assert "anna" not in str(office.rows("SELECT * FROM block")).lower()
    other = contacts.create(office, last_name="Andere", email="bert@example.com")
    consents.record(office, other, "email", "advertising", "allowed")
    assert code(office, other) == "consent"
    consents.block(office, "0331/12 34 56")
    history.undo(office)
    assert code(office, again) == "blocked"
    with pytest.raises(CrmError, match="neither"):
        consents.block(office, "just words")


def test_notes_from_elsewhere_are_objections_too(office, anna):
    contacts.set_fields(office, anna, {"legal_basis": "Werbung widersprochen"})
    assert code(office, anna, "post") == "objected"
    from crm_desktop.operations import call_lists

    bert = contacts.create(office, "company", company_name="Muster AG")
    contacts.set_role(office, [bert], "customer")
    assert code(office, bert, "phone") == "presumed"
    call_lists.allow_calls(office, bert, allowed=False)
    assert code(office, bert, "phone") == "objected"
    assert code(office, bert, "post") == "free"


def test_merging_keeps_every_refusal_and_undo_brings_both_ledgers_back(office, anna):
    double = contacts.create(office, first_name="Anna", last_name="Mueller")
    consents.record(office, anna, "email", "advertising", "withdrawn", at=NOON - timedelta(days=900))
    consents.record(office, double, "email", "advertising", "allowed", at=NOON - timedelta(days=1))
    consents.record(office, double, "email", "newsletter", "allowed", at=NOON - timedelta(days=1))
    assert code(office, double) == "consent"
    merge.merge(office, double, [anna])
    assert code(office, double) == "withdrawn"
    assert code(office, double, purpose="newsletter") == "withdrawn"
    history.undo(office)
    assert code(office, double) == "consent"
    assert code(office, anna) == "withdrawn"


def test_the_gate_answers_for_many_in_their_order(office):
    people = [contacts.create(office, last_name=f"Muster{n}") for n in range(30)]
    for contact in people[::3]:
        consents.record(office, contact, "email", "advertising", "allowed")
    contacts.delete(office, people[5:6])
    answers = consents.gate(office, people, "email", "advertising")
    assert [item.contact_id for item in answers] == [who for who in people if who != people[5]]
    assert [item.contact_id for item in answers if item.allowed] == people[::3]
