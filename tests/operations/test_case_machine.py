"""Cases in drawings made at random, worked at random: no case is lost, one next step where the process demands one, the
history is whole, and every click can be taken back."""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from crm_desktop.common.errors import CrmError
from crm_desktop.operations import cases, contacts, followups, history, processes
from crm_desktop.records import process_check
from crm_desktop.records.followup import KINDS
from crm_desktop.records.process import QUESTIONS, UNITS, Plan, Process, Reaction, Step
from crm_desktop.store import schema
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import processes as process_queries
from crm_desktop.store.workspace import Workspace

TABLES = (schema.PROCESS_CASE, schema.CASE_MOVE, schema.CASE_PERSON, schema.ACTIVITY, schema.ACTIVITY_LINK)
SEEDS = st.integers(0, 2**32).map(Random)


def drawing(chance: Random, code: str = "drawn", ids: int = 6) -> Process:
    """A process that can be used: steps s0 to s(n), an end or two, ways drawn at random."""
    while True:
        count = chance.randint(2, ids)
        names = [f"s{number}" for number in range(count)]
        ends = set(chance.sample(names[1:], chance.randint(1, min(2, count - 1))))
        steps = tuple(_step(chance, name, names, name in ends) for name in names)
        found = Process(code, f"Prozess {chance.randint(1, 99)}", "sale", "s0", steps)
        if process_check.usable(found):
            return found


def _step(chance: Random, name: str, names: list[str], ends: bool) -> Step:
    if ends:
        return Step(name, f"Ende {name}", end=chance.choice(("won", "lost", "done")))
    reactions = tuple(
        Reaction(
            f"r{number}", f"Reaktion {number}", chance.choice(names), chance.choice((None, _plan(chance))),
            probability=chance.choice((None, chance.randint(0, 100))),
            asks=tuple(chance.sample(QUESTIONS, chance.choice((0, 0, 1)))), reasons=("Preis",),
        )
        for number in range(chance.randint(1, 3))
    )  # fmt: skip
    plan = chance.choice((None, _plan(chance)))
    return Step(name, f"Schritt {name}", chance.choice(KINDS), chance.randint(0, 100), rests=chance.random() < 0.2,
                plan=plan, reactions=reactions)  # fmt: skip


def _plan(chance: Random) -> Plan:
    return Plan(
        chance.choice(KINDS), chance.randint(0, 9), chance.choice(UNITS), chance.choice(("case", "me", "Nobody"))
    )


