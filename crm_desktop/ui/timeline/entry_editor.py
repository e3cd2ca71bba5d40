"""An entry of the line of time being edited in its place: words, kind, day, time and minutes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.clock import parse_stamp
from crm_desktop.common.i18n import texts
from crm_desktop.records.activity import Activity
from crm_desktop.records.followup import LOGGED
from crm_desktop.records.labels import label
from crm_desktop.ui import fonts
from crm_desktop.ui.followups import words
from crm_desktop.ui.widgets.combo import Combo, Option
from crm_desktop.ui.widgets.forms import DateField, NumberField, TimeField
from crm_desktop.ui.widgets.labels import Label

tr = texts("contact_page")

_LINES = 12
_FOOT = 44
MOST_MINUTES = 60 * 24 * 31


class NoteEditor(QPlainTextEdit):
    """The words of an entry."""

    wants_height = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFont(fonts.font("body"))
        self.setAccessibleName(tr("Note"))
        self.document().setDocumentMargin(4)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.wants_height.emit())

    def wanted_height(self) -> int:
        lines = max(1, min(_LINES, int(self.document().size().height())))
        return lines * self.fontMetrics().lineSpacing() + 22


class EntryEditor(QWidget):
    """Enter saves, Shift+Enter begins a new line, Esc leaves all as it was, and so does nobody: going elsewhere saves.
    `left(bool)`: whether to save."""

    left = Signal(bool)

    def __init__(self, parent: QWidget, activity: Activity) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.text = NoteEditor(self)
        self.text.setPlainText(activity.body)
        column.addWidget(self.text, 1)
        kinds = LOGGED if activity.kind in LOGGED else (activity.kind, *LOGGED)
        self.kind = Combo(
            tr("Kind"), [Option(kind, label("activity", kind), words.LOOKS[kind][0]) for kind in kinds], self,
            compact=True, quiet=True,
        )  # fmt: skip
        self.kind.set_value(activity.kind)
        self.kind.chosen.connect(self.kind.set_value)
        self.day, self.time = DateField(tr("Day"), self), TimeField(tr("Time"), self)
        moment = parse_stamp(activity.at)
        local = moment.astimezone() if moment is not None else datetime.now().astimezone()
        self.day.setDate(QDate(local.year, local.month, local.day))
        self.time.setTime(QTime(local.hour, local.minute))
        self._begun = (self.day.date(), self.time.time())
        self.minutes = NumberField(tr("Minutes"), self, most=MOST_MINUTES)
        self.minutes.setValue(activity.minutes)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for widget in (self.kind, self.day, self.time, self.minutes, Label(tr("min"), "small", "text3")):
            foot.addWidget(widget)
        foot.addStretch(1)
        column.addLayout(foot)
        self.setFocusProxy(self.text)
        self.setAutoFillBackground(True)
        for field in (self.text, self.day, self.time, self.minutes):
            field.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def wanted_height(self) -> int:
        return self.text.wanted_height() + _FOOT

    def values(self) -> dict[str, Any]:
        """What `activities.change` takes; the moment only where somebody changed it."""
        found: dict[str, Any] = {
            "text": self.text.toPlainText(), "kind": self.kind.value, "minutes": self.minutes.value(),
        }  # fmt: skip
        if (self.day.date(), self.time.time()) != self._begun:
            day, time = self.day.date(), self.time.time()
            found["at"] = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute()).astimezone()
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (shift and watched is self.text):
                for field in (self.day, self.time, self.minutes):
                    field.interpretText()
                self.left.emit(True)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit(False)
                return True
        return super().eventFilter(watched, event)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went elsewhere in the window, not into a panel of one of the fields."""
        if new is None or new is self or self.isAncestorOf(new) or QApplication.activePopupWidget() is not None:
            return
        if new.window() is self.window() and self.isVisible():
            self.left.emit(True)
