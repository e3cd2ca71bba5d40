"""What the pages of the wizard share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.widgets.task_frame import TaskPage

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .draft import Draft
    from .page import LettersPage


class Step(TaskPage):
    """A page of the wizard. It shows what the draft says and writes what the person decides back at once."""

    def __init__(self, wizard: LettersPage, heading: str, sentence: str = "") -> None:
        super().__init__(heading, sentence)
        self.wizard = wizard

    @property
    def context(self) -> Context:
        return self.wizard.context

    @property
    def draft(self) -> Draft:
        return self.wizard.draft

    def enter(self) -> None:
        """Show the draft; called each time one comes to this page, and when what it shows was read anew."""

    def go_on(self) -> None:
        """The primary button."""
        self.wizard.go_to(self.draft.step + 1)

    def show_next(self) -> None:
        """Name the primary button, and say why it cannot be pressed now."""
