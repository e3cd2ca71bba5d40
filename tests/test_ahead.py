"""Things made by a thread beside: in order, errors at their place, and nothing left running."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator

import pytest

from crm_desktop.common.ahead import ahead


def running() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("kontor-ahead")]


def work(count: int, done: list[int], wrong: int = -1) -> Iterator[Callable[[], int]]:
    def make(number: int) -> int:
        if number == wrong:
            raise ValueError(number)
        done.append(number)
        return number

    return ((lambda number=number: make(number)) for number in range(count))


@pytest.mark.parametrize("count", [0, 1, 8, 30])
def test_results_come_in_order(count: int) -> None:
    before = sys.getswitchinterval()
    with ahead(work(count, [])) as made:
        assert list(made) == list(range(count))
    assert not running()
    assert sys.getswitchinterval() == before


def test_it_begins_before_anybody_asks_and_does_not_run_away() -> None:
    begun = threading.Event()
    done: list[int] = []

    def tell() -> int:
        begun.set()
        return 0

    with ahead([tell, *work(30, done)]) as made:
        assert begun.wait(10)
        assert next(made) == 0
        assert len(done) <= 8  # as much memory as eight results take
        assert len(list(made)) == 30


def take(made: Iterator[int], got: list[int], most: int) -> None:
    for number in made:
        got.append(number)
        if len(got) == most:
            raise KeyError


def test_an_error_comes_at_its_place() -> None:
    got: list[int] = []
    with pytest.raises(ValueError, match="3"), ahead(work(20, [], wrong=3)) as made:
        take(made, got, 20)
    assert got == [0, 1, 2]
    assert not running()


def test_who_stops_early_leaves_nothing_running() -> None:
    done: list[int] = []
    with pytest.raises(KeyError), ahead(work(1000, done)) as made:
        take(made, [], 1)
    assert not running()
    assert len(done) <= 9
