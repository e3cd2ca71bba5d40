"""Over the list: title with count, search, quick chips; in a table also columns and the way to save a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.chips import Chip, TagDot
from crm_desktop.ui.widgets.labels import ElidedLabel, Label
from crm_desktop.ui.widgets.search_field import SearchField

from .list_state import CARDS, TABLE

if TYPE_CHECKING:
    from crm_desktop.ui.widgets.tabs import SegmentedControl

tr = texts("contacts")


class QuickChips(QWidget):
    """All, customers, companies, people, my A customers, one at a time; and over cards the filter. What does not fit is
    left out: the filter and the palette offer the same."""

    chosen = Signal(str)
    filter_asked = Signal()
    GAP = 7

    def __init__(self, parent: QWidget | None = None, *, with_filter: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Quick filter"))
        self.setFixedHeight(fonts.room(26))
        self._group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        for name, text in (
            ("", tr("All")),
            ("customers", tr("Customers")),
            ("companies", tr("Companies")),
            ("people", tr("People")),
            ("my_a", tr("My A customers")),
        ):
            chip = self.chips[name] = Chip(text, self, checkable=True)
            chip.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(chip)
        self._my_a = False
        self.filter: Chip | None = None
        if with_filter:
            self.filter = Chip(tr("Filter"), self, icon="list-filter")
            self.filter.setToolTip(tr("Show only contacts that fit conditions"))
            self.filter.clicked.connect(lambda: self.filter_asked.emit())
        self.set_value("")

    def stops(self) -> list[Chip]:
        """All chips in their order."""
        return [*self.chips.values(), *((self.filter,) if self.filter is not None else ())]

    def set_value(self, name: str) -> None:
        self.chips[name].setChecked(True)
        self._place()

    def set_counts(self, customers: int, my_a: int) -> None:
        """How many these chips would show; that of the A customers comes with the first of them."""
        from crm_desktop.common.numbers import format_int

        for name, count in (("customers", customers), ("my_a", my_a)):
            self.chips[name].set_count(format_int(count) if count else "")
        self._my_a = bool(my_a)
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        offered = [chip.sizeHint().width() + self.GAP for chip in self.stops() if self._offered(chip)]
        return QSize(sum(offered), fonts.room(26))

    def _offered(self, chip: Chip) -> bool:
        """That of the A customers needs one, or is chosen."""
        return self._my_a or chip is not self.chips["my_a"] or chip.isChecked()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, fonts.room(26))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.width() - (self.filter.sizeHint().width() if self.filter is not None else 0)
        shown: list[Chip] = []
        order = sorted(self.chips.values(), key=lambda chip: not chip.isChecked())  # the chosen one always has a place
        for chip in order:
            width = chip.sizeHint().width() + self.GAP
            if room >= width and self._offered(chip):
                shown.append(chip)
                room -= width
        x, rtl = 0, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for chip in self.stops():
            chip.setVisible(chip in shown or chip is self.filter)
            if chip.isHidden():
                continue
            width = chip.sizeHint().width()
            chip.setGeometry(self.width() - x - width if rtl else x, 0, width, self.height())
            x += width + self.GAP


class ListSearch(SearchField):
    """`entered(bool)`: Down or (True) Enter was pressed."""

    entered = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter or event.key() == Qt.Key.Key_Down:
            self.entered.emit(enter)
        else:
            super().keyPressEvent(event)

    def forget_typing(self) -> None:
        """Keep the text, but nothing of how it came to be."""
        with QSignalBlocker(self):
            self.setText(self.text())


class ListHead(QWidget):
    """`entered(bool)`: Down or (True) Enter was pressed in the search field."""

    searched = Signal(str)
    entered = Signal(bool)
    mode_chosen = Signal(str)
    sort_asked = Signal()
    more_asked = Signal()
    save_asked = Signal()
    columns_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        column.addLayout(self._first)
        self._second = QHBoxLayout()
        column.addLayout(self._second)
        self.dot = TagDot(tr("Saved list"), "accent", self, diameter=10)
        self.title = ElidedLabel(tr("Contacts"), "title", "text", self)
        self.count = Label("", "body", "text3", self, tabular=True)
        self.search = ListSearch(tr("Search in contacts"), self, keys="Ctrl+F", sunken=True)
        self.search.textEdited.connect(self.searched)
        self.search.entered.connect(self.entered)
        self.sort = IconButton("arrow-up-down", tr("Sort by …"), self)
        self.sort.clicked.connect(lambda: self.sort_asked.emit())
        self.more = IconButton("ellipsis", tr("More about this list"), self)
        self.more.clicked.connect(lambda: self.more_asked.emit())
        self._table, self._save_text = False, ""
        self.save: Button | None = None
        self.columns: Button | None = None
        self.modes: SegmentedControl | None = None
        self._first.addWidget(self.dot)
        self._first.addWidget(self.title)
        self._first.addWidget(self.count)
        self._first.addStretch(1)
        self._first.addWidget(self.sort)
        self._first.addWidget(self.more)
        self._second.addWidget(self.search)

    def _build_buttons(self) -> None:
        """The buttons over a table, when the first one is shown."""
        from crm_desktop.ui.widgets.tabs import SegmentedControl

        self.save = Button(tr("Save as list"), icon="bookmark-plus")
        self.save.clicked.connect(lambda: self.save_asked.emit())
        self.columns = Button(tr("Columns"), icon="columns-3")
        self.columns.clicked.connect(lambda: self.columns_asked.emit())
        views = [(CARDS, tr("Cards"), "layout-list"), (TABLE, tr("Table"), "table-2")]
        self.modes = SegmentedControl(tr("View"), views)
        self.modes.set_value(TABLE)
        self.modes.chosen.connect(self.mode_chosen)
        place = self._first.indexOf(self.sort)
        for number, widget in enumerate((self.save, self.columns, self.modes)):
            self._first.insertWidget(place + number, widget)

    def set_mode(self, mode: str) -> None:
        table = mode == TABLE
        if table and self.modes is None:
            self._build_buttons()
        if self.modes is not None:
            self.modes.set_value(mode)
            self.columns.setVisible(table)
            self.modes.setVisible(table)
            self.save.setVisible(table and bool(self._save_text))
        self.title.setFont(fonts.font("display" if table else "title"))
        self.title.updateGeometry()
        self._table = table
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if self._table:
            self._fit()

    def _fit(self) -> None:
        """Over a table the search stands in the first row as long as there is room for it."""
        room = self.width()
        beside = [self.title, self.count, self.save, self.columns, self.modes, self.sort, self.more]
        used = sum(widget.sizeHint().width() + 8 for widget in beside if widget is not None and not widget.isHidden())
        above = self._table and used + 180 <= room
        held = self.search.hasFocus()
        if above and self._second.count():
            self._second.removeWidget(self.search)
            self._first.insertWidget(4, self.search, 3)
        elif not above and not self._second.count():
            self._first.removeWidget(self.search)
            self._second.addWidget(self.search)
        self.search.setMaximumWidth(300 if above else 16_777_215)
        if self._table and self.save is not None:
            wanted = bool(self._save_text)
            fits = used - (self.save.sizeHint().width() + 8 if not self.save.isHidden() else 0)
            self.save.setVisible(wanted and fits + self.save.sizeHint().width() + 8 <= room)  # else behind the dots
        if held:
            self.search.setFocus()

    def set_title(self, name: str, token: str) -> None:
        """The name of a saved list with its colour; "" is all contacts."""
        self.title.setText(name or tr("Contacts"))
        self.dot.setVisible(bool(name))
        self.dot.set_token(token or "accent")

    def set_save(self, text: str) -> None:
        """What the button to keep a list says in a table; "" hides it."""
        self._save_text = text
        if self.save is None or not self._table:
            return
        if text:
            self.save.setText(text)
            self.save.updateGeometry()
        self._fit()

    def set_counting(self) -> None:
        """The number is not known yet."""
        self.count.setText("…")

    def set_count(self, shown: int, total: int) -> None:
        from crm_desktop.common.numbers import format_int

        if shown == total:
            self.count.setText(format_int(total))
        else:
            self.count.setText(tr("{n} of {all}", n=format_int(shown), all=format_int(total)))

    def set_columns(self, number: int) -> None:
        if self.columns is not None:
            self.columns.set_count(str(number))
