"""A small real page for tests of the shell."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.commands import Command
from crm_desktop.ui.page import Page
from crm_desktop.ui.widgets.labels import Label

tr = texts("commands")


class TinyPage(Page):
    """Shows the route it was opened with and counts its refreshes."""

    touches = frozenset({"contact"})
    has_search = True

    def __init__(self, context) -> None:
        super().__init__(context)
        column = QVBoxLayout(self)
        self.title = Label("", "title")
        self.field = QLineEdit()
        self.field.setAccessibleName("Search")
        column.addWidget(self.title)
        column.addWidget(self.field)
        column.addStretch(1)
        self.refreshed: list[Any] = []
        self.ran: list[str] = []
        self.may_leave = True

    def open(self, route) -> None:
        self.route = route
        self.title.setText(f"{route.screen} {route.record_id}")

    def refresh(self, change) -> None:
        self.refreshed.append(change)

    def commands(self):
        return [
            Command(
                f"{self.screen_id}.next", tr, mark("Forward"), lambda: self.ran.append("next"), "contact",
                icon="arrow-down", shortcut="J", needs_file=False, synonyms_en="down", synonyms_de="runter",
            ),
        ]  # fmt: skip

    def focus_search(self) -> None:
        self.field.setFocus()

    def leave(self) -> bool:
        return self.may_leave

    def state(self):
        return {"text": self.field.text()}

    def restore(self, state) -> None:
        self.field.setText(state["text"])
