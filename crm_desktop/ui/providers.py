"""What the shell asks of screens without knowing them: records for the palette, saved lists, the backup's age."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from .navigation import Route


class PaletteHit(NamedTuple):
    """A record (or place) found by the palette."""

    title: str
    subtitle: str
    icon: str
    route: Route


class SavedList(NamedTuple):
    """An entry under "Saved lists": the dot's colour is a token of the theme (accent, warn, violet, …)."""

    id: str
    name: str
    colour: str
    count: int
    route: Route


class PaletteSource(NamedTuple):
    """search(text, limit) gives the best hits, at most 20 ms each. describe(route) is a record as it is called now,
    None when it is none of this source or is gone."""

    search: Callable[[str, int], list[PaletteHit]]
    prefix: str = ""
    describe: Callable[[Route], PaletteHit | None] | None = None


class MergeCase(NamedTuple):
    """Contacts that may be one. `score` (0 to 1) and `reasons` in words where a search found them; `apart` remembers
    that they are not the same."""

    ids: tuple[str, ...]
    score: float = 0.0
    reasons: str = ""
    apart: Callable[[], object] | None = None


class Memory:
    """What the palette was used for last: ids of commands, and where one was (shell/recent.py)."""

    LENGTH = 12
    """More than are shown: some may be gone by then."""

    def __init__(self) -> None:
        self.used: list[str] = []
        self.visited: list[Route] = []

    def visit(self, route: Route) -> None:
        self.visited = [route, *(other for other in self.visited if other != route)][: self.LENGTH]


class Providers:
    """Filled by the `setup` functions of screens; asked only while a file is open."""

    def __init__(self) -> None:
        self.sources: list[PaletteSource] = []
        self.saved_lists: Callable[[], list[SavedList]] | None = None
        self.list_menu: Callable[[str, QWidget], None] | None = None
        """Open the menu of a saved list at its button."""
        self.last_backup: Callable[[], datetime | None] | None = None
        self.backup_route: Route | None = None
        self.backup_problem: Callable[[], str] | None = None
        """Why the last backup failed, one sentence; "" when it did not."""
        self.at_close: Callable[[Callable[[], object]], bool] | None = None
        """Begin what must end before the program does, then call the function given. False: nothing to do."""
        self.merge: Callable[[Sequence[MergeCase], Callable[[int], object] | None], None] | None = None
        """Go through these cases, field by field; at the end the function is told how many were merged."""
        self.duplicates: Any = None
        """The search for duplicates (ui/duplicates/search.py): `doubles()`, `start()`, `running`, signal `changed`."""
        self.arrive: Callable[[str], None] | None = None
        """Show whose call or mail this link (tel:, mailto:) is about."""
        self.jotting: Callable[[str], Callable[[], object] | None] | None = None
        """For a line that says what happened or what comes next: what writes it down."""
        self.post: Any = None
        """The outbox at work (ui/post/sending.py): `start()`, `stop()`, `job`, signal `changed`."""
        self.memory = Memory()
        self.stay: Callable[[], bool] | None = None
        """Asked when the window is closed: whether it only hides, since the program goes on in the tray."""
        self.reminders_changed: Callable[[], object] = _nothing
        """When, or for whom, reminders ring was changed."""
        self.rhythms_changed: Callable[[], object] = _nothing
        """Contact rhythms were changed: they may ask for follow-ups now."""
        self.bell_made: Callable[[], object] = _nothing
        """The top bar was made anew."""

    def add_source(
        self,
        search: Callable[[str, int], list[PaletteHit]],
        prefix: str = "",
        describe: Callable[[Route], PaletteHit | None] | None = None,
    ) -> None:
        """Let the palette search records; prefix "@" or "#" makes the source answer to that prefix as well."""
        self.sources.append(PaletteSource(search, prefix, describe))


def _nothing() -> None:
    """Nobody is there yet who would want to know."""
