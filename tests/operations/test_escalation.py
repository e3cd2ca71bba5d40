"""What waits too long is handed on: once, with a follow-up, a higher priority and a note, and undo takes it back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import activities, cases, contacts, escalation, followups, history, processes, users
from crm_desktop.records import escalation as rules
from crm_desktop.records.escalation import Rule
from crm_desktop.store.queries import activities as lines
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import followups as planned
from tests.operations.test_cases import shipped


def at(ws, text):
    moment = datetime.fromisoformat(text).replace(tzinfo=UTC)
    ws.clock = lambda: moment


@pytest.fixture
def office(ws, zone):
    """Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    at(ws, "2026-11-18T08:00")
    for code in ("complaint", "ticket", "acquisition"):
        processes.install(ws, shipped(code, "en"))
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


@pytest.fixture
def deputy(office):
    made = users.add(office, "Berta Boss")
    users.set_absence(office, office.user_id, "2026-10-01", "2026-10-02", made)
    return made


def tasks(ws, contact_id):
    return [item for item in planned.planned(ws, contact_id) if item.kind == "task"]


def test_without_an_answer_after_two_days_of_work_the_deputy_is_told_once(office, anna, deputy):
    case = cases.begin(office, "ticket", anna, "No light")
    at(office, "2026-11-19T14:59")
    assert not escalation.keep(office)
    at(office, "2026-11-20T08:00")
    assert [item.why for item in escalation.keep(office)] == ["answer"]
    (task,) = tasks(office, anna)
    assert (task.subject, task.owner, task.day, task.important) == (
        "Escalation #1: No light", "Berta Boss", "2026-11-20", True,
    )  # fmt: skip
    assert queries.case(office, case).priority == "high"
    note = next(item for item in lines.timeline(office, anna) if item.kind == "note")
    assert note.body == (
        "No first answer within 18 hours of work. Priority raised from Normal to High. Berta Boss was told."
    )
    assert not escalation.keep(office)
    followups.complete(office, task.id)
    at(office, "2026-11-27T08:00")
    assert not escalation.keep(office)


def test_undo_takes_it_back_and_it_does_not_come_again(office, anna):
    case = cases.begin(office, "complaint", anna, "Broken", priority="low")
    at(office, "2026-11-25T08:00")
    assert len(escalation.keep(office)) == 1
    assert queries.case(office, case).priority == "normal"
    assert history.undo_label(office) == "Handed on: Broken"
    history.undo(office)
    assert queries.case(office, case).priority == "low"
    assert not tasks(office, anna)
    assert not [item for item in lines.timeline(office, anna) if item.kind == "note"]
    assert not escalation.keep(office)
    history.redo(office)
    assert len(tasks(office, anna)) == 1


def test_high_priority_waits_half_as_long(office, anna):
    cases.begin(office, "ticket", anna, "No light", priority="high")
    at(office, "2026-11-18T15:00")
    assert not escalation.keep(office)
    at(office, "2026-11-19T08:00")
    assert len(escalation.keep(office)) == 1


def test_one_who_was_answered_is_left_alone_until_its_day_is_over(office, anna):
    case = cases.begin(office, "ticket", anna, "No light", due_day="2026-11-20")
    activities.log(office, [anna], "call", direction="out", case_id=case)
    at(office, "2026-11-20T15:00")
    assert not escalation.keep(office)
    at(office, "2026-11-21T08:00")
    assert [item.why for item in escalation.keep(office)] == ["due"]
    assert "It was due on 20 Nov 2026." in next(
        item.body for item in lines.timeline(office, anna) if item.kind == "note"
    )
    cases.set_fields(office, case, {"due_day": "2026-11-23"})
    at(office, "2026-11-24T08:00")
    assert len(escalation.keep(office)) == 1, "another day is another promise"


def test_both_reasons_raise_the_priority_step_by_step(office, anna):
    case = cases.begin(office, "ticket", anna, "No light", priority="low", due_day="2026-11-19")
    at(office, "2026-11-26T08:00")
    assert {item.why for item in escalation.keep(office)} == {"answer", "due"}
    assert queries.case(office, case).priority == "high"
    assert len(tasks(office, anna)) == 2


def test_sales_and_ended_cases_are_left_alone(office, anna):
    cases.begin(office, "acquisition", anna, "Big one", due_day="2026-11-19")
    ended = cases.begin(office, "ticket", anna, "No light", due_day="2026-11-19")
    cases.move(office, ended, "solved")
    at(office, "2026-12-20T08:00")
    assert not escalation.keep(office)


def test_what_the_office_says(office, anna, deputy):
    boss = users.add(office, "Carl Chief")
    escalation.set_rule(office, Rule(4, 0, boss))
    assert escalation.rule(office) == Rule(4, 0, boss)
    cases.begin(office, "ticket", anna, "No light", due_day="2026-11-17")
    at(office, "2026-11-18T13:00")
    assert [item.why for item in escalation.keep(office)] == ["answer"]
    assert tasks(office, anna)[0].owner == "Carl Chief"
    escalation.set_rule(office, Rule(0, 0, ""))
    cases.begin(office, "ticket", anna, "Second")
    at(office, "2027-01-20T08:00")
    assert not escalation.keep(office)
    with pytest.raises(CrmError, match="0 means never"):
        escalation.set_rule(office, Rule(-1, 0, ""))


def test_who_is_told():
    there = {"a": "b", "b": "", "c": "gone"}
    assert rules.told(Rule(), "a", "", there) == "b"
    assert rules.told(Rule(), "a", "c", there) == "c", "the customer has a deputy of its own"
    assert rules.told(Rule(), "a", "a", there) == "b"
    assert rules.told(Rule(), "b", "", there) == "b", "without a deputy who leads it"
    assert rules.told(Rule(), "c", "", there) == "c", "a deputy who left tells nobody"
    assert rules.told(Rule(), "", "", there) == ""
    assert rules.told(Rule(member="c"), "a", "", there) == "c"
    assert rules.told(Rule(member="gone"), "a", "", there) == "b"
