"""Find one thing among very many while typing, or make a new one: for contacts, tags.

picker = Picker(button, tr("Contact"), tr("Name, company …"), search, [Create("person", lambda text: …, "user-plus")])
picker.chosen.connect(...)          value of the option
picker.created.connect(...)         (id of the Create, text as typed)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.search_field import SearchField

tr = texts("widgets")

_ROW = 32
_MOST_ROWS = 8
_ROLE = Qt.ItemDataRole.UserRole
_CREATE = "\0"


@dataclass(frozen=True)
class Create:
    """An entry that makes something new from what was typed: `words(text)` names it, "" leaves it out."""

    id: str
    words: Callable[[str], str]
    icon: str = "plus"


class Picker(Popover):
    """`search(text)` gives the options for what is typed so far (at most 20 ms), also for an empty text."""

    chosen = Signal(str)
    created = Signal(str, str)

    def __init__(
        self,
        anchor: QWidget,
        name: str,
        placeholder: str,
        search: Callable[[str], Sequence[Option]],
        creates: Sequence[Create] = (),
        *,
        width: int = 300,
    ) -> None:
        super().__init__(anchor, name, margins=8, width=width)
        self._search, self._creates = search, creates
        self.field = SearchField(placeholder, self)
        self.field.textEdited.connect(self._fill)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys of the field move in it
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(self._take)
        self.nothing = Label(tr("Nothing found"), "small", "text3")
        self.nothing.setContentsMargins(12, 4, 12, 8)
        for widget in (self.field, self.list, self.nothing):
            self.body.addWidget(widget)
        self.field.installEventFilter(self)
        self.setFocusProxy(self.field)
        self._fill("")

    def begin_with(self, text: str) -> None:
        """As if this had been typed."""
        self.field.setText(text)
        self._fill(text)

    def _fill(self, text: str) -> None:
        text = text.strip()
        self.list.clear()
        for option in self._search(text):
            self._add(option)
        for create in self._creates:
            if words := create.words(text):
                self._add(Option(_CREATE + create.id, words, icon=create.icon, token="accent"))
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows * fonts.room(_ROW))
        self.list.setVisible(rows > 0)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(not rows and bool(text))
        self.refit()

    def _add(self, option: Option) -> None:
        item = QListWidgetItem(option.text, self.list)
        item.setData(_ROLE, option)
        if option.hint:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{option.text}, {option.hint}")

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        value, typed = item.data(_ROLE).value, self.field.text().strip()
        self.close()
        if value.startswith(_CREATE):
            self.created.emit(value.removeprefix(_CREATE), typed)
        else:
            self.chosen.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                row = self.list.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
            if key == Qt.Key.Key_Escape and not self.field.text():
                self.close()
                return True
        return super().eventFilter(watched, event)
