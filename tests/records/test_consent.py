"""The gate: what the law asks of each channel, and that no refusal is ever overheard."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.common import paths
from crm_desktop.records import consent
from crm_desktop.records.consent import CHANNELS, CONDITIONS, Entry, Person, decide, rules_from, state

RULES = rules_from(tomllib.loads((paths.resources() / "data" / "advertising_rules.toml").read_text("utf-8")))
ALL = frozenset(CONDITIONS)


def entry(channel="email", purpose="advertising", state="allowed", at="2026-01-01", **more):
    return Entry(channel, purpose, state, at, **more)


@pytest.mark.parametrize(
    ("country", "channel", "business", "customer", "allowed", "code", "statute"),
    [
        ("DE", "post", False, False, True, "free", "Art. 21"),
        ("DE", "post", True, False, True, "free", "UWG"),
        ("DE", "email", True, True, False, "no_consent", "§ 7 Abs. 2 Nr. 2"),
        ("DE", "email", False, False, False, "no_consent", "§ 7"),
        ("DE", "sms", True, True, False, "no_consent", "§ 7"),
        ("DE", "fax", True, True, False, "no_consent", "§ 7"),
        ("DE", "phone", False, True, False, "no_consent", "§ 7a"),
        ("DE", "phone", True, True, True, "presumed", "§ 7 Abs. 2 Nr. 1"),
        ("DE", "phone", True, False, False, "no_consent", "§ 7"),
        ("AT", "phone", True, True, False, "no_consent", "TKG"),
        ("AT", "email", True, True, False, "no_consent", "§ 174"),
        ("AT", "post", False, False, True, "free", "151"),
        ("CH", "phone", False, True, True, "customer", "lit. u"),
        ("CH", "phone", False, False, False, "no_consent", "lit. u"),
        ("CH", "email", False, True, False, "no_consent", "lit. o"),
        ("FR", "email", True, True, False, "no_consent", "2002/58"),
        ("FR", "post", False, False, True, "free", "GDPR"),
        ("", "phone", True, True, False, "no_consent", "2002/58"),
    ],
)
def test_the_table_without_any_entry(country, channel, business, customer, allowed, code, statute):
    found = decide(Person(country, business, customer), channel, "advertising", RULES)
    assert (found.allowed, found.code) == (allowed, code)
    assert statute in found.statute


@pytest.mark.parametrize("purpose", consent.NECESSARY)
@pytest.mark.parametrize("channel", CHANNELS)
def test_what_is_owed_passes_with_its_purpose(channel, purpose):
    refused = Person(entries=[entry(consent.ANY, consent.ANY, "blocked")], objected=True, on_block_list=True)
    assert decide(refused, channel, purpose, RULES).code == "necessary"


@pytest.mark.parametrize("kept", [frozenset(), *(ALL - {name} for name in CONDITIONS), ALL])
def test_the_existing_customer_needs_all_four_conditions(kept):
    person = Person(entries=[entry(basis="existing_customer", conditions=kept)])
    found = decide(person, "email", "advertising", RULES)
    assert found.allowed is (kept == ALL)
    assert set(found.missing) == ALL - kept
    fax = Person(entries=[entry("fax", basis="existing_customer", conditions=ALL)])
    assert not decide(fax, "fax", "advertising", RULES).allowed, "the exception is for electronic mail"


def test_an_interest_claimed_is_no_consent():
    for basis in ("legitimate_interest", "contract"):
        assert not decide(Person(entries=[entry(basis=basis)]), "email", "advertising", RULES).allowed


def test_a_consent_covers_what_it_names():
    newsletter = Person(entries=[entry(purpose="newsletter")])
    assert decide(newsletter, "email", "newsletter", RULES).allowed
    assert not decide(newsletter, "email", "advertising", RULES).allowed
    assert not decide(newsletter, "sms", "newsletter", RULES).allowed
    advertising = Person(entries=[entry()])
    assert decide(advertising, "email", "newsletter", RULES).allowed
    assert decide(advertising, "email", "tracking", RULES).code == "no_tracking"
    assert not decide(Person(entries=[entry(consent.ANY, consent.ANY)]), "email", "advertising", RULES).allowed


def test_the_newest_counts_and_of_the_same_moment_the_stricter():
    again = [entry(at="1"), entry(state="withdrawn", at="2"), entry(at="3")]
    assert decide(Person(entries=again), "email", "advertising", RULES).allowed
    assert decide(Person(entries=again[:2]), "email", "advertising", RULES).code == "withdrawn"
    same = [entry(state="withdrawn", at="2"), entry(at="2")]
    for order in (same, same[::-1]):
        assert decide(Person(entries=order), "email", "advertising", RULES).code == "withdrawn"
    assert decide(Person(entries=[entry(state="asked")]), "email", "advertising", RULES).code == "asked"
    assert state([], "email", "advertising") is None


def test_an_objection_to_all_advertising_reaches_every_channel_and_kind():
    person = Person(
        customer=True, business=True, entries=[entry(consent.ANY, "advertising", "withdrawn", "9"), entry()]
    )
    for channel in CHANNELS:
        for purpose in consent.PROMOTING:
            assert decide(person, channel, purpose, RULES).code == "withdrawn"


@pytest.mark.parametrize(("channel", "purpose"), [("pigeon", "advertising"), ("email", "anything"), ("any", "any")])
def test_what_has_no_name_cannot_be_allowed(channel, purpose):
    with pytest.raises(ValueError):
        decide(Person(), channel, purpose, RULES)


ENTRY = st.builds(
    Entry, st.sampled_from((*CHANNELS, consent.ANY)), st.sampled_from((*consent.PURPOSES, consent.ANY)),
    st.sampled_from(consent.STATES), st.sampled_from("12345"), st.sampled_from(consent.BASES),
    st.frozensets(st.sampled_from(CONDITIONS)),
)  # fmt: skip
PERSON = st.builds(
    Person, st.sampled_from(("DE", "AT", "CH", "FR", "")), st.booleans(), st.booleans(),
    st.lists(ENTRY, max_size=6).map(tuple), st.booleans(), st.booleans(),
)  # fmt: skip
PROMOTING = st.sampled_from((*consent.PROMOTING, consent.TRACKING))


@given(PERSON, st.sampled_from(CHANNELS), PROMOTING)
def test_no_refusal_is_ever_overheard(person, channel, purpose):
    allowed = decide(person, channel, purpose, RULES).allowed
    counts = state(person.entries, channel, purpose)
    refused = counts is not None and counts.state in ("declined", "withdrawn", "blocked")
    assert not (allowed and (refused or person.objected or person.on_block_list))
    if allowed and channel in ("email", "sms", "fax"):
        assert counts is not None
        assert counts.state == "allowed"
        assert counts.basis in ("consent", "existing_customer")


@given(PERSON, ENTRY, st.sampled_from(CHANNELS), PROMOTING)
def test_one_more_refusal_never_allows_more(person, more, channel, purpose):
    later = more._replace(at="9", state="withdrawn")
    before = decide(person, channel, purpose, RULES)
    after = decide(person._replace(entries=(*person.entries, later)), channel, purpose, RULES)
    assert before.allowed or not after.allowed


@given(PERSON, PERSON, st.sampled_from(CHANNELS), PROMOTING)
def test_merging_never_allows_what_one_of_them_refused(one, other, channel, purpose):
    more = consent.kept_refusals([one.entries, other.entries], "9")
    both = Person(one.country, one.business, one.customer, (*one.entries, *other.entries, *more))
    for side in (one, other):
        counts = state(side.entries, channel, purpose)
        if counts is not None and counts.state in ("declined", "withdrawn", "blocked"):
            assert not decide(both, channel, purpose, RULES).allowed
