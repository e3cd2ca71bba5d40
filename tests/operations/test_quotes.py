"""Quotes: numbered, changed, sent in versions, decided; with their case and without."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, history, merge, quotes
from crm_desktop.records.quote import DRAFT, LOST, REPLACED, SENT, WON, Line
from crm_desktop.store.queries import cases as case_queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries import quotes as queries

LINES = (Line("Beratung", 12500, "h", 9600, discount=500), Line("Kabel", 3000, "", 1999))


@pytest.fixture
def office(ws, zone):
    """Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


@pytest.fixture
def case_id(office, anna):
    process_id = process_files.available(office, "acquisition")
    made = cases.begin(office, process_id, anna, "Ausbau")
    cases.move(office, made, "offer")
    return made


def open_steps(ws, contact_id):
    return [(item.kind, item.subject, item.day) for item in planned.planned(ws, contact_id)]


def test_a_quote_has_a_number_lines_and_a_day_until_which_it_holds(office, case_id, anna):
    quote_id = quotes.create(office, case_id=case_id, lines=LINES)
    found = queries.quote(office, quote_id)
    assert (found.number, found.version, found.state, found.title) == ("A-2026-0001", 1, DRAFT, "Ausbau")
    assert (found.contact_id, found.valid_until) == (anna, "2026-12-18")
    assert found.totals.net == 119997
    assert queries.of_case(office, case_id) == [found]
    assert quotes.create(office, contact_id=anna) != quote_id
    assert queries.of_contact(office, anna)[0].number == "A-2026-0002"
    history.undo(office)
    history.undo(office)
    assert queries.of_case(office, case_id) == []


def test_lines_keep_their_ids_when_changed_and_go_when_left_out(office, anna):
    quote_id = quotes.create(office, contact_id=anna, lines=LINES)
    first, second = queries.quote(office, quote_id).lines
    quotes.set_lines(office, quote_id, [second, Line("Neu", 1000, "", 500)])
    found = queries.quote(office, quote_id).lines
    assert [line.text for line in found] == ["Kabel", "Neu"]
    assert found[0].id == second.id
    history.undo(office)
    assert queries.quote(office, quote_id).lines == (first, second)


def test_sending_plans_exactly_one_follow_up_in_place_of_what_the_case_planned(office, case_id, anna):
    assert len(open_steps(office, anna)) == 1
    quote_id = quotes.create(office, case_id=case_id, lines=LINES)
    next_id = quotes.send(office, quote_id, take_amount=True)
    assert open_steps(office, anna) == [("call", "Follow up quote A-2026-0001", "2026-11-25")]
    case = case_queries.case(office, case_id)
    assert (case.next_id, case.amount, case.offer_day) == (next_id, 119997, "2026-11-18")
    assert queries.quote(office, quote_id).state == SENT
    history.undo(office)
    assert case_queries.case(office, case_id).amount is None
    assert queries.quote(office, quote_id).state == DRAFT
    assert len(open_steps(office, anna)) == 1


def test_the_follow_up_is_never_later_than_the_quote_holds(office, anna):
    quote_id = quotes.create(office, contact_id=anna, lines=LINES, valid_until="2026-11-20")
    quotes.send(office, quote_id)
    assert open_steps(office, anna)[0][2] == "2026-11-20"


def test_what_was_sent_stays_and_a_new_version_replaces_it(office, case_id, anna):
    first = quotes.create(office, case_id=case_id, lines=LINES)
    quotes.send(office, first)
    with pytest.raises(CrmError, match="stays as it is"):
        quotes.set_lines(office, first, [])
    with pytest.raises(CrmError):
        quotes.set_fields(office, first, {"discount": 100})
    with pytest.raises(CrmError):
        quotes.send(office, first)
    second = quotes.new_version(office, first)
    assert quotes.new_version(office, first) == second, "one draft at a time"
    found = queries.quote(office, second)
    assert (found.number, found.version, found.name) == ("A-2026-0001", 2, "A-2026-0001/2")
    assert [line.text for line in found.lines] == ["Beratung", "Kabel"]
    quotes.send(office, second)
    assert queries.quote(office, first).state == REPLACED
    assert len(open_steps(office, anna)) == 1
    assert case_queries.case(office, case_id).next_id == queries.quote(office, second).next_id


def test_accepting_wins_the_case_and_closes_the_follow_up(office, case_id, anna):
    quote_id = quotes.create(office, case_id=case_id, lines=LINES)
    quotes.send(office, quote_id)
    quotes.accept(office, quote_id)
    assert queries.quote(office, quote_id).state == WON
    assert case_queries.case(office, case_id).outcome == "won"
    subjects = [subject for _, subject, _ in open_steps(office, anna)]
    assert not [subject for subject in subjects if "A-2026-0001" in subject]
    history.undo(office)
    assert queries.quote(office, quote_id).state == SENT
    assert not case_queries.case(office, case_id).outcome
    assert len(open_steps(office, anna)) == 1


