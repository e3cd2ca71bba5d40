"""Call lists: every outcome on the line of time, in the list and in the next step; undone call by call."""

from __future__ import annotations

from datetime import datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import call_lists, consents, contacts, history
from crm_desktop.records.call_list import FORBIDDEN, GONE, NO_NUMBER, OUTCOMES, REFUSED, following
from crm_desktop.records.phrases import read
from crm_desktop.store.queries import activities, followups
from crm_desktop.store.queries import call_lists as queries
from crm_desktop.store.queries import contacts as contact_queries
from tests.store.states import shared

NOW = datetime(2026, 11, 18, 9, 0)
TOMORROW = read("tomorrow 10:00", NOW, "en")


@pytest.fixture
def people(ws):
    made = []
    for number in range(4):
        who = contacts.create(ws, "person", first_name="Anna", last_name=f"Muster{number}")
        contacts.add_channel(ws, who, "phone", f"0331 55501{number}")
        made.append(who)
    return made


def test_those_not_to_be_called_are_left_out_with_the_reason(ws, people):
    silent = contacts.create(ws, "person", last_name="Still")
    list_id = call_lists.begin(ws, [*people, silent], "Autumn", purpose="service")
    call_lists.allow_calls(ws, people[0], False)
    contacts.delete(ws, [people[1]])
    found = queries.entries(ws, list_id)
    assert [entry.left_out for entry in found] == [FORBIDDEN, GONE, "", "", NO_NUMBER]
    turn = following(found, "2026-11-18T09:00")
    assert turn is not None
    assert turn.contact_id == people[2]
    call_lists.allow_calls(ws, people[0])
    assert queries.entries(ws, list_id)[0].left_out == ""


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_is_written_down_and_undone_in_one_step(ws, people, outcome):
    list_id = call_lists.begin(ws, people, "Autumn", purpose="service")
    entry = queries.entries(ws, list_id)[0]
    before = shared(ws)
    number = contact_queries.channels(ws, people[0])[0].id
    call_lists.record(ws, entry.id, outcome, note="asks for an offer", next_step=TOMORROW, channel_id=number)
    after = queries.entry(ws, entry.id)
    assert after is not None
    assert after.outcome == outcome
    calls = [item for item in activities.entries(ws, people[0]) if item.kind == "call"]
    assert len(calls) == (0 if outcome == "skipped" else 1)
    assert [item.body for item in calls] == ["asks for an offer"] * len(calls)
    assert (contact_queries.channels(ws, people[0])[0].valid == 0) == (outcome == "wrong_number")
    assert bool(queries.no_calls(ws, people[0])) == (outcome == "do_not_call")
    assert (after.state, after.again_day) == (
        ("again", "2026-11-19") if outcome in ("not_reached", "call_back") else ("done", "")
    )
    history.undo(ws)
    assert shared(ws) == before


def test_the_next_try_comes_round_at_its_time_and_leaves_no_follow_up_behind(ws, people):
    list_id = call_lists.begin(ws, people, "Autumn", purpose="service")
    first = queries.entries(ws, list_id)[0]
    call_lists.record(ws, first.id, "not_reached", next_step=TOMORROW)
    assert [step.day for step in followups.planned(ws, people[0])] == ["2026-11-19"]
    later = queries.entries(ws, list_id)
    assert following(later, "2026-11-18T09:05", first.position).contact_id == people[1]
    assert following(later, "2026-11-19T10:00", first.position).contact_id == people[0]
    call_lists.record(ws, first.id, "reached", note="wants it")
    assert followups.planned(ws, people[0]) == []
    again = queries.entry(ws, first.id)
    assert again is not None
    assert (again.state, again.attempts) == ("done", 2)


def test_another_try_needs_a_day(ws, people):
    entry = queries.entries(ws, call_lists.begin(ws, people, "Autumn", purpose="service"))[0]
    before = shared(ws)
    with pytest.raises(CrmError, match="no day"):
        call_lists.record(ws, entry.id, "not_reached")
    assert shared(ws) == before


def test_a_list_of_nobody_is_refused(ws):
    with pytest.raises(CrmError):
        call_lists.begin(ws, [], "Autumn")


def test_progress_survives_closing_the_file(ws, people):
    list_id = call_lists.begin(ws, people, "Autumn", "Hello {first_name}", "service")
    call_lists.record(ws, queries.entries(ws, list_id)[0].id, "reached")
    again = ws.again()
    found = queries.call_list(again, list_id)
    assert found is not None
    assert (found.total, found.done, found.script) == (4, 1, "Hello {first_name}")
    again.close()


def test_the_gate_says_who_may_be_called_for_what_the_list_is_for(ws, people):
    consents.record(ws, people[1], "phone", "advertising", "allowed", how="Messe")
    consents.record(ws, people[2], "phone", "any", "withdrawn")
    list_id = call_lists.begin(ws, people, "Autumn")
    assert [entry.left_out for entry in queries.entries(ws, list_id)] == [REFUSED, "", REFUSED, REFUSED]
    refused = queries.entries(ws, list_id)[0]
    assert refused.decision is not None
    assert refused.decision.statute == "§ 7 Abs. 2 Nr. 1, § 7a UWG"
    call_lists.change(ws, list_id, purpose="service")
    assert [entry.left_out for entry in queries.entries(ws, list_id)] == ["", "", "", ""]
    history.undo(ws)
    assert [entry.left_out for entry in queries.entries(ws, list_id)] == [REFUSED, "", REFUSED, REFUSED]
    with pytest.raises(ValueError, match="no purpose"):
        call_lists.begin(ws, people, "Autumn", purpose="fun")
