"""What the pages of the first run share: a column in the middle of the window that scrolls where it is small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .draft import Draft
    from .page import FirstRunPage

SIDE = 112
"""Left of the column in a wide window."""


class Step(QScrollArea):
    def __init__(self, page: FirstRunPage, heading: str, sentence: str) -> None:
        super().__init__()
        self.page = page
        self.setProperty("look", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setSpacing(0)
        self.heading = Label(heading, "display", wrap=True)
        self.heading.setFont(_larger(fonts.font("display"), 1.2))
        self.sentence = Label(sentence, "body", "text2", wrap=True)
        self.sentence.setFont(_larger(fonts.font("body"), 15 / 14))
        self.column.addWidget(self.heading)
        self.column.addSpacing(8)
        self.column.addWidget(self.sentence)
        self.column.addSpacing(28)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.column.addLayout(self.body)
        self.column.addStretch(1)
        self.setWidget(content)

    @property
    def draft(self) -> Draft:
        return self.page.draft

    @property
    def context(self) -> Context:
        return self.page.context

    def set_sides(self, left: int, right: int) -> None:
        top = 96 if self.page.height() >= 800 else 40
        self.column.setContentsMargins(left, top, right, 24)

    def enter(self) -> None:
        """Show the draft."""

    def first(self) -> QWidget | None:
        """What has the keyboard first."""
        return None

    def go_on(self) -> None:
        self.page.go_to(self.draft.step + 1)

    def next_text(self) -> str:
        raise NotImplementedError

    def why_not(self) -> str:
        return ""

    def hint(self) -> str:
        return ""


def _larger(font: QFont, factor: float) -> QFont:
    font.setPixelSize(round(font.pixelSize() * factor))
    return font
