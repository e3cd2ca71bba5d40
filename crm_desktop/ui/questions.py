"""Questions to the person: what, why, and buttons that name what they do. Data are shown as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from .widgets.buttons import Button, LinkButton
from .widgets.labels import Label

WIDTH = 460


class Question(QDialog):
    """A dialog that asks once.

        Question(parent, tr("Erase Anna Müller?"), tr("This cannot be undone."),
                 [("", tr("Cancel")), ("erase", tr("Erase"))], danger="erase").ask() == "erase"

    The last button is the primary one: Ctrl+Enter presses it, Enter too unless it is the dangerous one. Esc answers
    "". Buttons named in `stays_open` only emit `chosen`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        buttons: Sequence[tuple[str, str]],
        *,
        danger: str = "",
        stays_open: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kontor")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(WIDTH)
        self._answer = ""
        self._primary = buttons[-1][0]
        self._stays_open = frozenset(stays_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 20)
        self._column.setSpacing(8)
        self._column.addWidget(Label(title, "title", wrap=True))
        if text:
            body = Label(text, "body", "text2", wrap=True)
            body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(body)
        self._place = self._column.count()
        self._column.addSpacing(16)
        self._column.addLayout(self._buttons(buttons, danger))

    def ask(self) -> str:
        """Show it and wait; the name of the button, "" for Esc."""
        self.exec()
        return self._answer

    def set_details(self, title: str, widget: QWidget) -> None:
        """Put something under the text that stays folded until asked for."""
        link = LinkButton(title, icon="chevron-right")
        widget.hide()

        def fold() -> None:
            widget.setVisible(widget.isHidden())
            self.adjustSize()

        link.clicked.connect(fold)
        self._column.insertWidget(self._place, link)
        self._column.insertWidget(self._place + 1, widget, 1)

    def set_body(self, widget: QWidget) -> None:
        """Put a widget (a field, a list) between the text and the buttons."""
        self._column.insertWidget(self._place, widget)

    def _buttons(self, buttons: Sequence[tuple[str, str]], danger: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for place, (name, text) in enumerate(buttons):
            last = place == len(buttons) - 1
            kind = "danger" if name and name == danger else "primary" if last else "secondary"
            button = Button(text, kind)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, n=name: self._press(n))
            if last:
                button.setDefault(name != danger)
                button.setFocus()
            row.addWidget(button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._press(self._primary)
            return
        super().keyPressEvent(event)

    def _press(self, name: str) -> None:
        self.chosen.emit(name)
        if name not in self._stays_open:
            self._answer = name
            self.accept()
