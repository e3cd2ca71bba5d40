"""Small buttons of a wizard that show only their icon where room is short; their words are name and tip then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.flow_layout import FlowLayout

GAP = 8


class Tool(Button):
    def __init__(self, words: str, icon: str) -> None:
        super().__init__(words, icon=icon, size="small")
        self._in_words = True
        self.set_words(words)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.show_words(self._in_words)

    def show_words(self, shown: bool) -> None:
        self._in_words = shown
        self.setText(self._words if shown else "")
        self.setToolTip("" if shown else plain_tip(self._words))
        self.updateGeometry()


class ToolRow(QWidget):
    """A field and its tools in one line: where it is too short for all words, the last tool loses its words first."""

    def __init__(self, field: QWidget, tools: Sequence[Tool]) -> None:
        super().__init__()
        self._field, self._tools, self._words = field, tools, True
        row = FlowLayout(self, spacing=GAP)
        for part in (field, *tools):
            row.addWidget(part)

    def show_words(self, shown: bool) -> None:
        """Whether the place is high enough for words at all."""
        self._words = shown
        self.fit()

    def fit(self) -> None:
        shown = [tool for tool in self._tools if not tool.isHidden()]
        for tool in shown:
            tool.show_words(self._words)
        for tool in reversed(shown):
            if not self._words or self._needed(shown) <= self.width():
                return
            tool.show_words(False)

    def _needed(self, shown: Sequence[Tool]) -> int:
        field = max(self._field.sizeHint().width(), self._field.minimumWidth())
        return field + sum(GAP + tool.sizeHint().width() for tool in shown)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()
