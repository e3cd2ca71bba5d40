"""Name and colour of a saved list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.selection import COLOURS
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.tips import plain_tip
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.forms import FieldRow
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import FocusVisible, draw_dot, focus_ring, rounded
from crm_desktop.ui.widgets.popover import Popover

tr = texts("contacts")

COLOUR_NAMES = {
    "accent": mark("Petrol"),
    "warn": mark("Amber"),
    "violet": mark("Violet"),
    "info": mark("Blue"),
    "ok": mark("Green"),
    "danger": mark("Red"),
}


class ColourButton(FocusVisible, QAbstractButton):
    """A colour to choose, as a dot; its name is the tooltip."""

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self.setCheckable(True)
        self.setAccessibleName(tr(COLOUR_NAMES[token]))
        self.setToolTip(plain_tip(tr(COLOUR_NAMES[token])))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(30, 30)

    def sizeHint(self) -> QSize:
        return QSize(30, 30)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        if self.isChecked():
            rounded(painter, self.rect().adjusted(2, 2, -2, -2), 8, colour("hover"), colour("control"))
        if self.ring:
            focus_ring(painter, self.rect(), 9)
        draw_dot(painter, QPointF(15, 15), self._token, 12)


class ColourRow(QWidget):
    """`value` is one of the tokens of saved lists; `chosen` comes when the user picks."""

    chosen = Signal(str)

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Colour"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons = {token: ColourButton(token, self) for token in COLOURS}
        for token, button in self.buttons.items():
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, token=token: self.chosen.emit(token))
            row.addWidget(button)
        row.addStretch(1)
        self.buttons[value if value in self.buttons else COLOURS[0]].setChecked(True)

    @property
    def value(self) -> str:
        return next(token for token, button in self.buttons.items() if button.isChecked())


class NamePopover(Popover):
    """`done(name, colour)` when it is finished with Enter or the button."""

    done = Signal(str, str)

    def __init__(self, anchor: QWidget, title: str, button: str, *, name: str = "", token: str = "") -> None:
        super().__init__(anchor, title, width=300, margins=14)
        self.body.addWidget(Label(title, "head"))
        self.name = QLineEdit(name)
        self.name.setFont(fonts.font("body"))
        self.field = FieldRow(tr("Name of the list"), self.name)
        self.body.addWidget(self.field)
        self.colours = ColourRow(token)
        self.body.addWidget(self.colours)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.finish = Button(button, "soft")
        self.finish.clicked.connect(lambda: self._finish())
        foot.addWidget(self.finish)
        self.body.addLayout(foot)
        self.name.selectAll()
        self.setFocusProxy(self.name)

    def _finish(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.field.set_error(tr("Please type a name."))
            self.adjustSize()
            return
        token = self.colours.value
        self.close()
        self.done.emit(name, token)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        else:
            super().keyPressEvent(event)
