"""The line in which a follow-up is written: what is understood is tinted and read back while one types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from crm_desktop.common import i18n
from crm_desktop.common.i18n import mark, texts
from crm_desktop.ui.followups import words
from crm_desktop.ui.widgets.entry_line import EntryLine
from crm_desktop.ui.widgets.flow_layout import FlowLayout
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import Label

if TYPE_CHECKING:
    from crm_desktop.records.phrases import Reading
    from crm_desktop.ui.widgets.chips import Chip

    from .tints import Tints

tr = texts("followups")

SPOKEN_MS = 700
"""So long after the last key a screen reader hears the reading."""


@cache
def _get_ready() -> None:
    """Build the grammar beside the window while the line gets the keyboard: the first letter must not wait for it."""

    def build() -> None:
        from crm_desktop.records.phrases import read

        read("morgen", datetime(2026, 1, 1))

    Thread(target=build, name="phrases", daemon=True).start()


class FollowUpEntry(EntryLine):
    """`planned(Reading)` comes with Enter, once the line means one thing only or one of its readings was chosen.
    Esc clears the line; `left` comes with Esc on an empty one."""

    planned = Signal(object)
    left = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("calendar-plus", parent)
        self._now = now
        self.fill: Callable[[Reading], Reading] = _as_read
        """What is meant where the line says nothing, e.g. the day of the calendar it is typed on."""
        self._read_last: Reading | None = None
        """None until something was written: what reads, tints and speaks is not needed for the first picture."""
        self._text_read = ""
        self._chosen: Reading | None = None
        self._tints: Tints | None = None
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() + 4)
        self.field.textChanged.connect(self._read)
        self._said = QWidget()
        self._flow = FlowLayout(self._said, spacing=14, row_spacing=6)
        self.column.addWidget(self._said)
        self._asked = QWidget()
        self._choices = FlowLayout(self._asked, spacing=6, row_spacing=6)
        self.column.addWidget(self._asked)
        self._voice = QTimer(self, interval=SPOKEN_MS, singleShot=True)
        self._voice.timeout.connect(self._speak)
        self._said.hide()
        self._asked.hide()
        self.ask()

    def ask(self, question: str = "") -> None:
        """What the empty line says: a question such as what comes next, or how to use it."""
        self.field.setAccessibleName(question or tr("New follow-up"))
        self.field.setPlaceholderText(question or tr("Follow-up, e.g. Fri 10:00 call about the term"))

    @property
    def _reading(self) -> Reading:
        """Of the line as it stands."""
        if self._read_last is None:
            from crm_desktop.records.phrases import Reading

            self._read_last = Reading()
        return self._read_last

    @property
    def reading(self) -> Reading:
        """What would be planned now."""
        return self._chosen or self._reading

    @property
    def choices(self) -> list[Chip]:
        """The readings offered, as they stand there."""
        from crm_desktop.ui.widgets.chips import Chip

        return [widget for widget in self._choices.widgets() if isinstance(widget, Chip)]

    def _read(self) -> None:
        if "\n" in self.text:  # pasted
            self.field.setPlainText(" ".join(self.text.split()))
            return
        if self.text == self._text_read:
            return  # it was tinted: that counts as a change, too
        self._text_read = self.text
        from dataclasses import replace

        from crm_desktop.records.phrases import Reading, read

        self._chosen = None
        found = read(self.text, self._now(), i18n.language()) if self.text.strip() else Reading()
        others = tuple(self.fill(other) for other in found.alternatives)
        self._read_last = replace(self.fill(found), alternatives=others)
        self._show()
        self._voice.start()

    def _show(self) -> None:
        """Tints, the reading in words, and what may be chosen."""
        found = self.reading
        if self._tints is None:
            from .tints import Tints

            self._tints = Tints(self.field.document())
        if self._tints.reading.spans != found.spans or found.spans:
            self._tints.reading = found
            self.field.blockSignals(True)
            self._tints.rehighlight()
            self.field.blockSignals(False)
        self._flow.clear()
        self._choices.clear()
        written = bool(self.text.strip())
        self._said.setVisible(written)
        self._asked.setVisible(written and bool(self._reading.alternatives))
        if written:
            today = self._now().date()
            for icon, text in words.reading_parts(found, today):
                self._flow.addWidget(_said(icon, text, self._said))
            if self.unsure:
                self._flow.addWidget(Label(tr("Which one?"), "small", "warn", parent=self._said))
            else:
                self._flow.addWidget(_key("Return", tr("plans it"), self._said))
            if found.hint in _HINTS:
                self._flow.addWidget(Label(tr(_HINTS[found.hint]), "small", "warn", parent=self._said))
            for other in self._reading.alternatives:
                self._offer(other, words.choice(other, today))
        self.updateGeometry()

    def _offer(self, other: Reading, text: str) -> None:
        from crm_desktop.ui.widgets.chips import Chip

        chip = Chip(text, self._asked, checkable=True)
        chip.setChecked(other == self._chosen or (self._chosen is None and self._means(other)))
        chip.clicked.connect(lambda: self.choose(other))
        self._choices.addWidget(chip)
        chip.show()

    def _means(self, other: Reading) -> bool:
        """Whether this is the reading the line has by itself."""
        mine = self._reading
        return (mine.date, mine.time, mine.repeat, mine.text) == (other.date, other.time, other.repeat, other.text)

    @property
    def unsure(self) -> bool:
        """Nothing was chosen yet, and the line says nothing that was probably meant."""
        known = self._reading.alternatives
        return self._chosen is None and bool(known) and not self._means(known[0])

    def choose(self, reading: Reading) -> None:
        """Take one of the readings offered."""
        self._chosen = reading
        QTimer.singleShot(0, self, self._show)  # the chip pressed is among those made anew
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _plan(self) -> None:
        if not self.text.strip():
            return
        if self.unsure:
            self.insist()
            return
        self.planned.emit(self.reading)

    def insist(self) -> None:
        """The line may mean two things: ask for one of them."""
        from crm_desktop.ui.widgets.toast import announce

        announce(self, tr("Which one?"))
        if self.choices:
            self.choices[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _speak(self) -> None:
        if self.field.hasFocus() and self.text.strip():
            from crm_desktop.ui.widgets.toast import announce

            announce(self, ", ".join(text for _, text in words.reading_parts(self.reading, self._now().date())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            _get_ready()
        return super().eventFilter(watched, event)

    def pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._plan()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if self.text:
                self.field.clear()
            else:
                self.left.emit()
            return True
        return False


def _as_read(reading: Reading) -> Reading:
    return reading


_HINTS = {
    "next_year": mark("next year, since that day has passed"),
    "no_such_day": mark("there is no such day; it stays text"),
    "past": mark("that is over"),
    "corrected": mark("a typing slip was corrected"),
    "which_days": mark("so often, but on which days? It stays text"),
}


def _said(icon: str, text: str, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(IconLabel(icon, "accent", size=15))
    row.addWidget(Label(text, "small", "text2"))
    box.show()
    return box


def _key(key: str, text: str, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(KeyCap(key))
    row.addWidget(Label(text, "small", "text3"))
    box.show()
    return box
