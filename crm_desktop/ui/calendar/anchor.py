"""An invisible place in a painted view at which panels open; the keyboard goes back to the view."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class Anchor(QWidget):
    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(view)
        self.setAccessibleName(view.accessibleName())

    def at(self, rect: QRect) -> Anchor:
        """Here; narrow, so that a panel opens beside the beginning of something wide."""
        room = self.parentWidget().rect()
        place = rect if rect.isValid() else QRect(room.center(), room.center())
        self.setGeometry(place.intersected(room))
        return self
