"""Board, forecast, funnel and lost sales against counting case by case."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from crm_desktop.operations import cases, contacts, history, pipeline, processes, users
from crm_desktop.records.forecast import weighted
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes as process_queries
from tests.operations.doings_of_cases import shipped


class Office:
    def __init__(self, ws):
        self.ws = ws
        self.now = datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
        ws.clock = lambda: self.now
        for process in shipped():
            processes.install(ws, process)
        self.anna = contacts.create(ws, first_name="Anna", last_name="Müller")

    def begin(self, title, code="acquisition", **values):
        return cases.begin(self.ws, code, self.anna, title, **values)

    def later(self, days):
        self.now += timedelta(days=days)


@pytest.fixture
def office(ws):
    return Office(ws)


def test_sums_of_board_and_forecast_are_those_of_the_cases_one_by_one(office):
    ws, chance = office.ws, Random(7)
    tobias = users.add(ws, "Tobias Kern")
    steps = [step.id for step in process_queries.current(ws, "acquisition").process.steps]
    for number in range(120):
        found = office.begin(
            f"Fall {number}",
            amount=chance.choice((None, 0, 1, 49, 123_457, 5_001, chance.randint(1, 10_000_000))),
            close_day=chance.choice(("", "2026-10-01", "2026-11-18", "2026-12-24", "2027-06-01", "2031-01-01")),
            owner_id=chance.choice((ws.user_id, tobias)),
            currency=chance.choice(("EUR", "EUR", "CHF")),
        )
        cases.move(ws, found, chance.choice(steps))
        if chance.random() < 0.3 and not queries.case(ws, found).outcome:
            cases.set_fields(ws, found, {"probability": chance.randint(0, 100)})
        if chance.random() < 0.1:
            cases.delete(ws, found)
    version = process_queries.current(ws, "acquisition")
    open_now = queries.open_cases(ws, [version.process_id])
    worth = {case.id: weighted(case.amount or 0, case.percent(version.process.step(case.step))) for case in open_now}
    for owners in ([], [tobias]):
        board = pipeline.board(ws, "acquisition", owners)
        mine = [case for case in open_now if not owners or case.owner_id in owners]
        euros = [case for case in mine if case.currency == "EUR"]
        assert board.currency == "EUR"
        assert board.total.count == len(mine)
        assert board.total.foreign == len(mine) - len(euros)
        assert board.total.amount == sum(case.amount or 0 for case in euros)
        assert board.total.weighted == sum(worth[case.id] for case in euros)
        for column in board.columns:
            if not column.step.end:
                assert set(column.case_ids) == {case.id for case in mine if case.step == column.step.id}
                assert column.total.count == len(column.case_ids)
    months = pipeline.expected(ws, 3)
    for currency in ("EUR", "CHF"):
        lines = [line for line in months if line.currency == currency]
        mine = [case for case in open_now if case.currency == currency]
        assert sum(line.best for line in lines) == sum(case.amount or 0 for case in mine)
        assert sum(line.weighted for line in lines) == sum(worth[case.id] for case in mine)
        assert sum(line.slipped for line in lines) == sum("" < case.close_day < "2026-11-18" for case in mine)
        won = [case for case in queries.closed_cases(ws, "2026") if case.outcome == "won" and case.currency == currency]
        assert sum(line.won for line in lines) == sum(case.amount or 0 for case in won)


def test_the_board_shows_what_ended_this_month(office):
    first = office.begin("Alt", amount=100)
    cases.move(office.ws, first, "won")
    office.later(20)
    second = office.begin("Neu", amount=200)
    cases.move(office.ws, second, "won")
    columns = {column.step.id: column for column in pipeline.board(office.ws, "acquisition").columns}
    assert columns["won"].case_ids == [second]
    assert columns["won"].total.amount == 200
    assert pipeline.won(office.ws) == {"EUR": 200}


def test_ends_stand_last_wherever_they_were_drawn(office):
    steps = (Step("a", "A", reactions=(Reaction("r", "R", "b"),)), Step("w", "W", end="won"),
             Step("b", "B", reactions=(Reaction("r", "R", "w"),)))  # fmt: skip
    made = processes.install(office.ws, Process("own", "Own", "sale", "a", steps))
    assert [column.step.id for column in pipeline.board(office.ws, made).columns] == ["a", "b", "w"]


def test_a_step_that_only_an_older_version_has_stands_behind(office):
    found = office.begin("Alt")
    cases.move(office.ws, found, "visit")
    version = process_queries.current(office.ws, "acquisition")
    steps = tuple(
        step.__class__(
            **{name: getattr(step, name) for name in step.__slots__ if name != "reactions"},
            reactions=tuple(item for item in step.reactions if item.target != "visit"),
        )
        for step in version.process.steps
        if step.id != "visit"
    )
    smaller = version.process.__class__(
        version.process.code, version.process.name, version.process.noun, version.process.start, steps
    )
    processes.publish(office.ws, version.process_id, smaller)
    board = pipeline.board(office.ws, "acquisition")
    assert board.columns[-1].step.name == "Termin – Besuchsbericht"
    assert board.columns[-1].case_ids == [found]
    assert board.total.count == 1


def test_the_funnel_knows_how_long_cases_stayed(office):
    first, second = office.begin("A"), office.begin("B")
    office.later(2)
    cases.react(office.ws, first, "not_reached")
    office.later(2)
    cases.move(office.ws, first, "offer")
    cases.move(office.ws, second, "lost")
    office.later(10)
    cases.move(office.ws, first, "won")
    found = {item.step: item for item in pipeline.passages(office.ws, "acquisition")}
    assert (found["need"].entered, found["need"].left, found["need"].days) == (2, {"offer": 1, "lost": 1}, 4)
    assert (found["offer"].share("won"), found["offer"].days) == (1, 10)
    history.undo(office.ws)
    assert {item.step: item for item in pipeline.passages(office.ws, "acquisition")}["offer"].left == {}


def test_lost_to_whom_and_why(office):
    rival = contacts.create(office.ws, "company", company_name="Muster AG")
    for amount, reason, who in ((100, "Preis", rival), (200, "Preis", rival), (1000, "Zeitpunkt", ""), (5, "", "")):
        found = office.begin("X", amount=amount)
        cases.move(office.ws, found, "lost", reason=reason, competitor_id=who)
    ticket = office.begin("Kein Verkauf", "ticket")
    cases.move(office.ws, ticket, "rejected", reason="Preis")
    assert [(item.reason, item.competitor, item.count, item.amount) for item in pipeline.lost(office.ws)] == [
        ("Zeitpunkt", "", 1, 1000), ("Preis", "Muster AG", 2, 300), ("", "", 1, 5),
    ]  # fmt: skip
