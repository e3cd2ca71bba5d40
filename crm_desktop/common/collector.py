"""Python's search for cycles, around work that makes a million objects."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager


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
        if on:
            gc.freeze()
            gc.enable()
