"""One page of a long task with steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crm_desktop.ui.widgets.task_frame import TaskPage

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context


class TaskStep(TaskPage):
    """It shows what the draft says and writes what the person decides back at once. Each task names the types of its
    `wizard` and `draft` in a class of its own."""

    def __init__(self, wizard: Any, heading: str, sentence: str = "") -> None:
        super().__init__(heading, sentence)
        self.wizard = wizard

    @property
    def context(self) -> Context:
        return self.wizard.context

    @property
    def draft(self) -> Any:
        return self.wizard.draft

    def enter(self) -> None:
        """Show the draft; called each time one comes to this page, and when what it shows was read anew."""

    def go_on(self) -> None:
        """The primary button."""
        self.wizard.go_to(self.draft.step + 1)

    def show_next(self) -> None:
        """Name the primary button, and say why it cannot be pressed now."""
