"""Reading beside the window: counts and long lists come from a thread with a workspace of its own.

    reader.ask("count", lambda ws: listing.count(ws, view), self.show_count)

Only the answer to the latest question of a key arrives; older ones are dropped. The thread sees what is committed. It
lets go of the file after a short pause, so that the file can be moved or replaced.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from crm_desktop.common.errors import CrmError

from . import collecting

if TYPE_CHECKING:
    from pathlib import Path

    from crm_desktop.store.workspace import Workspace

    from .context import Context
    from .reader_thread import Question, ReaderThread

T = TypeVar("T")


class Reader(QObject):
    """One per page; close() it with the page. `idle` comes when no question is open."""

    idle = Signal()
    _answered = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._thread: ReaderThread | None = None
        self._number = 0
        self._open: dict[str, int] = {}
        self._answered.connect(self._take)

    def ask(self, key: str, read: Callable[[Workspace], T], then: Callable[[T], object]) -> None:
        """Call then(read(ws)) on this thread when it is known, unless the same key is asked again before. Without an
        open file there is nothing to know. Nothing is read before the window's first picture."""
        if not self._context.has_file:
            return
        self._number += 1
        number = self._open[key] = self._number
        path = self._context.ws.path
        self._context.after_first_picture(lambda: self._put(key, number, path, read, then))

    def _put(
        self, key: str, number: int, path: Path, read: Callable[[Workspace], T], then: Callable[[T], object]
    ) -> None:
        if self._open.get(key) != number:
            return
        from .reader_thread import Question, ReaderThread

        if self._thread is None:
            self._thread = ReaderThread(self._answered)
            self._thread.start()
            self.destroyed.connect(lambda _=None, thread=self._thread: thread.stop())
        self._thread.latest[key] = number
        collecting.begin()
        self._thread.questions.put(Question(key, number, path, read, then))

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
            self._thread.stop()
            self._thread = None

    def _take(self, question: Question) -> None:
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
