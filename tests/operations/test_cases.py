"""Cases as people work them: one click per reaction, by hand on the board, over and reopened, all undone again."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_desktop.common.errors import CrmError, NotFound
from crm_desktop.exchange import prepared, process_files
from crm_desktop.operations import cases, contacts, followups, history, merge, processes, users
from crm_desktop.records import process as rules
from crm_desktop.records import process_file
from crm_desktop.records.process import Process, Reaction, Step
from crm_desktop.store.queries import activities as timeline
from crm_desktop.store.queries import cases as queries
from crm_desktop.store.queries import followups as planned
from crm_desktop.store.queries import processes as process_queries

TEMPLATES = Path(__file__).parents[2] / "templates" / "processes"


def shipped(code: str, language: str = "de") -> Process:
    return process_file.from_data(tomllib.loads((TEMPLATES / f"{code}.toml").read_text("utf-8")), language)


@pytest.fixture
def office(ws, zone):
    """Wednesday, 18 November 2026, nine o'clock in Berlin."""
    zone("Europe/Berlin")
    ws.clock = lambda: datetime(2026, 11, 18, 8, 0, tzinfo=UTC)
    for code in ("acquisition", "after_sales"):
        processes.install(ws, shipped(code))
    return ws


@pytest.fixture
def anna(office):
    return contacts.create(office, first_name="Anna", last_name="Müller")


@pytest.fixture
def case(office, anna):
    return cases.begin(office, "acquisition", anna, "Wartungsvertrag", amount=480000, close_day="2027-01-31")


def done(ws, contact_id):
    return [item for item in timeline.timeline(ws, contact_id) if item.state == "done"]


def now_in(ws, case_id):
    found = queries.case(ws, case_id)
    return found.step, found.outcome, found.next_kind, found.next_day


def test_a_case_begins_with_its_first_step_planned(office, anna, case):
    found = queries.case(office, case)
    assert (found.number, found.title, found.contact, found.process) == (
        "1", "Wartungsvertrag", "Anna Müller", "Neukundengewinnung",
    )  # fmt: skip
    assert now_in(office, case) == ("need", "", "call", "2026-11-18")
    (step,) = planned.planned(office, anna)
    assert step.subject == "Wartungsvertrag: Bedarfsermittlung"


def test_later_need_asks_only_for_the_month(office, anna, case):
    with pytest.raises(CrmError, match="when to go on"):
        cases.react(office, case, "later")
    assert now_in(office, case) == ("need", "", "call", "2026-11-18")
    cases.react(office, case, "later", month="2027-05")
    assert now_in(office, case) == ("later", "", "call", "2027-05-03"), "the first of May is a Saturday"
    (entry,) = [item for item in timeline.timeline(office, anna) if item.kind == "call"]
    assert entry.result == "Bedarf erst später"
    history.undo(office)
    assert now_in(office, case) == ("need", "", "call", "2026-11-18")
    assert len(planned.planned(office, anna)) == 1


def test_each_click_leaves_exactly_one_step_planned(office, anna, case):
    for reaction, answer in (
        ("not_reached", {}),
        ("send_info", {}),
        ("interested", {"day": "2026-12-03"}),
        ("wants_offer", {"amount": 500000}),
        ("negotiates", {"amount": 470000}),
    ):
        done = cases.react(office, case, reaction, **answer)
        (open_now,) = planned.planned(office, anna)
        assert open_now.id == done.next_id
    found = queries.case(office, case)
    assert (found.step, found.amount, found.own_probability) == ("offer", 470000, 75)
    assert [move.to_step for move in queries.moves(office, case)] == [
        "need", "need", "info", "visit", "offer", "offer",
    ]  # fmt: skip


def test_every_reaction_of_every_shipped_process_logs_moves_and_plans(office, anna):
    """One click each: an entry, the step the drawing says, one next step where the process asks for one, and a letter
    or mail that is there to be prepared."""
    answers = {"month": "2027-03", "day": "2026-12-01", "amount": 100, "reason": "Other"}
    seen = 0
    for code in process_files.shipped():
        process_id = process_files.available(office, code)
        process = process_queries.current(office, process_id).process
        for step, reaction in ((one, item) for one in process.steps for item in one.reactions):
            case_id = cases.begin(office, process_id, anna, "Case", step=step.id)
            entries = written(office)
            told = cases.react(office, case_id, reaction.id, **{name: answers[name] for name in reaction.asks})
            target, found = process.step(reaction.target), queries.case(office, case_id)
            where = (code, step.id, reaction.id)
            assert written(office) == entries + 1, where
            assert (found.step, told.step, found.outcome) == (target.id, target.id, target.end), where
            likely = target.probability if reaction.probability is None else reaction.probability
            assert target.end or found.percent(target) == likely, where
            rests = target.rests and not reaction.plan and not reaction.asks
            assert len(queries.open_activities(office, case_id)) == (not target.end and not rests), where
            assert not told.template or prepared.find(office, told.template) is not None, where
            assert told.missing == (), where
            assert bool(told.started) == bool(target.starts), where
            if reaction.asks == ("month",):
                assert found.next_day == "2027-03-01", where
            seen += 1
    assert seen > 50


