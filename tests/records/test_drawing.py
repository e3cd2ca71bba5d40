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
        x, y = drawing.free_place(tidy, after)
        assert all(abs(s.x - x) >= drawing.WIDTH or abs(s.y - y) >= drawing.HEIGHT for s in tidy.steps)


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
