"""One thing made while the one before is used: for bulk work that is half Python, half engine."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

_DEPTH = 2


def ahead(work: Iterable[Callable[[], T]]) -> Generator[T]:
    """The results in their order, each made by a helper thread while the caller uses an earlier one. Worth it where the
    caller spends its time outside Python. An error is raised at its place; nothing is left running at the end."""
    from concurrent.futures import Future, ThreadPoolExecutor

    waiting: deque[Future[T]] = deque()
    with _quick_turns(), ThreadPoolExecutor(1, "kontor-ahead") as helper:
        try:
            for one in work:
                waiting.append(helper.submit(one))
                if len(waiting) > _DEPTH:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
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
