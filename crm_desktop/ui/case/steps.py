"""The tab “Steps” of a case: where it has been, how long, and what led on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.store.queries.case_lines import Stay
from crm_desktop.ui.dates import clock_text, day_text
from crm_desktop.ui.widgets.choice_list import ChoiceDelegate
from crm_desktop.ui.widgets.combo import Option

tr = texts("case_page")

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400


def stay_words(seconds: int) -> str:
    """ "3 days", "5 hours", "12 minutes" """
    if seconds >= _DAY:
        return tr.plural(seconds // _DAY, "{n} day", "{n} days")
    if seconds >= _HOUR:
        return tr.plural(seconds // _HOUR, "{n} hour", "{n} hours")
    return tr.plural(seconds // _MINUTE, "{n} minute", "{n} minutes")


class StepsTab(QWidget):
    """Shows what `show_stays` gave it, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Steps of the case"))
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.list)

    def show_stays(self, stays: list[Stay], now_seconds: int | None) -> None:
        """`now_seconds`: how long it has been in the last step; None when the case has ended."""
        row = self.list.currentRow()
        self.list.clear()
        for place, stay in reversed(list(enumerate(stays))):
            last = place == len(stays) - 1
            seconds = now_seconds if last else stay.seconds
            time = "" if seconds is None else stay_words(seconds)
            if last and seconds is not None:
                time = tr("for {time} now", time=time)
            when = f"{day_text(stay.since)} {clock_text(stay.since)}"
            led = stay.reaction or (tr("by hand") if stay.before else "")
            hint = " · ".join(part for part in (when, time, led, stay.by) if part)
            item = QListWidgetItem(stay.step, self.list)
            icon = "circle-dot" if last else "circle-check"
            item.setData(Qt.ItemDataRole.UserRole, Option(str(place), stay.step, icon, hint))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{stay.step}, {hint}")
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
