"""The stack of pages: made when first shown, told of changes at once when visible and later when not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.ui.changes import concerns
from crm_desktop.ui.navigation import Route, Screen, load
from crm_desktop.ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context


class Pages(QStackedWidget):
    def __init__(self, context: Context, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._screens = {screen.id: screen for screen in screens}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._kept: dict[str, dict[str, Any]] = {}
        self._without_commands: list[str] = []
        context.changes.changed.connect(self._changed)

    @property
    def current(self) -> Page | None:
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def any_made(self) -> bool:
        return bool(self._pages)

    def show_route(self, route: Route, *, again: bool = False) -> bool:
        """Bring a route to the front; `again` when the window was built anew there. An error while making or opening
        the page is shown; nothing moves then."""
        screen = self._screens.get(route.screen)
        if screen is None or (screen.needs_file and not self._context.has_file):
            return False
        before = self.current
        try:
            page = self._pages.get(screen.id) or self._make(screen)
            if screen.id in self._stale:
                self._stale.discard(screen.id)
                page.refresh(None)
            state = self._kept.pop(screen.id, None)
            if state:
                page.come_back(route, state)
            if not (state and again):  # a page that was not in front then goes on from how it was left
                page.open(route)
        except Exception as problem:
            self._context.show_error(problem)
            return False
        focus = self.window().focusWidget()
        inside = focus is not None and page.isAncestorOf(focus)
        if page is not before:
            self.setCurrentWidget(page)
        if not inside:
            page.setFocus(Qt.FocusReason.OtherFocusReason)  # letters are commands of the page from here on
        self._context.commands.show_screen(screen.id)
        return True

    def make_ahead(self, name: str) -> None:
        """Have a page at hand that was not shown yet."""
        screen = self._screens.get(name)
        if screen is not None and name not in self._pages and (self._context.has_file or not screen.needs_file):
            self._make(screen)

    def screen(self, name: str) -> Screen | None:
        return self._screens.get(name)

    def may_leave(self) -> bool:
        return self.current is None or self.current.leave()

    def keep_drafts(self) -> None:
        if self._context.has_file:
            for page in self._pages.values():
                page.keep_drafts()

    def states(self) -> dict[str, dict[str, Any]]:
        """What the pages want to keep across a rebuild."""
        return {name: page.state() for name, page in self._pages.items()}

    def keep(self, states: dict[str, dict[str, Any]]) -> None:
        """Give each page its state back when it is made again."""
        self._kept = dict(states)

    def retire(self) -> None:
        """Hear of no more changes; this stack is about to be replaced."""
        self._context.changes.changed.disconnect(self._changed)
        self._without_commands.clear()

    def _make(self, screen: Screen) -> Page:
        self._context.home = self
        try:
            page: Page = load(screen.page)(self._context)
        finally:
            self._context.home = None
        page.screen_id = screen.id
        page.setAccessibleName(screen.tr(screen.title))
        self._pages[screen.id] = page
        self.addWidget(page)
        self._without_commands.append(screen.id)
        self._context.after_first_picture(self._add_commands)
        return page

    def _add_commands(self) -> None:
        """Register what can be done on the pages made so far; the first picture does not wait for that."""
        while self._without_commands:
            name = self._without_commands.pop(0)
            commands = [command._replace(screen=name) for command in self._pages[name].commands()]
            self._context.commands.set_screen_commands(name, commands)

    def _changed(self, change: Change | None) -> None:
        for name, page in self._pages.items():
            if not concerns(change, page.touches):
                continue
            if page is self.current and self.isVisible():
                page.refresh(change)
            else:
                self._stale.add(name)
