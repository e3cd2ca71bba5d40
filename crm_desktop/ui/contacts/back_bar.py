"""Over a contact that is shown alone: the way back to the list, and on to the next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.common.numbers import format_int
from crm_desktop.ui.widgets.buttons import Button, IconButton
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.surface import Surface

tr = texts("contacts")


class BackBar(Surface):
    back_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "bottom", parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 16, 7)
        row.setSpacing(4)
        self.back = Button(tr("Contacts"), "ghost", "arrow-left", shortcut="Alt+Left")
        self.back.clicked.connect(lambda: self.back_asked.emit())
        self.place = Label("", "small", "text2", tabular=True)
        self.previous = IconButton("chevron-up", tr("Previous contact"), side=30, shortcut="K")
        self.next = IconButton("chevron-down", tr("Next contact"), side=30, shortcut="J")
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.place)
        row.addSpacing(4)
        row.addWidget(self.previous)
        row.addWidget(self.next)

    def show_place(self, name: str, number: int, count: int) -> None:
        """`name` is the list's ("" for all contacts), `number` the row of the contact in it from 0, -1 when it is not
        in the list."""
        self.back.setText((name or tr("Contacts")).replace("&", "&&"))
        self.back.updateGeometry()
        inside = number >= 0
        self.place.setText(tr("{n} of {all}", n=format_int(number + 1), all=format_int(count)) if inside else "")
        self.previous.setEnabled(inside and number > 0)
        self.next.setEnabled(inside and number + 1 < count)
