"""What the pages of the wizard share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.tasks.step import TaskStep

if TYPE_CHECKING:
    from .draft import Draft
    from .page import ImportPage


class Step(TaskStep):
    """A page of the wizard."""

    wizard: ImportPage

    @property
    def draft(self) -> Draft:
        return self.wizard.draft

    def may_go_back(self) -> bool:
        return True
