"""The line on top of the history where a note is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.icon_label import IconLabel
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.labels import Label
from crm_desktop.ui.widgets.painting import rounded

tr = texts("contact_page")

_MOST_LINES = 8


class NoteEntry(QWidget):
    """`written(str)` comes with Enter; Shift+Enter begins a new line, Esc clears. `text` survives while one types."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._icon = IconLabel("sticky-note", "text2", size=18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.field = QPlainTextEdit()
        self.field.setProperty("look", "plain")
        self.field.setAccessibleName(tr("Write a note"))
        self.field.setPlaceholderText(tr("Write a note …"))
        self.field.setFont(fonts.font("body"))
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(0)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fit)
        row.addWidget(self.field, 1)
        column.addLayout(row)
        self._hints = QWidget()
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(28, 0, 0, 0)
        hints.setSpacing(8)
        for keys, text in (("Return", tr("saves the note")), ("Shift+Return", tr("new line")), ("Esc", tr("clears"))):
            hints.addWidget(KeyCap(keys))
            hints.addWidget(Label(text, "small", "text3"))
            hints.addSpacing(8)
        hints.addStretch(1)
        column.addWidget(self._hints)
        self._fit()

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.field.setPlainText(text)

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

    def paintEvent(self, event) -> None:
        active = self.field.hasFocus()
        line = colour("accent" if active else "control")
        rounded(QPainter(self), self.rect(), 9, colour("surface"), line, 2 if active else 1)

    def mousePressEvent(self, event) -> None:
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._icon.set_icon("sticky-note", "accent" if event.type() == QEvent.Type.FocusIn else "text2")
            self.update()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
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
