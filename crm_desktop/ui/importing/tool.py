"""A small button of a wizard that shows only its icon where room is short; its words are its name and its tip then."""

from __future__ import annotations

from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button


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
