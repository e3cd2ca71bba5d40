"""What is half written in an entry line waits with its record: when another is shown, and after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from crm_desktop.operations import drafts

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.widgets.entry_line import EntryLine

PAUSE_MS = 1000
"""So long after the last key the text is kept: no more is lost when the computer stops."""


class Draft(QObject):
    """Keeps what stands in `entry` for the record of the last begin()."""

    def __init__(self, context: Context, entry: EntryLine, kind: str) -> None:
        super().__init__(entry)
        self._context, self._entry, self._kind = context, entry, kind
        self._record: str | None = None
        self._kept = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        entry.field.textChanged.connect(self._pause.start)

    def begin(self, record_id: str) -> None:
        """Another record is shown: what was typed for the one before waits there, what waits here is shown."""
        self.keep()
        self._record = record_id
        self._kept = drafts.text(self._context.ws, record_id, self._kind)
        self._entry.set_text(self._kept)
        self._pause.stop()

    def end(self) -> None:
        """No record is shown."""
        self.keep()
        self._record, self._kept = None, ""

    def keep(self) -> None:
        """Keep it now; also to be called when the text was used up, or the file is about to be closed."""
        self._pause.stop()
        text = self._entry.text if self._entry.text.strip() else ""
        if self._record is None or text == self._kept or not self._context.has_file:
            return
        try:
            drafts.keep(self._context.ws, self._record, self._kind, text)
        except Exception as problem:
            self._context.show_error(problem)
            return
        self._kept = text
