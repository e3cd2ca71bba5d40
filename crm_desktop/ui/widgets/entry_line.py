"""A framed line to write in, with an icon before it and room below for what is said about the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from crm_desktop.ui import fonts
from crm_desktop.ui.theme import colour

from .icon_label import IconLabel
from .painting import rounded


class EntryLine(QWidget):
    """`field` is what one writes in, `column` takes what stands below. `pressed` sees keys before the field does."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 12, 10)
        self.column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        self._icon = IconLabel(icon, "text2", size=18)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self.field = QPlainTextEdit()
        self.field.setProperty("look", "plain")
        self.field.setFont(fonts.font("body"))
        self.field.setTabChangesFocus(True)
        self.field.document().setDocumentMargin(0)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.installEventFilter(self)
        row.addWidget(self.field, 1)
        self.column.addLayout(row)

    @property
    def text(self) -> str:
        return self.field.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.text:
            self.field.setPlainText(text)

    def pressed(self, event: QKeyEvent) -> bool:
        """A key in the field; True when it was dealt with."""
        return False

    def paintEvent(self, event) -> None:
        active = self.field.hasFocus()
        line = colour("accent" if active else "control")
        rounded(QPainter(self), self.rect(), 9, colour("surface"), line, 2 if active else 1)

    def mousePressEvent(self, event) -> None:
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._icon.set_icon(self._icon_name, "accent" if event.type() == QEvent.Type.FocusIn else "text2")
            self.update()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.pressed(event)
        return False
