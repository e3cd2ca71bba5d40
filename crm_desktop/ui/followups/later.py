"""Putting off: tomorrow, in a week, on Monday, or on a day that is picked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.followup import delays
from crm_desktop.ui.dates import short_day
from crm_desktop.ui.widgets.menu import Menu

tr = texts("followups")


_DELAYS = {
    "day": mark("&Tomorrow, {day}"),
    "week": mark("In a &week, {day}"),
    "monday": mark("On &Monday, {day}"),
}


def later_menu(
    anchor: QWidget,
    today: date,
    move: Callable[[str], object],
    more: Sequence[tuple[str, str, Callable[[], object]]] = (),
) -> Menu:
    """The menu at a button or row; `move(iso day)`. `more` are further entries (text, icon, action)."""
    menu = Menu(anchor)
    for delay in delays(today):
        day = delay.day(today)
        menu.add(tr(_DELAYS[delay.code], day=short_day(day)), "calendar-clock", lambda day=day: move(day.isoformat()))
    menu.add(tr("Another &day …"), "calendar-days", lambda: _pick(anchor, today, move))
    if more:
        menu.addSeparator()
    for text, icon, action in more:
        menu.add(text, icon, action)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _pick(anchor: QWidget, today: date, move: Callable[[str], object]) -> None:
    from crm_desktop.ui.widgets.calendar_panel import CalendarPanel

    panel = CalendarPanel(anchor, QDate(today.year, today.month, today.day).addDays(1))
    panel.chosen.connect(move)
    panel.open_at(anchor)
