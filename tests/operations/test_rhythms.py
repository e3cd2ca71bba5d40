"""Contact rhythms: the follow-up appears by itself, once, and moves on when somebody was in touch."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import activities, contacts, followups, history, notes, relations, rhythms
from crm_desktop.records import rhythm
from crm_desktop.store.queries import followups as queries
from crm_desktop.store.workspace import Workspace
from tests.clocks import Wall

START = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def wall():
    return Wall(START)


@pytest.fixture
def office(ws, wall):
    ws.clock = wall
    return ws


@pytest.fixture
def anna(office):
    found = contacts.create(office, first_name="Anna", last_name="Müller")
    rhythms.set_class(office, "A", 28)
    contacts.set_fields(office, found, {"account_class": "A"})
    return found


def steps(ws, contact):
    return [(item.subject, item.day) for item in queries.planned(ws, contact)]


def after(days: int) -> str:
    return (START.date() + timedelta(days=days)).isoformat()


def test_it_appears_when_the_time_is_over_and_only_once(office, anna, wall):
    assert rhythms.keep(office) == 0
    wall.now = START + timedelta(days=27)
    assert rhythms.keep(office) == 0
    wall.now = START + timedelta(days=28)
    assert rhythms.keep(office) == 1
    assert steps(office, anna) == [("Keep in touch", after(28))]
    path = office.path
    assert rhythms.keep(office) == 0
    office.close()
    wall.now = START + timedelta(days=90)
    with Workspace.open(path, clock=wall) as again:
        assert rhythms.keep(again) == 0
        assert steps(again, anna) == [("Keep in touch", after(28))]


def test_every_entry_moves_it_on(office, anna, wall):
    wall.now = START + timedelta(days=30)
    rhythms.keep(office)
    wall.now += timedelta(days=1)
    activities.log(office, [anna], "call", "kurz")
    assert steps(office, anna) == [("Keep in touch", after(31 + 28))]
    assert rhythms.of(office, anna).due == date.fromisoformat(after(31 + 28))
    history.undo(office)
    assert steps(office, anna) == [("Keep in touch", after(30))]
    activities.log(office, [anna], "letter", "von früher", at=START - timedelta(days=300))
    assert steps(office, anna) == [("Keep in touch", after(30))]
    notes.add(office, anna, "gesehen")
    assert steps(office, anna) == [("Keep in touch", after(31 + 28))]


def test_done_it_comes_again_after_the_next_period(office, anna, wall):
    wall.now = START + timedelta(days=28)
    rhythms.keep(office)
    followups.complete(office, queries.planned(office, anna)[0].id)
    assert rhythms.keep(office) == 0
    wall.now = START + timedelta(days=56)
    assert rhythms.keep(office) == 1
    assert steps(office, anna) == [("Keep in touch", after(56))]


def test_dropped_it_stays_away_until_somebody_was_in_touch(office, anna, wall):
    wall.now = START + timedelta(days=28)
    rhythms.keep(office)
    followups.cancel(office, [queries.planned(office, anna)[0].id])
    wall.now = START + timedelta(days=70)
    assert rhythms.keep(office) == 0
    activities.log(office, [anna], "call")
    wall.now += timedelta(days=28)
    assert rhythms.keep(office) == 1


def test_undo_neither_doubles_nor_loses_it(office, anna, wall):
    wall.now = START + timedelta(days=28)
    rhythms.keep(office)
    assert history.undo_label(office) == "Edit contact"  # not the rhythm's own step
    (found,) = queries.planned(office, anna)
    followups.complete(office, found.id)
    history.undo(office)
    assert rhythms.keep(office) == 0
    assert len(steps(office, anna)) == 1
    history.redo(office)
    assert rhythms.keep(office) == 0
    assert steps(office, anna) == []


def test_a_step_planned_by_hand_is_enough_unless_it_is_far_off(office, anna, wall):
    followups.plan(office, [anna], subject="bald", day=after(40))
    wall.now = START + timedelta(days=29)
    assert rhythms.keep(office) == 0
    followups.reschedule(office, [queries.planned(office, anna)[0].id], after(300))
    assert rhythms.keep(office) == 1


def test_own_rhythm_and_never(office, anna, wall):
    rhythms.set_own(office, [anna], 7)
    assert rhythms.of(office, anna)[:2] == (7, True)
    wall.now = START + timedelta(days=8)
    assert rhythms.keep(office) == 1
    rhythms.set_own(office, [anna], 0)
    assert rhythms.of(office, anna).due is None
    rhythms.set_own(office, [anna], None)
    assert rhythms.of(office, anna)[:2] == (28, False)
    with pytest.raises(CrmError, match="1 to"):
        rhythms.set_own(office, [anna], -1)


def test_what_the_people_of_a_company_do_counts_for_it(office, wall):
    firm = contacts.create(office, "company", company_name="Beispiel GmbH")
    bert = contacts.create(office, first_name="Bert", last_name="Busch")
    relations.employ(office, bert, "Beispiel GmbH")
    rhythms.set_own(office, [firm], 14)
    wall.now = START + timedelta(days=10)
    activities.log(office, [bert], "visit", "Messe")
    wall.now = START + timedelta(days=20)
    assert rhythms.keep(office) == 0
    wall.now = START + timedelta(days=24)
    assert rhythms.keep(office) == 1
    activities.log(office, [bert], "call")
    assert steps(office, firm) == [("Keep in touch", after(24 + 14))]


def test_deleted_contacts_have_no_rhythm(office, anna, wall):
    contacts.delete(office, [anna])
    wall.now = START + timedelta(days=100)
    assert rhythms.keep(office) == 0


def test_the_id_of_a_step_says_contact_and_period():
    first = rhythm.step_id("a", date(2026, 1, 1))
    assert first == rhythm.step_id("a", date(2026, 1, 1))
    assert len({first, rhythm.step_id("a", date(2026, 1, 2)), rhythm.step_id("b", date(2026, 1, 1))}) == 3


def test_forgotten_after_days_of_the_class(office, anna, wall):
    contacts.set_phase(office, [anna], "customer")
    rhythms.set_class(office, "A", 0)
    plain = contacts.create(office, first_name="Carla", last_name="Weber")
    contacts.set_phase(office, [plain], "customer")

    def forgotten(days: int) -> set[str]:
        wall.now = START + timedelta(days=days)
        before, of_class = rhythms.forgotten_since(office, wall.now.date())
        found = {item.contact_id for item in queries.forgotten(office, before, classes=of_class)}
        assert queries.forgotten_count(office, before, of_class) == len(found)
        return found

    assert forgotten(60) == set()
    assert forgotten(91) == {anna, plain}
    rhythms.set_idle(office, 30, "A")
    assert forgotten(60) == {anna}
    rhythms.set_idle(office, 200)
    assert forgotten(91) == {anna}
    rhythms.set_idle(office, 300, "A")
    assert forgotten(250) == {plain}
    rhythms.set_idle(office, 0, "A")
    rhythms.set_idle(office, 0)
    assert rhythms.idle(office) == rhythm.Idle()
