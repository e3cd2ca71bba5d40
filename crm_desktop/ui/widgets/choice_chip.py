"""A pill that opens a menu of which one holds: it says what is chosen and is tinted while that is not the usual."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.menu import Menu


class ChoiceChip(Chip):
    """`name` is what it says while the first option holds, which is the usual one. `chosen(str)` carries the value."""

    chosen = Signal(str)

    def __init__(self, name: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent, icon=icon, checkable=True)
        self._name = name
        self._options: list[Option] = []
        self.value = ""
        self.clicked.connect(self._open)

    def options(self) -> list[Option]:
        return list(self._options)

    def set_options(self, options: Sequence[Option]) -> None:
        self._options = list(options)
        self.set_value(self.value)

    def set_value(self, value: str) -> None:
        self.value = value
        text = next((option.text for option in self._options if option.value == value), "")
        usual = not self._options or value == self._options[0].value
        self.set_text(self._name if usual or not text else text)
        self.setChecked(not usual)

    def _open(self) -> None:
        self.set_value(self.value)  # a click on it has not chosen anything yet
        menu = Menu(self, self._name)
        for option in self._options:
            text = option.text.replace("&", "&&")
            menu.add(
                text, callback=lambda value=option.value: self.chosen.emit(value), checked=option.value == self.value
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_at(self)
