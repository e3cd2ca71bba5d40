"""Areas: Surface is a flat pane with hairlines, Card a rounded one."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from crm_desktop.ui.theme import colour
from crm_desktop.ui.widgets.painting import fill_rect, rounded


class Surface(QWidget):
    """A pane in one colour token; `edges` names the sides with a hairline: "right", "top bottom"."""

    def __init__(self, token: str = "surface", edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._edges = token, edges.split()

    def set_look(self, token: str, edges: str = "") -> None:
        self._token, self._edges = token, edges.split()
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        fill_rect(painter, event.rect(), colour(self._token))
        width, height, line = self.width(), self.height(), colour("border")
        for edge in self._edges:
            if edge == "right":
                fill_rect(painter, QRect(width - 1, 0, 1, height), line)
            elif edge == "left":
                fill_rect(painter, QRect(0, 0, 1, height), line)
            elif edge == "top":
                fill_rect(painter, QRect(0, 0, width, 1), line)
            elif edge == "bottom":
                fill_rect(painter, QRect(0, height - 1, width, 1), line)


class Card(QFrame):
    """A rounded area with a hairline; `line` and `fill` are tokens, `strong` makes the outline 2 px."""

    def __init__(
        self, parent: QWidget | None = None, *, fill: str = "surface", line: str = "border", radius: int = 10
    ) -> None:
        super().__init__(parent)
        self._fill, self._line, self._radius, self._width = fill, line, radius, 1.0

    def set_look(self, fill: str, line: str, *, strong: bool = False) -> None:
        self._fill, self._line, self._width = fill, line, 2.0 if strong else 1.0
        self.update()

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        line = colour(self._line) if self._line else None
        rounded(painter, self.rect(), self._radius, colour(self._fill), line, self._width)
