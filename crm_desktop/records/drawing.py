"""Changing a drawn process: steps and reactions added, changed, led elsewhere, taken out. Plain values in and out."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from .process import Process, Reaction, Step

WIDTH, HEIGHT = 232, 72
"""Of a step in the drawing."""
GRID = 20
"""Steps stand on it, so that what should be in line is."""
FARTHEST = 50_000
"""A step further out is shown here: nobody would find it there."""
_BESIDE, _BELOW = 320, 200
"""From one step to the next, with room for arrows and their words between them."""


def new_id(stem: str, taken: Container[str]) -> str:
    """A name nobody has. `taken` must hold those of older versions too: a case that still waits in a step deleted
    since would otherwise find itself in another one."""
    number = 1
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"


def with_step(process: Process, step: Step, after: str = "") -> Process:
    """A step added behind the one it comes after, or behind all; or put in the place of the one with its id. The first
    step there is begins the process."""
    if process.step(step.id) is None:
        place = next((at for at, item in enumerate(process.steps, 1) if item.id == after), len(process.steps))
        steps = (*process.steps[:place], step, *process.steps[place:])
    else:
        steps = tuple(step if item.id == step.id else item for item in process.steps)
    known = process.step(process.start) is not None
    return replace(process, steps=steps, start=process.start if known else steps[0].id)


def without_step(process: Process, step_id: str) -> Process:
    """A step taken out, with the reactions that led to it."""
    steps = tuple(
        replace(item, reactions=tuple(arrow for arrow in item.reactions if arrow.target != step_id))
        for item in process.steps
        if item.id != step_id
    )
    start = process.start if process.start != step_id else (steps[0].id if steps else "")
    return replace(process, steps=steps, start=start)


def with_reaction(process: Process, step_id: str, reaction: Reaction) -> Process:
    """A reaction added to a step, or put in the place of the one with its id. A step that leads on is no end."""
    step = process.step(step_id)
    if step is None:
        return process
    if step.reaction(reaction.id) is None:
        reactions = (*step.reactions, reaction)
    else:
        reactions = tuple(reaction if item.id == reaction.id else item for item in step.reactions)
    return with_step(process, replace(step, reactions=reactions, end="", starts=""))


def without_reaction(process: Process, step_id: str, reaction_id: str) -> Process:
    step = process.step(step_id)
    if step is None:
        return process
    return with_step(process, replace(step, reactions=tuple(item for item in step.reactions if item.id != reaction_id)))


def ended(step: Step, end: str) -> Step:
    """The step as an end (won, lost, done) or, with '', as none. An end has no reactions, is planned nothing in, and
    says by itself how likely it is."""
    if not end:
        return replace(step, end="", starts="")
    percent = 100 if end == "won" else 0
    return replace(step, end=end, reactions=(), plan=None, rests=False, limit_days=0, probability=percent)


def placed(process: Process, places: Mapping[str, tuple[int, int]]) -> Process:
    """Steps put elsewhere in the drawing."""
    steps = (
        replace(step, x=places[step.id][0], y=places[step.id][1]) if step.id in places else step
        for step in process.steps
    )
    return replace(process, steps=tuple(steps))


def dead_ends(process: Process) -> list[Step]:
    """Steps that a case could never leave."""
    return [step for step in process.steps if not step.end and not step.reactions]


def with_room(process: Process, after: str = "") -> tuple[Process, tuple[int, int]]:
    """Where a new step would cover none: below the step it comes after, else beside that; on the grid. Where only ends
    are in the way, they move down a row. Without a step it comes after the last that is no end."""
    near = process.step(after) or next((step for step in reversed(process.steps) if not step.end), None)
    if near is None:
        near = process.steps[-1] if process.steps else None
    if near is None:
        return process, (0, 0)
    x, y = near.x, near.y + _BELOW
    covered = [item for item in process.steps if _covers(item, x, y)]
    if covered and all(item.end for item in covered):
        down = {step.id: (step.x, step.y + _BELOW) for step in process.ends if step.y > y - HEIGHT - GRID}
        moved = placed(process, down)
        if not any(_covers(item, *place) for item in process.steps if item.id not in down for place in down.values()):
            return moved, (snapped(x), snapped(y))
    while any(_covers(item, x, y) for item in process.steps):
        x += _BESIDE
    return process, (snapped(x), snapped(y))


def likely_percent(process: Process, after: str) -> int:
    """What a new step begins with: as likely as the one it comes after, so that no case falls to nothing by mistake."""
    near = process.step(after) or next((step for step in reversed(process.steps) if not step.end), None)
    return near.probability if near else 0


def _covers(step: Step, x: int, y: int) -> bool:
    return abs(step.x - x) < WIDTH + GRID and abs(step.y - y) < HEIGHT + GRID


def likely_target(process: Process, step_id: str) -> str:
    """Where a new reaction of a step leads until somebody says: to a step nothing leads to yet, one that goes on before
    an end; then to one it does not lead to itself. '' where there is no other step."""
    source = process.step(step_id)
    led = {arrow.target for arrow in source.reactions} if source else set[str]()
    reached = {arrow.target for step in process.steps for arrow in step.reactions} | {process.start}
    others = [step for step in process.steps if step.id != step_id]
    others.sort(key=lambda step: (step.id in led, step.id in reached, bool(step.end)))
    return others[0].id if others else ""


def snapped(place: float) -> int:
    return round(place / GRID) * GRID


def shown_at(step: Step) -> tuple[int, int]:
    """Where a step stands in the drawing, however odd the file it came from."""
    return (max(-FARTHEST, min(FARTHEST, step.x)), max(-FARTHEST, min(FARTHEST, step.y)))


def laid_out(process: Process) -> Process:
    """Every step in the row that its longest way from the first step asks for, ways back left aside; within a row near
    to where its arrows come from. Ends stand in the last row, steps that nothing leads to in a row of their own."""
    rows = _rows(process)
    order: list[list[str]] = [[] for _ in range(max(rows.values(), default=0) + 1)]
    for step in process.steps:
        order[rows[step.id]].append(step.id)
    came = _came_from(process, rows)
    at: dict[str, float] = {}
    for row in order:
        wished = {name: _mean([at[other] for other in came[name] if other in at]) for name in row}
        row.sort(key=lambda name: (wished[name] is None, wished[name] or 0))
        for number, name in enumerate(row):
            at[name] = number - (len(row) - 1) / 2
    left = min(at.values(), default=0)
    return placed(
        process, {name: (snapped((at[name] - left) * _BESIDE), snapped(rows[name] * _BELOW)) for name in at}
    )  # fmt: skip


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _came_from(process: Process, rows: Mapping[str, int]) -> dict[str, list[str]]:
    came: dict[str, list[str]] = {step.id: [] for step in process.steps}
    for step in process.steps:
        for arrow in step.reactions:
            if arrow.target in came and rows[arrow.target] > rows[step.id]:
                came[arrow.target].append(step.id)
    return came


def _rows(process: Process) -> dict[str, int]:
    ways = {step.id: [arrow.target for arrow in step.reactions if process.step(arrow.target)] for step in process.steps}
    forward = _forward(process.start, ways)
    rows = dict.fromkeys(forward, 0)
    for name in forward:  # each one after all that lead to it
        for target in forward[name]:
            rows[target] = max(rows[target], rows[name] + 1)
    last = max(rows.values(), default=0)
    for step in process.ends:
        if step.id in rows:
            rows[step.id] = last
    for step in process.steps:
        rows.setdefault(step.id, last + 1)
    return rows


def _forward(start: str, ways: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Of the steps reached from the start, each with where it leads but for ways back; in an order in which every
    arrow leads to a later one."""
    if start not in ways:
        return {}
    done: list[str] = []
    seen, open_ = {start}, {start}
    forward: dict[str, list[str]] = {start: []}
    trail = [(start, iter(ways[start]))]
    while trail:
        name, rest = trail[-1]
        for target in rest:
            if target in open_:
                continue  # a way back
            forward[name].append(target)
            if target not in seen:
                seen.add(target)
                open_.add(target)
                forward[target] = []
                trail.append((target, iter(ways[target])))
                break
        else:
            trail.pop()
            open_.discard(name)
            done.append(name)
    return {name: forward[name] for name in reversed(done)}
