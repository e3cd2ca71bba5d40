"""Work that waits until nobody has changed anything for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context


class Afterwards(QObject):
    """Lives with the window; `look` is called so many ms after the last change, while a file is open."""

    def __init__(self, context: Context, pause_ms: int) -> None:
        super().__init__(context.window)
        self.context = context
        self._timer = QTimer(self, interval=pause_ms, singleShot=True)
        self._timer.timeout.connect(self._pause_over)
        context.changes.changed.connect(lambda _: self.later())

    def later(self) -> None:
        """Look after another pause."""
        self._timer.start()

    def _pause_over(self) -> None:
        if self.context.has_file:
            self.look()

    def look(self) -> None:
        raise NotImplementedError
