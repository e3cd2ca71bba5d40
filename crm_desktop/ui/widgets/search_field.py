"""The search field: looking glass, text, key cap, clear button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.common.i18n import texts
from crm_desktop.ui import fonts
from crm_desktop.ui.widgets.buttons import IconButton
from crm_desktop.ui.widgets.keys import KeyCap
from crm_desktop.ui.widgets.painting import draw_icon

tr = texts("widgets")


class SearchField(QLineEdit):
    """`textEdited` comes with every change by the user, also when the field is cleared; nothing is delayed.

    Esc clears; when it is empty already, Esc goes on to the window. `keys` only shows the shortcut.
    """

    def __init__(
        self, placeholder: str, parent: QWidget | None = None, *, keys: str = "", sunken: bool = False
    ) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip(" .…"))
        self.setFont(fonts.font("body"))
        if sunken:
            self.setProperty("look", "sunken")
        self._cap = KeyCap(keys, self) if keys else None
        self._clear = IconButton("x", tr("Clear search"), self, side=24, icon_size=14)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same from the keyboard
        self._clear.clicked.connect(self.clear_by_user)
        self.textChanged.connect(self._place)
        self._place()

    def clear_by_user(self) -> None:
        """Empty the field as if the user had deleted the text."""
        self.setFocus()
        if self.text():
            self.clear()
            self.textEdited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.text():
                event.ignore()
                return
            self.clear_by_user()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        full = bool(self.text())
        self._clear.setVisible(full)
        end = self._clear if full else self._cap
        if self._cap is not None:
            self._cap.setVisible(not full)
            self._cap.resize(self._cap.sizeHint())
        room = (end.width() + 2) if end is not None else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(*((room, 0, 25, 0) if rtl else (25, 0, room, 0)))
        if end is not None:
            gap = (self.height() - end.height()) // 2
            end.move(gap if rtl else self.width() - end.width() - gap, gap)

    def paintEvent(self, event) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - 12 - 16 if rtl else 12
        token = "accent" if self.hasFocus() else "text2"
        draw_icon(painter, x, (self.height() - 16) / 2, "search", token)
