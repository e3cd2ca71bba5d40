"""What the window does after its first picture: one step per turn of the event loop, so that keys and clicks come
between, and a moment later what will be wanted soon."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from crm_desktop.ui.navigation import load

from . import qt_texts

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow

Step = Callable[[], object]
IDLE_MS = 300


class Settling:
    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._first: list[Step] = []
        self._idle: list[Step] = []
        self._steps: Iterator[Step] = iter(())

    def after_first_picture(self, step: Step) -> None:
        """Do it once the window has been painted for the first time; now, when it has."""
        if self._window.settled:
            step()
        else:
            self._first.append(step)

    def when_idle(self, steps: Iterable[Step]) -> None:
        """Do these a moment after everything else stands."""
        self._idle += steps

    def begin(self, last: Step) -> None:
        """The first picture stands: do what it did not need, then `last`."""
        window = self._window
        steps: list[Step] = [*self._first, window.make_live, window.instance.listen, qt_texts.load_translation]
        if sys.platform == "darwin":
            steps.append(window.fill_menu_bar)
        steps += [lambda name=screen.setup: load(name)(window.context) for screen in window.screens if screen.setup]
        steps += [window.refresh_counts, window.context.changes.start_polling, last]
        self._steps = iter(steps)
        QTimer.singleShot(0, self._next)

    def stop(self) -> None:
        self._steps = iter(())
        self._idle = []

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is not None:
            try:
                step()
            except Exception as problem:
                self._window.context.show_error(problem)
            QTimer.singleShot(0, self._next)
        elif self._idle:
            self._steps, self._idle = iter(self._idle), []
            QTimer.singleShot(IDLE_MS, self._next)
        elif not gc.isenabled():  # switched off for the start
            gc.freeze()  # what the program itself is made of stays; no need to look through it again
            gc.enable()
