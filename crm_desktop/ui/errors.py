"""The one door for errors in the window.

A CrmError is shown as it was written: what happened, are my data safe, what now. Anything else is a bug: it is
logged and shown with a report to copy or save. Cancelled is a decision, not an error, and shows nothing.
The report holds program versions and the trace, never values of variables, so no personal data from the file.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QWidget

from crm_desktop.common import log
from crm_desktop.common.errors import Cancelled, CrmError
from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from collections.abc import Callable

tr = texts("errors")


def report(problem: BaseException) -> str:
    """What a developer needs to know about a bug."""
    return log.report(problem, f"Qt {qVersion()}")


class ErrorDoor(QObject):
    """Shows errors of this window, and those nobody caught, one dialog at a time."""

    _from_elsewhere = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._open = False
        self._from_elsewhere.connect(self.show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> Callable[[], None]:
        """Catch what nobody caught, in every thread. Returns the way back."""
        before = sys.excepthook, threading.excepthook

        def caught(_kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
            if isinstance(problem, KeyboardInterrupt):
                sys.exit(130)
            self._from_elsewhere.emit(problem)

        def caught_in_thread(args: threading.ExceptHookArgs) -> None:
            if args.exc_value is not None:
                self._from_elsewhere.emit(args.exc_value)

        sys.excepthook, threading.excepthook = caught, caught_in_thread

        def back() -> None:
            sys.excepthook, threading.excepthook = before

        return back

    def show(self, problem: BaseException) -> None:
        if isinstance(problem, Cancelled):
            return
        if not isinstance(problem, CrmError):
            log.log(report(problem))
        if self._open:  # a second dialog over the first helps nobody; the log has it
            return
        self._open = True
        try:
            show_error(self._window, problem)
        finally:
            self._open = False


def show_error(parent: QWidget, problem: BaseException) -> None:
    """The dialog for one error."""
    from PySide6.QtWidgets import QPlainTextEdit

    from .questions import Question

    if isinstance(problem, CrmError):
        text = "\n".join(part for part in (problem.safe, problem.remedy) if part)
        Question(parent, problem.what, text, [("close", tr("Close"))]).ask()
        return
    details = report(problem)
    question = Question(
        parent,
        tr("This should not have happened."),
        tr(
            "Kontor made a mistake. What you saved before is safe: every change is written to the file at once. "
            "If it happens again, please send the report."
        ),
        [("copy", tr("Copy")), ("save", tr("Save report …")), ("close", tr("Close"))],
        stays_open=("copy", "save"),
    )
    view = QPlainTextEdit(details)
    view.setReadOnly(True)
    view.setAccessibleName(tr("Report"))
    view.setMinimumHeight(180)
    question.set_details(tr("Details"), view)
    question.chosen.connect(lambda name: _hand_out(question, name, details))
    question.ask()


def _hand_out(parent: QWidget, name: str, details: str) -> None:
    if name == "copy":
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(details)
    elif name == "save":
        from PySide6.QtWidgets import QFileDialog

        start = str(Path.home() / "Kontor-report.txt")
        chosen, _ = QFileDialog.getSaveFileName(parent, tr("Save report …"), start)
        if chosen:
            try:
                Path(chosen).write_text(details, encoding="utf-8")
            except OSError as problem:
                show_error(parent, cannot_write(Path(chosen), problem))


def cannot_write(path: Path, problem: OSError) -> CrmError:
    return CrmError(
        tr("The file “{name}” could not be written: {reason}.", name=path.name, reason=problem.strerror or problem),
        safe=tr("Your data are unchanged."),
        remedy=tr("Choose another folder."),
    )
