"""What the pages of the mailing share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.widgets.task_frame import TaskPage

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

    from .draft import Draft
    from .serial import SerialFrame


class Step(TaskPage):
    """A page of the mailing. It shows the draft and writes back at once what the person decides."""

    def __init__(self, serial: SerialFrame, heading: str, sentence: str = "") -> None:
        super().__init__(heading, sentence)
        self.serial = serial

    @property
    def context(self) -> Context:
        return self.serial.context

    @property
    def draft(self) -> Draft:
        return self.serial.draft

    def enter(self) -> None:
        """Show the draft; called each time one comes to this page."""

    def go_on(self) -> None:
        """The primary button."""
        self.serial.go_to(self.draft.step + 1)

    def show_next(self) -> None:
        """Name the primary button, and say why it cannot be pressed now."""
