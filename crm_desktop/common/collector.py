"""Python's search for cycles, around work that makes a million objects."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any


@contextmanager
def without_collector() -> Generator[None]:
    """The search looks at all objects at one go: a large import would spend a quarter of its time on it, and a window
    beside it would stand still for a second. There are no cycles among contacts, so they are set aside for good."""
    import gc

    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()


def let_go(*tables: dict[Any, Any]) -> None:
    """Empty large tables entry by entry when working beside a window: freed at one go, they would keep Python's lock
    for a quarter of a second."""
    if threading.current_thread() is threading.main_thread():
        return
    for table in tables:
        while table:
            table.popitem()
