"""One section of the settings: heading, sentence, content in a column that is not too wide to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.store.journal import Change
    from crm_desktop.ui.context import Context

WIDTH = 760


class Section(QWidget):
    """`touches` names the tables whose changes call `refresh`; none means that no change of the file matters."""

    touches: frozenset[str] = frozenset()

    def __init__(self, context: Context, title: str, sentence: str = "") -> None:
        super().__init__()
        self.context = context
        self.setMaximumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 28)
        column.setSpacing(0)
        self.heading = Label(title, "display", wrap=True)
        column.addWidget(self.heading)
        if sentence:
            column.addSpacing(4)
            column.addWidget(Label(sentence, "body", "text2", wrap=True))
        column.addSpacing(18)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body, 1)

    def add_heading(self, text: str) -> None:
        self.body.addSpacing(8)
        self.body.addWidget(Label(text, "small", "text2", weight=fonts.SEMIBOLD))

    def refresh(self, change: Change | None) -> None:
        """Show what holds now."""
