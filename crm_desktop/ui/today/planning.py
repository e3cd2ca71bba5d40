"""What Today does with the plan of the day: the pane beside the list, P on a row, dropping, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from crm_desktop.common.i18n import texts
from crm_desktop.operations import followups
from crm_desktop.store.queries import followups as queries

from .model import Line
from .page import PLAN_FROM
from .plan import DayPlan, PutOn

if TYPE_CHECKING:
    from crm_desktop.records.followup import FollowUp

    from .page import TodayPage

tr = texts("today")

MOST = 200


class Planning(QObject):
    def __init__(self, page: TodayPage) -> None:
        super().__init__(page)
        self._page, self._context = page, page.context
        self.pane = DayPlan()
        self.pane.dropped.connect(self.put_at)
        self.pane.pressed.connect(self._show)
        page.layout().addWidget(self.pane)
        page.layout().setContentsMargins(0, 0, 0, 0)
        self.fit()
        self.load()

    def fit(self) -> None:
        self.pane.setVisible(self._page.width() >= PLAN_FROM)

    def load(self) -> None:
        self.pane.show_day(self._today(), self._now())

    def _now(self) -> str:
        return self._context.now().strftime("%H:%M")

    def _today(self) -> list[FollowUp]:
        ws, today = self._context.ws, self._context.today()
        owners = queries.owners_for(ws, ws.user_id, today)
        return queries.due(ws, owners, queries.ranges(today)["today"], MOST)

    def _show(self, identity: str) -> None:
        row = self._page.model.row_of(identity)
        if row >= 0:
            self._page.rows.setCurrentIndex(self._page.model.index(row, 0))
            self._page.rows.setFocus()

    def ask(self, line: Line) -> None:
        """A time for this follow-up, today; the next free one is proposed."""
        found = line.found
        if found is None or line.group == "came_back" or self._context.ws.read_only:
            return
        others = [item for item in self._today() if item.id != found.id]
        from crm_desktop.records.day_plan import free_place, length

        time = free_place(others, self._now(), length(found))
        rows = self._page.rows
        popover = PutOn(rows, time, found.minutes, lambda at, minutes: self._put(found.id, at, minutes))
        popover.open_at(rows, align="right")

    def put_at(self, identity: str, time: str) -> None:
        QTimer.singleShot(0, self, lambda: self._put(identity, time, 0))  # not within the drop

    def _put(self, identity: str, time: str, minutes: int) -> None:
        ws, today = self._context.ws, self._context.today().isoformat()
        done = tr("Put on today at {time}", time=time)
        self._context.do(lambda: followups.put_on(ws, identity, today, time, minutes), lambda _: done)
