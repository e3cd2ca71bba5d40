"""What a newsletter service reports, in the ledger: never more than somebody allowed, and a no stays a no."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import newsletters as files
from crm_desktop.operations import consents, contacts, history, newsletters
from crm_desktop.records.newsletter import Event
from crm_desktop.store.queries import consents as queries
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from tests.store.states import shared

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


@pytest.fixture
def office(ws):
    ws.clock = lambda: NOON
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, last_name="Müller", email="anna@example.com")


def code(ws, who, purpose="newsletter"):
    (answer,) = consents.gate(ws, [who], "email", purpose)
    return answer.decision.code


def event(kind, email="anna@example.com", **more):
    return Event(2, email, kind, **{"at": "2026-10-01T09:00:00Z", **more})


def test_a_sign_up_is_a_consent_with_its_proof_once(office, anna):
    before = shared(office)
    newsletters.settings.put(office, newsletters.WORDING, "Ja, einmal im Monat.")
    taken = newsletters.take_in(office, [event("signed_up", proof="192.0.2.1")], "Mailchimp · list.csv")
    assert (taken.signed_up, taken.created) == (1, 0)
    line = queries.ledger(office, anna)[0]
    assert (line.at, line.how, line.wording) == ("2026-10-01T09:00:00Z", "Mailchimp · list.csv", "Ja, einmal im Monat.")
    assert "192.0.2.1" in line.note
    assert code(office, anna, "advertising") == "no_consent"
    again = newsletters.take_in(office, [event("signed_up")], "Mailchimp · list.csv")
    assert (again.signed_up, again.known) == (0, 1)
    for _ in range(2):
        history.undo(office)
    assert shared(office) == before


def test_a_stranger_who_signed_up_becomes_a_contact(office):
    taken = newsletters.take_in(office, [event("signed_up", "neu@example.com", first_name="Neu")], "list")
    assert (taken.created, taken.signed_up) == (1, 1)
    (who,) = listing.ids(office, View())
    assert code(office, who) == "consent"


@pytest.mark.parametrize("refuse", ["withdraw", "block", "objected"])
def test_no_sign_up_is_taken_against_a_refusal(office, anna, refuse):
    if refuse == "withdraw":
        consents.withdraw(office, anna)
    elif refuse == "block":
        consents.block(office, "anna@example.com")
    else:
        contacts.set_fields(office, anna, {"legal_basis": "Werbung widersprochen"})
    taken = newsletters.take_in(office, [event("signed_up", at="2026-11-18T11:59:00Z")], "list")
    assert taken.signed_up == 0
    assert [email for _, email, _ in taken.refused] == ["anna@example.com"]
    assert code(office, anna) != "consent"


def test_an_unsubscribe_blocks_also_whoever_nobody_knows_and_in_any_order(office, anna):
    consents.record(office, anna, "email", "advertising", "allowed")
    events = [
        event("signed_up", "fremd@example.com"), event("unsubscribed"), event("unsubscribed", "Fremd@Example.com"),
    ]  # fmt: skip
    taken = newsletters.take_in(office, events, "list")
    assert (taken.unsubscribed, taken.created, len(taken.refused)) == (2, 0, 1)
    assert code(office, anna, "advertising") == "blocked"
    stranger = contacts.create(office, last_name="Fremd", email="fremd@example.com")
    consents.record(office, stranger, "email", "newsletter", "allowed")
    assert code(office, stranger) == "blocked"
    assert newsletters.take_in(office, [event("unsubscribed")], "list").known == 1
    assert len(queries.ledger(office, anna)) == 2


def test_a_bounce_marks_the_address_for_the_page_of_quality(office, anna):
    from crm_desktop.records.filters import Condition, Group

    assert newsletters.take_in(office, [event("bounced")], "list").bounced == 1
    view = View(where=Group("and", (Condition("quality", "is", ("bounced",)),)), today=NOON.date())
    assert listing.ids(office, view) == [anna]
    assert newsletters.take_in(office, [event("bounced")], "list").known == 1


def test_clicks_are_interests_only_with_a_consent_to_tracking(office, anna):
    clicks = [event("clicked", topic="Wein"), event("clicked", "fremd@example.com", topic="Wein")]
    taken = newsletters.take_in(office, clicks, "list")
    assert (taken.interests, dict(taken.anonymous)) == (0, {"Wein": 2})
    assert not office.value("SELECT count(*) FROM tag")
    consents.record(office, anna, "email", "tracking", "allowed")
    taken = newsletters.take_in(office, clicks, "list")
    assert (taken.interests, dict(taken.anonymous)) == (1, {"Wein": 1})
    assert office.value("SELECT name FROM tag") == "Wein"


def test_files_in_and_out(office, anna, tmp_path):
    bert = contacts.create(office, first_name="Bert", last_name="=cmd()", email="bert@example.com")
    contacts.create(office, last_name="Nie", email="nie@example.com")
    source = tmp_path / "list.csv"
    source.write_text(
        "E-Mail;Status\nanna@example.com;aktiv\nbert@example.com;aktiv\nnie@example.com;abgemeldet\n;aktiv\n", "utf-8"
    )
    found, taken = files.take_in(office, source)
    assert (taken.signed_up, taken.unsubscribed, found.unclear) == (2, 1, [5])
    people = listing.ids(office, View())
    done = files.write_audience(office, tmp_path / "out.csv", people, "mailchimp")
    assert (done.written, [one.name for one in done.left_out]) == (2, ["Nie"])
    text = (tmp_path / "out.csv").read_text("utf-8")
    assert "Email Address,First Name,Last Name" in text
    assert "bert@example.com,Bert,'=cmd()" in text
    assert "nie@" not in text
    newsletters.take_in(office, [event("bounced", "bert@example.com")], "list")
    assert files.write_audience(office, tmp_path / "out.csv", people, "rapidmail").written == 1
    consents.withdraw(office, anna)
    with pytest.raises(CrmError, match="Nobody"):
        files.write_audience(office, tmp_path / "none.csv", [anna, bert], "brevo")
    assert not (tmp_path / "none.csv").exists()
    plain = tmp_path / "plain.csv"
    plain.write_text("E-Mail;Name\nx@example.com;X\n", "utf-8")
    with pytest.raises(CrmError, match="does not say"):
        files.take_in(office, plain)
