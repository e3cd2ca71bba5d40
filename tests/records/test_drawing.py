"""Changing a drawing: every change keeps it whole."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.records import drawing
from crm_desktop.records.process import Plan, Process, Reaction, Step
from crm_desktop.records.process_check import check

NAMES = [f"s{number}" for number in range(8)]


@st.composite
def processes(draw) -> Process:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    steps = tuple(
        Step(name, name, reactions=tuple(
            Reaction(f"r{number}", f"R {number}", target)
            for number, target in enumerate(draw(st.lists(st.sampled_from(names), max_size=3)))
        ))
        for name in names
    )  # fmt: skip
    return Process("code", "Name", start=names[0], steps=steps)


@given(processes(), st.data())
def test_a_step_taken_out_leaves_no_arrow_to_nowhere(process, data):
    gone = data.draw(st.sampled_from([step.id for step in process.steps]))
    left = drawing.without_step(process, gone)
    assert left.step(gone) is None
    assert all(left.step(item.target) for step in left.steps for item in step.reactions)
    assert left.step(left.start) is not None or not left.steps
    assert not {fault.code for fault in check(left)} & {"no_target", "no_start"}


@given(processes())
def test_tidied_up_no_step_covers_another_and_nothing_else_changes(process):
    tidy = drawing.laid_out(process)
    places = [(step.x, step.y) for step in tidy.steps]
    for number, (x, y) in enumerate(places):
        for other_x, other_y in places[:number]:
            assert abs(x - other_x) >= drawing.WIDTH or abs(y - other_y) >= drawing.HEIGHT
    assert drawing.placed(tidy, {step.id: (step.x, step.y) for step in process.steps}) == process


@given(processes())
def test_a_new_step_finds_a_free_place(process):
    tidy = drawing.laid_out(process)
    for after in ("", tidy.steps[0].id):
        roomy, (x, y) = drawing.with_room(tidy, after)
        places = [(x, y), *((step.x, step.y) for step in roomy.steps)]
        for number, (one_x, one_y) in enumerate(places):
            for other_x, other_y in places[:number]:
                assert abs(one_x - other_x) >= drawing.WIDTH or abs(one_y - other_y) >= drawing.HEIGHT
        same = {step.id: (step.x, step.y) for step in tidy.steps}
        assert drawing.placed(roomy, same) == tidy
        assert all(step == roomy.step(step.id) for step in tidy.steps if not step.end)


def test_new_steps_come_one_below_the_other_and_the_ends_make_room():
    steps = (Step("a", "A", x=160), drawing.ended(Step("won", "Won", y=400), "won"),
             drawing.ended(Step("lost", "Lost", x=320, y=400), "lost"))  # fmt: skip
    process = Process("c", "C", start="a", steps=steps)
    for number in range(3):
        process, (x, y) = drawing.with_room(process)
        assert (x, y) == (160, 200 + 200 * number)
        process = drawing.with_step(process, Step(f"s{number}", "S", x=x, y=y))
    assert {step.y for step in process.ends} == {800}


def test_a_new_reaction_leads_first_to_what_nothing_leads_to():
    steps = (Step("a", "A"), Step("won", "Won", end="won"), Step("b", "B"), Step("c", "C"))
    process = Process("c", "C", start="a", steps=steps)
    found = []
    for number in range(4):
        found.append(drawing.likely_target(process, "a"))
        process = drawing.with_reaction(process, "a", Reaction(f"r{number}", f"R{number}", found[-1]))
    assert found == ["b", "c", "won", "b"]
    assert drawing.likely_target(Process("c", "C", start="a", steps=steps[:1]), "a") == ""


def test_arrows_lead_down_and_ends_stand_last():
    steps = (
        Step("a", "A", reactions=(Reaction("1", "on", "b"), Reaction("2", "no", "lost"))),
        Step("b", "B", reactions=(Reaction("1", "on", "won"), Reaction("2", "back", "a"))),
        Step("won", "Won", end="won"), Step("lost", "Lost", end="lost"), Step("alone", "Alone"),
    )  # fmt: skip
    tidy = drawing.laid_out(Process("c", "C", start="a", steps=steps))
    height = {step.id: step.y for step in tidy.steps}
    assert height["a"] < height["b"] < height["won"] == height["lost"] < height["alone"]


def test_an_end_keeps_nothing_that_only_a_step_has():
    step = Step("a", "A", probability=40, rests=True, plan=Plan(), limit_days=3, reactions=(Reaction("1", "on", "a"),))
    won = drawing.ended(step, "won")
    assert (won.end, won.probability, won.reactions, won.plan, won.rests, won.limit_days) == (
        "won", 100, (), None, False, 0,
    )  # fmt: skip
    assert drawing.ended(step, "lost").probability == 0
    again = drawing.ended(replace(won, starts="care"), "")
    assert (again.end, again.starts) == ("", "")


def test_an_id_is_never_given_twice():
    assert drawing.new_id("step", {"step_1", "step_3"}) == "step_2"
    process = drawing.with_step(Process("c", "C"), Step("step_1", "One"))
    assert process.start == "step_1"
    led = drawing.with_reaction(process, "step_1", Reaction("r", "R", "step_1"))
    assert drawing.without_reaction(led, "step_1", "r") == process
    assert drawing.with_reaction(process, "nowhere", Reaction("r", "R", "step_1")) == process
