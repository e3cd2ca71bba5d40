"""The line on top of the history where a note is written."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui.widgets.entry_line import EntryLine
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import Label

tr = texts("contact_page")

_MOST_LINES = 8


class NoteEntry(EntryLine):
    """`written(str)` comes with Enter; Shift+Enter begins a new line, Esc clears. `text` survives while one types."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sticky-note", parent)
        self.field.setAccessibleName(tr("Write a note"))
        self.field.setPlaceholderText(tr("Write a note …"))
        self.field.textChanged.connect(self._fit)
        self._hints = QWidget()
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(28, 0, 0, 0)
        hints.setSpacing(8)
        for keys, text in (("Return", tr("saves the note")), ("Shift+Return", tr("new line")), ("Esc", tr("clears"))):
            hints.addWidget(KeyCap(keys))
            hints.addWidget(Label(text, "small", "text3"))
            hints.addSpacing(8)
        hints.addStretch(1)
        self.column.addWidget(self._hints)
        self._fit()

    def _fit(self) -> None:
        metrics = self.field.fontMetrics()
        lines = max(1, min(_MOST_LINES, int(self.field.document().size().height())))
        self.field.setFixedHeight(lines * metrics.lineSpacing() + 4)
        over = self.field.document().size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.field.setVerticalScrollBarPolicy(policy)
        self._hints.setVisible(bool(self.text.strip()))
        self.updateGeometry()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def pressed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            if self.text.strip():
                self.written.emit(self.text)
            return True
        if event.key() == Qt.Key.Key_Escape and self.text:
            self.field.clear()
            return True
        return False
