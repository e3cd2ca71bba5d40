"""A window with contacts and import, on an empty file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crm_desktop.ui import screens
from crm_desktop.ui.importing.page import ImportPage
from crm_desktop.ui.main_window import MainWindow


class Wizard:
    """What a person does in the wizard: choose a file, press Next, Back, and the buttons of the pages."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self) -> ImportPage:
        page = self.window.frame.pages.current
        assert isinstance(page, ImportPage)
        return page

    @property
    def draft(self):
        return self.page.draft

    @property
    def frame(self):
        return self.page.frame

    def wait(self, condition: Callable[[], bool], seconds: int = 30) -> None:
        self.qtbot.waitUntil(condition, timeout=seconds * 1000)

    def idle(self) -> None:
        self.wait(lambda: not self.page.runner.busy)

    def choose(self, path: Path) -> None:
        self.window.context.go("import", file=str(path))
        self.idle()

    def next(self) -> None:
        assert self.frame.primary.isEnabled(), self.frame.primary.toolTip()
        self.frame.primary.click()
        self.idle()

    def back(self) -> None:
        self.frame.back.click()
        self.idle()

    def to(self, step: int) -> None:
        """Press Next until this step."""
        while self.draft.step < step:
            self.next()

    def run(self) -> None:
        """From where one is through the import to its result."""
        while self.draft.outcome is None:
            self.next()
            self.wait(lambda: self.draft.job is None)


@pytest.fixture
def wizard(make_window, workspace_file, qtbot) -> Wizard:
    window = make_window(*(screen for screen in screens.SCREENS if screen.id in ("contacts", "import")))
    assert window.files.open(workspace_file)
    return Wizard(window, qtbot)
