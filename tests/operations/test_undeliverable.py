"""What came back: the address is doubtful, the campaign counts a return once, and it can all be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.exchange.letters.batch import CAME_BACK, Batch, Choices
from crm_desktop.exchange.letters.template import read
from crm_desktop.operations import (
    activities,
    campaign_audience,
    campaign_responses,
    campaigns,
    consents,
    contacts,
    history,
    letters,
    mailings,
    merge,
    newsletters,
    undeliverable,
)
from crm_desktop.records.campaign import RETURN, RETURNED, SILENT
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.newsletter import Event
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.records.quality import questions
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import contacts as contact_queries
from crm_desktop.store.queries import listing, outbox
from crm_desktop.store.queries.listing import View
from tests.exchange.letters.word import document, paragraph
from tests.store.states import shared

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def people(ws):
    ws.clock = lambda: NOON
    made = []
    for number in range(4):
        who = contacts.create(ws, first_name="Anna", last_name=f"Muster{number}", email=f"p{number}@example.com")
        contacts.add_address(ws, who, street=f"Weg {number}", zip="14467", city="Potsdam", country="DE")
        consents.record(ws, who, "email", "newsletter", "allowed")
        made.append(who)
    return made


def sent(ws, people, medium) -> str:
    """A campaign that wrote to these; its id."""
    campaign = campaigns.create(ws, "Winter", purpose="newsletter")
    step = campaigns.add_step(ws, campaign, medium, code="W26-A")
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts(people))
    if medium == "letter":
        letters.log(ws, [letters.Sent([who]) for who in people], "Winter", campaign_step=step)
    else:
        mails = [OutgoingMail(who, "P", f"p{at}@example.com", "Winter", "Text\n") for at, who in enumerate(people)]
        mailings.prepared(ws, mails, "service", campaign_step=step)
    return campaign


def returned(ws, campaign) -> list[str]:
    return queries.group(ws, campaign, RETURNED)


def doubtful(ws) -> list[str]:
    view = View(where=Group("and", (Condition("quality", "is", ("returned",)),)), today=NOON.date())
    return sorted(listing.ids(ws, view))


def test_a_letter_that_came_back_counts_once_and_makes_the_address_doubtful(ws, people):
    campaign = sent(ws, people[:3], "letter")
    before = shared(ws)
    assert undeliverable.letters(ws, people[:2]) == 2
    assert (returned(ws, campaign), doubtful(ws)) == (sorted(people[:2]), sorted(people[:2]))
    assert queries.group(ws, campaign, SILENT) == [people[2]]
    assert listing.count(ws, View(where=questions()["returned"], today=NOON.date())) == 2
    undeliverable.letters(ws, people[:1])
    assert len([one for one in queries.responses(ws, campaign) if one.kind == RETURN]) == 2
    history.undo(ws)
    history.undo(ws)
    assert shared(ws) == before


def test_a_letter_of_no_campaign_leaves_a_note(ws, people):
    undeliverable.letters(ws, people[:1])
    (entry,) = [one for one in activities_of(ws, people[0]) if one.kind == "note"]
    assert "came back" in entry.body
    assert doubtful(ws) == people[:1]


def activities_of(ws, who):
    from crm_desktop.store.queries import activities as timeline

    return timeline.timeline(ws, who)


def test_a_letter_after_the_one_of_the_campaign_is_what_came_back(ws, people):
    campaign = sent(ws, people[:1], "letter")
    ws.clock = lambda: NOON + timedelta(days=9)
    activities.log(ws, people[:1], "letter", "Rechnung", direction="out")
    undeliverable.letters(ws, people[:1])
    assert returned(ws, campaign) == []
    assert doubtful(ws) == people[:1]


def test_another_address_or_a_word_makes_it_sure_again(ws, people):
    undeliverable.letters(ws, people[:2])
    first, second = (contact_queries.addresses(ws, who)[0].id for who in people[:2])
    contacts.change_address(ws, first, type="home")
    assert len(doubtful(ws)) == 2
    contacts.change_address(ws, first, street="Anderer Weg 9")
    contacts.confirm_address(ws, second)
    assert doubtful(ws) == []


def test_a_merged_address_stays_doubtful(ws, people):
    double = contacts.create(ws, first_name="Anna", last_name="Muster0")
    contacts.add_address(ws, double, street="Weg 0", zip="14467", city="Potsdam", country="DE")
    undeliverable.letters(ws, [double])
    merge.merge(ws, people[0], [double])
    assert len(contact_queries.addresses(ws, people[0])) == 1
    assert doubtful(ws) == [people[0]]


def test_the_next_letter_to_such_an_address_is_looked_at_first(ws, people, tmp_path):
    undeliverable.letters(ws, people[:1])
    letter = read(document(tmp_path / "Brief.docx", paragraph("{MERGEFIELD Anschrift}") + "<w:p/>"))
    looks, _ = Batch(ws, letter, people, Choices("contract")).looks()
    marked = [look.marks for look in looks if any(code == CAME_BACK for code, _ in look.marks)]
    assert len(marked) == 1
    assert (CAME_BACK, "2026-11-18") in marked[0]


@pytest.mark.parametrize("medium", ["letter", "email"])
def test_a_return_noted_by_its_code_makes_the_address_doubtful(ws, people, medium):
    sent(ws, people, medium)
    campaign_responses.add(ws, "", people[0], RETURN, code="w26-a")
    assert doubtful(ws) == (people[:1] if medium == "letter" else [])
    (channel,) = contact_queries.channels(ws, people[0])
    assert channel.bounced == (0 if medium == "letter" else 1)


def test_bounces_from_a_list_count_for_the_campaign_that_had_written(ws, people):
    campaign = sent(ws, people[:3], "email")
    ws.clock = lambda: NOON + timedelta(days=5)
    events = [
        Event(2, "p0@example.com", "bounced", at="2026-11-19T08:00:00Z"),
        Event(3, "P1@Example.com", "bounced"),
        Event(4, "p3@example.com", "bounced"),
        Event(5, "nobody@example.com", "bounced"),
    ]
    taken = newsletters.take_in(ws, events, "brevo.csv")
    assert (taken.bounced, taken.returned) == (3, 2)
    assert returned(ws, campaign) == sorted(people[:2])
    assert {one.day for one in queries.responses(ws, campaign)} == {"2026-11-19", "2026-11-23"}
    again = newsletters.take_in(ws, events, "brevo.csv")
    assert (again.bounced, again.returned) == (0, 0)
    history.undo(ws)
    assert returned(ws, campaign) == []


def test_a_bounce_long_after_is_none_of_the_campaign(ws, people):
    campaign = sent(ws, people, "email")
    ws.clock = lambda: NOON + timedelta(days=90)
    newsletters.take_in(ws, [Event(2, "p0@example.com", "bounced")], "brevo.csv")
    assert returned(ws, campaign) == []


def test_a_mail_address_marked_by_hand_counts_too(ws, people):
    campaign = sent(ws, people, "email")
    (channel,) = contact_queries.channels(ws, people[0])
    undeliverable.mail(ws, channel.id)
    assert contact_queries.channels(ws, people[0])[0].bounced
    assert returned(ws, campaign) == people[:1]
    contacts.mail_came_back(ws, [channel.id], bounced=False)
    assert not contact_queries.channels(ws, people[0])[0].bounced


def test_a_mail_of_the_outbox_that_came_back(ws, people):
    campaign = campaigns.create(ws, "Winter", purpose="newsletter")
    step = campaigns.add_step(ws, campaign, "email", code="W26-A")
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts(people[:1]))
    mail = OutgoingMail(people[0], "P", "p0@example.com", "Winter", "Text\n")
    mailings.queue(ws, "Winter", [mail], "service", ["<1@example.com>"], campaign_step=step)
    taken = mailings.take_next(ws)
    mailings.handing_over(ws, taken)
    mailings.sent(ws, taken, "250")
    undeliverable.sent_mail(ws, outbox.mails(ws)[0])
    assert contact_queries.channels(ws, people[0])[0].bounced
    assert returned(ws, campaign) == people[:1]
