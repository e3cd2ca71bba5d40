"""What came of a call: buttons with their digits, a note, and what comes next. Two keys are enough for a call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.common.i18n import mark, texts
from crm_desktop.records.call_list import AGAIN, CALL_BACK, NOT_REACHED, OUTCOMES, SKIPPED
from crm_desktop.records.labels import label
from crm_desktop.records.phrases import Reading
from crm_desktop.ui.followups.entry import FollowUpEntry
from crm_desktop.ui.widgets.buttons import Button
from crm_desktop.ui.widgets.entry_line import EntryLine
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.own_keys import OwnKeys

tr = texts("calls")

ICONS = {
    "reached": "circle-check", "not_reached": "clock-arrow-up", "call_back": "calendar-clock",
    "not_interested": "x", "wrong_number": "phone-off", "do_not_call": "bell-off", "skipped": "arrow-right",
}  # fmt: skip
_NEXT = {
    NOT_REACHED: mark("Next try, e.g. tomorrow 10:00"),
    CALL_BACK: mark("Call back when? E.g. Fri 14:30"),
}
_DIGITS = {Qt.Key(Qt.Key.Key_1 + number): outcome for number, outcome in enumerate(OUTCOMES)}


class _Note(EntryLine):
    """Enter writes the call down, Esc goes back to the buttons."""

    ready = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("sticky-note")
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() + 4)
        self.field.setAccessibleName(tr("Note about the call"))
        self.field.setPlaceholderText(tr("Note about the call"))

    def pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ready.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False


class _Next(FollowUpEntry):
    """Enter on the empty line writes the call down without a next step."""

    empty = Signal()

    def pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.text.strip():
            self.empty.emit()
            return True
        return super().pressed(event)


class OutcomePanel(OwnKeys, QWidget):
    """`done(outcome, note, Reading or None)` when a call is to be written down. It has the keyboard between calls."""

    own_keys = frozenset((*_DIGITS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E))

    done = Signal(str, str, object)
    script_wanted = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.outcome = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("What came of the call? Digits 1 to 7"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        flow_box = QWidget()
        flow = FlowLayout(flow_box, spacing=6, row_spacing=6)
        self.buttons: dict[str, Button] = {}
        for number, outcome in enumerate(OUTCOMES, start=1):
            text = tr("Skip") if outcome == SKIPPED else label("call_outcome", outcome)
            button = Button(text, "secondary", ICONS[outcome], flow_box, count=str(number), shortcut=str(number))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, chosen=outcome: self.choose(chosen))
            flow.addWidget(button)
            self.buttons[outcome] = button
        column.addWidget(flow_box)
        self.note = _Note()
        self.next = _Next(now)
        column.addWidget(self.note)
        column.addWidget(self.next)
        foot = QHBoxLayout()
        self.hint = Label("", "small", "text3", wrap=True)
        foot.addWidget(self.hint, 1)
        self.save = Button(tr("Write down and next"), "primary", "check", shortcut="Return")
        self.save.clicked.connect(self.finish)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.note.ready.connect(self.finish)
        self.note.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.next.planned.connect(lambda _reading: self.finish())
        self.next.empty.connect(self.finish)
        self.next.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.clear()

    def clear(self) -> None:
        """For the next call."""
        self.outcome = ""
        self.note.set_text("")
        self.next.set_text("")
        self._show()

    def choose(self, outcome: str) -> None:
        """Digit or click: the line that is needed next gets the keyboard; skipped ones are done with that."""
        self.outcome = outcome
        if outcome == SKIPPED:
            self._show()
            self.finish()
            return
        if outcome == NOT_REACHED and not self.next.text.strip():
            self.next.set_text(tr("tomorrow 10:00"))
        self._show()
        field = self.next.field if outcome == CALL_BACK and not self.next.text.strip() else self.note.field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        for name, button in self.buttons.items():
            button.setChecked(name == self.outcome)
        self.next.ask(tr(_NEXT[self.outcome]) if self.outcome in _NEXT else tr("What comes next? E.g. in 2 weeks call"))
        self.save.setEnabled(bool(self.outcome))
        said = tr("Enter writes it down and goes on") if self.outcome else tr("Digit: what came of it")
        self.hint.setText(said)

    def finish(self) -> None:
        if not self.outcome:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        reading: Reading | None = self.next.reading if self.next.text.strip() else None
        if self.outcome != SKIPPED and reading is not None and self.next.unsure:
            self.next.insist()
            return
        if self.outcome in AGAIN and (reading is None or not reading.date):
            self.hint.setText(tr(_NEXT[self.outcome]))
            self.next.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.done.emit(self.outcome, self.note.text, None if self.outcome == SKIPPED else reading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _DIGITS:
            self.choose(_DIGITS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif plain and key == Qt.Key.Key_E:
            self.script_wanted.emit()
        else:
            super().keyPressEvent(event)
