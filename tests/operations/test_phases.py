"""Moves through the life-cycle phases, month by month, against counting them by hand."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from crm_desktop.operations import contacts, history, merge, phases
from crm_desktop.records.contact import COMPANY, PERSON, PHASES
from crm_desktop.records.filters import Condition, Group
from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


class Wall:
    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def wall(ws, zone):
    zone("Europe/Berlin")
    ws.clock = Wall()
    return ws.clock


def listed(ws, move, first, last):
    where = Group("and", (Condition("phase_move", "moved", (move, *phases.days(first, last))),))
    return set(listing.ids(ws, View(where=where, today=NOW.date())))


def test_a_year_at_random_is_counted_as_by_hand(ws, wall):
    chance = Random(11)
    made = {
        contacts.create(ws, last_name=f"P{number}")
        if kind == PERSON
        else contacts.create(ws, COMPANY, company_name=f"F{number}"): kind
        for number, kind in enumerate(chance.choices((PERSON, COMPANY), k=40))
    }
    now = dict.fromkeys(made, "")
    by_hand: Counter[tuple[str, str, str, str]] = Counter()
    wall.now = NOW - timedelta(days=420)
    while wall.now < NOW:
        wall.now += timedelta(hours=chance.randint(1, 60))
        who, phase = chance.choice(list(made)), chance.choice(("", *PHASES))
        contacts.set_phase(ws, [who], phase)
        if phase != now[who]:
            month = wall.now.astimezone().isoformat()[:7]
            by_hand[month, now[who], phase, made[who]] += 1
            now[who] = phase
    wall.now = NOW
    found = phases.moves(ws)
    names = phases.months(ws)
    assert (names[0], names[-1], len(names)) == ("2025-12", "2026-11", 12)
    counted: Counter[tuple[str, str, str, str]] = Counter()
    for move in found:
        counted[move.month, move.before, move.after, PERSON] += move.people
        counted[move.month, move.before, move.after, COMPANY] += move.companies
    assert +counted == Counter({key: count for key, count in by_hand.items() if key[0] in names})
    assert [move.month for move in found] == sorted((move.month for move in found), reverse=True)
    for move in found:
        one_each = listed(ws, f"{move.before}>{move.after}", move.month, move.month)
        assert 0 < len(one_each) <= move.contacts, "who went the same way twice is one contact of the list"


def test_a_move_at_the_edge_of_a_month_counts_on_the_day_of_the_office(ws, wall):
    anna = contacts.create(ws, last_name="Anna")
    wall.now = datetime(2026, 9, 30, 22, 30, tzinfo=UTC)  # half past midnight of 1 October in Berlin
    contacts.set_phase(ws, [anna], "lead")
    wall.now = NOW
    assert [(move.month, move.before, move.after) for move in phases.moves(ws)] == [("2026-10", "", "lead")]
    assert listed(ws, ">lead", "2026-10", "2026-10") == {anna}
    assert listed(ws, ">lead", "2026-09", "2026-09") == set()


def test_trash_undo_and_merge_keep_the_figures_true(ws, wall):
    anna, ben = contacts.create(ws, last_name="Anna"), contacts.create(ws, last_name="Anna")
    for days, who, phase in ((40, anna, "lead"), (30, ben, "lead"), (10, anna, "customer")):
        wall.now = NOW - timedelta(days=days)
        contacts.set_phase(ws, [who], phase)
    wall.now = NOW

    def ways():
        return {(move.month, move.before, move.after): move.contacts for move in phases.moves(ws)}

    whole = {("2026-10", "", "lead"): 2, ("2026-11", "lead", "customer"): 1}
    assert ways() == whole
    contacts.delete(ws, [ben])
    assert ways() == {("2026-10", "", "lead"): 1, ("2026-11", "lead", "customer"): 1}
    history.undo(ws)
    assert ways() == whole
    merge.merge(ws, anna, [ben])
    assert ways() == {("2026-10", "", "lead"): 1, ("2026-11", "lead", "customer"): 1}, "the same phase is no move"
    history.undo(ws)
    assert ways() == whole
    contacts.set_phase(ws, [anna], "former")
    history.undo(ws)
    assert ways() == whole


@pytest.mark.parametrize(
    "values", [("lead",), ("lead>customer", "2026-01-01"), ("leed>customer", "2026-01-01", "2026-02-01"),
               ("leadcustomer", "2026-01-01", "2026-02-01"), ("lead>customer", "soon", "2026-02-01")],
)  # fmt: skip
def test_a_condition_that_is_none_is_refused(ws, values):
    view = View(where=Group("and", (Condition("phase_move", "moved", values),)), today=NOW.date())
    with pytest.raises(ValueError):  # the sentence is that of the screen that asks
        listing.ids(ws, view)
