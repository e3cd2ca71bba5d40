"""Python's search for cycles stays in the window's thread.

It runs in whichever thread makes the next object, and frees what it finds right there. A widget, timer or model of ours
that nobody holds any more but a cycle would so be destroyed by a thread that reads beside the window, while the window
may be painting it: PySide hands over to the window's thread only objects of Qt's own classes, not those of ours.

So the search rests from the moment work is given to a thread until the window sees that all such work has ended.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTimer

LOOK_MS = 100

_lock = threading.Lock()
_at_work = 0
_timer: QTimer | None = None


def begin() -> None:
    """Work is about to be given to a thread; to be called in the window's thread, once for each end()."""
    global _at_work, _timer
    with _lock:
        _at_work += 1
        gc.disable()
    if _timer is None:
        _timer = QTimer(QCoreApplication.instance(), interval=LOOK_MS)
        _timer.timeout.connect(_look)
    _timer.start()


def end() -> None:
    """That work is done; to be called in its thread, whatever came of it."""
    global _at_work
    with _lock:
        _at_work -= 1


@contextmanager
def resting() -> Generator[None]:
    """For what a thread does of its own accord."""
    with _lock:
        on = gc.isenabled()
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            if on and not _at_work:
                gc.enable()


def _look() -> None:
    """In the window's thread: search again when nobody is at work any more."""
    with _lock:
        if not _at_work and _timer is not None:
            _timer.stop()
            gc.enable()
