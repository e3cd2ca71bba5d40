"""Where one is in the window and how one gets back.

Screens are declared in `screens.py` as data and named by their id; they never import each other. A page is
imported when it is first shown, so that start-up pays for one screen only.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from crm_desktop.common.i18n import Texts


class Route:
    """A place in the window: a screen, the record shown there, and what else the screen wants to know."""

    __slots__ = ("params", "record_id", "screen")

    def __init__(self, screen: str, record_id: str = "", **params: Any) -> None:
        self.screen = screen
        self.record_id = record_id
        self.params = params

    def get(self, name: str, default: Any = None) -> Any:
        return self.params.get(name, default)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Route) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.screen, self.record_id))

    def __repr__(self) -> str:
        return f"Route({self.screen!r}, {self.record_id!r}, {self.params!r})"

    def _key(self) -> tuple[object, ...]:
        return (self.screen, self.record_id, self.params)


class Screen(NamedTuple):
    """A screen as declared data.

    `page` and `badge` and `setup` are import strings "package.module:name". `page` is a Page class. `badge` is a
    function (workspace) -> int shown beside the entry, asked after the first picture and after changes. `setup`
    is called once after the first picture with the Context: it registers commands that exist on every screen,
    palette sources and providers. `section` is "main", "foot" or "" (reached by commands only). `frame` is "main",
    "task" (a task bar replaces the top bar) or "full" (the page has the whole window).
    """

    id: str
    tr: Texts
    title: str
    icon: str
    page: str
    section: str = "main"
    shortcut: str = ""
    badge: str = ""
    badge_tone: str = ""
    setup: str = ""
    frame: str = "main"
    needs_file: bool = True
    synonyms_en: str = ""
    synonyms_de: str = ""


def load(name: str) -> Any:
    """The object behind an import string "package.module:name"."""
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


class Navigation(QObject):
    """The way through the window: go, back, forward.

    `guard` is asked before leaving (False keeps the person where they are); `show` brings a route to the screen
    and answers whether it could.
    """

    moved = Signal(object)
    LENGTH = 100

    def __init__(self, *, guard: Callable[[], bool], show: Callable[[Route], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._guard = guard
        self._show = show
        self._places: list[Route] = []
        self._at = -1

    @property
    def current(self) -> Route | None:
        return self._places[self._at] if self._at >= 0 else None

    @property
    def can_back(self) -> bool:
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        return self._at + 1 < len(self._places)

    def go(self, route: Route) -> bool:
        """Show a route and remember it. Going where one already is shows it afresh without a second entry."""
        if not self._leave_for(route) or not self._show(route):
            return False
        if route != self.current:
            self._places = [*self._places[: self._at + 1], route][-self.LENGTH :]
            self._at = len(self._places) - 1
        self.moved.emit(route)
        return True

    def replace(self, route: Route) -> None:
        """Note where one is now within the screen (another record selected), without a new entry."""
        if self._at >= 0:
            self._places[self._at] = route
            self.moved.emit(route)

    def back(self) -> bool:
        return self._step(-1)

    def forward(self) -> bool:
        return self._step(+1)

    def clear(self) -> None:
        """Forget all places (another file was opened)."""
        self._places, self._at = [], -1

    def _step(self, by: int) -> bool:
        if not 0 <= self._at + by < len(self._places):
            return False
        route = self._places[self._at + by]
        if not self._leave_for(route) or not self._show(route):
            return False
        self._at += by
        self.moved.emit(route)
        return True

    def _leave_for(self, route: Route) -> bool:
        return self.current is None or self.current.screen == route.screen or self._guard()
