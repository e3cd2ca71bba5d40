"""What the shell asks of screens without knowing them: records for the palette, saved lists, the backup's age."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .navigation import Route


@dataclass(frozen=True, slots=True)
class PaletteHit:
    """A record (or place) found by the palette."""

    title: str
    subtitle: str
    icon: str
    route: Route


@dataclass(frozen=True, slots=True)
class SavedList:
    """An entry under "Saved lists": the dot's colour is a token of the theme (accent, warn, violet, …)."""

    id: str
    name: str
    colour: str
    count: int
    route: Route


@dataclass(frozen=True, slots=True)
class PaletteSource:
    """search(text, limit) gives the best hits; for an empty text the records used last. At most 20 ms each."""

    search: Callable[[str, int], list[PaletteHit]]
    prefix: str = ""


@dataclass
class Memory:
    """What the palette was used for last: ids of commands, records opened."""

    used: list[str] = field(default_factory=list)
    visited: list[PaletteHit] = field(default_factory=list)


@dataclass
class Providers:
    """Filled by the `setup` functions of screens; asked only while a file is open."""

    sources: list[PaletteSource] = field(default_factory=list)
    saved_lists: Callable[[], list[SavedList]] | None = None
    last_backup: Callable[[], datetime | None] | None = None
    backup_route: Route | None = None
    memory: Memory = field(default_factory=Memory)

    def add_source(self, search: Callable[[str, int], list[PaletteHit]], prefix: str = "") -> None:
        """Let the palette search records; prefix "@" or "#" makes the source answer to that prefix as well."""
        self.sources.append(PaletteSource(search, prefix))
