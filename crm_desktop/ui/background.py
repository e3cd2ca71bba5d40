"""Long work beside the window: its own thread, its own Workspace on the same file, progress and cancel.

The worker never touches Qt objects. It leaves its result in a plain attribute and wakes the window through a bound
signal that the Background object owns: a runnable that owned its signal object would see it destroyed from the
wrong thread. Progress is plain attributes; the window reads them on a timer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance
from shiboken6 import isValid

from crm_desktop.common.errors import Cancelled
from crm_desktop.common.progress import Progress

from . import collecting

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace

    from .context import Context

T = TypeVar("T")
WATCH_MS = 100


class Job:
    """One piece of long work, as the window sees it."""

    def __init__(
        self,
        label: str,
        on_done: Callable[[Any], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        self.label = label
        self.quiet = quiet
        """Nobody asked for it: not shown in the top bar, and no reason to ask before closing."""
        self.progress = Progress()
        self.progress.label = label
        self.result: Any = None
        self.problem: BaseException | None = None
        self.on_done, self.on_error, self.on_cancelled = on_done, on_error, on_cancelled
        self.ended = False

    def tell(self, show_error: Callable[[BaseException], object]) -> None:
        """Give the answer to whoever listens; an error that nobody takes is shown."""
        if self.problem is None:
            if self.on_done is not None:
                self.on_done(self.result)
        elif isinstance(self.problem, Cancelled):
            if self.on_cancelled is not None:
                self.on_cancelled()
        elif isinstance(self.problem, Exception) and self.on_error is not None:
            self.on_error(self.problem)
        else:
            show_error(self.problem)

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next step and the file stays as it was."""
        self.progress.cancel()


class _Work(QRunnable):
    """Runs in the pool. Knows a job, a file, and the bound signal to wake the window with; nothing else of Qt."""

    def __init__(self, job: Job, ws: Workspace | None, work: Callable[..., Any], wake: SignalInstance) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python owns it, so that it dies in the window's thread
        self._job, self._ws, self._work, self._wake = job, ws, work, wake

    def run(self) -> None:
        try:
            self._do()
            self._wake.emit(self._job)
        finally:
            collecting.end()

    def _do(self) -> None:
        try:
            if self._ws is None:
                self._job.result = self._work(None, self._job.progress)
            else:
                with self._ws.again() as ws:
                    self._job.result = self._work(ws, self._job.progress)
        except BaseException as problem:
            self._job.problem = problem

    def let_go(self) -> None:
        """The pool of PySide keeps each piece of work for good: at least without what it worked on and found."""
        del self._job, self._ws, self._work


class Background(QObject):
    """All long work of one window. `changed` says that the list of jobs or their progress moved; `stopped` that all of
    it ended with the file, for whoever outlives that and waits for an answer."""

    changed = Signal()
    stopped = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs: list[Job] = []
        self._running: dict[int, _Work] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self.changed)
        self._finished.connect(self._end)

    def run(
        self,
        context: Context,
        label: str,
        work: Callable[[Workspace, Progress], T],
        on_done: Callable[[T], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Job:
        """Start `work` with a Workspace of its own on the file that is open now (None while no file is open).

        The callbacks run on the window's thread after the screens were told of changes. Without `on_error` the
        error is shown to the person. `label` says in the top bar what is being done ("Importing contacts").
        """
        job = Job(label, on_done, on_error, on_cancelled, quiet=quiet)
        runnable = _Work(job, context.ws if context.has_file else None, work, self._finished)
        self._context = context
        self.jobs.append(job)
        self._running[id(job)] = runnable
        self._watch.start()
        self.changed.emit()
        collecting.begin()
        self._pool.start(runnable)
        return job

    def busy(self) -> bool:
        return bool(self.jobs)

    @property
    def asked_for(self) -> list[Job]:
        """The jobs that somebody waits for."""
        return [job for job in self.jobs if not job.quiet]

    def stop(self, wait_ms: int = 5000, *, for_good: bool = False) -> bool:
        """Cancel everything and wait. Callbacks are not called then. False when something would not stop in time:
        unless the window closes (`for_good`), it says so itself when it does."""
        for job in self.jobs:
            job.cancel()
        stopped = self._pool.waitForDone(wait_ms)
        for job in self.jobs if stopped or for_good else ():
            job.on_done = job.on_error = job.on_cancelled = _nothing
        if stopped:
            self.stopped.emit()
        return stopped

    def _end(self, job: Job) -> None:
        self.jobs.remove(job)
        if (done := self._running.pop(id(job), None)) is not None:
            done.let_go()
        if not self.jobs:
            self._watch.stop()
        self._context.changes.poll()
        self.changed.emit()
        job.ended = True
        job.tell(self._context.show_error)


def while_there(owner: QObject, answer: Callable[..., object]) -> Callable[..., object]:
    """The answer to somebody who may be gone by then: closed, or built anew with the window."""
    return lambda *given: answer(*given) if isValid(owner) else None


def _nothing(*_: object) -> None:
    """A callback of a job whose window is closing."""
