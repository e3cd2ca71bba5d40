"""What stands where no contact is to be seen: the first step, or which filter stands in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.records.filters import Group
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Surface

from .filter_texts import Names, chip
from .list_state import ListState

tr = texts("contacts")


class ListEmpty(Surface):
    search_removed = Signal()
    quick_removed = Signal()
    filter_changed = Signal(object)
    cleared = Signal()
    new_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 36, 20, 20)
        self._column.setSpacing(10)
        self.sentence = Label("", "amount", wrap=True)
        self.detail = Label("", "body", "text2", wrap=True)
        self._chips = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        self._flow = FlowLayout(self._chips, spacing=6, row_spacing=6)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(8)
        for widget in (self.sentence, self.detail, self._chips):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        self._column.addStretch(1)
        self.buttons: list[Button] = []

    def _clear(self) -> None:
        self._flow.clear()
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []

    def _button(self, text: str, callback: Callable[[], object], kind: str = "secondary", icon: str = "") -> None:
        button = Button(text, kind, icon, self)
        button.clicked.connect(lambda _=False: callback())
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._buttons.addLayout(row)
        self.buttons.append(button)

    def show_first_time(self, steps: list[tuple[str, str, Callable[[], object]]]) -> None:
        """The file holds no contacts yet. Each step: text, icon, what it does; the first is the usual one."""
        self._clear()
        self.sentence.setText(tr("There are no contacts yet."))
        self.detail.setText(tr("Bring them from where they are now, or begin with one."))
        self.detail.show()
        self._chips.hide()
        for number, (text, icon, callback) in enumerate(steps):
            self._button(text, callback, "primary" if number == 0 else "secondary", icon)

    def show_filtered(self, state: ListState, quick_text: str, names: Names) -> None:
        """Nothing fits. Every chip can be taken away by itself."""
        self._clear()
        search, filters = state.search.strip(), state.filters
        if filters:
            self.sentence.setText(tr.plural(filters, "No contact fits the filter.", "No contact fits {n} filters."))
        else:
            self.sentence.setText(tr("No contact fits “{text}”.", text=search))
        self.detail.setText(tr("Take one away to see more:"))
        self.detail.setVisible(bool(filters))
        self._chips.setVisible(bool(filters))
        if filters and search:
            self._chip(tr("Search"), search, lambda: self.search_removed.emit())
        if state.quick:
            self._chip(quick_text, "", lambda: self.quick_removed.emit())
        for number, part in enumerate(state.where.parts):
            text, value = chip(part, names)
            rest = tuple(other for place, other in enumerate(state.where.parts) if place != number)
            group = Group(state.where.mode, rest)
            self._chip(text, value, lambda group=group: self.filter_changed.emit(group))
        if filters:
            self._button(tr("Clear filter"), lambda: self.cleared.emit(), icon="filter-x")
        if search:
            text = search if len(search) <= 40 else search[:39] + "…"
            self._button(tr("Create “{text}”", text=text), lambda: self.new_asked.emit(search), icon="user-plus")

    def _chip(self, text: str, value: str, removed: Callable[[], object]) -> None:
        made = Chip(text, self._chips, value=value, removable=True)
        made.removed.connect(lambda: removed())
        made.clicked.connect(lambda: removed())
        made.setToolTip(tr("Take this condition away"))
        self._flow.addWidget(made)
        made.show()

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible:
            self._chips.updateGeometry()
