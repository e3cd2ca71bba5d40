"""Rows of a form, numbers, days, groups of ticks, switches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.common import i18n
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import FocusVisible, draw_text, focus_ring, rounded
from crm_desktop.ui.widgets.toast import announce


class FieldRow(QWidget):
    """A label over a field, with a hint below and the sentence when an entry cannot stay.

    The label names the field for screen readers; a mnemonic in it ("&City") leads to the field.
    """

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.label = Label(label, "small", "text2", weight=fonts.MEDIUM)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label.replace("&", ""))
        self._hint = hint
        self.message = Label(hint, "caption", "text3", self, wrap=True)
        self.message.setVisible(bool(hint))
        column.addWidget(self.label)
        column.addWidget(field)
        column.addWidget(self.message)
        column.addStretch(1)

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; "" brings the hint back."""
        self.message.setText(sentence or self._hint)
        self.message.set_token("danger" if sentence else "text3")
        self.message.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence)
        state = "error" if sentence else ""
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        if sentence:
            announce(self.field, sentence)

    def set_hint(self, hint: str) -> None:
        """Say something else below the field; an error goes."""
        self._hint = hint
        self.set_error("")

    def set_doubt(self, sentence: str) -> None:
        """Point out what may be wrong and can stay all the same; "" brings the hint back."""
        self.message.setText(sentence or self._hint)
        self.message.set_token("warn" if sentence else "text3")
        self.message.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence)


class NumberField(QSpinBox):
    """A whole number with arrows. Qt leaves no room left of the digits in a styled spin box; this one does."""

    def __init__(self, name: str, parent: QWidget | None = None, *, least: int = 0, most: int = 999) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setFont(fonts.font("body", tabular=True))
        self.lineEdit().setTextMargins(8, 0, 8, 0)


class TimeField(QTimeEdit):
    """Hours and minutes, as NumberField."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setFont(fonts.font("body", tabular=True))
        self.lineEdit().setTextMargins(8, 0, 8, 0)


class DateField(QDateEdit):
    """A day, with a month to pick it from."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd.MM.yyyy" if i18n.language() == "de" else "yyyy-MM-dd")
        self.setFont(fonts.font("body", tabular=True))
        self.setDate(QDate.currentDate())


class CheckList(QWidget):
    """Several ticks in columns. `changed` comes with every click; `values()` are the ticked ones in order."""

    changed = Signal()

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None, *, columns: int = 3
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(0)
        for number, (value, text) in enumerate(options):
            box = self._boxes[value] = QCheckBox(text.replace("&", "&&"), self)
            box.setFont(fonts.font("body"))
            box.clicked.connect(lambda _=False: self.changed.emit())
            grid.addWidget(box, number // columns, number % columns)

    def values(self) -> list[str]:
        return [value for value, box in self._boxes.items() if box.isChecked()]

    def set_values(self, values: Sequence[str]) -> None:
        for value, box in self._boxes.items():
            box.setChecked(value in values)


class ToggleSwitch(FocusVisible, QCheckBox):
    """On or off, taking effect at once: words on the left, the switch on the right."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(fonts.font("body"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&", "")) if self.text() else 0
        return QSize(width + 34 + (12 if width else 4), 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(80, self.sizeHint().width()), 28)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        enabled, on = self.isEnabled(), self.isChecked()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 2 if rtl else self.width() - 32 - 2
        track = QRectF(left, self.height() / 2 - 9, 32, 18)
        if not enabled:
            rounded(painter, track, 9, colour("hover"), colour("border"))
        elif on:
            rounded(painter, track, 9, colour("accentFill"))
        else:
            rounded(painter, track, 9, colour("surface"), colour("control"))
        side = 12 if on else 10
        x = track.right() - 3 - side if on != rtl else track.left() + (3 if on else 4)
        if rtl and not on:
            x = track.right() - 4 - side
        thumb = QRectF(x, track.center().y() - side / 2, side, side)
        rounded(painter, thumb, side / 2, colour(("onAccent" if on else "control") if enabled else "disabled"))
        if self.ring:
            focus_ring(painter, track.adjusted(-3, -3, 3, 3).toRect(), 12)
        painter.setFont(self.font())
        painter.setPen(colour("text" if enabled else "disabled"))
        words = self.rect().adjusted(46 if rtl else 0, 0, 0 if rtl else -46, 0)
        align = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        draw_text(painter, words, self.text().replace("&&", "&"), self.fontMetrics(), align)
