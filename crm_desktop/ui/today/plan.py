"""The plan of the day beside the list: what has a time, how much of the day is taken, and a place to drop more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTime, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.exchange.day_sheet import duration
from crm_desktop.records.day_plan import USUAL, clock, free_place, length, minute, planned_minutes, timed
from crm_desktop.records.followup import FollowUp
from crm_desktop.ui import fonts
from crm_desktop.ui.followups import words
from crm_desktop.ui.today.model import MIME
from crm_desktop.ui.today.page import PLAN_WIDTH
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.forms import NumberField, TimeField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover
from crm_desktop.ui.widgets.surface import Surface

tr = texts("today")

ID = Qt.ItemDataRole.UserRole


class DayPlan(Surface):
    """`dropped(id, time)` when a follow-up was dropped behind another one; `pressed(id)` with Enter or double click."""

    dropped = Signal(str, str)
    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("sunken", "left")
        self.setFixedWidth(PLAN_WIDTH)
        self.items: list[FollowUp] = []
        self._now = "00:00"
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 12, 12)
        column.setSpacing(6)
        self.head = Label(tr("Day plan"), "head")
        self.sum = Label("", "small", "text2", wrap=True, tabular=True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Day plan"))
        self.list.setFont(fonts.font("body", tabular=True))
        self.list.setProperty("look", "plain")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda item: self.pressed.emit(item.data(ID) or ""))
        self.hint = Label(tr("Drag a follow-up here, or press P on it."), "small", "text3", wrap=True)
        for part in (self.head, self.sum, self.list, self.hint):
            column.addWidget(part, 1 if part is self.list else 0)
        self.setAcceptDrops(True)
        self.list.viewport().setAcceptDrops(False)

    def show_day(self, items: list[FollowUp], now: str) -> None:
        """`now` ("09:41") draws the line between what was and what comes."""
        self.items, self._now = timed(items), now
        taken = planned_minutes(self.items)
        self.sum.setText(tr("{time} planned", time=duration(taken)) if taken else tr("Nothing has a time yet."))
        self.list.clear()
        drawn = False
        for item in self.items:
            if not drawn and item.time > now:
                self._line()
                drawn = True
            end = clock(minute(item.time) + length(item))
            what = " · ".join(part for part in (item.contact, words.title(item.kind, item.subject)) if part)
            entry = QListWidgetItem(f"{item.time}–{end}  {what}")
            entry.setData(ID, item.id)
            self.list.addItem(entry)
        if not drawn:
            self._line()

    def _line(self) -> None:
        entry = QListWidgetItem(tr("— now {time} —", time=self._now))
        entry.setFlags(Qt.ItemFlag.NoItemFlags)
        entry.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.list.addItem(entry)

    def place_at(self, point: QPoint, minutes: int = USUAL) -> str:
        """The free time behind what lies under this point."""
        entry = self.list.itemAt(self.list.viewport().mapFrom(self, point))
        above = next((item for item in self.items if entry is not None and item.id == entry.data(ID)), None)
        after = clock(minute(above.time) + length(above)) if above is not None else ""
        return free_place(self.items, self._now, minutes, after)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        identity = bytes(event.mimeData().data(MIME).data()).decode("ascii")
        self.dropped.emit(identity, self.place_at(event.position().toPoint()))
        event.acceptProposedAction()


class PutOn(Popover):
    """Put a follow-up on today at a time: Enter does it."""

    def __init__(self, anchor: QWidget, time: str, minutes: int, done: Callable[[str, int], object]) -> None:
        super().__init__(anchor, tr("Put on today"), width=300)
        self._done = done
        self.body.addWidget(Label(tr("Put on today"), "head"))
        row = QHBoxLayout()
        self.time = TimeField(tr("Time"))
        self.time.setTime(QTime(minute(time) // 60, minute(time) % 60))
        self.minutes = NumberField(tr("Minutes"), least=5, most=600)
        self.minutes.setSingleStep(15)
        self.minutes.setValue(minutes or USUAL)
        self.minutes.setSuffix(tr(" min"))
        row.addWidget(self.time)
        row.addWidget(self.minutes)
        self.body.addLayout(row)
        button = Button(tr("Put on today"), "soft", "check")
        button.clicked.connect(self._finish)
        self.body.addWidget(button)
        self.time.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        time, minutes = self.time.time().toString("HH:mm"), self.minutes.value()
        self.close()
        self._done(time, minutes)
