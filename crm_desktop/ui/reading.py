"""Reading beside the window: counts and long lists come from a thread with a workspace of its own.

    reader.ask("count", lambda ws: listing.count(ws, view), self.show_count)

Only the answer to the latest question of a key arrives; older ones are dropped. The thread sees what is committed. It
lets go of the file after a short pause, so that the file can be moved or replaced.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from crm_desktop.common.errors import CrmError

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

    from .context import Context

T = TypeVar("T")

PAUSE_S = 2.0


class _Question:
    def __init__(
        self, key: str, number: int, path: Path, read: Callable[[Any], Any], then: Callable[[Any], object]
    ) -> None:
        self.key, self.number, self.path, self.read, self.then = key, number, path, read, then
        self.answer: Any = None
        self.problem: Exception | None = None


class _Thread(threading.Thread):
    """Answers questions one after the other. Knows of Qt only the bound signal to hand the answer to."""

    def __init__(self, wake: SignalInstance) -> None:
        super().__init__(name="kontor-reader", daemon=True)
        self.questions: queue.SimpleQueue[_Question | None] = queue.SimpleQueue()
        self.latest: dict[str, int] = {}
        self._wake = wake
        self._ws: Workspace | None = None

    def run(self) -> None:
        while True:
            try:
                question = self.questions.get(timeout=PAUSE_S if self._ws is not None else None)
            except queue.Empty:
                self._let_go()
                continue
            if question is None:
                self._let_go()
                return
            if question.number == self.latest.get(question.key):
                self._answer(question)

    def _answer(self, question: _Question) -> None:
        from crm_desktop.store.workspace import Workspace

        try:
            if self._ws is None or self._ws.path != question.path:
                self._let_go()
                self._ws = Workspace.open(question.path, read_only=True)
            question.answer = question.read(self._ws)
        except Exception as problem:
            question.problem = problem
        with suppress(RuntimeError):  # the window is gone
            self._wake.emit(question)

    def _let_go(self) -> None:
        if self._ws is not None:
            self._ws.close()
            self._ws = None


class Reader(QObject):
    """One per page; close() it with the page. `idle` comes when no question is open."""

    idle = Signal()
    _answered = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._thread: _Thread | None = None
        self._number = 0
        self._open: dict[str, int] = {}
        self._answered.connect(self._take)

    def ask(self, key: str, read: Callable[[Workspace], T], then: Callable[[T], object]) -> None:
        """Call then(read(ws)) on this thread when it is known, unless the same key is asked again before. Without an
        open file there is nothing to know."""
        if not self._context.has_file:
            return
        if self._thread is None:
            self._thread = _Thread(self._answered)
            self._thread.start()
            self.destroyed.connect(lambda _=None, thread=self._thread: thread.questions.put(None))
        self._number += 1
        self._open[key] = self._thread.latest[key] = self._number
        self._thread.questions.put(_Question(key, self._number, self._context.ws.path, read, then))

    def forget(self, key: str) -> None:
        """An answer to this is no longer wanted."""
        if self._open.pop(key, None) is not None and self._thread is not None:
            self._thread.latest.pop(key, None)
            self._tell()

    @property
    def busy(self) -> bool:
        return bool(self._open)

    def close(self) -> None:
        if self._thread is not None:
            self._open.clear()
            self._thread.latest.clear()
            self._thread.questions.put(None)
            self._thread = None

    def _take(self, question: _Question) -> None:
        if self._open.get(question.key) != question.number:
            return
        del self._open[question.key]
        same_file = self._context.has_file and self._context.ws.path == question.path
        if question.problem is not None:
            # A file that was closed or replaced meanwhile is no news; the page reads again by itself.
            if same_file and not isinstance(question.problem, CrmError):
                self._context.show_error(question.problem)
        elif same_file:
            question.then(question.answer)
        self._tell()

    def _tell(self) -> None:
        if not self._open:
            self.idle.emit()
