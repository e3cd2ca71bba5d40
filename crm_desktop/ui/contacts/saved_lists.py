"""Saved lists: shown in the navigation with their counts; made, renamed, updated and deleted from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from crm_desktop.records.filters import Group, from_json
from crm_desktop.records.selection import Selection
from crm_desktop.store.queries import listing
from crm_desktop.store.queries import selections as queries
from crm_desktop.store.queries.listing import View
from crm_desktop.store.workspace import Workspace
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.providers import SavedList
from crm_desktop.ui.reading import Reader

from .list_model import AT_ONCE

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

OVERRIDES = "contacts_lists"
"""Machine setting: list id to how it was last looked at here (columns, order, cards or table)."""


def where_of(saved: Selection) -> Group:
    """The filter of a saved list; one that cannot be read asks for nothing."""
    try:
        return from_json(saved.definition)
    except ValueError:
        return Group()


def count_lists(ws: Workspace, saved: list[Selection], views: list[View]) -> dict[str, int]:
    found: dict[str, int] = {}
    for selection, view in zip(saved, views, strict=True):
        try:
            found[selection.id] = listing.count(ws, view)
        except ValueError:
            found[selection.id] = 0
    return found


class ListCounts(QObject):
    """The provider of the navigation. Small files are counted at once, large ones beside the window."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = Reader(context, self)
        self._known: dict[str, int] = {}
        self._asked: object = None

    def lists(self) -> list[SavedList]:
        ws = self._context.ws
        saved = queries.selections(ws)
        views = [View(where=where_of(found), today=self._context.today()) for found in saved]
        if listing.count_all(ws) <= AT_ONCE:
            self._known = count_lists(ws, saved, views)
        else:
            self._ask(saved, views)
        return [
            SavedList(
                found.id, found.name, found.colour or "accent", self._known.get(found.id, 0),
                Route("contacts", list=found.id),
            )
            for found in saved
        ]  # fmt: skip

    def _ask(self, saved: list[Selection], views: list[View]) -> None:
        """Ask once per state of the file; the answer makes the navigation ask again."""
        state = (self._context.ws.path, self._context.ws.value("SELECT max(id) FROM operation"), tuple(saved))
        if state == self._asked:
            return

        def show(found: dict[str, int]) -> None:
            self._known, self._asked = found, state
            self._context.window.refresh_counts()

        self._reader.ask("lists", lambda ws: count_lists(ws, saved, views), show)


def override(context: Context, list_id: str) -> dict[str, object]:
    kept = context.settings.get(OVERRIDES)
    found = kept.get(list_id) if isinstance(kept, dict) else None
    return found if isinstance(found, dict) else {}


def keep_override(context: Context, list_id: str, look: dict[str, object] | None) -> None:
    """Remember on this machine how a list is looked at; None forgets it."""
    kept = context.settings.get(OVERRIDES)
    kept = dict(kept) if isinstance(kept, dict) else {}
    if look is None:
        kept.pop(list_id, None)
    else:
        kept[list_id] = look
    context.settings.set(OVERRIDES, kept)
