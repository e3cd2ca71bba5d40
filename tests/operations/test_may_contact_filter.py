"""Lists by whom advertising may reach: the filter and the column say what the gate says."""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import consent_rules, consents, contacts, erasing, history
from crm_desktop.records.consent import BASES, CHANNELS, CONDITIONS, NEEDS, PROMOTING, STATES
from crm_desktop.records.filters import ADVERTISING_CHANNELS, Condition, Group
from crm_desktop.store.queries import filter_values, gate, listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace


@pytest.fixture
def people(ws):
    ws.clock = lambda: datetime(2026, 11, 18, 12, tzinfo=UTC)
    gern = contacts.create(ws, last_name="Gern", email="gern@example.com")
    nie = contacts.create(ws, last_name="Nie", email="nie@example.com")
    wer = contacts.create(ws, last_name="Wer")
    consents.record(ws, gern, "email", "advertising", "allowed")
    consents.withdraw(ws, nie)
    return {"gern": gern, "nie": nie, "wer": wer}


def test_the_filter_says_what_the_gate_says_and_follows_it(ws, people):
    def ids(*parts, mode="and"):
        where = Group(mode, tuple(Condition("may_contact", *part) for part in parts))
        view = View(where=where, today=date(2026, 11, 18))
        assert listing.count(ws, view) == len(listing.ids(ws, view))
        return {name for name, who in people.items() if who in listing.ids(ws, view)}

    assert ids(("is", ("email",))) == {"gern"}
    assert ids(("is", ("post",))) == {"gern", "wer"}
    assert ids(("is", ("email", "post"))) == {"gern", "wer"}
    assert ids(("is_not", ("email",))) == {"nie", "wer"}
    assert ids(("is", ("email",)), mode="not") == {"nie", "wer"}
    consents.withdraw(ws, people["gern"])
    assert ids(("is", ("email",))) == set()
    history.undo(ws)
    assert ids(("is", ("email",))) == {"gern"}
    assert dict(filter_values.values(ws, "may_contact")) == {"post": 2, "email": 1}
    assert ids(("is", ("pigeon",))) == set()
    for wrong in (("is", ()), ("empty", ())):
        with pytest.raises(ValueError, match="no filter operator"):
            ids(wrong)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 100_000))
def test_on_generated_people_and_ledgers_the_filter_and_the_gate_say_the_same(empty_file, tmp_path_factory, seed):
    chance = Random(seed)
    path = tmp_path_factory.mktemp("may") / "office.kontor"
    shutil.copyfile(empty_file, path)
    with Workspace.open(path) as ws:
        for number in range(chance.randint(1, 14)):
            somebody(ws, chance, number)
        view = [View(where=Group("and", (Condition("may_contact", "is", (code,)),)), today=date(2026, 11, 18))
                for code in ADVERTISING_CHANNELS]  # fmt: skip
        for _ in range(3):
            everybody = [row[0] for row in ws.rows("SELECT id FROM listing")]
            for code, one in zip(ADVERTISING_CHANNELS, view, strict=True):
                assert set(listing.ids(ws, one)) == set(consents.allowed(ws, everybody, code, "advertising")), code
            change(ws, chance, everybody)


def somebody(ws, chance: Random, number: int) -> str:
    mail = f"p{chance.randrange(6)}@example.com" if chance.random() < 0.7 else ""
    phone = f"0331 55501{chance.randrange(4)}0" if chance.random() < 0.6 else ""
    if chance.random() < 0.2:
        who = contacts.create(ws, "company", company_name=f"Firma {number}", email=mail, phone=phone)
    else:
        employer = "Firma Eins" if chance.random() < 0.3 else ""
        who = contacts.create(ws, last_name=f"P{number}", email=mail, phone=phone, employer=employer)
    if chance.random() < 0.5:
        country = chance.choice(("DE", "AT", "CH", "FR"))
        contacts.add_address(ws, who, type="home", street="Weg 1", zip="1010", city="Ort", country=country)
    for _ in range(chance.randint(0, 3)):
        change(ws, chance, [who])
    return who


def change(ws, chance: Random, ids: list[str]) -> None:
    if not ids:  # undo has taken back everybody
        somebody(ws, chance, 99)
        return
    who, doing = chance.choice(ids), chance.randrange(9)
    if doing == 0:
        contacts.set_role(ws, [who], "customer")
    elif doing == 1:
        contacts.set_phase(ws, [who], chance.choice(("customer", "lead")))
    elif doing == 2:
        contacts.set_fields(ws, who, {"legal_basis": chance.choice(("Widerspruch", "Einwilligung", ""))})
    elif doing == 3:
        consents.block(ws, chance.choice(("p1@example.com", "0331 555010")))
    elif doing == 4:
        erasing.erase(ws, contacts.create(ws, last_name="Weg", email="p2@example.com"), "request")
    elif doing == 5:
        country, channel = chance.choice(("DE", "AT")), chance.choice(("email", "phone", "post"))
        consent_rules.change(ws, country, channel, "business", chance.choice(NEEDS))
    elif doing == 6:
        history.undo(ws)
    else:
        state = chance.choice(STATES)
        channel = chance.choice(CHANNELS if state in ("allowed", "asked") else (*CHANNELS, "any"))
        purpose = chance.choice(PROMOTING if state in ("allowed", "asked") else (*PROMOTING, "any"))
        with suppress(CrmError):
            consents.record(ws, who, channel, purpose, state, basis=chance.choice(BASES),
                            conditions=chance.choice(((), CONDITIONS)))  # fmt: skip


def test_the_column_says_on_which_channels_or_that_somebody_is_blocked(ws, people):
    shown = gate.channels_of(ws, list(people.values()))
    assert shown == {
        people["gern"]: ("post", "email"), people["wer"]: ("post",), people["nie"]: ("blocked",),
    }  # fmt: skip
