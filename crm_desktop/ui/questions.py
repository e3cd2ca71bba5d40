"""Questions to the person: what, why, and buttons that name what they do. Data are shown as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from .widgets.buttons import LinkButton
from .widgets.dialog import Dialog
from .widgets.labels import Label

WIDTH = 460


class Question(Dialog):
    """A dialog that asks once and waits.

        Question(parent, tr("Erase Anna Müller?"), tr("This cannot be undone."),
                 [("", tr("Cancel")), ("erase", tr("Erase"))], danger="erase").ask() == "erase"

    The last button is the primary one: Ctrl+Enter presses it, Enter too unless it is the dangerous one. Esc answers
    "". Buttons named in `stays_open` only emit `chosen`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        buttons: Sequence[tuple[str, str]],
        *,
        danger: str = "",
        stays_open: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, title, width=WIDTH)
        self.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setAccessibleDescription(text)
        self._answer = ""
        self._stays_open = frozenset(stays_open)
        if text:
            message = Label(text, "body", "text2", wrap=True)
            message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(message)
        for place, (name, label) in enumerate(buttons):
            last = place == len(buttons) - 1
            kind = "danger" if name and name == danger else "primary" if last else "secondary"
            button = self.add_button(label, kind, lambda n=name: self._press(n))
            if kind != "danger":  # Enter presses what has the keyboard: the last one that does no harm
                button.setFocus()

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
            self._fit()

        link.clicked.connect(fold)
        self.body.addWidget(link)
        self.body.addWidget(widget, 1)

    def showEvent(self, event) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """As high as the text needs at this width; left alone, Qt takes the height for some narrower width."""
        self.layout().activate()
        self.resize(self.width(), self.layout().heightForWidth(self.width()))

    def _press(self, name: str) -> None:
        self.chosen.emit(name)
        if name not in self._stays_open:
            self._answer = name
            self.accept()
