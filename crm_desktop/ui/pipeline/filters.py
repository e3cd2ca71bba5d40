"""The pills over the board: whose, what is overdue, without a next step, slipped or large, when it is to close."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.records.process import months_later
from crm_desktop.store.queries import pipeline as queries
from crm_desktop.store.queries import users
from crm_desktop.store.queries.pipeline import Scope
from crm_desktop.ui import fonts
from crm_desktop.ui.cases.words import short_money
from crm_desktop.ui.widgets.chips import Chip
from crm_desktop.ui.widgets.choice_chip import ChoiceChip
from crm_desktop.ui.widgets.combo import Option
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("pipeline")

LARGE = 1_000_000
"""Cents from which on a case counts as large."""


def period(name: str, today: date) -> tuple[str, str]:
    """First and last day of the expected close, ISO; '' where it is open."""
    first = today.replace(day=1)
    ahead = {"month": (0, 1), "next": (1, 2), "three": (0, 3), "half": (0, 6)}.get(name)
    if ahead is not None:
        begin, end = (months_later(first, number) for number in ahead)
        return begin.isoformat() if name == "next" else "", (end - timedelta(days=1)).isoformat()
    return ("", f"{today.year}-12-31") if name == "year" else ("", "")


class FilterBar(QWidget):
    """`changed` when another filter holds. What is on holds together: all of it."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.owner = ""
        flow = FlowLayout(self, spacing=7, row_spacing=7)
        self.all = Chip(tr("All"), self, checkable=True)
        self.all.clicked.connect(self.clear)
        self.mine = Chip(tr("Mine"), self, checkable=True)
        self.mine.clicked.connect(lambda on: self._own(context.ws.user_id if on else ""))
        self.overdue = Chip(tr("Overdue"), self, icon="clock-alert", checkable=True)
        self.without_next = Chip(tr("Without next step"), self, icon="circle-alert", checkable=True)
        self.slipped = Chip(tr("Slipped"), self, icon="calendar-clock", checkable=True)
        self.large = Chip(tr("From {amount}", amount=short_money(LARGE, "EUR")), self, checkable=True)
        for chip in (self.overdue, self.without_next, self.slipped, self.large):
            chip.clicked.connect(self._told)
        self.person = ChoiceChip(tr("Person"), "user-round", self)
        self.person.chosen.connect(self._own)
        self.period = ChoiceChip(tr("Expected close"), "calendar", self)
        self.period.set_options([
            Option("", tr("Any time")), Option("month", tr("This month")), Option("next", tr("Next month")),
            Option("three", tr("Within three months")), Option("half", tr("Within six months")),
            Option("year", tr("This year")),
        ])  # fmt: skip
        self.period.chosen.connect(self._choose_period)
        self.search = SearchField(tr("Title or contact"), self, sunken=True)
        self.search.setFixedWidth(fonts.room(190))
        self.search.textEdited.connect(lambda _: self._told())
        for widget in (self.all, self.mine, self.overdue, self.without_next, self.slipped, self.large, self.person,
                       self.period, self.search):  # fmt: skip
            flow.addWidget(widget)
        self._mark()

    def _told(self) -> None:
        self._mark()
        self.changed.emit()

    def _own(self, owner: str) -> None:
        self.owner = owner
        self._told()

    def _choose_period(self, value: str) -> None:
        self.period.set_value(value)
        self._told()

    @property
    def toggles(self) -> dict[str, Chip]:
        return {"overdue": self.overdue, "without_next": self.without_next, "slipped": self.slipped,
                "large": self.large}  # fmt: skip

    def clear(self) -> None:
        """Show everything again."""
        self.owner = ""
        for chip in self.toggles.values():
            chip.setChecked(False)
        self.period.set_value("")
        self.search.clear()
        self._told()

    def _mark(self) -> None:
        self.all.setChecked(not self.active)
        self.mine.setChecked(bool(self.owner) and self.owner == self._context.ws.user_id)
        self.person.set_value(self.owner)

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return bool(
            self.owner or self.period.value or self.search.text().strip()
            or any(chip.isChecked() for chip in self.toggles.values())
        )  # fmt: skip

    def scope(self, process_id: str) -> Scope:
        """What is asked for."""
        today = self._context.today()
        since, until = period(self.period.value, today)
        return Scope(
            process_id, (self.owner,) if self.owner else (), self.search.text().strip(), since, until,
            self.without_next.isChecked(), today.isoformat() if self.overdue.isChecked() else "",
            today.isoformat() if self.slipped.isChecked() else "", LARGE if self.large.isChecked() else None,
        )  # fmt: skip

    def show_counts(self, process_id: str, *, sums: bool) -> None:
        """What each pill would leave by itself, within the other filters; pills about money only where there is any."""
        ws, today = self._context.ws, self._context.today().isoformat()
        scope = self.scope(process_id)._replace(
            owner_ids=(), without_next=False, overdue_on="", slipped_on="", least=None
        )
        found = queries.counts(ws, scope, ws.user_id, today, LARGE)
        members = users.users(ws)
        self.mine.set_count(format_int(found.mine))
        self.mine.setVisible(len(members) > 1)
        self.person.set_options([Option("", tr("All people")), *(Option(*member) for member in members)])
        self.person.setVisible(len(members) > 1)
        for chip, count in ((self.overdue, found.overdue), (self.without_next, found.without_next),
                            (self.slipped, found.slipped), (self.large, found.large)):  # fmt: skip
            chip.set_count(format_int(count))
        self.large.setVisible(sums)
        self.slipped.setVisible(sums)

    def state(self) -> dict[str, Any]:
        return {
            "owner": self.owner, "period": self.period.value, "text": self.search.text(),
            "on": [name for name, chip in self.toggles.items() if chip.isChecked()],
        }  # fmt: skip

    def restore(self, state: dict[str, Any]) -> None:
        """Silent; the page loads afterwards."""
        self.owner = state.get("owner", "")
        self.period.set_value(state.get("period", ""))
        self.search.setText(state.get("text", ""))
        for name, chip in self.toggles.items():
            chip.setChecked(name in state.get("on", ()))
        self._mark()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
