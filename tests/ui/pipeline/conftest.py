"""A sales office on a Wednesday morning, its board shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.common import paths
from crm_desktop.exchange import process_files
from crm_desktop.operations import cases, contacts, processes
from tests.clocks import Wall


class Office:
    """The window with the board, and cases by their title."""

    def __init__(self, window, clock):
        self.window, self.clock = window, clock
        self.context, self.ws = window.context, window.context.ws
        process = process_files.read(paths.resources() / "samples" / "sales.toml", "en")
        self.process_id = processes.install(self.ws, process)
        self.anna = contacts.create(self.ws, first_name="Anna", last_name="Zebulon")
        self.firm = contacts.create(self.ws, kind="company", company_name="Weingut Thalheim")
        self.ids = {}

    def add(self, title, step="first", contact="", **values):
        self.clock.now += timedelta(seconds=1)
        self.ids[title] = found = cases.begin(self.ws, "sales", contact or self.anna, title, **values)
        if step != "first":
            cases.move(self.ws, found, step)
        return found

    def show(self):
        self.context.go("pipeline")
        page = self.page
        page.show_view("board")
        QApplication.processEvents()
        return page

    @property
    def page(self):
        return self.window.frame.pages.current

    def column(self, step):
        return next(view for view in self.page.board.shown if view.column.step.id == step)

    def titles(self, step):
        cards = self.column(step).list.cards
        return [cards.look(row).case.title for row in range(cards.rowCount())]


@pytest.fixture
def office(open_office, zone, qtbot):
    zone("Europe/Berlin")
    clock = Wall(datetime(2026, 11, 18, 8, 0, tzinfo=UTC))
    made = Office(open_office(clock, "today", "contacts", "pipeline"), clock)
    qtbot.waitUntil(lambda: "case.new" in made.context.commands)
    return made
