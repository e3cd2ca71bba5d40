"""The thread behind reading.py; loaded with the first question."""

from __future__ import annotations

import atexit
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SignalInstance

from . import collecting

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

PAUSE_S = 2.0


class Question:
    def __init__(
        self, key: str, number: int, path: Path, read: Callable[[Any], Any], then: Callable[[Any], object]
    ) -> None:
        self.key, self.number, self.path, self.read, self.then = key, number, path, read, then
        self.answer: Any = None
        self.problem: Exception | None = None


_running: set[ReaderThread] = set()


@atexit.register
def _stop_all() -> None:
    """No thread may be at work while the interpreter takes itself apart."""
    for thread in list(_running):
        thread.stop()
        thread.join(5)


class ReaderThread(threading.Thread):
    """Answers questions one after the other. Knows of Qt only the bound signal to hand the answer to."""

    def __init__(self, wake: SignalInstance) -> None:
        super().__init__(name="kontor-reader", daemon=True)
        self.questions: queue.SimpleQueue[Question | None] = queue.SimpleQueue()
        self.latest: dict[str, int] = {}
        self._wake = wake
        self._ws: Workspace | None = None

    def start(self) -> None:
        _running.add(self)
        super().start()

    def stop(self) -> None:
        """Answer nothing more and end after the question of the moment."""
        self.latest.clear()
        self.questions.put(None)

    def run(self) -> None:
        try:
            self._work()
        finally:
            _running.discard(self)

    def _work(self) -> None:
        while True:
            try:
                question = self.questions.get(timeout=PAUSE_S if self._ws is not None else None)
            except queue.Empty:
                with collecting.resting():
                    self._let_go()
                continue
            if question is None:
                self._let_go()
                return
            try:
                if question.number == self.latest.get(question.key):
                    self._answer(question)
            finally:
                collecting.end()

    def _answer(self, question: Question) -> None:
        from crm_desktop.store.workspace import Workspace

        try:
            if self._ws is None or self._ws.path != question.path:
                self._let_go()
                self._ws = Workspace.open(question.path, read_only=True)
                self._ws.save_memory()
            question.answer = question.read(self._ws)
        except Exception as problem:
            question.problem = problem
        with suppress(RuntimeError):  # the window is gone
            self._wake.emit(question)

    def _let_go(self) -> None:
        if self._ws is not None:
            self._ws.close()
            self._ws = None
