"""When a follow-up reminds, said for it alone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.operations import followups, reminders
from crm_desktop.records.followup import FollowUp
from crm_desktop.records.reminders import moment_of
from crm_desktop.ui.dates import short_day
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.forms import DateField, TimeField
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("reminders")


def ask_moment(context: Context, anchor: QWidget, found: FollowUp) -> Popover:
    """A panel with day and time; Enter or the button sets them, “As usual” takes them away, Esc leaves all as it is."""
    panel = Popover(anchor, tr("Remind"), width=320)
    panel.body.addWidget(Label(tr("Remind"), "head"))
    usual = moment_of(found.day, found.time, found.remind_at, "", reminders.habits(context.settings))
    start = datetime.fromisoformat(usual) if usual else context.now().replace(tzinfo=None)
    day, time = DateField(tr("Day of the reminder"), panel), TimeField(tr("Time of the reminder"), panel)
    day.setDate(QDate(start.year, start.month, start.day))
    time.setTime(QTime(start.hour, start.minute))
    row = QHBoxLayout()
    row.addWidget(day, 1)
    row.addWidget(time)
    panel.body.addLayout(row)
    buttons = QHBoxLayout()
    usually = Button(tr("As usual"), parent=panel)
    usually.setEnabled(bool(found.remind_at))
    button = Button(tr("Remind"), "primary", parent=panel)
    buttons.addWidget(usually)
    buttons.addStretch(1)
    buttons.addWidget(button)
    panel.body.addLayout(buttons)

    def put(moment: str, done: str) -> None:
        panel.close()
        values = {"remind_at": moment, "snooze_at": ""}
        context.do(lambda: followups.change(context.ws, found.id, values), lambda _: done)

    def take() -> None:
        moment = f"{day.date().toPython()}T{time.time().toString('HH:mm')}"
        at = datetime.fromisoformat(moment)
        put(moment, tr("Reminds on {day} at {time}", day=short_day(at.date()), time=moment[11:]))

    button.clicked.connect(take)
    for field in (day, time):
        field.lineEdit().returnPressed.connect(take)
    usually.clicked.connect(lambda: put("", tr("Reminds as usual")))
    panel.setFocusProxy(day)
    panel.open_at(anchor)
    return panel
