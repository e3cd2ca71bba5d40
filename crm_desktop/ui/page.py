"""What every screen is: a widget that opens routes, reloads on changes, and brings its own commands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change

    from .commands import Command
    from .context import Context
    from .navigation import Route


class Page(QWidget):
    """Base of all screens. Subclasses build their widgets in __init__ and read data in `open` and `refresh`.

    `touches` names the tables the page reads: it reloads when one of them changes, at once when visible, else
    when shown next. Empty means any table.
    """

    screen_id: str = ""
    touches: frozenset[str] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__(context.home)
        self.context = context

    def open(self, route: Route) -> None:
        """Show this route. Called each time one comes here, also by Back."""

    def refresh(self, change: Change | None) -> None:
        """Read the data again. None: anything may have changed."""

    def commands(self) -> Sequence[Command]:
        """Commands that exist while this page is shown (`screen` is filled in)."""
        return ()

    @property
    def has_search(self) -> bool:
        """Whether this page has a search field of its own."""
        return False

    def focus_search(self) -> None:
        """Put the cursor into that field (Ctrl+F)."""

    def panes(self) -> Sequence[QWidget]:
        """The areas F6 goes through, in visual order."""
        return (self,)

    def go_back(self) -> bool:
        """Alt+Left: one step back within the page (the step before, from the record to the list); False when there
        is none, then the window goes to the place before."""
        return False

    def chosen_people(self) -> dict[str, Any]:
        """Whom a letter begun from here goes to, as parameters of the screen "letters"; {} for nobody in particular."""
        return {}

    def leave(self) -> bool:
        """Asked before another screen is shown; False keeps the person here (after asking them)."""
        return True

    def keep_drafts(self) -> None:
        """The file is about to be closed, or the page to be built anew: keep in the file what is half written."""

    def state(self) -> dict[str, Any]:
        """What must survive when the page is built anew for another language or theme (text typed, selection)."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` gave; called after `open`."""

    def come_back(self, route: Route, state: dict[str, Any]) -> None:
        """Stand where the page stood before it was built anew. A page whose `open` begins work that `state` has done
        already takes over the state alone."""
        self.open(route)
        self.restore(state)
