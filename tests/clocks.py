"""Clocks for tests: the time is what the test says."""

from __future__ import annotations

from datetime import datetime


class Wall:
    """A clock that is put by hand: `wall.now = …`."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now
