"""Alt alone opens the menu of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from crm_desktop.ui.main_window import MainWindow


class AltKey(QObject):
    """An event filter on the window, installed after the first picture: for the first event of any kind that reaches
    Python, PySide loads every class of events."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # ShortcutOverride comes before every key, also before those that are shortcuts: Alt+Left is no Alt alone.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        elif event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            asked = self._alone and event.key() == Qt.Key.Key_Alt
            self._alone = self._alone and not asked
            if asked:
                self._window.show_menu()
        return False
