"""Somebody leaves a company: the past stays there, the new job begins, a successor takes over what is open."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import contacts, followups, history, notes, relations
from crm_desktop.store.queries import activities, listing
from crm_desktop.store.queries import contacts as queries
from crm_desktop.store.queries.followups import open_links
from tests.store.states import assert_in_step, shared


@pytest.fixture
def firm(ws) -> str:
    return contacts.create(ws, "company", company_name="Alt GmbH")


@pytest.fixture
def anna(ws, firm) -> str:
    person = contacts.create(ws, first_name="Anna", last_name="Adler")
    relations.link(ws, "employment", person, firm, role="Einkauf")
    return person


def job(ws, person: str) -> str:
    return queries.relations(ws, person)[0].relation.id


def test_history_stays_and_the_new_job_begins(ws, firm, anna):
    ws.clock = lambda: datetime(2026, 5, 4, 10, tzinfo=UTC)
    notes.add(ws, anna, "Noch dort")
    before = shared(ws)
    relations.leave(ws, job(ws, anna), "2026-06-30", company="Neu KG", role="Leiterin Einkauf")
    ws.clock = lambda: datetime(2026, 8, 4, 10, tzinfo=UTC)
    notes.add(ws, anna, "Schon da")
    row = listing.row_of(ws, anna)
    assert row is not None
    assert (row.company, row.position) == ("Neu KG", "Leiterin Einkauf")
    jobs = [(item.other_name, item.relation.from_date, item.relation.to_date) for item in queries.relations(ws, anna)]
    assert jobs == [("Neu KG", "2026-07-01", ""), ("Alt GmbH", "", "2026-06-30")]
    new = queries.companies_named(ws, "Neu KG")[0]
    assert [entry.body for entry in activities.entries(ws, firm)] == ["Noch dort"]
    assert len(activities.line(ws, firm)) == 1
    assert [entry.body for entry in activities.entries(ws, new)] == ["Schon da"]
    assert {entry.body for entry in activities.entries(ws, anna)} == {"Noch dort", "Schon da"}
    assert_in_step(ws)
    history.undo(ws)
    history.undo(ws)
    assert shared(ws) == before


def test_a_successor_takes_over_what_is_open(ws, firm, anna):
    successor = contacts.create(ws, first_name="Bernd", last_name="Busch")
    open_ = followups.plan(ws, [anna], subject="Angebot", day="2026-12-01")
    both = followups.plan(ws, [anna, successor], subject="Treffen", day="2026-12-02")
    done = followups.plan(ws, [anna], subject="Alt", day="2026-01-02")
    followups.complete(ws, done)
    relations.leave(ws, job(ws, anna), "2026-11-30", successor_id=successor)
    assert open_links(ws, anna) == []
    assert {activity for _, activity in open_links(ws, successor)} == {open_, both}
    assert [(item.type.id, item.forward, item.other_id) for item in queries.relations(ws, successor)] == [
        ("successor", True, anna)
    ]
    row = listing.row_of(ws, firm)
    assert row is not None
    assert not row.people


def test_what_makes_no_sense_is_said(ws, anna):
    before = shared(ws)
    with pytest.raises(CrmError, match="is the one the person leaves"):
        relations.leave(ws, job(ws, anna), "2026-06-30", company="Alt GmbH")
    assert shared(ws) == before
    relations.leave(ws, job(ws, anna), "2026-06-30")
    with pytest.raises(CrmError, match="no longer in the file"):
        relations.leave(ws, job(ws, anna), "2026-06-30")
