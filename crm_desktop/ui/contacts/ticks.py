"""Which contacts are ticked: some by id, or all of the view but a few."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from crm_desktop.store.queries import listing
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace

MOST_BY_ID = 20_000
"""Up to so many contacts, "all of the view" turns into single ticks when the view changes; beyond, it is given up."""


class Picked(NamedTuple):
    """The ticked contacts of one moment; resolve() may run in another thread with a workspace of its own."""

    view: View
    everything: bool
    ids: frozenset[str]
    but: frozenset[str]
    count: int

    def resolve(self, ws: Workspace) -> list[str]:
        """Their ids in the order of the view; those outside it last."""
        if self.everything:
            return [found for found in listing.ids(ws, self.view) if found not in self.but]
        if len(self.ids) == 1:
            return list(self.ids)
        inside = [found for found in listing.ids(ws, self.view) if found in self.ids]
        return inside + sorted(self.ids.difference(inside))


class Ticks(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: set[str] = set()
        self.everything = False
        """All of the view, without those in `but`."""
        self.but: set[str] = set()

    def __contains__(self, contact_id: str) -> bool:
        return contact_id not in self.but if self.everything else contact_id in self.ids

    def __bool__(self) -> bool:
        return self.everything or bool(self.ids)

    def count(self, in_view: int) -> int:
        return max(0, in_view - len(self.but)) if self.everything else len(self.ids)

    def set(self, contact_ids: Iterable[str], on: bool) -> None:
        if self.everything:
            (self.but.difference_update if on else self.but.update)(contact_ids)
        else:
            (self.ids.update if on else self.ids.difference_update)(contact_ids)
        self.changed.emit()

    def toggle(self, contact_id: str) -> None:
        self.set([contact_id], contact_id not in self)

    def tick_all(self) -> None:
        self.ids, self.but, self.everything = set(), set(), True
        self.changed.emit()

    def clear(self) -> None:
        if self:
            self.ids, self.but, self.everything = set(), set(), False
            self.changed.emit()

    def before_other_view(self, ws: Workspace, old: View, in_view: int) -> None:
        """The list is about to show other contacts: what "all" meant must not change with it."""
        if self.everything:
            kept = set(self.picked(old, in_view).resolve(ws)) if in_view <= MOST_BY_ID else set[str]()
            self.ids, self.but, self.everything = kept, set(), False
            self.changed.emit()

    def forget_missing(self, ws: Workspace) -> None:
        """Contacts that were deleted are no longer ticked."""
        before = len(self.ids) + len(self.but)
        for some in (self.ids, self.but):
            some.intersection_update(listing.existing(ws, some))
        if len(self.ids) + len(self.but) != before:
            self.changed.emit()

    def picked(self, view: View, in_view: int) -> Picked:
        """What is ticked now, for work that may last."""
        return Picked(view, self.everything, frozenset(self.ids), frozenset(self.but), self.count(in_view))

    def kept(self) -> tuple[frozenset[str], bool, frozenset[str]]:
        """Everything restore() needs."""
        return frozenset(self.ids), self.everything, frozenset(self.but)

    def restore(self, kept: tuple[frozenset[str], bool, frozenset[str]]) -> None:
        self.ids, self.everything, self.but = set(kept[0]), kept[1], set(kept[2])
        self.changed.emit()