def written(office) -> int:
    return office.value("SELECT count(*) FROM activity WHERE state = 'done' AND deleted_at IS NULL")


def test_winning_closes_what_was_planned_and_begins_the_plan_after_the_sale(office, anna, case):
    cases.move(office, case, "offer")
    own = followups.plan(office, [anna], subject="Rechnung schreiben", day="2026-11-30")
    done = cases.react(office, case, "accepts")
    assert queries.case(office, case).outcome == "won"
    (after,) = done.started
    follow_up = queries.case(office, after)
    assert (follow_up.process, follow_up.noun, follow_up.from_case_id) == ("Nach dem Kauf", "care", case)
    assert follow_up.next_day == "2026-11-25"
    assert {item.id for item in planned.planned(office, anna)} == {own, follow_up.next_id}
    history.undo(office)
    assert queries.case(office, after) is None
    assert now_in(office, case)[:2] == ("offer", "")
    history.redo(office)
    assert queries.case(office, case).outcome == "won"


def test_losing_keeps_reason_and_competitor(office, anna, case):
    rival = contacts.create(office, "company", company_name="Muster AG")
    cases.react(office, case, "no_interest", reason="Preis", competitor_id=rival)
    found = queries.case(office, case)
    assert (found.outcome, found.reason, found.competitor) == ("lost", "Preis", "Muster AG")
    assert planned.planned(office, anna) == []


def test_by_hand_the_planned_step_stays_and_a_closed_case_opens_again(office, anna, case):
    cases.set_fields(office, case, {"probability": 60})
    cases.move(office, case, "offer")
    assert now_in(office, case) == ("offer", "", "call", "2026-11-18")
    assert queries.case(office, case).own_probability is None, "a new step has its own likelihood"
    cases.move(office, case, "lost", reason="Kein Budget")
    assert now_in(office, case) == ("lost", "lost", "", "")
    cases.move(office, case, "offer")
    assert now_in(office, case) == ("offer", "", "call", "2026-11-25")


def test_a_step_ticked_off_elsewhere_leaves_no_ghost(office, anna, case):
    followups.complete(office, queries.case(office, case).next_id, result="besprochen")
    assert now_in(office, case)[2] == ""
    cases.react(office, case, "visit_agreed", day="2026-12-01")
    entries = [item for item in timeline.timeline(office, anna) if item.kind == "call"]
    assert sorted(item.result for item in entries) == ["Termin vereinbart", "besprochen"]
    assert now_in(office, case) == ("visit", "", "visit", "2026-12-01")


def test_a_reaction_that_is_none_here_changes_nothing(office, case):
    with pytest.raises(CrmError, match="no reaction") as refused:
        cases.react(office, case, "accepts")
    assert "send_info" in refused.value.remedy
    with pytest.raises(NotFound):
        cases.move(office, case, "nowhere")
    assert now_in(office, case)[0] == "need"


def test_several_cases_of_one_customer_stand_in_their_own_steps(office, anna, case):
    second = cases.begin(office, "acquisition", anna, "Schulung")
    cases.move(office, second, "offer")
    third = cases.begin(office, "acquisition", anna, "Umzug")
    cases.move(office, third, "visit")
    assert {item.title: item.step for item in queries.of_contact(office, anna)} == {
        "Wartungsvertrag": "need", "Schulung": "offer", "Umzug": "visit",
    }  # fmt: skip
    assert [queries.case(office, item).number for item in (case, second, third)] == ["1", "2", "3"]


def test_running_cases_keep_their_version_until_moved_over(office, anna, case):
    cases.react(office, case, "send_info")
    old = shipped("acquisition")
    smaller = Process(
        old.code, "Kurz", "sale", "need",
        (
            Step("need", "Bedarf", reactions=(Reaction("yes", "Ja", "won"), Reaction("no", "Nein", "lost"))),
            Step("won", "Gewonnen", end="won", probability=100),
            Step("lost", "Verloren", end="lost"),
        ),
    )  # fmt: skip
    process = process_queries.process_named(office, "acquisition")
    processes.save_draft(office, process, smaller)
    assert process_queries.current(office, process).process.name == "Neukundengewinnung"
    processes.publish(office, process, smaller)
    assert queries.case(office, case).version == 1
    cases.react(office, case, "later", month="2027-02")
    fresh = cases.begin(office, process, anna, "Neu")
    assert queries.case(office, fresh).version == 2
    with pytest.raises(CrmError, match="later"):
        processes.move_over(office, process)
    with pytest.raises(CrmError, match="won"):
        processes.move_over(office, process, {"later": "won"})
    assert processes.move_over(office, process, {"later": "need"}) == 1
    found = queries.case(office, case)
    assert (found.version, found.step, found.next_day) == (2, "need", "2027-02-01")
    history.undo(office)
    assert queries.case(office, case).step == "later"


