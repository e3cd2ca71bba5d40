"""Undo and redo of the window: they name what they take back, also from a field with nothing of its own to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop.common.i18n import texts

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("window")

_FIELDS = (QLineEdit, QPlainTextEdit)


class History(QObject):
    """The labels are read once per change, and not before the first picture."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._labels: tuple[str, str] = ("", "")
        self._known = False
        self.live = False
        context.changes.changed.connect(self.forget)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def forget(self) -> None:
        self._known = False
        self._context.commands.changed.emit()

    def undo(self) -> None:
        from crm_desktop.operations import history

        label = self._try(lambda: history.undo(self._context.ws))
        if label:
            self._context.toast(tr("Undone: {label}", label=label), action=(tr("Redo"), self.redo))

    def redo(self) -> None:
        from crm_desktop.operations import history

        label = self._try(lambda: history.redo(self._context.ws))
        if label:
            self._context.toast(tr("Done again: {label}", label=label), action=(tr("Undo"), self.undo))

    def undo_operation(self, operation_id: int) -> None:
        """Take back this very operation, whatever was done since."""
        from crm_desktop.operations import history

        label = self._try(lambda: history.undo_operation(self._context.ws, operation_id))
        if label:
            self._context.toast(tr("Undone: {label}", label=label))

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

    def _try(self, action) -> str:
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
