"""What is half typed in a dialog or panel that goes away waits there until it is opened again, also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from crm_desktop.operations import drafts

from .draft import PAUSE_MS

if TYPE_CHECKING:
    from .context import Context

NEW_CONTACT, JOTTING, APPOINTMENT, REPORT = "new_contact", "jotting", "appointment", "report"
CONDITION = "condition"


class Waiting(QObject):
    """`read` says what is typed now. Call touched() when that changes, keep() when the panel goes without having used
    it, and used() when there is nothing left to wait."""

    def __init__(
        self, context: Context, parent: QObject, kind: str, read: Callable[[], str], record_id: str = ""
    ) -> None:
        super().__init__(parent)
        self._context, self._ws, self._kind, self._read, self._record = context, context.ws, kind, read, record_id
        self.before = drafts.text(context.ws, record_id, kind)
        """What waits from the last time."""
        self._kept, self._over = self.before, False
        self._begun: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.keep)

    def begin(self) -> None:
        """The panel stands: only what differs from now on has been typed."""
        self._begun = self._read()

    def touched(self) -> None:
        self._pause.start()

    def keep(self) -> bool:
        """Keep it now. Whether something waits that was typed here."""
        self._pause.stop()
        if self._over or not self._same_file():
            return False
        text = self._read()
        if text == self._begun:
            return False
        self._put(text)
        return bool(text.strip())

    def used(self) -> None:
        self._pause.stop()
        self._over = True
        if self._same_file():
            self._put("")

    def _same_file(self) -> bool:
        return self._context.has_file and self._context.ws is self._ws

    def _put(self, text: str) -> None:
        if text == self._kept:
            return
        try:
            drafts.keep(self._ws, self._record, self._kind, text)
        except Exception as problem:
            self._context.show_error(problem)
            return
        self._kept = text
