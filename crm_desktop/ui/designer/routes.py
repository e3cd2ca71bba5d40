"""Ways of the arrows: from step to step at right angles, around other steps, each with a place for its words.

Plain numbers, so that the drawing on the screen, on paper and in tests goes the same ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
TOP, BOTTOM, LEFT, RIGHT = SIDES = ((0, -1), (0, 1), (-1, 0), (1, 0))
STUB = 26
"""So far an arrow goes straight before its first bend, which leaves room for its head."""
_BEND, _HIT, _CROWD, _APART = 120.0, 5000.0, 40.0, 12
_CELL = 240


class Box(NamedTuple):
    x: float
    y: float
    w: float
    h: float

    def port(self, side: Point, shift: float = 0.0) -> Point:
        """The middle of a side, moved along it."""
        x, y = self.x + self.w / 2, self.y + self.h / 2
        return (
            x + side[0] * self.w / 2 + (shift if side[1] else 0),
            y + side[1] * self.h / 2 + (shift if side[0] else 0),
        )


class Arrow(NamedTuple):
    key: tuple[str, str]
    source: str
    target: str
    label: float
    """Width of its words."""


class Way(NamedTuple):
    points: list[Point]
    label: Point
    """Centre of the words."""


class Router:
    """Knows where the steps stand; `ways` leads all arrows."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self.boxes = boxes
        self._near: dict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes.values():
            for cell in _cells(box.x, box.y, box.x + box.w, box.y + box.h):
                self._near[cell].append(box)

    def ways(self, arrows: Sequence[Arrow]) -> dict[tuple[str, str], Way]:
        known = [arrow for arrow in arrows if arrow.source in self.boxes and arrow.target in self.boxes]
        used: dict[tuple[str, Point], int] = defaultdict(int)
        sides = {arrow.key: self._sides(arrow, used) for arrow in known}
        ports = self._ports(known, sides)
        lines: dict[tuple[str, str], list[Point]] = {}
        taken: dict[bool, list[tuple[float, float, float]]] = {True: [], False: []}
        for arrow in known:
            start, end = ports[arrow.key]
            out, into = sides[arrow.key]
            if arrow.source == arrow.target:
                lines[arrow.key] = _loop(start, end)
                continue
            line = self._best(arrow, start, out, end, into)[0]
            lines[arrow.key] = _kept_apart(line, taken)
        return self._labelled(known, lines)

    # Which side of a step an arrow leaves and comes in by

    def _sides(self, arrow: Arrow, used: dict[tuple[str, Point], int]) -> tuple[Point, Point]:
        source, target = self.boxes[arrow.source], self.boxes[arrow.target]
        if arrow.source == arrow.target:
            return RIGHT, TOP
        best, found = float("inf"), (BOTTOM, TOP)
        for out in SIDES:
            for into in SIDES:
                crowd = _CROWD * (used[arrow.source, out] + used[arrow.target, into])
                start, end = source.port(out), target.port(into)
                line, cost = self._best(arrow, start, out, end, into, best - crowd)
                if line and cost + crowd < best:
                    best, found = cost + crowd, (out, into)
        used[arrow.source, found[0]] += 1
        used[arrow.target, found[1]] += 1
        return found

    def _best(
        self, arrow: Arrow, start: Point, out: Point, end: Point, into: Point, limit: float = float("inf")
    ) -> tuple[list[Point], float]:
        source, target = self.boxes[arrow.source], self.boxes[arrow.target]
        best: tuple[list[Point], float] = ([], limit)
        fallback: list[Point] = []
        for line in _lines(start, out, end, into, source, target):
            fallback = fallback or line
            cost = sum(_length(*pair) for pair in pairwise(line)) + _BEND * (len(line) - 2)
            if cost < best[1]:
                cost += _HIT * self._hits(line)
                if cost < best[1]:
                    best = (line, cost)
        if not best[0] and limit == float("inf"):
            return fallback or [start, end], limit
        return best

    def _hits(self, line: Sequence[Point]) -> int:
        found = 0
        for one, other in pairwise(line):
            left, right = sorted((one[0], other[0]))
            top, bottom = sorted((one[1], other[1]))
            seen = set[Box]()
            for cell in _cells(left, top, right, bottom):
                seen.update(self._near.get(cell, ()))
            found += sum(
                left < box.x + box.w - 1 and right > box.x + 1 and top < box.y + box.h - 1 and bottom > box.y + 1
                for box in seen
            )
        return found

    # Where on that side

    def _ports(
        self, arrows: Sequence[Arrow], sides: Mapping[tuple[str, str], tuple[Point, Point]]
    ) -> dict[tuple[str, str], tuple[Point, Point]]:
        """Arrows that meet on a side spread over it, in the order of their other ends, so that few cross."""
        on: dict[tuple[str, Point], list[tuple[float, int, bool]]] = defaultdict(list)
        for number, arrow in enumerate(arrows):
            if arrow.source == arrow.target:
                continue
            out, into = sides[arrow.key]
            far, near = self.boxes[arrow.target], self.boxes[arrow.source]
            on[arrow.source, out].append((_along(far, out, into), number, True))
            on[arrow.target, into].append((_along(near, into, out), number, False))
        shift: dict[tuple[int, bool], float] = {}
        for (name, side), ends in on.items():
            length = self.boxes[name].w if side[1] else self.boxes[name].h
            step = min(64.0 if side[1] else 22.0, length / (len(ends) + 1))
            for place, (_, number, leaves) in enumerate(sorted(ends)):
                shift[number, leaves] = (place - (len(ends) - 1) / 2) * step
        found: dict[tuple[str, str], tuple[Point, Point]] = {}
        for number, arrow in enumerate(arrows):
            out, into = sides[arrow.key]
            box = self.boxes[arrow.target]
            if arrow.source == arrow.target:  # round its upper right corner
                found[arrow.key] = (box.port(RIGHT, 14 - box.h / 2), box.port(TOP, box.w / 2 - 76))
                continue
            start = self.boxes[arrow.source].port(out, shift[number, True])
            end = box.port(into, shift[number, False])
            others = [box.port(into, shift[key]) for _, *key_ in on[arrow.target, into]
                      if (key := (key_[0], key_[1])) != (number, False)]  # fmt: skip
            found[arrow.key] = (start, _in_line(start, end, out, into, others))
        return found

    # Where its words stand

    def _labelled(
        self, arrows: Sequence[Arrow], lines: Mapping[tuple[str, str], list[Point]]
    ) -> dict[tuple[str, str], Way]:
        placed: dict[tuple[int, int], list[Box]] = defaultdict(list)
        found: dict[tuple[str, str], Way] = {}
        for arrow in arrows:
            line = lines[arrow.key]
            first: Point | None = None
            chosen: Point | None = None
            for place in _label_places(line, arrow.label):
                first = first or place
                box = Box(place[0] - arrow.label / 2, place[1] - 14, arrow.label, 28)
                if not self._covers(box, placed):
                    chosen = place
                    break
            centre = chosen or first or line[0]
            box = Box(centre[0] - arrow.label / 2, centre[1] - 14, arrow.label, 28)
            for cell in _cells(box.x, box.y, box.x + box.w, box.y + box.h):
                placed[cell].append(box)
            found[arrow.key] = Way(line, centre)
        return found

    def _covers(self, box: Box, placed: Mapping[tuple[int, int], list[Box]]) -> bool:
        for cell in _cells(box.x, box.y, box.x + box.w, box.y + box.h):
            for other in (*self._near.get(cell, ()), *placed.get(cell, ())):
                beside = box.x >= other.x + other.w or box.x + box.w <= other.x
                if not beside and box.y < other.y + other.h and box.y + box.h > other.y:
                    return True
        return False


