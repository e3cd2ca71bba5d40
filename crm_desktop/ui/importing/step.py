"""What the pages of the wizard share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.ui.widgets.task_frame import TaskPage

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .draft import Draft
    from .page import ImportPage


class Step(TaskPage):
    """A page of the wizard. It shows what the draft says and writes what the person decides back at once."""

    def __init__(self, wizard: ImportPage, heading: str, sentence: str = "") -> None:
        super().__init__(heading, sentence)
        self.wizard = wizard

    @property
    def context(self) -> Context:
        return self.wizard.context

    @property
    def draft(self) -> Draft:
        return self.wizard.draft

    def enter(self) -> None:
        """Show the draft; called each time one comes to this page."""

    def go_on(self) -> None:
        """The primary button."""
        self.wizard.go_to(self.draft.step + 1)

    def may_go_back(self) -> bool:
        return True

    def show_next(self) -> None:
        """Name the primary button, and say why it cannot be pressed now."""


class Scrolled(QScrollArea):
    """A column of widgets that may be higher than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setWidget(self.content)
