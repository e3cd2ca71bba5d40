"""One job at a time for the pages of a task, and the line that shows how far it is."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from crm_desktop.common.collector import without_collector
from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.labels import ElidedLabel, Label

if TYPE_CHECKING:
    from crm_desktop.ui.background import Job
    from crm_desktop.ui.context import Context

tr = texts("tasks")

SHOW_AFTER_MS = 150
REST_AFTER_S = 3.0
RELEASE_AT_ONCE = 5_000


def release(*lists: list[Any]) -> None:
    """Let go of long lists bit by bit beside the window; emptied at one go they would keep it waiting."""
    if sum(map(len, lists)) > RELEASE_AT_ONCE:
        Thread(target=_empty, args=(lists,), name="kontor-release", daemon=True).start()


def _empty(lists: tuple[list[Any], ...]) -> None:
    for found in lists:
        while found:
            del found[-200:]
            sleep(0.0005)


class Runner(QObject):
    """Runs work in the background; a newer job takes the place of the one before, whose answer is dropped."""

    started = Signal(object)
    ended = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.job: Job | None = None

    @property
    def busy(self) -> bool:
        return self.job is not None

    def start(
        self,
        label: str,
        work: Callable[..., Any],
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Job:
        self.drop()

        def uncollected(ws: Any, progress: Any) -> Any:
            with without_collector():
                return work(ws, progress)

        job = self._context.run(label, uncollected)
        self.adopt(job, on_done, on_error, on_cancelled)
        return job

    def adopt(
        self,
        job: Job,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> None:
        """Listen to a job, also to one that a page before this one started, and that may have ended meanwhile."""
        self.job = job

        def ending(answer: Callable[..., object] | None) -> Callable[..., object]:
            def end(*values: Any) -> None:
                if self.job is job and isValid(self):  # the page may have gone, with the window of another language
                    self.job = None
                    self.ended.emit()
                    if answer is not None:
                        answer(*values)

            return end

        job.on_done, job.on_cancelled = ending(on_done), ending(on_cancelled)
        job.on_error = ending(on_error or self._context.show_error)
        self.started.emit(job)
        if job.ended:
            job.tell(self._context.show_error)

    def drop(self) -> None:
        """Forget the job that runs now; it is told to stop."""
        if self.job is not None:
            job = self.let_go()
            job.cancel()
            self.ended.emit()

    def let_go(self) -> Job:
        """Hand the job that runs over to somebody else; its answer is no longer ours."""
        assert self.job is not None
        job, self.job = self.job, None
        job.on_done = job.on_error = job.on_cancelled = _nothing
        return job


def _nothing(*_: object) -> None:
    """The answer nobody waits for any more."""


class BusyLine(QWidget):
    """ "Reading the file … 12,000 of 100,000", a bar and Cancel; appears when work lasts longer than a blink."""

    cancelled = Signal()

    def __init__(self, runner: Runner, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._started = 0.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.name = ElidedLabel("", "body")
        self.count = Label("", "small", "text2", tabular=True)
        self.rest = Label("", "small", "text3", tabular=True)
        self.cancel = Button(tr("Cancel"), size="small")
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.name)
        row.addWidget(self.count)
        row.addWidget(self.rest)
        row.addStretch(1)
        row.addWidget(self.cancel)
        column.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        column.addWidget(self.bar)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._late = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._late.timeout.connect(self.show)
        runner.started.connect(self._begin)
        runner.ended.connect(self._end)
        context.background.changed.connect(self._look)
        self.hide()

    def _begin(self, job: Job) -> None:
        self._started = monotonic()
        self.cancel.setEnabled(True)
        self.cancel.setText(tr("Cancel"))
        self._phase = ""
        self._look()
        self._late.start()

    def _end(self) -> None:
        self._late.stop()
        self.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(tr("Stopping …"))
        self.cancel.updateGeometry()
        if self._runner.job is not None:
            self._runner.job.cancel()
        self.cancelled.emit()

    def _look(self) -> None:
        job = self._runner.job
        if job is None:
            return
        progress = job.progress
        if progress.label != self._phase:
            self._phase, self._started = progress.label, monotonic()
        self.name.setText(progress.label or job.label)
        self.name.updateGeometry()
        done, total = min(progress.done, progress.total or progress.done), progress.total
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        words = tr("{done} of {all}", done=format_int(done), all=format_int(total)) if total else format_int(done)
        self.count.setText(words if done else "")
        self.bar.setAccessibleName(f"{self.name.text()} {self.count.text()}".strip())
        self._tell_rest(done, total)

    def _tell_rest(self, done: int, total: int) -> None:
        passed = monotonic() - self._started
        if passed < REST_AFTER_S or not total or not done:
            self.rest.setText("")
            return
        seconds = passed * (total - done) / done
        if seconds < 60:
            self.rest.setText(tr("{n} s left", n=max(1, round(seconds))))
        else:
            self.rest.setText(tr.plural(round(seconds / 60), "{n} minute left", "{n} minutes left"))
