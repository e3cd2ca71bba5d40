"""What was opened last, for the palette while nothing is typed. Remembered on this computer for each file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTimer

from crm_desktop.operations import settings as file_settings
from crm_desktop.ui.navigation import Route

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

DWELL_MS = 1200
"""Shown for so long a record counts as opened: going through a list by keyboard is no visit to each."""
SETTING = "recent"
FILES = 8


class Recent(QObject):
    """Fills the memory of the palette. Made once per window, after the first picture."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self._context = context
        self._shown: Route | None = None
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self._visit)
        context.navigation.moved.connect(self._moved)
        self._moved(context.navigation.current)
        self.read()

    def read(self) -> None:
        """Another file is open: what was visited there."""
        kept = self._kept().get(self._file(), [])
        self._context.providers.memory.visited = [route for item in kept if (route := _route(item)) is not None]

    def _moved(self, route: Route | None) -> None:
        self._shown = _plain(route) if route is not None else None
        if self._shown is not None:
            self._dwell.start()
        else:
            self._dwell.stop()

    def _visit(self) -> None:
        memory = self._context.providers.memory
        if self._shown is None or not self._context.has_file or memory.visited[:1] == [self._shown]:
            return
        memory.visit(self._shown)
        file = self._file()
        mine = [[route.screen, route.record_id, route.params] for route in memory.visited]
        others = [(name, items) for name, items in self._kept().items() if name != file]
        self._context.settings.set(SETTING, dict([*others, (file, mine)][-FILES:]))

    def _file(self) -> str:
        return file_settings.get(self._context.ws, "file.id") if self._context.has_file else ""

    def _kept(self) -> dict[str, Any]:
        found = self._context.settings.get(SETTING)
        return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def _plain(route: Route) -> Route | None:
    """The record, list or tag alone, however one came to it; None for places that hold none."""
    if route.record_id:
        return Route(route.screen, route.record_id)
    kept = {name: value for name, value in route.params.items() if name in ("list", "tag") and isinstance(value, str)}
    return Route(route.screen, **kept) if kept else None


def _route(item: object) -> Route | None:
    """A route as kept, None for anything else: the settings are a file that people can edit."""
    if isinstance(item, list) and len(item) == 3 and isinstance(item[2], Mapping):
        screen, record_id, params = item
        if isinstance(screen, str) and isinstance(record_id, str):
            return _plain(Route(screen, record_id, **{str(name): value for name, value in params.items()}))
    return None