def test_a_process_keeps_its_code_whatever_a_drawing_calls_itself(office):
    process_id = process_files.available(office, "after_sales")
    drawn = process_queries.current(office, process_id).process
    processes.publish(office, process_id, replace(drawn, code="other", name="Danach"))
    found = process_queries.current(office, "after_sales")
    assert (found.process.code, found.process.name, found.number) == ("after_sales", "Danach", 2)


def test_a_process_with_running_cases_cannot_be_deleted(office, case):
    process = process_queries.process_named(office, "acquisition")
    with pytest.raises(CrmError, match="1 case still runs"):
        processes.delete(office, process)
    cases.move(office, case, "lost")
    processes.delete(office, process)
    assert process_queries.process_named(office, "acquisition") == ""
    assert queries.case(office, case).outcome == "lost"


def test_the_follow_up_goes_to_whom_the_process_names(office, anna):
    tobias = users.add(office, "Tobias Kern")
    steps = (
        Step("a", "Anfang", reactions=(Reaction("go", "Weiter", "b"),)),
        Step("b", "Mitte", plan=None, reactions=(Reaction("end", "Ende", "c"),)),
        Step("c", "Ende", end="done"),
    )
    made = process_file.from_data(
        {**process_file.to_data(Process("team", "Team", "ticket", "a", steps))} | {"code": "team"}, "de"
    )
    processes.install(office, made)
    case = cases.begin(office, "team", anna, "Fall", owner_id=tobias)
    assert planned.follow_up(office, queries.case(office, case).next_id).owner_id == tobias


def test_deleting_a_case_takes_its_open_steps_along_and_undo_brings_all_back(office, anna, case):
    cases.delete(office, case)
    assert queries.of_contact(office, anna) == []
    assert planned.planned(office, anna) == []
    history.undo(office)
    assert now_in(office, case) == ("need", "", "call", "2026-11-18")


def test_merging_contacts_moves_cases_rivals_and_parts(office, anna, case):
    double = contacts.create(office, first_name="Anna", last_name="Mueller")
    second = cases.begin(office, "acquisition", double, "Schulung", competitor_id=double)
    cases.add_person(office, case, double, "decides")
    cases.add_person(office, case, anna, "uses")
    merge.merge(office, anna, [double])
    assert {item.id for item in queries.of_contact(office, anna)} == {case, second}
    assert queries.case(office, second).competitor_id == anna
    assert [item.contact_id for item in queries.people(office, case)] == [anna]


def test_a_note_at_a_move_by_hand_stands_on_the_line_of_time(office, anna, case):
    cases.move(office, case, "lost", reason="Preis", note="Zwei Angebote waren billiger.")
    (entry,) = [item for item in done(office, anna) if item.kind == "note"]
    assert (entry.kind, entry.body, entry.result) == ("note", "Zwei Angebote waren billiger.", "Verloren")
    assert queries.case(office, case).reason == "Preis"
    history.undo(office)
    assert now_in(office, case)[:2] == ("need", "")
    assert not [item for item in done(office, anna) if item.kind == "note"]


def test_reasons_are_those_of_the_step_or_else_of_the_process():
    process = shipped("acquisition")
    assert rules.reasons(process, "offer", "lost")[:2] == ("Preis", "Anderer Anbieter")
    assert rules.reasons(process, "need", "lost")[0] == "Kein Bedarf"
    assert rules.reasons(process, "gone", "lost")[0] == "Kein Bedarf"
    assert rules.reasons(process, "offer", "won") == ()


def test_an_appointment_is_planned_at_its_time(office, anna, case):
    cases.react(office, case, "visit_agreed", day="2026-11-20", time="10:00")
    found = queries.case(office, case)
    assert (found.next_kind, found.next_day, found.next_time) == ("visit", "2026-11-20", "10:00")


def test_the_time_belongs_to_who_gave_the_reaction(office, anna, case):
    me, tobias = office.user_id, users.add(office, "Tobias Kern")
    office.user_id = tobias
    cases.react(office, case, "not_reached", minutes=7)
    office.user_id = me
    (spent,) = queries.effort(office)
    assert (spent.user, spent.minutes) == ("Tobias Kern", 7)
    assert queries.case(office, case).owner_id == me


def test_a_step_of_a_newer_version_says_how_to_get_there(office, case):
    process = shipped("acquisition")
    newer = replace(process, steps=(*process.steps, replace(process.steps[0], id="trial", name="Probezeit")))
    processes.publish(office, process_queries.current(office, "acquisition").process_id, newer)
    with pytest.raises(NotFound) as refused:
        cases.move(office, case, "trial")
    assert "older version of the process, which has no step “Probezeit”" in refused.value.what
    assert "Move the running cases over" in refused.value.remedy
    with pytest.raises(NotFound):
        cases.move(office, case, "nowhere")
