"""Undo and redo of the window: they name what they take back, also from a field with nothing of its own to undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.context import Context

tr = texts("window")

_FIELDS = (QLineEdit, QPlainTextEdit)
MANY = 2_000
"""Rows of a step from which on the window does not wait for it."""


class History(QObject):
    """The labels are read once per change, and not before the first picture."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._labels: tuple[str, str] = ("", "")
        self._known = False
        self.live = False
        self._busy = False
        context.background.stopped.connect(self._rest)
        context.changes.changed.connect(self.forget)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def forget(self) -> None:
        self._known = False
        self._context.commands.changed.emit()

    def undo(self) -> None:
        from crm_desktop.operations import history
        from crm_desktop.store.queries import journal

        def done(label: str) -> None:
            self._context.toast(tr("Undone: {label}", label=label), action=(tr("Redo"), self.redo))

        if found := self._try(lambda: journal.last_done(self._context.ws)):
            self._do(found.id, lambda ws: history.undo_operation(ws, found.id), done)

    def redo(self) -> None:
        from crm_desktop.operations import history
        from crm_desktop.store.queries import journal

        def done(label: str) -> None:
            self._context.toast(tr("Done again: {label}", label=label), action=(tr("Undo"), self.undo))

        if found := self._try(lambda: journal.last_undone(self._context.ws)):
            self._do(found.undone_by, history.redo, done)

    def undo_operation(self, operation_id: int) -> None:
        """Take back this very operation, whatever was done since."""
        from crm_desktop.operations import history

        def done(label: str) -> None:
            self._context.toast(tr("Undone: {label}", label=label))

        self._do(operation_id, lambda ws: history.undo_operation(ws, operation_id), done)

    def _do(self, rows_of: int, action: Callable[[Workspace], str | None], done: Callable[[str], object]) -> None:
        """At once; beside the window where the rows of that operation are many. One at a time."""
        from crm_desktop.store.queries import journal

        context = self._context
        if self._busy:
            return

        def ended(label: str | None = None) -> None:
            self._busy = False
            if label:
                done(label)

        if not journal.touches_more_than(context.ws, rows_of, MANY):
            ended(self._try(lambda: action(context.ws)))
            return

        def failed(problem: Exception) -> None:
            self._busy = False
            context.show_error(problem)

        self._busy = True
        context.run(tr("Undo"), lambda ws, _progress: action(ws), ended, failed, ended)

    def _rest(self) -> None:
        self._busy = False

    def undo_title(self) -> str:
        label = self._read()[0]
        return tr("Undo: {label}", label=label) if label else tr("Undo")

    def redo_title(self) -> str:
        label = self._read()[1]
        return tr("Redo: {label}", label=label) if label else tr("Redo")

    def undo_reason(self) -> str:
        return self._reason() or ("" if self._read()[0] else tr("There is nothing to undo."))

    def redo_reason(self) -> str:
        return self._reason() or ("" if self._read()[1] else tr("There is nothing to redo."))

    def _reason(self) -> str:
        return tr("The file is open for reading only.") if self._context.ws.read_only else ""

    def _read(self) -> tuple[str, str]:
        if not self.live or not self._context.has_file:
            return ("", "")
        if not self._known:
            from crm_desktop.operations import history

            ws = self._context.ws
            self._labels = (history.undo_label(ws) or "", history.redo_label(ws) or "")
            self._known = True
        return self._labels

    def _try(self, action: Callable[[], Any]) -> Any:
        try:
            return action() or ""
        except Exception as problem:
            self._context.show_error(problem)
            return ""

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _FIELDS):
            old.removeEventFilter(self)
        if isinstance(new, _FIELDS):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field claims Ctrl+Z even when it has nothing to take back; then the window's Undo is meant."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, _FIELDS):
            from PySide6.QtGui import QKeySequence

            text = watched if isinstance(watched, QLineEdit) else watched.document()
            free = event.matches(QKeySequence.StandardKey.Undo) and not text.isUndoAvailable()
            free = free or (event.matches(QKeySequence.StandardKey.Redo) and not text.isRedoAvailable())
            if free:
                event.ignore()
                return True
        return False