class CaseMachine(RuleBasedStateMachine):
    template: ClassVar[Path]

    @initialize(chance=SEEDS)
    def start(self, chance: Random) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kontor-cases-"))
        path = self.folder / "office.kontor"
        shutil.copyfile(self.template, path)
        self.now = datetime(2026, 11, 18, 9, tzinfo=UTC)
        self.ws = Workspace.open(path, clock=lambda: self.now)
        self.process_id = processes.install(self.ws, drawing(chance))
        self.contact = contacts.create(self.ws, first_name="Anna", last_name="Müller")
        self.known: list[str] = []
        self.without_step: set[str] = set()
        """Cases whose planned step somebody ticked off or dropped elsewhere, or that only began a new version."""

    def teardown(self) -> None:
        if hasattr(self, "ws"):
            self.ws.close()
            shutil.rmtree(self.folder)

    def case(self, chance: Random):
        return queries.case(self.ws, chance.choice(self.known)) if self.known else None

    def step_of(self, case) -> Step:
        found = process_queries.version(self.ws, case.version_id).process.step(case.step)
        assert found is not None
        return found

    @rule(days=st.integers(0, 40))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days, minutes=7)

    @rule()
    def begin(self) -> None:
        self.known.append(cases.begin(self.ws, self.process_id, self.contact, "Fall"))

    def state(self) -> dict[str, list[tuple]]:
        return {table: sorted(self.ws.rows(f'SELECT * FROM "{table}"')) for table in TABLES}

    def there_and_back(self, work) -> bool:
        """Do it, take it back, do it again: before and after are what they were. False when it was refused."""
        before = self.state()
        try:
            work()
        except CrmError:
            assert self.state() == before
            return False
        after = self.state()
        if after != before:
            history.undo(self.ws)
            assert self.state() == before
            history.redo(self.ws)
            assert self.state() == after
        return True

    @rule(chance=SEEDS, answered=st.booleans())
    def react(self, chance: Random, answered: bool) -> None:
        case = self.case(chance)
        if case is None or not self.step_of(case).reactions:
            return
        reaction = chance.choice(self.step_of(case).reactions)
        told = {"day": "2027-01-05", "month": "2027-02", "amount": 500, "reason": "Preis"} if answered else {}
        moves = len(queries.moves(self.ws, case.id))
        if self.there_and_back(lambda: cases.react(self.ws, case.id, reaction.id, **told)):
            self.without_step.discard(case.id)
            after = queries.case(self.ws, case.id)
            assert after.step == reaction.target
            assert len(queries.moves(self.ws, case.id)) == moves + 1
        else:
            assert not answered

    @rule(chance=SEEDS)
    def move(self, chance: Random) -> None:
        case = self.case(chance)
        if case is None:
            return
        steps = process_queries.version(self.ws, case.version_id).process.steps
        target = chance.choice(steps)
        assert self.there_and_back(lambda: cases.move(self.ws, case.id, target.id))
        if target.id != case.step:
            self.without_step.discard(case.id)

    @rule(chance=SEEDS)
    def tick_off_elsewhere(self, chance: Random) -> None:
        case = self.case(chance)
        if case is None or not case.next_kind:
            return
        if chance.random() < 0.5:
            followups.complete(self.ws, case.next_id)
        else:
            followups.cancel(self.ws, [case.next_id])
        self.without_step.add(case.id)

    @rule(chance=SEEDS)
    def publish(self, chance: Random) -> None:
        processes.publish(self.ws, self.process_id, drawing(chance))

    @rule(chance=SEEDS)
    def move_over(self, chance: Random) -> None:
        newest = process_queries.current(self.ws, self.process_id).process
        open_steps = [step.id for step in newest.steps if not step.end]
        gone = processes.lost_steps(self.ws, self.process_id)
        if gone:
            with pytest.raises(CrmError):
                processes.move_over(self.ws, self.process_id)
        processes.move_over(self.ws, self.process_id, {step: chance.choice(open_steps) for step in gone})
        self.without_step |= set(self.known)

    @invariant()
    def no_case_is_lost(self) -> None:
        if not hasattr(self, "ws"):
            return
        open_now = {case.id for case in queries.open_cases(self.ws)}
        closed = {case.id for case in queries.closed_cases(self.ws, "2000")}
        assert open_now | closed == set(self.known)
        assert not open_now & closed

    @invariant()
    def one_next_step_and_a_whole_history(self) -> None:
        for case_id in getattr(self, "known", ()):
            case = queries.case(self.ws, case_id)
            step = self.step_of(case)
            assert bool(case.outcome) == bool(step.end)
            planned = queries.open_activities(self.ws, case_id)
            assert planned == ([case.next_id] if case.next_kind else [])
            if step.end:
                assert planned == []
            elif not step.rests and case_id not in self.without_step:
                assert len(planned) == 1
            moves = queries.moves(self.ws, case_id)
            assert moves[0].from_step == ""
            assert moves[-1].to_step == case.step
            assert all(one.to_step == other.from_step for one, other in pairwise(moves))


def machine(tmp_path_factory) -> type[CaseMachine]:
    path = tmp_path_factory.mktemp("cases") / "template.kontor"
    Workspace.create(path).close()
    CaseMachine.template = path
    return CaseMachine


QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def test_a_season_of_random_clicks(tmp_path_factory):
    """Many short lives, each from a seed of its own: quicker at finding things than at explaining them."""
    doings = ("begin", "react", "react", "react", "move", "tick_off_elsewhere", "publish", "move_over")
    kind = machine(tmp_path_factory)
    for seed in range(40):
        chance, found = Random(seed), kind()
        found.start(chance)
        for _ in range(25):
            doing = chance.choice(doings)
            told = {"begin": (), "react": (chance, chance.random() < 0.7)}.get(doing, (chance,))
            getattr(found, doing)(*told)
            found.wait(chance.randint(0, 20))
            found.no_case_is_lost()
            found.one_next_step_and_a_whole_history()
        found.teardown()


@pytest.mark.long
def test_cases_worked_at_random(tmp_path_factory):
    limits = settings(max_examples=1_000, stateful_step_count=40, deadline=None, suppress_health_check=QUIET)
    run_state_machine_as_test(machine(tmp_path_factory), settings=limits)
