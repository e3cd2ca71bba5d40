"""One thing made while others are used: for bulk work that is half Python, half engine."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

_DEPTH = 8
"""Things made in advance at most: as much memory as they take."""


@contextmanager
def ahead(work: Iterable[Callable[[], T]]) -> Generator[Iterator[T]]:
    """The results in their order, made by a helper thread that begins at once. Worth it where the caller spends its
    time outside Python. An error is raised at its place; nothing is left running at the end."""
    from concurrent.futures import Future, ThreadPoolExecutor

    with _quick_turns(), ThreadPoolExecutor(1, "kontor-ahead") as helper:
        left = iter(work)
        waiting: deque[Future[T]] = deque(map(helper.submit, islice(left, _DEPTH)))

        def results() -> Iterator[T]:
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(map(helper.submit, islice(left, 1)))
                yield result

        try:
            yield results()
        finally:
            helper.shutdown(cancel_futures=True)


@contextmanager
def _quick_turns() -> Generator[None]:
    """Back from the engine, the caller waits for Python's lock; usually the helper would keep it for 5 ms."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
