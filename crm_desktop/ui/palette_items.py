"""What the command palette shows for what was typed. Decides; draws nothing.

Two groups, at most eight rows: the best matches (records and commands that clearly fit), then further commands.
Prefixes: > commands only, @ people and companies, # tags, ? help.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crm_desktop.common.i18n import texts

from . import shortcuts
from .ranking import NONE, Phrase, prepare, score

if TYPE_CHECKING:
    from .commands import Command, Commands
    from .navigation import Route
    from .providers import PaletteHit, Providers

tr = texts("palette")

ROWS = 8
BEST = 5
RECENT_COMMANDS = 12
MANY_LETTERS = 14
"""From so many letters on a line may be something to write down."""
SURE = 80.0
"""A command from this score on stands among the best matches."""


@dataclass(frozen=True, slots=True)
class Item:
    """One row: what it shows and what Enter does. `reason` greys it out and is shown instead of the keys."""

    title: str
    icon: str
    run: Callable[[], object]
    subtitle: str = ""
    keys: tuple[str, ...] = ()
    reason: str = ""
    stays_open: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    title: str
    items: list[Item]


class PaletteItems:
    """Ranks in memory. `set_text` is what the help rows call to put a prefix into the field."""

    def __init__(
        self,
        commands: Commands,
        providers: Providers,
        *,
        go: Callable[[Route], object],
        has_file: Callable[[], bool],
        set_text: Callable[[str], object],
    ) -> None:
        self._memory = providers.memory
        self._commands = commands
        self._providers = providers
        self._go = go
        self._has_file = has_file
        self._set_text = set_text
        self._index: list[tuple[Command, tuple[Phrase, ...]]] = []

    def prepare(self) -> None:
        """Read the commands that exist now; called when the palette opens."""
        self._index = [(command, prepare(command.words())) for command in self._commands.active()]

    def groups(self, typed: str) -> list[Group]:
        text = typed.strip()
        prefix = text[:1] if text[:1] in (">", "@", "#", "?") else ""
        rest = text[len(prefix) :].strip()
        if prefix == "?":
            return self._help()
        if prefix == ">":
            found = self._matching(rest) if rest else [(0.0, command) for command in self._by_use()]
            return _groups((tr("Commands"), [self._item(command) for _, command in found[:ROWS]]))
        if prefix:
            known = [hit for hit in self._visited() if hit.route.record_id] if prefix == "@" and not rest else []
            hits = [self._hit(hit) for hit in known or self._records(rest, prefix, ROWS)]
            return _groups((tr("Contacts") if prefix == "@" else tr("Tags"), hits))
        if not rest:
            return self._start()
        return self._all(rest)

    def _start(self) -> list[Group]:
        hits = self._visited()
        commands = [command for command in self._by_use() if not self._commands.reason(command)][: ROWS - BEST]
        return _groups(
            (tr("Recently opened"), [self._hit(hit) for hit in hits]),
            (tr("Commands"), [self._item(command) for command in commands]),
        )

    def _visited(self) -> list[PaletteHit]:
        """Where one was last, as it is called now."""
        found: list[PaletteHit] = []
        for route in self._memory.visited if self._has_file() else ():
            described = (source.describe(route) for source in self._providers.sources if source.describe is not None)
            hit = next((hit for hit in described if hit is not None), None)
            if hit is not None:
                found.append(hit)
            if len(found) == BEST:
                break
        return found

    def _all(self, text: str) -> list[Group]:
        found = self._matching(text)
        sure = [pair for pair in found if pair[0] >= SURE][:2]
        ranked = [(number, self._item(command)) for number, command in sure]
        for hit in self._records(text, "", BEST):
            # A record found by something else than its name (phone, place, note) still beats a weak command.
            number = max(score(text, prepare([hit.title])), SURE - 10)
            ranked.append((number + 5, self._hit(hit)))
        ranked.sort(key=lambda pair: -pair[0])
        best = [item for _, item in ranked[:BEST]]
        if note := self._noted(text):
            best = [note, *best][:BEST] if ";" in text or not best else [*best[: BEST - 1], note]
        shown = {command.id for _, command in sure}
        more = [self._item(command) for _, command in found if command.id not in shown]
        return _groups((tr("Best matches"), best), (tr("Commands"), more[: ROWS - len(best)]))

    def _noted(self, text: str) -> Item | None:
        """Quick capture of a line that says more than what one searches for."""
        if self._providers.jotting is None or not self._has_file() or " " not in text or len(text) < MANY_LETTERS:
            return None
        write = self._providers.jotting(text)
        return Item(tr("Write down: {text}", text=text), "zap", write) if write is not None else None

    def _help(self) -> list[Group]:
        rows = [
            (">", tr("Only commands"), "command"),
            ("@", tr("Only people and companies"), "users"),
            ("#", tr("Only tags"), "tag"),
        ]
        items = [
            Item(title, icon, lambda p=prefix: self._set_text(p), keys=(prefix,), stays_open=True)
            for prefix, title, icon in rows
            if prefix == ">" or any(source.prefix == prefix for source in self._providers.sources)
        ]
        if "help.keys" in self._commands:
            items.append(self._item(self._commands.get("help.keys")))
        return _groups((tr("Help"), items))

    def _matching(self, text: str) -> list[tuple[float, Command]]:
        found: list[tuple[float, Command]] = []
        for command, phrases in self._index:
            number = score(text, phrases)
            if number > NONE:
                if command.id in self._memory.used:
                    number += 4 - 3 * self._memory.used.index(command.id) / RECENT_COMMANDS
                found.append((number, command))
        found.sort(key=lambda pair: (-pair[0], pair[1].title()))
        return found

    def _by_use(self) -> list[Command]:
        """All commands: those used last first, then those of this screen, then as declared."""
        active = [command for command, _ in self._index]
        place = {name: number for number, name in enumerate(self._memory.used)}
        return sorted(active, key=lambda c: (place.get(c.id, len(place)), c.screen == "", c.group != "new"))

    def _records(self, text: str, prefix: str, limit: int) -> list[PaletteHit]:
        if not self._has_file():
            return []
        hits: list[PaletteHit] = []
        for source in self._providers.sources:
            if not prefix or source.prefix == prefix:
                hits += source.search(text, limit - len(hits))
            if len(hits) >= limit:
                break
        return hits

    def _item(self, command: Command) -> Item:
        def run() -> None:
            self._memory.used = [command.id, *(name for name in self._memory.used if name != command.id)][
                :RECENT_COMMANDS
            ]
            self._commands.trigger(command.id)

        keys = tuple(shortcuts.parts(command.shortcut))
        icon = command.icon or "command"
        return Item(command.title(), icon, run, keys=keys, reason=self._commands.reason(command))

    def _hit(self, hit: PaletteHit) -> Item:
        def run() -> None:
            self._memory.visit(hit.route)
            self._go(hit.route)

        return Item(hit.title, hit.icon, run, subtitle=hit.subtitle)


def _groups(*pairs: tuple[str, list[Item]]) -> list[Group]:
    return [Group(title, items) for title, items in pairs if items]
