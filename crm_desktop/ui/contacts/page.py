"""The contacts screen: the list on the left, the contact on the right; a table takes the whole width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store import schema
from crm_desktop.ui.commands import Command
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.page import Page

from .detail import ContactDetail
from .list_pane import ListPane
from .list_state import TABLE

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

    from .back_bar import BackBar

tr = texts("contacts")

LIST_WIDTH, LIST_LEAST, LIST_MOST = 372, 300, 480
ONE_PANE_BELOW = 920
"""Width of the page below which list and contact are shown one at a time."""
NEED_THE_LIST = frozenset(
    f"list.{name}"
    for name in (
        "columns", "sort", "filter", "clear_filter", "quick_all", "quick_customers", "quick_my_a",
        "quick_people", "quick_companies", "save", "freeze", "rename", "delete", "tick_all", "tick_none",
        "tag", "role", "phase", "owner", "field",
    )
)  # fmt: skip
"""Commands that open beside a part of the list or change what it shows; a contact may stand in its place."""
FOLLOW_MS = 60
"""So long the keyboard rests on a row before the contact is read: holding J stays smooth."""


class ContactsPage(Page):
    screen_id = "contacts"
    touches = frozenset(
        {
            schema.CONTACT, schema.ADDRESS, schema.CHANNEL, schema.RELATION, schema.CONTACT_ROLE, schema.TAG,
            schema.TAG_LINK, schema.CUSTOM_FIELD, schema.CUSTOM_OPTION, schema.CUSTOM_VALUE, schema.PHASE_CHANGE,
            schema.ACTIVITY, schema.ACTIVITY_LINK, schema.SELECTION, schema.USER, schema.IMPORT_RUN,
            schema.RELATION_TYPE, schema.FILE, schema.FILE_LINK, schema.PROCESS_CASE, schema.CASE_MOVE,
            schema.CASE_PERSON, schema.EQUIPMENT, schema.CONSENT, schema.BLOCK,
        }
    )  # fmt: skip
    has_search = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._showing_contact = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.list = ListPane(context, self.splitter)
        self.detail = ContactDetail(context, self.splitter)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.list)
        self._beside = QWidget()
        self._beside_column = QVBoxLayout(self._beside)
        self._beside_column.setContentsMargins(0, 0, 0, 0)
        self._beside_column.setSpacing(0)
        self._beside_column.addWidget(self.detail)
        self.splitter.addWidget(self._beside)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_width)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._follow.timeout.connect(self._show_current)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self.open_contact)
        self.list.arranged.connect(self._arrange)
        self.detail.contact_requested.connect(lambda found: self.context.go("contacts", found))
        self.setFocusProxy(self.list.view)
        self._width = int(context.settings.get("contacts_list_width", LIST_WIDTH))

    # The page as the window sees it

    def chosen_people(self) -> dict[str, Any]:
        picked = self.list.picked()
        return {"ids": tuple(picked.resolve(self.context.ws))} if picked.count else {}

    def open(self, route: Route) -> None:
        route = self._as_it_is_now(route)
        self.list.open(route)
        self.setFocusProxy(self.list.where_one_is())
        if route.record_id:
            self.detail.open(route.record_id)
            self._arrange(contact=True)
        else:
            if not self.isVisible() and self.context.window.settled:  # it has no width yet
                QTimer.singleShot(0, self, self._show_first)
            else:
                self._show_first()
            self._arrange(contact=False)

    def _show_first(self) -> None:
        """Beside the list stands a contact, the first one where nobody has chosen another."""
        if self._showing_contact:
            return
        if not self.one_pane and not self.list.view.current_id:
            self.list.view.set_first_current()
        self.detail.open(self.list.view.current_id)

    def _as_it_is_now(self, route: Route) -> Route:
        """A way to a contact that was merged into another leads to that one."""
        if not route.record_id:
            return route
        from crm_desktop.store.queries.merging import standing_for

        found = standing_for(self.context.ws, route.record_id)
        return route if found == route.record_id else Route(route.screen, found, **route.params)

    def refresh(self, change: Change | None) -> None:
        self.list.refresh(change)
        self.detail.refresh(change)

    def commands(self) -> Sequence[Command]:
        lists = [
            command._replace(run=partial(self._in_the_list, command.run)) if command.id in NEED_THE_LIST else command
            for command in self.list.commands()
        ]
        return [*lists, *self.detail.commands()]

    def _in_the_list(self, run: Callable[[], object]) -> None:
        """What opens beside a part of the list waits until that is there again."""
        if self.go_back():
            QTimer.singleShot(0, self, run)
        else:
            run()

    def focus_search(self) -> None:
        self._arrange(contact=False)
        self.list.focus_search()

    def panes(self) -> Sequence[QWidget]:
        return (self.list, *self.detail.panes())

    def go_back(self) -> bool:
        """From the contact to the list, where only one of them is shown."""
        if not self.one_pane or not self._showing_contact:
            return False
        self._arrange(contact=False)
        self.list.where_one_is().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keep_drafts(self) -> None:
        self.detail.keep_drafts()

    def state(self) -> dict[str, Any]:
        return {
            "list": self.list.state,
            "contact": self._showing_contact,
            "current": self.list.view.current_id,
            "ticks": self.list.ticks.kept(),
            "detail": self.detail.state(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.list.apply(state["list"])
        self.list.ticks.restore(state["ticks"])
        if state["current"]:
            self.list.view.set_current(state["current"])
            self.detail.open(state["current"])
        self.detail.restore(state["detail"])
        self._arrange(contact=state["contact"])

    # One pane or two

    @property
    def one_pane(self) -> bool:
        return self.list.state.mode == TABLE or self.width() < ONE_PANE_BELOW

    def _arrange(self, contact: bool | None = None) -> None:
        """Show list and contact side by side, or one of them."""
        if contact is not None:
            self._showing_contact = contact
        alone = self.one_pane
        self.list.set_room(LIST_LEAST, 16_777_215 if alone else LIST_MOST)
        self.list.setVisible(not alone or not self._showing_contact)
        self._beside.setVisible(not alone or self._showing_contact)
        self._show_back(alone and self._showing_contact)
        if not alone:
            self.splitter.setSizes([self._width, max(1, self.width() - self._width)])

    @cached_property
    def back_bar(self) -> BackBar:
        from .back_bar import BackBar

        made = BackBar()
        made.back_asked.connect(self.go_back)
        made.step_asked.connect(lambda by: self.list.view.step(by))
        self._beside_column.insertWidget(0, made)
        return made

    def _show_back(self, shown: bool) -> None:
        """The way back for the mouse; Alt+Left and Esc do the same."""
        if shown:
            view, saved = self.list.view, self.list.saved
            self.back_bar.show_place(saved.name if saved else "", view.currentIndex().row(), view.contacts.count)
        if shown or "back_bar" in self.__dict__:
            self.back_bar.setVisible(shown)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _keep_width(self, position: int, _index: int) -> None:
        if not self.one_pane:
            self._width = position
            self.context.settings.set("contacts_list_width", position)

    # The contact shown

    def open_contact(self, contact_id: str) -> None:
        """Enter or a click: show the contact, in its own pane or instead of the list."""
        self._follow.stop()
        self._show(contact_id)
        self._arrange(contact=True)
        if self.one_pane:
            self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the contact back to the list, where only one of them is shown."""
        if event.key() != Qt.Key.Key_Escape or not self.go_back():
            super().keyPressEvent(event)

    def _moved(self, contact_id: str, by_key: bool) -> None:
        if self.one_pane and not self._showing_contact:
            return
        if by_key:
            self._follow.start()
        else:
            self._show(contact_id)

    def _show_current(self) -> None:
        if self.context.has_file:  # it may be closed while the timer runs
            self._show(self.list.view.current_id)

    def _show(self, contact_id: str) -> None:
        """Show a contact and note it as the place where one is."""
        self.detail.open(contact_id)
        self._show_back(self.one_pane and self._showing_contact)
        self.context.navigation.replace(self.list.route(contact_id))
