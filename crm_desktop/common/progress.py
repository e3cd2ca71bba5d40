"""Progress and cancelling of long work, without Qt.

The worker calls step(); whoever watches reads the attributes from another thread (plain attributes,
no lock needed) and may call cancel(), which raises Cancelled in the worker at its next step.
"""

from __future__ import annotations

from collections.abc import Callable

from .errors import Cancelled


class Progress:
    def __init__(self, on_step: Callable[[Progress], None] | None = None) -> None:
        self.label = ""
        self.done = 0
        self.total = 0
        self._cancelled = False
        self._on_step = on_step

    def start(self, label: str, total: int = 0) -> None:
        """Begin a phase; total 0 means its length is not known."""
        self.label, self.total = label, total
        self.step(0)

    def step(self, done: int) -> None:
        """Report the work done so far in this phase. Raises Cancelled when asked to stop."""
        self.done = done
        if self._on_step is not None:
            self._on_step(self)
        if self._cancelled:
            raise Cancelled

    def cancel(self) -> None:
        self._cancelled = True

    @property
    def cancelled(self) -> bool:
        return self._cancelled
