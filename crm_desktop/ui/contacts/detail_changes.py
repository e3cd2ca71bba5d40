"""Who changed what on a contact, and when: a panel at the contact."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from crm_desktop.common.clock import local_day
from crm_desktop.common.i18n import texts
from crm_desktop.operations.record_history import Entry, Line, record_history
from crm_desktop.ui import fonts
from crm_desktop.ui.dates import clock_text, long_day
from crm_desktop.ui.widgets.buttons import LinkButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.popover import Popover

if TYPE_CHECKING:
    from crm_desktop.ui.context import Context

tr = texts("contact_page")

_FIRST = 25
_HEIGHT = 460


class ChangesPanel(Popover):
    """Grouped by day, newest first; each change with field, before and after."""

    def __init__(self, context: Context, anchor: QWidget, contact_id: str) -> None:
        super().__init__(anchor, tr("Who changed what"), width=440, margins=0)
        self._context = context
        self.entries = record_history(context.ws, contact_id)
        self._shown = 0
        area = QScrollArea(self)
        area.setProperty("look", "plain")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Who changed what"))
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(18, 14, 14, 14)
        self._column.setSpacing(4)
        self._column.addWidget(Label(tr("Who changed what"), "head"))
        self._more = LinkButton(tr("Show older changes"))
        self._more.clicked.connect(self._show_more)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        area.setWidget(inside)
        self.body.addWidget(area)
        self._day = None
        self._show_more()
        area.setFixedHeight(min(_HEIGHT, inside.sizeHint().height() + 4))
        if not self.entries:
            self._insert(Label(tr("Nothing was changed yet."), "body", "text2"))
        self.setFocusProxy(area)

    def _insert(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 2, widget)

    def _show_more(self) -> None:
        part = self.entries[self._shown : self._shown + _FIRST]
        self._shown += len(part)
        for day, entries in groupby(part, key=lambda entry: local_day(entry.at)):
            if day is not None and day != self._day:
                self._day = day
                today = day == self._context.today()
                head = Label(tr("Today") if today else long_day(day, year=True), "caption", "text3",
                             weight=fonts.SEMIBOLD)  # fmt: skip
                head.setContentsMargins(0, 8, 0, 0)
                self._insert(head)
            for entry in entries:
                self._insert(_EntryView(entry))
        self._more.setVisible(self._shown < len(self.entries))


class _EntryView(QWidget):
    def __init__(self, entry: Entry) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(2)
        who = tr("{time} · {user}", time=clock_text(entry.at), user=entry.user) if entry.user else clock_text(entry.at)
        column.addWidget(Label(entry.label, "body", weight=fonts.MEDIUM, wrap=True))
        column.addWidget(Label(who, "caption", "text3", tabular=True))
        for line in entry.lines:
            column.addWidget(Label(words(line), "small", "text2", wrap=True))


def words(line: Line) -> str:
    """One change in one line: “Last name: Müller → Schulz”."""
    if line.before and line.after:
        return tr("{field}: {before} → {after}", field=line.field, before=line.before, after=line.after)
    if line.after:
        return tr("{field}: {value}", field=line.field, value=line.after)
    return tr("{field}: {value} removed", field=line.field, value=line.before)
