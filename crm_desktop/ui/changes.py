"""News of changed data, from the journal to the screens.

Each commit in this window and each commit of another process or background job becomes one `changed` signal.
It carries a Change (tables, ids) or None, which means: anything may have changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.store.workspace import Workspace

POLL_MS = 1500


class Changes(QObject):
    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ws: Workspace | None = None
        self._unsubscribe: Callable[[], object] = _nothing
        self.last: Change | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.poll)

    def follow(self, ws: Workspace | None) -> None:
        """Listen to this workspace from now on, and to no other."""
        self._unsubscribe()
        self._ws = ws
        self.last = None
        self._unsubscribe = ws.subscribe(self._told) if ws is not None else _nothing

    def start_polling(self) -> None:
        """Look for commits of other processes every 1.5 s."""
        self._timer.start()

    def stop_polling(self) -> None:
        self._timer.stop()

    def poll(self) -> None:
        """Publish None when another connection has committed since the last look."""
        if self._ws is not None and self._ws.changed_elsewhere():
            self.last = None
            self.changed.emit(None)

    def _told(self, change: Change) -> None:
        self.last = change
        self.changed.emit(change)


def _nothing() -> None:
    """There is nothing to unsubscribe from."""


def concerns(change: Change | None, touches: frozenset[str]) -> bool:
    """Whether a page that reads these tables must reload; a page that names none always must."""
    return change is None or not touches or bool(touches & change.tables)
