"""The office's own rules of advertising: what they change, in the gate too, and how they go back."""

from __future__ import annotations

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import consent_rules, consents, contacts, history
from crm_desktop.records.consent import CHANNELS
from crm_desktop.store.workspace import Workspace


def code(ws: Workspace, who: str, channel: str) -> str:
    (answer,) = consents.gate(ws, [who], channel, "advertising")
    return answer.decision.code


@pytest.fixture
def firm(ws):
    made = contacts.create(ws, "company", company_name="Muster AG", email="info@example.com")
    contacts.set_role(ws, [made], "customer")
    return made


def test_an_own_rule_decides_and_goes_back(ws, firm):
    assert code(ws, firm, "phone") == "presumed"
    consent_rules.change(ws, "Deutschland", "phone", "business", "consent")
    assert code(ws, firm, "phone") == "no_consent"
    (line,) = [one for one in consent_rules.lines(ws, "DE") if (one.channel, one.audience) == ("phone", "business")]
    assert line.rule.own
    assert line.shipped is not None
    assert line.shipped.needs == "presumed"
    history.undo(ws)
    assert code(ws, firm, "phone") == "presumed"
    consent_rules.change(ws, "DE", "phone", "business", "consent")
    consent_rules.reset(ws, "de", "phone", "business")
    assert code(ws, firm, "phone") == "presumed"


def test_a_rule_for_one_audience_leaves_the_other_alone(ws, firm):
    consent_rules.change(ws, "DE", "email", "business", "nothing", statute="own risk")
    assert code(ws, firm, "email") == "free"
    private = contacts.create(ws, last_name="Privat", email="p@example.com")
    assert code(ws, private, "email") == "no_consent"
    assert code(ws, firm, "sms") == "no_consent"


def test_a_country_of_its_own_and_all_others(ws):
    before = consent_rules.countries(ws)
    assert before == ["DE", "AT", "CH", ""]
    consent_rules.change(ws, "FR", "phone", "business", "nothing")
    assert consent_rules.countries(ws) == ["DE", "AT", "CH", "FR", ""]
    consent_rules.change(ws, "", "post", "consumer", "consent")
    person = contacts.create(ws, last_name="Martin")
    assert code(ws, person, "post") == "free", "Germany has a rule of its own"
    contacts.add_address(ws, person, street="Rue 1", zip="75001", city="Paris", country="FR")
    assert code(ws, person, "post") == "no_consent", "France has none for letters"
    assert consent_rules.reset_all(ws) == 2
    assert code(ws, person, "post") == "free"
    history.undo(ws)
    assert code(ws, person, "post") == "no_consent"


def test_no_own_rule_helps_who_refused(ws, firm):
    consents.record(ws, firm, "any", "any", "withdrawn")
    for channel in CHANNELS:
        consent_rules.change(ws, "DE", channel, "business", "nothing")
        assert code(ws, firm, channel) == "withdrawn"


def test_what_is_no_rule(ws):
    with pytest.raises(CrmError, match="no country"):
        consent_rules.change(ws, "Atlantis", "email", "business", "nothing")
    with pytest.raises(ValueError, match="no rule"):
        consent_rules.change(ws, "DE", "email", "business", "love")
    with ws.operation("of a newer program"):
        from crm_desktop.store import schema
        from crm_desktop.store.writes import rows

        rows.insert(ws, schema.SETTING, {"key": "consent.rule:DE:email:business", "value": '{"needs": "telepathy"}'})
        rows.insert(ws, schema.SETTING, {"key": "consent.rule:DE:email:consumer", "value": "[]"})
    assert [line.rule.own for line in consent_rules.lines(ws, "DE")] == [False] * 10