def test_winning_the_case_on_the_board_wins_its_quote(office, case_id, anna):
    older, newer = (quotes.create(office, case_id=case_id, lines=LINES) for _ in range(2))
    draft = quotes.create(office, case_id=case_id)
    for quote_id in (older, newer):
        quotes.send(office, quote_id)
    cases.move(office, case_id, "won")
    states = {quote.id: quote.state for quote in queries.of_case(office, case_id)}
    assert sorted(states.values()) == [DRAFT, LOST, WON]
    assert states[draft] == DRAFT
    cases.move(office, case_id, "offer")
    assert [quote.state for quote in queries.of_case(office, case_id)].count(SENT) == 2
    cases.move(office, case_id, "lost")
    assert [quote.state for quote in queries.of_case(office, case_id)].count(LOST) == 2


def test_declining_leaves_the_case_with_a_next_step_or_loses_it(office, case_id, anna):
    quote_id = quotes.create(office, case_id=case_id, lines=LINES)
    quotes.send(office, quote_id)
    quotes.decline(office, quote_id)
    case = case_queries.case(office, case_id)
    assert not case.outcome
    ((_, subject, _),) = open_steps(office, anna)
    assert "A-2026-0001" not in subject, "what asked for this quote is gone"
    assert case.next_day
    second = quotes.new_version(office, quote_id)
    quotes.send(office, second)
    quotes.decline(office, second, reason="Preis", with_case=True)
    case = case_queries.case(office, case_id)
    assert (case.outcome, case.reason) == ("lost", "Preis")
    assert open_steps(office, anna) == []


@pytest.mark.parametrize("decide", [quotes.accept, quotes.decline])
def test_a_quote_without_a_case_is_closed_with_its_follow_up_too(office, anna, decide):
    quote_id = quotes.create(office, contact_id=anna, lines=LINES)
    quotes.send(office, quote_id)
    assert len(open_steps(office, anna)) == 1
    decide(office, quote_id)
    assert open_steps(office, anna) == []
    history.undo(office)
    assert len(open_steps(office, anna)) == 1


def test_a_quote_that_is_not_out_cannot_be_decided(office, anna):
    quote_id = quotes.create(office, contact_id=anna, lines=LINES)
    for doing in (quotes.accept, quotes.decline):
        with pytest.raises(CrmError, match="not out with the customer"):
            doing(office, quote_id)


@pytest.mark.parametrize(
    "line", [Line("  "), Line("x", discount=10001), Line("x", vat=-1), Line("x", 10**12, "", 10**12)]
)
def test_lines_that_cannot_be_meant_are_refused_with_a_sentence(office, anna, line):
    quote_id = quotes.create(office, contact_id=anna)
    with pytest.raises(CrmError) as refused:
        quotes.set_lines(office, quote_id, [line])
    assert refused.value.safe
    assert queries.quote(office, quote_id).lines == ()


def test_what_may_not_go_out(office, anna):
    with pytest.raises(CrmError, match="no lines"):
        quotes.send(office, quotes.create(office, contact_id=anna))
    with pytest.raises(CrmError, match="a day that is over"):
        quotes.send(office, quotes.create(office, contact_id=anna, lines=LINES, valid_until="2026-11-17"))
    with pytest.raises(CrmError, match="no day"):
        quotes.create(office, contact_id=anna, valid_until="31.13.")
    with pytest.raises(CrmError, match="makes no numbers"):
        quotes.set_pattern(office, "Angebot")


def test_an_own_pattern_and_numbers_that_are_not_given_again(office, anna):
    quotes.set_pattern(office, "AN{yy}-{n:3}")
    first = quotes.create(office, contact_id=anna)
    assert queries.quote(office, first).number == "AN26-001"
    quotes.delete(office, first)
    assert queries.quote(office, quotes.create(office, contact_id=anna)).number == "AN26-002"


def test_deleting_takes_the_follow_up_along_and_undo_brings_both_back(office, case_id, anna):
    quote_id = quotes.create(office, case_id=case_id, lines=LINES)
    quotes.send(office, quote_id)
    quotes.delete(office, quote_id)
    assert [subject for _, subject, _ in open_steps(office, anna) if "A-2026" in subject] == []
    assert len(open_steps(office, anna)) == 1, "the case goes on with what its step asks for"
    history.undo(office)
    assert queries.quote(office, quote_id).lines[0].text == "Beratung"
    cases.delete(office, case_id)
    assert queries.quote(office, quote_id) is None
    history.undo(office)
    assert queries.quote(office, quote_id) is not None


def test_the_document_is_kept_with_the_entry(office, anna):
    quote_id = quotes.create(office, contact_id=anna, lines=LINES)
    quotes.send(office, quote_id, document=quotes.Document("Angebot.docx", b"Inhalt"))
    name = office.value(
        "SELECT f.name FROM file AS f JOIN file_link AS k ON k.file_id = f.id JOIN activity AS a ON a.id = k.record_id"
        " WHERE a.subject LIKE '%A-2026-0001%' AND a.state = 'done'"
    )
    assert name == "Angebot.docx"


def test_quotes_of_merged_contacts_are_together(office, anna):
    double = contacts.create(office, first_name="Anna", last_name="Mueller")
    quote_id = quotes.create(office, contact_id=double, lines=LINES)
    merge.merge(office, anna, [double])
    assert queries.quote(office, quote_id).contact_id == anna
    assert queries.quote(office, quote_id).lines
