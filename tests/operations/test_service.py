"""Tickets and complaints: what they cost, when they were answered, what waits, and mails that find them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import (
    activities,
    cases,
    contacts,
    followups,
    history,
    mails,
    notes,
    processes,
    relations,
    responses,
)
from crm_desktop.records.incoming_mail import IncomingMail, MailAddress
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import service
from tests.operations.test_cases import shipped

ANNA = MailAddress("anna@kess.example", "Anna Kess")
STRANGER = MailAddress("somebody@else.example", "Some Body")


@pytest.fixture
def office(ws, zone):
    """Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    for code in ("acquisition", "complaint", "ticket"):
        processes.install(ws, shipped(code, "en"))
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Kess", email="anna@kess.example")


def at(ws, hour: int, minute: int = 0, day: int = 18) -> None:
    ws.clock = lambda: datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


def mail(subject: str, sender=ANNA, message_id="<1@kess.example>") -> IncomingMail:
    when = "2026-11-18T07:00:00Z"
    return IncomingMail(
        sender, (MailAddress("office@example.com"),), (), (), when, subject, "Hi", message_id=message_id
    )


def test_the_cause_and_what_was_given_stand_in_the_fields_of_the_complaint(office, anna):
    case = cases.begin(office, "complaint", anna, "Wrong colour", cost=12_000)
    cases.react(office, case, "confirmed")
    cases.react(office, case, "found", reason="Delivery")
    cases.react(office, case, "done", amount=5_000)
    found = queries.case(office, case)
    assert (found.cause, found.reason, found.compensation, found.amount) == ("Delivery", "", 5_000, None)
    (line,) = service.causes(office, "2026-01-01T00:00:00Z")
    assert line == ("Delivery", "EUR", 1, 1, 12_000, 5_000)
    history.undo(office)
    assert queries.case(office, case).compensation is None


def test_the_clock_stops_with_the_first_answer_and_runs_on_when_that_is_deleted(office, anna):
    case = cases.begin(office, "ticket", anna, "No light")
    assert [item.id for item in service.unanswered(office, [office.user_id])] == [case]
    at(office, 10)
    notes.add(office, anna, "thinking about it")
    activities.log(office, [anna], "call", "asked again", direction="in")
    assert not queries.case(office, case).answered_at
    at(office, 11)
    said = activities.log(office, [anna], "call", "switch it on", direction="out")
    assert (
        responses.waited(office, queries.case(office, case).created_at, queries.case(office, case).answered_at) == 120
    )
    assert not service.unanswered(office, [office.user_id])
    assert responses.median_minutes(office) == 120
    notes.delete(office, said)
    assert not queries.case(office, case).answered_at
    history.undo(office)
    assert queries.case(office, case).answered_at
    history.undo(office)
    assert not queries.case(office, case).answered_at


def test_a_call_with_somebody_of_the_company_answers_its_ticket(office, anna):
    relations.employ(office, anna, "Kess KG")
    firm = office.value("SELECT id FROM contact WHERE kind = 'company'")
    case = cases.begin(office, "ticket", firm, "No light")
    activities.log(office, [anna], "call", direction="out")
    assert queries.case(office, case).answered_at


def test_an_answer_in_one_case_is_none_in_another(office, anna):
    one = cases.begin(office, "ticket", anna, "No light")
    two = cases.begin(office, "ticket", anna, "No water")
    cases.react(office, one, "accept")
    assert queries.case(office, one).answered_at
    assert not queries.case(office, two).answered_at


def test_what_is_past_its_day_is_found(office, anna):
    case = cases.begin(office, "complaint", anna, "Wrong colour", due_day="2026-11-17")
    cases.begin(office, "complaint", anna, "Later", due_day="2026-11-18")
    assert [item.id for item in service.past_due(office, [office.user_id], "2026-11-18")] == [case]
    cases.move(office, case, "settled")
    assert not service.past_due(office, [office.user_id], "2026-11-18")


def test_an_open_complaint_is_known_at_the_company_and_at_its_people(office, anna):
    relations.employ(office, anna, "Kess KG")
    firm = office.value("SELECT id FROM contact WHERE kind = 'company'")
    case = cases.begin(office, "complaint", anna, "Wrong colour")
    assert [item.id for item in service.open_complaints(office, [firm])] == [case]
    other = cases.begin(office, "complaint", firm, "Late")
    assert {item.id for item in service.open_complaints(office, [anna])} == {case, other}
    cases.move(office, case, "settled")
    assert [item.id for item in service.open_complaints(office, [firm])] == [other]


def test_a_mail_with_the_number_in_its_subject_files_itself_to_the_case(office, anna):
    case = cases.begin(office, "ticket", anna, "No light")
    filed = mails.file(office, mails.look(office, mail("Re: No light [#1]")))
    assert filed.contacts == (anna,)
    assert office.value("SELECT case_id FROM activity WHERE id = ?", (filed.entry,)) == case
    strange = mails.look(office, mail("AW: [ #1 ]", STRANGER, "<2@kess.example>"))
    assert (strange.case_id, strange.contacts) == (case, (anna,))
    for subject in ("Re: [#99]", "#1", "[1]", "[#]"):
        assert not mails.look(office, mail(subject)).case_id


def test_of_two_cases_with_one_number_the_sender_decides(office, anna):
    bert = contacts.create(office, last_name="Bert")
    mine = cases.begin(office, "ticket", anna, "No light")
    other = cases.begin(office, "ticket", bert, "No water")
    with office.operation("The numbers of two computers"):
        office.write("UPDATE process_case SET number = '7'")
    assert mails.look(office, mail("[#7]")).case_id == mine
    assert mails.look(office, mail("[#7]", STRANGER)).case_id == ""
    assert other


def test_a_mail_filed_before_gets_its_case_later(office, anna):
    case = cases.begin(office, "ticket", anna, "No light")
    filed = mails.file(office, mails.look(office, mail("No light")))
    again = mails.file(office, mails.look(office, mail("No light")), case_id=case)
    assert again.entry == filed.entry
    assert office.value("SELECT case_id FROM activity WHERE id = ?", (filed.entry,)) == case
    history.undo(office)
    assert office.value("SELECT case_id FROM activity WHERE id = ?", (filed.entry,)) is None
    activities.put_to_case(office, filed.entry, case)
    activities.put_to_case(office, filed.entry, "")
    assert office.value("SELECT case_id FROM activity WHERE id = ?", (filed.entry,)) is None


def test_a_repeated_follow_up_of_a_case_stays_with_it(office, anna):
    case = cases.begin(office, "ticket", anna, "No light")
    step = followups.plan(office, [anna], subject="look", day="2026-11-18", repeat="FREQ=WEEKLY", case_id=case)
    again = followups.complete(office, step)
    assert office.value("SELECT case_id FROM activity WHERE id = ?", (again,)) == case


def test_a_case_keeps_its_customer(office, anna):
    case = cases.begin(office, "ticket", anna, "No light")
    with pytest.raises(CrmError, match="belongs to a contact"):
        cases.set_fields(office, case, {"contact_id": ""})
