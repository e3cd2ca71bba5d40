"""Campaigns: who is addressed, who is not and why, frozen at sending; responses; figures equal to a count by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import (
    activities,
    call_lists,
    campaign_audience,
    campaign_responses,
    campaigns,
    cases,
    consents,
    contacts,
    duplicates,
    erasing,
    history,
    letters,
    mailings,
    mails,
    merge,
    processes,
    relations,
    selections,
)  # fmt: skip
from crm_desktop.records.campaign import GROUPS, Figures
from crm_desktop.records.filters import Condition, Group
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress
from crm_desktop.records.outgoing import OutgoingMail
from crm_desktop.store.queries import activities as activity_queries
from crm_desktop.store.queries import call_lists as call_queries
from crm_desktop.store.queries import campaign_people, listing, sheets
from crm_desktop.store.queries import campaigns as queries
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import processes as process_queries
from crm_desktop.store.queries.listing import View
from tests.operations.doings_of_cases import shipped
from tests.store.states import shared

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def people(ws):
    """Eight people with address, e-mail address and phone, each at a place of their own."""
    ws.clock = lambda: NOON
    made = []
    for number in range(8):
        name = f"Muster{number}"
        who = contacts.create(ws, first_name="Anna", last_name=name, email=f"p{number}@example.com")
        contacts.add_channel(ws, who, "phone", f"0331 55501{number}")
        contacts.add_address(ws, who, street=f"Weg {number}", zip="14467", city="Potsdam", country="DE")
        made.append(who)
    return made


def planned(ws, people, medium="letter", **values):
    campaign = campaigns.create(ws, "Winter", **values)
    step = campaigns.add_step(ws, campaign, medium, code=campaigns.suggested_code(ws, campaign))
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts(people), "Ausgewählte")
    return campaign, step


def send(ws, step):
    ids = campaign_audience.required(ws, step)
    letters.log(ws, [letters.Sent([who]) for who in ids], "Brief", campaign_step=step)
    return ids


def allow(ws, *people, channel="email"):
    for who in people:
        consents.record(ws, who, channel, "advertising", "allowed", at=NOON - timedelta(days=9))


def test_who_may_not_be_addressed_is_left_out_with_the_reason(ws, people):
    campaign, _ = planned(ws, people)
    consents.withdraw(ws, people[0])
    lost = contacts.create(ws, last_name="Ohneort")
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts([*people, lost]), "alle")
    found = campaign_audience.audience(ws, campaign)
    assert found.found == 9
    assert set(found.ids) == set(people[1:])
    assert {one.contact_id: one.code for one in found.left_out} == {people[0]: "withdrawn", lost: "no_address"}
    assert all(one.reason and one.name for one in found.left_out)


def test_the_medium_decides_which_consent_is_needed(ws, people):
    campaign, _ = planned(ws, people, "email")
    assert campaign_audience.audience(ws, campaign).ids == []
    allow(ws, people[2])
    assert campaign_audience.audience(ws, campaign).ids == [people[2]]
    assert {one.code for one in campaign_audience.audience(ws, campaign).left_out} == {"no_consent"}


def test_a_later_step_reaches_whom_the_first_cannot(ws, people):
    campaign, by_mail = planned(ws, people[:2], "email")
    by_post = campaigns.add_step(ws, campaign, "letter")
    allow(ws, people[0])
    found = campaign_audience.audience(ws, campaign)
    assert set(found.ids) == set(people[:2])
    assert found.by_step == {by_mail: 1, by_post: 2}


def test_doubles_are_left_out(ws, people):
    twin = contacts.create(ws, first_name="Anna", last_name="Muster0", email="p0@example.com")
    contacts.add_address(ws, twin, street="Andere Str. 1", zip="10115", city="Berlin", country="DE")
    campaign, _ = planned(ws, [*people, twin])
    found = campaign_audience.audience(ws, campaign)
    assert [(one.code, {one.contact_id, one.instead_id}) for one in found.left_out] == [("double", {people[0], twin})]


def test_who_was_said_to_be_two_gets_two(ws, people):
    son = contacts.create(ws, first_name="Anna", last_name="Muster0", email="p0@example.com")
    contacts.add_address(ws, son, street="Andere Str. 1", zip="10115", city="Berlin", country="DE")
    campaign, _ = planned(ws, [*people, son])
    duplicates.keep_apart(ws, people[0], son)
    assert campaign_audience.audience(ws, campaign).left_out == []
    history.undo(ws)
    assert len(campaign_audience.audience(ws, campaign).left_out) == 1


def test_erasing_somebody_leaves_the_figures_and_nobody_in_them(ws, people):
    campaign, step = planned(ws, people)
    letters.log(ws, [letters.Sent([who]) for who in people], "Winter", campaign_step=step)
    campaign_responses.add(ws, campaign, people[0], "order")
    campaign_responses.add(ws, campaign, people[0], "reply")
    campaign_responses.add(ws, campaign, people[1], "return")
    before, steps = queries.figures(ws, queries.campaign(ws, campaign)), queries.steps(ws, campaign)
    for who in people[:3]:
        erasing.erase(ws, who, "request")
    assert queries.figures(ws, queries.campaign(ws, campaign)) == before
    assert queries.steps(ws, campaign) == steps
    assert queries.group(ws, campaign, "addressed") == sorted(people[3:])
    assert not [row for row in ws.rows("SELECT * FROM campaign_erased") if set(row) & set(people)]


def test_a_merged_person_counts_once_after_erasing(ws, people):
    campaign, step = planned(ws, people)
    letters.log(ws, [letters.Sent([who]) for who in people], "Winter", campaign_step=step)
    merge.merge(ws, people[0], [people[1]])
    before = queries.figures(ws, queries.campaign(ws, campaign))
    erasing.erase(ws, people[0], "request")
    assert queries.figures(ws, queries.campaign(ws, campaign)) == before


def test_once_per_household_and_company(ws, people):
    husband = contacts.create(ws, first_name="Bert", last_name="Muster1")
    contacts.add_address(ws, husband, street="Weg  1", zip="14467", city="Potsdam", country="DE")
    partner = contacts.create(ws, first_name="Carla", last_name="Anders")
    contacts.add_address(ws, partner, street="Weg 2", zip="14467", city="Potsdam", country="DE")
    neighbour = contacts.create(ws, first_name="Dora", last_name="Nachbarin")
    contacts.add_address(ws, neighbour, street="Weg 2", zip="14467", city="Potsdam", country="DE")
    relations.link(ws, "married", people[2], partner)
    firm = contacts.create(ws, "company", company_name="Beispiel GmbH")
    contacts.add_address(ws, firm, street="Markt 1", zip="14467", city="Potsdam", country="DE")
    for who in people[3:5]:
        relations.employ(ws, who, "Beispiel GmbH")
    everybody = [*people, husband, partner, neighbour, firm]
    campaign, _ = planned(ws, everybody)
    assert len(campaign_audience.audience(ws, campaign).ids) == 12
    campaigns.set_fields(ws, campaign, {"once": "household"})
    found = campaign_audience.audience(ws, campaign)
    assert {one.code for one in found.left_out} == {"household"}
    assert len(found.ids) == 10
    assert neighbour in found.ids
    campaigns.set_fields(ws, campaign, {"once": "company"})
    found = campaign_audience.audience(ws, campaign)
    assert len(found.ids) == 8
    assert firm not in found.ids
    assert {one.instead_id for one in found.left_out if one.code == "company"} <= set(people[3:5])


def test_who_gets_it_instead_is_kept_without_their_name(ws, people):
    husband = contacts.create(ws, first_name="Bert", last_name="Muster1")
    contacts.add_address(ws, husband, street="Weg 1", zip="14467", city="Potsdam", country="DE")
    campaign, step = planned(ws, [people[1], husband], once="household")
    send(ws, step)
    (left,) = campaign_audience.audience(ws, campaign).left_out
    assert (left.contact_id, left.instead_id) == (husband, people[1])
    assert left.reason == "same household: Anna Muster1 gets it"
    assert ws.value("SELECT reason FROM campaign_person WHERE instead_id IS NOT NULL") is None
    contacts.set_fields(ws, people[1], {"first_name": "Erika"})
    assert "Erika" in campaign_audience.audience(ws, campaign).left_out[0].reason


def test_of_a_household_the_one_gets_it_who_may(ws, people):
    husband = contacts.create(ws, first_name="Zacharias", last_name="Muster1")
    contacts.add_address(ws, husband, street="Weg 1", zip="14467", city="Potsdam", country="DE")
    consents.withdraw(ws, people[1])
    campaign, _ = planned(ws, [people[1], husband], once="household")
    assert campaign_audience.audience(ws, campaign).ids == [husband]


def test_frozen_it_stays_as_it_was(ws, people):
    consents.withdraw(ws, people[0])
    campaign, step = planned(ws, people)
    assert send(ws, step) == people[1:]
    found = campaign_audience.audience(ws, campaign)
    late = contacts.create(ws, last_name="Später")
    consents.record(ws, people[0], "any", "any", "withdrawn")
    contacts.set_fields(ws, people[1], {"last_name": "Anders"})
    again = campaign_audience.audience(ws, campaign)
    assert set(again.ids) == set(found.ids) == set(people[1:])
    assert [one.contact_id for one in again.left_out] == [people[0]]
    with pytest.raises(CrmError):
        campaign_audience.set_audience(ws, campaign, campaign_audience.of_contacts([late]))
    with pytest.raises(CrmError):
        campaigns.set_fields(ws, campaign, {"once": "household"})


def test_withdrawing_wins_over_the_frozen_audience(ws, people):
    campaign, first = planned(ws, people)
    second = campaigns.add_step(ws, campaign, "letter")
    send(ws, first)
    consents.withdraw(ws, people[3], at=NOON)
    assert set(send(ws, second)) == set(people) - {people[3]}
    left = [one for one in queries.left_out(ws, campaign) if one.step_id == second]
    assert [(one.contact_id, one.code) for one in left] == [(people[3], "withdrawn")]


def test_nobody_gets_a_step_twice(ws, people):
    _, step = planned(ws, people)
    ids = campaign_audience.required(ws, step)
    letters.log(ws, [letters.Sent([who]) for who in ids[:3]], "Brief", campaign_step=step)
    assert campaign_audience.required(ws, step) == ids[3:]
    letters.log(ws, [letters.Sent([who]) for who in ids[3:]], "Brief", campaign_step=step)
    with pytest.raises(CrmError):
        campaign_audience.required(ws, step)


def test_undo_of_the_letters_gives_the_step_back(ws, people):
    campaign, step = planned(ws, people)
    send(ws, step)
    assert queries.figures(ws, queries.campaign(ws, campaign)).addressed == 8
    history.undo(ws)
    assert queries.figures(ws, queries.campaign(ws, campaign)).addressed == 0
    assert campaign_audience.required(ws, step) == people


def test_mails_and_calls_count_for_their_step(ws, people):
    campaign, by_mail = planned(ws, people[:3], "email")
    by_phone = campaigns.add_step(ws, campaign, "call")
    for who in people[:3]:
        allow(ws, who)
        allow(ws, who, channel="phone")
    ids = campaign_audience.required(ws, by_mail)
    mails = [OutgoingMail(who, "Anna", f"{who}@example.com", "Hallo", "Text") for who in ids]
    mailings.queue(ws, "Lauf", mails[:2], "advertising", ["<1@example.com>", "<2@example.com>"],
                   campaign_step=by_mail)  # fmt: skip
    mail = mailings.take_next(ws)
    mailings.sent(ws, mail, "250 ok")
    assert queries.step(ws, by_mail).addressed == 1
    assert campaign_audience.recipients(ws, by_mail).ids == ids[2:], "what waits is not written twice"
    mailings.prepared(ws, mails[2:], "advertising", campaign_step=by_mail)
    assert queries.step(ws, by_mail).addressed == 2

    list_id = campaigns.call(ws, by_phone, "Guten Tag")
    first, second, _ = call_queries.entries(ws, list_id)
    call_lists.record(ws, first.id, "reached", note="will ein Angebot")
    call_lists.record(ws, second.id, "wrong_number")
    assert queries.step(ws, by_phone).addressed == 1, "who was not spoken to was not addressed"
    with pytest.raises(CrmError):
        campaigns.call(ws, by_mail)


def test_an_event_is_noted_by_hand(ws, people):
    campaign, step = planned(ws, people, "event")
    consents.withdraw(ws, people[0])
    assert set(campaign_audience.audience(ws, campaign).ids) == set(people[1:])
    campaigns.note(ws, step, people[1:3], "meeting", "am Stand gewesen")
    campaigns.tick_step(ws, step)
    assert queries.step(ws, step).addressed == 2
    assert queries.step(ws, step).done_at
    entry = activity_queries.entries(ws, people[1])[0]
    assert (entry.kind, entry.body) == ("meeting", "am Stand gewesen")


def test_codes_are_unique_and_readable(ws, people):
    campaign = campaigns.create(ws, "Übergang", begins="2026-12-01")
    assert campaigns.suggested_code(ws, campaign) == "U26-A"
    campaigns.add_step(ws, campaign, "letter", code="u26 - a".replace(" ", ""))
    assert campaigns.suggested_code(ws, campaign) == "U26-B"
    with pytest.raises(CrmError, match="U26-A"):
        campaigns.add_step(ws, campaign, "email", code="U26-A")
    with pytest.raises(CrmError):
        campaigns.add_step(ws, campaign, "email", code="mit Ümlaut!")
    step = queries.steps(ws, campaign)[0]
    campaigns.change_step(ws, step.id, {"code": "U26-A", "name": "Brief"})
    campaigns.remove_step(ws, step.id)
    campaigns.add_step(ws, campaign, "email", code="U26-A")


@pytest.fixture
def run(ws, people):
    """A campaign that went out by letter to eight people: four answered, one came back."""
    process = processes.install(ws, shipped()[0])
    campaign, step = planned(ws, people, budget=50000, process_id=process)
    assert queries.campaign(ws, campaign).process == process_queries.live(ws)[0].process.name
    send(ws, step)
    campaigns.add_cost(ws, campaign, "Porto", 760)
    campaigns.add_cost(ws, campaign, "Druck", 12345, "2026-11-01")
    answers = [
        campaign_responses.add(ws, campaign, people[0], "reply"),
        campaign_responses.add(ws, campaign, people[1], "order", day="2026-11-20"),
        campaign_responses.add(ws, campaign, people[1], "visit"),
        campaign_responses.add(ws, "", people[2], "reply", code=" w26-a "),
        campaign_responses.add(ws, campaign, people[3], "return"),
        campaign_responses.add(ws, campaign, people[4], "other"),
    ]
    return campaign, step, answers


def test_figures_equal_a_count_by_hand(ws, people, run):
    campaign, step, answers = run
    won = campaign_responses.begin_case(ws, answers[0], amount=123456)
    still = campaign_responses.begin_case(ws, answers[1], amount=70001)
    foreign = campaign_responses.begin_case(ws, answers[3], amount=999900, currency="CHF")
    ends = {step.end: step.id for step in shipped()[0].steps}
    cases.move(ws, won, ends["won"])
    assert queries.figures(ws, queries.campaign(ws, campaign)) == Figures(
        budget=50000, spent=13105, audience=8, left_out=0, addressed=8, responded=4, returned=1, silent=3, cases=3,
        open_cases=2, open_value=70001, won_cases=1, won=123456, foreign_cases=1,
    )  # fmt: skip
    found = queries.figures(ws, queries.campaign(ws, campaign))
    assert found.rate == 50.0
    assert found.cost_per_response == 3276  # 131,05 / 4 = 32,7625
    assert found.gain == 110351
    assert round(found.return_percent, 3) == 842.053
    assert {queries.response(ws, one).case_id for one in answers} == {won, still, foreign, ""}
    assert queries.step(ws, step).responses == 4
    assert queries.by_code(ws, campaign) == [
        ("W26-A", "reply", 2), ("W26-A", "order", 1), ("W26-A", "other", 1), ("W26-A", "return", 1),
        ("W26-A", "visit", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(("cents", "people", "each"), [(100, 3, 33), (200, 3, 67), (5, 2, 3), (0, 4, 0)])
def test_cost_per_response_rounds_half_up(cents, people, each):
    assert Figures(spent=cents, responded=people).cost_per_response == each


def test_without_anything_there_is_nothing_to_divide_by():
    nothing = Figures()
    assert (nothing.rate, nothing.cost_per_response, nothing.return_percent) == (None, None, None)


def who(ws, campaign, group, mode="and"):
    where = Group(mode, (Condition("campaign", "is", (f"{group}:{campaign}",)),))
    return set(listing.ids(ws, View(where=where, today=NOON.date())))


def test_the_groups_as_a_filter(ws, people, run):
    campaign, _, _ = run
    answered = {people[0], people[1], people[2], people[4]}
    assert who(ws, campaign, "addressed") == set(people)
    assert who(ws, campaign, "responded") == answered
    assert who(ws, campaign, "returned") == {people[3]}
    assert who(ws, campaign, "silent") == set(people[5:])
    assert who(ws, campaign, "left_out") == set()
    assert who(ws, campaign, "silent", "not") == set(people[:5])
    for group in GROUPS:
        assert who(ws, campaign, group) == set(queries.group(ws, campaign, group))
    with pytest.raises(ValueError, match="no group"):
        who(ws, campaign, "all; DROP TABLE contact")


def test_a_follow_up_campaign_for_those_who_did_not_answer(ws, people, run):
    campaign, _, _ = run
    new = campaigns.follow_up(ws, campaign, "silent")
    assert set(campaign_audience.audience(ws, new).ids) == set(people[5:])
    found = queries.campaign(ws, new)
    assert found.from_campaign_id == campaign
    assert found.process_id == queries.campaign(ws, campaign).process_id
    campaign_responses.add(ws, campaign, people[5])
    assert set(campaign_audience.audience(ws, new).ids) == set(people[6:]), "until it is frozen"


def test_a_saved_list_as_audience_follows_it(ws, people):
    kept = selections.save(ws, "Potsdam", Group("and", (Condition("city", "is", ("Potsdam",)),)))
    campaign, _ = planned(ws, [])
    campaign_audience.set_audience(ws, campaign, campaign_audience.of_list(kept.id), kept.name)
    assert len(campaign_audience.audience(ws, campaign).ids) == 8
    contacts.delete(ws, people[:1])
    assert len(campaign_audience.audience(ws, campaign).ids) == 7


def test_a_response_stands_on_the_line_of_time_and_goes_with_it(ws, people, run):
    campaign, _, answers = run
    entry = activity_queries.entries(ws, people[0])[0]
    assert "Winter" in entry.body
    campaign_responses.remove(ws, answers[0])
    assert all("Winter" not in one.body for one in activity_queries.entries(ws, people[0]))
    assert people[0] in who(ws, campaign, "silent")


def test_a_mail_that_quotes_the_code_is_a_reply(ws, people):
    campaign, step = planned(ws, people[:3])
    other = contacts.create(ws, last_name="Fremd", email="fremd@example.com")

    def came(sender, subject, text="Ja gern"):
        mail = IncomingMail(
            MailAddress(sender), at="2026-11-18T11:00:00Z", subject=subject, text=text,
            message_id=f"<{sender}-{len(subject)}@example.com>",
        )  # fmt: skip
        return mails.file(ws, mails.look(ws, mail))

    came("p0@example.com", "Zu früh: W26-A")
    assert queries.responses(ws, campaign) == [], "nothing had gone out"
    send(ws, step)
    filed = came("p0@example.com", "Re: Ihr Brief", "Ich nehme Ihr Angebot an (Code w26-a).")
    came("p1@example.com", "XW26-AB")
    came("fremd@example.com", "W26-A")
    (found,) = queries.responses(ws, campaign)
    assert (found.contact_id, found.step_id, found.code, found.activity_id) == (people[0], step, "W26-A", filed.entry)
    assert other not in who(ws, campaign, "responded")
    campaign_responses.remove(ws, found.id)
    assert any(one.id == filed.entry for one in activity_queries.entries(ws, people[0])), "the mail stays"


def test_a_list_of_responses_is_taken_once(ws, people, run):
    campaign, _, _ = run
    lines = [
        campaign_responses.Line(2, people[5], "W26-A", "2026-11-19", "reply"),
        campaign_responses.Line(3, people[5], "W26-A", "2026-11-19", "reply"),
        campaign_responses.Line(4, people[6], "NEIN-9", "2026-11-19"),
        campaign_responses.Line(5, "", "W26-A", trouble="not found", who="4711"),
        campaign_responses.Line(6, people[7], "", "2026-11-19", "order"),
    ]
    taken = campaign_responses.take_in(ws, lines, campaign, "antworten.csv")
    assert (len(taken.responses), taken.known, [one.number for one in taken.troubles]) == (2, 1, [4, 5])
    again = campaign_responses.take_in(ws, lines, campaign, "antworten.csv")
    assert (len(again.responses), again.known) == (0, 3)
    history.undo(ws)
    history.undo(ws)
    assert people[5] in who(ws, campaign, "silent")


def test_merging_keeps_what_was_and_counts_people_once(ws, people, run):
    campaign, _, _ = run
    merge.merge(ws, people[0], [people[1]])
    found = queries.figures(ws, queries.campaign(ws, campaign))
    assert (found.addressed, found.responded, found.audience) == (7, 3, 7)
    assert {one.contact_id for one in queries.responses(ws, campaign)} == {people[0], *people[2:5]}


def test_a_contact_merged_into_one_left_out_as_double_stays_in(ws, people):
    twin = contacts.create(ws, first_name="Anna", last_name="Muster0", email="p0@example.com")
    contacts.add_address(ws, twin, street="Weg 0", zip="14467", city="Potsdam", country="DE")
    campaign, _ = planned(ws, [people[0], twin])
    campaign_audience.freeze(ws, campaign)
    merge.merge(ws, twin, [people[0]])
    found = campaign_audience.audience(ws, campaign)
    assert (found.ids, found.left_out) == ([twin], [])
    found = queries.figures(ws, queries.campaign(ws, campaign))
    assert (found.audience, found.left_out) == (1, 0)


def test_in_the_trash_nobody_is_addressed(ws, people):
    campaign, _ = planned(ws, people)
    step = queries.steps(ws, campaign)[0].id
    campaign_audience.freeze(ws, campaign)
    contacts.delete(ws, people[:2])
    assert campaign_audience.required(ws, step) == people[2:]


def test_deleting_is_taken_back(ws, people, run):
    campaign, _, _ = run
    before = shared(ws)
    campaigns.delete(ws, campaign)
    assert queries.campaigns(ws) == []
    assert queries.codes(ws) == {}
    history.undo(ws)
    assert shared(ws) == before


def test_what_cannot_be_is_said(ws, people):
    campaign, step = planned(ws, people)
    with pytest.raises(CrmError):
        campaigns.create(ws, "  ")
    with pytest.raises(CrmError):
        campaigns.set_fields(ws, campaign, {"begins": "2026-12-24", "ends": "2026-12-01"})
    with pytest.raises(CrmError):
        campaigns.set_fields(ws, campaign, {"budget": -1})
    with pytest.raises(CrmError):
        campaigns.add_cost(ws, campaign, " ", 100)
    with pytest.raises(CrmError):
        campaign_responses.add(ws, campaign, people[0], code="NIE-1")
    with pytest.raises(CrmError):
        campaign_responses.begin_case(ws, campaign_responses.add(ws, campaign, people[0]))
    empty = campaigns.create(ws, "Leer")
    with pytest.raises(CrmError):
        campaign_audience.freeze(ws, empty)
    send(ws, step)
    with pytest.raises(CrmError):
        campaigns.remove_step(ws, step)
    with pytest.raises(CrmError):
        campaigns.change_step(ws, step, {"medium": "email"})


def test_a_case_says_of_which_campaign_it_came(ws, people, run):
    campaign, _, answers = run
    made = campaign_responses.begin_case(ws, answers[0])
    assert (case_queries.case(ws, made).campaign_id, case_queries.case(ws, made).campaign) == (campaign, "Winter")
    cases.set_fields(ws, made, {"campaign_id": ""})
    assert queries.cases(ws, campaign) == []


def test_an_entry_of_another_kind_does_not_count(ws, people, run):
    campaign, _, _ = run
    activities.log(ws, [people[0]], "note", "etwas anderes")
    assert queries.figures(ws, queries.campaign(ws, campaign)).addressed == 8


def test_most_of_a_file_is_read_from_end_to_end_and_says_the_same(ws, people, monkeypatch):
    firm = contacts.create(ws, "company", company_name="Beispiel GmbH")
    contacts.add_address(ws, firm, street="Marktstr. 1", zip="14467", city="Potsdam", country="DE")
    homeless = contacts.create(ws, first_name="Ohne", last_name="Haus")
    relations.employ(ws, homeless, "Beispiel GmbH")
    half = contacts.create(ws, first_name="Halb", last_name="Adresse", email="nichts")
    contacts.add_address(ws, half, city="Potsdam")
    relations.employ(ws, half, "Beispiel GmbH")
    relations.link(ws, "married", people[2], half)
    moved = contacts.create(ws, first_name="Zwei", last_name="Adressen")
    contacts.add_address(ws, moved, street="Alte Straße 1", zip="14467", city="Potsdam")
    second = contacts.add_address(ws, moved, po_box="12", zip="10115", city="Berlin")
    contacts.make_address_primary(ws, second)
    contacts.delete(ws, people[7:])
    asked = [half, *people, "gone", homeless, firm, moved]

    def answers():
        reached = [campaign_people.reachable(ws, asked, channel) & set(asked) for channel in ("post", "email", "phone")]
        return campaign_people.someones(ws, asked), reached

    few = answers()
    for module in (campaign_people, sheets):
        monkeypatch.setattr(module, "most_of_the_file", lambda _ws, _count: True)
    found, reached = answers()
    live = [one for one in few[0] if one.id != people[7]]
    assert [one for one in found if one.id != people[7]] == live
    assert [who - {people[7]} for who in reached] == [who - {people[7]} for who in few[1]]
    assert few[1][0] == {*people[:7], homeless, firm, moved} | (few[1][0] & {people[7]})