def _cells(left: float, top: float, right: float, bottom: float) -> Iterator[tuple[int, int]]:
    for column in range(int(left // _CELL), int(right // _CELL) + 1):
        for row in range(int(top // _CELL), int(bottom // _CELL) + 1):
            yield column, row


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _along(box: Box, side: Point, theirs: Point) -> float:
    """Where the other end lies, seen along a side."""
    x, y = box.port(theirs)
    return x if side[1] else y


def _in_line(start: Point, end: Point, out: Point, into: Point, others: Sequence[Point]) -> Point:
    """The end moved so that an arrow to the opposite side needs no small bend, where no other arrow is near."""
    if out != (-into[0], -into[1]):
        return end
    straight = end
    if out[1] and abs(start[0] - end[0]) <= 70:
        straight = (start[0], end[1])
    elif out[0] and abs(start[1] - end[1]) <= 24:
        straight = (end[0], start[1])
    return end if any(_length(straight, other) < 14 for other in others) else straight


def _lines(start: Point, out: Point, end: Point, into: Point, source: Box, target: Box) -> Iterator[list[Point]]:
    """Ways with few bends between two ports, and such around both steps."""
    a = (start[0] + out[0] * STUB, start[1] + out[1] * STUB)
    b = (end[0] + into[0] * STUB, end[1] + into[1] * STUB)
    middle = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    left, right = min(source.x, target.x) - 36, max(source.x + source.w, target.x + target.w) + 36
    top, bottom = min(source.y, target.y) - 32, max(source.y + source.h, target.y + target.h) + 32
    turns: Iterable[Sequence[Point]] = (
        ((b[0], a[1]),),
        ((a[0], b[1]),),
        ((middle[0], a[1]), (middle[0], b[1])),
        ((a[0], middle[1]), (b[0], middle[1])),
        ((right, a[1]), (right, b[1])),
        ((left, a[1]), (left, b[1])),
        ((a[0], bottom), (b[0], bottom)),
        ((a[0], top), (b[0], top)),
    )
    for turn in turns:
        line = _straightened([start, a, *turn, b, end])
        if line:
            yield line


def _straightened(points: Sequence[Point]) -> list[Point]:
    """Without points that change nothing; [] where the way would turn back on itself."""
    line = [points[0]]
    for point in points[1:]:
        if abs(point[0] - line[-1][0]) < 0.5 and abs(point[1] - line[-1][1]) < 0.5:
            continue
        if len(line) > 1:
            before, last = line[-2], line[-1]
            one = (last[0] - before[0], last[1] - before[1])
            other = (point[0] - last[0], point[1] - last[1])
            if abs(one[0] * other[1] - one[1] * other[0]) < 0.5:  # in one line
                if one[0] * other[0] + one[1] * other[1] < 0:
                    return []
                line.pop()
        line.append(point)
    return line


def _kept_apart(line: list[Point], taken: dict[bool, list[tuple[float, float, float]]]) -> list[Point]:
    """The way with its middle parts moved aside where another arrow goes along there already."""
    points = list(line)
    for number in range(1, len(points) - 2):
        one, other = points[number], points[number + 1]
        upright = abs(one[0] - other[0]) < 0.5
        at = one[0] if upright else one[1]
        span = sorted((one[1], other[1]) if upright else (one[0], other[0]))
        for shift in (0, 14, -14, 28, -28, 42, -42):
            if shift and not _has_room(points, number, shift, upright):
                continue
            if not any(abs(at + shift - lane) < _APART and span[0] < high and span[1] > low
                       for lane, low, high in taken[upright]):  # fmt: skip
                break
        else:
            shift = 0
        if upright:
            points[number], points[number + 1] = (at + shift, one[1]), (at + shift, other[1])
        else:
            points[number], points[number + 1] = (one[0], at + shift), (other[0], at + shift)
        taken[upright].append((at + shift, span[0], span[1]))
    return points


def _loop(start: Point, end: Point) -> list[Point]:
    """From a step to itself, around its corner and wide enough that its words do not hide it."""
    x, y = start[0] + STUB + 4, end[1] - STUB - 16
    return [start, (x, start[1]), (x, y), (end[0], y), end]


def _has_room(points: Sequence[Point], number: int, shift: float, upright: bool) -> bool:
    """Whether the straight parts at both ends stay long enough when a middle part is moved."""
    axis = 0 if upright else 1
    for end, fixed in ((number, number - 1), (number + 1, number + 2)):
        if fixed in (0, len(points) - 1):
            before = points[end][axis] - points[fixed][axis]
            if (before + shift) * before <= 0 or abs(before + shift) < 18:
                return False
    return True


def _label_places(line: Sequence[Point], width: float) -> Iterator[Point]:
    parts = sorted(pairwise(line), key=lambda part: -_length(*part))
    for share in (0.5, 0.35, 0.65, 0.22, 0.78):
        for one, other in parts:
            if abs(one[1] - other[1]) < 0.5 and _length(one, other) < width + 16:
                continue  # would hide the whole of it
            yield (one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share)
    for one, other in parts:
        x, y = (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
        yield from ((x, y - 24), (x, y + 24))
