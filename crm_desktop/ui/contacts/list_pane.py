"""The left side: head, filter, list and what to do with ticked contacts. Holds the state and tells the view."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.consent import ADVERTISING
from crm_desktop.records.filters import Condition, Group
from crm_desktop.ui.navigation import Route
from crm_desktop.ui.reading import Reader
from crm_desktop.ui.widgets.surface import Surface

from . import columns, density
from .columns import Lookups
from .list_head import ListHead, QuickChips
from .list_model import CARD, ContactListModel
from .list_state import TABLE, ListState, replace
from .list_view import ContactView
from .ticks import Picked, Ticks

# What the list rarely shows at first (filter, bar, empty page) is imported and built when it is needed.
if TYPE_CHECKING:
    from crm_desktop.records.selection import Selection
    from crm_desktop.store.journal import Change
    from crm_desktop.store.queries.listing import View
    from crm_desktop.store.workspace import Workspace
    from crm_desktop.ui.commands import Command
    from crm_desktop.ui.context import Context

    from .action_bar import ActionBar
    from .filter_bar import FilterBar
    from .filter_texts import Names
    from .list_actions import ListActions
    from .list_empty import ListEmpty

tr = texts("contacts")

SETTINGS, WIDTHS = "contacts", "contacts_widths"
KEEP_WIDTHS_MS = 400


class ListPane(Surface):
    """`moved(id, by_key)` and `opened(id)` come from the view; `arranged` when cards became a table or back."""

    moved = Signal(str, bool)
    opened = Signal(str)
    arranged = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self.context = context
        self.setAccessibleName(tr("List of contacts"))
        self.state = ListState().from_settings(context.settings.get(SETTINGS))
        self.usual = self.state
        """How the list looks when no saved list is shown."""
        self.saved: Selection | None = None
        self._deleted: tuple[str, ListState] | None = None
        """A list that was deleted while it was shown, and what was shown then: taken back, it is shown again."""
        self.lookups = Lookups()
        self.reader = Reader(context, self)
        self.ticks = Ticks(self)
        self.contacts = ContactListModel(context, self.reader, self.ticks, self)
        self.view = ContactView(self.contacts, self.ticks, self)
        self.view.set_density(density.heights(context.settings))
        self._shown = False
        self._counts = (0, 0)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        self.head = ListHead(self)
        self.quick = QuickChips(self)
        self._over = QVBoxLayout()
        self._over.setContentsMargins(20, 0, 20, 12)
        self._over.setSpacing(10)
        self._over.addWidget(self.head)
        self._over.addWidget(self.quick)
        column.addLayout(self._over)
        column.addWidget(self.view, 1)
        self._column = column
        self._keep_widths = QTimer(self, singleShot=True, interval=KEEP_WIDTHS_MS)

    def _connect(self) -> None:
        self.context.after_first_picture(self.view.watch_mouse)
        self.contacts.counted.connect(self._show_count)
        self.ticks.changed.connect(self._show_ticks)
        self.view.moved.connect(self.moved)
        self.view.opened.connect(self.opened)
        self.view.escaped.connect(self._escape)
        self.view.menu_asked.connect(lambda *what: self.actions_.open_row_menu(*what))
        self.view.header.tick_all.connect(self.tick_all_or_none)
        self.view.header.sort_asked.connect(lambda section: self.sort_by(self.contacts.columns[section].id))
        self.view.header.ordered.connect(lambda names: self.apply(replace(self.state, columns=names)))
        self.view.header.columns_asked.connect(lambda: self.actions_.choose_columns())
        self.view.header.sectionResized.connect(lambda *_: self._keep_widths.start())
        self._keep_widths.timeout.connect(self._store_widths)
        self.head.searched.connect(lambda text: self.apply(replace(self.state, search=text)))
        self.head.entered.connect(self._to_list)
        self.head.mode_chosen.connect(lambda mode: self.apply(replace(self.state, mode=mode)))
        self.head.save_asked.connect(lambda: self.actions_.save_or_update())
        self.head.columns_asked.connect(lambda: self.actions_.choose_columns())
        self.head.sort_asked.connect(lambda: self.actions_.open_sort_menu())
        self.head.more_asked.connect(lambda: self.actions_.open_more_menu())
        self.quick.chosen.connect(self.set_quick)
        self.quick.filter_asked.connect(lambda: self.actions_.add_condition(self.quick.filter))

    @cached_property
    def actions_(self) -> ListActions:
        from .list_actions import ListActions

        return ListActions(self)

    @cached_property
    def filter(self) -> FilterBar:
        from .filter_bar import FilterBar

        made = FilterBar()
        made.hide()
        made.add_asked.connect(lambda button: self.actions_.add_condition(button))
        made.build_asked.connect(lambda: self.actions_.build())
        made.edit_asked.connect(lambda *what: self.actions_.edit_condition(*what))
        made.quick_chosen.connect(self.set_quick)
        made.changed.connect(self.set_where)
        made.cleared.connect(self.clear_filter)
        made.quick.set_counts(*self._counts)
        self._over.addWidget(made)
        return made

    @cached_property
    def empty(self) -> ListEmpty:
        from .list_empty import ListEmpty

        made = ListEmpty()
        made.hide()
        made.search_removed.connect(lambda: self.apply(replace(self.state, search="")))
        made.quick_removed.connect(lambda: self.set_quick(""))
        made.filter_changed.connect(self.set_where)
        made.cleared.connect(self.clear_filter)
        made.new_asked.connect(lambda name: self.actions_.new_contact(name))
        self._column.addWidget(made, 1)
        return made

    @cached_property
    def bar(self) -> ActionBar:
        from .action_bar import ActionBar

        made = ActionBar(self, without=() if self.context.has_screen("mailing") else ("email",))
        made.all_asked.connect(self.ticks.tick_all)
        made.closed.connect(self._tick_nothing)
        made.asked.connect(lambda *what: self.actions_.act(*what))
        made.fit(self.width())
        return made

    def _made(self, part: str) -> bool:
        """Whether one of the parts above exists already."""
        return part in self.__dict__

    @property
    def names(self) -> Names:
        """What the ids in conditions stand for."""
        from .filter_texts import Names

        return Names.read(self.context.ws, self.lookups)

    # Which list

    def open(self, route: Route) -> None:
        """Show the list a route asks for: a saved list, a tag, or what was shown before."""
        self.learn()
        list_id, tag, where = route.get("list", ""), route.get("tag", ""), route.get("where")
        saved = self._read_saved(list_id) if list_id else None
        if tag:
            where = Group("and", (Condition("tag", "is", (tag,)),))
        if where is not None:  # a tag, or from a result of another screen, e.g. an import
            self._leave_list()
            self.apply(replace(self.usual, search="", quick="", where=where))
        elif saved is not None and (self.saved is None or self.saved.id != saved.id):
            self.open_list(saved)
        elif saved is None and self.saved is not None and not route.record_id:
            self._leave_list()
            self.apply(self.usual)
        elif not self._shown:
            self.apply(self.state)
        if not self._shown:
            self._ask_quick_counts()
        self._shown = True
        if route.get("deleted"):
            self._deleted = (route.get("deleted"), self.state)
        if route.record_id:
            self.view.set_current(route.record_id)

    def open_list(self, saved: Selection) -> None:
        """Show a saved list as it was last looked at on this machine."""
        if self.saved is None:
            self.usual = self.state
        self.saved = saved
        from . import saved_lists

        look = saved_lists.override(self.context, saved.id)
        state = self.usual.of_list(saved)
        self.apply(state.from_settings({**state.to_settings(), **look}))

    def reopen(self) -> None:
        """The saved list shown was changed: show it as it is now."""
        if self.saved is not None and (saved := self._read_saved(self.saved.id)):
            self.saved = saved
            self.apply(self.usual.of_list(saved))

    def _read_saved(self, list_id: str) -> Selection | None:
        from crm_desktop.store.queries import selections

        return selections.selection(self.context.ws, list_id)

    def _leave_list(self) -> None:
        self.saved = None

    def route(self, contact_id: str = "") -> Route:
        """Where one is: the contact, and the saved list it was found in."""
        params = {"list": self.saved.id} if self.saved is not None else {}
        return Route("contacts", contact_id, **params)

    def apply(self, state: ListState) -> None:
        """Show the list of this state, and remember how it is looked at."""
        before, self.state = self.state, state
        first = not self._shown
        narrowed = (before.search, before.narrowed()) != (state.search, state.narrowed())
        if narrowed:
            self.ticks.before_other_view(self.context.ws, self.contacts.view, self.contacts.count)
        if first or (before.mode, before.columns) != (state.mode, state.columns):
            self._show_columns()
        try:
            self.contacts.show(state.view(self.context.today()))
        except ValueError:
            # A saved list of a newer version may ask for what this one does not know.
            self.state = replace(state, where=Group())
            self.contacts.show(self.state.view(self.context.today()))
        self._dress()
        if not first:
            self._remember()
        if before.mode != state.mode:
            self.arranged.emit()

    def _dress(self) -> None:
        """Everything around the list says what is shown."""
        state, table = self.state, self.state.mode == TABLE
        self.head.set_mode(state.mode)
        self.head.set_title(self.saved.name if self.saved else "", self.saved.colour if self.saved else "")
        self.head.set_columns(len(state.columns))
        self.head.set_save(self._save_text())
        if self.head.search.text() != state.search:
            self.head.search.setText(state.search)
        self.quick.set_value(state.quick)
        self.quick.setVisible(not table)
        self._show_filter()
        self._place_bar()

    def _show_filter(self) -> None:
        """Over a table always, over cards when there are conditions, but not over the page that offers to drop them."""
        state, table = self.state, self.state.mode == TABLE
        empty = self._made("empty") and not self.empty.isHidden()
        shown = table or (bool(state.where.parts) and not empty)
        if shown or self._made("filter"):
            self.filter.set_framed(table)
            self.filter.setVisible(shown)
            self.filter.show_filter(state.where, self.names, quick=state.quick)

    def _quick_text(self) -> str:
        return self.quick.chips[self.state.quick].text().replace("&&", "&") if self.state.quick else ""

    def _save_text(self) -> str:
        if self.saved is None:
            return tr("Save as list")
        return tr("Update list") if self.state.differs_from(self.saved) else ""

    def _show_columns(self) -> None:
        lookups = self.lookups
        if self.state.mode == TABLE:
            self.contacts.set_columns(columns.chosen(self.state.columns, lookups), lookups)
            self.view.show_table(self.context.settings.get(WIDTHS) or {})
        else:
            self.contacts.set_columns([CARD], lookups)
            self.view.show_cards()

    def set_density(self, name: str) -> None:
        """Row heights of density.DENSITIES, on this computer from now on."""
        self.context.settings.set(density.SETTING, name)
        self.view.set_density(density.heights(self.context.settings))

    def _remember(self) -> None:
        """Order, columns and mode: of the saved list on this machine, or of this machine."""
        look = self.state.to_settings()
        if self.saved is not None:
            from . import saved_lists

            if look != self.usual.of_list(self.saved).to_settings():
                saved_lists.keep_override(self.context, self.saved.id, look)
            else:
                saved_lists.keep_override(self.context, self.saved.id, None)
        else:
            self.usual = self.state
            self.context.settings.set(SETTINGS, look)

    def _store_widths(self) -> None:
        widths = {**(self.context.settings.get(WIDTHS) or {}), **self.view.header.own_widths()}
        self.context.settings.set(WIDTHS, widths)

    def learn(self) -> None:
        """Read the names that conditions and columns need."""
        self.lookups = self.contacts.lookups = Lookups.read(self.context.ws)

    def refresh(self, change: Change | None) -> None:
        own = self.lookups.own
        self.learn()
        if self.saved is not None:
            gone = self.saved.id
            self.saved = self._read_saved(gone)
            if self.saved is None:
                self.apply(replace(self.usual, where=self.state.where))
                self._deleted = (gone, self.state)
        else:
            self._reopen_taken_back()
        if self.state.mode == TABLE and own != self.lookups.own:
            self._show_columns()
        self.ticks.forget_missing(self.context.ws)
        self.contacts.reload(change)
        self._dress()
        self._ask_quick_counts()

    def _reopen_taken_back(self) -> None:
        if self._deleted is None or self._deleted[1] != self.state:
            return
        if (back := self._read_saved(self._deleted[0])) is not None:
            self._deleted = None
            self.open_list(back)
            here = self.context.navigation.current
            if here is not None and here.screen == "contacts":
                self.context.navigation.replace(self.route(here.record_id))

    # Narrowing and order

    def set_where(self, where: Group) -> None:
        self.apply(replace(self.state, where=where))

    def set_quick(self, name: str) -> None:
        self.apply(replace(self.state, quick=name))

    def clear_filter(self) -> None:
        self.apply(replace(self.state, search="", quick="", where=Group()))

    def preview(self, where: Group) -> View:
        """The view this filter would show."""
        return replace(self.state, where=where).view(self.context.today())

    def sort_by(self, name: str, descending: bool | None = None) -> None:
        """Sort by a column; a second time turns the order round."""
        if name == columns.ADVERTISING:
            return
        if descending is None:
            descending = self.state.sort == name and not self.state.descending
        self.apply(replace(self.state, sort=name, descending=descending))

    def where_one_is(self) -> QWidget:
        """What gets the keyboard: the list, or the search over an empty one."""
        return self.head.search if self.view.isHidden() else self.view

    def focus_search(self) -> None:
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def _to_list(self, enter: bool) -> None:
        """Down or Enter in the search field: to the first hit; Enter opens it."""
        if not self.contacts.count:
            return
        if self.view.currentIndex().row() < 0:
            self.view.step(1)
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        if enter:
            self.opened.emit(self.view.current_id)

    def _escape(self) -> None:
        if self.ticks:
            self.ticks.clear()
        elif self.state.search:
            self.apply(replace(self.state, search=""))

    # Ticks

    def _tick_nothing(self) -> None:
        """The bar goes away; the keyboard that was on it comes back to the list."""
        if self.bar.isAncestorOf(QApplication.focusWidget()):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ticks.clear()

    def tick_all_or_none(self) -> None:
        if self.ticks.count(self.contacts.count) >= self.contacts.count:
            self.ticks.clear()
        else:
            self.ticks.tick_all()

    def picked(self) -> Picked:
        """The ticked contacts, else the current one, else none."""
        if not self.ticks and self.view.current_id:
            single = Ticks()
            single.ids = {self.view.current_id}
            return single.picked(self.contacts.view, 1)
        return self.ticks.picked(self.contacts.view, self.contacts.count)

    def _show_ticks(self) -> None:
        if not self.ticks and not self._made("bar"):
            return
        ticked, count = self.ticks.count(self.contacts.count), self.contacts.count
        every = tr("all {n}", n=format_int(count)) if ticked < count else ""
        self.bar.show_count(ticked, tr.plural(ticked, "{n} selected", "{n} selected"), every)
        self._place_bar()
        if not self.ticks:
            return
        for name, count in (("letter", _letters_to(self.picked())), ("email", _mails_to(self.picked()))):
            self.bar.set_number(name, "")
            if name in self.bar.words:
                self.reader.ask(name, count, lambda number, name=name: self._show_number(name, number))

    def _show_number(self, name: str, number: int) -> None:
        self.bar.set_number(name, format_int(number))
        self._place_bar()

    def _place_bar(self) -> None:
        if not self._made("bar"):
            return
        from crm_desktop.ui.widgets.popover import SHADOW

        self.bar.fit(self.width())
        shown = not self.bar.isHidden()
        self.view.set_room_below(self.bar.height() - 2 * SHADOW + 16 if shown else 0)
        self._tell_foot()
        if shown:
            self.bar.move((self.width() - self.bar.width()) // 2, self.height() - self.bar.height() - 16 + SHADOW)
            self.bar.raise_()

    def _tell_foot(self) -> None:
        """Messages of the window stand above the bar."""
        from crm_desktop.ui.widgets.popover import SHADOW

        shown = self.isVisible() and self._made("bar") and not self.bar.isHidden()
        self.context.window.frame.set_foot_room(self.bar.height() - 2 * SHADOW + 8 if shown else 0)

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._made("bar"):
            self._tell_foot()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        if self._made("bar"):
            self._tell_foot()

    # Size and state

    def set_room(self, least: int, most: int) -> None:
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def _show_count(self) -> None:
        contacts = self.contacts
        if contacts.complete:
            self.head.set_count(contacts.count, contacts.total)
        else:
            self.head.set_counting()
        empty = contacts.complete and not contacts.count
        if empty:
            self._show_empty()
        if (empty or self._made("empty")) and self.empty.isHidden() == empty:
            held = self.view.hasFocus()
            self.empty.setVisible(empty)
            self.view.setVisible(not empty)
            self._show_filter()
            if held and empty:
                self.head.search.forget_typing()  # Ctrl+Z means what was done in the list, not the search before it
                self.head.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_ticks()

    def _show_empty(self) -> None:
        if self.contacts.total or self.state.search or self.state.filters:
            self.empty.show_filtered(self.state, self._quick_text(), self.names)
        else:
            self.empty.show_first_time(self.actions_.first_steps())

    def _ask_quick_counts(self) -> None:
        me = self.context.ws.user_id

        def read(ws: Workspace) -> tuple[int, int]:
            from crm_desktop.store.queries import filter_values

            return filter_values.with_role(ws, "customer"), filter_values.of_class(ws, "A", me)

        def show(found: tuple[int, int]) -> None:
            self._counts = found
            self.quick.set_counts(*found)
            if self._made("filter"):
                self.filter.quick.set_counts(*found)

        self.reader.ask("quick", read, show)

    def commands(self) -> list[Command]:
        from .list_commands import list_commands

        return list_commands(self)


def _letters_to(picked: Picked) -> Callable[[Workspace], int]:
    """How many of these may be written to; asked in the reader's thread."""

    def count(ws: Workspace) -> int:
        from crm_desktop.operations import letters

        return letters.how_many(ws, picked.resolve(ws))

    return count


def _mails_to(picked: Picked) -> Callable[[Workspace], int]:
    """How many of these may hear advertising by e-mail."""

    def count(ws: Workspace) -> int:
        from crm_desktop.exchange.mailing import preparing

        return preparing.allowed_count(ws, picked.resolve(ws), ADVERTISING)

    return count
