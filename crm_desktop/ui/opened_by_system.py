"""On a Mac files and links reach the program that runs as events, not as arguments of a second start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from .single_instance import SingleInstance


class OpenedBySystem(QObject):
    """A filter of the application's events that hands them on like those of a second start."""

    def __init__(self, instance: SingleInstance) -> None:
        super().__init__(instance)
        self._instance = instance

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen:
            return False
        url = event.url()
        self._instance.asked.emit([url.toLocalFile() if url.isLocalFile() else url.toString()])
        return True
