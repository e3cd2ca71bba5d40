"""The contact list as a model: an array of places, with pages of rows fetched when they are painted.

A short list is read at once. Of a long one the first screenful is read at once and the rest by the reader, so that the
first picture and every keystroke cost the same whether the file holds a hundred contacts or a million.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries import fields, listing
from crm_desktop.store.queries.listing import ListRow, View

from . import columns
from .columns import CUSTOM, Column, Lookups

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.store.queries.contacts import Account
    from crm_desktop.ui.context import Context
    from crm_desktop.ui.reading import Reader

    from .ticks import Ticks

tr = texts("contacts")

PAGE = 48
"""Rows fetched together: two screenfuls at most, since a jump to anywhere waits for them."""
PAGES_KEPT = 64
FIRST = 96
"""Rows read at once of a long list; more than the tallest window shows."""
AT_ONCE = 20_000
"""Files up to this size are listed without the reader (about 8 ms)."""
WAIT_FROM = 200_000
"""From this size on a filter or another order than by name waits for the reader altogether."""

CARD = Column("card", "")
TICK = Column("tick", "", 52)
Index = QModelIndex | QPersistentModelIndex


class ContactListModel(QAbstractTableModel):
    """`counted` comes when the number of contacts shown is known or has changed.

    `fresh` is true while another list is being put in place, false while the same list is read again.
    """

    counted = Signal()

    def __init__(self, context: Context, reader: Reader, ticks: Ticks, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._reader = reader
        self._ticks = ticks
        self._places: array[int] = array("q")
        self._pages: OrderedDict[int, list[ListRow | None]] = OrderedDict()
        self._own: dict[tuple[str, str], list[str]] = {}
        self._accounts: dict[str, Account] = {}
        """How the contacts of the pages at hand are looked after, where a column shows it."""
        self._reached: dict[str, tuple[str, ...]] = {}
        """Contact to the channels that advertising may use, of the pages at hand."""
        self.view = View()
        self.lookups = Lookups()
        self.columns: list[Column] = [CARD]
        self._total: int | None = None
        self.complete = True
        self.fresh = False
        self._waiting = False

    # What is shown

    def show(self, view: View) -> None:
        """Show another list from now on."""
        self.view = view
        self.fresh = True
        self._reader.forget("places")
        self._waiting = False
        ws = self._context.ws
        if not listing.holds_more(ws, AT_ONCE):
            self._put(listing.places(ws, view), complete=True)
        elif (view.where or view.sort != "name") and listing.holds_more(ws, WAIT_FROM):
            self._waiting, self.complete = True, False
            self.counted.emit()
            self._ask()
        else:
            first = listing.places(self._context.ws, view, FIRST)
            self._put(first, complete=len(first) < FIRST)
            if not self.complete:
                self._ask()
        self.fresh = False

    def reload(self, change: Change | None) -> None:
        """Read the same list again after a change; what is painted shows it at once."""
        ws = self._context.ws
        self._pages.clear()
        self._own.clear()
        self._reached.clear()
        self._accounts.clear()
        self._total = None
        if not listing.holds_more(ws, AT_ONCE):
            self._put(listing.places(ws, self.view), complete=True)
        else:
            self._ask()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def set_columns(self, shown: Sequence[Column], lookups: Lookups) -> None:
        """[CARD] for cards; a table gets its tick column by itself."""
        self.beginResetModel()
        self.columns = [CARD] if list(shown) == [CARD] else [TICK, *shown]
        self.lookups = lookups
        self._own.clear()
        self._pages.clear()
        self.endResetModel()

    def _ask(self) -> None:
        view = self.view

        def take(found: tuple[array[int], int]) -> None:
            places, self._total = found
            self.fresh, self._waiting = self._waiting, False
            self._put(places, complete=True)
            self.fresh = False

        self._reader.ask("places", lambda ws: (listing.places(ws, view), listing.count_all(ws)), take)

    def _put(self, places: array[int], *, complete: bool) -> None:
        old, self.complete = self._places, complete
        if places == old and not self.fresh:
            self.counted.emit()
            return
        if not self.fresh and len(places) > len(old) and places[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(places) - 1)
            self._places = places
            self._pages.pop(len(old) // PAGE, None)
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._places = places
            self._pages.clear()
            self._own.clear()
            self.endResetModel()
        self.counted.emit()

    # Rows

    def row(self, number: int) -> ListRow | None:
        """The contact in this row; None when it has just gone."""
        page = self._pages.get(number // PAGE)
        if page is None:
            page = self._fetch(number // PAGE)
        at = number % PAGE
        return page[at] if at < len(page) else None

    def _fetch(self, page: int) -> list[ListRow | None]:
        wanted = self._places[page * PAGE : (page + 1) * PAGE]
        found = {row.pos: row for row in listing.rows(self._context.ws, wanted)}
        made = self._pages[page] = [found.get(place) for place in wanted]
        own = [column.id[len(CUSTOM) :] for column in self.columns if column.id.startswith(CUSTOM)]
        if own:
            self._own.update(fields.values_of(self._context.ws, [row.id for row in found.values()], own))
        if any(column.id == columns.ADVERTISING for column in self.columns):
            from crm_desktop.store.queries import gate

            self._reached.update(gate.channels_of(self._context.ws, [row.id for row in found.values()]))
        if any(column.id in listing.BESIDE for column in self.columns):
            from crm_desktop.store.queries import contacts

            self._accounts.update(contacts.accounts(self._context.ws, [row.id for row in found.values()]))
        while len(self._pages) > PAGES_KEPT:
            _, old = self._pages.popitem(last=False)
            for row in old if self._accounts else ():
                self._accounts.pop(row.id if row else "", None)
            for row in old if self._reached else ():
                self._reached.pop(row.id if row else "", None)
            for row in old if own else ():
                for name in own:
                    self._own.pop((row.id, name) if row else ("", ""), None)
        return made

    def id_at(self, number: int) -> str:
        row = self.row(number) if 0 <= number < len(self._places) else None
        return row.id if row else ""

    def ids_between(self, first: int, last: int) -> list[str]:
        low, high = sorted((first, last))
        return listing.ids_at(self._context.ws, self._places[low : high + 1])

    def find(self, contact_id: str) -> int:
        """The row of a contact, -1 when it is not in the list."""
        place = listing.place_of(self._context.ws, contact_id) if contact_id else None
        if place is None:
            return -1
        if self.view.sort == "name" and not self.view.descending:
            at = bisect_left(self._places, place)
            return at if at < len(self._places) and self._places[at] == place else -1
        try:
            return self._places.index(place)
        except ValueError:
            return -1

    @property
    def count(self) -> int:
        return len(self._places)

    @property
    def total(self) -> int:
        """How many contacts the file holds."""
        if self._total is None:
            self._total = listing.count_all(self._context.ws)
        return self._total

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row(index.row())
            return self.text(row, column) if row and column is not TICK else None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.CheckStateRole):
            row = self.row(index.row())
            return None if row is None else self._spoken(row, column, role)
        return None

    def _spoken(self, row: ListRow, column: Column, role: int) -> Any:
        ticked = row.id in self._ticks
        if role == Qt.ItemDataRole.CheckStateRole:
            if column not in (TICK, CARD):
                return None
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if column is TICK:
            return tr("ticked") if ticked else tr("not ticked")
        if column is CARD or column.id == "name":
            return columns.spoken(row, ticked=ticked)
        return tr("{column}: {text}", column=column.title, text=self.text(row, column) or "–")

    def text(self, row: ListRow, column: Column) -> str:
        if column.id.startswith(CUSTOM):
            own = column.id[len(CUSTOM) :]
            values = self._own.get((row.id, own))
            return columns.own_value(self.lookups.own[own], values) if values and own in self.lookups.own else ""
        if column.id == columns.ADVERTISING:
            return columns.reached_by(self._reached.get(row.id, ()))
        if column.id in listing.BESIDE:
            return columns.account_cell(self._accounts.get(row.id), column.id, self.lookups)
        return columns.cell(row, "name" if column is CARD else column.id, self.lookups)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            column = self.columns[section]
            return tr("Ticked") if column is TICK else column.title
        return None
