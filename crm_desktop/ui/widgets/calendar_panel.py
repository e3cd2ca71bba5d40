"""A month to pick a day from, as a panel at a button."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import rounded
from crm_desktop.ui.widgets.popover import Popover

tr = texts("widgets")


class _Month(QCalendarWidget):
    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        selected, today = day == self.selectedDate(), day == QDate.currentDate()
        inside = day.month() == self.monthShown()
        spot = QRect(0, 0, 30, 26)
        spot.moveCenter(rect.center())
        painter.save()
        painter.fillRect(rect, colour("surface"))
        if selected or today:
            rounded(painter, spot, 8, colour("accentFill") if selected else None, colour("accent"))
        painter.setFont(fonts.font("small", fonts.SEMIBOLD if selected or today else 0, tabular=True))
        painter.setPen(colour("onAccent" if selected else "text" if inside else "text3"))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()


class CalendarPanel(Popover):
    """`chosen(str)` carries the day as ISO date, then the panel is gone. The week begins on Monday."""

    chosen = Signal(str)

    def __init__(self, anchor: QWidget, day: QDate | None = None) -> None:
        super().__init__(anchor, tr("Choose day"), margins=8)
        self.calendar = _Month(self)
        german = i18n.language() == "de"
        self.calendar.setLocale(QLocale(QLocale.Language.German if german else QLocale.Language.English))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setFont(fonts.font("small", tabular=True))
        muted = QTextCharFormat()
        muted.setForeground(colour("text3"))
        self.calendar.setHeaderTextFormat(muted)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, muted)  # colours their headings; days are painted below
        if day is not None and day.isValid():
            self.calendar.setSelectedDate(day)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)
        days = self.calendar.findChild(QTableView)
        days.horizontalHeader().setMinimumSectionSize(24)
        days.verticalHeader().setMinimumSectionSize(24)
        self.calendar.setFixedSize(308, 252)
        self.body.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)

    def _pick(self, day: QDate) -> None:
        iso = day.toString(Qt.DateFormat.ISODate)
        if self.isVisible():
            self.close()
            self.chosen.emit(iso)
