"""The left side: head, filter, list and what to do with ticked contacts. Holds the state and tells the view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from crm_desktop.common.i18n import texts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.widgets.surface import Surface

from .columns import Lookups
from .list_head import ListHead, QuickChips
from .list_model import ContactListModel
from .list_state import ListState
from .list_view import ContactView
from .ticks import Ticks

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

tr = texts("contacts")


class ListPane(Surface):
    """`moved(id, by_key)` and `opened(id)` come from the view; `arranged` when cards became a table or back."""

    moved = Signal(str, bool)
    opened = Signal(str)
    arranged = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("surface")
        self.context = context
        self.setAccessibleName(tr("List of contacts"))
        self.state = ListState().from_settings(context.settings.get("contacts"))
        self.reader = Reader(context, self)
        self.ticks = Ticks(self)
        self.contacts = ContactListModel(context, self.reader, self.ticks, self)
        self.view = ContactView(self.contacts, self.ticks, self)
        self._shown = False
        self._build()
        self.contacts.counted.connect(self._show_count)
        self.view.moved.connect(self.moved)
        self.view.opened.connect(self.opened)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        self.head = ListHead()
        self.quick = QuickChips()
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 12)
        head.setSpacing(10)
        head.addWidget(self.head)
        head.addWidget(self.quick)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.head.searched.connect(self._search)
        self.quick.chosen.connect(lambda name: self.apply(replace(self.state, quick=name)))

    def set_room(self, least: int, most: int) -> None:
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)

    # Which list

    def open(self, route: Route) -> None:
        if not self._shown:
            self._shown = True
            self.apply(self.state)
        if (where := route.get("where")) is not None:  # from a result of another screen, e.g. an import
            self.apply(replace(self.state, search="", quick="", where=where, list_id=""))
        if route.record_id:
            self.view.set_current(route.record_id)

    def route(self, contact_id: str = "") -> Route:
        """Where one is: the contact, and the saved list it was found in."""
        params = {"list": self.state.list_id} if self.state.list_id else {}
        return Route("contacts", contact_id, **params)

    def apply(self, state: ListState) -> None:
        """Show the list of this state."""
        before, self.state = self.state, state
        view = state.view(self.context.today())
        if (before.search, before.narrowed()) != (state.search, state.narrowed()):
            self.ticks.before_other_view(self.context.ws, self.contacts.view, self.contacts.count)
        if self.contacts.lookups.colours == {}:
            self.contacts.lookups = Lookups.read(self.context.ws)
        self.contacts.show(view)
        self.quick.set_value(state.quick)
        self.head.set_mode(state.mode)
        if self.head.search.text() != state.search:
            self.head.search.setText(state.search)
        if before.mode != state.mode:
            self.arranged.emit()

    def refresh(self, change: Change | None) -> None:
        self.contacts.lookups = Lookups.read(self.context.ws)
        self.ticks.forget_missing(self.context.ws)
        self.contacts.reload(change)

    def _search(self, text: str) -> None:
        self.apply(replace(self.state, search=text))

    def focus_search(self) -> None:
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def _show_count(self) -> None:
        if self.contacts.complete:
            self.head.set_count(self.contacts.count, self.contacts.total)

    def commands(self) -> list[Command]:
        return []
