"""Ways of arrows: at right angles, from side to side, around steps."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_desktop.exchange import process_files
from crm_desktop.records.drawing import HEIGHT, WIDTH
from crm_desktop.ui.designer.routes import Arrow, Box, Router, Way


def router(places: dict[str, tuple[float, float]]) -> Router:
    return Router({name: Box(x, y, WIDTH, HEIGHT) for name, (x, y) in places.items()})


def crossed(way: Way, box: Box) -> int:
    """How many parts of a way go through a box."""
    found = 0
    for one, other in pairwise(way.points):
        left, right = sorted((one[0], other[0]))
        top, bottom = sorted((one[1], other[1]))
        found += left < box.x + box.w - 1 and right > box.x + 1 and top < box.y + box.h - 1 and bottom > box.y + 1
    return found


def on_edge(point, box: Box) -> bool:
    inside = box.x <= point[0] <= box.x + box.w and box.y <= point[1] <= box.y + box.h
    return inside and (point[0] in (box.x, box.x + box.w) or point[1] in (box.y, box.y + box.h))


grid = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda at: (at[0] * 320.0, at[1] * 200.0))


@settings(max_examples=60, deadline=None)
@given(st.lists(grid, min_size=2, max_size=10, unique=True), st.data())
def test_every_way_leads_from_edge_to_edge_at_right_angles(places, data):
    names = {f"s{number}": place for number, place in enumerate(places)}
    ends = st.sampled_from(sorted(names))
    arrows = [
        Arrow((one, str(number)), one, other, 120)
        for number, (one, other) in enumerate(data.draw(st.lists(st.tuples(ends, ends), max_size=14)))
    ]
    made = router(names)
    ways = made.ways(arrows)
    assert set(ways) == {arrow.key for arrow in arrows}
    for arrow in arrows:
        way = ways[arrow.key]
        assert on_edge(way.points[0], made.boxes[arrow.source])
        assert on_edge(way.points[-1], made.boxes[arrow.target])
        for one, other in pairwise(way.points):
            assert abs(one[0] - other[0]) < 0.5 or abs(one[1] - other[1]) < 0.5
        assert not crossed(way, made.boxes[arrow.source])


def test_a_step_in_between_is_gone_around():
    made = router({"a": (0, 0), "between": (0, 200), "b": (0, 400)})
    way = made.ways([Arrow(("a", "r"), "a", "b", 80)])["a", "r"]
    assert not crossed(way, made.boxes["between"])


@pytest.mark.parametrize("code", ["acquisition", "ticket", "complaint", "after_sales", "win_back"])
def test_shipped_drawings_show_all_words_apart(code):
    process = process_files.read(process_files.shipped()[code], "de")
    made = router({step.id: (step.x, step.y) for step in process.steps})
    arrows = [
        Arrow((step.id, item.id), step.id, item.target, 8.0 * len(item.name) + 26)
        for step in process.steps
        for item in step.reactions
    ]
    ways = made.ways(arrows)
    assert sum(crossed(way, box) for way in ways.values() for box in made.boxes.values()) == 0
    for number, one in enumerate(arrows):
        for other in arrows[:number]:
            (x, y), (other_x, other_y) = ways[one.key].label, ways[other.key].label
            apart = abs(x - other_x) >= (one.label + other.label) / 2 or abs(y - other_y) >= 28
            assert apart, f"{one.key} and {other.key} lie over each other"


def test_an_arrow_to_a_step_that_is_gone_is_left_out():
    assert router({"a": (0, 0)}).ways([Arrow(("a", "r"), "a", "gone", 50)]) == {}
